"""What an OpenAI-compatible endpoint sends back: a body, or events of a stream, to text, ending and count of tokens."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


class Unlike(ValueError):
    """It is not what such an endpoint sends; the message says what it is."""


@dataclass(slots=True)
class Reply:
    """One answer, or what has come of it."""

    text: str = ""
    #: Why the model stopped: "stop", or "length" and others; None where it did not say, as when the line was cut.
    finish: str | None = None
    #: None where the endpoint does not count.
    tokens_in: int | None = None
    tokens_out: int | None = None


def read_body(body: bytes, kind: str) -> Reply:
    """A whole answer. Raises Unlike."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Unlike(f"something else than JSON ({kind or 'of no type'})") from error
    reply = Reply()
    choice = _choice(told)
    _take(reply, told, choice)
    reply.text = _text(choice.get("message"))
    # A whole body is a whole answer, also of a server that does not say why the model stopped.
    reply.finish = reply.finish or "stop"
    return reply


def read_events(lines: Iterable[str], reply: Reply) -> Iterator[str]:
    """The text of a stream of events piece by piece; ``reply`` fills while it comes. Raises Unlike."""
    for line in lines:
        if not line.startswith("data:"):
            continue
        data = line[5:].strip()
        if data == "[DONE]":
            return
        try:
            told = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise Unlike("an event that is no JSON") from error
        if isinstance(told, dict) and told.get("error"):
            raise Unlike(f"an error: {words_of(told)}")
        choice = _choice(told, empty=True)
        _take(reply, told, choice)
        if piece := _text(choice.get("delta")):
            reply.text += piece
            yield piece


def words_of(told: object) -> str:
    """The message of an error as such endpoints shape it, on one line; "" where there is none."""
    error = told.get("error", told) if isinstance(told, Mapping) else None
    said = error.get("message", "") if isinstance(error, Mapping) else error
    return " ".join(said.split())[:240] if isinstance(said, str) else ""


def _choice(told: object, *, empty: bool = False) -> Mapping[str, Any]:
    choices = told.get("choices") if isinstance(told, Mapping) else None
    if isinstance(choices, list) and choices and isinstance(choices[0], Mapping):
        return choices[0]
    if empty and isinstance(told, Mapping) and not choices:
        return {}
    raise Unlike("JSON without an answer in it")


def _text(message: object) -> str:
    content = message.get("content") if isinstance(message, Mapping) else None
    return content if isinstance(content, str) else ""


def _take(reply: Reply, told: object, choice: Mapping[str, Any]) -> None:
    finish = choice.get("finish_reason")
    reply.finish = finish if isinstance(finish, str) else reply.finish
    usage = told.get("usage") if isinstance(told, Mapping) else None
    if isinstance(usage, Mapping):
        reply.tokens_in = _count(usage.get("prompt_tokens"), reply.tokens_in)
        reply.tokens_out = _count(usage.get("completion_tokens"), reply.tokens_out)


def _count(given: object, known: int | None) -> int | None:
    return given if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 10**9 else known
