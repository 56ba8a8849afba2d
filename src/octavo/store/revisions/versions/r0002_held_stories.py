"""What people decide about stories is kept, and the agency that a copy names."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Nothing is held in a library that was there before."""
    op.add_column("placements", sa.Column("credit", sa.Text(), nullable=True))
    _held()
    _regroupings()


def downgrade() -> None:
    """Forgets what people decided; the stories stay as they are."""
    for table in ("regroupings", "held_apart", "held"):
        op.drop_table(table)
    with op.batch_alter_table("placements") as placements:
        placements.drop_column("credit")


def _held() -> None:
    op.create_table(
        "held",
        sa.Column("article_id", _ID, nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_held_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", name="pk_held"),
    )
    op.create_index("ix_held_group_id", "held", ["group_id"], unique=False)
    op.create_table(
        "held_apart",
        sa.Column("one", _ID, nullable=False),
        sa.Column("other", _ID, nullable=False),
        sa.PrimaryKeyConstraint("one", "other", name="pk_held_apart"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_held_apart_other", "held_apart", ["other"], unique=False)


def _regroupings() -> None:
    op.create_table(
        "regroupings",
        sa.Column("id", _ID, nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("from_id", _ID, nullable=False),
        sa.Column("to_id", _ID, nullable=False),
        sa.Column("user_id", _ID, nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", _ID, nullable=True),
        sa.Column("articles", sa.Text(), nullable=False),
        sa.Column("comments", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["stories.id"], name="fk_regroupings_from_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["to_id"], ["stories.id"], name="fk_regroupings_to_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_regroupings_user_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_regroupings"),
        sqlite_autoincrement=True,
    )
    for column in ("from_id", "to_id", "user_id"):
        op.create_index(f"ix_regroupings_{column}", "regroupings", [column], unique=False)
