"""Sources: how every feed fares, in words; add, import, export, remove."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from octavo.collect.discover import Candidate
from octavo.collect.opml import Outline
from octavo.desk.demo import leave_demo
from octavo.desk.starter import STARTER, start_with_starter
from octavo.desk.subscribe import (
    Imported,
    edit_subscription,
    export_opml,
    import_opml,
    refresh_now,
    subscribe,
    subscribe_all,
    unsubscribe,
)
from octavo.desk.writing import kept_out, switch_feed
from octavo.errors import Invalid, RateLimited, SourceError, Unreadable
from octavo.news.feed import FeedState
from octavo.news.ids import OWNER, FeedId
from octavo.news.views import Progress, SourceRow
from octavo.text.urls import normal_url
from octavo.web.problems import problem_page
from octavo.web.render import View
from octavo.web.said import Undo
from octavo.web.session import Asked
from octavo.web.words import ago, full_stop, plural

#: Problems told at once, and feeds of a site that are offered.
_SAID = 5
_OTHERS = 10

_WELL = frozenset({FeedState.FINE, FeedState.NEW, FeedState.EMPTY})


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
class Refused:
    """A feed that could not be added: what was typed, and why not."""

    address: str
    folder: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What is said of a new feed, and the other feeds of its site."""

    sentence: str
    others: tuple[Candidate, ...]
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage(View):
    """Every feed of the visitor's, those in trouble first."""

    template: ClassVar[str] = "sources.html"
    section: ClassVar[str] = "/sources"
    troubled: tuple[SourceShown, ...]
    well: tuple[SourceShown, ...]
    #: Folders that exist, to choose from.
    folders: tuple[str, ...]
    starter: tuple[Outline, ...]
    progress: Progress
    waiting: int
    #: What the form for a feed could not do; None where nothing went wrong.
    refused: Refused | None = None
    #: A feed just added from a site that names others too.
    added: Added | None = None


def sources(asked: Asked) -> Response:
    """The page of all feeds."""
    return asked.show(_page(asked))


def _page(asked: Asked, *, refused: Refused | None = None, added: Added | None = None) -> SourcesPage:
    with asked.desk.store.read() as tx:
        rows = tx.views.sources(asked.user_id)
        titles = {one.feed_id: one.title for one in tx.readers.subscriptions(asked.user_id)}
        progress = tx.views.progress()
    out, owner = kept_out(asked.desk), asked.user_id == OWNER
    shown = [
        SourceShown(row=row, title=titles.get(row.feed.id), models=row.feed.id not in out, may_switch=owner)
        for row in rows
    ]
    return SourcesPage(
        troubled=tuple(one for one in shown if one.row.feed.state not in _WELL),
        well=tuple(one for one in shown if one.row.feed.state in _WELL),
        folders=tuple(sorted({row.folder for row in rows if row.folder})),
        starter=STARTER,
        progress=progress,
        waiting=sum(count for _, count in progress.waiting),
        refused=refused,
        added=added,
    )


def add_feed(asked: Asked) -> Response:
    """Subscribes to the feed at an address, or to the one that the page at that address names.

    Where that fails the form comes again with what was typed; where the page names more feeds they are offered.
    """
    address, folder = asked.field("address") or "", asked.field("folder")
    try:
        made = subscribe(asked.desk, asked.user_id, address, folder=folder)
    except (Invalid, SourceError) as error:
        problem, status = problem_page(error)
        refused = Refused(address=address, folder=folder or "", sentence=problem.sentence + _when(asked, error))
        return asked.show(_page(asked, refused=refused), status=status)
    said = f"{made.feed.name} is added: {plural(made.entries, 'entry', 'entries')} so far."
    if made.new and made.others:
        return asked.show(_page(asked, added=Added(sentence=said, others=made.others[:_OTHERS], folder=folder or "")))
    return asked.back("/sources", said=said if made.new else f"You have {made.feed.name} already.")


def _when(asked: Asked, error: Exception) -> str:
    """How long a host wants silence, in words."""
    if not isinstance(error, RateLimited) or error.until is None:
        return ""
    return f" That is {ago(error.until, asked.desk.clock.now())}; add it then."


def take_opml(asked: Asked) -> Response:
    """Subscribes to every feed of an OPML file."""
    if asked.file is None or not asked.file.body:
        raise Invalid("Choose the OPML file that your other reader exported.")
    try:
        imported = import_opml(asked.desk, asked.user_id, asked.file.body)
    except Unreadable as error:
        # The person gave it, no source did.
        raise Invalid(str(error)) from error
    return asked.back("/sources", said=_imported(imported))


def give_opml(asked: Asked) -> Response:
    """All subscriptions as an OPML file."""
    return Response(
        export_opml(asked.desk, asked.user_id),
        media_type="text/x-opml; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="octavo.opml"', "Cache-Control": "private, no-store"},
    )


def take_starter(asked: Asked) -> Response:
    """Subscribes to the starter pack."""
    return asked.back("/sources", said=_imported(start_with_starter(asked.desk, asked.user_id)))


def end_demo(asked: Asked) -> Response:
    """Removes the demo wire and all that came of it."""
    leave_demo(asked.desk)
    return asked.back("/", said="The demo is over, and everything of it is gone.")


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
    """Ends a subscription; one press brings it back with its title and folder."""
    feed_id = FeedId(asked.number("id"))
    with asked.desk.store.read() as tx:
        feed = tx.feeds.get(feed_id)
        mine = next((one for one in tx.readers.subscriptions(asked.user_id) if one.feed_id == feed_id), None)
    if mine is None:
        return asked.back("/sources", said=f"{feed.name} is not among your feeds.")
    unsubscribe(asked.desk, asked.user_id, feed_id)
    kept = {"address": feed.url, "name": feed.title, "title": mine.title, "folder": mine.folder}
    undo = Undo(action="/sources/restore", fields={name: value for name, value in kept.items() if value})
    return asked.back("/sources", said=f"{mine.title or feed.name} is removed. Its articles stay.", undo=undo)


def restore_feed(asked: Asked) -> Response:
    """Subscribes to a feed as it was before it was removed; its host is not asked now."""
    address, title, folder = asked.field("address") or "", asked.field("title"), asked.field("folder")
    outline = Outline(url=address, title=asked.field("name"), folder=folder)
    made = subscribe_all(asked.desk, asked.user_id, [outline])
    if made.problems:
        raise Invalid(made.problems[0])
    if title:
        with asked.desk.store.read() as tx:
            feed = tx.feeds.by_url(normal_url(address))
        if feed is not None:
            edit_subscription(asked.desk, asked.user_id, feed.id, title=title, folder=folder)
    return asked.back("/sources", said=f"{title or asked.field('name') or address} is back.")


def _imported(made: Imported) -> str:
    said = f"{plural(made.added, 'feed')} added" + (f", {made.known} known already." if made.known else ".")
    if made.problems:
        said += " " + " ".join(full_stop(problem) for problem in made.problems[:_SAID])
    if len(made.problems) > _SAID:
        said += f" And {len(made.problems) - _SAID} more."
    return said
