"""Pinned scores of reading pages, of our own and of a shared set: a drop fails, a rise is pinned anew on purpose."""

import gzip
import importlib.util
import json
import sys
import tarfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from octavo.extract.page import read_page
from support.grams import f1

#: The invented pages are those of the unit tests, every story in every layout.
_PAGES = Path(__file__).parents[2] / "unit" / "extract" / "conftest.py"
_FETCHED = datetime(2026, 5, 12, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def pages():
    """The module of invented pages."""
    spec = importlib.util.spec_from_file_location("invented_pages", _PAGES)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_invented_pages_come_out_as_pinned(pages):
    """Text by 4-gram F1, related articles by title, source and age, and whole pages without one fault."""
    text, related, whole = [], [], []
    for story in pages.STORIES.values():
        for layout in pages.LAYOUTS:
            read = read_page(layout(story), url="https://newsfold.example/a", fetched_at=_FETCHED)
            found = [(item.title, item.source, item.age) for item in read.related]
            wanted = [(item.title, item.source, item.age) for item in story.related]
            # One layout has a subheading of its own.
            paragraphs = tuple(each for each in read.text.split("\n\n") if not each.endswith(" – II"))
            text.append(f1("\n\n".join(paragraphs), "\n\n".join(story.paragraphs)))
            related.append(sum(each in found for each in wanted) / len(wanted))
            whole.append(paragraphs == story.paragraphs and found == wanted)
    scores = {name: sum(each) / len(each) for name, each in (("text", text), ("related", related), ("whole", whole))}
    pinned = {"text": 1.0, "related": 1.0, "whole": 1.0}
    assert all(scores[name] >= least for name, least in pinned.items()), scores


@pytest.mark.shared
def test_shared_aggregator_pages_come_apart(shared, tmp_path):
    """Four layouts of one aggregator's page give its title, paragraphs, hashtags and related articles exactly."""
    with tarfile.open(shared / "bench" / "aggregator_synth.tar.gz") as archive:
        archive.extractall(tmp_path, filter="data")
    folder = tmp_path / "aggregator_synth"
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        gold = json.loads(line)
        read = read_page(gzip.decompress((folder / gold["file"]).read_bytes()), url=gold["url"], fetched_at=_FETCHED)
        related = [{"source": r.source, "age": r.age, "title": r.title, "text": r.text} for r in read.related]
        assert (read.title, read.text.split("\n\n")) == (gold["title"], gold["paragraphs"])
        assert (list(read.hashtags), related) == (gold["hashtags"], gold["related"])
