"""JSON over the same views and use cases as the pages, described by OpenAPI; and a list of it for people."""

import re
from html import escape
from typing import Any, cast

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from octavo.api.audio import router as audio
from octavo.api.library import router as library
from octavo.api.mine import router as mine
from octavo.api.problems import problem_schema
from octavo.api.translations import router as translations

PREFIX = "/api/v1"

router = APIRouter(prefix=PREFIX, responses=problem_schema())
for each in (library, translations, audio, mine):
    router.include_router(each)

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>For programs · Octavo</title><link rel="stylesheet" href="/static/octavo.css">
<link rel="icon" type="image/svg+xml" href="/static/icon.svg"></head>
<body><header class="bar"><a class="name" href="/">Octavo</a></header><main>
<div class="masthead"><h1>For programs</h1>
<p class="meta">JSON over HTTP · <a href="/api/v1/openapi.json">OpenAPI</a></p></div>
<p class="narrow">Everything a page shows or does, a program can have.
Without accounts the desk answers at its own machine;
with accounts send a token from the <a href="/settings#tokens">settings</a> as <code>Authorization: Bearer …</code>.
Bodies are JSON; errors are problem details (RFC 9457) with a plain sentence in <code>detail</code>.</p>
<p class="narrow">Atom feeds: <code>/editions/feed.atom</code>, <code>/river/feed.atom</code>,
<code>/stories/{id}/feed.atom</code>, <code>/hashtags/{tag}/feed.atom</code>, <code>/searches/{id}/feed.atom</code>.
The editions as a <a href="/podcast">podcast</a>: <code>/podcast/feed.xml</code>.
With accounts a feed reader signs in with your name and a token as the password.</p>
<p class="narrow">Reading apps that speak the Google Reader dialect (FreshRSS, Miniflux): <code>/api/greader</code>.</p>
{ROWS}
</main></body></html>
"""


def listing(request: Request) -> HTMLResponse:
    """Every endpoint with its sentence: OpenAPI for people, without a script."""
    described = cast("dict[str, Any]", request.app.openapi())
    rows = "".join(
        f"<tr><td>{escape(method.upper())}</td><td><code>{escape(path)}</code></td>"
        f"<td>{_as_code(escape(call['description']))}</td></tr>"
        for path, calls in described["paths"].items()
        for method, call in calls.items()
    )
    table = (
        '<table><thead><tr><th scope="col">Method</th><th scope="col">Address</th>'
        f'<th scope="col">What it does</th></tr></thead><tbody>{rows}</tbody></table>'
    )
    return HTMLResponse(_PAGE.replace("{ROWS}", table))


def _as_code(sentence: str) -> str:
    """What the docstring sets as code, set so."""
    return re.sub(r"``([^`]+)``", r"<code>\1</code>", sentence)
