"""Keep searches; each is a feed of its own."""

from collections.abc import Mapping

from octavo.desk.desk import Desk
from octavo.errors import Invalid, NotFound
from octavo.news.ids import UserId
from octavo.news.reader import SavedSearch
from octavo.news.views import SearchQuery
from octavo.text.days import days_in_utc


def search_query(fields: Mapping[str, str], zone: str) -> SearchQuery:
    """What a search asks of the store.

    ``fields``: ``q``, ``source``, ``language``, ``hashtag``, ``since``, ``until``, each of which may be missing or
    empty; days are days in ``zone``. Raises Invalid for a day that is none.
    """
    tag = fields.get("hashtag", "").removeprefix("#")
    since, until = days_in_utc(fields.get("since"), fields.get("until"), zone)
    return SearchQuery(
        text=fields.get("q", ""),
        source=fields.get("source") or None,
        language=fields.get("language", "").lower() or None,
        hashtag=f"#{tag}" if tag else None,
        since=since,
        until=until,
    )


def save_search(desk: Desk, user_id: UserId, name: str, query: str) -> SavedSearch:
    """The search, kept. ``query`` is the query string of the search page."""
    name, query = name.strip(), query.strip().removeprefix("?")
    if not name or not query:
        raise Invalid("A saved search needs a name and something to search for.")
    with desk.store.begin() as tx:
        return tx.readers.add_search(user_id, name[:200], query[:2000], now=desk.clock.now())


def search_of(desk: Desk, user_id: UserId, search_id: int) -> SavedSearch:
    """The user's saved search. Raises NotFound."""
    with desk.store.read() as tx:
        for search in tx.readers.searches(user_id):
            if search.id == search_id:
                return search
    raise NotFound("There is no saved search of that number.")


def end_search(desk: Desk, user_id: UserId, search_id: int) -> None:
    """Lets go of a saved search."""
    with desk.store.begin() as tx:
        tx.readers.end_search(user_id, search_id)
