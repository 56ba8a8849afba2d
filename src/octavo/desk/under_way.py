"""What the desk is doing now, so that nobody takes the reading of a feed's past for news that are late."""

from datetime import timedelta

from octavo.desk.desk import Desk
from octavo.news.views import UnderWay
from octavo.ports.store import Tx

#: What was published longer ago comes into no edition that is still to close: one looks back a day.
NEWS = timedelta(days=2)


def under_way(tx: Tx, desk: Desk) -> UnderWay:
    """What is due or running, with what is news apart from what is older."""
    now = desk.clock.now()
    return tx.views.under_way(now, since=now - NEWS)
