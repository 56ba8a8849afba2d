"""What placement remembers of recent articles: a window that follows the database."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock

from octavo.news.held import Held
from octavo.news.ids import ArticleId, RegroupingId, StoryId
from octavo.news.window import Placed
from octavo.ports.models import Embedder, PassageEncoder
from octavo.ports.store import Tx
from octavo.stories.window.window import DAYS, Item, Window, item

#: Notebook: when articles were last removed; whoever remembers them begins anew.
REMOVED = "removed"
#: Articles further than this from one another in time are not told as one event by likeness alone.
WINDOW = timedelta(days=DAYS)
#: What is remembered begins so long before its newest article, at the earliest. It is dropped past twice the window; a
#: day less keeps an article from bringing back what the next one drops.
REACH = 2 * WINDOW - timedelta(days=1)
#: Placements by which a process that has placed nothing yet finds the time that the others are at.
LOOKED_BACK = 200
_EVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Around:
    """The placed articles around a time."""

    window: Window = field(default_factory=Window)
    story_of: dict[ArticleId, StoryId] = field(default_factory=dict)
    #: The highest placement number in it.
    seen: int = 0
    #: The highest one in each story.
    numbers: dict[StoryId, int] = field(default_factory=dict)
    #: The time of its newest article.
    newest: datetime | None = None

    def take(self, placed: Placed, *, model: str, lead_model: str | None = None, made: Item | None = None) -> None:
        """Adds an article, or moves it where it is in another story by now; ``made`` spares reading it again."""
        self.seen = max(self.seen, placed.number)
        self.story_of[placed.article_id] = placed.story_id
        self.numbers[placed.story_id] = max(self.numbers.get(placed.story_id, 0), placed.number)
        self.newest = placed.at if self.newest is None else max(self.newest, placed.at)
        known = made if made is not None and made.id == placed.article_id else self.window.item(placed.article_id)
        self.window.add(known or _item(placed, model, lead_model), placed.story_id)

    def changed(self, after: int) -> frozenset[StoryId]:
        """The stories that articles came to by placements of a higher number."""
        return frozenset(story for story, number in self.numbers.items() if number > after)

    def forget_before(self, time: datetime) -> None:
        """Removes the articles of before that time."""
        self.window.forget_before(time)
        self.story_of = {i: story for i, story in self.story_of.items() if i in self.window}
        living = set(self.story_of.values())
        self.numbers = {story: number for story, number in self.numbers.items() if story in living}


def _item(placed: Placed, model: str, lead_model: str | None) -> Item:
    return item(
        id=placed.article_id,
        title=placed.title,
        text=placed.text,
        at=placed.at,
        source=placed.source,
        language=placed.language,
        kind=placed.kind,
        vector=placed.vector,
        model=model,
        lead=placed.lead,
        lead_model=lead_model,
    )


class PlacementMemory:
    """The articles around the newest time, read from the store once and then kept up to date by placement numbers.

    Losing it costs time only. ``lock`` is held by whoever places. ``embedder`` and ``encoder``, which reads leads, are
    those of the desk; an article that one of them has not read is compared by what is left.
    """

    def __init__(self, embedder: Embedder, encoder: PassageEncoder | None = None) -> None:
        self.lock = Lock()
        self._model, self._lead_model = embedder.name, encoder.name if encoder else None
        self._recent = Around()
        self._since: datetime | None = None
        self._removed: str | None = None
        self._held = Held()
        self._held_since = RegroupingId(0)

    def held(self, tx: Tx) -> Held:
        """What people decided, read again only after a new decision."""
        last = tx.regroupings.last()
        if last != self._held_since:
            self._held, self._held_since = tx.regroupings.held(), last
        return self._held

    def recent(self, tx: Tx) -> Around:
        """The articles around the newest placed one, whichever process placed them."""
        if self._since is None:
            some = tx.stories.placed(since=_EVER, after=max(0, tx.stories.newest() - LOOKED_BACK), model=self._model)
            newest = max((placed.at for placed in some), default=None)
        else:
            newest = self.around(tx, self._since + WINDOW).newest
        return self._recent if newest is None else self.around(tx, newest)

    def around(self, tx: Tx, time: datetime, *, made: Item | None = None) -> Around:
        """Every article placed so far that was shown within WINDOW of that time.

        For a time far before all that is remembered (a back-fill) it is read from the store for this once: one old
        article must not bring the whole archive into memory. One that is days older than the newest, as half of those
        of a first import are, makes the memory begin earlier.
        """
        removed = tx.notebook.get(REMOVED)
        if removed != self._removed:
            self.forget()
            self._removed = removed
        since = time - WINDOW
        if self._since is not None and since < self._since:
            newest = self._recent.newest or self._since + WINDOW
            if since < newest - REACH:
                past = Around()
                self._follow(past, tx, made, since=since, until=time + WINDOW)
                return past
            self._reach_back(tx, made, since=since, until=self._since)
        elif self._since is None:
            self._since = since
        elif since > self._since + WINDOW:
            self._recent.forget_before(since)
            self._since = since
        self._follow(self._recent, tx, made, since=self._since)
        return self._recent

    def forget(self) -> None:
        """Begins anew: after the demo was left, say."""
        self._held, self._held_since = Held(), RegroupingId(0)
        self._recent = Around()
        self._since = None

    def _reach_back(self, tx: Tx, made: Item | None, *, since: datetime, until: datetime) -> None:
        """Takes in what was shown before all that is remembered, from ``since`` on."""
        # First what came meanwhile: of higher numbers taken before lower ones the lower would seem to be known.
        self._follow(self._recent, tx, made, since=until)
        self._follow(self._recent, tx, made, since=since, until=until, after=0)
        self._since = since

    def _follow(
        self,
        around: Around,
        tx: Tx,
        made: Item | None,
        *,
        since: datetime,
        until: datetime | None = None,
        after: int | None = None,
    ) -> None:
        """Takes in what was placed after all that is in ``around``, or after the placement of that number."""
        model, lead_model = self._model, self._lead_model
        after = around.seen if after is None else after
        rows = tx.stories.placed(since=since, until=until, after=after, model=model, lead_model=lead_model)
        for placed in rows:
            around.take(placed, model=model, lead_model=lead_model, made=made)
