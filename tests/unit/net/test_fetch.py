"""Polite HTTP, against a server on loopback."""

import gzip
import socket
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import brotli
import pytest

from octavo.errors import Blocked, FetchFailed, RateLimited, RedirectLoop, StatusError, TooLarge, TooSlow
from octavo.net import connect, deadline
from octavo.net.deadline import Deadline
from octavo.net.fetch import HttpFetcher
from octavo.net.hosts import Hosts
from octavo.net.robots import MOST_BYTES
from octavo.net.unpack import Unpacker
from octavo.news.feed import Validators


def test_a_body_comes_with_what_the_host_says_of_it(web, fetcher):
    """The answer holds body, type, validators as sent, and how long it stays fresh."""
    url = web.page(
        "/feed",
        body=b"<rss/>",
        Content_Type="text/xml",
        ETag='W/"x y"',
        Last_Modified="yesterday",
        Cache_Control="max-age=900",
        Age="100",
    )
    fetched = fetcher.fetch(url)
    assert (fetched.status, fetched.body, fetched.content_type) == (200, b"<rss/>", "text/xml")
    assert fetched.validators == Validators(etag='W/"x y"', last_modified="yesterday")
    assert fetched.fresh_for == 800
    assert fetched.moved_to is None
    assert fetched.url == url


def test_validators_go_back_as_they_came(web, fetcher):
    """ETag and Last-Modified are sent unparsed, and a 304 has no body."""
    url = web.page("/feed", status=304)
    fetched = fetcher.fetch(url, validators=Validators(etag='W/"x y"', last_modified="yesterday"))
    assert fetched.body is None
    sent = web.asked[0][1]
    assert sent["If-None-Match"] == 'W/"x y"'
    assert sent["If-Modified-Since"] == "yesterday"


def test_a_request_says_who_asks_and_nothing_more(web, fetcher):
    """Nothing is asked conditionally without validators; no cookie and no referrer are sent."""
    url = web.page("/feed?a=%7E&utm_source=x", body=b"x", Set_Cookie="id=1")
    fetcher.fetch(url + "#part")
    fetcher.fetch(url)
    path, sent = web.asked[1]
    assert path == "/feed?a=%7E&utm_source=x"
    assert sent["User-Agent"].startswith("Octavo/")
    assert "desk@example.org" in sent["User-Agent"]
    assert not {"Cookie", "Referer", "If-None-Match", "If-Modified-Since"} & set(sent)


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("br", brotli.compress),
        ("gzip", lambda body: gzip.compress(body[:9]) + gzip.compress(body[9:])),
        ("gzip", bytes),
    ],
)
def test_a_packed_body_is_unpacked(web, fetcher, encoding, pack):
    """Gzip (also in several members, also falsely named) and brotli come out whole."""
    url = web.page("/feed", body=pack(b"wind and rain " * 1000), Content_Encoding=encoding)
    assert fetcher.fetch(url).body == b"wind and rain " * 1000


@pytest.mark.parametrize("pack", [("gzip", gzip.compress), ("br", lambda body: brotli.compress(body, quality=1))])
def test_a_bomb_is_stopped_while_it_unpacks(web, fetcher, pack):
    """A body that unpacks to more than the cap is refused without being held."""
    encoding, compress = pack
    url = web.page("/bomb", body=compress(bytes(60_000_000)), Content_Encoding=encoding)
    with pytest.raises(TooLarge):
        fetcher.fetch(url, max_bytes=1_000_000)


def test_fifty_megabytes_are_refused(web, fetcher):
    """A length over the cap is refused before the body is read, and a body without a length when it passes the cap."""

    def endless(handler):
        handler.send_response_only(200)
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.close_connection = True
        for _ in range(800):
            handler.wfile.write(bytes(65_536))

    web.pages["/endless"] = endless
    for url in (web.page("/long", body=bytes(11_000_000)), web.origin + "/endless"):
        with pytest.raises(TooLarge, match="10 MB"):
            fetcher.fetch(url)


@pytest.mark.parametrize(
    "damage",
    [
        {"Content_Encoding": "gzip", "body": gzip.compress(b"x" * 9000)[:-20]},
        {"Content_Encoding": "zstd", "body": b"x"},
    ],
)
def test_a_body_that_cannot_be_unpacked_is_a_failure(web, fetcher, damage):
    """Half an archive, or one that was not asked for, is no body."""
    with pytest.raises(FetchFailed):
        fetcher.fetch(web.page("/feed", **damage))


def test_redirects_are_followed_and_a_move_for_good_is_told(web, fetcher):
    """Only when every redirect on the way is permanent has the address moved."""
    end = web.page("/end", body=b"x")
    web.page("/a", status=301, Location="/b")
    web.page("/b", status=308, Location="end")
    web.page("/c", status=302, Location="/b")
    assert fetcher.fetch(web.origin + "/a").moved_to == end
    fetched = fetcher.fetch(web.origin + "/c")
    assert (fetched.url, fetched.moved_to) == (end, None)


