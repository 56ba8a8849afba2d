"""Comments as a page shows them: replies under what they answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from octavo.news.ids import OWNER
from octavo.news.reader import Comment
from octavo.web.session import Visitor


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentShown:
    """A comment in its place in its thread."""

    comment: Comment
    #: 0 for a comment on the piece itself, 1 for a reply, no deeper.
    depth: int
    #: Whether the visitor may hide it, and show it again.
    may_hide: bool


def threaded(comments: Sequence[Comment], visitor: Visitor) -> tuple[CommentShown, ...]:
    """Oldest first, each followed by its replies.

    A hidden comment keeps its place, without its text, where it has replies or where the visitor may show it again.
    """
    answered = {comment.parent_id for comment in comments}
    roots = {comment.id: _root(comment, {other.id: other for other in comments}) for comment in comments}
    ordered = sorted(comments, key=lambda comment: (roots[comment.id], comment.made_at, comment.id))
    shown = [
        CommentShown(
            comment=comment,
            depth=0 if roots[comment.id] == comment.id else 1,
            may_hide=visitor.user_id in {OWNER, comment.user_id},
        )
        for comment in ordered
    ]
    return tuple(one for one in shown if not one.comment.hidden or one.may_hide or one.comment.id in answered)


def _root(comment: Comment, known: dict[int, Comment]) -> int:
    """The comment at the top of the thread: ids grow, so a parent always has the smaller one."""
    while comment.parent_id is not None and comment.parent_id in known and comment.parent_id < comment.id:
        comment = known[comment.parent_id]
    return comment.id
