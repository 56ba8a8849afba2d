"""Editions across the nights on which the clocks are changed, in zones that are no whole hours from UTC."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from octavo.desk.refresh import refresh_feed
from octavo.desk.subscribe import subscribe
from octavo.news.ids import OWNER

FEED = "https://landing.example/feed.xml"
NEWS = (
    "Lock at Harn shut for repairs",
    "Beekeepers count one hive in three",
    "Chess cup goes to Lower Sill",
    "Orchard thieves leave a lorry behind",
    "Paper mill turns after nine years",
    "Tram drivers settle over mirrors",
)


@pytest.mark.parametrize(
    ("zone", "at", "change"),
    [
        ("Pacific/Chatham", time(3, 0), date(2026, 9, 27)),  # 02:45 becomes 03:45: three o'clock is not
        ("Pacific/Chatham", time(3, 0), date(2026, 4, 5)),  # 03:45 becomes 02:45: three o'clock is twice
        ("America/St_Johns", time(2, 30), date(2026, 3, 8)),
        ("Asia/Beirut", time(0, 0), date(2026, 3, 29)),  # midnight is not
        ("America/Havana", time(0, 30), date(2026, 11, 1)),  # half past midnight is twice
        ("Australia/Lord_Howe", time(2, 15), date(2026, 10, 4)),  # half an hour is skipped
    ],
)
def test_every_day_around_a_change_of_the_clocks_has_one_edition(world: Any, zone: str, at: time, change: date) -> None:
    """What comes is in the edition that closes next, and in no second one."""
    settings = world.desk.settings.model_copy(update={"zone": zone, "edition_at": at})
    world.desk = replace(world.desk, settings=settings)
    world.clock.at = datetime.combine(change, at, tzinfo=ZoneInfo(zone)).astimezone(UTC) - timedelta(hours=35)
    feed = subscribe(world.desk, OWNER, serve(world, NEWS[0])).feed
    world.work()
    for title in NEWS[1:]:
        world.clock.forward(hours=8)
        serve(world, title)
        refresh_feed(world.desk, feed.id)
        world.work()
    world.clock.forward(days=1)
    world.work()
    with world.desk.store.read() as tx:
        editions = [tx.editions.of_day(day) for day in sorted(tx.editions.days(limit=9))]
    assert [edition.day - change for edition in editions] == [timedelta(days=number) for number in (-1, 0, 1)]
    assert [len(edition.leaves) for edition in editions] == [2, 3, 1]
    assert sorted(leaf.headline for edition in editions for leaf in edition.leaves) == sorted(NEWS)


def serve(world: Any, title: str) -> str:
    """The feed's address; it has one entry, of just now."""
    link = f"https://landing.example/{title.split(maxsplit=1)[0]}"
    world.feed(FEED, (link, title, world.clock.now()))
    world.page(link, title, *[f"{title}, the council said. Nobody was hurt, and more is told tomorrow."] * 3)
    return FEED
