"""A podcast's feed, held to the rules of RSS 2.0, of Apple's podcast tags and of the podcast namespace."""

import re
import uuid
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.api.itunes import ATOM, CONTENT, ITUNES, PODCAST, Podcast, PodcastEpisode, guid, rss

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HERE = "http://desk.example:8017"


def made(*titles: str) -> bytes:
    episodes = [
        PodcastEpisode(
            id=f"octavo:edition:{number}", title=title, link=f"{HERE}/editions/2026-11-24", published=NOW,
            summary=title, html=f"<p>{number}</p>", sound=f"{HERE}/podcast/by/1-x/2026-11-24/episode.mp3?a=1&b=2",
            size=1234, seconds=0.2 if number else 312.6, chapters=f"{HERE}/podcast/c.json",
            transcript=f"{HERE}/podcast/t.vtt",
        )
        for number, title in enumerate(titles)
    ]  # fmt: skip
    return rss(
        Podcast(
            title="Octavo: the edition", description="The day's news & more.", address=f"{HERE}/podcast/feed.xml",
            page=f"{HERE}/", image=f"{HERE}/static/podcast.png", updated=NOW, episodes=episodes,
        )
    )  # fmt: skip


def one(element: ET.Element, tag: str) -> ET.Element:
    """The element's only child of that tag."""
    (found,) = element.findall(tag)
    return found


def text(element: ET.Element, tag: str) -> str:
    said = one(element, tag).text or ""
    assert said.strip(), tag
    return said


def is_address(value: str | None) -> bool:
    parts = urlsplit(value or "")
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and " " not in (value or " ")


def check(body: bytes) -> ET.Element:
    """Every rule that a feed of ours must keep; the channel."""
    assert body.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    root = ET.fromstring(body)
    assert (root.tag, root.attrib) == ("rss", {"version": "2.0"})
    channel = one(root, "channel")
    # RSS 2.0: required channel elements, and an image whose title and link are the channel's.
    for tag in ("title", "link", "description"):
        text(channel, tag)
    assert is_address(text(channel, "link"))
    assert re.fullmatch(r"[a-z]{2}(-[a-z]{2})?", text(channel, "language"))
    parsedate_to_datetime(text(channel, "lastBuildDate"))
    image = one(channel, "image")
    assert (text(image, "title"), text(image, "link")) == (text(channel, "title"), text(channel, "link"))
    assert text(image, "url").endswith((".png", ".jpg", ".gif"))
    # RSS Advisory Board's profile: a link to itself.
    self_link = one(channel, f"{{{ATOM}}}link")
    assert (self_link.get("rel"), self_link.get("type")) == ("self", "application/rss+xml")
    assert is_address(self_link.get("href"))
    # Apple: category from its list, explicit true or false, artwork a PNG or JPEG, type of show.
    category = one(channel, f"{{{ITUNES}}}category")
    assert (category.get("text"), one(category, f"{{{ITUNES}}}category").get("text")) == ("News", "Daily News")
    assert text(channel, f"{{{ITUNES}}}explicit") in {"true", "false"}
    assert text(channel, f"{{{ITUNES}}}type") in {"episodic", "serial"}
    assert text(channel, f"{{{ITUNES}}}block") == "Yes"
    assert text(channel, f"{{{ITUNES}}}author")
    assert is_address(one(channel, f"{{{ITUNES}}}image").get("href"))
    # Podcast namespace: a version 5 UUID, and a known medium.
    assert uuid.UUID(text(channel, f"{{{PODCAST}}}guid")).version == 5
    assert text(channel, f"{{{PODCAST}}}medium") == "podcast"
    known = {"title", "link", "description", "language", "generator", "lastBuildDate", "image", "item"}
    assert {child.tag for child in channel if not child.tag.startswith("{")} <= known
    guids = [check_item(item) for item in channel.findall("item")]
    assert len(set(guids)) == len(guids)
    return channel


def check_item(item: ET.Element) -> str:
    known = {"title", "link", "guid", "pubDate", "description", "enclosure"}
    assert {child.tag for child in item if not child.tag.startswith("{")} <= known
    assert text(item, "title") == text(item, f"{{{ITUNES}}}title")
    assert is_address(text(item, "link"))
    stamp = text(item, "pubDate")
    assert re.fullmatch(
        r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})", stamp
    )
    assert parsedate_to_datetime(stamp) == NOW
    enclosure = one(item, "enclosure")
    assert set(enclosure.attrib) == {"url", "length", "type"}
    assert is_address(enclosure.get("url"))
    # Apple: the file's kind shows in its name as well.
    assert urlsplit(enclosure.get("url") or "").path.endswith(".mp3")
    assert enclosure.get("type") == "audio/mpeg"
    assert int(enclosure.get("length") or "") > 0
    assert int(text(item, f"{{{ITUNES}}}duration")) >= 1
    assert text(item, f"{{{ITUNES}}}episodeType") in {"full", "trailer", "bonus"}
    assert text(item, f"{{{ITUNES}}}explicit") in {"true", "false"}
    assert text(item, f"{{{CONTENT}}}encoded")
    chapters = one(item, f"{{{PODCAST}}}chapters")
    assert chapters.get("type") == "application/json+chapters"
    assert is_address(chapters.get("url"))
    transcripts = {each.get("type"): each.get("url") for each in item.findall(f"{{{PODCAST}}}transcript")}
    assert set(transcripts) == {"text/vtt", "text/html"}
    assert all(is_address(url) for url in transcripts.values())
    name = one(item, "guid")
    assert name.get("isPermaLink") == "false"
    return text(item, "guid")


def test_a_feed_keeps_every_rule():
    """Two episodes, none, and one whose title is markup: all valid, and a feed reader finds its files."""
    check(made())
    check(made("A <b>bold</b> day & more", "Second"))
    read = feedparser.parse(made("Tuesday, 24 November 2026"))
    assert not read.bozo
    assert read.entries[0].enclosures[0].href == f"{HERE}/podcast/by/1-x/2026-11-24/episode.mp3?a=1&b=2"
    assert read.entries[0].itunes_duration == "313"


@given(st.text(min_size=1, max_size=40).filter(lambda title: title.strip()))
@settings(max_examples=60)
def test_no_title_breaks_the_feed(title):
    """Whatever a headline holds, the feed stays a feed."""
    channel = ET.fromstring(made(title, "x"))[0]
    assert len(channel.findall("item")) == 2


@pytest.mark.parametrize(
    "address", ["https://podnews.example/rss", "http://podnews.example/rss/", "podnews.example/rss"]
)
def test_a_podcast_is_the_same_under_http_and_https(address):
    """Its identifier is of its address without scheme and last slash."""
    assert guid(address) == guid("https://podnews.example/rss")


def test_the_identifier_is_the_namespaces_own():
    """The example that the podcast namespace gives."""
    assert str(guid("https://mp3s.nashownotes.com/pc20rss.xml")) == "917393e3-1b1e-5cef-ace4-edaa54e1f810"
