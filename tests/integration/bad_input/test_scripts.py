"""Whatever a feed or a page puts where, nothing of it runs on a page of ours, in its fragments or in its feeds."""

import re
from html import escape
from urllib.parse import quote, urlsplit

import pytest
from lxml import etree, html

from octavo.news.article import Fill
from octavo.news.ids import OWNER

SCRIPT = "<script>alert(1)</script>"
HANDLER = '"><img src=x onerror=alert(2)>'
SINGLE = "' onmouseover='alert(3)' x='"
MARKUP = (
    f"{SCRIPT}<img src=x onerror=alert(2)><svg onload=alert(4)><style>@import 'x'</style>"
    "<iframe src=//evil></iframe><object data=x></object><embed src=x><base href=//evil>"
    "<meta http-equiv=refresh content='0;url=//evil'><math><mtext><script>alert(6)</script>"
    "<form action=//evil><button formaction=javascript:alert(5)>Go</button></form>"
    "<a href=javascript:alert(7)>a</a><a href=' java\tscript:alert(8)'>b</a><a href=data:text/html,x>c</a>"
    "<p style='background:url(javascript:alert(9))' onclick=alert(10)>Jorun Pell called it an eviction.</p>"
    "<noscript><p title='</noscript><img src=x onerror=alert(11)>'></noscript><!--><script>alert(12)</script>-->"
)
WORDS = " ".join(
    f"The order of the ministry names barge number {n} of the Lower Tesso and its pilot." for n in range(20)
)


def hostile_feed(origin):
    def at(text):
        return escape(text, quote=True)

    items = "".join(
        f"<item><guid isPermaLink='false'>{at(HANDLER)}{name}</guid><link>{link}</link>"
        f"<title>{title}</title><author>{at(SCRIPT + HANDLER)}</author>"
        f"<category>{at(HANDLER)}</category><comments>javascript:alert(1)</comments>"
        f"<enclosure url='javascript:alert(1)' type='{at(HANDLER)}' length='5'/>"
        f"<enclosure url='{origin}/a.mp3' type='{at(HANDLER)}' length='5'/>"
        f"<description>{at(body)}</description></item>"
        for name, link, title, body in (
            ("escaped", "javascript:alert(1)", at(f"Barges {SCRIPT}{HANDLER}"), MARKUP),
            ("twice", f"{origin}/page", at(at(f"Ferry {SCRIPT}{HANDLER}{SINGLE}")), at(MARKUP)),
            ("cdata", f"{origin}/a?{quote(SINGLE)}", f"<![CDATA[Locks {SCRIPT}]]>", MARKUP + WORDS * 2),
        )
    )
    head = f"<title>{at(f'Landing {SCRIPT}{HANDLER}')}</title><link>javascript:alert(1)</link>"
    head += f'<language>en" onload="alert(1)</language><description>{at(MARKUP)}</description>'
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


def hostile_page():
    title = escape(f"Ferry {SCRIPT}{HANDLER}{SINGLE}", quote=True)
    metas = "".join(
        f'<meta {kind}="{name}" content="{escape(value, quote=True)}">'
        for kind, name, value in (
            ("name", "author", f"Ada {SCRIPT}{HANDLER}"),
            ("property", "og:site_name", f"Landing {HANDLER}"),
            ("property", "og:title", f"Ferry {SCRIPT}{HANDLER}{SINGLE}"),
            ("property", "og:image", "javascript:alert(1)"),
            ("property", "article:section", HANDLER),
            ("name", "keywords", f"{SCRIPT}, {HANDLER}"),
        )
    )
    tags = "".join(f"<a rel=tag href='/tag/x'>#{escape(tag)}</a>" for tag in (SCRIPT, HANDLER, "Tesso"))
    shown = escape(MARKUP, quote=True)
    return (
        f"<!doctype html><html lang='en\" onload=\"alert(1)'><head><title>{title}</title>{metas}"
        f"<link rel=canonical href='javascript:alert(1)'></head><body><article><h1>{title}</h1>{MARKUP}"
        f"<p>{WORDS}</p><p>She wrote: {shown}</p><figure><img src=x onerror=alert(1)>"
        f"<figcaption>{escape(HANDLER)} A barge.</figcaption></figure>{tags}</article></body></html>"
    ).encode()


