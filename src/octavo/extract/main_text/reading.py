"""The main text chosen among a page's blocks, and how sure we are of it.

segments -> told apart: what lies between the title and the related articles
         -> else: the blocks that the classifier takes for the article's
         -> hardly sure: a second reader (trafilatura) on the tree without what stands beside
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import numpy as np

from octavo.extract.blocks.blocks import cut
from octavo.extract.blocks.channels import speaks_of_channels, speaks_of_messengers
from octavo.extract.blocks.lines import Line, ends_sentence, is_prose, weight
from octavo.extract.document.tree import Node
from octavo.extract.main_text.classifier import KEPT, classifier
from octavo.extract.main_text.features import Column
from octavo.extract.main_text.kin import with_kin
from octavo.extract.main_text.last_lines import without_last
from octavo.extract.main_text.main_unit import MainUnit, main_unit
from octavo.extract.main_text.prose import is_byline
from octavo.extract.main_text.repeated import without_repeats
from octavo.extract.main_text.rows import texts_of, whole_rows
from octavo.extract.main_text.second_reader import engine_paragraphs
from octavo.extract.segments.segment import Segments

#: Less than this is no text of an article: a form's labels, a cookie notice's buttons.
_LEAST = 80
#: Below this expected F1 the second reader did no worse on the development pages (docs/explanation/extraction.md).
UNSURE = 0.2
#: A second reader is not asked about a page with less running text: it found no article on any of those either.
_HOPELESS = 300
#: The second reader's own opinions take time that grows with the square of the number of blocks.
_LARGE = 4000
#: What the segmenter tells apart was right to the letter on the development pages that aggregators made.
_TOLD_APART = 0.97
#: What the segmenter set aside, or what opens over the page, is text only from this probability on.
_SURELY = 0.9
#: The second reader's mean F1 on the pages that it is asked for.
SECOND = 0.5
_CAPTION = frozenset({"caption"})
#: Marks of what stands below a picture.
_BELOW = ("caption", "credit")
#: With fewer pictures a page is no gallery.
_LEAST_PICTURES = 3
#: So much of a line that leads elsewhere is link.
_LED = 0.5
#: From this probability on a heading is that of the text below it, where that is kept.
_LIKELY = 0.2
#: From the first of these on a question is the heading of the text below it, its answer, if that has the second.
_ASKED, _ANSWERED = 0.05, 0.8
_QUESTION_MARKS = ("?", "？", "؟")
_PRESSED = ("button", "summary")
#: A line that is more of a link than this is nothing else.
_LINK = 0.9
#: Of so many of the first lines a date is the page's.
_NEAR_BEGINNING = 8
#: Below this probability a block is hardly text, whatever stands round it.
_HARDLY = 0.2
#: How boxes are called that open over the page, and how far out one may be.
_OVERLAY = re.compile(r"(?:^|[-_\s])(?:modal|pop-?(?:over|up))(?:$|[-_\s])")
_INNERMOST = 3
#: How boxes are called that hold no text of an article (on the development pages 8 of 95 lines of them did), where the
#: classifier is no surer than that.
_NO_TEXT = re.compile(
    r"(?:^|[-_\s])(?:affiliate|banner|cta|disclaimer|disclosure|embed|pitch|promo|sponsor)s?(?:$|[-_\s])"
)
_HARDLY_CALLED = 0.8
#: From this probability on a line is surely text; what tells a reader to follow a paper on a messenger is short.
_SURELY_TEXT, _LONGEST_CALL = 0.9, 160
_LONGEST_CLOCK = len("00:00:00")
#: Words of a network's name, at the most.
_MOST_OF_A_CHANNEL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The main text, and the F1 (0 to 1) that it can be expected to have."""

    main: MainUnit
    sureness: float


_NONE = Reading(main=MainUnit(paragraphs=()), sureness=0.0)


def reading_of(root: Node, segments: Segments, *, stated: str | None) -> Reading:
    """The main text of a page; empty where it is a list or has none. May take texts out of the tree.

    ``stated``: the article's text as the page's data state it, to weigh blocks by.
    """
    if segments.is_list or not segments.lines:
        return _NONE
    odds = classifier().odds(segments, stated=stated)
    learned = _learned(segments, odds)
    if segments.told_apart:
        own = _sound(main_unit(segments), segments, odds)
        if own.paragraphs and not _is_misled(own, learned.main):
            return Reading(main=own, sureness=_TOLD_APART)
    sure = learned.sureness >= UNSURE and learned.main.paragraphs
    return learned if sure or _running_text(segments) < _HOPELESS else _second(root, segments, learned)


