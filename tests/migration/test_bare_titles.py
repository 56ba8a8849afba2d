"""In a library of before, articles without a text are found by their titles, too."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import text

from octavo.news.article import Article
from octavo.news.ids import OWNER, ArticleId
from octavo.news.views import SearchQuery
from octavo.store.engine import connect, transaction
from octavo.store.sql import open_store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def found(tx, words):
    return [hit.article.id for hit in tx.search.find(SearchQuery(text=words), user_id=OWNER)]


def test_titles_of_before_are_found(empty_url, step_back):
    """Each once, Japanese too; what has a text is found as before, and the index agrees with the texts."""
    store = open_store(empty_url)
    entry = Article(
        id=ArticleId(0),
        feed_id=None,
        key="a",
        url=None,
        source=None,
        title="Ferry for 東京都",
        fetched_at=NOW,
        shown_at=NOW,
    )
    with store.begin() as tx:
        bare = tx.articles.add(entry)
        told = tx.articles.add(replace(entry, key="b", title="Barge"))
        tx.revisions.add(told, title="Barge", text="It left.", captions=(), now=NOW)
    store.close()

    step_back(empty_url, "0007")
    engine = connect(empty_url)
    with transaction(engine, write=False) as connection:
        index = "search WHERE search MATCH 'ferry'" if engine.name == "sqlite" else "search_index WHERE article_id = 1"
        assert connection.scalar(text(f"SELECT count(*) FROM {index}")) == 0
    engine.dispose()

    store = open_store(empty_url)
    with store.begin() as tx:
        assert found(tx, "ferry 東京都") == [bare]
        assert found(tx, "barge left") == [told]
        if tx.connection.dialect.name == "sqlite":
            tx.connection.execute(text("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"))
    store.close()
