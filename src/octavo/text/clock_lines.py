"""The mark at the head of a text or a sentence that says when it was published or changed, and tells no news.

"Updated 14:20 CET: The bridge is open."  -> the first 19 code points
"Published: March 12, 2026 at 9 a.m."     -> all of it
"""

import re

from octavo.text.months import MONTHS, folded

#: Words that begin such a mark.
_MARK = re.compile(
    r"""
    \W*(?:(?:last|first|originally)\s)?(?:published|updated|posted|modified|created|edited)\b(?!\s(?:a|an|the)\b)
    | \W*(?:(?:zuletzt|erstmals)\s)?(?:veröffentlicht|aktualisiert|erstellt|geändert|stand(?=:))\b
    | \W*(?:(?:dernière\s)?mise?s?\sà\sjour|publiée?|modifiée?|actualisée?)\b
    | \W*(?:publicad[oa]|actualizad[oa]|modificad[oa]|atualizad[oa])\b
    | \W*(?:última\s)?(?:actualización|atualização)\b
    | \W*(?:(?:ultimo\s)?aggiornamento|(?:pubblicat|aggiornat|modificat)[oa])\b
    | \W*(?:(?:laatst\s)?(?:gepubliceerd|bijgewerkt|geplaatst|gewijzigd))\b
    | \W*(?:(?:senast\s)?(?:publicera[dt]|uppdatera[dt]))\b | \W*(?:opublikowano|aktualizacja|zaktualizowano)\b
    | \W*(?:опубликовано|обновлено)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: One piece of a date or of a clock time, and what may stand between two.
_PIECE = re.compile(
    r"""[\s:,.|·•–—-]*(?:
    (?P<figure>\d{1,4}(?:[.:/h-]\d{1,4})*(?:st|nd|rd|th|er|º|h)?(?:[+-]\d{2}:?\d{2}|z)?(?![\w%€$£])\.?)
    |(?P<word>[^\W\d_]+(?:\.[^\W\d_]\.)?)\.?)""",
    re.IGNORECASE | re.VERBOSE,
)
_DAYS = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:segunda|terça|quarta|quinta|sexta)|feira|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mån|tis|ons|tors|fre|lör|sön)dag"
)
_BETWEEN = re.compile(
    r"(?:at|on|the|of|um|am|vom|le|à|a|el|las?|los|il|alle|ore|de|do|em|às|op|om|den|kl|klo|today|heute)", re.IGNORECASE
)
_CLOCK = r"a\.m|p\.m|am|pm|gmt|utc|uhr|uur|h|[becpwm][ed]?s?t|mesz|mez"
_OF_TIME = re.compile(rf"(?:{_DAYS}|{_CLOCK})", re.IGNORECASE)
#: A figure that is a clock or a date by itself.
_WHOLE = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}h", re.IGNORECASE)
#: What ends the mark after a date or a clock.
_STOP = re.compile(r"\s?[:.–—|-]\s")
#: No mark is longer, even where one stands behind the other.
_LONGEST = 240
#: What stands between a mark and what follows: "Published 9:00, updated 14:20".
_BESIDE = " \t\n\r\u00a0:,.;|·•()–—-"


def clock_mark(text: str) -> int:
    """Code points at the beginning of ``text`` that only say when it was published or changed; 0 where none do."""
    text, end = text[:_LONGEST], 0
    while mark := _MARK.match(text, end):
        after = _after_time(text, mark.end())
        if after is None:
            break
        following = after + len(text[after:]) - len(text[after:].lstrip(_BESIDE))
        # "Updated on Monday 12 May, the plan …" is a sentence.
        if text[after : after + 1] == "," and not _MARK.match(text, following):
            break
        end = following
    return end


def _after_time(text: str, at: int) -> int | None:
    """Where the date or the clock that begins there ends; None where there is none."""
    told, end, whole = 0, at, False
    while piece := _PIECE.match(text, at):
        if told and _STOP.match(text, at):
            break
        figure, word = piece["figure"], (piece["word"] or "").rstrip(".")
        is_month = bool(figure is None and MONTHS.get(folded(word)))
        if figure is None and not is_month and not _OF_TIME.fullmatch(word):
            if not _BETWEEN.fullmatch(word):
                break
        else:
            told += figure is not None
            whole |= is_month or bool(figure and _WHOLE.match(figure))
            end = piece.end()
        at = piece.end()
    return end if told and whole else None
