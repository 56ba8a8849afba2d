"""What speaks for a line in a briefing, and against it."""

from datetime import UTC, datetime, timedelta

import numpy as np

from octavo.insight.agree import word_likeness
from octavo.insight.brief import weighed
from octavo.insight.brief_features import COLUMNS, rows
from octavo.insight.brief_model import scores
from octavo.insight.coverage import Worth
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId

MONDAY = datetime(2026, 5, 4, 8, tzinfo=UTC)
EARLY = "The barge Merle is stuck below the weir at Torrin. The crew of four hopes to be free by noon on Tuesday."
LATE = (
    "The barge Merle was freed from the weir at Torrin on Tuesday. Two tugs pulled for 6 hours, the lock keeper said."
)


def told(number, text, *, hours=0):
    return Reading(article_id=ArticleId(number), text=text, published=MONDAY + timedelta(hours=hours), language="en")


def column(found, name):
    return found.rows[:, COLUMNS.index(name)].tolist()


def test_only_what_is_open_in_an_early_report_counts_as_settled_since():
    """The crew's hope of Monday is settled by Wednesday's report; that report's own words are not."""
    found = weighed([told(1, EARLY), told(2, LATE, hours=48)])
    assert [line.reading.article_id for line in found.lines] == [1, 1, 2, 2]
    assert column(found, "settled") == [1, 1, 0, 0]
    assert column(found, "open, settled") == [0, 1, 0, 0]
    assert column(found, "newest") == [0, 0, 1, 1]


def test_what_another_origin_tells_later_is_seen():
    """The first line has its like in the later report; the last one has none in an earlier one."""
    found = weighed([told(1, EARLY), told(2, LATE, hours=48)])
    later, earlier = column(found, "told later"), column(found, "told earlier")
    assert later[0] > 0.1
    assert earlier[2] > 0.1
    assert later[2] == earlier[0] == 0


def test_no_lines_and_undated_lines_have_rows():
    """Nothing breaks where there is nothing, or no date."""
    assert rows([], Worth({}, {}), "en", np.zeros((0, 0))).shape == (0, len(COLUMNS))
    undated = weighed([Reading(article_id=ArticleId(1), text=EARLY, language="en")]).lines
    found = rows(undated, Worth({}, {}), "en", word_likeness(undated))
    assert found.shape == (2, len(COLUMNS))
    assert np.isfinite(scores(found)).all()


def test_a_hope_is_worth_less_once_a_later_report_is_there():
    """The same line scores lower among reports of two days later."""
    alone, after = weighed([told(1, EARLY)]), weighed([told(1, EARLY), told(2, LATE, hours=48)])
    assert scores(after.rows)[1] < scores(alone.rows)[1]
