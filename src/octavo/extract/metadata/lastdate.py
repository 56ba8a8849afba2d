"""The last resort for a page without a date that is surely stated: the likeliest day among those in its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from octavo.extract.document.tree import Node, above, attribute, elements
from octavo.extract.metadata.gathered import shown
from octavo.extract.metadata.page_dates import day_of_address, is_change, month_of_address
from octavo.news.moment import Moment, Precision
from octavo.text.date_spans import dates_in
from octavo.text.dates import in_its_zone, parse_moment

#: Only a text with a year in it is looked at closer.
#: The digits of Arabic, Persian, Hindi, Bengali and Thai.
_OTHER_DIGITS = r"\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59"
#: A pattern that begins with a set is tried only where one of the set stands, in half the time.
_HOPE = re.compile(
    rf"[0-9{_OTHER_DIGITS}](?:(?<=1)9\d\d|(?<=2)[05]\d\d|\d?[./-]\s?\d\d?[./-]\s?\d\d|(?<=[{_OTHER_DIGITS}]))"
)
_FIRST = re.compile(
    r"(?:publi\w*|posted|veröffentlicht\w*|erstellt|erschienen|eingestellt|geschrieben|datum|date"
    r"|stand|vom|fecha|pubblicat\w*"
    r"|geplaatst|gepubliceerd|opublikowan\w*|dodano|publicerad|publisert|julkaistu|yayın\w*"
    r"|опубликован\w*|дата|written"
    r"|(?:artikel|beitrag|eintrag) wurde|created|released?|uploaded|mis en ligne|發布|发布|發佈|公開|입력|등록"
    r"|نشر)\W{0,4}(?:\w{1,4}\W{1,3}){0,2}$",
    re.IGNORECASE,
)
#: Words before a date that has nothing else before it.
_BARELY = re.compile(r"^\W*(?:(?:on|am|le|el|vom|den|stand|il|dnia|\w{3,10}(?:day|tag|dag))\W+){0,2}$", re.IGNORECASE)
_LATER = re.compile(
    r"(?:update\w*|modif\w*|aktualisier\w*|geändert|zuletzt|letzte\s\w+|edited|mise? à jour"
    r"|actuali\w*|aggiorn\w*|atuali\w*"
    r"|gewijzigd|bijgewerkt|uppdater\w*|oppdatert|güncelle\w*|обновлен\w*|修正|更新"
    r"|수정)\W{0,4}(?:\w{1,4}\W{1,3}){0,3}$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:©|\(c\)|copyright|abgerufen|retrieved|accessed|visited|geboren|born|until|bis|valid|ends?"
    r"|expires?|since|seit|version|joined|registered|registriert|aktuelle zeit|currently)"
    r"\W{0,4}(?:\w{1,4}\W{1,3}){0,3}$",
    re.IGNORECASE,
)
#: Boxes in which others tell when they said something: readers, buyers, and works that are cited.
_OF_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:(?:comment|review|reference)s?[-_]?(?:list|item|body)|bibliography)(?:$|[\s_-])"
)
_MOST_CLIMBED = 6
_HEADINGS = frozenset({"h1", "h2", "h3"})
_SKIPPED = frozenset({"script", "style", "noscript", "template", "option", "select", "textarea", "title", "iframe"})
_BEFORE = 60
#: A date with no more than this beside it stands by itself.
_ALONE = 40
_LONGEST = 400
#: So far into a text (with the white space of its source) a date is looked for.
_HOPED = 5 * _LONGEST
#: Texts with digits like a year's that are looked at.
_MOST_TEXTS = 200
#: A page's own state, as its scripts carry it; for texts in lower case, where a pattern finds nothing in a fourth of
#: the time that it takes in any case.
_IN_SCRIPT = re.compile(
    r"""(?:date_?published|publish(?:ed)?_?(?:date|time|at|on)?|first_?published(?:_?(?:date|at))?"""
    r"""|publication_?date|pub_?date"""
    r"""|created_?(?:at|date(?:time)?|on)|date_?created)"""
    r"""\\?["']?\s*:\s*\\?["']((?:19|20)\d\d-\d\d-\d\d(?:[t ][\d:.]+(?:z|[+-]\d\d:?\d\d)?)?)"""
)
_LARGEST_SCRIPT = 100_000
_MOST_SCRIPTS = 40
#: Below this a date in the text may be anything, and one by the headline that of another thing.
_SURE, _SURE_NEAR = 3, 4
#: Elements between a headline and a day by it.
_NEAR_BEFORE, _NEAR_AFTER = 15, 40
_ONE_DAY = timedelta(days=1)
#: Before there was a web to publish on, a date in a text is what the text tells of.
_WEB = datetime(1995, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    at: int
    moment: Moment
    before: str
    after: str
    alone: bool
    changed: bool


def searched_date(root: Node, *, url: str | None, now: datetime | None) -> Moment | None:
    """The day that the page's text or address most likely names as its first publication; None where none is found.

    ``now`` (aware): no later day is given. The tree is not changed.
    """
    month = month_of_address(url)
    best = _best(root, month[0] if month else None, now)
    if best is None or best[0] < _SURE:
        carried = next(_carried(root), None)
        if carried is not None and (now is None or carried.at <= now):
            return _day(carried)
    if best is not None:
        return _day(best[1].moment)
    address = day_of_address(url) or month
    return address[0] if address and (now is None or address[0].at <= now) else None


def date_by_headline(root: Node, title: str | None, *, url: str | None, now: datetime | None) -> Moment | None:
    """The day that stands by the headline, alone or as that of publication; None where there is none.

    ``title``: the headline may be another heading than the page's first.
    """
    month = month_of_address(url)
    best = _best(root, month[0] if month else None, now, headline=title or "")
    return _day(best[1].moment) if best is not None and best[0] >= _SURE_NEAR else None


def _best(
    root: Node, month: Moment | None, now: datetime | None, *, headline: str | None = None
) -> tuple[float, _Found] | None:
    """The likeliest of the dates and its score; of those by the ``headline`` where that is given."""
    heading = _heading(root, headline)
    every = _all(root, now)
    if headline is not None:
        every = (each for each in every if heading is not None and -_NEAR_BEFORE <= each.at - heading <= _NEAR_AFTER)
    scored = [(_score(each, heading, month), each) for each in every]
    best = max(scored, key=lambda each: each[0], default=None)
    return (best[0][0], best[1]) if best else None


def _heading(root: Node, headline: str | None) -> int | None:
    """The place among the elements of the page's first heading, or of the one that is the headline."""
    first = next(((at, element) for at, element in enumerate(elements(root)) if element.tag == "h1"), None)
    if not headline or (first is not None and shown(first[1]) == headline):
        return first[0] if first else None
    # The first may be the site's name, and some pages have their headline in a lower heading alone.
    others = (at for at, each in enumerate(elements(root)) if each.tag in _HEADINGS and shown(each) == headline)
    return next(others, first[0] if first else None)


def _day(moment: Moment) -> Moment:
    return Moment(at=moment.at.replace(hour=0, minute=0, second=0, microsecond=0), precision=Precision.DAY)


def _carried(root: Node) -> Iterator[Moment]:
    """The dates that a page's scripts carry as data."""
    for script in root.css("script")[:_MOST_SCRIPTS]:
        for match in _IN_SCRIPT.finditer(script.text()[:_LARGEST_SCRIPT].lower()):
            moment = parse_moment(match[1])
            if moment is not None:
                yield in_its_zone(moment, match[1])


def _all(root: Node, now: datetime | None) -> Iterator[_Found]:
    """The dates of the first texts with digits like a year's, in document order."""
    for at, text, element, label in islice(_hopeful(root), _MOST_TEXTS):
        for each in _of_text(at, element, " ".join(text.split()), label):
            if each.moment.at >= _WEB and (now is None or each.moment.at <= now + _ONE_DAY):
                if _is_of_others(element):
                    break
                yield each


def _hopeful(root: Node) -> Iterator[tuple[int, str, Node, Node | None]]:
    """The texts that may hold a date: the elements up to it, the text, its element or the one before it, its label."""
    search = _HOPE.search
    at = -1
    for node in root.traverse(include_text=True):
        text = node.text_content
        if text is None:
            at += node.is_element_node
        elif not text.isspace() and search(text, 0, _HOPED):
            before, around = node.prev, node.parent
            if before is not None:
                yield at, text, before, before
            elif around is not None and around.tag not in _SKIPPED:
                yield at, text, around, _previous(around) or around.parent


def _of_text(at: int, element: Node, text: str, label: Node | None) -> Iterator[_Found]:
    for start, end, moment in dates_in(text[: _LONGEST * 3]):
        before = text[max(start - _BEFORE, 0) : start]
        if len(before) < 12 and label is not None:
            before = f"{' '.join(_opening(label)[-_BEFORE:].split())} {before}"
        yield _Found(
            at=at,
            moment=moment,
            before=before,
            after=text[end : end + _BEFORE],
            alone=len(text) <= (end - start) + _ALONE,
            changed=is_change(element),
        )


def _is_of_others(element: Node) -> bool:
    around = islice((element, *above(element)), _MOST_CLIMBED)
    return any(_OF_OTHERS.search(attribute(each, "class")) for each in around)


def _previous(element: Node) -> Node | None:
    """The element before one, in the same element."""
    before = element.prev
    while before is not None and not before.is_element_node:
        before = before.prev
    return before


def _opening(node: Node) -> str:
    """The text with which an element begins; a text node's own."""
    first = node.first_child or node
    return first.text_content or ""


def _score(found: _Found, heading: int | None, month: Moment | None) -> tuple[float, int]:
    score = 0.0
    if found.alone:
        score += 2
    if _OTHERS.search(found.before):
        score -= 4
    elif _LATER.search(found.before) or found.changed:
        score -= 1
    elif _FIRST.search(found.before):
        score += 2
    elif _BARELY.match(found.before):
        score += 1
    if month is not None and (found.moment.at.year, found.moment.at.month) == (month.at.year, month.at.month):
        score += 3
    if heading is not None:
        distance = found.at - heading
        score += (
            5
            if 0 <= distance <= 12
            else 3
            if 0 <= distance <= 40
            else 2
            if -15 <= distance < 0
            else 1
            if 0 < distance <= 150
            else 0
        )
    return score, -found.at
