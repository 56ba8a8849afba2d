"""Broken, nested, growing and huge lists of feeds: refused or read as far as they go, in words, by every way in."""

import time
from contextlib import contextmanager
from dataclasses import replace

import pytest

from octavo.collect.opml import read_opml
from octavo.desk.feed_lists import import_opml
from octavo.errors import Unreadable
from octavo.news.ids import OWNER

MEGABYTE = 1 << 20
FEED = "https://landing.example/feed"
LAUGHS = "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10))


def opml(body, *, doctype=""):
    return f'<?xml version="1.0"?>{doctype}<opml version="2.0"><body>{body}</body></opml>'.encode()


def outline(url=FEED, text="The Landing"):
    return f'<outline type="rss" text="{text}" xmlUrl="{url}"/>'


#: What is no list at all, and what is said of it.
REFUSED = {
    "empty": (b"", "is empty"),
    "white": (b" \n\t\n ", "is empty"),
    "text": (b"a list of feeds", "is not an OPML list"),
    "page": (b"<!doctype html><html><body>Feeds</body></html>", "is not an OPML list"),
    "feed": (b"<rss version='2.0'><channel><title>x</title></channel></rss>", "is not an OPML list"),
    "binary": (bytes(range(256)) * 100, "is not an OPML list"),
    "zip": (b"PK\x03\x04" + bytes(5000), "is not an OPML list"),
    "large": (opml(outline() + " " * 20_000_000), "larger than 20 MB"),
}
#: What is read as far as it goes: the feeds that come of it, and a problem that is told (None: none).
READ = {
    "torn": (opml(outline())[:-14] + b"<outline", 1, "broken XML"),
    "nothing-closed": (b"<opml><body>" + outline().replace("/>", ">").encode(), 1, "broken XML"),
    "nested": (opml('<outline text="a">' * 10_000 + outline() + "</outline>" * 10_000), None, "broken XML"),
    "laughs": (opml(outline(text="&lol9;"), doctype=f'<!DOCTYPE opml [<!ENTITY lol0 "lol">{LAUGHS}]>'), 1, None),
    "file": (opml(outline(text="&x;"), doctype='<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 1, None),
    "repeated": (opml(outline() * 1000 + outline(f"{FEED}#a") + outline(FEED.upper().lower())), 1, None),
    "addresses": (
        opml("".join(map(outline, ("javascript:alert(1)", "file:///etc/passwd", "x", "", "http://", FEED)))),
        1,
        "is not a web address",
    ),
    "no-utf8": (opml(outline(text="L\u00e4nde")).replace("\u00e4".encode(), b"\xe4"), 1, None),
    "empty-list": (opml(""), 0, None),
    "foreign": (opml('<outline text="x" onclick="y"><script>alert(1)</script></outline>' + outline()), 1, None),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_is_refused(house, browse, name):
    """By the desk and by the web's form: one sentence, nothing saved, nothing asked of anyone."""
    body, sentence = REFUSED[name]
    with pytest.raises(Unreadable, match=sentence):
        import_opml(house.desk, OWNER, body)
    answer = browse(house.desk).upload("/sources/opml", "feeds.opml", body)
    # The form of an empty file is one without a file.
    assert answer.status in ({422} if not body else {413, 422})
    assert "Traceback" not in answer.text
    assert house.feeds() == ()


@pytest.mark.parametrize("name", READ)
def test_a_bad_list_is_read_as_far_as_it_goes(house, browse, name):
    """What can be used of it is used, what cannot is told, quickly, and the form says the same."""
    body, count, problem = READ[name]
    began = time.monotonic()
    done = import_opml(house.desk, OWNER, body)
    assert time.monotonic() - began < 10
    assert count is None or done.added == count
    assert len(house.feeds()) == done.added
    assert all(feed.url.startswith("https://landing.example/") for feed in house.feeds())
    assert all(len(feed.title) <= 500 and "root:" not in feed.title for feed in house.feeds())
    assert bool(done.problems) is (problem is not None)
    assert problem is None or problem in " ".join(done.problems)
    browser = browse(house.desk)
    assert browser.upload("/sources/opml", "feeds.opml", body).status == 303
    page = browser.get("/sources").text
    known = f", {done.added} known already." if done.added else "."
    nothing = not done.added and problem is None
    assert ("There is no feed in this list." if nothing else f"0 feeds added{known}") in page
    assert "alert(1)</script>" not in page


def test_a_huge_list_is_taken_in(house):
    """Thousands of feeds are saved bit by bit: nobody else who writes has to wait for the whole list."""
    held = []

    class Timed:
        def __getattr__(self, name):
            return getattr(store, name)

        @contextmanager
        def begin(self):
            # Processor time: how long a machine that is busy with other work took would tell nothing.
            with store.begin() as tx:
                began = time.thread_time()
                yield tx
            held.append(time.thread_time() - began)

    store, house.desk = house.desk.store, replace(house.desk, store=Timed())
    body = opml("".join(outline(f"https://paper{n}.example/feed") for n in range(1200)))
    done = import_opml(house.desk, OWNER, body)
    assert (done.added, done.known, done.problems) == (1200, 0, ())
    assert len(held) >= 1200 / 100
    assert max(held) < 2
    assert import_opml(house.desk, OWNER, body).known == 1200


def test_a_list_without_end_is_cut_off(sandbox):
    """20,000 feeds are taken and no more, and that is told."""
    body = opml("".join(outline(f"https://paper{n}.example/feed") for n in range(20_100)))
    file = sandbox.run(read_opml, body)
    assert len(file.outlines) == 20_000
    assert file.problems == ("Only the first 20000 feeds were taken.",)
