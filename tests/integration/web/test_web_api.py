"""JSON, Atom and health: the same library for programs."""

import json
import re
from dataclasses import replace

import feedparser
import pytest

from octavo.desk.accounts import add_user
from octavo.errors import StoreError


def test_openapi_describes_every_call(browser):
    """Each call has a sentence, a tag and the shape of its errors; the page for people lists it too."""
    described = browser.get("/api/v1/openapi.json").data
    page = browser.get("/api").text
    assert len(described["paths"]) > 20
    for path, calls in described["paths"].items():
        assert path.startswith("/api/v1/")
        assert path in page
        for call in calls.values():
            assert call["description"]
            assert call["tags"]
            assert "application/problem+json" in call["responses"]["default"]["content"]


def test_a_person_is_led_to_what_there_is_for_programs(browser):
    """A page like the others, at /api and /api/: the calls by subject, the first one to try, and the description."""
    moved = browser.get("/api/")
    assert (moved.status, moved.headers["location"].partition("8017")[2]) == (307, "/api")
    page = browser.get("/api").text
    for menu in ('<nav aria-label="Main">', 'href="#main"', 'role="search"', '<footer class="foot">'):
        assert menu in page
    assert f"curl http://{browser.host}/api/v1/editions/latest" in page
    assert 'href="/api/v1/openapi.json"' in page
    assert '<a href="#feeds">Feeds</a>' in page
    assert '<section id="feeds"><h2>Feeds</h2>' in page
    assert "An article with its text; with <code>cite</code>, the cited characters beside it." in page
    assert "needs no token" in page


def test_with_accounts_the_way_to_a_token_is_told(world, empty_browser):
    """Who is not signed in is told so as well: the page says nothing of the desk's own."""
    add_user(world.desk, "mara", "the river is wide")
    page = empty_browser.get("/api").text
    assert "Authorization: Bearer TOKEN" in page
    assert 'href="/settings#tokens"' in page
    assert "needs no token" not in page


def test_editions_stories_and_articles(browser):
    """What a page shows, a program gets; a cite comes with its very characters."""
    assert browser.get("/api/v1/editions").data == ["2026-11-24"]
    edition = browser.get("/api/v1/editions/latest").data
    assert browser.get("/api/v1/editions/2026-11-24").data == edition
    cite = edition["leaves"][0]["briefing"][0]["cites"][0]
    path = f"/api/v1/articles/{cite['article_id']}?revision={cite['revision']}&cite={cite['start']}-{cite['end']}"
    article = browser.get(path).data
    assert article["cited"] == edition["leaves"][0]["briefing"][0]["text"]
    assert article["article"]["published"] == "2026-11-24T09:00:00+00:00"
    assert article["related"][0]["why"] == "Same subject: river"
    assert article["story"]["headline"] == "Maravel opens its rivers"
    story = browser.get("/api/v1/stories/1").data
    assert [row["id"] for row in story["articles"]] == [1, 2]
    assert story["briefing"]["summary"][0]["verbatim"] is True
    assert browser.get("/api/v1/articles/1/summary").data["model"] == "extractive"
    assert "password" not in browser.get("/api/v1/openapi.json").text


def test_a_long_list_comes_in_pages(browser):
    """``next`` of one answer is ``after`` of the following, until it is null."""
    seen, after = [], ""
    for _ in range(5):
        page = browser.get(f"/api/v1/entries?limit=1{after}").data
        seen += [row["id"] for row in page["rows"]]
        if page["next"] is None:
            break
        after = f"&after={page['next'].replace('+', '%2B')}"
    assert seen == [3, 2, 1]


