"""Where a copied report comes from: who published it first, and the agency that its text names."""

from dataclasses import dataclass

from octavo.news.views import ArticleRow, ArticleView
from octavo.stories.near_duplicates.marks import same_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a line below the headline says."""

    #: The article of which it is a copy; None where it is one of its own.
    row: ArticleRow | None
    #: The origin was here before the copy: an agency's own article may come after a paper's copy of it.
    earlier: bool
    #: The agency or paper that the text names, where it is neither the article's own paper nor the origin's.
    credit: str | None


def origin_of(view: ArticleView) -> Origin | None:
    """Where the article comes from; None where nothing says that it comes from elsewhere."""
    row, credit = view.origin, view.placement.credit if view.placement else None
    papers = (view.article.source, row.source if row else None)
    if credit is not None and any(paper and same_source(paper, credit) for paper in papers):
        credit = None
    if row is None and credit is None:
        return None
    return Origin(row=row, earlier=row is not None and row.shown_at <= view.article.shown_at, credit=credit)
