"""Lines that say the same."""

import numpy as np
import pytest

from octavo.insight.lines import lines
from octavo.insight.redundancy import distinct


@pytest.mark.parametrize(("theirs", "kept"), [("147 voix contre 144", 1), ("151 voix contre 140", 2)])
def test_two_languages_agree_sooner_where_the_figures_do(read, theirs, kept):
    """A vote told twice with its counts is one; with other counts it takes a nearer meaning."""
    both = [
        *lines(read("The chamber of Torrin passed the budget by 147 votes to 144.")),
        *lines(read(f"La chambre de Torrin a voté le budget par {theirs}.", language="fr")),
    ]
    near = np.array([[1.0, 0.0], [0.65, (1 - 0.65**2) ** 0.5]], dtype=np.float32)
    assert len(distinct(both, [2.0, 1.0], lambda texts: near[: len(texts)])) == kept


def test_what_a_reprint_tells_on_does_not_tell_its_beginning_twice(read):
    """A line that leans on a reprint's beginning brings that, and the first paper's like sentence goes."""
    first = lines(read("The chamber of Torrin passed the budget by 147 votes on Monday."))
    reprint = lines(read("The chamber of Torrin passed the budget by 147 votes on Monday. It now goes to the king."))
    assert [line.text for line in distinct([*first, *reprint], [3.0, 1.0, 2.0])] == [line.text for line in reprint]
