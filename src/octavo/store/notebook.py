"""Small facts of the library itself."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select

from octavo.store.tables import facts
from octavo.store.upsert import insert

# Made once: whoever looks for what is due asks for several, all day long.
_VALUE = select(facts.c.value).where(facts.c.name == bindparam("name"))


@dataclass(frozen=True, slots=True)
class SqlNotebook:
    """ports.Notebook."""

    connection: Connection

    def get(self, name: str) -> str | None:
        """The fact of that name."""
        found: str | None = self.connection.scalar(_VALUE, {"name": name})
        return found

    def put(self, name: str, value: str | None) -> None:
        """None removes it."""
        if value is None:
            self.connection.execute(delete(facts).where(facts.c.name == name))
            return
        made = insert(self.connection, facts).values(name=name, value=value)
        self.connection.execute(
            made.on_conflict_do_update(index_elements=["name"], set_={"value": made.excluded.value})
        )
