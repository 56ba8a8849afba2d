"""Who a program speaks for: a token's user, a browser's, or the owner of a desk without accounts."""

import base64
import binascii
from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request

from octavo.desk.accounts import has_accounts, token_user, who
from octavo.desk.desk import Desk
from octavo.desk.speech.podcast import listener
from octavo.errors import Denied, Invalid
from octavo.news.ids import NOBODY, OWNER, UserId
from octavo.news.reader import User

#: Keep in step with ``octavo.web.session``.
SESSION_COOKIE = "octavo_session"
# What a browser may send to another site without asking that site first (Fetch standard, "CORS-safelisted").
_FORM_TYPES = frozenset({"", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain"})


class NoToken(Denied):
    """The desk has accounts, and nothing said which one this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A desk, and the user in whose name it is asked."""

    desk: Desk
    user_id: UserId

    @property
    def known(self) -> bool:
        """Whether this is somebody with an account, or the owner of a desk without any."""
        return self.user_id != NOBODY


def desk_of(request: Request) -> Desk:
    """The desk that the application was made for."""
    return cast("Desk", request.app.state.desk)


def reading(request: Request) -> Caller:
    """Someone who may read: also anybody at a desk that is open for reading. Raises NoToken."""
    desk = desk_of(request)
    if not has_accounts(desk):
        return Caller(desk=desk, user_id=OWNER)
    user = _user(desk, request)
    if user is not None:
        return Caller(desk=desk, user_id=user.id)
    if desk.settings.public_reading:
        return Caller(desk=desk, user_id=NOBODY)
    raise NoToken("This desk asks for a token. Make one on its settings page and send it as: Authorization: Bearer …")


def own(request: Request) -> Caller:
    """Someone with subscriptions and marks of their own. Raises NoToken."""
    caller = reading(request)
    if caller.user_id == NOBODY:
        raise NoToken("This is somebody's own. Send a token as: Authorization: Bearer …")
    return caller


def writing(request: Request) -> Caller:
    """Someone who may change things. Raises NoToken; Invalid for a body such as any web page could send."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST" and kind in _FORM_TYPES and "authorization" not in request.headers:
        raise Invalid("Send Content-Type: application/json, or the file's own type.")
    return own(request)


def feed_reading(request: Request) -> Caller:
    """Someone who may read a feed: also a signed-in browser that follows a link to it. Raises NoToken."""
    try:
        return reading(request)
    except NoToken:
        desk = desk_of(request)
        secret = request.cookies.get(SESSION_COOKIE)
        user = who(desk, secret) if secret else None
        if user is None:
            raise
        return Caller(desk=desk, user_id=user.id)


def listening(request: Request, key: str) -> Caller:
    """Whose podcast address it is. Raises NotFound."""
    desk = desk_of(request)
    return Caller(desk=desk, user_id=listener(desk, key))


def _user(desk: Desk, request: Request) -> User | None:
    """The user of the token, sent as a bearer token or, as feed readers do, as a password (RFC 7617)."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return token_user(desk, given.strip())
    if scheme.lower() != "basic":
        return None
    try:
        _, _, password = base64.b64decode(given.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return token_user(desk, password)


Reading = Annotated[Caller, Depends(reading)]
Own = Annotated[Caller, Depends(own)]
Writing = Annotated[Caller, Depends(writing)]
FeedReading = Annotated[Caller, Depends(feed_reading)]
Listener = Annotated[Caller, Depends(listening)]
