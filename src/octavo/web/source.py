"""One source: how its feed fares, and what the reader can do with it."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from octavo.collect.opml import Outline
from octavo.desk.feed_lists import subscribe_all
from octavo.desk.generation.writing import kept_out, switch_feed
from octavo.desk.subscribe import edit_subscription, refresh_now, unsubscribe
from octavo.errors import Invalid, NotFound
from octavo.news.ids import OWNER, FeedId
from octavo.news.views import SourceRow
from octavo.ports.store import Tx
from octavo.text.urls import normal_url
from octavo.web.flash import Undo
from octavo.web.render import View
from octavo.web.session import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceShown:
    """A feed's health, and the title the visitor gave it."""

    row: SourceRow
    title: str | None
    #: AI features may have its articles.
    models: bool = True
    #: The visitor may change that.
    may_switch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(View):
    """One of the visitor's feeds."""

    template: ClassVar[str] = "source.html"
    section: ClassVar[str] = "/sources"
    one: SourceShown
    #: Folders that exist, to choose from.
    folders: tuple[str, ...]


def source(asked: Asked) -> Response:
    """The page of one feed. Raises NotFound where it is not among the visitor's."""
    feed_id = asked.number("id")
    with asked.desk.store.read() as tx:
        shown = sources_shown(asked, tx)
    one = next((each for each in shown if each.row.feed.id == feed_id), None)
    if one is None:
        raise NotFound("This is none of your feeds.")
    return asked.show(SourcePage(one=one, folders=folders_of(shown)))


def sources_shown(asked: Asked, tx: Tx) -> tuple[SourceShown, ...]:
    """All feeds of the visitor's, those in trouble first."""
    titles = {one.feed_id: one.title for one in tx.readers.subscriptions(asked.user_id)}
    out, owner = kept_out(asked.desk), asked.user_id == OWNER
    return tuple(
        SourceShown(row=row, title=titles.get(row.feed.id), models=row.feed.id not in out, may_switch=owner)
        for row in tx.views.sources(asked.user_id)
    )


def folders_of(shown: tuple[SourceShown, ...]) -> tuple[str, ...]:
    """Their folders, by name."""
    return tuple(sorted({one.row.folder for one in shown if one.row.folder}))


def change_feed(asked: Asked) -> Response:
    """Gives a subscription another title or folder."""
    feed_id = FeedId(asked.number("id"))
    edit_subscription(asked.desk, asked.user_id, feed_id, title=asked.field("title"), folder=asked.field("folder"))
    return asked.back("/sources", said="Changed.")


def refresh_feed(asked: Asked) -> Response:
    """Has a feed looked at soon."""
    refresh_now(asked.desk, FeedId(asked.number("id")))
    return asked.back("/sources", said="It will be looked at in a moment.")


def feed_models(asked: Asked) -> Response:
    """Lets AI features have a feed's articles, or keeps them out; only the owner may."""
    on = asked.field("models") == "on"
    switch_feed(asked.desk, asked.user_id, FeedId(asked.number("id")), on=on)
    return asked.back("/sources", said=f"AI features with this feed are {'on' if on else 'off'}.")


def remove_feed(asked: Asked) -> Response:
    """Ends a subscription; one press brings it back with its title and folder. Raises NotFound where there is none."""
    feed_id = FeedId(asked.number("id"))
    with asked.desk.store.read() as tx:
        mine = next((one for one in tx.readers.subscriptions(asked.user_id) if one.feed_id == feed_id), None)
        if mine is None:
            raise NotFound("This is none of your feeds.")
        feed = tx.feeds.get(feed_id)
    unsubscribe(asked.desk, asked.user_id, feed_id)
    watched = "1" if feed.watched else None
    kept = {"address": feed.url, "name": feed.title, "title": mine.title, "folder": mine.folder, "watched": watched}
    undo = Undo(action="/sources/restore", fields={name: value for name, value in kept.items() if value})
    return asked.back("/sources", said=f"{mine.title or feed.name} is removed. Its articles stay.", undo=undo)


def restore_feed(asked: Asked) -> Response:
    """Subscribes to a feed as it was before it was removed; its host is not asked now."""
    address, title, folder = asked.field("address") or "", asked.field("title"), asked.field("folder")
    watched = asked.field("watched") is not None
    outline = Outline(url=address, title=asked.field("name"), folder=folder, watched=watched)
    made = subscribe_all(asked.desk, asked.user_id, [outline])
    if made.problems:
        raise Invalid(made.problems[0])
    if title:
        with asked.desk.store.read() as tx:
            feed = tx.feeds.by_url(normal_url(address))
        if feed is not None:
            edit_subscription(asked.desk, asked.user_id, feed.id, title=title, folder=folder)
    return asked.back("/sources", said=f"{title or asked.field('name') or address} is back.")
