"""Requests to an OpenAI-compatible endpoint: their tries, what goes wrong in words, and the key, which stays ours.

ask      open | read the body | wait as told, or longer each time, and try again, never past the deadline
listen   open, tried again until the answer begins | lines of the stream
"""

import json
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Never

import httpx2
import openai

from octavo.ai.endpoint.effort import Effort
from octavo.ai.endpoint.reply import Reply, Unlike, read_body, read_events, words_of
from octavo.settings import Settings

#: Seconds to reach the endpoint.
_CONNECT = 10.0
#: Tries of one request where the endpoint is busy or stumbles.
_TRIES = 4
#: Seconds before the second try where the endpoint does not say; twice as long each time.
_PAUSE = 0.5
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
#: Statuses of what the endpoint does not take; another form of the order may pass.
_REFUSING = frozenset({400, 404, 405, 415, 422, 501})
#: Bytes of one answer. An event of a stream takes some hundreds for a token.
_MOST_BYTES = 16 * 1024 * 1024
#: Headers that are sent beside the key. The client's own would tell of this machine and of keys in its environment.
_SENT = frozenset(
    {
        "accept",
        "accept-encoding",
        "connection",
        "content-length",
        "content-type",
        "host",
        # A note of the client to itself: hand over the answer unread.
        "x-stainless-raw-response",
    }
)


