"""Articles worth reading beside one article.

its own story's articles                     -> coverage: all of them, the most like it first
stories near by rare words or by meaning     -> their bonds with its story -> those over a bar and with a reason
                                             -> their articles, copies folded, sources mixed
"""

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Generic, NamedTuple, TypeVar, cast

import numpy as np

from octavo.news.reason import Relation
from octavo.stories.features import Item
from octavo.stories.near_duplicates.duplicates import copies
from octavo.stories.related.bond import Bond, Likeness, bond
from octavo.stories.related.common import Side, alone, joined, side, weightiest
from octavo.stories.related.reasons import reason, same_event, untold
from octavo.stories.window.profile import Profile
from octavo.stories.window.vector_groups import Levels, Vector
from octavo.stories.window.vectors import Rows
from octavo.stories.window.window import Window
from octavo.stories.words.reviews import reviews

Id = TypeVar("Id", bound=Hashable)
S = TypeVar("S", bound=Hashable)
#: How near an article of that id is.
Near = Callable[[Hashable], float]

#: Stories looked at closely, of those near by rare words and of those near by meaning each.
STORIES = 24
#: Log-odds that two stories' bond must reach: below it nothing of the other is listed.
BAR = 0.15
#: What one keeps of its score that is told by its meaning alone, since no word of it says why; and what one does that
#: is so told and bound by less than these log-odds: of 147 such five were right, of 57 others 23. Pages do without.
UNTOLD, LOOSE, BOUND = 0.8, 0.4, 2.0
#: Log-odds from which on another story is so near that it may be another part of the same event: at most so many of
#: those are read together with the article's own, and so much at most do they lift a bond.
KIN, JOINED, LIFT = 3.0, 3, 1.0
#: Log-odds for each spread by which an article itself is near, and for being in the reader's language.
OWN, SAME_LANGUAGE = 0.15, 0.3
#: Log-odds by which one kind of event lifts a bond, and up to how many: a flood stands beside the other one, below
#: what has more in common with it.
KINDRED, OF_A_KIND = 3.3, 1.5
#: What a later article of a source, and of a story, keeps of its score, and from which number on.
REPEATED, MANY_OF_SOURCE, MANY_OF_STORY = 0.92, 3, 6
#: What a page lists, and of one other story at most.
SHORT, OF_ONE_STORY = 6, 2
#: What one that came a day later or more keeps, and a review of the week beside one of its events.
LATER, REVIEWED = 0.97, 0.4


class Listed(NamedTuple, Generic[Id]):
    """One row of a list."""

    id: Id
    #: 0 to 1.
    score: float
    same_story: bool
    why: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """How an article hangs together with another: a score between 0 and 1, and why."""

    other: Item
    score: float
    why: Relation
    story: Hashable
    #: No word says why, and it is not close, or one could.
    loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """How alike one side's articles and those of every story are, on the mean."""

    meaning: Levels | None
    lead: Levels | None

    def of(self, number: int) -> Likeness:
        """What is known of the story of that number."""
        return Likeness(*(levels.get(number) if levels else None for levels in (self.meaning, self.lead)))


def related(
    thing: Item,
    window: Window,
    *,
    story_of: Mapping[Id, S],
    limit: int,
) -> tuple[Listed[Id], ...]:
    """What hangs together with an article, best first: at most ``limit`` of its own story and as many others.

    ``story_of``: the stories of the window's articles. Copies of the article, and of one listed, are left out, and of
    other stories what came later than the article by more than the window's span.
    """
    own, others = _ties(thing, window, story_of)
    kept = _unlike([thing], own, limit, of_one_story=limit)
    # What stands in the coverage is not told again as related, where a copy of it came into another story.
    shown = [thing, *(tie.other for tie in kept)]
    return _rows(kept, _unlike(shown, _mixed(others), limit, of_one_story=limit))


def beside(thing: Item, window: Window, *, story_of: Mapping[Id, S]) -> tuple[Listed[Id], ...]:
    """The same as a page has it, whose reader opens one or two more: SHORT of its own story and as many others.

    Of each other story there are OF_ONE_STORY at most, and none that meaning alone ties loosely.
    """
    own, others = _ties(thing, window, story_of)
    kept = _unlike([thing], own, SHORT, of_one_story=SHORT)
    sure = _mixed(tie for tie in others if not tie.loose)
    shown = [thing, *(tie.other for tie in kept)]
    return _rows(kept, _unlike(shown, sure, SHORT, of_one_story=OF_ONE_STORY))


def _ties(thing: Item, window: Window, story_of: Mapping[Id, S]) -> tuple[list[_Tie], list[_Tie]]:
    """Those with its own story's articles, best first, and those with other stories'."""
    story = story_of.get(cast("Id", thing.id))
    mates = [each for each in window.members(story) if each.id != thing.id] if story is not None else []
    near = _cosines(thing.vector, window)
    coverage = sorted((_mate(thing, mate, near, window) for mate in mates), key=lambda tie: -tie.score)
    return coverage, _others(thing, story, near, window)


def _rows(own: Iterable[_Tie], others: Iterable[_Tie]) -> tuple[Listed[Id], ...]:
    told = [(tie, True) for tie in own] + [(tie, False) for tie in others]
    rows = [Listed(cast("Id", tie.other.id), round(tie.score, 3), same, tie.why) for tie, same in told]
    return tuple(sorted(rows, key=lambda row: -row.score))


def _cosines(vector: Vector | None, window: Window) -> Near:
    """Any article's cosine with the vector, in units of the spread between unrelated articles; 0 where one has none."""
    if vector is None or not len(window.rows):
        return lambda _: 0.0
    rows, cosines, spread = window.rows, window.rows.cosines(vector), window.rows.spread()
    return lambda key: (rows.of(cosines, key) or 0.0) / spread


