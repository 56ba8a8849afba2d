"""An article's title among the names a page gives itself, without the site's."""

import re
from collections.abc import Sequence

_SEPARATOR = re.compile(r"\s+[|•·»›—–~:-]{1,2}\s+|\s*\|\s*")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")


def tidy(text: str | None) -> str | None:
    """White space folded; None for nothing."""
    folded = _SPACE.sub(" ", text or "").strip()
    return folded or None


def without_site(title: str, site: str | None, host: str | None, headings: Sequence[str] = ()) -> str:
    """A ``<title>`` without the site's name at its end or beginning.

    What is the site's is known by its name, by its host, or by a heading on the page that is the title without it.
    """
    for heading in headings:
        if len(heading) >= 10 and title != heading and heading.casefold() in title.casefold():
            return heading
    cuts = list(_SEPARATOR.finditer(title))
    for cut in reversed(cuts):
        if _is_site(title[cut.end() :], site, host) and cut.start() > 0:
            return without_site(title[: cut.start()].strip(), site, host)
    if cuts and _letters(title[: cuts[0].start()]) in {_letters(site or ""), _letters((host or "").split(".")[-2:][0])}:
        return title[cuts[0].end() :].strip()
    return title


def _is_site(text: str, site: str | None, host: str | None) -> bool:
    words = _letters(text)
    if not words or (site and words in _letters(site)):
        return True
    if site and _letters(site) in words and len(text) <= len(site) + 20:
        return True
    letters = re.sub(r"[^a-z0-9]", "", (host or "").removeprefix("www."))
    return len(words) >= 3 and bool(letters) and (words in letters or letters.startswith(words[:12]))


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))
