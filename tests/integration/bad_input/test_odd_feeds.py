"""Feeds that can be read but mean harm or confusion: bombs, wrong bytes, wrong times, repeated ids and addresses."""

import re
import resource
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from octavo.desk.reading import mark
from octavo.desk.subscribe import edit_subscription, subscribe
from octavo.errors import BadCertificate, NoFeed, TooSlow
from octavo.jobs.schedule import queue_due
from octavo.jobs.worker import run_one
from octavo.net.fetch import HttpFetcher
from octavo.news.article import Fill
from octavo.news.feed import FeedState
from octavo.news.ids import OWNER
from octavo.news.job import Step
from octavo.news.views import EntryFilter

DATE = "Tue, 24 Nov 2026 08:00:00 +0000"
LAUGHS = "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10))
#: Name to the document type and the words that call on it.
BOMBS = {
    "billion-laughs": (f'<!DOCTYPE rss [<!ENTITY lol0 "lol">{LAUGHS}]>', "&lol9;"),
    "one-long-entity": (f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]>', "&a;" * 50_000),
    "one-short-entity": (f'<!DOCTYPE rss [<!ENTITY a "{"ha " * 60}">]>', "&a;" * 100_000),
    "a-file": ('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"),
    "another-host": ('<!DOCTYPE rss [<!ENTITY x SYSTEM "INSIDE/feed">]>', "&x;"),
    "a-parameter": ('<!DOCTYPE rss [<!ENTITY % x SYSTEM "INSIDE/feed"> %x;]>', "words"),
    "a-dtd": ('<!DOCTYPE rss SYSTEM "INSIDE/feed">', "words"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_entities_neither_grow_nor_reach_out(house, web, inside, rss, item, name):
    """The feed is read without them: its text stays small, and no file and no other address is opened."""
    doctype, words = (part.replace("INSIDE", inside.origin) for part in BOMBS[name])
    more = f"<description>{words}</description>"
    body = rss(item(title=f"Before {words[:100]}", more=more)).replace(b"?>", b"?>" + doctype.encode(), 1)
    house.subscribe(web.page("/feed", body=body))
    house.work()
    (feed,) = house.feeds()
    (article,) = house.articles()
    assert (feed.state, feed.failures) == (FeedState.FINE, 0)
    assert article.title.startswith("Before")
    assert len(article.title) <= 1000
    assert len(article.summary_html or "") <= 3 * len(body) + 300_000
    assert "root:" not in article.title + (article.summary_html or "")
    assert inside.asked == []


def test_bytes_that_are_no_utf8_are_replaced_and_told(house, web, rss, item):
    """The entry is kept with its readable words, and the feed's sentence says that bytes were replaced."""
    body = rss(item(title="Fähre über den Fluß"), title="Die Lände").replace("ß".encode(), b"\xff\xfe")
    house.subscribe(web.page("/feed", body=body, Content_Type="application/rss+xml; charset=utf-8"))
    house.work()
    (feed,), (article,) = house.feeds(), house.articles()
    assert (feed.state, feed.title) == (FeedState.FINE, "Die Lände")
    assert "are not text in its encoding" in feed.detail
    assert article.title == "Fähre über den Flu\ufffd\ufffd"


@pytest.mark.parametrize("body", [b"", b" \r\n"])
def test_an_answer_with_nothing_in_it_is_called_so(house, web, body):
    """Nobody looks for the name of a feed on a page that is empty."""
    with pytest.raises(NoFeed, match="/feed answers, but with nothing in it"):
        subscribe(house.desk, OWNER, web.page("/feed", body=body))


def test_halves_of_characters_are_left_out(house, web):
    """A JSON Feed can hold half a surrogate pair, which nothing else can: it is left out, and all goes its way."""
    words = "The ferry of Harn sails at noon \\ud83d, the office said on Tuesday. "
    entry = f'{{"id": "\\ud800", "title": "Half \\udc00", "content_text": "{words * 3}", "tags": ["\\ud800"]}}'
    body = f'{{"version": "https://jsonfeed.org/version/1.1", "title": "T \\ud800", "items": [{entry}]}}'
    house.subscribe(web.page("/feed", body=body.encode(), Content_Type="application/feed+json"))
    house.work()
    (article,) = house.articles()
    assert (article.title, article.fill, article.language) == ("Half", Fill.FROM_FEED, "en")
    assert "noon , the office" in house.text(article)
    assert house.failed() == 0


def test_a_date_in_2099_does_not_stay_on_top(house, web, rss, item):
    """Such an entry counts as having no date: it stands where it came, not before what comes after."""
    url = web.page("/feed", body=rss(item(guid="1", date="Sun, 06 Sep 2099 00:00:00 GMT")))
    house.subscribe(url)
    house.work()
    came = house.clock.now()
    house.clock.forward(days=2)
    newer = item(guid="2", title="Newer", date=f"{house.clock.now() - timedelta(hours=1):%a, %d %b %Y %H:%M:%S GMT}")
    web.page("/feed", body=rss(item(guid="1", date="Sun, 06 Sep 2099 00:00:00 GMT"), newer))
    house.work()
    old, new = house.articles()
    assert (old.published, old.modified) == (None, None)
    assert old.shown_at <= came
    assert new.shown_at > old.shown_at
    with house.desk.store.read() as tx:
        assert tx.views.river(user_id=OWNER).rows[0].lead.title == "Newer"


def test_one_id_twice_is_one_article(house, web, rss, item):
    """In one document the newest stays; in a later one a changed entry is a change, and the article keeps its place."""
    first, second = "Tue, 24 Nov 2026 07:00:00 GMT", "Tue, 24 Nov 2026 08:00:00 GMT"
    body = rss(item(guid="a", title="Old", date=first), item(guid="a", title="New", date=second), item(guid="b"))
    house.subscribe(web.page("/feed", body=body))
    house.work()
    assert sorted((one.key, one.title) for one in house.articles()) == [("a", "New"), ("b", "The ferry sails")]
    web.page("/feed", body=rss(item(guid="a", title="Newest", date=second), item(guid="a", title="Old", date=first)))
    house.clock.forward(days=2)
    house.work()
    assert sorted((one.key, one.title) for one in house.articles()) == [("a", "Newest"), ("b", "The ferry sails")]


def test_ids_of_two_feeds_never_collide(house, web, rss, item):
    """What one feed sends under another's ids is its own; the other's article stays as it was."""
    for path, title in (("/one", "Ours"), ("/two", "Theirs")):
        house.subscribe(web.page(path, body=rss(item(guid="same", title=title))))
    house.work()
    assert sorted(one.title for one in house.articles()) == ["Ours", "Theirs"]


def test_the_same_feed_added_twice_is_one_feed(house, web, rss, item):
    """Spellings of one address, a fragment, a default port, tracking: one feed, asked for once."""
    subscribe(house.desk, OWNER, web.page("/feed", body=rss(item())))
    here = web.origin
    for again in (f"HTTP{here[4:]}/feed", f" {here}/feed#top ", f"{here}/./feed?utm_source=x", f"feed:{here}/feed"):
        assert not subscribe(house.desk, OWNER, again).new
    house.subscribe(f"{web.origin}/feed#list")
    assert len(house.feeds()) == 1
    assert web.asked.count("/feed") == 1


def test_an_old_address_leads_to_the_feed_one_has(house, web, rss, item):
    """Adding an address that has moved for good to a known feed changes nothing of what the user named it."""
    made = subscribe(house.desk, OWNER, web.page("/feed", body=rss(item())), folder="Rivers")
    edit_subscription(house.desk, OWNER, made.feed.id, title="My Landing", folder="Rivers")
    again = subscribe(house.desk, OWNER, web.page("/old", status=301, Location="/feed"))
    assert (again.new, again.feed.id, again.entries) == (False, made.feed.id, 0)
    with house.desk.store.read() as tx:
        (mine,) = tx.readers.subscriptions(OWNER)
    assert (mine.title, mine.folder) == ("My Landing", "Rivers")


def test_http_and_https_of_one_address_are_one_feed(house, web, rss, item):
    """A list that still says http reads no feed twice; where the known one is in trouble, the other is a way out."""
    url = web.page("/feed", body=rss(item()))
    subscribe(house.desk, OWNER, url)
    secure = url.replace("http:", "https:")
    assert not subscribe(house.desk, OWNER, secure).new
    house.subscribe(secure)
    assert [feed.url for feed in house.feeds()] == [url]
    web.page("/feed", status=500)
    house.clock.forward(days=2)
    house.work()
    house.subscribe(secure)
    assert len(house.feeds()) == 2


def test_a_feed_that_moved_onto_another_is_that_one(house, web, rss, item):
    """Where a move for good leads to a feed that is here already, they become one: nothing read or starred is lost."""
    new = web.page("/new", body=rss(item(guid="a"), item(guid="b")))
    old = web.page("/old", body=rss(item(guid="a"), item(guid="z", title="Long ago")))
    for url in (new, old):
        subscribe(house.desk, OWNER, url, folder=f"Of {url[-3:]}")
    ids = {(one.key, one.feed_id): one.id for one in house.articles()}
    by_url = {feed.url: feed.id for feed in house.feeds()}
    mark(house.desk, OWNER, [ids["z", by_url[old]], ids["a", by_url[old]]], read=True, starred=True)
    web.page("/old", status=301, Location="/new")
    for _ in range(2):
        house.clock.forward(days=2)
        house.work()
        assert len(house.feeds()) == 2
    house.clock.forward(days=2)
    house.work()
    (feed,) = house.feeds()
    assert (feed.url, feed.state) == (new, FeedState.FINE)
    with house.desk.store.read() as tx:
        (row,) = tx.views.feeds(OWNER)
        starred = tx.views.entries(OWNER, EntryFilter(starred=True)).rows
    assert (row.folder, row.unread) == ("Of new", 1)
    assert {(each.id, each.feed_id) for each in starred} == {
        (ids["a", by_url[new]], feed.id),
        (ids["z", by_url[old]], feed.id),
    }
    assert house.failed() == 0


def test_a_broken_certificate_is_its_own_state(house, insecure, good, rss, item):
    """A certificate that nobody vouches for: nothing is read, the sentence says why, and adding it is refused."""
    house.guard.allow(insecure.origin)
    url = insecure.page("/feed", body=rss(item()))
    with pytest.raises(BadCertificate, match=r"does not hold: self.signed certificate"):
        subscribe(house.desk, OWNER, url)
    house.subscribe(url, good)
    house.work()
    feed = house.feed(url)
    assert feed.state is FeedState.BAD_CERTIFICATE
    assert "certificate of 127.0.0.1 does not hold" in feed.detail
    assert insecure.asked == []
    assert house.articles(house.feed(good))[0].fill is Fill.FULL


@pytest.mark.parametrize(
    ("answer", "state", "until"),
    [
        ({"status": 429, "Retry_After": "7200"}, FeedState.RATE_LIMITED, 2),
        ({"status": 429, "Retry_After": "99999999999999999999"}, FeedState.RATE_LIMITED, 1),
        ({"status": 503, "Content_Type": "text/html"}, FeedState.SERVER_ERROR, 1),
    ],
)
def test_a_host_that_wants_quiet_gets_it(house, web, good, answer, state, until):
    """A bot wall's 503 and a 429 are states; other hosts are read meanwhile, and this one is not asked too soon."""
    url = web.page("/feed", **answer)
    house.subscribe(url, good)
    house.work()
    assert house.feed(url).state is state
    assert re.search(r"\((429|503)\)\.", house.feed(url).detail)
    assert house.feed(url).due_at >= house.clock.now() + timedelta(hours=until, seconds=-10)
    assert house.articles(house.feed(good))[0].fill is Fill.FULL
    house.clock.forward(minutes=50)
    house.work()
    assert web.asked.count("/feed") == 1


@pytest.mark.parametrize("head", [False, True], ids=["body", "header"])
def test_a_slow_drip_is_cut_off(house, web, good, drip, head):
    """However slowly it comes, an answer has only so long; the feed is out of reach, in words, and others are read."""
    fetcher = HttpFetcher(house.guard, now=house.clock.now, connect=2, read=1, total=0.7, pause=0)
    house.desk = replace(house.desk, fetcher=fetcher)
    url, other = (web.serve(path, lambda handler: drip(handler, head=head)) for path in ("/feed", "/other"))
    house.subscribe(url, good)
    began = time.monotonic()
    house.work()
    with pytest.raises(TooSlow):
        subscribe(house.desk, OWNER, other)
    fetcher.close()
    assert time.monotonic() - began < 6
    assert house.feed(url).state is FeedState.UNREACHABLE
    assert "had not come after 1 seconds" in house.feed(url).detail
    assert house.articles(house.feed(good))[0].fill is Fill.FULL


# Half a minute on an idle machine, a third of it parsing: on a busy one too near to what every other test may take.
@pytest.mark.timeout(400)
def test_fifty_thousand_entries_are_taken_in(house, web, good):
    """All of them, and in little memory; the feed beside it is read, too."""
    many = "".join(f"<item><guid>{n}</guid><title>Entry {n}</title></item>" for n in range(50_000))
    body = f'<rss version="2.0"><channel><title>Much</title>{many}</channel></rss>'.encode()
    url = web.page("/feed", body=body, Content_Type="application/rss+xml")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    house.subscribe(url, good)
    queue_due(house.desk)
    while run_one(house.desk, "test", (Step.REFRESH,)):
        pass
    assert house.feed(url).state is FeedState.FINE
    with house.desk.store.read() as tx:
        (row,) = (row for row in tx.views.sources(OWNER) if row.feed.url == url)
        progress = tx.views.progress()
    assert (row.articles, progress.articles) == (50_000, 50_001)
    assert dict(progress.waiting) == {"fill": 50_001}
    # Kilobytes: the document, its entries, and no more than that.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000


def entry(guid: str, link: str, title: str, date: str = DATE) -> str:
    """An item whose id is no address."""
    ids = f"<guid isPermaLink='false'>{guid}</guid><link>{link}</link>"
    return f"<item>{ids}<title>{title}</title><pubDate>{date}</pubDate></item>"


def test_ids_made_anew_at_each_look_bring_nothing_twice(house, web, rss):
    """An entry comes again under another id: its address, title and date tell it, and only together."""

    def look(run: int, *titles: str) -> int:
        items = [entry(f"{run}-{at}", f"{web.origin}/a{at}", title) for at, title in enumerate(titles)]
        web.page("/feed", body=rss(*items))
        house.clock.forward(days=2)
        house.work()
        return len(house.articles())

    house.subscribe(web.page("/feed", body=rss(entry("first", f"{web.origin}/one", "One before"))))
    house.work()
    assert look(1, "The ferry sails", "The lock opens") == 3
    assert look(2, "The ferry sails", "The lock opens") == 3
    assert look(3, "The ferry sails", "The lock opens") == 3
    # The same address tells something else now, and that is news.
    assert look(4, "The ferry sinks", "The lock opens") == 4


def test_one_id_on_many_links_is_no_id(house, web, rss):
    """Entries that a template gave one id are told apart by their links, from the day on that it shows; each stays one.

    One entry whose link changes is the same entry still.
    """

    def look(*items: tuple[str, str]) -> dict[str, str]:
        body = rss(*(entry("same", f"{web.origin}/{link}", title) for link, title in items))
        web.page("/feed", body=body)
        house.clock.forward(days=2)
        house.work()
        return {one.title: one.key.removeprefix(web.origin) for one in house.articles()}

    web.page("/feed", body=rss())
    house.subscribe(f"{web.origin}/feed")
    assert look(("p0", "Zero")) == {"Zero": "same"}
    assert look(("q0", "Zero, moved")) == {"Zero, moved": "same"}
    mark(house.desk, OWNER, [house.articles()[0].id], starred=True)
    six = [("q0", "Piece 0"), *((f"p{n}", f"Piece {n}") for n in range(1, 6))]
    assert look(*six) == {"Piece 0": "same"} | {f"Piece {n}": f"/p{n}" for n in range(1, 6)}
    assert look(*six[:5], ("p5", "Piece 5, edited")) == {"Piece 0": "same", "Piece 5, edited": "/p5"} | {
        f"Piece {n}": f"/p{n}" for n in range(1, 5)
    }
    # The others are out of the feed by now: the last one still is who it was, and so is the first.
    assert look(("p4", "Piece 4, late"))["Piece 4, late"] == "/p4"
    assert look(("q0", "Piece 0, late"))["Piece 0, late"] == "same"
    assert [one.url for one in house.articles() if one.key == "same"] == [f"{web.origin}/q0"]
    assert len(house.articles()) == 6
    with house.desk.store.read() as tx:
        starred = tx.views.entries(OWNER, EntryFilter(starred=True))
    assert [row.title for row in starred.rows] == ["Piece 0, late"]


def test_one_id_for_one_entry_after_another_is_no_id(house, web, rss):
    """A feed that holds one entry at a time and gives all of them the same id has an article of each.

    Its own words on a new address, or a new title at the old one, are an edit; so is what comes with the same date.
    """

    def look(link: str, title: str, day: int) -> dict[str, str]:
        date = f"{house.clock.now() - timedelta(days=30 - day):%a, %d %b %Y} 09:00:00 +0000"
        web.page("/feed", body=rss(entry("same", f"{web.origin}{link}", title, date)))
        house.clock.forward(days=2)
        house.work()
        return {one.title: one.key.removeprefix(web.origin) for one in house.articles()}

    web.page("/feed", body=rss())
    house.subscribe(f"{web.origin}/feed")
    house.work()
    assert look("/p1", "The ferry sails", 1) == {"The ferry sails": "same"}
    assert look("/p1", "The ferry sails again", 5) == {"The ferry sails again": "same"}
    assert look("/p1-b", "The ferry sails again", 9) == {"The ferry sails again": "same"}
    both = {"The ferry sails again": "same", "The lock opens": "/p2"}
    assert look("/p2", "The lock opens", 11) == both
    assert look("/p2", "The lock opens", 11) == both
    # The clock goes on by two days at each look.
    assert look("/p3", "A bridge is shut", 13) == both | {"A bridge is shut": "/p3"}
    assert look("/p3", "A bridge is shut, edited", 13)["A bridge is shut, edited"] == "/p3"
    assert look("/", "On the front page", 19)["On the front page"] == "same"
    assert len(house.articles()) == 3


def test_one_address_of_many_entries_tells_none_of_them(house, web, rss):
    """A page of notices has one address and many entries; so has a comic on a site's front page."""

    def look(*guids: str) -> int:
        *notices, comic = guids
        items = [entry(guid, f"{web.origin}/notices", "Notice") for guid in notices]
        web.page("/feed", body=rss(*items, entry(comic, f"{web.origin}/", "Today")))
        house.clock.forward(days=2)
        house.work()
        return len(house.articles())

    web.page("/feed", body=rss())
    house.subscribe(f"{web.origin}/feed")
    assert look("a", "b", "x") == 3
    assert look("c", "d", "y") == 6


def test_a_feeds_whole_past_does_not_keep_the_news_of_others_waiting(house, web, rss):
    """The newest 200 pages are read at once, the week's a second before; then one after another, ten seconds apart."""
    start = house.clock.now()
    items = [
        entry(f"g{n}", f"{web.origin}/p{n}", f"Piece {n}", f"{start - timedelta(hours=n):%a, %d %b %Y %H:%M:%S} +0000")
        for n in range(230)
    ]
    house.subscribe(web.page("/feed", body=rss(*items)))
    queue_due(house.desk)
    while run_one(house.desk, "test", (Step.REFRESH,)):
        pass
    with house.desk.store.read() as tx:
        jobs = {one.key: tx.queue.of(Step.FILL, one.id) for one in house.articles()}
    due = {key: job.due_at for key, job in jobs.items()}
    now = house.clock.now()
    soon = now + timedelta(seconds=1)
    assert sum(at <= soon for at in due.values()) == 200
    assert due["g0"] == due["g167"] == now
    assert due["g169"] == due["g199"] == soon
    assert due["g200"] == now + timedelta(seconds=10)
    assert due["g229"] == max(due.values()) == now + timedelta(seconds=300)
