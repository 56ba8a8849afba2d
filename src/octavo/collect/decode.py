"""The bytes of a document to text, whatever encoding they claim."""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# "<" or "<?" in encodings that are no superset of ASCII (XML 1.0, appendix F).
_SHAPES = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<\x00", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_DECLARED = re.compile(rb"""encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._:-]{1,40})["']""")
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
# Python knows codecs that are no encodings of text on the web (punycode, unicode_escape …).
_ENCODINGS = re.compile(
    r"(?:x-)?(?:utf|iso|latin|windows|win|cp|ibm|koi|gb|hz|big5|euc|shift|sjis|ms|mac|tis|us-ascii|ascii|ks|u)"
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252", "shift_jis": "cp932"}
_ESCAPED = re.compile(r"(?:iso-?2022|hz)", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]{0,500}>")
_WORDS_BEYOND = re.compile(rb"[^\s<>&;]*[\x80-\xff][^\s<>&;]*")
_LIKELY = (
    "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp932", "euc_jp", "gb18030", "big5", "cp949", "cp874",
)  # fmt: skip
_SNIFFED = 20_000
# Bytes beyond ASCII; fewer tell nothing.
_LEAST_BEYOND = 24
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A document's text, without byte order mark and without characters that XML forbids."""

    text: str
    #: Some bytes were no text in any encoding that the document may be in.
    damaged: bool


def decoded(body: bytes, content_type: str | None) -> Decoded:
    """The text of ``body``; never fails.

    A byte order mark decides; then UTF-8 wherever the bytes are UTF-8, for few other texts look like it; then the
    header's charset, the document's own, and the likeliest one. A text that is UTF-8 but for a few bytes stays UTF-8
    with those replaced.
    """
    for mark, encoding in (*_BOMS, *_SHAPES):
        if body.startswith(mark):
            text = body.decode(encoding, "replace").removeprefix("\ufeff")
            return _without_controls(text)
    claims = _claims(body, content_type)
    for claim in claims:
        if _ESCAPED.match(claim):
            return _without_controls(body.decode(claim, "replace"))
    try:
        return _without_controls(body.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(body):
        return _without_controls(body.decode("utf-8", "replace"))
    for claim in claims:
        try:
            return _without_controls(body.decode(claim))
        except UnicodeDecodeError:
            continue
    return _without_controls(body.decode(_likeliest(body), "replace"))


def _likeliest(body: bytes) -> str:
    """The encoding that a text which names none is in, by its look; Windows-1252 where its script is Latin.

    Only words with bytes beyond ASCII tell: markup looks alike in all of them. In Latin script a few letters of such a
    word are beyond it, in others nearly all; which of the Latin ones it is, a look does not tell.
    """
    from charset_normalizer import from_bytes  # rarely needed

    words = b" ".join(_WORDS_BEYOND.findall(_TAG.sub(b" ", body[:_SNIFFED])))
    beyond = sum(byte >= 0x80 for byte in words)
    if beyond < _LEAST_BEYOND or beyond * 2 < len(words):
        return "cp1252"
    best = from_bytes(words, cp_isolation=list(_LIKELY)).best()
    return best.encoding if best else "cp1252"


def _without_controls(text: str) -> Decoded:
    return Decoded(text=_CONTROLS.sub("", text), damaged="\ufffd" in text)


def _claims(body: bytes, content_type: str | None) -> list[str]:
    """The encodings that the header and the document name, as Python's codecs call them; unknown ones left out."""
    head = body[:2000]
    names = [match[1] for match in (_CHARSET.search(content_type or ""),) if match]
    names += [match[1].decode("ascii") for match in (_DECLARED.search(head), _META.search(head)) if match]
    claims: list[str] = []
    for name in names:
        if _ENCODINGS.match(name.lower()) and not name.lower().startswith("utf-7"):
            try:
                known = codecs.lookup(name).name
            except LookupError:
                continue
            claims.append(_WIDER.get(known, known))
    return claims


def _mostly_utf8(body: bytes) -> bool:
    """Whether more characters beyond ASCII are right UTF-8 than wrong."""
    text = body.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(1 for char in text if char > "\x7f") - wrong
    return right > wrong
