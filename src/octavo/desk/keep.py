"""Keep what was read of a page: the article's fields, its text as a revision, and the articles listed beside it.

keep   articles.save | articles.revise | articles.add (found)   queue PLACE
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from octavo.desk.entries import normal_or_none
from octavo.news.article import Article, Fill
from octavo.news.extracted import Extracted, RelatedItem
from octavo.news.ids import ArticleId
from octavo.news.job import Step
from octavo.news.moment import Moment, Precision
from octavo.ports.store import Tx
from octavo.text.languages import language
from octavo.text.unseen import seen

#: A related item with fewer words than this is a link, not an article.
FOUND_WORDS = 40


def keep(tx: Tx, article: Article, extracted: Extracted, *, now: datetime) -> None:
    """Saves what was extracted into an article that is there already, and queues its placement."""
    merged = merge(article, extracted)
    tx.articles.save(merged)
    tx.revisions.add(article.id, title=merged.title, text=extracted.text, captions=extracted.captions, now=now)
    queue_place(tx, merged)
    for related in extracted.related:
        _keep_found(tx, merged, related, now=now)


def merge(article: Article, extracted: Extracted) -> Article:
    """The article with what its page says; what the feed said stands where the page is silent or vaguer."""
    published = _better(article.published, extracted.published)
    shown_at = article.shown_at
    if article.published is None and published is not None:
        shown_at = min(published.at, article.fetched_at)
    return replace(
        article,
        url=article.url or normal_or_none(extracted.canonical_url),
        source=_seen(extracted.site_name) or article.source,
        title=article.title or _seen(extracted.title),
        authors=article.authors or _all_seen(extracted.authors),
        published=published,
        modified=_better(extracted.modified, article.modified),
        shown_at=shown_at,
        language=extracted.language or language(extracted.text) or article.language,
        section=extracted.section or article.section,
        kind=extracted.kind or article.kind,
        image=extracted.image or article.image,
        captions=extracted.captions,
        page_hashtags=extracted.hashtags,
        fill=Fill.FULL,
        detail=None,
        paywalled=extracted.paywalled,
        truncated=extracted.truncated,
        confidence=extracted.confidence,
        notes=extracted.notes,
        page_comments=extracted.comments,
        page_related=extracted.related,
    )


def _seen(words: str | None) -> str | None:
    """A page's title or name as one sees it; None where there is nothing to see."""
    return seen(words or "").strip() or None


def _all_seen(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(_seen, names)))


def _better(first: Moment | None, second: Moment | None) -> Moment | None:
    """The first of the two that is known to the second, else the first that is known at all."""
    known = [moment for moment in (first, second) if moment is not None]
    exact = [moment for moment in known if moment.precision is Precision.SECOND]
    return next(iter(exact or known), None)


def queue_place(tx: Tx, article: Article) -> None:
    """Queues the placement. Oldest articles first, so that a backlog is told in its own order."""
    tx.queue.put(Step.PLACE, article.id, due_at=article.shown_at, lock="place", queueing_lock=f"place:{article.id}")


def _keep_found(tx: Tx, page: Article, related: RelatedItem, *, now: datetime) -> None:
    if len(related.text.split()) < FOUND_WORDS:
        return
    url = normal_or_none(related.url)
    if url is not None and tx.articles.by_url(url) is not None:
        return
    published = related.published
    found = Article(
        id=ArticleId(0),
        feed_id=None,
        key=f"found:{content_key(f'{related.source}|{related.title}|{related.text}')}",
        url=url,
        source=_seen(related.source),
        title=_seen(related.title),
        authors=_all_seen(related.authors),
        published=published,
        fetched_at=now,
        shown_at=min(published.at if published else page.shown_at, now),
        language=language(related.text) or page.language,
        kind=related.kind,
        captions=related.captions,
        fill=Fill.FULL,
        truncated=related.truncated,
        notes=related.notes,
        found_on=page.id,
        demo=page.demo,
    )
    article_id = tx.articles.add(found)
    if article_id is None:
        return
    tx.revisions.add(article_id, title=found.title, text=related.text, captions=found.captions, now=now)
    queue_place(tx, replace(found, id=article_id))


def content_key(content: str | bytes) -> str:
    """A key for content that has no address: the start of its SHA-256."""
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return hashlib.sha256(raw).hexdigest()[:32]
