"""RSS 2.0 with the tags of podcast apps: Apple's, and the podcast namespace's."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from lxml import etree

from octavo.api.atom import NAMESPACE as ATOM
from octavo.api.atom import clean

MEDIA_TYPE = "application/rss+xml; charset=utf-8"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
#: From it a podcast's own identifier is made (podcast namespace, "guid").
_GUIDS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
# Not ElementTree: the prefixes that it knows are one table for the process, in which Atom has none.
_PREFIXES = {"atom": ATOM, "itunes": ITUNES, "podcast": PODCAST, "content": CONTENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class PodcastEpisode:
    """One episode. Times are aware, addresses absolute."""

    id: str
    title: str
    #: The edition's page.
    link: str
    published: datetime
    #: What is in it, as a line and as HTML of our own making.
    summary: str
    html: str
    sound: str
    size: int
    seconds: float
    chapters: str
    transcript: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Podcast:
    """A podcast. ``updated`` counts where it has no episodes."""

    title: str
    description: str
    #: Its own address, and that of the page it belongs to.
    address: str
    page: str
    image: str
    updated: datetime
    episodes: Sequence[PodcastEpisode]


def rss(podcast: Podcast) -> bytes:
    """The podcast as a document in UTF-8."""
    root = etree.Element("rss", nsmap=_PREFIXES, version="2.0")
    channel = etree.SubElement(root, "channel")
    newest = max((episode.published for episode in podcast.episodes), default=podcast.updated)
    _text(channel, "title", podcast.title)
    _text(channel, "link", podcast.page)
    _text(channel, "description", podcast.description)
    _text(channel, "language", "en")
    _text(channel, "generator", "Octavo")
    _text(channel, "lastBuildDate", _stamp(newest))
    etree.SubElement(channel, f"{{{ATOM}}}link", rel="self", type="application/rss+xml", href=clean(podcast.address))
    image = etree.SubElement(channel, "image")
    for name, value in (("url", podcast.image), ("title", podcast.title), ("link", podcast.page)):
        _text(image, name, value)
    _apple(channel, podcast)
    _text(channel, f"{{{PODCAST}}}guid", str(guid(podcast.address)))
    _text(channel, f"{{{PODCAST}}}medium", "podcast")
    for episode in podcast.episodes:
        _item(etree.SubElement(channel, "item"), episode)
    body: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return body


def guid(address: str) -> uuid.UUID:
    """The podcast's identifier, of its address without scheme and trailing slashes."""
    return uuid.uuid5(_GUIDS, re.sub(r"^\w+://", "", address).rstrip("/"))


def _apple(channel: etree._Element, podcast: Podcast) -> None:
    _text(channel, f"{{{ITUNES}}}author", "Octavo")
    _text(channel, f"{{{ITUNES}}}summary", podcast.description)
    _text(channel, f"{{{ITUNES}}}type", "episodic")
    _text(channel, f"{{{ITUNES}}}explicit", "false")
    # A desk's own: no directory is to list it.
    _text(channel, f"{{{ITUNES}}}block", "Yes")
    etree.SubElement(channel, f"{{{ITUNES}}}image", href=clean(podcast.image))
    news = etree.SubElement(channel, f"{{{ITUNES}}}category", text="News")
    etree.SubElement(news, f"{{{ITUNES}}}category", text="Daily News")


def _item(item: etree._Element, episode: PodcastEpisode) -> None:
    _text(item, "title", episode.title)
    _text(item, "link", episode.link)
    _text(item, "guid", episode.id).set("isPermaLink", "false")
    _text(item, "pubDate", _stamp(episode.published))
    _text(item, "description", episode.summary)
    _text(item, f"{{{CONTENT}}}encoded", episode.html)
    etree.SubElement(item, "enclosure", url=clean(episode.sound), length=str(episode.size), type="audio/mpeg")
    _text(item, f"{{{ITUNES}}}title", episode.title)
    _text(item, f"{{{ITUNES}}}duration", str(max(1, round(episode.seconds))))
    _text(item, f"{{{ITUNES}}}episodeType", "full")
    _text(item, f"{{{ITUNES}}}explicit", "false")
    etree.SubElement(item, f"{{{PODCAST}}}chapters", url=clean(episode.chapters), type="application/json+chapters")
    etree.SubElement(item, f"{{{PODCAST}}}transcript", url=clean(episode.transcript), type="text/vtt", language="en")
    etree.SubElement(item, f"{{{PODCAST}}}transcript", url=clean(episode.link), type="text/html")


def _text(parent: etree._Element, tag: str, text: str) -> etree._Element:
    element = etree.SubElement(parent, tag)
    element.text = clean(text)
    return element


def _stamp(at: datetime) -> str:
    """RFC 822 with the year of RFC 1123, as RSS 2.0 asks."""
    return format_datetime(at.astimezone(UTC), usegmt=True)
