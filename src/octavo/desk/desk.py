"""The desk: what every use case is handed."""

from dataclasses import dataclass, field

from octavo.desk.edition.next_edition import NextEdition
from octavo.desk.generation.single_flight import Flights
from octavo.desk.memory import PlacementMemory
from octavo.desk.throttle import Throttle
from octavo.desk.translation.kept import Translations
from octavo.ports.models import Embedder, PassageEncoder, Translator, Voice, Writer
from octavo.ports.store import Store
from octavo.ports.world import Clock, Fetcher, Sandbox
from octavo.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A record of ports; use cases are functions that take it first."""

    store: Store
    fetcher: Fetcher
    embedder: Embedder
    sandbox: Sandbox
    clock: Clock
    settings: Settings
    #: What placement remembers of recent articles, so that it need not read them again for each one.
    memory: PlacementMemory
    #: Counts failed sign-ins.
    throttle: Throttle
    #: What reads lines closely; None where its model is not on this machine.
    encoder: PassageEncoder | None = None
    #: The language model at the endpoint that the settings name; None where they name none. Asked through desk.writing.
    writer: Writer | None = None
    #: What reads into audio files; None where nothing that could is installed or named. Asked through desk.listen.
    voice: Voice | None = None
    #: What translates on this machine; None where nothing that could is installed or named.
    translator: Translator | None = None
    #: Translations that are being made.
    translations: Translations = field(default_factory=Translations)
    #: What the model is writing just now.
    flights: Flights = field(default_factory=Flights)
    #: The edition in the making, as it was a moment ago.
    next_edition: NextEdition = field(default_factory=NextEdition)
