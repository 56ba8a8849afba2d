"""A language model's words to the value that was ordered: found in them, repaired, fitted to the schema, checked."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from octavo.ai.answers_repair import Unparsable, candidates
from octavo.ai.answers_schema import Schema, fitted, problems

#: Problems that are told; more would only lead a model astray.
_TOLD = 3

_NAMES = ("think", "thinking", "thought", "reasoning")
_TAGS = tuple(f"<{name}>" for name in _NAMES)
_LONGEST_TAG = max(map(len, _TAGS)) + 1
_NAME = f"(?:{'|'.join(_NAMES)})"
#: Thinking that stands before an answer; where the prompt opened it, its end alone.
_THOUGHT = re.compile(rf"\s*(?:<{_NAME}>)?(?:(?!<{_NAME}>).)*?</{_NAME}>\s*", re.DOTALL)
_OPENING = re.compile(rf"<{_NAME}>")
_CLOSING = re.compile(rf"</{_NAME}>\s*")

_FENCED = re.compile(r"\s*```[\w-]*\n(.*?)\n?```\s*", re.DOTALL)


class BadAnswer(ValueError):
    """The words hold no value of the schema; the message says why, in words that the model can use."""


def read_answer(text: str, schema: Schema) -> object:
    """The first value in the text that fits the schema. Raises BadAnswer."""
    first: list[str] = []
    try:
        for value in candidates(text):
            fit = fitted(value, schema)
            found = list(islice(problems(fit, schema), _TOLD))
            if not found:
                return fit
            first = first or found
    except Unparsable as error:
        raise BadAnswer(f"It is not JSON: {error}.") from error
    raise BadAnswer(f"{'; '.join(first)}.")


def plain_answer(text: str) -> str:
    """The text without a code fence around the whole. Raises BadAnswer where nothing is left."""
    fenced = _FENCED.fullmatch(text)
    plain = (fenced[1] if fenced else text).strip()
    if not plain:
        raise BadAnswer("It is empty.")
    return plain


def without_thinking(text: str) -> str:
    """The text without the thinking before it; empty where the thinking has no end."""
    if thought := _THOUGHT.match(text):
        return text[thought.end() :]
    return "" if _OPENING.match(text.lstrip()) else text


def thinking_dropped(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a stream without the thinking before the answer. Holds back no more than a tag's length."""
    held, thinking, begun = "", False, False
    for piece in pieces:
        if begun:
            yield piece
            continue
        held = (held + piece).lstrip()
        if not thinking and _OPENING.match(held):
            thinking = True
        if thinking:
            closing = _CLOSING.search(held)
            thinking = closing is None
            held = held[closing.end() :] if closing else held[-_LONGEST_TAG:]
        if held and not thinking and not _may_open(held):
            begun = True
            yield held
    if held and not thinking and not begun:
        yield held


def _may_open(start: str) -> bool:
    return any(tag.startswith(start) for tag in _TAGS)
