"""JSON as publishers write it into their pages: wrapped, unfinished, with a quotation mark too many.

a script's text -> as it is -> mended -> one field after another, where the whole cannot be read
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

#: What hid a script's text from old browsers, and the assignment of one to a name.
_BEFORE = re.compile(
    r"\s*(?:\ufeff|<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[|(?:var|let|const)\s+[\w$]+\s*=)\s*"
)
_AFTER = re.compile(r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|;)\s*;?\s*$")
_LONGEST_AFTER = 40
_LARGEST = 2_000_000
#: A comma before a bracket.
_COMMA = re.compile(r",\s*(?=[}\]])")
#: A backslash before what it does not escape.
_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
#: Comments, where one can stand: after a bracket or a comma, or on a line of its own.
_COMMENT = re.compile(r"(?:(?<=[{\[,])|^)[ \t]*(?:/\*[^*]*\*/|//[^\n]*$)|(?<=[}\]])[ \t]*//[^\n]*$", re.MULTILINE)
_PREFIX = '"schema:'
#: The fields of an article that are worth having without the rest.
_FIELD = re.compile(r'"(@type|headline|author|creator|datePublished|dateModified|publisher|articleSection)"\s*:\s*')
_MOST_FIELDS = 60
#: What names an article's type, where others name their publisher's.
_OF_ARTICLE = re.compile("Article|Posting|Report")
#: Larger ones are not mended: nobody's are.
_LARGEST_MENDED = 300_000
_MOST_WRAPPINGS = 4
_DECODER = json.JSONDecoder(strict=False)


def loaded(text: str) -> Any:
    """What a script's text says: a value, a list of several, or None where nothing of it can be read."""
    if not text or len(text) > _LARGEST:
        return None
    text = _bare(text)
    if _PREFIX in text:
        text = text.replace(_PREFIX, '"')
    # Publishers leave raw newlines in strings: hence not strict.
    for attempt in _attempts(text):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return (_documents(text) or _fields(text)) if len(text) <= _LARGEST_MENDED else None


def _bare(text: str) -> str:
    """A script's text without what is wrapped round the data."""
    for _ in range(_MOST_WRAPPINGS):
        before = _BEFORE.match(text)
        if not before:
            break
        text = text[before.end() :]
    text = text.strip()
    after = _AFTER.search(text, max(len(text) - _LONGEST_AFTER, 0))
    return text[: after.start()] if after else text


def _attempts(text: str) -> Iterator[str]:
    """The text as it is, then mended by one more thing at a time."""
    yield text
    yield (mended := _COMMA.sub("", text))
    yield unescape(text)
    if len(text) > _LARGEST_MENDED:
        return
    yield (mended := _ESCAPE.sub(r"\\\\", mended))
    yield _COMMA.sub("", _COMMENT.sub("", mended))
    if '"' not in text:
        yield _COMMA.sub("", text.replace("'", '"'))


def _documents(text: str) -> list[Any]:
    """Several documents one after another, where that is all that is wrong."""
    found: list[Any] = []
    at = 0
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        found.append(value)
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1
    return found


def _fields(text: str) -> dict[str, Any] | None:
    """An article's own fields read one by one, the first of each; None where it has no type or no more than that."""
    found: dict[str, Any] = {}
    for count, field in enumerate(_FIELD.finditer(text)):
        if count == _MOST_FIELDS:
            break
        if field[1] in found:
            continue
        try:
            value = _DECODER.raw_decode(text, field.end())[0]
        except (ValueError, RecursionError):
            continue
        if field[1] != "@type" or _OF_ARTICLE.search(str(value)):
            found[field[1]] = value
    return found if len(found) > 1 and "@type" in found else None
