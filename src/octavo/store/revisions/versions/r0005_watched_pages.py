"""A feed may be a page that lists articles."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """None is one yet."""
    op.add_column("feeds", sa.Column("watched", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    """Forgets it: such a page is then a feed in trouble."""
    with op.batch_alter_table("feeds") as feeds:
        feeds.drop_column("watched")
