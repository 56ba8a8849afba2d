"""Pages over a real library: what stands on them, and what a form does."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import feedparser
import pytest

from octavo.errors import BadCertificate, Blocked, FetchFailed, RateLimited, StatusError, TooSlow
from octavo.news.article import Fill
from octavo.news.extracted import PageComment
from octavo.news.feed import FeedState, Subscription
from octavo.news.ids import OWNER, ArticleId
from octavo.news.job import Step
from octavo.store.views import SqlViews
from octavo.web import words

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PAGES = (
    "/", "/editions", "/editions/2026-11-24", "/river", "/hashtags/Tesso", "/stories/1", "/articles/1",
    "/articles/1?show=summary", "/articles/1?show=points", "/articles/1?show=ask", "/feeds", "/feeds?folder=Rivers",
    "/starred", "/search", "/search?q=Tesso", "/sources", "/sources/1", "/settings", "/add", "/api",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers(browser, path):
    """Each page comes, in HTML, under a policy that lets nothing of a stranger's run or load."""
    answer = browser.get(path)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "style=" not in answer.text
    assert "<script>" not in answer.text


def test_a_page_that_could_not_be_read_may_be_asked_for_again(browser, library):
    """Its article has a button for that, any other has none; what comes of it is told on the same page."""
    with library.desk.store.begin() as tx:
        article = tx.articles.get(1)
        tx.articles.save(replace(article, fill=Fill.FAILED, detail="The host did not answer in time."))
    assert 'action="/articles/1/again"' in browser.get("/articles/1").text
    assert browser.post("/articles/1/again").status == 303
    told = browser.get("/articles/1").text
    assert "Its page is asked for again in a moment." in told
    assert "its page has not been read yet" in told
    assert 'action="/articles/1/again"' not in told


def test_the_edition_is_numbered_and_ends(browser):
    """Each story has its place of how many; the day has a visible end; its address is permanent."""
    page = browser.get("/").text
    assert "1 of 2" in page
    assert "2 of 2" in page
    assert "That is the day." in page
    assert 'href="/editions/2026-11-24"' in page


def test_the_next_edition_is_in_the_making(browser):
    """What stands in it so far can be looked at, and says that it may change."""
    page = browser.get("/editions/next").text
    assert "in the making" in page
    assert "closes" in page
    assert "That is the day so far." in page


def test_an_empty_library_says_what_to_do(empty_browser):
    """Without feeds the front page offers the ways to begin; no page of it fails."""
    browser = empty_browser
    page = browser.get("/").text
    assert "There are no feeds yet" in page
    for action in ("/sources", "/sources/opml", "/sources/starter"):
        assert f'action="{action}"' in page
    for path in ("/river", "/editions", "/editions/next", "/feeds", "/starred", "/search?q=a", "/sources", "/settings"):
        assert browser.get(path).status == 200, path
    for path in ("/editions/feed.atom", "/river/feed.atom"):
        assert feedparser.parse(browser.get(path).body).entries == []


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((FeedState.UNREACHABLE,), "Your feed could not be read."),
        ((FeedState.UNREACHABLE, FeedState.NOT_FOUND), "None of your 2 feeds could be read."),
        ((FeedState.UNREACHABLE, FeedState.EMPTY), "1 of your 2 feeds could not be read."),
        ((FeedState.EMPTY,), "Your feed has no articles yet."),
        ((FeedState.EMPTY, FeedState.EMPTY), "Your feeds have no articles yet."),
    ],
)
def test_where_no_feed_brings_anything_the_front_page_says_so(world, empty_browser, states, said):
    """No edition is on its way from feeds that cannot be read; the way to the reasons is shown."""
    now = world.clock.now()
    with world.desk.store.begin() as tx:
        for number, state in enumerate(states):
            feed = tx.feeds.add(f"https://paper{number}.example/feed", due_at=now + timedelta(hours=1))
            tx.feeds.save(replace(feed, state=state))
            tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id))
    page = empty_browser.get("/").text
    assert said in " ".join(page.split())
    assert "Nothing has come yet" in page
    assert "on its way" not in page
    assert ('href="/sources">Sources</a> says why' in page) == (states[0] is not FeedState.EMPTY)


