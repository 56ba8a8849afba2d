"""Which of a story's articles are copies of one report, and where each such report comes from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from octavo.news.article import Article, Revision
from octavo.news.ids import ArticleId, StoryId
from octavo.news.story import Placement
from octavo.ports.store import Tx
from octavo.stories.near_duplicates.duplicates import Signature, families, origin, origin_by, signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A copy, without its text."""

    id: ArticleId
    source: str | None
    at: datetime
    #: Whom it names as its origin.
    credit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An article as its copies are known by."""

    id: ArticleId
    text: str
    source: str | None
    at: datetime
    signature: Signature


def name_origin(tx: Tx, copies: Collection[Placement]) -> None:
    """Points each of some near-duplicates, all in one story, to the one they come from.

    Whom a copy names was kept when it was placed. To read hundreds of copies anew for each that comes would hold the
    library's one writer for seconds.
    """
    articles = tx.articles.many([placement.article_id for placement in copies])
    printed = [
        Printed(id=article.id, source=article.source, at=article.shown_at, credit=placement.credit)
        for placement in copies
        if (article := articles.get(placement.article_id)) is not None
    ]
    if printed:
        first = origin_by(printed, [each.credit for each in printed]).id
        _point(tx, copies, dict.fromkeys(articles, first))


def reports_of(tx: Tx, story_ids: Collection[StoryId]) -> dict[ArticleId, Report]:
    """The articles of some stories, read and signed: costly, and so done before a write begins."""
    ids = [placement.article_id for story in story_ids for placement in tx.stories.placements(story)]
    return {report.id: report for report in _reports(tx, ids)}


def name_origins(tx: Tx, story_id: StoryId, known: Mapping[ArticleId, Report]) -> None:
    """Looks for copies among a story's articles anew: what came together may be copies, what came apart is none.

    ``known``: of ``reports_of``; what is not in it is read.
    """
    placed = tx.stories.placements(story_id)
    ids = [placement.article_id for placement in placed]
    unknown = {report.id: report for report in _reports(tx, [article for article in ids if article not in known])}
    reports = [known[article] if article in known else unknown[article] for article in ids]
    origins = {each.id: origin(family).id for family in families(reports) for each in family}
    _point(tx, placed, origins)


def _point(tx: Tx, placed: Collection[Placement], origins: dict[ArticleId, ArticleId]) -> None:
    for placement in placed:
        of = origins[placement.article_id]
        duplicate_of = None if of == placement.article_id else of
        if placement.duplicate_of != duplicate_of:
            tx.stories.place(replace(placement, duplicate_of=duplicate_of))


def _reports(tx: Tx, article_ids: Collection[ArticleId]) -> list[Report]:
    """Oldest first."""
    articles, texts = tx.articles.many(article_ids), tx.revisions.newest(article_ids)
    made = [_report(article, texts.get(article.id)) for article in articles.values()]
    return sorted(made, key=lambda report: (report.at, report.id))


def _report(article: Article, revision: Revision | None) -> Report:
    text = revision.text if revision else article.excerpt
    return Report(
        id=article.id,
        text=text,
        source=article.source,
        at=article.shown_at,
        signature=signature(article.title or "", text),
    )
