"""How two stories hang together: by meaning, by their leads, by words of a subject, and by names that are no places.

What one article says by chance its story's other articles do not say, so two articles are compared as parts of their
stories: means over all pairs of articles of the two, worked out from sums. A place alone binds nothing: a town has
floods, bank raids and weddings in one week.
"""

import heapq
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from octavo.stories.credits import credited
from octavo.stories.emptywords import is_office
from octavo.stories.features import Item
from octavo.stories.profile import Profile, Weights
from octavo.stories.reason_names import names_of
from octavo.stories.window import Window
from octavo.text.words import tokens

#: Articles of a story whose names are read, the newest, and words of a language that are compared, the weightiest.
READ, COMPARED = 12, 200
#: Pairs of articles that every two stories are taken to have beside their own, as alike as unrelated ones are: two
#: single articles prove less than two stories of ten. Their mean cosine, in spreads, and their mean product of words.
PRIOR, PRIOR_MEANING, PRIOR_WORDS = 2, 0.3, 0.025
#: Mean product that one word brings at most: a comedy called "The Avalanche" is not of the avalanche.
ONE_WORD = 0.02
#: Articles that a window is taken to have beside its own when it is asked how many say a name.
UNSEEN = 20
#: A name is as rare as it gets where one article of some 400 has it; names in common count up to so much.
RAREST, ALL_NAMES = 6.0, 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A story as one end of a bond."""

    #: Those that are read.
    articles: tuple[Item, ...]
    size: int
    by_language: Mapping[str | None, int]
    #: Language to the weightiest sums of its stems.
    terms: Mapping[str | None, Mapping[str, float]]
    #: Each word of a name to the share of its articles that have it.
    names: Mapping[str, float]
    places: frozenset[str]
    #: Stems of names, which are no subject.
    named: frozenset[str]


class Likeness(NamedTuple):
    """Mean cosines over the pairs of two stories' articles, in units of the spread between unrelated ones."""

    #: None without vectors.
    meaning: float | None
    #: Of their leads; None without the encoder that reads them.
    lead: float | None


class Odds(NamedTuple):
    """Log-odds that one unit of each kind of tie brings, and what they bring in all where there is none."""

    meaning: float
    words: float
    names: float
    lead: float
    bias: float


#: With the leads, and with the plain embedder, as ``make train-related`` prints them: 0 is as likely as not where
#: stories that belong beside one another are as many as those that do not.
CLOSE = Odds(meaning=0.928, words=102.6, names=0.295, lead=0.272, bias=-4.434)
PLAIN = Odds(meaning=1.575, words=119.5, names=0.359, lead=0.0, bias=-4.526)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """What two stories have in common."""

    #: Mean cosine over the pairs of their articles, in units of the spread between unrelated ones.
    meaning: float
    #: The same of their leads; None where they were not read.
    lead: float | None
    #: Mean product of the words of a subject, over the pairs in one language.
    words: float
    #: How rare the names are that both have and that are no places, summed.
    names: float
    #: Those names, and the places, the rarest first; and each language's stems in common, the weightiest first.
    shared: tuple[str, ...]
    places: tuple[str, ...]
    stems: Mapping[str | None, tuple[str, ...]]

    @property
    def odds(self) -> float:
        """Log-odds that a reader of the one wants the other beside it."""
        unit = PLAIN if self.lead is None else CLOSE
        return self.likeness + unit.words * self.words + unit.names * self.names + unit.bias

    @property
    def likeness(self) -> float:
        """What of the log-odds comes of meaning, which no words need tell."""
        if self.lead is None:
            return PLAIN.meaning * self.meaning
        return CLOSE.meaning * self.meaning + CLOSE.lead * self.lead


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
    return Side(
        articles=articles,
        size=size,
        by_language=dict(by_language),
        terms=terms,
        names={word: count / len(read) for word, count in counts.items()},
        places=frozenset().union(*(names.places for names in read)),
        named=frozenset().union(*(names.stems for names in read)),
    )


def joined(one: Side, other: Side) -> Side:
    """The two as if they were one story."""
    size = one.size + other.size
    terms: dict[str | None, Counter[str]] = {}
    for language, totals in (*one.terms.items(), *other.terms.items()):
        terms.setdefault(language, Counter()).update(totals)
    names = Counter({word: share * one.size / size for word, share in one.names.items()})
    names.update({word: share * other.size / size for word, share in other.names.items()})
    return Side(
        articles=(*one.articles, *other.articles),
        size=size,
        by_language=Counter(one.by_language) + Counter(other.by_language),
        terms=terms,
        names=names,
        places=one.places | other.places,
        named=one.named | other.named,
    )


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


def bond(one: Side, other: Side, like: Likeness, window: Window) -> Bond:
    """What the two have in common."""
    pairs = one.size * other.size
    words, spoken, stems = _words_in_common(one, other)
    shared = _names_in_common(one, other, window)
    places = one.places | other.places
    told = [(weight, word) for weight, word in shared if word not in places and not _namesakes(one, other, word)]
    mean = PRIOR_MEANING if like.meaning is None else like.meaning
    return Bond(
        meaning=(mean * pairs + PRIOR * PRIOR_MEANING) / (pairs + PRIOR),
        lead=like.lead,
        words=(words + PRIOR * PRIOR_WORDS) / (spoken + PRIOR),
        names=min(ALL_NAMES, sum(weight for weight, _ in told)) * math.sqrt(pairs / (pairs + PRIOR)),
        shared=tuple(word for _, word in told),
        places=tuple(word for _, word in shared if word in places),
        stems=stems,
    )


def _words_in_common(one: Side, other: Side) -> tuple[float, int, dict[str | None, tuple[str, ...]]]:
    """The sum of products over the pairs in one language, how many pairs that are, and the stems by language."""
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
    return total, pairs, found


def _names_in_common(one: Side, other: Side, window: Window) -> list[tuple[float, str]]:
    """Words of names that both have, the rarest first: by how many articles of other stories have them."""
    few, many = (one.names, other.names) if len(one.names) < len(other.names) else (other.names, one.names)
    found = []
    for word, share in few.items():
        if word in many:
            # Undoes Window.rarity, which knows how many have it.
            holders = (len(window) + 1001) / math.exp(window.rarity(f"@{word}")) - 1
            outside = max(0.0, holders - one.names[word] * one.size - other.names[word] * other.size)
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
