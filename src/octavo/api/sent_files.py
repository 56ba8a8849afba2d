"""Files that come as a request's body."""

from collections.abc import Iterator
from contextlib import contextmanager

from octavo.errors import Invalid, Unreadable


@contextmanager
def from_the_caller() -> Iterator[None]:
    """Says of a file that cannot be read that the request is wrong: no source was asked that could be at fault."""
    try:
        yield
    except Unreadable as error:
        raise Invalid(str(error)) from error
