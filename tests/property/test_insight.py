"""Insight on any text whatever: what it shows is the cited text itself."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.insight.ask import answer, plan
from octavo.insight.brief import brief
from octavo.insight.reading import Reading
from octavo.insight.summarise import key_points, summarise
from octavo.news.ids import ArticleId

WORDS = st.sampled_from(
    [
        *("Harn", "the", "He", "Bridge", "closed", "five people", "25%", "on Monday", "not 40", "Correction:", "said"),
        *(
            ". ",
            "! ",
            "? ",
            "\n\n",
            "\n",
            ' "',
            '" ',
            "“",
            "”",
            "«",
            "»",
            "…",
            "。",
            "首相は",
            "橋を",
            "สะพาน",
            "🜁",
            "(CNN)",
            "—",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))


def shown_is_cited(sentences, readings):
    by_id = {reading.article_id: reading for reading in readings}
    for sentence in sentences:
        assert sentence.text.strip()
        assert sentence.cites
        for cite in sentence.cites:
            assert by_id[cite.article_id].text[cite.start : cite.end] == sentence.text


@settings(max_examples=60)
@given(st.lists(TEXTS, max_size=4), st.integers(1, 8), st.text(max_size=40))
def test_every_sentence_is_its_cited_characters(texts, count, question):
    """Summary, key points, briefing and answer say nothing but characters of the articles, at the offsets they cite."""
    readings = [
        Reading(
            article_id=ArticleId(n),
            text=text,
            title=text[:20],
            published=datetime(2026, 1, 1 + n, tzinfo=UTC),
            language="en",
        )
        for n, text in enumerate(texts)
    ]
    for reading in readings:
        summary = summarise(reading, sentences=count)
        shown_is_cited((*summary.summary, *summary.key_points, *key_points(reading)), [reading])
        assert len(summary.summary) <= count
    briefing = brief(readings, sentences=count)
    shown_is_cited((*briefing.summary, *briefing.key_points), readings)
    assert len(briefing.summary) <= count
    for asked in (question, "How many people were hurt in Harn?", "Who said it?"):
        found = answer(plan(asked), readings)
        shown_is_cited(found.sentences, readings)
        assert found.not_stated is not bool(found.sentences)
