"""The road from a feed's address to the edition, on a real database and a table for a network."""

import json
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from octavo.desk import demo as demo_module
from octavo.desk.add import add_file, add_page
from octavo.desk.demo import Demo, begin_demo, leave_demo, wanted_demo
from octavo.desk.edition.publish import BEGAN, begin_editions, in_the_making, publish
from octavo.desk.feed_lists import import_opml
from octavo.desk.fill import asked_again_at, read_again
from octavo.desk.find_feed import find_feed
from octavo.desk.reading import mark
from octavo.desk.subscribe import subscribe, unsubscribe
from octavo.errors import Blocked, FetchFailed, Invalid, NotFound, StatusError, StoreBusy, TooLarge, Unreadable
from octavo.jobs.worker import run_one
from octavo.news.article import Fill
from octavo.news.feed import FeedState
from octavo.news.ids import OWNER, ArticleId
from octavo.news.job import Step
from octavo.news.views import EntryFilter

FEED = "https://landing.example/feed"
RIVER = (
    "Barges under foreign flags may use the Lower Tesso from the first of May, the transport ministry said on Tuesday.",
    "The order ends a rule that kept the river to domestic boats for forty years, and pilots must speak the language.",
    "Jorun Pell of the boatmen's union in Harn called the order an eviction with a date on it, and asked for talks.",
)
PAGE = "https://landing.example/river"


def landing(world: Any, *paragraphs: str, title: str = "Foreign barges may use the Lower Tesso") -> None:
    """A feed of one entry, and its page."""
    world.feed(FEED, (PAGE, title, world.clock.now() - timedelta(hours=2)))
    world.page(PAGE, title, *(paragraphs or RIVER))


def look_again(world: Any) -> None:
    """Time passes until the feed is due, and the work is done."""
    world.clock.forward(days=2)
    world.work()


def only_article(world: Any) -> Any:
    with world.desk.store.read() as tx:
        (article,) = tx.articles.following(ArticleId(0), limit=10)
        return article


def test_a_subscribed_feed_becomes_articles_a_story_and_tomorrows_edition(world: Any) -> None:
    """From the address to a published edition whose sentences are the very characters they cite."""
    landing(world)
    done = subscribe(world.desk, OWNER, FEED)
    assert (done.new, done.entries, done.feed.state) == (True, 1, FeedState.FINE)
    world.work()
    article = only_article(world)
    assert (article.fill, article.revision) == (Fill.FULL, 1)

    world.clock.forward(days=1)
    world.work()
    with world.desk.store.read() as tx:
        edition = tx.editions.latest()
        assert edition.day == world.clock.now().date()
        (leaf,) = edition.leaves
        assert leaf.briefing
        for sentence in leaf.briefing:
            for cite in sentence.cites:
                text = tx.revisions.of(cite.article_id, cite.revision).text
                assert text[cite.start : cite.end] == sentence.text


def test_a_feed_is_asked_for_once_when_it_is_added(world: Any) -> None:
    """Subscribing costs the host one GET, and adding it again costs none."""
    landing(world)
    subscribe(world.desk, OWNER, FEED)
    again = subscribe(world.desk, OWNER, FEED + "#top")
    assert not again.new
    assert world.net.asked == [FEED]
    with world.desk.store.read() as tx:
        assert len(tx.views.feeds(OWNER)) == 1


def test_a_sites_page_leads_to_the_feed_that_it_names(world: Any) -> None:
    """The address of the front page is enough."""
    landing(world)
    html = f'<html><head><link rel="alternate" type="application/rss+xml" href="{FEED}"></head><body>News</body></html>'
    world.net.pages["https://landing.example/"] = ("text/html", html.encode())
    assert subscribe(world.desk, OWNER, "landing.example").feed.url == FEED


NAMES_THREE = """<html><head>
<link rel="alternate" type="application/rss+xml" href="/gone.xml">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">
<link rel="alternate" type="application/atom+xml" href="/feed"></head><body>News</body></html>"""


