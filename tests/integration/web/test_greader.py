"""The Google Reader dialect: the calls that reading apps make, and what they must be answered."""

from urllib.parse import urlencode

import pytest

from octavo.api.greader.streams import feed_of
from octavo.desk.accounts import add_token, add_user
from octavo.desk.subscribe import unsubscribe
from octavo.errors import BadCertificate, FetchFailed, StatusError
from octavo.news.ids import OWNER

from .conftest import TITLES

API = "/api/greader/reader/api/0"
LOGIN = "/api/greader/accounts/ClientLogin"
READ, STARRED = "user/-/state/com.google/read", "user/-/state/com.google/starred"
LIST = "user/-/state/com.google/reading-list"


class App:
    """A reading app: no cookies, no Origin, a header with every call."""

    def __init__(self, browser, secret="owner"):
        self.browser, self.headers = browser, {"authorization": f"GoogleLogin auth={secret}"}

    def get(self, call, **fields):
        return self.browser.ask("GET", f"{API}/{call}?{urlencode(fields, doseq=True)}", headers=self.headers)

    def post(self, call, **fields):
        given = self.headers | {"content-type": "application/x-www-form-urlencoded"}
        return self.browser.ask("POST", f"{API}/{call}", body=urlencode(fields, doseq=True).encode(), headers=given)

    def ids(self, **fields):
        return [ref["id"] for ref in self.get("stream/items/ids", **fields).data["itemRefs"]]


def sign_in(browser, name, password):
    body = urlencode({"Email": name, "Passwd": password}).encode()
    return browser.ask("POST", LOGIN, body=body, headers={"content-type": "application/x-www-form-urlencoded"})


@pytest.fixture
def app(browser) -> App:
    return App(browser)


def test_an_app_signs_in_with_a_token(library, browser):
    """Name and token open the desk; a wrong name, the account's own password and an ended token do not."""
    mara = add_user(library.desk, "mara", "a long password")
    _, secret = add_token(library.desk, mara.id, "Phone")
    answer = sign_in(browser, "Mara", secret)
    assert answer.status == 200
    auth = dict(line.split("=", 1) for line in answer.text.splitlines())["Auth"]
    assert App(browser, auth).get("user-info").data["userName"] == "mara"
    assert len(App(browser, auth).get("token").text) == 57
    for name, password in (("ilva", secret), ("mara", "a long password"), ("mara", "")):
        refused = sign_in(browser, name, password)
        assert (refused.status, refused.text) == (401, "Error=BadAuthentication\n")
    for call in ("user-info", "subscription/list", "stream/contents"):
        assert browser.get(f"{API}/{call}").status == 401
        assert App(browser, "octavo_x").get(call).status == 401
    assert App(browser, "octavo_x").post("edit-tag", i="1", a=READ).status == 401


def test_without_accounts_only_the_header_is_asked_for(browser):
    """The owner's app signs in with anything; another site's page cannot send the header, so it reads nothing."""
    auth = sign_in(browser, "anybody", "anything").text.splitlines()[2].removeprefix("Auth=")
    assert App(browser, auth).get("user-info").data["userId"] == str(OWNER)
    assert browser.get(f"{API}/stream/contents").status == 401
    assert browser.post(f"{API}/edit-tag", {"i": "1", "a": READ}).status == 401
    assert "reading app" in browser.get("/api/greader").text


def test_feeds_folders_and_counts(app):
    """An app shows the same feeds, folders and unread counts as the pages."""
    (feed,) = app.get("subscription/list", output="json").data["subscriptions"]
    assert feed == {
        "id": "feed/1",
        "title": "The Landing",
        "categories": [{"id": "user/-/label/Rivers", "label": "Rivers"}],
        "url": "https://landing.example/feed",
        "htmlUrl": "https://landing.example/feed",
        "iconUrl": "",
    }
    tags = app.get("tag/list").data["tags"]
    assert [tag["id"] for tag in tags] == [STARRED, "user/-/label/Rivers"]
    counts = app.get("unread-count").data
    assert counts["max"] == 3
    assert {one["id"]: one["count"] for one in counts["unreadcounts"]} == {
        "feed/1": 3,
        "user/-/label/Rivers": 3,
        LIST: 3,
    }
    assert counts["unreadcounts"][0]["newestItemTimestampUsec"] == "1795518000000000"


