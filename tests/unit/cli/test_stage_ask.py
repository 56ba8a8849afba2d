"""The filter ``octavo ask --articles``."""

from pathlib import Path

import pytest

from octavo.cli.stages.ask import answerer
from octavo.errors import Invalid

ARTICLES = [
    {
        "id": 7,
        "title": "Bridge at Harn shut",
        "text": "The bridge at Harn will be closed for six weeks from Monday. Repairs cost 3 million crowns.",
        "published": "2026-05-01T08:00:00Z",
        "source": "Post",
    },
    {"id": 8},
]


@pytest.fixture
def ask():
    """Asks the articles, of which one cannot be read."""
    answered = answerer(ARTICLES, None)
    return lambda line: answered(line, Path())


def test_an_answer_cites_the_article_by_its_own_id(ask):
    """The shape of an answer, with offsets into the article's text."""
    line = ask({"id": "q1", "question": "How long will the bridge at Harn be closed?"})
    assert set(line) == {"id", "answer", "not_stated", "passages"}
    assert line["id"] == "q1"
    assert not line["not_stated"]
    (sentence,) = line["answer"]
    (cite,) = sentence["cites"]
    assert cite["id"] == 7
    assert ARTICLES[0]["text"][cite["start"] : cite["end"]] == sentence["text"]
    assert set(line["passages"][0]) == {"id", "start", "end", "score"}


def test_what_is_not_stated_has_no_answer(ask):
    """Nothing in the articles answers it."""
    line = ask({"id": "q2", "question": "Who built the bridge at Harn?"})
    assert line["not_stated"]
    assert line["answer"] == []


@pytest.mark.parametrize("line", [{"id": 1}, {"id": 1, "question": "  "}, {"id": 1, "question": 5}])
def test_a_line_without_a_question_is_refused(ask, line):
    """It cannot be answered, and says why."""
    with pytest.raises(Invalid, match="question"):
        ask(line)
