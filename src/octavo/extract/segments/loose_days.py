"""Days without a year and bare clocks as the ages of cards: "11 May", "14:02", where several stand alike.

Below a heading that announces articles, or another card's age; anywhere else they are any line's words.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.days import is_loose_day
from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.lines import Line, counts_readers

#: A card's head is no longer, but for its link, and a source and what stands with it has no more words.
_LONGEST, _LONGEST_TITLED, _MOST_BEFORE = 80, 250, 5
_LEAST_ALIKE = 2
_DIGIT = re.compile(r"\d")
#: What parts the pieces of a head.
_PARTING = re.compile(r"\s*[·•∙|@/()–—~]\s*|\s(?:-|::)\s|, ")
#: "11 May, 10:20 Uhr"
_MOST_WORDS = 4


def with_loose_days(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those marked as dates that tell a day without its year, or a clock, as others like them do."""
    start = len(lines)
    for at, line in enumerate(lines):
        if line.age or line.stop is Stop.RELATED:
            start = at
            break
    # Most lines are told from those by this alone.
    has_digit = _DIGIT.search
    near = [at for at in range(start + 1, len(lines)) if not lines[at].prose and has_digit(lines[at].block.text)]
    found = {at: span for at in near if (span := _loose(lines[at]))}
    if len(found) < _LEAST_ALIKE:
        return lines
    alike = Counter(line.block.names[-1:] for line in lines[start:] if line.age or line.date)
    alike.update(lines[at].block.names[-1:] for at in found)
    changed = list(lines)
    for at, span in found.items():
        if alike[lines[at].block.names[-1:]] >= _LEAST_ALIKE:
            changed[at] = replace(lines[at], date=span)
    return changed


def _loose(line: Line) -> tuple[int, int] | None:
    """Where a short line tells a day or a clock, set apart from all else that it says; two are a shop's hours."""
    block = line.block
    text = block.text
    if line.age or line.date or block.level or line.label or line.stop or line.tags or len(text) > _LONGEST_TITLED:
        return None
    titled = text.find(block.links[0]) if len(block.links) == 1 else 0
    if titled > 1 and is_loose_day(text[: titled - 1]):
        return 0, titled - 1
    # Of a long line only what stands before the title is looked at.
    long = len(text) > _LONGEST
    pieces = _pieces(text[: max(titled, 0)] if long else text)
    spans = [(low, high) for low, high in pieces if is_loose_day(text[low:high])]
    if long:
        return spans[0] if len(spans) == 1 else None
    if not spans:
        spans = [span for low, high in pieces if (span := _last(text, low, high, block))]
    return spans[0] if len(spans) == 1 else None


def _pieces(text: str) -> list[tuple[int, int]]:
    cuts = [0, *chain.from_iterable(found.span() for found in _PARTING.finditer(text)), len(text)]
    return list(zip(cuts[::2], cuts[1::2], strict=True))


def _last(text: str, low: int, high: int, block: Block) -> tuple[int, int] | None:
    """Where a piece ends in a time behind a name; a link to an article may end so, too."""
    words = text[low:high].split(" ")
    for count in range(1, min(len(words), _MOST_WORDS + 1)):
        last = " ".join(words[-count:])
        if is_loose_day(last):
            named = len(words) - count <= _MOST_BEFORE and (not block.href or block.links == (last,))
            return (high - len(last), high) if named else None
        first = " ".join(words[:count])
        # How many read it may stand behind: "18:30 1.2K".
        if counts_readers(" ".join(words[count:])) and is_loose_day(first):
            return low, low + len(first)
    return None
