"""Stories, placements, and what is kept beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, delete, insert, select, update

from octavo.errors import NotFound
from octavo.news.briefing import Briefing
from octavo.news.ids import ArticleId, StoryId
from octavo.news.story import Placement, Related, Story
from octavo.news.window import Placed
from octavo.store import upsert
from octavo.store.codec import storable, unpack
from octavo.store.counters import look, take
from octavo.store.tables import articles, briefings, placements, related, revisions, stories, story_hashtags, vectors
from octavo.text.letters import spelled_alike

_FIELDS = tuple(field.name for field in fields(Story))
_WRITTEN = tuple(name for name in _FIELDS if name != "id")
#: What a Story is made of.
COLUMNS = tuple(stories.c[name] for name in _FIELDS)
#: An article's vectors of another model, beside those of the first.
_leads = vectors.alias("leads")
_PLACEMENT = tuple(placements.c[field.name] for field in fields(Placement))


def from_row(row: Row[Any]) -> Story:
    """A Story from a row that begins with its COLUMNS."""
    return Story(**dict(zip(_FIELDS, row, strict=False)))


def placement_from_row(row: Row[Any]) -> Placement:
    """A Placement from its row."""
    return Placement(**row._asdict())


@dataclass(frozen=True, slots=True)
class SqlStories:
    """ports.Stories."""

    connection: Connection

    def add(self, story: Story) -> StoryId:
        """Its number."""
        values = {name: getattr(story, name) for name in _WRITTEN}
        number = StoryId(self.connection.execute(insert(stories).returning(stories.c.id), values).scalar_one())
        self._tag(number, story)
        return number

    def get(self, story_id: StoryId) -> Story:
        """Raises NotFound."""
        row = self.connection.execute(select(*COLUMNS).where(stories.c.id == story_id)).one_or_none()
        if row is None:
            raise NotFound(f"There is no story {story_id}.")
        return from_row(row)

    def save(self, story: Story) -> None:
        """Raises NotFound."""
        before = self.get(story.id)
        values = {name: getattr(story, name) for name in _WRITTEN}
        self.connection.execute(update(stories).where(stories.c.id == story.id), values)
        if _tags(story) != _tags(before):
            self.connection.execute(delete(story_hashtags).where(story_hashtags.c.story_id == story.id))
            self._tag(story.id, story)

    def place(self, placement: Placement) -> None:
        """Puts or moves it; either way it takes the next number."""
        values = {field.name: getattr(placement, field.name) for field in fields(Placement)}
        values["number"] = take(self.connection, "placement")
        made = upsert.insert(self.connection, placements)
        moved = {name: made.excluded[name] for name in values if name != "article_id"}
        self.connection.execute(made.on_conflict_do_update(index_elements=["article_id"], set_=moved), values)

    def placement(self, article_id: ArticleId) -> Placement | None:
        """Where the article is."""
        asked = select(*_PLACEMENT).where(placements.c.article_id == article_id)
        row = self.connection.execute(asked).one_or_none()
        return None if row is None else placement_from_row(row)

    def placements(self, story_id: StoryId) -> tuple[Placement, ...]:
        """Oldest article first."""
        asked = (
            select(*_PLACEMENT)
            .join(articles, articles.c.id == placements.c.article_id)
            .where(placements.c.story_id == story_id)
            .order_by(articles.c.shown_at, articles.c.id)
        )
        return tuple(placement_from_row(row) for row in self.connection.execute(asked))

    def placed(
        self,
        *,
        since: datetime,
        until: datetime | None = None,
        after: int,
        model: str,
        lead_model: str | None = None,
    ) -> tuple[Placed, ...]:
        """In order of number."""
        asked = _read(model, lead_model).where(articles.c.shown_at >= since)
        # A reader who has seen some wants the newest of them by number. For a new one the archive is not walked by
        # number: the sum keeps SQLite from taking that index for the order's sake.
        if after:
            asked = asked.where(placements.c.number > after).order_by(placements.c.number)
        else:
            asked = asked.order_by(placements.c.number + 0)
        if until is not None:
            asked = asked.where(articles.c.shown_at <= until)
        return tuple(_placed(row) for row in self.connection.execute(asked))

    def newest(self) -> int:
        """The number given last."""
        return look(self.connection, "placement")[0]

    def between(self, start: datetime, end: datetime) -> Mapping[StoryId, tuple[ArticleId, ...]]:
        """By story, oldest article first."""
        of_article = articles.c.id == placements.c.article_id
        told = (
            select(placements.c.story_id)
            .join(articles, of_article)
            .where(articles.c.shown_at > start, articles.c.shown_at <= end)
        )
        asked = (
            select(placements.c.story_id, placements.c.article_id)
            .join(articles, of_article)
            .where(placements.c.story_id.in_(told), articles.c.shown_at <= end)
            .order_by(articles.c.shown_at, articles.c.id)
        )
        found: dict[StoryId, list[ArticleId]] = {}
        for story_id, article_id in self.connection.execute(asked):
            found.setdefault(StoryId(story_id), []).append(ArticleId(article_id))
        return {story_id: tuple(ids) for story_id, ids in found.items()}

    def set_related(self, article_id: ArticleId, related: Sequence[Related]) -> None:
        """In the order given; articles that are not there any more are left out."""
        self.connection.execute(delete(_related).where(_related.c.article_id == article_id))
        wanted = {item.id: item for item in related}
        there = set(self.connection.scalars(select(articles.c.id).where(articles.c.id.in_(wanted))))
        rows = [
            {
                "article_id": article_id,
                "rank": rank,
                "other_id": item.id,
                "score": item.score,
                "same_story": item.same_story,
                "why": item.why,
            }
            for rank, item in enumerate(wanted.values())
            if item.id in there
        ]
        if rows:
            self.connection.execute(insert(_related), rows)

    def naming(self, article_ids: Sequence[ArticleId], *, limit: int) -> tuple[ArticleId, ...]:
        """Articles whose related ones are some of these, the newest first."""
        asked = (
            select(_related.c.article_id)
            .join(articles, articles.c.id == _related.c.article_id)
            .where(_related.c.other_id.in_(article_ids))
            .group_by(_related.c.article_id, articles.c.shown_at)
            .order_by(articles.c.shown_at.desc(), _related.c.article_id.desc())
            .limit(limit)
        )
        return tuple(ArticleId(number) for number in self.connection.scalars(asked))

    def set_briefing(self, story_id: StoryId, briefing: Briefing) -> None:
        """Replaces it."""
        made = upsert.insert(self.connection, briefings).values(story_id=story_id, body=briefing)
        self.connection.execute(
            made.on_conflict_do_update(index_elements=["story_id"], set_={"body": made.excluded.body})
        )

    def briefing(self, story_id: StoryId) -> Briefing | None:
        """The story's."""
        found: Briefing | None = self.connection.scalar(
            select(briefings.c.body).where(briefings.c.story_id == story_id)
        )
        return found

    def _tag(self, story_id: StoryId, story: Story) -> None:
        rows = [{"tag": tag, "story_id": story_id} for tag in _tags(story)]
        if rows:
            self.connection.execute(insert(story_hashtags), rows)


