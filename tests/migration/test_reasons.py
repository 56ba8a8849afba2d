"""A library whose reasons were kept in words has them as data, and says the same words."""

import json
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import String, column, insert, literal, select, table, update

from octavo.news.article import Article
from octavo.news.ids import ArticleId, StoryId
from octavo.news.reason import Ground, Matter, Reason, Relation
from octavo.news.story import Placement, Story
from octavo.store.codec import Nested
from octavo.store.revisions.versions.r0006_reasons import placement, relation
from octavo.store.sql import open_store
from octavo.store.tables import placements, related
from octavo.text.reasons import placement_words, relation_words

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)

#: What Octavo 0005 said of places in a story, and what that was.
PLACED = {
    "Nothing like it came in the last days.": (Reason(ground=Ground.NOTHING_LIKE),),
    "No recent story is near enough; the nearest is “Bees: “a swarm”” (same words: live, tram).": (
        Reason(ground=Ground.NONE_NEAR, names=("Bees: “a swarm”",)),
        Reason(ground=Ground.WORDS, names=("live", "tram")),
    ),
    "No recent story is near enough; the nearest is “Bees” (much the same meaning, told in another language).": (
        Reason(ground=Ground.NONE_NEAR, names=("Bees",)),
        Reason(ground=Ground.MEANING_ABROAD),
    ),
    "Near-duplicate of “Arle floods Medlow” (Harbour Post).": (
        Reason(ground=Ground.COPY, names=("Arle floods Medlow", "Harbour Post")),
    ),
    "Near-duplicate of “Arle floods Medlow”.": (Reason(ground=Ground.COPY, names=("Arle floods Medlow",)),),
    "Same names: Medlow, John F..": (Reason(ground=Ground.NAMES, names=("Medlow", "John F.")),),
    "Same numbers: 4.8, 3,000.": (Reason(ground=Ground.NUMBERS, names=("4.8", "3,000")),),
    "Much the same meaning.": (Reason(ground=Ground.MEANING),),
    "Alike in many small things.": (Reason(ground=Ground.SMALL_THINGS),),
    "A person put it into this story.": (Reason(ground=Ground.HELD),),
    "Ada moved it here.": (Reason(ground=Ground.MOVED, names=("Ada",)),),
    "Taken out of another story, which tells another event.": (Reason(ground=Ground.PARTED),),
    "Octavo could not compare it with other articles.": (Reason(ground=Ground.NOT_COMPARED),),
    "alike": (Reason(ground=Ground.TOLD, names=("alike",)),),
}
#: The same of what two articles have in common.
RELATED = {
    "Same person: Ilse Brandt, ferry": Relation(matter=Matter.PERSON, names=("Ilse Brandt", "ferry")),
    "Same people, last week: Ash, Brandt": Relation(matter=Matter.PEOPLE, names=("Ash", "Brandt"), days_older=7),
    "Same court, another matter, a week later: High Court": Relation(
        matter=Matter.BODY, names=("High Court",), body="court", days_older=-7
    ),
    "In common: Tessel": Relation(matter=Matter.NAMES, names=("Tessel",)),
    "Background, 11 days earlier: tolls": Relation(matter=Matter.NAMES, names=("tolls",), days_older=11),
    "Background, in Polish, last week": Relation(matter=Matter.SUBJECT, language="pl", days_older=7),
    "Same subject, in another language": Relation(matter=Matter.SUBJECT, language="und"),
    "Same subject elsewhere: strike, rest periods": Relation(
        matter=Matter.SUBJECT_ELSEWHERE, names=("strike", "rest periods")
    ),
    "Same place and subject, two days earlier: Osmere": Relation(
        matter=Matter.PLACE_AND_SUBJECT, names=("Osmere",), days_older=2
    ),
    "both name Aldermouth": Relation(matter=Matter.TOLD, names=("both name Aldermouth",)),
    # Nobody ever said these; they stay as they stand.
    "Background: tolls": Relation(matter=Matter.TOLD, names=("Background: tolls",)),
    "Same subject, 7 days later": Relation(matter=Matter.TOLD, names=("Same subject, 7 days later",)),
    "Same subject, in Elvish": Relation(matter=Matter.TOLD, names=("Same subject, in Elvish",)),
}


def read_placement(said):
    """What the step makes of it, as the store reads it."""
    return Nested(tuple[Reason, ...]).process_result_value(placement(json.dumps(said)), None)


def read_relation(said):
    """The same of a relation."""
    return Nested(Relation).process_result_value(relation(said), None)


@pytest.mark.parametrize(("said", "reasons"), PLACED.items())
def test_a_placement_is_read(said, reasons):
    """What each sentence was is known, and it is said again in the same words."""
    assert read_placement([said]) == reasons
    assert placement_words(reasons) == (said,)


@pytest.mark.parametrize(("said", "why"), RELATED.items())
def test_a_relation_is_read(said, why):
    """What each line was is known, and it is said again in the same words, but that a subject is now called one."""
    assert read_relation(said) == why
    assert _unnamed(relation_words(why)) == _unnamed(said)


def _unnamed(line):
    """Without telling that what stands behind a person is a subject."""
    return re.sub(r"\A(Same (?:person|people)) and subject", r"\1", line)


@given(st.lists(st.one_of(st.sampled_from(list(PLACED)[4:]), st.text())))
def test_any_reasons_are_said_again(said):
    """Several reasons stay in their order, and any text stays what it was."""
    assert placement_words(read_placement(said)) == tuple(said)


@given(st.one_of(st.text(), st.from_regex(r"Same (people|party, another matter|subject)(, in German)?(: .+)?\Z")))
def test_any_relation_is_said_again(said):
    """Any line stays what it was."""
    assert _unnamed(relation_words(read_relation(said))) == _unnamed(said)


def test_a_library_in_words_is_read(empty_url, step_back):
    """All rows are rewritten, also where they are more than one batch, and none twice."""
    store = open_store(empty_url)
    with store.begin() as tx:
        in_words(tx)
    store.close()
    step_back(empty_url, "0007", called="0005")
    store = open_store(empty_url)
    with store.read() as tx:
        why = [tx.stories.placement(number).why for number in range(1, len(PLACED) + 1)]
        told = tx.connection.scalars(select(related.c.why).order_by(related.c.rank)).all()
    assert why == list(PLACED.values())
    assert told == list(RELATED.values()) * 100
    store.close()


def in_words(tx):
    """Fills the library as Octavo 0005 left one: the columns of 0007 are the same, what they hold is not."""
    story = tx.stories.add(Story(id=StoryId(0), headline="A story", first_at=NOW, shown_at=NOW))
    for number, said in enumerate(PLACED):
        entry = Article(
            id=ArticleId(0),
            feed_id=None,
            key=f"{number}",
            url=None,
            title="T",
            source="P",
            fetched_at=NOW,
            shown_at=NOW,
        )
        article = tx.articles.add(entry)
        tx.stories.place(Placement(article_id=article, story_id=story, score=1, placed_at=NOW))
        why = literal(json.dumps([said], ensure_ascii=False), String)
        tx.connection.execute(update(placements).where(placements.c.article_id == article).values(why=why))
    rows = [
        {"article_id": 1, "rank": rank, "other_id": 2, "score": 0.5, "same_story": False, "why": said}
        for rank, said in enumerate(list(RELATED) * 100)
    ]
    words = table("related", *(column(name) for name in rows[0]))
    tx.connection.execute(insert(words), rows)
