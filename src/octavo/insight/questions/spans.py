"""Where in a line the kind of thing stands that a question asks for: a sum for "how much", a new name for "who".

line -> figures, times, names (spans) -> those of the kind asked for, with how well each fits
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from octavo.insight.claims.claim import Passage
from octavo.insight.claims.figures import Figure
from octavo.insight.claims.figures import figures as figures_of
from octavo.insight.claims.times import moments
from octavo.insight.lines import Line, language_of, stop_words_of
from octavo.insight.questions.kinds import QuestionKind
from octavo.insight.questions.points_in_time import points_in_time
from octavo.insight.questions.question import Question
from octavo.insight.stems import stem, stems, words_of
from octavo.insight.times import times
from octavo.text.words import tokens

#: Kinds of question that a figure answers.
FIGURES = frozenset({QuestionKind.HOW_MANY, QuestionKind.HOW_OLD, QuestionKind.HOW_LONG})
#: How well a figure fits that is of another sort than the one asked for, and one whose sort is open.
_OTHER_SORT, OPEN = 0.15, 0.6
_MONEY = frozenset(["€", "$", "£", "pound", "¥", "crown", "mark", "franc", "rouble", "yuan", "peso", "cent"])
_MONEY_AFTER = re.compile(
    r"\s*(?:(?:mill\w+|mil|milliards?|billion|thousand|tausend|mio|mrd|miljo\w+|milh\w+|milion\w*|млн|миллион\w*)\s)?"
    r"(?:de\s|d['’]|of\s|di\s)?(?:real(?:es)?|pfennig|lira|liras|lire|rupees?|rand|złot\w+|dinars?|shillings?|gulden|koron[ay]?"
    r"|kron[aoeiru]\w*|coro[an]\w*|крон\w*|рубл\w*|гривен\w*|lir\w+)\b",
    re.IGNORECASE,
)
_DURATIONS = ("hour:", "month:", "night")
_LENGTH = "length:"
#: "How long is the road?" may ask for miles or for hours.
_OF_A_WAY = re.compile(r"\W*how long (?:is|are|was|were) (?:the|this|that|its|their|a)\b", re.IGNORECASE)
#: A price that rises does so by a sum or by a share.
_CHANGES = re.compile(
    r"\bde combien\b|\bby how much\b|\bum wie ?viel\b|\bdi quanto\b|\bmet hoeveel\b|\bo ile\b|\bна сколько\b"
    r"|\b(?:rise|rises|rose|risen|fall|falls|fell|increased?|steig\w*|stieg\w*|gestiegen|sink\w*|sank|augment\w*|baiss\w*"
    r"|sub(?:e|ió|en|irá|iu|iram)|baj(?:a|ó|an)|aument\w*|diminu\w*|stijg\w*|steeg|daal\w*|wzros\w*|spad\w*|вырос\w*"
    r"|подорожа\w*|упал\w*)\b",
    re.IGNORECASE,
)
_AGE = "month:12"
_MILLION = 1e6
#: What follows a figure that says how long, in languages whose durations are not read otherwise.
_DURATION_AFTER = re.compile(
    r"\s(?:godzin\w*|dni|dniach|tygodni\w*|miesi[ąę]c\w*|lat|lata|minut\w*|час(?:а|ов)?|дн(?:я|ей)|сут(?:ок|ки)|недел\w+|месяц\w*"
    r"|лет|года|минут\w*|saat\w*|gün\w*|hafta\w*|ay|yıl\w*|dakika\w*|timmar|timer|dagar|dage|dager|veckor|uger|uker|månader"
    r"|måneder|år)\b",
    re.IGNORECASE,
)
_TIME_UNITS = stems(
    words_of("""
    year years month months week weeks day days hour hours minute minutes second seconds night nights jahre jahr monate
    wochen woche tage stunden minuten nächte ans années mois semaines jours heures minutes nuits años meses semanas días
    horas minutos noches jaar jaren maanden weken dagen uur uren minuten anni mesi settimane giorni ore notti
    """)
)
_NAME = re.compile(
    r"(?<![\w’'])[A-ZÀ-ÞА-Я][\w’'-]*\.?(?:\s+(?:(?:of|de|del|della|di|da|do|du|des|la|van|von|&)\s+){0,2}[A-ZÀ-ÞА-Я][\w’'-]*)*"
)
#: German joins no name by "der" or "des": that is a noun of a noun.
_GERMAN_NAME = re.compile(r"(?<![\w’'])[A-ZÄÖÜ][\w’'-]*\.?(?:\s+(?:von\s+|zu\s+)?[A-ZÄÖÜ][\w’'-]*)+")
_PLACED = re.compile(r"\b(?:in|at|near|from|on|aus|im|bei|en|à|de|a|em)\s$", re.IGNORECASE)
#: A name after such a word is that of a place more often than of somebody.
_OF_A_PLACE = 0.6
_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|on|off|outside|into|between|im|am|bei|aus|nach|von|an|auf|unter|au|aux|en|dans|près|vers|"
    r"sur|sous|a|cerca|hacia|bajo|sobre|nel|nella|vicino|em|no|na|perto|te|naar|op|beneath|under|beside"
    r"|w|we|pod|koło|przy|nad|obok|в|во|на|под|у|около|близ|над|возле|på|vid|ved|från|fra)\s+\S+"
    r"|\b[^\W\d_]+['’](?:[dt][ae]n?|[yn]?[ae])\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a line that may be the answer, and how well they fit: 0 to 1."""

    start: int
    end: int
    fit: float


