"""What a page says about its article: JSON-LD first, then meta tags, then the visible page."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from octavo.extract.blocks.lines import weight
from octavo.extract.document.tree import Node, attribute
from octavo.extract.metadata.authors import authors_of, stand_ins
from octavo.extract.metadata.gathered import Gathered, gathered, shown
from octavo.extract.metadata.jsonld import Stated, stated_article
from octavo.extract.metadata.opinion import kind_of_label, kind_of_path, kind_of_title
from octavo.extract.metadata.page_dates import Dated, shown_date, stated_dates
from octavo.extract.metadata.titles import ALONE, Named, best_title, tidy
from octavo.news.extracted import Kind
from octavo.news.moment import Moment, Precision
from octavo.text.urls import absolute, bare_host, host

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
_LIVE = "LiveBlogPosting"
_OPINIONS = frozenset({"OpinionNewsArticle", "ReviewNewsArticle"})
_NEWS = frozenset({"ReportageNewsArticle"})
_EXPLAINERS = frozenset({"BackgroundNewsArticle", "AnalysisNewsArticle"})
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(?=$|[-_])")
#: "{{ site.name }}", "{$settings.name}", "[site:name]", "%site_name%".
_UNFILLED = re.compile(r"[{$]\{|\{\$|^\[[\w-]+:[\w:-]+\]$|^%\w+%$")
_LONGEST_TITLE = 300
#: What parts a site's name from what it says of itself: "Lake Post - All the news of the lake".
_SLOGAN = re.compile(r"\s[|–—-]\s")


#: How far a name of the page is trusted to be its headline.
_SOURCES = {"h1": 1.2, "json-ld headline": 1.0, "meta og:title": 1.0, "title": 0.5}
#: Where nothing says that a page is news, what it shows as its headline is believed before what it is shared by.
_SHOWN_WEIGHT = 2.0
_OTHER_WEIGHT = 0.3
_MOST_HEADINGS = 6
#: What is shorter may name a section.
_LEAST_ALONE = 24
#: Parts of a heading that are not the headline.
_PART = re.compile(
    r"kicker|over-?line|eyebrow|top-?line|strapline|dachzeile|spitzmarke|ante-?titul|sur-?titre|occhiello|vignette"
    r"|sub-?(?:title|head|line)|sous-?titre|sotto-?titolo|untertitel|badge|(?<![a-z])(?:label|tag|flag|premium|paywall|plus)(?![a-z])"
    r"|read-?time|visually-?hidden|sr-only"
)
_AROUND_PARTS = " :|–—-·•/"
_PAYWALLED_TIERS = frozenset({"locked", "metered", "paid", "premium", "paywalled", "subscriber", "subscribers"})

#: No value, and so no source of it.
_NOTHING = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of an article beside its text."""

    title: str | None
    authors: tuple[str, ...]
    #: Who is named where nobody signs the page either, and where: an agency, somebody of the site's own name.
    stand_ins: tuple[tuple[str, ...], str] | None
    #: Whom the page's scripts name, looked for where its markup names nobody.
    carried: Callable[[], tuple[str, ...]]
    published: Moment | None
    modified: Moment | None
    language: str | None
    canonical_url: str | None
    site_name: str | None
    section: str | None
    kind: Kind | None
    image: str | None
    #: Width and height in pixels, where the page states them.
    image_size: tuple[int, int] | None
    paywalled: bool
    stated: Stated
    #: Field to the place its value was found in, for the fields that have one.
    provenance: tuple[tuple[str, str], ...]


