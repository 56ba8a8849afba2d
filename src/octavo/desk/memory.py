"""What placement remembers of recent articles: a window that follows the database."""

from datetime import datetime, timedelta
from threading import Lock

from octavo.news.ids import ArticleId, StoryId
from octavo.ports import Tx
from octavo.stories.window import Window, item

#: Articles older than this, before the newest placed one, no longer draw others into their stories.
WINDOW = timedelta(days=7)


class PlacementMemory:
    """One window over the library, read from the store and then kept up to date by placement numbers.

    Losing it costs time only: it is rebuilt from the store. ``lock`` is held by whoever places.
    """

    def __init__(self) -> None:
        self.lock = Lock()
        self.window = Window(days=WINDOW / timedelta(days=1))
        self.story_of: dict[ArticleId, StoryId] = {}
        self._seen = 0
        self._since: datetime | None = None

    def follow(self, tx: Tx, *, around: datetime, model: str) -> Window:
        """The window, holding every article placed so far that was shown within WINDOW before ``around``."""
        since = around - WINDOW
        if self._since is None or since < self._since:
            # An older article than any before: what lay outside the window may matter to it.
            self.forget()
            self._since = since
        for placed in tx.stories.placed(since=self._since, after=self._seen, model=model):
            self._seen = max(self._seen, placed.number)
            self.story_of[placed.article_id] = placed.story_id
            self.window.add(
                item(
                    id=placed.article_id,
                    title=placed.title,
                    text=placed.text,
                    at=placed.at,
                    source=placed.source,
                    language=placed.language,
                    kind=placed.kind,
                    vector=placed.vector,
                ),
                placed.story_id,
            )
        return self.window

    def forget(self) -> None:
        """Begins anew: after the demo was left, say."""
        self.window = Window(days=WINDOW / timedelta(days=1))
        self.story_of = {}
        self._seen = 0
        self._since = None
