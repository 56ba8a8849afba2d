"""Read a feed and save what is new in it.

refresh_feed   feeds.get | fetcher.fetch | parse | decide | articles.add + feeds.save   queue FILL
save_first     the newest entries of a feed just added, as above; the older ones put aside   queue REFRESH
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from octavo.collect.decide import Plan, after_failure, decide, fingerprint, newest
from octavo.collect.discover import Candidate, discover
from octavo.collect.renamed import id_of_another, under_known_ids
from octavo.collect.watch import watch_page
from octavo.desk.backlog import backlog_of, forget_backlog, keep_backlog
from octavo.desk.desk import Desk
from octavo.desk.entries import article_of, longer, normal_or_none
from octavo.desk.named_feed import ACCEPT, first_feed, parsed_feed
from octavo.desk.same_feed import join_feeds, twin_of
from octavo.errors import OctavoError, SourceError, Unreadable
from octavo.news.article import Fill
from octavo.news.feed import Entry, Feed, ParsedFeed, Validators
from octavo.news.fetched import Fetched
from octavo.news.ids import FeedId
from octavo.news.job import Step
from octavo.ports.store import Tx

T = TypeVar("T")

log = structlog.get_logger()

ACCEPT_PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
PAGE_BYTES = 5_000_000
#: Pages that are read as soon as a feed names them. A feed may send its whole past at once.
AT_ONCE = 200
#: The pages of older entries are read one after another, so far apart: thousands in a row are no manners, and would
#: keep the news of all other feeds waiting.
BETWEEN = timedelta(seconds=10)
#: Of those that are read at once what is no news by its age comes so much later: no news waits for last month's pages.
NEWS, LATER = timedelta(days=7), timedelta(seconds=1)
#: Entries saved in one transaction: a write stays well under 50 ms.
BATCH = 100


def refresh_feed(desk: Desk, feed_id: FeedId) -> int:
    """Looks at a feed once; how many new articles it brought.

    A feed that cannot be read is a state of the feed, not an error of the caller's.
    """
    with desk.store.read() as tx:
        feed = tx.feeds.get(feed_id)
        sent = backlog_of(tx, feed_id)
    # No transaction is open while we wait for the network.
    try:
        if sent is not None:
            return _save_rest(desk, feed, sent)
        feed, fetched, parsed = _read(desk, feed)
    except SourceError as error:
        log.info("feed failed", feed_id=feed.id, error=str(error))
        with desk.store.begin() as tx:
            if sent is not None:
                # The next look asks the host for all of it.
                forget_backlog(tx, feed.id)
                feed = replace(feed, validators=Validators())
            tx.feeds.save(after_failure(feed, error, now=desk.clock.now()))
        return 0
    return save_feed(desk, feed, fetched, parsed)


def queue_look(tx: Tx, feed_id: FeedId, *, due_at: datetime) -> None:
    """Queues a look at a feed: one waits at most, and no two are taken at once."""
    tx.queue.put(Step.REFRESH, feed_id, due_at=due_at, lock=f"feed:{feed_id}", queueing_lock=f"refresh:{feed_id}")


def give_up_look(desk: Desk, tx: Tx, feed_id: FeedId, error: OctavoError) -> None:
    """Puts off a feed whose look failed by no fault of the host's: it is in trouble, and not asked again at once."""
    tx.feeds.save(after_failure(tx.feeds.get(feed_id), error, now=desk.clock.now()))


def _read(desk: Desk, feed: Feed) -> tuple[Feed, Fetched, ParsedFeed | None]:
    """The feed, the host's answer, and the document in it (None: not modified). Raises SourceError.

    A feed that was added unseen, from a list or while its host was in trouble, may be a page that names one: as long as
    nothing was read at its address, it becomes the feed named there.
    """
    if feed.watched:
        fetched = ask_list(desk, feed.url, validators=feed.validators)
        return feed, fetched, None if fetched.body is None else articles_on(desk, fetched)
    fetched = desk.fetcher.fetch(feed.url, validators=feed.validators, accept=ACCEPT)
    if fetched.body is None:
        return feed, fetched, None
    try:
        return feed, fetched, parsed_feed(desk, fetched)
    except Unreadable:
        candidates = _named(desk, fetched) if feed.succeeded_at is None else ()
        if not candidates:
            raise
    named = first_feed(desk, candidates)
    return replace(feed, url=named.url), named.fetched, named.parsed


def ask_list(desk: Desk, url: str, *, validators: Validators | None = None) -> Fetched:
    """What a host answers for a page that is watched; robots.txt is asked, as for every page. Raises SourceError."""
    return desk.fetcher.fetch(url, validators=validators, accept=ACCEPT_PAGE, max_bytes=PAGE_BYTES, robots=True)


