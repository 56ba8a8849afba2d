"""ports.Articles, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from octavo.errors import NotFound
from octavo.news.article import Fill
from octavo.news.extracted import Kind, Note, PageComment, RelatedItem
from octavo.news.feed import Enclosure, Subscription
from octavo.news.moment import Moment, Precision
from octavo.news.views import EntryFilter, SearchQuery
from octavo.store.excerpts import excerpt


def test_every_field_comes_back(store, now, make):
    """An article is read as it was written, nested values and precisions of time included."""
    with store.begin() as tx:
        feed = tx.feeds.add("http://a.test/feed", due_at=now)
        page = tx.articles.add(make.article())
        article = make.article(
            feed_id=feed.id,
            authors=("Ada Brown", "Bo Chen"),
            published=Moment(at=datetime(2025, 7, 1, tzinfo=UTC), precision=Precision.MONTH),
            modified=Moment(at=datetime(2025, 7, 7, tzinfo=UTC), precision=Precision.DAY),
            fetched_at=now + timedelta(microseconds=3),
            language="en",
            section="World",
            kind=Kind.OPINION,
            image="http://a.test/1.jpg",
            summary_html="<p>Rain</p>",
            hashtags=("#Rain",),
            page_hashtags=("#Weather", "#rain"),
            captions=("A cloud.",),
            enclosures=(Enclosure(url="http://a.test/1.mp3", type="audio/mpeg", length=1 << 40),),
            thread_url="http://a.test/talk",
            fill=Fill.FAILED,
            detail="It is not there.",
            paywalled=True,
            truncated=True,
            confidence=0.25,
            notes=(Note(code="missing_lead", sentence="The first paragraph is probably missing."),),
            page_comments=(PageComment(author=None, age="1 h", text="Hm"),),
            page_related=(RelatedItem(title="Other", published=Moment(at=now), kind=Kind.NEWS, captions=("c",)),),
            found_on=page,
            fingerprint="f00",
            demo=True,
        )
        number = tx.articles.add(article)
    with store.read() as tx:
        found = tx.articles.get(number)
        assert found == replace(article, id=number, excerpt="Rain")
        assert tx.articles.by_key(feed.id, article.key) == found
        assert tx.articles.by_url(article.url) == found
        assert tx.articles.many([number, 99, page])[number] == found
        assert set(tx.articles.many([number, 99, page])) == {number, page}


def test_key_is_known_once(store, now, make):
    """A known key adds nothing, in its feed or without one; the same key in another feed is another article."""
    with store.begin() as tx:
        feed, other = (tx.feeds.add(f"http://{n}.test/feed", due_at=now) for n in "ab")
        assert tx.articles.add(make.article(key="k", feed_id=feed.id, fingerprint="f"))
        assert tx.articles.add(make.article(key="k", feed_id=feed.id)) is None
        assert tx.articles.add(make.article(key="k", feed_id=other.id))
        assert tx.articles.add(make.article(key="k"))
        assert tx.articles.add(make.article(key="k")) is None
        assert tx.articles.fingerprints(feed.id, ["k", "unknown"]) == {"k": "f"}
        assert tx.articles.fingerprints(other.id, {"k"}) == {"k": ""}
        assert tx.articles.fingerprints(feed.id, [str(n) for n in range(3000)]) == {}
        assert tx.articles.by_key(None, "unknown") is None


def test_many_are_added_as_each_by_itself(store, now, make):
    """In their order, each key once, and the counts of feeds and of what is unread go up by the new ones alone."""
    with store.begin() as tx:
        feed, other = (tx.feeds.add(f"http://{n}.test/feed", due_at=now) for n in "ab")
        for each in (feed, other):
            tx.readers.subscribe(Subscription(user_id=1, feed_id=each.id))
        known = tx.articles.add(make.article(key="known", feed_id=feed.id))
        keys = [*(f"k{n}" for n in range(250)), "known", "k7", "nul\0"]
        some = [make.article(key=key, feed_id=feed.id, at=-n, hashtags=("#Tide",)) for n, key in enumerate(keys)]
        some += [make.article(key="k7", feed_id=other.id, title="Ebb"), make.article(key="k7"), make.article(key="k7")]
        ids = tx.articles.add_all(some)
        assert [at for at, number in enumerate(ids) if number is None] == [250, 251, 255]
        new = [number for number in ids if number]
        assert new == sorted(set(new))
        assert known not in new
        found = tx.articles.many(new)
        assert [one.title for one in found.values()] == [
            one.title for one, number in zip(some, ids, strict=True) if number
        ]
        assert tx.articles.add_all([]) == ()
    with store.read() as tx:
        rows = {row.feed.id: row for row in tx.views.feeds(1)}
        assert {number: row.unread for number, row in rows.items()} == {feed.id: 252, other.id: 1}
        sources = {row.feed.id: row.articles for row in tx.views.sources(1)}
        assert sources == {feed.id: 252, other.id: 1}
        assert len(tx.search.find(SearchQuery(text="ebb"), user_id=1)) == 1


def test_what_a_feed_sent_at_an_address_is_its_own_newest_first(store, now, make):
    """By address, within one feed; addresses of which it sent nothing are left out."""
    with store.begin() as tx:
        feed, other = (tx.feeds.add(f"http://{n}.test/feed", due_at=now) for n in "ab")
        for key, owner in (("old", feed), ("new", feed), ("theirs", other)):
            tx.articles.add(make.article(key=key, feed_id=owner.id, url="http://a.test/1", title=key))
        found = tx.articles.sent_at(feed.id, ["http://a.test/1", "http://a.test/2"])
        assert {url: [one.key for one in sent] for url, sent in found.items()} == {"http://a.test/1": ["new", "old"]}
        assert tx.articles.sent_at(feed.id, [f"http://a.test/{n}" for n in range(3, 3000)]) == {}


def test_following_meets_every_article(store, make):
    """Going on from the last id meets every article once."""
    with store.begin() as tx:
        ids = [tx.articles.add(make.article()) for _ in range(5)]
        met, last = [], 0
        while some := tx.articles.following(last, limit=2):
            met += [article.id for article in some]
            last = met[-1]
        assert met == ids


def test_save_leaves_the_text_alone(store, now, make):
    """save() writes what it is given but revision and excerpt, and raises NotFound for an article that is gone."""
    with store.begin() as tx:
        number = tx.articles.add(make.article())
        tx.revisions.add(number, title="T", text="The harbour froze.", captions=(), now=now)
        tx.articles.save(replace(tx.articles.get(number), title="New", revision=7, excerpt="no", fill=Fill.FULL))
        found = tx.articles.get(number)
        assert (found.title, found.fill, found.revision, found.excerpt) == ("New", Fill.FULL, 1, "The harbour froze.")
        with pytest.raises(NotFound):
            tx.articles.save(replace(found, id=99))


def test_revisions_are_kept(store, now, make):
    """A new revision is made only where title or text differ, and the older ones stay as they were."""
    with store.begin() as tx:
        number, bare = tx.articles.add(make.article()), tx.articles.add(make.article())
        assert tx.revisions.of(number) is None
        first = tx.revisions.add(number, title="T", text="One.", captions=("c",), now=now)
        assert tx.revisions.add(number, title="T", text="One.", captions=(), now=now) == first == 1
        assert tx.revisions.add(number, title="T", text="Two.", captions=(), now=now) == 2
        assert tx.revisions.add(number, title=None, text="Two.", captions=(), now=now) == 3
        # A text that comes back is a new revision: cites into the second stay right.
        assert tx.revisions.add(number, title="T", text="One.", captions=(), now=now + timedelta(1)) == 4
    with store.read() as tx:
        assert [tx.revisions.of(number, n).text for n in (1, 2, 3, 4)] == ["One.", "Two.", "Two.", "One."]
        assert tx.revisions.of(number, 1).captions == ("c",)
        assert tx.revisions.of(number, 9) is None
        newest = tx.revisions.of(number)
        assert (newest.number, newest.made_at) == (4, now + timedelta(1))
        assert tx.revisions.newest([number, bare, 99]) == {number: newest}
        assert tx.articles.get(number).revision == 4
    with pytest.raises(NotFound), store.begin() as tx:
        tx.revisions.add(99, title="T", text="One.", captions=(), now=now)


def test_an_excerpt_tells_a_sentence_that_ended_from_one_that_was_cut():
    """The full stop stays the sentence's own."""
    told = "word " * 46 + "end."
    assert excerpt(f"{told} Extraordinarily much more is told behind it.") == f"{told} …"
    assert excerpt("word " * 60) == "word " * 47 + "word…"
    assert excerpt(told) == told


