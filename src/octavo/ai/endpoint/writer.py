"""EndpointWriter: a language model behind any OpenAI-compatible address, by settings alone.

write    messages | ask in the best form it takes | read, repair, check | once more with what was wrong
stream   messages | listen | drop the thinking, pass on | check the whole

What an endpoint refuses (an answer by a schema, a parameter) is not asked of it again by this process.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from threading import BoundedSemaphore
from typing import Any

from octavo.ai.endpoint.answers import BadAnswer, plain_answer, read_answer, thinking_dropped, without_thinking
from octavo.ai.endpoint.effort import Effort
from octavo.ai.endpoint.prompt import Message, messages, once_more, without_marks
from octavo.ai.endpoint.reply import Reply
from octavo.ai.endpoint.schema import strict
from octavo.ai.endpoint.wire import Refused, Wire
from octavo.errors import EndpointFailed
from octavo.news.writing import Order, Written, tokens_of
from octavo.settings import Settings

#: Letters to a token that no language passes by much: an answer that is longer is cut by us.
_LETTERS = 24
#: Of an answer that could not be used, what is shown to the model again.
_SHOWN = 4000


@dataclass(frozen=True, slots=True)
class Manners:
    """What the endpoint takes, as far as it is known."""

    #: How an answer by a schema is asked for: json_schema, json_object, or text ("").
    form: str = "json_schema"
    #: The name of the bound on an answer's length: newer hosted models refuse the old one.
    bound: str = "max_tokens"
    temperature: bool = True
    #: Whether a stream may be asked to count its tokens.
    counted: bool = True

    def without(self, said: str, order: Order, *, streamed: bool) -> "Manners | None":
        """What to try after a refusal with those words; None where nothing is left."""
        if self.bound == "max_tokens" and "max_completion_tokens" in said:
            return replace(self, bound="max_completion_tokens")
        if self.temperature and "temperature" in said:
            return replace(self, temperature=False)
        if streamed and self.counted and ("stream_options" in said or "include_usage" in said):
            return replace(self, counted=False)
        if order.schema is not None and self.form:
            return replace(self, form="json_object" if self.form == "json_schema" else "")
        return None


class EndpointWriter:
    """ports.Writer over an OpenAI-compatible endpoint."""

    def __init__(self, settings: Settings, *, wire: Wire | None = None) -> None:
        self._model = settings.endpoint_model
        self._seconds = settings.endpoint_timeout
        self._wire = wire or Wire(settings)
        # A model on this machine writes a few answers at a time; the time of one does not run while it waits.
        self._turns = BoundedSemaphore(settings.endpoint_parallel)
        # Replaced as a whole, so that no thread sees half of a change.
        self._manners = Manners()

    @property
    def name(self) -> str:
        """The model's name, as pages show it."""
        return self._model

    def close(self) -> None:
        """Gives connections back."""
        self._wire.close()

    def models(self) -> tuple[str, ...]:
        """The models at the endpoint; empty where it does not list them. Raises EndpointFailed."""
        with Effort(min(self._seconds, 15)) as effort:
            try:
                return self._wire.models(effort)
            except Refused:
                return ()

    def write(self, order: Order) -> Written:
        """The answer, valid by the order's schema. Raises EndpointFailed."""
        with self._turn() as effort:
            return self._write(order, effort, None)

    def stream(self, order: Order) -> Generator[str, None, Written]:
        """The answer's text as it comes; returns the whole, valid by the order's schema. Raises EndpointFailed."""
        with self._turn() as effort:
            reply = Reply()
            try:
                yield from thinking_dropped(self._listen(order, effort, reply))
            except EndpointFailed as error:
                effort.tokens_out += tokens_of(reply.text)
                raise effort.failed(str(error)) from None
            effort.count(_sent(order), reply)
            if reply.finish is None:
                raise effort.failed("The language model's answer broke off in the middle.")
            try:
                value = _value(order, reply)
            except BadAnswer as bad:
                if order.schema is None:
                    raise effort.failed(f"The language model's answer cannot be used. {bad}") from None
                return self._write(order, effort, (reply.text, str(bad)))
            return self._written(value, effort)

    @contextmanager
    def _turn(self) -> Iterator[Effort]:
        """Time for one order, once it is its turn. Raises EndpointFailed where that takes too long."""
        if not self._turns.acquire(timeout=self._seconds):
            raise EndpointFailed("The language model is busy with other work. Try again in a while.")
        try:
            with Effort(self._seconds) as effort:
                yield effort
        finally:
            self._turns.release()

    def _write(self, order: Order, effort: Effort, bad: tuple[str, str] | None) -> Written:
        """``bad``: an answer that could not be used, and why; then there is one try more, else there are two."""
        for last in (False, True) if bad is None else (True,):
            reply = self._ask(order, effort, bad)
            try:
                return self._written(_value(order, reply), effort)
            except BadAnswer as error:
                if last or order.schema is None:
                    raise effort.failed(f"The language model's answer cannot be used. {error}") from None
                bad = (reply.text, str(error))
        raise AssertionError("the last try ends in an answer or an error")

    def _ask(self, order: Order, effort: Effort, bad: tuple[str, str] | None) -> Reply:
        manners = self._manners
        while True:
            body = self._body(order, manners, bad)
            try:
                reply = self._wire.ask(body, effort)
            except Refused as refused:
                manners = self._next(manners, refused, order, effort, streamed=False)
                continue
            self._manners = manners
            effort.count(_sent(order), reply)
            return reply

    def _listen(self, order: Order, effort: Effort, reply: Reply) -> Iterator[str]:
        manners, most = self._manners, order.most_tokens * _LETTERS
        while True:
            body = self._body(order, manners, None)
            if manners.counted:
                body["stream_options"] = {"include_usage": True}
            try:
                for piece in self._wire.listen(body, effort, reply):
                    self._manners = manners
                    if len(reply.text) > most:
                        raise effort.failed("The language model wrote far more than it was asked for.")
                    yield piece
            except Refused as refused:
                manners = self._next(manners, refused, order, effort, streamed=True)
            else:
                return

    def _next(self, manners: Manners, refused: Refused, order: Order, effort: Effort, *, streamed: bool) -> Manners:
        further = manners.without(refused.said, order, streamed=streamed)
        if further is not None:
            return further
        what = (
            f"has no model called {self._model}, or endpoint_url is wrong"
            if refused.status == 404
            else "refuses the order"
        )
        raise effort.failed(f"The endpoint {what} ({refused.status}). {refused.said}".rstrip()) from None

    def _body(self, order: Order, manners: Manners, bad: tuple[str, str] | None) -> dict[str, Any]:
        told: list[Message] = messages(order, told=manners.form != "json_schema" or bad is not None)
        if bad is not None:
            told = once_more(told, bad[0][:_SHOWN], bad[1])
        body: dict[str, Any] = {"model": self._model, "messages": told, manners.bound: order.most_tokens}
        if manners.temperature:
            body["temperature"] = 0
        if order.schema is not None and manners.form == "json_schema":
            schema, whole = strict(order.schema)
            named = {"name": order.feature.value, "schema": schema, "strict": whole}
            body["response_format"] = {"type": "json_schema", "json_schema": named}
        elif order.schema is not None and manners.form:
            body["response_format"] = {"type": manners.form}
        return body

    def _written(self, value: object, effort: Effort) -> Written:
        return Written(
            value=value,
            model=self._model,
            tokens_in=effort.tokens_in,
            tokens_out=effort.tokens_out,
            requests=effort.requests,
        )


def _value(order: Order, reply: Reply) -> object:
    """What was ordered. Raises BadAnswer."""
    text = without_marks(without_thinking(reply.text))
    if reply.finish not in {"stop", "length"}:
        raise BadAnswer(f"The endpoint ended it: {reply.finish}.")
    if len(text) > order.most_tokens * _LETTERS:
        raise BadAnswer(f"It is far longer than {order.most_tokens} tokens.")
    if order.schema is not None:
        return read_answer(text, order.schema)
    if reply.finish == "length":
        raise BadAnswer(f"It is cut off after {order.most_tokens} tokens.")
    return plain_answer(text)


def _sent(order: Order) -> str:
    return order.instructions + order.material + ("" if order.schema is None else str(order.schema))
