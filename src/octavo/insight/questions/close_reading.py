"""How close lines come to a question by an encoder that was taught questions and the passages that answer them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from octavo.insight.embedding import CachedEmbedder, Embed
from octavo.insight.lines import Line, lines
from octavo.insight.questions.cross_encoding import Answers, read_together
from octavo.insight.questions.question import Question
from octavo.insight.questions.word_match import Floats

#: Questions and parts of articles whose odds are remembered.
_REMEMBERED = 500
#: A line is read as a whole by itself, and under its title after the line before it.
WHOLE_COLUMNS = ("read alone", "read with line before")
#: And with its neighbours under their title, together with the question.
CLOSE_COLUMNS = (*WHOLE_COLUMNS, "read together")


@dataclass(frozen=True, slots=True)
class Encode:
    """The calls of such an encoder: texts to rows of length 1, and a question and lines to log odds."""

    queries: Embed
    passages: Embed
    answers: Answers


def remembering(encode: Encode) -> Encode:
    """The same calls with a memory each: the next question meets many of the same lines."""
    answers = lru_cache(maxsize=_REMEMBERED)(encode.answers)
    return Encode(CachedEmbedder(encode.queries), CachedEmbedder(encode.passages), answers)


def closeness(question: Question, found: Sequence[Line], encode: Encode) -> Floats:
    """What close reading says of each line, shape (lines, CLOSE_COLUMNS)."""
    return np.column_stack([whole(question, found, encode), read_together(question.text, found, encode.answers)])


def whole(question: Question, found: Sequence[Line], encode: Encode) -> Floats:
    """Cosines of the question and each line, shape (lines, WHOLE_COLUMNS)."""
    asked = encode.queries([question.text])[0]
    after = [f"{line.reading.title}: {_before(line)}{line.text}" for line in found]
    return np.column_stack([encode.passages(texts) @ asked for texts in ([line.text for line in found], after)])


def _before(line: Line) -> str:
    return f"{lines(line.reading)[line.order - 1].text} " if line.order else ""
