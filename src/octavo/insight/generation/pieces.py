"""What a language model wrote, sentence by sentence: from its whole answer, or from the pieces as they come."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

#: Code points of an answer that are looked at; what comes after is not read.
_MOST = 100_000
#: Sentences of one answer that are looked at.
_MOST_SENTENCES = 60


@dataclass(frozen=True, slots=True)
class Generated:
    """A sentence as a model wrote it, with the numbers that it names. Nobody has checked it."""

    text: str
    cites: tuple[int, ...]


def generated(value: Any) -> tuple[Generated, ...]:
    """The sentences of a whole answer; what is none is passed over."""
    rows = value.get("sentences") if isinstance(value, dict) else value
    found = [_generated(row) for row in rows[:_MOST_SENTENCES]] if isinstance(rows, list) else []
    return tuple(each for each in found if each is not None)


class Pieces:
    """Takes JSON in pieces of any length, and gives each sentence as soon as its object is closed.

    What stands around the objects (a fence, a preamble) is passed over.
    """

    def __init__(self) -> None:
        self._text = ""
        self._at = 0
        self._given = 0
        self._opened: list[int] = []
        self._quoted = self._escaped = False

    def take(self, piece: str) -> Iterator[Generated]:
        """The sentences that are whole with this piece."""
        self._text += piece[: max(0, _MOST - len(self._text))]
        while self._at < len(self._text):
            self._at += 1
            if self._step(self._text[self._at - 1]) and self._given < _MOST_SENTENCES:
                found = self._closed()
                if found is not None:
                    self._given += 1
                    yield found

    def _step(self, char: str) -> bool:
        """Whether the character closes an object."""
        if self._escaped:
            self._escaped = False
        elif self._quoted:
            self._escaped = char == "\\"
            self._quoted = char != '"'
        elif char == '"':
            # Quotation marks of a preamble are no strings.
            self._quoted = bool(self._opened)
        elif char == "{":
            self._opened.append(self._at - 1)
        return char == "}" and not self._quoted and bool(self._opened)

    def _closed(self) -> Generated | None:
        try:
            return _generated(json.loads(self._text[self._opened.pop() : self._at]))
        except ValueError:
            return None


def _generated(row: Any) -> Generated | None:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return None
    cites = row.get("cites")
    numbers = (
        [each for each in cites if isinstance(each, int) and not isinstance(each, bool)]
        if isinstance(cites, list)
        else []
    )
    return Generated(row["text"], tuple(dict.fromkeys(numbers)))
