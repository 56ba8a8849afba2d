"""Reports of one week as what is briefed on, and three articles of which two tell one event."""

from datetime import UTC, datetime, timedelta

from octavo.insight.lines import lines
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId

MONDAY = datetime(2026, 5, 4, 8, tzinfo=UTC)
BRIDGE = (
    "The bridge over the Orrin at Tarn will stay closed until spring, Mayor Ilse Brandt said. Engineers found rust in "
    "both towers of the bridge, and the ferry carried 900 people across the river."
)
AGAIN = (
    "Rust in both towers has closed the bridge over the Orrin at Tarn until spring. Engineers told Mayor Ilse Brandt "
    "that the bridge could fall, and people crossed the river by ferry."
)
CHEESE = "A cheese maker in Kolm won the prize of the summer fair with a goat cheese forgotten for three years."


def told(number, text, *, hours=0, language="en", title=""):
    """A report of so many hours after Monday, 8 in the morning."""
    when = MONDAY + timedelta(hours=hours)
    return Reading(article_id=ArticleId(number), title=title, text=text, published=when, language=language)


def all_lines(*readings):
    """The lines of all of them."""
    return [line for reading in readings for line in lines(reading)]
