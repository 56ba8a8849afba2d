"""octavo place: each article's story, decided as it arrives.

line -> article -> vectors of title and opening -> placing -> answer, and a line for each merge and split
end  -> a last look at all stories                         -> a line for each merge and split
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from octavo.cli.stages.articles import StreamArticle, read_article
from octavo.cli.stages.placing import Parted, Placing, Reading
from octavo.ports.models import Embedder, PassageEncoder
from octavo.stories.mend import Merge
from octavo.stories.window.window import Item, Window
from octavo.text.reasons import placement_words


class Placer:
    """Answers one article line after another. Not safe in several threads."""

    def __init__(self, embedder: Embedder, encoder: PassageEncoder | None = None) -> None:
        self._reading = Reading(embedder, encoder)
        self._placing = Placing(forgets=True)
        self._newest: datetime | None = None

    def __call__(self, line: dict[str, Any], base: Path) -> list[dict[str, Any]]:  # noqa: ARG002 -- the pipe's shape
        """The answer, and a line for each merge and split that it led to. Raises Invalid."""
        thing = self.item(read_article(line))
        placed = self._placing.add(thing)
        answer: dict[str, Any] = {
            "id": thing.id,
            "story": placed.story,
            "duplicate_of": placed.decision.duplicate_of,
            "score": placed.decision.score,
            "why": list(placement_words(placed.decision.why)),
        }
        return [answer, *map(_line, placed.changes)]

    def at_end(self) -> list[dict[str, Any]]:
        """A line for each merge and split that a last look shows, once the input has ended."""
        return [_line(change) for change in self._placing.last_look()]

    def item(self, article: StreamArticle) -> Item:
        """The article with its features; one without a time came with the one before it."""
        at = article.published or self._newest or datetime.now(UTC)
        self._newest = max(self._newest or at, at)
        return self._reading.item(article, at=at, key=article.id)

    @property
    def window(self) -> Window:
        """The articles of the last days."""
        return self._placing.window


def _line(change: Merge | Parted) -> dict[str, Any]:
    if isinstance(change, Merge):
        return {"merge": [change.kept, change.gone], "why": list(placement_words(change.why))}
    return {"split": [change.story, change.made], "ids": list(change.ids), "why": list(placement_words(change.why))}