def test_feeds_of_ones_own_are_added_and_listed(world, empty_browser):
    """By an address without its scheme; a second time it is known already; a page without a feed says so."""
    world.feed("https://landing.example/", ("https://landing.example/1", "Barges", world.clock.now()))
    browser = empty_browser
    browser.post("/sources", {"address": "landing.example", "folder": "Rivers"})
    assert "The Landing is added: 1 entry so far." in browser.get("/sources").text
    browser.post("/sources", {"address": "https://landing.example/"})
    assert "You have The Landing already." in browser.get("/sources").text
    world.page("https://page.example/", "A page", "No feed is named here.")
    answer = browser.post("/sources", {"address": "page.example"})
    assert answer.status == 502
    assert "is not a feed" in answer.text


def test_a_server_without_a_certificate_is_found_by_its_name(world, empty_browser):
    """Who types no scheme means whatever answers: https, and http where no connection comes about."""
    world.feed("http://attic.example/feed", ("http://attic.example/1", "Jars", world.clock.now()))
    world.net.pages["https://attic.example/feed"] = FetchFailed("attic.example does not answer.")
    browser = empty_browser
    assert browser.post("/sources", {"address": "https://attic.example/feed"}).status == 502
    browser.post("/sources", {"address": "attic.example/feed"})
    assert "The Landing is added: 1 entry so far." in browser.get("/sources").text


def test_words_are_told_back_as_they_were_typed(empty_browser):
    """Whoever types no address is not told of one."""
    page = empty_browser.post("/sources", {"address": "hello world"})
    assert "“hello world” is not a web address" in page.text


def test_a_bad_certificate_is_no_reason_to_go_without(world, empty_browser):
    """Somebody may stand in between: the feed is not read by http then."""
    world.feed("http://attic.example/feed", ("http://attic.example/1", "Jars", world.clock.now()))
    world.net.pages["https://attic.example/feed"] = BadCertificate("It does not hold.")
    assert empty_browser.post("/sources", {"address": "attic.example/feed"}).status == 502


def test_a_host_that_wants_silence_is_told_in_words(world, empty_browser):
    """Nobody reckons with UTC: how long it is stands beside the time."""
    until = world.clock.now() + timedelta(hours=2)
    world.net.pages["https://landing.example/"] = RateLimited("landing.example asks us not to come.", until=until)
    page = empty_browser.post("/sources", {"address": "landing.example"}).text
    assert "landing.example asks us not to come. That is in 2 hours. You can add it all the same:" in page


TROUBLE = (
    StatusError("landing.example is in trouble (500).", status=500),
    RateLimited("landing.example asks us not to come (429).", until=NOW + timedelta(hours=2)),
    TooSlow("landing.example fell silent in the middle of its answer."),
)


@pytest.mark.parametrize("error", TROUBLE, ids=["500", "429", "timeout"])
def test_a_feed_whose_host_is_in_trouble_can_be_added_all_the_same(world, empty_browser, error):
    """It is a choice of its own; the feed stands there with its state, and comes when the host is back."""
    site, feed = "https://landing.example/", "https://landing.example/river.xml"
    world.net.pages[site] = error
    refused = empty_browser.post("/sources", {"address": "landing.example", "folder": "Rivers"})
    assert refused.status == 502
    assert '<button class="button" type="submit" name="anyway" value="1">Add it all the same</button>' in refused.text
    with world.desk.store.read() as tx:
        assert tx.feeds.all() == ()
    assert empty_browser.post("/sources", {"address": site, "folder": "Rivers", "anyway": "1"}).status == 303
    page = empty_browser.get("/sources").text
    assert f"{site} is added. Its server" in page
    assert "In trouble" in page
    assert str(error) in page
    # The address was a site's, as the form asks for: it names the feed.
    link = '<link rel="alternate" type="application/rss+xml" href="/river.xml">'
    world.net.pages[site] = ("text/html", f"<html><head>{link}</head></html>".encode())
    world.feed(feed, ("https://landing.example/1", "Barges", world.clock.now()))
    world.clock.forward(hours=3)
    world.work()
    page = empty_browser.get("/sources").text
    assert "In trouble" not in page
    assert "The Landing" in page
    assert "Rivers" in page
    with world.desk.store.read() as tx:
        assert [one.url for one in tx.feeds.all()] == [feed]


