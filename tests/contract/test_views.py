"""ports.Views, on both databases."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from octavo.errors import NotFound
from octavo.news.extracted import Kind
from octavo.news.feed import FeedState, Subscription
from octavo.news.ids import OWNER
from octavo.news.job import Step
from octavo.news.reason import Matter, Relation
from octavo.news.story import Related
from octavo.news.views import EntryFilter, UnderWay


def shared(name):
    """A relation that names it."""
    return Relation(matter=Matter.SUBJECT, names=(name,))


@contextmanager
def counted(store):
    """The statements sent meanwhile."""
    sent = []

    @event.listens_for(store.engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_):
        if not statement.startswith(("PRAGMA", "BEGIN")):
            sent.append(statement)

    yield sent
    event.remove(store.engine, "before_cursor_execute", note)


def everything(view, **given):
    """All rows of a list that is read slice by slice."""
    rows, after = [], None
    while True:
        found = view(after=after, **given)
        rows += found.rows
        after = found.after
        if after is None:
            return rows


def test_slices_of_the_river_meet_every_story_once_newest_first(store, make):
    """Stories come newest first, each with its lead and its other articles; slices meet every story once."""
    with store.begin() as tx:
        numbers = []
        for n in range(7):
            # Two share one time: the key's id parts them.
            story = tx.stories.add(make.story(at=n // 2, headline=f"H{n}", hashtags=("#Rain",) if n % 2 else ()))
            numbers.append(story)
            for at, kind, title in ((1, None, "b"), (2, Kind.OPINION, "c"), (0, None, "a")):
                number = tx.articles.add(make.article(at=at, kind=kind, title=title))
                tx.stories.place(make.placement(number, story))
        tx.stories.add(make.story(at=99, articles=0))
    with store.read() as tx:
        cards = everything(tx.views.river, limit=3, user_id=OWNER)
        assert [card.story.id for card in cards] == numbers[::-1]
        assert [card.lead.title for card in cards] == ["b"] * 7
        assert [[row.title for row in card.others] for card in cards] == [["c", "a"]] * 7
        tagged = everything(tx.views.hashtag, tag="#rAIN", limit=2, user_id=OWNER)
        assert [card.story.id for card in tagged] == numbers[5::-2]
        with counted(store) as sent:
            tx.views.river(user_id=OWNER)
        assert len(sent) <= 3
        assert not any("revisions" in statement for statement in sent)


def test_lead_of_a_story(store, make):
    """The article that gave the headline leads; else the newest that is neither a copy nor an opinion."""
    with store.begin() as tx:
        story = tx.stories.add(make.story(headline="First"))
        ids = [tx.articles.add(make.article(at=n, title=title)) for n, title in enumerate(("First", "Second", "Copy"))]
        for number, copied in zip(ids, (None, None, ids[1]), strict=True):
            tx.stories.place(make.placement(number, story, duplicate_of=copied))
        (card,) = tx.views.river(user_id=OWNER).rows
        assert card.lead.id == ids[0]
        tx.stories.save(make.story(id=story, headline="Third"))
        (card,) = tx.views.river(user_id=OWNER).rows
        assert (card.lead.id, [row.id for row in card.others]) == (ids[1], [ids[2], ids[0]])
        assert card.others[0].duplicate_of == ids[1]


@pytest.mark.parametrize("title", ["Correction: The dam held", "The dam held - Harbour Post"])
def test_the_article_that_gave_a_headline_without_its_mark_leads(store, make, title):
    """A headline without a desk's mark or a paper's name is still that article's: no newer one stands under it."""
    with store.begin() as tx:
        story = tx.stories.add(make.story(headline="The dam held"))
        gave = tx.articles.add(make.article(title=title))
        newer = tx.articles.add(make.article(at=5, title="Vierzehn Briefe über den Damm"))
        for number in (gave, newer):
            tx.stories.place(make.placement(number, story))
        (card,) = tx.views.river(user_id=OWNER).rows
        assert (card.lead.id, [row.id for row in card.others]) == (gave, [newer])


def test_a_note_without_a_title_does_not_lead_for_want_of_one(store, make):
    """Having no title is not having the headline: the article that gave it leads, on both databases."""
    with store.begin() as tx:
        story = tx.stories.add(make.story(headline="First"))
        first, note = tx.articles.add(make.article(title="First")), tx.articles.add(make.article(at=5, title=None))
        for number in (first, note):
            tx.stories.place(make.placement(number, story))
        (card,) = tx.views.river(user_id=OWNER).rows
        assert (card.lead.id, [row.id for row in card.others]) == (first, [note])


