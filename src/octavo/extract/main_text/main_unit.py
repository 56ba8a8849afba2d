"""The main article's text, read from the blocks that the segmenter left to it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import Line, ends_sentence, is_prose, weight
from octavo.extract.main_text.prose import is_byline, is_credit_line
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.segment import Segments

#: Less than this is no text of an article.
_LEAST = 80
_LEAST_LINE = 25
#: The element that holds the article holds at least this much of the text that was left to it.
_SHARE = 0.8
#: A line that is more of a link than this is nothing else.
_LINK = 0.9
#: A row has so many pieces, none longer than that, or so much of it is link.
_LEAST_PIECES, _LONGEST_PIECE, _MOSTLY = 3, 40, 0.5
_PARTS = re.compile(r"\s+[|/·•]\s+|\s*[|•：]\s*|:\s+")
_EVENT = re.compile(
    r"^(?:The|This|That|His|Her|Their) (?:\w+ )?(?P<noun>\w{4,})"
    r" (?:comes?|came|follows?|followed|would|will|was|were|marks?|marked)\b"
)
_ENDING = re.compile(r"(?:ings?|ions?|ments?|als?|e?s|e)$")
_WORD = re.compile(r"\w+")
#: The word that opens a text, where it is no address and no name before what somebody says.
_FIRST_WORD = re.compile(r"([^\W\d_]+)(?:[,;]? |['’])(?!\w+: )")
#: A headline's shorter words tell nothing.
_SHORT_WORD = 3
_DANGLING = re.compile(
    r"^(?:He|She|They|It|But|And|However|Meanwhile|Also)\b[^.]{0,80}\b(?:said|says|added|told|also)\b"
)
_TEXT_TAGS = frozenset({"li", "td", "th", "dt", "dd", "blockquote", "pre"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MainUnit:
    """The main article's paragraphs in order, and its captions."""

    paragraphs: tuple[str, ...]
    captions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs joined by blank lines."""
        return "\n\n".join(self.paragraphs)


def main_unit(segments: Segments) -> MainUnit:
    """What the segmenter left to the main article: from its first running text to its last, within one element."""
    lines = segments.lines
    places = _before_close(segments)
    prose = [place for place in places if lines[place].prose and not lines[place].aside]
    if not prose:
        return _of_short_lines(segments, places)
    low, high = _container(segments, prose)
    first, last = _ends(
        lines,
        [place for place in places if low <= place < high],
        [place for place in prose if low <= place < high],
        close=_close(segments) if segments.told_apart else None,
    )
    inside = [place for place in places if first <= place <= last]
    captions = [lines[place].block.text for place in places if low <= place <= last and _is_caption(lines[place])]
    parents = {lines[place].block.path[:-1] for place in inside if lines[place].prose}
    kept = [
        place
        for place in inside
        if not _is_caption(lines[place])
        and _is_text(lines[place], parents)
        and not (place < prose[0] and _is_between(lines[place]))
    ]
    paragraphs = tuple(lines[place].block.text for place in kept)
    if sum(map(weight, paragraphs)) < _LEAST:
        return MainUnit(paragraphs=())
    return MainUnit(paragraphs=paragraphs, captions=tuple(captions))


def head_lines(segments: Segments) -> list[Line]:
    """The short lines between the title and the text: byline, date, source."""
    heads: list[Line] = []
    for place in segments.main:
        if segments.title is not None and place <= segments.title:
            continue
        if segments.lines[place].prose:
            break
        heads.append(segments.lines[place])
    return heads if segments.title is not None else []


def _of_short_lines(segments: Segments, places: Sequence[int]) -> MainUnit:
    """A text of nothing but short lines (verse, a list), told only where its end is known."""
    close = segments.close if segments.told_apart else None
    lines = [segments.lines[place] for place in places if close is not None and place < close]
    texts = tuple(
        line.block.text
        for line in lines
        if not (line.age or line.date or line.aside or line.label or is_byline(line.block.text))
        and weight(line.block.text) >= _LEAST_LINE
    )
    return MainUnit(paragraphs=texts if sum(map(weight, texts)) >= _LEAST else ())


def _before_close(segments: Segments) -> list[int]:
    """The places after the title; beyond where the text closes only those in an element that held text before.

    So an article goes on after a box of related ones in its middle, and a footer's prose is none of it.
    """
    lines, close = segments.lines, _close(segments)
    places = [place for place in segments.main if segments.title is None or place > segments.title]
    if close is None or not segments.told_apart:
        return places
    first = next((place for place in places if lines[place].prose), close)
    if not _is_folded(lines[first]):
        places = [place for place in places if not _is_folded(lines[place])]
    before = Counter(lines[place].block.path for place in places if place < close and lines[place].prose)
    # Paragraphs that line breaks part stand in the very same element, and what is next to that is not theirs.
    parents = {path[:-1] if count == 1 else path for path, count in before.items()} - {()}
    # Each paragraph may have a box of its own; then the element round several boxes is the text's.
    alone = len({path[:-1] for path in before}) == len(before) > 1
    boxed = {path[:-2] for path in before} - {()} if alone else set()
    return [
        place
        for place in places
        if place < close or not parents.isdisjoint(_homes(lines[place])) or lines[place].block.path[:-2] in boxed
    ]


def _close(segments: Segments) -> int | None:
    """Where the article closes: with the first thing beside it below its text, be it a row of hashtags."""
    lines, close = segments.lines, segments.close
    if close is None:
        return None
    text = False
    for place in range(0 if segments.title is None else segments.title, close):
        text = text or lines[place].prose
        if text and place in segments.beside and (lines[place].tags or lines[place].block.text.count("#") > 1):
            return place
    return close


def _is_folded(line: Line) -> bool:
    """Whether a line stands in what a reader must unfold: an answer, a summary by a machine."""
    return any(name.startswith("details ") or name == "details" for name in line.block.names)


def _homes(line: Line) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The element that holds a line's own, and its own."""
    return line.block.path[:-1], line.block.path


