"""Settings: account, tokens, models, pictures, keyboard; and for the owner, other accounts and reports."""

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from starlette.responses import Response

from octavo.desk.accounts import add_token, add_user, change_password, end_token
from octavo.desk.generation.model_state import ModelState, model_state
from octavo.desk.generation.writing import switch_features
from octavo.desk.pictures import pictures_on, switch_pictures
from octavo.desk.speech.listen import why_silent
from octavo.desk.translation.translate import Offer, translator_of
from octavo.errors import Denied, Invalid
from octavo.news.ids import OWNER
from octavo.news.reader import Comment, Token, User
from octavo.news.writing import Feature
from octavo.web.render import View
from octavo.web.session import SESSION_COOKIE, Asked, keys_kept


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsPage(View):
    """All that can be set in the browser."""

    template: ClassVar[str] = "settings.html"
    section: ClassVar[str] = "/settings"
    #: Those with a password; empty for everyone but the owner.
    users: tuple[User, ...]
    tokens: tuple[Token, ...]
    #: A token just made: shown this once.
    new_token: str | None
    embedder: str
    writing: ModelState
    #: What translates, or why nothing does.
    translating: Offer
    #: Why there are no audio files, in words; None where there are.
    silent: str | None
    #: The host of the endpoint that reads aloud; None where that is done on this machine.
    speech_host: str | None
    #: Whether pages show the sources' pictures.
    pictures: bool
    #: The settings file keeps them off.
    pictures_kept_off: bool
    home: str
    #: The address that a reading app is given.
    reading_apps: str
    reported: tuple[Comment, ...]
    owner: bool


def settings(asked: Asked) -> Response:
    """The settings page."""
    return asked.show(_page(asked))


def new_password(asked: Asked) -> Response:
    """Changes the visitor's own password."""
    _signed_in(asked)
    new = asked.form.get("new", "")
    if new != asked.form.get("again", ""):
        raise Invalid("The two new passwords differ. Nothing was changed.")
    secret = asked.request.cookies.get(SESSION_COOKIE)
    change_password(asked.desk, asked.user_id, asked.form.get("old", ""), new, secret=secret)
    return asked.back("/settings", said="Your password is changed, and every other browser is signed out.")


def new_user(asked: Asked) -> Response:
    """Makes an account; only the owner may."""
    _signed_in(asked)
    if asked.user_id != OWNER:
        raise Denied("Only the owner makes accounts.")
    user = add_user(asked.desk, asked.field("name") or "", asked.form.get("password", ""))
    return asked.back("/settings", said=f"{user.name} has an account now.")


def new_token(asked: Asked) -> Response:
    """Makes a token and shows it, once."""
    _signed_in(asked)
    _, secret = add_token(asked.desk, asked.user_id, asked.field("name") or "A program")
    return asked.show(_page(asked, token=secret))


def drop_token(asked: Asked) -> Response:
    """Ends a token."""
    end_token(asked.desk, asked.user_id, asked.number("id"))
    return asked.back("/settings", said="The token opens nothing any more.")


def features(asked: Asked) -> Response:
    """Turns the AI features on that the form ticks, and the others off; only the owner may."""
    on = frozenset(feature for feature in Feature if asked.field(feature.value) == "on")
    switch_features(asked.desk, asked.user_id, on)
    return asked.back("/settings", said="The AI features are as you chose.")


def pictures(asked: Asked) -> Response:
    """Turns pictures on or off for the desk; only the owner may."""
    on = asked.field("pictures") == "on"
    switch_pictures(asked.desk, asked.user_id, on=on)
    return asked.back("/settings", said=f"Pictures are {'on' if on else 'off'}.")


def keyboard(asked: Asked) -> Response:
    """Turns keyboard shortcuts on or off in this browser."""
    on = asked.field("keys") == "on"
    return keys_kept(asked.back("/settings", said=f"Keyboard shortcuts are {'on' if on else 'off'}."), on=on)


def _page(asked: Asked, *, token: str | None = None) -> SettingsPage:
    owner = asked.user_id == OWNER
    given = asked.desk.settings
    writing = model_state(asked.desk, asked.user_id)
    translating, silent = translator_of(asked.desk), why_silent(asked.desk)
    with asked.desk.store.read() as tx:
        users = tuple(user for user in tx.accounts.users() if user.password_hash) if owner else ()
        return SettingsPage(
            users=users,
            tokens=tx.credentials.tokens(asked.user_id),
            new_token=token,
            embedder=asked.desk.embedder.name,
            writing=writing,
            translating=translating,
            silent=silent,
            speech_host=urlsplit(given.speech_url).hostname if given.speech == "endpoint" else None,
            pictures=pictures_on(asked.desk, tx),
            pictures_kept_off=not given.pictures,
            home=str(given.home),
            reading_apps=f"{asked.request.url.scheme}://{asked.request.url.netloc}/api/greader",
            reported=tx.comments.reported() if owner else (),
            owner=owner,
        )


def _signed_in(asked: Asked) -> None:
    if asked.visitor.user is None:
        raise Denied("This desk has no accounts yet. Make one in a terminal: octavo user add NAME")
