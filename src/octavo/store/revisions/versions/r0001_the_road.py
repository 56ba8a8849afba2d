"""The schema of the first release: feeds, articles and their revisions, stories, editions, jobs, people, full text."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """An empty database becomes a library with one account, the owner's."""
    _counters()
    _editions()
    _facts()
    _feeds()
    _jobs()
    _stories()
    _users()
    _articles()
    _briefings()
    _searches()
    _sessions()
    _story_hashtags()
    _subscriptions()
    _tokens()
    _article_hashtags()
    _comments()
    _marks()
    _placements()
    _related()
    _revisions()
    _vectors()
    if op.get_bind().dialect.name == "postgresql":
        _search_postgresql()
    else:
        _search_sqlite()
    _first_rows()


def downgrade() -> None:
    """There is nothing before the first revision."""
    raise NotImplementedError("The first revision cannot be taken back; keep the database's file instead.")


def _counters() -> None:
    op.create_table(
        "counters",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", _ID, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )


def _editions() -> None:
    op.create_table(
        "editions",
        sa.Column("id", _ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("leaves", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_editions"),
        sa.UniqueConstraint("day", name="uq_editions_day"),
        sqlite_autoincrement=True,
    )


def _facts() -> None:
    op.create_table(
        "facts",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_facts"),
    )


def _feeds() -> None:
    op.create_table(
        "feeds",
        sa.Column("id", _ID, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("site_url", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("hub", sa.Text(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("full_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("succeeded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("interval", sa.Integer(), nullable=False),
        sa.Column("moving_to", sa.Text(), nullable=True),
        sa.Column("moved_times", sa.Integer(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("articles", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("newest_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_feeds"),
        sa.UniqueConstraint("url", name="uq_feeds_url"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_feeds_due_at", "feeds", ["due_at"], unique=False)


def _jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", _ID, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("subject", _ID, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lock", sa.Text(), nullable=True),
        sa.Column("queueing_lock", sa.Text(), nullable=True),
        sa.Column("leased_by", sa.Text(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_jobs_leased",
        "jobs",
        ["leased_until", "lock", "leased_by"],
        unique=False,
        sqlite_where=sa.text("state = 'leased'"),
        postgresql_where=sa.text("state = 'leased'"),
    )
    op.create_index("ix_jobs_state_due_at_id", "jobs", ["state", "due_at", "id"], unique=False)
    op.create_index("ix_jobs_step_subject", "jobs", ["step", "subject"], unique=False)
    op.create_index(
        "uq_jobs_queueing_lock",
        "jobs",
        ["queueing_lock"],
        unique=True,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )


def _stories() -> None:
    op.create_table(
        "stories",
        sa.Column("id", _ID, nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("merged_into", _ID, nullable=True),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("hashtags", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stories_shown_at_id", "stories", ["shown_at", "id"], unique=False)


def _users() -> None:
    op.create_table(
        "users",
        sa.Column("id", _ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("name_key", name="uq_users_name_key"),
        sqlite_autoincrement=True,
    )


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", _ID, nullable=False),
        sa.Column("home", _ID, nullable=False),
        sa.Column("feed_id", _ID, nullable=True),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("paywalled", sa.Boolean(), nullable=False),
        sa.Column("truncated", sa.Boolean(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("excerpt", sa.Text(), nullable=False),
        sa.Column("fill", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("modified", sa.Text(), nullable=True),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("found_on", _ID, nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("fingerprint", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("image", sa.Text(), nullable=True),
        sa.Column("thread_url", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.Column("hashtags", sa.Text(), nullable=False),
        sa.Column("page_hashtags", sa.Text(), nullable=False),
        sa.Column("captions", sa.Text(), nullable=False),
        sa.Column("enclosures", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("page_comments", sa.Text(), nullable=False),
        sa.Column("page_related", sa.Text(), nullable=False),
        sa.Column("summary_html", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name="fk_articles_feed_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["found_on"], ["articles.id"], name="fk_articles_found_on", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_articles_feed_id_shown_at_id", "articles", ["feed_id", "shown_at", "id"], unique=False)
    op.create_index("ix_articles_found_on", "articles", ["found_on"], unique=False)
    op.create_index("ix_articles_shown_at_id", "articles", ["shown_at", "id"], unique=False)
    op.create_index("ix_articles_url", "articles", ["url"], unique=False)
    op.create_index("uq_articles_home_key", "articles", ["home", "key"], unique=True)


def _briefings() -> None:
    op.create_table(
        "briefings",
        sa.Column("story_id", _ID, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_briefings_story_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("story_id", name="pk_briefings"),
    )


def _searches() -> None:
    op.create_table(
        "searches",
        sa.Column("id", _ID, nullable=False),
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_searches_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_searches"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_searches_user_id", "searches", ["user_id"], unique=False)


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_sessions_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("secret_hash", name="pk_sessions"),
    )
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"], unique=False)
    op.create_index("ix_sessions_user_id", "sessions", ["user_id"], unique=False)


def _story_hashtags() -> None:
    op.create_table(
        "story_hashtags",
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("story_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_story_hashtags_story_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("tag", "story_id", name="pk_story_hashtags"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_story_hashtags_story_id", "story_hashtags", ["story_id"], unique=False)


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("feed_id", _ID, nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("folder", sa.Text(), nullable=True),
        sa.Column("unread", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name="fk_subscriptions_feed_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_subscriptions_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "feed_id", name="pk_subscriptions"),
    )
    op.create_index("ix_subscriptions_feed_id", "subscriptions", ["feed_id"], unique=False)


def _tokens() -> None:
    op.create_table(
        "tokens",
        sa.Column("id", _ID, nullable=False),
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_tokens_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_tokens"),
        sa.UniqueConstraint("secret_hash", name="uq_tokens_secret_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tokens_user_id", "tokens", ["user_id"], unique=False)


def _article_hashtags() -> None:
    op.create_table(
        "article_hashtags",
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("article_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_article_hashtags_article_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tag", "article_id", name="pk_article_hashtags"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_hashtags_article_id", "article_hashtags", ["article_id"], unique=False)


def _comments() -> None:
    op.create_table(
        "comments",
        sa.Column("id", _ID, nullable=False),
        sa.Column("article_id", _ID, nullable=True),
        sa.Column("story_id", _ID, nullable=True),
        sa.Column("parent_id", _ID, nullable=True),
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reported", sa.Boolean(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_comments_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["parent_id"], ["comments.id"], name="fk_comments_parent_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_comments_story_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_comments_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_comments"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_comments_article_id", "comments", ["article_id"], unique=False)
    op.create_index("ix_comments_parent_id", "comments", ["parent_id"], unique=False)
    op.create_index(
        "ix_comments_reported",
        "comments",
        ["made_at"],
        unique=False,
        sqlite_where=sa.text("reported"),
        postgresql_where=sa.text("reported"),
    )
    op.create_index("ix_comments_story_id", "comments", ["story_id"], unique=False)
    op.create_index("ix_comments_user_id", "comments", ["user_id"], unique=False)


def _marks() -> None:
    op.create_table(
        "marks",
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("article_id", _ID, nullable=False),
        sa.Column("read", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("starred", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_marks_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_marks_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "article_id", name="pk_marks"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_marks_article_id", "marks", ["article_id"], unique=False)
    op.create_index(
        "ix_marks_starred",
        "marks",
        ["user_id", "article_id"],
        unique=False,
        sqlite_where=sa.text("starred"),
        postgresql_where=sa.text("starred"),
    )


def _placements() -> None:
    op.create_table(
        "placements",
        sa.Column("article_id", _ID, nullable=False),
        sa.Column("story_id", _ID, nullable=False),
        sa.Column("number", _ID, nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("duplicate_of", _ID, nullable=True),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_placements_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["duplicate_of"], ["articles.id"], name="fk_placements_duplicate_of", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_placements_story_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", name="pk_placements"),
        sa.UniqueConstraint("number", name="uq_placements_number"),
    )
    op.create_index("ix_placements_duplicate_of", "placements", ["duplicate_of"], unique=False)
    op.create_index("ix_placements_story_id", "placements", ["story_id"], unique=False)


def _related() -> None:
    op.create_table(
        "related",
        sa.Column("article_id", _ID, nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("other_id", _ID, nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("same_story", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_related_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["articles.id"], name="fk_related_other_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", "rank", name="pk_related"),
    )
    op.create_index("ix_related_other_id", "related", ["other_id"], unique=False)


def _revisions() -> None:
    op.create_table(
        "revisions",
        sa.Column("article_id", _ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("captions", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("title_seg", sa.Text(), nullable=True),
        sa.Column("text_seg", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_revisions_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", "number", name="pk_revisions"),
    )


def _vectors() -> None:
    op.create_table(
        "vectors",
        sa.Column("article_id", _ID, nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("number", _ID, nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_vectors_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", "model", name="pk_vectors"),
    )
    op.create_index("ix_vectors_model_number", "vectors", ["model", "number"], unique=False)


def _search_postgresql() -> None:
    op.create_table(
        "search_index",
        sa.Column("article_id", _ID, nullable=False),
        sa.Column("words", TSVECTOR(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_search_index_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", name="pk_search_index"),
        info={"only": "postgresql"},
    )
    op.create_index("ix_search_index_words", "search_index", ["words"], unique=False, postgresql_using="gin")


# FTS5 over a view keeps no second copy of the texts. The index is told the old text word for word before a row changes
# or goes: that is how FTS5 forgets (https://www.sqlite.org/fts5.html#external_content_tables).
_INDEXED = "coalesce(r.title_seg, r.title, ''), coalesce(r.text_seg, r.text)"
_FORGET = (
    f"INSERT INTO search (search, rowid, title, body) SELECT 'delete', r.article_id, {_INDEXED} "  # noqa: S608 -- ours
    "FROM revisions AS r WHERE r.article_id = old.id AND r.number = old.revision"
)
_LEARN = (
    f"INSERT INTO search (rowid, title, body) SELECT r.article_id, {_INDEXED} "  # noqa: S608 -- ours
    "FROM revisions AS r WHERE r.article_id = new.id AND r.number = new.revision"
)


def _search_sqlite() -> None:
    op.execute(
        "CREATE VIEW search_source (id, title, body) AS "  # noqa: S608 -- ours
        f"SELECT a.id, {_INDEXED} FROM articles AS a "
        "JOIN revisions AS r ON r.article_id = a.id AND r.number = a.revision"
    )
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5 (title, body, content = 'search_source', content_rowid = 'id', "
        # Vowel signs are letters here: Hindi and Thai words would fall to pieces without them.
        "tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")"
    )
    # A word in the title weighs as much as four in the text.
    op.execute("INSERT INTO search (search, rank) VALUES ('rank', 'bm25(4.0, 1.0)')")
    op.execute(
        "CREATE TRIGGER search_revised AFTER UPDATE OF revision ON articles WHEN old.revision <> new.revision "
        f"BEGIN {_FORGET}; {_LEARN}; END"
    )
    op.execute(f"CREATE TRIGGER search_removed BEFORE DELETE ON articles BEGIN {_FORGET}; END")


def _first_rows() -> None:
    counters = sa.table("counters", sa.column("name", sa.Text()), sa.column("value", sa.Integer()))
    op.bulk_insert(counters, [{"name": name, "value": 0} for name in ("placement", "vector", "vectors_gone")])
    users = sa.table(
        "users",
        sa.column("name", sa.Text()),
        sa.column("name_key", sa.Text()),
        sa.column("created_at", sa.DateTime(timezone=True)),
    )
    # No id is given, so that the database's own sequence makes it 1 and goes on from there.
    op.bulk_insert(users, [{"name": "owner", "name_key": "owner", "created_at": datetime.now(UTC)}])