def test_all_redirects_together_have_the_time_of_one_fetch(web, guard):
    """A host that sends us on and on, each time slowly, does not hold us longer than one that is slow once."""
    for number in range(8):
        web.pages[f"/{number}"] = slow_redirect(to=f"/{number + 1}")
    web.page("/8", body=b"x")
    short = HttpFetcher(guard, connect=2, read=2, total=0.6, pause=0)
    with pytest.raises(TooSlow):
        short.fetch(web.origin + "/0")
    short.close()


def slow_redirect(*, to):
    def answer(handler):
        threading.Event().wait(0.15)
        handler.answer(status=302, Location=to)

    return answer


def test_a_redirect_loop_ends(web, fetcher):
    """Round in circles, or on and on, is an error of its own."""
    web.page("/a", status=302, Location="/b")
    web.page("/b", status=302, Location="/a")
    with pytest.raises(RedirectLoop):
        fetcher.fetch(web.origin + "/a")
    for number in range(30):
        web.page(f"/{number}", status=302, Location=f"/{number + 1}")
    with pytest.raises(RedirectLoop):
        fetcher.fetch(web.origin + "/0")
    assert len(web.asked) < 20


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost:80/",
        "http://[::1]/",
        "file:///etc/passwd",
        "http://0x7f.1/",
    ],
)
def test_a_redirect_to_a_private_place_is_refused(web, fetcher, target):
    """The guard is asked about every hop; only the server's own origin is open."""
    with pytest.raises(Blocked):
        fetcher.fetch(web.page("/a", status=302, Location=target))


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://169.254.169.254/", "ftp://example.org/", "nonsense", "http://[::ffff:7f00:1]/"]
)
def test_a_private_address_is_refused(fetcher, url):
    """What the owner has not opened is not connected to."""
    with pytest.raises(Blocked):
        fetcher.fetch(url)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 500, 503])
def test_an_error_of_the_hosts_has_its_status(web, fetcher, status):
    """Each error status is told in words and kept as a number."""
    with pytest.raises(StatusError, match=str(status)) as caught:
        fetcher.fetch(web.page("/a", status=status))
    assert caught.value.status == status


@pytest.mark.parametrize("spelled", ["seconds", "date"])
def test_a_host_that_asks_for_time_is_left_alone(web, fetcher, spelled):
    """Retry-After, in seconds or as a date, silences the host for every address on it."""
    until = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=2)
    value = "7200" if spelled == "seconds" else format_datetime(until, usegmt=True)
    url = web.page("/a", status=429 if spelled == "seconds" else 503, Retry_After=value)
    other = web.page("/b", body=b"x")
    with pytest.raises(RateLimited) as caught:
        fetcher.fetch(url)
    assert abs(caught.value.until - until) < timedelta(seconds=10)
    with pytest.raises(RateLimited):
        fetcher.fetch(other)
    assert [path for path, _ in web.asked] == ["/a"]


def drip(handler, head, piece):
    handler.wfile.write(head)
    for _ in range(200):
        handler.wfile.write(piece)
        if handler.server.stopping.wait(0.05):
            break


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\nX-A: ", b"a"),
        (b"HTTP/1.1 200 OK\r\n", b"X-A: a\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"a"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"a"),
    ],
)
def test_a_slow_drip_is_cut_off(web, guard, head, piece):
    """Bytes that trickle within every read's time do not outlast the time for the whole, in headers or body."""
    web.server.stopping = threading.Event()
    web.pages["/slow"] = lambda handler: drip(handler, head, piece)
    fetcher = HttpFetcher(guard, connect=1, read=1, total=0.3, pause=0)
    began = time.monotonic()
    try:
        with pytest.raises(TooSlow):
            fetcher.fetch(web.origin + "/slow")
    finally:
        web.server.stopping.set()
        fetcher.close()
    assert time.monotonic() - began < 2


def test_silence_is_too_slow(web, guard):
    """A host that takes a connection and says nothing is given up, and told from one that fell silent half way."""
    web.server.stopping = threading.Event()
    web.pages["/slow"] = lambda handler: handler.server.stopping.wait(5)
    web.pages["/half"] = half_an_answer
    fetcher = HttpFetcher(guard, connect=1, read=0.2, total=5, pause=0)
    with pytest.raises(TooSlow, match="did not answer in time"):
        fetcher.fetch(web.origin + "/slow")
    with pytest.raises(TooSlow, match="in the middle of its answer"):
        fetcher.fetch(web.origin + "/half")
    web.server.stopping.set()
    fetcher.close()


