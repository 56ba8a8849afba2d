"""Settings to Desk: beside ``octavo.ai.choice``, the only file that names adapters."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from octavo.ai.choice import choose_embedder, choose_encoder
from octavo.ai.translator_programs import choose_translator
from octavo.ai.voices.choice import choose_voice
from octavo.desk.desk import Desk
from octavo.desk.memory import PlacementMemory
from octavo.desk.throttle import Throttle
from octavo.net.fetch import HttpFetcher
from octavo.net.guard import Guard
from octavo.ports.models import Writer
from octavo.sandbox.pool import Sandbox
from octavo.settings import Settings, load_settings
from octavo.store.sql import open_store


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The time now, aware, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A desk with what only its opener may touch: the guard, which the demo wire is let through."""

    desk: Desk
    guard: Guard


@contextmanager
def open_writer(settings: Settings) -> Iterator[Writer | None]:
    """The language model at the endpoint that the settings name; None where they name none."""
    if not settings.endpoint_url:
        yield None
        return
    # Half a second that only those pay who have one.
    from octavo.ai.endpoint.writer import EndpointWriter

    writer = EndpointWriter(settings)
    try:
        yield writer
    finally:
        writer.close()


@contextmanager
def open_house(settings: Settings) -> Iterator[House]:
    """Opens everything a desk needs, and closes it at the end."""
    guard = Guard(settings.allow_private)
    with ExitStack() as stack:
        store = stack.enter_context(closing(open_store(settings.database_url)))
        fetcher = stack.enter_context(closing(HttpFetcher(guard, contact=settings.contact)))
        sandbox = stack.enter_context(closing(Sandbox(settings.extractors)))
        embedder, encoder = choose_embedder(settings), choose_encoder(settings)
        yield House(
            desk=Desk(
                store=store,
                fetcher=fetcher,
                embedder=embedder,
                encoder=encoder,
                sandbox=sandbox,
                clock=SystemClock(),
                settings=settings,
                memory=PlacementMemory(embedder, encoder),
                throttle=Throttle(),
                writer=stack.enter_context(open_writer(settings)),
                voice=choose_voice(settings),
                translator=choose_translator(settings),
            ),
            guard=guard,
        )


@contextmanager
def open_desk(settings: Settings | None = None) -> Iterator[Desk]:
    """The Python door: a desk over the library that the settings name.

    ::

        with open_desk() as desk:
            add_page(desk, "https://example.org/an-article")
    """
    with open_house(settings or load_settings()) as house:
        yield house.desk
