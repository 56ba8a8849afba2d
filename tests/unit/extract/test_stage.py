"""The stage command: a page to an article, in the shape that the pipe promises."""

import gzip
from pathlib import Path

import pytest

from octavo.cli.stages.extract import answer
from octavo.errors import Invalid, Unreadable

HTML = "<html lang='en'><head><title>A pier for Lindau</title></head><body><h1>A pier for Lindau</h1>" + "".join(
    f"<p>The pier will be {n} metres long, and nobody in the town of Lindau knows what it is for.</p>"
    for n in range(40, 46)
)
KEYS = (
    *(
        "id",
        "title",
        "authors",
        "published",
        "modified",
        "language",
        "canonical_url",
        "site_name",
        "section",
        "kind",
        "image",
        "text",
    ),
    *("captions", "hashtags", "comments", "related", "paywalled", "truncated", "confidence", "notes"),
    *("image_size", "provenance", "error"),
)


def test_the_shape_of_an_answer(tmp_path: Path) -> None:
    """Every key is there, null for what is missing, and the same page gives the same from all three inputs."""
    (tmp_path / "page.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(HTML.encode()))
    answers = [
        answer({"id": 1, "html": HTML}, tmp_path),
        answer({"id": 1, "path": "page.html"}, tmp_path),
        answer({"id": 1, "path": "page.html.gz"}, tmp_path),
    ]
    assert tuple(answers[0]) == KEYS
    assert answers[0]["title"] == "A pier for Lindau"
    assert answers[0]["section"] is None
    assert answers[0]["error"] is None
    assert answers[0] == answers[1] == answers[2]


def test_plain_text_and_ages(tmp_path: Path) -> None:
    """A flattened page gives related articles with null for what is not known."""
    text = "A pier for Lindau\n" + "The pier will be long, and nobody in Lindau knows what it is for. " * 2
    text += "\nRelated Articles\nIsland Post\n2 days ago\nThe pier stays empty\n"
    text += "No ship has landed at the pier since it was opened in May, its keeper says."
    line = {"id": "a", "text": text, "fetched_at": "2026-05-12T19:30:00Z"}
    (item,) = answer(line, tmp_path)["related"]
    assert item == {
        "source": "Island Post",
        "age": "2 days ago",
        "published": "2026-05-10",
        "title": "The pier stays empty",
        "authors": [],
        "kind": None,
        "text": "No ship has landed at the pier since it was opened in May, its keeper says.",
        "captions": [],
        "truncated": True,
        "notes": [{"code": "teaser", "sentence": "The text is short and likely only the beginning of the article."}],
        "url": None,
    }


@pytest.mark.parametrize(
    "line",
    [
        {"id": 1},
        {"id": 1, "html": 5},
        {"id": 1, "html": HTML, "fetched_at": "soon"},
        {"id": 1, "html": HTML, "fetched_at": 3},
    ],
)
def test_a_bad_line_is_invalid(line: dict, tmp_path: Path) -> None:
    """A line without a page, or with values of the wrong kind, is told so."""
    with pytest.raises(Invalid):
        answer(line, tmp_path)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing file, a broken archive and one that unpacks beyond the cap are errors of that line."""
    (tmp_path / "broken.html.gz").write_bytes(b"\x1f\x8b\x08 nothing of the kind")
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(b"<p>" + b" " * (17 * 1024 * 1024)))
    for name in ("missing.html", "broken.html.gz", "bomb.html.gz"):
        with pytest.raises(Unreadable):
            answer({"id": 1, "path": name}, tmp_path)
