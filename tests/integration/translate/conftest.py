"""A world with one English article and a story of two languages, and models that translate them."""

import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from octavo.ai.endpoint.writer import EndpointWriter
from octavo.news.article import Article, Fill
from octavo.news.briefing import Briefing, Cite, Sentence
from octavo.news.ids import ArticleId, StoryId
from octavo.news.story import Story
from support.endpoint import Asked, says

TEXT = (
    "Barges under foreign flags may use the Tesso from 1 May. Ida Holm said 1,500 jobs were at risk.\n\n"
    "“We were not asked,” the boatmen of Harn said. The locks stay shut."
)
GERMAN = "Der Fluss ist ab dem 1. Mai offen."
SPANISH = {
    "Barges under foreign flags may use the Tesso": "Las barcazas con bandera extranjera podrán usar el Tesso",
    "Barges under foreign flags may use the Tesso from 1 May.": (
        "Las barcazas con bandera extranjera podrán usar el Tesso desde el 1 de mayo."
    ),
    "Ida Holm said 1,500 jobs were at risk.": "Ida Holm dijo que 1.500 empleos estaban en peligro.",
    "“We were not asked,” the boatmen of Harn said.": "«No nos preguntaron», dijeron los barqueros de Harn.",
    "The locks stay shut.": "Las esclusas siguen cerradas.",
    GERMAN: "El río estará abierto desde el 1 de mayo.",
}


def numbered(asked: Asked) -> list[tuple[int, str]]:
    """The sentences of an order, by their numbers."""
    return [(int(number), text) for number, text in re.findall(r"^(\d+)\. (.*)$", asked.user, re.MULTILINE)]


def translating(change=lambda number, text: text, *, keep=lambda rows: rows):
    """A model that translates what it knows; ``change`` spoils a translation, ``keep`` the list of them."""

    def answer(asked: Asked) -> str:
        if asked.schema is None:
            known = sorted(SPANISH, key=len, reverse=True)
            at: dict[int, str] = {}
            for text in known:
                at.setdefault(asked.user.find(text), SPANISH[text])
            at.pop(-1, None)
            return " ".join(at[place] for place in sorted(at))
        rows = [
            {"number": number, "text": change(number, SPANISH.get(text, "Nada."))} for number, text in numbered(asked)
        ]
        return json.dumps({"sentences": keep(rows)}, ensure_ascii=False)

    return says(answer)


@pytest.fixture
def library(world):
    """The article's number; its story is 1."""
    now = world.clock.now()
    with world.desk.store.begin() as tx:
        feed = tx.feeds.add("https://landing.example/feed", due_at=now + timedelta(days=9), title="The Landing")
        numbers = []
        for language, text in (("en", TEXT), ("de", GERMAN)):
            number = tx.articles.add(
                Article(
                    id=ArticleId(0), feed_id=feed.id, key=language, url=f"https://landing.example/{language}",
                    source="The Landing", title="Barges under foreign flags may use the Tesso", fetched_at=now,
                    shown_at=now, language=language, fill=Fill.FULL,
                )
            )  # fmt: skip
            tx.revisions.add(number, title=None, text=text, captions=(), now=now)
            numbers.append(number)
        story = tx.stories.add(
            Story(
                id=StoryId(0), headline="Barges under foreign flags may use the Tesso", hashtags=(), first_at=now,
                shown_at=now, articles=2, origins=2, sources=1, languages=("en", "de"),
            )
        )  # fmt: skip
        said = tuple(
            Sentence(text=text[:end], cites=(Cite(article_id=number, revision=1, start=0, end=end),))
            for number, text, end in ((numbers[0], TEXT, 56), (numbers[1], GERMAN, len(GERMAN)))
        )
        briefing = Briefing(headline=None, summary=said, key_points=(), sources=1, origins=2)
        tx.stories.set_briefing(story, briefing)
    return numbers[0]


@pytest.fixture
def asking(world, library, endpoint):
    """The world, its desk asking the scripted endpoint."""
    settings = world.desk.settings.model_copy(
        update=endpoint.settings().model_dump(include={"endpoint_url", "endpoint_model"})
    )
    writer = EndpointWriter(endpoint.settings())
    world.desk = replace(world.desk, writer=writer, settings=settings)
    yield world
    writer.close()
