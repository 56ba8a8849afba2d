"""Shares told in words, as percent: "a third", "one in four", "every second"; and halves of a unit: "half a mile"."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re

from octavo.insight.claims.measures import SCALES, Figure, exactness, next_word, unit_after
from octavo.insight.claims.numerals import numeral
from octavo.insight.stems import words_of
from octavo.text.caseless import caseless

_HALVES = {
    "half": 1 / 2, "hälfte": 1 / 2, "mitad": 1 / 2, "moitié": 1 / 2, "metà": 1 / 2, "metade": 1 / 2,
    "third": 1 / 3, "terzi": 1 / 3, "quarti": 1 / 4, "cuartos": 1 / 4, "quintos": 1 / 5, "drittel": 1 / 3, "tercio": 1 / 3, "tiers": 1 / 3, "terzo": 1 / 3, "thirds": 1 / 3, "tercios": 1 / 3,
    "cuartas": 1 / 4, "terceras": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "viertel": 1 / 4, "quart": 1 / 4, "quarts": 1 / 4,
    "tenth": 1 / 10, "zehntel": 1 / 10, "dixième": 1 / 10, "décimo": 1 / 10, "décima": 1 / 10, "tenths": 1 / 10,
    "quarto": 1 / 4, "terço": 1 / 3, "terços": 1 / 3, "helft": 1 / 2, "derde": 1 / 3, "kwart": 1 / 4, "hälften": 1 / 2,
    "tredjedel": 1 / 3, "fjärdedel": 1 / 4, "połowa": 1 / 2, "połowę": 1 / 2, "połowy": 1 / 2, "половина": 1 / 2,
    "половину": 1 / 2, "половины": 1 / 2, "треть": 1 / 3, "четверть": 1 / 4,
    "fifth": 1 / 5, "fifths": 1 / 5, "fünftel": 1 / 5, "quinto": 1 / 5, "cinquième": 1 / 5,
}  # fmt: skip
_SHARE = caseless(
    r"\b(?:(?P<count>an?|one|two|three|ein|due|tre|zwei|drei|vier|un|um|een|dos|tres|cuatro|dois|três|deux|trois|quatre|four|le|la|die|el)\s)?"
    rf"(?P<part>{'|'.join(_HALVES)})\b(?P<of>\s(?:of|der|des|de|du|the|dell\w{{0,2}}|degli|dei|del|do|da|dos|das|van|av)\b)?"
)
#: "by a third.", but not "a third man".
_ENDS = re.compile(r"\s*(?:[.,;:]|$)")
#: "half a mile", "una media hora": half of a unit, no share.
_HALF_A = caseless(
    r"\b(?:half an?|ein(?:e[nmr]?)? halbe[rsnm]?|une? demi[ -]?e?-?|una? medi[oa]|medi[oa]|mezz[oa]|mei[oa]|een half|een halve)[ -](?=[^\W\d_])"
)
#: "half a percentage point"
_POINT = caseless(r"percentage\spoint|prozentpunkt|point\sde\spourcentage|punto\sporcentual|punto\spercentuale")
#: "one in four", "uno de cada cuatro", "deux lignes sur trois"
_ONE_IN = caseless(
    r"\b(?:(?P<m>one|two|three|four|seven|eight|nine|eine?[rs]?|zwei|drei|vier|sieben|acht|neun|un[oae]?|um|uma|een|dos|tres|cuatro|siete|ocho|nueve|deux|trois|quatre|sept|huit|neuf|due|tre|quattro|sette|otto|nove|dois|duas|três|quatro|sete|oito)"
    r" (?:[^\W\d_]+ ){0,2}(?:in(?: every)?|out of(?: every)?|von|de cada|sur|su|op de|em cada)) (?P<n>[^\W\d_]+|\d+)\b"
)
#: "Every second boat", "jeder Dritte"
_EVERY = caseless(
    r"\b(?:every|jede[rsnm]?|un[ae]?\sde\scada)\s(?P<nth>second|third|fourth|fifth|tenth|zweite|dritte|vierte|fünfte|zehnte)[nrsm]?\b"
)
_NTH = {
    "second": 2, "zweite": 2, "third": 3, "dritte": 3, "fourth": 4, "vierte": 4, "fifth": 5, "fünfte": 5,
    "tenth": 10, "zehnte": 10,
}  # fmt: skip
#: Parts that are ordinals too, shares only as "a third of" and before a stop; and such as need a count before them.
_ORDINALS_TOO = words_of("third fifth quarter quinto cinquième quart quarto derde tenth dixième décimo décima")
_COUNTED = words_of("quinto quintos terzo terzi quarti cuartos thirds")
_ONE = words_of("a an one un um een")
_COUNTS = {
    "two": 2, "zwei": 2, "dos": 2, "deux": 2, "due": 2, "dois": 2, "three": 3, "drei": 3, "tres": 3, "trois": 3, "tre": 3,
    "três": 3, "four": 4, "vier": 4, "cuatro": 4, "quatre": 4,
}  # fmt: skip
#: Code points before a share in which it is said how exact it is; "nineteen of twenty" is the most that is a share.
_BEFORE, _MOST_OF = 24, 20


def shares(text: str, code: str) -> list[Figure]:
    """The shares that a text of the language ``code`` tells in words, in no order."""
    found = [*_every_nth(text), *_halves_of_a_unit(text), *_so_many_of(text, code)]
    taken = [(each.start, each.end) for each in found]
    fractions = [match for match in _SHARE.finditer(text) if _is_share(match)]
    return found + [
        _share(match, code)
        for match in fractions
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]


def _every_nth(text: str) -> list[Figure]:
    parts = [(match, 100 / _NTH[match["nth"].casefold()]) for match in _EVERY.finditer(text)]
    return [Figure(value, "%", match.start(), match.end(), bare=value) for match, value in parts]


def _halves_of_a_unit(text: str) -> list[Figure]:
    found = []
    for match in _HALF_A.finditer(text):
        end, value = match.end(), 0.5
        word = next_word(text, end)
        scale = SCALES.get(word[0].casefold(), 0) if word else 0
        if word and scale:
            end, value = word.end(), value * scale
        unit, noun = unit_after(text, end)
        if _POINT.match(text, end):
            unit = "point"
        if scale or unit:
            about, bound = exactness(text[max(0, match.start() - _BEFORE) : match.start()])
            found.append(
                Figure(value, unit, match.start(), end, bare=0.5, noun=noun, about=about, bound=bound, scaled=scale > 0)
            )
    return found


def _so_many_of(text: str, code: str) -> list[Figure]:
    found = []
    for match in _ONE_IN.finditer(text):
        small = match["n"].isdecimal() and len(match["n"]) < 4
        number = int(match["n"]) if small else numeral([match["n"].casefold()], code)[0]
        these = numeral([match["m"].casefold()], code)[0] or 1
        if these < number <= _MOST_OF:
            value = 100 * these / number
            about, bound = exactness(text[max(0, match.start() - _BEFORE) : match.start()])
            found.append(Figure(value, "%", match.start(), match.end(), bare=value, about=about, bound=bound))
    return found


def _is_share(match: re.Match[str]) -> bool:
    """Not "two and a half", which is no share, and not "the third", an ordinal, a room or a part of a town."""
    part, count = match["part"].casefold(), (match["count"] or "").casefold()
    if match.string[: match.start()].endswith(" and "):
        return False
    if part in _ORDINALS_TOO:
        return count in _ONE and bool(match["of"] or _ENDS.match(match.string, match.end()))
    return bool(count) or part not in _COUNTED


def _share(match: re.Match[str], code: str) -> Figure:
    part, count = match["part"].casefold(), (match["count"] or "").casefold()
    value = 100 * _COUNTS.get(count, 1) * _HALVES[part]
    about, bound = exactness(match.string[max(0, match.start() - _BEFORE) : match.start()])
    return Figure(
        value,
        "%",
        match.start(),
        match.end(),
        bare=value,
        # "Two thirds" is 41 of 60 as well.
        about=about or _HALVES[part] != 1 / 2,
        bound=bound,
        scaled=part == "half" and code == "en" and not match["of"],
        weak=part == "half",
    )
