"""HTML of strangers: what of it may be shown, and its plain text."""

import re
from collections import Counter
from html import escape, unescape

import nh3

from octavo.text.urls import absolute

_TAG_NAMES = """
a abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i
img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u
ul var wbr
"""
_TAGS = frozenset(_TAG_NAMES.split())
# Their content is no text: it goes with them.
_NO_TEXT_NAMES = """
script style template noscript iframe svg math head title textarea select button
"""
_NO_TEXT = frozenset(_NO_TEXT_NAMES.split())
_ATTRIBUTES = {
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "bdo": {"dir"},
    "blockquote": {"cite"},
    "img": {"src", "alt", "width", "height"},
    "li": {"value"},
    "ol": {"start"},
    "q": {"cite"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "time": {"datetime"},
    "*": {"lang", "dir"},
}
_SCHEMES = {"http", "https", "mailto"}
_REL = "noopener noreferrer nofollow"

_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
# nh3 writes well-formed HTML, text and attributes escaped: a "<img" in its answer can only be a picture.
_PICTURE = re.compile(r'<(?:(/?a)\b|img\b)((?: [a-z]+="[^"]*")*)>')
_LINKED_PICTURE = re.compile(r'<a( href="([^"]*)")(?: [a-z]+="[^"]*")*>\s*<img\b((?: [a-z]+="[^"]*")*)>\s*</a>')
_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)", re.IGNORECASE)
#: What a picture became: a link to itself. Its words are no part of the text.
PICTURE = re.compile(r'<a href="(?P<source>[^"]*)" title="Picture"[^<>]*>(?P<words>[^<]*)</a>')
# What stood behind a picture that was a link.
_BEHIND = re.compile(r'<a href="[^"]*" title="Behind the picture"[^<>]*>[^<]*</a>')

_BLOCK_NAMES = """
address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_BLOCK = re.compile(r"</?(?!br\b|td\b|th\b)[a-z0-9]+>")
_BREAK = re.compile(r"<br>")
_CELL = re.compile(r"</?t[dh]>")
# More is an attack: the parser's time grows with the square of the depth, and of the escapes in one text.
_MOST_DEEP = 400
_MOST_TAGS = 10_000
_MOST_ESCAPES = 50_000
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>?")
_NO_DEPTH_NAMES = """
area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr
"""
_NO_DEPTH = frozenset(_NO_DEPTH_NAMES.split())
_SPACES = re.compile(r"[ \t\r\n\f\v\u00a0]+")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff]")


def sanitise(html: str, base: str | None) -> str:
    """``html`` with nothing in it but an allow-list of tags and attributes; safe to show.

    Links are made absolute against ``base`` (None: relative ones go), lead to http(s) or mailto only, and pass on no
    referrer. A picture becomes a link to itself (``PICTURE``), so that nothing of a source's is loaded; where it was a
    link, one to the same place follows it. A tracking pixel goes.
    Markup without measure (an attack) is reduced to its text.
    """
    if "<" not in html and "&" not in html:
        return _escaped(_CONTROLS.sub("", html))
    if _overloaded(html):
        return _escaped(_bare(html))
    html = _CONTROLS.sub("", html)
    cleaned: str = nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags=set(_NO_TEXT),
        attributes=_ATTRIBUTES,
        link_rel=_REL,
        url_schemes=_SCHEMES,
        url_relative="deny" if base is None else (lambda link: absolute(base, link)),
    )
    # A reference ("&#1") may have written a control character anew.
    cleaned = _CONTROLS.sub("", cleaned) if "&#" in html else cleaned
    return _ended(_pictures_as_links(cleaned) if "<img" in cleaned else cleaned)


def _escaped(text: str) -> str:
    """Text as HTML writes it (WHATWG HTML, 13.3), a no-break space by its name: a second pass changes nothing."""
    return _ended(escape(text, quote=False).replace("\u00a0", "&nbsp;"))


def _ended(text: str) -> str:
    """Every line's end as HTML's own (WHATWG HTML, 13.2.3.5): a parser would change the others once more."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def plain(html: str) -> str:
    """The text of ``html``: paragraphs joined by a blank line, line breaks kept, white space folded, no markup.

    What ``sanitise`` made of a picture is no text.
    """
    if "<" not in html and "&" not in html:
        return _tidy(_SPACES.sub(" ", html))
    if _overloaded(html):
        return _bare(html)
    cleaned = nh3.clean(
        _CONTROLS.sub("", PICTURE.sub(" ", _BEHIND.sub(" ", html))),
        tags=set(_BLOCKS | {"br", "td", "th"}),
        clean_content_tags=set(_NO_TEXT),
        attributes={},
        link_rel=None,
    )
    folded = _CELL.sub(" ", _SPACES.sub(" ", cleaned))
    return _tidy(unescape(_BLOCK.sub("\n\n", _BREAK.sub("\n", folded))))


def _tidy(text: str) -> str:
    """``text`` with no space at a line's edge, no empty paragraph and no control character."""
    lines = [_SPACES.sub(" ", line).strip() for line in _CONTROLS.sub("", text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _overloaded(html: str) -> bool:
    """Whether tags nest deeper, or are more, or characters are escaped more often, than in any article."""
    tags = html.count("<")
    if tags > _MOST_TAGS or html.count("&") > _MOST_ESCAPES:
        return True
    if tags <= _MOST_DEEP:
        return False
    # By name, for a close tag that closes nothing takes no depth away.
    open_tags: Counter[str] = Counter()
    depth = 0
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if name in _NO_DEPTH or (match[1] and not open_tags[name]):
            continue
        step = -1 if match[1] else 1
        open_tags[name] += step
        depth += step
        if depth > _MOST_DEEP:
            return True
    return False


def _bare(html: str) -> str:
    """The text of ``html`` without a parser: every tag gone, whatever it means."""
    return _tidy(unescape(_TAG.sub(" ", html)))


def _pictures_as_links(html: str) -> str:
    inside_link = False

    def whole_link(match: re.Match[str]) -> str:
        given: dict[str, str] = dict(_ATTRIBUTE.findall(match[3]))
        words, source = _picture_words(given), given.get("src", "")
        if words is None:
            return ""
        if not source.startswith("http") or _IMAGE_FILE.search(match[2]):
            # It leads to itself, larger, or there is no other way to it.
            return f'<a{match[1]} title="Picture" rel="{_REL}">{words or "Picture"}</a>'
        behind = f'<a{match[1]} title="Behind the picture" rel="{_REL}">Where the picture leads</a>'
        return f'<a href="{source}" title="Picture" rel="{_REL}">{words or "Picture"}</a> {behind}'

    def replaced(match: re.Match[str]) -> str:
        nonlocal inside_link
        if match[1] is not None:
            inside_link = match[1] == "a"
            return match[0]
        given: dict[str, str] = dict(_ATTRIBUTE.findall(match[2]))
        words, source = _picture_words(given), given.get("src", "")
        if words is None:
            return ""
        if inside_link or not source.startswith("http"):
            return words
        return f'<a href="{source}" title="Picture" rel="{_REL}">{words or "Picture"}</a>'

    return _PICTURE.sub(replaced, _LINKED_PICTURE.sub(whole_link, html))


def _picture_words(given: dict[str, str]) -> str | None:
    """What stands for a picture, as HTML; None for a tracking pixel."""
    if given.get("width") in {"0", "1"} or given.get("height") in {"0", "1"}:
        return None
    # Escaped anew: what an attribute may hold as it is need not be so in a text.
    return _escaped(_CONTROLS.sub("", unescape(given.get("alt", ""))))