def metadata_of(root: Node, *, url: str | None, fetched_at: datetime | None, found: Gathered | None = None) -> Metadata:
    """The metadata of a page. ``url``: where it came from; no date lies after ``fetched_at``.

    ``found``: what its markup says, where somebody who walked the tree has gathered it.
    """
    found = found or gathered(root)
    canonical = _canonical(found, url)
    base = url or canonical
    own_host = host(base) if base else None
    titles = (*found.metas.get("og:title", ()), *filter(None, (found.title,)))
    stated = stated_article(found.scripts, addresses=tuple(filter(None, (url, canonical))), titles=titles)
    site, site_source = _site(found, stated) or _NOTHING
    title = _title(found, stated, site, own_host)
    if title:
        found.settle(title.text)
    language, language_source = _language(root, found, stated) or _NOTHING
    dated = _dates(found, stated, base, fetched_at)
    (published, published_source), (modified, modified_source) = (each or _NOTHING for each in dated)
    section, section_source = _section(found, stated) or _NOTHING
    image, image_size, image_source = _image(found, stated, base) or (None, None, None)
    authors, authors_source = authors_of(root, found, stated, site=site, host=own_host) or ((), None)
    sources = {
        "title": title and title.source,
        "authors": authors_source,
        "published": published_source,
        "modified": modified_source,
        "language": language_source,
        "canonical_url": canonical and ("link canonical" if found.canonical else "meta og:url"),
        "site_name": site_source,
        "section": section_source,
        "image": image_source,
    }
    return Metadata(
        title=title.text if title else None,
        authors=authors,
        stand_ins=None if authors_source else stand_ins(found, stated, site=site, host=own_host),
        carried=partial(_carried, found, title, site),
        published=published,
        modified=modified,
        language=language,
        canonical_url=canonical,
        site_name=site,
        section=section,
        kind=_kind(stated, section, title.text if title else None, base),
        image=image,
        image_size=image_size,
        paywalled=_paywalled(found, stated),
        stated=stated,
        provenance=tuple((field, source) for field, source in sources.items() if source),
    )


def _carried(found: Gathered, title: Named | None, site: str | None) -> tuple[str, ...]:
    # Imported late, for most pages state who wrote them.
    from octavo.extract.metadata.carried import carried_authors

    return carried_authors(found.carrying, title.text if title else None, site=site or "")


def _site(found: Gathered, stated: Stated) -> tuple[str, str] | None:
    candidates = (_of_meta(found, _SITE[:2]), (stated.site, "json-ld publisher"), _of_meta(found, _SITE[2:]))
    for each in candidates:
        if each and (name := _site_name(each[0])):
            return _without_slogan(name, stated.site, found.title), each[1]
    return None


def _without_slogan(name: str, publisher: str | None, title: str | None) -> str:
    """The part of a site's name that its publisher bears, or that ends the title, where a dash parts a slogan."""
    if _SLOGAN.search(name) is None:
        return name
    # Behind the whole name stands the slogan.
    ending = _SLOGAN.split(title)[-1].strip() if title and name not in title else None
    # A part of the name, and no part of a word in it.
    called = (each for each in (publisher, ending) if each and len(each) < len(name) and f" {each} " in f" {name} ")
    return next(called, name)


def _site_name(text: str | None) -> str | None:
    """The name of a site: a template's slot that nobody filled is none, and of an address what people call it by."""
    name = tidy(text)
    if name is None or _UNFILLED.search(name):
        return None
    return bare_host(name) if name.startswith(("https://", "http://")) else name


def _of_meta(found: Gathered, names: Sequence[str]) -> tuple[str, str] | None:
    value = found.first(names)
    return (value[0], f"meta {value[1]}") if value else None


def _section(found: Gathered, stated: Stated) -> tuple[str, str] | None:
    candidates = ((stated.section, "json-ld articleSection"), _of_meta(found, _SECTION))
    return next(((name, each[1]) for each in candidates if each and (name := tidy(each[0]))), None)


def _image(found: Gathered, stated: Stated, base: str | None) -> tuple[str, tuple[int, int] | None, str] | None:
    """The lead image: what a page gives to be shared by, else what it states; its address, size and source."""
    stated_image = absolute(base or "", stated.image) if stated.image else None
    shared = found.first(_IMAGE)
    address = absolute(base or "", shared[0]) if shared else None
    if address and shared:
        size = _pixels(found) or (stated.image_size if address == stated_image else None)
        return address, size, f"meta {shared[1]}"
    return (stated_image, stated.image_size, "json-ld image") if stated_image else None


def _pixels(found: Gathered) -> tuple[int, int] | None:
    width, height = (found.value((f"og:image:{side}", f"twitter:image:{side}")) for side in ("width", "height"))
    sides = [int(match[0]) for side in (width, height) if (match := re.match(r"\d{1,6}", side or ""))]
    return (sides[0], sides[1]) if len(sides) == 2 and all(sides) else None


def _canonical(found: Gathered, url: str | None) -> str | None:
    for link in (found.canonical, found.value(("og:url",))):
        address = absolute(url or "", link) if link else None
        if address:
            return address
    return None


