"""One ASGI app: pages, JSON, Atom and health behind one gate."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

import structlog
from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse

from octavo.api import health, podcast, problems, rest, syndicate
from octavo.api.greader import routes as greader
from octavo.desk.accounts import has_accounts
from octavo.desk.desk import Desk
from octavo.desk.problems import problem_of
from octavo.errors import OctavoError
from octavo.web import pages
from octavo.web.access import MOST_BYTES, Gate
from octavo.web.problems import cannot, nothing_here, too_large

#: Handlers at a time. Starlette's own 40 cost two thirds of the throughput here (DESIGN, section 6 of STYLE).
THREADS = 4

log = structlog.get_logger()


def create_app(desk: Desk) -> FastAPI:
    """The application of one desk; the desk stays open as long as its opener keeps it so."""
    app = FastAPI(
        title="Octavo",
        version="1",
        description="Editions, stories, articles and everything else of one news desk.",
        openapi_url=f"{rest.PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.desk = desk
    # As they stand: to include a router makes each of its routes anew, an eighth of a second at the first request.
    for router in (syndicate.router, podcast.router, rest.router, greader.router):
        app.router.routes.extend(router.routes)
    app.add_api_route("/healthz", health.healthz, include_in_schema=False)
    app.router.routes.extend(pages.routes(desk))
    app.add_exception_handler(OctavoError, _octavo_error)
    app.add_exception_handler(RequestValidationError, problems.request_problem)  # type: ignore[arg-type]  # its own error
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _surprise)
    app.add_middleware(
        Gate, settings=desk.settings, has_accounts=lambda: has_accounts(desk), too_large=partial(_too_large, desk)
    )
    return app


@asynccontextmanager
async def _lifespan(_: FastAPI) -> AsyncIterator[None]:
    current_default_thread_limiter().total_tokens = THREADS
    yield


def _for_programs(request: Request) -> bool:
    return request.url.path.startswith(("/api/", "/podcast/")) or request.url.path.endswith(".atom")


async def _octavo_error(request: Request, error: Exception) -> Response:
    """An error of ours that no page caught: a program's, or one of the store's own."""
    assert isinstance(error, OctavoError)
    if _for_programs(request):
        return problems.octavo_problem(request, error)
    told = problem_of(error)
    return PlainTextResponse(f"{told.sentence}\n", status_code=told.status)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if _for_programs(request):
        return problems.http_problem(request, error)
    view = nothing_here() if error.status_code == 404 else cannot(error.detail)
    answer = await run_in_threadpool(pages.refused, request.app.state.desk, request, view, error.status_code)
    answer.headers.update(error.headers or {})
    return answer


def _too_large(desk: Desk, request: Request) -> Response:
    view = too_large(MOST_BYTES)
    if _for_programs(request):
        return problems.problem(413, view.title, view.sentence)
    return pages.refused(desk, request, view, 413)


async def _surprise(request: Request, error: Exception) -> Response:
    """The rim: what nobody foresaw is logged with its traceback, and told without it."""
    log.error("request failed", path=request.url.path, method=request.method, exc_info=error)
    if _for_programs(request):
        return problems.problem(500, "Something went wrong", "Octavo met something unforeseen; its log says what.")
    return PlainTextResponse("Octavo met something unforeseen; its log says what.\n", status_code=500)
