"""What a host answered."""

from dataclasses import dataclass, field
from datetime import datetime

from octavo.news.feed import Validators


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer of 200 or 304, body unpacked. Every other outcome is an exception."""

    #: Where the body came from, after all redirects.
    url: str
    status: int
    #: None: not modified (304).
    body: bytes | None
    content_type: str | None = None
    validators: Validators = field(default_factory=Validators)
    #: Where the address has moved for good: set when every redirect on the way was a 301 or 308.
    moved_to: str | None = None
    #: Seconds the answer stays fresh: max-age less Age, or Expires less Date (RFC 9111, 4.2.1).
    fresh_for: int | None = None
    #: Retry-After of a good answer, as a time.
    not_before: datetime | None = None
