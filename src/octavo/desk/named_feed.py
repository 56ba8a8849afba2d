"""The feed that a page names: of several, the first that is one.

first_feed(candidates)   fetcher.fetch | parse_feed, one after another
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from octavo.collect.discover import Candidate
from octavo.collect.parse import parse_feed
from octavo.desk.desk import Desk
from octavo.desk.passing import host_in_trouble
from octavo.errors import SourceError
from octavo.news.feed import ParsedFeed
from octavo.news.fetched import Fetched

#: What a feed may be sent as, best first.
ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
)
#: Feeds of one page that are asked for, while a person waits.
TRIED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A feed that a page names."""

    url: str
    fetched: Fetched
    parsed: ParsedFeed
    #: What the page names besides, without those that were no feed; not looked at.
    others: tuple[Candidate, ...] = ()


def first_feed(desk: Desk, candidates: Sequence[Candidate]) -> Named:
    """The first of a page's feeds that is one. Raises what the first one raised (SourceError) where none is.

    A page keeps naming what is long gone. A host in trouble will have its feed again, and no other is taken for it; nor
    are the readers' comments for the site's news.
    """
    failed: SourceError | None = None
    for candidate, others in _in_turn(candidates):
        try:
            fetched = desk.fetcher.fetch(candidate.url, accept=ACCEPT)
            parsed = parsed_feed(desk, fetched)
        except SourceError as error:
            failed = failed or error
            if host_in_trouble(error):
                break
        else:
            return Named(url=candidate.url, fetched=fetched, parsed=parsed, others=others)
    assert failed is not None, "a page that names nothing was asked about"
    raise failed


def _in_turn(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, tuple[Candidate, ...]]]:
    """Those to be tried, each with those that are not tried by then."""
    first, *rest = candidates
    tried = [first, *(one for one in rest if not one.of_comments)][:TRIED]
    for at, candidate in enumerate(tried):
        yield candidate, tuple(one for one in candidates if one not in tried[: at + 1])


def parsed_feed(desk: Desk, fetched: Fetched) -> ParsedFeed:
    """The feed that a host answered with. Raises Unreadable."""
    return desk.sandbox.run(
        parse_feed, fetched.body or b"", url=fetched.url, content_type=fetched.content_type, now=desk.clock.now()
    )
