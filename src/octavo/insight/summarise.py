"""The summary of one article: a few of its own sentences that cover what it tells.

reading -> lines -> worth of words, and what each line lends -> best lines -> Briefing
"""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from octavo.insight.alone import stands_alone
from octavo.insight.boilerplate import is_name
from octavo.insight.briefing.hearsay import is_denied_next
from octavo.insight.coverage import Worth, best_lines, spaced, wanted_tokens, worth
from octavo.insight.dangling import leans_back
from octavo.insight.line_features import rows
from octavo.insight.line_model import line_model
from octavo.insight.lines import Line, language_of, lines, stop_words_of
from octavo.insight.reading import Reading
from octavo.insight.redundancy import once
from octavo.news.briefing import Briefing, Sentence
from octavo.news.ids import ArticleId
from octavo.text.words import tokens

Floats = NDArray[np.float64]
#: An article and the order of a line in it.
Place = tuple[ArticleId, int]

#: Lines of a text that are looked at, and so many of them that may stand in its summary.
SEEN, SIGHT = 80, 40
#: Key points say one thing: lines of fewer or more tokens than this are left to the summary.
_SHORTEST_POINT, _LONGEST_POINT = 7, 45
#: The share of a line's stems that another has, from which it says the same: in a summary, and among key points.
_AGAIN, _POINT_AGAIN = 0.8, 0.65
#: So few points are better than more that point to what is not there.
_FEWEST_POINTS = 2


#: "4. Two budgets": a heading, not what it counts.
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")


def summarise(reading: Reading[ArticleId], *, sentences: int = 3) -> Briefing:
    """The summary of an article: at most so many of its sentences, verbatim and cited, in their order.

    A sentence that leans on another ("He …", "The statement …") comes only together with it; so does a claim with the
    sentence that denies it.
    """
    found, language, value, lent = _weighed(reading)
    telling = candidates(found, at_least=sentences)
    wanted = wanted_tokens(sentences, language)
    chosen = best_lines(telling, value, count=sentences, wanted=wanted, lent=_of(telling, lent))
    unanswered = _unanswered(chosen)
    others = [line for line in telling if line.order not in unanswered]
    if unanswered and others:
        chosen = best_lines(others, value, count=sentences, wanted=wanted, lent=_of(others, lent))
    return Briefing(
        headline=reading.title or None,
        summary=tuple(line.sentence() for line in chosen),
        key_points=points(found, value, language, limit=5, lent=lent),
        sources=1,
        origins=1,
    )


def key_points(reading: Reading[ArticleId], *, limit: int = 5) -> tuple[Sentence, ...]:
    """At most so many short sentences of an article, each good alone, in their order."""
    found, language, value, lent = _weighed(reading)
    return points(found, value, language, limit=limit, lent=lent)


def points(
    found: Sequence[Line],
    value: Worth,
    language: str | None,
    *,
    limit: int,
    lent: Mapping[int, float] | None = None,
    lead: Line | None = None,
) -> tuple[Sentence, ...]:
    """The key points among the lines of one article or of several, in the order given.

    ``lent``: by ``id`` of a line, the two-word runs of it that a person is expected to repeat. ``lead``: one of the
    lines that is a point whatever else is, if it can be one.
    """
    free = once([line for line in found if line.tells and not line.leans][:SIGHT], share=_POINT_AGAIN)
    disputed = _disputed(found)
    alone = [line for line in free if _is_alone(line) and (line.reading.article_id, line.order) not in disputed]
    alone = alone if len(alone) >= _FEWEST_POINTS else free
    short = [line for line in alone if _SHORTEST_POINT <= len(line.words) <= _LONGEST_POINT]
    fit = short if len(short) >= limit else alone
    # Half of a short article again is no list of points.
    count = min(limit, max(1, (len(found) + 1) // 2))
    wanted = wanted_tokens(count, language)
    chosen = best_lines(fit, value, count=count, wanted=wanted, lent=_of(fit, lent or {}))
    if any(line is lead for line in fit) and not any(line is lead for line in chosen):
        others = [line for line in fit if line is not lead]
        rest = best_lines(others, value, count=count - 1, wanted=wanted, lent=_of(others, lent or {})) if others else []
        chosen = [line for line in fit if line is lead or any(line is other for other in rest)]
    return tuple(line.sentence() for line in chosen)


def _unanswered(chosen: Sequence[Line]) -> set[int]:
    """The places of claims whose denial stands right after them and is not chosen, and of the denials."""
    orders = {line.order for line in chosen}
    claims = [line for line in chosen if line.order + 1 not in orders and is_denied_next(line)]
    return {place for line in claims for place in (line.order, line.order + 1)}


def _disputed(found: Sequence[Line]) -> set[Place]:
    """The places of claims that their next sentence denies, and of those denials: each needs the other."""
    claims = [line for line in found if is_denied_next(line)]
    return {(line.reading.article_id, line.order + more) for line in claims for more in (0, 1)}


def _is_alone(line: Line) -> bool:
    """Whether it points to nothing; the first of a text may not even begin with a pronoun that the next explains."""
    code = language_of(line.reading)
    return stands_alone(line.text, code) and not (is_name(line.text) or leans_back(line.text, "", code))


def candidates(found: Sequence[Line], *, at_least: int) -> list[Line]:
    """The lines that may stand in a summary: whole sentences, short ones only if they name or count something.

    "The spectators stood up." says little beside two others; where there is no more to choose from, it serves.
    """
    telling = [line for line in found if line.tells]
    saying = [line for line in telling if len(line.words) >= _SHORTEST_POINT or _names_or_counts(line)]
    fit = saying if len(saying) >= at_least else telling
    return once(fit[:SIGHT], share=_AGAIN) or list(found[:SIGHT])


def _names_or_counts(line: Line) -> bool:
    return not _NUMBERED.match(line.text) and any(
        part[:1].isupper() or part[:1].isdigit() for part in line.text.split()[1:]
    )


def _weighed(reading: Reading[ArticleId]) -> tuple[Sequence[Line], str | None, Worth, Mapping[int, float]]:
    """The lines of an article, its language, what its words are worth, and by ``id`` what each line lends."""
    every, language = lines(reading), language_of(reading)
    value = worth(every, stop_words_of(language), tokens(reading.title))
    found = every[:SEEN]
    lent = line_model().ask(rows(found, value)).tolist() if spaced(language) else []
    return found, language, value, {id(line): each for line, each in zip(found, lent, strict=False)}


def _of(lines: Sequence[Line], lent: Mapping[int, float]) -> Floats:
    return np.array([lent.get(id(line), 0.0) for line in lines])
