"""Mark articles as read or starred: one truth for all faces.

mark              articles.with_the_same | readers.mark
mark_all_read     readers.mark_feed_read | notebook.put    what was unread is noted
unmark_all_read   notebook.get | readers.mark              and can be had again, once
"""

from collections.abc import Collection
from datetime import datetime

from octavo.desk.desk import Desk
from octavo.news.ids import ArticleId, UserId
from octavo.news.views import EntryFilter
from octavo.ports.store import Tx


def mark(
    desk: Desk,
    user_id: UserId,
    article_ids: Collection[ArticleId],
    *,
    read: bool | None = None,
    starred: bool | None = None,
) -> None:
    """Sets the marks that are not None, on the same article in another feed too. What is not there is passed over."""
    with desk.store.begin() as tx:
        tx.readers.mark(user_id, tx.articles.with_the_same(article_ids), read=read, starred=starred)


def mark_all_read(desk: Desk, user_id: UserId, choice: EntryFilter, *, before: datetime) -> int:
    """Marks every article of a feed, of a folder, or of all subscriptions as read, up to ``before``.

    ``before`` is when the list was shown: what came since stays unread. How many were not read before.
    """
    marked: list[ArticleId] = []
    with desk.store.begin() as tx:
        for row in tx.views.feeds(user_id):
            if choice.feed_id not in {None, row.feed.id}:
                continue
            if choice.folder is not None and row.folder != choice.folder:
                continue
            marked += tx.readers.mark_feed_read(user_id, row.feed.id, before=before)
        if marked:
            tx.notebook.put(_note(user_id), " ".join(map(str, marked)))
    return len(marked)


def unmark_all_read(desk: Desk, user_id: UserId) -> int:
    """Takes the user's last ``mark_all_read`` back; how many are unread again. None a second time."""
    with desk.store.begin() as tx:
        noted = tx.notebook.get(_note(user_id))
        ids = [ArticleId(int(number)) for number in (noted or "").split()]
        tx.readers.mark(user_id, ids, read=False)
        forget_marking(tx, user_id)
    return len(ids)


def forget_marking(tx: Tx, user_id: UserId) -> None:
    """Forgets what the user's last ``mark_all_read`` was."""
    tx.notebook.put(_note(user_id), None)


def _note(user_id: UserId) -> str:
    return f"last marked read {user_id}"
