import urllib.error
import urllib.request
from datetime import UTC, datetime

import pytest

from octavo.cli.demo.papers import PAPERS
from octavo.cli.demo.server import DemoWire
from octavo.errors import Conflict, Invalid

CLOSING = datetime(2026, 11, 24, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def wire():
    with DemoWire(CLOSING) as served:
        yield served


def ask(url, method="GET", **headers):
    """Status, headers and body, whatever the status."""
    request = urllib.request.Request(url, method=method, headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def test_every_paper_has_an_origin_of_its_own_and_answers_its_feed(wire):
    """Ten origins on loopback, each with the feed that ``feeds`` names, in its dialect."""
    assert len(set(wire.origins)) == len(wire.ports) == len(PAPERS)
    for (url, title, folder), paper in zip(wire.feeds, PAPERS, strict=True):
        status, headers, body = ask(url)
        assert (status, title, folder) == (200, paper.name, paper.folder)
        assert headers["Content-Type"].startswith(paper.kind.value)
        assert paper.name in body.decode()


def test_an_unchanged_feed_is_not_sent_twice(wire):
    """Either validator gives 304 and no body; an old date or another tag gives the feed again."""
    url = wire.feeds[0][0]
    _, headers, _ = ask(url)
    assert ask(url, If_None_Match=headers["ETag"])[0] == 304
    assert ask(url, If_Modified_Since=headers["Last-Modified"])[::2] == (304, b"")
    assert ask(url, If_None_Match='"other"', If_Modified_Since=headers["Last-Modified"])[0] == 200
    assert ask(url, If_Modified_Since="Mon, 01 Jan 2001 00:00:00 GMT")[0] == 200
    assert ask(url, If_Modified_Since="soon")[0] == 200


def test_head_gives_the_headers_alone(wire):
    """HEAD answers as GET does, without the body."""
    status, headers, body = ask(wire.origins[0] + "/", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) > 1000


@pytest.mark.parametrize("path", ["/feeds/", "/img/", "/../wire.py", "/wire/landing-barges.md", "/%2e%2e/"])
def test_nothing_but_the_paper_is_served(wire, path):
    """There is no listing and no way to a file: unknown paths are not found."""
    assert ask(wire.origins[0] + path)[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_only_get_and_head_are_allowed(wire, method):
    """Every other method is refused, and the answer says which are not."""
    status, headers, _ = ask(wire.origins[0] + "/", method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_a_restart_on_the_same_ports_serves_the_same_bytes():
    """Closing frees the ports at once, and the same closing brings back every feed byte for byte."""
    first = DemoWire(CLOSING)
    before = [ask(url)[2] for url, _, _ in first.feeds]
    first.close()
    first.close()
    with DemoWire(CLOSING, ports=first.ports) as second:
        assert second.feeds == first.feeds
        assert [ask(url)[2] for url, _, _ in second.feeds] == before


def test_a_port_that_is_taken_is_a_conflict(wire):
    """Asked for ports in use, the wire says so and keeps none of them."""
    with pytest.raises(Conflict, match=str(wire.ports[0])):
        DemoWire(CLOSING, ports=wire.ports)


def test_a_naive_closing_or_a_wrong_count_of_ports_is_refused():
    """What cannot be served is told before anything is bound."""
    with pytest.raises(Invalid, match="aware"):
        DemoWire(CLOSING.replace(tzinfo=None))
    with pytest.raises(Invalid, match="10 papers"):
        DemoWire(CLOSING, ports=[1, 2])
