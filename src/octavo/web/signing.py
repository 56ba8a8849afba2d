"""Sign in, sign out."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import RedirectResponse, Response

from octavo.desk.accounts import sign_in, sign_out
from octavo.errors import Denied
from octavo.web.render import View
from octavo.web.session import SESSION_COOKIE, Asked, own_path, signed_in


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage(View):
    """The form for name and password."""

    template: ClassVar[str] = "sign-in.html"
    #: Where to go afterwards.
    next_path: str
    name: str
    #: Why it did not work.
    refusal: str | None


def sign_in_form(asked: Asked) -> Response:
    """The form."""
    if asked.visitor.known:
        return RedirectResponse(own_path(asked.query("next")) or "/", status_code=303)
    return asked.show(SignInPage(next_path=own_path(asked.query("next")) or "/", name="", refusal=None))


def signing_in(asked: Asked) -> Response:
    """Opens a session where name and password are right."""
    name, next_path = asked.field("name") or "", own_path(asked.field("next")) or "/"
    client = asked.request.client
    try:
        secret = sign_in(asked.desk, name, asked.form.get("password", ""), address=client.host if client else "")
    except Denied as error:
        return asked.show(SignInPage(next_path=next_path, name=name, refusal=str(error)), status=403)
    return signed_in(RedirectResponse(next_path, status_code=303), asked.request, secret)


def signing_out(asked: Asked) -> Response:
    """Ends the session."""
    secret = asked.request.cookies.get(SESSION_COOKIE)
    if secret:
        sign_out(asked.desk, secret)
    answer = RedirectResponse("/", status_code=303)
    answer.delete_cookie(SESSION_COOKIE)
    return answer
