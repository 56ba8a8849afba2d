"""Headings and labels that end an article, in many languages: what the block under each of them is."""

import re
from functools import cache, lru_cache
from itertools import product

from octavo.extract.blocks.heading_words import BEGINNINGS, GLUED_BEGINNINGS, LABELS, NOBODY, PAIRS, WHOLE, Stop
from octavo.text.caseless import caseless

#: Greek in capitals has none: "ΔΙΑΦΗΜΙΣΗ".
_ACCENTS = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")
_NOISE = re.compile(r"[\W\d_]+$|^[\W\d_]+")
_EDGE = " .,:;!?…()[]\"'“”‘’«»-–—|·•+/→›»0123456789"
#: "(12)" with the blanks round it. A pattern that begins with a set is tried only where one of the set stands.
_COUNT = re.compile(r"[\s(\[\d](?:(?<=\d)\d*|(?<=[(\[])\s*\d+|(?<=\s)\s*[(\[]?\s*\d+)\s*[)\]]?\s*")
_DIGIT = re.compile(r"\d")
_PIECES = re.compile(r"\s*[·•|/→,]\s*|\.\s+|\n")
_PIECE_END = re.compile(r"[·•|/→,\n]|\.\s")
_COPYRIGHT = caseless(
    r"^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b|alle rechte vorbehalten|tous droits réservés"
)
_RIGHTS_SIGNS = frozenset("©(cC")
_SHORTEST_RIGHTS = len("all rights reserved")
#: A stop heading is a few words.
_LONGEST = 64


def may_be_known(text: str, *, heading: bool) -> bool:
    """False: the first word alone tells that a line is no stop heading, and no label but a copyright line.

    So it is with most lines, and one word is sooner read than a line made plain.
    """
    if len(text) > 2 * _LONGEST:
        return False
    words = text.split(None, 1)
    word = words[0].casefold() if words else ""
    if not word.isascii():
        word = word.translate(_ACCENTS)
    # What is not letters alone may be a bullet or a count; headings of scripts without spaces have no first word.
    return not word.isalpha() or word in _first_words() or (heading and not word.isascii())


def stop_of(text: str, *, heading: bool) -> Stop | None:
    """What a short line announces; None where it is no stop heading.

    ``heading``: the markup says that it is one; then a known beginning ("More from …") is enough.
    """
    if len(text) > _LONGEST:
        return None
    plain = _plain(text)
    whole = _whole().get(plain)
    if whole is not None or not heading:
        return whole
    for stop, beginnings in _beginnings().items():
        if plain.startswith(beginnings) and len(plain.split()) <= 6:
            return stop
    return None


def is_block_in_line(text: str) -> bool:
    """Whether a line is a stop heading and all that it announces: "Topics: harbour, trade", "Comments: none yet"."""
    if ":" not in text and "：" not in text:
        return False
    head, _, rest = text.replace("：", ":", 1).partition(":")
    stop = _whole().get(_plain(head)) if rest and len(head) <= _LONGEST else None
    return stop in {Stop.AI, Stop.HASHTAGS} or (stop is Stop.COMMENTS and says_no_comments(rest))


def says_no_comments(text: str) -> bool:
    """Whether a line says that nobody has commented yet."""
    return _plain(text).startswith(_nobody())


def is_label(text: str) -> bool:
    """Whether a line is a button, a notice ("No comments yet") or a copyright line: no part of any article."""
    if len(text) > 2 * _LONGEST:
        return False
    plain = _plain(text)
    if plain in _labels() or is_copyright(text):
        return True
    opening = plain.split(" ", 1)[0].rstrip(",.")
    # Most lines begin with no label's first word; scripts without spaces have none.
    if opening.isalpha() and opening.isascii() and opening not in _openings():
        return False
    first = _PIECE_END.search(text)
    head = _plain(text[: first.start()]) if first else None
    # Of a sentence with a comma the rest need not be looked at.
    if head is None or (head and head not in _labels()):
        return False
    known = 0
    for piece in _PIECES.split(text):
        plain = _plain(piece)
        if plain and plain not in _labels():
            return False
        known += bool(plain)
    return known > 1


def is_copyright(text: str) -> bool:
    """Whether a short line says who owns the page's rights."""
    if text[:1] not in _RIGHTS_SIGNS:
        if not _SHORTEST_RIGHTS <= len(text) <= 2 * _LONGEST:
            return False
        # Looking for a word of each phrase is quicker than looking for the phrases.
        lowered = text.lower()
        if "reserved" not in lowered and "vorbehalten" not in lowered and "réservés" not in lowered:
            return False
    # "(c) the place for which it was licensed;" is an item of a law.
    if text[:1] == "(" and text[4:5].islower() and text[4:8].lower() != "copy":
        return False
    return len(text) <= 2 * _LONGEST and _COPYRIGHT.search(text) is not None


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """Lower case, without a count and what stands round the letters; asked for twice of most lines."""
    folded = " ".join(text.casefold().split())
    if not folded.isascii():
        folded = folded.replace("’", "'").replace("i̇", "i").translate(_ACCENTS)
    if _DIGIT.search(folded):
        folded = _COUNT.sub(" ", folded).strip()
    # Stripped of what mostly stands there, in a tenth of the time that the pattern takes for it.
    folded = folded.strip(_EDGE)
    if folded[:1].isalpha() and folded[-1:].isalpha():
        return folded
    return _NOISE.sub("", folded)


def _words(spec: str) -> list[str]:
    # Past the cache, which is for the lines of pages.
    return [_plain.__wrapped__(word) for word in spec.split(",")]


@cache
def _whole() -> dict[str, Stop]:
    paired = {
        f"{first} {second}": stop
        for stop, pairs in PAIRS.items()
        for firsts, seconds in pairs
        for first, second in product(_words(firsts), _words(seconds))
    }
    return paired | {word: stop for stop, spec in WHOLE.items() for word in _words(spec) if word}


@cache
def _beginnings() -> dict[Stop, tuple[str, ...]]:
    spaced = {stop: tuple(f"{word} " for word in _words(spec) if word) for stop, spec in BEGINNINGS.items()}
    return {stop: (*words, *GLUED_BEGINNINGS.get(stop, ())) for stop, words in spaced.items()}


@cache
def _nobody() -> tuple[str, ...]:
    return tuple(_words(NOBODY))


@cache
def _first_words() -> frozenset[str]:
    """The first words of all stop headings, whole or beginning, and of all labels."""
    beginnings = (word for words in _beginnings().values() for word in words)
    return _openings() | {phrase.split(" ", 1)[0] for phrase in (*_whole(), *beginnings)}


@cache
def _openings() -> frozenset[str]:
    """The first words of all labels."""
    return frozenset(label.split(" ", 1)[0] for label in _labels() if label)


@cache
def _labels() -> frozenset[str]:
    return frozenset(_words(LABELS))
