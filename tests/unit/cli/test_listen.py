"""The address that is printed when the pages are served."""

import socket

import pytest

from octavo.cli.listen import everywhere, listen


@pytest.mark.parametrize(
    ("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("::", "[::1]"), ("::1", "[::1]")]
)
def test_the_address_that_is_printed_can_be_opened(host, shown):
    """A desk that listens on all addresses of its machine tells one that a browser here opens."""
    if ":" in host and not socket.has_dualstack_ipv6():
        pytest.skip("this machine has no IPv6")
    sock, address = listen(host, 0)
    with sock:
        port = sock.getsockname()[1]
        assert address == f"http://{shown}:{port}"
        socket.create_connection((shown.strip("[]"), port), timeout=5).close()
    assert everywhere(host) is (host in {"0.0.0.0", "::"})
