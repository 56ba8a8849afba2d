"""What an article has to say about its story's hashtags is worked out once, for as long as that is cheap to keep."""

import pytest

from octavo.desk import voices
from octavo.stories.tags.weigh import weigh

TITLE = "Foreign barges may use the Lower Tesso"
TEXT = "The River Board of Harle lets foreign barges use the Lower Tesso from Monday, its secretary Mara Feldt said."


def test_it_is_as_it_was_weighed() -> None:
    assert voices.voice(TEXT, TITLE, "en", "The Landing") == weigh(TEXT, TITLE, "en", source="The Landing")


def test_an_article_that_is_asked_for_again_is_not_weighed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is one weighed as another: each text, title, language and source is by itself."""
    weighed = []
    monkeypatch.setattr(voices, "weigh", lambda *given, source: weighed.append((*given, source)))
    voices._kept.cache_clear()
    asked = [(TEXT, TITLE, "en", "A"), (TEXT, TITLE, "en", "B"), (TEXT, TITLE, None, "A"), (TEXT, "", "en", "A")]
    for each in asked * 2:
        voices.voice(*each)
    voices._kept.cache_clear()
    assert weighed == asked


def test_a_text_of_a_book_s_length_is_not_kept() -> None:
    """Texts of hostile length, a few hundred of them, would fill the memory."""
    voices._kept.cache_clear()
    voices.voice("The barge sails. " * 2_000, TITLE, "en", None)
    assert voices._kept.cache_info().currsize == 0
