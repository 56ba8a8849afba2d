"""A world with a small library, an edition and a voice that needs no program."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from octavo.news.article import Article, Fill
from octavo.news.briefing import Briefing, Cite, Sentence
from octavo.news.edition import Edition, Leaf
from octavo.news.ids import ArticleId, EditionId, StoryId
from octavo.news.story import Story
from support.voices import ToneVoice

TEXTS = {
    "en": (
        "Barges under foreign flags may use the Tesso from 1 May. Pilots must speak the language."
        "\n\nThe locks stay shut."
    ),
    "de": "Der Nachtzug nach Corran fährt wieder. Die erste Fahrt war nach vier Stunden ausverkauft.",
    "th": "เรือต่างชาติอาจใช้แม่น้ำได้ตั้งแต่วันที่ 1 พฤษภาคม",
}
DAY = date(2026, 11, 24)


def _sentence(article_id: ArticleId, text: str) -> Sentence:
    return Sentence(text=text, cites=(Cite(article_id=article_id, revision=1, start=0, end=len(text)),))


def _put(tx, now, language: str, feed_id) -> ArticleId:
    article_id = tx.articles.add(
        Article(
            id=ArticleId(0), feed_id=feed_id, key=language, url=f"https://landing.example/{language}",
            source="The Landing", title=f"Headline {language}", fetched_at=now, shown_at=now, language=language,
            fill=Fill.FULL,
        )
    )  # fmt: skip
    tx.revisions.add(article_id, title=f"Headline {language}", text=TEXTS[language], captions=(), now=now)
    return article_id


@pytest.fixture
def library(world):
    """Three articles, a story each with its briefing, and yesterday's and today's edition; articles by language."""
    now = world.clock.now()
    world.desk = replace(world.desk, voice=ToneVoice())
    articles, leaves = {}, []
    with world.desk.store.begin() as tx:
        feed = tx.feeds.add("https://landing.example/feed", due_at=now + timedelta(days=9), title="The Landing")
        for language, text in TEXTS.items():
            articles[language] = _put(tx, now, language, feed.id)
            said = _sentence(articles[language], text.partition("\n\n")[0])
            story_id = tx.stories.add(
                Story(
                    id=StoryId(0), headline=f"Story {language}", hashtags=(), first_at=now, shown_at=now, articles=1,
                    origins=1, sources=1, languages=(language,),
                )
            )  # fmt: skip
            briefing = Briefing(headline=None, summary=(said,), key_points=(), sources=1, origins=1)
            tx.stories.set_briefing(story_id, briefing)
            leaves.append(
                Leaf(
                    story_id=story_id, headline=f"Story {language} & more", briefing=(said,), articles=1, origins=1,
                    languages=(language,), first_at=now,
                )
            )  # fmt: skip
        for day in (DAY - timedelta(days=1), DAY):
            tx.editions.add(
                Edition(
                    id=EditionId(0), day=day, closed_at=now, zone="UTC", published_at=now, leaves=tuple(leaves),
                    articles=3, sources=1,
                )
            )  # fmt: skip
    return articles


@pytest.fixture
def voice(world, library):
    return world.desk.voice
