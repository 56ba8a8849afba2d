"""Hashtags of short invented articles in 22 languages, labelled before the first look at any.

``accept``: tags that an editor would take; ``never``: weekdays, sources, given names, verbs, fragments. An article
without a time has the tags of a text by itself. At first sight .692 of those of blind.jsonl were accepted (81 of 117)
and 8 were never ones. second.jsonl was written when those were mended: .775 at first sight, and 5 (before, .707 and 6).
third.jsonl, 30 of ten languages, came after that: .850 at first sight (91 of 107), and 5. Half of it was looked at
while real pages were mended, the other half then once (44 of 52 and 5, before and after), and its terms and amounts
mended in turn.
"""

import json
from pathlib import Path

import pytest

from octavo.stories.hashtags import hashtags, marks


def _rows(name):
    return [json.loads(line) for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()]


ROWS, SECOND, THIRD = (_rows(f"{name}.jsonl") for name in ("blind", "second", "third"))


def _tags(row):
    asked = hashtags if "published" in row else marks
    return [each.tag.casefold() for each in asked(row["text"], row["title"], row["language"], source=row["source"])]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_no_tag_is_one_that_must_not_be(row):
    """No weekday, source, agency, given name, stop word or verb is a hashtag, in any language."""
    assert not {tag.casefold() for tag in row["never"]}.intersection(_tags(row))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_an_article_has_tags_that_an_editor_takes(row):
    """Two at least, in any language."""
    assert len({tag.casefold() for tag in row["accept"]}.intersection(_tags(row))) > 1


@pytest.mark.parametrize(("rows", "least", "most"), [(ROWS, 0.91, 0), (SECOND, 0.82, 2), (THIRD, 0.93, 1)])
def test_what_an_editor_takes_does_not_become_less(rows, least, most):
    """The share of all tags that is accepted, and how many are never ones."""
    tagged = [(row, tag) for row in rows for tag in _tags(row)]
    taken = [tag in {each.casefold() for each in row["accept"]} for row, tag in tagged]
    assert sum(taken) / len(taken) >= least
    assert sum(tag in {each.casefold() for each in row["never"]} for row, tag in tagged) <= most