def test_an_item_says_all_of_its_article(app):
    """Title, text as safe HTML, address, source, hashtags and times; the markup of a title is text."""
    page = app.get("stream/contents/feed/1", n=2).data
    assert [item["title"] for item in page["items"]] == [TITLES[2], TITLES[1]]
    item = page["items"][1]
    assert item["id"] == "tag:google.com,2005:reader/item/0000000000000002"
    assert item["summary"]["content"].startswith("<p>The boatmen of Harn call the order")
    assert item["summary"]["content"].count("<p>") == 2
    assert item["alternate"] == [{"href": "https://landing.example/1", "type": "text/html"}]
    assert item["origin"]["streamId"] == "feed/1"
    assert item["origin"]["title"] == "The Landing"
    assert item["categories"] == [LIST, "user/-/label/Rivers", "Tesso"]
    assert item["timestampUsec"] == item["crawlTimeMsec"] + "000" == f"{item['published']}000000"
    rest = app.get("stream/contents/feed/1", n=2, c=page["continuation"]).data
    assert [item["title"] for item in rest["items"]] == [TITLES[0]]
    assert "continuation" not in rest


def test_a_stream_is_what_was_asked_for_and_no_more(app):
    """By feed (number or address), folder, star and reading; oldest first; nothing of what was asked to be left out."""
    app.post("edit-tag", i="2", a=[STARRED, READ])
    assert app.ids(s=LIST, n=1000) == ["3", "2", "1"]
    assert app.ids(s=LIST, xt=READ) == ["3", "1"]
    assert app.ids(s=LIST, xt=READ, r="o") == ["1", "3"]
    assert app.ids(s=READ) == app.ids(s=LIST, it=READ) == ["2"]
    assert app.ids(s=STARRED) == ["2"]
    assert app.ids(s="user/1/state/com.google/kept-unread") == ["3", "1"]
    assert app.ids(s="user/1/label/Rivers") == app.ids(s="feed/https://landing.example/feed") == ["3", "2", "1"]
    assert app.ids(s="user/-/label/None such") == []
    assert app.get("stream/items/ids", s="feed/99").status == 404
    assert app.ids(s="user/-/state/com.google/like") == app.ids(s=LIST, it="user/-/state/com.google/like") == []
    assert len(app.get("stream/contents/reading-list").data["items"]) == 3
    assert app.get("stream/items/ids", s="everything").status == 422
    assert app.get("stream/items/ids", s=LIST, xt=STARRED).status == 422


def test_only_what_came_since(app, library):
    """``ot`` counts from when an article was fetched, in whatever unit, so that what a feed brings late is met."""
    fetched = int(library.clock.now().timestamp())
    assert app.ids(ot=fetched - 1) == app.ids(ot=(fetched - 1) * 10**6) == ["3", "2", "1"]
    assert app.ids(ot=fetched) == []
    assert app.ids(nt=fetched) == ["3", "2", "1"]
    for wrong in ("yesterday", "-1", "9" * 40):
        assert app.get("stream/items/ids", ot=wrong).status == 422


def test_items_by_their_names(app):
    """Long, hexadecimal and decimal names mean the same article; what is gone is left out; nonsense is refused."""
    for name in ("tag:google.com,2005:reader/item/0000000000000003", "0000000000000003", "3"):
        (item,) = app.post("stream/items/contents", i=[name, "77"]).data["items"]
        assert item["title"] == TITLES[2]
    both = app.post("stream/items/contents", i=["1", "3", "1"]).data["items"]
    assert [item["title"] for item in both] == [TITLES[0], TITLES[2]]
    for wrong in ("x", "-1", "tag:google.com,2005:reader/item/zz", "f" * 16, "9" * 19 + "9"):
        assert app.post("stream/items/contents", i=wrong).status == 422


