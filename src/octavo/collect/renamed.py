"""Entries that come again under another id: some feeds make their ids anew each time they are asked."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from octavo.news.article import Sent
from octavo.news.feed import Entry


def under_known_ids(
    entries: Sequence[Entry],
    addresses: Mapping[str, str | None],
    known: Collection[str],
    there: Mapping[str, Sequence[Sent]],
) -> tuple[Entry, ...]:
    """``entries``, those that are known under another id with that one.

    ``addresses`` are their links in normal form by their ids, ``known`` those of their ids that the feed has, ``there``
    what it has at these addresses. It is the same entry where address, title and date agree. An address that several
    entries share, or that is the site's own, says nothing; nor does one whose old id stands in the document as well.
    """
    shared = Counter(url for url in addresses.values() if url)
    sent_now = {entry.id for entry in entries}

    def id_of(entry: Entry) -> str:
        url = addresses.get(entry.id)
        if entry.id in known or not url or shared[url] > 1 or urlsplit(url).path in {"", "/"}:
            return entry.id
        same = (one.key for one in there.get(url, ()) if one.key not in sent_now and _agree(one, entry))
        return next(same, entry.id)

    return tuple(replace(entry, id=id_of(entry)) for entry in entries)


def _agree(one: Sent, entry: Entry) -> bool:
    date = entry.published or entry.updated
    dates_agree = one.published is None or date is None or one.published.at == date.at
    return one.title == entry.title and dates_agree