@pytest.mark.parametrize(
    "answer",
    [
        StatusError("landing.example has nothing at this address (404).", status=404),
        Blocked("landing.example leads to 10.0.0.7."),
        ("text/html", b"<html><body>No feed is named here.</body></html>"),
    ],
    ids=["404", "private", "page"],
)
def test_where_there_is_no_feed_none_is_added_all_the_same(world, empty_browser, answer):
    """What is known to be no feed is refused, whatever is pressed."""
    world.net.pages["https://landing.example/"] = answer
    for form in ({}, {"anyway": "1"}):
        refused = empty_browser.post("/sources", {"address": "landing.example"} | form)
        assert refused.status == 502
        assert "all the same" not in refused.text
    with world.desk.store.read() as tx:
        assert tx.feeds.all() == ()


def test_a_program_adds_a_feed_whose_host_is_in_trouble(world, empty_browser):
    """What the form offers, a call can have; without its word it is refused."""
    world.net.pages["https://landing.example/feed"] = StatusError("landing.example is in trouble (500).", status=500)
    asked = {"url": "https://landing.example/feed"}
    assert empty_browser.call("POST", "/api/v1/feeds", asked).status == 502
    made = empty_browser.call("POST", "/api/v1/feeds", asked | {"anyway": True})
    assert made.status == 201
    assert (made.data["feed"]["state"], made.data["new"], made.data["entries"]) == ("server_error", True, 0)


def test_the_other_feeds_of_a_site_are_offered(world, empty_browser):
    """A paper has a feed for each section: the first is taken, and each of the others is one press away."""
    now = world.clock.now()
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="/{name}.xml" title="The Landing: {name}">'
        for name in ("news", "river")
    )
    world.net.pages["https://landing.example/"] = ("text/html", f"<html><head>{links}</head></html>".encode())
    for name in ("news", "river"):
        world.feed(f"https://landing.example/{name}.xml", (f"https://landing.example/{name}", "News", now), title=name)
    page = empty_browser.post("/sources", {"address": "landing.example", "folder": "Rivers"})
    assert page.status == 200
    assert "news is added: 1 entry so far. The page names another feed too:" in page.text
    assert 'name="address" value="https://landing.example/river.xml"' in page.text
    assert 'name="folder" value="Rivers"' in page.text
    told = empty_browser.call("POST", "/api/v1/feeds", {"url": "landing.example"}).data
    assert (told["new"], [one["title"] for one in told["others"]]) == (False, ["The Landing: river"])
    empty_browser.post("/sources", {"address": "https://landing.example/river.xml", "folder": "Rivers"})
    assert "river is added" in empty_browser.get("/sources").text
    again = empty_browser.call("POST", "/api/v1/feeds", {"url": "landing.example"}).data
    assert (again["new"], again["others"]) == (False, [])


def test_a_server_of_ones_own_is_told_how_to_be_opened(world, empty_browser):
    """A feed or a page in a private network is refused with the very line that lets it in."""
    inside = Blocked("10.0.0.7 leads to 10.0.0.7.", origin="http://10.0.0.7:8080")
    world.net.pages["http://10.0.0.7:8080/feed"] = inside
    for path in ("/sources", "/add"):
        answer = empty_browser.post(path, {"address": "http://10.0.0.7:8080/feed"})
        assert answer.status == 502
        assert "allow_private = [&#34;http://10.0.0.7:8080&#34;]" in answer.text


