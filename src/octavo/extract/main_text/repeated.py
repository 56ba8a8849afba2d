"""What a page says twice and a reader wants once: a text for two sizes of screen, and a sentence set large as a quote.

A B C  A B C                                    -->  A B C
"It was the tide," she said.  <aside>"It was the tide"</aside>   -->  the sentence where it was said
"""

from collections.abc import Sequence

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import Line

#: A shorter stretch may be meant: a chorus, a table's heads, what each of a list's items says.
_LEAST_STRETCH, _LEAST_BLOCKS = 400, 3
#: A quote set large is a few words at least, and no whole passage.
_LEAST_WORDS, _LONGEST_QUOTE = 5, 400
#: A page of more quotations is made of them; bounds the work on a page made to cost much.
_MOST_QUOTES = 40
_SET_APART = ("blockquote", "aside", "figure")
_CALLED = ("uote", "zitat", "Zitat", "citat")
_EDGE = " \t\"'“”„‟‘’‚«»‹›「」『』—–-…."


def without_repeats(places: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """The places without those of a stretch of blocks that stands before, and of quotes lifted from the text."""
    kept = _once(places, lines)
    quotes = [place for place in _set_apart(kept, lines) if _may_be_lifted(lines[place].block)]
    if not 0 < len(quotes) <= _MOST_QUOTES:
        return kept
    texts = [lines[place].block.text for place in kept]
    lifted = {place for place in quotes if _is_lifted(lines[place].block.text, texts)}
    lifted.update(place + 1 for place in tuple(lifted) if place + 1 < len(lines) and _is_speaker(lines, place + 1))
    return [place for place in kept if place not in lifted]


def _is_speaker(lines: Sequence[Line], place: int) -> bool:
    """Whether a line stands in the element of the quote above it, and tells who said that."""
    line, quote = lines[place], lines[place - 1].block
    inside = line.block.path in {quote.path[:-1], quote.path} or line.block.path[:-1] == quote.path[:-1]
    return inside and not line.prose and not line.block.level and any(map(_is_called_so, line.block.names[-2:]))


def _is_lifted(quote: str, texts: Sequence[str]) -> bool:
    """Whether a quote is part of a longer text."""
    # Its first letter may have become a capital.
    said = quote.strip(_EDGE)[1:]
    return any(said in text for text in texts if len(text) > len(quote))


def _once(places: Sequence[int], lines: Sequence[Line]) -> list[int]:
    texts = [lines[place].block.text for place in places]
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


def _set_apart(places: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """The places whose element, or the one round that, is called what quotes stand in."""
    # Paragraphs of one text stand in elements of the same names: each name is looked at once.
    plain: set[str] = set()
    found = []
    for place in places:
        for name in lines[place].block.names[-2:]:
            if name not in plain:
                if _is_called_so(name):
                    found.append(place)
                    break
                plain.add(name)
    return found


def _is_called_so(name: str) -> bool:
    return name.startswith(_SET_APART) or any(word in name for word in _CALLED)


def _may_be_lifted(block: Block) -> bool:
    text = block.text
    said = text.count(" ") >= _LEAST_WORDS - 1 or not text.isascii()
    return said and len(text) <= _LONGEST_QUOTE and not block.level
