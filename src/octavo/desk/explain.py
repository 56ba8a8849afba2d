"""The background of a story: what older articles tell of what happened before it, cited.

explain   search + vectors -> older articles | background | with an endpoint: order, write, ground
"""

from collections.abc import Iterator, Sequence

from octavo.desk.desk import Desk
from octavo.desk.generation.grounded import Task, compose, compose_live, meanings
from octavo.desk.generation.writing import writer_for
from octavo.desk.injection_guard import addressed, harmless
from octavo.desk.readings import readings
from octavo.insight.background import background, earlier
from octavo.insight.generation.material import Material, main_language, material
from octavo.insight.generation.orders import order
from octavo.insight.injections.without_orders import without_orders
from octavo.insight.lines import language_of
from octavo.insight.reading import Reading
from octavo.news.briefing import Composed, Sentence
from octavo.news.ids import ArticleId, StoryId, UserId
from octavo.news.story import Story
from octavo.news.writing import Feature
from octavo.ports.store import Tx
from octavo.text.words import content_words

#: Articles of the story that say what it is about: its first ones.
TOLD = 8
#: Older articles that are looked at, by words and by meaning, and those that a model is given.
BY_WORDS, BY_MEANING, GIVEN = 60, 30, 10
#: Sentences chosen.
SENTENCES = 6


def explain(desk: Desk, story_id: StoryId, *, user_id: UserId) -> Composed:
    """What happened before the story, oldest first; no sentence where the library has nothing older on it.

    Raises NotFound, TurnedOff.
    """
    return compose(desk, _task(desk, story_id), user_id=user_id)


def explain_live(desk: Desk, story_id: StoryId, *, user_id: UserId) -> Iterator[Sentence | Composed]:
    """The same as it is written: sentences, then the whole."""
    return compose_live(desk, _task(desk, story_id), user_id=user_id)


def _task(desk: Desk, story_id: StoryId) -> Task:
    writer = writer_for(desk, Feature.EXPLAIN)
    with desk.store.read() as tx:
        story = tx.stories.get(story_id)
    vector = desk.embedder.embed([story.headline])[0]
    with desk.store.read() as tx:
        own = [placement.article_id for placement in tx.stories.placements(story_id)]
        near = [i for i, _ in tx.vectors.nearest(vector, desk.embedder.name, limit=BY_MEANING)]
        articles = tx.articles.many({*near, *_by_words(tx, story)} - {*own})
        old = [i for i, article in articles.items() if article.shown_at < story.first_at]
        told, before = readings(tx, own[:TOLD]), readings(tx, old)
        secret = tx.writings.kept_out()
    embed = meanings(desk)
    hears = addressed(desk)
    chosen = without_orders(lambda older: background(told, older, embed=embed, limit=SENTENCES), before, hears)
    composed = Composed(sentences=tuple(line.sentence() for line in chosen))
    if writer is None or not chosen:
        return Task(own=composed)
    may_go = [reading for reading in before if articles[reading.article_id].feed_id not in secret]
    given = material(earlier(told, may_go, embed=embed, limit=GIVEN), addressed=hears)
    return _order(harmless(desk, story.headline), composed, told, given)


def _order(headline: str, own: Composed, told: Sequence[Reading[ArticleId]], given: Material) -> Task:
    if not given.lines:
        return Task(own=own)
    language = main_language([language_of(reading) for reading in told])
    asked = order(Feature.EXPLAIN, given, language=language, story=headline)
    return Task(own=own, order=asked, material=given, language=language)


def _by_words(tx: Tx, story: Story) -> Sequence[ArticleId]:
    tags = [tag.removeprefix("#") for tag in story.hashtags]
    terms = dict.fromkeys(content_words(" ".join([story.headline, *tags]), next(iter(story.languages), None)))
    return tx.search.articles(list(terms), limit=BY_WORDS)