def test_a_saved_page_opens_as_an_article(browser):
    """A file that is added leads to its article; one with nothing in it says so."""
    words = "The ferry line named the first of May as the date of its first crossing, the harbour office said. "
    title = "A date for the ferry"
    page = f"<html><title>{title}</title><body><article><h1>{title}</h1><p>{words * 4}</p></article></body>"
    answer = browser.upload("/add", "ferry.html", page.encode())
    assert answer.status == 303
    assert title in browser.get(answer.headers["location"]).text
    assert browser.upload("/add", "empty.html", b"<html><body></body></html>").status == 422


def test_an_article_opened_from_a_list_has_the_way_on(browser):
    """Next, previous and back, in the list of a feed, a folder or the stars; none where it was opened otherwise."""

    def ways(path):
        page = browser.get(path).text
        found = re.search(r'<nav class="beside".*?</nav>', page, re.DOTALL)
        return re.findall(r'href="([^"]+)"', found[0]) if found else []

    opened = re.findall(r'class="t" href="(/articles/[^"]+)"', browser.get("/feeds?folder=Rivers").text)
    assert opened == [f"/articles/{n}?list=folder%3DRivers%26show%3Dunread" for n in (3, 2, 1)]
    assert ways(opened[1]) == [opened[2], opened[0], "/feeds?folder=Rivers"]
    browser.post("/articles/3/marks", {"read": "1"})
    assert ways(opened[1]) == [opened[2], "/feeds?folder=Rivers"]
    assert "That was the last one." in browser.get(opened[2]).text
    assert ways("/articles/2?list=feed%3D1%26show%3Dall")[-1] == "/feeds?feed=1&amp;show=all"
    browser.post("/articles/1/marks", {"starred": "1"})
    assert ways("/articles/2?list=show%3Dstarred") == ["/articles/1?list=show%3Dstarred", "/starred"]
    assert ways("/articles/2") == []


def test_lists_of_feeds_go_in_and_out(browser):
    """An OPML file is read; a broken one says what is wrong, in words."""
    opml = b'<opml version="2.0"><body><outline type="rss" xmlUrl="https://foldline.example/f" text="F"/></body></opml>'
    browser.upload("/sources/opml", "a.opml", opml)
    page = browser.get("/sources").text
    assert "1 feed added. They are looked at one after another; one that leads to a feed you have becomes" in page
    answer = browser.upload("/sources/opml", "a.opml", b"not a list")
    assert answer.status == 422
    assert "<h1>" in answer.text


def test_a_cite_opens_the_very_characters(browser):
    """A cite on the front page leads to a page on which exactly those characters are marked, without a script."""
    href = re.search(r'class="cite" href="([^"]+)"[^>]* aria-label="Source 1: The Landing"', browser.get("/").text)
    assert href is not None
    target = href[1].replace("&amp;", "&")
    assert target.endswith("#cite")
    page = browser.get(target.removesuffix("#cite")).text
    marked = re.search(r'<mark id="cite">([^<]*)</mark>', page)
    assert marked is not None
    assert marked[1] == "Barges under foreign flags may use the Lower Tesso from 1 May, the ministry said."
    assert page.count("<mark") == 1


def test_a_cite_beyond_the_text_says_so(browser):
    """A link to characters that are not there marks nothing and tells it."""
    page = browser.get("/articles/1?cite=5-99999").text
    assert "<mark" not in page
    assert "are not in this text" in page


def test_a_script_in_a_title_is_text(browser):
    """Markup in a title is shown as it was written, never as markup."""
    page = browser.get("/articles/2").text
    assert "A river is &lt;b&gt;not&lt;/b&gt; a motorway" in page
    assert "<b>not</b>" not in page


def test_a_name_in_another_script_keeps_to_itself(browser):
    """A paper's Arabic name does not turn round the date that stands beside it (Unicode UAX #9: isolates)."""
    for path in ("/articles/1", "/stories/1", "/river", "/feeds?show=all", "/search?q=corran"):
        assert "<bdi>The Landing</bdi>" in browser.get(path).text, path


