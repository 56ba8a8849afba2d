"""What went wrong, as a page."""

from dataclasses import dataclass
from typing import ClassVar

from octavo.desk.problems import problem_of
from octavo.errors import Blocked
from octavo.web.render import View
from octavo.web.words import full_stop


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
    problem = problem_of(error)
    told = full_stop(problem.sentence) + _remedy(error)
    return ProblemPage(title=problem.title, sentence=told, after_form=after_form), problem.status


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
