"""The demo papers' web pages: each in its own house style, as real ones are."""

import json
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from octavo.cli.demo.papers import PAPERS, Paper
from octavo.cli.demo.stand import Stand
from octavo.cli.demo.wire import Report
from octavo.news.extracted import Kind

HOUSE = Environment(
    loader=PackageLoader("octavo.cli.demo", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

#: How many of its other reports a paper lists beside one.
_OTHERS = 6
#: How much of a related article an aggregator shows, characters.
_TEASER = 420

_SCHEMA_TYPES = {
    Kind.NEWS: "NewsArticle",
    Kind.OPINION: "OpinionNewsArticle",
    Kind.EXPLAINER: "BackgroundNewsArticle",
    Kind.LIVE: "LiveBlogPosting",
}
_KIND_WORDS = {Kind.OPINION: "Opinion. ", Kind.EXPLAINER: "Explainer. ", Kind.LIVE: "Live. "}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or a subheading."""

    text: str
    heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A line that leads to another report of the same paper."""

    title: str
    path: str
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedCard:
    """Another paper's report on an aggregator's page."""

    source: str
    age: str
    title: str
    url: str
    text: str


def blocks_of(report: Report) -> tuple[Block, ...]:
    """A report's text in order, subheadings told apart."""
    return tuple(Block(text=each.removeprefix("## "), heading=each.startswith("## ")) for each in report.paragraphs)


def article_page(stand: Stand, paper: Paper, report: Report) -> str:
    """The page of one report, HTML."""
    published = stand.published(report)
    return HOUSE.get_template(f"{paper.key}.html").render(
        _frame(stand, paper, report),
        report=report,
        blocks=blocks_of(report),
        url=stand.url(report),
        published=published,
        modified=stand.modified(report),
        picture=f"{stand.origins[paper.key]}/img/{report.key}.png" if report.caption else None,
        linked=_linked_data(stand, paper, report),
        hashtags=tuple("#" + "".join(word.capitalize() for word in tag.split()) for tag in report.tags),
        related=tuple(_card(stand, stand.reports[key]) for key in report.related),
    )


def home_page(stand: Stand, paper: Paper) -> str:
    """A paper's front page, HTML: its reports, and a link to its feed."""
    return HOUSE.get_template(f"{paper.key}.html").render(_frame(stand, paper, None), report=None)


def _frame(stand: Stand, paper: Paper, shown: Report | None) -> dict[str, Any]:
    own = [each for each in stand.of(paper) if each is not shown]
    others = tuple(
        Pointer(title=each.title, path=stand.paths[each.key], written=stand.published(each).written)
        for each in (own if shown is None else own[:_OTHERS])
    )
    return {"paper": paper, "feed": paper.feed, "others": others}


def _linked_data(stand: Stand, paper: Paper, report: Report) -> str:
    """Schema.org's account of the report as JSON-LD; The Quoin wraps it in a graph, as some publishers do."""
    published, modified = stand.published(report).iso, stand.modified(report).iso
    node: dict[str, Any] = {
        "@type": _SCHEMA_TYPES[report.kind],
        "headline": report.title,
        "datePublished": published,
        "dateModified": modified,
        "articleSection": report.section,
        "inLanguage": report.language,
        "mainEntityOfPage": stand.url(report),
        "publisher": {"@type": "Organization", "name": paper.name},
        "isAccessibleForFree": not report.paywalled,
    }
    if report.authors:
        node["author"] = [{"@type": "Person", "name": name} for name in report.authors]
    if report.paywalled:
        node["hasPart"] = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paywall"}
    if report.kind is Kind.LIVE:
        node |= {"coverageStartTime": published, "coverageEndTime": modified}
    site = {"@type": "WebSite", "name": paper.name, "url": f"{stand.origins[paper.key]}/"}
    whole = {"@graph": [site, node]} if paper.key == "quoin" else node
    # "<" would let a headline end the script element (HTML, 4.12.1.3).
    return json.dumps({"@context": "https://schema.org", **whole}, ensure_ascii=False).replace("<", "\\u003c")


def _card(stand: Stand, report: Report) -> RelatedCard:
    """The report as an aggregator shows it: the age as of the edition's close, caption and text in one."""
    text = " ".join([_KIND_WORDS.get(report.kind, ""), *(each.text for each in blocks_of(report))]).strip()
    hours = round(report.hours_before_closing)
    return RelatedCard(
        source=next(each.name for each in PAPERS if each.key == report.paper),
        age="an hour ago" if hours <= 1 else f"{hours} hours ago",
        title=report.title,
        url=stand.url(report),
        text=f"{text[:_TEASER].rsplit(' ', 1)[0]}…",
    )
