"""A scripted OpenAI-compatible endpoint on a free port of this machine, for tests of whatever asks a language model.

    def test_it(endpoint, world):  # the fixture in conftest.py
        endpoint.script(fails(429, retry_after="0"), gives({"summary": "…"}))
        desk = replace(world.desk, writer=EndpointWriter(endpoint.settings()))

Each request takes the next step of the script, the last one again and again. What was asked lies in
``endpoint.orders``.
"""

import json
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Semaphore, Thread
from typing import Any, Self

from octavo.settings import Settings

MODEL = "scripted-1"
KEY = "sk-scripted-secret"


@dataclass(frozen=True)
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def system(self) -> str:
        """What the model is told by Octavo."""
        return "\n".join(each["content"] for each in self.body.get("messages", ()) if each["role"] == "system")

    @property
    def user(self) -> str:
        """What it is given to work on."""
        return "\n".join(each["content"] for each in self.body.get("messages", ()) if each["role"] == "user")

    @property
    def form(self) -> str | None:
        """The kind of answer that is asked for: json_schema, json_object or None."""
        return (self.body.get("response_format") or {}).get("type")

    @property
    def schema(self) -> dict[str, Any] | None:
        """The schema, where it is asked for as one."""
        return (self.body.get("response_format") or {}).get("json_schema", {}).get("schema")

    @property
    def streamed(self) -> bool:
        return bool(self.body.get("stream"))


#: What a step does with a request, on the wire.
Step = Callable[["Talk"], None]


@dataclass
class Talk:
    """One request being answered."""

    asked: Asked
    handler: BaseHTTPRequestHandler
    #: Set when the test is over.
    over: Event

    def send(self, status: int, body: bytes, kind: str = "application/json", *, more: int = 0, **headers: str) -> None:
        """Sends an answer; ``more``: bytes that are promised and never come."""
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", kind)
        self.handler.send_header("Content-Length", str(len(body) + more))
        self.handler.send_header("Connection", "close")
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()
        self.handler.wfile.write(body)

    def begin_stream(self) -> None:
        self.handler.send_response(200)
        self.handler.send_header("Content-Type", "text/event-stream")
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()

    def event(self, data: str) -> None:
        self.handler.wfile.write(f"data: {data}\n\n".encode())
        self.handler.wfile.flush()


def says(
    text: str | Callable[[Asked], str],
    *,
    finish: str | None = "stop",
    usage: tuple[int, int] | None = (100, 20),
    reasoning: str | None = None,
    done: bool = True,
) -> Step:
    """The model says that text, whole or streamed as it is asked; ``usage`` None: tokens are not counted."""

    def step(talk: Talk) -> None:
        said = text(talk.asked) if callable(text) else text
        counted = (
            {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)} if usage else {}
        )
        if not talk.asked.streamed:
            message = {"role": "assistant", "content": said}
            if reasoning is not None:
                message["reasoning_content"] = reasoning
            choice = {"index": 0, "message": message, "finish_reason": finish}
            talk.send(200, json.dumps(_whole("chat.completion", [choice], counted)).encode())
            return
        talk.begin_stream()
        if reasoning is not None:
            talk.event(_piece({"reasoning_content": reasoning}))
        for piece in pieces_of(said):
            talk.event(_piece({"content": piece}))
        if finish is not None:
            talk.event(_piece({}, finish=finish))
        if counted:
            talk.event(json.dumps(_whole("chat.completion.chunk", [], counted)))
        if done:
            talk.event("[DONE]")

    return step


def gives(value: object | Callable[[Asked], object], **more: Any) -> Step:
    """The model answers with that value as JSON."""
    return says(lambda asked: json.dumps(value(asked) if callable(value) else value, ensure_ascii=False), **more)


def held(parts: Sequence[str], gate: Semaphore, *, whole: bool = True) -> Step:
    """A stream of which each part comes when the test opens the gate; not ``whole``: then the line is gone."""

    def step(talk: Talk) -> None:
        talk.begin_stream()
        for part in parts:
            while not gate.acquire(timeout=0.05):
                if talk.over.is_set():
                    return
            talk.event(_piece({"content": part}))
        if whole:
            talk.event(_piece({}, finish="stop"))
            talk.event("[DONE]")

    return step


