"""Of lines that answer a question, those that still hold.

No figure that a correction took back, and none that has grown since: "Four are hurt", where a later report says nine.
"""

from collections.abc import Iterable, Sequence

from octavo.insight.briefing.latest import overtaken, tallies
from octavo.insight.corrections import replacing, standing, withdrawn
from octavo.insight.lines import Line
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId


def still_true(
    answering: Sequence[Line], readings: Iterable[Reading[ArticleId]], *, others: Sequence[Line] = ()
) -> list[Line]:
    """The lines that still hold, in their order.

    Where none does, those of ``others``, lines that bear on the question less, that put them right; without such, all
    of them. ``readings`` are looked through for corrections. Only lines that answer one question can overtake each
    other: a later toll of another event is none of theirs.
    """
    gone = overtaken(tallies(answering))
    taken_back = withdrawn(list(readings))
    held = [line for line in standing(answering, taken_back) if id(line) not in gone]
    return held or replacing(answering, others, taken_back) or list(answering)
