"""The feed that an address means: there, named by the page there, or the page itself, watched.

find_feed(address)   fetcher.fetch | discover | parse_feed or first_feed
"""

from contextlib import suppress
from dataclasses import dataclass

from octavo.collect.discover import Candidate, discover
from octavo.desk.desk import Desk
from octavo.desk.named_feed import ACCEPT, first_feed, parsed_feed
from octavo.desk.refresh import articles_on, ask_list
from octavo.errors import Blocked, FetchFailed, NoFeed, SourceError, Unreadable
from octavo.news.feed import ParsedFeed
from octavo.news.fetched import Fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A feed that an address led to."""

    #: The address asked for or the one that the page there names, unless the host said that it has moved for good.
    url: str
    #: What the host answered for it.
    fetched: Fetched
    parsed: ParsedFeed
    #: The other feeds that the page names; not looked at.
    others: tuple[Candidate, ...] = ()
    #: It is a page that lists articles.
    watched: bool = False


def find_either_way(desk: Desk, url: str) -> Found:
    """``find_feed`` by https, or by http where no connection came about. A bad certificate is no reason for that."""
    try:
        return find_feed(desk, url)
    except FetchFailed as error:
        if type(error) not in {FetchFailed, Blocked}:
            raise
        try:
            return find_feed(desk, "http://" + url.removeprefix("https://"))
        except Blocked:
            # Of the two addresses that the owner may open, this is the one that such a server has.
            raise
        except SourceError:
            raise error from None


def find_feed(desk: Desk, url: str) -> Found:
    """The feed there, or the first that the page there names; a page that names pages is not followed further.

    A passing redirect is followed anew each time, and a name and password in an address are kept. Raises SourceError
    where nothing usable answers, and NoFeed for a page that names no feed, with the titles of articles that it lists.
    """
    fetched = desk.fetcher.fetch(url, accept=ACCEPT)
    body = fetched.body or b""
    found = desk.sandbox.run(discover, body, url=fetched.url, content_type=fetched.content_type)
    if found.is_feed:
        return as_found(desk, url, fetched)
    if found.candidates:
        with suppress(Unreadable):
            named = first_feed(desk, found.candidates)
            address = named.fetched.moved_to or named.url
            return Found(url=address, fetched=named.fetched, parsed=named.parsed, others=named.others)
    wrong = "is not a feed, and the page there names none" if body.strip() else "answers, but with nothing in it"
    if found.candidates:
        wrong = "is not a feed, and what the page there names as its feed is none"
    raise NoFeed(
        f"{url} {wrong}. Look for a link called RSS or Feed on the site and paste that.",
        page=fetched.url,
        lists=_listed(desk, fetched),
    )


def _listed(desk: Desk, page: Fetched) -> tuple[str, ...]:
    """Titles of the articles that a page lists; none where it lists none."""
    try:
        return tuple(entry.title or "" for entry in articles_on(desk, page).entries)
    except SourceError:
        return ()


def watched_page(desk: Desk, url: str) -> Found:
    """The page there as what is read in a feed's place. Raises SourceError: also where robots.txt keeps programs out.

    It is asked for once more, in the way that it will be from now on.
    """
    fetched = ask_list(desk, url)
    return Found(url=fetched.moved_to or url, fetched=fetched, parsed=articles_on(desk, fetched), watched=True)


def as_found(desk: Desk, url: str, fetched: Fetched) -> Found:
    """The feed that the host of ``url`` answered with. Raises Unreadable."""
    return Found(url=fetched.moved_to or url, fetched=fetched, parsed=parsed_feed(desk, fetched))
