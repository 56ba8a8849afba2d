"""Reading: who one is, one's feeds and folders, what is unread, and the articles of a stream."""

from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request

from octavo.api.greader.access import App, Asking
from octavo.api.greader.items import items, micros
from octavo.api.greader.streams import READING_LIST, STARRED, article_of, choice_of, feed_stream, label, narrowed
from octavo.news.views import ArticleRow, FeedRow, Slice
from octavo.ports.store import Tx
from octavo.text.keys import key_text, read_key

router = APIRouter()

#: Items with their texts in one answer, and ids in one.
_MOST_ITEMS = 250
_MOST_IDS = 10_000


@router.get("/user-info")
def user_info(asked: App) -> dict[str, str]:
    """Who the app reads for."""
    user = asked.user
    return {"userId": str(user.id), "userName": user.name, "userProfileId": str(user.id), "userEmail": ""}


@router.get("/tag/list")
def tags(asked: App) -> dict[str, Any]:
    """The user's folders, and the star."""
    with asked.caller.desk.store.read() as tx:
        folders = _folders(tx.views.feeds(asked.user.id))
    return {"tags": [{"id": STARRED}, *({"id": label(name), "type": "folder"} for name in folders)]}


@router.get("/subscription/list")
def subscriptions(asked: App) -> dict[str, Any]:
    """The user's feeds."""
    with asked.caller.desk.store.read() as tx:
        return {"subscriptions": [_subscription(row) for row in tx.views.feeds(asked.user.id)]}


@router.get("/unread-count")
def unread_counts(asked: App) -> dict[str, Any]:
    """How many articles are unread: of each feed, of each folder, and of all."""
    with asked.caller.desk.store.read() as tx:
        feeds = tx.views.feeds(asked.user.id)
        newest = {row.feed.id: row.newest_at for row in tx.views.sources(asked.user.id)}
    groups = {feed_stream(row.feed.id): [row] for row in feeds}
    groups |= {label(name): [row for row in feeds if row.folder == name] for name in _folders(feeds)}
    groups[READING_LIST] = list(feeds)

    def counted(name: str, rows: list[FeedRow]) -> dict[str, Any]:
        last = max((at for row in rows if (at := newest.get(row.feed.id))), default=None)
        stamp = str(int(last.timestamp() * 10**6)) if last else "0"
        return {"id": name, "count": sum(row.unread for row in rows), "newestItemTimestampUsec": stamp}

    counts = [counted(name, rows) for name, rows in groups.items()]
    return {"max": sum(row.unread for row in feeds), "unreadcounts": counts}


@router.get("/stream/items/ids")
def stream_ids(asked: App) -> dict[str, Any]:
    """The names of a stream's articles, without a text."""
    limit = asked.number("n", otherwise=20, most=_MOST_IDS)
    with asked.caller.desk.store.read() as tx:
        found = _slice(tx, asked, asked.field("s") or READING_LIST, limit=limit)
    refs = [{"id": str(row.id), "directStreamIds": [], "timestampUsec": micros(row)} for row in found.rows]
    return {"itemRefs": refs} | _onward(found)


@router.get("/stream/contents")
@router.get("/stream/contents/{name:path}")
def stream_contents(asked: App, request: Request, name: str = "") -> dict[str, Any]:
    """A stream's articles with their texts."""
    stream = name or asked.field("s") or READING_LIST
    limit = asked.number("n", otherwise=20, most=_MOST_ITEMS)
    site = _site(request)
    with asked.caller.desk.store.read() as tx:
        found = _slice(tx, asked, stream, limit=limit)
        made = items(tx, asked.user.id, [row.id for row in found.rows], site=site)
    now = int(asked.caller.desk.clock.now().timestamp())
    return {"direction": "ltr", "id": stream, "updated": now, "items": made} | _onward(found)


@router.api_route("/stream/items/contents", methods=["GET", "POST"])
def item_contents(asked: App, request: Request) -> dict[str, Any]:
    """The articles of those names with their texts; those that are gone are left out."""
    wanted = [article_of(one) for one in asked.fields.getlist("i")[:_MOST_ITEMS]]
    with asked.caller.desk.store.read() as tx:
        made = items(tx, asked.user.id, wanted, site=_site(request))
    now = int(asked.caller.desk.clock.now().timestamp())
    return {"direction": "ltr", "id": READING_LIST, "updated": now, "items": made}


def _slice(tx: Tx, asked: Asking, stream: str, *, limit: int) -> Slice[ArticleRow]:
    """A stream's rows as the call narrows, orders and continues them."""
    choice = choice_of(stream, tx.views.feeds(asked.user.id))
    if choice is not None:
        choice = narrowed(choice, leave_out=asked.fields.getlist("xt"), only=asked.fields.getlist("it"))
    if choice is None:
        return Slice(rows=())
    # When they were fetched counts: what a feed brings late was published before the app asked last.
    choice = replace(choice, fetched_after=asked.moment("ot"), fetched_until=asked.moment("nt"))
    return tx.views.entries(
        asked.user.id, choice, after=read_key(asked.field("c")), limit=limit, oldest_first=asked.field("r") == "o"
    )


def _onward(found: Slice[ArticleRow]) -> dict[str, str]:
    key = key_text(found.after)
    return {"continuation": key} if key else {}


def _folders(feeds: tuple[FeedRow, ...]) -> list[str]:
    return sorted({row.folder for row in feeds if row.folder}, key=str.casefold)


def _subscription(row: FeedRow) -> dict[str, Any]:
    folders = [{"id": label(row.folder), "label": row.folder}] if row.folder else []
    return {
        "id": feed_stream(row.feed.id),
        "title": row.title,
        "categories": folders,
        "url": row.feed.url,
        "htmlUrl": row.feed.site_url or row.feed.url,
        "iconUrl": "",
    }


def _site(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}"
