"""What people said under articles and stories."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, insert, select, update

from octavo.errors import NotFound
from octavo.news.ids import ArticleId, CommentId, StoryId, UserId
from octavo.news.reader import Comment
from octavo.store.batches import batches
from octavo.store.tables import comments

_FIELDS = tuple(field.name for field in fields(Comment))
_COLUMNS = tuple(comments.c[name] for name in _FIELDS)


@dataclass(frozen=True, slots=True)
class SqlComments:
    """ports.Comments."""

    connection: Connection

    def add(self, comment: Comment) -> CommentId:
        """Its number."""
        values = {name: getattr(comment, name) for name in _FIELDS if name != "id"}
        made = insert(comments).values(values).returning(comments.c.id)
        return CommentId(self.connection.execute(made).scalar_one())

    def get(self, comment_id: CommentId) -> Comment:
        """Raises NotFound."""
        for comment in self._which(comments.c.id == comment_id):
            return comment
        raise NotFound(f"There is no comment {comment_id}.")

    def save(self, comment: Comment) -> None:
        """Raises NotFound."""
        changed = update(comments).where(comments.c.id == comment.id)
        done = self.connection.execute(changed.values(reported=comment.reported, hidden=comment.hidden))
        if not done.rowcount:
            raise NotFound(f"There is no comment {comment.id}.")

    def move(self, gone: StoryId, kept: StoryId, *, only: Collection[CommentId] | None = None) -> None:
        """Every comment of the one, or those chosen."""
        moved = update(comments).where(comments.c.story_id == gone).values(story_id=kept)
        for batch in [None] if only is None else batches(only):
            self.connection.execute(moved if batch is None else moved.where(comments.c.id.in_(batch)))

    def hand_over(self, gone: UserId, kept: UserId) -> None:
        """Every comment of the one's."""
        self.connection.execute(update(comments).where(comments.c.user_id == gone).values(user_id=kept))

    def on_article(self, article_id: ArticleId) -> tuple[Comment, ...]:
        """Oldest first."""
        return self._which(comments.c.article_id == article_id)

    def on_story(self, story_id: StoryId) -> tuple[Comment, ...]:
        """Oldest first."""
        return self._which(comments.c.story_id == story_id)

    def reported(self) -> tuple[Comment, ...]:
        """Oldest first."""
        return self._which(comments.c.reported & ~comments.c.hidden)

    def _which(self, which: Any) -> tuple[Comment, ...]:
        asked = select(*_COLUMNS).where(which).order_by(comments.c.made_at, comments.c.id)
        return tuple(Comment(**row._asdict()) for row in self.connection.execute(asked))