class Refused(Exception):
    """The endpoint does not take the request as it is."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said)
        self.status, self.said = status, said


class _Again(Exception):
    """It may work another time; after so many seconds, where the endpoint says."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class Wire:
    """The way to one endpoint. May be used from many threads at once."""

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._key = settings.endpoint_key.get_secret_value()
        self._sleep = sleep
        self._running = threading.local()
        self._http = httpx2.Client(
            # An answer that sends us elsewhere is an error: the key is the endpoint's alone.
            follow_redirects=False,
            # Neither proxies nor passwords of the environment.
            trust_env=False,
            # A connection is used once, so that its deadline can cut it.
            limits=httpx2.Limits(max_keepalive_connections=0),
            event_hooks={"request": [self._prepare]},
        )
        self._client = openai.OpenAI(
            base_url=settings.endpoint_url, api_key=self._key or "none", max_retries=0, http_client=self._http
        )

    def close(self) -> None:
        """Gives connections back."""
        self._http.close()

    def models(self, effort: Effort) -> tuple[str, ...]:
        """The names of the models there, as far as the endpoint lists them. Raises EndpointFailed, Refused."""
        try:
            with self._open(self._client.models.with_streaming_response.list, {}, effort) as response:
                listed = _json(b"".join(self._read(response, effort)))
        except _Again as again:
            raise effort.failed(str(again)) from None
        data = listed.get("data") if isinstance(listed, Mapping) else None
        names = [each.get("id") for each in data or () if isinstance(each, Mapping)] if isinstance(data, list) else []
        return tuple(name for name in names if isinstance(name, str))

    def ask(self, body: Mapping[str, Any], effort: Effort) -> Reply:
        """A whole answer. Raises EndpointFailed, Refused."""
        for tried in range(_TRIES):
            try:
                with self._open(self._create, body, effort) as response:
                    kind = response.headers.get("content-type", "")
                    return read_body(b"".join(self._read(response, effort)), kind)
            except _Again as again:
                self._wait(again, tried, effort)
        raise AssertionError("the last try ends in an error")

    def listen(self, body: Mapping[str, Any], effort: Effort, reply: Reply) -> Iterator[str]:
        """An answer's text in pieces; ``reply`` fills meanwhile. Raises EndpointFailed, Refused."""
        for tried in range(_TRIES):
            try:
                with self._open(self._create, {**body, "stream": True}, effort) as response:
                    yield from read_events(self._lines(response, effort), reply)
                    return
            except _Again as again:
                if reply.text:
                    raise effort.failed("The language model's answer broke off in the middle.") from None
                self._wait(again, tried, effort)

    def hidden(self, text: str) -> str:
        """The text without the key, should an endpoint repeat it."""
        return text.replace(self._key, "…") if self._key else text

    @property
    def _create(self) -> Callable[..., Any]:
        return self._client.chat.completions.with_streaming_response.create

    @contextmanager
    def _open(self, call: Callable[..., Any], body: Mapping[str, Any], effort: Effort) -> Iterator[httpx2.Response]:
        """The response, its body still to be read; whatever goes wrong, also while it is read, in our own errors."""
        effort.check()
        effort.requests += 1
        self._running.effort = effort
        timeout = httpx2.Timeout(effort.left(), connect=min(_CONNECT, effort.left()))
        try:
            with call(**body, timeout=timeout) as answered:
                yield answered.http_response
        except openai.APIStatusError as error:
            self._status(error, effort)
        except Unlike as error:
            raise effort.failed(
                f"The endpoint sent {self.hidden(str(error))}. Is endpoint_url the address of an OpenAI-compatible one?"
            ) from None
        except (openai.APIConnectionError, httpx2.HTTPError) as error:
            cause = error.__cause__ if isinstance(error, openai.APIConnectionError) else error
            if isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout):
                raise effort.failed(
                    "The language model's endpoint cannot be reached. Is it running, and is endpoint_url right?"
                ) from None
            # The model may have read it all the same.
            effort.count(str(body), Reply())
            effort.check()
            raise _Again("The language model's endpoint broke off its answer.") from None

    def _status(self, error: openai.APIStatusError, effort: Effort) -> Never:
        status, said = error.status_code, self.hidden(words_of(error.body))
        if status in {401, 403}:
            # What it says may hold parts of the key.
            raise effort.failed(
                f"The endpoint refuses the key ({status}). Look at endpoint_key in octavo.toml."
            ) from None
        if 300 <= status < 400:
            raise effort.failed(
                f"The endpoint sends us to another address ({status}). The key is not taken there: if the address is "
                "right, name it in endpoint_url."
            ) from None
        if status in _REFUSING:
            raise Refused(status, said) from None
        why = f"The endpoint is busy ({status})" if status == 429 else f"The endpoint has trouble of its own ({status})"
        message = f"{why}: {said.rstrip('.')}." if said else f"{why}. Try again later."
        if status in _PASSING:
            raise _Again(message, _retry_after(error.response.headers.get("retry-after"))) from None
        raise effort.failed(message) from None

    def _wait(self, again: _Again, tried: int, effort: Effort) -> None:
        # Not all who were turned away come back at once.
        pause = _PAUSE * 2**tried * random.uniform(0.75, 1.25) if again.wait is None else again.wait  # noqa: S311 -- no secret
        if tried + 1 == _TRIES:
            raise effort.failed(str(again))
        if pause >= effort.left():
            raise effort.failed(f"{str(again).rstrip('.')}. It asks to wait {pause:.0f} seconds.")
        self._sleep(pause)

    def _read(self, response: httpx2.Response, effort: Effort) -> Iterator[bytes]:
        size = 0
        for chunk in response.iter_bytes():
            effort.check()
            size += len(chunk)
            if size > _MOST_BYTES:
                raise effort.failed("The endpoint sent far more than it was asked for.")
            yield chunk
        effort.check()

    def _lines(self, response: httpx2.Response, effort: Effort) -> Iterator[str]:
        rest = b""
        for chunk in self._read(response, effort):
            *lines, rest = (rest + chunk).split(b"\n")
            yield from (line.decode("utf-8", "replace").rstrip("\r") for line in lines)
        yield rest.decode("utf-8", "replace")

    def _prepare(self, request: httpx2.Request) -> None:
        """Last before it is sent: our own headers, and the deadline told of the connection."""
        for name in request.headers.keys() - _SENT:
            del request.headers[name]
        request.headers["User-Agent"] = "Octavo"
        if self._key:
            request.headers["Authorization"] = f"Bearer {self._key}"
        request.extensions["trace"] = self._running.effort.trace


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Unlike("something else than JSON") from error


def _retry_after(told: str | None) -> float | None:
    """Seconds, of a number or a date (RFC 9110, 10.2.3)."""
    if told is None:
        return None
    if told.strip().isdecimal():
        return float(told)
    try:
        return max(0.0, (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
