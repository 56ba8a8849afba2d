"""Words too empty for a hashtag, and words that are no part of a name: lists, read from ``emptywords.txt``.

All are casefolded. Stop words are in ``text/stopwords.py``; these mean something, but never what an article is about.
"""

from collections import defaultdict
from importlib.resources import files

_FILE = "emptywords.txt"


def _read() -> dict[str, frozenset[str]]:
    """The lists by their names."""
    lists: defaultdict[str, set[str]] = defaultdict(set)
    name = ""
    for line in (files(__package__) / _FILE).read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            lists[name].update(line.split())
    return {name: frozenset(words) for name, words in lists.items()}


_LISTS = _read()

#: A language to what any report may say in it, singular; those of English count everywhere, since headlines borrow.
EMPTY = {name.removeprefix("empty "): words for name, words in _LISTS.items() if name.startswith("empty ")}
#: Nouns that name no subject alone, but do so beside another: "ministry" and "agriculture ministry".
VAGUE = _LISTS["vague"]
#: Titles and offices before a person's name: they are no part of it.
OFFICES = _LISTS["offices"]
#: Who is in any report: no subject alone. Offices are, but for those named after what they look after.
GENERIC = _LISTS["generic"] | OFFICES - _LISTS["fields"]
#: Words of the names of papers, stations and agencies: a name of several words with one is a source.
PAPERS = _LISTS["papers"]
#: Units, seasons and tolls: any report has them.
UNITS = _LISTS["units"]
#: Words of the names of news agencies: they carry the news and are not in it.
AGENCIES = _LISTS["agencies"]

# "Transportminister" Holmgaard.
_MINISTERS = ("minister", "ministern", "ministeren", "ministerin")


def is_office(word: str, *, more: bool = False) -> bool:
    """True for a title or an office, by itself or, where there is ``more`` of a name behind it, an empty word."""
    folded = word.casefold().strip(".")
    last = folded.rpartition("-")[2]
    return (
        folded in OFFICES
        or last in OFFICES
        or (more and folded.endswith(_MINISTERS))
        or (more and folded in EMPTY["en"])
    )
