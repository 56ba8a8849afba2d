"""Read an entry's page and keep its text.

fill_article   articles.get | fetcher.fetch | read_page | keep   queue PLACE; FILL for later where a host is in trouble
read_again     articles.save                                     queue FILL
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from octavo.collect.discover import discover, is_feed
from octavo.desk.desk import Desk
from octavo.desk.keep import keep, queue_place
from octavo.desk.passing import may_pass
from octavo.errors import NoArticle, OctavoError, RateLimited, Retry, SourceError
from octavo.extract.page import read_page
from octavo.news.article import Article, Fill
from octavo.news.extracted import Extracted
from octavo.news.fetched import Fetched
from octavo.news.ids import ArticleId
from octavo.news.job import JobState, Step
from octavo.ports.store import Tx
from octavo.text.html import plain
from octavo.text.languages import language

log = structlog.get_logger()

ACCEPT = "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5, */*;q=0.1"
PAGE_BYTES = 5_000_000
#: A page that was given up because of its host is asked for once more after an hour, and again each time that its
#: article is twice as old, until it has been here for a day: a host may be down for a night.
LATER, UNTIL = timedelta(hours=1), timedelta(days=1)
#: Bytes in which a feed shows itself as one.
_BEGINNING = 20_000
#: A feed that sends at least this many words of an entry, and does not break off, has sent it whole.
WHOLE_WORDS = 200
_BREAKS_OFF = re.compile(
    r"(\.\.\.|…|\[…\]|\[\.\.\.\]|»|continue reading|read more|weiterlesen|leer más|lire la suite)\W*$", re.IGNORECASE
)


def fill_article(desk: Desk, article_id: ArticleId, *, last_try: bool) -> None:
    """Fills in an article's text, from its page or from what the feed sent.

    Raises SourceError where trying again soon makes sense and this is not the last try; in every other
    case the article ends in a state: full, from the feed, or failed with the reason. One that failed is asked for once
    more, hours later.
    """
    with desk.store.read() as tx:
        article = tx.articles.get(article_id)
    if article.fill not in {Fill.WAITING, Fill.FAILED}:
        return

    if article.url is None or is_whole(plain(article.summary_html or "")):
        _settle(desk, article, Fill.FROM_FEED)
        return

    # No transaction is open while we wait for the network.
    try:
        extracted = fetch_page(desk, article.url)
    except SourceError as error:
        if error.retry is not Retry.NEVER and not last_try and article.fill is Fill.WAITING:
            raise
        log.info("page failed", article_id=article.id, error=str(error))
        _settle(desk, article, Fill.FAILED, detail=str(error))
        _ask_later(desk, article, error)
    else:
        _settle(desk, article, Fill.FULL, extracted=extracted)


def _settle(
    desk: Desk, asked: Article, fill: Fill, *, detail: str | None = None, extracted: Extracted | None = None
) -> None:
    """Saves what became of an article whose page was ``asked`` for.

    Nothing where its entry was edited meanwhile: the job that came of that reads the page of after the edit.
    """
    with desk.store.begin() as tx:
        # Read again: its feed may be gone or be another by now, and a host takes its time.
        article = tx.articles.get(asked.id)
        if (article.fill, article.fingerprint) != (asked.fill, asked.fingerprint):
            return
        now = desk.clock.now()
        if fill is Fill.FAILED and article.fill is Fill.FAILED:
            # It has its place by what the feed sent.
            tx.articles.save(replace(article, detail=detail))
        elif extracted is None:
            _keep_sent(tx, article, fill=fill, detail=detail, now=now)
        elif len(extracted.text) < len(plain(article.summary_html or "")):
            # The page gave less than the feed: a login wall, say.
            article = replace(
                article, paywalled=extracted.paywalled, truncated=extracted.truncated, notes=extracted.notes
            )
            _keep_sent(tx, article, fill=Fill.FROM_FEED, detail=None, now=now)
        else:
            keep(tx, article, extracted, now=now)


def _ask_later(desk: Desk, article: Article, error: SourceError) -> None:
    """Queues another look at a page whose host is in trouble, hours from now, while its article is new."""
    now = desk.clock.now()
    age = now - article.fetched_at
    if not may_pass(error) or age > UNTIL:
        return
    due_at = now + max(LATER, age)
    if isinstance(error, RateLimited) and error.until is not None:
        due_at = max(due_at, error.until)
    with desk.store.begin() as tx:
        tx.queue.put(Step.FILL, article.id, due_at=due_at, queueing_lock=f"fill:{article.id}")


def asked_again_at(tx: Tx, article: Article) -> datetime | None:
    """When a page that could not be read is asked for once more; None where it is not, unless somebody says so."""
    job = tx.queue.of(Step.FILL, article.id) if article.fill is Fill.FAILED else None
    return job.due_at if job is not None and job.state is not JobState.FAILED else None


def read_again(desk: Desk, article_id: ArticleId) -> None:
    """Queues a page that could not be read to be asked for once more; nothing for any other. Raises NotFound."""
    with desk.store.begin() as tx:
        article = tx.articles.get(article_id)
        if article.fill is Fill.FAILED and article.url is not None:
            tx.articles.save(replace(article, fill=Fill.WAITING, detail=None))
            tx.queue.put(Step.FILL, article_id, due_at=desk.clock.now(), queueing_lock=f"fill:{article_id}")


def give_up_article(desk: Desk, tx: Tx, article_id: ArticleId, error: OctavoError) -> None:
    """Leaves an article whose page could not be read by a fault of ours with what the feed sent."""
    article = tx.articles.get(article_id)
    if article.fill is Fill.WAITING:
        _keep_sent(tx, article, fill=Fill.FAILED, detail=str(error), now=desk.clock.now())


def fetch_page(desk: Desk, url: str) -> Extracted:
    """What the page at an address says. Raises SourceError, and NoArticle where there is no article on it."""
    return article_in(desk, ask_page(desk, url))


def ask_page(desk: Desk, url: str) -> Fetched:
    """What a host answers for a page. Raises SourceError."""
    return desk.fetcher.fetch(url, accept=ACCEPT, max_bytes=PAGE_BYTES, robots=True)


def article_in(desk: Desk, fetched: Fetched) -> Extracted:
    """The article of a page that was fetched. Raises NoArticle, which names the feed that is there instead."""
    body, url, sent_as = fetched.body or b"", fetched.url, fetched.content_type
    # A beginning is safe to look at here, and a child process would have to learn it beside reading pages.
    if is_feed(body[:_BEGINNING], sent_as):
        raise NoArticle("This is a feed, not an article: subscribe to it instead.", feed=url)
    extracted = desk.sandbox.run(read_page, body, url=url, content_type=sent_as, fetched_at=desk.clock.now())
    if not extracted.text:
        sentence = next((note.sentence for note in extracted.notes), "No article was found on the page.")
        feeds = desk.sandbox.run(discover, body, url=url, content_type=sent_as).candidates
        raise NoArticle(sentence, feed=feeds[0].url if feeds else None)
    return extracted


def is_whole(sent: str) -> bool:
    """Whether what a feed sent is the whole article rather than its opening."""
    return len(sent.split()) >= WHOLE_WORDS and not _BREAKS_OFF.search(sent)


def _keep_sent(tx: Tx, article: Article, *, fill: Fill, detail: str | None, now: datetime) -> None:
    """Keeps the feed's own words; but a text that was read from the page once outlives its page."""
    sent = plain(article.summary_html or "")
    before = tx.revisions.of(article.id) if fill is Fill.FAILED and article.confidence is not None else None
    text, captions = (before.text, before.captions) if before is not None else (sent, ())
    tx.articles.save(replace(article, fill=fill, detail=detail, language=language(text) or article.language))
    if text:
        tx.revisions.add(article.id, title=article.title, text=text, captions=captions, now=now)
    queue_place(tx, article)
