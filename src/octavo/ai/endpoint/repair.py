"""JSON as language models write it: read where it can be read in one way only, refused with a reason otherwise.

Read besides JSON (RFC 8259): prose or code fences around it, commas too many, single quotes, quotes inside a string
that are not escaped, line breaks inside a string, the constants of Python, and an answer that was cut off, of which the
whole parts are kept and no half sentence.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import NoReturn

#: Brackets in the prose before an answer that are tried before we give up.
_TRIED = 24

_DEEP = 64

_SPACE = re.compile(r"[ \t\r\n\u00a0\ufeff]*")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_WORD = re.compile(r"[A-Za-z_]\w*")
_HEX = re.compile(r"[0-9A-Fa-f]{4}")
#: What may stand behind a string that is over: an end that nothing but structure follows.
_OVER = re.compile(r"[ \t\r\n]*(?:[,:}\]]|$)")
_CONSTANTS: Mapping[str, bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "True": True,
    "False": False,
    "None": None,
}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class Unparsable(ValueError):
    """There is no JSON in the text, or it is broken in a way that has more than one reading."""


class _Cut(Exception):
    """The text ends within a value."""


def candidates(text: str) -> Iterator[object]:
    """The JSON values that the text could mean, the likeliest first: objects and lists, found by their brackets.

    Raises Unparsable at the end where there was none, or one that could not be read.
    """
    try:
        value = json.loads(text, strict=False, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, dict | list):
        yield value
        return
    why, found, at = "", False, 0
    for _ in range(_TRIED):
        opening = re.compile(r"[{\[]").search(text, at)
        if opening is None:
            break
        try:
            readings, at = _read(text, opening.start())
        except Unparsable as error:
            why, at = why or str(error), opening.end()
            continue
        found = True
        yield from readings
    if why or not found:
        raise Unparsable(why or "there is no JSON object in it")


def _read(text: str, start: int) -> tuple[list[object], int]:
    """What stands there, and where it ends. Of a cut-off one first all that is whole, then without a half item."""
    first = _Reader(text, start, halves=True)
    value = first.value(0)
    if not first.cut:
        return [value], first.at
    second = _Reader(text, start, halves=False)
    return [value, second.value(0)], len(text)


class _Reader:
    """Reads one value, tolerantly, in one pass."""

    def __init__(self, text: str, at: int, *, halves: bool) -> None:
        self.text, self.at = text, at
        #: Whether an object that was cut off stays in its list.
        self.halves = halves
        self.cut = False

    def value(self, depth: int) -> object:
        """Raises _Cut where the text ends before a plain value is over, Unparsable."""
        char = self.peek()
        if char in "{[":
            if depth >= _DEEP:
                raise Unparsable("it is nested too deep")
            return self.mapping(depth) if char == "{" else self.items(depth)
        if char in "\"'":
            return self.string(char)
        if number := _NUMBER.match(self.text, self.at):
            return self.number(number)
        return self.constant()

    def peek(self) -> str:
        """The next character that is no space. Raises _Cut at the end."""
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at
        if self.at >= len(self.text):
            raise _Cut
        return self.text[self.at]

    def items(self, depth: int) -> list[object]:
        items: list[object] = []
        self.at += 1
        try:
            while self.more("]"):
                item = self.value(depth + 1)
                if self.cut and not self.halves and isinstance(item, dict):
                    break
                items.append(item)
                if self.cut:
                    break
        except _Cut:
            self.cut = True
        return items

    def mapping(self, depth: int) -> dict[str, object]:
        made: dict[str, object] = {}
        self.at += 1
        try:
            while self.more("}"):
                key = self.key()
                if self.peek() != ":":
                    self.fail("a colon is missing")
                self.at += 1
                made[key] = self.value(depth + 1)
                if self.cut:
                    break
        except _Cut:
            self.cut = True
        return made

    def more(self, closing: str) -> bool:
        """Passes commas; False, and passes the bracket, where that closes."""
        before = self.at
        while self.peek() == ",":
            self.at += 1
        if self.text[self.at] == closing:
            self.at += 1
            return False
        # Between two items stands a comma; the first follows its bracket.
        opened = self.text[before - 1] in "{[" and _SPACE.fullmatch(self.text, before, self.at) is not None
        if not opened and "," not in self.text[before : self.at]:
            self.fail("a comma is missing")
        return True

    def key(self) -> str:
        char = self.peek()
        if char in "\"'":
            return self.string(char)
        word = _WORD.match(self.text, self.at)
        if word is None:
            self.fail("a name is missing")
        self.at = word.end()
        return word[0]

    def number(self, match: re.Match[str]) -> int | float:
        self.at = match.end()
        if self.at == len(self.text):
            # More of its digits may have been to come.
            raise _Cut
        if len(match[0]) > 300:
            self.fail("a number is too long")
        return float(match[0]) if set(match[0]) & set(".eE") else int(match[0])

    def constant(self) -> bool | None:
        word = _WORD.match(self.text, self.at)
        if word is None:
            self.fail("a value is missing")
        if word.end() == len(self.text) and word[0] not in _CONSTANTS:
            raise _Cut
        if word[0] not in _CONSTANTS:
            self.fail(f"{word[0][:20]!r} is no value")
        self.at = word.end()
        return _CONSTANTS[word[0]]

    def string(self, quote: str) -> str:
        """Ends at a quote that structure follows: others were not escaped and belong to the text."""
        parts: list[str] = []
        plain = re.compile(rf"[^{quote}\\]+")
        self.at += 1
        while self.at < len(self.text):
            if run := plain.match(self.text, self.at):
                parts.append(run[0])
                self.at = run.end()
            elif self.text[self.at] == "\\":
                parts.append(self.escape())
            else:
                self.at += 1
                if _OVER.match(self.text, self.at):
                    return "".join(parts)
                parts.append(quote)
        raise _Cut

    def escape(self) -> str:
        if self.at + 1 >= len(self.text):
            raise _Cut
        char = self.text[self.at + 1]
        self.at += 2
        if char != "u":
            return _ESCAPES.get(char, char)
        match = _HEX.match(self.text, self.at)
        if match is None:
            if len(self.text) - self.at < 4:
                raise _Cut
            self.fail("an escape is broken")
        self.at = match.end()
        return self.pair(chr(int(match[0], 16)))

    def pair(self, first: str) -> str:
        """The character that two halves (UTF-16 surrogates) make; a half alone becomes U+FFFD."""
        if not "\ud800" <= first <= "\udfff":
            return first
        follow = re.compile(r"\\u([dD][c-fC-F][0-9A-Fa-f]{2})").match(self.text, self.at)
        if first > "\udbff" or follow is None:
            return "\ufffd"
        self.at = follow.end()
        return chr(0x10000 + ((ord(first) - 0xD800) << 10) + (int(follow[1], 16) - 0xDC00))

    def fail(self, why: str) -> NoReturn:
        raise Unparsable(f"{why} at character {self.at + 1}")


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
