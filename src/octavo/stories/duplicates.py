"""Near-duplicates: copies of one report, syndicated, re-titled or lightly cut, and where they come from.

    text -> agency marks off -> shingles -> a sample of them, the same wherever a shingle stands -> index
    shared samples -> both articles' whole shingles compared -> a copy, or not

Sampling by value (0 mod p) finds a cut copy as well as a whole one, since every passage keeps its own samples:
Manber, "Finding similar files in a large file system", 1994; Broder, "On the resemblance and containment of
documents", 1997.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from octavo.text.words import shingles, tokens

#: Tokens in a shingle: four survive light editing better than five, and are still seldom chance.
SHINGLE = 4
#: One shingle in so many is looked up.
SAMPLE = 4
#: Share of the smaller text's shingles that the other holds, from which on it is a copy.
CONTAINED = 0.55
#: The same for two pieces of a column whose headlines differ in their figures alone.
PATTERN = 0.9
#: Share of both texts' shingles that both hold (Jaccard), where the two are of very different length.
#: A summary that quotes one report and a long piece that holds it are no copies.
ALIKE = 0.25
#: Tokens below which a text is too short to tell a copy from a chance likeness.
SHORT = 12
#: Articles that hold a passage from which on it is no sign of a copy.
STANDING = 200
#: Shared samples that are compared in full, at most.
COMPARED = 8

_AGENCIES = (
    "reuters|afp|dpa|ap|apa|ansa|efe|pti|ians|ani|tass|xinhua|kyodo|jiji|yonhap|bloomberg|upi|belga|anp|lusa|ntb|tt|"
    "ritzau|stt|cna|sid|keystone-sda|sda|aap|agence france-presse|associated press|the associated press|europa press|"
    "agencia efe|deutsche presse-agentur|共同通信|時事通信|共同|時事|新华社|新華社|연합뉴스|"
    "ロイター|أ ف ب|رويترز|рейтер|тасс"
)
_NAMED = rf"(?:{_AGENCIES})(?:[/ ,]+(?:{_AGENCIES}))*"
# "(Reuters) -", "BERLIN (dpa) –", "【共同】" at the beginning; "dpa/afp" or "— AFP" at the end. What stands before the
# mark is a place and a date, not a sentence.
_HEAD = re.compile(
    r"\A(?:(?!(?-i:[a-zß-ÿ]{3}[.!?])|。)[^\n(（【\[]){0,60}[(（【\[]"
    rf"\s*(?P<agency>{_NAMED})\s*[)）】\]]\s*[-–—:]*\s*"
    rf"|\A(?P<bare>{_NAMED})\s*(?:[-–—:]+|\n)\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(rf"(?:\s+[(（\[—–-]?\s*|\n+\s*)(?P<agency>{_NAMED})\s*[)）\]]?\.?\s*\Z", re.IGNORECASE)
_PLACE_LINE = re.compile(r"\A[^\n.!?]{2,40}?\s+[-–—]{1,2}\s+")
_FIRST_PUBLISHED = re.compile(
    r"(?:this|the) (?:story|article|report|piece) (?:was )?(?:first |originally )(?:appeared|published|ran) "
    r"(?:by|in|on|at) (?:the )?(?P<source>[^.\n]{2,60})",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"\A(?:update|wrapup|corrected|recast|refile)\s*\d*\s*[-:–]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Signature:
    """What a copy is known by."""

    #: Sorted, unique hashes of every shingle of the text; empty for a text too short to tell.
    whole: NDArray[np.uint32]
    #: Those of them that are looked up in the index.
    sample: tuple[int, ...]
    #: The title's tokens in one string: what items without a text are compared by.
    title: str
    #: Tokens in the text.
    length: int
    #: Numbers in the title; two titles that name different ones are two reports.
    numbers: frozenset[str]


def signature(title: str, text: str) -> Signature:
    """The signature of an article; its title counts only where there is no text to go by."""
    body = without_marks(text)
    words = len(tokens(body)) if len(body) < 2000 else SHORT
    hashes = shingles(body, SHINGLE) if words >= SHORT else set()
    whole = np.unique(np.fromiter(hashes, dtype=np.uint32, count=len(hashes)))
    sampled = whole[whole % SAMPLE == 0]
    # A short text may have no sample at all: then its smallest hashes stand in.
    chosen = sampled if len(sampled) >= 4 else whole[:4]
    named = tokens(_UPDATE.sub("", title))
    return Signature(
        whole=whole,
        sample=tuple(int(value) for value in chosen),
        title=" ".join(named),
        length=len(whole),
        numbers=frozenset(word for word in named if word[0].isdigit()),
    )


def without_marks(text: str) -> str:
    """The text without an agency's mark or a place line before its first sentence or after its last."""
    text = _HEAD.sub("", text.strip(), count=1)
    text = _PLACE_LINE.sub("", text, count=1)
    return _TAIL.sub("", text, count=1)


