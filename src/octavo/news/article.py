"""An article: an entry or a page, fetched and cleaned; its text in immutable revisions."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from textwrap import shorten

from octavo.news.extracted import Kind, Note, PageComment, RelatedItem
from octavo.news.feed import Enclosure
from octavo.news.ids import ArticleId, FeedId
from octavo.news.moment import Moment

#: Characters by which a note without a title is called.
_OPENING = 120
#: Its first sentence where that is short enough, and too long to have ended in an abbreviation.
_SENTENCE = re.compile(r"(?:.{40,118}?[.!?…][.”’\"'»)]*(?=\s+[^a-z\d\s])|.{12,118}?[。！？][」』”]*)(?=.)", re.DOTALL)


def called(title: str | None, excerpt: str) -> str:
    """What an article is called on a page: its title, else its first sentence, else how its text begins."""
    if title:
        return title
    if (sentence := _SENTENCE.match(excerpt)) is not None:
        return sentence[0]
    return shorten(excerpt, _OPENING, placeholder=" …") or "Without a title"


class Fill(StrEnum):
    """How far an article's text has come."""

    #: Only what the feed sent; its page has not been read yet.
    WAITING = "waiting"
    #: Read from the article's page (or from the file that was added).
    FULL = "full"
    #: The feed sent the whole text, or the page gave no more than the feed.
    FROM_FEED = "from_feed"
    #: The page could not be read; the detail says why.
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One state of an article's text. Never changed once written; a cite points into it."""

    article_id: ArticleId
    #: 1, 2, 3 …
    number: int
    title: str | None
    text: str
    captions: tuple[str, ...] = ()
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """By what an entry is known again that comes under another id."""

    key: str
    title: str | None
    published: Moment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as the library keeps it; the text is in its revisions."""

    #: 0 until it is saved.
    id: ArticleId
    #: None: added by hand, or found as a related item on another article's page.
    feed_id: FeedId | None
    #: The feed's own id for it; for an added page its normal address or the hash of its content.
    key: str
    url: str | None
    #: The publisher's name as shown; the feed's title where the page gives none.
    source: str | None
    title: str | None
    authors: tuple[str, ...] = ()
    published: Moment | None = None
    modified: Moment | None = None
    fetched_at: datetime
    #: Its place in every list: first publication, never later than its fetch.
    shown_at: datetime
    language: str | None = None
    section: str | None = None
    kind: Kind | None = None
    image: str | None = None
    #: Sanitised HTML of the feed's own summary.
    summary_html: str | None = None
    #: Hashtags: those Octavo found; ``page_hashtags`` are those the page itself shows.
    hashtags: tuple[str, ...] = ()
    page_hashtags: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    thread_url: str | None = None
    fill: Fill = Fill.WAITING
    #: Why the page could not be read, in plain English.
    detail: str | None = None
    paywalled: bool = False
    truncated: bool = False
    confidence: float | None = None
    notes: tuple[Note, ...] = ()
    page_comments: tuple[PageComment, ...] = ()
    #: Related items as the page listed them; those with a text of their own are articles too.
    page_related: tuple[RelatedItem, ...] = ()
    #: The article whose page showed this one as a related item.
    found_on: ArticleId | None = None
    #: The newest revision's number; 0 before there is a text.
    revision: int = 0
    #: The text's opening, for lists, which never touch bodies.
    excerpt: str = ""
    #: Hash of the entry as the feed last sent it; tells an edited entry from a known one.
    fingerprint: str | None = None
    demo: bool = False

    @property
    def name(self) -> str:
        """What to call it on a page."""
        return called(self.title, self.excerpt)
