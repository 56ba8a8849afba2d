"""What speaks for a line in a briefing, and against it."""

import numpy as np

from octavo.insight.brief import weighed
from octavo.insight.briefing.features import COLUMNS, rows
from octavo.insight.briefing.model import scores
from octavo.insight.coverage import Worth
from octavo.insight.reading import Reading
from octavo.insight.redundancy import word_likeness
from octavo.news.ids import ArticleId
from support.reports import told

EARLY = "The barge Merle is stuck below the weir at Torrin. The crew of four hopes to be free by noon on Tuesday."
LATE = (
    "The barge Merle was freed from the weir at Torrin on Tuesday. Two tugs pulled for 6 hours, the lock keeper said."
)


def column(found, name):
    return found.rows[:, COLUMNS.index(name)].tolist()


def test_a_hope_of_monday_is_no_news_on_wednesday():
    """What was open in an early report is not chosen from once a later one is there; the rest counts as settled."""
    found = weighed([told(1, EARLY), told(2, LATE, hours=48)])
    assert [(line.reading.article_id, line.order) for line in found.lines] == [(1, 0), (2, 0), (2, 1)]
    assert column(found, "settled") == [1, 0, 0]
    assert column(found, "newest") == [0, 1, 1]
    assert len(weighed([told(1, EARLY), told(2, LATE, hours=4)]).lines) == 4


def test_what_another_origin_tells_later_is_seen():
    """The first line has its like in the later report, and that one in it."""
    found = weighed([told(1, EARLY), told(2, LATE, hours=48)])
    later, earlier = column(found, "told later"), column(found, "told earlier")
    assert later[0] > 0.1
    assert earlier[1] > 0.1
    assert later[1] == earlier[0] == 0


def test_no_lines_and_undated_lines_have_rows():
    """Nothing breaks where there is nothing, or no date."""
    assert rows([], Worth({}, {}), "en", np.zeros((0, 0))).shape == (0, len(COLUMNS))
    undated = weighed([Reading(article_id=ArticleId(1), text=EARLY, language="en")]).lines
    found = rows(undated, Worth({}, {}), "en", word_likeness(undated))
    assert found.shape == (2, len(COLUMNS))
    assert np.isfinite(scores(found, np.zeros(len(found), dtype=bool))).all()
