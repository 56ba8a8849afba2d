"""Writing: marks, subscriptions, folders. Each answers ``OK`` where it was done."""

from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse, Response

from octavo.api.greader.access import App, Asking
from octavo.api.greader.streams import (
    KEPT_UNREAD,
    READ,
    READING_LIST,
    STARRED,
    article_of,
    choice_of,
    feed_of,
    feed_stream,
    folder_of,
    plain,
)
from octavo.api.slow_work import slow
from octavo.desk.feed_lists import export_opml
from octavo.desk.passing import host_in_trouble
from octavo.desk.reading import mark, mark_all_read
from octavo.desk.subscribe import (
    Subscribed,
    change_subscription,
    rename_folder,
    subscribe,
    subscribe_later,
    unsubscribe,
)
from octavo.errors import FetchFailed, Invalid, SourceError
from octavo.news.feed import Subscription
from octavo.news.ids import FeedId
from octavo.news.views import FeedRow

router = APIRouter()

#: Tags that apps set beside the marks and that say nothing more than these.
_SILENT = frozenset({"user/-/state/com.google/tracking-kept-unread"})


@router.post("/edit-tag")
def edit_tag(asked: App) -> Response:
    """Marks articles read or unread, starred or not."""
    wanted: dict[str, bool] = {}
    for names, on in ((asked.fields.getlist("r"), False), (asked.fields.getlist("a"), True)):
        for name in map(plain, names):
            wanted |= _mark(name, on=on)
    articles = [article_of(one) for one in asked.fields.getlist("i")]
    if wanted and articles:
        mark(asked.caller.desk, asked.user.id, articles, **wanted)
    return _ok()


@router.post("/mark-all-as-read")
def mark_all(asked: App) -> Response:
    """Marks a feed, a folder or everything as read, up to ``ts``."""
    stream = asked.field("s") or READING_LIST
    choice = choice_of(stream, _feeds(asked))
    if choice is None or choice.starred or choice.read or choice.unread:
        raise Invalid("A feed, a folder or the reading list can be marked as read.")
    before = asked.moment("ts") or asked.caller.desk.clock.now()
    mark_all_read(asked.caller.desk, asked.user.id, choice, before=before)
    return _ok()


@router.post("/subscription/edit")
@slow
def edit(asked: App) -> Response:
    """Subscribes to feeds, ends subscriptions, or gives them a title and a folder."""
    streams = asked.fields.getlist("s")
    if not streams:
        raise Invalid("Say with s which feed it is.")
    for stream in streams:
        match asked.field("ac"):
            case "subscribe":
                _begin(asked, stream.removeprefix("feed/"))
            case "unsubscribe":
                unsubscribe(asked.caller.desk, asked.user.id, feed_of(stream, _feeds(asked)))
            case "edit":
                _change(asked, feed_of(stream, _feeds(asked)))
            case _:
                raise Invalid("ac is subscribe, unsubscribe or edit.")
    return _ok()


@router.post("/subscription/quickadd")
@slow
def quickadd(asked: App) -> dict[str, Any]:
    """Subscribes to the feed at an address, or to the one that the page there names.

    Where there is none the answer says why; most apps show only that nothing was found.
    """
    address = (asked.field("quickadd") or "").removeprefix("feed/")
    try:
        made = _subscribed(asked, address)
    except (Invalid, SourceError) as error:
        return {"query": address, "numResults": 0, "error": str(error)}
    feed = made.feed
    return {"query": address, "numResults": 1, "streamId": feed_stream(feed.id), "streamName": feed.name}


@router.get("/subscription/export")
def export(asked: App) -> Response:
    """The user's subscriptions as OPML."""
    return Response(export_opml(asked.caller.desk, asked.user.id), media_type="text/x-opml; charset=utf-8")


@router.post("/rename-tag")
def rename_tag(asked: App) -> Response:
    """Gives a folder another name."""
    old, new = _folder(asked, "s", "t"), _folder(asked, "dest")
    rename_folder(asked.caller.desk, asked.user.id, old, new)
    return _ok()


@router.post("/disable-tag")
def disable_tag(asked: App) -> Response:
    """Ends a folder; its feeds stay."""
    rename_folder(asked.caller.desk, asked.user.id, _folder(asked, "s", "t"), None)
    return _ok()


def _mark(name: str, *, on: bool) -> dict[str, bool]:
    if name == READ:
        return {"read": on}
    if name == STARRED:
        return {"starred": on}
    if name == KEPT_UNREAD:
        # Taking it off says nothing: an app marks as read by READ.
        return {"read": False} if on else {}
    if name in _SILENT:
        return {}
    raise Invalid("An article can be read and starred; Octavo keeps no other tags on it.")


def _subscribed(asked: Asking, address: str) -> Subscribed:
    """An app cannot ask whether a feed is wanted all the same: it is, where its host is there and in trouble."""
    try:
        return subscribe(asked.caller.desk, asked.user.id, address)
    except FetchFailed as error:
        if not host_in_trouble(error):
            raise
        return subscribe_later(asked.caller.desk, asked.user.id, address, error)


def _begin(asked: Asking, address: str) -> None:
    made = _subscribed(asked, address)
    if asked.field("t") or asked.field("a"):
        _change(asked, made.feed.id)


def _change(asked: Asking, feed_id: FeedId) -> None:
    """Title and folder stay where the call says nothing of them; only one folder holds a feed."""
    left = {folder_of(name) for name in asked.fields.getlist("r")}
    new = next(filter(None, map(folder_of, asked.fields.getlist("a"))), None)

    def change(mine: Subscription) -> Subscription:
        folder = new or (None if mine.folder in left else mine.folder)
        return replace(mine, title=asked.field("t") or mine.title, folder=folder)

    change_subscription(asked.caller.desk, asked.user.id, feed_id, change)


def _folder(asked: Asking, *names: str) -> str:
    given = next(filter(None, map(asked.field, names)), "")
    folder = folder_of(given) if given.startswith("user/") else given
    if not folder:
        raise Invalid("Name the folder as user/-/label/ and its name.")
    return folder


def _feeds(asked: Asking) -> tuple[FeedRow, ...]:
    with asked.caller.desk.store.read() as tx:
        return tx.views.feeds(asked.user.id)


def _ok() -> Response:
    return PlainTextResponse("OK")
