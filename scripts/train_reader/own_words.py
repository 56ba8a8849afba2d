"""Sentences in a text's own words: its own are borne out, with another of its figures they are not.

The claims written by hand hardly ever keep a whole sentence as it stands, so a reader taught by them alone takes
likeness in words for a sign of nothing.
"""

import random
import re
from collections.abc import Iterator

from octavo.text.sentences import sentences

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")


def own_words(told: str, draw: random.Random) -> Iterator[tuple[str, bool]]:
    """A sentence of the text, and one with another of its figures where there is any; and whether each is borne out."""
    lines = [told[start:end] for start, end in sentences(told)]
    if lines:
        yield draw.choice(lines), True
    if altered := [other for line in lines for other in _with_another_figure(line, told)]:
        yield draw.choice(altered), False


def _with_another_figure(line: str, told: str) -> Iterator[str]:
    """The line with one of its figures exchanged for one of the text that is about as long."""
    others = sorted(set(_FIGURE.findall(told)))
    for found in _FIGURE.finditer(line):
        for other in others:
            if other not in line and abs(len(other) - len(found.group())) <= 1:
                yield line[: found.start()] + other + line[found.end() :]
