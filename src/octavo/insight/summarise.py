"""The summary of one article: a few of its own sentences that cover what it tells.

reading -> lines -> worth of words -> best lines -> Briefing
"""

from collections.abc import Sequence

from octavo.insight.coverage import Worth, best_lines, wanted_tokens, worth
from octavo.insight.lines import Line, language_of, lines, stop_words_of
from octavo.insight.reading import Reading
from octavo.news.briefing import Briefing, Sentence
from octavo.news.ids import ArticleId
from octavo.text.words import tokens

#: Lines of a text that are looked at.
_SIGHT = 40
#: Key points say one thing: lines of fewer or more tokens than this are left to the summary.
_SHORTEST_POINT, _LONGEST_POINT = 7, 45


def summarise(reading: Reading[ArticleId], *, sentences: int = 3) -> Briefing:
    """The summary of an article: at most so many of its sentences, verbatim and cited, in their order.

    A sentence that leans on another ("He …", "The statement …") comes only together with it.
    """
    found, language = lines(reading), language_of(reading)
    value = worth(found, stop_words_of(language), tokens(reading.title))
    telling = [line for line in found if line.tells][:_SIGHT] or list(found[:_SIGHT])
    chosen = best_lines(telling, value, count=sentences, wanted=wanted_tokens(sentences, language))
    return Briefing(
        headline=reading.title or None,
        summary=tuple(line.sentence() for line in chosen),
        key_points=points(found, value, language, limit=5),
        sources=1,
        origins=1,
    )


def key_points(reading: Reading[ArticleId], *, limit: int = 5) -> tuple[Sentence, ...]:
    """At most so many short sentences of an article, each good alone, in their order."""
    found, language = lines(reading), language_of(reading)
    return points(found, worth(found, stop_words_of(language), tokens(reading.title)), language, limit=limit)


def points(found: Sequence[Line], value: Worth, language: str | None, *, limit: int) -> tuple[Sentence, ...]:
    """The key points among the lines of one article or of several, in the order given."""
    alone = [line for line in found if line.tells and not line.leans][:_SIGHT]
    short = [line for line in alone if _SHORTEST_POINT <= len(line.words) <= _LONGEST_POINT]
    fit = short if len(short) >= limit else alone
    # Half of a short article again is no list of points.
    count = min(limit, max(1, (len(found) + 1) // 2))
    return tuple(line.sentence() for line in best_lines(fit, value, count=count, wanted=wanted_tokens(count, language)))
