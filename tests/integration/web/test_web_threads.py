"""Whoever asks another host or a model waits for it alone: the pages of the others have their threads."""

import re
from dataclasses import replace
from html import unescape

import pytest
from starlette.routing import Route

from octavo.desk import slow_work
from octavo.errors import EndpointFailed, FetchFailed

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
    own = slow_work._own

    def limiter():
        found = own()
        ran.append(found)
        return found

    monkeypatch.setattr(slow_work, "_own", limiter)
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


class Silent:
    """A language model that notes whether it was asked apart from the pages, and gives nothing."""

    name = "silent-1"

    def __init__(self, ran):
        self.ran, self.apart = ran, []

    def write(self, order):
        self.apart.append(bool(self.ran))
        raise EndpointFailed("The model is silent.")

    def stream(self, order):
        self.write(order)
        yield ""


def test_no_page_asks_a_language_model_among_the_others(browser, ran):
    """Wherever the pages' links lead, and with a question put, a model is asked apart, for it may take minutes."""
    writer = Silent(ran)
    walker = replace(browser, desk=replace(browser.desk, writer=writer))
    question = "q=Who+may+use+the+Lower+Tesso%3F"
    ahead = ["/", f"/search?{question}&answer=written", f"/search/live?{question}", "/articles/1?ask=Who+may+use+it%3F"]
    seen, asking = set(ahead), set()
    while ahead:
        path = ahead.pop()
        ran.clear()
        count = len(writer.apart)
        page = walker.get(path)
        assert all(writer.apart[count:]), f"{path} asks a model in a thread that serves pages"
        asking |= {path} if writer.apart[count:] else set()
        found = {unescape(href).partition("#")[0] for href in re.findall(r'href="(/[^"]*)"', page.text)}
        fresh = sorted(one for one in found - seen if not one.startswith(("/static/", "/api/")))
        seen.update(fresh)
        ahead += fresh
    assert {"/articles/1?show=summary", f"/search?{question}&answer=written"} <= asking
