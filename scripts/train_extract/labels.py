"""Which blocks of a page are the article's: aligned with a whole text, or told by snippets and two readers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from octavo.extract.main_text.classifier import KEPT
from octavo.extract.segments.segment import Segments

_WORD = re.compile(r"\w+")
#: Shorter blocks ("Share", "2 comments") must stand in the gold in one piece.
_FEW_WORDS = 5
_SHORT = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A page's blocks, each with its label (1: the article's) and how much it counts in training."""

    id: str
    host: str
    segments: Segments
    stated: str | None
    labels: NDArray[np.float32]
    weights: NDArray[np.float32]
    #: The article's whole text, where it is known.
    body: str | None = None
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return _WORD.findall(text.lower())


def runs(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The runs of ``size`` words in a text, counted."""
    found = words(text)
    return Counter(tuple(found[at : at + size]) for at in range(max(len(found) - size + 1, 1)))


def f1(found: str, wanted: str) -> float:
    """0 to 1: the harmonic mean of precision and recall over runs of four words."""
    one, other = runs(found), runs(wanted)
    return 2 * sum((one & other).values()) / (sum(one.values()) + sum(other.values()))


def aligned(segments: Segments, body: str) -> tuple[NDArray[np.float32], float]:
    """For each block the share of its words that the body has in the same order, and how much of the body was found."""
    numbers: dict[str, int] = {}
    blocks = [[numbers.setdefault(word, len(numbers)) for word in words(line.block.text)] for line in segments.lines]
    page = [number for block in blocks for number in block]
    gold = [numbers.setdefault(word, len(numbers)) for word in words(body)]
    at = np.full(len(page), -1)
    for step in Indel.opcodes(page, gold):
        if step.tag == "equal":
            at[step.src_start : step.src_end] = np.arange(step.dest_start, step.dest_end)
    shares, start = [], 0
    for block in blocks:
        found = at[start : start + len(block)]
        start += len(block)
        shares.append(_share(found))
    return np.array(shares, dtype=np.float32), float((at >= 0).sum() / max(len(gold), 1))


def _share(found: NDArray[np.int64]) -> float:
    if not len(found):
        return 0.0
    if len(found) < _FEW_WORDS:
        return float((found >= 0).all() and found[-1] - found[0] == len(found) - 1)
    return float((found >= 0).mean())


def sized(segments: Segments, trust: Sequence[float] | NDArray[np.float32], total: float) -> NDArray[np.float32]:
    """The weights of a page's blocks: by the root of their length and our trust in their labels, ``total`` in all."""
    sizes = np.sqrt([len(line.block.text) for line in segments.lines]) + 2
    weighted = sizes * np.asarray(trust)
    return np.asarray(weighted / max(weighted.sum(), 1e-9) * total, dtype=np.float32)


def told(
    segments: Segments, other: str, odds: NDArray[np.float32], wanted: Sequence[str], unwanted: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Labels and trust where only snippets are known: by them, else by two readers where these agree.

    ``other``: the text by another extractor. ``odds``: the probability of each block by a first classifier.
    """
    text, lines = _plain(other), {_plain(line).lstrip("- ") for line in other.split("\n")}
    labels, trust = [], []
    for line, chance in zip(segments.lines, odds, strict=True):
        block = _plain(line.block.text)
        sure = _by_snippet(block, [_plain(each) for each in wanted], [_plain(each) for each in unwanted])
        inside = block[:80] in text if len(block) >= _SHORT else block in lines
        agreed = inside == (chance >= KEPT)
        labels.append(float(inside if sure is None else sure))
        trust.append(3.0 if sure is not None else 0.5 if agreed else 0.15 if abs(chance - KEPT) < 0.3 else 0.05)
    return np.array(labels, dtype=np.float32), np.array(trust, dtype=np.float32)


def _by_snippet(block: str, wanted: Sequence[str], unwanted: Sequence[str]) -> bool | None:
    if any(each in block or (len(block) > _SHORT and block in each) for each in wanted):
        return True
    return False if any(each in block and len(each) > 0.3 * len(block) for each in unwanted) else None


def _plain(text: str) -> str:
    return " ".join(text.split())
