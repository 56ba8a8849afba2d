"""What a page says about its article: JSON-LD first, then meta tags, then the visible page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from html import unescape

from lxml import etree

from octavo.extract.bylines import visible_authors
from octavo.extract.jsonld import Stated, stated_article
from octavo.extract.opinion import kind_of_label, kind_of_title
from octavo.extract.people import people
from octavo.extract.titles import tidy, without_site
from octavo.news.article import Kind
from octavo.news.moment import Moment, Precision
from octavo.text.dates import not_future, parse_moment
from octavo.text.urls import absolute, host

_PUBLISHED = (
    *(
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "published_time",
        "datepublished",
        "date.published",
    ),
    *(
        "article.published",
        "parsely-pub-date",
        "sailthru.date",
        "publishdate",
        "publish-date",
        "publish_date",
        "pubdate",
        "pub_date",
    ),
    *(
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "originalpublicationdate",
        "publication_date",
        "publicationdate",
        "dc.date.issued",
    ),
    *(
        "dcterms.created",
        "dcterms.issued",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "datecreated",
        "citation_publication_date",
        "date",
        "bt:pubdate",
    ),
)
_MODIFIED = (
    *(
        "article:modified_time",
        "og:updated_time",
        "og:article:modified_time",
        "article:modified",
        "datemodified",
        "date.modified",
        "lastmod",
    ),
    *("last-modified", "dcterms.modified", "dc.date.modified", "revised"),
)
_AUTHORS = (
    *(
        "author",
        "article:author",
        "article:author_name",
        "og:article:author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "dcterms.creator",
    ),
    *("dc.contributor", "cxenseparse:author", "twitter:data1:author", "authors"),
)
_CITED = ("citation_author",)
_SECTION = (
    "article:section",
    "og:article:section",
    "parsely-section",
    "section",
    "sailthru.section",
    "articlesection",
    "category",
)
_IMAGE = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail")
_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_SITE = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:app:name:iphone")
_OFFSET = re.compile(r":\d{2}(?:\.\d+)?\s*([+-])(\d{2}):?(\d{2})$")
_LIVE = "LiveBlogPosting"
_OPINIONS = frozenset({"OpinionNewsArticle", "ReviewNewsArticle"})
_NEWS = frozenset({"ReportageNewsArticle"})
_EXPLAINERS = frozenset({"BackgroundNewsArticle", "AnalysisNewsArticle"})
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(?=$|[-_])")
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of an article beside its text."""

    title: str | None
    authors: tuple[str, ...]
    published: Moment | None
    modified: Moment | None
    language: str | None
    canonical_url: str | None
    site_name: str | None
    section: str | None
    kind: Kind | None
    image: str | None
    paywalled: bool
    stated: Stated


def metadata_of(root: etree._Element, *, url: str | None, fetched_at: datetime | None) -> Metadata:
    """The metadata of a page. ``url``: where it came from; no date lies after ``fetched_at``."""
    meta = _Meta(root)
    stated = stated_article(root)
    canonical = _canonical(root, meta, url)
    base = url or canonical
    site = tidy(meta.first(_SITE[:2])) or tidy(stated.site) or tidy(meta.first(_SITE[2:]))
    title = _title(root, meta, stated, site, host(base) if base else None)
    section = tidy(stated.section) or tidy(meta.first(_SECTION))
    published, modified = _dates(root, meta, stated, fetched_at)
    return Metadata(
        title=title,
        authors=_authors(root, meta, stated, site),
        published=published,
        modified=modified,
        language=_language(root, meta, stated),
        canonical_url=canonical,
        site_name=site,
        section=section,
        kind=_kind(stated, section, title, base),
        image=_image(meta, stated, base),
        paywalled=stated.free is False
        or (meta.first(("article:content_tier",)) or "").lower() in {"locked", "metered"},
        stated=stated,
    )


class _Meta:
    """A page's meta tags by name, property or itemprop, in lower case."""

    def __init__(self, root: etree._Element) -> None:
        self._values: dict[str, list[str]] = {}
        for element in root.iter("meta"):
            name = (
                element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
            )
            content = unescape(element.get("content") or "").strip()
            if name and content:
                self._values.setdefault(name.strip().lower(), []).append(content)

    def first(self, names: Sequence[str]) -> str | None:
        """The first value of the first of these names that has one."""
        return next((self._values[name][0] for name in names if name in self._values), None)

    def all(self, names: Sequence[str]) -> Iterator[str]:
        """Every value of the first of these names that has any."""
        yield from next((self._values[name] for name in names if name in self._values), ())


def _image(meta: _Meta, stated: Stated, base: str | None) -> str | None:
    """The lead image's address: what a page gives to be shared by, else what it states."""
    links = (link for link in (meta.first(_IMAGE), stated.image) if link)
    return next((found for link in links if (found := absolute(base or "", link))), None)


def _canonical(root: etree._Element, meta: _Meta, url: str | None) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            found = absolute(url or "", link.get("href"))
            if found:
                return found
    stated = meta.first(("og:url",))
    return absolute(url or "", stated) if stated else None


