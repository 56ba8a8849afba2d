"""A text of a page, and what the markup says of it."""

from dataclasses import dataclass


@dataclass(slots=True)
class Block:
    """A stretch of text between two block boundaries, and what the markup says of it; nobody changes one.

    Not frozen, which would make a page's hundreds in three times the time; with slots, since each is asked hundreds
    of times, which takes a named tuple four times as long.
    """

    text: str
    #: 1 to 6 for a heading, else 0.
    level: int = 0
    #: The nearest block element's name; empty in plain text.
    tag: str = ""
    #: Numbers of the elements round it, the outermost first; empty in plain text.
    path: tuple[int, ...] = ()
    #: Name, class, id and role of those elements, in the same order.
    names: tuple[str, ...] = ()
    #: Where its first link leads, as written.
    href: str | None = None
    #: 0 to 1: how much of the text is link.
    linked: float = 0.0
    #: The texts of its links.
    links: tuple[str, ...] = ()
    #: ``datetime`` of a ``<time>`` in it.
    when: str | None = None
    #: "caption", "credit", "comment", "appeal", "review", "hidden" or "chrome" where an element round it says so.
    marks: frozenset[str] = frozenset()
    #: What stands in place of a picture just before it, in the same element: often a paper's logo.
    picture: str | None = None
