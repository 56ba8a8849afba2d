"""What is measured of each block of a page, for the classifier that tells the article's text from all else.

Nothing here knows a language: lengths are in letters of an alphabet (``lines.weight``), and what a text says is left
out; what the names of elements say is learned beforehand (``Hints``).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import ends_sentence
from octavo.extract.document.hints import Hints
from octavo.extract.main_text.groups import LEVELS, Groups
from octavo.extract.segments.segment import Segments
from octavo.text.letters import letters

Column = NDArray[np.float32]
#: One row a measure, one column a block: what is asked of all blocks at once lies together in memory.
Matrix = NDArray[np.float32]

_FAR = 40
#: From this length on a text that stands on the page again is the same text twice, and no label.
_TELLING = 30
_STATED = 200
_SHORT = 120
_TAGS = ("div", "td", "li", "pre", "p")
_MARKS = ("caption", "chrome", "review", "credit", "comment", "appeal", "hidden")
_OWN = (
    *("weight", "linked", "ends_sentence", "titled", "depth", "level", "prose", "label", "dated"),
    *(f"is_{tag}" for tag in _TAGS),
    *(f"is_{mark}" for mark in _MARKS),
    *("beside", "times", "again", "stated"),
)
_AT = {name: row for row, name in enumerate(_OWN)}
_MARKED = slice(_AT["is_div"], _AT["beside"])
_NO_PROSE = [_AT["is_caption"], _AT["is_chrome"], _AT["is_credit"]]
#: What a block sees of the one before and the one after it.
_SEEN = ("weight", "linked", "ends_sentence", "level", "beside", "is_p")
_SEEN_ROWS = [_AT[name] for name in _SEEN]
_REACHES = (5, 12)
_SURROUNDINGS = ("prose", "linked", "weight")
_PLACES = ("along", "from_title", "from_close", "read", "read_before", "since_stop", "since_prose", "to_prose")
_SIZES = ("page_prose", "page_blocks")
_SHARES = (0.5, 0.85)
#: Of ``Groups`` the elements that are looked at, and the blocks of which two elements are named alike.
_OUTWARD, _NAMED_ALIKE = 2, 1

#: The names of the columns, in order.
MEASURES = (
    *_OWN,
    *(f"{name}{by:+d}" for by in (-1, 1) for name in _SEEN),
    *(f"{name}_within_{reach}" for name in _SURROUNDINGS for reach in _REACHES),
    *_PLACES,
    *_SIZES,
    *(f"element_{level}_{name}" for level in LEVELS[:_OUTWARD] for name in ("prose", "linked", "blocks", "runs")),
    *(f"levels_to_{share:.0%}" for share in _SHARES),
    *(f"shape_{name}" for name in ("share", "length", "linked", "blocks", "prose")),
    *("hint_least", "hint_most", "hint_sum", "hint_against", "hint_1", "hint_2", "hint_3"),
)


def measures(segments: Segments, groups: Groups, *, stated: str | None, hints: Hints) -> Matrix:
    """One row for each of ``MEASURES``, one column for each block.

    ``stated``: the article's text as the page's data state it. ``hints``: what a word in an element's class or id says
    of the text in it.
    """
    sizes = groups.sizes
    own = _own(segments, sizes, stated)
    prose = np.where((own[_AT["prose"]] > 0) & (own[_AT["beside"]] == 0), sizes, 0.0)
    return np.vstack(
        [
            own,
            *_neighbours(own),
            *_surroundings(own, sizes),
            *_places(segments, prose),
            *_containers(groups, sizes, own),
            *_shape(groups.alike[_NAMED_ALIKE], sizes, own),
            _hinted(groups, hints),
        ],
        dtype=np.float32,
        casting="same_kind",
    )


def _own(segments: Segments, sizes: Column, stated: str | None) -> Matrix:
    lines = segments.lines
    blocks = [line.block for line in lines]
    texts = [block.text for block in blocks]
    counts = Counter(texts)
    told = letters(stated) if stated and len(stated) > _STATED else None
    own = np.zeros((len(_OWN), len(lines)), dtype=np.float32)
    own[0] = np.log1p(sizes)
    own[1] = [block.linked for block in blocks]
    own[2] = [ends_sentence(text) for text in texts]
    own[3] = [len(text) <= _SHORT and (text.istitle() or text.isupper()) for text in texts]
    own[4] = [len(block.path) for block in blocks]
    own[5] = [block.level for block in blocks]
    own[6] = [line.prose for line in lines]
    own[7] = [line.label for line in lines]
    own[8] = [line.age is not None or line.date is not None for line in lines]
    own[_MARKED] = _marked(blocks)
    own[_AT["beside"], list(segments.beside)] = 1
    own[_AT["times"]] = [min(counts[text], 4) for text in texts]
    own[_AT["again"]] = _again(texts, counts)
    own[_AT["stated"]] = [_is_stated(text, told) for text in texts] if told else -1
    return own


def _marked(blocks: Sequence[Block]) -> Matrix:
    """A row for each of the tags and of the marks, 1 where a block has it; a page has few pairs of the two."""
    numbers: dict[tuple[str, frozenset[str]], int] = {}
    of = [numbers.setdefault((block.tag, block.marks), len(numbers)) for block in blocks]
    pairs = [[*(tag == each for each in _TAGS), *(each in marks for each in _MARKS)] for tag, marks in numbers]
    return np.array(pairs, dtype=np.float32).T[:, of]


def _again(texts: Sequence[str], counts: Mapping[str, int]) -> list[bool]:
    """Whether a text of some length stood on the page before."""
    seen: set[str] = set()
    found = []
    for text in texts:
        again = counts[text] > 1 and len(text) >= _TELLING
        found.append(again and text in seen)
        if again:
            seen.add(text)
    return found


def _is_stated(text: str, told: str) -> float:
    """1: the page's data state it as the article's; 0: they do not; -1: it is too short."""
    if len(text) < _TELLING:
        return -1.0
    return float(letters(text[:120])[:50] in told)


def _neighbours(own: Matrix) -> tuple[Matrix, Matrix]:
    """What stands right before and right after each block; -1 beyond the ends."""
    seen = own[_SEEN_ROWS]
    before, after = np.full_like(seen, -1), np.full_like(seen, -1)
    before[:, 1:] = seen[:, :-1]
    after[:, :-1] = seen[:, 1:]
    return before, after


def _surroundings(own: Matrix, sizes: Column) -> list[NDArray[np.float64]]:
    """Means over windows round each block."""
    columns = np.stack((own[_AT["prose"]], own[_AT["linked"]], np.minimum(sizes, 600) / 600))
    total = np.zeros((len(columns), len(sizes) + 1))
    np.cumsum(columns, axis=1, dtype=np.float64, out=total[:, 1:])
    places = np.arange(len(sizes))
    means = []
    for reach in _REACHES:
        low, high = np.maximum(places - reach, 0), np.minimum(places + reach + 1, len(sizes))
        means.append((total[:, high] - total[:, low]) / (high - low))
    return [mean[row] for row in range(len(columns)) for mean in means]


def _places(segments: Segments, prose: Column) -> list[NDArray[Any]]:
    """Where a block stands: along the page, from the title, in the running text, after the last stop heading."""
    count = len(prose)
    places = np.arange(count)
    run = np.cumsum(prose, dtype=np.float64)
    whole = max(float(run[-1]), 1.0)
    title = segments.title if segments.title is not None else -_FAR
    close = segments.close if segments.close is not None else count + _FAR
    running = np.flatnonzero(prose)
    following = running[np.minimum(np.searchsorted(running, places), len(running) - 1)] if len(running) else places
    stops = np.array([line.stop is not None for line in segments.lines])
    return [
        places / count,
        np.clip(places - title, -_FAR, _FAR),
        np.clip(places - close, -_FAR, _FAR),
        run / whole,
        (run - prose) / whole,
        np.minimum(places - _last(stops, places), _FAR),
        np.minimum(places - _last(prose > 0, places), _FAR),
        np.clip(following - places, -1, _FAR),
        np.full(count, math.log1p(whole)),
        np.full(count, math.log1p(count)),
    ]


def _last(where: NDArray[np.bool_], places: NDArray[np.int64]) -> NDArray[np.int64]:
    """The last place, up to each, where something holds."""
    return np.maximum.accumulate(np.where(where, places, -_FAR))


def _containers(groups: Groups, sizes: Column, own: Matrix) -> list[NDArray[Any]]:
    """Of the elements round each block: their share of the running text, their link, the blocks in them.

    Then how many elements up the one is that holds half, and nearly all, of the page's running text.
    """
    running = (own[_AT["prose"]] > 0) & (own[_NO_PROSE].sum(axis=0) == 0)
    good, total = groups.sums(sizes * running), groups.sums(sizes)
    share = good / max(float(good.max(initial=0.0)), 1.0)
    linked = groups.sums(sizes * own[_AT["linked"]]) / np.maximum(total, 1)
    blocks = groups.sums(np.ones_like(sizes))
    runs = groups.sums(running.astype(np.float32)) / np.maximum(blocks, 1)
    told = (share, linked, np.log1p(blocks), runs)
    found: list[NDArray[Any]] = [each[at] for at in groups.levels[:_OUTWARD] for each in told]
    for least in _SHARES:
        holds = (share[groups.upward] >= least) & (groups.upward >= 0)
        found.append(np.where(holds.any(axis=1), holds.argmax(axis=1), _FAR))
    return found


def _shape(alike: NDArray[np.int64], sizes: Column, own: Matrix) -> list[NDArray[Any]]:
    """Of the blocks whose innermost elements are named alike: their share of the page, length, link, number, prose."""
    size, count = np.bincount(alike, sizes), np.bincount(alike)
    link, runs = np.bincount(alike, sizes * own[_AT["linked"]]), np.bincount(alike, own[_AT["prose"]])
    share = size / max(float(sizes.sum()), 1.0)
    told = (share, np.log1p(size / count), link / np.maximum(size, 1), np.log1p(count), runs / count)
    return [each[alike] for each in told]


def _hinted(groups: Groups, hints: Hints) -> Matrix:
    """What the names of the elements round each block hint at: least, most, sum, all against, the innermost three."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(chain.from_iterable(groups.names)))}
    flat = [*map(numbers.__getitem__, chain.from_iterable(groups.names))]
    told = np.fromiter(chain.from_iterable(map(hints.of, numbers)), dtype=np.float32).reshape(len(numbers), -1)[flat]
    ends = np.cumsum([len(names) for names in groups.names])
    starts = np.concatenate(([0], ends[:-1]))
    whole = np.add.reduceat(told[:, 2:], starts)
    # A block in fewer elements than three sees the outermost again.
    inner = [told[np.maximum(ends - back, starts), 2] for back in (1, 2, 3)]
    least, most = np.minimum.reduceat(told[:, 0], starts), np.maximum.reduceat(told[:, 1], starts)
    return np.stack([least, most, *whole.T, *inner])[:, groups.named]
