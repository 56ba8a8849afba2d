"""Articles worth reading beside one article.

its own story's articles                     -> coverage: all of them, the most like it first
others near it by rare words or by meaning   -> related: only those over a bar, copies folded, sources mixed
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar, cast

import numpy as np

from octavo.stories.credits import credited
from octavo.stories.duplicates import copies
from octavo.stories.features import Item
from octavo.stories.profile import Weights
from octavo.stories.reasons import reason
from octavo.stories.window import Window

Id = TypeVar("Id", bound=Hashable)
S = TypeVar("S", bound=Hashable)

#: Articles looked at closely: of those near by meaning, and of the stories near by rare words.
NEAR, STORIES = 60, 24
#: What an article of another story must score: below it nothing is listed.
BAR = 0.48
#: What a third and later article of one source keeps of its score, and what one that came a day later or more keeps.
SAME_SOURCE, LATER = 0.92, 0.9
#: Articles that a window is taken to have beside its own when it is asked how common a word is in it.
UNSEEN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """How two articles hang together."""

    other: Item
    score: float


def related(
    thing: Item, window: Window, *, story_of: Mapping[Id, S], limit: int
) -> tuple[tuple[Id, float, bool, str], ...]:
    """Rows (id, score 0 to 1, same story, why), best first: at most ``limit`` of the own story and as many others.

    ``story_of``: the stories of the window's articles. Copies of the article, and of one listed, are left out.
    """
    story = story_of.get(cast("Id", thing.id))
    ties = sorted(_ties(thing, window), key=lambda tie: -tie.score)
    own = {tie.other.id for tie in ties if story is not None and story_of.get(cast("Id", tie.other.id)) == story}
    coverage = [tie for tie in ties if tie.other.id in own]
    others = _mixed(tie for tie in ties if tie.other.id not in own and tie.score >= BAR)
    rows = [
        (cast("Id", tie.other.id), round(tie.score, 3), same, reason(thing, tie.other, window, same_story=same))
        for same, some in ((True, coverage), (False, others))
        for tie in _unlike(thing, some, limit)
    ]
    told = (row for row in rows if row[2] or ":" in row[3] or _abroad(thing, window.item(row[0])))
    return tuple(sorted(told, key=lambda row: -row[1]))


def _abroad(thing: Item, other: Item | None) -> bool:
    """Whether the two share no language, so that meaning alone may bind them.

    In one language, two articles with not one name or word to say what binds them are not worth showing together.
    """
    return other is not None and other.language != thing.language


def _ties(thing: Item, window: Window) -> list[_Tie]:
    """The articles near by meaning or by rare words, and all of the same story in the window."""
    cosines: dict[Hashable, float] = {}
    means: dict[int, float] = {}
    chosen: dict[Hashable, None] = {}
    if thing.vector is not None and len(window.rows):
        row = window.rows.cosines(thing.vector)
        means = window.rows.means(row)
        ids = list(window.rows.ids)
        cosines = dict(zip(ids, row.tolist(), strict=True))
        best = np.argsort(-row)[:NEAR] if len(row) <= NEAR else np.argpartition(-row, NEAR)[:NEAR]
        chosen.update(dict.fromkeys(ids[int(number)] for number in best))
    weights = window.weigh(thing)
    told = Weights(
        terms={stem: weight * telling(stem, window) for stem, weight in weights.terms.items()},
        names={name: weight * telling(f"@{name}", window) for name, weight in weights.names.items()},
        numbers={},
    )
    for profile in window.near(weights, means, limit=STORIES):
        chosen.update(dict.fromkeys(list(profile.articles)[-NEAR:]))
    if thing.id in window:
        chosen.update(dict.fromkeys(each.id for each in window.members(window.story(thing.id))))
    chosen.pop(thing.id, None)
    spread = window.rows.spread() if cosines else 1.0
    found = ((window.item(key), cosines.get(key, 0.0) / spread) for key in chosen)
    return [_tie(thing, told, other, meaning, window) for other, meaning in found if other is not None]


def _tie(thing: Item, weights: Weights, other: Item, meaning: float, window: Window) -> _Tie:
    """The tie; its score is between 0 and 1.

    ``weights``: the article's, less for what many say. ``meaning``: their cosine in units of the spread between
    unrelated articles; 0.0 without vectors.
    """
    theirs = window.weights(other.id)
    carriers = credited(thing) | credited(other)
    names = _product(weights.names, theirs.names, without=carriers)
    same_language = thing.language == other.language
    words = _product(weights.terms, theirs.terms) if same_language else 0.0
    # Two languages share no words to speak for them: names and meaning must say it all.
    odds = 0.55 * meaning + 12.0 * words + 5.0 * names - (3.6 if same_language else 2.0)
    late = other.at - thing.at > timedelta(days=1)
    return _Tie(other=other, score=1 / (1 + math.exp(-odds)) * (LATER if late else 1.0))


def _product(one: Mapping[str, float], other: Mapping[str, float], *, without: frozenset[str] = frozenset()) -> float:
    few, many = (one, other) if len(one) < len(other) else (other, one)
    return sum(weight * many[key] for key, weight in few.items() if key in many and key not in without)


def telling(key: str, window: Window) -> float:
    """0.2 to 1: less than 1 for what more than a tenth of the window's articles say."""
    # Undoes Window.rarity, which knows how many say it.
    holders = (len(window) + 1001) / math.exp(window.rarity(key))
    return min(1.0, max(0.2, math.log10((len(window) + UNSEEN) / holders)))


def _mixed(ties: Iterable[_Tie]) -> list[_Tie]:
    """The same, the third and later ones of a source a little lower."""
    counts: Counter[str | None] = Counter()
    mixed = []
    for tie in ties:
        counts[tie.other.source] += 1
        many = tie.other.source is not None and counts[tie.other.source] > 2
        mixed.append(replace(tie, score=tie.score * SAME_SOURCE) if many else tie)
    return sorted((tie for tie in mixed if tie.score >= BAR), key=lambda tie: -tie.score)


def _unlike(thing: Item, ties: Sequence[_Tie], limit: int) -> list[_Tie]:
    """The first ``limit`` that are no copies of the article; of copies of one another the earliest."""
    kept: list[_Tie] = []
    for tie in ties:
        if copies(tie.other.signature, thing.signature):
            continue
        twin = next((n for n, each in enumerate(kept) if copies(tie.other.signature, each.other.signature)), None)
        if twin is not None:
            if tie.other.at < kept[twin].other.at:
                kept[twin] = replace(kept[twin], other=tie.other)
        elif len(kept) < limit:
            kept.append(tie)
    return kept
