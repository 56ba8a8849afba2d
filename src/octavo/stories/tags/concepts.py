"""Subjects that a report tells in whatever words: a blaze in a forest is #Wildfire, eine Flut #Hochwasser.

The words are data (``concepts.txt``), in ten languages. A tag of a subject is the same for all its words, so that
a story keeps its tags while its reporters change theirs.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from octavo.stories.tags.seen import key_of

_FILE = "concepts.txt"
#: Different words that tell a field, at least: a goal alone is no football.
FIELD = 2
#: Letters by which beginnings and ends are found; none has fewer.
KEYED = 3
# "Terraces like a theatre" are no theatre: what something is compared with it is not about.
_COMPARED = {
    "en": "like a|like an|as if",
    "de": "wie ein|wie eine|wie einen|wie einem|wie einer",
    "fr": "comme un|comme une",
    "es": "como un|como una",
    "it": "come un|come una|come uno",
    "pt": "como um|como uma",
    "nl": "als een|zoals een",
}
_COMPARING = {
    language: frozenset(tuple(words.split()) for words in pairs.split("|")) for language, pairs in _COMPARED.items()
}


@dataclass(frozen=True, slots=True)
class Concept:
    """A subject in one language."""

    #: Its tag without the mark.
    tag: str
    #: Its name in every language's list.
    name: str
    #: It is a field, not an event or a thing.
    field: bool
    #: Its words, or words in a row, that may mean another thing.
    unsure: frozenset[str] = frozenset()

    def is_told(self, by: Collection[str]) -> bool:
        """Whether these words, as in the list, tell it: one that is sure, or two; of a field two, one of them sure."""
        is_sure, are_two = not self.unsure.issuperset(by), len({*map(key_of, by)}) >= FIELD
        return (is_sure and are_two) if self.field else (is_sure or are_two)


@dataclass(slots=True)
class Told:
    """A subject as an article tells it."""

    concept: Concept
    #: Its words in the article, as in the list, and where each stands.
    places: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language."""

    whole: defaultdict[str, list[Concept]] = field(default_factory=lambda: defaultdict(list))
    #: First word to the others of a phrase.
    several: defaultdict[str, list[tuple[tuple[str, ...], Concept]]] = field(default_factory=lambda: defaultdict(list))
    #: Beginnings by their first letters, and ends by their last: a word is compared with few of them.
    begins: defaultdict[str, list[tuple[str, Concept]]] = field(default_factory=lambda: defaultdict(list))
    ends: defaultdict[str, list[tuple[str, Concept]]] = field(default_factory=lambda: defaultdict(list))


def concepts(words: Sequence[str], language: str, *, named: Container[int] = ()) -> list[Told]:
    """The subjects that these words, casefolded and in order, tell; none in a language without a list.

    ``named``: places of words that are part of a name, and by themselves tell nothing.
    """
    known = _known().get(language)
    if known is None:
        return []
    found: dict[str, Told] = {}
    comparing = _COMPARING.get(language, frozenset())
    for at, word in enumerate(words):
        for trigger, concept in _triggers(words, at, word, known):
            if (at in named and " " not in trigger) or tuple(words[max(at - 2, 0) : at]) in comparing:
                continue
            told = found.setdefault(concept.tag, Told(concept))
            told.places.setdefault(trigger, []).append(at)
    return [told for told in found.values() if told.concept.is_told(told.places)]


def tells(word: str, language: str) -> bool:
    """True for a word, casefolded, that tells an event or a thing by itself."""
    known = _known().get(language)
    return known is not None and any(concept.is_told([word]) for concept in known.whole.get(word, ()))


def _triggers(words: Sequence[str], at: int, word: str, known: _Words) -> Iterator[tuple[str, Concept]]:
    yield from ((word, concept) for concept in known.whole.get(word, ()))
    for rest, concept in known.several.get(word, ()):
        if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
            yield " ".join((word, *rest)), concept
    yield from ((word, concept) for start, concept in known.begins.get(word[:KEYED], ()) if word.startswith(start))
    yield from ((word, concept) for end, concept in known.ends.get(word[-KEYED:], ()) if word.endswith(end))


@cache
def _known() -> Mapping[str, _Words]:
    read: defaultdict[str, _Words] = defaultdict(_Words)
    name, is_field = "", False
    for line in (files(__package__) / _FILE).read_text("utf-8").splitlines():
        head, colon, listed = line.partition(":")
        if line.startswith("#"):
            continue
        if not colon:
            name, is_field = line.removesuffix("+").strip(), line.endswith("+")
            continue
        language, tag = head.split()
        words = listed.casefold().split()
        unsure = frozenset(word[:-1].replace("_", " ") for word in words if word.endswith("?"))
        _take(read[language], Concept(tag, name, is_field, unsure), [word.removesuffix("?") for word in words])
    return dict(read)


def _take(into: _Words, concept: Concept, listed: Sequence[str]) -> None:
    for each in listed:
        first, *rest = each.split("_")
        if rest:
            into.several[first].append((tuple(rest), concept))
        elif each.endswith("*"):
            into.begins[each[:KEYED]].append((each[:-1], concept))
        elif each.startswith("*"):
            into.ends[each[-KEYED:]].append((each[1:], concept))
        else:
            into.whole[each].append(concept)
