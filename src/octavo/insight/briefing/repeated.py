"""What a briefing would tell twice: a sum that its own language tells, in a line of another that has little else.

chosen lines -> figures that say what a line is about -> lines abroad whose every such figure one line at home gives

"Tranan har sålt 62 000 exemplar" beside "It had sold 62,000 copies"
"""

from collections.abc import Sequence

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line, language_of
from octavo.insight.times import times

#: Figures up to this are in too many lines to tell one thing from another.
_SMALL = 12
#: Likeness of meanings from which on two lines with one sum tell of one thing; the embedder is no judge of Swedish.
_ALIKE = 0.4
#: A line longer than the other by more than this tells something besides.
_LONGER = 1.3


def repeated(chosen: Sequence[Line], language: str | None, embed: Embed | None) -> set[int]:
    """The ids (``id``) of lines in another language that only give the figures of one in ``language``."""
    home = [(line, told) for line in chosen if language_of(line.reading) == language and (told := telling(line))]
    return {
        id(line)
        for line in chosen
        if home and language_of(line.reading) != language and (own := telling(line))
        for other, told in home
        if own <= told and len(line.content) <= _LONGER * len(other.content) and _is_alike(line, other, embed)
    }


def telling(line: Line) -> frozenset[float]:
    """The figures that say what a line is about: no small one, no day, year or hour."""
    when = {at for start, end in times(line.text) for at in range(start, end)}
    return frozenset(each.value for each in line.quantities if each.value > _SMALL and each.start not in when)


def _is_alike(line: Line, other: Line, embed: Embed | None) -> bool:
    if embed is None:
        return False
    one, two = embed([line.text, other.text])
    return float(one @ two) >= _ALIKE
