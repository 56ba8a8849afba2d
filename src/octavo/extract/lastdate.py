"""The last resort for a page without a date: htmldate's search (https://doi.org/10.21105/joss.02439)."""

from datetime import UTC, datetime

from lxml import etree

from octavo.news.moment import Moment, Precision


def searched_date(root: etree._Element, *, url: str | None, now: datetime | None) -> Moment | None:
    """The day that the page's address or text most likely names as its first publication; None where none is found.

    ``now`` (aware): no later day is given. The tree is not changed.
    """
    from htmldate import find_date

    latest = (now or datetime.now(UTC)).strftime("%Y-%m-%d")
    try:
        found = find_date(root, original_date=True, outputformat="%Y-%m-%d", url=url, max_date=latest)
    except (etree.LxmlError, RecursionError, AttributeError, IndexError, OverflowError, TypeError, ValueError):
        # The search is not ours; on markup it did not expect it found nothing.
        return None
    if found is None:
        return None
    return Moment(at=datetime.strptime(found, "%Y-%m-%d").replace(tzinfo=UTC), precision=Precision.DAY)
