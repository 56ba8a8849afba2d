"""The dialect's names: of streams, of marks, of items.

feed/12                                       a feed of the user's, by its number or its address
user/-/label/Rivers                           a folder
user/-/state/com.google/reading-list          all subscriptions; likewise starred, read, kept-unread
tag:google.com,2005:reader/item/000000000000001a    an article, its number in hexadecimal
"""

import re
from dataclasses import replace
from urllib.parse import unquote

from octavo.errors import Invalid, NotFound
from octavo.news.ids import ArticleId, FeedId
from octavo.news.views import EntryFilter, FeedRow

READING_LIST = "user/-/state/com.google/reading-list"
READ = "user/-/state/com.google/read"
STARRED = "user/-/state/com.google/starred"
KEPT_UNREAD = "user/-/state/com.google/kept-unread"

_LABEL = "user/-/label/"
_ITEM = "tag:google.com,2005:reader/item/"
_LARGEST = 2**63
# Apps write their own number, or "-", for the user.
_USER = re.compile(r"user/[^/]+/")
# What Google Reader had besides, and apps still ask for: nothing is ever in these.
_NOTHING = frozenset(
    f"user/-/state/com.google/{name}" for name in ("like", "broadcast", "created", "tracking-kept-unread")
)
_STATES = {
    READING_LIST: EntryFilter(),
    READ: EntryFilter(read=True),
    STARRED: EntryFilter(starred=True),
    KEPT_UNREAD: EntryFilter(unread=True),
}


def label(folder: str) -> str:
    """The stream of a folder."""
    return f"{_LABEL}{folder}"


def feed_stream(feed_id: FeedId) -> str:
    """The stream of a feed."""
    return f"feed/{feed_id}"


def plain(name: str) -> str:
    """The name with "-" for the user; a state's last word alone is taken for the state."""
    if f"user/-/state/com.google/{name}" in _STATES:
        return f"user/-/state/com.google/{name}"
    return _USER.sub("user/-/", name, count=1) if name.startswith("user/") else name


def folder_of(name: str) -> str | None:
    """The folder that a stream or a tag names; None for anything else."""
    name = plain(name)
    return name.removeprefix(_LABEL).strip() or None if name.startswith(_LABEL) else None


def feed_of(name: str, feeds: tuple[FeedRow, ...]) -> FeedId:
    """The user's feed that a stream names. Raises Invalid where it names none, NotFound where it is not theirs."""
    if not name.startswith("feed/"):
        raise Invalid("A feed is named feed/ and its number.")
    which = name.removeprefix("feed/")
    for row in feeds:
        if which in {str(row.feed.id), row.feed.url}:
            return row.feed.id
    raise NotFound("You have no such feed.")


def choice_of(name: str, feeds: tuple[FeedRow, ...]) -> EntryFilter | None:
    """Which articles a stream has, None for none. Raises Invalid for no stream, NotFound for a stranger's feed."""
    name = plain(name)
    if name in _NOTHING:
        return None
    if name in _STATES:
        return _STATES[name]
    folder = folder_of(name)
    return EntryFilter(folder=folder) if folder else EntryFilter(feed_id=feed_of(name, feeds))


def narrowed(choice: EntryFilter, *, leave_out: list[str], only: list[str]) -> EntryFilter | None:
    """The choice without the articles of some states, and with none but those of others. Raises Invalid."""
    if not _NOTHING.isdisjoint(map(plain, only)):
        return None
    for name in map(plain, leave_out):
        if name == READ:
            choice = replace(choice, unread=True)
        elif name == KEPT_UNREAD:
            choice = replace(choice, read=True)
        elif name not in _NOTHING:
            raise Invalid(f"Octavo cannot leave out {name}; it can {READ}.")
    for name in map(plain, only):
        state = _STATES.get(name)
        if state is None:
            raise Invalid(f"Octavo cannot choose by {name}; it can by {READ} and {STARRED}.")
        choice = replace(
            choice,
            read=choice.read or state.read,
            unread=choice.unread or state.unread,
            starred=choice.starred or state.starred,
        )
    return choice


def item_id(article_id: ArticleId) -> str:
    """The long name of an article."""
    return f"{_ITEM}{article_id:016x}"


def article_of(name: str) -> ArticleId:
    """The article that an item's name says: the long form, 16 hexadecimal digits, or a number. Raises Invalid."""
    text = unquote(name).strip()
    short = text.removeprefix(_ITEM)
    # A bare number is decimal, unless it is as long as the hexadecimal form.
    base = 16 if short != text or len(short) == 16 else 10
    if not re.fullmatch(r"[0-9a-fA-F]{1,19}" if base == 16 else r"[0-9]{1,19}", short):
        raise Invalid("That is not an item's name.")
    number = int(short, base)
    if number >= _LARGEST:
        raise Invalid("That is not an item's name.")
    return ArticleId(number)
