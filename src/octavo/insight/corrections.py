"""Figures that no longer hold: withdrawn by a correction, or overtaken by a later report.

"An earlier version said 40 people; it was 14."   -> 40 people is withdrawn wherever else it stands
Monday "three people were hurt" / Tuesday "five people were hurt"  -> Monday's line is overtaken
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from octavo.insight.lines import Line
from octavo.insight.quantities import Quantity, quantities
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId
from octavo.text.sentences import sentences

_CORRECTS = re.compile(
    r"""
    \bcorrection\b | \bcorrect(?:ed|s)\b | \b(?:earlier|previous|original)\ (?:version|report|article|story|figure
      |count)
    | \bmis(?:stated|reported|spelled|spelt|identified)\b
    | \b(?:incorrectly|erroneously|mistakenly|wrongly)\ (?:said|stated|reported|gave|identified|named|put)
    | \b(?:in|by)\ (?:error|mistake)\b | \bretract | \brevised\b | \bclarification\b
    | \bkorrektur | \bkorrigiert | \bberichtig | früheren\ (?:version|fassung) | \birrtümlich | \bfälschlich
    | \brectificati | \berratum\b | version\ (?:précédente|antérieure) | \bpar\ erreur\b
    | \bcorrección | \bcorreg | fe\ de\ errat | versión\ anterior | \bpor\ error\b | erróneamente
    | \bcorrezion | versione\ precedente | \bper\ errore\b | \bcorreção | versão\ anterior | \bpor\ engano\b
    | \bcorrectie | rectificatie | eerdere\ versie | исправл | 訂正 | 更正 | 정정
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: What comes right after these words was wrong.
_WRONG = re.compile(
    r"""
    \b(?:not|instead\ of|rather\ than|corrected\ from|revised\ (?:down\ |up\ )?from|changed\ from
      |(?:earlier|previous|original)\ (?:version|report|article|story|figure|count)s?\b[^.;]{0,60}?
        \b(?:said|says|gave|stated|put|reported|of|had|misstated|as)
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
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A figure that a correction took back, and the words around it."""

    quantity: Quantity
    words: frozenset[str]


def withdrawn(readings: Sequence[Reading[ArticleId]]) -> tuple[Withdrawn, ...]:
    """The figures that corrections among the articles take back."""
    return tuple(
        Withdrawn(quantity, frozenset(re.findall(r"[^\W\d_]{4,}", sentence.casefold())))
        for reading in readings
        for sentence in _corrections(reading)
        for quantity in _wrong_figures(sentence)
    )


def standing(lines: Sequence[Line], taken_back: Sequence[Withdrawn]) -> list[Line]:
    """The lines without those that give a withdrawn figure or one that a later article overtook."""
    figures = {id(line): quantities(line.text) for line in lines}
    kept = [line for line in lines if not _gives_withdrawn(line, figures[id(line)], taken_back)]
    with_figures = [line for line in kept if figures[id(line)]]
    gone = {
        id(line)
        for line in with_figures
        if any(_overtakes(later, line, figures[id(later)], figures[id(line)]) for later in with_figures)
    }
    return [line for line in kept if id(line) not in gone]


def _corrections(reading: Reading[ArticleId]) -> list[str]:
    text = reading.text
    return [text[start:end] for start, end in sentences(text) if _CORRECTS.search(text, start, end)]


def _wrong_figures(sentence: str) -> list[Quantity]:
    found = quantities(sentence)
    spans = [match.span("wrong") for match in _WRONG.finditer(sentence)]
    wrong = [figure for figure in found if any(start <= figure.start < end for start, end in spans)]
    right = {(figure.value, figure.unit) for figure in found if figure not in wrong}
    return [figure for figure in wrong if (figure.value, figure.unit) not in right]


def _gives_withdrawn(line: Line, figures: Sequence[Quantity], taken_back: Sequence[Withdrawn]) -> bool:
    words = {word for word in line.words if len(word) >= 4}
    given = [
        figure
        for figure in figures
        for gone in taken_back
        if figure.value == gone.quantity.value
        and (figure.unit == gone.quantity.unit or not gone.quantity.unit or bool(words & gone.words))
    ]
    return bool(given) and not _puts_right(line, given, figures)


def _puts_right(line: Line, given: Sequence[Quantity], figures: Sequence[Quantity]) -> bool:
    """Whether the line tells the right figure first, and such ones only as wrong: "1,240, and not 2,140"."""
    wrong = {figure.start for figure in _wrong_figures(line.text)}
    right = min((figure.start for figure in figures if figure.start not in wrong), default=len(line.text))
    return all(figure.start in wrong and figure.start > right for figure in given)


def _overtakes(later: Line, line: Line, now: Sequence[Quantity], then: Sequence[Quantity]) -> bool:
    """Whether the later line gives another figure for the very thing that the line tells of."""
    if not _is_later(later.reading.published, line.reading.published):
        return False
    units = {figure.unit for figure in now} & {figure.unit for figure in then} - {""}
    if not any(
        {f.value for f in now if f.unit == unit}.isdisjoint(f.value for f in then if f.unit == unit) for unit in units
    ):
        return False
    here, there = _said(line), _said(later)
    shared = here & there
    return len(shared) >= 3 and len(shared) >= 0.6 * min(len(here), len(there))


def _said(line: Line) -> set[str]:
    return {word for word in line.content if not word[0].isdigit()}


def _is_later(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and one > other
