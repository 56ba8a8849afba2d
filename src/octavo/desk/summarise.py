"""The summary and key points of one article.

summary   readings | summarise | with an endpoint: order, write, ground
"""

from collections.abc import Iterator

from octavo.desk.desk import Desk
from octavo.desk.generation.grounded import Task, compose, compose_live
from octavo.desk.generation.writing import writer_for
from octavo.desk.injection_guard import addressed
from octavo.desk.readings import readings
from octavo.errors import Invalid, TurnedOff
from octavo.insight.generation.material import material
from octavo.insight.generation.orders import order
from octavo.insight.injections.without_orders import without_orders
from octavo.insight.lines import language_of
from octavo.insight.summarise import summarise
from octavo.news.briefing import Briefing, Composed, Sentence
from octavo.news.ids import ArticleId, UserId
from octavo.news.writing import Feature


def summary(desk: Desk, article_id: ArticleId, feature: Feature = Feature.SUMMARY, *, user_id: UserId) -> Composed:
    """The article's summary, or with ``Feature.POINTS`` its key points; every sentence cited.

    Raises NotFound; Invalid where it has no text to summarise; TurnedOff.
    """
    return compose(desk, _task(desk, article_id, feature), user_id=user_id)


def summary_live(
    desk: Desk, article_id: ArticleId, feature: Feature, *, user_id: UserId
) -> Iterator[Sentence | Composed]:
    """The same as it is written: sentences, then the whole."""
    return compose_live(desk, _task(desk, article_id, feature), user_id=user_id)


def overview(desk: Desk, article_id: ArticleId, *, user_id: UserId) -> Briefing:
    """Both together, for programs; the one that is turned off is empty. Raises as ``summary`` does."""
    parts: dict[Feature, Composed] = {}
    refused: TurnedOff | None = None
    for feature in (Feature.SUMMARY, Feature.POINTS):
        try:
            parts[feature] = summary(desk, article_id, feature, user_id=user_id)
        except TurnedOff as error:
            refused = error
    if not parts:
        assert refused is not None
        raise refused
    with desk.store.read() as tx:
        title = tx.articles.get(article_id).title
    none = Composed(sentences=())
    written = [part for part in parts.values() if part.model != none.model]
    return Briefing(
        headline=title,
        summary=parts.get(Feature.SUMMARY, none).sentences,
        key_points=parts.get(Feature.POINTS, none).sentences,
        sources=1,
        origins=1,
        model=written[0].model if written else none.model,
        replaced=sum(part.replaced for part in parts.values()),
        why=next((part.why for part in parts.values() if part.why), None),
    )


def _task(desk: Desk, article_id: ArticleId, feature: Feature) -> Task:
    with desk.store.read() as tx:
        article = tx.articles.get(article_id)
        read = readings(tx, [article_id])
    writer = writer_for(desk, feature, feed_id=article.feed_id)
    if not read:
        raise Invalid("Octavo has no text of this article, so there is nothing to summarise.")
    chosen = without_orders(lambda read: summarise(read[0]), read, addressed(desk))
    own = Composed(sentences=chosen.summary if feature is Feature.SUMMARY else chosen.key_points)
    if writer is None:
        return Task(own=own)
    given = material(read, addressed=addressed(desk))
    if not given.lines:
        return Task(own=own)
    language = language_of(read[0])
    return Task(own=own, order=order(feature, given, language=language), material=given, language=language)
