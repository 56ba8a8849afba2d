"""Words of many languages as one regular expression, written a few alternatives a line to be read by people."""

import re
from collections.abc import Iterator
from functools import cache

#: In a text of Latin letters there is none; nor are the quotes, dashes and signs between the scripts any. (A set that
#: is told by what it lacks compiles ten times faster.)
_FAR = re.compile("[^\0-\u024f\u2000-\u2e7f]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_ESCAPED = re.compile(r"\\.")
#: What parts a pattern's alternatives, and what has such signs without their meaning: an escape, a set.
_PARTING = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[(|)]")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that few texts need, compiled when the first one does.

    A range of 28,000 letters takes ``re`` a millisecond, each time that it stands in a pattern.
    """
    return re.compile(pattern)


def alternatives(text: str) -> str:
    """The lines of a text as the alternatives of a pattern; a line that begins with "+" goes on with the one above."""
    return "|".join(line.strip() for line in text.strip().replace("\n+", "").splitlines())


def patterns_for(text: str, words: str, *, before: str = "", after: str = "") -> Iterator[re.Pattern[str]]:
    """The patterns of which one must fit a text, as ``uncased`` gives it, for one of these alternatives to stand in it.

    Those in other alphabets than the Latin are compiled and asked apart: most texts are spared them.
    """
    yield _in_letters(words, before, after, latin=True)
    if not text.isascii() and _FAR.search(text):
        yield _in_letters(words, before, after, latin=False)


@cache
def _in_letters(words: str, before: str, after: str, *, latin: bool) -> re.Pattern[str]:
    kept = [each for each in _parted(words) if latin == (_FAR.search(each) is None or _has_latin(each))]
    return in_any_case(f"{before}(?:{'|'.join(kept)}){after}")


def _parted(words: str) -> Iterator[str]:
    """The alternatives of a pattern; those within a group are its own."""
    start = depth = 0
    for sign in _PARTING.finditer(words):
        if sign[0] == "|" and not depth:
            yield words[start : sign.start()]
            start = sign.end()
        depth += (sign[0] == "(") - (sign[0] == ")")
    yield words[start:]


def _has_latin(pattern: str) -> bool:
    return _LATIN.search(_ESCAPED.sub("", pattern)) is not None


def uncased(text: str) -> str:
    """A text in lower case, each letter's forms as one (ı as i, ς as σ), for a pattern made by ``in_any_case``.

    Letters that ``re`` need not compare in either case are told apart twice as fast.
    """
    if text.isascii():
        return text.lower()
    return _one_form(text.replace("İ", "i").lower())


def in_any_case(pattern: str) -> re.Pattern[str]:
    """A pattern, in lower case but for its escapes, for texts as ``uncased`` gives them."""
    return re.compile(_one_form(pattern))


def _one_form(text: str) -> str:
    return text.replace("ı", "i").replace("ς", "σ").replace("ſ", "s")


def words(text: str) -> frozenset[str]:
    """The words of a text, once each."""
    return frozenset(text.split())
