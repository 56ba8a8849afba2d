"""The gate: by which names the desk goes, and who may change things."""

import pytest
from starlette.requests import Request
from starlette.responses import Response

from octavo.settings import Settings
from octavo.web.access import host_allowed, is_loopback, origin_allowed
from octavo.web.session import own_path, signed_in

SERVER = ("127.0.0.1", 8017)


@pytest.fixture
def settings(tmp_path):
    return Settings(home=tmp_path, hosts=("news.example",))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:8017",
        "localhost:8017",
        "LOCALHOST:8017",
        "[::1]:8017",
        "news.example",
        "news.example:443",
        "News.Example",
    ],
)
def test_the_desk_goes_by_its_own_names(settings, host):
    """Loopback names at its own port, and the names in the settings."""
    assert host_allowed(host, settings, server=SERVER)


@pytest.mark.parametrize(
    "host",
    ["evil.example:8017", "127.0.0.1", "127.0.0.1:80", "localhost:8018", "localhost.evil.example:8017", "",
     "a@127.0.0.1:8017",
     "127.0.0.1:8017/x", "127.0.0.1:x", "127.1:8017", "[::1", "192.168.1.4:8017"],
)  # fmt: skip
def test_the_desk_goes_by_no_other_name(settings, host):
    """A name that an attacker points at this machine is refused: that is DNS rebinding."""
    assert not host_allowed(host, settings, server=SERVER)


def test_another_address_counts_where_it_is_bound(tmp_path):
    """Served on an address of the local network, the desk goes by that address."""
    settings = Settings(home=tmp_path, host="0.0.0.0")
    assert host_allowed("192.168.1.4:8017", settings, server=("192.168.1.4", 8017))
    assert not host_allowed("192.168.1.5:8017", settings, server=("192.168.1.4", 8017))
    assert host_allowed("192.168.1.4:8017", settings, server=("::ffff:192.168.1.4", 8017))


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_over_https_the_session_never_travels_in_the_open(scheme):
    """The cookie is for https alone where the page was asked for so, and never for scripts or other sites' forms."""
    request = Request({"type": "http", "scheme": scheme, "path": "/", "headers": [], "server": SERVER})
    cookie = signed_in(Response(), request, "s").headers["set-cookie"]
    assert ("Secure" in cookie) == (scheme == "https")
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://127.0.0.1:8017"},
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "same-origin", "origin": "null"},
        {"origin": "https://news.example"},
    ],
)
def test_our_own_pages_may_change_things(settings, headers):
    """So may a program, which names no origin at all."""
    assert origin_allowed({"host": "127.0.0.1:8017"} | headers, settings)


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9000"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:8017.evil.example"},
        {"origin": "http://[127.0.0.1:8017"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8017"},
    ],
)
def test_another_sites_page_may_not(settings, headers):
    """A form on a stranger's page, or on another port of this machine, changes nothing."""
    assert not origin_allowed({"host": "127.0.0.1:8017"} | headers, settings)


@pytest.mark.parametrize(
    ("client", "inside"),
    [(("127.0.0.1", 1), True), (("::1", 1), True), (("192.168.1.4", 1), False), (("", 0), False), (None, False)],
)
def test_this_machine_is_told_from_others(client, inside):
    """Only loopback addresses are this machine."""
    assert is_loopback(client) is inside


@pytest.mark.parametrize("path", ["/", "/articles/1?show=summary#doing", "/search?q=a%20b"])
def test_a_path_of_ours_may_be_returned_to(path):
    """A path with its query stays as it is."""
    assert own_path(path) == path


@pytest.mark.parametrize(
    "path", [None, "", "articles", "//evil.example", "https://evil.example", "/\\evil.example", "/a\nb"]
)
def test_no_other_address_may(path):
    """Whatever a browser could take for another site is no path of ours."""
    assert own_path(path) is None
