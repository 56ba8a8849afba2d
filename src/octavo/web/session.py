"""Who is asking, and what a page's handler is given."""

import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from urllib.parse import quote, urlencode, urlsplit

import structlog
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from octavo.desk.accounts import csrf_token, has_accounts, who
from octavo.desk.demo import is_demo
from octavo.desk.desk import Desk
from octavo.errors import Denied, NotFound, OctavoError, StoreError
from octavo.news.ids import NOBODY, OWNER, UserId
from octavo.news.reader import User
from octavo.text.unseen import seen
from octavo.web.access import SAFE_METHODS
from octavo.web.flash import Flash, Undo, as_cookie, from_cookie
from octavo.web.live import in_a_thread, may_write
from octavo.web.problems import problem_page
from octavo.web.render import FRAGMENT_HEADER, SAID_HEADER, Shell, View, render

log = structlog.get_logger()

#: Keep in step with ``octavo.api.access``, where a browser may read feeds by it.
SESSION_COOKIE = "octavo_session"
KEYS_COOKIE = "octavo_keys"
_SAID_COOKIE = "octavo_said"
_SESSION_SECONDS = 30 * 86_400
_YEAR = 365 * 86_400


class Needs(Enum):
    """What a page asks of its visitor."""

    NOTHING = "nothing"
    #: An account, or a desk that is open for reading.
    READING = "reading"
    #: An account, or the owner at a desk without any.
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who is asking. ``user`` is None for a visitor, and for the owner of a desk without accounts."""

    user_id: UserId
    user: User | None = None
    accounts: bool = False
    csrf: str = ""

    @property
    def known(self) -> bool:
        """Whether this is somebody with marks and subscriptions."""
        return self.user_id != NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that a form carried."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request, read: what a handler is given."""

    desk: Desk
    request: Request
    visitor: Visitor
    form: Mapping[str, str] = field(default_factory=dict)
    file: Upload | None = None

    @property
    def user_id(self) -> UserId:
        """Whose marks and subscriptions count."""
        return self.visitor.user_id

    def number(self, name: str) -> int:
        """The number in the address. Raises NotFound where it is none."""
        text = self.request.path_params[name]
        if not (text.isdecimal() and text.isascii() and len(text) <= 18):
            raise NotFound("There is nothing at this address.")
        return int(text)

    def query(self, name: str) -> str | None:
        """A field of the address's query; None where it is missing or blank."""
        return self.request.query_params.get(name, "").strip() or None

    def field(self, name: str) -> str | None:
        """A field of the form; None where it is missing, or there is nothing to see in it."""
        text = self.form.get(name, "").strip()
        return text if seen(text).strip() else None

    @property
    def fragment(self) -> str | None:
        """The block of a page that the page's script asks for; None where the whole page is."""
        return self.request.headers.get(FRAGMENT_HEADER)

    def show(self, view: View, *, status: int = 200) -> Response:
        """The view as a page, or the fragment that was asked for."""
        return render(view, self.shell(), fragment=self.fragment, status=status)

    def shell(self) -> Shell:
        """What stands around the page."""
        cookies = self.request.cookies
        return Shell(
            here=self._here(),
            now=self.desk.clock.now(),
            zone=self.desk.settings.zone,
            user=self.visitor.user,
            accounts=self.visitor.accounts,
            may_write=self.visitor.known,
            csrf=self.visitor.csrf,
            demo=is_demo(self.desk),
            keys=cookies.get(KEYS_COOKIE) != "off",
            said=from_cookie(cookies.get(_SAID_COOKIE)),
        )

    def _here(self) -> str:
        """The page's address; for a form's answer that of the page it came from, since its own may take forms alone."""
        url = self.request.url
        if self.request.method in SAFE_METHODS:
            return _with_query(url.path, url.query)
        came_from = _path_of(self.request.headers.get("referer", ""))
        return own_path(self.field("next")) or own_path(came_from) or url.path

    def back(
        self, fallback: str, *, said: str | None = None, points: tuple[str, ...] = (), undo: Undo | None = None
    ) -> Response:
        """To the page the form came from, which says once what was done, point by point, and how it is taken back."""
        answer = RedirectResponse(own_path(self.field("next")) or fallback, status_code=303)
        if said:
            value = as_cookie(Flash(words=said, undo=undo, points=points))
            answer.set_cookie(_SAID_COOKIE, value, max_age=60, httponly=True, samesite="strict")
        return answer


Handler = Callable[[Asked], Response]


