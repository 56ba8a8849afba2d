"""What the classifier leaves out though the text stands round it in the same shape, and what only it can be.

<li class="step">Peel the roots.</li>   kept
<li class="step">Salt.</li>             likely, between others of its kind that are kept: text
<li class="step">Fry them.</li>         kept

    The ferryman shut his door<br>      lines of one element, all short, and hardly any other text on the page:
    The lantern burns alone<br> …       a song, a poem
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter

import numpy as np

from octavo.extract.blocks.lines import Line, ends_sentence
from octavo.extract.main_text.classifier import KEPT
from octavo.extract.main_text.features import Column

#: Below this probability nothing is text for what stands round it.
_LIKELY = 0.2
#: So many of a kind are kept at least, and so much of the kind; the elements whose names make one.
_LEAST_KIN, _MOST_OF_KIN = 4, 0.75
_ROUND = 3
#: A page with more kept text has its text; verse that is less than this share of it is none of it.
_LITTLE, _SHARE = 1500, 0.5
#: Lines of one element, and the longest of them.
_LEAST_LINES, _LONGEST_LINE = 6, 80
_VERSE_TAGS = frozenset({"p", "div", "blockquote", "pre", "section", "article"})
#: Items that may end a sentence, and what stands above them is no item itself.
_ITEMS = frozenset({"li", "dd", "dt"})


def with_kin(kept: Sequence[int], lines: Sequence[Line], odds: Column, beside: Collection[int]) -> list[int]:
    """The places, and with them what only their shape tells; ``odds``: of each line to be text."""
    places = list(kept)
    if _have_little(places, lines):
        places = sorted({*places, *_verse(places, lines, odds, beside)})
    places += _last(places, lines, odds, beside)
    if len(places) < _LEAST_KIN:
        return places
    found = (*_alike(places, lines, odds), *_unfinished(places, lines, odds))
    more = [place for place in found if place not in beside]
    return sorted({*places, *more}) if more else places


def _have_little(places: Sequence[int], lines: Sequence[Line]) -> bool:
    told = 0
    for place in places:
        told += len(lines[place].block.text)
        if told >= _LITTLE:
            return False
    return True


def _alike(kept: Sequence[int], lines: Sequence[Line], odds: Column) -> list[int]:
    """Likely lines amid the text in elements of the same names as most of their kind, which are kept."""
    low, high = kept[0], kept[-1]
    inside = odds[low:high]
    doubtful = np.flatnonzero((inside >= _LIKELY) & (inside < KEPT)).tolist()
    found = []
    kinds: dict[tuple[str, ...], bool] = {}
    for place in (low + each for each in doubtful):
        line = lines[place]
        names = _unnumbered(line.block.names[-_ROUND:])
        # Paragraphs without a name of their own are of one kind everywhere.
        if not names or not names[-1].partition(" ")[2].strip() or line.label or line.stop or line.date or line.age:
            continue
        # The words of a song are links to what others make of them.
        if line.block.marks or line.block.level or (line.block.linked and not _is_piece(kept, place, lines)):
            continue
        if names not in kinds:
            kinds[names] = _is_kept_kind(names, line.block.tag, kept, lines)
        if kinds[names]:
            found.append(place)
    return found


@lru_cache(maxsize=4096)
def _unnumbered(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of elements without figures: each post of a thread has a number of its own ("post-90441")."""
    return tuple("".join(sign for sign in name if not sign.isdigit()) for name in names)


def _is_kept_kind(names: tuple[str, ...], tag: str, kept: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether so many lines in elements of these names, unnumbered, are kept, and so much of them."""
    # Of most kinds the innermost element tells enough.
    alike = [each for each in kept if lines[each].block.tag == tag]
    if len(alike) < _LEAST_KIN:
        return False
    among = sum(1 for each in alike if _unnumbered(lines[each].block.names[-_ROUND:]) == names)
    if among < _LEAST_KIN:
        return False
    every = (line.block for line in lines if line.block.tag == tag)
    return among >= _MOST_OF_KIN * sum(1 for block in every if _unnumbered(block.names[-_ROUND:]) == names)


def _is_piece(kept: Sequence[int], place: int, lines: Sequence[Line]) -> bool:
    """Whether a line stands in the very element of one that is kept."""
    path = lines[place].block.path
    return any(lines[each].block.path == path for each in kept)


def _unfinished(kept: Sequence[int], lines: Sequence[Line], odds: Column) -> list[int]:
    """The likely items between two kept places that end what the first of them begins: "A ferry runs where"."""
    found: list[int] = []
    for place, after in pairwise(kept):
        if after - place < 2 or not _in_list(lines[place + 1]):
            continue
        block = lines[place].block
        if block.level or _in_list(lines[place]) or not _goes_on(block.text):
            continue
        for each in range(place + 1, after):
            if not _in_list(lines[each]) or odds[each] < _LIKELY or lines[each].block.linked > _SHARE:
                break
            found.append(each)
    return found


def _last(kept: Sequence[int], lines: Sequence[Line], odds: Column, beside: Collection[int]) -> list[int]:
    """The likely sentence that stands below the text as one more of its paragraphs: "Nobody came"."""
    if not kept:
        return []
    last = lines[kept[-1]].block
    below = next((place for place in range(kept[-1] + 1, len(lines)) if place not in beside), None)
    if below is None or odds[below] < _LIKELY:
        return []
    block = lines[below].block
    same = last.path and block.path[:-1] == last.path[:-1] and block.names == last.names and not block.marks
    return [below] if same and not block.linked and ends_sentence(block.text) else []


def _goes_on(text: str) -> bool:
    return text[-1] in ":：," or (text[-1].isalpha() and " " in text and not ends_sentence(text))


def _in_list(line: Line) -> bool:
    return any(name.partition(" ")[0] in _ITEMS for name in line.block.names[-2:])


def _verse(kept: Sequence[int], lines: Sequence[Line], odds: Column, beside: Collection[int]) -> list[int]:
    """The lines of elements that hold many short ones and nothing else; none where the page has more other text."""
    found: list[int] = []
    for _, group in groupby(enumerate(lines), lambda each: each[1].block.path):
        places = list(map(itemgetter(0), group))
        if len(places) >= _LEAST_LINES and _is_verse([lines[place] for place in places]):
            chances = [odds[place] for place in places if place not in beside]
            if len(chances) == len(places) and sum(chances) >= _LIKELY * len(chances):
                found += places
    told = sum(len(lines[place].block.text) for place in found)
    other = sum(len(lines[place].block.text) for place in kept if place not in found)
    return found if told >= _SHARE * other else []


def _is_verse(lines: Sequence[Line]) -> bool:
    first = lines[0].block
    if not first.path or first.tag not in _VERSE_TAGS or sum(line.block.linked for line in lines) > _SHARE * len(lines):
        return False
    # Somebody's motto stands beside all that a site has.
    if any(name.startswith("aside") or "widget" in name or "sidebar" in name for name in first.names):
        return False
    return not any(
        line.prose or line.label or line.age or line.date or line.block.marks or len(line.block.text) > _LONGEST_LINE
        for line in lines
    )
