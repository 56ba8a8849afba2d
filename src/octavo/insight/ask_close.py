"""How close lines come to a question by an encoder that was taught questions and the passages that answer them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from octavo.insight.agree import Embed
from octavo.insight.ask_meeting import Floats
from octavo.insight.lines import Line, lines
from octavo.insight.question import Question

#: A line is read by itself, under its title, and under its title after the line before it.
CLOSE_COLUMNS = ("read alone", "read with title", "read with line before")


@dataclass(frozen=True, slots=True)
class Encode:
    """The two calls of such an encoder: texts to rows of length 1."""

    queries: Embed
    passages: Embed


def closeness(question: Question, found: Sequence[Line], encode: Encode) -> Floats:
    """Cosines of the question and each line, shape (lines, CLOSE_COLUMNS)."""
    asked = encode.queries([question.text])[0]
    titled = [f"{line.reading.title}: {line.text}" for line in found]
    after = [f"{line.reading.title}: {_before(line)}{line.text}" for line in found]
    return np.column_stack([encode.passages(texts) @ asked for texts in ([line.text for line in found], titled, after)])


def _before(line: Line) -> str:
    return f"{lines(line.reading)[line.order - 1].text} " if line.order else ""
