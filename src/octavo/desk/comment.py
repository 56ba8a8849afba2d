"""Say something under an article or a story; report it, hide it."""

from dataclasses import replace

from octavo.desk.desk import Desk
from octavo.desk.regroup.living import living_story
from octavo.errors import Denied, Invalid
from octavo.news.ids import OWNER, ArticleId, CommentId, StoryId, UserId
from octavo.news.reader import Comment
from octavo.ports.store import Tx
from octavo.text.unseen import seen

#: Code points; a longer text is an article.
LONGEST = 10_000


def say(
    desk: Desk,
    user_id: UserId,
    text: str,
    *,
    article_id: ArticleId | None = None,
    story_id: StoryId | None = None,
    parent_id: CommentId | None = None,
) -> Comment:
    """The comment, saved. Raises Invalid for an empty or endless one, NotFound for what is not there."""
    text = text.strip()
    if not seen(text).strip():
        raise Invalid("The comment is empty. Write something, then post it.")
    if len(text) > LONGEST:
        raise Invalid(f"The comment has {len(text):,} characters; {LONGEST:,} is the most.")
    if (article_id is None) == (story_id is None):
        raise Invalid("A comment stands under an article or under a story.")
    with desk.store.begin() as tx:
        # The page may have been opened before the story was merged.
        story_id = living_story(tx, story_id).id if story_id is not None else None
        _check_place(tx, article_id, story_id, parent_id)
        comment = Comment(
            id=CommentId(0),
            article_id=article_id,
            story_id=story_id,
            parent_id=parent_id,
            user_id=user_id,
            author=tx.accounts.user(user_id).name,
            text=text,
            made_at=desk.clock.now(),
        )
        return replace(comment, id=tx.comments.add(comment))


def _check_place(tx: Tx, article_id: ArticleId | None, story_id: StoryId | None, parent_id: CommentId | None) -> None:
    if article_id is not None:
        tx.articles.get(article_id)
    if parent_id is not None:
        parent = tx.comments.get(parent_id)
        if (parent.article_id, parent.story_id) != (article_id, story_id):
            raise Invalid("A reply stands under the same article or story as the comment it answers.")


def report(desk: Desk, comment_id: CommentId) -> None:
    """Marks a comment for the owner to look at."""
    with desk.store.begin() as tx:
        tx.comments.save(replace(tx.comments.get(comment_id), reported=True))


def hide(desk: Desk, user_id: UserId, comment_id: CommentId) -> None:
    """Hides a comment. Its author and the owner may. Raises Denied for others."""
    _set_hidden(desk, user_id, comment_id, hidden=True)


def unhide(desk: Desk, user_id: UserId, comment_id: CommentId) -> None:
    """Shows a hidden comment again, and takes the report back."""
    _set_hidden(desk, user_id, comment_id, hidden=False)


def _set_hidden(desk: Desk, user_id: UserId, comment_id: CommentId, *, hidden: bool) -> None:
    with desk.store.begin() as tx:
        comment = tx.comments.get(comment_id)
        if user_id not in {comment.user_id, OWNER}:
            raise Denied("Only the owner of this desk and the author of a comment may hide it.")
        tx.comments.save(replace(comment, hidden=hidden, reported=comment.reported and hidden))
