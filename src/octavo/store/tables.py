"""The schema, once, for both databases.

    feeds ──< articles ──< revisions          users ──< subscriptions >── feeds
                 │  └───< vectors                └────< marks >── articles
                 ├──── placements >── stories ──── briefings
                 ├──< related                 editions   jobs   comments   facts   counters
                 └──── held   held_apart      stories ──< regroupings
    writings   spending                       feeds ──── kept_out

Kept beside it by the migration alone: on SQLite the FTS5 table ``search`` over the view ``search_source``, with its
triggers. Columns that lists show stand first in a row, the long ones last: SQLite reads a row from its beginning.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    false,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR

from octavo.news.article import Fill
from octavo.news.briefing import Briefing
from octavo.news.edition import Change, Leaf
from octavo.news.extracted import Kind, Note, PageComment, RelatedItem
from octavo.news.feed import Enclosure, FeedState
from octavo.news.held import Verb
from octavo.news.ids import ArticleId, CommentId
from octavo.news.job import JobState, Step
from octavo.news.reason import Reason, Relation
from octavo.news.writing import Feature
from octavo.store.codec import BigId, Moments, Named, Nested, Utc, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Strings = tuple[str, ...]

#: Numbers that only grow, each moved on in the transaction that needs it (so PostgreSQL's writers queue for it):
#: "placement", "vector", and "vectors_gone", which tells other processes that vectors were removed.
counters = Table(
    "counters",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", BigId, nullable=False),
)

facts = Table(
    "facts",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Words, nullable=False),
)

feeds = Table(
    "feeds",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("url", Words, nullable=False, unique=True),
    Column("title", Words),
    Column("site_url", Words),
    Column("description", Words),
    Column("language", Words),
    Column("hub", Words),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("state", Named(FeedState), nullable=False),
    Column("detail", Words),
    Column("failures", Integer, nullable=False),
    Column("checked_at", Utc),
    Column("full_at", Utc),
    Column("succeeded_at", Utc),
    Column("due_at", Utc, index=True),
    Column("interval", Integer, nullable=False),
    Column("moving_to", Words),
    Column("moved_times", Integer, nullable=False),
    Column("demo", Boolean, nullable=False),
    # A page that lists articles, read in a feed's place.
    Column("watched", Boolean, nullable=False, server_default=false()),
    # Kept by articles.add for the sources page.
    Column("articles", Integer, nullable=False, server_default=text("0")),
    Column("newest_at", Utc),
    sqlite_autoincrement=True,
)

articles = Table(
    "articles",
    metadata,
    Column("id", BigId, primary_key=True),
    # The feed it came from, 0 for none; it stays when the feed is removed, so that (home, key) stays unique.
    Column("home", BigId, nullable=False),
    Column("feed_id", BigId, ForeignKey("feeds.id", ondelete="SET NULL")),
    Column("shown_at", Utc, nullable=False),
    Column("key", Words, nullable=False),
    Column("url", Words, index=True),
    Column("title", Words),
    Column("source", Words),
    Column("language", Words),
    Column("kind", Named(Kind)),
    Column("paywalled", Boolean, nullable=False),
    Column("truncated", Boolean, nullable=False),
    Column("demo", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("excerpt", Words, nullable=False),
    Column("fill", Named(Fill), nullable=False),
    Column("published", Moments),
    Column("modified", Moments),
    Column("fetched_at", Utc, nullable=False),
    Column("found_on", BigId, ForeignKey("articles.id", ondelete="SET NULL"), index=True),
    Column("confidence", Float),
    Column("fingerprint", Words),
    Column("section", Words),
    Column("image", Words),
    Column("thread_url", Words),
    Column("detail", Words),
    Column("authors", Nested(Strings), nullable=False),
    Column("hashtags", Nested(Strings), nullable=False),
    Column("page_hashtags", Nested(Strings), nullable=False),
    Column("captions", Nested(Strings), nullable=False),
    Column("enclosures", Nested(tuple[Enclosure, ...]), nullable=False),
    Column("notes", Nested(tuple[Note, ...]), nullable=False),
    Column("page_comments", Nested(tuple[PageComment, ...]), nullable=False),
    Column("page_related", Nested(tuple[RelatedItem, ...]), nullable=False),
    Column("summary_html", Words),
    # The segmented title for the index, as long as there is no text, where segment() changed it.
    Column("title_seg", Words),
    Index("uq_articles_home_key", "home", "key", unique=True),
    Index("ix_articles_shown_at_id", "shown_at", "id"),
    Index("ix_articles_feed_id_shown_at_id", "feed_id", "shown_at", "id"),
    sqlite_autoincrement=True,
)

article_hashtags = Table(
    "article_hashtags",
    metadata,
    # Casefolded, with its "#".
    Column("tag", Words, primary_key=True),
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

revisions = Table(
    "revisions",
    metadata,
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("title", Words),
    Column("made_at", Utc, nullable=False),
    Column("captions", Nested(Strings), nullable=False),
    Column("text", Words, nullable=False),
    # The segmented title and text, for the index, where segment() changed them.
    Column("title_seg", Words),
    Column("text_seg", Words),
)

#: PostgreSQL's half of the full text; SQLite has the FTS5 table ``search``.
search_index = Table(
    "search_index",
    metadata,
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("words", TSVECTOR, nullable=False),
    Index("ix_search_index_words", "words", postgresql_using="gin"),
    info={"only": "postgresql"},
)

stories = Table(
    "stories",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("shown_at", Utc, nullable=False),
    Column("first_at", Utc, nullable=False),
    Column("headline", Words, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("merged_into", BigId),
    Column("demo", Boolean, nullable=False),
    Column("languages", Nested(Strings), nullable=False),
    Column("hashtags", Nested(Strings), nullable=False),
    Index("ix_stories_shown_at_id", "shown_at", "id"),
    sqlite_autoincrement=True,
)

story_hashtags = Table(
    "story_hashtags",
    metadata,
    Column("tag", Words, primary_key=True),
    Column("story_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

placements = Table(
    "placements",
    metadata,
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("story_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("number", BigId, nullable=False, unique=True),
    Column("score", Float, nullable=False),
    Column("duplicate_of", BigId, ForeignKey("articles.id", ondelete="SET NULL"), index=True),
    Column("placed_at", Utc, nullable=False),
    Column("why", Nested(tuple[Reason, ...]), nullable=False),
    # The agency or paper that the text itself names as its origin.
    Column("credit", Words),
)

#: What people decided: articles of one group stay in one story.
held = Table(
    "held",
    metadata,
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    # The lowest number among the group's articles when it was made.
    Column("group_id", BigId, nullable=False, index=True),
)

#: Groups that stand apart, the lower number first.
held_apart = Table(
    "held_apart",
    metadata,
    Column("one", BigId, primary_key=True),
    Column("other", BigId, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

regroupings = Table(
    "regroupings",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("verb", Named(Verb), nullable=False),
    Column("from_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("to_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("user_id", BigId, ForeignKey("users.id", ondelete="SET NULL"), index=True),
    Column("by", Words, nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("undone_by", BigId),
    Column("articles", Nested(tuple[ArticleId, ...]), nullable=False),
    Column("comments", Nested(tuple[CommentId, ...]), nullable=False),
    sqlite_autoincrement=True,
)

related = Table(
    "related",
    metadata,
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column("other_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("same_story", Boolean, nullable=False),
    Column("why", Nested(Relation), nullable=False),
)

briefings = Table(
    "briefings",
    metadata,
    Column("story_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    Column("body", Nested(Briefing), nullable=False),
)

vectors = Table(
    "vectors",
    metadata,
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("model", Words, primary_key=True),
    # From the counter "vector", new with every put: who remembers the highest one knows what is new.
    Column("number", BigId, nullable=False),
    # Half precision, little-endian.
    Column("vector", LargeBinary, nullable=False),
    Index("ix_vectors_model_number", "model", "number"),
)

editions = Table(
    "editions",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("day", Date, nullable=False, unique=True),
    Column("closed_at", Utc, nullable=False),
    Column("published_at", Utc, nullable=False),
    Column("zone", Words, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("demo", Boolean, nullable=False),
    Column("leaves", Nested(tuple[Leaf, ...]), nullable=False),
    Column("changes", Nested(tuple[Change, ...]), nullable=False),
    sqlite_autoincrement=True,
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("step", Named(Step), nullable=False),
    Column("subject", BigId, nullable=False),
    Column("state", Named(JobState), nullable=False),
    Column("due_at", Utc, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lost", Integer, nullable=False, server_default=text("0")),
    Column("lock", Words),
    Column("queueing_lock", Words),
    Column("leased_by", Words),
    Column("leased_until", Utc),
    Column("error", Words),
    Index("ix_jobs_state_due_at_id", "state", "due_at", "id"),
    Index("ix_jobs_step_subject", "step", "subject"),
    sqlite_autoincrement=True,
)
Index(
    "uq_jobs_queueing_lock",
    jobs.c.queueing_lock,
    unique=True,
    sqlite_where=text("state = 'waiting'"),
    postgresql_where=text("state = 'waiting'"),
)
Index(
    "ix_jobs_leased",
    jobs.c.leased_until,
    jobs.c.lock,
    jobs.c.leased_by,
    sqlite_where=text("state = 'leased'"),
    postgresql_where=text("state = 'leased'"),
)

users = Table(
    "users",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("name", Words, nullable=False),
    # Casefolded.
    Column("name_key", Words, nullable=False, unique=True),
    Column("password_hash", Words),
    Column("created_at", Utc, nullable=False),
    sqlite_autoincrement=True,
)

sessions = Table(
    "sessions",
    metadata,
    Column("secret_hash", Words, primary_key=True),
    Column("user_id", BigId, ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("created_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False, index=True),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("user_id", BigId, ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Words, nullable=False),
    Column("secret_hash", Words, nullable=False, unique=True),
    Column("created_at", Utc, nullable=False),
    sqlite_autoincrement=True,
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("user_id", BigId, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("feed_id", BigId, ForeignKey("feeds.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("title", Words),
    Column("folder", Words),
    # Articles of the feed that the user has not read: kept, not counted.
    Column("unread", Integer, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("user_id", BigId, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("read", Boolean, nullable=False, server_default=false()),
    Column("starred", Boolean, nullable=False, server_default=false()),
    sqlite_with_rowid=False,
)
Index(
    "ix_marks_starred",
    marks.c.user_id,
    marks.c.article_id,
    sqlite_where=text("starred"),
    postgresql_where=text("starred"),
)

comments = Table(
    "comments",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("article_id", BigId, ForeignKey("articles.id", ondelete="CASCADE"), index=True),
    Column("story_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), index=True),
    Column("parent_id", BigId, ForeignKey("comments.id", ondelete="SET NULL"), index=True),
    Column("user_id", BigId, ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("author", Words, nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("reported", Boolean, nullable=False),
    Column("hidden", Boolean, nullable=False),
    Column("text", Words, nullable=False),
    Index(
        "ix_comments_reported",
        "made_at",
        sqlite_where=text("reported"),
        postgresql_where=text("reported"),
    ),
    sqlite_autoincrement=True,
)

searches = Table(
    "searches",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("user_id", BigId, ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Words, nullable=False),
    Column("query", Words, nullable=False),
    Column("created_at", Utc, nullable=False),
    sqlite_autoincrement=True,
)

#: What models wrote, by a hash of all that it was asked with.
writings = Table(
    "writings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("written_at", Utc, nullable=False, index=True),
    Column("model", Words, nullable=False),
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    # JSON.
    Column("value", Words, nullable=False),
)

spending = Table(
    "spending",
    metadata,
    Column("day", Date, primary_key=True),
    Column("feature", Named(Feature), primary_key=True),
    # 0: the desk itself. No reference: what was used stays used when an account goes.
    Column("user_id", BigId, primary_key=True, autoincrement=False),
    Column("requests", Integer, nullable=False),
    Column("tokens_in", BigId, nullable=False),
    Column("tokens_out", BigId, nullable=False),
    sqlite_with_rowid=False,
)

#: Feeds of which nothing is given to a model.
kept_out = Table(
    "kept_out",
    metadata,
    Column("feed_id", BigId, ForeignKey("feeds.id", ondelete="CASCADE"), primary_key=True),
)
