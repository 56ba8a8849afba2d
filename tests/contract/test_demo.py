"""Tx.remove_demo(), on both databases: the demo goes whole, and all else stays whole."""

from datetime import date, timedelta

import numpy as np
import pytest
from sqlalchemy import func, select, text

from octavo.errors import NotFound
from octavo.news.briefing import Briefing
from octavo.news.feed import Subscription
from octavo.news.ids import OWNER
from octavo.news.job import Step
from octavo.news.reason import Matter, Relation
from octavo.news.story import Related
from octavo.news.views import SearchQuery
from octavo.store.tables import metadata

BRIEFING = Briefing(headline="H", summary=(), key_points=(), sources=1, origins=1)


def add(tx, make, now, *, demo, feed_id=None, body="Rain.", at=0, **given):
    number = tx.articles.add(make.article(demo=demo, feed_id=feed_id, at=at, hashtags=("#Rain",), **given))
    tx.revisions.add(number, title="T", text=body, captions=(), now=now)
    tx.vectors.put(number, "m", np.array([1, 0], np.float32))
    return number


def library(tx, make, now, *, demo):
    """A feed with two articles, one of which was found on the other's page, in one story, with all that hangs on it."""
    name = "demo" if demo else "own"
    feed = tx.feeds.add(f"http://{name}.test/feed", due_at=now, demo=demo)
    tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id))
    one = add(tx, make, now, demo=demo, feed_id=feed.id)
    two = add(tx, make, now, demo=demo, found_on=one, at=1)
    story = tx.stories.add(make.story(demo=demo, hashtags=("#Rain",), articles=2))
    for number in (one, two):
        tx.stories.place(make.placement(number, story, duplicate_of=one if number == two else None))
    tx.stories.set_related(one, [Related(id=two, score=1, same_story=True, why=Relation(matter=Matter.SUBJECT))])
    tx.stories.set_briefing(story, BRIEFING)
    tx.editions.add(make.edition(date(2026, 11, 20 + demo), demo=demo))
    parent = tx.comments.add(make.comment(article_id=one))
    tx.comments.add(make.comment(story_id=story, parent_id=parent))
    tx.readers.mark(OWNER, [one], read=True, starred=True)
    for step, subject in (
        (Step.REFRESH, feed.id),
        (Step.FILL, one),
        (Step.PLACE, two),
        (Step.RELATE, story),
        (Step.BRIEF, story),
        (Step.WRITE, story),
        (Step.PUBLISH, 20261120 + demo),
        (Step.SPEAK_ARTICLE, one),
        (Step.SPEAK_STORY, story),
        (Step.SPEAK_EDITION, 20261120 + demo),
    ):
        tx.queue.put(step, subject, due_at=now, queueing_lock=f"{step}:{subject}")
    return feed.id, one, two, story


def rows(tx):
    """All rows of all tables but the counters, as text."""
    found = {}
    for table in metadata.sorted_tables:
        if table.name not in {"counters", "search_index"}:
            found[table.name] = [
                tuple(row) for row in tx.connection.execute(select(table).order_by(*table.primary_key))
            ]
    return found


def test_demo_goes_whole(store, now, make):
    """After the demo's removal the library holds exactly the rows that it held before the demo came."""
    with store.begin() as tx:
        library(tx, make, now, demo=False)
        before = rows(tx)
    with store.begin() as tx:
        library(tx, make, now, demo=True)
        # Also one that forgot to say that it is of the demo.
        tx.articles.add(make.article(feed_id=tx.feeds.by_url("http://demo.test/feed").id))
        tx.queue.lease("w", now=now, until=now + timedelta(1), steps=[Step.PUBLISH])
        tx.queue.release("w")
    with store.begin() as tx:
        tx.remove_demo()
        after = rows(tx)
        for name, kept in before.items():
            if name != "jobs":
                assert after[name] == kept, name
        assert len(after["jobs"]) == len(before["jobs"])
        assert len(tx.search.find(SearchQuery(text="rain"), user_id=OWNER)) == 2
        assert len(tx.vectors.nearest(np.array([1, 0], np.float32), "m", limit=9)) == 2
        tx.remove_demo()
        assert rows(tx) == after
        if tx.connection.dialect.name == "sqlite":
            tx.connection.execute(text("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"))


def test_own_article_leaves_a_story_of_the_demo(store, now, make):
    """An article of one's own in a story of the demo stays, loses its place, and waits to be placed anew."""
    with store.begin() as tx:
        *_, story = library(tx, make, now, demo=True)
        own = add(tx, make, now, demo=False)
        tx.stories.place(make.placement(own, story))
    with store.begin() as tx:
        tx.remove_demo()
        assert tx.articles.get(own).revision == 1
        assert tx.stories.placement(own) is None
        job = tx.queue.lease("w", now=now, until=now, steps=list(Step))
        assert (job.step, job.subject, job.lock) == (Step.PLACE, own, "place")


def test_own_story_is_counted_anew(store, now, make):
    """A story of one's own that had articles of the demo keeps its own; one that had no other goes."""
    with store.begin() as tx:
        _, one, two, _ = library(tx, make, now, demo=True)
        own = add(tx, make, now, demo=False, at=-5, language="de", title="Own")
        mixed = tx.stories.add(make.story(headline="T", articles=2, origins=1, languages=("en", "de"), sources=2))
        tx.stories.place(make.placement(one, mixed))
        tx.stories.place(make.placement(own, mixed, duplicate_of=one))
        tx.stories.set_briefing(mixed, BRIEFING)
        hollow = tx.stories.add(make.story())
        tx.stories.place(make.placement(two, hollow))
    with store.begin() as tx:
        tx.remove_demo()
        story = tx.stories.get(mixed)
        assert (story.headline, story.articles, story.origins, story.sources) == ("Own", 1, 1, 1)
        assert (story.languages, story.shown_at) == (("de",), now - timedelta(minutes=5))
        assert tx.stories.briefing(mixed) is None
        assert tx.queue.lease("w", now=now, until=now, steps=[Step.BRIEF]).subject == mixed
        with pytest.raises(NotFound):
            tx.stories.get(hollow)
        assert tx.connection.scalar(select(func.count()).select_from(metadata.tables["placements"])) == 1
