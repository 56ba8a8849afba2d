"""Writing the full-text index. Dialects part here: SQLite's triggers do it, PostgreSQL's row is written by us."""

import unicodedata
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, literal_column

from octavo.news.ids import ArticleId
from octavo.store.codec import storable
from octavo.store.tables import search_index
from octavo.store.upsert import insert
from octavo.text.words import segment, tokens

#: PostgreSQL's text search configuration: no stemming and no stop words, as FTS5.
SIMPLE: ColumnElement[Any] = literal_column("'simple'::regconfig")

#: Code points of one text that PostgreSQL indexes: a tsvector holds at most 1 MB.
_MOST = 80_000
#: Code points of one word.
_LONGEST = 200


def segmented(text: str) -> str:
    """The text as the index sees it: Chinese, Japanese, Korean and Thai cut to bigrams."""
    return segment(text)


def unlike(text: str | None, seg: str) -> str | None:
    """The segmented text, where it has to be kept beside the text itself."""
    return seg if seg != storable(text or "") else None


def folded(text: str) -> str:
    """The text's words with their accents taken off, by spaces: what FTS5's tokenizer does, for PostgreSQL."""
    # A longer word than this is no word, and PostgreSQL takes none of more than 2 KB.
    words = " ".join(word[:_LONGEST] for word in tokens(text))
    if words.isascii():
        return words
    bare = "".join(char for char in unicodedata.normalize("NFD", words) if not "\u0300" <= char <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def learn(connection: Connection, article_id: ArticleId, title: str, text: str) -> None:
    """Keeps the index in step with an article's newest revision; title and text are segmented."""
    if connection.dialect.name == "sqlite":
        return
    words = _weighed(folded(title), "'A'").op("||")(_weighed(folded(text[:_MOST]), "'D'"))
    made = insert(connection, search_index).values(article_id=article_id, words=words)
    connection.execute(made.on_conflict_do_update(index_elements=["article_id"], set_={"words": made.excluded.words}))


def _weighed(words: str, weight: str) -> ColumnElement[Any]:
    return func.setweight(func.to_tsvector(SIMPLE, words), literal_column(weight))