def what_could_run(text, host):
    """Everything in a page that would run or load something of a stranger's."""
    found = []
    for element in html.document_fromstring(text).iter(etree.Element):
        tag, values = element.tag.lower(), dict(element.attrib)
        src = values.get("src", "")
        if tag == "script" and not src.startswith("/static/"):
            found.append(etree.tostring(element)[:200])
        if tag in {"iframe", "object", "embed", "base", "style", "svg", "math", "applet"}:
            found.append(etree.tostring(element)[:200])
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            found.append(etree.tostring(element)[:200])
        for name, value in values.items():
            target = re.sub(r"[\x00-\x20]+", "", value).lower()
            leads = name in {"href", "src", "action", "formaction", "data", "poster", "srcset", "background"}
            if name.startswith("on") or name in {"style", "srcdoc"}:
                found.append((tag, name, value))
            if leads and urlsplit(target).scheme not in {"", "http", "https"}:
                found.append((tag, name, value))
            loads = name in {"src", "action", "formaction", "srcset", "poster"}
            if loads and urlsplit(target).netloc not in {"", host}:
                found.append((tag, name, value))
    return found


@pytest.fixture
def hostile(house, web):
    """A library that has read a feed and pages full of scripts, its edition published."""
    web.page("/page", body=hostile_page(), Content_Type="text/html; charset=utf-8")
    house.subscribe(web.page("/feed", body=hostile_feed(web.origin)))
    house.work()
    house.clock.forward(days=1)
    house.work()
    return house


def test_nothing_of_a_strangers_runs_on_any_page(hostile, browse):
    """No script, handler, frame, foreign form or odd address stands on a page of the library."""
    articles = hostile.articles()
    assert sorted(one.title.split()[0] for one in articles) == ["Barges", "Ferry", "Locks"]
    assert {one.fill for one in articles} <= {Fill.FULL, Fill.FROM_FEED, Fill.FAILED}
    browser = browse(hostile.desk)
    pages = [
        "/",
        "/editions/next",
        "/river",
        "/feeds?show=all",
        "/sources",
        "/search?q=ferry",
        "/search?q=%3Cscript%22%27",
    ]
    with hostile.desk.store.read() as tx:
        stories = [card.story for card in tx.views.river(user_id=OWNER).rows]
    pages += [f"/stories/{story.id}" for story in stories]
    pages += [f"/hashtags/{tag.removeprefix('#')}" for story in stories for tag in story.hashtags]
    for one in articles:
        shows = ("", "?show=summary", "?show=points", "?show=ask&ask=Who%3Cscript%3E")
        pages += [f"/articles/{one.id}{show}" for show in shows]
    for path in pages:
        answer = browser.get(path)
        assert answer.status == 200, path
        assert what_could_run(answer.text, browser.host) == [], path
        assert "script-src 'self'" in answer.headers["content-security-policy"]
    # The words themselves are kept, as words.
    assert "&lt;script&gt;alert(1)" in "".join(browser.get(f"/articles/{one.id}").text for one in articles)


def test_nothing_of_a_strangers_runs_in_what_is_given_on(hostile, browse):
    """Our own Atom feeds and the OPML file are whole XML whose HTML holds nothing that runs."""
    browser = browse(hostile.desk)
    for path in ("/river/feed.atom", "/editions/feed.atom"):
        root = etree.fromstring(browser.get(path).body)
        for part in root.iter("{*}content", "{*}summary", "{*}title"):
            if part.get("type") == "html":
                assert what_could_run(f"<div>{part.text}</div>", browser.host) == [], path
        assert {urlsplit(link.get("href")).scheme for link in root.iter("{*}link")} == {"http"}
    outlines = etree.fromstring(browser.get("/sources/opml").body).findall(".//outline")
    assert [urlsplit(one.get("xmlUrl")).scheme for one in outlines] == ["http"]
    assert [one.get("htmlUrl") for one in outlines] == [None]
    assert browser.get("/api/v1/articles/1").headers["content-type"].startswith("application/")


def test_what_a_stranger_sends_is_tame_in_the_store(hostile):
    """Links in the store lead to the web alone, and the feed's own HTML holds nothing that runs."""
    for one in hostile.articles():
        assert one.url is None or one.url.startswith("http://127.0.0.1")
        assert one.thread_url is None
        assert all(file.url.startswith("http://127.0.0.1") for file in one.enclosures)
        assert one.language in {None, "en"}
        assert what_could_run(f"<div>{one.summary_html}</div>", "") == []


def test_the_stranger_would_run_a_lot():
    """What this file looks for is found in what it sends, so that finding nothing means something."""
    assert len(what_could_run(hostile_page().decode(), "")) > 15
