"""The text nodes of a block: joined to its text, or parted where a card stands in one line.

<a>Ferry sails</a> (Reuters, 3 hours ago) – The boat …  -->  "Ferry sails" | "Reuters, 3 hours ago" | "The boat …"
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from octavo.extract.blocks.pieces import Part, set_apart
from octavo.extract.document.tree import BLOCKS, Node
from octavo.text.ages import find_age, is_age, may_hold_age

#: An age this far into a block is part of a sentence, not the head of a card.
_HEAD_LENGTH = 200
_SOURCE_LENGTH = 60
_AGE_LENGTH = 60
#: Scripts without capitals, from Hebrew on up to those without blanks.
_UNCASED = ("\u0590", "\u2000")
#: A number raised or lowered ("m2") has fewer characters.
_NO_EXPONENT = 8
#: What ends a sentence, and how many signs before the next one tell that no initial or abbreviation does.
_FULL_STOPS = frozenset(".!?…")
_WORD_BEFORE = 4
_SEPARATORS = frozenset(",·•|–—-(/")
#: What stands behind a card's title in one line with its text, up to that.
_HEAD = re.compile(r"\s*[(（]([^()（）]{3,80})[)）]\s*[—–:.-]?\s*(?=\S)")
_BOLD = frozenset({"b", "strong"})
#: What sets a source apart from an age in one piece of a card: "Reuters | 3 hours ago".
_BAR = re.compile(r"[|·•](?=[^|·•]+$)")
_DASHES = " \u00a0–—-"
_DIGIT = re.compile(r"\d")
#: An age and a name.
_COMMAS, _TWO = re.compile(r"\s*[,،、·|]\s*"), 2


def split(parts: list[Part]) -> Iterator[list[Part]]:
    """The parts as one block; each by itself where one near the beginning is an age: a card all inline."""
    # Of most blocks no piece is so short that it may be an age.
    pieces = " ".join([piece for text, _, _, _ in parts if len(piece := text.strip()) < _AGE_LENGTH])
    if not pieces or not may_hold_age(pieces[: 2 * _HEAD_LENGTH]):
        # Without a figure none is a day either.
        yield from _headed(parts) or (_DIGIT.search(pieces) and set_apart(parts)) or [parts]
        return
    before = ""
    short = sum([len(text) for text, _, _, _ in parts]) < _HEAD_LENGTH
    card = all(linked or text.isspace() for text, linked, _, _ in parts)
    for each, linked, node, before_it in parts:
        if len(before) > _HEAD_LENGTH:
            break
        text = each.strip()
        # One word far into a block, or a link ("wie hier berichtet"), is no age among others.
        apart = len(before) < _SOURCE_LENGTH or before.rstrip()[-1:] in _SEPARATORS
        # So is what alone stands in a <time>, or in the last element of a head.
        timed = not before_it and _is_timed(node, parts[-1][2] if short else None)
        sure = timed or not text.isalpha() or (apart and (card or not linked))
        told = is_age(text) or (_BAR.search(text) and _ends_in_age(text)) or (not before and _is_aged_head(text, node))
        if 2 <= len(text) < _AGE_LENGTH and sure and told:
            yield from _each(parts)
            return
        before += each
    yield from _headed(parts) or set_apart(parts) or [parts]


def _headed(parts: list[Part]) -> list[list[Part]]:
    """A card in one line, "<a>Title</a> (Source, 3 hours ago) – text", as its title, head and text; else nothing.

    What is bold may be the title, too.
    """
    if len(parts) < 2 or parts[1][1] or not (parts[0][1] or _is_bold(parts[0][2])):
        return []
    text, _, node, before = parts[1]
    head = _HEAD.match(text)
    if head is None or not is_age(re.split(r"[,،、·|]", head[1])[-1]):
        return []
    return [parts[:1], [(head[1], False, node, before)], [(text[head.end() :], False, node, before), *parts[2:]]]


def _each(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Each part by itself; the dash that parts a linked title from what follows is neither's."""
    linked = False
    for text, link, node, before in parts:
        yield [(text.lstrip(_DASHES) if linked and not link else text, link, node, before)]
        linked = link or (linked and text.isspace())


def _is_bold(text: Node) -> bool:
    return text.parent is not None and text.parent.tag in _BOLD


def _is_timed(text: Node, last: Node | None) -> bool:
    """Whether a text stands in a ``<time>``, or in an element that ends with it and is the last up to ``last``."""
    around = text.parent
    if around is None or last is None or around.tag == "time":
        return around is not None and around.tag == "time"
    ends = (last, last.prev)
    return any(end is not None and end.mem_id in (text.mem_id, around.mem_id) for end in ends)


def _ends_in_age(text: str) -> bool:
    """Whether what stands behind the last bar or bullet of a text is an age."""
    return is_age(_BAR.split(text)[-1])


def _is_aged_head(text: str, node: Node) -> bool:
    """Whether what opens a block, in an element of its own, is an age and a name: "3 hours ago, Reuters"."""
    around = node.parent
    pieces = _COMMAS.split(text) if around is not None and around.tag not in BLOCKS else ()
    return len(pieces) == _TWO and any(map(is_age, pieces))


def written_lines(part: Part) -> Iterable[Part]:
    """The lines of a text kept as it is written where several of them tell ages, as a list's do; else the text."""
    lines = part[0].splitlines()
    aged = sum(len(line) < _HEAD_LENGTH and find_age(line) is not None for line in lines) if len(lines) > 1 else 0
    return [(line, *part[1:]) for line in lines if not line.isspace() and line] if aged > 1 else (part,)


def links_of(parts: Sequence[Part]) -> tuple[float, tuple[str, ...]]:
    """How much of the text is link, 0 to 1, and the texts of the links."""
    if len(parts) == 1:
        return (1.0, (parts[0][0].strip(),)) if parts[0][1] else (0.0, ())
    linked = [part[0] for part in parts if part[1]]
    if not linked:
        return 0.0, ()
    whole = sum([len(part[0]) for part in parts])
    return sum(map(len, linked)) / whole, tuple(link for text in linked if (link := text.strip()))


def joined(parts: Sequence[Part]) -> str:
    """The text of the parts; a space where one inline element's last word would run into the next one's first."""
    text = ""
    for piece, _, node, tail in parts:
        before = text[-1:]
        apart = before and not tail and _are_apart(text, before, piece, node)
        text += f" {piece}" if apart else piece
    return text


def _are_apart(text: str, before: str, piece: str, node: Node) -> bool:
    """Whether a piece is another thing than what stands before it: "The Tide" and "11 May 2026", in either order."""
    first = piece[:1]
    if first.isupper():
        ends = before.islower() or _UNCASED[0] < before < _UNCASED[1]
        return ends or (before.isdigit() and len(piece) >= _NO_EXPONENT) or _are_sentences(text, piece)
    if not first.isdigit() or before.isspace() or (before.isascii() and not before.isalnum()):
        return False
    # A clock, and a year.
    if text[-3:-2] == ":" and text[-2:].isdigit():
        return True
    # No exponent is as long, or a clock, or a time.
    long = before.isalpha() and (len(piece) >= _NO_EXPONENT or ":" in piece[1:3])
    return long or (node.parent is not None and node.parent.tag == "time")


def _are_sentences(before: str, piece: str) -> bool:
    """Whether one text ends as a sentence and the next begins as one; coloured code has "socket.", "AF_INET" so."""
    ended = before[-1] in _FULL_STOPS and " " in piece.strip()
    return ended and before[-_WORD_BEFORE:-1].islower() and " " in before