def test_what_an_app_marks_is_marked_on_the_pages(app, browser):
    """What an app marks is marked on the pages, and the other way round; a tag Octavo has not is refused whole."""
    assert app.post("edit-tag", i=["1", "3"], a=READ).text == "OK"
    assert app.ids(xt=READ) == ["2"]
    assert app.get("unread-count").data["max"] == 1
    app.post("edit-tag", i="1", a="user/-/state/com.google/kept-unread", r=READ)
    assert app.ids(xt=READ) == ["2", "1"]
    browser.post("/articles/2/marks", {"starred": "1"})
    assert app.ids(s=STARRED) == ["2"]
    app.post("edit-tag", i="2", r=STARRED)
    assert app.ids(s=STARRED) == []
    assert app.post("edit-tag", i="2", a=[READ, "user/-/label/Later"]).status == 422
    assert app.ids(xt=READ) == ["2", "1"]


def test_an_apps_keyboard_may_write_accents_as_signs_of_their_own(library, browser):
    """The account's name is the same name."""
    user = add_user(library.desk, "José", "a long password")
    _, secret = add_token(library.desk, user.id, "Phone")
    assert sign_in(browser, "jose\u0301 ", secret).status == 200


def test_many_marks_at_once(app):
    """Apps that were away for long send thousands of names."""
    assert app.post("edit-tag", i=[str(n) for n in range(1, 5001)], a=READ).status == 200
    assert app.ids(xt=READ) == []


def test_all_read_up_to_a_time(app):
    """What came after the app looked stays unread."""
    stamps = [ref["timestampUsec"] for ref in app.get("stream/items/ids").data["itemRefs"]]
    app.post("mark-all-as-read", s="feed/1", ts=stamps[1])
    assert app.ids(xt=READ) == ["3"]
    app.post("mark-all-as-read", s="user/-/label/Rivers")
    assert app.ids(xt=READ) == []
    assert app.post("mark-all-as-read", s=STARRED).status == 422


def test_an_app_subscribes_renames_moves_and_ends(app, library):
    """Subscribe, add by a page's address, rename, move, end; a feed is in one folder."""
    now = library.clock.now()
    for name in ("bay", "hill"):
        library.feed(f"https://{name}.example/feed", (f"https://{name}.example/1", "News", now), title=name)
    app.post("subscription/edit", ac="subscribe", s="feed/https://bay.example/feed", t="The Bay", a="user/-/label/Sea")
    added = app.post("subscription/quickadd", quickadd="https://hill.example/feed").data
    assert (added["numResults"], added["streamName"]) == (1, "hill")
    failed = app.post("subscription/quickadd", quickadd="https://none.example/").data
    assert failed["numResults"] == 0

    def feeds():
        listed = app.get("subscription/list").data["subscriptions"]
        return {one["title"]: [each["label"] for each in one["categories"]] for one in listed}

    assert feeds() == {"hill": [], "The Landing": ["Rivers"], "The Bay": ["Sea"]}
    app.post("subscription/edit", ac="edit", s=added["streamId"], a="user/-/label/Sea")
    assert feeds()["hill"] == ["Sea"]
    app.post("subscription/edit", ac="edit", s=added["streamId"], r="user/-/label/Sea", t="The Hill")
    assert feeds()["The Hill"] == []
    app.post("rename-tag", s="user/-/label/Sea", dest="user/-/label/Coast")
    assert feeds()["The Bay"] == ["Coast"]
    app.post("disable-tag", s="user/-/label/Coast")
    assert feeds()["The Bay"] == []
    app.post("subscription/edit", ac="unsubscribe", s=[added["streamId"], "feed/https://bay.example/feed"])
    assert feeds() == {"The Landing": ["Rivers"]}
    assert "https://landing.example/feed" in app.get("subscription/export").text
    assert app.post("subscription/edit", ac="edit", s="feed/99").status == 404
    assert app.post("subscription/edit", ac="mend", s="feed/1").status == 422
    assert app.post("subscription/edit", ac="edit").status == 422


