"""Guessing passwords is slow."""

from datetime import UTC, datetime, timedelta

import pytest

from octavo.desk.throttle import FREE_TRIES, PAUSE, Throttle
from octavo.errors import Denied

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_after_too_many_failures_even_a_right_password_has_to_wait() -> None:
    """The fifth failure closes the door for five minutes, and then it opens again."""
    throttle = Throttle()
    for _ in range(FREE_TRIES):
        throttle.check(("name:mara",), NOW)
        throttle.failed(("name:mara",), NOW)
    with pytest.raises(Denied, match="Wait 5 minutes,"):
        throttle.check(("name:mara", "address:10.0.0.1"), NOW)
    with pytest.raises(Denied, match="Wait 2 minutes,"):
        throttle.check(("name:mara",), NOW + PAUSE - timedelta(seconds=61))
    with pytest.raises(Denied, match="Wait a minute,"):
        throttle.check(("name:mara",), NOW + PAUSE - timedelta(seconds=1))
    throttle.check(("name:mara",), NOW + PAUSE)


def test_after_the_pause_a_new_count_begins() -> None:
    """Who waited has all the free tries again, not one."""
    throttle = Throttle()
    for at in (NOW, NOW + PAUSE):
        for _ in range(FREE_TRIES):
            throttle.check(("name:mara",), at)
            throttle.failed(("name:mara",), at)


def test_others_are_not_slowed_down() -> None:
    """Failures of one name do not close the door for another."""
    throttle = Throttle()
    for _ in range(FREE_TRIES):
        throttle.failed(("name:mara",), NOW)
    throttle.check(("name:jorun",), NOW)
    with pytest.raises(Denied):
        throttle.check(("name:mara",), NOW)


def test_a_right_password_clears_the_count() -> None:
    """Four failures and a success, and the count begins anew."""
    throttle = Throttle()
    for _ in range(FREE_TRIES - 1):
        throttle.failed(("name:mara",), NOW)
    throttle.passed(("name:mara",))
    for _ in range(FREE_TRIES - 1):
        throttle.failed(("name:mara",), NOW + timedelta(seconds=1))
    throttle.check(("name:mara",), NOW + timedelta(seconds=2))
    throttle.failed(("name:mara",), NOW + timedelta(seconds=2))
    with pytest.raises(Denied):
        throttle.check(("name:mara",), NOW + timedelta(seconds=2))


def test_the_memory_is_bounded() -> None:
    """A flood of made-up names cannot fill the memory."""
    throttle = Throttle(size=10)
    for number in range(1000):
        throttle.failed((f"name:{number}",), NOW)
    assert len(throttle._failed) == 10
