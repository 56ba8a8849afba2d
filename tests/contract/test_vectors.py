"""ports.Vectors, on both databases and from many threads: every answer is held against a plain scan."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from sqlalchemy import text

from octavo.errors import Invalid, NotFound
from octavo.store.sql import open_store


def vectors(count, dimensions=16, seed=8):
    found = np.random.default_rng(seed).normal(size=(count, dimensions)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def ids_of(hits):
    return [number for number, _ in hits]


def test_nearest_is_exact(store, now, make):
    """The nearest are those that a plain scan finds, best first, within the time asked for and the model alone."""
    rows = vectors(40)
    with store.begin() as tx:
        ids = [tx.articles.add(make.article(at=n)) for n in range(40)]
        for number, row in zip(ids, rows, strict=True):
            tx.vectors.put(number, "m", row)
            tx.vectors.put(number, "other", -row)
    asked = vectors(1, seed=9)[0]
    half = rows.astype(np.float16).astype(np.float32)
    scores = half @ asked / np.linalg.norm(half, axis=1)
    with store.read() as tx:
        hits = tx.vectors.nearest(asked, "m", limit=5)
        assert ids_of(hits) == [ids[i] for i in np.argsort(-scores)[:5]]
        assert [score for _, score in hits] == pytest.approx(np.sort(scores)[::-1][:5], abs=1e-5)
        late = tx.vectors.nearest(asked, "m", limit=5, since=now + timedelta(minutes=30))
        assert ids_of(late) == [ids[30 + i] for i in np.argsort(-scores[30:])[:5]]
        assert len(tx.vectors.nearest(asked, "m", limit=99)) == 40
        assert tx.vectors.nearest(asked, "none", limit=5) == ()
        assert tx.vectors.nearest(asked[:3], "m", limit=5) == ()
        assert tx.vectors.nearest(asked, "m", limit=0) == ()


def test_own_writes_are_seen_at_once_and_undone(store, make):
    """A transaction sees what it put itself; after a rollback nobody does, whatever has been put since."""
    (one, two, three) = vectors(3)

    def put_and_fail() -> None:
        with store.begin() as tx:
            number = tx.articles.add(make.article())
            tx.vectors.put(number, "m", one)
            assert ids_of(tx.vectors.nearest(one, "m", limit=5)) == [number]
            tx.articles.get(99)

    with pytest.raises(NotFound):
        put_and_fail()
    with store.read() as tx:
        assert tx.vectors.nearest(one, "m", limit=5) == ()
    with store.begin() as tx:
        number = tx.articles.add(make.article())
        tx.vectors.put(number, "m", two)
    with store.read() as tx:
        assert ids_of(tx.vectors.nearest(two, "m", limit=5)) == [number]
    with store.begin() as tx:
        tx.vectors.put(number, "m", three)
        assert tx.vectors.nearest(three, "m", limit=5) == ((number, pytest.approx(1, abs=1e-5)),)
    with store.read() as tx:
        assert tx.vectors.nearest(three, "m", limit=5) == ((number, pytest.approx(1, abs=1e-5)),)


def test_other_processes_are_noticed(store, url, now, make):
    """What another store puts, replaces, moves in time or removes is noticed by this one's cache."""
    (one, two) = vectors(2)
    other = open_store(url)
    with other.begin() as tx:
        a, b = (tx.articles.add(make.article(demo=demo)) for demo in (False, True))
        tx.vectors.put(a, "m", one)
    with store.read() as tx:
        assert ids_of(tx.vectors.nearest(one, "m", limit=5)) == [a]
    with other.begin() as tx:
        tx.vectors.put(b, "m", one)
        tx.vectors.put(a, "m", two)
    with store.read() as tx:
        assert ids_of(tx.vectors.nearest(one, "m", limit=5)) == [b, a]
    with other.begin() as tx:
        tx.articles.save(replace(tx.articles.get(a), shown_at=now - timedelta(days=9)))
    with store.read() as tx:
        assert ids_of(tx.vectors.nearest(one, "m", limit=5, since=now - timedelta(days=1))) == [b]
    with other.begin() as tx:
        tx.remove_demo()
    with store.read() as tx:
        assert ids_of(tx.vectors.nearest(one, "m", limit=5)) == [a]
    other.close()


def test_what_is_no_vector_is_refused(store, make):
    """NaN, infinity and a matrix are Invalid; a row of zeros is kept and near to nothing."""
    with store.begin() as tx:
        number = tx.articles.add(make.article())
        for bad in (np.array([np.nan, 1]), np.array([np.inf, 1]), np.ones((2, 2)), np.array([])):
            with pytest.raises(Invalid):
                tx.vectors.put(number, "m", bad.astype(np.float32))
        tx.vectors.put(number, "m", np.zeros(2, np.float32))
        assert tx.vectors.nearest(np.array([1, 0], np.float32), "m", limit=5) == ((number, 0.0),)


def test_many_threads_see_what_is_there(store, make):
    """While one thread adds vectors, others always find all that was committed before they asked."""
    rows = vectors(60)
    with store.begin() as tx:
        ids = [tx.articles.add(make.article()) for _ in rows]

    def add() -> None:
        for number, row in zip(ids, rows, strict=True):
            with store.begin() as tx:
                tx.vectors.put(number, "m", row)

    def look() -> None:
        for _ in range(30):
            with store.read() as tx:
                there = set(tx.connection.scalars(text("SELECT article_id FROM vectors")))
                found = set(ids_of(tx.vectors.nearest(rows[0], "m", limit=99)))
            assert there <= found

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(add), *(pool.submit(look) for _ in range(3))]:
            done.result()


def test_vectors_of_some_articles(store, make):
    """Those of the model that is asked for come back as they were put, at half precision; the others are left out."""
    rows = vectors(3)
    with store.begin() as tx:
        ids = [tx.articles.add(make.article(at=n)) for n in range(3)]
        for number, row in zip(ids[:2], rows, strict=False):
            tx.vectors.put(number, "m", row)
        tx.vectors.put(ids[2], "other", rows[2])
    with store.read() as tx:
        found = tx.vectors.of([*ids, 999], "m")
        assert tx.vectors.of([], "m") == {}
    assert set(found) == set(ids[:2])
    assert found[ids[1]] == pytest.approx(rows[1], abs=1e-3)


def test_what_is_put_again_and_again_takes_no_more_room(store, make, monkeypatch):
    """A page that is edited all day leaves one vector in memory, the last, and not one an edit."""
    monkeypatch.setattr("octavo.store.vectors._STRUCK", 8)
    rows = vectors(60)
    with store.begin() as tx:
        still, edited = (tx.articles.add(make.article()) for _ in "12")
        tx.vectors.put(still, "m", rows[0])
    for row in rows[1:]:
        with store.begin() as tx:
            tx.vectors.put(edited, "m", row)
        with store.read() as tx:
            assert ids_of(tx.vectors.nearest(row, "m", limit=5)) == [edited, still]
            assert store.cache.matrix(tx.connection, "m", write=False).size <= 2 * 2 + 8 + 1