@pytest.mark.parametrize("how", [subscribe, lambda desk, user, url: import_opml(desk, user, opml_of(url))])
def test_of_a_pages_feeds_the_first_that_is_one_is_taken(world: Any, how: Any) -> None:
    """Pages keep naming what is long gone: the next one is asked for then. What readers say is not the site's news."""
    site = "https://landing.example/"
    world.net.pages[site] = ("text/html", NAMES_THREE.encode())
    world.feed(f"{site}comments.xml", (f"{site}said", "A reader's word", world.clock.now()))
    if how is subscribe:
        with pytest.raises(StatusError, match="404"):
            subscribe(world.desk, OWNER, site)
    landing(world)
    how(world.desk, OWNER, site)
    world.work()
    assert feeds_of(world) == [FEED]


def test_a_host_in_trouble_has_its_own_feed_again_later(world: Any) -> None:
    """No other of the page's feeds is taken for one whose host has a fault of its own for the moment."""
    landing(world)
    site = "https://landing.example/"
    world.net.pages[site] = ("text/html", NAMES_THREE.encode())
    world.net.pages[f"{site}gone.xml"] = StatusError("The host has a fault of its own (503).", status=503)
    with pytest.raises(StatusError, match="503"):
        subscribe(world.desk, OWNER, site)
    assert feeds_of(world) == []


def test_what_a_page_names_may_be_no_feed(world: Any) -> None:
    """The message says that the page does name one, so that nobody looks for it there again."""
    site = "https://landing.example/"
    html = '<link rel="alternate" type="application/rss+xml" href="/about">'
    world.net.pages[site] = ("text/html", html.encode())
    world.page(f"{site}about", "About us", *RIVER)
    with pytest.raises(Unreadable, match="what the page there names as its feed is none"):
        find_feed(world.desk, site)


def test_an_address_taken_unseen_leads_to_the_feed_that_its_page_names(world: Any) -> None:
    """Of a list, the first that is read; one that is there already is that one, and not had twice."""
    landing(world)
    html = f'<html><head><link rel="alternate" type="application/rss+xml" href="{FEED}"></head><body>News</body></html>'
    for site in ("https://landing.example/", "https://www.landing.example/"):
        world.net.pages[site] = ("text/html", html.encode())
    body = '<opml version="2.0"><body>{}</body></opml>'
    import_opml(world.desk, OWNER, body.format('<outline xmlUrl="https://landing.example/"/>').encode())
    world.work()
    import_opml(world.desk, OWNER, body.format('<outline xmlUrl="https://www.landing.example/"/>').encode())
    world.work()
    with world.desk.store.read() as tx:
        (feed,) = tx.feeds.all()
    assert (feed.url, feed.state) == (FEED, FeedState.FINE)
    assert len(feeds_of(world)) == 1


def feeds_of(world: Any) -> list[str]:
    """Addresses of the owner's feeds."""
    with world.desk.store.read() as tx:
        return [row.feed.url for row in tx.views.feeds(OWNER)]


OTHER_SPELLING = "http://www.landing.example/feed/"


@pytest.mark.parametrize("how", [subscribe, lambda desk, user, url: import_opml(desk, user, opml_of(url))])
def test_other_spellings_of_a_feeds_address_are_that_feed(world: Any, how: Any) -> None:
    """Another scheme, ``www.``, a slash: what holds the same entries is the same feed, added by hand or by a list."""
    landing(world)
    subscribe(world.desk, OWNER, FEED)
    world.net.pages[OTHER_SPELLING] = world.net.pages[FEED]
    how(world.desk, OWNER, OTHER_SPELLING)
    world.work()
    assert feeds_of(world) == [FEED]
    world.feed(OTHER_SPELLING, ("https://landing.example/else", "Something else", world.clock.now()))
    how(world.desk, OWNER, OTHER_SPELLING)
    world.work()
    assert sorted(feeds_of(world)) == sorted([FEED, OTHER_SPELLING])


def test_an_address_that_leads_to_a_feed_that_is_here_is_that_feed(world: Any) -> None:
    """Also where it leads there only for the moment: else all of its articles would be in the library twice."""
    landing(world)
    world.net.passing["https://short.example/landing"] = FEED
    subscribe(world.desk, OWNER, FEED)
    again = subscribe(world.desk, OWNER, "https://short.example/landing")
    world.work()
    assert (again.new, again.feed.url, feeds_of(world)) == (False, FEED, [FEED])


