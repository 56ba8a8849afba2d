"""Whatever JSON comes to a stage command, its answer is a line of its own kind or an error of ours."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from octavo import errors
from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages import brief, extract, parse, pipe, relate, tag
from octavo.cli.stages.articles import read_article
from octavo.cli.stages.ask import answerer
from octavo.cli.stages.check import checker
from octavo.cli.stages.place import Placer

OURS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.OctavoError)}
BASE = Path("/nowhere")
ARTICLES = [{"id": 1, "title": "A ferry for Harn", "text": "The ferry of Harn sails at noon, the office said."}]

# Any character, halves of surrogate pairs and controls among them.
texts = st.text(st.characters(exclude_categories=()), max_size=40)
sentences = st.lists(
    st.sampled_from(
        (
            "The ferry of Harn sails",
            "Ada Pell said",
            "12.5 %",
            "“",
            "”",
            ".",
            "\n\n",
            "東京の天気",
            "\ud800",
            "A.B.",
            "#",
        )
    ),
    max_size=30,
).map(" ".join)
markup = st.lists(
    st.sampled_from(
        ("<p>", "</p>", "<rss>", "<channel>", "<item>", "<title>", "</title>", "<article>", "<script>", "<!--",
         "<![CDATA[", "&#0;", "&lt;", "words of it. ", "{", "[", "<entry>",
         "<feed xmlns='http://www.w3.org/2005/Atom'>", "<a href='//'>")
    ),
    max_size=25,
).map("".join)  # fmt: skip
dates = st.sampled_from(
    ("2026-11-24", "2026-11", "2026-11-24T10:00:00Z", "2099-01-01", "yesterday", "0000-00-00", "24:00")
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | sentences | markup | dates,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
ids = st.integers() | texts | st.floats(allow_nan=False)
NAMES = (
    "path", "body", "html", "text", "url", "content_type", "fetched_at", "title", "published", "source", "language",
    "kind", "authors", "story", "question", "cites", "articles",
)  # fmt: skip
cites = st.lists(
    st.fixed_dictionaries(
        {"id": st.integers(0, 2), "start": st.integers(-1, 30), "end": st.integers(-1, 60)},
    )
    | values,
    max_size=3,
)
cited = st.lists(
    st.fixed_dictionaries({"id": st.integers(0, 2)}, optional={"title": sentences, "text": sentences}) | values,
    max_size=3,
)
likely = {
    "text": sentences, "title": sentences, "question": sentences, "body": markup, "html": markup, "published": dates,
    "fetched_at": dates, "authors": st.lists(texts, max_size=3),
    "cites": cites, "articles": cited,
}  # fmt: skip
lines = st.fixed_dictionaries(
    {"id": ids}, optional={name: values | likely.get(name, texts) | likely.get(name, texts) for name in NAMES}
)
quick = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def stage(name: str) -> Any:
    embedder = PlainEmbedder()
    made = {
        "place": lambda: Placer(embedder),
        "ask": lambda: answerer([read_article(each) for each in ARTICLES], embedder),
    }
    made["check"] = lambda: checker(embedder)
    return made[name]() if name in made else {"parse": parse, "extract": extract}[name].answer


def check(answer: dict[str, Any]) -> None:
    error = answer.get("error")
    if error:
        assert error["class"] in OURS, error
        assert error["message"]
    json.loads(pipe.encode(answer))


@pytest.mark.parametrize("name", ["parse", "extract", "place", "ask", "check"])
@quick
@given(asked=st.lists(lines, min_size=1, max_size=4))
@example(asked=[{"id": 1, "title": "barge " * 2000}])
@example(asked=[{"id": 1, "text": "a.b." * 5000}])
def test_any_line_has_an_answer(name: str, asked: list[dict[str, Any]]) -> None:
    """Each line is answered by the stage's own shape or by an error of ours, which can be written as JSON."""
    answer = stage(name)
    for line in asked:
        answers = pipe.answer_line(answer, pipe.Asked(line=line), BASE)
        assert answers[0]["id"] == line["id"]
        for each in answers:
            check(each)


@pytest.mark.parametrize("name", ["tag", "relate", "brief", "summaries"])
@quick
@given(asked=st.lists(lines, max_size=5, unique_by=lambda line: line["id"]))
def test_any_lines_have_their_answers(name: str, asked: list[dict[str, Any]]) -> None:
    """A stage that reads everything first answers every line, or every story, and never breaks on one of them."""
    embedder = PlainEmbedder()
    if name in {"tag", "relate"}:
        answers = list({"tag": tag, "relate": relate}[name].answer_all(asked, embedder=embedder))
    else:
        answers = list(brief.answer_all(asked, per="article" if name == "summaries" else "story", embedder=embedder))
    if name != "brief":
        assert [each["id"] for each in answers] == [line["id"] for line in asked]
    for each in answers:
        check(each)


@quick
@given(raw=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_a_line(raw: bytes) -> None:
    """Whatever bytes come, each line that is not blank is an object with an id or an error."""
    for asked in pipe.read_lines(raw.splitlines(keepends=True)):
        assert (asked.error is None) == ("id" in asked.line and asked.error is None)
        if asked.error is not None:
            check(asked.error)
