"""Characters that show nothing: what they do to the words around them, a title or a name has no use for."""

import re

# Embeddings, overrides and isolates (Unicode UAX #9): they turn what stands between them, and, left open, all that
# follows: the page's own words, a terminal's, another reader's. Titles and names are laid out by their own letters,
# each in an isolate of its own, so none needs them. The marks U+200E, U+200F and U+061C turn nothing and stay.
_STEERING = "\u202a-\u202e\u2066-\u2069\u206a-\u206f"
# Hidden hyphens and spaces of no width: with them a word looks like itself and is found by nobody.
_HIDDEN = "\u00ad\u180e\u2060-\u2064\ufeff\ufff9-\ufffb"
# Between letters of Thai, Lao, Burmese or Khmer such a space is what parts two words, and nothing else does.
_UNSPACED = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"
_UNSEEN = re.compile(f"[{_STEERING}{_HIDDEN}]|\u200b(?:(?<![{_UNSPACED}].)|(?![{_UNSPACED}]))")
# Joiners spell words in Persian, Hindi and their like, and emoji; between Latin, Greek or Cyrillic letters they hide.
_JOINERS = re.compile("(?<=[A-Za-z\u00c0-\u052f])[\u200c\u200d]+(?=[A-Za-z\u00c0-\u052f])")


def seen(text: str) -> str:
    """``text`` without what cannot be seen in it."""
    return text if text.isascii() else _JOINERS.sub("", _UNSEEN.sub("", text))
