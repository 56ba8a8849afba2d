"""Prose that a page breaks into its visual lines, one element or ``<br>`` a line, put together again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from octavo.extract.blocks.lines import ends_sentence

#: A line of print: shorter ones are verse, a list or an address, longer ones paragraphs.
_SHORTEST, _LONGEST = 55, 120
_FEWEST = 4
#: So many of a run's lines go on in the next one, which begins in lower case.
_SHARE = 0.4
#: A line with a full stop at its end and less than this share of the longest line's length ends its paragraph.
_FULL = 0.8


def unwrapped(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs, runs of hard-wrapped lines among them joined; all else as it is."""
    joined: list[str] = []
    for run in _runs(paragraphs):
        joined += _joined(run) if _is_wrapped(run) else run
    return tuple(joined)


def _runs(paragraphs: Sequence[str]) -> Iterator[list[str]]:
    """The paragraphs in order, those no longer than a line together; a shorter one only closes a run."""
    run: list[str] = []
    for paragraph in paragraphs:
        if len(paragraph) > _LONGEST:
            yield run
            yield [paragraph]
            run = []
            continue
        run.append(paragraph)
    yield run


def _is_wrapped(run: Sequence[str]) -> bool:
    if len(run) < _FEWEST:
        return False
    full = sum(len(line) >= _SHORTEST for line in run)
    going_on = sum(_goes_on(line, after) and len(line) >= _SHORTEST for line, after in pairwise(run))
    return full * 3 >= len(run) * 2 and going_on >= _SHARE * (len(run) - 1)


def _goes_on(line: str, after: str) -> bool:
    return not ends_sentence(line) and after[:1].islower()


def _joined(run: Sequence[str]) -> list[str]:
    width = max(map(len, run))
    joined = [run[0]]
    for line, after in pairwise(run):
        ends = len(line) < _FULL * width and (ends_sentence(line) or not after[:1].islower())
        if ends:
            joined.append(after)
        elif joined[-1].endswith("-") and after[:1].islower():
            joined[-1] = joined[-1][:-1] + after
        else:
            joined[-1] += f" {after}"
    return joined
