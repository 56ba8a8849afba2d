"""Numbers that only grow, taken in the transaction that needs them."""

from sqlalchemy import Connection, select, update

from octavo.store.tables import counters


def take(connection: Connection, name: str, count: int = 1) -> int:
    """The first of the next ``count`` numbers.

    The row stays locked until the transaction ends: on PostgreSQL numbers become visible in their order.
    """
    last: int = connection.execute(
        update(counters)
        .where(counters.c.name == name)
        .values(value=counters.c.value + count)
        .returning(counters.c.value)
    ).scalar_one()
    return last - count + 1


def look(connection: Connection, *names: str) -> tuple[int, ...]:
    """The numbers taken last."""
    asked = select(counters.c.name, counters.c.value).where(counters.c.name.in_(names))
    found = dict(connection.execute(asked).all())
    return tuple(found[name] for name in names)