@pytest.mark.parametrize("how", [subscribe, lambda desk, user, url: import_opml(desk, user, opml_of(url))])
def test_a_feed_in_trouble_goes_on_under_the_spelling_that_works(world: Any, how: Any) -> None:
    """What was read and starred of it stays so, and nothing comes twice."""
    landing(world)
    subscribe(world.desk, OWNER, FEED, folder="Rivers")
    article = only_article(world)
    mark(world.desk, OWNER, [article.id], read=True, starred=True)
    world.net.pages[OTHER_SPELLING] = world.net.pages.pop(FEED)
    look_again(world)
    how(world.desk, OWNER, OTHER_SPELLING)
    world.work()
    with world.desk.store.read() as tx:
        (row,) = tx.views.feeds(OWNER)
        (starred,) = tx.views.entries(OWNER, EntryFilter(starred=True)).rows
    assert (row.feed.url, row.unread, row.folder) == (OTHER_SPELLING, 0, "Rivers")
    assert (starred.id, starred.feed_id) == (only_article(world).id, row.feed.id)


def opml_of(url: str) -> bytes:
    """A list of one feed."""
    return f'<opml version="2.0"><body><outline xmlUrl="{url}"/></body></opml>'.encode()


def test_a_feed_that_was_read_never_becomes_another(world: Any) -> None:
    """A paper's page in a feed's place, which names a feed, is trouble that passes: the feed keeps its address."""
    landing(world)
    subscribe(world.desk, OWNER, FEED)
    other = '<html><head><link rel="alternate" type="application/rss+xml" href="/other.xml"></head></html>'
    world.net.pages[FEED] = ("text/html", other.encode())
    world.feed("https://landing.example/other.xml")
    look_again(world)
    with world.desk.store.read() as tx:
        (feed,) = tx.feeds.all()
    assert (feed.url, feed.state) == (FEED, FeedState.NOT_A_FEED)


def test_a_page_without_a_feed_is_refused_with_what_to_do(world: Any) -> None:
    """The message says that there is no feed and where to look for one, and nothing is saved."""
    world.page("https://quiet.example/", "Quiet", *RIVER)
    with pytest.raises(Unreadable, match="Look for a link called RSS"):
        find_feed(world.desk, "https://quiet.example/")
    with world.desk.store.read() as tx:
        assert tx.feeds.all() == ()


def test_an_edited_article_gets_a_revision_and_the_edition_keeps_its_own(world: Any) -> None:
    """The published cite opens the old text after the paper has changed it."""
    landing(world)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    world.clock.forward(days=1)
    world.work()
    with world.desk.store.read() as tx:
        before = tx.editions.latest()
    changed = tuple(text.replace("forty", "thirty-nine") for text in RIVER)
    landing(world, *changed, title="Correction: foreign barges may use the Lower Tesso")
    look_again(world)
    article = only_article(world)
    assert article.revision == 2
    with world.desk.store.read() as tx:
        assert tx.editions.of_day(before.day) == before
        cite = before.leaves[0].briefing[0].cites[0]
        assert cite.revision == 1
        assert "forty" in tx.revisions.of(article.id, 1).text
        assert "thirty-nine" in tx.revisions.of(article.id, 2).text


def test_a_page_that_is_gone_leaves_what_the_feed_sent(world: Any) -> None:
    """A 404 for the page is a state of the article, in words, and its title stays in the river."""
    landing(world)
    del world.net.pages[PAGE]
    subscribe(world.desk, OWNER, FEED)
    world.work()
    article = only_article(world)
    assert article.fill is Fill.FAILED
    assert "404" in article.detail
    assert asked_again(world) is None
    with world.desk.store.read() as tx:
        assert len(tx.views.river(user_id=OWNER).rows) == 1
        assert tx.views.progress().failed == 0


def test_a_page_that_could_not_be_read_is_asked_for_again_when_somebody_says_so(world: Any) -> None:
    """The article gets its text and stays in its story; one that was read is left alone."""
    landing(world)
    page = world.net.pages.pop(PAGE)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    article = only_article(world)
    read_again(world.desk, article.id)
    world.work()
    assert only_article(world).fill is Fill.FAILED
    world.net.pages[PAGE] = page
    for _ in range(2):
        read_again(world.desk, article.id)
        read_again(world.desk, article.id)
        world.work()
    article = only_article(world)
    assert (article.fill, article.detail, article.revision) == (Fill.FULL, None, 1)
    assert world.net.asked.count(PAGE) == 3
    with world.desk.store.read() as tx:
        assert tx.views.progress().stories == 1


