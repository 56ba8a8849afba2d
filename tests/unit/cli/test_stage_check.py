"""The filter ``octavo check``: its shape, and what it says to lines that cannot be checked."""

from pathlib import Path

import pytest

from octavo.cli.stages.check import checker
from octavo.errors import Invalid

TEXT = "Two people died in Osmere on Tuesday. Mayor Ida Holm may resign."
ARTICLE = {"id": "a", "title": "Flood", "text": TEXT, "published": "2026-03-04T10:00:00Z", "language": "en"}
LINE = {
    "id": 1,
    "text": "Two people died in Osmere.",
    "cites": [{"id": "a", "start": 0, "end": 37}],
    "articles": [ARTICLE],
}


def ask(**changes):
    """The answer to the line with these changes, by words alone."""
    return checker(None)({**LINE, **changes}, Path())


def test_answer_has_the_documented_shape():
    """The answer names the line, whether it is supported, and in what it fails."""
    assert ask() == {"id": 1, "supported": True, "failed": []}
    assert ask(text="Three people died in Osmere.") == {"id": 1, "supported": False, "failed": ["number"]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": None},
        {"text": " "},
        {"text": 3},
        {"text": "word " * 300_000},
        {"cites": None},
        {"cites": []},
        {"cites": [{"id": "a", "start": 0, "end": 10}] * 1000},
        {"cites": ["a"]},
        {"cites": [{"id": "b", "start": 0, "end": 10}]},
        {"cites": [{"id": ["a"], "start": 0, "end": 10}]},
        {"cites": [{"id": "a", "start": 5, "end": 5}]},
        {"cites": [{"id": "a", "start": -3, "end": 5}]},
        {"cites": [{"id": "a", "start": 0, "end": 10_000}]},
        {"cites": [{"id": "a", "start": True, "end": 5}]},
        {"cites": [{"id": "a", "start": 0.0, "end": 5}]},
        {"cites": [{"id": "a"}]},
        {
            "cites": [{"id": "a", "start": at, "end": 5000} for at in range(5)],
            "articles": [{**ARTICLE, "text": "word " * 1000}],
        },
        {"articles": None},
        {"articles": [3]},
        {"articles": [{"id": "a"}]},
        {"articles": [ARTICLE, ARTICLE]},
    ],
)
def test_what_cannot_be_checked_is_refused_in_words(wrong):
    """No sentence, one without end, no cites, cites of nothing, and articles that are none are Invalid."""
    with pytest.raises(Invalid):
        ask(**wrong)


def test_a_sentence_without_words_is_not_supported():
    """Marks alone say nothing that a source could have said."""
    assert "content" in ask(text="(— …)")["failed"]


def test_a_cite_of_white_space_supports_nothing():
    """A sentence that rests on nothing that says anything is not supported."""
    article = {**ARTICLE, "text": "One.\n\n   \n\nTwo."}
    found = ask(cites=[{"id": "a", "start": 4, "end": 11}], articles=[article])
    assert found["supported"] is False


@pytest.mark.parametrize(
    "text", ["(" * 4000, "9" * 4000, "“" * 2000, "ein" * 1300, "a\x00\ud800 c", "٣ ４ ²", "1." * 2000]
)
def test_odd_characters_get_an_answer(text):
    """Any string is answered, and quickly."""
    assert ask(text=text)["supported"] in {True, False}
