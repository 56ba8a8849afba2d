"""What happened before a story: sentences of older articles, oldest first.

the story's articles -> its names and other words, rarer ones weighing more
older articles -> near it by words and meaning -> of each its most telling line -> one of those that say the same
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line, lines
from octavo.insight.opinion import is_opinion
from octavo.insight.reading import Reading
from octavo.insight.redundancy import distinct
from octavo.insight.stems import stem, stems
from octavo.news.ids import ArticleId
from octavo.text.words import content_words, tokens

Readings = Sequence[Reading[ArticleId]]

#: Lines at the beginning of an article that say what it is about, and those one is chosen from.
_OPENING, _FIRST = 4, 8
#: What an older article must have of the story: names, and the share of the story's words by weight; and the cosine of
#: their beginnings that stands for the words.
_NAMES, _SHARE, _LIKENESS = 1, 0.12, 0.5
#: How much more a name counts than another word.
_NAME = 2.0
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a story is about."""

    #: Stems to their worth; all together 1.
    words: Mapping[str, float]
    names: frozenset[str]

    def share(self, words: Sequence[str]) -> float:
        """How much of it stands in those words, 0 to 1."""
        return sum(self.words.get(word, 0.0) for word in stems(words))


def earlier(
    told: Readings, before: Readings, *, embed: Embed | None = None, limit: int = 6
) -> tuple[Reading[ArticleId], ...]:
    """Those of the older articles that tell what happened before the story, at most so many, oldest first.

    ``told``: the story's own articles. Of one origin one article stands, and no opinion. ``embed`` (texts to rows of
    length 1, by meaning) finds them in other words and languages.
    """
    reports = [reading for reading in before if not is_opinion(reading) and lines(reading)]
    if not told or not reports:
        return ()
    subject = _subject(told, reports)
    likeness = _likeness(told, reports, embed)
    scored = [(_near(subject, reading, like), reading) for reading, like in zip(reports, likeness, strict=True)]
    best: dict[object, tuple[float, Reading[ArticleId]]] = {}
    for score, reading in sorted(scored, key=lambda each: (-each[0], each[1].article_id)):
        if score > 0:
            best.setdefault(reading.origin_key(), (score, reading))
    chosen = [reading for _, reading in list(best.values())[:limit]]
    return tuple(sorted(chosen, key=_when))


def background(told: Readings, before: Readings, *, embed: Embed | None = None, limit: int = 6) -> tuple[Line, ...]:
    """One line of each article that ``earlier`` finds, which tells most of what the story is about; oldest first.

    Of lines that say the same the first stands.
    """
    near = earlier(told, before, embed=embed, limit=2 * limit)
    if not near:
        return ()
    subject = _subject(told, near)
    best = [line for reading in near if (line := _telling(subject, reading)) is not None]
    worth = [subject.share(line.words) for line in best]
    kept = distinct(best, worth, embed)
    ranked = sorted(kept, key=lambda line: -subject.share(line.words))[:limit]
    return tuple(line for line in kept if line in ranked)


def _subject(told: Readings, others: Readings) -> _Subject:
    spread = Counter(word for reading in others for word in _stems_of(reading))
    counts: Counter[str] = Counter()
    names: set[str] = set()
    for reading in told:
        heads = [reading.title, *(line.text for line in lines(reading)[:_OPENING])]
        counts.update(stem(word) for text in heads for word in set(content_words(text, reading.language)))
        names.update(name for line in lines(reading)[:_OPENING] for name in _names(line))
    # A word that every older article has tells nothing apart.
    worth = {
        word: math.sqrt(count / len(told))
        * math.log(1 + len(others) / (0.5 + spread[word]))
        * (_NAME if word in names else 1.0)
        for word, count in counts.items()
    }
    total = sum(worth.values()) or 1.0
    return _Subject({word: each / total for word, each in worth.items()}, frozenset(names))


def _names(line: Line) -> set[str]:
    """Stems of the words inside the line that begin with a capital."""
    return {stem(word) for part in line.text.split()[1:] if part[:1].isupper() for word in tokens(part)}


def _stems_of(reading: Reading[ArticleId]) -> frozenset[str]:
    return stems([*tokens(reading.title), *(word for line in lines(reading)[:_FIRST] for word in line.words)])


def _near(subject: _Subject, reading: Reading[ArticleId], likeness: float) -> float:
    """How near an older article is to the story; 0: it tells of something else."""
    here = _stems_of(reading)
    share = sum(subject.words.get(word, 0.0) for word in here)
    named = len(here & subject.names) >= _NAMES
    return share + max(0.0, likeness) if (named and share >= _SHARE) or likeness >= _LIKENESS else 0.0


def _likeness(told: Readings, reports: Readings, embed: Embed | None) -> list[float]:
    if embed is None:
        return [0.0] * len(reports)
    rows = embed([_beginning(reading) for reading in (*told, *reports)])
    mean = rows[: len(told)].mean(axis=0)
    mean /= max(float(np.linalg.norm(mean)), 1e-9)
    return [float(each) for each in rows[len(told) :] @ mean]


def _beginning(reading: Reading[ArticleId]) -> str:
    return f"{reading.title}. {reading.text[:400]}"


def _telling(subject: _Subject, reading: Reading[ArticleId]) -> Line | None:
    """The line that tells most of the subject for its place, good alone."""
    fit = [line for line in lines(reading)[:_FIRST] if line.tells and not line.leans]
    return max(fit, key=lambda line: (subject.share(line.words) + 0.02) / (1 + 0.25 * line.order), default=None)


def _when(reading: Reading[ArticleId]) -> tuple[datetime, ArticleId]:
    return reading.published or _LONG_AGO, reading.article_id
