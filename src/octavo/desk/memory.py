"""What placement remembers of recent articles: a window that follows the database."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from octavo.news.held import Held
from octavo.news.ids import ArticleId, RegroupingId, StoryId
from octavo.news.window import Placed
from octavo.ports import Tx
from octavo.stories.window import Item, Window, item

#: Notebook: when articles were last removed; whoever remembers them begins anew.
REMOVED = "removed"
#: Articles further than this from one another in time are not told as one event by likeness alone.
WINDOW = timedelta(days=7)


@dataclass(slots=True)
class Around:
    """The placed articles around a time."""

    window: Window = field(default_factory=lambda: Window(days=WINDOW / timedelta(days=1)))
    story_of: dict[ArticleId, StoryId] = field(default_factory=dict)
    #: The highest placement number in it.
    seen: int = 0
    #: Stories that articles came to since they were last taken.
    changed: set[StoryId] = field(default_factory=set)

    def take(self, placed: Placed, *, made: Item | None = None) -> None:
        """Adds an article, or moves it where it is in another story by now; ``made`` spares reading it again."""
        self.seen = max(self.seen, placed.number)
        self.story_of[placed.article_id] = placed.story_id
        self.changed.add(placed.story_id)
        known = made if made is not None and made.id == placed.article_id else self.window.item(placed.article_id)
        self.window.add(known or _item(placed), placed.story_id)

    def take_changed(self) -> frozenset[StoryId]:
        """The changed stories; from now on they count as looked at."""
        taken, self.changed = frozenset(self.changed), set()
        return taken

    def forget_before(self, time: datetime) -> None:
        """Removes the articles of before that time."""
        self.window.forget_before(time)
        self.story_of = {i: story for i, story in self.story_of.items() if i in self.window}


def _item(placed: Placed) -> Item:
    return item(
        id=placed.article_id,
        title=placed.title,
        text=placed.text,
        at=placed.at,
        source=placed.source,
        language=placed.language,
        kind=placed.kind,
        vector=placed.vector,
    )


class PlacementMemory:
    """The articles around the newest time, read from the store once and then kept up to date by placement numbers.

    Losing it costs time only. ``lock`` is held by whoever places.
    """

    def __init__(self) -> None:
        self.lock = Lock()
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

    def recent(self, tx: Tx, *, model: str) -> Around:
        """What is remembered, with all that was placed since; nothing in a process that has not placed anything yet."""
        if self._since is not None:
            for placed in tx.stories.placed(since=self._since, after=self._recent.seen, model=model):
                self._recent.take(placed)
        return self._recent

    def around(self, tx: Tx, time: datetime, *, model: str, made: Item | None = None) -> Around:
        """Every article placed so far that was shown within WINDOW of that time.

        For a time before all that is remembered (a back-fill) it is read from the store for this once: one old
        article must not bring the whole archive into memory.
        """
        removed = tx.notebook.get(REMOVED)
        if removed != self._removed:
            self.forget()
            self._removed = removed
        since = time - WINDOW
        if self._since is not None and since < self._since:
            past = Around()
            for placed in tx.stories.placed(since=since, until=time + WINDOW, after=0, model=model):
                past.take(placed, made=made)
            return past
        if self._since is None:
            self._since = since
        elif since > self._since + WINDOW:
            self._recent.forget_before(since)
            self._since = since
        for placed in tx.stories.placed(since=self._since, after=self._recent.seen, model=model):
            self._recent.take(placed, made=made)
        return self._recent

    def forget(self) -> None:
        """Begins anew: after the demo was left, say."""
        self._held, self._held_since = Held(), RegroupingId(0)
        self._recent = Around()
        self._since = None