def test_a_feed_that_is_left_while_it_is_renamed_is_said_not_to_be_there(app, library, monkeypatch):
    """Two apps of one reader may speak at once: what the one has just ended the other cannot rename."""

    def left(*named):
        found = feed_of(*named)
        unsubscribe(library.desk, OWNER, found)
        return found

    monkeypatch.setattr("octavo.api.greader.changes.feed_of", left)
    answer = app.post("subscription/edit", ac="edit", s="feed/1", t="The Bay")
    assert answer.status in {404, 422}
    assert app.get("subscription/list").data["subscriptions"] == []


@pytest.mark.parametrize("call", ["subscription/edit", "subscription/quickadd"])
def test_an_app_adds_a_feed_whose_host_is_in_trouble(library, app, call):
    """An app can ask nobody whether that is meant: the feed stands in its list and comes later, asked for once."""
    url = "https://bay.example/feed"
    library.net.pages[url] = StatusError("bay.example is in trouble (500).", status=500)
    made = app.post(call, ac="subscribe", s=f"feed/{url}", quickadd=url, t="The Bay")
    assert made.text == "OK" or made.data["numResults"] == 1
    assert url in [one["url"] for one in app.get("subscription/list").data["subscriptions"]]
    assert library.net.asked.count(url) == 1
    library.feed(url, ("https://bay.example/1", "News", library.clock.now()), title="The Bay")
    library.clock.forward(hours=3)
    library.work()
    assert app.ids(s=f"feed/{url}")


@pytest.mark.parametrize(
    "error", [FetchFailed("bay.example is not known."), BadCertificate("No."), StatusError("Gone.", status=410)]
)
def test_an_app_adds_no_feed_where_no_host_is_in_trouble(library, app, error):
    """A slip of the hand in an address does not become a feed that never comes."""
    library.net.pages["https://bay.example/feed"] = error
    assert app.post("subscription/edit", ac="subscribe", s="feed/https://bay.example/feed").status == 502
    assert app.post("subscription/quickadd", quickadd="https://bay.example/feed").data["numResults"] == 0
    assert len(app.get("subscription/list").data["subscriptions"]) == 1


def test_one_account_sees_nothing_of_anothers(library, browser):
    """Feeds, marks and counts are each account's own."""
    mara, ilva = (add_user(library.desk, name, "a long password") for name in ("mara", "ilva"))
    mine, theirs = (App(browser, add_token(library.desk, user.id, "app")[1]) for user in (mara, ilva))
    mine.post("edit-tag", i="1", a=[READ, STARRED])
    assert theirs.get("subscription/list").data["subscriptions"] == []
    assert theirs.ids() == theirs.ids(s=STARRED) == []
    assert theirs.get("stream/items/ids", s="feed/1").status == 404
    assert theirs.post("subscription/edit", ac="unsubscribe", s="feed/1").status == 404
    assert mine.ids(xt=READ) == ["3", "2"]


def test_an_app_that_knows_freshrss_alone_finds_its_path(app):
    """Some are told the server only, and add what FreshRSS has there."""
    there = API.replace("/api/greader", "/api/greader.php")
    answer = app.browser.ask("GET", f"{there}/subscription/list?output=json", headers=app.headers)
    assert answer.data == app.get("subscription/list").data
    assert "reading app" in app.browser.get("/api/greader.php").text


def test_a_whole_synchronising(app):
    """As apps do it: feeds, unread and starred names, the texts of those that are new, then what was read meanwhile."""
    feeds = {one["id"] for one in app.get("subscription/list", output="json").data["subscriptions"]}
    unread = app.ids(s=LIST, xt=READ, n=10_000, output="json")
    starred = app.ids(s=STARRED, n=10_000, output="json")
    texts = app.post("stream/items/contents", output="json", T=app.get("token").text, i=unread).data["items"]
    assert [int(item["id"].rpartition("/")[2], 16) for item in texts] == [int(one) for one in unread]
    assert {item["origin"]["streamId"] for item in texts} <= feeds
    assert starred == []
    app.post("edit-tag", T=app.get("token").text, i=[item["id"] for item in texts], a=READ)
    assert app.ids(s=LIST, xt=READ) == []
