"""The filter ``octavo place``."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages import placing
from octavo.cli.stages.articles import read_article
from octavo.cli.stages.place import Placer
from octavo.errors import Invalid
from support.stream import load

REPORT = (
    "The bridge at Harn will be closed for six weeks from Monday, the council of Harn said on Tuesday. Repairs cost 3 "
    "million crowns. Mayor Ana Reyes asked drivers to take the ferry, which carries forty cars an hour."
)


@pytest.fixture
def ask():
    """Asks one placer, which remembers, for the answer to an article line."""
    placer = Placer(PlainEmbedder())

    def asked(number, title, text="", **more):
        return placer({"id": number, "title": title, "text": text, "published": None, "source": None, **more}, Path())

    return asked


def test_each_line_is_answered_at_once(ask):
    """A line's answer has a fixed shape; a copy names its original, another event opens a story."""
    (first,) = ask(1, "Bridge at Harn shut", REPORT, published="2026-05-03T08:00:00Z", source="Post")
    (copy,) = ask(2, "Drivers must take the ferry", f"HARN (AP) - {REPORT}", published="2026-05-03T09:00:00Z")
    (other,) = ask(3, "One hive in three is lost", "Beekeepers in Osmere lost one hive in three, their union said.")
    assert set(first) == {"id", "story", "duplicate_of", "score", "why"}
    assert first["duplicate_of"] is None
    assert (copy["story"], copy["duplicate_of"]) == (first["story"], 1)
    assert other["story"] != first["story"]
    assert all(answer["why"] for answer in (first, copy, other))


def test_what_extract_answers_is_an_article():
    """A page's article comes from the site that it names, at the address that it calls its own."""
    page = {"id": 1, "title": "Bridge at Harn shut", "site_name": "Post", "canonical_url": "https://post.example/1"}
    article = read_article(page)
    assert (article.source, article.url) == ("Post", "https://post.example/1")
    assert read_article(page | {"source": "Harn Post", "url": "https://p.example"}).source == "Harn Post"
    assert read_article(page | {"url": "https://p.example"}).url == "https://p.example"


def test_an_article_without_a_time_comes_with_the_one_before(ask):
    """A missing time does not put an article out of reach of its story."""
    (first,) = ask(1, "Bridge at Harn shut", REPORT, published="2014-05-03")
    (second,) = ask("b", "Bridge at Harn to be closed for six weeks", REPORT[:150])
    assert second["story"] == first["story"]


def test_leads_are_read_where_their_encoder_is_there():
    """A text's title and first words; a headline alone is not asked about."""
    asked = []

    class Encoder:
        name, dimensions = "listening", 2

        def passages(self, texts):
            asked.extend(texts)
            return np.array([[1, 0]] * len(texts), dtype=np.float32)

    placer = Placer(PlainEmbedder(), Encoder())
    placer({"id": 1, "title": "Bridge at Harn shut", "text": REPORT}, Path())
    placer({"id": 2, "title": "One hive in three is lost"}, Path())
    assert len(asked) == 1
    assert asked[0].startswith("Bridge at Harn shut. The bridge at Harn")
    assert [placer.window.item(number).lead is not None for number in (1, 2)] == [True, False]


def test_what_is_older_than_the_window_is_forgotten(monkeypatch):
    """The window follows the articles' own times and does not grow with the stream."""
    monkeypatch.setattr(placing, "TIDY", 20)
    placer = Placer(PlainEmbedder())
    for number in range(200):
        at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=9 * number)
        placer({"id": number, "title": f"Report {number} from place {7 * number}", "published": at.isoformat()}, Path())
    assert len(placer.window) < 20 + placing.DAYS * 24 / 9


def test_the_end_of_the_input_brings_a_last_look():
    """Fewer articles than between two looks get one, too: what is said of it keeps each article in one story."""
    placer = Placer(PlainEmbedder())
    assert placer.at_end() == []
    told = {}
    for number, row in enumerate(load("articles.jsonl")[:19]):
        assert number == len(told)
        (answer,) = placer(row, Path())
        told[answer["id"]] = answer["story"]
    for line in placer.at_end():
        if "merge" in line:
            kept, gone = line["merge"]
            assert gone in told.values()
            told = {key: kept if story == gone else story for key, story in told.items()}
        else:
            assert {told[key] for key in line["ids"]} == {line["split"][0]}
            told |= dict.fromkeys(line["ids"], line["split"][1])
    assert told == {key: placer.window.story(key) for key in told}


def test_a_line_that_is_no_article_is_refused(ask):
    """Neither title nor text: nothing to place."""
    with pytest.raises(Invalid):
        ask(1, "")
