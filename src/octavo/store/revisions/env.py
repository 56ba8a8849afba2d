"""What Alembic runs: the revisions, inside the transaction that migrate.py holds open."""

from typing import Any

from alembic import context

from octavo.store.tables import metadata


def include(thing: Any, name: str | None, kind: str, reflected: bool, _other: Any) -> bool:  # noqa: FBT001 -- Alembic's
    """Whether autogenerate compares it: not the other database's tables, nor FTS5's own."""
    if kind != "table":
        return True
    if reflected:
        return (name != "search" and not (name or "").startswith("search_")) or name == "search_index"
    only: str | None = thing.info.get("only")
    return only is None or only == context.get_context().dialect.name


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=include,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
