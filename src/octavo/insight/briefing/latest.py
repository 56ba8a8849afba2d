"""What a later report has overtaken: a toll that has grown since.

lines -> tallies (how many dead, hurt, missing, ill, moved out, without power; how much burned)
      -> the last of each stands
"""

# ruff: noqa: E501 -- lists of words, a meaning and a language a line

import re
from collections.abc import Sequence
from dataclasses import dataclass

from octavo.insight.agree import Embed
from octavo.insight.briefing.cues import LOWERED
from octavo.insight.briefing.when import later, together, years
from octavo.insight.claims.claim import Passage
from octavo.insight.claims.figures import Figure, figures
from octavo.insight.claims.times import moments
from octavo.insight.lines import Line, language_of
from octavo.insight.quantities import number_tokens, quantities

_TALLIES = {
    "dead": r"""dead|died|dies|deaths?|kill\w*|drown\w*|lives|muert[oa]s?|murieron|murió|fallecid\w+|fallecieron
        |mat(?:ó|aron)|morte?s?|tuée?s?|tote[nr]?|todesopfer|starben|gestorben|erfroren|leben\ gekostet
        |victims?|víctimas?|victimes?|bodies|leichen|corps|cuerpos|cadáveres|mort[ei]|mort[oa]s|morreram|vittime|vítimas
        |corpi|corpos|dode[n]?|omgekomen|overleden|slachtoffers""",
    "hurt": r"""hurt|injur\w+|wounded|treated|atendid[oa]s?|soignée?s?|behandelt|herid[oa]s?|blessée?s?|verletzte?[nr]?
        |ferit[oaie]|ferid[oa]s?|gewond\w*""",
    "missing": r"""missing|unaccounted|looked\ for|searching\ for|not\ been\ found|desaparecid[oa]s?|por\ localizar
        |buscan|disparue?s?|recherch\w+|manquent|introuvables?|vermisste?[nr]?|gesucht|vermisst|dispers[oaie]|vermiste?n?""",
    "ill": r"""treated|atendid[oa]s?|soignée?s?|behandelt|infected|infects|infections?|ill|sick|contagiad[oa]s|contagios
        |afectad[oa]s|affected|intoxicad[oa]s|cas[oe]s|malades?|contaminée?s|erkrankt\w*|erkrankung\w*|betroffen\w*
        |infiziert\w*|poisoned|intossicat[ei]|contagiat[ei]|infetad[oa]s|doentes?|besmet\w*|zieken?""",
    "moved out": r"evacu\w+|evacuad[oa]s|desalojad[oa]s|evakuiert\w*|(?:left|fled)\ their\ homes|dejado\ sus\ casas|évacuée?s?|evacuat[ei]|sfollat[ei]|retirad[oa]s|geëvacueerd",
    "burned": r"hectares?|hectáreas|hektar|ettari",
    "dark": r"""(?:households?|homes|customers|people|foyers|abonnés|clients|hogares|viviendas|abonados|clientes|kunden
        |haushalte[n]?|menschen|wohnungen)(?=.{0,60}(?:power|electric|strom|électri|courant|luz|corriente|suministro))""",
}  # fmt: skip
_PATTERNS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE | re.VERBOSE) for name, words in _TALLIES.items()}
#: A single one, which is no figure elsewhere: "un mort", "a woman was killed".
_ONE = re.compile(r"\b(?:one|an?|une?|un[oa]|eine?[nrm]?)\b", re.IGNORECASE)
#: A part of the tally, not the whole.
_PART = re.compile(
    r"""\b(?:of\ (?:them|the|those|whom)|de\ (?:ell[oa]s|los|las)|del\ total|davon|darunter|dont|parmi|d['’]entre|among
    |more|otr[oa]s|weitere|autres|others)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: Counts of no number, and the least that they mean.
_VAGUE = {
    200_000: r"hundreds\ of\ thousands|hunderttausende|des\ centaines\ de\ milliers|cientos\ de\ miles",
    20_000: r"tens\ of\ thousands|zehntausende|des\ dizaines\ de\ milliers|decenas\ de\ miles",
    2_000: r"(?<!of\ )thousands|tausende|des\ milliers|(?<!de\ )miles\ de",
    200: r"hundreds(?!\ of\ thousands)|hunderte|des\ centaines(?!\ de\ milliers)|cientos(?!\ de\ miles)",
    24: r"dozens|dutzende|des\ dizaines(?!\ de\ milliers)|decenas(?!\ de\ miles)",
}  # fmt: skip
_VAGUES = {least: re.compile(rf"\b(?:{words})\b", re.IGNORECASE | re.VERBOSE) for least, words in _VAGUE.items()}
#: Between two figures that are counted together: "84 children and two teachers".
_TOGETHER = re.compile(r"[\w\s-]{1,24}\b(?:and|und|et|y|e|en)\s")
_PEOPLE = re.compile(
    r"""\s(?:\w+\s)?(?:people|children|pupils|students|passengers|workers|residents|patients|persons|personen|menschen|kinder
    |schüler\w*|reisende|arbeiter|personnes|enfants|élèves|passagers|habitants|ouvriers|personas|niños|niñas|alumnos
    |pasajeros|vecinos|trabajadores)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: What falls as a story goes on; all else grows.
_FALLING = frozenset({"missing", "dark"})
#: Code points between a figure and the word that says what it counts: any figure, and one that counts people, as the
#: subject of a sentence whose verb comes late.
_NEAR, _SUBJECT = 45, 130
#: A tally that has grown more than this is another thing.
_MOST = 40.0
#: Likeness of meanings from which two lines with figures are about the same: other things, and the same things counted,
#: named by a word of so many letters.
_SAME, _SAME_THINGS, _THING = 0.58, 0.4, 4


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of what a line says."""

    line: Line
    what: str
    value: float


def tallies(lines: Sequence[Line]) -> list[Tally]:
    """The tallies of lines: for each line and thing counted the largest number. Lines about other years have none."""
    return [
        Tally(line, what, max(values))
        for line in lines
        if not _of_another_year(line)
        for what, values in _counted(line).items()
    ]


def overtaken(found: Sequence[Tally]) -> set[int]:
    """The ids (``id``) of lines whose tally a later report gives higher; of the missing, lower."""
    return {id(old.line) for old in found for new in found if _overtakes(new, old)}


def differing(found: Sequence[Tally]) -> list[tuple[Tally, Tally]]:
    """Pairs of tallies of one thing, from independent reports of about the same time, that do not agree."""
    gone = overtaken(found)
    standing = [each for each in found if id(each.line) not in gone]
    return [
        (one, other)
        for at, one in enumerate(standing)
        for other in standing[at + 1 :]
        if one.what == other.what
        and one.line.reading.origin_key() != other.line.reading.origin_key()
        and together(one.line, other.line)
        and max(one.value, other.value) > 1.04 * min(one.value, other.value)
        and max(one.value, other.value) < 2 * min(one.value, other.value)
    ]


def restated(lines: Sequence[Line], embed: Embed) -> set[int]:
    """The ids of lines with figures that a later report tells again with none of them: other figures for the same."""
    told = [line for line in lines if number_tokens(line.text)]
    if len(told) < 2:
        return set()
    vectors = embed([line.text for line in told])
    like = vectors @ vectors.T
    counted = [quantities(line.text) for line in told]
    figures = [{each.value for each in found} for found in counted]
    things = [{each.unit for each in found if len(each.unit) >= _THING} for found in counted]
    return {
        id(old)
        for i, old in enumerate(told)
        for j, new in enumerate(told)
        if like[i, j] >= (_SAME_THINGS if things[i] & things[j] else _SAME)
        and later(new, old)
        and figures[i]
        and figures[j]
        and not figures[i] & figures[j]
    }


def _overtakes(new: Tally, old: Tally) -> bool:
    if new.what != old.what or not later(new.line, old.line):
        return False
    if new.what in _FALLING:
        return new.value < old.value
    if new.value < old.value:
        return LOWERED.search(new.line.reading.text) is not None
    return old.value < new.value <= _MOST * old.value


def _counted(line: Line) -> dict[str, list[float]]:
    text = line.text
    telling = {what: found for what, pattern in _PATTERNS.items() if (found := list(pattern.finditer(text)))}
    if not telling:
        return {}
    counts = _counts_of(line)
    counted: dict[str, list[float]] = {}
    for what, matches in telling.items():
        for match in matches:
            near = [each for each in counts if _beside(text, each, match)] or [
                each for each in counts if _subject(text, each, match)
            ]
            if near:
                # "un mort et dix blessés": what stands right before the word counts it, even a mere "un".
                nearest = min(
                    near, key=lambda each: (text[each.end : match.start()] != " ", each.weak, _gap(each, match))
                )
                counted.setdefault(what, []).append(_with_partners(text, nearest, counts))
    return counted


def _counts_of(line: Line) -> list[Figure]:
    """What the line counts, whole tallies only, in words or digits or vaguely."""
    text = line.text
    passage = Passage(text=text, language=language_of(line.reading) or "en")
    counts = [each for each in figures(passage, moments(passage)) if _counts(each)]
    counts += [Figure(1.0, "", *match.span(), weak=True) for match in _ONE.finditer(text)]
    for least, pattern in _VAGUES.items():
        counts += [Figure(float(least), "", *match.span()) for match in pattern.finditer(text)]
    return [each for each in counts if not _PART.search(text, max(0, each.start - 12), each.end + 14)]


def _subject(text: str, figure: Figure, match: re.Match[str]) -> bool:
    """Whether it counts the people of whom the word is said much later in the sentence."""
    between = text[figure.end : match.start()]
    return len(between) <= _SUBJECT and _PEOPLE.match(between) is not None and not re.search(r"[.;:]\s", between)


def _with_partners(text: str, figure: Figure, counts: Sequence[Figure]) -> float:
    """The figure, or the larger one with which it is counted together."""
    partners = [
        each.value
        for each in counts
        if not each.weak and each.end < figure.start and _TOGETHER.fullmatch(text, each.end, figure.start)
    ]
    return max([figure.value, *partners])


def _counts(figure: Figure) -> bool:
    """Whether it counts things, or measures land; a share, a price, a rank or an age does not."""
    return not figure.age and (not figure.unit or figure.unit.startswith("area"))


def _gap(figure: Figure, match: re.Match[str]) -> int:
    return match.start() - figure.end if figure.end <= match.start() else figure.start - match.end()


def _beside(text: str, figure: Figure, match: re.Match[str]) -> bool:
    between = text[figure.end : match.start()] if figure.end <= match.start() else text[match.end() : figure.start]
    # "a" and "un" count only what follows at once.
    limit = 26 if figure.weak else _NEAR
    return len(between) <= limit and not re.search(r"[.;:]\s", between)


def _of_another_year(line: Line) -> bool:
    published = line.reading.published
    return published is not None and bool(years(line.text).keys() - {published.year})
