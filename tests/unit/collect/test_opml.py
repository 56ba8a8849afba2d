"""OPML in and out."""

import time
from datetime import UTC, datetime

import pytest

from octavo.collect.opml import Outline, read_opml, write_opml
from octavo.errors import Unreadable

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_folders_within_folders_are_joined():
    """Every feed has its folder's path; a feed listed twice is one."""
    read = read_opml(
        b"""<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
        <outline text="News"><outline text="World &amp; Sea">
          <outline type="rss" text="Bay" title="The Bay" xmlUrl="https://bay.example/feed" htmlUrl="https://bay.example/"/>
        </outline><outline TEXT="Hill" XMLURL="https://hill.example/atom"/></outline>
        <outline text="Bay again" xmlUrl="HTTPS://bay.example:443/feed#x"/></body></opml>"""
    )
    assert read.problems == ()
    assert read.outlines == (
        Outline(
            url="https://bay.example/feed",
            title="The Bay",
            site_url="https://bay.example/",
            folder="News / World & Sea",
        ),
        Outline(url="https://hill.example/atom", title="Hill", folder="News"),
    )


@pytest.mark.parametrize("body", [b"", b"  ", b"<html></html>", b"\x00\x01", b"{}", b"<rss/>"])
def test_what_is_no_opml_is_refused(body):
    """Another document is no list of feeds."""
    with pytest.raises(Unreadable):
        read_opml(body)


def test_what_cannot_be_used_is_told():
    """An outline whose address is none is left out with a sentence; the rest is taken."""
    read = read_opml(b'<opml><body><outline xmlUrl="javascript:x"/><outline xmlUrl="http://a.example/"/></body></opml>')
    assert [each.url for each in read.outlines] == ["http://a.example/"]
    assert "javascript:x" in read.problems[0]


def test_a_broken_file_gives_what_it_has():
    """A missing end and a stray ampersand lose nothing but themselves."""
    read = read_opml(
        b'<opml><body><outline text="A & B" xmlUrl="http://a.example/?x=1&y=2"><outline text="c" xmlUrl="http://c.example/">'
    )
    assert [each.url for each in read.outlines] == ["http://a.example/?x=1&y=2", "http://c.example/"]
    assert "broken XML" in read.problems[0]


def test_an_entity_bomb_does_not_grow():
    """Entities of entities stay as they are written."""
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    read = read_opml(
        f'<!DOCTYPE opml [<!ENTITY e0 "ha">{bomb}]><opml><body><outline text="&e9;" xmlUrl="http://a.example/"/></body></opml>'.encode()
    )
    assert read.outlines[0].title == "&e9;"


@pytest.mark.parametrize("closed", [False, True])
def test_ten_thousand_folders_deep_ends_well(closed):
    """A tree without measure is told of, or read, but harms nobody."""
    body = b"<opml><body>" + b'<outline text="a">' * 10_000 + b'<outline xmlUrl="http://a.example/"/>'
    began = time.process_time()
    read = read_opml(body + b"</outline>" * 10_000 + b"</body></opml>" if closed else body)
    assert read.problems
    assert time.process_time() - began < 3


def test_a_file_without_measure_is_refused():
    """More than 20 MB is no list of feeds."""
    with pytest.raises(Unreadable, match="20 MB"):
        read_opml(b"<opml>" + b" " * 20_000_001)


def test_what_is_written_is_opml():
    """Feeds of one folder stand together, and everything is escaped."""
    text = write_opml(
        'My "feeds" <1>',
        [Outline(url="https://a.example/?x=1&y=2", title="A <b>", folder="F & G"), Outline(url="https://b.example/")],
        NOW,
    ).decode()
    assert "<title>My &quot;feeds&quot; &lt;1&gt;</title>" in text
    assert "<dateCreated>Tue, 24 Nov 2026 12:00:00 GMT</dateCreated>" in text
    assert '<outline text="F &amp; G" title="F &amp; G">' in text
    assert 'xmlUrl="https://a.example/?x=1&amp;y=2"' in text