def test_excerpt_is_the_opening(store, now, make):
    """The excerpt is the summary's opening until there is a text, then the text's, cut at a word."""
    with store.begin() as tx:
        number = tx.articles.add(make.article(summary_html="<p>Short &amp; plain.</p>"))
        assert tx.articles.get(number).excerpt == "Short & plain."
        tx.revisions.add(number, title="T", text="Eight\n\nwords " * 100, captions=(), now=now)
        found = tx.articles.get(number).excerpt
        assert found.startswith("Eight words Eight")
        assert found.endswith(("words…", "Eight…"))
        assert 200 < len(found) <= 241
        tx.revisions.add(number, title="T", text="東" * 1000, captions=(), now=now)
        assert tx.articles.get(number).excerpt == "東" * 239 + "…"


def test_oldest_with_an_address(store, make):
    """Of several articles with one address by_url() gives the oldest."""
    with store.begin() as tx:
        first = tx.articles.add(make.article(url="http://a.test/1"))
        tx.articles.add(make.article(url="http://a.test/1"))
        assert tx.articles.by_url("http://a.test/1").id == first
        assert tx.articles.by_url("http://a.test/2") is None


def test_many_come_in_order_of_their_ids(store, now, make):
    """However they are asked for, and whichever was written last, so that no list depends on the database."""
    with store.begin() as tx:
        ids = [tx.articles.add(make.article()) for _ in range(5)]
        for article_id in ids[::-1]:
            tx.revisions.add(article_id, title="T", text="Text.", captions=(), now=now)
            tx.articles.save(replace(tx.articles.get(article_id), hashtags=("#Tarn",)))
        assert list(tx.articles.many([*ids[::-1], *ids])) == ids
        assert list(tx.revisions.newest(ids[::-1])) == ids


