"""One pass over a page's tree, element by element: each stretch of text between two boundaries becomes a block."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.boundaries import (
    CUSTOM,
    HEADING,
    PRESSED,
    USUAL_LEVEL,
    is_apart,
    is_box,
    is_slotted,
    is_unfolded,
    told_level,
    unseen_heading,
)
from octavo.extract.blocks.link_cards import LEAST_PARTS, link_cards
from octavo.extract.blocks.parts import joined, links_of, split, written_lines
from octavo.extract.blocks.pictures import LONGEST_NAMED, drawing_name, is_nearer, mark_name, picture_name
from octavo.extract.blocks.pieces import Part
from octavo.extract.document.marks import (
    CHROME,
    HIDDEN,
    SAYING,
    UNSEEN,
    Called,
    called,
    is_all_menu,
    is_shown_later,
    marks_in,
)
from octavo.extract.document.tree import BLOCKS, NO_ELEMENTS, TEXT, Node, elements


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Boundaries that hold nothing.
_VOID = _words("br hr img")
#: Boundaries without content of their own: no container to be told apart from others.
_EDGES = _words("option picture")
_NO_TEXT = _words("""
    script style template noscript svg math title textarea select iframe object audio video canvas map datalist rt rp
    link meta input
""")
_UNREAD = NO_ELEMENTS | _NO_TEXT | _VOID
#: What says something without an attribute, or says it beside the page's text.
_TOLD = _words("title h1 time meta link script")
#: Pages that build themselves in the browser carry their whole text hidden.
_LARGEST_HIDDEN = 500
_NOTHING_GIVEN: Mapping[str, str | None] = {}
_PARAGRAPHS = frozenset({"p", "li"})
#: What systems of documentation put behind a heading.
_TO_ITSELF = frozenset("¶#")
_LEVELS = {f"h{level}": level for level in range(1, 7)}
#: Letters of a text that may begin with a large one in an element of its own; and the letters that are words.
_LEAST_OPENED = 80
_WORDS_OF_A_LETTER = frozenset("AEIOUYÀ")
#: So many elements stand in one another at most: what is deeper down is not looked at (browsers: 512).
_DEEPEST = 250
#: The most blocks that are looked at; a page with more is cut there (the longest real article has about 2,000).
MOST_BLOCKS = 20_000

#: Told an element's place in document order, the element, its name, and the attributes of one with text of the page's.
See = Callable[[int, Node, str, Mapping[str, str | None]], None]


@dataclass(slots=True)
class _Frame:
    """An open element: what it adds to the blocks inside it."""

    path: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()
    href: str | None = None
    tag: str = ""
    level: int = 0


class _Full(Exception):
    """So many blocks that the rest is not looked at."""


@dataclass(slots=True)
class Walk:
    """The state of one pass over a tree."""

    blocks: list[Block] = field(default_factory=list)
    see: See | None = None
    #: The text nodes of each block, where somebody wants them.
    slots: list[tuple[Node, ...]] | None = None
    _parts: list[Part] = field(default_factory=list)
    _when: str | None = None
    #: The elements met, and those of them that hold blocks.
    _count: int = 0
    _number: int = 0
    _depth: int = 0
    _href: str | None = None
    #: What stands in place of the last picture, and the path of the element that it stands in.
    _picture: tuple[str, tuple[int, ...]] | None = None

    def all(self, root: Node) -> None:
        """Walks the tree, no deeper than a page that somebody wrote goes."""
        frame = _Frame()
        try:
            self._visit(root, root.tag or "", frame)
            self._flush(frame)
            # Below the last text of the page a picture may stand.
            self._named(())
        except _Full:
            pass

    def _visit(self, element: Node, tag: str, above: _Frame) -> None:
        given = element.attributes
        self._count += 1
        names = name = ""
        if given:
            names, name = given.get("class") or "", given.get("id") or ""
            if self.see:
                self.see(self._count, element, tag, given)
            if "hidden" in given and len(element.text()) <= _LARGEST_HIDDEN and not is_unfolded(element):
                self._unread(element)
                return
        elif tag in _TOLD and self.see:
            self.see(self._count, element, tag, given)
        told = called(tag, names, name) if given or tag in SAYING or CUSTOM in tag else None
        if told and told.menu and is_all_menu(element):
            return
        own = tag in BLOCKS or (("style" in given or "role" in given) and is_apart(tag, given, above.tag))
        if not own and not ((CUSTOM in tag or "slot" in given) and self._is_box(element, tag, above)):
            self._in_line(element, tag, given, above, told)
            return
        if self._parts:
            self._flush(above)
        frame = self._opened(element, tag, given, above, told)
        if "aria-label" in given and (label := unseen_heading(element, given)):
            self._add_label(label, frame)
        self._inside(element, frame)
        if self._parts:
            self._flush(frame)

    def _in_line(
        self, element: Node, tag: str, given: Mapping[str, str | None], above: _Frame, told: Called | None
    ) -> None:
        """Looks through an element that begins no line; where it is empty, what it says of itself may be a name."""
        if ("title" in given or "aria-label" in given) and (named := mark_name(element, given)):
            self._picture = (named, above.path)
        inner = self._inline(element, tag, given, above, told.said) if told and given else above
        if inner.marks is above.marks:
            self._inside(element, inner)
        else:
            self._marked(element, inner, above)

    def _is_box(self, element: Node, tag: str, above: _Frame) -> bool:
        """Whether a custom element, or what a component puts into a slot, begins a line of its own."""
        if above.tag in _PARAGRAPHS or above.level:
            return False
        return is_slotted(element) or (CUSTOM in tag and is_box(element, first=not self._parts))

    def _inside(self, element: Node, frame: _Frame) -> None:
        # Written out rather than called where it can be: these lines are run for every node of every page.
        if self._depth >= _DEEPEST:
            return
        self._depth += 1
        child = element.first_child
        before = False
        while child is not None:
            tag = child.tag or ""
            if tag == TEXT:
                text = child.text_content
                # White space before a block's first word says nothing.
                if text and (self._parts or not text.isspace()):
                    href = frame.href
                    if href and self._href is None and not text.isspace():
                        self._href = href
                    self._parts.append((text, href is not None, child, before))
            elif tag not in _UNREAD:
                self._visit(child, tag, frame)
            elif tag in _VOID:
                self._edge(child, tag, frame)
            elif tag not in NO_ELEMENTS:
                self._passed(child, tag, frame)
            else:
                # Frameworks mark with comments where their pieces begin.
                child = child.next
                continue
            before = True
            child = child.next
        self._depth -= 1

    def _marked(self, element: Node, inner: _Frame, above: _Frame) -> None:
        """Looks through an inline element: a caption is no part of the line that it stands in, a control of none."""
        said = inner.marks - above.marks
        if "chrome" in said or (said == UNSEEN and not self._parts):
            self._unread(element)
            return
        if said == UNSEEN:
            # "(opens in a new tab)" is no label of what follows it.
            self._inside(element, above)
            return
        if "caption" in said and self._parts:
            self._flush(above)
        self._inside(element, inner)
        if "caption" in said and self._parts:
            self._flush(inner)

    def _edge(self, element: Node, tag: str, frame: _Frame) -> None:
        """Ends a block at an element that holds nothing."""
        self._count += 1
        if self._parts:
            self._flush(frame)
        if tag == "img" and (named := picture_name(element)) and len(named) <= LONGEST_NAMED:
            self._picture = (named, frame.path)

    def _passed(self, element: Node, tag: str, frame: _Frame) -> None:
        """Passes by an element whose text is not the page's; a drawing's title stands in place of it."""
        self._count += 1
        if self.see and tag in _TOLD:
            self.see(self._count, element, tag, _NOTHING_GIVEN)
        if tag == "svg" and (named := drawing_name(element)) and len(named) <= LONGEST_NAMED:
            self._picture = (named, frame.path)

    def _unread(self, element: Node) -> None:
        """Tells of the elements in one that is not shown: what a script will show says who wrote it, and when."""
        if self.see:
            for each in islice(elements(element), 1, None):
                self._count += 1
                self.see(self._count, each, each.tag or "", each.attributes)

    def _opened(
        self, element: Node, tag: str, given: Mapping[str, str | None], above: _Frame, told: Called | None
    ) -> _Frame:
        self._number += 1
        path, around, marks, href = above.path, above.names, above.marks, above.href
        # In a heading that was never closed, a paragraph is one all the same.
        level = 0 if tag in _PARAGRAPHS else _LEVELS.get(tag, above.level)
        names = tag
        if told:
            names = told.names
            if told.said:
                marks = marks | marks_in(element, told.said)
            if ("style" in given or "hidden" in given or "aria-hidden" in given) and is_shown_later(given):
                marks = marks | HIDDEN
            if tag == "a":
                href = given.get("href") or href
            if role := given.get("role"):
                names += role
                if role in PRESSED and tag not in _LEVELS:
                    tag = "button"
                elif role == HEADING and not level:
                    level = told_level(given)
                # What can be done with a card, or where a site leads: nothing that anybody tells.
                if role == "menu" and element.css_first("h1, article, p") is None:
                    marks = marks | CHROME
        if tag in _EDGES:
            return _Frame(path, around, marks, href, tag, level)
        return _Frame((*path, self._number), (*around, names), marks, href, tag, level)

    def _inline(
        self, element: Node, tag: str, given: Mapping[str, str | None], above: _Frame, said: frozenset[str]
    ) -> _Frame:
        if tag == "time":
            self._when = given.get("datetime") or self._when
        href = (given.get("href") if tag == "a" else None) or above.href
        if not said and href is above.href:
            return above
        marks = above.marks | marks_in(element, said) if said else above.marks
        return _Frame(above.path, above.names, marks, href, above.tag, above.level)

    def _flush(self, frame: _Frame) -> None:
        """Makes the text nodes taken so far into a block."""
        parts = self._parts
        self._parts = []
        href, self._href = self._href, None
        when, self._when = self._when, None
        if len(parts) == 1:  # What stands below a text is not all that the page says.
            listed = frame.tag == "pre" and sum(len(block.text) >= LONGEST_NAMED for block in self.blocks) > 1
            for each in written_lines(parts[0]) if listed else (parts[0],):
                self._add([each], href, when, frame)
            return
        # Such a row ends with a link; most lines with a link in them do not.
        if (
            len(parts) >= LEAST_PARTS
            and href
            and (parts[-1][1] or parts[-1][0].isspace())
            and self._add_cards(parts, frame)
        ):
            return
        for group in split(parts):
            self._add(group, href, when, frame)

    def _add_cards(self, parts: Sequence[Part], frame: _Frame) -> bool:
        """Makes a row of links into cards with their pieces, as if they were elements of their own; else says no."""
        # A heading in an element of its own may stand before them.
        start = next((at for at, part in enumerate(parts) if part[1]), 0)
        cards = link_cards(parts[start:])
        if cards and start:
            self._add(parts[:start], None, None, frame)
        for card in cards:
            self._number += 1
            path, names = (*frame.path, self._number), (*frame.names, card.called)
            for piece in card.pieces:
                self._number += 1
                inner = _Frame((*path, self._number), (*names, piece.called), frame.marks, card.href, "span", 0)
                self._add(piece.parts, card.href, piece.when, inner)
        return bool(cards)

    def _add(self, parts: Sequence[Part], href: str | None, when: str | None, frame: _Frame) -> None:
        text = (parts[0][0] if len(parts) == 1 else joined(parts)).strip()
        # Of white space only blanks are printable: most texts need not be taken apart into words.
        if "  " in text or not text.isprintable():
            text = " ".join(text.split())
        if not text[:1].isalnum() and not any(map(str.isalnum, text)):
            return
        # The link to a heading itself.
        if frame.level and href and parts[-1][0].strip() in _TO_ITSELF:
            text = text[:-1].rstrip()
        if text[0].islower() and self.blocks and len(self.blocks[-1].text) == 1 and len(text) >= _LEAST_OPENED:
            text = self._initial(parts) + text
        linked, links = links_of(parts) if href else (0.0, ())
        path = frame.path
        picture = self._named(path) if self._picture else None
        self.blocks.append(
            Block(text, frame.level, frame.tag, path, frame.names, href, linked, links, when, frame.marks, picture)
        )
        if self.slots is not None:
            self.slots.append(tuple(node for _, _, node, _ in parts))
        if len(self.blocks) >= MOST_BLOCKS:
            raise _Full

    def _named(self, path: tuple[int, ...]) -> str | None:
        """What stands in place of the last picture, if a block's path is nearest to it; else the last block has it."""
        if not self._picture:
            return None
        (named, around), self._picture = self._picture, None
        before = self.blocks[-1].path if self.blocks else ()
        if path and is_nearer(around, path, before):
            return named
        if is_nearer(around, before, ()) and self.blocks[-1].picture is None:
            self.blocks[-1] = replace(self.blocks[-1], picture=named)
        return None

    def _add_label(self, text: str, frame: _Frame) -> None:
        """Adds what heads an element to who has the page read out; it stands in no text of the tree."""
        self.blocks.append(
            Block(text, USUAL_LEVEL, frame.tag, frame.path, frame.names, None, 0.0, (), None, frame.marks, None)
        )
        if self.slots is not None:
            self.slots.append(())

    def _initial(self, parts: Sequence[Part]) -> str:
        """The large letter, a block of its own up to here, that begins the first word of a text: "T", "urkey has …"."""
        letter = self.blocks[-1].text
        if self.blocks[-1].level or not letter.isupper():
            return ""
        self.blocks.pop()
        if self.slots is not None:
            self.slots.pop()
        return f"{letter} " if letter in _WORDS_OF_A_LETTER and parts[0][0][:1].isspace() else letter