def _container(segments: Segments, prose: Sequence[int]) -> tuple[int, int]:
    """The smallest element round the first running text that holds most of the rest too."""
    layout = Layout(segments.lines, None)
    total = sum(weight(segments.lines[place].block.text) for place in prose)
    # Not the first paragraph's own element: what stands beside that is text too.
    for depth in range(len(layout.path(prose[0])) - 1, 0, -1):
        low, high = layout.extent(prose[0], depth)
        inside = sum(weight(segments.lines[place].block.text) for place in prose if low <= place < high)
        if inside >= _SHARE * total:
            return low, high
    return 0, len(segments.lines)


def _ends(lines: Sequence[Line], places: Sequence[int], prose: Sequence[int], *, close: int | None) -> tuple[int, int]:
    """The first and the last place of the text: running text, with the short sentences and headings next to it."""
    first, last = prose[0], prose[-1]
    parents = {lines[place].block.path[:-1] for place in prose}
    before = [place for place in places if place < first]
    while before and (_opens(lines[before[-1]], parents) or _is_between(lines[before[-1]])):
        place = before.pop()
        first = first if _is_between(lines[place]) else place
    # Beyond what closes the text only running text goes on with it.
    after = [place for place in places if place > last and (close is None or close < last or place < close)]
    kin = {(lines[place].block.path[:-1], lines[place].block.names[-1:]) for place in prose}
    for place in after:
        # What stands right above a row of hashtags is what they are called.
        if lines[place + 1 : place + 2] and lines[place + 1].tags and not ends_sentence(lines[place].block.text):
            break
        if _closes(lines[place], parents, kin=(lines[place].block.path[:-1], lines[place].block.names[-1:]) in kin):
            last = place
        elif not lines[place].block.level:
            break
    return first, last


def _is_between(line: Line) -> bool:
    """Whether a line may stand between a standfirst and the text: a byline, a date."""
    text = line.block.text
    return line.short and not line.block.level and (_is_dated(line) or is_byline(text))


def _is_dated(line: Line) -> bool:
    """Whether a line is an age or a date and no sentence with a date in it."""
    return line.age is not None or (line.date is not None and not ends_sentence(line.block.text))