def no_answer(world: Any) -> Any:
    """An article whose page was tried five times within minutes, without an answer; its page as it would come."""
    landing(world)
    page, world.net.pages[PAGE] = world.net.pages[PAGE], FetchFailed("The host did not answer in time.")
    subscribe(world.desk, OWNER, FEED)
    for _ in range(10):
        world.work()
        world.clock.forward(seconds=30)
    return page


def asked_again(world: Any) -> Any:
    """When its page is asked for once more."""
    with world.desk.store.read() as tx:
        return asked_again_at(tx, only_article(world))


def test_a_page_that_does_not_answer_is_tried_again_and_then_given_up(world: Any) -> None:
    """Five tries within minutes, then the article says why it has no text; some more, ever later, for about a day."""
    no_answer(world)
    assert (only_article(world).fill, only_article(world).detail) == (Fill.FAILED, "The host did not answer in time.")
    assert world.net.asked.count(PAGE) == 5
    hours = []
    while (due_at := asked_again(world)) is not None:
        hours.append(round((due_at - only_article(world).fetched_at).total_seconds() / 3600))
        world.clock.at = due_at
        world.work()
    assert hours == [1, 2, 4, 8, 17, 34]
    assert world.net.asked.count(PAGE) == 11
    with world.desk.store.read() as tx:
        assert (tx.views.progress().failed, tx.views.progress().stories) == (0, 1)
        assert not tx.queue.running()


def test_a_page_whose_host_comes_back_is_read_by_itself(world: Any) -> None:
    """Nobody need press a button after a night in which a host was down; the article stays in its story."""
    page = no_answer(world)
    assert asked_again(world) > world.clock.now() + timedelta(minutes=50)
    world.net.pages[PAGE] = page
    world.clock.forward(hours=1)
    world.work()
    article = only_article(world)
    assert (article.fill, article.detail, article.revision, asked_again(world)) == (Fill.FULL, None, 1, None)
    with world.desk.store.read() as tx:
        assert tx.views.progress().stories == 1


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (StatusError("no", status=401), FeedState.NEEDS_LOGIN),
        (StatusError("no", status=403), FeedState.FORBIDDEN),
        (StatusError("no", status=404), FeedState.NOT_FOUND),
        (StatusError("no", status=410), FeedState.GONE),
        (StatusError("no", status=500), FeedState.SERVER_ERROR),
        (TooLarge("no"), FeedState.TOO_LARGE),
    ],
)
def test_a_feed_in_trouble_has_a_state_and_a_sentence_and_keeps_its_articles(
    world: Any, error: Exception, state: FeedState
) -> None:
    """What went wrong is told on the sources page, what came before stays, and the host is not hammered."""
    landing(world)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    world.net.pages[FEED] = error
    asked = world.net.asked.count(FEED)
    look_again(world)
    with world.desk.store.read() as tx:
        (row,) = tx.views.sources(OWNER)
        assert row.feed.state is state
        assert row.feed.detail
        assert row.articles == 1
    assert world.net.asked.count(FEED) == asked + 1


def test_a_thousand_entries_are_saved_once_each_however_often_the_feed_is_read(world: Any) -> None:
    """A long feed comes in whole, the newest of it at once, and a second look adds nothing."""
    at = world.clock.now() - timedelta(hours=3)
    world.feed(FEED, *[(f"https://landing.example/{n}", f"Report {n}", at) for n in range(1000)])
    made = subscribe(world.desk, OWNER, FEED)
    assert made.entries + made.later == 1000
    # The rest of it, and the second look.
    for _ in range(2):
        with world.desk.store.begin() as tx:
            tx.queue.put(Step.REFRESH, made.feed.id, due_at=world.clock.now())
        assert run_one(world.desk, "test", (Step.REFRESH,))
        while run_one(world.desk, "test", (Step.REFRESH,)):
            pass
    with world.desk.store.read() as tx:
        assert tx.views.progress().articles == 1000
        assert [row.unread for row in tx.views.feeds(OWNER)] == [1000]


