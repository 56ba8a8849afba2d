"""What two stories have in common: words of a subject, and names, some of them of places.

articles of a story -> its weightiest stems by language -> those that both have, none of them a name's
                    -> the words of its names           -> those that both have, by how rare they are; no namesakes
"""

import heapq
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from octavo.stories.credits import credited
from octavo.stories.features import Item
from octavo.stories.related.kinds import kinds_of
from octavo.stories.related.reason_names import names_of, only_a_kind
from octavo.stories.window.profile import Profile, Weights
from octavo.stories.window.window import Window
from octavo.stories.words.emptywords import is_office
from octavo.text.words import tokens

#: Articles of a story whose names are read, the newest, and words of a language that are compared, the weightiest.
READ, COMPARED = 12, 200
#: Mean product that one word brings at most: a comedy called "The Avalanche" is not of the avalanche.
ONE_WORD = 0.02
#: Articles that a window is taken to have beside its own when it is asked how many say a name.
UNSEEN = 20
#: A name is as rare as it gets where one article of some 400 has it.
RAREST = 6.0
#: Share of the articles with a name in which it stands where places stand, from which on it is a place's: a firm stands
#: so once ("at Lavanta"), and so does, where a language says "de" of everything, anybody.
MOSTLY = 0.5
#: Share of a story's articles from which on the kind of event that they tell is the story's.
KIND_OF_MOST = 0.6


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """A story as one end of a bond. One is equal to itself alone, so that what is read of it can be kept."""

    #: Those that are read.
    articles: tuple[Item, ...]
    size: int
    by_language: Mapping[str | None, int]
    #: Language to the weightiest sums of its stems.
    terms: Mapping[str | None, Mapping[str, float]]
    #: Each word of a name to the share of its articles that have it.
    names: Mapping[str, float]
    #: Each of those words to the share of its articles in which it stands where places stand.
    places: Mapping[str, float]
    #: Stems of names, which are no subject.
    named: frozenset[str]
    #: Each kind of event to the share of the articles that tell it.
    kinds: Mapping[str, float]


class Words(NamedTuple):
    """The words of a subject that two stories have in common."""

    #: The sum of their products over the pairs of articles in one language, and how many pairs that are.
    total: float
    pairs: int
    #: Each language's stems, the weightiest first.
    stems: Mapping[str | None, tuple[str, ...]]


class Names(NamedTuple):
    """The words of names that two stories have in common, the rarest first."""

    #: Of names that are no places and the same in both, each with its rarity.
    told: tuple[tuple[float, str], ...]
    places: tuple[str, ...]
    #: Of names that both have, and not of one bearer.
    namesakes: tuple[tuple[float, str], ...]


def side(profile: Profile, window: Window) -> Side:
    """The story as one end of a bond."""
    newest = list(profile.articles)[-READ:]
    articles = tuple(found for found in map(window.item, newest) if found is not None)
    terms = {language: sums.totals for language, sums in profile.terms.items()}
    return _side(articles, profile.size, profile.by_language, terms)


def alone(thing: Item, weights: Weights) -> Side:
    """One article that is in no story as one end of a bond."""
    return _side((thing,), 1, {thing.language: 1}, {thing.language: weights.terms})


def _side(
    articles: tuple[Item, ...],
    size: int,
    by_language: Mapping[str | None, int],
    terms: Mapping[str | None, Mapping[str, float]],
) -> Side:
    read = [names_of(article) for article in articles]
    # Who carries one article's news may be named in another's text: "the Corran Wire reported".
    carriers = frozenset().union(*map(credited, articles))
    counts = Counter(word for names in read for word in names.words - carriers)
    standing = Counter(word for names in read for word in names.places)
    return Side(
        articles=articles,
        size=size,
        by_language=dict(by_language),
        terms=terms,
        names={word: count / len(read) for word, count in counts.items()},
        places={word: count / len(read) for word, count in standing.items()},
        named=frozenset().union(*(names.stems for names in read)),
        kinds={kind: count / len(read) for kind, count in Counter(chain(*map(kinds_of, articles))).items()},
    )