def cut(text: str) -> Step:
    """Half of the text comes, then the line is gone."""

    def step(talk: Talk) -> None:
        half = text[: len(text) // 2]
        if talk.asked.streamed:
            talk.begin_stream()
            for piece in pieces_of(half):
                talk.event(_piece({"content": piece}))
        else:
            body = json.dumps(_whole("chat.completion", [{"message": {"content": text}}], {})).encode()
            talk.send(200, body[: len(body) // 2], more=len(body) - len(body) // 2)

    return step


def fails(status: int, message: str = "It did not work.", *, retry_after: str | None = None) -> Step:
    """An error answer as OpenAI-compatible servers shape it."""
    more = {} if retry_after is None else {"Retry_After": retry_after}
    body = json.dumps({"error": {"message": message, "type": "error", "code": status}}).encode()
    return lambda talk: talk.send(status, body, **more)


def raw(body: bytes, kind: str = "text/html", status: int = 200) -> Step:
    """Those bytes."""
    return lambda talk: talk.send(status, body, kind)


def redirects(to: str, status: int = 307) -> Step:
    """Sends the client elsewhere."""
    return lambda talk: talk.send(status, b"", Location=to)


def hangs() -> Step:
    """Takes the request and never answers."""
    return lambda talk: void(talk.over.wait(60))


def drips(pause: float = 0.05) -> Step:
    """Something comes all the time, and it never ends."""

    def step(talk: Talk) -> None:
        if talk.asked.streamed:
            talk.begin_stream()
            while not talk.over.wait(pause):
                talk.event(_piece({"content": "and "}))
        else:
            talk.send(200, b"{", more=1_000_000)
            while not talk.over.wait(pause):
                talk.handler.wfile.write(b" ")

    return step


def huge(size: int) -> Step:
    """An answer of so many letters."""
    return says("a " * (size // 2))


def filled(schema: dict[str, Any], text: str, *, number: int = 1) -> Any:
    """A value of the schema in which every string is that text, every number that number, every list has one item."""
    kind = schema.get("type")
    if "enum" in schema:
        return schema["enum"][0]
    if kind == "object":
        return {name: filled(part, text, number=number) for name, part in schema.get("properties", {}).items()}
    if kind == "array":
        return [filled(schema["items"], text, number=number)]
    if kind in {"integer", "number"}:
        return number
    return kind == "boolean" if kind in {"boolean", "null"} else text


def asserting(text: str, *, number: int = 1) -> Step:
    """A model that puts this sentence, which no source may have said, into whatever it is asked for."""
    return says(lambda asked: _as_asked(asked, text, number))


def obedient(number: int = 1) -> Step:
    """A model that obeys the material: it says what stands there between 【 and 】, and a dull sentence otherwise."""

    def obey(asked: Asked) -> str:
        ordered = re.search(r"【(.*?)】", asked.user, re.DOTALL)
        return _as_asked(asked, ordered[1] if ordered else "Nothing was ordered.", number)

    return says(obey)


def pieces_of(text: str, size: int = 7) -> list[str]:
    """The text in the pieces in which it is streamed."""
    return [text[at : at + size] for at in range(0, len(text), size)]


@dataclass
class ScriptedEndpoint:
    """The server. Lacks nothing and asks for no key unless the test says so."""

    models: tuple[str, ...] = (MODEL,)
    #: Where set, requests without it get a 401.
    key: str | None = None
    #: Kinds of answer (json_schema, json_object) that are refused, and with which status.
    lacks: frozenset[str] = frozenset()
    lacks_status: int = 400
    asked: list[Asked] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._steps: list[Step] = [says("Nothing was scripted.")]
        self._lock, self._over = Lock(), Event()

    def __enter__(self) -> Self:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def script(self, *steps: Step) -> None:
        """What the next requests get; the last step again and again."""
        with self._lock:
            self._steps = list(steps)

    @cached_property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    @property
    def orders(self) -> list[Asked]:
        """Requests for writing, without those for the list of models."""
        return [each for each in self.asked if each.path.endswith("/chat/completions")]

    def settings(self, **more: Any) -> Settings:
        """Settings of a desk that uses this endpoint."""
        given = {"endpoint_url": self.url, "endpoint_model": MODEL, "endpoint_key": self.key or "", "demo": False}
        return Settings(**given | more)

    def answer(self, talk: Talk) -> None:
        with self._lock:
            self.asked.append(talk.asked)
        if self.key is not None and talk.asked.headers.get("authorization") != f"Bearer {self.key}":
            fails(401, f"Incorrect API key provided: {talk.asked.headers.get('authorization')}")(talk)
        elif talk.asked.path == "/v1/models":
            talk.send(200, json.dumps({"object": "list", "data": [{"id": name} for name in self.models]}).encode())
        elif talk.asked.path != "/v1/chat/completions":
            fails(404, "There is nothing here.")(talk)
        elif talk.asked.body.get("model") not in self.models:
            fails(404, f"The model `{talk.asked.body.get('model')}` does not exist.")(talk)
        elif talk.asked.form in self.lacks:
            fails(self.lacks_status, f"response_format {talk.asked.form} is not supported")(talk)
        else:
            self._next()(talk)

    def _next(self) -> Step:
        with self._lock:
            return self._steps.pop(0) if len(self._steps) > 1 else self._steps[0]


def void(_: object) -> None:
    return None


def _handler(endpoint: ScriptedEndpoint) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.talk({})

        def do_POST(self) -> None:
            self.talk(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def talk(self, body: dict[str, Any]) -> None:
            asked = Asked(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            # The client may leave at any time.
            with suppress(OSError):
                endpoint.answer(Talk(asked, self, endpoint._over))
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    return Handler


def _as_asked(asked: Asked, text: str, number: int) -> str:
    if asked.schema is None:
        return text
    return json.dumps(filled(asked.schema, text, number=number), ensure_ascii=False)


def _whole(kind: str, choices: Sequence[dict[str, Any]], usage: dict[str, int]) -> dict[str, Any]:
    made = {"id": "scripted", "object": kind, "created": 1, "model": MODEL, "choices": list(choices)}
    return made | ({"usage": usage} if usage else {})


def _piece(delta: dict[str, Any], *, finish: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return json.dumps(_whole("chat.completion.chunk", [choice], {}), ensure_ascii=False)
