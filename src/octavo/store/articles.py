"""Articles and their immutable revisions; until there is one an article is found by its title."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, case, delete, func, or_, select, update
from sqlalchemy import insert as plain_insert

from octavo.errors import NotFound
from octavo.news.article import Article, Sent
from octavo.news.ids import ArticleId, FeedId
from octavo.store.batches import batches
from octavo.store.carried import join_marks, twins_in, with_the_same
from octavo.store.codec import Utc, storable
from octavo.store.counters import take
from octavo.store.excerpts import excerpt
from octavo.store.index import learn, segmented, unlike
from octavo.store.tables import article_hashtags, articles, feeds, marks, subscriptions, vectors
from octavo.store.upsert import insert_in
from octavo.text.html import plain
from octavo.text.letters import spelled_alike

_FIELDS = tuple(field.name for field in fields(Article))
_WRITTEN = tuple(name for name in _FIELDS if name not in {"id", "revision", "excerpt"})
#: What an Article is made of.
COLUMNS = tuple(articles.c[name] for name in _FIELDS)
# Made once: putting one together takes longer than all that it does, and each step of each article asks.
_ONE = select(*COLUMNS).order_by(articles.c.id).limit(1)
_BY_ID = _ONE.where(articles.c.id == bindparam("number"))
_BY_KEY = _ONE.where(articles.c.home == bindparam("home"), articles.c.key == bindparam("key"))
_BY_URL = _ONE.where(articles.c.url == bindparam("url"))
_NEWER = or_(feeds.c.newest_at.is_(None), feeds.c.newest_at < bindparam("shown", type_=Utc()))
_MORE = (
    update(feeds)
    .where(feeds.c.id == bindparam("feed"))
    .values(
        articles=feeds.c.articles + bindparam("more"),
        newest_at=case((_NEWER, bindparam("shown", type_=Utc())), else_=feeds.c.newest_at),
    )
)
_MORE_UNREAD = (
    update(subscriptions)
    .where(subscriptions.c.feed_id == bindparam("feed"))
    .values(unread=subscriptions.c.unread + bindparam("more"))
)


def from_row(row: Row[Any]) -> Article:
    """An Article from a row that begins with its COLUMNS."""
    return Article(**dict(zip(_FIELDS, row, strict=False)))


@cache
def _added(dialect: str) -> Any:
    made = insert_in(dialect, articles).on_conflict_do_nothing(index_elements=["home", "key"])
    return made.returning(articles.c.id, articles.c.home, articles.c.key)


def _new_row(article: Article, title_seg: str) -> dict[str, Any]:
    """What is written of an article that nobody has read yet."""
    values = {name: getattr(article, name) for name in _WRITTEN}
    opening = article.excerpt or excerpt(plain(article.summary_html or ""))
    seg = unlike(article.title, title_seg)
    return values | {"home": article.feed_id or 0, "revision": 0, "excerpt": opening, "title_seg": seg}


@dataclass(frozen=True, slots=True)
class SqlArticles:
    """ports.Articles."""

    connection: Connection

    def add(self, article: Article) -> ArticleId | None:
        """None where its key is known."""
        return self.add_all([article])[0]

    def add_all(self, some: Sequence[Article]) -> tuple[ArticleId | None, ...]:
        """By a handful of statements: each takes longer to hand over than to run."""
        if not some:
            return ()
        titles = [segmented(storable(article.title or "")) for article in some]
        rows = [_new_row(article, title) for article, title in zip(some, titles, strict=True)]
        made = self.connection.execute(_added(self.connection.dialect.name), rows)
        numbers = {(home, key): ArticleId(number) for number, home, key in made}
        # Of two with one key the first is the one that was added.
        added = [numbers.pop((article.feed_id or 0, storable(article.key)), None) for article in some]
        for number, title in zip(added, titles, strict=True):
            if number is not None:
                learn(self.connection, number, title, "")
        new = [(number, article) for number, article in zip(added, some, strict=True) if number is not None]
        self._tag(new)
        self._count_new([article for _, article in new])
        return tuple(added)

    def get(self, article_id: ArticleId) -> Article:
        """Raises NotFound."""
        found = self._one(_BY_ID, number=article_id)
        if found is None:
            raise NotFound(f"There is no article {article_id}.")
        return found

    def by_key(self, feed_id: FeedId | None, key: str) -> Article | None:
        """The article of that key."""
        return self._one(_BY_KEY, home=feed_id or 0, key=key)

    def by_url(self, url: str) -> Article | None:
        """The oldest."""
        return self._one(_BY_URL, url=url)

    def fingerprints(self, feed_id: FeedId, keys: Collection[str]) -> Mapping[str, str]:
        """Those that are known."""
        asked = {storable(key): key for key in keys}
        found: dict[str, str] = {}
        for batch in batches(asked):
            known = select(articles.c.key, func.coalesce(articles.c.fingerprint, "")).where(
                articles.c.home == feed_id, articles.c.key.in_(batch)
            )
            found |= {asked[key]: fingerprint for key, fingerprint in self.connection.execute(known)}
        return found

    def sent_at(self, feed_id: FeedId, urls: Collection[str]) -> Mapping[str, tuple[Sent, ...]]:
        """Newest first."""
        found: defaultdict[str, list[Sent]] = defaultdict(list)
        for batch in batches(urls):
            there = and_(articles.c.home == feed_id, articles.c.url.in_(batch))
            asked = select(articles.c.url, articles.c.key, articles.c.title, articles.c.published).where(there)
            for url, key, title, published in self.connection.execute(asked.order_by(articles.c.id.desc())):
                found[url].append(Sent(key=key, title=title, published=published))
        return {url: tuple(sent) for url, sent in found.items()}

    def with_the_same(self, article_ids: Collection[ArticleId]) -> list[ArticleId]:
        """In order of their ids."""
        return with_the_same(self.connection, article_ids)

    def adopt(self, feed_id: FeedId, addresses: Mapping[str, str | None]) -> None:
        """Both must agree: one address may stand for many entries, and two hosts may number theirs alike."""
        known = self.fingerprints(feed_id, addresses)
        asked = {storable(key): url for key, url in addresses.items() if key not in known}
        found: dict[str, int] = {}
        for batch in batches(asked):
            urls = {asked[key] for key in batch}
            there = [articles.c.url.in_(urls - {None})] + [articles.c.url.is_(None)] * (None in urls)
            left = and_(articles.c.feed_id.is_(None), articles.c.home != 0, articles.c.key.in_(batch), or_(*there))
            rows = select(articles.c.key, articles.c.url, articles.c.id).where(left).order_by(articles.c.id)
            for key, url, number in self.connection.execute(rows):
                if url == asked[key]:
                    found.setdefault(key, number)
        for some in batches(found.values()):
            ours = update(articles).where(articles.c.id.in_(some)).values(home=feed_id, feed_id=feed_id)
            self.connection.execute(ours)
        if found:
            recount(self.connection, feed_id)

    def hand_over(self, gone: FeedId, kept: FeedId) -> None:
        """In one transaction with all else that makes two feeds one."""
        twins = twins_in(self.connection, gone, kept)
        for some in batches(twins):
            double = articles.c.id.in_(some)
            self.connection.execute(update(articles).where(double).values(feed_id=None))
        for one, other in twins.items():
            join_marks(self.connection, one, other)
        ours = update(articles).where(articles.c.feed_id == gone)
        self.connection.execute(ours.values(home=kept, feed_id=kept))
        recount(self.connection, kept)

    def save(self, article: Article) -> None:
        """Raises NotFound."""
        before = self.get(article.id)
        values = {name: getattr(article, name) for name in _WRITTEN}
        if article.feed_id is not None:
            values["home"] = article.feed_id
        if not before.revision and article.summary_html != before.summary_html:
            values["excerpt"] = excerpt(plain(article.summary_html or ""))
        if not before.revision and article.title != before.title:
            title_seg = segmented(storable(article.title or ""))
            values["title_seg"] = unlike(article.title, title_seg)
            learn(self.connection, article.id, title_seg, "")
        self.connection.execute(update(articles).where(articles.c.id == article.id), values)
        if _tags(article) != _tags(before):
            self.connection.execute(delete(article_hashtags).where(article_hashtags.c.article_id == article.id))
            self._tag([(article.id, article)])
        if article.shown_at != before.shown_at:
            self._shown_elsewhen(article.id)
        if article.feed_id != before.feed_id:
            self._moved(before.feed_id, article.feed_id)

    def many(self, article_ids: Collection[ArticleId]) -> Mapping[ArticleId, Article]:
        """Those that exist, in order of their ids: PostgreSQL by itself would give those last written last."""
        asked = select(*COLUMNS).order_by(articles.c.id)
        found: dict[ArticleId, Article] = {}
        for batch in batches(sorted(article_ids)):
            for row in self.connection.execute(asked.where(articles.c.id.in_(batch))):
                found[ArticleId(row.id)] = from_row(row)
        return found

    def following(self, article_id: ArticleId, *, limit: int) -> tuple[Article, ...]:
        """In order of their ids."""
        asked = select(*COLUMNS).where(articles.c.id > article_id).order_by(articles.c.id).limit(limit)
        return tuple(from_row(row) for row in self.connection.execute(asked))

    def _one(self, asked: Select[Any], **values: Any) -> Article | None:
        row = self.connection.execute(asked, values).one_or_none()
        return None if row is None else from_row(row)

    def _tag(self, some: Sequence[tuple[ArticleId, Article]]) -> None:
        rows = [{"tag": tag, "article_id": number} for number, article in some for tag in _tags(article)]
        if rows:
            self.connection.execute(plain_insert(article_hashtags), rows)

    def _count_new(self, some: Sequence[Article]) -> None:
        more = Counter(article.feed_id for article in some if article.feed_id is not None)
        for feed_id, count in sorted(more.items()):
            shown_at = max(article.shown_at for article in some if article.feed_id == feed_id)
            # The feed's row first: who subscribes holds it, and is among the subscribers once we have it.
            self.connection.execute(_MORE, {"feed": feed_id, "more": count, "shown": shown_at})
            self.connection.execute(_MORE_UNREAD, {"feed": feed_id, "more": count})

    def _shown_elsewhen(self, article_id: ArticleId) -> None:
        """The vector cache keeps the time an article is shown at: a new number makes it look again."""
        models = self.connection.scalars(select(vectors.c.model).where(vectors.c.article_id == article_id)).all()
        for model in models:
            row = and_(vectors.c.article_id == article_id, vectors.c.model == model)
            self.connection.execute(update(vectors).where(row).values(number=take(self.connection, "vector")))

    def _moved(self, *feed_ids: FeedId | None) -> None:
        for feed_id in feed_ids:
            if feed_id is not None:
                recount(self.connection, feed_id)


def recount(connection: Connection, feed_id: FeedId) -> None:
    """Counts a feed's articles, and what is unread of them, anew: for the rare moves that no addition describes."""
    of_feed = select(func.count(), func.max(articles.c.shown_at)).where(articles.c.feed_id == feed_id)
    count, newest_at = connection.execute(of_feed).one()
    connection.execute(update(feeds).where(feeds.c.id == feed_id).values(articles=count, newest_at=newest_at))
    was_read = (
        select(func.count())
        .select_from(marks.join(articles, articles.c.id == marks.c.article_id))
        .where(marks.c.user_id == subscriptions.c.user_id, marks.c.read, articles.c.feed_id == feed_id)
        .scalar_subquery()
    )
    unread = update(subscriptions).where(subscriptions.c.feed_id == feed_id).values(unread=count - was_read)
    connection.execute(unread)


def _tags(article: Article) -> list[str]:
    return list(dict.fromkeys(spelled_alike(storable(tag)) for tag in (*article.hashtags, *article.page_hashtags)))