def joined(one: Side, other: Side) -> Side:
    """The two as if they were one story."""
    size = one.size + other.size
    terms: dict[str | None, Counter[str]] = {}
    for language, totals in (*one.terms.items(), *other.terms.items()):
        terms.setdefault(language, Counter()).update(totals)
    return Side(
        articles=(*one.articles, *other.articles),
        size=size,
        by_language=Counter(one.by_language) + Counter(other.by_language),
        terms=terms,
        names=_shares(one, one.names, other, other.names),
        places=_shares(one, one.places, other, other.places),
        named=one.named | other.named,
        kinds=_shares(one, one.kinds, other, other.kinds),
    )


def _shares(one: Side, here: Mapping[str, float], other: Side, there: Mapping[str, float]) -> Mapping[str, float]:
    """The shares of two sides' articles as shares of all of them."""
    size = one.size + other.size
    shares = Counter({word: share * one.size / size for word, share in here.items()})
    shares.update({word: share * other.size / size for word, share in there.items()})
    return shares


def weightiest(one: Side) -> Side:
    """The same with the COMPARED weightiest words of a subject alone: enough for the side compared with many."""
    kept = {
        language: dict(
            heapq.nlargest(
                COMPARED,
                ((stem, total) for stem, total in totals.items() if stem not in one.named),
                key=lambda pair: pair[1],
            )
        )
        for language, totals in one.terms.items()
    }
    return replace(one, terms=kept)


def words_in_common(one: Side, other: Side) -> Words:
    """The words of a subject that both have."""
    total, pairs = 0.0, 0
    found: dict[str | None, tuple[str, ...]] = {}
    for language in one.by_language.keys() & other.by_language.keys():
        here, there = one.terms.get(language, {}), other.terms.get(language, {})
        products = {
            stem: weight * there[stem]
            for stem, weight in here.items()
            if stem in there and stem not in one.named and stem not in other.named
        }
        spoken = one.by_language[language] * other.by_language[language]
        total += sum(min(product, ONE_WORD * spoken) for product in products.values())
        pairs += spoken
        found[language] = tuple(sorted(products, key=products.__getitem__, reverse=True)[:12])
    return Words(total, pairs, found)


def kind_in_common(one: Side, other: Side) -> str | None:
    """The kind of event that most articles of both tell."""
    shares = {kind: min(share, other.kinds.get(kind, 0.0)) for kind, share in one.kinds.items()}
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= KIND_OF_MOST else None


def names_in_common(one: Side, other: Side, window: Window) -> Names:
    """The words of names that both have."""
    shared = [each for each in _shared(one, other, window) if not only_a_kind(each[1])]
    places = tuple(word for _, word in shared if _place(one, other, word))
    named = [(weight, word) for weight, word in shared if word not in places]
    namesakes = {word for _, word in named if _namesakes(one, other, word)}
    return Names(
        tuple(each for each in named if each[1] not in namesakes),
        places,
        tuple(each for each in named if each[1] in namesakes),
    )


def _place(one: Side, other: Side, word: str) -> bool:
    """Whether a word of a name that both have stands where places stand in most of the articles that have it."""
    standing = sum(len(side.articles) * side.places.get(word, 0.0) for side in (one, other))
    return standing >= MOSTLY * sum(len(side.articles) * side.names[word] for side in (one, other))


def _shared(one: Side, other: Side, window: Window) -> list[tuple[float, str]]:
    """Words of names that both have, the rarest first: by how many articles of other stories have them."""
    few, many = (one.names, other.names) if len(one.names) < len(other.names) else (other.names, one.names)
    found = []
    for word, share in few.items():
        if word in many:
            inside = one.names[word] * one.size + other.names[word] * other.size
            outside = max(0.0, window.rarity.holders(f"@{word}") - inside)
            rarity = min(RAREST, math.log((len(window) + UNSEEN) / (outside + 1)))
            found.append((max(0.0, rarity) * math.sqrt(share * many[word]), word))
    return sorted(found, reverse=True)


def _namesakes(one: Side, other: Side, word: str) -> bool:
    """Whether the two sides write different names before that word: "Ilka Morand" is not "Jan Morand"."""
    here, there = _before(one, word), _before(other, word)
    return bool(here) and bool(there) and here.isdisjoint(there)


def _before(of: Side, word: str) -> frozenset[str]:
    """What stands right before a word where it ends a name; nothing where an article writes it without."""
    found = set()
    for article in of.articles:
        phrase = tokens(article.names.get(word, ""))
        if not phrase:
            continue
        if len(phrase) == 1 or phrase[-1] != word or is_office(phrase[-2]):
            return frozenset()
        found.add(phrase[-2])
    return frozenset(found)