def test_the_article_page_has_its_blocks(browser):
    """Source, original, state of the text, opinion, hashtags, related with a reason, story, comments, captions."""
    page = browser.get("/articles/1").text
    for block in ("The Landing", "https://landing.example/0", "full text", "#Tesso", "Same subject: river",
                  "No comments yet.", "Also in this story", "Picture captions",
                  "Maravel opens its rivers"):  # fmt: skip
        assert block in page
    assert ">opinion<" in browser.get("/articles/2").text


def test_a_fragment_is_a_block_of_the_same_page(browser):
    """Asked for one block, the page gives that block alone and says so."""
    answer = browser.get("/articles/1?show=summary", x_octavo_fragment="doing")
    assert answer.headers["x-octavo-fragment"] == "doing"
    assert answer.text.strip().startswith('<div id="doing"')
    assert "<html" not in answer.text
    assert "No language model." in answer.text
    whole = browser.get("/articles/1", x_octavo_fragment="main")
    assert "x-octavo-fragment" not in whole.headers


def test_of_many_comments_at_the_source_ten_stand_open(library, browser):
    """The others are folded, so that what comes below is near."""
    said = tuple(PageComment(author=None, age=None, text=f"Comment {n}.") for n in range(300))
    with library.desk.store.begin() as tx:
        tx.articles.save(replace(tx.articles.get(ArticleId(1)), page_comments=said))
    page = browser.get("/articles/1").text
    fold = page.index("and 290 more")
    assert page.index("Comment 9.") < fold < page.index("Comment 10.")


def test_a_comment_is_posted_answered_reported_and_hidden(browser):
    """The whole life of a comment, by forms alone."""
    posted = browser.post("/articles/1/comments", {"text": "Well <i>said</i>.", "next": "/articles/1"})
    assert (posted.status, posted.headers["location"]) == (303, "/articles/1")
    page = browser.get("/articles/1").text
    assert "Your comment is posted." in page
    assert "Well &lt;i&gt;said&lt;/i&gt;." in page
    assert "Your comment is posted." not in browser.get("/articles/1").text
    browser.post("/articles/1/comments", {"text": "I think so too.", "parent_id": "1"})
    assert 'class="comment reply"' in browser.get("/articles/1").text
    assert browser.post("/comments/1/report").status == 303
    assert "Reported comments" in browser.get("/settings").text
    assert browser.post("/comments/1/hide").status == 303
    # It was hidden in another window after this one had been opened.
    page = browser.get("/articles/1?reply=1").text
    assert "Your reply" not in page
    assert "Add a comment" in page
    assert "Well &lt;i&gt;" not in browser.get("/articles/1").text
    browser.post("/comments/1/unhide")
    assert "Well &lt;i&gt;" in browser.get("/articles/1").text


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "-1", "one"])
def test_a_comment_that_answers_none_stands_by_itself(browser, number):
    """A number that no comment can have is as none."""
    assert browser.get(f"/stories/1?reply={number}").status == 200
    posted = browser.post("/articles/1/comments", {"text": "Well said.", "parent_id": number, "next": "/articles/1"})
    assert posted.status == 303
    assert "Well said." in browser.get("/articles/1").text


def test_marks_are_kept(browser):
    """Starred articles stand on their page; what is read is not unread any more."""
    assert browser.post("/articles/1/marks", {"starred": "1"}).status == 303
    assert "Foreign barges" in browser.get("/starred").text
    before = browser.get("/feeds").text
    assert "Foreign barges" in before
    browser.post("/articles/1/marks", {"read": "1"})
    assert "Foreign barges" not in browser.get("/feeds").text
    assert "Foreign barges" in browser.get("/feeds?show=all").text
    stamp = re.search(r'name="before" value="([^"]+)"', before)
    assert stamp is not None
    browser.post("/feeds/all-read", {"before": stamp[1]})
    assert "Nothing unread here." in browser.get("/feeds").text


def test_filters_are_chosen_by_name(browser):
    """A language from a list, a source whatever its case; an unknown language stays chosen."""
    page = browser.get("/search?q=corran&language=EN&source=the+LANDING").text
    assert "Night train" in page
    assert '<option value="en" selected>English</option>' in page
    assert '<option value="The Landing">' in page
    assert '<option value="tlh" selected>tlh</option>' in browser.get("/search?language=tlh").text


