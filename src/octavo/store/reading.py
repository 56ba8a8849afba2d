"""The reader's pages: an article, a feed's entries, the feeds with what is unread, the sources and their health."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, tuple_

from octavo.errors import NotFound
from octavo.news.ids import ArticleId, StoryId, UserId
from octavo.news.views import ArticleRow, ArticleView, EntryFilter, FeedRow, Key, RelatedRow, Slice, SourceRow
from octavo.store import feeds as feeds_room
from octavo.store.article_texts import SqlRevisions
from octavo.store.articles import SqlArticles
from octavo.store.carried import same_piece, with_feeds
from octavo.store.comments import SqlComments
from octavo.store.rows import article_rows, from_row, rows_of, rows_where
from octavo.store.stories import SqlStories
from octavo.store.tables import articles, feeds, marks, placements, related, subscriptions


def article(connection: Connection, article_id: ArticleId, *, revision: int | None, user_id: UserId) -> ArticleView:
    """Raises NotFound, also for a revision that is not there."""
    stories = SqlStories(connection)
    found = SqlArticles(connection).get(article_id)
    text = SqlRevisions(connection).of(article_id, revision)
    if revision is not None and text is None:
        raise NotFound(f"Article {article_id} has no revision {revision}.")
    placement = stories.placement(article_id)
    story_id = placement.story_id if placement else None
    copied = placement.duplicate_of if placement else None
    mark = connection.execute(
        select(marks.c.read, marks.c.starred).where(marks.c.user_id == user_id, marks.c.article_id == article_id)
    ).one_or_none()
    return ArticleView(
        article=found,
        revision=text,
        story=stories.get(story_id) if story_id else None,
        placement=placement,
        origin=rows_of(connection, user_id, [copied]).get(copied) if copied is not None else None,
        coverage=_coverage(connection, article_id, story_id, user_id),
        related=_related(connection, article_id, story_id, user_id),
        found=rows_where(connection, user_id, articles.c.found_on == article_id)[::-1],
        comments=SqlComments(connection).on_article(article_id),
        read=bool(mark and mark.read),
        starred=bool(mark and mark.starred),
    )


def entries(
    connection: Connection,
    user_id: UserId,
    choice: EntryFilter,
    *,
    after: Key | None,
    limit: int,
    oldest_first: bool = False,
) -> Slice[ArticleRow]:
    """The user's articles of that choice, newest first or the other way round."""
    if choice.unread and not choice.starred and not _any_unread(connection, user_id, choice):
        return Slice(rows=())
    asked = article_rows(user_id).where(*_chosen(user_id, choice))
    place = (articles.c.shown_at, articles.c.id)
    if after is not None:
        key = tuple_(after.at, after.id)
        asked = asked.where(tuple_(*place) > key if oldest_first else tuple_(*place) < key)
    order = place if oldest_first else tuple(column.desc() for column in place)
    asked = asked.order_by(*order).limit(limit + 1)
    found = [from_row(row) for row in connection.execute(asked)]
    shown = tuple(found[:limit])
    if choice.once:
        shown = with_feeds(connection, user_id, shown)
    return Slice(rows=shown, after=Key(at=shown[-1].shown_at, id=shown[-1].id) if len(found) > limit else None)


def feed_rows(connection: Connection, user_id: UserId) -> tuple[FeedRow, ...]:
    """By folder and title, those without a folder first."""
    own = subscriptions.c.title.label("own_title")
    asked = select(*feeds_room.COLUMNS, own, subscriptions.c.folder, subscriptions.c.unread).join(
        subscriptions, and_(subscriptions.c.feed_id == feeds.c.id, subscriptions.c.user_id == user_id)
    )
    found = [_feed_row(row) for row in connection.execute(asked)]
    return tuple(sorted(found, key=lambda row: ((row.folder or "").casefold(), row.title.casefold(), row.feed.id)))


def source_rows(connection: Connection, user_id: UserId) -> tuple[SourceRow, ...]:
    """Those in trouble first, then by name."""
    kept = (feeds.c.articles.label("kept"), feeds.c.newest_at)
    asked = select(*feeds_room.COLUMNS, *kept, subscriptions.c.folder).join(
        subscriptions, and_(subscriptions.c.feed_id == feeds.c.id, subscriptions.c.user_id == user_id)
    )
    found = [
        SourceRow(feed=feeds_room.from_row(row), folder=row.folder, articles=row.kept, newest_at=row.newest_at)
        for row in connection.execute(asked)
    ]
    return tuple(sorted(found, key=_trouble_first))


