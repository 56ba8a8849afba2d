"""Where a text ends: before what the page says about itself."""

import numpy as np
import pytest

from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.blocks.lines import Line, lines_of
from octavo.extract.document.tree import tree_of
from octavo.extract.main_text.last_lines import without_last

TEXT = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday."
)
NOTICE = "You receive this letter because you put your name on the list in the office on the quay."


def _lines(*texts: str) -> tuple[Line, ...]:
    return lines_of(page_blocks(tree_of("".join(f"<p>{text}</p>" for text in texts).encode())))


@pytest.mark.parametrize("rights", ["© 2026 Harbour Post", "Copyright Harbour Post. All rights reserved."])
def test_below_the_line_of_rights_nothing_is_text(rights: str) -> None:
    """What stands there is the site's, where the classifier is none too sure of it."""
    lines = _lines(*[TEXT] * 4, rights, NOTICE)
    kept = [0, 1, 2, 3, 5]
    assert without_last(kept, lines, np.array([0.9, 0.9, 0.9, 0.9, 0.2, 0.6])) == [0, 1, 2, 3]
    assert without_last(kept, lines, np.array([0.9, 0.9, 0.9, 0.9, 0.2, 0.8])) == kept


def test_a_picture_s_credit_ends_no_text() -> None:
    """It names somebody and no year; nor does a line of rights amid a text end it."""
    odds = np.array([0.9, 0.9, 0.9, 0.9, 0.2, 0.6])
    assert without_last([0, 1, 2, 3, 5], _lines(*[TEXT] * 4, "© Mara Feldt", NOTICE), odds) == [0, 1, 2, 3, 5]
    amid = _lines(TEXT, "© 2026 Harbour Post", *[TEXT] * 3, NOTICE)
    assert without_last([0, 2, 3, 4, 5], amid, odds) == [0, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "said",
    [
        "Diese Cookies sind unbedingt erforderlich, um Ihnen die Dienste dieser Seite zur Verfügung zu stellen.",
        "* Links mit Sternchen sind Affiliate-Links: Wer darauf klickt und etwas kauft, unterstützt unsere Arbeit.",
    ],
)
def test_what_a_site_stores_and_earns_by_is_no_end_of_a_text(said: str) -> None:
    """But where the classifier is sure, an article is about that."""
    lines = _lines(TEXT, TEXT, said)
    assert without_last([0, 1, 2], lines, np.array([0.9, 0.9, 0.6])) == [0, 1]
    assert without_last([0, 1, 2], lines, np.array([0.9, 0.9, 0.9])) == [0, 1, 2]


def test_a_doubtful_text_apart_from_the_others_ends_none() -> None:
    """What a magazine asks of its readers stands in a box of its own, behind what readers may do."""
    paragraphs = "".join(f"<p>{TEXT}</p>" for _ in range(4))
    page = f"<div>{paragraphs}{{}}</div><div><a href='/share'>Share</a></div><div>{{}}</div>"
    apart, within = (page.format(*texts) for texts in (("", f"<p>{NOTICE}</p>"), (f"<p>{NOTICE}</p>", "")))
    lines = lines_of(page_blocks(tree_of(apart.encode())))
    kept = [0, 1, 2, 3, 5]
    assert without_last(kept, lines, np.array([0.95, 0.95, 0.95, 0.95, 0.1, 0.5])) == [0, 1, 2, 3]
    assert without_last(kept, lines, np.array([0.95, 0.95, 0.95, 0.95, 0.1, 0.7])) == kept
    lines = lines_of(page_blocks(tree_of(within.encode())))
    assert without_last([0, 1, 2, 3, 4], lines, np.array([0.95, 0.95, 0.95, 0.95, 0.5, 0.1])) == [0, 1, 2, 3, 4]


def test_a_text_ends_where_somebody_signs_with_a_dash() -> None:
    """What papers warn of stands below; speech begins with a dash as well."""
    odds = np.array([0.95, 0.95, 0.95, 0.95, 0.3, 0.8])
    kept = [0, 1, 2, 3, 5]
    assert without_last(kept, _lines(*[TEXT] * 4, "– Mara Feldt, Lindau", NOTICE), odds) == [0, 1, 2, 3]
    assert without_last(kept, _lines(*[TEXT] * 4, "– We sail at six, he said", NOTICE), odds) == kept
