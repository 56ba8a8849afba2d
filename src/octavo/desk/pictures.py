"""The sources' pictures, fetched by this desk and drawn anew, so that no reader's browser asks a source for one.

shown       the article's lead picture, and those in what its feed sent
picture     kept? | fetcher.fetch | drawn_anew | keep | sweep

Only what an article in the library names can be asked for, by its place there: no address comes from outside.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from html import unescape
from itertools import islice
from pathlib import Path
from threading import Lock

import structlog

from octavo.desk.desk import Desk
from octavo.desk.file_cache import FileCache
from octavo.errors import Denied, Invalid, NotFound, Retry, SourceError, StoreFull, Unreadable
from octavo.extract.picture import drawn_anew
from octavo.news.article import Article
from octavo.news.ids import OWNER, ArticleId, UserId
from octavo.news.picture import Picture
from octavo.ports.store import Tx
from octavo.settings import Settings
from octavo.text.html import PICTURE

log = structlog.get_logger()

#: Notebook: that the owner turned pictures off.
PICTURES_OFF = "pictures_off"
ACCEPT = "image/avif, image/webp, image/png, image/jpeg, image/gif, */*;q=0.1"
#: Of a picture as the source sends it.
MOST_BYTES = 10_000_000
#: Of one article; a comic or a gallery has fewer.
MOST = 30
#: A picture that did not come is asked for again after this long, and one that never will, after a day.
_AGAIN = timedelta(minutes=15)
_NEVER = timedelta(days=1)
# Looking through all of them takes a while, and is done for one new picture in 256.
_SWEEPING = "00"
#: Counted up where pictures are to be drawn otherwise.
_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture that a page has room for."""

    #: Its place in the article: 0 for the lead picture.
    number: int
    url: str
    #: What the source calls it; empty where it says nothing.
    words: str = ""
    #: Points; None as long as it was not fetched.
    size: tuple[int, int] | None = None


class _Turns:
    """One at a time for each key: who comes second finds what the first one brought."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: dict[str, tuple[Lock, int]] = {}

    @contextmanager
    def of(self, key: str) -> Iterator[None]:
        with self._lock:
            lock, users = self._held.get(key, (Lock(), 0))
            self._held[key] = lock, users + 1
        try:
            with lock:
                yield
        finally:
            with self._lock:
                lock, users = self._held.pop(key)
                if users > 1:
                    self._held[key] = lock, users - 1


_turns = _Turns()


def cache(settings: Settings) -> FileCache:
    """Where pictures lie."""
    return FileCache(
        folder=settings.picture_dir,
        suffix=".webp",
        most_bytes=settings.pictures_mb * 2**20,
        days=settings.pictures_days,
    )


def pictures_on(desk: Desk, tx: Tx) -> bool:
    """Whether pages show pictures: by the settings, and by the owner's switch."""
    return desk.settings.pictures and tx.notebook.get(PICTURES_OFF) is None


def switch_pictures(desk: Desk, user_id: UserId, *, on: bool) -> None:
    """Turns pictures on or off for the desk. Raises Denied, Invalid where the settings keep them off."""
    if user_id != OWNER:
        raise Denied("Only the owner turns pictures on and off.")
    if on and not desk.settings.pictures:
        raise Invalid("Pictures are off in this desk's settings file (pictures). Take that out there first.")
    with desk.store.begin() as tx:
        tx.notebook.put(PICTURES_OFF, None if on else "off")


def named(article: Article) -> dict[int, Shown]:
    """The pictures that an article names, by their place: 0 the lead picture, then those that its feed sent."""
    found = {0: Shown(number=0, url=article.image)} if article.image else {}
    for number, match in enumerate(islice(PICTURE.finditer(article.summary_html or ""), MOST), 1):
        words = unescape(match["words"])
        found[number] = Shown(number=number, url=unescape(match["source"]), words="" if words == "Picture" else words)
    return found


def shown(desk: Desk, article: Article) -> dict[int, Shown]:
    """The pictures that the article's page has room for: all but those that did not come when they were asked for."""
    with desk.store.read() as tx:
        if not pictures_on(desk, tx):
            return {}
    found: dict[int, Shown] = {}
    for number, one in named(article).items():
        known = cache(desk.settings).about(_key(one.url))
        if known is None or _is_over(known, desk.clock.now()):
            found[number] = one
        elif "width" in known:
            found[number] = replace(one, size=(known["width"], known["height"]))
    return found


def picture(desk: Desk, article_id: ArticleId, number: int) -> Path:
    """Where the picture lies, fetched now where it was not here. Raises NotFound: there is none, or it did not come."""
    with desk.store.read() as tx:
        if not pictures_on(desk, tx):
            raise NotFound("Pictures are turned off on this desk.")
        article = tx.articles.get(article_id)
    one = named(article).get(number)
    if one is None:
        raise NotFound("The article has no such picture.")
    key = _key(one.url)
    with _turns.of(key):
        return _kept_or_fetched(desk, key, one.url)


def _kept_or_fetched(desk: Desk, key: str, url: str) -> Path:
    kept = cache(desk.settings)
    known = kept.about(key)
    if known is None or _is_over(known, desk.clock.now()) or ("width" in known and not kept.file(key).is_file()):
        known = _fetched(desk, key, url)
    if "width" not in known:
        raise NotFound(str(known.get("failed") or "The picture did not come."))
    return kept.file(key)


def _fetched(desk: Desk, key: str, url: str) -> dict[str, object]:
    """What is known of the picture now that its host was asked; kept. Raises StoreFull."""
    known: dict[str, object]
    try:
        drawn = _asked(desk, url)
        known, body = {"width": drawn.width, "height": drawn.height}, drawn.body
    except SourceError as error:
        log.info("picture failed", url=url, error=str(error))
        wait = _NEVER if error.retry is Retry.NEVER else _AGAIN
        known, body = {"failed": str(error), "again": (desk.clock.now() + wait).isoformat()}, b""
    try:
        cache(desk.settings).keep(key, known, body)
        if key.startswith(_SWEEPING):
            cache(desk.settings).sweep()
    except OSError as error:
        raise StoreFull(f"The picture cannot be kept in {desk.settings.picture_dir}: {error.strerror}.") from error
    return known


def _asked(desk: Desk, url: str) -> Picture:
    fetched = desk.fetcher.fetch(url, accept=ACCEPT, max_bytes=MOST_BYTES)
    if (fetched.content_type or "").lower().lstrip().startswith(("text/", "application/json", "application/xml")):
        raise Unreadable("The host sent a page in place of the picture.")
    return desk.sandbox.run(drawn_anew, fetched.body or b"")


def _is_over(known: dict[str, object], now: datetime) -> bool:
    """Whether a picture that did not come may be asked for again."""
    again = known.get("again")
    try:
        return isinstance(again, str) and datetime.fromisoformat(again) <= now
    except (ValueError, TypeError):
        return True


def _key(url: str) -> str:
    return sha256(f"{_VERSION} {url}".encode("utf-8", "surrogatepass")).hexdigest()
