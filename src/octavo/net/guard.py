"""Which addresses may be connected to: the public ones, and those origins that the owner names."""

import ipaddress
import threading
from collections.abc import Iterable
from urllib.parse import urlsplit

from octavo.errors import Blocked, ConfigError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Not public, whatever a Python version's ``is_global`` says of them (IANA special-purpose registries, RFC 6890).
_REFUSED = tuple(
    ipaddress.ip_network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24"),
        *("203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        # 2001::/23 holds Teredo and other tunnels, whose far end cannot be known.
        *("2001::/23", "2001:db8::/32", "3fff::/20", "64:ff9b:1::/48"),
    )
)
# Of IPv6 only global unicast is public.
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_PORTS = {"http": 80, "https": 443}

Origin = tuple[str, str, int]


def is_public(address: str) -> bool:
    """Whether ``address``, an IP address in any spelling that the system gives, is one of the public internet.

    An IPv4 address that is carried in an IPv6 one (mapped, compatible, NAT64, 6to4) is judged by itself.
    """
    try:
        parsed = _unwrapped(ipaddress.ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    if any(parsed in network for network in _REFUSED if network.version == parsed.version):
        return False
    if isinstance(parsed, ipaddress.IPv6Address) and parsed not in _GLOBAL_UNICAST:
        return False
    return parsed.is_global and not parsed.is_multicast


def _unwrapped(address: Address) -> Address:
    if isinstance(address, ipaddress.IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour
    if inner is not None:
        return inner
    if address in _NAT64 or address in _COMPATIBLE:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def origin_of(url: str) -> Origin:
    """Scheme, host in lower case, and port of ``url``. ConfigError: it has none of these."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port or _PORTS[parts.scheme]
    except (ValueError, KeyError) as error:
        raise ConfigError(f"“{url}” is not an origin; it should look like http://192.168.1.4:8080") from error
    if not parts.hostname:
        raise ConfigError(f"“{url}” names no host; it should look like http://192.168.1.4:8080")
    return parts.scheme, parts.hostname.rstrip("."), port


class Guard:
    """Says which connections may be made. May be asked and changed from many threads at once.

    ``allowed`` are origins ("http://192.168.1.4:8080") that may be private; each opens exactly its scheme, its host as
    a URL spells it, and its port. ConfigError: one of them is no origin.
    """

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        self._lock = threading.Lock()
        self._allowed = frozenset(origin_of(origin) for origin in allowed)

    def allow(self, origin: str) -> None:
        """Opens one more origin. ConfigError: it is none."""
        with self._lock:
            self._allowed |= {origin_of(origin)}

    def forget(self, origin: str) -> None:
        """Closes an origin; nothing where it was not open."""
        with self._lock:
            self._allowed -= {origin_of(origin)}

    def allows(self, scheme: str, host: str, port: int) -> bool:
        """Whether the owner opened that origin."""
        return (scheme, host.strip("[]").rstrip(".").lower(), port) in self._allowed

    def check(self, scheme: str, host: str, port: int, addresses: Iterable[str]) -> None:
        """Blocked: one of the ``addresses`` that ``host`` resolved to is not public, and its origin is not open.

        One bad address spoils them all: a name that means a public and a private place is up to something.
        """
        if self.allows(scheme, host, port):
            return
        for address in addresses:
            if not is_public(address):
                # Where an address was typed instead of a name there is nothing that leads on.
                what = address if host.strip("[]") == address else f"{host} leads to {address}, which"
                raise Blocked(
                    f"{what} is not an address of the public internet.",
                    origin=f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}",
                )
