"""Accounts: who may come in, by password, session or token."""

import hashlib
import hmac
import re
import secrets
from dataclasses import replace
from datetime import timedelta
from functools import cache
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from octavo.desk.desk import Desk
from octavo.errors import Denied, Invalid, NotFound
from octavo.news.ids import OWNER, UserId
from octavo.news.reader import Session, Token, User
from octavo.text.letters import spelled_alike

SESSION = timedelta(days=30)
#: NIST SP 800-63B, 5.1.1.2 asks for at least 8; longer is better than odder.
SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 1024
_NAME = re.compile(r"[\w][\w .-]{0,39}")
_hasher = PasswordHasher()


def has_accounts(desk: Desk) -> bool:
    """Whether anybody can sign in; without accounts there is one visitor, the owner."""
    with desk.store.read() as tx:
        return any(user.password_hash for user in tx.accounts.users())


def add_user(desk: Desk, name: str, password: str) -> User:
    """A new account. The first one becomes the owner's: the library so far is theirs. Raises Invalid, Conflict."""
    name = normalize("NFC", name.strip())
    if not _NAME.fullmatch(name):
        raise Invalid("A name has 1 to 40 letters, digits, spaces, dots or dashes.")
    hashed = _hasher.hash(_checked(password))
    with desk.store.begin() as tx:
        owner = tx.accounts.user(OWNER)
        if owner.password_hash is None:
            user = replace(owner, name=name, password_hash=hashed)
            tx.accounts.save_user(user)
            return user
        return tx.accounts.add_user(name, hashed, now=desk.clock.now())


def _checked(password: str) -> str:
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise Invalid(f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD:,} characters.")
    return password


def sign_in(desk: Desk, name: str, password: str, *, address: str) -> str:
    """A session's secret, for the cookie. Raises Denied for a wrong name or password, or after too many tries."""
    now, name = desk.clock.now(), name.strip()
    keys = (f"name:{spelled_alike(name[:80])}", f"address:{address}")
    desk.throttle.check(keys, now)
    with desk.store.read() as tx:
        user = tx.accounts.by_name(name)
    if not _matches(user.password_hash if user else None, password) or user is None:
        desk.throttle.failed(keys, now)
        raise Denied("The name or the password is wrong.")
    secret = secrets.token_urlsafe(32)
    session = Session(user_id=user.id, secret_hash=_digest(secret), created_at=now, expires_at=now + SESSION)
    with desk.store.begin() as tx:
        # Verifying took a while: the password may have been changed meanwhile, or the account removed.
        if tx.accounts.by_name(name) != user:
            raise Denied("The name or the password is wrong.")
        tx.credentials.add_session(session)
    desk.throttle.passed(keys)
    return secret


@cache
def _nobody() -> str:
    """Verified where there is no such account, so that a wrong name takes as long as a wrong password."""
    return _hasher.hash(secrets.token_urlsafe())


def _matches(hashed: str | None, password: str) -> bool:
    try:
        _hasher.verify(hashed or _nobody(), password[:LONGEST_PASSWORD])
    except (Argon2Error, InvalidHashError):
        return False
    return hashed is not None


def who(desk: Desk, secret: str) -> User | None:
    """The user of a session's secret."""
    with desk.store.read() as tx:
        session = tx.credentials.session(_digest(secret), now=desk.clock.now())
        return tx.accounts.user(session.user_id) if session else None


def sign_out(desk: Desk, secret: str) -> None:
    """Ends a session."""
    with desk.store.begin() as tx:
        tx.credentials.end_session(_digest(secret))


def change_password(desk: Desk, user_id: UserId, old: str, new: str, *, secret: str | None = None) -> None:
    """Sets a new password and ends the user's sessions, all but the one of ``secret``.

    Raises Denied where the old one is wrong, or after too many tries; Invalid where the new one cannot be used.
    """
    now, keys = desk.clock.now(), (f"password:{user_id}",)
    desk.throttle.check(keys, now)
    with desk.store.read() as tx:
        user = tx.accounts.user(user_id)
    if not _matches(user.password_hash, old):
        desk.throttle.failed(keys, now)
        raise Denied("The old password is wrong.")
    desk.throttle.passed(keys)
    _set_password(desk, user_id, new, but=_digest(secret) if secret else None)


def set_password(desk: Desk, name: str, new: str) -> User:
    """Sets the password of whoever forgot it and ends all of their sessions. Raises NotFound, Invalid."""
    user = user_named(desk, name)
    _set_password(desk, user.id, new, but=None)
    return user


def _set_password(desk: Desk, user_id: UserId, new: str, *, but: str | None) -> None:
    hashed = _hasher.hash(_checked(new))
    with desk.store.begin() as tx:
        tx.accounts.save_user(replace(tx.accounts.user(user_id), password_hash=hashed))
        tx.credentials.end_sessions(user_id, but=but)


def add_token(desk: Desk, user_id: UserId, name: str) -> tuple[Token, str]:
    """A new token for a program, and its secret, which is shown this once."""
    secret = f"octavo_{secrets.token_urlsafe(32)}"
    with desk.store.begin() as tx:
        token = tx.credentials.add_token(user_id, name.strip()[:80] or "token", _digest(secret), now=desk.clock.now())
    return token, secret


def token_user(desk: Desk, secret: str) -> User | None:
    """The user of a token's secret."""
    with desk.store.read() as tx:
        token = tx.credentials.token(_digest(secret))
        return tx.accounts.user(token.user_id) if token else None


def end_token(desk: Desk, user_id: UserId, token_id: int) -> None:
    """Takes a token back."""
    with desk.store.begin() as tx:
        tx.credentials.end_token(user_id, token_id)


def csrf_token(secret: str) -> str:
    """The token a page's forms carry for a session: derived from its secret, useless without it."""
    return hmac.new(secret.encode(), b"octavo csrf", hashlib.sha256).hexdigest()


def user_named(desk: Desk, name: str) -> User:
    """The account of that name. Raises NotFound."""
    with desk.store.read() as tx:
        user = tx.accounts.by_name(name.strip())
    if user is None:
        raise NotFound(f"There is no account called {name}.")
    return user


def _digest(secret: str) -> str:
    # The secrets are 256 random bits, so a plain hash is enough: nothing can be guessed back from it.
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
