"""Articles from the store as the stages of insight read them."""

from collections.abc import Collection

from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId
from octavo.ports.store import Tx


def readings(tx: Tx, article_ids: Collection[ArticleId]) -> tuple[Reading[ArticleId], ...]:
    """The newest revision of each article that has a text, oldest article first."""
    articles = tx.articles.many(article_ids)
    revisions = tx.revisions.newest(article_ids)
    found = []
    for article_id in sorted(revisions, key=lambda i: (articles[i].shown_at, i)):
        article, revision = articles[article_id], revisions[article_id]
        placement = tx.stories.placement(article_id)
        found.append(
            Reading(
                article_id=article_id,
                revision=revision.number,
                title=revision.title or "",
                text=revision.text,
                published=article.shown_at,
                source=article.source,
                origin=placement.duplicate_of or article_id if placement else article_id,
                language=article.language,
                kind=article.kind,
            )
        )
    return tuple(found)