def test_letting_go_of_a_feed_keeps_its_articles(world: Any) -> None:
    """Without a subscriber the feed is read no more; what it brought stays and can be found."""
    landing(world)
    feed = subscribe(world.desk, OWNER, FEED).feed
    world.work()
    unsubscribe(world.desk, OWNER, feed.id)
    look_again(world)
    with world.desk.store.read() as tx:
        assert tx.feeds.all() == ()
        assert tx.views.progress().articles == 1
        assert tx.views.entries(OWNER, EntryFilter()).rows == ()
    assert world.net.asked.count(FEED) == 1


def test_a_feed_that_comes_again_has_its_articles_back(world: Any) -> None:
    """What it brought before is neither doubled nor told as a copy, and what was read stays read; the rest is new."""
    at = world.clock.now() - timedelta(hours=3)
    landing(world)
    feed = subscribe(world.desk, OWNER, FEED).feed
    world.work()
    with world.desk.store.begin() as tx:
        (row,) = tx.views.entries(OWNER, EntryFilter()).rows
        tx.readers.mark(OWNER, [row.id], read=True, starred=True)
    unsubscribe(world.desk, OWNER, feed.id)
    world.feed(FEED, (PAGE, "Foreign barges", at), ("https://landing.example/new", "Chess club wins", at))
    again = subscribe(world.desk, OWNER, FEED)
    world.work()
    with world.desk.store.read() as tx:
        assert again.entries == 1
        assert tx.views.progress().articles == 2
        rows = tx.views.entries(OWNER, EntryFilter(feed_id=again.feed.id)).rows
        assert {each.id for each in rows} >= {row.id}
        assert all(each.duplicate_of is None for each in rows)
        assert [(each.read, each.starred) for each in rows if each.id == row.id] == [(True, True)]
        assert [each.unread for each in tx.views.feeds(OWNER)] == [1]


def test_an_opml_file_subscribes_to_what_can_be_used_and_tells_the_rest(world: Any) -> None:
    """Two good feeds, one of them twice, one address that is none: two added, and the problem is named."""
    opml = f"""<opml version="2.0"><body><outline text="World">
        <outline type="rss" text="The Landing" xmlUrl="{FEED}"/>
        <outline type="rss" text="Again" xmlUrl="{FEED}"/>
        <outline type="rss" text="Sheet" xmlUrl="https://sheet.example/rss"/>
        <outline type="rss" text="Nothing" xmlUrl="javascript:alert(1)"/>
    </outline></body></opml>"""
    done = import_opml(world.desk, OWNER, opml.encode())
    assert done.added == 2
    assert done.problems
    with world.desk.store.read() as tx:
        assert {row.folder for row in tx.views.feeds(OWNER)} == {"World"}


def test_a_page_added_by_hand_is_fetched_once_and_placed(world: Any) -> None:
    """Adding it again opens the article that is there."""
    world.page(PAGE, "Foreign barges may use the Lower Tesso", *RIVER)
    first = add_page(world.desk, PAGE)
    assert add_page(world.desk, f"{PAGE}?utm_source=mail") == first
    world.work()
    with world.desk.store.read() as tx:
        assert tx.stories.placement(first) is not None
    assert world.net.asked.count(PAGE) == 1


def test_an_entry_that_links_to_a_feed_has_no_article(world: Any) -> None:
    """A feed's document is no text to read: the entry says what is there."""
    inner = f"{PAGE}/feed"
    world.feed(inner, (PAGE, "Barges", world.clock.now()))
    world.feed(FEED, (inner, "All of them", world.clock.now()))
    subscribe(world.desk, OWNER, FEED)
    world.work()
    with world.desk.store.read() as tx:
        article = tx.articles.by_url(inner)
    assert article.fill is Fill.FAILED
    assert article.detail == "This is a feed, not an article: subscribe to it instead."


def test_a_saved_feed_or_list_is_no_article(world: Any) -> None:
    """What belongs elsewhere is told, rather than its markup shown as a text."""
    with pytest.raises(Unreadable, match="a feed"):
        add_file(world.desk, b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "saved.xml")
    with pytest.raises(Unreadable, match="a list of feeds"):
        add_file(world.desk, b"<opml version='2.0'><body/></opml>", "feeds.opml")


