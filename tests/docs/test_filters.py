"""The reference of the filters lists what each writes, and the guide to them does what it says."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from octavo.cli.main import cli
from octavo.cli.stages import extract

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = (ROOT / "docs" / "reference" / "filters.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "howto" / "filters.md").read_text(encoding="utf-8")
ARTICLES = (ROOT / "docs" / "explanation" / "stories-example.jsonl").read_text(encoding="utf-8")
PAGE = "<title>Ferry - Post</title><article><h1>Ferry will sail all winter</h1><p>{}</p></article>".format(
    "The ferry over the Tesso will sail all winter, the council of Harn said on Monday. " * 5
)
FEED = '<rss version="2.0"><channel><title>Post</title><item><title>Ferry</title></item></channel></rss>'
CLAIM = {
    "id": 1,
    "text": "The ferry sails.",
    "cites": [{"id": "a", "start": 0, "end": 16}],
    "articles": [{"id": "a", "text": "The ferry sails."}],
}

LINES = {
    "parse": json.dumps({"id": 1, "body": FEED}),
    "place": ARTICLES,
    "tag": ARTICLES,
    "relate": ARTICLES,
    "brief": ARTICLES,
    "check": json.dumps(CLAIM),
}


def told(command: str) -> set[str]:
    """The keys of an answer as the reference lists them."""
    section = REFERENCE.partition(f"## octavo {command}\n")[2].partition("\n## ")[0]
    table = section.partition("| out |")[2]
    cells = re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`(\w+)`", cell)}


def answers(command: str, lines: str, *more: str) -> list[dict[str, object]]:
    """What the filter writes, without the default embedder."""
    ran = CliRunner().invoke(cli, [command, *more], input=lines, env={"OCTAVO_EMBEDDER": "plain"})
    assert ran.exit_code == 0, ran.output
    return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.mark.parametrize("command", LINES)
def test_the_reference_lists_the_keys_of_an_answer(command: str) -> None:
    """A filter's answer has the keys of its table in docs/reference/filters.md, and no others."""
    assert set(answers(command, LINES[command])[0]) == told(command)


def test_the_reference_lists_the_keys_of_a_page_s_article() -> None:
    """So it is with octavo extract, which is asked without its pipe: that would fork this process."""
    assert set(extract.answer({"id": 1, "html": PAGE}, ROOT)) == told("extract")


def test_the_reference_lists_the_keys_of_an_answer_to_a_question(tmp_path: Path) -> None:
    """So it is with octavo ask, whose articles are in a file."""
    (tmp_path / "articles.jsonl").write_text(ARTICLES, encoding="utf-8")
    (answer,) = answers("ask", '{"id": 1, "question": "Who is mayor?"}', "--articles", str(tmp_path / "articles.jsonl"))
    assert set(answer) == told("ask")


def test_the_guide_joins_articles_with_their_stories(tmp_path: Path) -> None:
    """The script of docs/howto/filters.md gives every article the story that place gave it, merges carried out."""
    (script,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    last = {"merge": ["s1", "s3"], "why": []}
    placed = [*answers("place", ARTICLES), last]
    (tmp_path / "articles.jsonl").write_text(ARTICLES, encoding="utf-8")
    (tmp_path / "placed.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in placed), encoding="utf-8")
    subprocess.run([sys.executable, "-c", script], cwd=tmp_path, check=True, env=os.environ | {"PYTHONUTF8": "1"})
    joined = map(json.loads, (tmp_path / "with-stories.jsonl").read_text(encoding="utf-8").splitlines())
    assert {line["id"]: line["story"] for line in joined} == {
        "1": "s1", "2": "s1", "3": "s1", "4": "s2", "5": "s1", "6": "s1",
    }  # fmt: skip
