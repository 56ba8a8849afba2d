"""octavo place: each article's story, decided as it arrives.

line -> article -> vector of title and opening -> place -> answer -> into the window     now and then mend -> changes
"""

from collections.abc import Hashable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from octavo.cli.stages.articles import StreamArticle, read_article
from octavo.ports import Embedder
from octavo.stories.mend import mend
from octavo.stories.place import place
from octavo.stories.window import Item, Window, item, to_embed

#: Days that articles are remembered, and articles after which old ones are forgotten.
DAYS, TIDY = 7.0, 500
#: Articles after which the stories that they came to are looked at again.
MEND = 20


class Placer:
    """Answers one article line after another. Not safe in several threads."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._window = Window(days=DAYS)
        self._stories = 0
        self._newest: datetime | None = None
        self._since_tidy = self._since_mended = 0
        self._changed: set[Hashable] = set()

    def __call__(self, line: dict[str, Any], base: Path) -> list[dict[str, Any]]:  # noqa: ARG002 -- the pipe's shape
        """The answer, and a line for each merge and split that it led to. Raises Invalid."""
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
        changes = []
        for kept, gone in decision.merges:
            changes.append(self._merge(kept, gone, ["Its articles and those of the other story are as alike."]))
        self._changed.add(self._window.story(thing.id))
        self._since_mended += 1
        if self._since_mended >= MEND:
            changes += self._mend()
        return [answer, *changes]

    def _merge(self, kept: Hashable, gone: Hashable, why: list[str]) -> dict[str, Any]:
        self._window.merge(kept, gone)
        self._changed.discard(gone)
        self._changed.add(kept)
        return {"merge": [kept, gone], "why": why}

    def _mend(self) -> list[dict[str, Any]]:
        """A line for each merge and split that a second look at the stories of the last articles shows."""
        found = mend(self._window, changed=self._changed)
        self._changed, self._since_mended = set(), 0
        changes = [self._merge(each.kept, each.gone, list(each.why)) for each in found.merges]
        for split in found.splits:
            story = self._open()
            for thing in [self._window.item(key) for key in split.ids]:
                assert thing is not None
                self._window.add(thing, story)
            self._changed |= {split.story, story}
            changes.append({"split": [split.story, story], "ids": list(split.ids), "why": list(split.why)})
        return changes

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
