"""Which stories lead an edition, and why: many independent origins, something new, something else than the one above.

    candidates with news -> weight (origins, growth, age, opinion, what readers follow)
                         -> the best, then the best that differs from it, ...

Taking the best and then what is most unlike the taken is maximal marginal relevance: Carbonell and Goldstein, "The use
of MMR", 1998. What readers clicked is not asked.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.news.extracted import Kind
from octavo.news.ids import StoryId
from octavo.news.reason import Merit, Standing
from octavo.stories.features import stems
from octavo.stories.related.reason_names import place

#: Hours in which a story's newest article loses half of its weight.
HALF_LIFE = 18.0
#: What an origin of before the last edition still counts beside one that came since: a large story of yesterday does
#: not lead again by a single new report.
OLD_ORIGIN = 0.3
#: What a leaf loses that has the very subject of one above it, and how alike two must be to be of one family.
SAME_SUBJECT, FAMILY = 0.6, 0.6
#: Stories of one family in an edition, at most, however much they weigh.
OF_A_FAMILY = 2
#: What a story keeps that opinion pieces alone tell, and one of which nothing but copies came.
OPINION_ONLY, COPIES_ONLY = 0.35, 0.5
#: What a story keeps that came from no feed a reader reads, what it gains by a hashtag one follows, and by correcting
#: what the last edition told. None of them lifts one report above four.
NOT_READ, FOLLOWED, CORRECTED = 0.85, 1.25, 1.15
#: Cosine of two stories' vectors, what all stories of the day share taken off, from which on their subjects begin to be
#: alike, and where they are the same, and what a place of both takes off it: two stories from one town are much alike
#: in meaning, whatever they tell.
ALIKE, SAME, SAME_PLACE = 0.37, 0.67, 0.12
#: Stories that the day's mean is taken to have seen at the origin, so that a day of three has a mean of nothing.
PRIOR_STORIES = 30


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
    #: Those of the new articles that are no copies of an earlier one; None where it is not known.
    new_origins: int | None = None
    hashtags: tuple[str, ...] = ()
    #: Those of them that name a place, which is no subject.
    places: frozenset[str] = frozenset()
    #: Stems that several of its headlines have.
    subject: frozenset[str] = frozenset()
    #: The articles' kinds.
    kinds: tuple[Kind | None, ...] = ()
    #: It stood in the last edition, and one of the new articles corrects a report.
    before: bool = False
    corrected: bool = False
    #: Some of it came from a feed that a reader reads, or was added by one.
    read: bool = True
    #: Those of its hashtags that a reader follows by a saved search.
    followed: tuple[str, ...] = ()
    #: The mean of its articles' vectors, all of one embedder, where they are at hand: the only likeness that crosses
    #: languages.
    vector: NDArray[Any] | None = None

    @property
    def fresh(self) -> int:
        """Origins that came since the last edition."""
        return min(self.new_articles, self.origins) if self.new_origins is None else self.new_origins


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A story in its place."""

    story: StoryId
    #: Above 0; what it weighs after what stands above it.
    score: float
    #: The weightiest reason first.
    why: tuple[Standing, ...]


def rank(candidates: Sequence[Candidate], *, now: datetime, limit: int = 8) -> tuple[Ranked, ...]:
    """At most ``limit`` stories, the leading one first; those without a new article are left out.

    So are a third and later story of one family: an edition rather has fewer leaves than one event over and over.
    """
    weights = {each.story: weight(each, now=now) for each in candidates if each.new_articles > 0}
    left = sorted(
        (each for each in _centred(candidates) if each.new_articles > 0),
        key=lambda each: (-weights[each.story], each.headline),
    )
    taken: list[Candidate] = []
    ranked: list[Ranked] = []
    while left and len(ranked) < limit:
        scores = [weights[each.story] * (1 - SAME_SUBJECT * _alike(each, taken)) for each in left]
        best = max(range(len(left)), key=scores.__getitem__)
        chosen = left.pop(best)
        family = [number for number, other in enumerate(taken, 1) if _same_subject(chosen, other) >= FAMILY]
        if len(family) >= OF_A_FAMILY:
            continue
        below = family[0] if family else None
        ranked.append(
            Ranked(story=chosen.story, score=round(scores[best], 4), why=reasons(chosen, now=now, like=below))
        )
        taken.append(chosen)
    return tuple(ranked)


def subject(titles: Sequence[tuple[str, str | None]]) -> frozenset[str]:
    """The stems that a third of a story's headlines have, and two at least where there are several.

    ``titles``: each with its language.
    """
    counts = Counter(stem for title, language in titles for stem in set(stems(title, language)))
    wanted = max(min(2, len(titles)), len(titles) / 3)
    return frozenset(stem for stem, times in counts.items() if times >= wanted)


