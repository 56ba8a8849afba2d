"""Near-duplicates: copies of one report, syndicated, re-titled or lightly cut, and where they come from.

    text -> agency marks off -> shingles -> a sample of them, the same wherever a shingle stands -> index
    shared samples -> both articles' whole shingles compared -> a copy, or not

Sampling by value (0 mod p) finds a cut copy as well as a whole one, since every passage keeps its own samples:
Manber, "Finding similar files in a large file system", 1994; Broder, "On the resemblance and containment of
documents", 1997.
"""

import re
import zlib
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from typing import Protocol, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from octavo.stories.near_duplicates.marks import agency, same_source, without_marks
from octavo.text.words import tokens

#: Tokens in a shingle: four survive light editing better than five, and are still seldom chance.
SHINGLE = 4
#: Shingles of a text up to which all of them, and up to which one in four, are looked up; beyond, one in eight. (A
#: brief, cut by half, would have next to no sample; the samples of a longer text are among those of its shorter copy.)
BRIEF, REPORT = 48, 192
#: Share of the shorter text's tokens that stand in shingles of the longer one, from which on it is a copy. A changed
#: word takes four shingles with it but one token: edited copies lie above .8, an update on half of its old text below.
COVERED = 0.7
#: The same of the longer text: a summary that quotes one report, and a long piece that holds it, are no copies.
COVERED_LONG = 0.3
#: Share of the shorter text's shingles that the longer one has, below which it is not looked at any closer.
GLANCE = 0.2
#: Share of the shorter text's shingles for two pieces of a column, whose headlines differ in their figures alone.
PATTERN = 0.9
#: Numbers in the shorter text from which on most of them must stand in the longer one too: a column changes them all.
FIGURES = 4
#: Tokens below which a text is too short to tell a copy from a chance likeness.
SHORT = 12
#: Tokens in a headline from which on it tells what it is about: "Letters" and "Morning briefing" come every day.
HEADLINE = 3
#: Articles with a passage that are looked at, the earliest: what more of them hold is a paper's standing line, or a
#: report that everyone prints.
STANDING = 200
#: Shared samples that are compared in full, at most.
COMPARED = 8

