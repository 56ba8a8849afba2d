"""Who may come in, and who may change things (DESIGN, section 7)."""

import re
from urllib.parse import unquote

import pytest

from octavo.desk.accounts import add_token, add_user
from octavo.news.ids import OWNER
from octavo.web.access import MOST_BYTES


@pytest.fixture
def accounts(library):
    """Two accounts; the first is the owner's."""
    return [add_user(library.desk, name, "a long password") for name in ("mara", "ilva")]


def sign_in(browser, name="mara", password="a long password", **form):
    return browser.post("/sign-in", {"name": name, "password": password} | form)


def proof(browser, path="/articles/1"):
    found = re.search(r'name="csrf" value="([^"]+)"', browser.get(path).text)
    assert found is not None
    return found[1]


def test_without_accounts_the_owner_is_at_this_machine(open_browser):
    """From another machine nothing is answered, whatever name it asks by."""
    assert open_browser().get("/").status == 200
    for path in ("/", "/healthz", "/api/v1/editions", "/static/octavo.css"):
        answer = open_browser(client="192.168.1.9").get(path)
        assert answer.status == 403
        assert "octavo user add" in answer.text


def test_a_name_pointed_at_this_machine_is_refused(open_browser):
    """DNS rebinding: the address is ours, the name is not."""
    for path in ("/", "/api/v1/editions", "/healthz", "/editions/feed.atom"):
        assert open_browser(host="evil.example:8017").get(path).status == 421
    assert open_browser(host="news.example", hosts=("news.example",)).get("/").status == 200


def test_another_sites_form_changes_nothing(browser, library):
    """Cross-site request forgery: pages and calls alike are refused by their origin."""
    evil = {"origin": "http://evil.example"}
    assert browser.post("/articles/1/comments", {"text": "Hello"}, **evil).status == 403
    assert browser.call("POST", "/api/v1/articles/1/comments", {"text": "Hello"}, **evil).status == 403
    assert browser.call("DELETE", "/api/v1/feeds/1", **evil).status == 403
    with library.desk.store.read() as tx:
        assert tx.comments.on_article(1) == ()
        assert len(tx.readers.subscriptions(OWNER)) == 1


def test_a_call_such_as_any_page_could_send_is_refused(browser):
    """Without a token a body must be of a type that a browser asks about first."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        answer = browser.ask(
            "POST", "/api/v1/articles/1/comments", body=b'{"text": "Hello"}', headers={"content-type": kind}
        )
        assert answer.status == 422
        assert "Content-Type" in answer.data["detail"]


def test_with_accounts_reading_needs_one(browser, accounts):
    """A visitor is led to sign in, and back to where they were; programs and feeds are told what to send."""
    answer = browser.get("/articles/1?show=summary")
    assert (answer.status, answer.headers["location"]) == (303, "/sign-in?next=%2Farticles%2F1%3Fshow%3Dsummary")
    assert browser.get("/sign-in").status == 200
    assert browser.get("/static/octavo.css").status == 200
    assert browser.get("/healthz").status == 200
    assert browser.get("/api/v1/editions").status == 401
    feed = browser.get("/editions/feed.atom")
    assert (feed.status, feed.headers["www-authenticate"]) == (401, 'Basic realm="Octavo", charset="UTF-8"')


def test_a_desk_may_be_open_for_reading(open_browser, accounts):
    """Visitors read what is everybody's; what is somebody's own, and every change, still needs an account."""
    browser = open_browser(client="192.168.1.9", public_reading=True)
    for path in ("/", "/river", "/stories/1", "/articles/1", "/search?q=tesso", "/api/v1/stories", "/river/feed.atom"):
        assert browser.get(path).status == 200, path
    for path in ("/feeds", "/starred", "/sources", "/settings", "/sources/opml"):
        assert browser.get(path).status == 303, path
    assert browser.get("/api/v1/feeds").status == 401
    answer = browser.post("/articles/1/comments", {"text": "Hello"})
    assert answer.status == 403
    assert "Sign in first." in answer.text


def test_signing_in_and_out(browser, accounts):
    """A session opens with name and password, is kept from scripts and other sites, and ends."""
    wrong = sign_in(browser, password="something else")
    assert wrong.status == 403
    assert "The name or the password is wrong." in wrong.text
    right = sign_in(browser, next="/feeds")
    assert (right.status, right.headers["location"]) == (303, "/feeds")
    cookie = right.cookies["octavo_session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "lax"
    assert "Signed in as mara" in browser.get("/").text
    browser.post("/sign-out", {"csrf": proof(browser)})
    assert browser.get("/").status == 303


def test_a_form_needs_its_sessions_proof(browser, accounts):
    """With a session, a form without its token, or with another's, changes nothing."""
    sign_in(browser)
    token = proof(browser)
    for given in ({}, {"csrf": ""}, {"csrf": "0" * 64}):
        assert browser.post("/articles/1/comments", {"text": "Hello"} | given).status == 403
    assert browser.post("/articles/1/comments", {"text": "Hello", "csrf": token}).status == 303


