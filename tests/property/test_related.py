"""What related articles never are, whatever a window holds."""

import json
import re
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.ai.plain import PlainEmbedder
from octavo.stories.near_duplicates.duplicates import copies
from octavo.stories.related.related import related
from octavo.stories.window.window import Item, Window, item, to_embed
from octavo.text.reasons import relation_words

EMBEDDER = PlainEmbedder()
START = datetime(2026, 5, 3, tzinfo=UTC)
#: Invented news of a few days: reports that hang together by people, bodies and subjects, and some that do not.
TOLD = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data/stories/ties.jsonl").read_text(encoding="utf-8").splitlines()
]
#: (which of them, its story, hours after the start, source, which wording: the same one is a copy)
article = st.tuples(
    st.integers(0, len(TOLD) - 1), st.integers(0, 6), st.integers(0, 24 * 20), st.sampled_from("ABC"), st.integers(0, 2)
)
_LEADS = (
    "Same event",
    "Same people",
    "Same person",
    "Same subject",
    "Same place and subject",
    "In common",
    "Background",
    r"Same \w+, another matter",
)
#: A lead, when it was, and what is shared: "Same person, two days earlier: Ilse Brandt, bridge".
READABLE = re.compile(rf"(?:{'|'.join(_LEADS)})[^:]*(?:: \S[^,]*(?:, \S[^,]*){{0,2}})?")


def made(number: int, told: tuple[int, int, int, str, int]) -> Item:
    """An article of that description; each wording ends in a sentence of its own."""
    which, _, hours, source, wording = told
    language, title = TOLD[which]["language"], TOLD[which]["title"]
    text = f"{TOLD[which]['text']} {('', 'It rained.', 'That was told on a market day by many people.')[wording]}"
    return item(
        id=number,
        title=title,
        text=text,
        at=START + timedelta(hours=hours),
        source=source,
        language=language,
        vector=EMBEDDER.embed([to_embed(title, text)])[0],
    )


def listed(told: list[Any], limit: int) -> tuple[Window, Item, dict[int, int], Any]:
    """A window of the articles, the first of them, and what is listed beside it."""
    window = Window()
    for number, each in enumerate(told):
        window.add(made(number, each), each[1])
    story_of = {number: each[1] for number, each in enumerate(told)}
    thing = window.item(0)
    assert thing is not None
    return window, thing, story_of, related(thing, window, story_of=story_of, limit=limit)


@settings(max_examples=60)
@given(st.lists(article, min_size=1, max_size=16), st.integers(1, 20))
def test_what_is_never_listed(told: list[Any], limit: int) -> None:
    """Not the article, nor a copy of it or of another one listed; the own story as such; no more than asked for."""
    window, thing, story_of, rows = listed(told, limit)
    found = [window.item(key) for key, *_ in rows]
    assert thing.id not in {each.id for each in found}
    assert len({each.id for each in found}) == len(found)
    assert not any(copies(each.signature, thing.signature) for each in found)
    assert not any(copies(one.signature, other.signature) for one, other in combinations(found, 2))
    assert all(same == (story_of[key] == story_of[0]) for key, _, same, _ in rows)
    assert max(sum(row[2] for row in rows), sum(not row[2] for row in rows)) <= limit


@settings(max_examples=60)
@given(st.lists(article, min_size=2, max_size=16))
def test_the_order_and_the_time(told: list[Any]) -> None:
    """Best first, with scores of 0 to 1; of other stories nothing that came much later than the article."""
    window, thing, _, rows = listed(told, 20)
    scores = [row[1] for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert all(same or window.item(key).at - thing.at <= window.span for key, _, same, _ in rows)


@settings(max_examples=60)
@given(st.lists(article, min_size=2, max_size=16))
def test_every_reason_can_be_read(told: list[Any]) -> None:
    """A reason has one of a few leads and at most three things in common, each once."""
    _, _, _, rows = listed(told, 20)
    for why in (relation_words(row.why) for row in rows):
        assert READABLE.fullmatch(why), why
        shared = why.partition(": ")[2].split(", ")
        assert len(set(shared)) == len(shared), why


@settings(max_examples=60)
@given(st.lists(article, min_size=2, max_size=16))
def test_one_source_does_not_fill_the_list(told: list[Any]) -> None:
    """From its third article on a source's articles stand below those of others that are as strongly related."""
    window, _, _, rows = listed(
        [told[0], *((which, 10 + n, *rest) for n, (which, _, *rest) in enumerate(told[1:]))], 20
    )
    others = [(window.item(key), score) for key, score, same, _ in rows if not same]
    for at, (one, score) in enumerate(others):
        before = sum(each.source == one.source for each, _ in others[:at])
        # What follows was no better before the source's third article lost a part of its score.
        if before >= 2:
            assert all(other.source == one.source or lower <= score for other, lower in others[at + 1 :])
