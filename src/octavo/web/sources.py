"""Sources: how every feed fares, in words; add, import, export. One feed has its own page: octavo.web.source."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from octavo.collect.discover import Candidate
from octavo.collect.opml import Outline
from octavo.desk.demo import leave_demo
from octavo.desk.feed_lists import SOON, Imported, export_opml, import_opml
from octavo.desk.passing import may_pass
from octavo.desk.starter import STARTER, start_with_starter
from octavo.desk.subscribe import subscribe
from octavo.desk.under_way import under_way
from octavo.errors import Invalid, NoFeed, RateLimited, SourceError, Unreadable
from octavo.news.views import UnderWay
from octavo.text.counts import plural
from octavo.web.problems import problem_page
from octavo.web.render import View
from octavo.web.session import Asked
from octavo.web.source import SourceShown, folders_of, sources_shown
from octavo.web.words import ago, feed_words, full_stop, subscribed_words

#: Feeds of a site that are offered.
_OTHERS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A feed that could not be added: what was typed, and why not."""

    address: str
    folder: str
    sentence: str
    #: It may be added all the same: its host does not show now what is there.
    may_pass: bool
    #: Titles of the articles that the page there lists: it may be watched.
    lists: tuple[str, ...] = ()


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
    under_way: UnderWay
    #: Jobs that were given up.
    failed: int
    #: What the form for a feed could not do; None where nothing went wrong.
    refused: Refused | None = None
    #: A feed just added from a site that names others too.
    added: Added | None = None
    #: Why a list could not be imported; None where nothing went wrong.
    list_refused: str | None = None


def sources(asked: Asked) -> Response:
    """The page of all feeds."""
    return asked.show(_page(asked))


def _page(
    asked: Asked, *, refused: Refused | None = None, added: Added | None = None, list_refused: str | None = None
) -> SourcesPage:
    with asked.desk.store.read() as tx:
        shown = sources_shown(asked, tx)
        working, failed = under_way(tx, asked.desk), tx.views.progress().failed
    return SourcesPage(
        troubled=tuple(one for one in shown if not one.row.feed.state.well),
        well=tuple(one for one in shown if one.row.feed.state.well),
        folders=folders_of(shown),
        starter=STARTER,
        under_way=working,
        failed=failed,
        refused=refused,
        added=added,
        list_refused=list_refused,
    )


def add_feed(asked: Asked) -> Response:
    """Subscribes to the feed at an address, or to the one that the page at that address names.

    Where that fails the form comes again with what was typed, and where the failure may pass, with a way to add the
    feed all the same; a page without a feed that lists articles can be watched; more feeds of a page are offered.
    """
    address, folder = asked.field("address") or "", asked.field("folder")
    try:
        made = subscribe(
            asked.desk,
            asked.user_id,
            address,
            folder=folder,
            anyway=asked.field("anyway") is not None,
            watch=asked.field("watch") is not None,
        )
    except (Invalid, SourceError) as error:
        problem, status = problem_page(error)
        refused = Refused(
            address=address,
            folder=folder or "",
            sentence=problem.sentence + _when(asked, error),
            may_pass=may_pass(error),
            lists=error.lists if isinstance(error, NoFeed) else (),
        )
        return asked.show(_page(asked, refused=refused), status=status)
    if made.feed.failures and made.new:
        return asked.back(
            "/sources", said=f"{made.feed.name} is added. {feed_words(made.feed, asked.desk.clock.now())}"
        )
    said = subscribed_words(made)
    if made.new and made.others:
        return asked.show(_page(asked, added=Added(sentence=said, others=made.others[:_OTHERS], folder=folder or "")))
    return asked.back("/sources", said=said)


def _when(asked: Asked, error: Exception) -> str:
    """How long a host wants silence, in words."""
    if not isinstance(error, RateLimited) or error.until is None:
        return ""
    return f" That is {ago(error.until, asked.desk.clock.now())}."


def take_opml(asked: Asked) -> Response:
    """Subscribes to every feed of an OPML file; where it is none the page says so beside the form."""
    if asked.file is None or not asked.file.body:
        return asked.show(
            _page(asked, list_refused="Choose the OPML file that your other reader exported."), status=422
        )
    try:
        imported = import_opml(asked.desk, asked.user_id, asked.file.body)
    except Unreadable as error:
        # The person gave it, no source did.
        said = f"{full_stop(str(error))} Choose the OPML file that your other reader exported."
        return asked.show(_page(asked, list_refused=said), status=422)
    return _imported(asked, imported)


def give_opml(asked: Asked) -> Response:
    """All subscriptions as an OPML file."""
    return Response(
        export_opml(asked.desk, asked.user_id),
        media_type="text/x-opml; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="octavo.opml"', "Cache-Control": "private, no-store"},
    )


def take_starter(asked: Asked) -> Response:
    """Subscribes to the starter pack."""
    return _imported(asked, start_with_starter(asked.desk, asked.user_id))


def end_demo(asked: Asked) -> Response:
    """Removes the demo wire and all that came of it."""
    leave_demo(asked.desk)
    return asked.back("/", said="The demo is over, and everything of it is gone.")


def _imported(asked: Asked, made: Imported) -> Response:
    said = f"{plural(made.added, 'feed')} added" + (f", {made.known} known already." if made.known else ".")
    if made.added:
        said += f" {SOON}"
    elif not (made.known or made.problems):
        said = "There is no feed in this list."
    if made.problems:
        said += " Not all of the list could be used:"
    return asked.back("/sources", said=said, points=tuple(map(full_stop, made.problems)))