def test_past_editions_are_known_by_what_they_led_with(browser):
    """The list names each edition's first story and tells how many there were."""
    page = browser.get("/editions").text
    assert "Maravel opens its rivers" in page
    assert "and one more story" in page


def test_a_search_is_found_and_kept(browser):
    """A search finds by words; kept, it stands beside the form and can be forgotten."""
    assert "Night train" in browser.get("/search?q=corran").text
    assert "No article has this word." in browser.get("/search?q=submarine").text
    browser.post("/searches", {"name": "Trains", "query": "q=corran"})
    assert 'href="/searches/1/feed.atom"' in browser.get("/search").text
    browser.post("/searches/1/remove")
    assert "/searches/1/feed.atom" not in browser.get("/search").text


def test_the_sources_page_tells_health_in_words(browser):
    """A feed stands there with what became of it, and can be moved, looked at and removed."""
    page = browser.get("/sources").text
    assert "Not looked at yet." in page
    assert browser.post("/sources/1/refresh").status == 303
    browser.post("/sources/1/change", {"title": "Landing", "folder": "Water"})
    assert "Water" in browser.get("/sources").text
    assert b"landing.example/feed" in browser.get("/sources/opml").body
    one = browser.get("/sources/1").text
    for shown in ('<h1 dir="auto">Landing</h1>', "Not looked at yet.", 'value="Water"', "https://landing.example/feed"):
        assert shown in one
    assert 'href="/sources/1"' in browser.get("/feeds?feed=1").text
    browser.post("/sources/1/remove")
    assert "No feeds yet." in browser.get("/sources").text


def test_a_page_that_is_not_there_says_so(browser):
    """Unknown addresses, numbers and days give a page with status 404."""
    for path in ("/nowhere", "/articles/999", "/articles/x", "/stories/999", "/editions/2020-01-01", "/editions/x",
                 "/articles/1?revision=9", "/articles/999999999999999999999"):  # fmt: skip
        answer = browser.get(path)
        assert answer.status == 404, path
        assert "<h1>Nothing is here</h1>" in answer.text


def test_bad_input_has_its_sentence(browser):
    """What cannot be used is told in plain words, with nothing changed."""
    for path, form in (
        ("/articles/1/comments", {"text": "   "}),
        ("/articles/1/comments", {"text": "\u200b \u2060\n"}),
        ("/feeds/all-read", {"before": "yesterday"}),
        ("/feeds/all-read", {"before": "0001-01-01T00:00:00+14:00"}),
        ("/add", {}),
        ("/searches", {}),
    ):
        answer = browser.post(path, form)
        assert answer.status == 422, path
        assert "<h1>That cannot be used</h1>" in answer.text
    assert browser.get("/river?after=x").status == 422
    assert browser.get("/search?q=a&since=31-31").status == 422


def test_a_form_that_came_to_nothing_says_what_to_do(browser):
    """What can be filled in better is a step back; what is gone was removed, and nothing can be changed about that."""
    assert "Go back in your browser to change what you sent." in browser.post("/searches", {}).text
    for path in ("/sources/77/refresh", "/comments/77/report", "/articles/77/comments"):
        answer = browser.post(path, {"text": "Well said."})
        assert answer.status == 404
        assert "It may have been removed meanwhile, in another window say." in answer.text
        assert "to change what you sent" not in answer.text


def test_a_name_that_cannot_be_seen_is_none(browser):
    """A feed's title, a folder or a token's name of unseen characters would be a line with nothing to press on."""
    browser.post("/sources/1/change", {"title": "\u200b", "folder": "\u2060"})
    page = browser.get("/sources/1").text
    assert '<h1 dir="auto">The Landing</h1>' in page
    assert 'name="folder" type="text" dir="auto" list="folders" value=""' in page


def test_what_is_none_of_ones_own_is_called_so(browser):
    """A mistyped or old address of a feed or folder does not pass for one of these with nothing in it."""
    assert "A feed you do not have</h1>" in browser.get("/feeds?feed=99").text
    assert "A folder you do not have</h1>" in browser.get("/feeds?folder=Nowhere").text
    assert "Rivers</h1>" in browser.get("/feeds?folder=Rivers").text


