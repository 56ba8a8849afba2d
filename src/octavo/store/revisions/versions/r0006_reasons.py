"""Reasons are kept as data, no longer in words."""

import json
import re
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_BATCH = 1000
_placements = sa.table("placements", sa.column("article_id"), sa.column("why"))
_related = sa.table("related", sa.column("article_id"), sa.column("rank"), sa.column("why"))

# The words of the time are written out here: what Octavo says today is another matter.
_PLACEMENT = (
    ("nothing like it", r"Nothing like it came in the last days\."),
    ("copy", r"Near-duplicate of “(.*)” \((.*)\)\."),
    ("copy", r"Near-duplicate of “(.*)”\."),
    ("meaning", r"Much the same meaning\."),
    ("meaning in another language", r"Much the same meaning, told in another language\."),
    ("many small things", r"Alike in many small things\."),
    ("parted", r"Taken out of another story, which tells another event\."),
    ("held", r"A person put it into this story\."),
    ("not compared", r"Octavo could not compare it with other articles\."),
    ("moved", r"(.*) moved it here\."),
)
_LISTS = re.compile(r"Same (names|words|numbers): (.*)\.", re.DOTALL)
_NONE_NEAR = re.compile(r"No recent story is near enough; the nearest is “(.*)”(?: \((.*)\))?\.", re.DOTALL)
_RELATION = re.compile(
    r"(?P<lead>Same event|Same person|Same people|In common|Same place and subject|Same subject(?: elsewhere)?|"
    r"Background|Same (?P<body>[a-z]+), another matter)"
    r"(?:, in (?P<language>another language|[A-Z]\w+))?"
    r"(?:, (?P<when>last week|a week later|(?P<number>two|three|four|five|\d{2,}) days (?P<way>earlier|later)))?"
    r"(?:: (?P<names>.+))?",
    re.DOTALL,
)
_MATTERS = {
    "Same event": "event",
    "Same person": "person",
    "Same people": "people",
    "In common": "names",
    "Same place and subject": "place and subject",
    "Same subject": "subject",
    "Same subject elsewhere": "subject elsewhere",
}
_DAYS = {"two": 2, "three": 3, "four": 4, "five": 5}
_LANGUAGES = {
    "another language": "und", "English": "en", "German": "de", "French": "fr", "Spanish": "es", "Italian": "it",
    "Portuguese": "pt", "Dutch": "nl", "Polish": "pl", "Russian": "ru", "Turkish": "tr", "Arabic": "ar",
    "Chinese": "zh", "Japanese": "ja", "Korean": "ko", "Thai": "th",
}  # fmt: skip


def upgrade() -> None:
    """What cannot be read stays in its words."""
    _rewrite(_placements, ("article_id",), placement)
    _rewrite(_related, ("article_id", "rank"), relation)


def downgrade() -> None:
    """Forgets them."""
    op.execute("UPDATE placements SET why = '[]'")
    op.execute("UPDATE related SET why = ''")


def _rewrite(table: sa.TableClause, key: tuple[str, ...], read: Callable[[str], str]) -> None:
    """Row by row in the order of their key, so that a large library is never in memory as a whole."""
    connection, columns = op.get_bind(), [table.c[name] for name in key]
    change = (
        sa.update(table)
        .where(*(table.c[name] == sa.bindparam(f"_{name}") for name in key))
        .values(why=sa.bindparam("_why"))
    )
    after: tuple[Any, ...] | None = None
    while True:
        asked = sa.select(*columns, table.c.why).order_by(*columns).limit(_BATCH)
        if after is not None:
            asked = asked.where(sa.tuple_(*columns) > sa.tuple_(*map(sa.literal, after)))
        rows = connection.execute(asked).all()
        if not rows:
            return
        changes = [dict(zip((*(f"_{name}" for name in key), "_why"), row, strict=True)) for row in rows]
        connection.execute(change, [{**each, "_why": read(each["_why"])} for each in changes])
        after = tuple(rows[-1][:-1])


def placement(why: str) -> str:
    """The column of a placement's reasons, read from that of their words."""
    return _json([reason for said in json.loads(why) for reason in _reasons(said)])


def _reasons(said: str) -> list[dict[str, Any]]:
    nearest = _NONE_NEAR.fullmatch(said)
    if nearest is not None:
        shared = nearest[2] or ""
        alike = _reasons(f"{shared[:1].upper()}{shared[1:]}.") if shared else []
        return [_reason("none near enough", nearest[1]), *alike]
    listed = _LISTS.fullmatch(said)
    if listed is not None:
        return [_reason(listed[1], *listed[2].split(", "))]
    for ground, words in _PLACEMENT:
        found = re.fullmatch(words, said, re.DOTALL)
        if found is not None:
            return [_reason(ground, *found.groups())]
    return [_reason("told", said)]


def _reason(ground: str, *names: str) -> dict[str, Any]:
    return {"ground": ground, "names": names}


def relation(why: str) -> str:
    """The column of a relation, read from that of its words."""
    found = _RELATION.fullmatch(why)
    days = _days_older(found) if found else None
    language = _LANGUAGES.get(found["language"]) if found and found["language"] else None
    if found is None or days is None or (found["language"] and not language):
        return _json({"matter": "told", "names": [why]})
    names = found["names"].split(", ") if found["names"] else []
    # What an older article had in common with its background was not told: a subject where no name or word was.
    background = "names" if names else "subject"
    matter = "body" if found["body"] else _MATTERS.get(found["lead"], background)
    return _json({"matter": matter, "names": names, "body": found["body"], "days_older": days, "language": language})


def _days_older(found: re.Match[str]) -> int | None:
    """None for a number that was never said so."""
    when, number = found["when"], found["number"]
    if when is None:
        return None if found["lead"] == "Background" else 0
    days = 7 if number is None else _DAYS.get(number) or int(number)
    if found["lead"] == "Background" and (when == "a week later" or found["way"] == "later"):
        return None
    if number is not None and 6 <= days <= 10:
        return None
    return -days if when == "a week later" or found["way"] == "later" else days


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
