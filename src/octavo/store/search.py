"""Full text behind one call. Dialects part here: FTS5 on SQLite, tsvector on PostgreSQL.

The query is taken apart by us and every word and phrase is quoted, so that no text is ever a syntax error.
A minus right before a word or phrase leaves out what has it.
Articles with every word as it was asked come first; those that have a word in its other number only follow.
Of words that very many articles have, the newest of these are ranked: to rank all would cost more with every article.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from string import punctuation
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, column, func, literal_column, select, table

from octavo.news.ids import ArticleId, UserId
from octavo.news.views import SearchHit, SearchQuery
from octavo.store.codec import Words, storable
from octavo.store.index import SIMPLE, folded, segmented
from octavo.store.rows import rows_of
from octavo.store.snippet import snippet
from octavo.store.tables import article_hashtags, articles, revisions, search_index
from octavo.text.forms import other_forms
from octavo.text.letters import spelled_alike
from octavo.text.words import segment, tokens

#: Articles that are ranked, at most: far more than anybody pages through.
RANKED = 5000
#: Code points of a query, and words and phrases in it, that are looked at.
_LONGEST, _MOST = 2000, 48

_PIECE = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)')
#: Before a letter or a quotation mark: "-5" is a number, and "e-mail" one word.
_MINUS = re.compile(r'(?:(?<=\s)|\A)-(?:"(?P<quoted>[^"]+)"|(?P<bare>[^\W\d_][^\s"]*))')

#: A word or phrase as it was asked, and what may stand for it.
Alternatives: TypeAlias = tuple[str, ...]
Filters: TypeAlias = Sequence[ColumnElement[bool]]

_search = table("search", column("rowid"), column("rank"))


def phrases(text: str) -> tuple[list[Alternatives], list[Alternatives]]:
    """The words and "quoted phrases" of a query that have anything to look for in them; a word with its other forms.

    First those that are wanted, then those that a minus says are not.
    """
    text = storable(text[:_LONGEST])
    return _alternatives(_PIECE, _MINUS.sub(" ", text)), _alternatives(_MINUS, text)


def _alternatives(pieces: re.Pattern[str], text: str) -> list[Alternatives]:
    found: dict[str, Alternatives] = {}
    for piece in pieces.finditer(text):
        bare = piece["bare"] or ""
        phrase = piece["quoted"] or bare
        if tokens(phrase):
            found.setdefault(phrase, (phrase, *other_forms(bare.strip(punctuation))))
    return list(found.values())[:_MOST]


@dataclass(frozen=True, slots=True)
class SqlSearch:
    """ports.Search."""

    connection: Connection

    def find(self, query: SearchQuery, *, user_id: UserId, limit: int = 20, offset: int = 0) -> tuple[SearchHit, ...]:
        """Best first; without a word that is wanted, newest first."""
        filters = _filters(query)
        wanted, unwanted = phrases(query.text)
        if unwanted:
            having = self._match(unwanted, every=False).order_by(None).correlate(None)
            filters.append(articles.c.id.not_in(having))
        if wanted:
            ids = self._worded(wanted, filters, limit=limit, offset=offset)
        elif query.text.strip() and not unwanted:
            return ()
        else:
            asked = select(articles.c.id).where(*filters).order_by(articles.c.shown_at.desc(), articles.c.id.desc())
            ids = self._ids(asked.limit(limit).offset(offset))
        rows, texts = rows_of(self.connection, user_id, ids), self._texts(ids)
        marked = [phrase for alternatives in wanted for phrase in alternatives]
        return tuple(
            SearchHit(article=rows[number], snippet=snippet(texts.get(number, rows[number].excerpt), marked))
            for number in ids
        )

    def articles(self, terms: Sequence[str], *, limit: int) -> tuple[ArticleId, ...]:
        """With any of the terms in title or text, best first; none without a text, for that is what is asked for."""
        wanted = list(dict.fromkeys(storable(term) for term in terms if tokens(term)))[:_MOST]
        if not wanted:
            return ()
        read = [articles.c.revision > 0]
        return tuple(self._ids(self._match([(term,) for term in wanted], every=False, filters=read).limit(limit)))

    def _worded(self, wanted: Sequence[Alternatives], filters: Filters, *, limit: int, offset: int) -> list[ArticleId]:
        """Every phrase as it was asked; where these articles end, those with other forms of a word."""
        exact = [alternatives[:1] for alternatives in wanted]
        asked = self._newest(self._match(exact, every=True, filters=filters))
        found = self._ids(asked.limit(limit).offset(offset))
        if len(found) == limit or exact == list(wanted):
            return found
        every = offset + len(found)
        if offset and not found:
            # An empty page says nothing of how many came before it.
            every = self.connection.scalar(select(func.count()).select_from(asked.order_by(None).subquery())) or 0
        more = self._newest(self._match(wanted, every=True, filters=filters, but_for=exact))
        return found + self._ids(more.limit(limit - len(found)).offset(offset + len(found) - every))

    def _newest(self, asked: Select[Any]) -> Select[Any]:
        """The newest ``RANKED`` of the articles asked for; all of them where there are no more."""
        number = asked.selected_columns[0]
        in_time = asked.order_by(None).order_by(number.desc())
        oldest = self.connection.scalar(in_time.limit(1).offset(RANKED - 1))
        return asked if oldest is None else asked.where(number >= oldest)

    def _ids(self, asked: Select[Any]) -> list[ArticleId]:
        return [ArticleId(number) for number in self.connection.scalars(asked)]

    def _match(
        self,
        wanted: Sequence[Alternatives],
        *,
        every: bool,
        filters: Filters = (),
        but_for: Sequence[Alternatives] = (),
    ) -> Select[Any]:
        """The articles with ``every`` one or any of the wanted, best first, without those of ``but_for``."""
        made = _fts5 if self.connection.dialect.name == "sqlite" else _tsvector
        return made(wanted, every=every, filters=filters, but_for=but_for)

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
        tag = spelled_alike(storable(query.hashtag))
        tagged = select(article_hashtags.c.article_id).where(article_hashtags.c.tag == tag)
        found.append(articles.c.id.in_(tagged))
    if query.since is not None:
        found.append(articles.c.shown_at >= query.since)
    if query.until is not None:
        found.append(articles.c.shown_at < query.until)
    return found


def _fts5(
    wanted: Sequence[Alternatives], *, every: bool, filters: Filters, but_for: Sequence[Alternatives]
) -> Select[Any]:
    asked = _joined(wanted, every=every)
    if but_for:
        asked = f"({asked}) NOT ({_joined(but_for, every=True)})"
    matches = literal_column("search").op("MATCH")(bindparam("asked", asked, Words(), unique=True))
    found = select(_search.c.rowid).where(matches).order_by(_search.c.rank)
    if filters:
        found = found.join(articles, articles.c.id == _search.c.rowid).where(*filters)
    return found


def _joined(wanted: Sequence[Alternatives], *, every: bool) -> str:
    some = (f"({' OR '.join(map(_quoted, alternatives))})" for alternatives in wanted)
    return (" AND " if every else " OR ").join(some)


def _quoted(phrase: str) -> str:
    cut = segmented(phrase)
    prefix = " *" if _single(cut) else ""
    return '"' + cut.replace('"', '""') + '"' + prefix


def _single(cut: str) -> bool:
    """A lone character of a script that is cut to bigrams: it can only begin one of them."""
    return len(cut) == 1 and segment("a" + cut) != "a" + cut


def _tsvector(
    wanted: Sequence[Alternatives], *, every: bool, filters: Filters, but_for: Sequence[Alternatives]
) -> Select[Any]:
    asked = _tsqueries(wanted, every=every)
    rank = func.ts_rank_cd(search_index.c.words, asked)
    found = select(search_index.c.article_id).where(search_index.c.words.op("@@")(asked))
    found = found.order_by(rank.desc(), search_index.c.article_id.desc())
    if but_for:
        found = found.where(~search_index.c.words.op("@@", is_comparison=True)(_tsqueries(but_for, every=True)))
    if filters:
        found = found.join(articles, articles.c.id == search_index.c.article_id).where(*filters)
    return found


def _tsqueries(wanted: Sequence[Alternatives], *, every: bool) -> Any:
    some = [reduce(lambda one, two: one.op("||")(two), map(_tsquery, alternatives)) for alternatives in wanted]
    return reduce(lambda one, two: one.op("&&" if every else "||")(two), some)


def _tsquery(phrase: str) -> Any:
    cut = segmented(phrase)
    if _single(cut):
        return func.to_tsquery(SIMPLE, f"{folded(cut)}:*")
    return func.phraseto_tsquery(SIMPLE, folded(cut))
