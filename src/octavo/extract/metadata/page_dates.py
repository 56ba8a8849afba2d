"""When a page says its article was published and modified, the surest of its statements first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache

from octavo.extract.document.tree import Node, attribute
from octavo.extract.metadata.gathered import Gathered, Seen, shown
from octavo.extract.metadata.jsonld import Stated
from octavo.news.moment import Moment, Precision
from octavo.text.date_spans import dates_in
from octavo.text.dates import in_its_zone, not_future, parse_moment

#: A date as it was written, and where.
Written = tuple[str, str]
Dated = tuple[Moment, str]

#: Meta tags, the surest first.
_PUBLISHED_NAMES = """
article:published_time og:article:published_time og:published_time published_time article:published
datepublished date.published article.published parsely-pub-date sailthru.date publishdate publish-date
publish_date published-date published_date pubdate pub_date publication-date publication_date publicationdate
cxenseparse:recs:publishtime cxenseparse:publishtime article_date_original originalpublicationdate og:pubdate
dc.date.issued dcterms.issued dc.date.published dcterms.published dc.issued issued citation_online_date
citation_publication_date dcterms.created dc.date.created dc.created datecreated article:created created
dcterms.date dc.date dcsext.articlefirstpublished citation_date article-publication-date bt:pubdate
shareaholic:article_published_time weibo:article:create_at last_published_date date
"""
_PUBLISHED = tuple(_PUBLISHED_NAMES.split())
_MODIFIED_NAMES = """
article:modified_time og:updated_time og:article:modified_time article:modified og:modified_time datemodified
date.modified lastmod last-modified last_modified modified_time updated_time dcterms.modified dc.date.modified
dc.modified dateupdate weibo:article:update_at shareaholic:article_modified_time revised
cxenseparse:recs:updatetime parsely-updated
"""
_MODIFIED = tuple(_MODIFIED_NAMES.split())
#: Names of meta tags that no list foresees: "w-published-date", "article.publish_time".
_PUBLISHED_LIKE = re.compile(r"publi(?:sh|c)\w*(?:[-_.: ]?(?:date|time|at|on))?$|(?:date|time)[-_.:]?publi(?:sh|c)\w*$")
#: What is said of no certain event, by a class far from the headline or a clock high above it, or again with each
#: change: a day that the page shows by its headline is believed rather.
DOUBTED = frozenset({"distant class", "time above", "day of change"}) | {
    f"meta {name}" for name in _PUBLISHED if name.endswith(("created", "dc.date", "dcterms.date")) or name == "date"
}
_CHANGED = re.compile(
    r"modif|updat|aktuali|edited|lastmod|revis|mise-?a-?jour|actuali|aggiorn|atuali|wijzig|änder|uppdat"
)
#: What a page writes before the date of a change.
_CHANGED_WORDS = re.compile(
    r"updat|modif|edited|aktuali|geändert|bearbeitet|mise? à jour|màj|actuali[sz]|aggiorn|atuali|gewijzigd|bijgewerkt"
    r"|uppdater|ändrad|oppdat|endret|opdater|ændret|päivite|muokat|zmiana|zmodyf|změn|upraven|frissít|módos|modificat"
    r"|güncel|ενημ|τροποπ|обновл|измен|оновл|змін|обновен|تحديث|تعديل|به‌روز|ویرایش|עודכן|עדכון|अपडेट|अद्यतन|আপডেট|হালনাগাদ"
    r"|ปรับปรุง|แก้ไข|อัปเดต|cập nhật|diperbarui|sửa|更新|修正|改|수정|업데이트"
)
_MONTH_FIRST = re.compile(r"^(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/((?:19|20)\d\d)$")
_ADDRESS = re.compile(r"(?<!\d)((?:19[89]|20\d)\d)([/_.-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")
_ADDRESS_MONTH = re.compile(r"/((?:19[89]|20\d)\d)/?(0[1-9]|1[0-2])/")
_ADDRESS_REVERSED = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])([-.])(0[1-9]|1[0-2])\2(20\d\d)(?!\d)")
_LONGEST = 240
#: Elements between a heading and its date; a page's frame and lists are further away.
_NEAR_AFTER, _NEAR_BEFORE = 120, 60
#: How many elements behind the headline are as far from it as one before.
_AS_FAR = 4
#: An element whose class says date belongs to the headline within these; farther off it may be another article's.
_BY_AFTER, _BY_BEFORE = 30, 10
_ONE_DAY = timedelta(days=1)
#: Characters before a date that may say what it is the date of; behind it, its clock.
_NEAREST, _CLOCK = 40, 12
#: A clock and its zone, which may be longer: "01:52 PM (IST)".
_ZONED = (
    r"[^\w(]{0,3}\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\s?"
    r"\(?(?:(?:gmt|utc)\s?[+-]\d{1,2}(?::?\d\d)?|[a-z]{3,4}\b)\)?"
)
_DIGIT = re.compile(r"\d")


def stated_dates(
    found: Gathered, stated: Stated, *, now: datetime | None, month_first: bool
) -> tuple[Dated | None, Dated | None]:
    """Published and modified as the page's data states them (JSON-LD, meta tags, microdata), each with its source."""
    published = first_of(_stated(stated.published, _PUBLISHED, "datepublished", found), now, month_first=month_first)
    modified = first_of(_stated(stated.modified, _MODIFIED, "datemodified", found), now, month_first=month_first)
    if published is None:
        published = first_of(_created(stated, found), now, month_first=month_first)
    if published and modified and published[0].precision is Precision.DAY and published[0].at >= modified[0].at:
        published = (published[0], "day of change")
    return published, modified


