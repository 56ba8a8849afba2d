"""What is read aloud of an article, a story and an edition.

script     store | insight.spoken
"""

from collections.abc import Callable, Iterable, Mapping

from octavo.desk.desk import Desk
from octavo.desk.generation.writing import kept_out
from octavo.errors import Invalid, NotFound, TurnedOff
from octavo.insight.speech.script import article_chapter, told_chapter
from octavo.news.article import Article
from octavo.news.briefing import EXTRACTIVE, Briefing, Sentence
from octavo.news.edition import Edition, Leaf
from octavo.news.ids import ArticleId, FeedId, StoryId
from octavo.news.job import Step, day_of
from octavo.news.speech import Chapter, Script
from octavo.ports.store import Tx
from octavo.text.languages import language as guessed

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight")


def script(desk: Desk, step: Step, subject: int) -> Script:
    """What is read for a job of that step and subject.

    Raises NotFound; Invalid where there is nothing to read; TurnedOff where it would be sent away and must not.
    """
    # What an endpoint reads leaves the machine; a voice of this machine may read everything.
    away = kept_out(desk) if desk.settings.speech == "endpoint" else frozenset()
    with desk.store.read() as tx:
        return _SCRIPTS[step](tx, subject, away)


def _article(tx: Tx, subject: int, away: frozenset[FeedId]) -> Script:
    article = tx.articles.get(ArticleId(subject))
    revision = tx.revisions.of(article.id)
    if revision is None or not revision.text.strip():
        raise Invalid("Octavo has no text of this article, so there is nothing to read aloud.")
    if article.feed_id in away:
        raise TurnedOff("Nothing of this feed is sent to an endpoint, so its voice cannot read it.")
    title = revision.title or article.title
    language = article.language or guessed(revision.text)
    chapter = article_chapter(title, article.source, revision.text, language, path=f"/articles/{article.id}")
    return Script(title=title or "Without a title", language=language, chapters=(chapter,))


def _story(tx: Tx, subject: int, away: frozenset[FeedId]) -> Script:
    story = tx.stories.get(StoryId(subject))
    briefing = tx.stories.briefing(story.id)
    if briefing is None or not briefing.summary:
        raise Invalid("This story has no briefing yet, so there is nothing to read aloud.")
    articles = _cited(tx, briefing.summary)
    if any(article.feed_id in away for article in articles.values()):
        raise TurnedOff("An article of this story is of a feed of which nothing is sent to an endpoint.")
    told = _told(briefing.summary, articles)
    language = _one(story.languages) or guessed(story.headline) or _one(language for _, language in told)
    chapter = told_chapter(story.headline, language, [*_by(briefing), *told], path=f"/stories/{story.id}")
    return Script(title=story.headline, language=language, chapters=(chapter,))


def _by(briefing: Briefing) -> list[tuple[str, str | None]]:
    """Who wrote it, said before it: who listens sees no mark. In English, as all of Octavo's own words."""
    if briefing.model == EXTRACTIVE:
        return []
    if all(sentence.verbatim for sentence in briefing.summary):
        return [(f"Sentences of the sources, chosen by the language model {briefing.model}.", "en")]
    return [(f"Written by the language model {briefing.model}; each sentence matches source text.", "en")]


def _edition(tx: Tx, subject: int, away: frozenset[FeedId]) -> Script:
    try:
        edition = tx.editions.of_day(day_of(subject))
    except ValueError as error:
        raise NotFound("That is not a date.") from error
    if edition is None:
        raise NotFound("That day has no edition.")
    return edition_script(tx, edition, away)


def edition_script(tx: Tx, edition: Edition, away: frozenset[FeedId] = frozenset()) -> Script:
    """An edition: the day, a chapter for each story, and the end. Octavo's own words are English."""
    articles = _cited(tx, [sentence for leaf in edition.leaves for sentence in leaf.briefing])
    chapters = [_leaf(leaf, articles) for leaf in edition.leaves if not _is_away(leaf, articles, away)]
    if not chapters:
        raise Invalid("This edition has no story that can be read aloud.")
    day = f"{edition.day:%A}, {edition.day.day} {edition.day:%B %Y}"
    count = "One story." if len(chapters) == 1 else f"{_NUMBERS[len(chapters)]} stories."
    opening = told_chapter(f"The edition of {day}.", "en", [(count, "en")], path=f"/editions/{edition.day}")
    end = told_chapter("That is the day.", "en", [], path=None)
    return Script(title=day, language="en", chapters=(opening, *chapters, end))


def _leaf(leaf: Leaf, articles: Mapping[ArticleId, Article]) -> Chapter:
    told = _told(leaf.briefing, articles)
    language = _one(leaf.languages) or guessed(leaf.headline) or _one(language for _, language in told)
    return told_chapter(leaf.headline, language, told, path=f"/stories/{leaf.story_id}")


def _is_away(leaf: Leaf, articles: Mapping[ArticleId, Article], away: frozenset[FeedId]) -> bool:
    cited = [cite.article_id for sentence in leaf.briefing for cite in sentence.cites]
    return any(articles[each].feed_id in away for each in cited if each in articles)


def _cited(tx: Tx, sentences: Iterable[Sentence]) -> Mapping[ArticleId, Article]:
    return tx.articles.many({cite.article_id for sentence in sentences for cite in sentence.cites})


def _told(sentences: Iterable[Sentence], articles: Mapping[ArticleId, Article]) -> list[tuple[str, str | None]]:
    """Each sentence with its language: that of the article it stands in, where it is the article's own."""

    def language(sentence: Sentence) -> str | None:
        article = articles.get(sentence.cites[0].article_id) if sentence.cites and sentence.verbatim else None
        return (article.language if article else None) or guessed(sentence.text)

    return [(sentence.text, language(sentence)) for sentence in sentences]


def _one(languages: Iterable[str | None]) -> str | None:
    """The language, where there is one alone."""
    known = {language for language in languages if language}
    return known.pop() if len(known) == 1 else None


_SCRIPTS: Mapping[Step, Callable[[Tx, int, frozenset[FeedId]], Script]] = {
    Step.SPEAK_ARTICLE: _article,
    Step.SPEAK_STORY: _story,
    Step.SPEAK_EDITION: _edition,
}
