"""Which stories lead an edition, and why: many independent origins, something new, something else than the one above.

    candidates with news -> weight (origins, growth, age, opinion) -> the best, then the best that differs from it, ...

Taking the best and then what is most unlike the taken is maximal marginal relevance: Carbonell and Goldstein, "The use
of MMR", 1998.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from numpy.typing import NDArray

from octavo.news.article import Kind
from octavo.news.ids import StoryId

#: Hours in which a story's newest article loses half of its weight.
HALF_LIFE = 18.0
#: What a leaf loses that has the very subject of one above it.
SAME_SUBJECT = 0.6
#: What a story keeps that opinion pieces alone tell.
OPINION_ONLY = 0.35
#: Cosine of two stories' vectors from which on their subjects begin to be alike, and where they are the same.
ALIKE, SAME = 0.45, 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A story as it stands when an edition closes."""

    story: StoryId
    headline: str
    #: Its newest article's time, and its first one's.
    at: datetime
    first_at: datetime
    #: Independent origins, publishers, articles, and those of the articles that came since the last edition.
    origins: int
    sources: int
    articles: int
    new_articles: int
    hashtags: tuple[str, ...] = ()
    #: The articles' kinds.
    kinds: tuple[Kind | None, ...] = ()
    #: Length 1: the mean of its articles' vectors, where they are at hand.
    vector: NDArray[Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A story in its place."""

    story: StoryId
    #: Above 0; what it weighs after what stands above it.
    score: float
    #: In plain English, the weightiest reason first.
    why: tuple[str, ...]


def rank(candidates: Sequence[Candidate], *, now: datetime, limit: int = 8) -> tuple[Ranked, ...]:
    """At most ``limit`` stories, the leading one first; those without a new article are left out."""
    weights = {each.story: weight(each, now=now) for each in candidates if each.new_articles > 0}
    left = sorted(
        (each for each in candidates if each.new_articles > 0),
        key=lambda each: (-weights[each.story], -each.at.timestamp(), each.headline),
    )
    taken: list[Candidate] = []
    ranked: list[Ranked] = []
    while left and len(ranked) < limit:
        scores = [weights[each.story] * (1 - SAME_SUBJECT * _alike(each, taken)) for each in left]
        best = max(range(len(left)), key=scores.__getitem__)
        chosen = left.pop(best)
        ranked.append(Ranked(story=chosen.story, score=round(scores[best], 4), why=reasons(chosen, now=now)))
        taken.append(chosen)
    return tuple(ranked)


def weight(story: Candidate, *, now: datetime) -> float:
    """How much a story matters by itself, above 0: origins count by their logarithm, and so does growth."""
    hours = max(0.0, (now - story.at) / timedelta(hours=1))
    recent: float = 0.5 ** (hours / HALF_LIFE)
    told = math.log2(1 + max(1, story.origins)) + 0.3 * math.log2(1 + max(0, story.sources - story.origins))
    growth = 0.5 * math.log2(1 + story.new_articles)
    whole = (told + growth) * (0.5 + 0.5 * recent)
    factor: float = OPINION_ONLY if _opinion_only(story) else 1.0
    return whole * factor


def reasons(story: Candidate, *, now: datetime) -> tuple[str, ...]:
    """Why a story has its place, in plain English."""
    said = []
    if story.origins > 1:
        said.append(f"{story.origins} independent origins")
    elif story.sources > 1:
        said.append(f"one report, carried by {story.sources} sources")
    else:
        said.append("one source so far")
    if now - story.first_at <= timedelta(days=1):
        said.append("first told today")
    else:
        said.append(f"{_count(story.new_articles, 'new article')} since yesterday")
    if _opinion_only(story):
        said.append("opinion only")
    return tuple(said)


def _opinion_only(story: Candidate) -> bool:
    return bool(story.kinds) and all(kind is Kind.OPINION for kind in story.kinds)


def _alike(story: Candidate, taken: Sequence[Candidate]) -> float:
    """0 to 1: how far the story has the subject of one that was taken before it."""
    return max((_same_subject(story, other) for other in taken), default=0.0)


def _same_subject(one: Candidate, other: Candidate) -> float:
    a, b = ({tag.casefold() for tag in each.hashtags} for each in (one, other))
    # Two of four tags in common are a subject in common; one of six is a country.
    by_tags = min(1.0, 1.5 * len(a & b) / max(1, min(len(a), len(b)))) if len(a & b) > 1 else 0.1 * len(a & b)
    if one.vector is None or other.vector is None:
        return by_tags
    cosine = float(one.vector @ other.vector)
    return max(by_tags, min(1.0, max(0.0, (cosine - ALIKE) / (SAME - ALIKE))))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