def shown_date(found: Gathered, *, url: str | None, now: datetime | None, month_first: bool) -> Dated | None:
    """Published as the page shows it: a ``<time>`` by the headline, the address, an element whose class says date."""
    marked = _near(found.times, found)
    heading = found.heading_at()
    timed = (
        (text, "time" if heading is None or at >= heading - _BY_BEFORE else "time above")
        for at, each in marked
        for text in _of_time(each)
    )
    address = day_of_address(url)
    dated = first_of(timed, now, month_first=month_first)
    if dated is None and address and (address := not_after(address, now)):
        classed = first_of(_of_class(found), now, month_first=month_first)
        # Of one day that which has a clock, too.
        return classed if classed and classed[0].iso()[:10] == address[0].iso() else address
    return dated or first_of(_of_class(found), now, month_first=month_first)


def day_of_address(url: str | None) -> Dated | None:
    """The day in an article's address, as in /2025/07/08/ferry or /ferry-20250708."""
    path = re.sub(r"^\w+://(?:web\.archive\.org/web/\d+/(?:\w+://)?)?[^/]*", "", url or "")
    match = _ADDRESS.search(path)
    if match is not None and (match[2] or len(match[0]) == 8):
        return _day(match[1], match[3], match[4])
    turned = _ADDRESS_REVERSED.search(path)
    return _day(turned[4], turned[3], turned[1]) if turned else None


def month_of_address(url: str | None) -> Dated | None:
    """The month in an article's address, as in /2025/07/ferry."""
    match = _ADDRESS_MONTH.search(url or "")
    moment = parse_moment(f"{match[1]}-{match[2]}") if match else None
    return (moment, "address") if moment else None


def first_of(written: Iterable[Written], now: datetime | None, *, month_first: bool) -> Dated | None:
    """The first of these that is a day, in its own zone; else the first month; else, as ``now``, one in the future."""
    weaker: list[Dated] = []
    for text, source in written:
        moment = parse_moment(text, month_first=month_first)
        if moment is None:
            continue
        moment = in_its_zone(moment, text)
        if now is not None and moment.at > now:
            turned = parse_moment(text, month_first=not month_first)
            if turned is not None and turned.at <= now and turned.precision is moment.precision:
                return in_its_zone(turned, text), source  # "11/12/2026" in November
            weaker.append((not_future(moment, now), source))
        elif moment.precision is Precision.MONTH:
            weaker.insert(0, (moment, source))
        else:
            return moment, source
    return weaker[0] if weaker else None


def not_after(dated: Dated, now: datetime | None) -> Dated | None:
    """``dated``, or None where it lies more than a day after ``now``."""
    if now is None or dated[0].at <= now:
        return dated
    return (not_future(dated[0], now), dated[1]) if dated[0].at <= now + _ONE_DAY else None


def is_change(element: Node) -> bool:
    """Whether an element's names say that its date is that of a change."""
    own = f"{attribute(element, 'class')} {attribute(element, 'itemprop')} {attribute(element, 'id')}".lower()
    around = element.parent
    if _CHANGED.search(own) or (around is not None and _CHANGED.search(attribute(around, "class").lower())):
        return True
    return element.tag == "time" and bool(_CHANGED_WORDS.search(_label(element)))


