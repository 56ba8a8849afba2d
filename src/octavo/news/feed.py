"""A feed: an address that is read again and again, and how it fares."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from octavo.news.ids import FeedId, UserId
from octavo.news.moment import Moment


class FeedState(StrEnum):
    """What the last look at a feed found; every state has its sentence on the sources page."""

    NEW = "new"
    FINE = "fine"
    UNREACHABLE = "unreachable"
    SERVER_ERROR = "server_error"
    NOT_FOUND = "not_found"
    GONE = "gone"
    NEEDS_LOGIN = "needs_login"
    FORBIDDEN = "forbidden"
    RATE_LIMITED = "rate_limited"
    BAD_CERTIFICATE = "bad_certificate"
    REDIRECT_LOOP = "redirect_loop"
    ADDRESS_REFUSED = "address_refused"
    TOO_LARGE = "too_large"
    NOT_A_FEED = "not_a_feed"
    EMPTY = "empty"

    @property
    def well(self) -> bool:
        """Whether the feed was read, or is still to be looked at: nobody need lend a hand."""
        return self in {FeedState.NEW, FeedState.FINE, FeedState.EMPTY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave to ask "has it changed?" with: kept and sent back as sent (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed with its fetch state. Times are aware and in UTC."""

    id: FeedId
    url: str
    title: str | None = None
    site_url: str | None = None
    description: str | None = None
    language: str | None = None
    #: The WebSub hub that the feed names.
    hub: str | None = None
    validators: Validators = Validators()
    state: FeedState = FeedState.NEW
    #: What went wrong, in plain English, for the sources page.
    detail: str | None = None
    #: Failures in a row; 0 after a success.
    failures: int = 0
    checked_at: datetime | None = None
    #: When it last sent its whole body (an unconditional or changed answer).
    full_at: datetime | None = None
    succeeded_at: datetime | None = None
    #: When to look again; None: never by itself (gone, or not a feed any more).
    due_at: datetime | None = None
    #: Our own adaptive interval, seconds.
    interval: int = 3600
    #: Where a permanent redirect points, and how many times running it did.
    moving_to: str | None = None
    moved_times: int = 0
    #: The feed belongs to the demo wire.
    demo: bool = False
    #: It is a page that lists articles, watched in a feed's place.
    watched: bool = False

    @property
    def name(self) -> str:
        """What to call it on a page."""
        return self.title or self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One user's link to a feed, with the title and folder that the user gave."""

    user_id: UserId
    feed_id: FeedId
    title: str | None = None
    folder: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file that an entry carries."""

    url: str
    type: str | None = None
    #: Bytes, as the feed states it.
    length: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item as a feed sent it; its HTML is sanitised, its links are absolute."""

    id: str
    #: The id that it was sent with, where entries with other links have that too and its link is the id instead.
    shared_id: str | None = None
    title: str | None = None
    link: str | None = None
    published: Moment | None = None
    updated: Moment | None = None
    authors: tuple[str, ...] = ()
    summary_html: str | None = None
    content_html: str | None = None
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    thread_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """A feed document, read."""

    title: str | None = None
    link: str | None = None
    description: str | None = None
    language: str | None = None
    updated: Moment | None = None
    hub: str | None = None
    ttl_minutes: int | None = None
    entries: tuple[Entry, ...] = ()
    #: What was wrong with the document though it could be read, in plain English.
    error: str | None = None