def test_marks_comments_and_searches(browser):
    """What a form does, a call does."""
    assert browser.call("POST", "/api/v1/entries/marks", {"ids": [1, 3], "starred": True, "read": True}).status == 204
    assert [row["id"] for row in browser.get("/api/v1/entries?starred=true").data["rows"]] == [3, 1]
    assert browser.get("/api/v1/feeds").data[0]["unread"] == 1
    before = {"before": "2026-11-24T12:00:00Z"}
    assert browser.call("POST", "/api/v1/entries/all-read", before).status == 204
    assert browser.get("/api/v1/feeds").data[0]["unread"] == 0
    beyond_all_years = {"before": "0001-01-01T00:00:00+14:00"}
    assert browser.call("POST", "/api/v1/entries/all-read", beyond_all_years).status == 422
    made = browser.call("POST", "/api/v1/stories/1/comments", {"text": "Well."})
    assert (made.status, made.data["text"]) == (201, "Well.")
    assert browser.call("POST", f"/api/v1/comments/{made.data['id']}/hide").status == 204
    assert browser.get("/api/v1/stories/1/comments").data[0]["text"] == ""
    kept = browser.call("POST", "/api/v1/searches", {"name": "Trains", "query": "q=corran"}).data
    assert browser.get("/api/v1/searches").data == [kept]
    assert browser.call("DELETE", f"/api/v1/searches/{kept['id']}").status == 204
    assert browser.call("DELETE", "/api/v1/feeds/1").status == 204
    assert browser.get("/api/v1/feeds").data == []


def test_lists_of_feeds_in_and_out(browser):
    """What is exported can be imported again."""
    opml = browser.get("/api/v1/opml")
    assert opml.headers["content-type"].startswith("text/x-opml")
    browser.call("DELETE", "/api/v1/feeds/1")
    answer = browser.ask("POST", "/api/v1/opml", body=opml.body, headers={"content-type": "text/x-opml"})
    assert answer.data == {"added": 1, "known": 0, "problems": []}


def test_a_saved_page_becomes_an_article(browser):
    """Its text is the request's body."""
    words = "The ferry line named the first of May as the date of its first crossing, the harbour office said. "
    title = "A date for the ferry"
    text = f"<h1>{title}</h1><p>{words * 3}</p><p>{words * 2}</p>"
    page = f"<html><head><title>{title}</title></head><body><article>{text}</article></body></html>"
    answer = browser.ask(
        "POST", "/api/v1/articles/file?name=ferry.html", body=page.encode(), headers={"content-type": "text/html"}
    )
    assert answer.status == 201
    assert browser.get(f"/api/v1/articles/{answer.data['id']}").data["article"]["title"] == title


@pytest.mark.parametrize(
    ("call", "said"),
    [("opml", "The file is not an OPML list of feeds."), ("articles/file", "This is no HTML page: it has no markup.")],
)
def test_a_file_that_cannot_be_read_is_a_fault_of_the_request(browser, call, said):
    """No source was asked, and so none is blamed."""
    answer = browser.ask("POST", f"/api/v1/{call}", body=b"null", headers={"content-type": "text/html"})
    assert (answer.status, answer.data["detail"]) == (422, said)


def test_search_and_ask(browser):
    """Hits come with their snippet in pieces; an answer is the sources' own words, or nothing."""
    hits = browser.get("/api/v1/search?q=locks").data["rows"]
    assert [hit["article"]["id"] for hit in hits] == [1]
    assert any(piece["match"] for piece in hits[0]["snippet"])
    answer = browser.get("/api/v1/ask?q=When+may+barges+use+the+Lower+Tesso%3F").data
    for sentence in answer["answer"]:
        for cite in sentence["cites"]:
            path = (
                f"/api/v1/articles/{cite['article_id']}?revision={cite['revision']}&cite={cite['start']}-{cite['end']}"
            )
            assert browser.get(path).data["cited"] == sentence["text"]
    assert browser.get("/api/v1/progress").data["articles"] == 3


@pytest.mark.parametrize(
    ("method", "path", "data", "status"),
    [
        ("GET", "/api/v1/articles/99", None, 404),
        ("GET", "/api/v1/nowhere", None, 404),
        ("PUT", "/api/v1/feeds", None, 405),
        ("GET", "/api/v1/articles/1?cite=5-99999", None, 422),
        ("GET", "/api/v1/articles/x", None, 422),
        ("GET", "/api/v1/stories?after=x", None, 422),
        ("GET", "/api/v1/ask?q=%20", None, 422),
        ("POST", "/api/v1/entries/marks", {"ids": [1], "red": True}, 422),
        ("POST", "/api/v1/articles/1/comments", {"text": " "}, 422),
        ("POST", "/api/v1/feeds", {"url": "https://nowhere.example/"}, 502),
    ],
)
def test_what_goes_wrong_is_a_problem_in_plain_english(browser, method, path, data, status):
    """Every error is RFC 9457's problem details with a sentence."""
    answer = browser.call(method, path, data)
    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.data["status"] == status
    assert answer.data["detail"].endswith((".", "…"))


