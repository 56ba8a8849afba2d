"""Accounts: what ends when, and what is told to whom."""

from typing import Any

import pytest

from octavo.desk.accounts import add_token, add_user, change_password, set_password, sign_in, token_user, who
from octavo.errors import Denied, NotFound


def test_a_new_password_ends_every_other_session(world: Any) -> None:
    """Whoever else was signed in with the old password is out; the browser that changed it stays."""
    desk = world.desk
    mara, ida = add_user(desk, "Mara", "first password"), add_user(desk, "Ida", "another password")
    here, there = (sign_in(desk, "mara", "first password", address="a") for _ in "12")
    hers = sign_in(desk, "ida", "another password", address="b")
    _, token = add_token(desk, mara.id, "backup")
    change_password(desk, mara.id, "first password", "second password", secret=here)
    assert who(desk, here) is not None
    assert who(desk, there) is None
    assert who(desk, hers) == ida
    assert token_user(desk, token) is not None
    with pytest.raises(Denied):
        sign_in(desk, "mara", "first password", address="a")


def test_a_forgotten_password_is_replaced_and_ends_all_sessions(world: Any) -> None:
    """At the machine itself no old password is asked for."""
    add_user(world.desk, "Mara", "first password")
    here = sign_in(world.desk, "Mara", "first password", address="a")
    set_password(world.desk, "mara", "second password")
    assert who(world.desk, here) is None
    assert sign_in(world.desk, "Mara", "second password", address="a")
    with pytest.raises(NotFound):
        set_password(world.desk, "nobody", "second password")


def test_guessing_the_old_password_is_slowed_down(world: Any) -> None:
    """A browser left open does not give away the password by trying."""
    mara = add_user(world.desk, "Mara", "first password")
    for _ in range(5):
        with pytest.raises(Denied, match="wrong"):
            change_password(world.desk, mara.id, "a guess", "second password")
    with pytest.raises(Denied, match="Too many"):
        change_password(world.desk, mara.id, "first password", "second password")
    world.clock.forward(minutes=6)
    change_password(world.desk, mara.id, "first password", "second password")
