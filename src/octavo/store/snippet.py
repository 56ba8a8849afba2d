"""A snippet: the stretch of a text that has most of what was asked for, its matches marked.

FTS5 sees segmented text and PostgreSQL sees folded words, so neither can cut the text itself.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from octavo.text.words import segment

#: Code points of a snippet, and of what comes before its first match.
LENGTH = 240
_LEAD = 60
#: Of a very long text only so much is looked through, code points.
_MOST = 50_000

#: Matches that a snippet is chosen among.
_ENOUGH = 200

_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")

Snippet = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pattern:
    """A phrase as it is looked for in folded text."""

    #: It opens with the phrase's letters, which `re` then looks for by themselves: a look behind it would have to try
    #: at each place of the text.
    wanted: re.Pattern[str]
    #: Whether what is found must begin a word.
    begins_word: bool


def snippet(text: str, phrases: Sequence[str]) -> Snippet:
    """Pieces in order, each with whether it is a match; the text's opening where nothing matches."""
    found = _matches(text[:_MOST], phrases)
    start, end = _window(text, found)
    pieces: list[tuple[str, bool]] = []
    at = start
    for first, last, _ in found:
        if first < at or last > end:
            continue
        pieces += [(text[at:first], False), (text[first:last], True)]
        at = last
    pieces.append((text[at:end], False))
    pieces = [(_SPACE.sub(" ", piece), hit) for piece, hit in pieces if piece]
    before, after = ("… " if start else "", " …" if end < len(text.rstrip()) else "")
    return tuple(_framed(pieces, before, after))


def _framed(pieces: list[tuple[str, bool]], before: str, after: str) -> list[tuple[str, bool]]:
    if pieces and not pieces[0][1]:
        pieces[0] = (before + pieces[0][0].lstrip(), False)
    elif before:
        pieces.insert(0, (before, False))
    if pieces and not pieces[-1][1]:
        pieces[-1] = (pieces[-1][0].rstrip() + after, False)
    elif after:
        pieces.append((after, False))
    return [piece for piece in pieces if piece[0]]


def _matches(text: str, phrases: Sequence[str]) -> list[tuple[int, int, int]]:
    """(start, end, which phrase), none of which overlap."""
    patterns = [pattern for phrase in phrases if (pattern := _pattern(phrase))]
    if not patterns:
        return []
    # Longer ones first, so that a phrase wins over its own first word.
    patterns.sort(key=lambda pattern: len(pattern.wanted.pattern), reverse=True)
    folded = _folded(text)
    hits = [
        (*span, which) for which, pattern in enumerate(patterns) for span in islice(_spans(folded, pattern), _ENOUGH)
    ]
    kept: list[tuple[int, int, int]] = []
    for hit in sorted(hits, key=lambda hit: (hit[0], hit[2])):
        if not kept or kept[-1][1] <= hit[0]:
            kept.append(hit)
    return kept[:_ENOUGH]


def _spans(folded: str, pattern: _Pattern) -> Iterator[tuple[int, int]]:
    """Where a phrase stands, first to last."""
    at = 0
    while hit := pattern.wanted.search(folded, at):
        if pattern.begins_word and hit.start() and _WORD.match(folded, hit.start() - 1):
            at = hit.start() + 1
        else:
            yield hit.span()
            at = hit.end()


def _pattern(phrase: str) -> _Pattern | None:
    words = _WORD.findall(_folded(phrase))
    if not words:
        return None
    body = r"[\W_]+".join(map(re.escape, words))
    after = "" if _unspaced(words[-1][-1]) else r"(?!\w)"
    return _Pattern(wanted=re.compile(body + after), begins_word=not _unspaced(words[0][0]))


@cache
def _unspaced(char: str) -> bool:
    """Whether words of the character's script stand without spaces: segment() then parts it from a letter."""
    return segment("a" + char) != "a" + char


def _window(text: str, found: list[tuple[int, int, int]]) -> tuple[int, int]:
    """Where the snippet begins and ends: where most different phrases stand together, the first of such places."""
    best, most, last = 0, 0, 0
    for first, _, _ in found:
        together = [hit for hit in found if first <= hit[0] and hit[1] <= first + LENGTH - _LEAD]
        if len({which for _, _, which in together}) > most:
            best, most, last = first, len({which for _, _, which in together}), together[-1][1]
    start = max(0, best - _LEAD) if last > LENGTH else 0
    if start:
        # Begin after a space, if one is near.
        space = text.find(" ", start, best)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + LENGTH)
    if end < len(text):
        space = text.rfind(" ", start + LENGTH - _LEAD, end)
        end = space if space >= 0 else end
    return start, end


class _Fold(dict[int, int]):
    """Code point to code point: small letters without accents; a letter that would become two stays as it is."""

    def __missing__(self, code: int) -> int:
        bare = unicodedata.normalize("NFD", chr(code))
        rest = [char for char in bare if not unicodedata.combining(char)]
        char = rest[0] if len(rest) == 1 else chr(code)
        small = char.lower()
        self[code] = ord(small) if len(small) == 1 else ord(char)
        return self[code]


_FOLD = _Fold()


def _folded(text: str) -> str:
    """The text for comparing, of the same length."""
    small = text.lower()
    if text.isascii():
        return small
    if len(small) != len(text):
        return text.translate(_FOLD)
    # A text has few letters beyond ASCII that differ: one walk of C for each beats a look in a table for every letter.
    for letter in set(small):
        if letter > "\x7f" and (bare := chr(_FOLD[ord(letter)])) != letter:
            small = small.replace(letter, bare)
    return small
