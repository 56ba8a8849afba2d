"""How often in a row a job's process died at it is counted apart from its tries."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No lease was lost yet, as far as we know."""
    op.add_column("jobs", sa.Column("lost", sa.Integer(), server_default=sa.text("0"), nullable=False))


def downgrade() -> None:
    """Forgets it."""
    with op.batch_alter_table("jobs") as jobs:
        jobs.drop_column("lost")