#: The table, where a parameter has its name.
_related = related


def _read(model: str, lead_model: str | None) -> Select[Any]:
    """Every placement with what is read of its article: its newest text, and its vectors of these models."""
    newest = and_(revisions.c.article_id == articles.c.id, revisions.c.number == articles.c.revision)
    of_model = and_(vectors.c.article_id == articles.c.id, vectors.c.model == model)
    # No vector has a model without a name.
    of_lead = and_(_leads.c.article_id == articles.c.id, _leads.c.model == (lead_model or ""))
    return (
        select(
            placements.c.number,
            placements.c.article_id,
            placements.c.story_id,
            placements.c.duplicate_of,
            articles.c.title,
            revisions.c.text,
            articles.c.excerpt,
            articles.c.shown_at.label("at"),
            articles.c.source,
            articles.c.language,
            articles.c.kind,
            vectors.c.vector,
            _leads.c.vector.label("lead"),
        )
        .select_from(placements)
        .join(articles, articles.c.id == placements.c.article_id)
        .outerjoin(revisions, newest)
        .outerjoin(vectors, of_model)
        .outerjoin(_leads, of_lead)
    )


def _placed(row: Any) -> Placed:
    return Placed(
        number=row.number,
        article_id=row.article_id,
        story_id=row.story_id,
        duplicate_of=row.duplicate_of,
        title=row.title or "",
        text=row.excerpt if row.text is None else row.text,
        at=row.at,
        source=row.source,
        language=row.language,
        kind=row.kind,
        vector=None if row.vector is None else unpack(row.vector),
        lead=None if row.lead is None else unpack(row.lead),
    )


def _tags(story: Story) -> list[str]:
    return list(dict.fromkeys(spelled_alike(storable(tag)) for tag in story.hashtags))
