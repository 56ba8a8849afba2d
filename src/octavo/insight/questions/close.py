"""How close lines come to a question by an encoder that was taught questions and the passages that answer them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from octavo.insight.agree import Embed
from octavo.insight.lines import Line, lines
from octavo.insight.questions.meeting import Floats
from octavo.insight.questions.pieces import Pieces, met
from octavo.insight.questions.question import Question
from octavo.insight.remembered import Remembered

#: Texts whose pieces are remembered: in 16 bits each, some 35 KiB a line.
_REMEMBERED = 600
#: A line is read as a whole by itself, and under its title after the line before it.
WHOLE_COLUMNS = ("read alone", "read with line before")
#: And under its title, piece by piece.
CLOSE_COLUMNS = (*WHOLE_COLUMNS, "pieces met")


@dataclass(frozen=True, slots=True)
class Encode:
    """The calls of such an encoder: texts to rows of length 1, and a text to such a row for each of its pieces."""

    queries: Embed
    passages: Embed
    query_pieces: Callable[[str], Pieces]
    passage_pieces: Callable[[str], Pieces]


def remembering(encode: Encode) -> Encode:
    """The same calls with a memory each: the next question meets many of the same lines."""
    return Encode(
        Remembered(encode.queries),
        Remembered(encode.passages),
        _kept(encode.query_pieces),
        _kept(encode.passage_pieces),
    )


def _kept(call: Callable[[str], Pieces]) -> Callable[[str], Pieces]:
    @lru_cache(maxsize=_REMEMBERED)
    def pieces(text: str) -> Pieces:
        return call(text).astype(np.float16)

    return pieces


def closeness(question: Question, found: Sequence[Line], encode: Encode) -> Floats:
    """What close reading says of each line, shape (lines, CLOSE_COLUMNS)."""
    pieces = [encode.passage_pieces(titled(line)) for line in found]
    return np.column_stack([whole(question, found, encode), met(encode.query_pieces(question.text), pieces)])


def whole(question: Question, found: Sequence[Line], encode: Encode) -> Floats:
    """Cosines of the question and each line, shape (lines, WHOLE_COLUMNS)."""
    asked = encode.queries([question.text])[0]
    after = [f"{line.reading.title}: {_before(line)}{line.text}" for line in found]
    return np.column_stack([encode.passages(texts) @ asked for texts in ([line.text for line in found], after)])


def titled(line: Line) -> str:
    """A line under the title of its article."""
    return f"{line.reading.title}: {line.text}"


def _before(line: Line) -> str:
    return f"{lines(line.reading)[line.order - 1].text} " if line.order else ""