def test_a_saved_page_of_a_known_address_fills_the_article_that_is_there(world: Any) -> None:
    """A page saved by hand gives a feed's article, whose page could not be read, its text; there is no second one."""
    landing(world)
    _, saved = world.net.pages[PAGE]
    world.net.pages[PAGE] = StatusError("landing.example refuses to show this to a program (403).", status=403)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    known = only_article(world)
    assert known.fill is Fill.FAILED
    assert add_file(world.desk, saved, "saved.html", url=PAGE) == known.id
    assert only_article(world).fill is Fill.FULL


def test_a_file_without_an_article_is_refused(world: Any) -> None:
    """An empty page gives an error that says so, and no article."""
    with pytest.raises(Unreadable):
        add_file(world.desk, b"<html><body></body></html>", "empty.html")
    with pytest.raises(Unreadable):
        add_file(world.desk, b"\xff\xfe\x00\x01", "noise.bin")
    with world.desk.store.read() as tx:
        assert tx.views.progress().articles == 0


def test_an_address_that_is_none_is_refused_before_anything_is_asked(world: Any) -> None:
    """A script or a file address never reaches the network."""
    for address in ("javascript:alert(1)", "file:///etc/passwd", "", "https://"):
        with pytest.raises(Invalid):
            subscribe(world.desk, OWNER, address)
    assert world.net.asked == []


@pytest.mark.shared
def test_the_founding_page_opens_with_its_three_related_articles(world: Any, shared: Any) -> None:
    """Added as a file, its related items are articles of their own, with source, age and kind."""
    body = (shared / "seed" / "daily8-page.txt").read_bytes()
    article_id = add_file(world.desk, body, "daily8-page.txt")
    world.work()
    with world.desk.store.read() as tx:
        view = tx.views.article(article_id, user_id=OWNER)
        assert view.article.source is None
        assert view.article.published is None
        assert [(item.source, item.age) for item in view.article.page_related] == [
            ("Nikkei Asia", "an hour ago"),
            ("Nikkei Asia", "3 hours ago"),
            ("The Diplomat", "6 hours ago"),
        ]
        assert {row.title for row in view.found} == {item.title for item in view.article.page_related}
        assert view.comments == ()
        assert view.article.page_hashtags == ()


def test_before_the_first_closing_the_next_edition_can_be_looked_at(world: Any) -> None:
    """The edition in the making shows what came, and nothing is published by looking."""
    landing(world)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    with world.desk.store.read() as tx:
        draft = in_the_making(tx, world.desk)
        assert [leaf.headline for leaf in draft.leaves] == ["Foreign barges may use the Lower Tesso"]
        assert draft.leaves[0].briefing
        assert tx.editions.latest() is None


def test_what_is_placed_is_told_before_its_briefing_is_made(world: Any) -> None:
    """In a first import hundreds of stories wait for theirs: the edition in the making has sentences all the same."""
    landing(world)
    subscribe(world.desk, OWNER, FEED)
    while run_one(world.desk, "test", tuple(set(Step) - {Step.BRIEF})):
        pass
    with world.desk.store.read() as tx:
        (leaf,) = in_the_making(tx, world.desk).leaves
        assert tx.stories.briefing(leaf.story_id) is None
    assert leaf.briefing
    assert all(sentence.cites for sentence in leaf.briefing)


def test_a_day_without_news_has_no_edition_and_is_not_looked_at_again(world: Any) -> None:
    """Nothing came: no empty edition is published, and the day is closed."""
    today = world.clock.now().date()
    with world.desk.store.begin() as tx:
        tx.notebook.put(BEGAN, today.isoformat())
    assert world.work() == 1
    assert world.work() == 0
    with world.desk.store.read() as tx:
        assert tx.editions.latest() is None
    assert publish(world.desk, today) is None


def test_missed_editions_are_made_up_for_a_week_at_most(world: Any) -> None:
    """After a month's pause the last seven days are looked at, not thirty."""
    with world.desk.store.begin() as tx:
        tx.notebook.put(BEGAN, (world.clock.now() - timedelta(days=30)).date().isoformat())
    assert world.work() == 7


def test_what_is_not_there_is_not_found(world: Any) -> None:
    """Asking for an article that never was is NotFound, not a crash."""
    with world.desk.store.read() as tx, pytest.raises(NotFound):
        tx.views.article(ArticleId(99), user_id=OWNER)


