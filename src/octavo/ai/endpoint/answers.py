"""A language model's words to the value that was ordered: found in them, repaired, fitted to the schema, checked."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from octavo.ai.endpoint.repair import Unparsable, candidates
from octavo.ai.endpoint.schema import Schema, fitted, problems

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
    # Of an object that does not fit more can be told than of a bracket in the prose around it.
    of_objects: list[str] = []
    of_others: list[str] = []
    try:
        for value in candidates(text):
            fit = fitted(value, schema)
            found = list(islice(problems(fit, schema), _TOLD))
            if not found:
                return fit
            kept = of_objects if isinstance(value, dict) else of_others
            kept[:] = kept or found
    except Unparsable as error:
        of_others = [f"It is not JSON: {error}"]
    told = "; ".join(of_objects or of_others)
    raise BadAnswer(f"{told[:1].upper()}{told[1:]}.")


def plain_answer(text: str) -> str:
    """The text without a code fence around the whole. Raises BadAnswer where nothing is left."""
    fenced = _FENCED.fullmatch(text)
    plain = (fenced[1] if fenced else text).strip()
    if not plain:
        raise BadAnswer("It is empty.")
    return plain


def without_thinking(text: str) -> str:
    """The text without the thinking before it; empty where the thinking has no end."""
    while thought := _THOUGHT.match(text):
        text = text[thought.end() :]
    return "" if _OPENING.match(text.lstrip()) else text


def thinking_dropped(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a stream without the thinking before the answer. Holds back no more than a tag's length."""
    held, begun = "", False
    for piece in pieces:
        if begun:
            yield piece
            continue
        held = (held + piece).lstrip()
        while (opening := _OPENING.match(held)) and (closing := _CLOSING.search(held)):
            held = held[closing.end() :]
        if opening:
            # Of the thinking so far no more is needed than the beginning of its end.
            held = opening[0] + held[opening.end() :][-_LONGEST_TAG:]
        elif held and not _may_open(held):
            begun = True
            yield held
    if held and not begun and not _OPENING.match(held):
        yield held


def _may_open(start: str) -> bool:
    return any(tag.startswith(start) for tag in _TAGS)
