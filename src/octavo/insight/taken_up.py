"""Sentences that take up a noun: "The dictionary collects …" after "… of the Dictionary of River Words"."""

import re

from octavo.text.words import tokens

#: Languages to the articles of what is known already. Others have none, or write it behind the noun.
_THE = {
    "en": r"the\s+",
    "de": r"(?:der|die|das|den|dem|des)\s+",
    "fr": r"(?:(?:le|la|les|du|au|des|aux)\s+|l['’])",
    "es": r"(?:el|la|los|las|del|al)\s+",
    "it": r"(?:(?:il|lo|la|i|gli|le)\s+|l['’])",
    "pt": r"(?:o|a|os|as)\s+",
    "nl": r"(?:de|het)\s+",
}
_KNOWN = {
    language: re.compile(rf"\W*{article}(?P<noun>\w+)(?:\s(?P<next>\w+))?", re.IGNORECASE)
    for language, article in _THE.items()
}
#: Letters of a noun, at least: "The two", "La une" take up nothing.
_LETTERS = 4


def takes_up(sentence: str, before: str, language: str | None) -> bool:
    """Whether the sentence begins with a noun, as known, that ``before`` tells and does not begin with, too.

    By form alone, of the two words behind the article; a name is known without being told. False in a language
    without such articles.
    """
    spoken = (language or "en").split("-")[0]
    pattern = _KNOWN.get(spoken)
    found = pattern.match(sentence) if pattern is not None else None
    if pattern is None or found is None:
        return False
    words = [word for word in found.group("noun", "next") if word and len(word) >= _LETTERS]
    # German alone writes every noun with a capital.
    nouns = {word.casefold() for word in words if spoken == "de" or word.islower()}
    as_known = pattern.match(before)
    known = {word.casefold() for word in as_known.group("noun", "next") if word} if as_known is not None else set()
    return not nouns.isdisjoint(set(tokens(before)) - known)
