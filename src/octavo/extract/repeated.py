"""What a page says twice and a reader wants once: a text for two sizes of screen, and a sentence set large as a quote.

A B C  A B C                                    -->  A B C
"It was the tide," she said.  <aside>"It was the tide"</aside>   -->  the sentence where it was said
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from octavo.extract.blocks import Block

#: A shorter stretch may be meant: a chorus, a table's heads, what each of a list's items says.
_LEAST_STRETCH, _LEAST_BLOCKS = 400, 3
#: A quote set large is a few words at least, and no whole passage.
_LEAST_WORDS, _LONGEST_QUOTE = 5, 400
_QUOTED_DEPTH = 3
_QUOTED = re.compile(r"^(?:blockquote|aside|figure)\b|pull|quote|zitat|\bcita|citat", re.IGNORECASE)
_EDGE = " \t\"'“”„‟‘’‚«»‹›「」『』—–-…."


def without_repeats(places: Sequence[int], blocks: Sequence[Block]) -> list[int]:
    """The places without those of a stretch of blocks that stands before, and of quotes lifted from the text."""
    kept = _once(places, blocks)
    quotes = [place for place in kept if _may_be_lifted(blocks[place])]
    if not quotes:
        return kept
    texts = [blocks[place].text.casefold() for place in kept]
    lifted = {place for place in quotes if _is_lifted(blocks[place].text.casefold(), texts)}
    return [place for place in kept if place not in lifted]


def _is_lifted(quote: str, texts: Sequence[str]) -> bool:
    """Whether a quote is part of a longer text."""
    said = quote.strip(_EDGE)
    return any(said in text and len(text) > len(quote) for text in texts)


def _once(places: Sequence[int], blocks: Sequence[Block]) -> list[int]:
    texts = [blocks[place].text for place in places]
    if len(set(texts)) > len(texts) - _LEAST_BLOCKS:
        return list(places)
    first: dict[str, int] = {}
    kept: list[int] = []
    at = 0
    while at < len(texts):
        start = first.setdefault(texts[at], at)
        end = at
        while end < len(texts) and start + end - at < at and texts[end] == texts[start + end - at]:
            end += 1
        if end - at >= _LEAST_BLOCKS and sum(map(len, texts[at:end])) >= _LEAST_STRETCH:
            at = end
        else:
            kept.append(places[at])
            at += 1
    return kept


def _may_be_lifted(block: Block) -> bool:
    text = block.text
    return (
        len(text) <= _LONGEST_QUOTE
        and not block.level
        and any(map(_is_set_apart, block.names[-_QUOTED_DEPTH:]))
        and (len(text.split()) >= _LEAST_WORDS or not text.isascii())
    )


@lru_cache(maxsize=4096)
def _is_set_apart(names: str) -> bool:
    return _QUOTED.search(names) is not None
