"""Which addresses may be connected to."""

import pytest

from octavo.errors import Blocked, ConfigError
from octavo.net.guard import Guard, is_public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "169.254.169.254",
        "172.31.255.1",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "100::1",
        "nonsense",
    ],
)
def test_what_is_not_public_is_refused(address):
    """Private, local, reserved and multicast addresses are not public, nor are they when carried in IPv6."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "64:ff9b::101:101", "2002:101:101::1"]
)
def test_what_is_public_is_allowed(address):
    """Public addresses pass, also through NAT64 and 6to4."""
    assert is_public(address)


def test_one_bad_address_spoils_a_name():
    """A name that means a public and a private address is refused."""
    with pytest.raises(Blocked, match=r"10\.0\.0\.1"):
        Guard().check("http", "two.example", 80, ["93.184.216.34", "10.0.0.1"])


@pytest.mark.parametrize(
    ("scheme", "host", "port", "opened"),
    [
        ("http", "127.0.0.1", 8080, True),
        ("http", "127.0.0.1", 8081, False),
        ("https", "127.0.0.1", 8080, False),
        ("http", "localhost", 8080, False),
        ("http", "127.0.0.2", 8080, False),
    ],
)
def test_an_origin_opens_exactly_itself(scheme, host, port, opened):
    """Another port, scheme or spelling of the host stays closed."""
    guard = Guard(["http://127.0.0.1:8080"])
    if opened:
        guard.check(scheme, host, port, ["127.0.0.1"])
    else:
        with pytest.raises(Blocked):
            guard.check(scheme, host, port, ["127.0.0.1"])


def test_an_origin_can_be_opened_and_closed_while_it_runs():
    """The demo wire's origins come and go."""
    guard = Guard()
    guard.allow("http://[::1]:9000/")
    guard.check("http", "::1", 9000, ["::1"])
    guard.forget("http://[::1]:9000")
    with pytest.raises(Blocked):
        guard.check("http", "::1", 9000, ["::1"])


@pytest.mark.parametrize("text", ["127.0.0.1:80", "ftp://a/", "http://", "http://a:99999"])
def test_what_is_no_origin_is_a_wrong_setting(text):
    """A setting that cannot be used says so."""
    with pytest.raises(ConfigError):
        Guard([text])
