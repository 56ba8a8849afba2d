"""Which failures of a host may pass, so that what is at an address is still not known."""

from octavo.errors import FetchFailed, RateLimited, Retry, StatusError, TooSlow


def may_pass(error: Exception) -> bool:
    """Whether nothing is known of what is at an address, because its host is in trouble now or wants silence."""
    return isinstance(error, FetchFailed) and error.retry is Retry.LATER


def host_in_trouble(error: Exception) -> bool:
    """Whether a host was reached that cannot show now what it has: the address is no slip of the hand."""
    return may_pass(error) and isinstance(error, RateLimited | StatusError | TooSlow)
