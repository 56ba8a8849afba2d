"""The filter ``octavo ask --articles``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from octavo.cli.main import cli
from octavo.cli.stages.articles import read_article
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
]


@pytest.fixture
def ask():
    """Asks the articles."""
    answered = answerer([read_article(each) for each in ARTICLES], None)
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


@pytest.fixture
def run(tmp_path):
    """What the command says of a question to a file of these lines."""

    def run(*lines):
        path = tmp_path / "articles.jsonl"
        path.write_text("\n".join(lines))
        question = json.dumps({"id": 1, "question": "How long will the bridge at Harn be closed?"})
        return CliRunner().invoke(
            cli, ["ask", "--articles", str(path)], input=question, env={"OCTAVO_EMBEDDER": "plain"}
        )

    return run


def test_articles_that_cannot_be_read_are_named_and_left_out(run):
    """One has no text, one is no JSON; the third answers."""
    ran = run('{"id": 8}', "{", json.dumps(ARTICLES[0]))
    assert (ran.exit_code, json.loads(ran.stdout)["not_stated"]) == (0, False)
    left_out = [line for line in ran.stderr.splitlines() if "was left out" in line]
    assert ['"id": 8' in left_out[0], "not JSON" in left_out[1], len(left_out)] == [True, True, 2]


@pytest.mark.parametrize("lines", [(), ('{"id": 8}',), ("{", "[]")])
def test_nothing_is_asked_of_no_article(run, lines):
    """Where no article can be read, "not stated" would be a statement about none: it is wrong usage, and says so."""
    ran = run(*lines)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "no article in it that can be read" in ran.stderr
