"""Authors as people: bylines taken apart, newsrooms and notes about the author left out."""

import re
from collections.abc import Iterable

_BY = re.compile(
    r"^(?:(?:written|posted|published|reported|text|words)\s+)?(?:by|von|par|por|di|da|door|av|af|przez"
    r"|autor(?:in|es|ka)?|автор|текст|written by|作者|文|記者|记者|글)\s*[:：]?\s+",
    re.IGNORECASE,
)
#: Lower case only: "E." and "Y." are initials.
_JOINT = re.compile(
    r"\s*(?:,|;|\||/|·|•|&|、|，|\n|\s[-–—]\s|\s(?:and|AND|And|und|et|y|och|og|ja|i|e|en|и|та)\s)\s*"
    # "Mara Feldt May 12": a date ends a name.
    r"|\s+(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
)
_NOBODY = re.compile(
    r"\b(?:staff|newsroom|editors?|editorial|redaktion|redactie|rédaction|redacción|redazione|redação|redakcja|редакция"
    r"|desk|team|admin(?:istrator)?|agenc(?:y|ies|ia|ias)|correspondents?|reporters?|writers?|contributors?|author|user"
    r"|guest|webmaster|anonymous|unknown|news|press|media|wire|service|reuters|afp|dpa|ap|efe|ansa|xinhua|tass"
    r"|bloomberg|associated press|magazine|times|post|journal|gazette|herald|courier|tribune|daily|weekly|insider"
    r"|guide|blog|podcast|online|digital|university|institute|department|ministry|foundation|company|group|labs?"
    r"|studio|office|board|community|solutions|consulting|inc|ltd|gmbh|llc|com|org|net)\b",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"[@#<>{}\[\]=_]|https?:|www\.|\d|\w{2}[.!?]\s+\S{3}|\b(?:is|was|the|for|minutes?|mins?|ago|published|updated)\b"
    r"|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$",
    re.IGNORECASE,
)
_TITLES = re.compile(r"^(?:dr|prof|mr|mrs|ms|sir)\.?\s+(?=\S+\s+\S)", re.IGNORECASE)
_MOST_AUTHORS = 12


def people(bylines: Iterable[str], *, site: str | None = None) -> tuple[str, ...]:
    """The people whom these bylines name, each once, in order; no newsroom, agency, address or biography."""
    found: dict[str, str] = {}
    for byline in bylines:
        for piece in _JOINT.split(_BY.sub("", byline.strip())):
            name = _name(piece)
            if name and name.casefold() != (site or "").casefold():
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MOST_AUTHORS]


def _name(piece: str) -> str | None:
    name = re.sub(r"\s+", " ", re.sub(r"\([^)]*\)", " ", _BY.sub("", piece))).strip(" .,:;-–—'\"*")
    words = name.split()
    if not 3 <= len(name) <= 60 and not (len(name) == 2 and not name.isascii()):
        return None
    if len(words) > 6 or not any(char.isalpha() for char in name) or _NOT_A_NAME.search(name):
        return None
    if _NOBODY.search(name) or (name.islower() and len(words) == 1 and name.isascii()):
        return None
    if name.isupper() and name.isascii() and len(name) > 4:
        name = name.title()
    return _TITLES.sub("", name)