def test_a_question_without_a_word_has_no_answer_to_look_for(browser):
    """It is not said that the article does not state it."""
    for asked in ("%3F%3F%3F", "%F0%9F%98%80"):
        page = browser.get(f"/articles/1?ask={asked}").text
        assert "That has no word to look for in it." in page
        assert "Not stated" not in page


def test_a_form_never_leads_to_another_site(browser):
    """Where a form comes back to is a path of this desk."""
    for elsewhere in ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"):
        answer = browser.post("/articles/1/marks", {"read": "1", "next": elsewhere})
        assert answer.headers["location"] == "/articles/1"


def test_our_files_may_be_kept_for_ever(browser):
    """A page names style and script by their content, so that a browser keeps them."""
    for path in re.findall(r'(?:href|src)="(/static/[^"]+)"', browser.get("/").text):
        answer = browser.get(path)
        assert answer.status == 200
        assert "immutable" in answer.headers["cache-control"]
    assert browser.get("/static/../pages.py").status == 404


def test_a_phone_is_given_our_colours_and_picture(browser):
    """Its bar has the paper's colour by day and by night, which the style has too, and its home screen our picture."""
    page = browser.get("/").text
    style = browser.get("/static/octavo.css").text
    colours = re.findall(r'name="theme-color" media="[^"]+" content="([^"]+)"', page)
    assert colours == re.findall(r"--paper: (#\w+)", style)
    picture = re.search(r'rel="apple-touch-icon" href="([^"]+)"', page)
    assert picture is not None
    assert browser.get(picture[1]).body.startswith(b"\x89PNG")


def test_the_first_heading_is_the_pages(browser):
    """Who goes from heading to heading begins with what the page is."""
    for path in PAGES:
        first = re.search(r"<h([1-6])", browser.get(path).text)
        assert first is not None
        assert first[1] == "1", path


def test_keys_can_be_turned_off(browser):
    """The choice is kept in the browser and told to the script."""
    assert "data-keys" not in browser.get("/").text
    browser.post("/settings/keys", {"keys": "off"})
    assert '<html lang="en" data-keys="off">' in browser.get("/").text


def test_a_feed_that_cannot_be_added_leaves_what_was_typed(world, empty_browser):
    """The form comes again with the address and the folder, and says beside them what is wrong."""
    browser = empty_browser
    world.page("https://page.example/", "A page", "No feed is named here.")
    answer = browser.post("/sources", {"address": "https://page.example/", "folder": "Rivers"})
    assert answer.status == 502
    assert 'role="alert"' in answer.text
    assert 'value="https://page.example/" aria-invalid="true"' in answer.text
    assert 'value="Rivers"' in answer.text
    answer = browser.post("/sources", {"address": "", "folder": "Rivers"})
    assert answer.status == 422
    assert "it should look like https://" in answer.text


def test_a_feed_where_an_article_was_asked_for_is_subscribed_to(world, empty_browser):
    """Nobody wants a feed's document as an article: it is followed, asked for once, and told as a feed."""
    feed = "https://landing.example/feed"
    world.feed(feed, ("https://landing.example/1", "Barges", world.clock.now()))
    assert empty_browser.post("/add", {"address": "landing.example/feed"}).headers["location"] == "/sources"
    page = empty_browser.get("/sources").text
    assert "That is a feed, not an article. The Landing is added: 1 entry so far." in page
    empty_browser.post("/add", {"address": feed})
    assert "You have The Landing already." in empty_browser.get("/sources").text
    assert world.net.asked == [feed]
    refused = empty_browser.call("POST", "/api/v1/articles", {"url": f"{feed}?"})
    assert "This is a feed, not an article: subscribe to it instead." in refused.text


