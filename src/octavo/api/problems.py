"""What went wrong, for programs: problem details (RFC 9457)."""

from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from octavo.api.access import NoToken
from octavo.desk.problems import problem_of
from octavo.errors import OctavoError

_TITLES = {404: "Not found", 405: "Not this method", 413: "Too large", 415: "Not this type"}


def problem(status: int, title: str, detail: str, **more: object) -> JSONResponse:
    """An answer of type application/problem+json."""
    headers = {401: {"WWW-Authenticate": 'Basic realm="Octavo", charset="UTF-8"'}, 503: {"Retry-After": "5"}}
    return JSONResponse(
        {"type": "about:blank", "title": title, "status": status, "detail": detail, **more},
        status_code=status,
        headers=headers.get(status),
        media_type="application/problem+json",
    )


def octavo_problem(_: Request, error: OctavoError) -> JSONResponse:
    """The answer for one of our own errors."""
    if isinstance(error, NoToken):
        return problem(401, "No token", str(error))
    told = problem_of(error)
    return problem(told.status, told.title, told.sentence)


def request_problem(_: Request, error: RequestValidationError) -> JSONResponse:
    """The answer for a call that does not fit the schema, naming each field."""
    fields = [
        {"field": ".".join(str(part) for part in one["loc"][1:]) or str(one["loc"][0]), "problem": str(one["msg"])}
        for one in error.errors()
    ]
    if any(one["type"] == "json_invalid" for one in error.errors()):
        return problem(422, "That cannot be used", "The body is no JSON.", fields=fields)
    named = "; ".join(f"{one['field']}: {one['problem']}" for one in fields)
    return problem(422, "That cannot be used", f"The call does not fit: {named}.", fields=fields)


def http_problem(request: Request, error: HTTPException) -> JSONResponse:
    """The answer where no endpoint fits."""
    title = _TITLES.get(error.status_code, "Cannot be done")
    allowed = (error.headers or {}).get("Allow")
    if error.status_code == 404:
        detail = "There is nothing at this address. GET /api lists what there is."
    elif allowed:
        detail = f"This address takes {allowed}, not {request.method}."
    else:
        detail = f"{title}."
    answer = problem(error.status_code, title, detail)
    answer.headers.update({"Allow": allowed} if allowed else {})
    return answer


def problem_schema() -> dict[int | str, dict[str, Any]]:
    """The answer of every endpoint that goes wrong, for OpenAPI (RFC 9457)."""
    shape = {
        "type": "object",
        "required": ["title", "status", "detail"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
        },
    }
    content = {"application/problem+json": {"schema": shape}}
    return {"default": {"description": "What went wrong, in plain English", "content": content}}
