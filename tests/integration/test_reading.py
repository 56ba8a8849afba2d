"""What a user reads or stars in one feed is read or starred in every feed that carries it."""

from octavo.desk.reading import mark
from octavo.desk.subscribe import subscribe
from octavo.news.ids import OWNER
from octavo.news.views import EntryFilter

FEEDS = ("https://landing.example/feed", "https://landing.example/river/feed")


def test_a_mark_counts_in_every_feed_that_carries_the_article(world):
    """One press, and no feed has it unread; another, and it is unread in each."""
    piece = ("https://landing.example/1", "Barges return", world.clock.now())
    for number, url in enumerate(FEEDS):
        own = (f"https://landing.example/only/{number}", f"Only {number}", world.clock.now())
        world.feed(url, piece, own)
        subscribe(world.desk, OWNER, url)

    def unread():
        with world.desk.store.read() as tx:
            return [row.unread for row in tx.views.feeds(OWNER)]

    with world.desk.store.read() as tx:
        rows = tx.views.entries(OWNER, EntryFilter(once=True)).rows
    assert sorted(row.title for row in rows) == ["Barges return", "Only 0", "Only 1"]
    (listed,) = (row.id for row in rows if row.title == "Barges return")
    assert unread() == [2, 2]
    mark(world.desk, OWNER, [listed], read=True)
    assert unread() == [1, 1]
    mark(world.desk, OWNER, [listed], read=False)
    assert unread() == [2, 2]
