"""Keep searches; each is a feed of its own."""

from octavo.desk.desk import Desk
from octavo.errors import Invalid, NotFound
from octavo.news.ids import UserId
from octavo.news.reader import SavedSearch


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
