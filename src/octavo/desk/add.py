"""Take a single page into the library: from an address, a file, or a line of a crawl.

add_page   fetcher.fetch | read_page | articles.add + keep   queue PLACE
add_any    the same; or, where a feed is there, subscribe    queue FILL
add_file   read_page or read_plain   | articles.add + keep   queue PLACE
"""

import re
from datetime import datetime

from octavo.collect.decode import decoded
from octavo.collect.discover import is_feed
from octavo.collect.sniff import sniffed
from octavo.desk.desk import Desk
from octavo.desk.fill import article_in, ask_page, fetch_page
from octavo.desk.find_feed import as_found
from octavo.desk.keep import content_key, keep
from octavo.desk.subscribe import Subscribed, subscribe, subscribe_to
from octavo.errors import Invalid, NoArticle, Unreadable
from octavo.extract.page import read_page
from octavo.extract.plain import read_plain
from octavo.news.article import Article
from octavo.news.extracted import Extracted
from octavo.news.ids import ArticleId, UserId
from octavo.text.urls import bare_host, host, normal_url, typed

#: How web pages are called, and markup in the first characters that makes a file one, whatever it is called.
_PAGES = (".html", ".htm", ".xhtml")
_MARKUP = re.compile(
    rb"<(!doctype|html|head|meta|link|title|style|script|body|article|div|p|h1|section|main|table)\b", re.IGNORECASE
)


def add_page(desk: Desk, address: str) -> ArticleId:
    """The article at an address, fetched now. Raises Invalid for no address, SourceError for no article there.

    A feed there is NoArticle too; ``add_any`` subscribes to it.
    """
    url = normal_url(typed(address))
    with desk.store.read() as tx:
        known = tx.articles.by_url(url)
    if known is not None:
        return known.id
    return save_extracted(desk, fetch_page(desk, url), key=url, url=url, name=host(url))


def add_any(desk: Desk, user_id: UserId, address: str, *, folder: str | None = None) -> ArticleId | Subscribed:
    """What a person means by an address: the article there, or, where a feed is there, a subscription to it.

    The address is asked for once. Raises as ``add_page`` does.
    """
    url = normal_url(typed(address))
    with desk.store.read() as tx:
        known, feed = tx.articles.by_url(url), tx.feeds.by_url(url)
    if feed is not None:
        return subscribe(desk, user_id, url, folder=folder)
    if known is not None:
        return known.id
    fetched = ask_page(desk, url)
    try:
        extracted = article_in(desk, fetched)
    except NoArticle as error:
        if error.feed != fetched.url:
            raise
        return subscribe_to(desk, user_id, as_found(desk, url, fetched), folder=folder)
    return save_extracted(desk, extracted, key=url, url=url, name=host(url))


def add_file(
    desk: Desk, body: bytes, name: str, *, url: str | None = None, fetched_at: datetime | None = None
) -> ArticleId:
    """The article in a saved page, HTML or flattened to plain text. Raises Unreadable where there is none."""
    if url is not None:
        url = normal_url(url)
    extracted = desk.sandbox.run(read_file, body, name, url=url, fetched_at=fetched_at)
    return save_extracted(desk, extracted, key=url or f"file:{content_key(body)}", url=url, name=name)


def read_file(body: bytes, name: str, *, url: str | None, fetched_at: datetime | None) -> Extracted:
    """What a saved page says; a name ending in .txt, or neither a page's name nor markup first, makes it plain text.

    Raises Unreadable, also for a feed and for a list of feeds.
    """
    if is_feed(body, None):
        raise Unreadable(f"{name} is a feed, not an article. Subscribe to it by its web address.")
    if sniffed(decoded(body[:4096], None).text).root == "opml":
        raise Unreadable(f"{name} is a list of feeds, not an article. Import it instead.")
    called = name.lower()
    if called.endswith(_PAGES) or (not called.endswith(".txt") and _MARKUP.search(body[:4096])):
        return read_page(body, url=url, fetched_at=fetched_at)
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{name} is neither a web page nor text in UTF-8.") from error
    return read_plain(text, fetched_at=fetched_at)


def save_extracted(desk: Desk, extracted: Extracted, *, key: str, url: str | None, name: str) -> ArticleId:
    """The article of that key: saved now, or the one that is there already with its text brought up to date.

    An article of the same address is there already, too: a feed may have brought it, without its page perhaps.
    """
    if not extracted.text:
        raise Unreadable(f"Octavo found no article in {name}.")
    now = desk.clock.now()
    with desk.store.begin() as tx:
        known = tx.articles.by_url(url) if url else None
        if known is None:
            article_id = tx.articles.add(new_article(extracted, key=key, url=url, now=now))
            known = tx.articles.get(article_id) if article_id else tx.articles.by_key(None, key)
        if known is None:
            raise Invalid(f"{name} could not be saved.")
        keep(tx, known, extracted, now=now)
    return known.id


def new_article(extracted: Extracted, *, key: str, url: str | None, now: datetime) -> Article:
    """A new article without a feed; ``keep`` fills in the rest."""
    published = extracted.published
    return Article(
        id=ArticleId(0),
        feed_id=None,
        key=key,
        url=url,
        source=bare_host(url) if url else None,
        title=None,
        published=published,
        fetched_at=now,
        shown_at=min(published.at, now) if published else now,
    )
