"""The page that tells what goes with an account before it is removed."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from octavo.desk.leaving import holdings, remove_user
from octavo.errors import Denied
from octavo.news.ids import OWNER, UserId
from octavo.news.reader import Holdings, User
from octavo.text.leaving import leaving_words
from octavo.web.render import View
from octavo.web.session import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingPage(View):
    """An account, and what becomes of all that is its."""

    template: ClassVar[str] = "leaving.html"
    section: ClassVar[str] = "/settings"
    user: User
    had: Holdings
    #: A sentence for each.
    goes: tuple[str, ...]


def leaving(asked: Asked) -> Response:
    """The page; nothing is done yet. Raises Denied, NotFound, Invalid for the owner's own account."""
    _owner_alone(asked)
    user, had = holdings(asked.desk, UserId(asked.number("id")))
    return asked.show(LeavingPage(user=user, had=had, goes=leaving_words(user.name, had)))


def take_away(asked: Asked) -> Response:
    """Removes the account; its comments where the form says so."""
    _owner_alone(asked)
    gone = remove_user(asked.desk, UserId(asked.number("id")), comments=asked.field("comments") == "remove")
    return asked.back("/settings", said=f"{gone.name} has no account here any more.")


def _owner_alone(asked: Asked) -> None:
    if asked.visitor.user is None or asked.user_id != OWNER:
        raise Denied("Only the owner removes accounts.")
