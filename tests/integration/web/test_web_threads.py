"""Whoever asks another host waits for it alone: the pages of the others have their threads."""

import re

import pytest
from starlette.routing import Route

from octavo.desk import apart
from octavo.errors import FetchFailed

ASKING = (
    ("POST", "/sources", b"address=https%3A%2F%2Fslow.example%2Ffeed", "application/x-www-form-urlencoded"),
    ("POST", "/add", b"address=https%3A%2F%2Fslow.example%2Fpage", "application/x-www-form-urlencoded"),
    ("POST", "/api/v1/feeds", b'{"url": "https://slow.example/feed"}', "application/json"),
    ("POST", "/api/v1/articles", b'{"url": "https://slow.example/page"}', "application/json"),
    (
        "POST",
        "/api/greader/reader/api/0/subscription/quickadd",
        b"quickadd=slow.example",
        "application/x-www-form-urlencoded",
    ),
)


@pytest.fixture
def ran(monkeypatch):
    """Grows by one with each piece of work that is done apart from the pages."""
    ran = []
    own = apart._own

    def limiter():
        found = own()
        ran.append(found)
        return found

    monkeypatch.setattr(apart, "_own", limiter)
    return ran


@pytest.mark.parametrize(("method", "path", "body", "kind"), ASKING, ids=[path for _, path, *_ in ASKING])
def test_a_slow_host_takes_no_thread_from_a_page(browser, world, ran, method, path, body, kind):
    """The host is asked in a thread of those that are set apart, not in one of the few that serve pages."""
    world.net.pages["https://slow.example/feed"] = FetchFailed("slow.example fell silent.")
    world.net.pages["https://slow.example/page"] = FetchFailed("slow.example fell silent.")
    headers = {"content-type": kind, "origin": f"http://{browser.host}", "authorization": "GoogleLogin auth=owner"}
    answer = browser.ask(method, path, body=body, headers=headers)
    assert answer.status in {200, 502}
    assert ran
    browser.get("/river")
    assert len(ran) == 1


def test_no_page_asks_a_host_among_the_others(browser, world, ran):
    """Of all the forms that pages take, those that ask another host do it apart, and none is forgotten."""
    asking = set()
    forms = [route.path for route in browser.app.routes if isinstance(route, Route) and "POST" in route.methods]
    for number, path in enumerate(forms):
        ran.clear()
        world.net.asked.clear()
        # Every field by which a form names an address.
        address = f"https://slow{number}.example/feed"
        browser.post(re.sub(r"\{\w+\}", "1", path), {"address": address, "url": address})
        if world.net.asked:
            asking.add(path)
            assert ran, f"{path} asks a host in a thread that serves pages"
    assert asking >= {"/sources", "/add"}
