"""What stands before and after an article in the list that it was opened from."""

from dataclasses import dataclass, replace
from urllib.parse import parse_qs

from octavo.news.article import Article
from octavo.news.views import ArticleRow, EntryFilter, Key
from octavo.ports.store import Tx
from octavo.web.feeds import feed_id, query_of, title_of
from octavo.web.session import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The list, and the article's neighbours in it."""

    title: str
    href: str
    #: How the neighbours' addresses name the list.
    within: str
    #: It has unread articles alone.
    unread: bool
    #: Further up, and further down.
    before: ArticleRow | None
    after: ArticleRow | None


def neighbours(tx: Tx, asked: Asked, article: Article) -> Neighbours | None:
    """The neighbours in the list that the address names; None where it names none, or the visitor has no lists."""
    within = asked.query("list")
    if within is None or not asked.visitor.known:
        return None
    given = {name: values[0] for name, values in parse_qs(within[:1000]).items()}
    show = given.get("show")
    choice = EntryFilter(
        feed_id=feed_id(given.get("feed")),
        folder=given.get("folder"),
        starred=show == "starred",
        unread=show not in {"all", "starred"},
        once=True,
    )
    place = Key(at=article.shown_at, id=article.id)

    def neighbour(*, oldest_first: bool) -> ArticleRow | None:
        found = tx.views.entries(asked.user_id, choice, after=place, limit=1, oldest_first=oldest_first)
        return found.rows[0] if found.rows else None

    shown = query_of(replace(choice, starred=False), show="all" if show == "all" else None)
    return Neighbours(
        title="Starred" if choice.starred else title_of(choice, tx.views.feeds(asked.user_id)),
        href="/starred" if choice.starred else "/feeds" + (f"?{shown}" if shown else ""),
        within=within,
        unread=choice.unread,
        before=neighbour(oldest_first=True),
        after=neighbour(oldest_first=False),
    )
