"""Every exception of Octavo's. The class says whether to try again; the fields hold facts, not sentences for users.

OctavoError                     retry = NEVER
  NotFound  Conflict  Invalid  Denied
  SourceError                   the outside world
    FetchFailed                 retry = LATER
      RateLimited(until)  BadCertificate  Blocked(origin)  RedirectLoop  TooLarge  TooSlow
      StatusError(status)       NEVER for 401, 403, 404, 410
    Unreadable                  what came is not what it should be
      NoArticle(feed)           a page without an article, or a feed in its place
      NoFeed(page, lists)       a page that names no feed
    OverBudget                  a page cost more time or memory than it may
  ModelError                    retry = LATER
    ModelMissing                the model's file is not on this machine
    EndpointFailed              a language model's endpoint gave no usable answer
    OverSpent                   the day's budget of tokens is used up
    ProgramFailed               a program of this machine (a voice, a translator) gave nothing usable
  TurnedOff                     the owner turned the feature off, or nothing is set up for it
  StoreError
    StoreBusy                   retry = NOW
    StoreFull                   retry = LATER: the disk is full
    StoreAway                   retry = LATER: the database's server is not there
    SchemaTooNew
  SandboxClosed                 retry = NOW: this process is being stopped
  MachineFull                   retry = LATER: the system starts no more processes
  ConfigError
"""

from datetime import datetime
from enum import StrEnum

#: Client errors that pass: request timeout, too early, too many requests (RFC 9110, RFC 8470, RFC 6585).
_PASSING = frozenset({408, 425, 429})


class Retry(StrEnum):
    """When it makes sense to try again."""

    NEVER = "never"
    NOW = "now"
    LATER = "later"


class OctavoError(Exception):
    """The root of the family."""

    retry: Retry = Retry.NEVER


class NotFound(OctavoError):
    """Nothing has that id or address."""


class Conflict(OctavoError):
    """It is there already."""


class Invalid(OctavoError):
    """What the caller gave cannot be used; the message says why."""


class Denied(OctavoError):
    """The one who asks may not do this."""


class SourceError(OctavoError):
    """The outside world did not give what was asked of it."""


class FetchFailed(SourceError):
    """The address did not answer."""

    retry = Retry.LATER


class RateLimited(FetchFailed):
    """The host asked us to slow down (429, or 503 with Retry-After)."""

    def __init__(self, message: str, *, until: datetime | None = None) -> None:
        super().__init__(message)
        #: Aware; None where the host named no time.
        self.until = until


class BadCertificate(FetchFailed):
    """The host's certificate does not hold."""


class Blocked(FetchFailed):
    """The guard refuses the address: private, loopback, link-local, or not http(s)."""

    retry = Retry.NEVER

    def __init__(self, message: str, *, origin: str | None = None) -> None:
        super().__init__(message)
        #: ``http://192.168.1.4:8080`` where the owner can open it by the setting ``allow_private``; else None.
        self.origin = origin


class RedirectLoop(FetchFailed):
    """Redirects go round, or there are too many."""


class TooLarge(FetchFailed):
    """The body, packed or unpacked, is over the cap."""

    retry = Retry.NEVER


class TooSlow(FetchFailed):
    """The whole answer took longer than it may."""


class StatusError(FetchFailed):
    """The host answered with an error status."""

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message)
        self.status = status
        if 400 <= status < 500 and status not in _PASSING:
            self.retry = Retry.NEVER


class Unreadable(SourceError):
    """The bytes are not what they should be (a feed that is a web page, a broken OPML file)."""


class NoArticle(Unreadable):
    """The page has no article, or there is a feed in its place."""

    def __init__(self, message: str, *, feed: str | None = None) -> None:
        super().__init__(message)
        #: The address of the feed that is there instead, or of the first that the page names; None where it names none.
        self.feed = feed


class NoFeed(Unreadable):
    """The page names no feed."""

    def __init__(self, message: str, *, page: str, lists: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        #: Where it lies, after redirects.
        self.page = page
        #: Titles of the articles that the page lists, by which it may be watched; empty where it lists none.
        self.lists = lists


class OverBudget(SourceError):
    """Reading it cost more time or memory than one page may."""


class ModelError(OctavoError):
    """A model did not do its work."""

    retry = Retry.LATER


class ModelMissing(ModelError):
    """The model's file is not on this machine."""


class EndpointFailed(ModelError):
    """The endpoint of a language model cannot be reached, refuses, or gave nothing that can be used."""

    def __init__(self, message: str, *, tokens_in: int = 0, tokens_out: int = 0, requests: int = 0) -> None:
        super().__init__(message)
        #: What was used up all the same.
        self.tokens_in, self.tokens_out, self.requests = tokens_in, tokens_out, requests


class OverSpent(ModelError):
    """The day's budget of tokens is used up."""

    def __init__(self, message: str, *, until: datetime | None = None) -> None:
        super().__init__(message)
        #: When it begins anew; aware.
        self.until = until


class ProgramFailed(ModelError):
    """A program of this machine, a voice or a translator, cannot be run, took too much, or gave nothing usable."""


class TurnedOff(OctavoError):
    """The feature is turned off, for the desk or for this feed, or nothing is set up that could do it."""


class StoreError(OctavoError):
    """The database did not do its work."""


class StoreBusy(StoreError):
    """Another writer held the database for too long."""

    retry = Retry.NOW


class StoreFull(StoreError):
    """There is no room on the disk; nothing of the transaction was kept."""

    retry = Retry.LATER


class StoreAway(StoreError):
    """The database's server cannot be reached, or broke the connection off; nothing of the transaction was kept."""

    retry = Retry.LATER


class SchemaTooNew(StoreError):
    """The database was written by a newer Octavo."""


class SandboxClosed(OctavoError):
    """The process is being stopped: the work is for the next one."""

    retry = Retry.NOW


class MachineFull(OctavoError):
    """The system has no process, no memory or no open file left to start another process with."""

    retry = Retry.LATER


class ConfigError(OctavoError):
    """A setting cannot be used; the message names it."""