def has_spans(question: Question) -> bool:
    """Whether what is asked for is a kind of thing that can be pointed at; a reason or a yes cannot."""
    return question.kind in FIGURES | {QuestionKind.WHEN, QuestionKind.WHO, QuestionKind.WHERE}


def answer_spans(question: Question, line: Line) -> tuple[Span, ...]:
    """The spans of a line that are of the kind asked for and not in the question itself."""
    if question.kind in FIGURES:
        return tuple(_figures(question, line))
    if question.kind is QuestionKind.WHEN:
        return tuple(Span(start, end, 1.0) for start, end in (*line_times(line), *line_points(line)))
    if question.kind is QuestionKind.WHO:
        return tuple(_names(question, line))
    if question.kind is QuestionKind.WHERE:
        return tuple(Span(match.start(), match.end(), 1.0) for match in _PLACE.finditer(line.text))
    return ()


@lru_cache(maxsize=8192)
def line_times(line: Line) -> tuple[tuple[int, int], ...]:
    """The spans of a line that say when."""
    found = {(each.start, each.end) for each in moments(_passage(line))}
    return tuple(sorted(found | set(times(line.text))))


@lru_cache(maxsize=8192)
def line_points(line: Line) -> tuple[tuple[int, int], ...]:
    """Further spans that say when, though no calendar reads them: "after Easter", "in sixty days"."""
    durations = [(each.start, each.end) for each in line_durations(line)]
    read = line_times(line)
    return tuple(
        (start, end)
        for start, end in points_in_time(line.text, durations)
        if not any(a < end and start < b for a, b in read)
    )


@lru_cache(maxsize=8192)
def line_figures(line: Line) -> tuple[Figure, ...]:
    """The figures of a line, in digits and words, that are no part of a time; "one" is none."""
    passage, dates = _passage(line), line_times(line)
    found = figures_of(passage, moments(passage))
    return tuple(each for each in found if not each.weak and not any(a <= each.start < b for a, b in dates))


@lru_cache(maxsize=8192)
def line_durations(line: Line) -> tuple[Figure, ...]:
    """The figures of a line that say how long, those of "for six weeks" too."""
    found = figures_of(_passage(line))
    return tuple(
        each for each in found if each.unit.startswith(_DURATIONS) or _DURATION_AFTER.match(line.text, each.end)
    )


