"""ports.Writings on both databases."""

from datetime import date, timedelta

import pytest

from octavo.errors import NotFound
from octavo.news.writing import Feature, Spent, Written

DAY = date(2026, 11, 24)


def test_what_was_written_comes_back(store, now):
    """A value of any schema, marked as kept; written again it is replaced."""
    value = {"points": [{"text": "Fähre “spät” 渡船", "cites": [1, 2]}], "more": None}
    with store.begin() as tx:
        assert tx.writings.get("a") is None
        tx.writings.keep("a", Written(value=value, model="m-1", tokens_in=5, tokens_out=7, requests=2), now=now)
        tx.writings.keep("b", Written(value="plain", model="m-1"), now=now)
    with store.begin() as tx:
        got = tx.writings.get("a")
        assert got == Written(value=value, model="m-1", tokens_in=5, tokens_out=7, requests=0, kept=True)
        assert tx.writings.get("b").value == "plain"
        tx.writings.keep("a", Written(value="new", model="m-2"), now=now)
        assert (tx.writings.get("a").value, tx.writings.get("a").model) == ("new", "m-2")


def test_what_is_too_old_is_forgotten(store, now):
    """Whenever something new is kept."""
    with store.begin() as tx:
        tx.writings.keep("old", Written(value="old", model="m"), now=now)
        tx.writings.keep("young", Written(value="young", model="m"), now=now + timedelta(days=30))
        tx.writings.keep("new", Written(value="new", model="m"), now=now + timedelta(days=61))
        assert tx.writings.get("old") is None
        assert tx.writings.get("young").value == "young"


def test_text_that_no_database_takes_is_kept_all_the_same(store, now):
    """NUL and lone surrogates, as models write them."""
    with store.begin() as tx:
        tx.writings.keep("a", Written(value={"text": "a\0b\ud800"}, model="m"), now=now)
        assert tx.writings.get("a").value["text"].startswith("a")


def test_use_adds_up_by_day_feature_and_user(store):
    """What was set aside can be taken back; the desk's own use has no user."""
    with store.begin() as tx:
        tx.writings.spend(DAY, Feature.ASK, 1, requests=1, tokens_in=100, tokens_out=500)
        tx.writings.spend(DAY, Feature.ASK, 1, requests=1, tokens_in=-40, tokens_out=-460)
        tx.writings.spend(DAY, Feature.ASK, 2, requests=1, tokens_in=3, tokens_out=4)
        tx.writings.spend(DAY, Feature.BRIEFING, None, requests=3, tokens_in=3_000_000_000, tokens_out=1)
        tx.writings.spend(DAY + timedelta(days=1), Feature.ASK, 1, requests=1)
    with store.read() as tx:
        spent = tx.writings.spent(DAY)
        assert spent == (
            Spent(feature=Feature.ASK, user_id=1, requests=2, tokens_in=60, tokens_out=40),
            Spent(feature=Feature.ASK, user_id=2, requests=1, tokens_in=3, tokens_out=4),
            Spent(feature=Feature.BRIEFING, user_id=None, requests=3, tokens_in=3_000_000_000, tokens_out=1),
        )
        assert spent[0].tokens == 100
        assert tx.writings.spent(DAY - timedelta(days=1)) == ()
        between = tx.writings.spent_between(DAY, DAY + timedelta(days=9))
        assert {day: len(rows) for day, rows in between.items()} == {DAY: 3, DAY + timedelta(days=1): 1}


def test_feeds_are_kept_from_models(store, now):
    """Set, set again, lifted, and gone with the feed; a feed that is not there is an error."""
    with store.begin() as tx:
        one = tx.feeds.add("http://paper.test/1", due_at=now).id
        two = tx.feeds.add("http://paper.test/2", due_at=now).id
        assert tx.writings.kept_out() == frozenset()
        tx.writings.keep_out(one, out=True)
        tx.writings.keep_out(one, out=True)
        tx.writings.keep_out(two, out=True)
        assert tx.writings.kept_out() == {one, two}
        tx.writings.keep_out(one, out=False)
        tx.writings.keep_out(one, out=False)
        tx.feeds.remove(two)
        assert tx.writings.kept_out() == frozenset()
        with pytest.raises(NotFound):
            tx.writings.keep_out(two, out=True)
