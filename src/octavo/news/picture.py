"""A picture of a source's, as this desk keeps it and shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture drawn anew: still, no larger than a page has room for, with nothing in it but its pixels."""

    #: Pixels.
    width: int
    height: int
    #: WebP.
    body: bytes
