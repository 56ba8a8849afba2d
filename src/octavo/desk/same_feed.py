"""One feed under two addresses: told by its address and its entries, and made one (decision 20).

known_feed    feeds.by_url in either scheme
twin_of       feeds.by_url of each spelling | articles.fingerprints
join_feeds    articles.hand_over | readers.subscribe | feeds.remove   queue REFRESH
"""

from dataclasses import replace

from octavo.desk.backlog import forget_backlog
from octavo.news.feed import Feed, ParsedFeed
from octavo.ports.store import Tx
from octavo.text.urls import spellings


def known_feed(tx: Tx, url: str) -> Feed | None:
    """The feed of that address, or of the same address in the other scheme while that one is in order.

    Lists keep the http that a site has long left.
    """
    scheme, _, rest = url.partition("://")
    twin = tx.feeds.by_url(f"{'http' if scheme == 'https' else 'https'}://{rest}")
    return tx.feeds.by_url(url) or (twin if twin is not None and not twin.failures else None)


def twin_of(tx: Tx, url: str, parsed: ParsedFeed) -> Feed | None:
    """The feed that is here under another spelling of an address, of which ``parsed`` holds an entry.

    Where it holds none, the title must be the same.
    """
    feeds = (tx.feeds.by_url(spelling) for spelling in spellings(url))
    return next((feed for feed in feeds if feed is not None and _holds(tx, feed, parsed)), None)


def _holds(tx: Tx, feed: Feed, parsed: ParsedFeed) -> bool:
    if not parsed.entries:
        return feed.title is not None and feed.title == parsed.title
    return bool(tx.articles.fingerprints(feed.id, [entry.id for entry in parsed.entries]))


def join_feeds(tx: Tx, gone: Feed, kept: Feed) -> None:
    """Makes two feeds one: articles, marks and subscriptions of the one that goes are the other's from now on.

    A title and a folder that a user gave to the one that stays go before those of the other.
    """
    tx.articles.hand_over(gone.id, kept.id)
    for user in tx.accounts.users():
        mine = {one.feed_id: one for one in tx.readers.subscriptions(user.id)}
        if (before := mine.get(gone.id)) is not None:
            named = mine.get(kept.id, before)
            title, folder = named.title or before.title, named.folder or before.folder
            tx.readers.subscribe(replace(before, feed_id=kept.id, title=title, folder=folder))
    if gone.id in tx.writings.kept_out():
        tx.writings.keep_out(kept.id, out=True)
    tx.feeds.remove(gone.id)
    forget_backlog(tx, gone.id)