def endpoint(desk: Desk, handler: Handler, needs: Needs, *, asks_a_host: bool = False) -> Callable[[Request], object]:
    """The ASGI side of a handler: reads the form, then runs everything else in a thread.

    ``asks_a_host``: another host, which may answer late or never, is asked while the visitor waits.
    """

    async def run(request: Request) -> Response:
        form: dict[str, str] = {}
        upload: Upload | None = None
        if request.method not in SAFE_METHODS:
            async with request.form(max_files=1, max_fields=200) as fields:
                for name, value in fields.multi_items():
                    if isinstance(value, UploadFile):
                        upload = Upload(name=value.filename or "", body=await value.read())
                    else:
                        form[name] = value
        work = partial(answered, desk, handler, needs, request, form, upload)
        return await in_a_thread(work, waits=asks_a_host or may_write(desk, request))

    return run


def answered(
    desk: Desk, handler: Handler, needs: Needs, request: Request, form: Mapping[str, str], upload: Upload | None
) -> Response:
    """The handler's answer where the visitor may have it; else the way to sign in, or what is wrong."""
    try:
        asked = Asked(desk=desk, request=request, visitor=visitor(desk, request), form=form, file=upload)
        return _answered(asked, handler, needs)
    except StoreError as error:
        return _without_library(desk, request, error)


def _answered(asked: Asked, handler: Handler, needs: Needs) -> Response:
    request = asked.request
    try:
        answer = _refused(asked, needs) or handler(asked)
    except Exception as error:
        # The rim of the page: what nobody foresaw is logged with its traceback, and told without it.
        if not isinstance(error, OctavoError):
            log.exception("request failed", path=request.url.path, method=request.method)
        answer = _problem(error, request, asked.shell())
    if _SAID_COOKIE in request.cookies and answer.status_code == 200:
        answer.delete_cookie(_SAID_COOKIE)
    return answer


def _without_library(desk: Desk, request: Request, error: StoreError) -> Response:
    """What is wrong, where the library cannot even say who asks, or whether it shows the demo wire."""
    log.warning("library out of reach", path=request.url.path, error=str(error))
    shell = Shell(here=request.url.path, now=desk.clock.now(), zone=desk.settings.zone)
    return _problem(error, request, shell)


def _problem(error: Exception, request: Request, shell: Shell) -> Response:
    view, status = problem_page(error, after_form=request.method not in SAFE_METHODS)
    answer = render(view, shell, fragment=request.headers.get(FRAGMENT_HEADER), status=status)
    # Our script leaves the form as it is, and says this.
    answer.headers[SAID_HEADER] = quote(view.sentence)
    return answer


def visitor(desk: Desk, request: Request) -> Visitor:
    """Who is asking: a signed-in user, the owner of a desk without accounts, or nobody."""
    if not has_accounts(desk):
        return Visitor(user_id=OWNER)
    secret = request.cookies.get(SESSION_COOKIE)
    user = who(desk, secret) if secret else None
    if user is None or secret is None:
        return Visitor(user_id=NOBODY, accounts=True)
    return Visitor(user_id=user.id, user=user, accounts=True, csrf=csrf_token(secret))


def _with_query(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path


def _path_of(address: str) -> str | None:
    """The path and query of a whole address; None where it is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return _with_query(parts.path, parts.query)


def own_path(address: str | None) -> str | None:
    """``address`` where it is a path of this desk; None where it would lead to another site."""
    if not address or not address.startswith("/") or address.startswith("//") or "\\" in address:
        return None
    parts = urlsplit(address)
    return address if not parts.scheme and not parts.netloc and address.isprintable() else None


def signed_in(answer: Response, request: Request, secret: str) -> Response:
    """``answer``, which also gives the browser its session."""
    answer.set_cookie(
        SESSION_COOKIE,
        secret,
        max_age=_SESSION_SECONDS,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return answer


def keys_kept(answer: Response, *, on: bool) -> Response:
    """``answer``, which also remembers whether this browser wants keyboard shortcuts."""
    answer.set_cookie(KEYS_COOKIE, "on" if on else "off", max_age=_YEAR, httponly=True, samesite="lax")
    return answer


def _refused(asked: Asked, needs: Needs) -> Response | None:
    """The way to sign in where the visitor has no right to the page. Raises Denied for a form that is not ours."""
    safe = asked.request.method in SAFE_METHODS
    who_asks = asked.visitor
    open_to_all = needs is Needs.NOTHING or (needs is Needs.READING and asked.desk.settings.public_reading)
    if not who_asks.known and not open_to_all:
        if not safe:
            raise Denied("You are not signed in, so nothing was changed. Sign in first.")
        return RedirectResponse("/sign-in?" + urlencode({"next": asked.shell().here}), status_code=303)
    if not safe and who_asks.user is not None and not hmac.compare_digest(asked.form.get("csrf", ""), who_asks.csrf):
        raise Denied("This form is out of date. Open the page again, then send it once more. Nothing was changed.")
    return None