def agency(text: str) -> str | None:
    """The agency or paper that the text itself names as its origin, as written."""
    stripped = text.strip()
    head = _HEAD.match(stripped)
    if head:
        return head["agency"] or head["bare"]
    tail = _TAIL.search(stripped[-200:])
    if tail:
        return tail["agency"]
    first = _FIRST_PUBLISHED.search(stripped[-400:])
    return first["source"].strip() if first else None


def likeness(one: Signature, other: Signature) -> float:
    """0 to 1: how much of the shorter text the longer one holds; 1.0 for equal titles where there are no texts.

    0.0 where the two cannot be copies: lengths too far apart, one of them without a text.
    """
    if not one.length and not other.length:
        return 1.0 if one.title and one.title == other.title else 0.0
    if not one.length or not other.length:
        return 0.0
    shared = len(np.intersect1d(one.whole, other.whole, assume_unique=True))
    contained = shared / min(one.length, other.length)
    resembled = shared / (one.length + other.length - shared)
    return contained if resembled >= ALIKE else 0.0


def copies(one: Signature, other: Signature) -> bool:
    """True where one is a near-duplicate of the other."""
    return likeness(one, other) >= (PATTERN if _same_pattern(one, other) else CONTAINED)


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
        self._keys: defaultdict[int | str, dict[Hashable, None]] = defaultdict(dict)

    def add(self, key: Hashable, of: Signature) -> None:
        """Adds or replaces the signature of that key."""
        self.remove(key)
        self._signatures[key] = of
        for place in _places(of):
            self._keys[place][key] = None

    def remove(self, key: Hashable) -> None:
        """Removes it; nothing where it is not there."""
        of = self._signatures.pop(key, None)
        if of is None:
            return
        for place in _places(of):
            holders = self._keys[place]
            holders.pop(key, None)
            if not holders:
                del self._keys[place]

    def find(self, of: Signature) -> tuple[tuple[Hashable, float], ...]:
        """Near-duplicates of a signature with their likeness, most alike first, the one added first before its like."""
        shared: Counter[Hashable] = Counter()
        for place in _places(of):
            holders = self._keys.get(place, {})
            # What hundreds of articles hold is a paper's standing line.
            if len(holders) <= STANDING or not of.length:
                shared.update(list(holders))
        found = [
            (key, likeness(of, self._signatures[key]))
            for key, _ in shared.most_common(COMPARED)
            if copies(of, self._signatures[key])
        ]
        return tuple(sorted(found, key=lambda each: -round(each[1], 2)))


def _places(of: Signature) -> Iterable[int | str]:
    if of.length:
        return of.sample
    return (of.title,) if of.title else ()


class Copy(Protocol):
    """What origin() asks of an article."""

    @property
    def text(self) -> str: ...  # noqa: D102 -- as in news.article
    @property
    def source(self) -> str | None: ...  # noqa: D102
    @property
    def at(self) -> datetime: ...  # noqa: D102


class Marked(Copy, Protocol):
    """What families() asks of an article."""

    @property
    def id(self) -> Hashable: ...  # noqa: D102
    @property
    def signature(self) -> Signature: ...  # noqa: D102


C = TypeVar("C", bound=Copy)
M = TypeVar("M", bound=Marked)


def families(articles: Iterable[M]) -> tuple[tuple[M, ...], ...]:
    """The articles parted into sets of near-duplicates, each in the order given; a copy of a copy is of its set."""
    index, family_of = Copies(), dict[Hashable, list[M]]()
    for article in articles:
        mine = [article]
        for key, _ in index.find(article.signature):
            if family_of[key] is not mine:
                mine = _one_family(family_of, family_of[key], mine)
        family_of[article.id] = mine
        index.add(article.id, article.signature)
    return tuple({id(family): tuple(family) for family in family_of.values()}.values())


def _one_family(family_of: dict[Hashable, list[M]], earlier: list[M], later: list[M]) -> list[M]:
    earlier.extend(later)
    family_of.update((member.id, earlier) for member in later)
    return earlier


def origin(articles: Sequence[C]) -> C:
    """Of near-duplicates, the one the others come from: that of the source they name, else the earliest.

    ``articles`` must not be empty.
    """
    named = Counter(name.casefold() for article in articles if (name := agency(article.text)))
    for name, _ in named.most_common():
        own = [article for article in articles if article.source and same_source(article.source, name)]
        if own:
            return min(own, key=lambda article: article.at)
    return min(articles, key=lambda article: article.at)


def same_source(source: str, named: str) -> bool:
    """Whether a paper's name and the name in a credit line are those of one house."""
    ours, theirs = tokens(source), tokens(named)
    return bool(ours and theirs) and (set(ours) <= set(theirs) or set(theirs) <= set(ours))
