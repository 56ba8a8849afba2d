"""One normal form for a URL, and the way from a page's own links to absolute ones."""

import re
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from octavo.errors import Invalid

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"(%[0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_SAFE_PATH = "/!$&'()*+,;=:@~"
_SAFE_QUERY = "/?!$&'()*+,;=:@~"
# What a reader's browser drops too: white space and control characters round a link or inside it (WHATWG URL, 4.4).
_EDGES = "".join(map(chr, range(0x21))) + "\x7f\u00a0\ufeff\u200b"
_INSIDE = re.compile(r"[\x00-\x1f\x7f]")
_UNSAFE = re.compile('[\\s"<>\\\\^`{|}\ud800-\udfff]')
# Most links need nothing done.
_READY = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,4})?(?:[/?#][A-Za-z0-9/._~!$&'()*+,;=:@%?#-]*)?")
_UNASKED = re.compile(r"[^!-~]|[\"<>\\^`{|}]")
# What RFC 9110 (4.1) asks everybody to take; few servers take more.
_LONGEST = 8000
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")

# Names that say where a click came from and never what the page is.
_TRACKING = re.compile(
    r"""utm_\w+ | _?hs(?:enc|mi|_\w+) | __hs\w+ | hsCtaTracking | mc_[ce]id | mkt_tok
    | at_(?:medium|campaign\w*|link\w*|format|ptr\w*) | fbclid | gclid | gclsrc | dclid | gbraid | wbraid
    | msclkid | yclid | ysclid | twclid | ttclid | igshid | igsh | li_fat_id | oly_(?:anon|enc)_id
    | vero_(?:id|conv) | wickedid | _openstat | s_cid | cmpid | ncid | smid | sr_share | spm | xtor
    | __twitter_impression | ref_src | ref_url | guccounter | guce_referr\w+ | rss_id""",
    re.VERBOSE | re.IGNORECASE,
)


def normal_url(url: str) -> str:
    """The form of ``url`` by which two spellings of one address are known to be the same (RFC 3986, 6.2).

    Scheme and host in lower case, the host in its ASCII form, no default port, no fragment, no tracking parameters,
    the other parameters in the order of their names, escapes only where they are needed. Idempotent.
    Invalid: it is no http(s) address, or longer than 8,000 characters.
    """
    parts = _split(url)
    if parts is None:
        raise Invalid(_no_address(url))
    netloc = _normal_netloc(parts)
    if netloc is None:
        raise Invalid(_no_address(url))
    path = _without_dots(_normal_escapes(parts.path, _SAFE_PATH)) or "/"
    pieces = [_normal_escapes(piece, _SAFE_QUERY) for piece in parts.query.split("&") if piece]
    kept = [piece for piece in pieces if not _TRACKING.fullmatch(_name(piece))]
    return _bounded(urlunsplit((parts.scheme, netloc, path, "&".join(sorted(kept, key=_name)), "")))


def bare_address(url: str) -> str:
    """What the usual spellings of one place have in common: its normal form without scheme, ``www.`` and a last slash.

    Two places that differ in no more are one as a rule, not by any standard. Raises Invalid as ``normal_url`` does.
    """
    parts = urlsplit(normal_url(url))
    place = parts.netloc.removeprefix("www.") + parts.path.rstrip("/")
    return f"{place}?{parts.query}" if parts.query else place


def spellings(url: str) -> tuple[str, ...]:
    """The other normal addresses with the ``bare_address`` of ``url``, those of its own scheme first."""
    parts = urlsplit(normal_url(url))
    userinfo, at, name = parts.netloc.rpartition("@")
    bare, path = name.removeprefix("www."), parts.path.rstrip("/")
    schemes = (parts.scheme, "http" if parts.scheme == "https" else "https")
    found = (
        urlunsplit((scheme, f"{userinfo}{at}{host}", way or "/", parts.query, ""))
        for scheme in schemes
        for host in (bare, f"www.{bare}")
        for way in (path, f"{path}/")
    )
    return tuple(each for each in dict.fromkeys(found) if each != urlunsplit(parts))


def askable(url: str) -> str:
    """``url`` as it is asked for over the wire: its host in ASCII, what no URL may hold escaped, no fragment.

    Everything else stays as it is spelled, for a server may care.
    Invalid: it is no http(s) address, or longer than 8,000 characters.
    """
    parts = _split(url)
    netloc = _normal_netloc(parts) if parts is not None else None
    if parts is None or netloc is None:
        raise Invalid(_no_address(url))
    path, query = (
        "".join(quote(char, safe="", errors="replace") if _UNASKED.match(char) else char for char in part)
        for part in (parts.path, parts.query)
    )
    return _bounded(urlunsplit((parts.scheme, netloc, path or "/", query, "")))


def absolute(base: str, link: str) -> str | None:
    """``link`` as found on the page ``base``, made absolute; None where it leads to no http(s) address.

    One of more than 8,000 characters is none. The spelling is kept but for white space and characters that no URL may
    hold, which are escaped.
    """
    link = _INSIDE.sub("", link.strip(_EDGES))
    if len(link) > _LONGEST:
        return None
    if _READY.fullmatch(link) and "/." not in link:
        return link
    try:
        joined = urljoin(base.strip(_EDGES), link)
    except ValueError:
        return None
    joined = _UNSAFE.sub(lambda match: quote(match[0], safe="", errors="replace"), joined)
    parts = _split(joined)
    return joined if parts is not None and parts.hostname else None


def host(url: str) -> str:
    """The host that ``url`` names, in lower case and without its port; empty where it names none."""
    parts = _split(url)
    return (parts.hostname or "").rstrip(".") if parts is not None else ""


def bare_host(url: str) -> str:
    """What people call the site that ``url`` names: its host, without ``www``."""
    return host(url).removeprefix("www.")


def typed(text: str) -> str:
    """The address a person meant, not checked further: ``example.org`` is ``https://example.org``, ``feed:`` goes."""
    text = text.strip(_EDGES)
    if not text:
        return text
    lowered = text.lower()
    for prefix in ("feed://", "feed:", "podcast://", "rss://"):
        if lowered.startswith(prefix):
            text = text[len(prefix) :].removeprefix("//")
            break
    if _SCHEME.match(text) and not re.match(r"[^:/]+:\d", text):
        return text
    # Words are no host: who typed them is told so in these words.
    return text if re.match(r"[^/?#]*\s", text) else "https://" + text.removeprefix("//")


def _no_address(url: str) -> str:
    given = f"“{url[:200]}” is not a web address" if url.strip() else "No address was given"
    return f"{given}; it should look like https://example.org/news"


def _bounded(url: str) -> str:
    if len(url) > _LONGEST:
        raise Invalid(f"“{url[:60]}…” is longer than any web address: it has {len(url):,} characters.")
    return url


def _split(url: str) -> SplitResult | None:
    """The parts of an http(s) URL; None where it is none."""
    try:
        parts = urlsplit(url.strip(_EDGES))
        _ = parts.port  # ValueError where it is no number
        named = bool(parts.hostname)
    except ValueError:
        return None
    return parts if parts.scheme in _DEFAULT_PORTS and named else None


def _normal_netloc(parts: SplitResult) -> str | None:
    name = _normal_host(parts.hostname or "")
    if name is None:
        return None
    userinfo, at, _ = parts.netloc.rpartition("@")
    if at:
        userinfo = _normal_escapes(userinfo, "!$&'()*+,;=:")
    port = parts.port
    return f"{userinfo}{at}{name}" + ("" if port is None or port == _DEFAULT_PORTS[parts.scheme] else f":{port}")


def _normal_host(name: str) -> str | None:
    """A host in ASCII; an IPv6 address in brackets and in its short form. None where it can be no host."""
    if ":" in name:
        # Few addresses need it, and start-up counts.
        from ipaddress import IPv6Address

        try:
            return f"[{IPv6Address(name)}]"
        except ValueError:
            return None
    name = name.rstrip(".")
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii").rstrip(".")
        except UnicodeError:
            return None
    name = name.lower()
    # RFC 1035: no name is longer, and no part of one.
    if len(name) > 253 or any(len(label) > 63 for label in name.split(".")):
        return None
    return name if re.fullmatch(r"[a-z0-9._~!$&'()*+,;=-]+", name) and ".." not in name else None


def _normal_escapes(text: str, safe: str) -> str:
    """``text`` with escapes in capitals, none for plain letters, and one for every character that needs it."""
    pieces = _ESCAPE.split(text)
    for index, piece in enumerate(pieces):
        if index % 2:
            char = chr(int(piece[1:], 16))
            pieces[index] = char if _UNRESERVED.fullmatch(char) else piece.upper()
        else:
            pieces[index] = quote(piece, safe=safe, errors="replace")
    return "".join(pieces)


def _without_dots(path: str) -> str:
    """``path`` without "." and ".." (RFC 3986, 5.2.4)."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for index, segment in enumerate(segments):
        last = index == len(segments) - 1
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
            continue
        if last:
            kept.append("")
    return "/" + "/".join(kept)


def _name(piece: str) -> str:
    return piece.partition("=")[0]
