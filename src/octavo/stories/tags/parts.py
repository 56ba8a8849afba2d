"""A run of capitals as the names in it: offices off, initials apart, and names inside longer ones."""

import re
from collections.abc import Iterator, Mapping, Sequence

from octavo.stories.tags.german import BEGINS, LINKS, german_names, is_common
from octavo.stories.tags.seen import POSSESSIVE
from octavo.stories.words.emptywords import is_office

# "Curator Anna Kroll": what ends like an occupation before two names, given names apart that end so too.
_OCCUPATION = re.compile(r"\w{2,}(?:tor|ter|ner|ist|cian|man|woman|keeper|grapher)\Z")
_GIVEN_NAMES = """
    victor hector walter peter dieter günter günther pieter ester esther herman hartman norman roman werner reiner
    rainer conner connor wouter nestor castor truman freeman
"""
_GIVEN = frozenset(_GIVEN_NAMES.split())
# Titles that are written with a stop.
_SHORTENED = frozenset({"Dr", "Prof", "Mr", "Mrs", "Ms", "St"})


def parts(phrase: str, language: str, words: Mapping[str, int], *, articled: bool) -> Iterator[list[str]]:
    """A run of capitals as names: initials and common nouns before a name apart, offices off."""
    run = [POSSESSIVE.sub("", word) for word in phrase.split()]
    if "&" in run:
        yield run
        return
    while len(run) > 1 and re.fullmatch(r"(?:[A-Z]\.){2,}", run[0]):
        yield run[:1]
        run = run[1:]
    whole = list(run)
    while run and run[0] not in BEGINS and is_office(run[0], more=bool(run[1:])):
        run.pop(0)
    # "Prelate Dr. Anna Kroll": the stop parts the run.
    while run and run[-1] in _SHORTENED:
        run.pop()
    if language == "en" and _occupied(run):
        run = run[1:]
    if language == "de":
        *before, run = german_names(run, words, articled=articled)
        yield from before
    if not run or run[0].casefold() in LINKS | {"for"}:
        if len(whole) > 1:
            yield whole
        return
    yield run
    yield from _inner(run, language)


def _occupied(run: Sequence[str]) -> bool:
    return len(run) == 3 and run[0].casefold() not in _GIVEN and bool(_OCCUPATION.match(run[0]))


def _inner(run: Sequence[str], language: str) -> Iterator[list[str]]:
    """Names inside a longer one: on both sides of a link, and before a hyphen."""
    at = next((place for place, word in enumerate(run) if word in LINKS), 0)
    if at and len(run) > at + 1:
        yield list(run[at + 1 :])
        # "Asamblea Nacional" de Castria, but no "Bank" of Velmora; German heads are nouns.
        if at > 1 or language == "de":
            yield list(run[:at])
    if language != "de":
        return
    head, hyphen, rest = run[0].partition("-")
    # "Castria-Gespräche" is of Castria, while Nordmark-Ahl is a place and Anna-Brandt-Schule not of Anna.
    if hyphen and rest[:1].isupper() and "-" not in rest and is_common(rest):
        yield from ([part] for part in (head, rest) if len(part) > 3)
