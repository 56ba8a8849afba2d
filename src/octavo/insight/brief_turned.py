"""What a later report has turned round: an offer withdrawn, a vote put off, a suspect released, the missing found.

lines -> later lines that undo something -> earlier ones that told of it as still to come, or as still so

Monday "Orvano offers 48 crowns a share for Kessler" / Friday "Orvano has withdrawn its bid for Kessler"
"""

# ruff: noqa: E501 -- lists of words, a meaning and a language a line

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from octavo.insight.claim import Passage
from octavo.insight.claim_polarity import EVERY, held_back
from octavo.insight.claim_times import moments
from octavo.insight.lines import Line, language_of
from octavo.insight.stems import stem

#: A later report is one by so much later.
_LATER = timedelta(hours=3)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
#: Where so many stems must be the same, they must be this share of those of the shorter line.
_SAME, _SHARE = 2, 0.3


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE | re.VERBOSE)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Words that undo something, words of what they undo (none: whatever was to come), and stems both must share."""

    undoes: re.Pattern[str]
    undone: re.Pattern[str] | None
    shared: int


#: Verbs of what was done: "on Friday" beside one of them is last Friday.
_DONE = _words(
    r"""\w{2,}ed|was|were|had|hat|haben|hatten?|wurden?|a|ont|avai(?:t|ent)|fut|\w{2,}ó|\w+(?:aron|ieron)|han?|hanno
    |\w+(?:ou|eu|iu|aram|eram|iram)|heeft|hebben|werd(?:en)?"""
)
_CLAUSE = re.compile(r"[,;:–—]\s")
_DEAL = r"(?:agreement|deal|settlement|einigung|accord|acuerdo|accordo|acordo|akkoord)"
_TURNS = (
    _Turn(
        _words(
            r"""call(?:ed|s)?\ off|cancel\w*|postpon\w+|put\ off|puts\ off|withdr[ae]w\w*|pull(?:ed|s)\ out|scrapp\w+|shelved
            |revoke[sd]?|abandon(?:s|ed)|zurückgezogen|zieht(?=.*\bzurück)|zog(?=.*\bzurück)|rückzug|abgesagt|sagte?(?=.*\bab\b)
            |versch(?:ob|oben|iebt)|zurückgenommen|aufgehoben|annul\w+|reporté\w*|reporte(?:nt)?|retir(?:e|é|ée|és|ent)
            |abandonn\w+|aplaz\w+|cancel\w+|desconvoc\w+|anul\w+|pospu\w+|retir(?:ó|a|an|aron|ado|ada)|rinvi\w+|ritir(?:a|ato|ata)
            |revoc\w+|adi(?:ou|ado|ada)|desist\w+|uitgesteld|afgelast|ingetrokken|geannuleerd|opgeheven"""
        ),
        None,
        2,
    ),
    _Turn(
        _words(
            r"""(?:was|were|been)\ (?:released|freed|cleared)|freigelassen|auf\ freiem\ fuß|freigekommen|relâchée?s?
            |remise?s?\ en\ liberté|disculp\w+|mis\ hors\ de\ cause|liberad[oa]s?|puest[oa]s?\ en\ libertad
            |en\ libertad|exculp\w+|rilasciat[oaie]|scagionat[oaie]|libertad[oa]s?|solt[oa]s?|ilibad[oa]s?|vrijgelaten"""
        ),
        _words(
            r"""suspect\w*|accus\w+|custody|verdächtig\w*|verdacht|festgehalten|untersuchungshaft|soupçonn\w+|garde\ à\ vue
            |sospech\w+|acusad\w+|sospett\w+|fermo|suspeit\w+|rapto|verdacht\w*|verdenk\w*"""
        ),
        0,
    ),
    _Turn(
        _words(
            r"""(?:was|were|been)\ (?:found|rescued)|found\ (?:alive|dead|safe|unharmed)|turned\ up|aufgetaucht|gerettet
            |(?:wieder)?gefunden|geborgen|retrouvée?s?|repêch\w+|saufs?|sauves?|secourue?s?|encontrad[oa]s?|hallad[oa]s?
            |rescatad[oa]s?|apareci\w+|a\ salvo|ritrovat[oaie]|trovat[oaie]|salvat[oaie]|resgatad[oa]s?|apareceu
            |gevonden|gered|terecht"""
        ),
        _words(
            r"missing|vermisste?[nr]?|vermisst|(?:portée?s?|est|sont)\ disparue?s?|desaparecid[oa]s?|dispers[oaie]|vermiste?n?"
        ),
        1,
    ),
    _Turn(
        _words(
            rf"""(?<!no\ )(?<!any\ )(?<!without\ )(?<!keine\ )(?<!sin\ )(?<!hay\ )(?<!d['’])(?<!sans\ )(?<!senza\ )(?<!sem\ )
            (?<!geen\ ){_DEAL}|agreed|geeinigt|einigten|einigen\ sich|tombés\ d['’]accord"""
        ),
        _words(
            rf"""(?:no|any|without|keine|sin|no\ hay|pas\ d['’]|sans|nessun|senza|sem|geen)\s?{_DEAL}
            |(?:talks|negotiations)(?=.*\b(?:broke|collapsed|failed|stalled)\b)|deadlock\w*|gescheitert|festgefahren
            |négociations(?=.*\b(?:rompues|échoué))|impasse|negociaciones(?=.*\b(?:rotas|fracas))"""
        ),
        1,
    ),
)


