"""Readings of invented articles."""

from datetime import UTC, datetime, timedelta

import pytest

from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId

MORNING = datetime(2026, 2, 3, 8, tzinfo=UTC)


@pytest.fixture
def read():
    """Makes readings: text, and what else matters; numbers count up, hours say when."""
    numbers = iter(range(1, 1000))

    def make(text, *, title="", hours=0, source=None, origin=None, language="en", kind=None):
        return Reading(
            article_id=ArticleId(next(numbers)),
            revision=3,
            title=title,
            text=text,
            published=MORNING + timedelta(hours=hours),
            source=source,
            origin=origin,
            language=language,
            kind=kind,
        )

    return make


@pytest.fixture
def texts():
    """The texts of sentences."""

    def of(sentences):
        return [sentence.text for sentence in sentences]

    return of
