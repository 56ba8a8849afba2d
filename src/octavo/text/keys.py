"""Places in a long list as text, for an address or an answer."""

from dataclasses import replace
from datetime import UTC, datetime

from octavo.errors import Invalid
from octavo.news.views import Key

_LARGEST = 2**63 - 1


def key_text(key: Key | None) -> str | None:
    """The key as text: ``2026-11-24T06:00:00+00:00_17``; None for None."""
    return f"{key.at.isoformat()}_{key.id}" if key else None


def read_key(text: str | None) -> Key | None:
    """The key that ``key_text`` wrote; None for None. Raises Invalid for anything else."""
    if text is None:
        return None
    # A "+" in an address that was typed by hand arrives as a space.
    at, _, number = text.replace(" ", "+").partition("_")
    try:
        key = Key(at=datetime.fromisoformat(at), id=int(number))
        # A zone may lead out of all years.
        in_utc = key.at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Invalid("That place is not in this list. Begin at its top.") from error
    if key.at.tzinfo is None or not 0 <= key.id <= _LARGEST:
        raise Invalid("That place is not in this list. Begin at its top.")
    return replace(key, at=in_utc)
