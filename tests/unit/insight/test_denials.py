"""What a text calls false."""

import pytest

from octavo.insight.corrections import standing, withdrawn
from octavo.insight.denials import disowned
from octavo.insight.lines import lines
from support.reports import all_lines, told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A report that the dam had cracked was false, engineers said.", ["the dam had cracked"]),
        ("On Tuesday we reported that the author had died. The report was false.", ["the author had died."]),
        ("We named Edvin Rask the winner. That was a mistake.", ["We named Edvin Rask the winner."]),
        ("Wir schrieben, dass der Damm gerissen war. Das war falsch.", ["der Damm gerissen war."]),
        ("Il est faux que la digue a cédé, dit le préfet.", ["la digue a cédé, dit le préfet"]),
        ("A report that rates would rise came on Friday. It was well received.", []),
    ],
)
def test_claims_called_false_are_found_in_their_own_words(text, claims):
    """In the same sentence, or by the one that follows."""
    assert disowned(text) == claims


def test_what_is_longer_than_a_sentence_is_no_claim():
    """A text without an end is not searched from each of its reports to its last word."""
    assert disowned(f"A report that {'the dam at Loch Ennis and ' * 9}the weir had cracked was false.") == []


def test_a_claim_called_false_is_gone_from_earlier_reports():
    """And so is the sentence that the next one takes back."""
    early = told(1, "The dam at Loch Ennis has cracked in two places.")
    late = told(2, "We wrote that the dam at Loch Ennis had cracked. That was wrong. Schools reopen.", hours=20)
    left = standing(all_lines(early, late), withdrawn([early, late]))
    assert [line.text for line in left] == [line.text for line in lines(late)[1:]]
