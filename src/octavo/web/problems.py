"""What went wrong, as a page."""

from dataclasses import dataclass
from typing import ClassVar

from octavo.desk.problems import problem_of
from octavo.errors import Blocked, Conflict, Invalid, NotFound, TurnedOff
from octavo.web.render import View
from octavo.web.words import full_stop


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPage(View):
    """A page that says what is wrong, and where to go on."""

    template: ClassVar[str] = "problem.html"
    title: str
    sentence: str
    #: What to do about it, where it answers a form.
    advice: str | None = None


def problem_page(error: Exception, *, after_form: bool = False) -> tuple[ProblemPage, int]:
    """The page of an error, and its status."""
    problem = problem_of(error)
    told = full_stop(problem.sentence) + _remedy(error)
    return ProblemPage(
        title=problem.title, sentence=told, advice=_advice(error) if after_form else None
    ), problem.status


def _advice(error: Exception) -> str | None:
    """What to do about a form that came to nothing: not all of them can be filled in better."""
    if isinstance(error, Invalid | Conflict):
        return _CHANGE
    if isinstance(error, NotFound):
        return "It may have been removed meanwhile, in another window say."
    return None if isinstance(error, TurnedOff) else "What you typed is one step back in your browser."


def _remedy(error: Exception) -> str:
    """What the owner can do about it, where that is a setting."""
    if not isinstance(error, Blocked) or error.origin is None:
        return ""
    return (
        f' If it is a server of your own, put allow_private = ["{error.origin}"] in octavo.toml'
        " (Settings says where that lies), then start Octavo again."
    )


_CHANGE = "Go back in your browser to change what you sent."


def too_large(most: int) -> ProblemPage:
    """The page for a form that carries more than ``most`` bytes."""
    told = f"That is more than {most // 2**20} MB, the most the desk takes at once. Nothing of it was kept."
    return ProblemPage(title="That is too much", sentence=told, advice=_CHANGE)


def cannot(detail: str) -> ProblemPage:
    """The page for a request that no page answers."""
    return ProblemPage(title="That cannot be done", sentence=full_stop(detail))


def nothing_here() -> ProblemPage:
    """The page for an address that leads nowhere."""
    return ProblemPage(title="Nothing is here", sentence="There is no page at this address.")