def _opens(line: Line, parents: set[tuple[int, ...]]) -> bool:
    """Whether a short line before the first running text is text: a standfirst or a subheading, no byline or date."""
    text, size = line.block.text, weight(line.block.text)
    if _is_dated(line) or line.aside or is_byline(text) or line.block.linked > 0.7 or _is_row(line):
        return False
    return (line.block.level > 1 and size >= 20) or (size >= 40 and (ends_sentence(text) or _is_sibling(line, parents)))


def _closes(line: Line, parents: set[tuple[int, ...]], *, kin: bool) -> bool:
    """Whether a short line after the last running text is still text: a last short sentence, a list's last items.

    ``kin``: it stands beside running text in an element of the same kind.
    """
    text, size = line.block.text, weight(line.block.text)
    if _is_dated(line) or line.aside or line.label or line.block.linked > 0.7 or _is_row(line):
        return False
    if ends_sentence(text) or (kin and line.block.tag == "li"):
        return True
    return (line.block.tag == "li" and size >= 20) or (size >= 40 and _is_sibling(line, parents))


def _is_row(line: Line) -> bool:
    """Whether a line is a row of what a reader may do or go to: several short pieces, links or parted by signs."""
    if line.prose or ends_sentence(line.block.text):
        return False
    pieces = _PARTS.split(line.block.text)
    if len(pieces) >= _LEAST_PIECES and max(map(weight, pieces)) <= _LONGEST_PIECE:
        return True
    return len(line.block.links) >= _LEAST_PIECES and line.block.linked > _MOSTLY


def _is_sibling(line: Line, parents: set[tuple[int, ...]]) -> bool:
    """Whether a line stands in an element that holds running text too; plain text is one such element."""
    return line.block.path[:-1] in parents


def _is_caption(line: Line) -> bool:
    return not line.block.marks.isdisjoint(("caption", "credit")) or is_credit_line(line.block.text)


def _is_text(line: Line, parents: set[tuple[int, ...]]) -> bool:
    """Whether a line amid the running text is text; ``parents`` are the elements that hold running text."""
    block = line.block
    if line.label or "chrome" in block.marks or is_byline(block.text) or (block.linked > _LINK and not block.level):
        return False
    # "♥ 41 💬 0"
    if not any(map(str.isalpha, block.text)) and block.tag not in _TEXT_TAGS:
        return False
    if line.prose or block.tag in _TEXT_TAGS or (block.tag == "p" and _is_in_item(block)):
        return True
    return block.level > 0 or ends_sentence(block.text) or block.path[:-1] in parents


def _is_in_item(block: Block) -> bool:
    """Whether a paragraph is an item's, as editors write lists: ``<li><p>``."""
    return block.names[-2:-1] != () and block.names[-2].partition(" ")[0] == "li"


def lacks_beginning(title: str | None, paragraphs: Sequence[str]) -> bool:
    """Whether the text takes up an event ("The visit comes after …") that only the headline told.

    Told for English; other languages are never said to lack theirs.
    """
    if not title or not paragraphs:
        return False
    if _opens_amid(paragraphs) or _DANGLING.match(paragraphs[0]):
        return True
    if _tells(paragraphs[0], title):
        return False
    told = ""
    for paragraph in paragraphs[:3]:
        found = _EVENT.match(paragraph)
        if found:
            stem = re.compile(rf"\b{_ENDING.sub('', found['noun'].casefold())}")
            if not stem.search(told.casefold()) and stem.search(title.casefold()):
                return True
        told += f" {paragraph}"
    return False


def _opens_amid(paragraphs: Sequence[str]) -> bool:
    """Whether the first paragraph is running text that begins amid a sentence, and the others write their beginnings.

    "iOS 13 will", "fluter.de: ..." and "400 g flour" are beginnings, and so is any line of who writes no capitals.
    """
    first, *others = paragraphs
    word = _FIRST_WORD.match(first)
    if word is None or not word[1].islower() or not is_prose(first):
        return False
    told = [paragraph for paragraph in others if is_prose(paragraph)]
    return bool(told) and not any(paragraph[0].islower() for paragraph in told)


def _tells(paragraph: str, title: str) -> bool:
    """Whether most of the headline's words stand in a paragraph, be it without the one for the event."""
    words = {word for word in _WORD.findall(title.casefold()) if len(word) > _SHORT_WORD}
    held = set(_WORD.findall(paragraph.casefold()))
    return len(words & held) * 2 > len(words)
