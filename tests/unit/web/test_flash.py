"""What a form did travels in a cookie, which a browser may have changed."""

from urllib.parse import quote

import pytest

from octavo.web.flash import Flash, Undo, as_cookie, from_cookie


def test_words_and_the_way_back_arrive_as_they_were():
    """Whatever the letters, the form that takes it back comes again with all its fields."""
    said = Flash(words="Der Fährmann; ist „weg“, 港", undo=Undo(action="/sources/restore", fields={"title": "a=b; c"}))
    assert from_cookie(as_cookie(said)) == said
    assert from_cookie(as_cookie(Flash(words="Changed."))) == Flash(words="Changed.")
    told = Flash(words="1 feed added. Not all of it:", points=("“a” is none.", "“b” is none."))
    assert from_cookie(as_cookie(told)) == told


def test_what_no_browser_would_keep_is_cut():
    """A cookie stays below 4 kB: the way back goes first, then the end of the words."""
    long = Flash(words="é" * 2000, undo=Undo(action="/searches", fields={"query": "q" * 3900}))
    assert len(as_cookie(long)) < 4000
    assert from_cookie(as_cookie(long)) == Flash(words="é" * 250)


def test_of_many_points_the_first_are_told_and_the_others_counted():
    """As many as a cookie holds, each cut where it is long; no more than their number is lost of the rest."""
    told = Flash(words="Not all of it:", points=tuple(f"“{n}” is none. " + "x" * 400 for n in range(50)))
    value = as_cookie(told)
    assert len(value) < 4000
    *first, last = from_cookie(value).points
    assert first == [point[:300] for point in told.points[: len(first)]]
    assert len(first) > 5
    assert last == f"And {50 - len(first)} more."


@pytest.mark.parametrize(
    "value",
    [None, "", "%", "Changed.", "[]", "{}", "[1, null, []]", '["a"]', '["a", null]', '["a", ["/x"], []]',
     '["a", ["//evil.example/", {}], []]', '["a", ["https://evil.example/", {}], []]', '["a", ["/x", 3], []]', "null",
     '["a", null, 1]', '["a", null, [], 1]', "[" * 20_000],
)  # fmt: skip
def test_a_cookie_of_anothers_making_says_nothing(value):
    """No words, and no form that leads to another site."""
    assert from_cookie(value and quote(value)) is None
