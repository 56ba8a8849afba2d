"""Of lines that answer a question, those that still hold.

No figure that a correction took back, and none that has grown since: "Four are hurt", where a later report says nine.
"""

from collections.abc import Iterable, Sequence

from octavo.insight.briefing.latest import overtaken, tallies
from octavo.insight.corrections import standing, withdrawn
from octavo.insight.lines import Line
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId


def still_true(answering: Sequence[Line], readings: Iterable[Reading[ArticleId]]) -> list[Line]:
    """The lines that still hold, in their order; all of them where none does.

    ``readings`` are looked through for corrections. Only lines that answer one question can overtake each other: a
    later toll of another event is none of theirs.
    """
    gone = overtaken(tallies(answering))
    held = [line for line in standing(answering, withdrawn(list(readings))) if id(line) not in gone]
    return held or list(answering)