def place_tags(hashtags: Sequence[str], texts: Sequence[str]) -> frozenset[str]:
    """Those of the hashtags whose name stands in one of the texts as places stand: "#PuertoCano", "in Puerto Cano"."""
    named = {tag: " ".join(re.findall(r"[^\W\d_a-zß-ÿ]+[^\W\d_A-ZÀ-Þ]*", tag)) for tag in hashtags}
    return frozenset(tag for tag, name in named.items() if name and any(place(name, text) for text in texts))


def weight(story: Candidate, *, now: datetime) -> float:
    """How much a story matters by itself, above 0: origins count by their logarithm, and so does growth."""
    hours = max(0.0, (now - story.at) / timedelta(hours=1))
    recent: float = 0.5 ** (hours / HALF_LIFE)
    old = max(0, story.origins - story.fresh)
    heard = max(1.0, story.fresh + OLD_ORIGIN * old)
    told = math.log2(1 + heard) + 0.3 * math.log2(1 + max(0, story.sources - story.origins))
    growth = 0.5 * math.log2(1 + story.fresh)
    factor = OPINION_ONLY if _opinion_only(story) else 1.0
    factor *= COPIES_ONLY if not story.fresh and now - story.first_at > timedelta(days=1) else 1.0
    factor *= (1.0 if story.read else NOT_READ) * (FOLLOWED if story.followed else 1.0)
    factor *= CORRECTED if story.corrected and story.before else 1.0
    return (told + growth) * (0.5 + 0.5 * recent) * factor


def reasons(story: Candidate, *, now: datetime, like: int | None = None) -> tuple[Standing, ...]:
    """Why a story has its place. ``like``: the place above that has its subject."""
    found = [_told_by(story), _what_came(story, now)]
    if story.corrected:
        found.append(Standing(merit=Merit.CORRECTED))
    if story.followed:
        found.append(Standing(merit=Merit.FOLLOWED, name=story.followed[0]))
    if not story.read:
        found.append(Standing(merit=Merit.NOT_READ))
    if _opinion_only(story):
        found.append(Standing(merit=Merit.OPINION))
    if like is not None:
        found.append(Standing(merit=Merit.SAME_SUBJECT, count=like))
    return tuple(found)


def _told_by(story: Candidate) -> Standing:
    if story.origins > 1:
        return Standing(merit=Merit.ORIGINS, count=story.origins)
    if story.sources > 1:
        return Standing(merit=Merit.ONE_REPORT, count=story.sources)
    return Standing(merit=Merit.ONE_SOURCE)


def _what_came(story: Candidate, now: datetime) -> Standing:
    if now - story.first_at <= timedelta(days=1):
        return Standing(merit=Merit.NEW_TODAY)
    return Standing(merit=Merit.NEW_REPORTS, count=story.fresh) if story.fresh else Standing(merit=Merit.NEW_COPIES)


def _opinion_only(story: Candidate) -> bool:
    return bool(story.kinds) and all(kind is Kind.OPINION for kind in story.kinds)


def _centred(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The same with vectors of length 1 from which their mean is taken off: all news of a day is alike in something."""
    vectors = [each.vector for each in candidates if each.vector is not None]
    if not vectors:
        return list(candidates)
    mean = np.sum(vectors, axis=0) / (len(vectors) + PRIOR_STORIES)
    return [each if each.vector is None else replace(each, vector=_unit(each.vector - mean)) for each in candidates]


def _unit(vector: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-6))


def _alike(story: Candidate, taken: Sequence[Candidate]) -> float:
    """0 to 1: how far the story has the subject of one that was taken before it."""
    return max((_same_subject(story, other) for other in taken), default=0.0)


def _same_subject(one: Candidate, other: Candidate) -> float:
    a, b = ({tag.casefold() for tag in each.hashtags} for each in (one, other))
    places = {tag.casefold() for tag in one.places | other.places} & a & b
    telling = (a & b) - places
    # Two of four tags in common are a subject in common; one of six is a country.
    many = len(a & b) > 1 and telling
    by_tags = min(1.0, 1.5 * len(a & b) / max(1, min(len(a), len(b)))) if many else 0.1 * len(a & b)
    shared = {stem for stem in one.subject & other.subject if not any(stem in place for place in places)}
    by_words = min(1.0, 1.2 * len(shared) / min(len(one.subject), len(other.subject))) if len(shared) > 1 else 0.0
    alike = max(by_tags, by_words)
    if one.vector is None or other.vector is None:
        return alike
    cosine = float(one.vector @ other.vector) - SAME_PLACE * bool(places and not telling)
    return max(alike, min(1.0, max(0.0, (cosine - ALIKE) / (SAME - ALIKE))))