def articles_on(desk: Desk, page: Fetched) -> ParsedFeed:
    """The articles that a page lists. Raises Unreadable where it lists none."""
    body, url, sent_as = page.body or b"", page.url, page.content_type
    return desk.sandbox.run(watch_page, body, url=url, content_type=sent_as, now=desk.clock.now())


def _named(desk: Desk, page: Fetched) -> tuple[Candidate, ...]:
    """The feeds that a page names."""
    return desk.sandbox.run(discover, page.body or b"", url=page.url, content_type=page.content_type).candidates


def save_first(desk: Desk, feed: Feed, fetched: Fetched, parsed: ParsedFeed) -> tuple[int, int]:
    """Saves the newest entries of a feed just added, for which a person waits; their number, and that of the rest."""
    first = parsed if feed.watched else newest(parsed, AT_ONCE, now=desk.clock.now())
    later = len(parsed.entries) - len(first.entries)
    if later:
        # Kept before anything else: who dies here leaves it to the feed's next look.
        with desk.store.begin() as tx:
            keep_backlog(tx, feed.id, fetched)
    saved = save_feed(desk, feed, fetched, first)
    if later:
        with desk.store.begin() as tx:
            told = f"Its newest {saved:,} entries are here; {later:,} older ones are on their way."
            tx.feeds.save(replace(tx.feeds.get(feed.id), detail=told))
            queue_look(tx, feed.id, due_at=desk.clock.now())
    return saved, later


def _save_rest(desk: Desk, feed: Feed, sent: Fetched) -> int:
    """Saves the older entries of what a feed sent when it was added; their number. Its host is asked for nothing."""
    now = desk.clock.now()
    parsed = parsed_feed(desk, sent)
    with desk.store.read() as tx:
        known = tx.articles.fingerprints(feed.id, [entry.id for entry in parsed.entries])
    _take_back(desk, feed, [entry for entry in parsed.entries if entry.id not in known])
    plan = decide(feed, sent, parsed, known=known, now=now)
    older = _save_entries(desk, replace(plan, changed=()), now=now, at_once=0)
    with desk.store.begin() as tx:
        forget_backlog(tx, feed.id)
        tx.feeds.save(replace(tx.feeds.get(feed.id), detail=parsed.error))
    log.info("older entries saved", feed_id=feed.id, new=older)
    return older


def save_feed(desk: Desk, feed: Feed, fetched: Fetched, parsed: ParsedFeed | None) -> int:
    """Saves what is new or changed in what was read; the number of new articles."""
    now = desk.clock.now()
    if parsed and feed.succeeded_at is None:
        if _is_another(desk, feed, fetched, parsed):
            return 0
        _take_back(desk, feed, parsed.entries)
    known: Mapping[str, str] = {}
    if parsed and parsed.entries:
        with desk.store.read() as tx:
            entries, known = _known(tx, feed, parsed.entries)
        parsed = replace(parsed, entries=entries)
    plan = decide(feed, fetched, parsed, known=known, now=now)
    if plan.feed.url != feed.url and _moved_onto_another(desk, plan.feed, parsed):
        return 0
    fresh = _save_entries(desk, plan, now=now)

    # Saved last and even when nothing came: a crash before this line only means that the same look is
    # taken once more, and when to look again is news too.
    with desk.store.begin() as tx:
        # What the reader changed meanwhile (a removed feed) is not written over.
        tx.feeds.get(feed.id)
        tx.feeds.save(plan.feed)
    if fresh:
        log.info("feed refreshed", feed_id=feed.id, new=fresh)
    return fresh


def _is_another(desk: Desk, feed: Feed, fetched: Fetched, parsed: ParsedFeed) -> bool:
    """Whether a feed that is read for the first time is here already under another address, and is that one now.

    One that is in trouble there goes on under this address instead.
    """
    with desk.store.begin() as tx:
        tx.feeds.get(feed.id)
        other = _another(tx, feed, fetched.moved_to or feed.url, parsed)
        if other is None:
            return False
        if other.failures:
            join_feeds(tx, other, feed)
        else:
            join_feeds(tx, feed, other)
    log.info("feeds joined", feed_id=feed.id, other=other.id)
    return not other.failures


def _moved_onto_another(desk: Desk, feed: Feed, parsed: ParsedFeed | None) -> bool:
    """Whether a feed's new address is that of another feed, and so is all that it brought; that one is read soon."""
    with desk.store.begin() as tx:
        tx.feeds.get(feed.id)
        other = _another(tx, feed, feed.url, parsed)
        if other is not None:
            join_feeds(tx, feed, other)
            queue_look(tx, other.id, due_at=desk.clock.now())
            log.info("feeds joined", feed_id=feed.id, other=other.id)
    return other is not None


