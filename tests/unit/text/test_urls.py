"""One normal form for a URL."""

import pytest

from octavo.errors import Invalid
from octavo.text.urls import absolute, askable, host, normal_url, typed


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("HTTPS://Example.ORG", "https://example.org/"),
        ("http://example.org:80/a#part", "http://example.org/a"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://example.org./a/./b/../c", "https://example.org/a/c"),
        ("https://example.org/%7ebob/%c3%a4", "https://example.org/~bob/%C3%A4"),
        ("https://example.org/a?utm_source=rss&b=2&a=1&fbclid=x", "https://example.org/a?a=1&b=2"),
        ("https://münchen.example/straße ö", "https://xn--mnchen-3ya.example/stra%C3%9Fe%20%C3%B6"),
        ("http://[2001:DB8:0:0::1]:80/", "http://[2001:db8::1]/"),
        ("https://u:p@example.org/", "https://u:p@example.org/"),
        ("https://example.org/100%", "https://example.org/100%25"),
    ],
)
def test_two_spellings_of_an_address_have_one_normal_form(url, normal):
    """Case, default ports, dots, escapes, tracking and the order of parameters make no other address."""
    assert normal_url(url) == normal


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "ftp://example.org/",
        "http://",
        "http://[::1",
        "http://a:b/",
        "javascript:alert(1)",
        f"https://{'x' * 64}.example/",
        f"https://{'x.' * 130}example/",
    ],
)
def test_what_is_no_web_address_is_refused_in_words(url):
    """Only http(s) addresses with a host that can be one have a normal form."""
    with pytest.raises(Invalid, match=r"address|host"):
        normal_url(url)


def test_the_parameters_that_say_what_a_page_is_stay():
    """Names that merely look like tracking are kept."""
    assert normal_url("https://example.org/?id=7&ref=2&page=3") == "https://example.org/?id=7&page=3&ref=2"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (" b.html\n", "https://example.org/a/b.html"),
        ("//other.example/x", "https://other.example/x"),
        ("?q=a b", "https://example.org/a/?q=a%20b"),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("mailto:a@example.org", None),
        ("http://[bad", None),
        ('/x"y', "https://example.org/a/x%22y".replace("/a/x", "/x")),
    ],
)
def test_a_link_becomes_absolute_or_nothing(link, expected):
    """Links lead to http(s) alone, and hold no character that breaks out of an attribute."""
    assert absolute("https://example.org/a/", link) == expected


def test_a_relative_link_without_a_base_is_nothing():
    """Nothing is guessed where the base is missing."""
    assert absolute("", "a.html") is None


def test_an_address_without_measure_is_none():
    """More than 8,000 characters are no address to keep or to ask for, nor is what becomes that long when escaped."""
    for path in ("a" * 8000, "é" * 2000):
        url = f"https://example.org/{path}"
        for read in (normal_url, askable):
            with pytest.raises(Invalid, match="longer than any web address"):
                read(url)
    assert absolute("https://example.org/", "a" * 8001) is None


def test_a_host_is_named_in_lower_case_and_without_port():
    """The host is what politeness counts by."""
    assert host("https://WWW.Example.org:8443/a") == "www.example.org"
    assert not host("no address")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (" example.org/feed ", "https://example.org/feed"),
        ("feed://example.org/x", "https://example.org/x"),
        ("feed:http://example.org/x", "http://example.org/x"),
        ("localhost:8080/x", "https://localhost:8080/x"),
        ("http://example.org", "http://example.org"),
    ],
)
def test_what_a_person_types_becomes_an_address(text, url):
    """People leave the scheme out, and programs say feed:."""
    assert typed(text) == url


def test_an_empty_field_is_told_as_that():
    """Nobody typed "https://": what is missing is the address."""
    with pytest.raises(Invalid, match="No address was given; it should look like"):
        normal_url(typed("  "))