def turned(lines: Sequence[Line]) -> dict[int, list[Line]]:
    """By ``id`` of a line that told of what a later report undid, the lines of the first such report that undo it."""
    said = {id(line): frozenset(stem(word) for word in line.content) for line in lines}
    gone: dict[int, list[Line]] = {}
    for turn in _TURNS:
        undoing = [line for line in lines if turn.undoes.search(line.text) or _headed(line, turn)]
        for old in lines if undoing else ():
            if _may_be_undone(old, turn):
                mine = said[id(old)]
                news = [new for new in undoing if _later(new, old) and _near(mine, said[id(new)], turn.shared)]
                if news:
                    first = min(new.reading.published or _LONG_AGO for new in news)
                    gone.setdefault(id(old), []).extend(new for new in news if new.reading.published == first)
    return gone


def _headed(line: Line, turn: _Turn) -> bool:
    """Whether it opens an article whose title says so."""
    return line.order == 0 and turn.undoes.search(line.reading.title) is not None


def _near(old: frozenset[str], new: frozenset[str], shared: int) -> bool:
    both = len(old & new)
    return both >= shared and (shared < _SAME or both >= _SHARE * min(len(old), len(new)))


def _may_be_undone(line: Line, turn: _Turn) -> bool:
    if turn.undoes.search(line.text) or _headed(line, turn):
        return False
    return turn.undone.search(line.text) is not None if turn.undone else _is_to_come(line)


def _is_to_come(line: Line) -> bool:
    """Whether it tells what is meant or due: by its words, or by a day that follows its report."""
    code, published = language_of(line.reading) or "en", line.reading.published
    if held_back(line.text, code, EVERY):
        return True
    if published is None:
        return False
    day = published.date()
    return any(
        _follows(days, day)
        for each in moments(Passage(text=line.text, language=code, published=day))
        for days in each.days
        if each.weekday is None or not _done_by(line.text[: each.start])
    )


def _done_by(before: str) -> bool:
    """Whether the clause that a weekday ends tells of what was done: "the council voted on", and so last Tuesday."""
    return _DONE.search(_CLAUSE.split(before)[-1]) is not None


def _follows(days: tuple[int, int], day: date) -> bool:
    return day.toordinal() < days[0] <= day.toordinal() + 60


def _later(one: Line, other: Line) -> bool:
    mine, theirs = one.reading.published, other.reading.published
    return mine is not None and theirs is not None and mine - theirs >= _LATER
