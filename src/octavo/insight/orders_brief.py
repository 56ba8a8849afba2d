"""What a model may write a story's briefing from, and that it tells no side of a dispute alone.

readings -> reports -> lines that still hold: nothing that was taken back, no figure that a later report overtook
generated sentences -> one that rests on one side of a contradiction gives way to both sides, cited
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from octavo.insight.brief_latest import overtaken, tallies
from octavo.insight.corrections import standing, withdrawn
from octavo.insight.lines import Line, lines
from octavo.insight.opinion import is_opinion
from octavo.insight.reading import Reading
from octavo.news.briefing import Cite, Sentence
from octavo.news.ids import ArticleId

#: Lines of one article that are looked at.
_OF_ONE = 30
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def may_tell(readings: Sequence[Reading[ArticleId]]) -> tuple[tuple[Reading[ArticleId], ...], tuple[Line, ...]]:
    """The reports, oldest first, opinion only if there is nothing else; and their lines that still hold."""
    told = [reading for reading in readings if not is_opinion(reading)] or list(readings)
    told.sort(key=lambda reading: (reading.published or _LONG_AGO, reading.article_id))
    every = [line for reading in told for line in lines(reading)[:_OF_ONE] if line.tells]
    kept = standing(every, withdrawn(told))
    gone = overtaken(tallies(kept))
    return tuple(told), tuple(line for line in kept if id(line) not in gone)


def disputes(summary: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Those sentences of a chosen briefing that show two reports against each other."""
    return tuple(sentence for sentence in summary if not sentence.verbatim and len(sentence.cites) > 1)


def both_sides(written: Sequence[Sentence], disputed: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The written sentences, with each dispute told once and whole; one that is told nowhere comes last."""
    shown: list[Sentence] = []
    for sentence in written:
        one_sided = next((each for each in disputed if _tells_one_side(sentence, each)), None)
        instead = sentence if one_sided is None else one_sided
        if instead not in shown:
            shown.append(instead)
    untold = [each for each in disputed if each not in shown and not any(_tells_both(one, each) for one in shown)]
    return (*shown, *untold)


def _sides(sentence: Sentence, disputed: Sentence) -> int:
    """On how many sides of the dispute the sentence rests."""
    return sum(any(_meets(cite, side) for cite in sentence.cites) for side in disputed.cites)


def _tells_one_side(sentence: Sentence, disputed: Sentence) -> bool:
    return _sides(sentence, disputed) == 1


def _tells_both(sentence: Sentence, disputed: Sentence) -> bool:
    return _sides(sentence, disputed) > 1


def _meets(one: Cite, other: Cite) -> bool:
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end