def test_a_storys_page_has_its_articles_comments_and_related_stories(store, make):
    """A story's page has its articles oldest first, its comments, and the stories its articles name as related."""
    with store.begin() as tx:
        here, there = tx.stories.add(make.story()), tx.stories.add(make.story(headline="There"))
        young, old, far = (tx.articles.add(make.article(at=at)) for at in (5, 1, 3))
        for number, story in ((young, here), (old, here), (far, there)):
            tx.stories.place(make.placement(number, story))
        for number, score, why in ((young, 0.2, shared("weak")), (old, 0.9, shared("strong"))):
            tx.stories.set_related(
                number,
                [
                    Related(id=far, score=score, same_story=False, why=why),
                    Related(id=old, score=1, same_story=True, why=shared("x")),
                ],
            )
        comment = tx.comments.add(make.comment(story_id=here))
        view = tx.views.story(here, user_id=OWNER)
        assert [row.id for row in view.articles] == [old, young]
        assert [(story.id, why) for story, why in view.related] == [(there, shared("strong"))]
        assert [one.id for one in view.comments] == [comment]
        assert tx.views.stories([here, 99]) == {here: tx.stories.get(here)}
        with pytest.raises(NotFound):
            tx.views.story(99, user_id=OWNER)


def test_an_articles_page_has_all_that_stands_on_it(store, now, make):
    """An article's page has text, story, coverage newest first, related by rank, what was found on it, and marks."""
    with store.begin() as tx:
        story = tx.stories.add(make.story())
        number, old, young, other = (tx.articles.add(make.article(at=at)) for at in (0, 1, 2, 3))
        found = tx.articles.add(make.article(found_on=number))
        for placed in (number, old, young):
            tx.stories.place(make.placement(placed, story))
        tx.revisions.add(number, title="T", text="One.", captions=(), now=now)
        tx.revisions.add(number, title="T", text="Two.", captions=(), now=now)
        related = [(other, False, "why"), (old, True, "same"), (young, False, "now coverage")]
        rows = [Related(id=one, score=0.5, same_story=same, why=shared(why)) for one, same, why in related]
        tx.stories.set_related(number, rows)
        comment = tx.comments.add(make.comment(article_id=number))
        tx.readers.mark(OWNER, [number], read=True)
        view = tx.views.article(number, user_id=OWNER)
        assert view.article == tx.articles.get(number)
        assert (view.revision.text, view.story.id, view.placement.score) == ("Two.", story, 0.75)
        assert [row.id for row in view.coverage] == [young, old]
        assert [(row.article.id, row.why) for row in view.related] == [(other, shared("why"))]
        assert [row.id for row in view.found] == [found]
        assert [one.id for one in view.comments] == [comment]
        assert (view.read, view.starred) == (True, False)
        assert tx.views.article(number, revision=1, user_id=OWNER).revision.text == "One."
        bare = tx.views.article(found, user_id=OWNER)
        assert (bare.revision, bare.story, bare.placement, bare.coverage) == (None, None, None, ())
        with pytest.raises(NotFound):
            tx.views.article(number, revision=3, user_id=OWNER)
        with pytest.raises(NotFound):
            tx.views.article(99, user_id=OWNER)


def test_a_choice_picks_entries_of_the_users_own_subscriptions(store, now, make):
    """The choice picks by feed, folder, star and unread, of the user's own subscriptions, newest first."""
    with store.begin() as tx:
        ada = tx.accounts.add_user("Ada", "hash", now=now)
        a, b, c = (tx.feeds.add(f"http://{n}.test/feed", due_at=now) for n in "abc")
        for feed, folder in ((a, "News"), (b, None)):
            tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id, folder=folder))
        # All at one time: the id parts them.
        ids = [tx.articles.add(make.article(feed_id=feed.id)) for feed in (a, b, a, b, a)]
        foreign = tx.articles.add(make.article(feed_id=c.id))
        tx.readers.mark(OWNER, [ids[2]], read=True)
        tx.readers.mark(OWNER, [ids[0], foreign], starred=True)
        tx.readers.mark(ada.id, ids, starred=True)

        def listed(user=OWNER, **choice):
            def view(after):
                return tx.views.entries(user, EntryFilter(**choice), after=after, limit=2)

            return [row.id for row in everything(view)]

        assert listed() == ids[::-1]
        assert listed(unread=True) == [ids[4], ids[3], ids[1], ids[0]]
        assert listed(feed_id=a.id) == [ids[4], ids[2], ids[0]]
        assert listed(feed_id=a.id, unread=True) == [ids[4], ids[0]]
        assert listed(feed_id=c.id) == []
        assert listed(folder="News") == [ids[4], ids[2], ids[0]]
        assert listed(folder="None such") == listed(folder="None such", unread=True) == []
        assert listed(starred=True) == [foreign, ids[0]]
        assert listed(starred=True, feed_id=b.id) == []
        assert listed(starred=True, folder="News") == [ids[0]]
        assert listed(user=ada.id) == []
        tx.readers.mark(OWNER, ids, read=True)
        assert listed(unread=True) == []