def _label(element: Node) -> str:
    """The words before an element's date: its own, else those right before it. In lower case."""
    own = shown(element)[:_LONGEST].lower()
    digit = _DIGIT.search(own)
    if words := own[: digit.start() if digit else 0].strip(" ,:"):
        return words
    before = _before(element) or (_before(element.parent) if element.parent is not None else None)
    text = before.text()[-_NEAREST:] if before is not None else ""
    return "" if _DIGIT.search(text) else text.lower()


def _before(node: Node) -> Node | None:
    """What stands before a node in its element, blanks passed over."""
    before = node.prev
    while before is not None and (before.text_content or "-").isspace():
        before = before.prev
    return before


def _day(year: str, month: str, day: str) -> Dated | None:
    moment = parse_moment(f"{year}-{int(month):02}-{int(day):02}")
    return (moment, "address") if moment and moment.precision is Precision.DAY else None


def _stated(value: str | None, metas: Sequence[str], prop: str, found: Gathered) -> Iterator[Written]:
    if value:
        yield value, f"json-ld {'datePublished' if prop == 'datepublished' else 'dateModified'}"
    for name in metas:
        for content in found.metas.get(name, ())[:1]:
            # Those who index scholars ask for the year or the month first.
            yield _MONTH_FIRST.sub(r"\3-\1-\2", content) if name.startswith("citation_") else content, f"meta {name}"
    if prop == "datepublished":
        for name, contents in found.metas.items():
            if _PUBLISHED_LIKE.search(name):
                yield contents[0], f"meta {name}"
    for _, element in found.props.get(prop, ()):
        text = next(filter(None, (attribute(element, name) for name in ("datetime", "content", "title"))), "") or shown(
            element
        )
        if text and not found.is_beside(element):
            yield text[:_LONGEST], "microdata"


def _created(stated: Stated, found: Gathered) -> Iterator[Written]:
    """When the article was made, which stands for its publication where nothing states that."""
    if stated.created:
        yield stated.created, "json-ld dateCreated"
    for _, element in _near(found.props.get("datecreated", ()), found):
        if value := attribute(element, "content") or attribute(element, "datetime"):
            yield value[:_LONGEST], "microdata"


def _near(seen: Sequence[Seen], found: Gathered) -> list[Seen]:
    """Elements by their nearness to the heading: those soon after it or just before, a lone one anywhere."""
    heading = found.heading_at()
    kept = [each for each in seen if not found.is_beside(each.element)]
    # What says that it is the first date comes before what does not, and a date of change is none.
    kept = [each for each in kept if not is_change(each.element)]
    if heading is None:
        return kept[:1]
    near = [each for each in kept if -_NEAR_BEFORE <= each.at - heading <= _NEAR_AFTER]
    # One right above the headline is the article's rather than one that a text parts from it.
    near.sort(key=lambda each: each.at - heading if each.at >= heading else _AS_FAR * (heading - each.at))
    return near or (kept if len(kept) == 1 else [])


def _of_time(element: Node) -> Iterator[str]:
    if attribute(element, "datetime"):
        yield attribute(element, "datetime")
    yield from _written(shown(element)[:_LONGEST])


def _of_class(found: Gathered) -> Iterator[Written]:
    heading = found.heading_at()
    for at, element in _near(found.dated(), found):
        source = "class" if heading is None or -_BY_BEFORE <= at - heading <= _BY_AFTER else "distant class"
        for name in ("datetime", "content", "data-date", "data-time", "data-datetime", "data-timestamp", "title"):
            value = attribute(element, name)
            if value and len(value) < 40 and parse_moment(value):
                yield value, source
        text = shown(element)
        if len(text) <= _LONGEST:
            yield from ((each, source) for each in _written(text))


@cache
def _zoned() -> re.Pattern[str]:
    """Compiled when first asked for, for most pages state their date."""
    return re.compile(_ZONED, re.IGNORECASE)


def _written(text: str) -> list[str]:
    """The dates in a text as it writes them, those of changes last."""
    first: list[str] = []
    changed: list[str] = []
    past = 0
    for start, end, _ in dates_in(text):
        zoned = _zoned().match(text, end)
        written = text[start : zoned.end() if zoned else end + _CLOCK]
        (changed if _CHANGED_WORDS.search(text[past:start].lower()) else first).append(written)
        past = end
    return first + changed
