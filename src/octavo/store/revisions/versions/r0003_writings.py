"""What language models wrote and used up is kept, and which feeds are kept from them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Nothing was written before."""
    op.create_table(
        "writings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("tokens_in", sa.Integer(), nullable=False),
        sa.Column("tokens_out", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_writings"),
    )
    op.create_index("ix_writings_written_at", "writings", ["written_at"], unique=False)
    op.create_table(
        "spending",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("feature", sa.Text(), nullable=False),
        sa.Column("user_id", _ID, autoincrement=False, nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("tokens_in", _ID, nullable=False),
        sa.Column("tokens_out", _ID, nullable=False),
        sa.PrimaryKeyConstraint("day", "feature", "user_id", name="pk_spending"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "kept_out",
        sa.Column("feed_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name="fk_kept_out_feed_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("feed_id", name="pk_kept_out"),
    )


def downgrade() -> None:
    """Forgets it."""
    for table in ("kept_out", "spending", "writings"):
        op.drop_table(table)