def test_an_article_that_two_feeds_carry_is_listed_once(store, now, make):
    """In the feed that brought it first, with the names of the others; each feed's own list has it all the same."""
    with store.begin() as tx:
        a, b, c, far = (tx.feeds.add(f"http://{n}.test/feed", due_at=now, title=n.upper()) for n in "abcd")
        for feed, folder, title in ((a, "News", None), (b, "News", "Mine"), (c, None, None)):
            tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id, folder=folder, title=title))
        same, notice = {"url": "http://site.test/1", "title": "One"}, {"url": "http://site.test/notices"}
        first, second, third = (
            tx.articles.add(make.article(feed_id=feed.id, at=-at, **same)) for at, feed in enumerate((a, b, c))
        )
        foreign = tx.articles.add(make.article(feed_id=far.id, **same))
        # One address, and two pieces.
        others = [tx.articles.add(make.article(feed_id=feed.id, title=feed.title, **notice)) for feed in (a, b)]

        def listed(**choice):
            found = tx.views.entries(OWNER, EntryFilter(once=True, **choice), limit=10).rows
            return {row.id: row.also for row in found if row.id not in others}

        assert listed() == listed(unread=True) == {first: ("Mine", "C")}
        assert set(others) <= {row.id for row in tx.views.entries(OWNER, EntryFilter(once=True), limit=10).rows}
        assert listed(folder="News") == {first: ("Mine", "C")}
        assert listed(feed_id=c.id) == {third: ("A", "Mine")}
        assert {row.id for row in tx.views.entries(OWNER, EntryFilter(), limit=10).rows} >= {first, second, third}
        assert list(tx.articles.with_the_same([second, 999])) == [first, second, third, foreign]
        assert list(tx.articles.with_the_same(others)) == others
        # What was read in one feed alone, before both were marked, is still listed from the other.
        tx.readers.mark(OWNER, [first], read=True)
        assert listed(unread=True) == {second: ("A", "C")}
        tx.readers.mark(OWNER, [second, third], starred=True)
        assert listed(starred=True) == {second: ("A", "C")}


def test_entries_by_when_they_came(store, now, make):
    """Oldest first as well as newest first; only what was read; only what was fetched in a span of time."""
    with store.begin() as tx:
        feed = tx.feeds.add("http://a.test/feed", due_at=now)
        tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id))
        # The second was published before the first, and fetched after it.
        ids = [
            tx.articles.add(replace(make.article(feed_id=feed.id, at=at), fetched_at=now + timedelta(hours=hours)))
            for at, hours in ((5, 1), (2, 2), (2, 3))
        ]
        tx.readers.mark(OWNER, ids[:2], read=True)

        def listed(*, oldest_first=False, **choice):
            def view(after):
                return tx.views.entries(OWNER, EntryFilter(**choice), after=after, limit=1, oldest_first=oldest_first)

            return [row.id for row in everything(view)]

        assert listed() == [ids[0], ids[2], ids[1]]
        assert listed(oldest_first=True) == [ids[1], ids[2], ids[0]]
        assert listed(read=True) == [ids[0], ids[1]]
        assert listed(fetched_after=now + timedelta(hours=1)) == [ids[2], ids[1]]
        assert listed(fetched_after=now, fetched_until=now + timedelta(hours=2)) == [ids[0], ids[1]]
        assert listed(fetched_after=now + timedelta(hours=3)) == []


