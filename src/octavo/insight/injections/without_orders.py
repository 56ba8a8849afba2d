"""Make a text of readings without what speaks to the program that reads them.

make(readings) -> what it cites -> a line among them is an order? -> its article's lines that are, struck out -> again
               -> none is                                         -> as made
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from octavo.insight.injections.judge import Addressed
from octavo.insight.lines import Line, lines
from octavo.insight.reading import Reading
from octavo.news.briefing import Answer, Briefing, Cite
from octavo.news.ids import ArticleId

Readings = Sequence[Reading[ArticleId]]
Citing = Briefing | Answer | tuple[Line, ...]
Made = TypeVar("Made", bound=Citing)


def without_orders(make: Callable[[Readings], Made], readings: Readings, addressed: Addressed) -> Made:
    """What ``make`` makes of the readings, citing no line that is ``addressed`` to a machine.

    Only what would be shown is judged, for reading closely costs milliseconds a line; an article in which such a line
    is found has all of its lines judged, since where one order stands there are others.
    """
    read = list(readings)
    while True:
        made = make(read)
        orders = _orders(made, read, addressed)
        if not orders:
            return made
        # What was found is struck out whatever a second judging says of it: each round leaves fewer lines.
        read = [
            _without(struck(each, addressed), orders[each.article_id]) if each.article_id in orders else each
            for each in read
        ]


def struck(reading: Reading[ArticleId], addressed: Addressed) -> Reading[ArticleId]:
    """The reading, its lines that are ``addressed`` to a machine struck out."""
    every = lines(reading)
    told = addressed([line.text for line in every])
    return _without(reading, [line for line, order in zip(every, told, strict=True) if order])


def _without(reading: Reading[ArticleId], orders: Iterable[Line]) -> Reading[ArticleId]:
    return replace(reading, struck=tuple(sorted({*reading.struck, *((line.start, line.end) for line in orders)})))


def _orders(made: Citing, read: Readings, addressed: Addressed) -> dict[ArticleId, list[Line]]:
    """The cited lines that are addressed to a machine, by article."""
    by_id = {reading.article_id: reading for reading in read}
    cited = list(dict.fromkeys(line for cite in _cites(made) for line in _lines_at(by_id[cite.article_id], cite)))
    told = addressed([line.text for line in cited])
    found: defaultdict[ArticleId, list[Line]] = defaultdict(list)
    for line, order in zip(cited, told, strict=True):
        if order:
            found[line.reading.article_id].append(line)
    return dict(found)


def _lines_at(reading: Reading[ArticleId], cite: Cite) -> Iterable[Line]:
    return (line for line in lines(reading) if cite.start < line.end and line.start < cite.end)


def _cites(made: Citing) -> Iterable[Cite]:
    if isinstance(made, tuple):
        return [line.cite() for line in made]
    if isinstance(made, Briefing):
        return [cite for sentence in (*made.summary, *made.key_points) for cite in sentence.cites]
    bearing = [
        Cite(article_id=each.article_id, revision=each.revision, start=each.start, end=each.end)
        for each in made.passages
    ]
    return [*(cite for sentence in made.sentences for cite in sentence.cites), *bearing]
