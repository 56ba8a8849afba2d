"""An edition whose reasons were kept in words has them as data, and says the same words."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from octavo.news.edition import Edition, Leaf
from octavo.news.ids import EditionId, StoryId
from octavo.news.reason import Merit, Standing
from octavo.store.codec import Nested
from octavo.store.revisions.versions.r0007_standings import standing
from octavo.store.sql import open_store
from octavo.text.reasons import standing_words

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
#: What Octavo 0006 said of places in an edition, and what that was.
SAID = {
    "7 independent origins report it": Standing(merit=Merit.ORIGINS, count=7),
    "2 sources carry one report of it": Standing(merit=Merit.ONE_REPORT, count=2),
    "one source reports it so far": Standing(merit=Merit.ONE_SOURCE),
    "it is new today": Standing(merit=Merit.NEW_TODAY),
    "one new report came since yesterday": Standing(merit=Merit.NEW_REPORTS, count=1),
    "3 new reports came since yesterday": Standing(merit=Merit.NEW_REPORTS, count=3),
    "nothing but copies came since yesterday": Standing(merit=Merit.NEW_COPIES),
    "a report on it was corrected": Standing(merit=Merit.CORRECTED),
    "#Tessö is a hashtag followed here": Standing(merit=Merit.FOLLOWED, name="#Tessö"),
    "it comes from no feed that is read here, which counts less": Standing(merit=Merit.NOT_READ),
    "it is opinion only, which counts less": Standing(merit=Merit.OPINION),
    "number 1 has the same subject, which puts it lower": Standing(merit=Merit.SAME_SUBJECT, count=1),
    "many were talking of it": Standing(merit=Merit.TOLD, name="many were talking of it"),
}


def read(said: str) -> Standing:
    (found,) = Nested(tuple[Standing, ...]).process_result_value(json.dumps([standing(said)]), None)
    return found


@pytest.mark.parametrize(("said", "meant"), SAID.items())
def test_a_reason_in_words_is_read(said, meant):
    """Each clause becomes what it says, with its number or its hashtag, and is said as it was."""
    assert read(said) == meant
    assert standing_words([meant]) == (said,)


@given(st.one_of(st.text(), st.from_regex(r"\A[0-9]{1,3} (new reports came since yesterday|sources?)\Z")))
def test_any_reason_is_said_again(said):
    """Words that nobody foresaw stay what they were."""
    assert standing_words([read(said)]) == (said,)


def test_published_editions_say_what_they_said(empty_url, step_back):
    """Every leaf of every edition of before has its reasons as data; nothing else of it changes."""
    leaf = Leaf(story_id=StoryId(1), headline="Bees “counted”", briefing=(), articles=2, origins=1, first_at=NOW)
    days = [date(2026, 11, 23), date(2026, 11, 24)]
    made = [
        Edition(id=EditionId(0), day=day, closed_at=NOW, zone="UTC", published_at=NOW, leaves=(leaf, leaf))
        for day in days
    ]
    store = open_store(empty_url)
    with store.begin() as tx:
        for edition in made:
            tx.editions.add(edition)
        in_words(tx)
    store.close()
    step_back(empty_url, "0007", called="0006")
    store = open_store(empty_url)
    with store.read() as tx:
        found = [tx.editions.of_day(day) for day in days]
    store.close()
    told = replace(leaf, why=tuple(SAID.values()))
    assert [edition.leaves for edition in found] == [(told, told)] * 2


def in_words(tx):
    """Puts the reasons of every leaf as Octavo 0006 kept them."""
    words = json.dumps(list(SAID), ensure_ascii=False)
    change = text("UPDATE editions SET leaves = replace(leaves, :none, :words)")
    kept = tx.connection.scalar(text("SELECT leaves FROM editions"))
    none = '"why":[]' if '"why":[]' in kept else '"why": []'
    tx.connection.execute(change, {"none": none, "words": f'"why": {words}'})
