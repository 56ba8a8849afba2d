"""Entries that come again under another id: some feeds make ids anew each time, or give one id to many entries."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from octavo.collect.entries import entry_id
from octavo.news.article import Article, Sent
from octavo.news.feed import Entry


def under_known_ids(
    entries: Sequence[Entry],
    addresses: Mapping[str, str | None],
    known: Collection[str],
    there: Mapping[str, Sequence[Sent]],
) -> tuple[Entry, ...]:
    """``entries``, those that are known under another id with that one.

    ``addresses`` are their links in normal form by their ids, ``known`` those of their ids and links that are ids of
    the feed's, ``there`` what it has at these addresses. It is the same entry where address, title and date agree. An
    address that several entries share, or that is the site's own, says nothing; nor does one whose old id stands in the
    document as well. An id that was shared once is still that of the entry which had it alone before, and no other's.
    """
    shared = Counter(url for url in addresses.values() if url)
    sent_now = {entry.id for entry in entries}

    def id_of(entry: Entry) -> str:
        url = addresses.get(entry.id)
        had = [one for one in there.get(url or "", ()) if one.key == entry.id or one.key not in sent_now]
        if entry.id in known:
            keys = {one.key for one in had}
            return entry.link if entry.link and entry.link in keys and entry.id not in keys else entry.id
        if not url or shared[url] > 1 or urlsplit(url).path in {"", "/"}:
            return entry.id
        same = (one.key for one in had if one.key == entry.shared_id or _agree(one, entry))
        return next(same, entry.id)

    return tuple(replace(entry, id=id_of(entry)) for entry in entries)


def _agree(one: Sent, entry: Entry) -> bool:
    date = entry.published or entry.updated
    dates_agree = one.published is None or date is None or one.published.at == date.at
    return one.title == entry.title and dates_agree


def id_of_another(entry: Entry, article: Article, address: str | None) -> str | None:
    """The id of the only entry of a document, whose id an ``article`` has, where it tells something else.

    A feed of one entry may give each the same id. It is another where address and title are, and no date is the same;
    where a feed sends several, its ids have been told apart, and one whose link changes was edited.
    """
    if not entry.link or not address or urlsplit(address).path in {"", "/"}:
        return None
    date = entry.published or entry.updated
    later = date is None or article.published is None or date.at > article.published.at
    another = address != article.url and entry.title != article.title and later
    return entry_id(entry.link) if another else None
