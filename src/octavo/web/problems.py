"""What went wrong, as a page: each class of error with its status and its plain sentence."""

from dataclasses import dataclass
from typing import ClassVar

from octavo.errors import (
    Blocked,
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
from octavo.web.render import View
from octavo.web.words import full_stop

# The first that fits counts. An empty sentence: the error's own words say it all.
_TABLE: tuple[tuple[type[Exception], int, str, str], ...] = (
    (NotFound, 404, "Nothing is here", ""),
    (Conflict, 409, "It is there already", ""),
    (Invalid, 422, "That cannot be used", ""),
    (Denied, 403, "Not allowed", ""),
    (SourceError, 502, "The source did not give it", ""),
    (TurnedOff, 403, "That feature is off", ""),
    (OverSpent, 429, "The day's budget is used up", ""),
    (ModelError, 503, "A model did not answer", ""),
    (StoreBusy, 503, "The library is busy", "Another writer holds the database. Try again in a moment."),
    (
        StoreFull,
        507,
        "The disk is full",
        "There is no room left on the disk. Nothing was lost; make room, then try again.",
    ),
    (StoreError, 503, "The library does not answer", "The database did not do its work. Nothing of this was kept."),
    (MachineFull, 503, "This machine is full", "No process can be started to read it. Try again in a moment."),
    (OctavoError, 500, "Something went wrong", ""),
    (Exception, 500, "Something went wrong", "Octavo met something unforeseen; its log says what."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPage(View):
    """A page that says what is wrong, and where to go on."""

    template: ClassVar[str] = "problem.html"
    title: str
    sentence: str
    #: It answers a form, and what was typed into that is a step back in the browser.
    after_form: bool = False


def problem_page(error: Exception, *, after_form: bool = False) -> tuple[ProblemPage, int]:
    """The page of an error, and its status."""
    _, status, title, sentence = next(row for row in _TABLE if isinstance(error, row[0]))
    told = (sentence or full_stop(str(error))) + _remedy(error)
    return ProblemPage(title=title, sentence=told, after_form=after_form), status


def _remedy(error: Exception) -> str:
    """What the owner can do about it, where that is a setting."""
    if not isinstance(error, Blocked) or error.origin is None:
        return ""
    return (
        f' If it is a server of your own, put allow_private = ["{error.origin}"] in octavo.toml,'
        " then start Octavo again."
    )


def too_large(most: int) -> ProblemPage:
    """The page for a form that carries more than ``most`` bytes."""
    told = f"That is more than {most // 2**20} MB, the most the desk takes at once. Nothing of it was kept."
    return ProblemPage(title="That is too much", sentence=told, after_form=True)


def cannot(detail: str) -> ProblemPage:
    """The page for a request that no page answers."""
    return ProblemPage(title="That cannot be done", sentence=full_stop(detail))


def nothing_here() -> ProblemPage:
    """The page for an address that leads nowhere."""
    return ProblemPage(title="Nothing is here", sentence="There is no page at this address.")