def half_an_answer(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
    handler.server.stopping.wait(5)


def unknown(*args, **kwargs):
    raise socket.gaierror(socket.EAI_NONAME, "unknown")


def meaning(addresses):
    """A resolver for which names mean each of these addresses in turn."""
    answers, real, asked = iter(addresses), socket.getaddrinfo, []

    def resolve(name, port, *args, **kwargs):
        if not name.endswith(".example"):
            return real(name, port, *args, **kwargs)
        asked.append(name)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(answers)]

    return resolve, asked


def test_a_name_that_means_a_private_address_too_is_refused(fetcher, monkeypatch):
    """Every address of a name is checked when it is connected to."""
    monkeypatch.setattr(socket, "getaddrinfo", meaning([["93.184.216.34", "127.0.0.1"]])[0])
    with pytest.raises(Blocked, match=r"127\.0\.0\.1"):
        fetcher.fetch("http://two.example/")


def test_the_address_that_was_checked_is_the_one_connected_to(web, guard, fetcher, monkeypatch):
    """A name is looked up once: what it means a moment later makes no difference."""
    port = web.server.server_port
    guard.allow(f"http://wire.example:{port}")
    resolve, asked = meaning([["127.0.0.1"], ["10.0.0.1"]])
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    web.page("/a", body=b"x")
    assert fetcher.fetch(f"http://wire.example:{port}/a").body == b"x"
    assert len(asked) == 1


def test_a_name_with_many_dead_addresses_has_the_time_of_one_fetch(guard, monkeypatch):
    """Each address is waited for no longer than the whole fetch may take yet, and none is once that is over."""
    clock, waits = SimpleNamespace(now=0.0), []

    def silent(address, timeout, **_):
        waits.append(timeout)
        clock.now += timeout
        raise TimeoutError("timed out")

    dead = [f"93.184.216.{last}" for last in range(1, 100)]
    monkeypatch.setattr(socket, "getaddrinfo", meaning([dead])[0])
    monkeypatch.setattr(connect, "create_connection", silent)
    monkeypatch.setattr(deadline.time, "monotonic", lambda: clock.now)
    hurried = HttpFetcher(guard, pause=0, connect=10, total=25)
    with pytest.raises(TooSlow, match="25 seconds"):
        hurried.fetch("http://many.example/")
    assert waits == [10, 10, 5]
    hurried.close()


def test_nobody_there_is_a_failure_to_try_again(guard, fetcher, monkeypatch):
    """A closed port and an unknown name are told in words."""
    guard.allow("http://127.0.0.1:1")
    with pytest.raises(FetchFailed, match="cannot be reached"):
        fetcher.fetch("http://127.0.0.1:1/")
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FetchFailed, match="not known"):
        fetcher.fetch("http://nobody.invalid/")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\x00\x01\x02garbage\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_an_answer_that_is_none_is_a_failure(web, fetcher, answer):
    """Whatever a server sends, our own error comes out."""

    def send(handler):
        handler.wfile.write(answer)
        handler.close_connection = True

    web.pages["/odd"] = send
    with pytest.raises(FetchFailed):
        fetcher.fetch(web.origin + "/odd")


def test_robots_txt_is_asked_once_for_pages(web, fetcher):
    """A page that robots.txt keeps out is not read; the file is read once, and not for feeds."""
    web.page("/robots.txt", body=b"User-agent: *\nDisallow: /private\n")
    private, public = web.page("/private/a", body=b"x"), web.page("/a", body=b"x")
    with pytest.raises(Blocked, match=r"robots\.txt"):
        fetcher.fetch(private, robots=True)
    assert fetcher.fetch(public, robots=True).body == b"x"
    assert fetcher.fetch(private).body == b"x"
    assert [path for path, _ in web.asked].count("/robots.txt") == 1


def test_a_host_without_robots_txt_allows_all(web, fetcher):
    """404 for robots.txt is leave to read; trouble with it is a reason to come later."""
    page = web.page("/a", body=b"x")
    assert fetcher.fetch(page, robots=True).body == b"x"


def test_trouble_with_robots_txt_is_a_reason_to_come_later(web, fetcher):
    """While the host cannot say what may be read, nothing is read."""
    web.page("/robots.txt", status=500)
    with pytest.raises(StatusError):
        fetcher.fetch(web.page("/a", body=b"x"), robots=True)


@pytest.mark.parametrize("pack", [gzip.compress, brotli.compress])
def test_a_body_that_repeats_itself_comes_out_whole(pack):
    """A few packed bytes that stand for megabytes are no body that breaks off."""
    body = b"the same line\n" * 200_000
    unpacker = Unpacker({gzip.compress: "gzip", brotli.compress: "br"}[pack], most=len(body))
    unpacker.feed(pack(body))
    assert unpacker.body() == body


