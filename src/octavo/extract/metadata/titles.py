"""An article's title among the names a page gives itself, without the site's."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import pairwise

from octavo.extract.blocks.lines import weight
from octavo.text.ages import find_age
from octavo.text.unseen import seen

#: So many parts behind a title are looked at: the site's name, its section, its town.
_MOST_PARTS = 12
_SEPARATOR = re.compile(
    r"\s+[|•·»›«‹—–~:/-]{1,2}\s+|\s*[|｜]\s*"
    # Without spaces as in Chinese and Japanese.
    r"|(?<=[^\x00-\x7f])(?:[_：]|[-–—]{1,2})(?=\S)|(?<=\S)[：](?=\S)"
)
#: The paper that a portal has a piece from, behind the headline.
_SOURCE = re.compile(r"（[^（）]{2,20}）")
_MARKUP = re.compile(r"</?(?:i|b|em|strong|span|br|su[bp]|u|font|mark|small)\b[^<>]{0,80}>", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
#: Marks of direction, beside what ``seen`` leaves out.
_DIRECTIONS = re.compile("[\u200e\u200f]")
_WORD = re.compile(r"\w+")
_CUT_OFF = re.compile(r"\s*(?:\.\.\.|…)$")
#: Publishers cut a headline for search engines at 110 characters.
_USUAL_CUT = range(100, 112)
_SHORTEST = 10
#: What is longer is no title, and each of its separators is looked at against all that follow.
_LONGEST = 1000
#: Two names of one piece share at least so much of their words.
_ALIKE = 0.5
#: The same of a page's only heading, where that is trusted more than all that a page calls itself for others.
_RELATED = 0.2
#: Names that are the article's alone; a page's ``<title>`` may be cut or joined by a machine.
_OWN = re.compile("og:title|json-ld")
#: Words of a site's name.
_MOST_OF_A_SITE = 4
#: How far a page's only heading is trusted: more than all other names together.
ALONE = 3.0


@dataclass(frozen=True, slots=True)
class Named:
    """A name that a page gives its article: the text, where it stands, and how far to trust it."""

    text: str
    source: str
    weight: float


def tidy(text: str | None) -> str | None:
    """White space folded, what nobody sees removed; None for nothing."""
    text = unescape(text) if text and "&" in text else text
    folded = _SPACE.sub(" ", _DIRECTIONS.sub("", seen(text or ""))).strip()
    return folded or None


def best_title(names: Sequence[Named], *, site: str | None, host: str | None) -> Named | None:
    """The name that most of the page's own names agree on; the first of those where they differ.

    ``names``: the likeliest first. The site's name is taken off each; None where nothing is left.
    """
    whole = [
        Named(text, each.source, each.weight) for each in names if (text := tidy(_MARKUP.sub("", each.text[:_LONGEST])))
    ]
    headings = [each.text for each in whole if each.source == "h1"]
    bare = [
        Named(text, each.source, each.weight)
        for each in whole
        if (text := without_site(each.text, site, host, () if each.source == "h1" else headings))
        and not _is_site_alone(text, site)
    ]
    kept = [each for each in bare if not _is_cut(each.text, bare)] or bare
    if not kept:
        return None
    given = [each for each in kept if each.source != "h1"]
    # Where no heading tells, og:title may have a kicker that the stated headline has not.
    stated = [each for each in given if each.source == "json-ld headline"] if not headings else []
    kept = [
        _without_kicker(each, others) if (others := given if each.source == "h1" else stated) else each
        for each in kept
        if each.source != "h1" or not given or _likes_any(each, given)
    ]
    votes: dict[str, float] = {}
    for each in kept:
        votes[letters(each.text)] = votes.get(letters(each.text), 0.0) + each.weight
    # max() gives the first of equals: the order of the names decides.
    return max(kept, key=lambda each: votes[letters(each.text)])


def without_site(title: str, site: str | None, host: str | None, headings: Sequence[str] = ()) -> str:
    """A ``<title>`` without the site's name at its end or beginning.

    What is the site's is known by its name, by its host, or by a heading on the page that is the title without it.
    """
    for heading in headings:
        if _ends_at_separator(title, heading):
            return title[: len(heading)]
    for _ in range(_MOST_PARTS):
        shorter = _without_last_part(title, site, host)
        if shorter is None:
            break
        title = shorter
    names = {letters(site or ""), letters((host or "").split(".")[-2:][0])}
    first = _SEPARATOR.search(title)
    if first and letters(title[: first.start()]) in names:
        return title[first.end() :].strip()
    opening, colon, rest = title.partition(": ")
    return rest.strip() if colon and letters(opening) in names else title


def _without_last_part(title: str, site: str | None, host: str | None) -> str | None:
    """The title up to the last separator behind which the site is named; None where it is behind none."""
    for cut in list(_SEPARATOR.finditer(title))[: -_MOST_PARTS - 1 : -1]:
        if cut.start() > 0 and _is_site(title[cut.end() :], site, host, sure="|" in cut[0] or "｜" in cut[0]):
            return title[: cut.start()].strip()
    return None


@lru_cache(maxsize=256)
def letters(text: str) -> str:
    """The letters and digits of a text alone, in lower case: what two spellings of one title share."""
    return "".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _without_kicker(heading: Named, given: Sequence[Named]) -> Named:
    """A heading without the line above the headline, or a source and an age behind it.

    Another name of the page is then the headline alone.
    """
    whole = letters(heading.text)
    for each in given:
        own = letters(each.text)
        if len(each.text) >= _SHORTEST and len(own) < len(whole) and whole.endswith(own) and _OWN.search(each.source):
            return Named(each.text, heading.source, heading.weight)
        if len(each.text) >= _SHORTEST and whole.startswith(own) and find_age(heading.text[len(each.text) :]):
            return Named(each.text, heading.source, heading.weight)
    return heading


def _ends_at_separator(title: str, heading: str) -> bool:
    """Whether the title is the heading, then a separator and something short: a site or a section."""
    if len(title) <= len(heading) or not title.casefold().startswith(heading.casefold()):
        return False
    cut = _SEPARATOR.match(title, len(heading)) or _SOURCE.match(title, len(heading))
    # No title has a low line in it: an entry's may be of two letters.
    return cut is not None and (weight(heading) >= _SHORTEST or cut[0] == "_")


def _is_cut(text: str, names: Sequence[Named]) -> bool:
    """Whether a name is the beginning of a longer one, cut for its length."""
    ended = _CUT_OFF.sub("", text)
    if ended == text and len(text) not in _USUAL_CUT:
        return False
    own = letters(ended)
    return any(len(own) < len(other := letters(each.text)) and other.startswith(own) for each in names)


def _likes_any(heading: Named, given: Sequence[Named]) -> bool:
    least = _RELATED if heading.weight >= ALONE else _ALIKE
    return any(_likeness(heading.text, each.text) >= least for each in given)


def _likeness(heading: str, title: str) -> float:
    """The share of the words of both that both have."""
    one, other = set(_pieces(heading)), set(_pieces(title))
    return len(one & other) / max(len(one | other), 1)


def _pieces(text: str) -> Iterator[str]:
    """A text's words; of a script without spaces its pairs of characters."""
    words = _WORD.findall(text.casefold())
    if len(words) > 2 or text.isascii():
        yield from words
    else:
        yield from map("".join, pairwise(text))


def _is_site_alone(text: str, site: str | None) -> bool:
    return bool(site) and letters(text) == letters(site or "")


def _is_site(text: str, site: str | None, host: str | None, *, sure: bool) -> bool:
    """Whether a title's last part names its site. ``sure``: it stands behind a bar."""
    words = letters(text)
    if not words or (site and words in letters(site)):
        return True
    if site and letters(site) in words and len(text) <= len(site) + 20:
        return True
    address = re.sub(r"[^a-z0-9]", "", (host or "").removeprefix("www."))
    if len(words) >= 3 and address and (words in address or address.startswith(words[:12])):
        return True
    named = [word for word in _WORD.findall(text.casefold()) if len(word) > 3]
    return sure and 0 < len(named) <= _MOST_OF_A_SITE and all(word.removesuffix("s") in address for word in named[:1])
