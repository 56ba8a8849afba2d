"""An article as the dialect's item: what an app shows, and where it came from."""

import re
from collections.abc import Collection
from html import escape
from typing import Any

from octavo.api.atom import paragraph
from octavo.api.greader.streams import READ, READING_LIST, STARRED, feed_stream, item_id, label
from octavo.news.article import Article, Revision
from octavo.news.ids import ArticleId, FeedId, UserId
from octavo.news.views import ArticleRow, FeedRow
from octavo.ports.store import Tx

_GAP = re.compile(r"\n\n+")


def items(tx: Tx, user_id: UserId, article_ids: Collection[ArticleId], *, site: str) -> list[dict[str, Any]]:
    """The items of those articles that exist, in the order asked. ``site`` is the desk's own address."""
    rows = tx.views.rows(article_ids, user_id=user_id)
    articles = tx.articles.many(article_ids)
    texts = tx.revisions.newest(article_ids)
    feeds = {row.feed.id: row for row in tx.views.feeds(user_id)}
    return [
        _item(rows[one], articles[one], texts.get(one), feeds, site=site)
        for one in dict.fromkeys(article_ids)
        if one in rows and one in articles
    ]


def micros(row: ArticleRow) -> str:
    """When it was shown first, in microseconds, as the dialect's lists are ordered and marked read by."""
    return str(int(row.shown_at.timestamp()) * 10**6 + row.shown_at.microsecond)


def _item(
    row: ArticleRow, article: Article, text: Revision | None, feeds: dict[FeedId, FeedRow], *, site: str
) -> dict[str, Any]:
    feed = feeds.get(article.feed_id) if article.feed_id is not None else None
    address = article.url or f"{site}/articles/{article.id}"
    made: dict[str, Any] = {
        "id": item_id(article.id),
        "crawlTimeMsec": micros(row)[:-3],
        "timestampUsec": micros(row),
        "published": int((article.published.at if article.published else row.shown_at).timestamp()),
        "title": article.name,
        "canonical": [{"href": address}],
        "alternate": [{"href": address, "type": "text/html"}],
        "categories": _categories(row, article, feed),
        "origin": {
            "streamId": feed_stream(article.feed_id) if article.feed_id is not None else READING_LIST,
            "title": feed.title if feed else article.source or "",
            "htmlUrl": (feed.feed.site_url if feed else None) or address,
        },
        "summary": {"direction": "ltr", "content": _content(article, text)},
        "author": ", ".join(article.authors),
    }
    if article.modified:
        made["updated"] = int(article.modified.at.timestamp())
    if article.enclosures:
        made["enclosure"] = [
            {"href": file.url, "type": file.type or "", "length": file.length or 0} for file in article.enclosures
        ]
    return made


def _content(article: Article, text: Revision | None) -> str:
    """HTML: the article's text, or what its feed sent, which was sanitised where it came in."""
    if text is None or not text.text:
        return article.summary_html or ""
    return "".join(paragraph(escape(one).replace("\n", "<br>")) for one in _GAP.split(text.text) if one)


def _categories(row: ArticleRow, article: Article, feed: FeedRow | None) -> list[str]:
    found = [READING_LIST]
    if row.read:
        found.append(READ)
    if row.starred:
        found.append(STARRED)
    if feed and feed.folder:
        found.append(label(feed.folder))
    return [*found, *(tag.removeprefix("#") for tag in article.hashtags)]
