"""What a correction took back: a figure, a claim, a name.

"An earlier version said that the county dismisses 190 teachers." -> so does no report before it
"An earlier version said 40 people; it was 14."   -> 40 people is withdrawn wherever else it stands
"We misstated the captain's first name. She is Edda Struan." -> "Ewan Struan" is withdrawn
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from octavo.insight.denials import disowned, is_disowned
from octavo.insight.lines import Line, language_of
from octavo.insight.quantities import Quantity, quantities
from octavo.insight.reading import Reading
from octavo.insight.stems import stem
from octavo.insight.times import times
from octavo.news.ids import ArticleId
from octavo.text.caseless import caseless
from octavo.text.sentences import sentences
from octavo.text.words import content_words, tokens

_CORRECTS = caseless(
    r"""
    \b(?:correction\b | correct(?:ed|s)\b | (?:earlier|previous|original)\ (?:version|report|article|story|figure|count)
      | mis(?:stated|reported|spelled|spelt|identified)\b
      | (?:incorrectly|erroneously|mistakenly|wrongly)\ (?:said|stated|reported|gave|identified|named|put)
      | (?:in|by)\ (?:error|mistake)\b | retract | revised\b | clarification\b
      | korrektur | korrigiert | berichtig | irrtümlich | fälschlich | erratum\b | par\ erreur\b
      | corrección | correg | corrig | por\ error\b | correzion | per\ errore\b | correção | por\ engano\b
      | correctie | rättelse | rätta(?:r|de)\b | rectificati)
    | früheren\ (?:version|fassung) | version\ (?:précédente|antérieure) | fe\ de\ errat | versión\ anterior
    | erróneamente | versione\ precedente | versão\ anterior | rectificatie | eerdere\ versie
    | исправл | 訂正 | 更正 | 정정
    """,
    re.VERBOSE,
)
#: What comes right after these words was wrong.
_WRONG = caseless(
    r"""
    \b(?:not|instead\ of|rather\ than|corrected\ from|revised\ (?:down\ |up\ )?from|changed\ from
      |(?:earlier|previous|original)\ (?:version|report|article|story|figure|count)s?\b[^.;]{0,60}?
        \b(?:said|says|gave|stated|put|reported|of|had|misstated|as)
      |\bour\ (?:report|article|story)\b[^.;]{0,40}?\b(?:gave|put)\b[^.;]{0,60}?\b(?:as|at)
      |(?:incorrectly|erroneously|mistakenly|wrongly)\ (?:said|stated|reported|gave|put)
      |misstated\b[^.;]{0,60}?\bas|(?:previously|earlier|first|initially)\ (?:said|stated|reported|given|put)
      |hieß\ es|früheren\ (?:version|fassung)\b[^.;]{0,40}?\b(?:von|stand)|nicht|statt|anstelle\ von
      |version\ (?:précédente|antérieure)\b[^.;]{0,60}?\b(?:disait|indiquait|donnait|état\ de|parlait\ de|évoquait)
      |versión\ anterior\b[^.;]{0,60}?\b(?:decía|daba|hablaba\ de|señalaba|indicaba|cifraba\ en)
      |versione\ precedente\b[^.;]{0,60}?\b(?:diceva|riportava|parlava\ di)
      |versão\ anterior\b[^.;]{0,60}?\b(?:dizia|falava\ em|informava)
      |et\ non(?:\ pas)?|au\ lieu\ de|y\ no|en\ lugar\ de|en\ vez\ de|e\ non|invece\ di
        |em\ vez\ de
      |niet|in\ plaats\ van)\s(?P<wrong>(?:[^.;,:—]|[.,](?=\d)){1,60})
    """,
    re.VERBOSE,
)
#: What comes after these words was said before, and is wrong.
_CLAIM = re.compile(
    r"""
    (?:(?:earlier|previous|original)\ (?:version|report|article|story)s?\b[^.;]{0,60}?\b(?:said|stated|reported|wrote)
      |\b(?:incorrectly|erroneously|mistakenly|wrongly)\ (?:said|stated|reported)
      |\bhieß\ es|früheren\ (?:version|fassung)\b[^.;]{0,40}?\b(?:stand|schrieben|berichteten)
      |version\ (?:précédente|antérieure)\b[^.;]{0,60}?\b(?:disait|indiquait|affirmait)
      |versión\ anterior\b[^.;]{0,60}?\b(?:decía|afirmaba|señalaba|indicaba)
      |versione\ precedente\b[^.;]{0,60}?\b(?:diceva|riportava|affermava)
      |versão\ anterior\b[^.;]{0,60}?\b(?:dizia|informava|afirmava)
      |eerdere\ versie\b[^.;]{0,60}?\b(?:stond|meldde))
    [,:]?\s(?P<claim>[^.;]{12,})
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: A paper that speaks of what it printed itself: no news, but for a figure that no other line gives.
_NOTICE = caseless(
    r"""
    ^\W*(?:correction|clarification|korrektur|berichtigung|richtigstellung|rectificati\w+|erratum|errata|corrección
      |fe\ de\ errat\w+|rettifica|correzione|correção|correctie|rectificatie)\b\s?[:.–—-]
    | \b(?:(?:earlier|previous|original)\ (?:version|article|story)\b
      | (?:our|this)\ (?:article|story|newspaper|paper)\b | our\ report\b
      | we\ (?:wrote|reported|misstated|apologi[sz]e|regret)\b
      | diese[rs]?\ (?:zeitung|artikels?)\b | früheren\ (?:version|fassung)\b
      | (?:haben|hatten|schrieben|berichteten)\ wir\b | wir\ (?:haben|hatten|schrieben|berichteten)\b
      | nous\ av(?:i?ons)\ (?:écrit|indiqué|annoncé|publié)\b | version\ (?:précédente|antérieure)\b
      | (?:este|nuestro)\ (?:periódico|diario|artículo)\b | (?:versión|versão)\ anterior\b | este\ jornal\b
      | (?:abbiamo|avevamo)\ (?:scritto|riportato)\b | questo\ (?:giornale|articolo)\b
      | versione\ precedente\b | eerdere\ versie\b | (?:schreven|meldden)\ (?:wij|we)\b)
    """,
    re.VERBOSE,
)
#: Two words of a person's or a school's name: "Edda Struan", "Paul-Rameau".
_NAMED = re.compile(r"\b(?=(?P<name>(?P<first>[A-ZÀ-Þ][\w’']+)[ -](?P<last>[A-ZÀ-Þ][\w’']+))\b)")
#: So many words of a claim, and this share of those of the shorter, make a line that says the same.
_WORDS, _SHARE = 3, 0.6


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What a correction took back, and when: a figure and the words around it, a name, or a claim by its words."""

    quantity: Quantity | None
    words: frozenset[str]
    when: datetime | None = None
    name: str | None = None
    #: The figures that the correction gives in place of a wrong one; "The number was 1,240" names no unit.
    instead: frozenset[float] = frozenset()


def withdrawn(readings: Sequence[Reading[ArticleId]]) -> tuple[Withdrawn, ...]:
    """The figures, claims and names that corrections among the articles take back."""
    gone: list[Withdrawn] = []
    for reading in readings:
        found = _corrections(reading)
        for sentence, following in found:
            gone.extend(_taken_back(reading, sentence, following))
        if found:
            gone.extend(Withdrawn(None, frozenset(), name=name) for name in _wrong_names(reading, found, readings))
        gone.extend(_claim(reading, claim) for claim in disowned(reading.text))
    return tuple(each for each in gone if each.quantity or each.name or len(each.words) >= _WORDS)


def _claim(reading: Reading[ArticleId], claim: str) -> Withdrawn:
    words = frozenset(map(stem, content_words(claim, language_of(reading))))
    return Withdrawn(None, words, reading.published)


def standing(lines: Sequence[Line], taken_back: Sequence[Withdrawn]) -> list[Line]:
    """The lines without those that give a withdrawn figure or name, or a withdrawn claim.

    Of a paper's own notices only those stay that give a figure which no other line gives.
    """
    wrong = [each for each in taken_back if each.quantity is not None]
    claims = [each for each in taken_back if each.words and each.quantity is None]
    names = [each.name for each in taken_back if each.name is not None]
    right = [
        line
        for line in lines
        if not _gives_withdrawn(line, wrong)
        and not any(_claims(line, each) for each in claims)
        and not any(name in line.text for name in names)
        and not is_disowned(line.reading.text, line.end)
    ]
    notices = {id(line) for line in right if _NOTICE.search(line.text)}
    told = {figure.value for line in right if id(line) not in notices for figure in line.quantities}
    return [
        line
        for line in right
        if id(line) not in notices or any(figure.value not in told for figure in _right_figures(line.text))
    ]


def replacing(wrong: Sequence[Line], others: Sequence[Line], taken_back: Sequence[Withdrawn]) -> list[Line]:
    """Of ``others`` those that say what a wrong line says, with the figure that a correction gives instead.

    In their order; most often the same report, as its paper put it right.
    """
    return [
        other
        for other in standing(others, taken_back)
        if any(_says_the_same(other, line) and _gives_instead(other, line, taken_back) for line in wrong)
    ]


def _gives_instead(other: Line, line: Line, taken_back: Sequence[Withdrawn]) -> bool:
    given = {figure.value for figure in _right_figures(other.text)}
    return any(
        each.quantity is not None and not given.isdisjoint(each.instead) and _gives_withdrawn(line, [each])
        for each in taken_back
    )


def _says_the_same(one: Line, other: Line) -> bool:
    return _shares(one.stems, other.stems)


def _shares(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _WORDS and shared >= _SHARE * min(len(one), len(other))


def _corrections(reading: Reading[ArticleId]) -> list[tuple[str, str]]:
    """The sentences that correct something, each with the one after it, which may give what is right."""
    # An article that is a correction from its title on need not say so again.
    every = _CORRECTS.search(reading.title) is not None
    if not (every or _CORRECTS.search(reading.text) or _NOTICE.search(reading.text)):
        return []
    spans = list(sentences(reading.text))
    return [
        (reading.text[start:end], reading.text[slice(*after)])
        for (start, end), after in zip_longest(spans, spans[1:], fillvalue=(0, 0))
        if every or _CORRECTS.search(reading.text, start, end) or _NOTICE.search(reading.text, start, end)
    ]


def _wrong_names(
    reading: Reading[ArticleId], found: Sequence[tuple[str, str]], readings: Sequence[Reading[ArticleId]]
) -> set[str]:
    """Names of earlier articles that differ by a first word, nowhere used again, from one that the correction gives."""
    right = {(match["first"], match["last"]) for pair in found for text in pair for match in _NAMED.finditer(text)}
    now = reading.text
    for text, _ in found:
        now = now.replace(text, " ")
    later = [now, *(each.text for each in readings if _is_later(each.published, reading.published))]
    used = {word for text in later for word in tokens(text)}
    return {
        match["name"]
        for each in readings
        if _is_later(reading.published, each.published)
        for match in _NAMED.finditer(each.text)
        if used.isdisjoint(tokens(match["first"]))
        and any(match["last"] == last and match["first"] != first for first, last in right)
    }


def _taken_back(reading: Reading[ArticleId], sentence: str, following: str) -> list[Withdrawn]:
    """The claims and the figures; where no other figure is given for it, the claim was wrong and not its figure."""
    said = [_claim(reading, match["claim"]) for match in _CLAIM.finditer(sentence)]
    claims = [each for each in said if len(each.words) >= _WORDS]
    wrong = _wrong_figures(sentence)
    if claims and len(wrong) == len(quantities(sentence)) and not quantities(following):
        return claims
    words = frozenset(re.findall(r"[^\W\d_]{4,}", sentence.casefold()))
    right = [figure for text in (sentence, following) for figure in _right_figures(text)]
    instead = frozenset(figure.value for figure in right)
    return [*claims, *(Withdrawn(quantity, words, instead=instead) for quantity in wrong)]


def _right_figures(text: str) -> list[Quantity]:
    """The figures that a correction does not take back; a date is none."""
    wrong = {figure.start for figure in _wrong_figures(text)}
    dates = {at for start, end in times(text) for at in range(start, end)}
    return [figure for figure in quantities(text) if figure.start not in wrong | dates]


def _wrong_figures(sentence: str) -> list[Quantity]:
    found = quantities(sentence)
    spans = [match.span("wrong") for match in _WRONG.finditer(sentence)]
    wrong = [figure for figure in found if any(start <= figure.start < end for start, end in spans)]
    right = {(figure.value, figure.unit) for figure in found if figure not in wrong}
    return [figure for figure in wrong if (figure.value, figure.unit) not in right]


def _claims(line: Line, claim: Withdrawn) -> bool:
    """Whether the line says, before the correction, what that took back."""
    if not _is_later(claim.when, line.reading.published):
        return False
    return _shares(line.stems, claim.words)


def _gives_withdrawn(line: Line, taken_back: Sequence[Withdrawn]) -> bool:
    words = {word for word in line.words if len(word) >= 4}
    given = [
        figure
        for figure in line.quantities
        for gone in taken_back
        if gone.quantity is not None
        and figure.value == gone.quantity.value
        and (figure.unit == gone.quantity.unit or not gone.quantity.unit or bool(words & gone.words))
    ]
    return bool(given) and not _puts_right(line, given)


def _puts_right(line: Line, given: Sequence[Quantity]) -> bool:
    """Whether the line tells the right figure first, and such ones only as wrong: "1,240, and not 2,140"."""
    right = {figure.start for figure in _right_figures(line.text)}
    first = min(right, default=len(line.text))
    return all(figure.start not in right and figure.start > first for figure in given)


def _is_later(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and one > other
