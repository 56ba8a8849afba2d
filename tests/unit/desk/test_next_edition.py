"""The edition in the making is not composed for each look at it."""

from datetime import UTC, date, datetime, timedelta
from threading import Event, Thread

from octavo.desk.edition.next_edition import NextEdition
from octavo.news.edition import Edition
from octavo.news.ids import EditionId

DAY, OTHER = date(2026, 4, 14), date(2026, 4, 15)
NOW = datetime(2026, 4, 14, 12, tzinfo=UTC)


def edition(day=DAY, articles=0):
    return Edition(
        id=EditionId(0), day=day, closed_at=NOW, zone="UTC", published_at=NOW, leaves=(), changes=(),
        articles=articles, sources=1,
    )  # fmt: skip


class Composer:
    """Composes as many editions as it is asked for, each within ``takes`` of a clock that stands still else."""

    def __init__(self, takes):
        self.now, self.takes, self.made = NOW, takes, 0

    def clock(self):
        return self.now

    def __call__(self):
        self.made += 1
        self.now += self.takes
        return edition(articles=self.made)


def test_it_is_held_ten_times_as_long_as_it_took():
    """Looks within that time are given what was composed; the first one after it composes anew."""
    making, composer = NextEdition(), Composer(timedelta(seconds=2))

    def ask():
        return making.edition(DAY, composer.clock, composer).articles

    assert ask() == 1
    composer.now += timedelta(seconds=19)
    assert ask() == 1
    composer.now += timedelta(seconds=1)
    assert ask() == 2
    composer.takes = timedelta(minutes=5)
    composer.now += timedelta(minutes=1)
    assert ask() == 3
    composer.now += timedelta(minutes=1)
    assert ask() == 4


def test_the_next_day_has_its_own():
    """What was composed for a day is not given for the day after it."""
    making = NextEdition()
    making.edition(DAY, Composer(timedelta(seconds=5)).clock, edition)
    assert making.edition(OTHER, lambda: NOW, lambda: edition(OTHER)).day == OTHER


def test_nobody_waits_while_another_composes():
    """Who comes meanwhile has the one before."""
    making, begun, end = NextEdition(), Event(), Event()
    making.edition(DAY, lambda: NOW, lambda: edition(articles=1))

    def slowly():
        begun.set()
        end.wait(10)
        return edition(articles=2)

    composing = Thread(target=making.edition, args=(DAY, lambda: NOW, slowly))
    composing.start()
    assert begun.wait(10)
    assert making.edition(DAY, lambda: NOW, slowly).articles == 1
    end.set()
    composing.join(10)
    assert making.edition(DAY, lambda: NOW, lambda: edition(articles=3)).articles == 3
