"""The editions as a podcast: its episodes, who may hear them, and when one is made.

episodes       editions | their recordings
asked          notes that somebody listens, and has the newest ones made
episode_due    publish -> SPEAK_EDITION, where somebody listens
"""

import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from octavo.desk.desk import Desk
from octavo.desk.generation.writing import allowed
from octavo.desk.speech.listen import BASE, Listening, listening, queue
from octavo.desk.speech.recordings import cache
from octavo.errors import NotFound
from octavo.news.edition import Edition
from octavo.news.ids import UserId
from octavo.news.job import Step, day_number
from octavo.news.speech import Recording
from octavo.news.writing import Feature
from octavo.ports.store import Tx

#: Episodes that the feed offers.
MOST = 14
#: Of these, made anew where a listener asks and they are gone.
MADE = 3
#: Notebook: when somebody last asked for the podcast (ISO 8601).
_ASKED = "podcast asked"
#: How long a desk goes on making episodes after that.
_PATIENCE = timedelta(days=14)
_AGAIN = timedelta(hours=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """An edition that can be heard."""

    edition: Edition
    recording: Recording


def episodes(desk: Desk) -> tuple[Episode, ...]:
    """The newest editions that have a file, newest first."""
    found = []
    for edition in _editions(desk, MOST):
        recording = listening(desk, Step.SPEAK_EDITION, day_number(edition.day)).recording
        if recording is not None:
            found.append(Episode(edition=edition, recording=recording))
    return tuple(found)


def episode(desk: Desk, day: date) -> Episode:
    """One day's. Raises NotFound."""
    with desk.store.read() as tx:
        edition = tx.editions.of_day(day)
    recording = listening(desk, Step.SPEAK_EDITION, day_number(day)).recording if edition else None
    if edition is None or recording is None:
        raise NotFound("There is no episode of that day.")
    return Episode(edition=edition, recording=recording)


def stands(desk: Desk) -> Listening | None:
    """How the newest edition's file stands; None before there is an edition."""
    newest = _editions(desk, 1)
    return listening(desk, Step.SPEAK_EDITION, day_number(newest[0].day)) if newest else None


def asked(desk: Desk, *, base: str) -> None:
    """Notes that somebody listens, under which address, and queues the newest episodes that are missing.

    One that failed is not tried again by this: the page says why it did.
    """
    if not allowed(desk, Feature.LISTEN) or desk.voice is None:
        return
    missing = [
        day_number(edition.day)
        for edition in _editions(desk, MADE)
        if listening(desk, Step.SPEAK_EDITION, day_number(edition.day)) == Listening()
    ]
    now = desk.clock.now()
    with desk.store.read() as tx:
        noted = _is_fresh(tx.notebook.get(_ASKED), now, _AGAIN) and tx.notebook.get(BASE) == base
    if noted and not missing:
        return
    with desk.store.begin() as tx:
        tx.notebook.put(_ASKED, now.isoformat())
        tx.notebook.put(BASE, base)
        for subject in missing:
            queue(tx, desk, Step.SPEAK_EDITION, subject)


def episode_due(desk: Desk, day: date) -> None:
    """After an edition was published: has its episode made where somebody listens, and clears old files away."""
    cache(desk.settings).sweep()
    if not allowed(desk, Feature.LISTEN) or desk.voice is None:
        return
    with desk.store.begin() as tx:
        if _is_fresh(tx.notebook.get(_ASKED), desk.clock.now(), _PATIENCE) and tx.editions.of_day(day):
            queue(tx, desk, Step.SPEAK_EDITION, day_number(day))


def new_key(desk: Desk, user_id: UserId) -> str:
    """A new secret part of the user's podcast address, which opens the podcast alone; the old one is void."""
    secret = secrets.token_urlsafe(24)
    with desk.store.begin() as tx:
        tx.notebook.put(_key_name(user_id), _hashed(secret))
    return f"{user_id}-{secret}"


def end_key(desk: Desk, user_id: UserId) -> None:
    """Closes the user's podcast address."""
    with desk.store.begin() as tx:
        close_key(tx, user_id)


def close_key(tx: Tx, user_id: UserId) -> None:
    """Closes the user's podcast address, in the transaction that takes more from them."""
    tx.notebook.put(_key_name(user_id), None)


def has_key(desk: Desk, user_id: UserId) -> bool:
    """Whether the user has a podcast address of their own."""
    with desk.store.read() as tx:
        return tx.notebook.get(_key_name(user_id)) is not None


def listener(desk: Desk, key: str) -> UserId:
    """Whose address it is. Raises NotFound: a wrong address looks like one that is not there."""
    number, _, secret = key.partition("-")
    if number.isdecimal() and number.isascii() and len(number) <= 18 and secret:
        with desk.store.read() as tx:
            known = tx.notebook.get(_key_name(UserId(int(number))))
        if known is not None and hmac.compare_digest(known, _hashed(secret)):
            return UserId(int(number))
    raise NotFound("There is nothing at this address.")


def _editions(desk: Desk, most: int) -> list[Edition]:
    with desk.store.read() as tx:
        return [edition for day in tx.editions.days(limit=most) if (edition := tx.editions.of_day(day))]


def _is_fresh(noted: str | None, now: datetime, age: timedelta) -> bool:
    return noted is not None and now - datetime.fromisoformat(noted) < age


def _key_name(user_id: UserId) -> str:
    return f"podcast key {user_id}"


def _hashed(secret: str) -> str:
    return sha256(json.dumps(secret).encode()).hexdigest()
