"""The summary and key points of one article.

summary   readings | summarise
"""

from octavo.desk.desk import Desk
from octavo.desk.readings import readings
from octavo.errors import Invalid
from octavo.insight.summarise import summarise
from octavo.news.briefing import Briefing
from octavo.news.ids import ArticleId


def summary(desk: Desk, article_id: ArticleId) -> Briefing:
    """Sentences of the article itself, cited. Raises NotFound; Invalid where it has no text to summarise."""
    with desk.store.read() as tx:
        tx.articles.get(article_id)
        read = readings(tx, [article_id])
    if not read:
        raise Invalid("Octavo has no text of this article, so there is nothing to summarise.")
    return summarise(read[0])
