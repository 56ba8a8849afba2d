"""What the readers of a text with nothing beside it would mark."""

import pytest

from octavo.stories.hashtags import hashtags, marks
from octavo.stories.tags.candidates import candidates
from octavo.stories.tags.marks import marked

TITLE = "Three hurt as ferry rams pontoon"
TEXT = (
    "Three passengers were injured when the ferry rammed a wooden pontoon in New Marrow on Friday, according to the "
    "harbour police. The injured passengers were taken to New Marrow hospital. Inspector Ada Quill blamed a missing "
    "bolt, and Quill suspended the captain. The pontoon, wooden and rotten, was quickly repaired yesterday. It "
    "wasn't insured."
)


def words():
    """Those that only readers mark."""
    found = candidates(TITLE, TEXT, "en")
    return {each.label for each in marked(found).phrases} - {each.label for each in found.phrases}


def test_a_text_by_itself_has_up_to_eight():
    """It has more hashtags than a report has, best first, each once."""
    found = marks(TEXT, TITLE, "en")
    assert len(hashtags(TEXT, TITLE, "en")) < len(found) <= 8
    assert len({each.tag.casefold() for each in found}) == len(found)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert found[0].score == 1.0


def test_a_mark_is_the_word_as_written():
    """A text with nothing beside it joins no page of a subject: its tags are its own words, not their subjects."""
    text = (
        "Researchers in New Marrow froze eels. The researchers froze 40 eels, and the eels lived, the researchers said."
    )
    found = marks(text, "Researchers freeze eels", "en")
    assert "#Researchers" in {each.tag for each in found}
    assert all(each.tag.casefold() == f"#{each.label.replace(' ', '')}".casefold() for each in found)


def test_readers_mark_what_was_done_too():
    """Words that no page of tags would be about are among the candidates."""
    assert {"injured", "suspended", "rammed"} <= words()


@pytest.mark.parametrize(
    ("unwanted", "why"),
    [
        ({"New", "Marrow", "Ada"}, "a word that stands inside a longer name only is a fragment"),
        ({"quickly"}, "an adverb names nothing"),
        ({"the", "when", "Friday", "wasn't", "wasn"}, "stop words, weekdays and half sentences"),
        ({"according"}, "a verb of any report"),
        ({"Yesterday", "yesterday"}, "any report says when"),
    ],
)
def test_readers_mark_no(unwanted, why):
    """Fragments, adverbs, stop words and empty verbs are no candidates."""
    assert not unwanted & words(), why


def test_the_publisher_is_not_marked():
    """A text's own source is no topic of it."""
    told = "Vale News has learned of a strike. The strike, Vale News learned, began in Tarn."
    assert "#ValeNews" not in {each.tag for each in marks(told, "Strike", "en", source="Vale News")}


def test_only_readers_of_english_were_asked():
    """In another language a text by itself has the hashtags of a report, and so has one without words none."""
    text = "Das Hochwasser der Lenne hat Osterley überflutet. In Osterley verließen 400 Menschen ihre Häuser."
    assert marks(text, "Hochwasser in Osterley", "de") == hashtags(text, "Hochwasser in Osterley", "de")
    assert marks("", "", "en") == ()
