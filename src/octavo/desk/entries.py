"""An entry as a feed sent it to an article as the library first keeps it."""

from datetime import datetime

from octavo.collect.decide import fingerprint
from octavo.errors import Invalid
from octavo.extract.metadata.opinion import kind_of_label, kind_of_path, kind_of_title
from octavo.news.article import Article
from octavo.news.extracted import Kind
from octavo.news.feed import Entry, Feed
from octavo.news.ids import ArticleId
from octavo.text.urls import normal_url


def normal_or_none(url: str | None) -> str | None:
    """The normal form of an address; None where there is none that can be opened."""
    try:
        return normal_url(url) if url else None
    except Invalid:
        return None


def article_of(entry: Entry, feed: Feed, *, now: datetime) -> Article:
    """A new article from an entry. Its text is still to be filled in."""
    published = entry.published or entry.updated
    return Article(
        id=ArticleId(0),
        feed_id=feed.id,
        key=entry.id,
        url=normal_or_none(entry.link),
        source=feed.title,
        title=entry.title,
        authors=entry.authors,
        published=entry.published,
        modified=entry.updated,
        fetched_at=now,
        shown_at=min(published.at, now) if published else now,
        language=feed.language,
        kind=stated_kind(entry),
        summary_html=longer(entry.content_html, entry.summary_html),
        enclosures=entry.enclosures,
        thread_url=entry.thread_url,
        fingerprint=fingerprint(entry),
        demo=feed.demo,
    )


def stated_kind(entry: Entry) -> Kind | None:
    """The kind that an entry's title, categories or address name. A category "Live" may mean a stage."""
    filed = (kind for category in entry.categories if (kind := kind_of_label(category)) and kind is not Kind.LIVE)
    return kind_of_title(entry.title) or next(filed, None) or kind_of_path(entry.link)


def longer(one: str | None, other: str | None) -> str | None:
    """The longer of two texts."""
    return max((text for text in (one, other) if text), key=len, default=None)
