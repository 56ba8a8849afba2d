"""Days as pages write them: whole dates within a line, and days without a year and clocks that are all of a text."""

import re

from octavo.text.months import MONTHS, folded

#: An absolute date as cards carry it; an age only under a heading that announces related articles.
DATE = re.compile(
    # Most places in a text are told from a date's first by this alone.
    r"(?:\b|(?=\d))"
    r"(?:(?:^|(?<=[|·•–-] ))(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    r"(?:\b\d{1,2}(?:[. /-]\s?| de )[^\W\d_]{3,12}\.?(?:[ ,/-]+| del? )\d{4}\b"
    r"|\b[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b"
    r"|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
    # "2026. május 10."
    r"|\b\d{4}\. [^\W\d_]{3,12}\.? \d{1,2}\b\.?"
    r"|\b\d{4}ko [^\W\d_]{5,12} \d{1,2}a\b"
    r"|\b\d{1,2} [\u0900-\u0dff]{2,14},? \d{4}\b|\d{4}[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일])"
    # The clock, where it follows: it belongs to the same words.
    r"(?:,? (?:at |um |à |o |в |kl\. ?)?\d{1,2}[:.h]\d{2}(?: ?[AaPp]\.?[Mm]\b\.?| Uhr\b)?)?"
)
#: What every such date has in it.
DATED = re.compile(r"\d(?:\d{3}|[./]\d)")
#: A day with a word that may be a month, a clock, or both.
_TIME = re.compile(
    r"(?:(?:\d\d?(?:\.|º|er)? (?:de )?(?P<after>[^\d\s.,:]{2,12})|(?P<before>[^\d\s.,:]{2,12})\.? \d\d?"
    r"|(?:[012]?\d|3[01])\.(?:0?\d|1[012])\.(?=$|,? )|\d\d?[月월] ?\d\d?[日일])\.?(?:$|,? (?:at |um |kl\. ?)?))?"
    r"(?:(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[AaPp]\.?[Mm]\.?| Uhr)?)?"
)
#: Longer texts are no day.
LONGEST_DAY = 48
_DIGIT = re.compile(r"\d")


def is_date(text: str) -> bool:
    """Whether a text is a date with its year and nothing else."""
    return DATE.fullmatch(text) is not None


def is_day(text: str) -> bool:
    """Whether a text is a date and nothing else, with its year or without it, or a clock."""
    if len(text) > LONGEST_DAY or not _DIGIT.search(text):
        return False
    return is_date(text) or is_loose_day(text)


def is_loose_day(text: str) -> bool:
    """Whether a text is a day without its year, a clock, or both."""
    found = _TIME.fullmatch(text) if text else None
    month = found and (found["after"] or found["before"])
    return found is not None and (month is None or folded(month) in MONTHS)
