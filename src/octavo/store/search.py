"""Full text behind one call. Dialects part here: FTS5 on SQLite, tsvector on PostgreSQL.

The query is taken apart by us and every word and phrase is quoted, so that no text is ever a syntax error.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, column, func, literal_column, select, table

from octavo.news.ids import ArticleId, UserId
from octavo.news.views import SearchHit, SearchQuery
from octavo.store.codec import Words, storable
from octavo.store.index import SIMPLE, folded, segmented
from octavo.store.rows import rows_of
from octavo.store.snippet import snippet
from octavo.store.tables import article_hashtags, articles, revisions, search_index
from octavo.text.words import segment, tokens

#: Code points of a query, and words and phrases in it, that are looked at.
_LONGEST, _MOST = 2000, 48

_PIECE = re.compile(r'"([^"]*)"|([^\s"]+)')

_search = table("search", column("rowid"), column("rank"))


def phrases(text: str) -> list[str]:
    """The words and "quoted phrases" of a query that have anything to look for in them."""
    found = (quoted or bare for quoted, bare in _PIECE.findall(storable(text[:_LONGEST])))
    return list(dict.fromkeys(phrase for phrase in found if tokens(phrase)))[:_MOST]


@dataclass(frozen=True, slots=True)
class SqlSearch:
    """ports.Search."""

    connection: Connection

    def find(self, query: SearchQuery, *, user_id: UserId, limit: int = 20, offset: int = 0) -> tuple[SearchHit, ...]:
        """Best first; without a text, newest first."""
        filters = _filters(query)
        wanted = phrases(query.text)
        if wanted:
            asked = self._ranked(wanted, every=True, filters=filters)
        elif query.text.strip():
            return ()
        else:
            asked = select(articles.c.id).where(*filters).order_by(articles.c.shown_at.desc(), articles.c.id.desc())
        ids = [ArticleId(number) for number in self.connection.scalars(asked.limit(limit).offset(offset))]
        rows, texts = rows_of(self.connection, user_id, ids), self._texts(ids)
        return tuple(
            SearchHit(article=rows[number], snippet=snippet(texts.get(number, rows[number].excerpt), wanted))
            for number in ids
        )

    def articles(self, terms: Sequence[str], *, limit: int) -> tuple[ArticleId, ...]:
        """With any of the terms, best first."""
        wanted = list(dict.fromkeys(storable(term) for term in terms if tokens(term)))[:_MOST]
        if not wanted:
            return ()
        asked = self._ranked(wanted, every=False, filters=[])
        return tuple(ArticleId(number) for number in self.connection.scalars(asked.limit(limit)))

    def _ranked(self, wanted: Sequence[str], *, every: bool, filters: Sequence[ColumnElement[bool]]) -> Select[Any]:
        if self.connection.dialect.name == "sqlite":
            return _fts5(wanted, every=every, filters=filters)
        return _tsvector(wanted, every=every, filters=filters)

    def _texts(self, ids: Sequence[ArticleId]) -> dict[ArticleId, str]:
        newest = and_(revisions.c.article_id == articles.c.id, revisions.c.number == articles.c.revision)
        asked = select(articles.c.id, revisions.c.text).join(revisions, newest).where(articles.c.id.in_(ids))
        return {ArticleId(number): text for number, text in self.connection.execute(asked)}


def _filters(query: SearchQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.source is not None:
        found.append(articles.c.source == query.source)
    if query.language is not None:
        found.append(articles.c.language == query.language)
    if query.hashtag is not None:
        tag = storable(query.hashtag).casefold()
        tagged = select(article_hashtags.c.article_id).where(article_hashtags.c.tag == tag)
        found.append(articles.c.id.in_(tagged))
    if query.since is not None:
        found.append(articles.c.shown_at >= query.since)
    if query.until is not None:
        found.append(articles.c.shown_at <= query.until)
    return found


def _fts5(wanted: Sequence[str], *, every: bool, filters: Sequence[ColumnElement[bool]]) -> Select[Any]:
    asked = (" AND " if every else " OR ").join(map(_quoted, wanted))
    matches = literal_column("search").op("MATCH")(bindparam("asked", asked, Words()))
    found = select(_search.c.rowid).where(matches).order_by(_search.c.rank)
    if filters:
        found = found.join(articles, articles.c.id == _search.c.rowid).where(*filters)
    return found


def _quoted(phrase: str) -> str:
    cut = segmented(phrase)
    prefix = " *" if _single(cut) else ""
    return '"' + cut.replace('"', '""') + '"' + prefix


def _single(cut: str) -> bool:
    """A lone character of a script that is cut to bigrams: it can only begin one of them."""
    return len(cut) == 1 and segment("a" + cut) != "a" + cut


def _tsvector(wanted: Sequence[str], *, every: bool, filters: Sequence[ColumnElement[bool]]) -> Select[Any]:
    asked = _tsquery(wanted[0])
    for phrase in wanted[1:]:
        asked = asked.op("&&" if every else "||")(_tsquery(phrase))
    rank = func.ts_rank_cd(search_index.c.words, asked)
    found = select(search_index.c.article_id).where(search_index.c.words.op("@@")(asked))
    found = found.order_by(rank.desc(), search_index.c.article_id.desc())
    if filters:
        found = found.join(articles, articles.c.id == search_index.c.article_id).where(*filters)
    return found


def _tsquery(phrase: str) -> Any:
    cut = segmented(phrase)
    if _single(cut):
        return func.to_tsquery(SIMPLE, f"{folded(cut)}:*")
    return func.phraseto_tsquery(SIMPLE, folded(cut))
