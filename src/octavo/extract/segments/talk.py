"""Readers' comments below a heading that nobody knows, told from the cards of other articles by what they lack.

name, age, sentences | name, age, sentences   beside units with a source and a title each  -->  comments
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from octavo.extract.blocks.lines import Line, counts_readers, ends_sentence
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.title_seats import WORDS_OF_A_SOURCE, words_of
from octavo.extract.segments.unit import Unit

#: One text below a name is anybody's, several are those of readers; so are the cards that they are told from.
_LEAST = 2
_LONGEST_NAME = 40


def talk_places(layout: Layout, units: Sequence[Unit]) -> tuple[set[int], set[int]]:
    """The places of comments among the ``units`` that ages tell, and of the headings over them."""
    cards = [unit for unit in units if unit.source and words_of(unit.title) > WORDS_OF_A_SOURCE]
    if len(cards) < _LEAST:
        return set(), set()
    places: set[int] = set()
    headings: set[int] = set()
    for row in _rows(layout, units):
        start = row[0].start
        heading = layout.lines[start - 1]
        announced = heading.short and not (ends_sentence(heading.block.text) or heading.block.href)
        places.update(range(start, row[-1].end))
        headings.update((start - 1,) if announced else ())
    return places, headings


def _rows(layout: Layout, units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The units, one after another, that are comments by their looks, where several stand together."""
    for said, row in groupby(units, key=lambda unit: _is_said(layout.lines[unit.start : unit.end])):
        found = list(row)
        if said and len(found) >= _LEAST and layout.home is not None and found[0].start > layout.home + 1:
            yield found


def _is_said(lines: Sequence[Line]) -> bool:
    """Whether lines are a name, an age and whole sentences, without a link or a heading: nothing like a title."""
    names = [text for line in lines for text in line.rest if not counts_readers(text)]
    said = False
    for line in lines:
        block = line.block
        if block.href or block.level or line.stop or line.tags or line.aside:
            return False
        if line.prose or (line.short and ends_sentence(block.text)):
            said = True
        elif line.short and not (line.age or line.date or counts_readers(block.text)):
            names.append(block.text)
    return said and len(names) == 1 and len(names[0]) <= _LONGEST_NAME and words_of(names[0]) <= WORDS_OF_A_SOURCE + 1
