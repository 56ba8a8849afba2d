"""The filter ``octavo tag``, and how the filters read articles."""

from datetime import UTC, datetime

import numpy as np
import pytest

from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages import tag
from octavo.cli.stages.articles import read_article
from octavo.cli.stages.tag import answer_all
from octavo.errors import Invalid
from octavo.news.extracted import Kind
from octavo.stories.hashtags import marks
from support.dying import DEADLY, weigh_or_die
from support.reports import AGAIN, BRIDGE, CHEESE


def answer(*lines, jobs=1):
    return list(answer_all(lines, embedder=PlainEmbedder(), jobs=jobs))


def tags(line):
    return [each["tag"] for each in line["hashtags"]]


def test_answer_has_the_documented_shape():
    """The answer names the line and lists tag, label and score, best first."""
    line = {"id": 7, "title": "Tarn bridge closed", "text": "The bridge at Tarn is closed, Ilse Brandt said.", "new": 1}
    (found,) = answer(line)
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
    """An article without words, or with a value of the wrong kind, is Invalid, and those beside it are answered."""
    with pytest.raises(Invalid):
        read_article({"id": 1, **wrong})
    refused, other = answer({"id": 1, **wrong}, {"id": 2, "title": "Goat cheese wins at Kolm", "text": CHEESE})
    assert (refused["id"], refused["error"]["class"]) == (1, "Invalid")
    assert tags(other)


def test_the_articles_of_a_story_share_their_hashtags():
    """Two reports of one event, in one language, have the same; another event's has its own."""
    first, other, second = answer(
        {"id": 1, "title": "Rust closes bridge at Tarn", "text": AGAIN, "published": "2026-05-03T14:00:00Z"},
        {"id": 2, "title": "Goat cheese wins at Kolm", "text": CHEESE, "published": "2026-05-03T12:00:00Z"},
        {"id": 3, "title": "Bridge at Tarn closed over rust", "text": BRIDGE, "published": "2026-05-03T09:00:00Z"},
    )
    assert tags(first) == tags(second)
    assert set(tags(first)).isdisjoint(tags(other))


def test_leads_are_read_where_their_encoder_is_there():
    """Stories are those of `octavo place`: what is placed has its title and first words read, what is not has not."""
    asked = []

    class Encoder:
        name, dimensions = "listening", 2

        def passages(self, texts):
            asked.extend(texts)
            return np.array([[1, 0]] * len(texts), dtype=np.float32)

    lines = [
        {"id": 1, "title": "Rust closes bridge at Tarn", "text": AGAIN, "published": "2026-05-03T14:00:00Z"},
        {"id": 2, "title": "Goat cheese wins at Kolm", "text": CHEESE},
    ]
    assert len(list(answer_all(lines, embedder=PlainEmbedder(), encoder=Encoder()))) == 2
    assert [text.partition(". ")[0] for text in asked] == ["Rust closes bridge at Tarn"]


def test_an_article_with_neither_time_nor_story_is_told_by_itself():
    """What is alike of different years is no one event: such articles have what their readers would mark."""
    lines = [
        {"id": 1, "title": "Rust closes bridge at Tarn", "text": AGAIN},
        {"id": 2, "title": "Bridge at Tarn closed over rust", "text": BRIDGE},
    ]
    assert answer(*lines) == [*answer(lines[0]), *answer(lines[1])]
    (found,) = answer(lines[1])
    assert tags(found) == [each.tag for each in marks(BRIDGE, lines[1]["title"], None)]
    (report,) = answer({**lines[1], "published": "2026-05-03T09:00:00Z"})
    assert len(tags(report)) < len(tags(found)) <= 8


def test_a_line_may_name_its_story():
    """What the lines say of their stories is taken as it is, with a time and without."""
    lines = [
        {"id": 1, "title": "Rust closes bridge at Tarn", "text": AGAIN},
        {"id": 2, "title": "Bridge at Tarn closed over rust", "text": BRIDGE},
    ]
    at = "2026-05-03T09:00:00Z"
    apart = answer(*({**line, "story": line["id"], "published": at} for line in lines))
    assert apart == answer(*({**line, "story": line["id"]} for line in lines))
    one, other = answer(*({**line, "story": "a"} for line in lines))
    assert tags(one) == tags(other)


def test_several_processes_give_the_same():
    """The work can be spread, and the answers stay in the lines' order."""
    lines = [{"id": number, "title": f"Goat cheese {number} wins at Kolm", "text": CHEESE} for number in range(20)]
    assert answer(*lines, jobs=2) == answer(*lines)


def test_a_killed_process_costs_one_line(monkeypatch):
    """A process that dies over an article gives that line an error, and the others their answers."""
    monkeypatch.setattr(tag, "_tell", weigh_or_die)
    at = "2026-05-03T09:00:00Z"
    first, dead, last = answer(
        {"id": 1, "title": "Goat cheese wins at Kolm", "text": CHEESE, "published": at},
        {"id": 2, "title": DEADLY, "text": CHEESE, "published": at},
        {"id": 3, "title": "Bridge at Tarn closed over rust", "text": BRIDGE, "published": at},
        jobs=2,
    )
    assert (dead["id"], dead["error"]["class"]) == (2, "OverBudget")
    assert "signal 9" in dead["error"]["message"]
    assert tags(first)
    assert tags(last)


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
