"""Which of a story's articles are copies of one report, and where each such report comes from."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from octavo.news.article import Article, Revision
from octavo.news.ids import ArticleId, StoryId
from octavo.news.story import Placement
from octavo.ports import Tx
from octavo.stories.duplicates import Signature, families, origin, signature


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    id: ArticleId
    text: str
    source: str | None
    at: datetime
    signature: Signature


def name_origin(tx: Tx, copies: Collection[ArticleId]) -> None:
    """Points each of some near-duplicates, all in one story, to the one they come from."""
    reports = _reports(tx, copies)
    placed = [placement for each in reports if (placement := tx.stories.placement(each.id)) is not None]
    if reports:
        _point(tx, placed, {each.id: origin(reports).id for each in reports})


def name_origins(tx: Tx, story_id: StoryId) -> None:
    """Looks for copies among a story's articles anew: what came together may be copies, what came apart is none."""
    placed = tx.stories.placements(story_id)
    reports = _reports(tx, [placement.article_id for placement in placed])
    origins = {each.id: origin(family).id for family in families(reports) for each in family}
    _point(tx, placed, origins)


def _point(tx: Tx, placed: Collection[Placement], origins: dict[ArticleId, ArticleId]) -> None:
    for placement in placed:
        of = origins[placement.article_id]
        duplicate_of = None if of == placement.article_id else of
        if placement.duplicate_of != duplicate_of:
            tx.stories.place(replace(placement, duplicate_of=duplicate_of))


def _reports(tx: Tx, article_ids: Collection[ArticleId]) -> list[_Report]:
    """Oldest first."""
    articles, texts = tx.articles.many(article_ids), tx.articles.revisions(article_ids)
    made = [_report(article, texts.get(article.id)) for article in articles.values()]
    return sorted(made, key=lambda report: (report.at, report.id))


def _report(article: Article, revision: Revision | None) -> _Report:
    text = revision.text if revision else article.excerpt
    return _Report(
        id=article.id,
        text=text,
        source=article.source,
        at=article.shown_at,
        signature=signature(article.title or "", text),
    )