def test_feeds_and_sources(store, now, make):
    """Feeds come by folder and title; sources with those in trouble first, their articles counted."""
    with store.begin() as tx:
        for url, title, folder, state in (
            ("http://a.test/", "zebra", None, FeedState.FINE),
            ("http://b.test/", None, "News", FeedState.GONE),
            ("http://c.test/", "Apple", None, FeedState.EMPTY),
        ):
            feed = tx.feeds.add(url, due_at=now, title=title)
            tx.feeds.save(replace(feed, state=state))
            tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id, folder=folder))
        tx.feeds.add("http://d.test/", due_at=now)
        tx.articles.add(make.article(feed_id=feed.id, at=7))
        tx.articles.add(make.article(feed_id=feed.id, at=1))
        tx.queue.put(Step.FILL, 1, due_at=now)
        assert [row.title for row in tx.views.feeds(OWNER)] == ["Apple", "zebra", "http://b.test/"]
        rows = tx.views.sources(OWNER)
        assert [row.feed.name for row in rows] == ["http://b.test/", "Apple", "zebra"]
        assert (rows[0].articles, rows[0].newest_at, rows[0].folder) == (0, None, "News")
        assert (rows[1].articles, rows[1].newest_at) == (2, now + timedelta(minutes=7))
        assert [feed.name for feed in tx.feeds.all()] == ["Apple", "http://b.test/", "http://d.test/", "zebra"]
        progress = tx.views.progress()
        assert (progress.waiting, progress.failed) == ((("fill", 1),), 0)
        assert (progress.articles, progress.stories, progress.feeds) == (2, 0, 4)


def test_a_related_storys_reason_is_one_within_a_language(store, make):
    """Where two articles of one language tie the stories, their reason is told; the strongest link where none do."""
    with store.begin() as tx:
        here, there, abroad = (tx.stories.add(make.story()) for _ in range(3))
        mine, english, german, polish = (
            tx.articles.add(make.article(at=at, language=code)) for at, code in enumerate(("en", "en", "de", "pl"))
        )
        for number, story in ((mine, here), (english, there), (german, there), (polish, abroad)):
            tx.stories.place(make.placement(number, story))
        in_german, in_polish = (Relation(matter=Matter.SUBJECT, language=code) for code in ("de", "pl"))
        ties = ((german, 0.9, in_german), (polish, 0.8, in_polish), (english, 0.3, shared("tram")))
        tx.stories.set_related(mine, [Related(id=i, score=score, same_story=False, why=why) for i, score, why in ties])
        told = [(story.id, why) for story, why in tx.views.story(here, user_id=OWNER).related]
        assert told == [(there, shared("tram")), (abroad, in_polish)]


def test_what_is_under_way_is_told_without_a_feeds_past(store, make, now):
    """News due or running count by step; older articles, with when the last is due, and their stories apart."""
    since, days = now - timedelta(days=2), 24 * 60
    with store.begin() as tx:
        assert tx.views.under_way(now, since=since) == UnderWay(news=(), older=0)
        young, old, placed, oldest = (tx.articles.add(make.article(at=-at * days)) for at in (1, 3, 4, 900))
        story = tx.stories.add(make.story(at=-900 * days))
        for step, subject, due_at in (
            (Step.FILL, young, now - timedelta(minutes=1)),
            (Step.FILL, old, now),
            (Step.PLACE, placed, now),
            (Step.FILL, oldest, now + timedelta(hours=3)),
            # Of an older story, due and not, and news that are not due: none is news.
            (Step.BRIEF, story, now),
            (Step.RELATE, story, now + timedelta(hours=1)),
            (Step.PLACE, young, now + timedelta(hours=1)),
            # What is about no article, and what somebody asked to hear.
            (Step.MEND, 0, now),
            (Step.SPEAK_ARTICLE, oldest, now),
        ):
            tx.queue.put(step, subject, due_at=due_at)
        news = (("fill", 1), ("mend", 1), ("speak_article", 1))
        assert tx.views.under_way(now, since=since) == UnderWay(
            news=news,
            older=3,
            until=now + timedelta(hours=3),
            older_due=2,
            older_stories=(("brief", 1),),
        )
        tx.queue.lease("w", now=now, until=now + timedelta(minutes=5), steps=[Step.FILL])
        assert tx.views.under_way(now, since=since).news == news
        assert tx.views.under_way(now + timedelta(hours=3), since=since).until is None