def _title(root: etree._Element, meta: _Meta, stated: Stated, site: str | None, site_host: str | None) -> str | None:
    texts = (tidy("".join(heading.itertext())) for heading in root.iter("h1"))
    headings = [text for text in texts if text and len(text) <= _LONGEST_TITLE]
    candidates = (meta.first(_TITLE[:1]), stated.headline, meta.first(_TITLE[1:]), root.findtext(".//title"))
    given = [without_site(title, site, site_host, headings) for each in candidates if (title := tidy(each))]
    own = [heading for heading in headings if heading.casefold() != (site or "").casefold()]
    shown = next((heading for heading in own if any(_alike(heading, title) for title in given)), None)
    title = shown or next(iter(given or own), None)
    return without_site(title, site, site_host) if title else None


def _alike(heading: str, title: str) -> bool:
    one, other = set(heading.casefold().split()), set(title.casefold().split())
    return len(one & other) * 2 >= len(one | other)


def _authors(root: etree._Element, meta: _Meta, stated: Stated, site: str | None) -> tuple[str, ...]:
    # A person's own site bears the person's name: what JSON-LD states is believed.
    found = people(stated.authors) or people(map(_turned, meta.all(_CITED)), site=site)
    if not found:
        found = people((value for value in meta.all(_AUTHORS) if not value.startswith("http")), site=site)
    return found or visible_authors(root, site)


def _turned(name: str) -> str:
    """A name as libraries write it ("Feldt, Mara") turned round."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and "," not in first else name


def _dates(
    root: etree._Element, meta: _Meta, stated: Stated, now: datetime | None
) -> tuple[Moment | None, Moment | None]:
    published = _moment((stated.published, meta.first(_PUBLISHED), *_visible(root)), now)
    modified = _moment((stated.modified, meta.first(_MODIFIED)), now)
    if published and modified and modified.at < published.at and modified.precision is Precision.SECOND:
        modified = None if modified.at.date() < published.at.date() else modified
    return published, modified


def _moment(texts: Sequence[str | None], now: datetime | None) -> Moment | None:
    for text in texts:
        moment = parse_moment(text, now=now) if text else None
        if moment and text:
            moment = _in_its_zone(moment, text)
            return not_future(moment, now) if now else moment
    return None


def _in_its_zone(moment: Moment, text: str) -> Moment:
    """The same time in the zone that the page gives it in: the day on which it was published there is its date."""
    found = _OFFSET.search(text.strip())
    if found is None or moment.precision is not Precision.SECOND:
        return moment
    minutes = int(found[2]) * 60 + int(found[3])
    if minutes >= 24 * 60:
        return moment
    zone = timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes))
    return Moment(at=moment.at.astimezone(zone))


def _visible(root: etree._Element) -> Iterator[str]:
    """The dates in the page's own markup, the likeliest first."""
    for element in root.iter("time", "abbr", "span", "div", "p"):
        named = (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None
        if named:
            yield (
                element.get("datetime") or element.get("content") or element.get("title") or "".join(element.itertext())
            )
    times = [element for element in root.iter("time") if element.get("datetime")]
    heading = next(root.iter("h1"), None)
    if times and heading is not None:
        near = _after(heading, times)
        yield near.get("datetime")
    elif len(times) == 1:
        yield times[0].get("datetime")


def _after(heading: etree._Element, times: Sequence[etree._Element]) -> etree._Element:
    """The first ``<time>`` after the heading; the first of all where none follows."""
    numbers = {element: number for number, element in enumerate(heading.getroottree().getroot().iter("h1", "time"))}
    return next((each for each in times if numbers[each] > numbers[heading]), times[0])


def _language(root: etree._Element, meta: _Meta, stated: Stated) -> str | None:
    tree_root = root.getroottree().getroot()
    for value in (
        tree_root.get("lang"),
        tree_root.get("xml:lang"),
        stated.language,
        meta.first(("content-language", "og:locale", "language")),
    ):
        found = _LANGUAGE.match((value or "").strip())
        if found:
            return found.group().lower()
    return None


def _kind(stated: Stated, section: str | None, title: str | None, url: str | None) -> Kind | None:
    types = set(stated.types)
    if _LIVE in types:
        return Kind.LIVE
    if types & _OPINIONS:
        return Kind.OPINION
    labelled = kind_of_title(title) or kind_of_label(section) or _kind_of_path(url)
    if labelled:
        return labelled
    if types & _EXPLAINERS:
        return Kind.EXPLAINER
    return Kind.NEWS if types & _NEWS or "NewsArticle" in types else None


def _kind_of_path(url: str | None) -> Kind | None:
    """The kind that a section in the address names, as in /opinion/2026/bridges."""
    folders = re.split(r"[?#]", url or "")[0].split("/")[3:-1]
    kinds = (kind_of_label(folder.replace("-", " ")) for folder in folders[:3])
    return next((kind for kind in kinds if kind), None)
