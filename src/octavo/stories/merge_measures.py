"""What is measured of two stories that may be one; an article is a story of one.

vectors          mean, nearest pair, centroids: in spreads between unrelated articles of these days
words, names     the same three by rarity, and how much of the smaller one the larger one has
numbers, days    shared ones, and ones that clash
time, size       silence between them, articles, richness, languages

Means over all pairs (average linkage, Sokal and Michener 1958) are worked out from sums, and nearest pairs looked for
among a few articles, so that it costs about the same at any size of story.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from octavo.stories.features import Item
from octavo.stories.profile import Profile, Sums, Weights

#: What is measured, in the order of the columns.
MEASURES = (
    "mean",
    "nearest",
    "centroid",
    "blind",
    "words",
    "words_nearest",
    "words_centroid",
    "words_held",
    "title",
    "names",
    "names_nearest",
    "names_centroid",
    "names_held",
    "numbers",
    "numbers_held",
    "numbers_clash",
    "days",
    "days_clash",
    "gap",
    "silence",
    "smaller",
    "larger",
    "rich",
    "abroad",
    "alike",
    "same_source",
    "lead",
    "lead_words",
)
#: Kinds of evidence, to the measures that tell of each.
KINDS = {
    "meaning": ("mean", "nearest", "centroid", "lead"),
    "words": ("words", "words_nearest", "words_centroid", "words_held", "title", "lead_words"),
    "names": ("names", "names_nearest", "names_centroid", "names_held"),
    "numbers": ("numbers", "numbers_held", "numbers_clash"),
    "days": ("days", "days_clash"),
}
#: What cosines are taken to be, in spreads, where there are no vectors: neither for nor against.
NO_VECTOR = 2.0
_HOUR = timedelta(hours=1)
#: Hours of silence beyond which more say nothing more.
_LONG = 24 * 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Dense:
    """Cosines between the articles of two stories, in spreads between unrelated articles; None without vectors."""

    mean: float
    nearest: float
    centroid: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """How alike the nearest articles of two stories are: the most that a pair of them has in common of each kind."""

    words: float
    title: float
    names: float
    #: The very nearest pair is of one publisher.
    same_source: bool


#: Articles of both that are nearest to one another, with their weights.
Pairs = Sequence[tuple[Item, Weights, Item, Weights]]


def nearest(pairs: Pairs) -> Nearest:
    """What the pairs have in common."""
    return Nearest(
        words=max((_dot(a.terms, b.terms) for _, a, _, b in pairs), default=0.0),
        title=max((_dot(a.title, b.title) for _, a, _, b in pairs), default=0.0),
        names=max((_dot(a.names, b.names) for _, a, _, b in pairs), default=0.0),
        same_source=any(a.source is not None and a.source == b.source for a, _, b, _ in pairs[:1]),
    )


def measures(one: Profile, other: Profile, dense: Dense | None, near: Nearest) -> dict[str, float]:
    """The measures of two stories by name; ``lead`` and ``lead_words`` are 0 until the rivals are known."""
    small, large = (one, other) if one.size <= other.size else (other, one)
    shared = set(one.by_language) & set(other.by_language)
    count = one.size * other.size
    alike = sum(one.by_language[code] * other.by_language[code] for code in shared)
    # Where no language is shared, words that two languages write alike still speak.
    links = [(small.terms[a], large.terms[b]) for a in small.terms for b in large.terms if (a == b if alike else True)]
    words = [_link(a, b) for a, b in links]
    names, numbers = _link(small.names, large.names), _link(small.numbers, large.numbers)
    hours = max((one.oldest - other.newest) / _HOUR, (other.oldest - one.newest) / _HOUR, 0.0)
    hours = min(hours, _LONG)
    days = small.days.keys() & large.days.keys()
    return {
        "mean": dense.mean if dense else NO_VECTOR,
        "nearest": dense.nearest if dense else NO_VECTOR,
        "centroid": dense.centroid if dense else NO_VECTOR,
        "blind": float(dense is None),
        "words": sum(link.product for link in words) / (alike or count),
        "words_nearest": near.words,
        "words_centroid": max((link.cosine for link in words), default=0.0),
        "words_held": max((link.held for link in words), default=0.0),
        "title": near.title,
        "names": names.product / count,
        "names_nearest": near.names,
        "names_centroid": names.cosine,
        "names_held": names.held,
        "numbers": numbers.product / count,
        "numbers_held": numbers.held,
        "numbers_clash": float(bool(small.numbers.totals and large.numbers.totals) and not numbers.product),
        "days": min(1.0, sum(large.days[day] for day in days) / large.size),
        "days_clash": float(bool(small.days and large.days) and not days),
        "gap": math.log1p(hours),
        "silence": hours / 24 * math.log1p(large.size),
        "smaller": math.log(small.size),
        "larger": math.log(large.size),
        "rich": math.sqrt(one.mean_richness * other.mean_richness),
        "abroad": float(not alike),
        "alike": alike / count,
        "same_source": float(near.same_source),
        "lead": 0.0,
        "lead_words": 0.0,
    }


def compare(rivals: Sequence[dict[str, float]]) -> None:
    """Fills in by how much each of the stories that an article may belong to is nearer than the best other one."""
    for lead, name in (("lead", "mean"), ("lead_words", "words")):
        order = sorted((each[name] for each in rivals), reverse=True)
        for each in rivals:
            best_other = order[1] if len(order) > 1 and each[name] == order[0] else order[0]
            each[lead] = each[name] - (best_other if len(order) > 1 else 0.0)


@dataclass(frozen=True, slots=True)
class _Link:
    product: float
    cosine: float
    #: Share of the smaller one's weight that the larger one has too.
    held: float


def _link(small: Sums, large: Sums) -> _Link:
    if not small.totals or not large.totals:
        return _Link(0.0, 0.0, 0.0)
    swap = len(small.totals) > len(large.totals)
    few, many = (large.totals, small.totals) if swap else (small.totals, large.totals)
    shared = [(weight, many[key]) for key, weight in few.items() if key in many]
    product = sum([weight * there for weight, there in shared])
    held = sum([there * there for _, there in shared] if swap else [weight * weight for weight, _ in shared])
    lengths = math.sqrt(max(small.square * large.square, 1e-12))
    return _Link(product, min(1.0, product / lengths), min(1.0, held / max(small.square, 1e-9)))


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    few, many = (one, other) if len(one) < len(other) else (other, one)
    # A list is a third faster here than a generator; nothing is asked for as often as this.
    return sum([weight * many[key] for key, weight in few.items() if key in many])