def test_a_call_that_cannot_be_read_is_told_what_would_be(browser):
    """The methods that an address takes, also in the header RFC 9110 asks for; and a body that is no JSON, as that."""
    answer = browser.call("PUT", "/api/v1/feeds")
    assert answer.data["detail"] == f"This address takes {answer.headers['allow']}, not PUT."
    answer = browser.ask("POST", "/api/v1/feeds", body=b"{bad", headers={"content-type": "application/json"})
    assert (answer.status, answer.data["detail"]) == (422, "The body is no JSON.")


def test_no_number_is_too_large(browser):
    """What a caller names by a number is not there, or cannot be used; it is no fault of ours."""
    for path, calls in browser.get("/api/v1/openapi.json").data["paths"].items():
        asked = [one for one in calls.get("get", {}).get("parameters", ()) if "integer" in json.dumps(one["schema"])]
        address = re.sub(r"\{[^}]*\}", str(2**64), path)
        for name in [one["name"] for one in asked if one["in"] == "query"] or ["q"]:
            answer = browser.get(f"{address}?q=barges&{name}={2**64}")
            assert answer.status < 500, (address, name)


FEEDS = {
    "/editions/feed.atom": ["Tuesday, 24 November 2026"],
    "/river/feed.atom": ["The night train", "Maravel opens its rivers"],
    "/stories/1/feed.atom": ["A river is <b>not</b> a motorway", "Foreign barges may use the Lower Tesso"],
    "/hashtags/tesso/feed.atom": ["Maravel opens its rivers"],
    "/searches/1/feed.atom": ["Night train to Corran returns"],
}


@pytest.mark.parametrize("path", list(FEEDS))
def test_feeds_out_are_good_atom(browser, path):
    """Each parses without complaint, with ids, times and absolute links, and no markup of a stranger's."""
    browser.post("/searches", {"name": "Trains", "query": "q=corran"})
    answer = browser.get(path)
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    read = feedparser.parse(answer.body)
    assert not read.bozo
    assert read.version == "atom10"
    assert sorted(entry.title.replace("&lt;", "<").replace("&gt;", ">") for entry in read.entries) == sorted(
        FEEDS[path]
    )
    assert len({entry.id for entry in read.entries}) == len(read.entries)
    for entry in read.entries:
        assert entry.link.startswith("http://127.0.0.1:8017/")
        assert entry.updated_parsed
        assert "<b>" not in entry.content[0].value
    assert read.feed.id.startswith("tag:127.0.0.1,2026:/")


def test_a_reader_that_has_a_feed_is_told_so(browser):
    """Asked with its own validator, a feed that did not change answers 304 without a body."""
    first = browser.get("/river/feed.atom")
    again = browser.get("/river/feed.atom", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_health_is_up_while_the_database_answers(browser, library, monkeypatch):
    """Up while the database answers; down, without its secrets, when it does not."""
    assert (browser.get("/healthz").status, browser.get("/healthz").data) == (200, {"status": "ok"})

    def broken():
        raise StoreError("no such table: secret")

    monkeypatch.setattr(type(library.desk.store), "read", lambda self: broken())
    # Whether there are accounts cannot be known either, but the one who asks is at this machine.
    answer = browser.get("/healthz")
    assert answer.status == 503
    assert "secret" not in answer.text
    for path in ("/", "/no-such-page"):
        page = browser.get(path)
        assert page.status == 503
        assert "<h1>The library does not answer</h1>" in page.text
        assert "secret" not in page.text
    assert browser.get("/api/v1/stories").status == 503
    # From another machine it cannot be known whether anything may be told.
    assert replace(browser, client="192.168.1.9").get("/").status == 503