def test_a_page_without_an_article_is_told_where_it_was_asked_for(world, empty_browser):
    """The form comes again with what was typed, and with the feed that the page names."""
    named = '<link rel="alternate" type="application/rss+xml" href="/river.xml">'
    world.net.pages["https://landing.example/"] = ("text/html", f"<html><head>{named}</head></html>".encode())
    refused = empty_browser.post("/add", {"address": "landing.example"})
    assert refused.status == 502
    assert 'value="landing.example" aria-invalid="true"' in refused.text
    assert "No article was found on the page." in refused.text
    assert '<input type="hidden" name="address" value="https://landing.example/river.xml">' in refused.text
    world.net.pages["https://landing.example/"] = ("text/html", b"<html></html>")
    assert "names a feed" not in empty_browser.post("/add", {"address": "landing.example"}).text


def test_a_file_that_cannot_be_used_is_told_beside_its_field(empty_browser):
    """A page is no list and a list no page: the form comes again, and says what the file is."""
    page, opml = b"<html><body>Feeds</body></html>", b"<opml version='2.0'><body/></opml>"
    refused = empty_browser.upload("/sources/opml", "page.html", page)
    assert refused.status == 422
    assert 'role="alert">The file is not an OPML list of feeds. Choose the OPML file' in refused.text
    assert 'aria-describedby="list-refused"' in refused.text
    refused = empty_browser.upload("/add", "feeds.opml", opml)
    assert refused.status == 422
    assert 'role="alert">feeds.opml is a list of feeds, not an article. Import it instead.' in refused.text
    assert 'aria-describedby="file-refused"' in refused.text


def test_what_a_list_leaves_out_is_told_line_by_line(empty_browser):
    """Each problem of an OPML file is a point of a list, told once."""
    outlines = "".join(f'<outline xmlUrl="not a feed {n}&#10;&lt;b&gt;"/>' for n in range(8))
    opml = f'<opml version="2.0"><body>{outlines}</body></opml>'.encode()
    empty_browser.upload("/sources/opml", "a.opml", opml)
    page = empty_browser.get("/sources").text
    assert "0 feeds added. Not all of the list could be used:</span>" in page
    points = re.findall(r"<li dir=\"auto\">(Left out: [^\n]+?)</li>", page)
    assert [re.search(r"feed (\d) &lt;b&gt;", point)[1] for point in points] == list("01234567")
    assert "Left out:" not in empty_browser.get("/sources").text


def test_languages_go_by_their_names():
    """A reader is told German, not de."""
    assert words.language_words("de") == "German"
    assert words.language_words(("ja", "xx")) == "Japanese, xx"


def test_search_engines_are_kept_from_other_peoples_articles(browser):
    """Robots are told so before they walk, and on the page itself; stories and editions may be found."""
    told = browser.get("/robots.txt")
    assert told.headers["content-type"].startswith("text/plain")
    assert "Disallow: /articles/" in told.text
    assert 'name="robots" content="noindex"' in browser.get("/articles/1").text
    assert "noindex" not in browser.get("/stories/1").text


def test_work_that_is_still_ahead_is_no_want_of_news(world, empty_browser):
    """An edition in the making without a story yet says that work comes first, not that nothing came."""
    with world.desk.store.begin() as tx:
        tx.queue.put(Step.PLACE, 1, due_at=world.clock.now())
    page = empty_browser.get("/editions/next").text
    assert "Nothing is ready to be shown yet" in page
    assert "1 article to place in a story" in page


def test_what_nobody_foresaw_is_told_as_a_page(browser, monkeypatch):
    """Reading or sending: a styled page with the ways on and the usual headers, and nothing of the error in it."""

    def broken(*_, **__):
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(SqlViews, "river", broken)
    monkeypatch.setattr("octavo.web.source.refresh_now", broken)
    for page in (browser.get("/river"), browser.post("/sources/1/refresh")):
        assert page.status == 500
        assert "<h1>Something went wrong</h1>" in page.text
        assert 'rel="stylesheet"' in page.text
        assert 'href="/sources"' in page.text
        assert "default-src" in page.headers["content-security-policy"]
        assert "secret" not in page.text
        assert "ZeroDivisionError" not in page.text
