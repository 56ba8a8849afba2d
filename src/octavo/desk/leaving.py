"""Take an account away, after telling what goes with it and what stays.

holdings      readers.holdings
remove_user   readers.remove_user | comments.hand_over | feeds.remove
"""

from octavo.desk.desk import Desk
from octavo.desk.reading import forget_marking
from octavo.desk.speech.podcast import close_key
from octavo.desk.subscribe import let_go
from octavo.errors import Invalid
from octavo.news.ids import OWNER, UserId
from octavo.news.reader import Holdings, User


def holdings(desk: Desk, user_id: UserId) -> tuple[User, Holdings]:
    """The account and what it has. Raises NotFound, and Invalid for the owner's, which cannot go."""
    with desk.store.read() as tx:
        user = tx.accounts.user(user_id)
        _refuse_owner(user)
        return user, tx.accounts.holdings(user_id)


def remove_user(desk: Desk, user_id: UserId, *, comments: bool = False) -> User:
    """Removes an account with its marks, feeds, searches, tokens and sessions. Raises NotFound, Invalid.

    What it said stays under its name, for others answered it, and is the owner's to hide from then on; with
    ``comments`` it goes, and answers to it stand by themselves. A feed that nobody else has is read no more.
    """
    with desk.store.begin() as tx:
        user = tx.accounts.user(user_id)
        _refuse_owner(user)
        for mine in tx.readers.subscriptions(user_id):
            let_go(tx, user_id, mine.feed_id)
        if not comments:
            tx.comments.hand_over(user_id, OWNER)
        forget_marking(tx, user_id)
        close_key(tx, user_id)
        tx.accounts.remove_user(user_id)
    return user


def _refuse_owner(user: User) -> None:
    if user.id == OWNER:
        raise Invalid("The owner's account cannot be removed: the library is theirs. Give it a new password instead.")
