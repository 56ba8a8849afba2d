"""ports.Accounts and ports.Credentials, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from octavo.errors import Conflict, NotFound
from octavo.news.ids import OWNER
from octavo.news.reader import Session


def test_owner_is_there(store):
    """A new library has one account, number 1, without a password."""
    with store.read() as tx:
        (owner,) = tx.accounts.users()
        assert (owner.id, owner.name, owner.password_hash) == (OWNER, "owner", None)
        assert tx.accounts.user(OWNER) == owner == tx.accounts.by_name("Owner")
        with pytest.raises(NotFound):
            tx.accounts.user(2)


def test_names_are_taken_once(store, now):
    """A name is one account's, whatever its case; a rename onto another's is a Conflict."""
    with store.begin() as tx:
        ada = tx.accounts.add_user("Ada Ö", "hash", now=now)
        assert ada.id == 2
        with pytest.raises(Conflict):
            tx.accounts.add_user("ADA ö", "other", now=now)
        with pytest.raises(Conflict):
            tx.accounts.save_user(replace(ada, name="OWNER"))
        tx.accounts.save_user(replace(ada, name="ADA Ö", password_hash=None))
        assert tx.accounts.by_name("ada ö") == replace(ada, name="ADA Ö", password_hash=None)
        with pytest.raises(NotFound):
            tx.accounts.save_user(replace(ada, id=99, name="Bo"))


def test_sessions_and_tokens(store, now):
    """A session ends at its time or by hand; a token is its user's alone to end."""
    with store.begin() as tx:
        ada = tx.accounts.add_user("Ada", "hash", now=now)
        session = Session(user_id=ada.id, secret_hash="s", created_at=now, expires_at=now + timedelta(hours=1))
        tx.credentials.add_session(session)
        assert tx.credentials.session("s", now=now) == session
        assert tx.credentials.session("s", now=now + timedelta(hours=1)) is None
        assert tx.credentials.session("t", now=now) is None
        tx.credentials.end_session("s")
        tx.credentials.end_session("s")
        assert tx.credentials.session("s", now=now) is None
        token = tx.credentials.add_token(ada.id, "phone", "h", now=now)
        assert tx.credentials.token("h") == token
        assert tx.credentials.tokens(ada.id) == (token,)
        tx.credentials.end_token(OWNER, token.id)
        assert tx.credentials.token("h") == token
        tx.credentials.end_token(ada.id, token.id)
        assert tx.credentials.token("h") is None


def test_sessions_that_have_ended_are_cleared_away(store, now):
    """At the next sign-in, so that their table does not grow for ever."""
    with store.begin() as tx:
        for hours in (0, 1, 2):
            made = now + timedelta(hours=hours)
            expires = made + timedelta(hours=1)
            session = Session(user_id=OWNER, secret_hash=f"at {hours}", created_at=made, expires_at=expires)
            tx.credentials.add_session(session)
        assert tx.credentials.session("at 1", now=now) is None
        assert tx.credentials.session("at 2", now=now) is not None


def test_ending_a_users_sessions_leaves_the_named_one_and_other_users(store, now):
    """end_sessions() removes the user's alone, all but the one that is named."""
    with store.begin() as tx:
        other = tx.accounts.add_user("Ida", "hash", now=now)
        for user_id, secret in ((OWNER, "one"), (OWNER, "two"), (other.id, "three")):
            expires = now + timedelta(days=1)
            tx.credentials.add_session(Session(user_id=user_id, secret_hash=secret, created_at=now, expires_at=expires))

        def left():
            return [secret for secret in ("one", "two", "three") if tx.credentials.session(secret, now=now)]

        tx.credentials.end_sessions(OWNER, but="two")
        assert left() == ["two", "three"]
        tx.credentials.end_sessions(OWNER)
        assert left() == ["three"]
