"""What stands on top of a briefing: the headline of the story, and the line that leads.

titles -> those whose news still holds -> no live page or correction
       -> what tells most, in words that the other reports use too
"""

import math
import re
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from datetime import timedelta

from octavo.insight.counted_from import counted_from
from octavo.insight.coverage import Worth
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.reading import Reading
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId
from octavo.text.words import content_words, tokens

Readings = Sequence[Reading[ArticleId]]
#: By a word, the origins that use it in a title or at the beginning of an article.
Users = Mapping[str, set[Hashable]]

#: How much more the latest title counts than the earliest: a headline should be the news.
_NEWS = 1.0
#: Lines at the beginning of an article that say what it is about.
_OPENING = 4
#: A live page's title names what it follows, not what came of it.
_LIVE = re.compile(
    r"\W*(?:live|liveticker|ticker|(?:en )?directo|en direct|diretta|ao vivo|em direto)\b\s?[:|–—-]", re.IGNORECASE
)
#: A title of what the paper itself had got wrong says so, and not what happened.
_OF_ITSELF = re.compile(
    r"\W*(?:corrections?|clarification|erratum|errata|rectificatif|précision|berichtigung|korrektur|richtigstellung"
    r"|in eigener sache|corrección|rectificación|fe de erratas|rettifica|correzione|correção|retificação|rectificatie"
    r"|rättelse|rettelse|sprostowanie|oprava|düzeltme|oikaisu|helyreigazítás|erată|διόρθωση|поправка|お詫びと訂正|訂正|更正)"
    r"(?:\s?[:|–—-]|\s*$)",
    re.IGNORECASE,
)
#: What somebody says is no beginning of a briefing.
_QUOTED = re.compile(r"""[«»„“"'‘]""")
#: Tokens added to a title's length, and words to its words of content and to a line's, so that short ones do not win
#: by that alone.
_PATIENCE, _FEW, _LENGTH = 6.0, 3, 20
#: Lines among which a report begins, and what the first must share with others to be its beginning.
_OVERTURE, _TOUCHES = 3, 0.05
#: A day has a capital in English and is nobody.
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
#: What a beginning counts that is not the first line of its report.
_SECOND = 0.3
#: Days after which a beginning counts half.
_DAY, _HALF = timedelta(days=1), 4.0


def headline(told: Readings, value: Worth, language: str | None) -> str | None:
    """The title that tells most for its length, of those in the story's language; later ones count for more.

    Its words are those that other origins use too: what only one of them thought of is a feature's title.
    """
    titled = [reading for reading in told if reading.title and language_of(reading) == language]
    titled = titled or [reading for reading in told if reading.title]
    titled = [reading for reading in titled if not _is_no_news(reading)] or titled
    users = users_of(told)
    others = max(1, len({reading.origin_key() for reading in told}) - 1)

    def told_by(title: str) -> float:
        words = tokens(title)
        return sum(value.words.get(word, 0.0) for word in set(words)) / (len(words) + _PATIENCE)

    def shared(title: str) -> float:
        words = set(content_words(title, language))
        return sum(len(users.get(word, ())) - 1 for word in words if word in users) / others / (len(words) + _FEW)

    scores = {
        reading.title: told_by(reading.title)
        * (shared(reading.title) + 1e-3) ** 0.5
        * (1 + _NEWS * at / max(1, len(titled) - 1))
        for at, reading in enumerate(titled)
    }
    return max(scores, key=lambda title: scores[title]) if scores else None


def in_order(chosen: Sequence[Line], told: Readings, language: str | None) -> list[Line]:
    """The lead, and what follows it at once in its report, then the others, oldest article first.

    Those in other languages come after all. Parted from the lead by what was told days ago, the sentence behind it
    would speak of "the front page" or "him", and nobody would know of which.
    """
    first_of_all = lead(chosen, told, language)
    if first_of_all is None:
        return list(chosen)
    first = [first_of_all]
    for line in chosen:
        last = first[-1]
        if line.reading is last.reading and line.order == last.order + 1:
            first.append(line)
    own = language_of(first_of_all.reading)
    others = [line for line in chosen if line not in first]
    languages = [own, *dict.fromkeys(code for line in others if (code := language_of(line.reading)) != own)]
    return first + [line for code in languages for line in others if language_of(line.reading) == code]


def users_of(told: Readings) -> Users:
    """Which origins use each word in a title or at the beginning of an article."""
    users: dict[str, set[Hashable]] = defaultdict(set)
    for reading in told:
        for word in {*tokens(reading.title), *(word for line in lines(reading)[:_OPENING] for word in line.content)}:
            users[word].add(reading.origin_key())
    return users


def lead(lines: Sequence[Line], told: Readings, language: str | None) -> Line | None:
    """The beginning of an article, in the story's language where one is, that tells what most origins tell.

    What was told days before the last report leads only if it is much more so: "Families were lifted from windows this
    morning" is no beginning a week later. Nor is what counts its time from another sentence's: "… a day earlier".
    """
    alone = [line for line in lines if not line.leans]
    own = [line for line in alone if language_of(line.reading) == language] or alone
    plain = [line for line in own if not (_QUOTED.match(line.text) or counted_from(line.text))] or own
    users = users_of(told)
    last = max((when for reading in told if (when := reading.published) is not None), default=None)

    def shared(line: Line) -> float:
        days = (
            (last - line.reading.published) / _DAY if last is not None and line.reading.published is not None else 0.0
        )
        return _shared(line, users) * math.exp2(-days / _HALF) * (1.0 if line.order == 0 else _SECOND)

    begin = _beginnings(told)
    first = [line for line in plain if line.order == begin.get(line.reading.article_id, 0)]
    return max(first or plain, key=shared, default=None)


def overtures(told: Readings) -> set[tuple[ArticleId, int]]:
    """The places of lines that come before the one which begins their report, but for one on which that leans."""
    begin = _beginnings(told)
    found: set[tuple[ArticleId, int]] = set()
    for reading in told:
        first = lines(reading)[: begin[reading.article_id] + 1]
        if len(first) > 1 and not first[-1].leans:
            found.update((reading.article_id, line.order) for line in first[:-1])
    return found


def _beginnings(told: Readings) -> dict[ArticleId, int]:
    """The place of the line that begins each report: the first, unless it names nobody and no other has its words.

    "Twice they had to wait on the quay." is a feature's overture; what it is about comes after. A report that is alone
    in its language has words that no other has, and begins with its first line.
    """
    users = users_of(told)
    speakers: defaultdict[str | None, set[Hashable]] = defaultdict(set)
    for reading in told:
        speakers[language_of(reading)].add(reading.origin_key())
    found = dict.fromkeys((reading.article_id for reading in told), 0)
    for reading in told:
        if len(speakers[language_of(reading)]) > 1:
            first = (
                line for line in lines(reading)[:_OVERTURE] if line.names - _DAYS or _shared(line, users) >= _TOUCHES
            )
            found[reading.article_id] = next((line.order for line in first), 0)
    return found


def _shared(line: Line, users: Users) -> float:
    """How often other origins use the words of a line, for its length."""
    return sum(len(users[word]) - 1 for word in set(line.content) if word in users) / (len(line.content) + _LENGTH)


def _is_no_news(reading: Reading[ArticleId]) -> bool:
    """Whether its title names what the report is, a live page or a correction, and not what came of it."""
    return reading.kind is Kind.LIVE or any(each.match(reading.title) for each in (_LIVE, _OF_ITSELF))
