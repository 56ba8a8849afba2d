"""Placement of any articles at all."""

from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from octavo.stories.near_duplicates.duplicates import HEADLINE, copies, likeness, signature
from octavo.stories.near_duplicates.marks import without_marks
from octavo.stories.place import place
from octavo.stories.window.window import Window, item
from octavo.stories.words.names import names, runs

WORDS = "Medlow Arle flood strike (Reuters) - nurses, 3,000 Lisca 氾濫 メドロウ の court . dpa"
words = st.sampled_from([*WORDS.split(), "\n"])
prose = st.one_of(st.text(max_size=80), st.lists(words, max_size=60).map(" ".join))


@settings(max_examples=100)
@given(prose, prose)
def test_signatures_of_anything(title, text):
    """An article with words enough is its own copy, likeness lies in 0 to 1 and is the same both ways."""
    one, other = signature(title, text), signature(text, title)
    assert copies(one, one) == bool(one.length or len(one.title.split()) >= HEADLINE)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
    assert len(without_marks(text)) <= len(text)


@settings(max_examples=100)
@given(prose)
@example("Á\xa0Ê")
def test_names_of_anything(text):
    """Every name stands in the text where it says, and every word of one leads to a phrase of the text.

    The words of a phrase are parted by single blanks, whatever white space the text has.
    """
    plain = " ".join(text.split())
    for found in runs(text):
        assert text.startswith(found.phrase[0], found.start)
        assert found.phrase in plain
    assert all(phrase in plain for phrase in names(text).values())


@settings(max_examples=25)
@given(
    st.lists(st.tuples(prose, prose, st.integers(0, 400), st.booleans()), max_size=25),
    st.integers(0, 400),
)
def test_any_order_of_arrival_loses_no_article(told, cut):
    """Each article has one story, merges and forgetting included, whatever comes, with vectors or without."""
    start = datetime(2026, 5, 3, tzinfo=UTC)
    rng = np.random.default_rng(7)
    window = Window()
    for number, (title, text, hours, with_vector) in enumerate(told):
        vector = rng.standard_normal(16).astype(np.float32) if with_vector else None
        if vector is not None:
            vector /= np.linalg.norm(vector)
        thing = item(id=number, title=title, text=text, at=start + timedelta(hours=hours), language="en", vector=vector)
        decision = place(thing, window)
        assert 0 <= decision.score <= 1
        assert decision.why
        window.add(thing, f"s{number}" if decision.story is None else decision.story)
        for kept, gone in decision.merges:
            window.merge(kept, gone)
            assert window.stories.profile(gone) is None
    assert sorted(thing.id for thing in window) == list(range(len(told)))
    assert all(thing in window.members(window.story(thing.id)) for thing in window)
    window.forget_before(start + timedelta(hours=cut))
    assert sorted(thing.id for thing in window) == [n for n, each in enumerate(told) if each[2] >= cut]