def _another(tx: Tx, feed: Feed, url: str, parsed: ParsedFeed | None) -> Feed | None:
    """The feed besides this one that has the address, or another spelling of it."""
    owner = tx.feeds.by_url(url)
    if owner is not None and owner.id != feed.id:
        return owner
    twin = twin_of(tx, url, parsed) if parsed else None
    return twin if twin is not None and twin.id != feed.id else None


def _known(tx: Tx, feed: Feed, entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], Mapping[str, str]]:
    """The entries under the ids by which the feed's articles are known, and the fingerprints of these."""
    links = {entry.id: entry.link for entry in entries if entry.link and entry.link != entry.id}
    known = tx.articles.fingerprints(feed.id, [*(entry.id for entry in entries), *links.values()])
    again = tuple(entries)
    if feed.succeeded_at:
        addresses = {entry.id: normal_or_none(entry.link) for entry in entries}
        # Those that are not known, and those that are by their link as well.
        unsure = {url for key, url in addresses.items() if url and (key not in known or links.get(key) in known)}
        if unsure:
            again = under_known_ids(entries, addresses, known, tx.articles.sent_at(feed.id, unsure))
    if len(again) == 1 and known.get(again[0].id, "") not in {"", fingerprint(again[0])}:
        again = _under_its_own_id(tx, feed, again[0])
    new = [entry.id for entry in again if entry.id not in known]
    return again, {**known, **tx.articles.fingerprints(feed.id, new)} if new else known


def _under_its_own_id(tx: Tx, feed: Feed, entry: Entry) -> tuple[Entry, ...]:
    """A feed's only entry, which has changed, under an id of its own where it is another than the one of its id."""
    article = tx.articles.by_key(feed.id, entry.id)
    own = None if article is None else id_of_another(entry, article, normal_or_none(entry.link))
    return (replace(entry, id=own, shared_id=entry.id) if own else entry,)


def _take_back(desk: Desk, feed: Feed, entries: Sequence[Entry]) -> None:
    """At a feed's first look: what it brought before it was removed is its own again, not a copy of it."""
    for batch in _batches(entries):
        with desk.store.begin() as tx:
            tx.articles.adopt(feed.id, {entry.id: normal_or_none(entry.link) for entry in batch})


def _save_entries(desk: Desk, plan: Plan, *, now: datetime, at_once: int = AT_ONCE) -> int:
    """Saves the plan's entries; the number of new ones. The pages of the newest ``at_once`` are read at once."""
    fresh = 0
    # Oldest first, so that a reader's newest stand at the end; of a long list those before it are no news.
    older = max(len(plan.fresh) - at_once, 0)
    due = [now + (older - at) * BETWEEN if at < older else now for at in range(len(plan.fresh))]
    for some in _batches(list(zip(plan.fresh, due, strict=True))):
        with desk.store.begin() as tx:
            fresh += _add(tx, plan.feed, some, now=now)
    for batch in _batches(plan.changed):
        with desk.store.begin() as tx:
            for entry in batch:
                _change(tx, plan.feed, entry, now=now)
    return fresh


def _batches(entries: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(entries), BATCH):
        yield entries[start : start + BATCH]


def _add(tx: Tx, feed: Feed, some: Sequence[tuple[Entry, datetime]], *, now: datetime) -> int:
    """Saves entries, and has their pages read when they are due; the number of new ones."""
    articles = [article_of(entry, feed, now=now) for entry, _ in some]
    due: dict[int, datetime] = {}
    for article_id, article, (_, due_at) in zip(tx.articles.add_all(articles), articles, some, strict=True):
        if article_id is not None:
            late = due_at == now and article.shown_at < now - NEWS
            due[article_id] = now + LATER if late else due_at
    tx.queue.put_all(Step.FILL, due)
    return len(due)


def _change(tx: Tx, feed: Feed, entry: Entry, *, now: datetime) -> None:
    """An entry was edited: its page is read again, and a changed text becomes a new revision."""
    article = tx.articles.by_key(feed.id, entry.id)
    if article is None:
        return
    tx.articles.save(
        replace(
            article,
            url=normal_or_none(entry.link) or article.url,
            title=entry.title or article.title,
            modified=entry.updated or article.modified,
            summary_html=longer(entry.content_html, entry.summary_html) or article.summary_html,
            fingerprint=fingerprint(entry),
            fill=Fill.WAITING,
        )
    )
    tx.queue.put(Step.FILL, article.id, due_at=now, queueing_lock=f"fill:{article.id}")
