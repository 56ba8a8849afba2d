"""Jinja: a whole page, or one fragment of the same page."""

from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import ClassVar
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from starlette.responses import HTMLResponse, Response

from octavo.news.reader import User
from octavo.text.counts import grouped, plural
from octavo.text.reasons import relation_words
from octavo.web import words
from octavo.web.flash import Flash

#: Asks for one block of a page, and says that one block is what came.
FRAGMENT_HEADER = "X-Octavo-Fragment"
#: Carries, with a fragment, what the last form did.
SAID_HEADER = "X-Octavo-Said"
#: Blocks that stand on their own, each in an element with its name as the id.
FRAGMENTS = frozenset({"doing", "comments", "list", "progress", "working", "answer"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What stands around every page."""

    #: The address asked for, with its query: where a form may come back to.
    here: str
    now: datetime
    zone: str
    #: Who is signed in; None for a visitor, and where the desk has no accounts.
    user: User | None = None
    #: Whether there are accounts at all.
    accounts: bool = False
    #: Whether this visitor may change anything.
    may_write: bool = True
    #: The form field that proves a form is ours; empty where there is no session.
    csrf: str = ""
    demo: bool = False
    #: Keyboard shortcuts are on.
    keys: bool = True
    #: What the last form did, said once.
    said: Flash | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one page shows: its fields are exactly the names its template uses."""

    template: ClassVar[str]
    #: The address in the menu to which the page belongs.
    section: ClassVar[str] = ""


def render(view: View, shell: Shell, *, fragment: str | None = None, status: int = 200) -> Response:
    """The view's page; only the block named ``fragment`` where the page has it."""
    template = environment().get_template(view.template)
    given: dict[str, object] = {field.name: getattr(view, field.name) for field in fields(view)}
    given |= {"shell": shell, "section": view.section}
    headers = {"Vary": f"{FRAGMENT_HEADER}, Cookie", "Cache-Control": "private, no-cache"}
    if fragment in FRAGMENTS and fragment in template.blocks:
        headers[FRAGMENT_HEADER] = fragment
        if shell.said:
            headers[SAID_HEADER] = quote(shell.said.words)
        return HTMLResponse(_block(template, fragment, given), status_code=status, headers=headers)
    return HTMLResponse(template.render(given), status_code=status, headers=headers)


def _block(template: Template, name: str, given: dict[str, object]) -> str:
    context = template.new_context(given)
    return "".join(template.blocks[name](context))


@cache
def environment() -> Environment:
    """Templates with everything escaped, and a missing name an error."""
    made = Environment(
        loader=PackageLoader("octavo.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    said = (
        words.ago, words.at_words, words.full_words, words.moment_words, words.day_words, words.short_day,
        plural, grouped, words.small, words.capital, words.listed, words.feed_words, words.kind_words, words.text_words,
        words.model_words, words.embedder_words, words.step_words, words.older_words, words.size_words,
        words.file_words, words.local_day, words.full_stop,
        words.length_words, words.cost_words, words.side, words.language_words, words.place_words,
        relation_words,
    )  # fmt: skip
    made.filters |= {function.__name__: function for function in said}
    made.filters["segment"] = lambda text: quote(text, safe="")
    made.globals["static"] = static_url
    # Macros as a global: a block rendered alone does not run its template's own imports.
    made.globals["parts"] = made.get_template("_parts.html").module
    made.globals["composed"] = made.get_template("_composed.html").module
    return made


@cache
def static_url(name: str) -> str:
    """The address of a file of ours, with its content's hash so that it may be kept for ever."""
    body = files("octavo.web").joinpath("static", name).read_bytes()
    return f"/static/{name}?v={sha256(body).hexdigest()[:12]}"
