"""The demo papers' feeds, in the four dialects that the world speaks."""

import json
from dataclasses import dataclass
from html import escape
from typing import Any

from octavo.cli.demo.pages import HOUSE, blocks_of
from octavo.cli.demo.papers import FeedKind, Paper
from octavo.cli.demo.stand import Stand, Written
from octavo.cli.demo.wire import Report

_TEMPLATES = {FeedKind.RSS: "feed.rss", FeedKind.ATOM: "feed.atom", FeedKind.RDF: "feed.rdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One report as a feed lists it."""

    title: str
    url: str
    authors: tuple[str, ...]
    section: str
    summary: str
    published: Written
    modified: Written


def feed_document(stand: Stand, paper: Paper) -> str:
    """The paper's feed, newest report first."""
    own = stand.of(paper)
    if paper.kind is FeedKind.JSON:
        return json.dumps(_json_feed(stand, paper, own), ensure_ascii=False, indent=1)
    return HOUSE.get_template(_TEMPLATES[paper.kind]).render(
        paper=paper,
        origin=stand.origins[paper.key],
        updated=max((stand.modified(each) for each in own), key=lambda each: each.at),
        entries=[
            FeedEntry(
                title=each.title,
                url=stand.url(each),
                authors=each.authors,
                section=each.section,
                summary=each.summary,
                published=stand.published(each),
                modified=stand.modified(each),
            )
            for each in own
        ],
    )


def _json_feed(stand: Stand, paper: Paper, own: tuple[Report, ...]) -> dict[str, Any]:
    """JSON Feed 1.1 (jsonfeed.org), with summaries alone where the paper keeps its text to itself, as many do."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": paper.name,
        "description": paper.tagline,
        "home_page_url": f"{stand.origins[paper.key]}/",
        "feed_url": f"{stand.origins[paper.key]}{paper.feed}",
        "language": paper.language,
        "items": [_json_item(stand, each) for each in own],
    }


def _json_item(stand: Stand, report: Report) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": stand.url(report),
        "url": stand.url(report),
        "title": report.title,
        "summary": report.summary,
        "date_published": stand.published(report).iso,
        "date_modified": stand.modified(report).iso,
        "tags": [report.section, *report.tags],
    }
    if report.authors:
        item["authors"] = [{"name": name} for name in report.authors]
    if report.full_in_feed:
        item["content_html"] = "".join(f"<p>{escape(each.text)}</p>" for each in blocks_of(report))
    return item
