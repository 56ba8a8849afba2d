"""Who first told a story: copies of one report are one origin, and so are all reports of one publisher.

"The Herald" and "Herald – Sport" are one publisher: feeds of one paper are named after its sections.
"""

import re
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

H = TypeVar("H", bound=Hashable)

_SECTION = re.compile(r"\s+[-–—|·»:]\s+|:\s+|\s*\|\s*")
_ARTICLE = re.compile(r"\A(?:the|die|der|das|le|la|les|el|los|il|de|het)\s+")


def publisher(source: str | None) -> str | None:
    """What two names of one publisher have in common; None where nothing names it."""
    name = _ARTICLE.sub("", _SECTION.split((source or "").strip().casefold(), maxsplit=1)[0]).strip()
    return name or None


def origins(copies: Iterable[tuple[H, H | None]], sources: Mapping[H, str | None]) -> frozenset[Hashable]:
    """The independent origins of some articles, each given with the article of which it is a copy.

    ``sources``: their publishers as shown. One that has none, or is not known, is an origin of its own.
    """
    first = {article if of is None else of for article, of in copies}
    return frozenset(publisher(sources.get(article)) or article for article in first)
