"""What placing an article costs the desk, its reads and writes on SQLite with them, by what the library holds already.

usage: python scripts/bench_stories/growth_store.py [--articles 10000 100000] [--placed 200]

The library is filled with the made-up news of growth.py at 1,400 articles a day, each in the story that it was made
for, with its text, vector and twelve related articles. Then a desk that begins anew places some more, one transaction
after another as a worker does. Vectors are drawn, not embedded. Run it with OPENBLAS_NUM_THREADS=1.
"""

import argparse
import itertools
import logging
import statistics
import tempfile
import time
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import numpy as np
import structlog
from growth import Told, Wire, resident
from numpy.typing import NDArray
from sqlalchemy import insert, update

from octavo.ai.plain import PlainEmbedder
from octavo.bootstrap import SystemClock
from octavo.desk.desk import Desk
from octavo.desk.memory import PlacementMemory
from octavo.desk.place import place_article
from octavo.desk.throttle import Throttle
from octavo.news.article import Article, Fill
from octavo.news.ids import OWNER, ArticleId
from octavo.news.reason import Ground, Matter, Reason, Relation
from octavo.ports.world import Fetcher
from octavo.sandbox.pool import InlineSandbox
from octavo.settings import Settings
from octavo.store import tables
from octavo.store.codec import pack
from octavo.store.sql import SqlStore, open_store
from octavo.stories.features import Item

_A_DAY, _WORDS, _SOME, _RELATED = 1400, 60, 2000, 12
_NAME = "made-up"


class Drawn(PlainEmbedder):
    """Gives each article the vector that was drawn for it."""

    name = _NAME

    def __init__(self) -> None:
        self.next: NDArray[np.float32] = np.zeros(0, dtype=np.float32)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """That vector for each text."""
        return np.stack([self.next] * len(texts))


