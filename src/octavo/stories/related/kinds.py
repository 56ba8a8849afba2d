"""What kind of event an article tells, in whatever words and language: a flood, a strike.

An editor puts a flood beside the other flood of the week, though they have neither a name nor a word in common. The
words are data (``kinds.txt``), in eighteen languages.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from octavo.stories.features import Item
from octavo.stories.related.reason_names import works
from octavo.stories.related.reason_words import SERVICES

#: Words of a text that are read beside its headline, and the letters that they have at most: what comes after them is
#: told in passing.
READ, _READ_LETTERS = 60, 1000
#: Letters from which on a beginning may be one of a word, and beyond which it is none: an address, or what is encoded.
_SHORTEST, _LONGEST = 2, 60

_WORD = re.compile(r"[^\W_]+")


class _Sign(NamedTuple):
    """What a word says of a kind: it is sure, or may mean another thing, or only helps."""

    kind: str
    written: str
    sure: bool
    helps: bool


@dataclass(slots=True)
class _Words:
    """The words of a language."""

    whole: defaultdict[str, list[_Sign]] = field(default_factory=lambda: defaultdict(list))
    begins: defaultdict[str, list[_Sign]] = field(default_factory=lambda: defaultdict(list))
    #: Parts and ends of words.
    within: list[tuple[str, _Sign]] = field(default_factory=list)
    ends: list[tuple[str, _Sign]] = field(default_factory=list)
    #: First word to the others of a phrase, the last of which may be a beginning.
    several: defaultdict[str, list[tuple[tuple[str, ...], _Sign]]] = field(default_factory=lambda: defaultdict(list))


@lru_cache(maxsize=4096)
def kinds_of(thing: Item) -> frozenset[str]:
    """The kinds of events that headline and opening tell."""
    language = thing.language or ""
    known = _known().get(language)
    if known is None:
        return frozenset()
    opening = " ".join(thing.text[:_READ_LETTERS].split()[:READ])
    told_by = SERVICES.sub(" ", f"{thing.title}\n{opening}")
    for work in works(thing.title, opening):
        told_by = told_by.replace(work, " ")
    read = [word for word in _WORD.findall(told_by) if len(word) <= _LONGEST]
    told: defaultdict[str, set[_Sign]] = defaultdict(set)
    words = [word.casefold() for word in read]
    for at, word in enumerate(words):
        # What is called "Wildfire" is a band.
        if thing.language != "de" and word in thing.names and not read[at].islower():
            continue
        for sign in _signs(words, at, language, known):
            told[sign.kind].add(sign)
    return frozenset(kind for kind, signs in told.items() if _tells(signs))


def _tells(signs: Collection[_Sign]) -> bool:
    """Whether these words tell the kind: a sure one, or one that may mean another thing and a second one."""
    return any(sign.sure for sign in signs) or (len(signs) > 1 and not all(sign.helps for sign in signs))


def _signs(words: list[str], at: int, language: str, known: _Words) -> Iterator[_Sign]:
    yield from _of_word(words[at], language)
    for rest, sign in known.several.get(words[at], ()):
        following = words[at + 1 : at + 1 + len(rest)]
        if len(following) == len(rest) and all(map(_is, following, rest)):
            yield sign


@lru_cache(maxsize=32768)
def _of_word(word: str, language: str) -> tuple[_Sign, ...]:
    """What a word says by itself; reports have most of their words in common."""
    known = _known()[language]
    found = list(known.whole.get(word, ()))
    for end in range(_SHORTEST, len(word) + 1):
        found += known.begins.get(word[:end], ())
    found += [sign for part, sign in known.within if part in word]
    found += [sign for end, sign in known.ends if word.endswith(end)]
    return tuple(found)


def _is(word: str, listed: str) -> bool:
    return word.startswith(listed[:-1]) if listed.endswith("*") else word == listed


@cache
def _known() -> Mapping[str, _Words]:
    read: defaultdict[str, _Words] = defaultdict(_Words)
    kind = ""
    for line in (files(__package__) / "kinds.txt").read_text("utf-8").splitlines():
        language, colon, listed = line.partition(":")
        if line.startswith("#"):
            continue
        if not colon:
            kind = line.strip()
            continue
        for each in listed.casefold().split():
            _take(read[language], kind, each)
    return dict(read)


def _take(into: _Words, kind: str, listed: str) -> None:
    word = listed.rstrip("?+")
    sign = _Sign(kind, word, sure=word == listed, helps=listed.endswith("+"))
    first, *rest = word.split("_")
    if rest:
        into.several[first].append((tuple(rest), sign))
    elif word.startswith("*") and word.endswith("*"):
        into.within.append((word.strip("*"), sign))
    elif word.startswith("*"):
        into.ends.append((word[1:], sign))
    elif word.endswith("*"):
        into.begins[word[:-1]].append(sign)
    else:
        into.whole[word].append(sign)
