"""The Google Reader dialect, as the reading apps speak it that know FreshRSS or Miniflux.

Its makers never wrote it down; what is here is what those two servers and their apps agree on.
"""

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse, Response

from octavo.api.greader import access, changes, lists

#: The second is FreshRSS's own path, which some apps add themselves to the server's address.
PREFIXES = ("/api/greader", "/api/greader.php")

_calls = APIRouter(include_in_schema=False)
_calls.add_api_route("/accounts/ClientLogin", access.client_login, methods=["POST"])
_calls.add_api_route("/reader/api/0/token", access.write_token)
for each in (lists, changes):
    _calls.include_router(each.router, prefix="/reader/api/0")


@_calls.get("")
@_calls.get("/")
def here() -> Response:
    """For a person who opens the address in a browser."""
    return PlainTextResponse("This is the address for your reading app. Its password is a token from the settings.\n")


router = APIRouter()
for prefix in PREFIXES:
    router.include_router(_calls, prefix=prefix)