def test_a_refused_form_says_why_to_our_script_too(browser, accounts):
    """The script leaves the form with what was typed, and tells the reason, which comes in a header."""
    answer = browser.post("/articles/1/comments", {"text": "Hello"}, **{"x-octavo-fragment": "comments"})
    assert answer.status == 403
    assert "You are not signed in" in unquote(answer.headers["x-octavo-said"])
    assert "x-octavo-fragment" not in answer.headers
    assert 'href="/sign-in?next=' in answer.text


def test_sign_in_is_throttled(browser, accounts):
    """After many wrong passwords the right one does not help for a while."""
    for _ in range(30):
        sign_in(browser, password="wrong password")
    assert sign_in(browser).status == 403


def test_one_account_sees_nothing_of_anothers(library, open_browser, accounts):
    """Marks, feeds, searches and tokens are each account's own."""
    mara, ilva = open_browser(), open_browser()
    sign_in(mara)
    sign_in(ilva, "ilva")
    token = proof(mara)
    mara.post("/articles/1/marks", {"starred": "1", "csrf": token})
    mara.post("/searches", {"name": "Secret search", "query": "q=x", "csrf": token})
    made = mara.post("/settings/tokens", {"name": "Phone", "csrf": token})
    assert "octavo_" in made.text
    assert "Foreign barges" in mara.get("/starred").text
    assert "Foreign barges" not in ilva.get("/starred").text
    assert "Secret search" not in ilva.get("/search").text
    assert "No feeds yet." in ilva.get("/sources").text
    assert "Phone" not in ilva.get("/settings").text
    assert ilva.get("/searches/1/feed.atom").status == 404
    theirs = proof(ilva)
    ilva.post("/settings/tokens/1/end", {"csrf": theirs})
    assert "Phone" in mara.get("/settings").text
    ilva.post("/settings/users", {"name": "third", "password": "a long password", "csrf": theirs})
    assert "third" not in mara.get("/settings").text
    mara.post("/articles/1/comments", {"text": "Mine.", "csrf": token})
    assert ilva.post("/comments/1/hide", {"csrf": theirs}).status == 403


def test_a_token_opens_the_api_and_the_feeds(library, open_browser, accounts):
    """As a bearer token, and as the password a feed reader sends; an ended one opens nothing."""
    import base64

    _, secret = add_token(library.desk, OWNER, "Phone")
    browser = open_browser()
    assert browser.get("/api/v1/feeds", authorization=f"Bearer {secret}").status == 200
    basic = base64.b64encode(f"mara:{secret}".encode()).decode()
    assert browser.get("/river/feed.atom", authorization=f"Basic {basic}").status == 200
    for bad in ("Bearer nonsense", "Basic !!!", "Basic bWFyYTp4", "Bearer", "Digest x"):
        assert browser.get("/api/v1/feeds", authorization=bad).status == 401
    assert browser.get("/", authorization=f"Bearer {secret}").status == 303


def test_a_cookie_reads_feeds_but_writes_nothing(browser, accounts):
    """A signed-in browser may follow a link to a feed; the API takes tokens only."""
    sign_in(browser)
    assert browser.get("/river/feed.atom").status == 200
    assert browser.call("POST", "/api/v1/articles/1/comments", {"text": "Hello"}).status == 401


def test_a_body_beyond_all_measure_is_refused(browser):
    """By what it says of itself, and by what really comes."""
    answer = browser.post("/sources/opml", content_length=str(MOST_BYTES + 1))
    assert answer.status == 413
    assert browser.upload("/sources/opml", "a.opml", b"x" * (MOST_BYTES + 1)).status == 413


