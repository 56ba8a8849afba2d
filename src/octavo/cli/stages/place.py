"""octavo place: each article's story, decided as it arrives.

line -> article -> vector of title and opening -> place -> answer -> into the window
"""

from collections.abc import Hashable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from octavo.cli.stages.articles import StreamArticle, read_article
from octavo.ports import Embedder
from octavo.stories.place import place
from octavo.stories.window import Item, Window, item, to_embed

#: Days that articles are remembered, and articles after which old ones are forgotten.
DAYS, TIDY = 7.0, 500


class Placer:
    """Answers one article line after another. Not safe in several threads."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._window = Window(days=DAYS)
        self._stories = 0
        self._newest: datetime | None = None
        self._since_tidy = 0

    def __call__(self, line: dict[str, Any], base: Path) -> list[dict[str, Any]]:  # noqa: ARG002 -- the pipe's shape
        """The answer, and a line for each two stories that the article shows to be one. Raises Invalid."""
        thing = self.item(read_article(line))
        decision = place(thing, self._window)
        story = decision.story if decision.story is not None else self._open()
        self._window.add(thing, story)
        self._tidy()
        answer: dict[str, Any] = {
            "id": thing.id,
            "story": story,
            "duplicate_of": decision.duplicate_of,
            "score": decision.score,
            "why": list(decision.why),
        }
        merges = []
        for kept, gone in decision.merges:
            self._window.merge(kept, gone)
            merges.append({"merge": [kept, gone], "why": ["Its articles and those of the other story are as alike."]})
        return [answer, *merges]

    def item(self, article: StreamArticle) -> Item:
        """The article with its features; one without a time came with the one before it."""
        at = article.published or self._newest or datetime.now(UTC)
        self._newest = max(self._newest or at, at)
        return item_of(article, self._embedder, at=at)

    @property
    def window(self) -> Window:
        """The articles of the last days."""
        return self._window

    def _open(self) -> Hashable:
        self._stories += 1
        return f"s{self._stories}"

    def _tidy(self) -> None:
        self._since_tidy += 1
        if self._since_tidy >= TIDY and self._newest is not None:
            self._since_tidy = 0
            self._window.forget_before(self._newest - timedelta(days=DAYS))


def item_of(article: StreamArticle, embedder: Embedder, *, at: datetime) -> Item:
    """The article with its features and the vector of its title and opening."""
    vector = embedder.embed([to_embed(article.title, article.text)])[0]
    return item(
        id=article.id,
        title=article.title,
        text=article.text,
        at=at,
        source=article.source,
        language=article.language,
        kind=article.kind,
        vector=vector,
    )
