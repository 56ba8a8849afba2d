"""What Alembic runs: the revisions, inside the transaction that migrate.py holds open."""

from alembic import context

from octavo.store.migrate import ours
from octavo.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=ours,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
