"""The reasons of a story's place in an edition are kept as data, no longer in words."""

import json
import re
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_editions = sa.table("editions", sa.column("id"), sa.column("leaves"))

# The words of the time are written out here: what Octavo says today is another matter.
_CLAUSES = (
    ("origins", r"(?P<count>[1-9][0-9]*) independent origins report it"),
    ("one report", r"(?P<count>[1-9][0-9]*) sources carry one report of it"),
    ("one source", r"one source reports it so far"),
    ("new today", r"it is new today"),
    ("new reports", r"(?P<count>one) new report came since yesterday"),
    ("new reports", r"(?P<count>[2-9]|[1-9][0-9]+) new reports came since yesterday"),
    ("new copies", r"nothing but copies came since yesterday"),
    ("corrected", r"a report on it was corrected"),
    ("followed", r"(?P<name>#\S+) is a hashtag followed here"),
    ("not read", r"it comes from no feed that is read here, which counts less"),
    ("opinion", r"it is opinion only, which counts less"),
    ("same subject", r"number (?P<count>[1-9][0-9]*) has the same subject, which puts it lower"),
)


def upgrade() -> None:
    """What cannot be read stays in its words; a published edition says what it said."""
    connection = op.get_bind()
    for number in connection.scalars(sa.select(_editions.c.id)).all():
        here = _editions.c.id == number
        leaves = json.loads(connection.scalar(sa.select(_editions.c.leaves).where(here)) or "[]")
        read = [leaf | {"why": [standing(said) for said in leaf.get("why", ())]} for leaf in leaves]
        connection.execute(sa.update(_editions).where(here).values(leaves=json.dumps(read, ensure_ascii=False)))


def downgrade() -> None:
    """Forgets them."""
    connection = op.get_bind()
    for number, leaves in connection.execute(sa.select(_editions.c.id, _editions.c.leaves)).all():
        bare = json.dumps([leaf | {"why": []} for leaf in json.loads(leaves)], ensure_ascii=False)
        connection.execute(sa.update(_editions).where(_editions.c.id == number).values(leaves=bare))


def standing(said: str) -> dict[str, Any]:
    """One reason, read from its words."""
    for merit, words in _CLAUSES:
        found = re.fullmatch(words, said)
        if found is not None:
            given = found.groupdict()
            count = given.get("count", "0")
            return {"merit": merit, "count": 1 if count == "one" else int(count), "name": given.get("name")}
    return {"merit": "told", "count": 0, "name": said}
