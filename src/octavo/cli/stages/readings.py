"""Articles of the stage commands as readings, and cites with the ids that the articles came with."""

from collections.abc import Hashable

from octavo.cli.stages.articles import StreamArticle
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId


def reading(article: StreamArticle, number: ArticleId, origin: Hashable = None) -> Reading[ArticleId]:
    """The article under a number of its own; articles of one origin are copies of one report."""
    return Reading(
        article_id=number,
        title=article.title,
        text=article.text,
        published=article.published,
        source=article.source,
        origin=origin,
        language=article.language,
        kind=article.kind,
    )
