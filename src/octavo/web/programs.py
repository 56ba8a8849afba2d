"""For programs: every call of the JSON API with its sentence, which is OpenAPI for people."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from starlette.responses import Response

from octavo.web.render import View
from octavo.web.session import Asked

_CODE = re.compile(r"``([^`]+)``")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call: how it is made, and what it does."""

    method: str
    path: str
    #: The sentence in pieces, each with whether it is code.
    does: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The calls about one thing."""

    name: str
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramsPage(View):
    """What there is for programs, and where it is described for them."""

    template: ClassVar[str] = "programs.html"
    subjects: tuple[Subject, ...]
    #: The desk's address, as the visitor has it.
    origin: str


def programs(asked: Asked) -> Response:
    """The page, made from the very description that programs are given."""
    described = cast("dict[str, Any]", asked.request.app.openapi())
    url = asked.request.url
    return asked.show(ProgramsPage(subjects=subjects(described["paths"]), origin=f"{url.scheme}://{url.netloc}"))


def subjects(paths: dict[str, dict[str, Any]]) -> tuple[Subject, ...]:
    """The calls of an OpenAPI description's ``paths`` by their first tag, in the order they come."""
    grouped: dict[str, list[Call]] = {}
    for path, calls in paths.items():
        for method, call in calls.items():
            made = Call(method=method.upper(), path=path, does=_in_pieces(call["description"]))
            grouped.setdefault(call["tags"][0], []).append(made)
    return tuple(Subject(name=name, calls=tuple(calls)) for name, calls in grouped.items())


def _in_pieces(sentence: str) -> tuple[tuple[str, bool], ...]:
    """What the docstring sets as code apart from the rest."""
    pieces = _CODE.split(sentence)
    return tuple((piece, at % 2 == 1) for at, piece in enumerate(pieces) if piece)
