"""What both kinds of feed have in common: dates, ids, and one entry an id."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from octavo.errors import Invalid
from octavo.news.feed import Entry
from octavo.news.moment import Moment
from octavo.text.dates import not_future, parse_moment
from octavo.text.unseen import seen
from octavo.text.urls import bare_address

# A clock may be wrong, or a zone forgotten, by as much.
_CLOCK_SLACK = timedelta(days=1)
#: What a program writes that has no date.
_ZERO = datetime(1970, 1, 1, tzinfo=UTC)
_CONTROLS = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_LONGEST_ID = 1000
# A title of more characters is no title but a text in the wrong place.
_LONGEST_LINE = 1000


def past_moment(text: str | None, now: datetime) -> Moment | None:
    """The time that ``text`` names, never after ``now``.

    Up to a day ahead it is ``now`` (a wrong clock or zone); further ahead it is no date at all but an error or a trick
    to stay on top of every list, and None. So is the second at which Unix began to count.
    """
    moment = parse_moment(text) if text else None
    if moment is None or moment.at == _ZERO or moment.at > now + _CLOCK_SLACK:
        return None
    return not_future(moment, now)


def one_line(text: str | None) -> str | None:
    """``text`` on one line of at most 1,000 characters, without what controls or cannot be seen; None for nothing."""
    if not text:
        return None
    line = " ".join(seen(_CONTROLS.sub(" ", text)).split())
    return (line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…") or None


def language_tag(text: str | None) -> str | None:
    """A language tag as BCP 47 writes it, where ``text`` is one."""
    tag = (text or "").strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None


def entry_id(given: str | None, *parts: str | None) -> str:
    """The entry's id: as ``given``, else the first of ``parts`` (its link), else a hash of the others."""
    own = _CONTROLS.sub("", given or "").strip() or (parts[0] or "")
    if own and len(own) <= _LONGEST_ID:
        return own
    material = own or "\x1f".join(part or "" for part in parts)
    return "sha256:" + hashlib.sha256(material.encode("utf-8", "replace")).hexdigest()


def one_an_id(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """``entries`` in their order with no id twice: the newest stays, at the place of the first.

    An id on entries with different links names none of them: some templates write the same one into every entry. Their
    links are their ids then, as where none was sent (decision 20).
    """
    kept: dict[str, Entry] = {}
    for entry in _by_link(tuple(entries)):
        other = kept.get(entry.id)
        if other is None or _age_key(entry) > _age_key(other):
            kept[entry.id] = entry
    return tuple(kept.values())


def _by_link(entries: Sequence[Entry]) -> Iterator[Entry]:
    """``entries``, those that share their id with other links under their own links."""
    times = Counter(entry.id for entry in entries)
    links: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        if times[entry.id] > 1 and entry.link:
            links[entry.id].setdefault(_place(entry.link), entry.link)
    for entry in entries:
        if entry.link and len(links[entry.id]) > 1:
            yield replace(entry, id=entry_id(links[entry.id][_place(entry.link)]), shared_id=entry.id)
        else:
            yield entry


def _place(link: str) -> str:
    """Where a link leads, however it is spelled; a place within a page counts."""
    try:
        return f"{bare_address(link)}#{link.partition('#')[2]}"
    except Invalid:
        return link


def without_repeats(entry: Entry) -> Entry:
    """``entry`` with each author and category once, and no summary that is the content again."""
    return replace(
        entry,
        authors=tuple(dict.fromkeys(entry.authors)),
        categories=tuple(dict.fromkeys(entry.categories)),
        summary_html=None if entry.summary_html == entry.content_html else entry.summary_html,
    )


def _age_key(entry: Entry) -> datetime:
    moment = entry.updated or entry.published
    return moment.at if moment else datetime.min.replace(tzinfo=UTC)
