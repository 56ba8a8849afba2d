"""The filter ``octavo tag``, and how the filters read articles."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from octavo.cli.stages.articles import read_article
from octavo.cli.stages.tag import answer
from octavo.errors import Invalid
from octavo.news.extracted import Kind

BASE = Path()


def test_answer_has_the_documented_shape():
    """The answer names the line and lists tag, label and score, best first."""
    line = {"id": 7, "title": "Tarn bridge closed", "text": "The bridge at Tarn is closed, Ilse Brandt said.", "new": 1}
    found = answer(line, BASE)
    assert found["id"] == 7
    assert {"tag", "label", "score"} == set(found["hashtags"][0])
    assert {"#Tarn", "#TarnBridge"} & {each["tag"] for each in found["hashtags"]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": None, "text": " "},
        {"title": 3},
        {"title": "T", "published": "soon"},
        {"title": "T", "authors": "Ilse"},
    ],
)
def test_a_line_that_is_no_article_is_refused(wrong):
    """An article without words, or with a value of the wrong kind, is Invalid."""
    with pytest.raises(Invalid):
        answer({"id": 1, **wrong}, BASE)


def test_read_article_reads_every_field():
    """A day is its first instant; a kind that is not known says nothing; empty strings are missing."""
    line = {
        "id": "x",
        "title": "T",
        "text": "Text.",
        "published": "2026-05-03",
        "source": "",
        "language": "en",
        "url": "https://vale.example/1",
        "kind": "opinion",
        "authors": ["Ilse Brandt"],
    }
    read = read_article(line)
    assert read.published == datetime(2026, 5, 3, tzinfo=UTC)
    assert (read.source, read.kind, read.authors) == (None, Kind.OPINION, ("Ilse Brandt",))
    assert read_article({**line, "kind": "poem"}).kind is None
