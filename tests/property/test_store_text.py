"""What the store does to texts: keeping, opening, marking."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from octavo.news.extracted import Kind, RelatedItem
from octavo.news.moment import Moment, Precision
from octavo.store.codec import Moments, Nested, Utc, storable
from octavo.store.excerpts import EXCERPT, excerpt
from octavo.store.snippet import LENGTH, snippet

TEXT = st.text(st.characters(exclude_categories=()), max_size=400)
TIMES = st.integers(0, 4 * 10**15).map(
    lambda us: datetime.fromtimestamp(us // 10**6, UTC).replace(microsecond=us % 10**6)
)
DIALECT = sqlite.dialect()


@settings(max_examples=200)
@given(text=TEXT)
def test_kept_text_has_its_length(text):
    """Whatever the text, what is kept can be encoded, has no NUL, and every offset into it still holds."""
    kept = storable(text)
    assert len(kept) == len(text)
    assert "\0" not in kept
    kept.encode()
    assert all(b in {a, "\ufffd"} for a, b in zip(text, kept, strict=True))


@settings(max_examples=200)
@given(text=st.one_of(TEXT, st.text("ab \n東", max_size=900)))
def test_excerpt_is_short_and_from_the_start(text):
    """An excerpt is one line of bounded length, and the text's own beginning."""
    line = " ".join(text.split())
    opening = excerpt(text)
    assert len(opening) <= EXCERPT + 1
    assert "\n" not in opening
    assert line.startswith(opening.removesuffix("…").rstrip())


@settings(max_examples=300)
@given(
    text=st.one_of(TEXT, st.text("ab Éé.\n東京都", max_size=900)),
    phrases=st.lists(st.one_of(TEXT, st.text('abe 東京"', max_size=6)), max_size=4),
)
def test_snippet_is_a_stretch_of_the_text(text, phrases):
    """Any snippet, its pieces joined, stands in the text with white space run together, and is short."""
    pieces = snippet(text, phrases)
    joined = "".join(piece for piece, _ in pieces)
    bare = joined.removeprefix("… ").removesuffix(" …")
    assert " ".join(bare.split()) in " ".join(text.split())
    assert len(joined) <= LENGTH + 4
    assert all(piece for piece, _ in pieces)


@pytest.mark.parametrize(
    ("text", "phrases", "marked"),
    [
        ("Ice, nice ice; iced ICE", ["ice"], ["Ice", "ice", "ICE"]),
        ("Le café, cafetière, CAFÉ", ["cafe"], ["café", "CAFÉ"]),
        ("\u0130zmir'de tren", ["izmir"], ["\u0130zmir"]),
        ("ΟΔΟΣ και οδός", ["οδός"], ["ΟΔΟΣ", "οδός"]),
        ("aa a a a", ["a a", "a"], ["a a", "a"]),
        ("the red tram; the red, red tram", ["red tram", "red"], ["red tram", "red", "red tram"]),
        ("東京都の電車", ["京都"], ["京都"]),
    ],
)
def test_snippet_marks_whole_words(text, phrases, marked):
    """What begins or ends within a word is no match; a longer phrase wins; case and accents do not part words."""
    assert [piece for piece, hit in snippet(text, phrases) if hit] == marked


@settings(max_examples=100)
@given(at=TIMES, title=st.text(max_size=20), precision=st.sampled_from(Precision))
def test_values_come_back(at, title, precision):
    """Times, moments and nested values are read as they were written."""
    if precision is not Precision.SECOND:
        at = at.replace(day=1 if precision is Precision.MONTH else at.day, hour=0, minute=0, second=0, microsecond=0)
    moment = Moment(at=at, precision=precision)
    item = RelatedItem(title=title, published=moment, kind=Kind.NEWS, captions=(title,))
    for column, value in ((Utc(), at), (Moments(), moment), (Nested(tuple[RelatedItem, ...]), (item,))):
        kept = column.process_bind_param(value, DIALECT)
        if column.__class__ is not Nested or "\0" not in title:
            assert column.process_result_value(kept, DIALECT) == value