def _feed_row(row: Any) -> FeedRow:
    feed = feeds_room.from_row(row)
    return FeedRow(feed=feed, title=row.own_title or feed.name, folder=row.folder, unread=row.unread)


def _trouble_first(row: SourceRow) -> tuple[bool, str, int]:
    return row.feed.state.well, row.feed.name.casefold(), row.feed.id


def _chosen(user_id: UserId, choice: EntryFilter) -> list[ColumnElement[bool]]:
    which = _of_feeds(user_id, choice)
    if choice.unread:
        which.append(or_(marks.c.read.is_(None), ~marks.c.read))
    if choice.read:
        which.append(marks.c.read)
    if choice.fetched_after is not None:
        which.append(articles.c.fetched_at > choice.fetched_after)
    if choice.fetched_until is not None:
        which.append(articles.c.fetched_at <= choice.fetched_until)
    if choice.once and choice.feed_id is None:
        which.append(~_brought_before(user_id, choice))
    return which


def _of_feeds(user_id: UserId, choice: EntryFilter) -> list[ColumnElement[bool]]:
    which: list[ColumnElement[bool]] = []
    if choice.starred:
        # Starred articles stay the user's when the subscription ends.
        which.append(marks.c.starred)
    elif choice.feed_id is None:
        # Asked row by row, so that the walk stays in the order of the list and stops at its limit.
        which.append(exists().where(subscriptions.c.feed_id == articles.c.feed_id, *_subscribed(user_id, choice)))
    if choice.feed_id is not None:
        which.append(articles.c.feed_id == choice.feed_id)
        if not choice.starred:
            which.append(exists().where(subscriptions.c.feed_id == choice.feed_id, subscriptions.c.user_id == user_id))
    elif choice.starred and choice.folder is not None:
        which.append(exists().where(subscriptions.c.feed_id == articles.c.feed_id, *_subscribed(user_id, choice)))
    return which


def _brought_before(user_id: UserId, choice: EntryFilter) -> ColumnElement[bool]:
    """Whether another feed brought the article first, and the list has it from there."""
    first, mark = articles.alias("first"), marks.alias("mark")
    marked = exists().where(mark.c.article_id == first.c.id, mark.c.user_id == user_id)
    which = [same_piece(articles, first), first.c.id < articles.c.id]
    if choice.starred:
        which.append(marked.where(mark.c.starred))
    else:
        which.append(exists().where(subscriptions.c.feed_id == first.c.feed_id, *_subscribed(user_id, choice)))
    if choice.unread:
        which.append(~marked.where(mark.c.read))
    return exists().where(*which)


def _subscribed(user_id: UserId, choice: EntryFilter) -> list[ColumnElement[bool]]:
    which: list[ColumnElement[bool]] = [subscriptions.c.user_id == user_id]
    if choice.feed_id is not None:
        which.append(subscriptions.c.feed_id == choice.feed_id)
    if choice.folder is not None:
        which.append(subscriptions.c.folder == choice.folder)
    return which


def _any_unread(connection: Connection, user_id: UserId, choice: EntryFilter) -> bool:
    """The kept count saves a walk through a library that is read to the end."""
    return bool(connection.scalar(select(func.sum(subscriptions.c.unread)).where(*_subscribed(user_id, choice))))


def _coverage(
    connection: Connection, article_id: ArticleId, story_id: StoryId | None, user_id: UserId
) -> tuple[ArticleRow, ...]:
    if story_id is None:
        return ()
    return rows_where(connection, user_id, and_(placements.c.story_id == story_id, articles.c.id != article_id))


def _related(
    connection: Connection, article_id: ArticleId, story_id: StoryId | None, user_id: UserId
) -> tuple[RelatedRow, ...]:
    """In their rank; what has come into the same story since is coverage and left out."""
    asked = (
        article_rows(user_id)
        .add_columns(related.c.why)
        .join(related, and_(related.c.other_id == articles.c.id, related.c.article_id == article_id))
        .where(~related.c.same_story, or_(placements.c.story_id.is_(None), placements.c.story_id != (story_id or 0)))
        .order_by(related.c.rank)
    )
    return tuple(RelatedRow(article=from_row(row), why=row.why) for row in connection.execute(asked))
