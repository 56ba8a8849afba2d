"""What went wrong with a request, in our own errors and in plain English."""

import ssl
from http import HTTPStatus

from urllib3.exceptions import (
    ConnectTimeoutError,
    IncompleteRead,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)

from octavo.errors import BadCertificate, FetchFailed, TooSlow

_STATUS_WORDS = {
    400: "does not understand the request",
    401: "wants a name and a password",
    402: "wants to be paid",
    403: "refuses to show this to a program",
    404: "has nothing at this address",
    406: "has it in no form that we can read",
    410: "says that this is gone for good",
    451: "may not show this for legal reasons",
}


def in_words(status: int) -> str:
    """The predicate of a sentence about a host that answered with ``status``."""
    if status in _STATUS_WORDS:
        return _STATUS_WORDS[status]
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "is in trouble"
    return "answered in a way that was not expected"


def failure(error: Exception, host: str, *, begun: bool) -> FetchFailed:
    """Our own error for one of urllib3's, of the socket's or of a header's; ``begun``: the host's answer had."""
    certificate = _certificate_error(error)
    if certificate is not None:
        return BadCertificate(f"The certificate of {host} does not hold: {certificate}.")
    if isinstance(error, ReadTimeoutError):
        return TooSlow(f"{host} {'fell silent in the middle of its answer' if begun else 'did not answer in time'}.")
    for kind, words in _WORDS:
        if isinstance(error, kind):
            return FetchFailed(f"{host} {words}.")
    return FetchFailed(f"{host} could not be read: {error.__class__.__name__}.")


_WORDS: tuple[tuple[type[Exception], str], ...] = (
    # In this order: urllib3 derives the first from the second, and that from the third.
    (NameResolutionError, "is not known: no address belongs to this name"),
    (NewConnectionError, "cannot be reached"),
    (ConnectTimeoutError, "did not answer in time"),
    (SSLError, "could not agree with us on a secure connection"),
    (IncompleteRead, "broke off in the middle of its answer"),
    (ProtocolError, "closed the connection without a whole answer"),
)


def _certificate_error(error: BaseException) -> str | None:
    """What is wrong with the certificate, if that is what the error is about."""
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        if isinstance(each, ssl.SSLCertVerificationError):
            return each.verify_message or "it cannot be verified"
        inner = each.args[0] if each.args else None
        each = inner if isinstance(inner, BaseException) else each.__cause__ or each.__context__
    return None
