"""What articles have to say about the hashtags of their story, kept a while.

An article is heard when it is placed, once more for its story's briefing, and again with each article that joins it.
"""

from functools import lru_cache

from octavo.stories.tags.weigh import Weighing, weigh

#: Voices kept, a few stories' worth; and the longest text, in characters, of which one is: the text is kept with it.
_KEPT, _LONGEST = 256, 20_000


def voice(text: str, title: str, language: str | None, source: str | None) -> Weighing:
    """An article's voice in its story, as ``weigh`` hears it."""
    if len(text) > _LONGEST:
        return weigh(text, title, language, source=source)
    return _kept(text, title, language, source)


@lru_cache(maxsize=_KEPT)
def _kept(text: str, title: str, language: str | None, source: str | None) -> Weighing:
    return weigh(text, title, language, source=source)
