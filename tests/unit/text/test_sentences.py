"""Sentences: where they end, and where they only seem to."""

import pytest

from octavo.text.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Dr. Ana Reyes met Gen. Okafor at 5 p.m. Monday in Port St. Vale.", "They spoke for 3.5 hours."],
        ["The U.S. President wrote to J. A. Smith of Miller Inc. in Ohio.", "He did not answer."],
        ["It left the U.S. The rest stayed.", ""],
        ["Rates rise on Aug. 1, as No. 5 says.", "Why?", "Nobody knows!"],
        ["The tariff is 2.5% (see the U.S. Code. It is long) today.", "Good."],
        ["“We will stay. We will not move,” she said.", "Then she left."],
        ['"Is it true?" Marlow asked.', '"It is."', "He nodded."],
        ["Am 3. Oktober traf Dr. Weiss z. B. den Minister.", "Er schwieg."],
        ["Wie der 13. Senat am 4. Verhandlungstag entschied, fährt die Fähre.", "Er tagt am 10.", "Danach ruht er."],
        ["«Nous partons. C’est fini», a dit M. Roche.", "Puis il est parti."],
        ["首相は「行かない。決めた。」と述べた。", "会議は終わった。"],
        ["他来了。", "她走了！", "为什么？"],
        ["یہ پہلا جملہ ہے۔", "یہ دوسرا ہے۔"],
        ["यह पहला वाक्य है।", "यह दूसरा है।"],
        ["هل هذا صحيح؟", "نعم هذا صحيح."],
        ["He stopped.[1]", "She ran on."],
        ["the price fell.", "Then it rose."],
    ],
)
def test_a_text_comes_apart_at_its_sentences(parts):
    """Joined by a space (none in Chinese and Japanese), sentences come apart as they were."""
    if parts[-1] == "":
        assert cut(parts[0]) == ["It left the U.S.", "The rest stayed."]
        return
    glue = "" if "。" in parts[0] else " "
    assert cut(glue.join(parts)) == parts


def test_a_blank_line_always_ends_a_sentence():
    """No sentence crosses a paragraph, stop or no stop."""
    assert cut("A heading\n\nThe text of Mr.\n\nSmith") == ["A heading", "The text of Mr.", "Smith"]


def test_a_wrapped_line_does_not_end_a_sentence_and_a_heading_does():
    """A single line break counts where the next word would have fitted, and before a bullet."""
    wrapped = "The council of the small town by the river decided on\nTuesday to close the bridge. It is old."
    assert cut(wrapped) == [wrapped[:-11], "It is old."]
    assert cut("What we know\nThe bridge is shut.\n- It is old\n- It is long") == [
        "What we know",
        "The bridge is shut.",
        "- It is old",
        "- It is long",
    ]


def test_stops_without_a_space_end_a_sentence_but_addresses_do_not():
    """A page that lost its spaces still comes apart; a web address stays whole."""
    assert cut("They lost.Then they won, at last.") == ["They lost.", "Then they won, at last."]
    assert cut("See www.harbour.example for more. It is open.") == ["See www.harbour.example for more.", "It is open."]


def test_thai_is_cut_at_spaces():
    """Thai has no stops: a long text still gives sentences, none of them empty."""
    clause = "รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเหลือเกษตรกรในพื้นที่ประสบภัยน้ำท่วมทางภาคเหนือของประเทศ"
    assert cut(f"{clause} {clause} {clause}") == [clause, clause, clause]


def test_an_empty_text_has_no_sentence():
    """Nothing, or white space alone, gives nothing."""
    assert cut("") == []
    assert cut(" \n\n \t") == []
