"""What tells of another event: an article that strayed into a story, a line about an earlier year.

articles -> the names in each -> names that the others of its language share -> articles that use none of them
lines    -> the past years in each -> years that a second origin or a title gives -> lines with none of them
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta

from octavo.insight.briefing.when import years
from octavo.insight.lines import Line, language_of
from octavo.insight.reading import Reading
from octavo.insight.times import times
from octavo.news.ids import ArticleId

Readings = Sequence[Reading[ArticleId]]

#: A capitalised word within a sentence, from four letters on; in German it may be any noun, which does no harm.
_NAME = re.compile(r"(?<=[^\W_] )[^\W\d_a-zß-öø-ÿ][^\W\d_]{3,}|(?<=[,;:] )[^\W\d_a-zß-öø-ÿ][^\W\d_]{3,}")
#: Others that must be there to say what a story is about, and the share of them that use a name which says it.
_OTHERS, _SHARE = 3, 2 / 3
#: So many others make a name one of the story.
_SHARED = 2
#: Code points of an article that are looked at.
_LENGTH = 3_000
#: A year right after one of these is a bound or a measure of what is told, not its time: "the strongest since 1958".
_BOUND = re.compile(
    r"""\b(?:since|until|till|than|before|after|the|from|seit|bis|als|vor|nach|von|depuis|jusqu['’]\w+|qu['’]|que|avant|après
    |desde|hasta|antes\ de|después\ de|tras|dal|fino\ al|prima\ del|dopo\ il|até|após|sinds|tot|dan|voor|na)
    \s(?:[^\W\d]+\s){0,3}$
    # Or it is said by the way: "46 prisoners, among them three nurses abducted in 2024".
    | ,\s(?:[^\W\d]+\s){3,}$""",
    re.IGNORECASE | re.VERBOSE,
)
#: A line that begins so tells of another time: "Forty years ago", "Nel novembre di quarant'anni fa".
_AGO = re.compile(
    r"""\W*(?:[^\W\d_.,]+\s){0,3}?(?:[\w'’-]+\s?['’]?years\ ago|(?:vor|il\ y\ a|hace|há)\s[\w-]+
      \s(?:jahren|ans|años|anos)|\w+['’\s]anni\ fa|\w+\sjaar\ geleden)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: Last year is near in spring.
_YEAR_ENDS = timedelta(days=120)


def strays(told: Readings) -> frozenset[ArticleId]:
    """The articles that use no name of those that the story's others share, though these do share some."""
    names = {reading.article_id: _names(reading) for reading in told}
    return frozenset(
        reading.article_id
        for reading in told
        # An article that names nothing at all does not name another event either.
        if names[reading.article_id] and _is_stray(reading, [names[x.article_id] for x in _others(reading, told)])
    )


def bygone(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of lines about an earlier year of which no other origin tells, unless they open an article."""
    tellers: defaultdict[int, set[Hashable]] = defaultdict(set)
    for line in lines:
        for year in years(f"{line.reading.title} {line.text}"):
            tellers[year].add(line.reading.origin_key())
    return {
        id(line)
        for line in lines
        if line.order > 0
        and (when := line.reading.published) is not None
        and (_AGO.match(line.text) or any(len(tellers[year]) < _SHARED for year in _past(line, when)))
    }


def _past(line: Line, published: datetime) -> list[int]:
    """The years of which a line tells, though they were over when it was written."""
    over = (published - _YEAR_ENDS).year
    return [year for year, at in years(line.text).items() if year < over and not _BOUND.search(line.text, 0, at)]


def _others(reading: Reading[ArticleId], told: Readings) -> list[Reading[ArticleId]]:
    code, origin = language_of(reading), reading.origin_key()
    return [each for each in told if each.origin_key() != origin and language_of(each) == code]


def _is_stray(reading: Reading[ArticleId], others: Sequence[frozenset[str]]) -> bool:
    if len(others) < _OTHERS:
        return False
    uses = Counter(name for names in others for name in names)
    if max(uses.values(), default=0) < _SHARE * len(others):
        return False
    body = f"{reading.title}\n{reading.text[:_LENGTH]}".casefold()
    return not any(name in body for name, count in uses.items() if count >= _SHARED)


def _names(reading: Reading[ArticleId]) -> frozenset[str]:
    text = reading.text[:_LENGTH]
    when = {at for start, end in times(text) for at in range(start, end)}
    return frozenset(match[0].casefold() for match in _NAME.finditer(text) if match.start() not in when)
