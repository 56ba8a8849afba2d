"""The founding page's questions, and what its summary must not say (EXPECTED.md beside it)."""

import re
from datetime import UTC, datetime

import pytest

from octavo.extract.plain import read_plain
from octavo.insight.ask import answer, plan
from octavo.insight.brief import brief
from octavo.insight.reading import Reading
from octavo.insight.summarise import summarise
from octavo.news.ids import ArticleId

pytestmark = pytest.mark.shared


@pytest.fixture
def readings(shared):
    """The main article and the three related ones."""
    page = (shared / "seed" / "daily8-page.txt").read_text(encoding="utf-8")
    read = read_plain(page, fetched_at=datetime(2025, 7, 10, tzinfo=UTC))
    told = [read, *read.related]
    return [
        Reading(article_id=ArticleId(n), title=each.title or "", text=each.text, kind=each.kind, language="en")
        for n, each in enumerate(told)
    ]


@pytest.mark.parametrize("question", ["What rate for Brunei?", "What was the poll's level in 2024?"])
def test_what_the_page_does_not_say_is_not_stated(readings, question):
    """Brunei's rate and the poll of 2024 are not given."""
    assert answer(plan(question), readings).not_stated


def test_an_unnamed_official_says_that_there_will_be_no_talks(readings):
    """The answer is the official's sentence, together with the one that says who speaks, and no other."""
    found = [sentence.text for sentence in answer(plan("Will Bessent discuss trade?"), readings).sentences]
    assert len(found) == 1
    assert found[0].startswith("A senior U.S. official said")
    assert "There will be no formal bilateral meetings or discussions of trade" in found[0]


def test_summary_and_briefing_do_not_say_what_they_must_not(readings):
    """No trade talks by Bessent, no denial by Japan, no bare trust figure, no rice tariff."""
    written = [*summarise(readings[0]).summary, *summarise(readings[0]).key_points, *brief(readings).summary]
    told = " ".join(sentence.text for sentence in written)
    assert not re.search(r"Bessent will (?:negotiate|discuss)|Japan denied|22 percent (?:of respondents )?trust", told)
    assert "700 percent rice tariff" not in told.replace("nonexistent 700 percent rice tariff", "")
