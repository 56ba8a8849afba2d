"""The socket that the pages are served on."""

import errno
import socket

from octavo.errors import ConfigError

#: Ports tried, the wanted one first.
NEXT = 20
_PORTS = 1 << 16
#: What stands for all addresses of a machine, and how the machine itself is asked then.
_LOOPBACK = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 -- the owner's own choice of address is looked up


def everywhere(host: str) -> bool:
    """Whether it stands for all addresses of this machine."""
    return host in _LOOPBACK


def listen(host: str, port: int) -> tuple[socket.socket, str]:
    """A listening socket and the address to open in a browser; where the port is taken, one of the next ones.

    Raises ConfigError where none is free or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in range(port, min(port + NEXT, _PORTS)) if port else (0,):
        sock = socket.socket(family, socket.SOCK_STREAM)
        # Without it a restart within a minute would find its own old port taken.
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((host, candidate))
            sock.listen(128)
        except OSError as error:
            sock.close()
            if error.errno == errno.EADDRINUSE:
                continue
            raise ConfigError(f"Octavo cannot listen on {host}:{candidate}: {error.strerror}.") from error
        # No browser opens the address that stands for all of a machine's.
        here = _LOOPBACK.get(host, host)
        shown = f"[{here}]" if family == socket.AF_INET6 else here
        return sock, f"http://{shown}:{sock.getsockname()[1]}"
    raise ConfigError(f"The ports from {port} on are all taken. Choose another with --port.")
