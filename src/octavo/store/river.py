"""Stories in lists and on their own page: a handful of queries a page, however many stories it has."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, select, tuple_

from octavo.news.ids import ArticleId, StoryId, UserId
from octavo.news.reason import Relation
from octavo.news.story import Story
from octavo.news.views import ArticleRow, Key, Slice, StoryCard, StoryView
from octavo.store.codec import storable
from octavo.store.comments import SqlComments
from octavo.store.rows import rows_of, rows_where
from octavo.store.stories import COLUMNS, SqlStories
from octavo.store.stories import from_row as story_from_row
from octavo.store.tables import articles, placements, related, stories, story_hashtags
from octavo.text.letters import spelled_alike

#: Articles that a card shows below its lead; story.articles tells how many there are.
OTHERS = 12
#: Related stories on a story's page.
RELATED = 6


def _related_to() -> Select[Any]:
    """Each tie between an article of ``:story`` and one elsewhere, the strongest first."""
    here, there = placements.alias("here"), placements.alias("there")
    own, other = articles.alias("own"), articles.alias("other")
    return (
        select(there.c.story_id, related.c.why, (own.c.language == other.c.language).label("alike"))
        .select_from(related)
        .join(here, here.c.article_id == related.c.article_id)
        .join(there, there.c.article_id == related.c.other_id)
        .join(own, own.c.id == here.c.article_id)
        .join(other, other.c.id == there.c.article_id)
        .where(here.c.story_id == bindparam("story"), there.c.story_id != bindparam("story"))
        .order_by(related.c.score.desc(), related.c.other_id)
    )


# Made once: four aliases take longer to put together than the answer takes to find.
_RELATED = _related_to()


def river(connection: Connection, *, after: Key | None, limit: int, user_id: UserId) -> Slice[StoryCard]:
    """Stories newest first."""
    return _cards(connection, select(*COLUMNS), after=after, limit=limit, user_id=user_id)


def hashtag(connection: Connection, tag: str, *, after: Key | None, limit: int, user_id: UserId) -> Slice[StoryCard]:
    """Stories with that hashtag, newest first."""
    tagged = and_(story_hashtags.c.story_id == stories.c.id, story_hashtags.c.tag == spelled_alike(storable(tag)))
    asked = select(*COLUMNS).join(story_hashtags, tagged)
    return _cards(connection, asked, after=after, limit=limit, user_id=user_id)


def story(connection: Connection, story_id: StoryId, *, user_id: UserId) -> StoryView:
    """Raises NotFound."""
    group = SqlStories(connection)
    return StoryView(
        story=group.get(story_id),
        briefing=group.briefing(story_id),
        articles=rows_where(connection, user_id, placements.c.story_id == story_id)[::-1],
        related=_related(connection, story_id),
        comments=SqlComments(connection).on_story(story_id),
    )


def _cards(
    connection: Connection, asked: Select[Any], *, after: Key | None, limit: int, user_id: UserId
) -> Slice[StoryCard]:
    # A story whose articles all moved away has nothing to show.
    asked = asked.where(stories.c.articles > 0)
    if after is not None:
        asked = asked.where(tuple_(stories.c.shown_at, stories.c.id) < tuple_(after.at, after.id))
    asked = asked.order_by(stories.c.shown_at.desc(), stories.c.id.desc()).limit(limit + 1)
    found = [story_from_row(row) for row in connection.execute(asked)]
    shown, more = found[:limit], len(found) > limit
    leads = _leads(connection, shown, user_id)
    cards = tuple(
        StoryCard(story=story, lead=leads[story.id][0], others=tuple(leads[story.id][1:]))
        for story in shown
        if story.id in leads
    )
    return Slice(rows=cards, after=Key(at=shown[-1].shown_at, id=shown[-1].id) if more else None)


def _leads(connection: Connection, shown: Sequence[Story], user_id: UserId) -> dict[StoryId, list[ArticleRow]]:
    """Each story's lead, then its others newest first.

    The lead is the article whose title is the story's headline, or has it with a desk's mark before it or a paper's
    name behind it; failing that the newest that is neither a copy nor an opinion.
    """
    ids = [story.id for story in shown]
    order = func.row_number().over(
        partition_by=placements.c.story_id,
        order_by=(
            # Without a title it is not NULL, which PostgreSQL puts first.
            (func.coalesce(articles.c.title, "") == stories.c.headline).desc(),
            func.coalesce(articles.c.title, "").contains(stories.c.headline).desc(),
            placements.c.duplicate_of.is_not(None),
            func.coalesce(articles.c.kind, "") == "opinion",
            articles.c.shown_at.desc(),
            articles.c.id.desc(),
        ),
    )
    ranked = (
        select(placements.c.article_id, order.label("place"))
        .join(articles, articles.c.id == placements.c.article_id)
        .join(stories, stories.c.id == placements.c.story_id)
        .where(placements.c.story_id.in_(ids))
        .subquery()
    )
    first = select(ranked.c.article_id, ranked.c.place).where(ranked.c.place <= OTHERS + 1).order_by(ranked.c.place)
    places = connection.execute(first).all()
    rows = rows_of(connection, user_id, [ArticleId(number) for number, _ in places])
    cards: dict[StoryId, list[ArticleRow]] = {}
    for number, _ in places:
        row = rows[ArticleId(number)]
        if row.story_id is not None:
            cards.setdefault(row.story_id, []).append(row)
    return {number: [card[0], *sorted(card[1:], key=_newest_first)] for number, card in cards.items()}


def _newest_first(row: ArticleRow) -> tuple[float, int]:
    return -row.shown_at.timestamp(), -row.id


def _related(connection: Connection, story_id: StoryId) -> tuple[tuple[Story, Relation], ...]:
    """Stories that the story's articles name as related, the strongest link first, each with a reason.

    The reason is that of its strongest link between two articles of one language, which says most of what ties them.
    """
    strongest: dict[StoryId, Relation] = {}
    in_one_language: dict[StoryId, Relation] = {}
    for number, why, alike in connection.execute(_RELATED, {"story": story_id}):
        strongest.setdefault(StoryId(number), why)
        if alike:
            in_one_language.setdefault(StoryId(number), why)
    best = list(strongest)[:RELATED]
    found = stories_of(connection, best)
    return tuple((found[number], in_one_language.get(number, strongest[number])) for number in best)


def stories_of(connection: Connection, ids: Sequence[StoryId]) -> dict[StoryId, Story]:
    """Those of them that exist."""
    asked = select(*COLUMNS).where(stories.c.id.in_(ids))
    return {StoryId(row.id): story_from_row(row) for row in connection.execute(asked)}
