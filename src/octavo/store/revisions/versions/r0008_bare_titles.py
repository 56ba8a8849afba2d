"""An article whose text has not come, or never will, is found by its title."""

import sqlalchemy as sa
from alembic import op

from octavo.store.index import learn, segmented

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_articles = sa.table("articles", sa.column("id"), sa.column("title"), sa.column("title_seg"), sa.column("revision"))

# FTS5 forgets a row by being told its old words (0001): of the text where there is one, else of the title alone.
_TEXT = (
    "SELECT {verb}r.article_id, coalesce(r.title_seg, r.title, ''), coalesce(r.text_seg, r.text) "
    "FROM revisions AS r WHERE r.article_id = {row}.id AND r.number = {row}.revision"
)
_TITLE = "SELECT {verb}{row}.id, coalesce({row}.title_seg, {row}.title, ''), '' WHERE {row}.revision = 0"
_FORGET, _LEARN = "INSERT INTO search (search, rowid, title, body) ", "INSERT INTO search (rowid, title, body) "
_BARE = "id, coalesce(title_seg, title, ''), '' FROM articles WHERE revision = 0"
_CHANGED = "old.revision <> new.revision"
_RETITLED = "new.revision = 0 AND (old.title IS NOT new.title OR old.title_seg IS NOT new.title_seg)"


def upgrade() -> None:
    """Titles of articles without a text go into the index, Chinese and the like cut to bigrams."""
    op.add_column("articles", sa.Column("title_seg", sa.Text(), nullable=True))
    connection = op.get_bind()
    bare = sa.select(_articles.c.id, _articles.c.title).where(_articles.c.revision == 0)
    for number, title in connection.execute(bare).all():
        cut = segmented(title or "")
        if cut != (title or ""):
            connection.execute(sa.update(_articles).where(_articles.c.id == number).values(title_seg=cut))
        learn(connection, number, cut, "")
    if connection.dialect.name == "sqlite":
        _read_from(
            "SELECT a.id, CASE WHEN a.revision = 0 THEN coalesce(a.title_seg, a.title, '') "
            "ELSE coalesce(r.title_seg, r.title, '') END, coalesce(r.text_seg, r.text, '') FROM articles AS a LEFT"
        )
        op.execute(f"{_LEARN}SELECT {_BARE}")
        _kept_by(f"{_TEXT} UNION ALL {_TITLE}", "revision, title, title_seg", f"{_CHANGED} OR ({_RETITLED})")
        learned = f"{_LEARN}{_TITLE.format(verb='', row='new')}"
        op.execute(f"CREATE TRIGGER search_added AFTER INSERT ON articles BEGIN {learned}; END")


def downgrade() -> None:
    """Takes these titles out of the index."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER search_added")
        op.execute(f"{_FORGET}SELECT 'delete', {_BARE}")
        _read_from(
            "SELECT a.id, coalesce(r.title_seg, r.title, ''), coalesce(r.text_seg, r.text) FROM articles AS a INNER"
        )
        _kept_by(_TEXT, "revision", _CHANGED)
    else:
        op.execute("DELETE FROM search_index WHERE article_id IN (SELECT id FROM articles WHERE revision = 0)")
    op.drop_column("articles", "title_seg")


def _read_from(selected: str) -> None:
    """Makes the view anew that the index is read from."""
    op.execute("DROP VIEW search_source")
    joined = "JOIN revisions AS r ON r.article_id = a.id AND r.number = a.revision"
    op.execute(f"CREATE VIEW search_source (id, title, body) AS {selected} {joined}")


def _kept_by(words: str, columns: str, changed: str) -> None:
    """Makes the triggers anew that keep the index in step."""
    op.execute("DROP TRIGGER search_revised")
    op.execute("DROP TRIGGER search_removed")
    forget = _FORGET + words.format(verb="'delete', ", row="old")
    learned = _LEARN + words.format(verb="", row="new")
    op.execute(
        f"CREATE TRIGGER search_revised AFTER UPDATE OF {columns} ON articles WHEN {changed} "
        f"BEGIN {forget}; {learned}; END"
    )
    op.execute(f"CREATE TRIGGER search_removed BEFORE DELETE ON articles BEGIN {forget}; END")
