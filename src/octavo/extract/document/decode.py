"""The bytes of a page to UTF-8: by byte order mark, header, markup, and at last by their look.

Most pages are UTF-8 already and stay bytes all the way: an emoji makes Python's text of a page four times as large.
"""

import codecs
import re
from itertools import islice

from octavo.errors import Unreadable
from octavo.extract.document.mojibake import FIRSTS, mended

#: More than this is no page that a person reads, and would keep a worker busy for minutes.
LARGEST_PAGE = 16 * 1024 * 1024
#: Ten times the tags of the fullest of 2,500 pages; each costs memory and time, whatever it is.
_MOST_TAGS = 200_000
_HEAD = 4096
_UTF8 = "utf-8"
_SNIFFED = 64 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_TAG = re.compile(b"<")
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
#: Names that pages use for more than they say (WHATWG Encoding, 4.2).
_WIDER = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
}
#: What XML and HTML do not know, in UTF-8: control characters, and the two of Unicode that are none.
_CONTROLS = bytes((*range(9), 11, 12, *range(14, 32), 127))
_NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
#: Windows-1252 of UTF-8 ("Ã©") has letters that UTF-8 writes as this byte and one of those.
_LATIN = FIRSTS[0].encode()[:1]
_MOJIBAKE = frozenset(first.encode()[1:] for first in FIRSTS)


def page_utf8(body: bytes | str, content_type: str | None) -> bytes:
    """The page in UTF-8, control characters gone, what was read as Windows-1252 mended; cut after 200,000 tags.

    Unreadable: empty, over 16 MB, or bytes of no text (a picture, an archive).
    """
    if len(body) > LARGEST_PAGE:
        raise Unreadable(
            f"The page has {len(body) // 1024 // 1024} MB; pages over {LARGEST_PAGE // 1024 // 1024} MB are not read."
        )
    coded = _coded(body, content_type) if isinstance(body, bytes) else _utf8(body)
    coded = _mended(_without_controls(coded))
    if not coded or coded.isspace():
        raise Unreadable("The page is empty.")
    return _measured(coded)


def _measured(coded: bytes) -> bytes:
    # Most pages have too few bytes for so many: the shortest tag has three.
    if len(coded) <= 3 * _MOST_TAGS or coded.count(b"<") <= _MOST_TAGS:
        return coded
    return coded[: next(islice(_TAG.finditer(coded), _MOST_TAGS, None)).start()]


def _without_controls(coded: bytes) -> bytes:
    # Each sought by itself takes half the time of reading a page once for all of them; hardly any has one.
    if any(map(coded.__contains__, _CONTROLS)):
        coded = coded.translate(None, _CONTROLS)
    # One byte is sought ten times as fast as two.
    if b"\xef" in coded:
        for each in _NO_CHARACTERS:
            coded = coded.replace(each, b"")
    return coded


def _mended(coded: bytes) -> bytes:
    if _LATIN not in coded or _MOJIBAKE.isdisjoint(rest[:1] for rest in coded.split(_LATIN)[1:]):
        return coded
    text = coded.decode(errors="replace")
    better = mended(text)
    return coded if better is text else better.encode()


def _coded(body: bytes, content_type: str | None) -> bytes:
    """The bytes as UTF-8, and as they came where that is what they are."""
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return _utf8(body.decode(encoding, errors="replace"))
    if b"\x00" in body[:_HEAD] and not _is_wide(body):
        raise Unreadable("The bytes are not text: a picture, an archive or a program, not a page.")
    for name in _named(body, content_type):
        text = _strictly(body, name)
        if text is not None:
            return body if name == _UTF8 else _utf8(text)
    return _utf8(_by_look(body))


def _utf8(text: str) -> bytes:
    # Half a surrogate pair is no character.
    return text.encode(errors="ignore")


def _is_wide(body: bytes) -> bool:
    """UTF-16 without a byte order mark: every second byte of markup is a zero."""
    head = body[:200]
    return len(head) >= 4 and max(head[::2].count(0), head[1::2].count(0)) * 3 > len(head)


def _named(body: bytes, content_type: str | None) -> list[str]:
    names = []
    found = _HEADER.search(content_type or "")
    if found:
        names.append(found[1])
    for pattern in (_XML, _META):
        stated = pattern.search(body[:_HEAD])
        if stated:
            names.append(stated[1].decode("ascii", errors="replace"))
    # Most pages that name a wrong encoding, or none, are UTF-8; bytes of another one hardly ever decode as it.
    return [*names, _UTF8] if names and names[0].lower() in {"utf-16", "utf-16le", "utf-16be"} else [_UTF8, *names]


def _strictly(body: bytes, name: str) -> str | None:
    try:
        return body.decode(_WIDER.get(name.lower(), name))
    except (LookupError, ValueError):
        return None


def _by_look(body: bytes) -> str:
    """By the likeliest encoding; bytes that fit none are replaced where most of the text is sound."""
    from charset_normalizer import from_bytes

    if _is_wide(body):
        return body.decode("utf-16-le" if body[1:2] == b"\x00" else "utf-16-be", errors="replace")
    lenient = body.decode("utf-8", errors="replace")
    if lenient.count("\ufffd") * 200 < len(lenient):
        return lenient
    best = from_bytes(body[:_SNIFFED]).best()
    text = body.decode(best.encoding, errors="replace") if best else lenient
    if text.count("\ufffd") * 5 > len(text):
        raise Unreadable("The bytes could not be decoded as text in any known encoding.")
    return text
