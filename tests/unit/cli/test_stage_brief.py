"""The filter ``octavo brief``."""

import pytest

from octavo.cli.stages.brief import answer_all

REPORT = (
    "The bridge at Harn will be closed for six weeks from Monday, the council of Harn said on Tuesday. Repairs cost 3 "
    "million crowns. Mayor Ana Reyes asked drivers to take the ferry, which carries forty cars an hour."
)


def article(number, text=REPORT, **more):
    return {
        "id": f"a{number}",
        "title": "Bridge at Harn shut",
        "text": text,
        "published": None,
        "source": "Post",
        **more,
    }


@pytest.fixture
def stream():
    """Two stories; the second article is a copy of the first, one line cannot be read."""
    other = "Beekeepers in Osmere lost one hive in three last winter, their union said on Sunday. Nobody knows why."
    return [
        article(1, story="s1"),
        article(2, story="s1", source="Gazette"),
        {"id": "bad", "story": "s1"},
        article(3, other, story="s2", title="Bees"),
    ]


def test_a_line_a_story_with_cites_into_the_articles(stream):
    """Every sentence is its cited characters; copies are one origin; a bad line is an error of its own."""
    error, first, second = answer_all(stream)
    assert error["id"] == "bad"
    assert error["error"]["class"] == "Invalid"
    assert (first["story"], first["sources"], first["origins"], first["model"]) == ("s1", 2, 1, "extractive")
    assert second["story"] == "s2"
    texts = {line["id"]: line.get("text") for line in stream}
    for told in (first, second):
        assert set(told) == {"story", "headline", "summary", "key_points", "sources", "origins", "model"}
        assert told["summary"]
        for sentence in told["summary"] + told["key_points"]:
            assert sentence["verbatim"]
            for cite in sentence["cites"]:
                assert texts[cite["id"]][cite["start"] : cite["end"]] == sentence["text"]


def test_a_line_an_article_in_its_place(stream):
    """Per article the answers stand in the order of the input, the error among them."""
    answers = list(answer_all(stream, per="article"))
    assert [line["id"] for line in answers] == ["a1", "a2", "bad", "a3"]
    assert "error" in answers[2]
    assert len(answers[0]["summary"]) <= 3
    assert answers[0]["headline"] == "Bridge at Harn shut"


def test_articles_without_a_story_are_one():
    """Where no story is named, all articles are briefed together."""
    ferry = "The ferry at Harn carries forty cars an hour, says Mayor Reyes."
    (told,) = answer_all([article(1), article(2, ferry, source="Gazette")])
    assert told["story"] is None
    assert told["origins"] == 2


def test_nothing_in_nothing_out():
    """No article, no line."""
    assert list(answer_all([])) == []