def _mate(thing: Item, mate: Item, near: Near, window: Window) -> _Tie:
    """An article of the same story: the nearer, the higher."""
    one, other = window.rarity.weigh(thing), window.weights(mate.id)
    words = _product(one.terms, other.terms) if thing.language == mate.language else 0.0
    odds = 0.55 * near(mate.id) + 12.0 * words + 5.0 * _product(one.names, other.names) - 2.0
    # Placement has judged them already: what is one event with the article is nearer than most of what is not.
    return _Tie(other=mate, score=0.5 + 0.5 * _chance(odds), why=same_event(thing, mate, window), story=None)


def _product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    few, many = (one, other) if len(one) < len(other) else (other, one)
    return sum(weight * many[key] for key, weight in few.items() if key in many)


def _others(thing: Item, story: Hashable, near: Near, window: Window) -> list[_Tie]:
    """The articles of other stories whose bond with the thing's own is strong enough, and can be told in words."""
    weights = window.rarity.weigh(thing)
    profile = window.stories.profile(story) if story is not None else None
    own = weightiest(side(profile, window) if profile else alone(thing, weights))
    alike = means(own, window)
    nearest = [
        each
        for each in window.stories.near(weights, alike.meaning, limit=STORIES)
        if each.story != story and thing.id not in each.articles
    ]
    sides = {each.number: side(each, window) for each in nearest}
    bonds = {number: bond(own, there, alike.of(number), window) for number, there in sides.items()}
    kin = sorted((number for number in bonds if bonds[number].odds >= KIN), key=lambda number: -bonds[number].odds)
    wide = own
    for number in kin[:JOINED]:
        wide = joined(wide, sides[number])
    widely = means(wide, window) if kin else alike
    ties: list[_Tie] = []
    for each in nearest:
        there, bound, odds = sides[each.number], bonds[each.number], bonds[each.number].odds
        if kin and each.number not in kin:
            wider = bond(wide, there, widely.of(each.number), window)
            odds = max(odds, min(wider.odds, odds + LIFT))
            bound = wider if odds > bound.odds else bound
        if bound.kind:
            odds = max(odds, min(odds + KINDRED, OF_A_KIND))
        if odds >= BAR:
            ties += _articles(thing, each, bound, odds, (own, there), near, window)
    return ties


def means(own: Side, window: Window) -> Means:
    """Every story's mean cosines with the side's articles, in spreads."""
    vectors = [article.vector for article in own.articles if article.vector is not None]
    leads = [article.lead for article in own.articles if article.lead is not None]
    return Means(meaning=_mean_cosines(vectors, window.rows), lead=_mean_cosines(leads, window.leads))


def _mean_cosines(vectors: Sequence[Vector], rows: Rows) -> Levels | None:
    if not vectors or not len(rows):
        return None
    # The cosines with the mean of unit vectors are the means of the cosines with each.
    centre: Vector = np.mean(vectors, axis=0, dtype=np.float32)
    return rows.means(rows.cosines(centre)).over(rows.spread())


def _articles(
    thing: Item,
    profile: Profile,
    bound: Bond,
    odds: float,
    sides: tuple[Side, Side],
    near: Near,
    window: Window,
) -> list[_Tie]:
    """Those of another story that a reason can be said of, by what the two stories themselves tell."""
    ties = []
    for other in window.members(profile.story):
        if other.at - thing.at > window.span:
            continue
        told = reason(thing, other, bound, sides, window)
        why = told or untold(thing, other, bound)
        if why is None:
            continue
        whole = odds + OWN * min(6.0, near(other.id)) + SAME_LANGUAGE * (other.language == thing.language)
        late = other.at - thing.at > timedelta(days=1)
        loose = told is None and (bound.odds < BOUND or other.language == thing.language)
        reviewed = reviews(other.title) and not reviews(thing.title)
        kept = (
            (LATER if late else 1.0) * (LOOSE if loose else 1.0 if told else UNTOLD) * (REVIEWED if reviewed else 1.0)
        )
        # Between two languages no word can say it; in one, what no word says is no reason to a reader.
        bare = other.language == thing.language and not why.names
        ties.append(_Tie(other=other, score=_chance(whole) * kept, why=why, story=profile.story, loose=loose or bare))
    return ties


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _mixed(ties: Iterable[_Tie]) -> list[_Tie]:
    """The same, best first, the later ones of one source and of one story a little lower."""
    sources: Counter[str | None] = Counter()
    stories: Counter[Hashable] = Counter()
    mixed = []
    for tie in sorted(ties, key=lambda tie: -tie.score):
        sources[tie.other.source] += 1
        stories[tie.story] += 1
        many = tie.other.source is not None and sources[tie.other.source] >= MANY_OF_SOURCE
        many = many or stories[tie.story] >= MANY_OF_STORY
        mixed.append(replace(tie, score=tie.score * REPEATED) if many else tie)
    return sorted(mixed, key=lambda tie: -tie.score)


def _unlike(shown: Sequence[Item], ties: Sequence[_Tie], limit: int, *, of_one_story: int) -> list[_Tie]:
    """The first ``limit`` that are no copies of what is shown; of copies of one another the earliest."""
    kept: list[_Tie] = []
    taken = Counter[Hashable]()
    for tie in ties:
        if any(copies(tie.other.signature, each.signature) for each in shown):
            continue
        twin = next((n for n, each in enumerate(kept) if copies(tie.other.signature, each.other.signature)), None)
        if twin is not None:
            if tie.other.at < kept[twin].other.at:
                kept[twin] = replace(kept[twin], other=tie.other)
        elif len(kept) < limit and taken[tie.story] < of_one_story:
            kept.append(tie)
            taken[tie.story] += 1
    return kept
