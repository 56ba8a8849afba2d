"""Copies of one report count as one origin wherever origins are counted."""

from datetime import date, timedelta
from typing import Any

import pytest

from octavo.desk.edition.publish import in_the_making, publish
from octavo.desk.subscribe import subscribe
from octavo.news.ids import OWNER, ArticleId
from octavo.news.reason import Merit, Standing

WIRE = """
SKARN (Harbour Wire) - A ferry with forty people aboard ran aground off Skarn on Monday in thick fog. The tug Alder from
Nerrin pulled it free after six hours, and nobody was hurt, the harbour office said. The master, Jorun Pell, told the
harbour office that the light on the mole had been dark since Sunday. The lights board said that it would look into the
lamp and into who had been told.
"""
OWN = """
Passengers of the ferry that ran aground off Skarn in Monday's fog waited for six hours, and sang. Forty were aboard,
among them a school class from Lom, until the tug Alder from Nerrin brought them home. The lamp on the mole at Skarn was
dark, says Jorun Pell, the ferry's master. He had reported it the evening before.
"""
PAPERS = {"Lom Ledger": WIRE, "Tesso Times": WIRE, "Nerrin News": WIRE, "Skarn Sheet": OWN}
HEADS = (
    "Ferry aground off Skarn in fog",
    "Ferry runs aground off Skarn",
    "Forty aboard as ferry grounds at Skarn",
    "Ferry aground off Skarn: six hours of singing",
)


@pytest.fixture
def world(world_on_both: Any) -> Any:
    """On both databases."""
    return world_on_both


@pytest.fixture
def told(world: Any) -> Any:
    """Three papers that print one agency's report, and one with a report of its own."""
    at = world.clock.now() - timedelta(hours=4)
    for n, ((paper, text), head) in enumerate(zip(PAPERS.items(), HEADS, strict=True)):
        site = f"https://paper{n}.example"
        world.feed(f"{site}/feed", (f"{site}/1", head, at + timedelta(minutes=20 * n)), title=paper)
        world.page(f"{site}/1", head, " ".join(text.split()))
        subscribe(world.desk, OWNER, f"{site}/feed")
    world.work()
    return world


def test_a_copy_that_comes_is_read_and_its_like_are_not(told: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the writer is held, no text is searched for marks: a report has hundreds of copies. The origin is right."""

    def never(text: str) -> None:
        raise AssertionError(text)

    monkeypatch.setattr("octavo.stories.near_duplicates.duplicates.agency", never)
    site, text = "https://harbour.example", " ".join(WIRE.split())
    told.feed(f"{site}/feed", (f"{site}/1", HEADS[0], told.clock.now()), title="Harbour Wire")
    told.page(f"{site}/1", HEADS[0], text)
    subscribe(told.desk, OWNER, f"{site}/feed")
    told.work()
    with told.desk.store.read() as tx:
        placed = [tx.stories.placement(ArticleId(number)) for number in range(1, 6)]
    assert [each.duplicate_of for each in placed if each] == [5, 5, 5, None, None]


def test_copies_are_one_origin_everywhere(told: Any) -> None:
    """In the river, on the story's and its articles' pages, in the briefing, in the edition and in its reasons."""
    with told.desk.store.read() as tx:
        (card,) = tx.views.river(user_id=OWNER).rows
        page = tx.views.story(card.story.id, user_id=OWNER)
        views = [tx.views.article(ArticleId(number), user_id=OWNER) for number in range(1, 5)]
        making = in_the_making(tx, told.desk)
    assert (card.story.articles, card.story.origins, card.story.sources) == (4, 2, 4)
    assert card.lead.duplicate_of is None
    assert page.briefing is not None
    assert (page.briefing.origins, page.briefing.sources) == (2, 4)
    assert sorted(row.duplicate_of is None for row in page.articles) == [False, False, True, True]
    assert [view.origin and view.origin.id for view in views] == [None, 1, 1, None]
    assert [view.placement.credit for view in views if view.placement] == ["Harbour Wire"] * 3 + [None]
    (leaf,) = making.leaves
    assert (leaf.articles, leaf.origins) == (4, 2)
    assert leaf.why[0] == Standing(merit=Merit.ORIGINS, count=2)
    told.clock.forward(days=1)
    edition = publish(told.desk, date(2026, 11, 25))
    assert edition is not None
    assert [leaf.origins for leaf in edition.leaves] == [2]
    assert edition.sources == 4


def test_a_briefing_does_not_say_a_copied_sentence_twice(told: Any) -> None:
    """Its sentences come of both origins, each said once."""
    with told.desk.store.read() as tx:
        briefing = tx.views.river(user_id=OWNER).rows[0].story.id
        summary = tx.stories.briefing(briefing).summary
    texts = [sentence.text for sentence in summary]
    assert len(texts) == len(set(texts))
    assert {cite.article_id for sentence in summary for cite in sentence.cites} & {1, 2, 3}
    assert ArticleId(4) in {cite.article_id for sentence in summary for cite in sentence.cites}
