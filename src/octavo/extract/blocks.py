"""A page as a row of blocks: each text with what the markup says of it, and a way to cut a block out of the tree again.

    <div><h2>Related</h2><p>Reuters · <time>3 hours ago</time></p></div>
      -->  Block("Related", level=2)  Block("Reuters ·")  Block("3 hours ago")

A page flattened to plain text gives blocks too, with nothing but their text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from lxml import etree

from octavo.text.ages import is_age


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _words("""
    address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe img legend li main menu nav ol option p picture
    pre section select summary table tbody td tfoot th thead tr ul video
""")
#: Boundaries without content of their own: no container to be told apart from others.
_EDGES = _words("br hr img iframe option picture video")
_NO_TEXT = _words("""
    script style template noscript svg math head title textarea select iframe object audio video canvas map datalist
""")
_CHROME = frozenset({"nav", "footer", "menu", "dialog", "select"})
#: Whole pages stand in one form (ASP.NET), whole articles in an element called "caption" (a site builder's text block).
_FORMS = frozenset({"form"})
_SIZES = {"caption": 700, "credit": 400, "form": 1500, "appeal": 500}
#: Pages that build themselves in the browser carry their whole text hidden.
_LARGEST_HIDDEN = 500
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_SPACE = re.compile(r"\s+")
_CAPTION = re.compile(
    r"caption|cutline|bildunterschrift|legende|(?:image|photo|img|pic)[-_]?(?:desc|text)", re.IGNORECASE
)
_CREDIT = re.compile(
    r"(?:^|[-_\s])(?:credits?|copyright|photographer|photo-?by|image-?source)(?:$|[-_\s])", re.IGNORECASE
)
_COMMENT = re.compile(
    r"(?:^|[-_\s])(?:user-?|reader-?)?comments?(?:$|[-_\s]|list|area|section|-?body)|disqus", re.IGNORECASE
)
#: Boxes that ask to sign up; paragraphs are often so classed for readers with a subscription.
_APPEAL = re.compile(
    r"(?:^|[-_\s])(?:e?-?newsletters?|news-?letter-?\w*|sign-?up|signup-?\w*|mailing-?list|donat(?:e|ion)s?|app-?promo)(?:$|[-_\s])",
    re.IGNORECASE,
)
#: What customers say of a firm; "reviews" alone may be a critic's.
_REVIEW = re.compile(
    r"testimonial|trust-?pilot|(?:customer|client|user|product)s?[-_]?reviews?|reviews?-(?:carousel|slider|widget)",
    re.IGNORECASE,
)
_BOXES = frozenset({"div", "aside", "section", "form", "figure", "center", "table"})
#: An age this far into a block is part of a sentence, not the head of a card.
_HEAD_LENGTH = 200
_SOURCE_LENGTH = 60
_AGE_LENGTH = 60
_SEPARATORS = frozenset(",·•|–—-(/")
#: The most blocks that are looked at; a page with more is cut there (the longest real article has about 2,000).
_MOST_BLOCKS = 20_000

#: A text node: the element, and whether it is its tail.
Slot = tuple[Any, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of text between two block boundaries, and what the markup says of it."""

    text: str
    #: 1 to 6 for a heading, else 0.
    level: int = 0
    #: The nearest block element's name; empty in plain text.
    tag: str = ""
    #: Numbers of the elements round it, the outermost first; empty in plain text.
    path: tuple[int, ...] = ()
    #: Where its first link leads, as written.
    href: str | None = None
    #: 0 to 1: how much of the text is link.
    linked: float = 0.0
    #: The texts of its links.
    links: tuple[str, ...] = ()
    #: ``datetime`` of a ``<time>`` in it.
    when: str | None = None
    #: "caption", "credit", "comment", "appeal", "review" or "chrome" where an element round it says so.
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The blocks of a tree in document order, and the text nodes that each of them was made of."""

    blocks: tuple[Block, ...]
    slots: tuple[tuple[Slot, ...], ...]

    def cut(self, places: Iterable[int]) -> None:
        """Empties the text nodes of the blocks at these places, so that whoever reads the tree later finds nothing."""
        for place in places:
            for element, tail in self.slots[place]:
                if tail:
                    element.tail = None
                else:
                    element.text = None


def text_blocks(text: str) -> tuple[Block, ...]:
    """The lines of plain text that say something, as blocks without markup."""
    lines = (_SPACE.sub(" ", line).strip() for line in text.splitlines())
    return tuple(Block(text=line) for line in lines if line)[:_MOST_BLOCKS]


def page_blocks(root: etree._Element) -> Page:
    """The blocks of a parsed page, hidden ones and those without text left out."""
    walk = _Walk()
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if not walk.start(element):
                walker.skip_subtree()
        elif event == "end":
            walk.end(element)
        else:
            walk.text(element, tail=True)
        if len(walk.blocks) >= _MOST_BLOCKS:
            break
    walk.flush()
    return Page(blocks=tuple(walk.blocks), slots=tuple(walk.slots))


@dataclass(slots=True)
class _Part:
    text: str
    slot: Slot
    linked: bool


@dataclass(slots=True)
class _Frame:
    """An open element: what it adds to the blocks inside it."""

    tag: str
    number: int | None
    marks: frozenset[str]
    href: str | None
    block: bool
    silent: bool


@dataclass(slots=True)
class _Walk:
    """The state of one pass over a tree."""

    blocks: list[Block] = field(default_factory=list)
    slots: list[tuple[Slot, ...]] = field(default_factory=list)
    _frames: list[_Frame] = field(default_factory=list)
    _parts: list[_Part] = field(default_factory=list)
    _when: str | None = None
    _number: int = 0
    _href: str | None = None

    def start(self, element: etree._Element) -> bool:
        """Opens an element; False: nothing in it is text."""
        tag = element.tag
        above = self._frames[-1] if self._frames else None
        silent = tag in _NO_TEXT or (
            element.get("hidden") is not None and len("".join(element.itertext())) <= _LARGEST_HIDDEN
        )
        block = tag in _BLOCKS
        if block:
            self.flush()
        self._number += 1
        self._frames.append(
            _Frame(
                tag=tag,
                number=self._number if block and tag not in _EDGES else None,
                marks=_marks(element) | (above.marks if above else frozenset()),
                href=(element.get("href") if tag == "a" else None) or (above.href if above else None),
                block=block,
                silent=silent,
            )
        )
        if tag == "time":
            self._when = element.get("datetime") or self._when
        if silent:
            return False
        self.text(element, tail=False)
        return True

    def end(self, element: etree._Element) -> None:
        """Closes an element and takes the text after it."""
        if self._frames[-1].block:
            self.flush()
        self._frames.pop()
        self.text(element, tail=True)

    def text(self, element: etree._Element, *, tail: bool) -> None:
        """Takes a text node."""
        text = element.tail if tail else element.text
        if not text or not self._frames:
            return
        frame = self._frames[-1]
        if frame.href and self._href is None and not text.isspace():
            self._href = frame.href
        self._parts.append(_Part(text, (element, tail), frame.href is not None))

    def flush(self) -> None:
        """Makes the text nodes taken so far into a block."""
        parts, self._parts = self._parts, []
        when, self._when = self._when, None
        href, self._href = self._href, None
        if not any(not part.text.isspace() for part in parts):
            self._when = when
            return
        for group in _split(parts):
            self._add(group, href, when)

    def _add(self, parts: Sequence[_Part], href: str | None, when: str | None) -> None:
        text = _SPACE.sub(" ", _joined(parts)).strip()
        if not any(char.isalnum() for char in text):
            return
        frames = [frame for frame in self._frames if frame.block and frame.number is not None]
        tag = next((frame.tag for frame in reversed(self._frames) if frame.block), "")
        length = sum(len(part.text) for part in parts)
        self.blocks.append(
            Block(
                text=text,
                level=next((_LEVELS[frame.tag] for frame in reversed(self._frames) if frame.tag in _LEVELS), 0),
                tag=tag,
                path=tuple(frame.number for frame in frames if frame.number is not None),
                href=href,
                linked=sum(len(part.text) for part in parts if part.linked) / length,
                links=tuple(text.strip() for part in parts if part.linked and (text := part.text).strip()),
                when=when,
                marks=self._frames[-1].marks if self._frames else frozenset(),
            )
        )
        self.slots.append(tuple(part.slot for part in parts))


def _split(parts: list[_Part]) -> Iterator[list[_Part]]:
    """The parts as one block; each by itself where one near the beginning is an age: a card all inline."""
    before = ""
    card = all(part.linked or part.text.isspace() for part in parts)
    for part in parts if len(parts) > 1 else ():
        if len(before) > _HEAD_LENGTH:
            break
        text = part.text.strip()
        # One word far into a block, or a link ("wie hier berichtet"), is no age among others.
        apart = len(before) < _SOURCE_LENGTH or before.rstrip()[-1:] in _SEPARATORS
        sure = not text.isalpha() or (apart and (card or not part.linked))
        if 2 <= len(text) < _AGE_LENGTH and sure and is_age(text):
            yield from ([each] for each in parts)
            return
        before += part.text
    yield parts


def _joined(parts: Sequence[_Part]) -> str:
    """The text of the parts; a space where one inline element's last word would run into the next one's first."""
    text = ""
    for part in parts:
        glued = text[-1:].islower() and part.text[:1].isupper() and not part.slot[1]
        text += f" {part.text}" if glued else part.text
    return text


def _marks(element: etree._Element) -> frozenset[str]:
    """What an element's name, class and id say of the text in it, where that is not too much text to be so."""
    marks = _named_marks(element.tag, element.get("class") or "", element.get("id") or "")
    if not marks:
        return marks
    size = len("".join(element.itertext()))
    marks = frozenset("chrome" if mark == "form" else mark for mark in marks if size <= _SIZES.get(mark, size))
    # A <nav> that was never closed holds the whole page.
    if "chrome" in marks and (element.find(".//h1") is not None or element.find(".//article") is not None):
        marks -= {"chrome"}
    return marks


@lru_cache(maxsize=4096)
def _named_marks(tag: str, names: str, name: str) -> frozenset[str]:
    marks = set()
    if tag == "figcaption" or _CAPTION.search(names):
        marks.add("caption")
    if _CREDIT.search(names):
        marks.add("credit")
    if tag not in {"body", "html", "main"} and (_COMMENT.search(names) or _COMMENT.search(name)):
        marks.add("comment")
    if tag in _BOXES and (_APPEAL.search(names) or _APPEAL.search(name)):
        marks.add("appeal")
    if tag not in {"body", "html", "main"} and (_REVIEW.search(names) or _REVIEW.search(tag)):
        marks.add("review")
    if tag in _CHROME:
        marks.add("chrome")
    if tag in _FORMS:
        marks.add("form")
    return frozenset(marks)
