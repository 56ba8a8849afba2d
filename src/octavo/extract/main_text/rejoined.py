"""Paragraphs that an advertisement or an inline box cut in two, put together again.

"… the minister said on"   [advertisement]   "Tuesday that the bridge will stay closed."
"""

import re
from collections.abc import Sequence

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import ends_sentence
from octavo.extract.blocks.wording import words

#: A shorter first half may be a heading or an item of a list.
_LEAST = 40
#: Words that no paragraph ends with: articles, prepositions and conjunctions of languages that write with capitals;
#: none that may be the last part of a verb (German "aus", English "up").
_OPEN = words("""
    the a of to in on at by for from with and or but that which as than into between
    der die das den dem des ein eine einen einem einer und oder aber dass weil von vom zum zur im am für zwischen
    le la les un une des du de et ou mais que qui dans sur pour par avec sans au aux entre sous
    el los las una unos unas del y o pero en con por para sin sobre entre al
    os as um uma do da dos das no na nos nas e ou mas em com sem pelo pela ao
    il lo gli uno dello della dei degli delle ma che nel nella sul sulla con per tra fra di
    het een en of maar dat die van naar tussen
    och eller men att som från mellan det den ett
    og at fra
    i oraz lub ale że który w we z ze na do od dla po przed nad pod przez
    a nebo ale že který v ve s se z ze na do od pro po před nad pod přes
    si sau dar că care în cu din la pe pentru
    и или но что который в во на с со к ко от до для по о об при между над под через
    та або але що який у до від з із зі про між над під через
    ve veya ama ile için gibi bir
    και ή αλλά που στο στη στην στον του της των με από για
    """)
#: So many blocks on, the other half is looked for: an advertisement has its label and a few words.
_REACH = 5
_WORD = re.compile(r"\s(\w+)$")
#: "And so on" ends a sentence.
_DONE = re.compile(
    r"\b(?:so|going|moving|goes|go|went|carr(?:y|ied|ies)|later|early|then|moved?|moves|turn(?:s|ed)?|hold|come"
    r"|log|check|sign) (?:on|in)$"
)


def rejoined(paragraphs: Sequence[str], blocks: Sequence[Block] = ()) -> tuple[str, ...]:
    """The paragraphs, the halves of one put together by a blank.

    The first half is of some length, begins as a sentence does and ends in the middle of one; the second goes on in
    lower case, or the first ends with a word that ends nothing ("on"). Scripts without capitals are left as they are.
    A second half that was not taken for text is looked for among the page's ``blocks``, beside the first.
    """
    joined: list[str] = []
    texts = [block.text for block in blocks]
    for paragraph in paragraphs:
        if joined and _is_open(joined[-1]):
            if lost := _lost(joined[-1], blocks, texts, paragraph):
                joined[-1] = f"{joined[-1]} {lost}"
            elif _goes_on(joined[-1], paragraph):
                joined[-1] = f"{joined[-1]} {paragraph}"
                continue
        joined.append(paragraph)
    return tuple(joined)


def _lost(first: str, blocks: Sequence[Block], texts: Sequence[str], following: str) -> str | None:
    """An open paragraph's other half: a bare text of the element that holds it, a few blocks on, before the next."""
    # The text itself, as a rule, which is found at once where no earlier one is its end.
    at: int | None = texts.index(first) if first in texts else len(texts)
    if first.endswith(tuple(filter(None, texts[:at]))):
        at = next(place for place, text in enumerate(texts) if text and first.endswith(text))
    elif at == len(texts):
        at = None
    if at is None:
        return None
    for block in blocks[at + 1 : at + 1 + _REACH]:
        if block.text == following:
            return None
        if block.path == blocks[at].path[:-1] and _goes_on(first, block.text):
            return block.text
    return None


def _is_open(text: str) -> bool:
    """Whether a text of some length begins as a sentence does and has no end; items of a list begin in lower case."""
    return len(text) >= _LEAST and not text[0].islower() and (text[-1].isalnum() or text[-1] in ",–—")


def _goes_on(first: str, second: str) -> bool:
    """Whether the second of two texts, of which the first is open, is its other half."""
    if not second or not ends_sentence(second):
        return False
    if second[0].islower():
        return not second[1:2].isupper()
    word = _WORD.search(first)
    return word is not None and word[1] in _OPEN and not _DONE.search(first) and second[0].isupper()