def _learned(segments: Segments, odds: Column) -> Reading:
    """The blocks that the classifier keeps, without headings that nothing follows."""
    lines = segments.lines
    kept = _with_headings(with_kin(_kept(segments, odds), lines, odds, segments.beside), segments, odds)
    kept = without_last(kept, lines, odds)
    kept = without_repeats(whole_rows(kept, lines, odds), lines)
    told = _captions(segments)
    if _is_gallery(kept, told, lines):
        kept = sorted({*kept, *(place for place in told if lines[place].block.marks == _CAPTION)})
    texts = texts_of(kept, lines)
    if not _is_enough(texts):
        return _NONE
    captions = tuple(lines[place].block.text for place in told if place < kept[-1] and place not in kept)
    sizes = [len(line.block.text) for line in lines]
    return Reading(
        main=MainUnit(paragraphs=texts, captions=captions), sureness=round(classifier().sureness(sizes, odds), 2)
    )


def _captions(segments: Segments) -> list[int]:
    """The places of captions and credits below the title."""
    first = segments.title or 0
    marked = [(place, line.block.marks) for place, line in enumerate(segments.lines[first:], first) if line.block.marks]
    return [place for place, marks in marked if not marks.isdisjoint(_BELOW) and place not in segments.beside]


def _is_gallery(kept: Sequence[int], captions: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether a page tells its story below its pictures: several captions are texts, and longer than all else."""
    texts = [weight(lines[place].block.text) for place in captions if lines[place].prose]
    if len(texts) < _LEAST_PICTURES:
        return False
    return sum(texts) > sum(weight(lines[place].block.text) for place in kept if place not in captions)


def _kept(segments: Segments, odds: Column) -> list[int]:
    """The places that the classifier takes: not the title, and what stands beside only where that is surely text.

    The rest of a paragraph that an advertisement cuts in two is such; a block in a related article's card, or in a box
    that asks for something, never is.
    """
    lines = segments.lines
    listed = {place for unit in segments.units for place in range(unit.start, unit.end)} | segments.appeals
    doubtful = np.flatnonzero((odds >= KEPT) & (odds < _HARDLY_CALLED)).tolist()
    overlaid = {
        place
        for place in doubtful
        if _is_called_none(lines[place]) or (odds[place] < _SURELY and _is_overlaid(lines[place]))
    }
    kept: list[int] = []
    for place in np.flatnonzero(odds >= KEPT).tolist():
        if place in segments.beside and (place in listed or odds[place] < _SURELY):
            before = lines[kept[-1]].block if kept else None
            # A line that leads elsewhere is no rest of a paragraph.
            going_on = (
                before
                # Thai ends no sentence with a sign.
                and not (lines[place].stop and lines[kept[-1]].prose)
                and not before.level
                and not ends_sentence(before.text)
                and lines[place].block.linked < _LED
            )
            if place in listed or not going_on:
                continue
        if place in overlaid or _is_clock(lines[place]):
            continue
        # Above the text a date is the page's, not the article's.
        if place != segments.title and (kept or not (_is_dated(lines[place]) or is_byline(lines[place].block.text))):
            kept.append(place)
    return _undated(_unfollowed(kept, lines, odds), lines)


def _is_clock(line: Line) -> bool:
    """Whether a line is nothing but a clock outside a table: on the development pages none of 19 was text."""
    text = line.block.text
    return len(text) <= _LONGEST_CLOCK and ":" in text and text.replace(":", "").isdigit() and line.block.tag != "td"


def _unfollowed(kept: list[int], lines: Sequence[Line], odds: Column) -> list[int]:
    """The places without lines that tell of a messenger and are links, or in no element with surely kept text."""
    doubtful = np.flatnonzero((odds >= KEPT) & (odds < _SURELY_TEXT)).tolist()
    calls = [place for place in doubtful if _may_call(lines[place])]
    if not calls:
        return kept
    sure = {lines[place].block.path[:-1] for place in kept if odds[place] >= _SURELY_TEXT}
    dropped = [
        place
        for place in calls
        if lines[place].block.linked > _LINK
        or _leads_to_channels(lines[place])
        or (lines[place].block.path and lines[place].block.path[:-1] not in sure)
    ]
    return [place for place in kept if place not in dropped]


def _may_call(line: Line) -> bool:
    text = line.block.text
    short = len(text) <= _LONGEST_CALL and not line.block.level
    return short and (speaks_of_messengers(text) or _leads_to_channels(line))


def _leads_to_channels(line: Line) -> bool:
    """Whether all links of a line, two at the least, are names of where a paper can be followed."""
    links = line.block.links
    # "how to create an app" names none.
    short = len(links) > 1 and all(link.count(" ") < _MOST_OF_A_CHANNEL for link in links)
    return short and all(speaks_of_channels(link.lower()) for link in links)


def _is_overlaid(line: Line) -> bool:
    """Whether a text stands in what opens over the page: how to cite it, who pays for it."""
    names = " ".join(line.block.names[-_INNERMOST:])
    return ("modal" in names or "pop" in names) and _OVERLAY.search(names) is not None


def _is_called_none(line: Line) -> bool:
    """Whether a text stands in a box that is called what no article is: whom it thanks, what it sells."""
    return any(map(_names_none, line.block.names[-_INNERMOST:]))


@lru_cache(maxsize=4096)
def _names_none(names: str) -> bool:
    return _NO_TEXT.search(names) is not None


def _undated(kept: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """The places without those near the beginning that are pieces of one line of dates: "Published on", a day."""
    dropped: set[int] = set()
    for place in kept[:_NEAR_BEGINNING]:
        if place not in dropped and _is_dated(lines[place]):
            dropped.update(_pieces(lines, place))
    return [place for place in kept if place not in dropped]


def _pieces(lines: Sequence[Line], place: int) -> range:
    """The places of the pieces of the element that a piece is of; empty but where most tell days and none is a text."""
    path = lines[place].block.path
    low, high = place, place + 1
    while low and lines[low - 1].block.path == path:
        low -= 1
    while high < len(lines) and lines[high].block.path == path:
        high += 1
    pieces = lines[low:high]
    # One day among places and names is an event's.
    dated = sum(map(_is_dated, pieces))
    parted = path and 1 < dated >= len(pieces) / 2 and not any(line.prose or line.block.level for line in pieces)
    return range(low, high) if parted else range(0)


def _with_headings(kept: Sequence[int], segments: Segments, odds: Column) -> list[int]:
    """The places, and with them likely headings between two of them: a text of a section brings its heading along."""
    lines, chances = segments.lines, odds.tolist()
    found = list(kept[:1])
    for before, place in pairwise(kept):
        above = place - 1
        # A picture may stand between a heading and its text, and what can be done with a section ("Edit"); over a list
        # what is pressed, too: "Copy", "2x".
        while before < above and (
            _is_below(lines[above])
            or _is_of_heading(lines[above], lines[above - 1])
            or (lines[place].block.tag == "li" and (lines[above].label or above in segments.appeals))
        ):
            above -= 1
        if (
            before < above
            and _least_over(lines[above], chances[place]) <= chances[above] < KEPT
            and above not in segments.beside
            and above != segments.title
            and _may_be_over(lines[above], lines[place])
        ):
            found.append(above)
        found.append(place)
    return found


def _least_over(line: Line, chance: float) -> float:
    """The probability from which a line is the heading of the text below it, whose own probability is ``chance``."""
    if not line.block.text.endswith(_QUESTION_MARKS):
        return _LIKELY
    # Without the question that unfolds it an answer says little.
    pressed = any(name.endswith(" button") or name.startswith(_PRESSED) for name in line.block.names[-2:])
    return 0.0 if pressed else _ASKED if chance >= _ANSWERED else _LIKELY


def _is_of_heading(line: Line, above: Line) -> bool:
    """Whether a line is nothing but links in the box of the heading above it."""
    return line.block.linked > _LINK and above.block.level > 0 and above.block.path[:-1] == line.block.path != ()


def _is_below(line: Line) -> bool:
    return not line.block.marks.isdisjoint(_BELOW)


def _may_be_over(line: Line, below: Line) -> bool:
    """Whether a line is a heading, a question, what is pressed to show a text, or a term, over a text."""
    heads = line.block.level > 0 or any(name.endswith(" button") for name in line.block.names[-1:])
    heads = heads or line.block.text.endswith(_QUESTION_MARKS)
    heads = heads or (line.block.tag == "dt" and any(name.startswith("dd") for name in below.block.names[-2:]))
    return heads and not (line.stop or line.aside or below.block.level)


def _second(root: Node, segments: Segments, learned: Reading) -> Reading:
    cut(root, segments.beside)
    title = segments.lines[segments.title].block.text if segments.title is not None else None
    found = engine_paragraphs(root.html or "", fast=len(segments.lines) > _LARGE)
    texts = tuple(each for each in found if each != title)
    if not _is_enough(texts):
        return learned
    return Reading(main=MainUnit(paragraphs=texts, captions=learned.main.captions), sureness=SECOND)


def _running_text(segments: Segments) -> int:
    """How much running text there is outside what stands beside the article."""
    return sum(
        weight(line.block.text)
        for place, line in enumerate(segments.lines)
        if line.prose and place not in segments.beside
    )


def _is_dated(line: Line) -> bool:
    return line.age is not None or line.date is not None


def _is_enough(texts: tuple[str, ...]) -> bool:
    return sum(map(weight, texts)) >= _LEAST or any(map(is_prose, texts))


def _sound(own: MainUnit, segments: Segments, odds: Column) -> MainUnit:
    """The segmenter's text without what the classifier is sure is none: a form's line, a promotion."""
    lines = list(zip(segments.lines, odds.tolist(), strict=True))
    unlikely = {line.block.text for line, chance in lines if chance < _HARDLY}
    unlikely -= {line.block.text for line, chance in lines if chance >= _HARDLY}
    return replace(own, paragraphs=tuple([each for each in own.paragraphs if each not in unlikely]))


def _is_misled(own: MainUnit, learned: MainUnit) -> bool:
    """Whether the segmenter took a small part of the page for the article."""
    return _size(learned) > 2 * _size(own)


def _size(main: MainUnit) -> int:
    return sum(map(len, main.paragraphs))