_UPDATE = re.compile(r"\A(?:update|wrapup|corrected|recast|refile)\s*\d*\s*[-:–]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Signature:
    """What a copy is known by."""

    #: Hashes of every shingle of the text, in its order; empty for a text too short to tell.
    ordered: NDArray[np.uint32]
    #: The same, sorted and each once.
    whole: NDArray[np.uint32]
    #: Those of them that are looked up in the index.
    sample: NDArray[np.uint32]
    #: The title's tokens in one string: what items without a text are compared by.
    title: str
    #: Different shingles in the text.
    length: int
    #: Numbers in the title; two titles that name different ones are two reports.
    numbers: frozenset[str]
    #: Numbers in the text.
    figures: frozenset[str]


def signature(title: str, text: str) -> Signature:
    """The signature of an article; its title counts only where there is no text to go by."""
    words = tokens(without_marks(text))
    ordered = _shingles(words) if len(words) >= SHORT else np.zeros(0, dtype=np.uint32)
    whole = np.unique(ordered)
    every = 1 if len(whole) <= BRIEF else 4 if len(whole) <= REPORT else 8
    named = tokens(_UPDATE.sub("", title))
    return Signature(
        ordered=ordered,
        whole=whole,
        sample=whole[whole % every == 0],
        title=" ".join(named),
        length=len(whole),
        numbers=frozenset(word for word in named if word[0].isdigit()),
        figures=frozenset(word for word in words if word[0].isdigit()),
    )


def _shingles(words: Sequence[str]) -> NDArray[np.uint32]:
    """Hashes (32 bit, the same in every process) of each SHINGLE tokens in a row, in their order."""
    hashes = [zlib.crc32(" ".join(words[n : n + SHINGLE]).encode()) for n in range(len(words) - SHINGLE + 1)]
    return np.array(hashes, dtype=np.uint32)


def likeness(one: Signature, other: Signature) -> float:
    """0 to 1: how much of the shorter text stands in the longer one; 1.0 for equal titles where there are no texts.

    0.0 where the two cannot be copies: lengths too far apart, figures all new, one of them without a text.
    """
    if not one.length and not other.length:
        return 1.0 if one.title == other.title and one.title.count(" ") >= HEADLINE - 1 else 0.0
    if not one.length or not other.length:
        return 0.0
    shared = np.intersect1d(one.whole, other.whole, assume_unique=True)
    short, long = sorted((one, other), key=lambda each: (len(each.ordered), int(each.whole.sum())))
    if len(shared) < GLANCE * short.length or _new_figures(short, long):
        return 0.0
    return _covered(short, shared) if _covered(long, shared) >= COVERED_LONG else 0.0


def copies(one: Signature, other: Signature) -> bool:
    """True where one is a near-duplicate of the other."""
    return _copied(one, other) is not None


def _copied(one: Signature, other: Signature) -> float | None:
    """How alike the two are; None where neither is a near-duplicate of the other."""
    level = likeness(one, other)
    if level < COVERED or (_same_pattern(one, other) and _contained(one, other) < PATTERN):
        return None
    return level


def _covered(of: Signature, shared: NDArray[np.uint32]) -> float:
    """Share of the tokens that stand in one of the shingles ``shared`` (sorted)."""
    places = np.minimum(np.searchsorted(shared, of.ordered), len(shared) - 1) if len(shared) else None
    if places is None:
        return 0.0
    held = shared[places] == of.ordered
    tokens_held = np.zeros(len(held) + SHINGLE - 1, dtype=bool)
    for offset in range(SHINGLE):
        tokens_held[offset : offset + len(held)] |= held
    return float(tokens_held.mean())


def _contained(one: Signature, other: Signature) -> float:
    shared = len(np.intersect1d(one.whole, other.whole, assume_unique=True))
    return shared / max(1, min(one.length, other.length))


def _new_figures(short: Signature, long: Signature) -> bool:
    return len(short.figures) >= FIGURES and len(short.figures & long.figures) < 0.5 * len(short.figures)


def _same_pattern(one: Signature, other: Signature) -> bool:
    """A daily column: the words of its headline stay, the figures change."""
    if one.numbers == other.numbers or not one.numbers or not other.numbers:
        return False
    ours, theirs = set(one.title.split()) - one.numbers, set(other.title.split()) - other.numbers
    return len(ours & theirs) >= 0.7 * max(1, len(ours | theirs))


class Copies:
    """An index of signatures. Not safe in several threads."""

    def __init__(self) -> None:
        self._signatures: dict[Hashable, Signature] = {}
        #: Most shingles stand in one text alone: its key needs no table of its own.
        self._only: dict[int | str, Hashable] = {}
        self._shared: dict[int | str, dict[Hashable, None]] = {}

    def add(self, key: Hashable, of: Signature) -> None:
        """Adds or replaces the signature of that key."""
        self.remove(key)
        self._signatures[key] = of
        for place in _places(of):
            if place in self._shared:
                self._shared[place][key] = None
            elif place in self._only:
                self._shared[place] = {self._only.pop(place): None, key: None}
            else:
                self._only[place] = key

    def remove(self, key: Hashable) -> None:
        """Removes it; nothing where it is not there."""
        of = self._signatures.pop(key, None)
        if of is None:
            return
        for place in _places(of):
            holders = self._shared.get(place)
            if holders is None:
                del self._only[place]
                continue
            del holders[key]
            if not holders:
                del self._shared[place]

    def __len__(self) -> int:
        return len(self._signatures)

    def _holders(self, place: int | str) -> Iterable[Hashable]:
        if place in self._only:
            return (self._only[place],)
        return islice(self._shared.get(place, ()), STANDING)

    def find(self, of: Signature) -> tuple[tuple[Hashable, float], ...]:
        """Near-duplicates of a signature with their likeness, most alike first, the one added first before its like.

        Of the others: a signature that is in the index is not told as its own.
        """
        shared = Counter(chain.from_iterable(map(self._holders, _places(of))))
        found = [
            (key, level)
            for key, _ in shared.most_common(COMPARED)
            if (other := self._signatures[key]) is not of and (level := _copied(of, other)) is not None
        ]
        return tuple(sorted(found, key=lambda each: -round(each[1], 2)))


def _places(of: Signature) -> Iterable[int | str]:
    if of.length:
        return cast("list[int]", of.sample.tolist())
    return (of.title,) if of.title else ()


class Sourced(Protocol):
    """What origin_by() asks of an article."""

    @property
    def source(self) -> str | None: ...  # noqa: D102 -- as in news.article
    @property
    def at(self) -> datetime: ...  # noqa: D102


class Copy(Sourced, Protocol):
    """What origin() asks of an article."""

    @property
    def text(self) -> str: ...  # noqa: D102


class Marked(Copy, Protocol):
    """What families() asks of an article."""

    @property
    def id(self) -> Hashable: ...  # noqa: D102
    @property
    def signature(self) -> Signature: ...  # noqa: D102


S = TypeVar("S", bound=Sourced)
C = TypeVar("C", bound=Copy)
M = TypeVar("M", bound=Marked)


def families(articles: Iterable[M]) -> tuple[tuple[M, ...], ...]:
    """The articles parted into sets of near-duplicates, in the order given; a copy of a copy is of its set."""
    told = tuple(articles)
    index, head = Copies(), dict[Hashable, Hashable]()
    for article in told:
        near = {head[key] for key, _ in index.find(article.signature)}
        head[article.id] = article.id
        head.update((key, article.id) for key, first in head.items() if first in near)
        index.add(article.id, article.signature)
    made: dict[Hashable, list[M]] = {}
    for article in told:
        made.setdefault(head[article.id], []).append(article)
    return tuple(tuple(family) for family in made.values())


def origin(articles: Sequence[C]) -> C:
    """Of near-duplicates, the one the others come from: that of the source they name, else the earliest.

    ``articles`` must not be empty.
    """
    return origin_by(articles, [agency(article.text) for article in articles])


def origin_by(articles: Sequence[S], names: Iterable[str | None]) -> S:
    """As origin(), of articles of whose texts it is known whom they name (``names``, in any order)."""
    named = Counter(name.casefold() for name in names if name)
    for name, _ in named.most_common():
        own = [article for article in articles if article.source and same_source(article.source, name)]
        if own:
            return min(own, key=lambda article: article.at)
    return min(articles, key=lambda article: article.at)
