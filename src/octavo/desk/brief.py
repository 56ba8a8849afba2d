"""Write a story's briefing, headline and hashtags anew after it changed.

brief_story     readings | brief with its headline, hashtags | articles.save + stories.save + set_briefing
                                                                                queue WRITE, with an endpoint
write_briefing  readings that a model may be given | order, write, ground | set_briefing, if the story stands still
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from octavo.desk.desk import Desk
from octavo.desk.generation.grounded import Task, compose, meanings, without
from octavo.desk.generation.writing import off
from octavo.desk.injection_guard import addressed, harmless, heading
from octavo.desk.readings import readings
from octavo.desk.voices import voice
from octavo.errors import OctavoError
from octavo.insight.brief import brief
from octavo.insight.generation.briefed import both_sides, disputes, may_tell
from octavo.insight.generation.material import main_language, material
from octavo.insight.generation.orders import order
from octavo.insight.injections.without_orders import without_orders
from octavo.insight.lines import language_of
from octavo.insight.reading import Reading
from octavo.insight.summarise import summarise
from octavo.news.article import Article
from octavo.news.briefing import EXTRACTIVE, Briefing, Composed
from octavo.news.ids import ArticleId, StoryId
from octavo.news.job import Step
from octavo.news.writing import Feature
from octavo.ports.store import Tx
from octavo.stories.label import headline, story_hashtags
from octavo.stories.tags.story import together

#: Articles read for one briefing: a long story's newest.
READ = 40
#: Sentences on a story that one article tells.
ALONE = 4
#: Independent origins from which a model writes the briefing: a single report's own sentences are its best summary, and
#: most stories have no other.
ORIGINS = 2


def brief_story(desk: Desk, story_id: StoryId) -> None:
    """Brings a story's briefing up to date. A story without any text keeps none.

    A language model writes later, in a job of its own: no story waits for one.
    """
    with desk.store.read() as tx:
        story = tx.stories.get(story_id)
        if story.merged_into is not None:
            return
        ids = [placement.article_id for placement in tx.stories.placements(story_id)][-READ:]
        articles = tx.articles.many(ids)
        read = readings(tx, ids)
        writes = desk.writer is not None and Feature.BRIEFING not in off(desk, tx)
    written = _chosen(desk, read, articles) if read else None
    title = written.headline if written is not None else heading(desk, headline, [articles[i] for i in ids])
    shared = _shared(desk, story_id, read)
    tags = story_hashtags([shared.get(i, articles[i].hashtags) for i in ids])
    with desk.store.begin() as tx:
        # Merged meanwhile: its articles are another's, whose own briefing comes.
        if tx.stories.get(story_id).merged_into is not None:
            return
        for article_id, own in shared.items():
            # One that leaves the story has its own again, by the briefing of the story that it came to.
            if articles[article_id].hashtags != own:
                tx.articles.save(replace(tx.articles.get(article_id), hashtags=own))
        tx.stories.save(replace(tx.stories.get(story.id), headline=title or story.headline, hashtags=tags))
        if written is not None:
            tx.stories.set_briefing(story_id, written)
            if writes and written.origins >= ORIGINS:
                _queue_writing(tx, desk, story_id)


def _shared(desk: Desk, story_id: StoryId, read: Sequence[Reading[ArticleId]]) -> dict[ArticleId, tuple[str, ...]]:
    """The hashtags of a story's articles, which they choose together, beside the other stories of these days."""
    if not read:
        return {}
    voices = [voice(each.text, each.title, each.language, each.source) for each in read]
    with desk.memory.lock, desk.store.read() as tx:
        window = desk.memory.recent(tx).window
        found = together(voices, partial(window.stories.tellers, without=story_id))
    return {each.article_id: tuple(tag.tag for tag in tags) for each, tags in zip(read, found, strict=True)}


def write_briefing(desk: Desk, story_id: StoryId, *, last_try: bool) -> None:
    """Has the story's briefing written by the language model, of what the sources bear out.

    Raises EndpointFailed where the endpoint fails and there will be another try; else the chosen sentences say why
    they still stand.
    """
    with desk.store.read() as tx:
        story = tx.stories.get(story_id)
        chosen = tx.stories.briefing(story_id)
        if story.merged_into is not None or chosen is None or chosen.model != EXTRACTIVE:
            return
        if desk.writer is None or Feature.BRIEFING in off(desk, tx):
            return
        ids = [placement.article_id for placement in tx.stories.placements(story_id)][-READ:]
        secret = tx.writings.kept_out()
        may_go = [i for i, article in tx.articles.many(ids).items() if article.feed_id not in secret]
        read = readings(tx, may_go)
    # No transaction is open while the model writes.
    text = compose(desk, _task(desk, chosen, read), user_id=None, patient=not last_try)
    _keep(desk, story_id, chosen, text)


def give_up_writing(tx: Tx, story_id: StoryId, error: OctavoError) -> None:
    """Says beside the chosen sentences why no model wrote the briefing."""
    chosen = tx.stories.briefing(story_id)
    if chosen is not None and chosen.model == EXTRACTIVE:
        tx.stories.set_briefing(story_id, replace(chosen, why=without(str(error))))


def _queue_writing(tx: Tx, desk: Desk, story_id: StoryId) -> None:
    # Not the lock of BRIEF: new articles must not wait for the model.
    lock = f"write:{story_id}"
    tx.queue.put(Step.WRITE, story_id, due_at=desk.clock.now(), lock=lock, queueing_lock=lock)


def _task(desk: Desk, chosen: Briefing, read: Sequence[Reading[ArticleId]]) -> Task:
    own = Composed(sentences=chosen.summary)
    told, lines = may_tell(read)
    given = material(told, only=lines, addressed=addressed(desk))
    if len({line.reading.origin_key() for line in given.lines}) < ORIGINS:
        return Task(own=own)
    language = main_language([language_of(reading) for reading in told])
    disputed = disputes(chosen.summary)
    return Task(
        own=own,
        order=order(Feature.BRIEFING, given, language=language, story=harmless(desk, chosen.headline)),
        material=given,
        language=language,
        finish=lambda shown: both_sides(shown, disputed),
    )


def _keep(desk: Desk, story_id: StoryId, chosen: Briefing, text: Composed) -> None:
    with desk.store.begin() as tx:
        # A newer briefing knows of articles that the model was not shown; its own job comes.
        if tx.stories.briefing(story_id) == chosen:
            made = replace(chosen, summary=text.sentences, model=text.model, replaced=text.replaced, why=text.why)
            tx.stories.set_briefing(story_id, made)


def _chosen(desk: Desk, read: Sequence[Reading[ArticleId]], articles: Mapping[ArticleId, Article]) -> Briefing:
    def entitled(told: Sequence[Reading[ArticleId]]) -> str:
        return heading(desk, headline, [articles[each.article_id] for each in told])

    if len(read) == 1:
        # There is nothing to agree or disagree with: the article's own summary is the briefing, at a sixth of the cost.
        alone = without_orders(lambda read: summarise(read[0], sentences=ALONE), read, addressed(desk))
        return replace(alone, headline=entitled(read))
    # Agreement in other words, and figures told anew, are found by meaning.
    embed = meanings(desk)
    return without_orders(lambda read: brief(read, entitle=entitled, embed=embed), read, addressed(desk))