def _title(found: Gathered, stated: Stated, site: str | None, site_host: str | None) -> Named | None:
    names = [*_titles_of_meta(found, _TITLE[:1])]
    if stated.headline:
        names.append(Named(stated.headline, "json-ld headline", _SOURCES["json-ld headline"]))
    names += _titles_of_page(found, news=stated.news)
    names += _titles_of_meta(found, _TITLE[1:])
    return best_title(names, site=site, host=site_host)


def _titles_of_meta(found: Gathered, metas: Sequence[str]) -> Iterator[Named]:
    value = _of_meta(found, metas)
    if value:
        yield Named(value[0], value[1], _SOURCES.get(value[1], _OTHER_WEIGHT))


def _titles_of_page(found: Gathered, *, news: bool) -> Iterator[Named]:
    for _, element in found.headings[:_MOST_HEADINGS]:
        # Documentation has a link to each heading behind it.
        text = _without_parts(element).removesuffix("¶").rstrip()
        if text and len(text) <= _LONGEST_TITLE:
            yield Named(text, "h1", _SOURCES["h1"] if news else ALONE if _is_alone(text, found) else _SHOWN_WEIGHT)
    for _, element in found.props.get("headline", ())[:1]:
        yield Named((attribute(element, "content") or shown(element))[:_LONGEST_TITLE], "microdata", _OTHER_WEIGHT)
    if found.title:
        yield Named(found.title, "title", _SOURCES["title"])


def _is_alone(heading: str, found: Gathered) -> bool:
    """Whether a page has no other heading, nor calls itself by this one and a kicker or its site's name."""
    return len(found.headings) == 1 and weight(heading) >= _LEAST_ALONE and heading not in (found.title or "")


def _without_parts(heading: Node) -> str:
    """A heading's text without the kicker that opens it or the subtitle that ends it, where the markup names them."""
    text = shown(heading)
    named = [
        shown(part)
        for part in heading.css("small, [class]")
        if part.tag == "small" or _PART.search(attribute(part, "class").lower())
    ]
    for part in named:
        if part != text and text.startswith(part):
            text = text.removeprefix(part).lstrip(_AROUND_PARTS)
    for part in reversed(named):
        if part and part != text and text.endswith(part):
            text = text.removesuffix(part).rstrip(_AROUND_PARTS)
    return text


def _dates(found: Gathered, stated: Stated, url: str | None, now: datetime | None) -> tuple[Dated | None, Dated | None]:
    month_first = (found.value(("og:locale",)) or stated.language or "").lower().replace("_", "-") == "en-us"
    published, modified = stated_dates(found, stated, now=now, month_first=month_first)
    published = published or shown_date(found, url=url, now=now, month_first=month_first)
    if published and modified and modified[0].at < published[0].at and modified[0].precision is Precision.SECOND:
        modified = None if modified[0].at.date() < published[0].at.date() else modified
    return published, modified


def _paywalled(found: Gathered, stated: Stated) -> bool:
    tier = found.value(("article:content_tier", "og:article:content_tier", "content_tier", "article:access"))
    free = next((element for _, element in found.props.get("isaccessibleforfree", ())), None)
    said = free is not None and (attribute(free, "content") or shown(free)).strip().lower() == "false"
    return stated.free is False or (tier or "").strip().lower() in _PAYWALLED_TIERS or said


def _language(root: Node, found: Gathered, stated: Stated) -> tuple[str, str] | None:
    for value, source in (
        (attribute(root, "lang"), "html lang"),
        (attribute(root, "xml:lang"), "html lang"),
        (stated.language, "json-ld inLanguage"),
        (found.value(("content-language",)), "meta content-language"),
        (found.value(("og:locale",)), "meta og:locale"),
        (found.value(("language",)), "meta language"),
    ):
        match = _LANGUAGE.match((value or "").strip())
        if match:
            return match.group().lower(), source
    return None


def _kind(stated: Stated, section: str | None, title: str | None, url: str | None) -> Kind | None:
    types = set(stated.types)
    if _LIVE in types:
        return Kind.LIVE
    if types & _OPINIONS:
        return Kind.OPINION
    labelled = kind_of_title(title) or kind_of_label(section) or kind_of_path(url)
    if labelled:
        return labelled
    if types & _EXPLAINERS:
        return Kind.EXPLAINER
    return Kind.NEWS if types & _NEWS or "NewsArticle" in types else None
