"""The loader of a set that we may not ship: a small invented file in its form is read, a broken one is told of."""

import importlib.util
import json
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[3]
SET = _ROOT / "tests" / "data" / "stories" / "miranda.jsonl"
GOOD = {"id": 1, "title": "Lock shut", "text": "It leaks.", "date": "2026-05-01", "lang": "eng", "cluster": 7}


@pytest.fixture(scope="module")
def miranda():
    """The module, which is a script's and no package's."""
    spec = importlib.util.spec_from_file_location("miranda", _ROOT / "scripts" / "bench_stories" / "miranda.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_its_articles_are_read_as_those_of_a_stream(miranda):
    """In order of time, in UTC, with languages of two letters and ids and stories as text."""
    rows = miranda.read(SET)
    assert [(row["id"], row["language"], row["story"], row["source"]) for row in rows] == [
        ("2", "es", "gato", None),
        ("m1", "en", "71", "Harbour Wire"),
        ("m3", "de", "71", None),
    ]
    assert [row["published"][:16] for row in rows] == ["2026-05-01T00:00", "2026-05-01T16:40", "2026-05-02T09:15"]
    assert rows[0]["text"].startswith("Un gato")


def test_an_array_is_read_as_lines_are(miranda, tmp_path):
    """Both forms in which the set goes round give the same."""
    array = tmp_path / "set.json"
    lines = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines() if line]
    array.write_text(json.dumps(lines), encoding="utf-8")
    assert miranda.read(array) == miranda.read(SET)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (json.dumps(GOOD) + "\n{half", "set.json, line 2 is not JSON"),
        (json.dumps([GOOD, "story"]), "set.json, article 2 is not a JSON object but str."),
        (json.dumps(GOOD | {"cluster": None}), "set.json, line 1 lacks cluster. An article has id, date, lang,"),
        (json.dumps(GOOD | {"title": "", "text": ""}), "lacks title or text"),
        (json.dumps(GOOD | {"date": "1st of May"}), "set.json, line 1: the date '1st of May' is not ISO 8601."),
        (f"{json.dumps(GOOD)}\n{json.dumps(GOOD)}", "set.json, line 2: the id 1 is also that of set.json, line 1."),
        ("", "set.json holds no article."),
    ],
)
def test_a_malformed_file_is_told_of(miranda, tmp_path, written, says):
    """The message says which article, what is wrong, and what an article has."""
    path = tmp_path / "set.json"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(miranda.MalformedSetError) as told:
        miranda.read(path)
    assert says in str(told.value)


def test_a_compressed_file_is_told_of(miranda, tmp_path):
    """Who passes the archive is told to unpack it."""
    path = tmp_path / "set.gz"
    path.write_bytes(b"\x1f\x8b\x08\x00\xff\xfe")
    with pytest.raises(miranda.MalformedSetError, match="unpack it first"):
        miranda.read(path)
