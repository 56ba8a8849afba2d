"""The classic reader: articles feed by feed, and those that were starred."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar
from urllib.parse import urlencode

from starlette.responses import Response

from octavo.desk.reading import mark_all_read, unmark_all_read
from octavo.errors import Invalid
from octavo.news.ids import FeedId
from octavo.news.views import ArticleRow, EntryFilter, FeedRow
from octavo.text.counts import plural
from octavo.text.keys import key_text, read_key
from octavo.web.flash import Undo
from octavo.web.render import View
from octavo.web.session import Asked

_ROWS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderShown:
    """A folder's feeds; the name is None for those in no folder."""

    name: str | None
    unread: int
    feeds: tuple[FeedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedsPage(View):
    """Folders and feeds with what is unread, and the articles of one choice."""

    template: ClassVar[str] = "feeds.html"
    section: ClassVar[str] = "/feeds"
    folders: tuple[FolderShown, ...]
    unread: int
    choice: EntryFilter
    #: What the choice is called.
    title: str
    rows: tuple[ArticleRow, ...]
    #: How the articles' addresses name this list.
    within: str
    #: Query strings: the same choice with all or only unread articles, and the next page.
    all_query: str
    unread_query: str
    more: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StarredPage(View):
    """Starred articles."""

    template: ClassVar[str] = "starred.html"
    section: ClassVar[str] = "/starred"
    rows: tuple[ArticleRow, ...]
    more: str | None


def feeds(asked: Asked) -> Response:
    """The reader."""
    choice = EntryFilter(
        feed_id=feed_id(asked.query("feed")),
        folder=asked.query("folder"),
        unread=asked.query("show") != "all",
        once=True,
    )
    with asked.desk.store.read() as tx:
        subscribed = tx.views.feeds(asked.user_id)
        found = tx.views.entries(asked.user_id, choice, after=read_key(asked.query("after")), limit=_ROWS)
    return asked.show(
        FeedsPage(
            folders=folders(subscribed),
            unread=sum(row.unread for row in subscribed),
            choice=choice,
            title=title_of(choice, subscribed),
            rows=found.rows,
            within=query_of(choice, show="unread" if choice.unread else "all"),
            all_query=query_of(choice, show="all"),
            unread_query=query_of(choice),
            more=query_of(choice, show=asked.query("show"), after=key_text(found.after)) if found.after else None,
        )
    )


def starred(asked: Asked) -> Response:
    """Starred articles, newest first."""
    with asked.desk.store.read() as tx:
        choice = EntryFilter(starred=True, once=True)
        found = tx.views.entries(asked.user_id, choice, after=read_key(asked.query("after")), limit=_ROWS)
    return asked.show(StarredPage(rows=found.rows, more=key_text(found.after)))


def all_read(asked: Asked) -> Response:
    """Marks as read all that the page showed or had behind it, but nothing that came later."""
    try:
        before = datetime.fromisoformat(asked.field("before") or "")
        in_utc = before.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Invalid("The form does not say up to when. Open the page again.") from error
    if before.tzinfo is None:
        raise Invalid("The form's time has no zone. Open the page again.")
    choice = EntryFilter(feed_id=feed_id(asked.field("feed")), folder=asked.field("folder"))
    count = mark_all_read(asked.desk, asked.user_id, choice, before=in_utc)
    if not count:
        return asked.back("/feeds", said="All of it was read already.")
    undo = Undo(action="/feeds/all-read/undo")
    return asked.back("/feeds", said=f"{plural(count, 'article')} marked as read.", undo=undo)


def all_unread(asked: Asked) -> Response:
    """Takes the last "mark all as read" back."""
    count = unmark_all_read(asked.desk, asked.user_id)
    return asked.back("/feeds", said=f"{plural(count, 'article')} unread again." if count else "Nothing to take back.")


def folders(rows: tuple[FeedRow, ...]) -> tuple[FolderShown, ...]:
    """The feeds by folder, in the order they come; those in no folder last."""
    grouped: dict[str | None, list[FeedRow]] = {}
    for row in rows:
        grouped.setdefault(row.folder, []).append(row)
    ordered = sorted(grouped.items(), key=lambda item: (item[0] is None, (item[0] or "").casefold()))
    return tuple(
        FolderShown(name=name, unread=sum(row.unread for row in group), feeds=tuple(group)) for name, group in ordered
    )


def query_of(choice: EntryFilter, *, show: str | None = None, after: str | None = None) -> str:
    """The query string that leads to the choice."""
    given = {"feed": choice.feed_id, "folder": choice.folder, "show": show, "after": after}
    return urlencode({name: value for name, value in given.items() if value is not None})


def feed_id(text: str | None) -> FeedId | None:
    """The feed that an address or a form names."""
    if text is None:
        return None
    if not (text.isdecimal() and text.isascii() and len(text) <= 18):
        raise Invalid("That is not a feed's number.")
    return FeedId(int(text))


def title_of(choice: EntryFilter, rows: tuple[FeedRow, ...]) -> str:
    """What the choice is called."""
    if choice.feed_id is not None:
        return next((row.title for row in rows if row.feed.id == choice.feed_id), "A feed you do not have")
    if choice.folder and choice.folder not in {row.folder for row in rows}:
        return "A folder you do not have"
    return choice.folder or "All feeds"
