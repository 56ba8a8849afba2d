"""Times the store's pages on a synthetic library: ``python scripts/bench_store.py [--articles 20000] [--url URL]``.

Words are drawn by Zipf's law, 300 to an article; about 2.5 articles tell a story, which has come within a day.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from octavo.news.article import Article, Fill
from octavo.news.feed import Subscription
from octavo.news.ids import OWNER, ArticleId, FeedId, StoryId
from octavo.news.reason import Matter, Relation
from octavo.news.story import Placement, Related, Story
from octavo.news.views import EntryFilter, SearchQuery
from octavo.ports.store import Store
from octavo.store.sql import open_store

FEEDS, DIMENSIONS, SOME = 60, 512, 200
START = datetime(2026, 1, 1, tzinfo=UTC)
RANDOM = np.random.default_rng(8)
VOCABULARY = ["".join(RANDOM.choice(list("abcdefghiklmnoprstu"), size=int(n))) for n in RANDOM.integers(3, 11, 30_000)]


def words(count: int) -> str:
    """That many words, the common ones often."""
    ranks = np.minimum(RANDOM.zipf(1.3, count), len(VOCABULARY)) - 1
    return " ".join(VOCABULARY[i] for i in ranks)


def article(n: int, feed_ids: list[FeedId], count: int) -> Article:
    """The nth article, as the desk would have filled it."""
    at = START + timedelta(days=200 * n / count)
    feed = n % FEEDS
    return Article(
        id=ArticleId(0),
        feed_id=feed_ids[feed],
        key=f"k{n}",
        url=f"http://paper{feed}.test/{n}",
        source=f"Paper {feed}",
        title=words(9),
        fetched_at=at,
        shown_at=at,
        language="en" if feed % 3 else "de",
        summary_html=f"<p>{words(40)}</p>",
        hashtags=(f"#Tag{n % 300}",),
        fill=Fill.FULL,
    )


def fill(store: Store, count: int) -> None:
    """A library of that many articles, written a few hundred at a time."""
    with store.begin() as tx:
        feed_ids = [tx.feeds.add(f"http://paper{n}.test/feed", due_at=START).id for n in range(FEEDS)]
        for feed_id in feed_ids:
            tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed_id, folder=f"Folder {feed_id % 5}"))
    recent: list[StoryId] = []
    for first in range(0, count, SOME):
        with store.begin() as tx:
            for n in range(first, min(first + SOME, count)):
                new = article(n, feed_ids, count)
                number = tx.articles.add(new)
                if number is None:
                    continue
                tx.revisions.add(number, title=new.title, text=words(300), captions=(), now=new.fetched_at)
                tx.vectors.put(number, "bench", RANDOM.normal(size=DIMENSIONS).astype(np.float32))
                if not recent or RANDOM.random() < 0.4:
                    recent.append(
                        tx.stories.add(
                            Story(id=StoryId(0), headline=new.title or "", first_at=new.shown_at, shown_at=new.shown_at)
                        )
                    )
                story = tx.stories.get(recent[-int(RANDOM.integers(1, min(40, len(recent)) + 1))])
                tx.stories.place(Placement(article_id=number, story_id=story.id, score=0.8, placed_at=new.fetched_at))
                tx.stories.save(
                    Story(
                        id=story.id,
                        headline=story.headline,
                        first_at=story.first_at,
                        shown_at=max(story.shown_at, new.shown_at),
                        articles=story.articles + 1,
                        hashtags=(f"#Tag{story.id % 300}",),
                    )
                )
                others = [ArticleId(number - back) for back in range(1, 9) if number > back]
                tx.stories.set_related(
                    number,
                    [Related(id=o, score=0.5, same_story=False, why=Relation(matter=Matter.NAMES)) for o in others],
                )
    with store.begin() as tx:
        for feed_id in feed_ids:
            tx.readers.mark_feed_read(OWNER, feed_id, before=START + timedelta(days=190))


def timed(name: str, run: Callable[[int], object], times: int = 200) -> None:
    """Prints the median and the 95th percentile, milliseconds."""
    for warm in range(3):
        run(warm)
    took = []
    for n in range(times):
        began = time.perf_counter()
        run(n)
        took.append(1000 * (time.perf_counter() - began))
    print(f"{name:34} p50 {np.percentile(took, 50):8.2f} ms   p95 {np.percentile(took, 95):8.2f} ms")


def measure(store: Store, count: int) -> None:
    """Each page's read, in a transaction of its own."""
    picks = RANDOM.integers(1, count, 400)
    # The hundred commonest words stand for stop words, which nobody asks for.
    asked = [VOCABULARY[int(i)] for i in np.minimum(100 + RANDOM.zipf(1.3, 400), len(VOCABULARY)) - 1]
    vector = RANDOM.normal(size=DIMENSIONS).astype(np.float32)
    newest = START + timedelta(days=200)

    def read(page: Callable[..., object]) -> Callable[[int], object]:
        def run(n: int) -> object:
            with store.read() as tx:
                return page(tx, n)

        return run

    everything, unread = EntryFilter(), EntryFilter(unread=True)
    timed("river, 30 stories", read(lambda tx, _: tx.views.river(user_id=OWNER)))
    timed("hashtag, 30 stories", read(lambda tx, n: tx.views.hashtag(f"#tag{n}", user_id=OWNER)))
    timed("story", read(lambda tx, n: tx.views.story(StoryId(int(picks[n]) % (count // 3) + 1), user_id=OWNER)))
    timed("article", read(lambda tx, n: tx.views.article(ArticleId(int(picks[n])), user_id=OWNER)))
    timed("entries, all, 50", read(lambda tx, _: tx.views.entries(OWNER, everything)))
    timed("entries, all unread, 50", read(lambda tx, _: tx.views.entries(OWNER, unread)))
    timed(
        "entries, one feed, 50",
        read(lambda tx, n: tx.views.entries(OWNER, EntryFilter(feed_id=FeedId(n % FEEDS + 1)))),
    )
    timed(
        "entries, a folder's unread, 50",
        read(lambda tx, n: tx.views.entries(OWNER, EntryFilter(folder=f"Folder {n % 5}", unread=True))),
    )
    timed("feeds with unread counts", read(lambda tx, _: tx.views.feeds(OWNER)))
    timed("sources", read(lambda tx, _: tx.views.sources(OWNER)))
    timed("progress", read(lambda tx, _: tx.views.progress()))
    timed("search, one word", read(lambda tx, n: tx.search.find(SearchQuery(text=asked[n]), user_id=OWNER)))
    timed(
        "search, two words, one language",
        read(lambda tx, n: tx.search.find(SearchQuery(text=f"{asked[n]} {asked[-n]}", language="de"), user_id=OWNER)),
    )
    timed("search.articles, eight terms", read(lambda tx, n: tx.search.articles(asked[n : n + 8], limit=50)))
    timed("nearest of all", read(lambda tx, _: tx.vectors.nearest(vector, "bench", limit=50)))
    timed(
        "placed, three days", read(lambda tx, _: tx.stories.placed(since=newest - timedelta(3), after=0, model="bench"))
    )


def main() -> None:
    """Fills a library and measures it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--url", default="", help="an empty database; default: SQLite in a folder of its own")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "octavo.sqlite3"
        store = open_store(given.url or f"sqlite:///{path}")
        began = time.perf_counter()
        fill(store, given.articles)
        took = time.perf_counter() - began
        print(f"{given.articles} articles written in {took:.1f} s, {given.articles / took:.0f}/s")
        with store.begin() as tx:
            feed_ids = [feed.id for feed in tx.feeds.all()]
            began = time.perf_counter()
            for n in range(1000):
                tx.articles.add(article(given.articles + n, feed_ids, given.articles))
            print(f"articles.add {(time.perf_counter() - began):.2f} ms each, the making of them included")
        if path.exists():
            print(f"{path.stat().st_size / 1e6:.0f} MB")
        measure(store, given.articles)
        store.close()


if __name__ == "__main__":
    main()
