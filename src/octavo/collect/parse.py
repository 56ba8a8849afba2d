"""The bytes of a feed to a ParsedFeed.

bytes | decoded | sniffed | RSS, RDF, Atom: xmlfeed   -> ParsedFeed
                          | JSON Feed:      jsonfeed
"""

from datetime import datetime

from octavo.collect.decode import decoded
from octavo.collect.sniff import Sniffed, Sort, sniffed
from octavo.errors import Unreadable
from octavo.news.feed import ParsedFeed

#: What Unreadable says of a document with nothing in it.
EMPTY_ANSWER = "The answer was empty; there is no feed in it."
_WHAT_ELSE = {"opml": "a list of feeds (OPML); import it instead", "urlset": "a sitemap", "sitemapindex": "a sitemap"}


def parse_feed(body: bytes, *, url: str, content_type: str | None = None, now: datetime) -> ParsedFeed:
    """The feed in ``body``: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.x.

    ``url`` is where it came from, after redirects, and what relative links are resolved against; it may be empty.
    HTML comes out sanitised, links absolute, titles as text. An entry without an id gets one made of its link, or else
    of its title and date; of two with one id the newest stays. A date up to a day after ``now`` (aware) becomes
    ``now``, one further ahead None. ``error`` of the answer says what was wrong with a document that could be read all
    the same.

    Unreadable: it is a web page, empty, or otherwise no feed; the message says which.
    """
    source = decoded(body, content_type)
    sniff = sniffed(source.text)
    if sniff.sort is Sort.JSON:
        from octavo.collect.jsonfeed import read_json

        return read_json(source.text, url=url, now=now)
    if sniff.sort is Sort.XML:
        from octavo.collect.xmlfeed import read_xml  # feedparser takes a moment to load

        return read_xml(source.text, sniff, url=url, damaged=source.damaged, now=now)
    raise Unreadable(_refusal(sniff))


def _refusal(sniff: Sniffed) -> str:
    if sniff.sort is Sort.EMPTY:
        return EMPTY_ANSWER
    if sniff.sort is Sort.PAGE:
        return "The address leads to a web page, not to a feed."
    return f"The document is not a feed but {_WHAT_ELSE.get(sniff.root or '', 'something else')}."