class Library:
    """Rows for what the wire tells, in the tables' own form: two hundred times as fast as through the desk."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self._stories: dict[Told, int] = {}
        self._last: dict[Told, list[datetime]] = {}
        self._count = 0

    def fill(self, news: Iterable[tuple[Item, Told]], count: int) -> None:
        """Writes so many articles."""
        for some in _batched(itertools.islice(news, count), _SOME):
            self._write(some)
        with self._store.engine.begin() as connection:
            connection.execute(
                update(tables.counters).where(tables.counters.c.name.in_(["placement", "vector"])),
                {"value": self._count},
            )

    def _write(self, some: Sequence[tuple[Item, Told]]) -> None:
        first = self._count + 1
        self._count += len(some)
        opened = [told for told in dict.fromkeys(told for _, told in some) if told not in self._stories]
        for told in opened:
            self._stories[told] = len(self._stories) + 1
        for thing, told in some:
            self._last.setdefault(told, []).append(thing.at)
        numbers = range(first, self._count + 1)
        rows = [(number, thing, self._stories[told]) for number, (thing, told) in zip(numbers, some, strict=True)]
        with self._store.engine.begin() as connection:
            connection.execute(insert(tables.articles), [_article(number, thing) for number, thing, _ in rows])
            connection.execute(insert(tables.revisions), [_revision(number, thing) for number, thing, _ in rows])
            if opened:
                connection.execute(insert(tables.stories), [self._story(told) for told in opened])
            connection.execute(insert(tables.placements), [_placement(*row) for row in rows])
            connection.execute(insert(tables.vectors), [_vector(number, thing) for number, thing, _ in rows])
            related = [each for number, *_ in rows for each in _related(number)]
            if related:
                connection.execute(insert(tables.related), related)
            for told in dict.fromkeys(told for _, told in some):
                times = self._last[told]
                connection.execute(
                    update(tables.stories).where(tables.stories.c.id == self._stories[told]),
                    {"shown_at": times[-1], "articles": len(times), "origins": len(times), "sources": 1},
                )

    def _story(self, told: Told) -> dict[str, Any]:
        at = self._last[told][0]
        return {
            "id": self._stories[told], "shown_at": at, "first_at": at, "headline": " ".join(told.words[:8]),
            "articles": 1, "origins": 1, "sources": 1, "demo": False, "languages": ("en",), "hashtags": (),
        }  # fmt: skip


def _batched(values: Iterable[Any], size: int) -> Iterable[tuple[Any, ...]]:
    rest = iter(values)
    while some := tuple(itertools.islice(rest, size)):
        yield some


def _article(number: int, thing: Item) -> dict[str, Any]:
    empty = dict.fromkeys(
        ("authors", "hashtags", "page_hashtags", "captions", "enclosures", "notes", "page_comments", "page_related"), ()
    )
    return empty | {
        "id": number, "home": 0, "shown_at": thing.at, "key": f"k{number}", "title": thing.title,
        "source": thing.source, "language": thing.language, "paywalled": False, "truncated": False, "demo": False,
        "revision": 1, "excerpt": thing.title, "fill": Fill.FULL, "fetched_at": thing.at,
    }  # fmt: skip


def _revision(number: int, thing: Item) -> dict[str, Any]:
    return {
        "article_id": number, "number": 1, "title": thing.title, "made_at": thing.at, "captions": (),
        "text": thing.text,
    }  # fmt: skip


def _placement(number: int, thing: Item, story: int) -> dict[str, Any]:
    return {
        "article_id": number, "story_id": story, "number": number, "score": 0.9, "placed_at": thing.at,
        "why": (Reason(ground=Ground.WORDS),),
    }  # fmt: skip


def _vector(number: int, thing: Item) -> dict[str, Any]:
    assert thing.vector is not None
    return {"article_id": number, "model": _NAME, "number": number, "vector": pack(thing.vector)}


def _related(number: int) -> list[dict[str, Any]]:
    others = [number - back for back in range(1, _RELATED + 1) if number > back]
    return [
        {
            "article_id": number,
            "rank": rank,
            "other_id": other,
            "score": 0.5,
            "same_story": False,
            "why": Relation(matter=Matter.NAMES),
        }
        for rank, other in enumerate(others)
    ]


def measure(desk: Desk, embedder: Drawn, news: Iterable[tuple[Item, Told]], count: int) -> None:
    """Places so many more articles and prints what each cost, the first one (which reads the window) apart."""
    costs: list[float] = []
    for thing, _ in itertools.islice(news, count + 1):
        article_id = _arrived(desk, thing)
        assert thing.vector is not None
        embedder.next = thing.vector
        started = time.process_time()
        place_article(desk, article_id)
        costs.append(1000 * (time.process_time() - started))
    first, rest = costs[0], costs[1:]
    print(
        f"    place_article: median {statistics.median(rest):.1f} ms, 95% below "
        f"{statistics.quantiles(rest, n=20)[18]:.1f}; the first of a process {first / 1000:.1f} s"
    )
    for name, read in (("river", _river), ("newest article's page", _newest)):
        took = []
        for _ in range(50):
            started = time.process_time()
            read(desk, article_id)
            took.append(1000 * (time.process_time() - started))
        print(f"    {name}: median {statistics.median(took):.1f} ms")


def _river(desk: Desk, _: ArticleId) -> None:
    with desk.store.read() as tx:
        tx.views.river(user_id=OWNER)


def _newest(desk: Desk, article_id: ArticleId) -> None:
    with desk.store.read() as tx:
        tx.views.article(article_id, user_id=OWNER)


def _arrived(desk: Desk, thing: Item) -> ArticleId:
    """A new article as the desk would have filled it."""
    made = Article(
        id=ArticleId(0), feed_id=None, key=f"new{thing.id}", url=None, source=thing.source, title=thing.title,
        language="en", fetched_at=thing.at, shown_at=thing.at, fill=Fill.FULL,
    )  # fmt: skip
    with desk.store.begin() as tx:
        article_id = tx.articles.add(made)
        assert article_id is not None
        tx.revisions.add(article_id, title=thing.title, text=thing.text, captions=(), now=thing.at)
    return article_id


def _desk(store: SqlStore, embedder: Drawn, folder: Path) -> Desk:
    return Desk(
        store=store,
        # Nothing is fetched here.
        fetcher=cast("Fetcher", None),
        embedder=embedder,
        sandbox=InlineSandbox(),
        clock=SystemClock(),
        settings=Settings(home=folder, demo=False),
        memory=PlacementMemory(embedder),
        throttle=Throttle(),
    )


def main() -> None:
    """Fills a library for each size and places into it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--placed", type=int, default=200)
    arguments = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    for articles in arguments.articles:
        with tempfile.TemporaryDirectory() as folder:
            store = open_store(f"sqlite:///{Path(folder) / 'octavo.sqlite3'}")
            news = iter(Wire(a_day=_A_DAY, words=_WORDS))
            Library(store).fill(news, articles)
            size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 2**20
            embedder = Drawn()
            desk = _desk(store, embedder, Path(folder))
            print(f"{articles:8} articles, {size:.0f} MiB on disk", flush=True)
            measure(desk, embedder, news, arguments.placed)
            print(f"    {resident():.0f} MiB in memory", flush=True)
            store.close()


if __name__ == "__main__":
    main()