def test_what_was_removed_beside_us_is_placed_into_no_more(world: Any, make_world: Any) -> None:
    """Another process took the demo out while ours remembered it: a new article gets a story that is there."""
    demo = begin_demo_of(world, ("https://wire.example/1", "Foreign barges may use the Lower Tesso"))
    other = make_world(world.desk.settings.home)
    leave_demo(other.desk)
    other.desk.store.close()
    landing(world)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    with world.desk.store.read() as tx:
        (article,) = tx.articles.following(demo, limit=10)
        assert tx.stories.placement(article.id) is not None
        assert tx.views.progress().failed == 0


def test_two_that_leave_the_demo_at_once_leave_it_once(
    world: Any, make_world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second takes nothing away of what the first has begun: its editions are owed as before."""
    begin_demo_of(world, ("https://wire.example/1", "Foreign barges may use the Lower Tesso"))
    other = make_world(world.desk.settings.home)

    def asked(desk: Any) -> bool:
        monkeypatch.undo()
        leave_demo(other.desk)
        with other.desk.store.begin() as tx:
            begin_editions(tx, other.desk)
        return True

    monkeypatch.setattr(demo_module, "is_demo", asked)
    leave_demo(world.desk)
    other.desk.store.close()
    with world.desk.store.read() as tx:
        assert tx.notebook.get(BEGAN) is not None


def test_a_demo_that_was_left_does_not_come_back(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever happens after it was removed: that it was left is noted with that, and not later."""
    begin_demo_of(world, ("https://wire.example/1", "Foreign barges may use the Lower Tesso"))
    begin, writes = world.desk.store.begin, []

    @contextmanager
    def once() -> Any:
        writes.append(1)
        if len(writes) > 1:
            raise StoreBusy("Another writer held the database for too long.")
        with begin() as tx:
            yield tx

    with monkeypatch.context() as patched:
        patched.setattr(world.desk.store, "begin", once)
        leave_demo(world.desk)
    assert wanted_demo(world.desk) is None


def begin_demo_of(world: Any, *entries: tuple[str, str]) -> ArticleId:
    """A demo feed whose entries are read and placed; the newest article's number."""
    feed = "https://wire.example/feed"
    at = world.clock.now() - timedelta(hours=2)
    world.feed(feed, *[(link, title, at) for link, title in entries], title="Wire")
    for link, title in entries:
        world.page(link, title, *RIVER)
    begin_demo(world.desk, Demo(closing=world.clock.now().isoformat()), [(feed, "Wire", None)])
    world.work()
    with world.desk.store.read() as tx:
        return tx.articles.following(ArticleId(0), limit=10)[-1].id


def test_a_demo_feed_that_nobody_served_for_a_while_is_read_again(world: Any) -> None:
    """A command looked at the demo while it was not shown: at the next start its feeds are not in trouble any more."""
    feed = "https://wire.example/feed"
    world.net.pages[feed] = Blocked("wire.example leads to 127.0.0.1.")
    demo = Demo(closing=world.clock.now().isoformat())
    begin_demo(world.desk, demo, [(feed, "Wire", None)])
    world.work()
    begin_demo(world.desk, demo, [(feed, "Wire", None)])
    with world.desk.store.read() as tx:
        (row,) = tx.views.sources(OWNER)
        assert (row.feed.state, row.feed.due_at) == (FeedState.NEW, world.clock.now())


def test_a_note_without_a_title_heads_its_story_by_how_it_begins(world: Any) -> None:
    """In the river, on the story's page and in the edition: never an empty line."""
    note = {"id": "1", "content_text": RIVER[0], "date_published": world.clock.now().isoformat()}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "items": [note]}
    world.net.pages[FEED] = ("application/feed+json", json.dumps(feed).encode())
    subscribe(world.desk, OWNER, FEED)
    world.work()
    world.clock.forward(days=1)
    world.work()
    with world.desk.store.read() as tx:
        (card,) = tx.views.river(user_id=OWNER).rows
        (leaf,) = tx.editions.latest().leaves
    assert card.story.headline == leaf.headline == card.lead.name
    assert card.story.headline.startswith("Barges under foreign flags may use the Lower Tesso")
    assert len(card.story.headline) <= 120