#: A rule, and more lines than count.
_ENDLESS = b"User-agent: *\nDisallow: /first\n" + b"# filler\n" * 58_000


@pytest.mark.parametrize("pack", [bytes, gzip.compress, brotli.compress], ids=["plain", "gzip", "br"])
def test_of_an_endless_robots_txt_the_beginning_counts(web, fetcher, pack):
    """Its size is no leave to read all (RFC 9309, 2.5), however it is packed; the next page is read all the same."""
    coding = {bytes: "identity", gzip.compress: "gzip", brotli.compress: "br"}[pack]
    web.page("/robots.txt", body=pack(_ENDLESS * 3 + b"Disallow: /last\n"), Content_Encoding=coding)
    with pytest.raises(Blocked, match=r"robots\.txt"):
        fetcher.fetch(web.page("/first/a", body=b"x"), robots=True)
    assert fetcher.fetch(web.page("/last/a", body=b"x"), robots=True).body == b"x"


def test_a_rule_that_the_cut_goes_through_is_no_rule(web, fetcher):
    """Half of “Disallow: /archive/secret” would keep all of the archive from us."""
    head = b"User-agent: *\nDisallow: /first\n"
    rule = b"Disallow: /archive/secret\n"
    filler = b"#" * (MOST_BYTES - len(head) - len(b"\nDisallow: /archive"))
    web.page("/robots.txt", body=head + filler + b"\n" + rule)
    assert fetcher.fetch(web.page("/archive/a", body=b"x"), robots=True).body == b"x"


def test_robots_txt_is_read_in_the_pages_own_time(web, fetcher, monkeypatch):
    """What reading it took is no longer there for the page: the total holds for both."""
    given = []

    class Noted(Deadline):
        def __init__(self, seconds):
            given.append(seconds)
            super().__init__(seconds)

    monkeypatch.setattr("octavo.net.fetch.Deadline", Noted)
    fetcher.fetch(web.page("/a", body=b"x"), robots=True)
    for_robots, for_page = given
    assert for_page < for_robots == 3


def test_a_name_and_password_stay_with_their_host(web, fetcher, guard):
    """They are sent as a header to the address that had them, and are not in the answer's address."""
    url = web.page("/a", body=b"x").replace("http://", "http://ann:sea%20side@")
    fetched = fetcher.fetch(url)
    assert web.asked[0][1]["Authorization"] == "Basic YW5uOnNlYSBzaWRl"
    assert "ann" not in fetched.url


def test_a_feed_that_moves_on_its_own_host_keeps_its_name_and_password(web, fetcher):
    """The new address would be refused without them; one on another host, where they were not sent, has none."""
    end = web.page("/end", body=b"x")
    start = web.page("/a", status=301, Location="/end").replace("http://", "http://ann:sea%20side@")
    assert fetcher.fetch(start).moved_to == end.replace("http://", "http://ann:sea%20side@")
    elsewhere = end.replace("127.0.0.1", "localhost")
    web.page("/b", status=301, Location=elsewhere)
    fetcher._guard.allow(elsewhere)
    assert fetcher.fetch(start.replace("/a", "/b")).moved_to == elsewhere


def test_a_host_that_asks_for_silence_twice_is_left_alone_for_the_longer():
    """The second of two requests under way may be told a shorter time."""
    now = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    hosts = Hosts(pause=0, now=lambda: now)
    for minutes in (60, 1):
        hosts.silence("news.example", now + timedelta(minutes=minutes))
    with pytest.raises(RateLimited) as asked, hosts.turn("news.example"):
        pass
    assert asked.value.until == now + timedelta(minutes=60)


def test_a_host_that_asks_for_silence_is_told_of_to_the_next_whole_minute():
    """Who comes at the time that the message tells is not too early."""
    now = datetime(2026, 11, 24, 12, 0, 20, tzinfo=UTC)
    hosts = Hosts(pause=0, now=lambda: now)
    hosts.silence("news.example", now + timedelta(seconds=50))
    with pytest.raises(RateLimited, match="before 2026-11-24 12:02 UTC"), hosts.turn("news.example"):
        pass
    hosts.silence("news.example", datetime(2026, 11, 24, 12, 3, tzinfo=UTC))
    with pytest.raises(RateLimited, match="before 2026-11-24 12:03 UTC"), hosts.turn("news.example"):
        pass


def test_a_host_sees_two_requests_at_a_time(web, fetcher):
    """However many threads ask, two requests are under way at one host."""
    running, most, lock = [0], [0], threading.Lock()
    gate = threading.Barrier(2, timeout=3)

    def count(handler):
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        gate.wait()
        with lock:
            running[0] -= 1
        handler.answer(body=b"x")

    web.pages["/a"] = count
    threads = [threading.Thread(target=fetcher.fetch, args=(web.origin + "/a",)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most[0] == 2
    assert len(web.asked) == 6
