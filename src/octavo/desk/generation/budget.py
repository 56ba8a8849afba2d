"""The day's budget of tokens: what an order may cost is set aside before it is sent, what it did cost is counted after.

within      the day's use + the estimate, against the budget in all, of the feature, of the user
paid        set aside | the model writes | count what it used, also where it failed midway
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from octavo.desk.desk import Desk
from octavo.errors import EndpointFailed, OverSpent
from octavo.news.ids import UserId
from octavo.news.writing import Order, Written, tokens_of
from octavo.ports.store import Tx


class Use(NamedTuple):
    """What was used up."""

    requests: int
    tokens_in: int
    tokens_out: int


@dataclass(slots=True)
class Bill:
    """What one order uses up, noted while it is written."""

    order: Order
    #: What came of a stream.
    pieces: list[str] = field(default_factory=list)
    #: As the model counts it.
    counted: Use | None = None

    def written(self, written: Written) -> None:
        """Notes the model's own count."""
        self.counted = Use(written.requests, written.tokens_in, written.tokens_out)

    @property
    def used(self) -> Use:
        """Estimated where the model did not count."""
        return self.counted or Use(1, _asked(self.order), tokens_of("".join(self.pieces)))


def today(desk: Desk) -> tuple[date, datetime]:
    """The day whose budget counts, and when the next one begins, aware."""
    zone = ZoneInfo(desk.settings.zone)
    day = desk.clock.now().astimezone(zone).date()
    return day, datetime.combine(day + timedelta(days=1), time(), tzinfo=zone)


def within(desk: Desk, tx: Tx, order: Order, user_id: UserId | None) -> None:
    """Raises OverSpent where the order could pass a budget; the message says which, and when it begins anew."""
    day, until = today(desk)
    spent = list(tx.writings.spent(day))
    estimate = _asked(order) + order.most_tokens
    settings = desk.settings
    budgets = [
        (settings.budget_day, "this desk's", spent),
        (settings.budget_feature, "this feature's", [one for one in spent if one.feature is order.feature]),
    ]
    if user_id is not None:
        budgets.append((settings.budget_user, "your", [one for one in spent if one.user_id == user_id]))
    for most, whose, counted in budgets:
        left = most - sum(one.tokens for one in counted)
        if most and estimate > left:
            raise OverSpent(
                f"The model was not asked. It could take {estimate:,} tokens, and {whose} budget for the day has "
                f"{max(0, left):,} of {most:,} left; it begins anew at {until:%H:%M} on {until:%Y-%m-%d}.",
                until=until,
            )


@contextmanager
def paid(desk: Desk, order: Order, user_id: UserId | None) -> Iterator[Bill]:
    """Sets the order's estimate aside while it is written, so that no two orders take the same tokens.

    Raises OverSpent. A process that dies leaves the estimate counted.
    """
    bill = Bill(order)
    day, _ = today(desk)
    aside = Use(1, _asked(order), order.most_tokens)
    with desk.store.begin() as tx:
        within(desk, tx, order, user_id)
        tx.writings.spend(day, order.feature, user_id, **aside._asdict())
    try:
        yield bill
    except EndpointFailed as error:
        bill.counted = Use(error.requests, error.tokens_in, error.tokens_out)
        raise
    finally:
        rest = {name: used - was for name, used, was in zip(Use._fields, bill.used, aside, strict=True)}
        with desk.store.begin() as tx:
            tx.writings.spend(day, order.feature, user_id, **rest)


def _asked(order: Order) -> int:
    schema = "" if order.schema is None else str(order.schema)
    return tokens_of(order.instructions + order.material + schema)
