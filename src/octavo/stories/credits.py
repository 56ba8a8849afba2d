"""Who carries an article's news: the dateline, its agency and its own paper, which are no part of what it tells."""

import re
from functools import lru_cache

from octavo.stories.features import Item
from octavo.stories.words.emptywords import AGENCIES
from octavo.text.words import tokens

# "OSMERE (Corran Wire) — " before the first sentence; the place in capitals where no agency stands with it.
_DATELINE = re.compile(
    r"\A(?:[^\n.!?(]{2,50}\((?P<agency>[^)\n]{2,40})\)|[^\W\d_a-zà-öø-ÿ][^\na-zà-öø-ÿ.!?:]{1,40}[^\n.!?:]{0,30}?)"
    r"\s*[-–—]{1,2}\s+"
)


def without_dateline(text: str) -> str:
    """The text from its first sentence on."""
    return _DATELINE.sub("", text.strip(), count=1)


@lru_cache(maxsize=2048)
def credited(item: Item) -> frozenset[str]:
    """Words, casefolded, of the names of the agency and the paper that carry an article."""
    opening = _DATELINE.match(item.text[:200].strip())
    agency = (opening["agency"] or "") if opening else ""
    return AGENCIES.union(tokens(agency), tokens(item.source or ""))
