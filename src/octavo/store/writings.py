"""What models wrote, what that used up, and which feeds are kept from them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from octavo.errors import NotFound
from octavo.news.ids import FeedId, UserId
from octavo.news.writing import Feature, Spent, Written
from octavo.store.tables import feeds, kept_out, spending, writings
from octavo.store.upsert import insert

#: Articles are asked about while they are news; an answer that no one wanted for so long is not worth its room.
_KEPT_FOR = timedelta(days=60)

_NO_ONE = 0
_SUMS = ("requests", "tokens_in", "tokens_out")


@dataclass(frozen=True, slots=True)
class SqlWritings:
    """ports.Writings."""

    connection: Connection

    def get(self, key: str) -> Written | None:
        """What was written for that key."""
        row = self.connection.execute(select(writings).where(writings.c.key == key)).one_or_none()
        if row is None:
            return None
        return Written(
            value=json.loads(row.value),
            model=row.model,
            tokens_in=row.tokens_in,
            tokens_out=row.tokens_out,
            kept=True,
            requests=0,
        )

    def keep(self, key: str, written: Written, *, now: datetime) -> None:
        """Saves or replaces it, and forgets what is too old."""
        self.connection.execute(delete(writings).where(writings.c.written_at < now - _KEPT_FOR))
        made = insert(self.connection, writings).values(
            key=key,
            written_at=now,
            model=written.model,
            tokens_in=written.tokens_in,
            tokens_out=written.tokens_out,
            value=json.dumps(written.value, ensure_ascii=False),
        )
        fresh = {name: made.excluded[name] for name in ("written_at", "model", "tokens_in", "tokens_out", "value")}
        self.connection.execute(made.on_conflict_do_update(index_elements=["key"], set_=fresh))

    def spend(
        self,
        day: date,
        feature: Feature,
        user_id: UserId | None,
        *,
        requests: int = 0,
        tokens_in: int = 0,
        tokens_out: int = 0,
    ) -> None:
        """Adds to the day's use."""
        made = insert(self.connection, spending).values(
            day=day,
            feature=feature,
            user_id=_NO_ONE if user_id is None else user_id,
            requests=requests,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
        )
        sums = {name: spending.c[name] + made.excluded[name] for name in _SUMS}
        self.connection.execute(made.on_conflict_do_update(index_elements=["day", "feature", "user_id"], set_=sums))

    def spent(self, day: date) -> tuple[Spent, ...]:
        """By feature and user."""
        return self.spent_between(day, day).get(day, ())

    def spent_between(self, first: date, last: date) -> Mapping[date, tuple[Spent, ...]]:
        """Day by day."""
        asked = (
            select(spending)
            .where(spending.c.day.between(first, last))
            .order_by(spending.c.day, spending.c.feature, spending.c.user_id)
        )
        days = groupby(self.connection.execute(asked), key=lambda row: row.day)
        return {day: tuple(_spent(row) for row in rows) for day, rows in days}

    def kept_out(self) -> frozenset[FeedId]:
        """Their numbers."""
        return frozenset(FeedId(feed) for feed in self.connection.scalars(select(kept_out.c.feed_id)))

    def keep_out(self, feed_id: FeedId, *, out: bool) -> None:
        """Raises NotFound where there is no such feed."""
        if self.connection.scalar(select(feeds.c.id).where(feeds.c.id == feed_id)) is None:
            raise NotFound(f"There is no feed {feed_id}.")
        if out:
            made = insert(self.connection, kept_out).values(feed_id=feed_id)
            self.connection.execute(made.on_conflict_do_nothing())
        else:
            self.connection.execute(delete(kept_out).where(kept_out.c.feed_id == feed_id))


def _spent(row: Row[Any]) -> Spent:
    return Spent(
        feature=row.feature,
        user_id=None if row.user_id == _NO_ONE else UserId(row.user_id),
        requests=row.requests,
        tokens_in=row.tokens_in,
        tokens_out=row.tokens_out,
    )
