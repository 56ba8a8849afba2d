"""Aggregator pages come apart, whatever their markup and language."""

from collections.abc import Callable
from datetime import UTC, datetime

from octavo.extract.page import read_page

NOW = datetime(2026, 5, 12, 19, 30, tzinfo=UTC)


def test_every_layout_comes_apart(layout: Callable, stories: dict) -> None:
    """In each language a layout gives the article alone, its hashtags, and every related article, whole."""
    for name, story in stories.items():
        extracted = read_page(layout(story), url="https://newsfold.example/a/1", fetched_at=NOW)
        paragraphs = [each for each in extracted.text.split("\n\n") if not each.endswith("– II")]
        assert (name, extracted.title) == (name, story.title)
        assert (name, paragraphs) == (name, list(story.paragraphs))
        assert (name, sorted(extracted.hashtags)) == (name, sorted(story.hashtags))
        assert [(item.source, item.age, item.title, " ".join(item.text.split())) for item in extracted.related] == [
            (item.source, item.age, item.title, " ".join(item.paragraphs)) for item in story.related
        ]


def test_comments_are_told_from_related_articles(layout: Callable, stories: dict) -> None:
    """The comments that a page carries come out with author and age; a notice that there are none gives none."""
    for story in (stories["commented"], stories["de"]):
        page = layout(story)
        shown = [comment for comment in story.comments if comment[2] in page]
        extracted = read_page(page, fetched_at=NOW)
        assert [(comment.author, comment.age, comment.text) for comment in extracted.comments] == shown


def test_ages_become_times_only_with_the_fetch(layout: Callable, stories: dict) -> None:
    """An age is worked out from the time of fetching, never without it; a stated time needs none."""
    page = layout(stories["en"])
    assert all(item.published for item in read_page(page, fetched_at=NOW).related)
    unknown = [item.published is not None for item in read_page(page).related]
    assert unknown == ["datetime='2026-05-12T16:30:00Z'" in page] * len(unknown)