def is_money(figure: Figure, text: str) -> bool:
    """Whether the figure is a sum of money."""
    return figure.unit in _MONEY or _MONEY_AFTER.match(text, figure.end) is not None


def _passage(line: Line) -> Passage:
    day = line.reading.published.date() if line.reading.published else None
    return Passage(text=line.text, language=language_of(line.reading) or "en", published=day)


def _figures(question: Question, line: Line) -> Iterator[Span]:
    for figure in _counting(question, line):
        written = tokens(line.text[figure.start : figure.end])
        if written and written[0] in question.fixed:
            continue
        fit = _fit(question, figure, line.text)
        if fit > 0:
            yield Span(figure.start, figure.end, fit)


def _counting(question: Question, line: Line) -> Iterable[Figure]:
    """The figures of a line that may say how many, how long or how old."""
    if question.kind is QuestionKind.HOW_LONG:
        lengths = line_figures(line) if _OF_A_WAY.match(question.text) else ()
        return (*line_durations(line), *(each for each in lengths if each.unit.startswith(_LENGTH)))
    if question.kind is QuestionKind.HOW_OLD:
        # "Born 44 years ago" gives a time and an age.
        return dict.fromkeys((*line_figures(line), *(each for each in line_durations(line) if each.unit == _AGE)))
    return line_figures(line)


def _fit(question: Question, figure: Figure, text: str) -> float:
    """How well a figure's unit agrees with what is counted or measured."""
    if question.kind is QuestionKind.HOW_LONG:
        return OPEN if figure.unit.startswith(_LENGTH) else 1.0
    if question.kind is QuestionKind.HOW_OLD:
        return 1.0 if figure.unit == _AGE or _stands_apart(figure, text) else 0.2 * (not figure.unit)
    if question.money:
        # "The damage is put at sixty million": of what, goes without saying.
        told = is_money(figure, text) or (figure.unit == "%" and _CHANGES.search(question.text) is not None)
        return 1.0 if told else OPEN * (not figure.unit and figure.value >= _MILLION)
    if question.share:
        return 1.0 if figure.unit == "%" else _OTHER_SORT
    priced = is_money(figure, text) or figure.unit == "%"
    if question.counted is None:
        return 1.0 if question.amount and priced else OPEN
    return _counts(question.counted, figure, text, priced=priced)


def _counts(counted: str, figure: Figure, text: str, *, priced: bool) -> float:
    """How well a figure agrees with what is counted."""
    if counted in stems(tokens(text[figure.end : figure.end + 45])[:3]):
        return 1.0
    other = priced or figure.unit.startswith(_DURATIONS) != (counted in _TIME_UNITS)
    return _OTHER_SORT if other else OPEN


def _stands_apart(figure: Figure, text: str) -> bool:
    """Whether it stands between commas or in brackets, as an age after a name does."""
    before, after = text[: figure.start].rstrip()[-1:], text[figure.end : figure.end + 1]
    return before in {",", "("} and after in {",", ")", "."}


def _names(question: Question, line: Line) -> Iterator[Span]:
    """The names that the question does not have itself."""
    asked = {part for name in question.names for part in name} | set(question.terms)
    german = language_of(line.reading) == "de"
    stop = stop_words_of(language_of(line.reading))
    for match in (_GERMAN_NAME if german else _NAME).finditer(line.text):
        parts = [part for part in match.group().split() if part[:1].isupper() and part.casefold() not in stop]
        # A sentence's first word is large whatever it is, and so is any noun in German.
        if len(parts) < 2 and (german or match.start() <= 2):
            continue
        words = tokens(match.group())
        if not words or all(stem(word) in asked for word in words) or times(match.group()):
            continue
        placed = _PLACED.search(line.text, max(0, match.start() - 6), match.start())
        yield Span(match.start(), match.end(), _OF_A_PLACE if placed else 1.0)
