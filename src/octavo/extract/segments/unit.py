"""A related article as the segmenter found it on a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A related article as a page shows it: its head read, its body as places of blocks."""

    title: str
    source: str | None
    age: str | None
    #: ``datetime`` of its ``<time>``.
    when: str | None
    authors: tuple[str, ...]
    href: str | None
    body: tuple[int, ...]
    #: The text that stands in the title's own line.
    behind: str = ""
    #: An element of its own holds it.
    enclosed: bool
    #: The first place of the unit, and the one after its last.
    start: int
    end: int
