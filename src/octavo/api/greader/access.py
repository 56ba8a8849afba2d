"""Signing in as reading apps do: ClientLogin, then ``Authorization: GoogleLogin auth=…`` with every call.

The password that an app is given is a token of the user's, and so is what it signs in with: nothing more is kept, and
who ends the token shuts the app out.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import PlainTextResponse, Response
from starlette.datastructures import ImmutableMultiDict

from octavo.api.access import Caller, NoToken, desk_of
from octavo.desk.accounts import csrf_token, has_accounts, token_user
from octavo.errors import Invalid
from octavo.news.ids import OWNER
from octavo.news.reader import User
from octavo.text.letters import spelled_alike

#: Fields of one call. Apps mark some thousands of articles at once.
_MOST_FIELDS = 12_000
#: What an app is told to sign in with at a desk without accounts, where nobody asks.
_ANYTHING = "owner"
#: A number below the first is taken for seconds, below the second for milliseconds, then micro- and nanoseconds.
_UNITS = ((10**11, 1), (10**14, 10**3), (10**17, 10**6), (10**20, 10**9))

Fields = ImmutableMultiDict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A call of an app's: whose it is, and what it carries in the address and the body together."""

    caller: Caller
    user: User
    #: What the app signs in with.
    secret: str
    fields: Fields

    def field(self, name: str) -> str | None:
        """The first field of that name; None where it is missing or blank."""
        return self.fields.get(name, "").strip() or None

    def number(self, name: str, *, otherwise: int, most: int) -> int:
        """A count from 1 to ``most``; ``otherwise`` where none is given. Raises Invalid."""
        text = self.field(name) or str(otherwise)
        if not (text.isdecimal() and text.isascii() and len(text) <= 18):
            raise Invalid(f"{name} is to be a number.")
        return min(max(int(text), 1), most)

    def moment(self, name: str) -> datetime | None:
        """A time since 1970, in seconds or a finer unit: apps differ. None where it is missing or 0; raises Invalid."""
        text = self.field(name) or "0"
        if not (text.isdecimal() and text.isascii() and len(text) <= 20):
            raise Invalid(f"{name} is to be a time in seconds since 1970.")
        number = int(text)
        unit = next((unit for limit, unit in _UNITS if number < limit), _UNITS[-1][1])
        seconds, rest = divmod(number, unit)
        try:
            at = datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest * 10**6 // unit)
        except (ValueError, OverflowError, OSError) as error:
            raise Invalid(f"{name} is to be a time in seconds since 1970.") from error
        return at if number else None


async def fields(request: Request) -> Fields:
    """What a call carries in its address and, as a form, in its body."""
    given = list(request.query_params.multi_items())
    if request.method == "POST":
        async with request.form(max_files=0, max_fields=_MOST_FIELDS) as form:
            given += [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
    return ImmutableMultiDict(given)


def asking(request: Request, given: Annotated[Fields, Depends(fields)]) -> Asking:
    """Whose call it is. Raises NoToken.

    The header is asked for also where there are no accounts: no other site's page can send it.
    """
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    secret = rest.strip().removeprefix("auth=")
    if scheme.lower() != "googlelogin":
        raise NoToken("A reading app signs in at accounts/ClientLogin first.")
    desk = desk_of(request)
    user = _user(request, secret)
    if user is None:
        raise NoToken("This token opens nothing any more. Make another on the settings page.")
    return Asking(caller=Caller(desk=desk, user_id=user.id), user=user, secret=secret, fields=given)


def client_login(request: Request, given: Annotated[Fields, Depends(fields)]) -> Response:
    """Where an app signs in: the user's name and one of their tokens as the password."""
    secret = given.get("Passwd", "").strip() if has_accounts(desk_of(request)) else _ANYTHING
    user = _user(request, secret)
    if user is None or (
        user.password_hash and spelled_alike(user.name) != spelled_alike(given.get("Email", "").strip())
    ):
        return PlainTextResponse("Error=BadAuthentication\n", status_code=401)
    return PlainTextResponse(f"SID={secret}\nLSID=null\nAuth={secret}\n", headers={"Cache-Control": "no-store"})


def write_token(asked: Annotated[Asking, Depends(asking)]) -> Response:
    """What an app sends along as ``T``. It is not looked at: the header says already that no page sent the call."""
    return PlainTextResponse(csrf_token(asked.secret)[:57], headers={"Cache-Control": "no-store"})


def _user(request: Request, secret: str) -> User | None:
    desk = desk_of(request)
    if has_accounts(desk):
        return token_user(desk, secret)
    with desk.store.read() as tx:
        return tx.accounts.user(OWNER)


App = Annotated[Asking, Depends(asking)]