def test_one_feeds_articles_become_anothers(store, now, make):
    """With their marks; of what both have, each mark counts for the one that stays, which alone keeps the star."""
    with store.begin() as tx:
        gone, kept = (tx.feeds.add(f"http://a.test/{n}", due_at=now).id for n in range(2))
        tx.readers.subscribe(Subscription(user_id=1, feed_id=kept))
        piece = {"url": "http://a.test/piece", "title": "A piece"}
        ours, theirs, alone, same_key, by_key, new = (
            tx.articles.add(make.article(feed_id=feed, **given))
            for feed, given in (
                (kept, {"key": "p"} | piece),
                (gone, {"key": "other"} | piece),
                (gone, {"key": "alone"}),
                (kept, {"key": "k"}),
                (gone, {"key": "k"}),
                (kept, {"key": "new"}),
            )
        )
        tx.readers.mark(1, [theirs], starred=True)
        tx.readers.mark(1, [ours, alone, by_key], read=True)
        tx.articles.hand_over(gone, kept)
        tx.feeds.remove(gone)
        homes = {number: tx.articles.get(number).feed_id for number in (ours, theirs, alone, same_key, by_key)}
        assert homes == {ours: kept, theirs: None, alone: kept, same_key: kept, by_key: None}
        rows = tx.views.rows([ours, theirs, alone, same_key], user_id=1)
        assert {number: (row.read, row.starred) for number, row in rows.items()} == {
            ours: (True, True),
            theirs: (False, False),
            alone: (True, False),
            same_key: (True, False),
        }
        (feed,) = tx.views.feeds(1)
        assert (feed.feed.id, feed.unread) == (kept, 1)
        assert [row.id for row in tx.views.entries(1, EntryFilter(feed_id=kept, unread=True)).rows] == [new]


def test_articles_of_removed_feeds_are_adopted(store, now, make):
    """Those with that key and that address, the oldest of two; nothing of a living feed, of none, or of another key."""
    with store.begin() as tx:
        gone, gone_too, lives, new = (tx.feeds.add(f"http://a.test/{n}", due_at=now).id for n in range(4))
        at = {"url": "http://a.test/x"}
        kept = tx.articles.add(make.article(feed_id=gone, key="x", **at))
        bare = tx.articles.add(make.article(feed_id=gone, key="bare", url=None))
        twin = tx.articles.add(make.article(feed_id=gone_too, key="x", **at))
        other = tx.articles.add(make.article(feed_id=gone, key="other", **at))
        elsewhere = tx.articles.add(make.article(feed_id=gone, key="y", url="http://b.test/y"))
        living = tx.articles.add(make.article(feed_id=lives, key="z", url="http://a.test/z"))
        found = tx.articles.add(make.article(key="x", **at))
        for feed_id in (gone, gone_too):
            tx.feeds.remove(feed_id)
        tx.readers.subscribe(Subscription(user_id=1, feed_id=new))
        asked = {"x": at["url"], "bare": None, "y": "http://a.test/y", "z": "http://a.test/z"}
        for _ in range(2):
            tx.articles.adopt(new, asked)
        homes = {number: tx.articles.get(number).feed_id for number in (kept, bare, twin, other, elsewhere, found)}
        assert homes == {kept: new, bare: new, twin: None, other: None, elsewhere: None, found: None}
        assert tx.articles.get(living).feed_id == lives
        assert tx.articles.by_key(new, "x").id == kept
        assert [(row.feed.id, row.unread) for row in tx.views.feeds(1)] == [(new, 2)]
