"""How many dead, hurt, missing, ill, moved out or without power a line counts, and how much has burned.

line -> words that say what is counted -> the figure of the same clause that counts it

"Five people died and seven were hurt in two villages"  -> dead 5, hurt 7
"""

# ruff: noqa: E501 -- lists of words, a meaning and a language a line

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from octavo.insight.claims.claim import Passage
from octavo.insight.claims.figures import Figure, figures
from octavo.insight.claims.times import moments
from octavo.insight.lines import stop_words_of
from octavo.text.caseless import caseless

_TALLIES = {
    "dead": r"""dead|died|dies|deaths?(?!\ (?:penalt|sentence|row|threat))|kill\w*|drown\w*
        |lives(?!\ (?:in|at|near|with|on|there|here|alone|outside|by))|muert[oa]s?|murieron|murió|fallecid\w+|fallecieron
        |mat(?:ó|aron)|(?<!peine\ de\ )(?<!pena\ de\ )morte?s?|tuée?s?|tote[nr]?|todesopfer|starben|gestorben|erfroren|leben\ gekostet
        |victims?|víctimas?|victimes?|bodies|leichen|corps|cuerpos|cadáveres|(?<!pena\ di\ )mort[ei]|mort[oa]s|morreram|vittime|vítimas
        |corpi|corpos|dode[n]?|omgekomen|overleden|slachtoffers|dodental
        |(?:(?:bring|put|rais)\w*\ the\ (?:death\ )?toll|toll\ (?:[\w'’-]+\ ){0,3}?(?:stands|stood|rises|rose|climb\w+|ha[sd]\ (?:risen|climbed)))\ (?:at|to)
        |döda(?:d|de|des|ts)?|omkom\w*|avled|avlidit|dödssiffran|døde|dræbt|drept|dødstallet|zginę\w+|zginął|zabit\w*|nie\ żyje|ofiar\w*""",
    "hurt": r"""hurt|injur\w+|wounded|treated|atendid[oa]s?|soignée?s?|behandelt|herid[oa]s?|blessée?s?|verletzte?[nr]?
        |ferit[oaie]|ferid[oa]s?|gewond\w*|skada(?:d|de|des|ts)|skadet|skadd|sårad\w*|såre[dt]\w*|kvæst\w+|rann[yaei]\w*|poszkodowan\w+""",
    "missing": r"""missing|unaccounted|looked\ for|searching\ for|not\ been\ found|desaparecid[oa]s?|por\ localizar
        |buscan|disparue?s?|recherch\w+|manquent|introuvables?|vermisste?[nr]?|gesucht|vermisst|dispers[oaie]|vermiste?n?
        |saknas|saknad[e]?|försvunn\w+|savne[dst]\w*|zagini\w+|zaginął|poszukiwan\w+""",
    "ill": r"""treated|atendid[oa]s?|soignée?s?|behandelt|infected|infects|infections?|ill|sick|contagiad[oa]s|contagios
        |afectad[oa]s|affected|intoxicad[oa]s|cas[oe]s|malades?|contaminée?s|erkrankt\w*|erkrankung\w*|betroffen\w*
        |infiziert\w*|poisoned|intossicat[ei]|contagiat[ei]|infetad[oa]s|doentes?|besmet\w*|zieken?
        |smitta(?:d|de|des|ts)|smitte[dt]\w*|insjukn\w+|zakażon\w+|zachorow\w+""",
    "moved out": r"evacu\w+|evacuad[oa]s|desalojad[oa]s|evakuiert\w*|(?:left|fled)\ their\ homes|dejado\ sus\ casas|évacuée?s?|evacuat[ei]|sfollat[ei]|retirad[oa]s|geëvacueerd|evakuera\w*|evakuere\w*|ewakuow\w+",
    "burned": r"hectares?|hectáreas|hektar(?:y|ów)?|ettari",
    "dark": r"""(?:households?|homes|customers|people|foyers|abonnés|clients|hogares|viviendas|abonados|clientes|kunden
        |haushalte[n]?|menschen|wohnungen)(?=.{0,60}(?:power|electric|strom|électri|courant|luz|corriente|suministro))""",
}  # fmt: skip
_PATTERNS = {name: caseless(rf"\b(?:{words})\b", re.VERBOSE) for name, words in _TALLIES.items()}
#: A single one, which is no figure elsewhere: "un mort", "a woman was killed"; "il a tué" is none.
_ONE = caseless(r"\b(?:une?|un[oa]|eine?[nrm]?)\b")
_ONE_ENGLISH = caseless(r"\b(?:one|an?)\b")
#: A part of the tally, not the whole: "two of them", "six others", "darunter drei", "another four people".
_OTHERS = r"others?|further|additional|otr[oa]s?|weitere[nr]?|andere[nr]?|autres?|altr[ei]|outr[oa]s"
_PART_AFTER = re.compile(
    rf"\s(?:more|{_OTHERS}|of\ (?:them|the|those|whom)|de\ (?:ell[oa]s|los|las)|del\ total|davon|d['’]entre)\b",
    re.IGNORECASE | re.VERBOSE,
)
_PART_BEFORE = caseless(
    rf"\b(?:another|{_OTHERS}|davon|darunter|dont|parmi|among|including|of\ (?:them|whom)|de\ ell[oa]s)\s(?:[^\W\d]+\s){{0,2}}$",
    re.VERBOSE,
)
#: Between the figure and the word: "two were among the dead", "the dead included two".
_SOME = caseless(
    r"\b(?:amongs?t?|includ\w+|unter\sden|darunter|parmi|dont|entre\s(?:los|las|os|as)|tra\s(?:i|le)|onder\sde)\b"
)
#: Counts of no number, and the least that they mean.
_VAGUE = {
    200_000: r"hundreds\ of\ thousands|hunderttausende|des\ centaines\ de\ milliers|cientos\ de\ miles",
    20_000: r"tens\ of\ thousands|zehntausende|des\ dizaines\ de\ milliers|decenas\ de\ miles",
    2_000: r"(?<!of\ )thousands|tausende|des\ milliers|(?<!de\ )miles\ de",
    200: r"hundreds(?!\ of\ thousands)|hunderte|des\ centaines(?!\ de\ milliers)|cientos(?!\ de\ miles)",
    24: r"dozens|dutzende|des\ dizaines(?!\ de\ milliers)|decenas(?!\ de\ miles)",
}  # fmt: skip
_VAGUES = {least: caseless(rf"\b(?:{words})\b", re.VERBOSE) for least, words in _VAGUE.items()}
#: Between two figures that are counted together: "84 children and two teachers".
_TOGETHER = re.compile(r"[\w\s-]{1,24}\b(?:and|und|et|y|e|en)\s")
#: One end of a range or of a score: "8-10", "won 27-24".
_RANGE = re.compile(r"\d\s?[-–]\s?\d")
#: What begins a clause that tells of something else; of one after the word that is counted, more does.
_CLAUSE = caseless(r"[.;:]\s|\b(?:when|because|while|weil|als|quand|lorsqu\w*|parce|cuando|porque|quando|perché)\b")
_NEXT_CLAUSE = caseless(
    r",|\b(?:and|but|or|that|who|which|whose|as|und|aber|oder|et|mais|ou|qui|y|pero|o|que|e|ma|che|mas|maar)\b"
)
#: Where things are counted in which, or by which, it happened: "treated at three hospitals".
_PLACED = caseless(
    r"""\b(?:in|at|from|by|for|within|near|into|on|across|inside|im|bei|aus|für|durch|dans|chez|pour|sur|en|desde|por
    |para|sobre|nel|nei|nelle|per|em|op|uit|bij|voor|door)\s(?:(?:the|about|some|at\ least|only|den|les|los|las)\s)*$""",
    re.VERBOSE,
)
#: Not what is counted, but whither: "evacuated to ten shelters".
_WHITHER = re.compile(r"\s(?:to|nach|naar)\s", re.IGNORECASE)
_PEOPLE = re.compile(
    r"""\s(?:\w+\s)?(?:people|children|pupils|students|passengers|workers|residents|patients|persons|personen|menschen|kinder
    |schüler\w*|reisende|arbeiter|personnes|enfants|élèves|passagers|habitants|ouvriers|personas|niños|niñas|alumnos
    |pasajeros|vecinos|trabajadores)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: Code points between a figure and the word that says what it counts: any figure, and one that counts people, as the
#: subject of a sentence whose verb comes late.
_NEAR, _SUBJECT = 45, 130


@dataclass(frozen=True, slots=True)
class Count:
    """A figure that counts what a word says; ``value`` is larger where another is counted together with it."""

    value: float
    figure: Figure


# Asked for what is overtaken, and again for what is shown as contradicted.
@lru_cache(maxsize=1024)
def counted(told: Passage) -> Mapping[str, Sequence[Count]]:
    """By what is counted ("dead", "hurt" …) the counts of a line."""
    text = told.text
    telling = {what: found for what, pattern in _PATTERNS.items() if (found := list(pattern.finditer(text)))}
    if not telling:
        return {}
    counts = _counts_of(told)
    by_kind: dict[str, list[Count]] = {}
    for what, matches in telling.items():
        others = [each for kind, theirs in telling.items() if kind != what for each in theirs]
        for match in matches:
            near = [each for each in counts if _beside(told, each, match, others)] or [
                each for each in counts if _subject(text, each, match, others)
            ]
            if near:
                # "un mort et dix blessés": what stands right before the word counts it, even a mere "un".
                nearest = min(
                    near, key=lambda each: (text[each.end : match.start()] != " ", each.weak, _gap(each, match))
                )
                by_kind.setdefault(what, []).append(_with_partners(text, nearest, counts, others))
    return by_kind


def _counts_of(told: Passage) -> list[Figure]:
    """What the line counts, whole tallies only, in words or digits or vaguely."""
    text = told.text
    counts = [each for each in figures(told, moments(told)) if _counts(each) and not _in_range(text, each)]
    one = _ONE_ENGLISH if told.language == "en" else _ONE
    counts += [Figure(1.0, "", *match.span(), weak=True) for match in one.finditer(text)]
    for least, pattern in _VAGUES.items():
        counts += [Figure(float(least), "", *match.span(), about=True, bound=1) for match in pattern.finditer(text)]
    return [
        each
        for each in counts
        if not _PART_BEFORE.search(text, max(0, each.start - 24), each.start) and not _PART_AFTER.match(text, each.end)
    ]


def _counts(figure: Figure) -> bool:
    """Whether it counts things, or measures land; a share, a price, a rank or an age does not."""
    return not figure.age and (not figure.unit or figure.unit.startswith("area"))


def _in_range(text: str, figure: Figure) -> bool:
    return any(
        match.start() < figure.end and figure.start < match.end()
        for match in _RANGE.finditer(text, max(0, figure.start - 4), figure.end + 4)
    )


def _beside(told: Passage, figure: Figure, match: re.Match[str], others: Sequence[re.Match[str]]) -> bool:
    """Whether the figure stands so near the word, in its clause, that it counts what that says."""
    follows = figure.start >= match.end()
    start, end = (match.end(), figure.start) if follows else (figure.end, match.start())
    between = told.text[start:end]
    # "a" and "un" count only what follows at once.
    return not (
        len(between) > (26 if figure.weak else _NEAR)
        or _CLAUSE.search(between)
        or _SOME.search(between)
        or (follows and (_NEXT_CLAUSE.search(between) or _WHITHER.fullmatch(between)))
        # "Five people died and seven were hurt": the five are not hurt.
        or _stands_in(others, start, end)
        or (between != " " and _counts_places(told, figure))
    )


def _counts_places(told: Passage, figure: Figure) -> bool:
    """Whether it counts what it happened in or by, and no people."""
    text, noun = told.text, figure.noun.casefold()
    placed = _PLACED.search(text, max(0, figure.start - 24), figure.start) is not None
    named = bool(noun) and noun not in stop_words_of(told.language)
    return placed and named and _PEOPLE.match(text, figure.end) is None


def _subject(text: str, figure: Figure, match: re.Match[str], others: Sequence[re.Match[str]]) -> bool:
    """Whether it counts the people of whom the word is said much later in the sentence."""
    between = text[figure.end : match.start()]
    return (
        len(between) <= _SUBJECT
        and _PEOPLE.match(between) is not None
        and not re.search(r"[.;:]\s", between)
        and not _stands_in(others, figure.end, match.start())
    )


def _stands_in(matches: Sequence[re.Match[str]], start: int, end: int) -> bool:
    return any(start <= match.start() < end for match in matches)


def _with_partners(text: str, figure: Figure, counts: Sequence[Figure], others: Sequence[re.Match[str]]) -> Count:
    """The figure, or the larger one with which it is counted together."""
    partners = [
        each.value
        for each in counts
        if not each.weak
        and each.end < figure.start
        and _TOGETHER.fullmatch(text, each.end, figure.start)
        and not _stands_in(others, each.end, figure.start)
    ]
    return Count(max([figure.value, *partners]), figure)


def _gap(figure: Figure, match: re.Match[str]) -> int:
    return match.start() - figure.end if figure.end <= match.start() else figure.start - match.end()
