"""What went wrong, for whoever asked: each class of error with its HTTP status and a sentence, for every face alike."""

from dataclasses import dataclass

from octavo.errors import (
    Conflict,
    Denied,
    Invalid,
    MachineFull,
    ModelError,
    NotFound,
    OctavoError,
    OverSpent,
    SourceError,
    StoreBusy,
    StoreError,
    StoreFull,
    TurnedOff,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """How an error is told."""

    #: Of RFC 9110.
    status: int
    #: A few words, without a full stop.
    title: str
    sentence: str


# The first that fits counts. A sentence stands where the error's own words are for the log, not for who asked.
_TABLE: tuple[tuple[type[OctavoError], int, str, str], ...] = (
    (NotFound, 404, "Nothing is here", ""),
    (Conflict, 409, "It is there already", ""),
    (Invalid, 422, "That cannot be used", ""),
    (Denied, 403, "Not allowed", ""),
    (SourceError, 502, "The source did not give it", ""),
    (TurnedOff, 403, "That feature is off", ""),
    (OverSpent, 429, "The day's budget is used up", ""),
    (ModelError, 503, "A model did not answer", ""),
    (StoreBusy, 503, "The library is busy", "Another writer holds the database. Try again in a moment."),
    (StoreFull, 507, "The disk is full", "There is no room on the disk. Nothing was lost; make room, then try again."),
    (StoreError, 503, "The library does not answer", "The database did not do its work. Nothing of this was kept."),
    (MachineFull, 503, "This machine is full", "No process can be started to read it. Try again in a moment."),
)
_UNFORESEEN = "Octavo met something unforeseen; its log says what."


def problem_of(error: Exception) -> Problem:
    """The error's status, title and sentence; one that is none of ours is a fault of Octavo's, and tells no more."""
    for kind, status, title, sentence in _TABLE:
        if isinstance(error, kind):
            return Problem(status=status, title=title, sentence=sentence or str(error))
    ours = str(error) if isinstance(error, OctavoError) else _UNFORESEEN
    return Problem(status=500, title="Something went wrong", sentence=ours)
