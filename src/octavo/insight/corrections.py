"""What no longer holds: withdrawn by a correction, or a figure overtaken by a later report.

"An earlier version said that the county dismisses 190 teachers." -> so does no report before it
"An earlier version said 40 people; it was 14."   -> 40 people is withdrawn wherever else it stands
Monday "three people were hurt" / Tuesday "five people were hurt"  -> Monday's line is overtaken
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from octavo.insight.lines import Line, language_of
from octavo.insight.quantities import Quantity, quantities
from octavo.insight.reading import Reading
from octavo.insight.stems import stem
from octavo.news.ids import ArticleId
from octavo.text.sentences import sentences
from octavo.text.words import content_words

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
#: So many words of a claim, and this share of those of the shorter, make a line that says the same.
_WORDS, _SHARE = 3, 0.6
#: Words after a claim that was wrong in which what is right can be told: "it was 14".
_RIGHT = 3


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What a correction took back: a figure and the words around it, or a claim by its words, and when."""

    quantity: Quantity | None
    words: frozenset[str]
    when: datetime | None = None


def withdrawn(readings: Sequence[Reading[ArticleId]]) -> tuple[Withdrawn, ...]:
    """The figures and claims that corrections among the articles take back."""
    return tuple(
        gone
        for reading in readings
        for sentence, following in _corrections(reading)
        for gone in _taken_back(reading, sentence, following)
    )


def standing(lines: Sequence[Line], taken_back: Sequence[Withdrawn]) -> list[Line]:
    """The lines without those that give a withdrawn figure or one that a later article overtook."""
    figures = {id(line): quantities(line.text) for line in lines}
    wrong = [each for each in taken_back if each.quantity is not None]
    claims = [each for each in taken_back if each.quantity is None]
    kept = [
        line
        for line in lines
        if not _gives_withdrawn(line, figures[id(line)], wrong)
        and not any(_claims(line, each) for each in claims)
        and not _only_repeats(line.text)
    ]
    with_figures = [line for line in kept if figures[id(line)]]
    gone = {
        id(line)
        for line in with_figures
        if any(_overtakes(later, line, figures[id(later)], figures[id(line)]) for later in with_figures)
    }
    return [line for line in kept if id(line) not in gone]


def _corrections(reading: Reading[ArticleId]) -> list[tuple[str, str]]:
    """The sentences that correct something, each with the one after it, which may give what is right."""
    spans = list(sentences(reading.text))
    return [
        (reading.text[start:end], reading.text[slice(*after)])
        for (start, end), after in zip_longest(spans, spans[1:], fillvalue=(0, 0))
        if _CORRECTS.search(reading.text, start, end)
    ]


def _taken_back(reading: Reading[ArticleId], sentence: str, following: str) -> list[Withdrawn]:
    """The claims and the figures; where no other figure is given for it, the claim was wrong and not its figure."""
    code = language_of(reading)
    said = [frozenset(map(stem, content_words(match["claim"], code))) for match in _CLAIM.finditer(sentence)]
    claims = [Withdrawn(None, words, reading.published) for words in said if len(words) >= _WORDS]
    wrong = _wrong_figures(sentence)
    if claims and len(wrong) == len(quantities(sentence)) and not quantities(following):
        return claims
    words = frozenset(re.findall(r"[^\W\d_]{4,}", sentence.casefold()))
    return [*claims, *(Withdrawn(quantity, words) for quantity in wrong)]


def _only_repeats(text: str) -> bool:
    """Whether it only says what an earlier version had: "An earlier version of this report said that …"."""
    match = _CLAIM.search(text)
    return match is not None and len(text[match.end() :].split()) < _RIGHT


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
    mine = {stem(word) for word in line.content}
    shared = len(mine & claim.words)
    return shared >= _WORDS and shared >= _SHARE * min(len(mine), len(claim.words))


def _gives_withdrawn(line: Line, figures: Sequence[Quantity], taken_back: Sequence[Withdrawn]) -> bool:
    words = {word for word in line.words if len(word) >= 4}
    given = [
        figure
        for figure in figures
        for gone in taken_back
        if gone.quantity is not None
        and figure.value == gone.quantity.value
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
