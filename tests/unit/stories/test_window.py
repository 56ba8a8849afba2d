"""The window of recent articles."""

import math
from datetime import timedelta

import numpy as np

from octavo.stories.window.vectors import KEPT, Rows


def test_an_article_added_again_moves(make, run):
    """One id stands once: adding it to another story takes it out of the first, which goes when it is empty."""
    window = run([])
    thing = make(1, "Nurses strike in Lisca", "Nurses stopped work on Tuesday.")
    window.add(thing, "a")
    window.add(thing, "b")
    assert len(window) == 1
    assert window.story(1) == "b"
    assert window.stories.profile("a") is None
    assert window.members("b") == (thing,)


def test_what_is_removed_leaves_nothing(make, run, wire):
    """After every article has gone no sum, count or key is left."""
    window = run([thing for thing, _ in wire])
    window.forget_before(wire[-1][0].at + timedelta(seconds=1))
    assert len(window) == len(window.rows) == 0
    assert not window.rarity._holders
    assert not window.rarity._articles
    assert not window.stories._by_stem
    assert not window.stories._by_number
    assert len(window.packer) == len(window.copies) == 0


def test_a_word_is_as_rare_as_the_articles_that_have_it_are_few(make, run):
    """An article that is taken away, or added twice, counts no more or once; nobody's word is the rarest."""
    window = run([])
    for number, title in enumerate(("Flood at Tarn", "Flood at Kolm", "Chess open", "Chess open ends")):
        window.add(make(number, title), number)
        window.add(make(number, title), number)
    window.remove(3)
    assert [window.rarity.holders(stem) for stem in ("flood", "chess", "hail")] == [2, 1, 0]
    assert window.rarity.of("flood") == math.log(1004 / 3)
    assert window.rarity.of("flood") < window.rarity.of("chess") < window.rarity.of("hail")


def test_the_stories_that_use_a_word_are_counted_without_ones_own(make, run):
    """A story is beside the others, whether or not it uses the word itself."""
    window = run([])
    for story, title in (("a", "Flood at Tarn"), ("a", "Flood at Kolm"), ("b", "Flood over"), ("c", "Chess open")):
        window.add(make(title, title), story)
    assert [window.stories.tellers("flood", without=story) for story in ("a", "c", "d")] == [1, 2, 2]
    assert window.stories.tellers("hail", without="a") == 0


def test_forgetting_keeps_the_newer(run, wire):
    """What is older than the time goes, all else stays with its story."""
    window = run([thing for thing, _ in wire])
    middle = wire[len(wire) // 2][0].at
    kept = {thing.id: window.story(thing.id) for thing, _ in wire if thing.at >= middle}
    window.forget_before(middle)
    assert {thing.id: window.story(thing.id) for thing in window} == kept


def test_sums_agree_with_the_articles(run, wire):
    """A story's mean cosine and its sums are those of its articles, whatever was added, moved and removed."""
    window = run([thing for thing, _ in wire])
    window.forget_before(wire[6][0].at)
    for thing, _ in wire[10:14]:
        window.add(thing, "moved")
    window.rows._refresh()
    probe = wire[20][0]
    cosines = window.rows.cosines(probe.vector)
    means = window.rows.means(cosines)
    by_id = dict(zip(window.rows.ids, cosines.tolist(), strict=True))
    for thing in window:
        profile = window.stories.profile(window.story(thing.id))
        members = [by_id[key] for key in profile.articles]
        assert np.isclose(means.get(profile.number), np.mean(members), atol=1e-5)
        told = sum(window.weights(key).names.get(name, 0.0) for key in profile.articles for name in thing.names)
        held = sum(profile.names.totals.get(name, 0.0) for name in thing.names)
        assert np.isclose(told, held)


def test_rows_are_centred_on_the_stories_mean():
    """What all stories share is taken off: two vectors that have only that in common are not alike."""
    rng = np.random.default_rng(1)
    shared = np.ones(64, dtype=np.float32)
    rows = Rows()
    for number in range(200):
        vector = shared + 0.5 * rng.standard_normal(64).astype(np.float32)
        rows.add(number, vector / np.linalg.norm(vector), number)
    probe = shared + 0.5 * rng.standard_normal(64).astype(np.float32)
    cosines = rows.cosines(probe / np.linalg.norm(probe))
    assert abs(float(cosines.mean())) < 0.1


def test_rows_grow_and_shrink():
    """Vectors keep their ids through growth and through the swap that a removal is."""
    rows = Rows()
    base = np.eye(8, dtype=np.float32)
    for number in range(600):
        rows.add(number, base[number % 8], number % 8)
    for number in range(0, 600, 3):
        rows.remove(number)
    rows.remove("never there")
    cosines = rows.cosines(base[5])
    assert len(rows) == 400
    near = {key for key, cosine in zip(rows.ids, cosines, strict=True) if cosine > 0.9}
    assert near == {number for number in range(600) if number % 8 == 5 and number % 3}


def test_the_highest_cosines_are_kept():
    """Each row knows the nearest it ever met, through growth, moves and the swap that a removal is."""
    rng = np.random.default_rng(2)
    rows, vectors = Rows(), rng.standard_normal((300, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    for number, vector in enumerate(vectors):
        rows.add(number, vector, 0)
    rows.move(299, 1)
    rows.remove(0)
    near = rows.table(list(range(1, 300))) - 2 * np.eye(299)
    tops = rows.tops(list(range(1, 300)))
    assert tops.shape == (299, KEPT)
    assert (np.diff(tops, axis=1) <= 0).all()
    # The mean that is taken off moved since they met.
    assert np.corrcoef(tops[:, 0], near.max(axis=1))[0, 1] > 0.8
    assert not rows.tops(["never there"]).any()