def test_a_refused_body_is_told_on_a_page(browser):
    """The desk's own page says how much it takes and how to go back, our script is told too, a program by a problem."""
    for form in ({"content_length": str(MOST_BYTES + 1)}, {}):
        body = {"text": "x" * (0 if form else MOST_BYTES + 1)}
        answer = browser.post("/articles/1/comments", body, **form)
        assert answer.status == 413
        assert "<h1>That is too much</h1>" in answer.text
        assert "more than 20 MB" in unquote(answer.headers["x-octavo-said"])
        assert "Go back in your browser" in answer.text
    answer = browser.call("POST", "/api/v1/opml", content_length=str(MOST_BYTES + 1))
    assert (answer.status, answer.data["title"]) == (413, "That is too much")


def test_what_no_page_answers_is_told_on_a_page(browser):
    """A form's address that is opened like a page, and a form whose one field is beyond measure."""
    assert "<h1>That cannot be done</h1>" in browser.get("/feeds/all-read").text


def test_a_visitor_is_not_led_to_what_needs_an_account(open_browser, accounts):
    """At a desk that is open for reading the menu has what anybody may have, and the way to sign in."""
    page = open_browser(public_reading=True).get("/").text
    menu = page.partition('<nav aria-label="Main">')[2].partition("</nav>")[0]
    assert re.findall(r'href="([^"]+)"', menu) == ["/", "/river", "/sign-in"]
    assert 'href="/add"' not in page
    # Nor does a page say so that leads nowhere.
    assert 'href="/sources"' not in open_browser(public_reading=True).get("/nowhere").text


def test_where_the_library_lies_is_the_owners_to_know(library, open_browser, accounts):
    """All are told how to take their feeds along; paths on the machine, and commands, are told to its owner alone."""
    mara, ilva = open_browser(), open_browser()
    sign_in(mara)
    sign_in(ilva, "ilva")
    hers, his = mara.get("/settings").text, ilva.get("/settings").text
    assert 'href="/sources/opml"' in hers
    assert 'href="/sources/opml"' in his
    home = str(library.desk.settings.home)
    assert home in hers
    assert home not in his
    assert "octavo export jsonl" not in his


def test_the_owner_removes_an_account_after_reading_what_goes(open_browser, accounts, library):
    """The page says it and does nothing; the form does it; the account's browser is out. Others may do neither."""
    mara, ilva = open_browser(), open_browser()
    sign_in(mara)
    sign_in(ilva, "ilva")
    ilva.post("/articles/1/comments", {"text": "I was there.", "csrf": proof(ilva)})
    page = f"/settings/users/{accounts[1].id}/remove"
    assert page in mara.get("/settings").text
    assert page not in ilva.get("/settings").text
    assert ilva.get(page).status == 403
    assert ilva.post(page, {"csrf": proof(ilva)}).status == 403
    told = mara.get(page).text
    assert "Remove the account of ilva?" in told
    assert "1 comment by ilva" in told
    assert ilva.get("/feeds").status == 200
    assert mara.get(f"/settings/users/{accounts[0].id}/remove").status == 422
    assert mara.post(page, {"csrf": proof(mara), "comments": "keep"}).status == 303
    assert "ilva has no account here any more." in mara.get("/settings").text
    assert ilva.get("/feeds").status != 200
    assert "I was there." in mara.get("/articles/1").text
    assert mara.get(page).status == 404


def test_nobody_reports_himself(open_browser, accounts):
    """Under a comment of one's own there is no button to report it; the others have it."""
    mara, ilva = open_browser(), open_browser()
    sign_in(mara)
    sign_in(ilva, "ilva")
    ilva.post("/articles/1/comments", {"text": "I was there.", "csrf": proof(ilva)})
    assert 'action="/comments/1/report"' not in ilva.get("/articles/1").text
    assert 'action="/comments/1/report"' in mara.get("/articles/1").text


def test_signing_in_after_a_refused_form_leads_back_to_its_page(browser, accounts):
    """The form's own address takes forms alone, and another site's page is none of ours."""
    for referer, there in (
        ("http://127.0.0.1:8017/stories/1?show=listen", "%2Fstories%2F1%3Fshow%3Dlisten"),
        ("http://elsewhere.example//evil.example/x", "%2Fstories%2F1%2Fcomments"),
        ("http://[127.0.0.1/stories/1", "%2Fstories%2F1%2Fcomments"),
    ):
        page = browser.post("/stories/1/comments", {"text": "I was there."}, referer=referer).text
        assert set(re.findall(r'href="/sign-in\?next=([^"]+)"', page)) == {there}
