"""Whether the desk is up: for whatever watches over it."""

import structlog
from fastapi import Request
from fastapi.responses import JSONResponse

from octavo.api.access import desk_of
from octavo.errors import OctavoError

log = structlog.get_logger()


def healthz(request: Request) -> JSONResponse:
    """200 where the database answers, else 503."""
    try:
        with desk_of(request).store.read() as tx:
            tx.notebook.get("health")
    except OctavoError as error:
        log.warning("health check failed", error=str(error))
        return JSONResponse({"status": "down", "detail": "The database does not answer."}, status_code=503)
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})
