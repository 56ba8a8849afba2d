"""The edition of a second day beside the first one's, on a real database and a table for a network."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from octavo.desk.edition.publish import in_the_making, make_edition
from octavo.desk.subscribe import subscribe
from octavo.news.ids import OWNER, ArticleId
from octavo.news.reason import Merit, Standing
from octavo.news.story import Placement
from octavo.stories.hashtags import hashtags

FEED = "https://landing.example/feed.xml"
FLOOD = (
    "A dam above Brennick gave way on Monday and the river Orle ran through the lower streets of the town. "
    "The prefecture said that 2,140 people had to leave their homes in Brennick before midnight."
)
CORRECTED = (
    "Two lists of streets along the river Orle had been added together. The number of people who had to leave their "
    "homes in Brennick as the dam gave way was 1,240, the prefecture said, and not 2,140 as it had announced."
)
CHESS_TITLE, BEES_TITLE = "Village chess club beats the champions", "One hive in three lost, beekeepers say"
CHESS = (
    "The village of Lower Sill has beaten the champions in the chess cup, 4½ to 3½. "
    "The last game ended with a pawn at one in the morning, and the innkeeper gave everybody soup."
)
BEES = (
    "Nearly one hive in three did not live through the winter, the beekeepers' union said. It asks the ministry for a "
    "count of all hives in the country before the lime trees are in flower."
)


def first_day(world: Any) -> None:
    """A flood and a chess match are told, and their edition is published."""
    at = world.clock.now() - timedelta(hours=2)
    world.feed(
        FEED,
        ("https://landing.example/a", "Dam gives way above Brennick, thousands leave homes", at),
        ("https://landing.example/b", CHESS_TITLE, at),
    )
    world.page("https://landing.example/a", "Dam gives way above Brennick, thousands leave homes", *[FLOOD] * 3)
    world.page("https://landing.example/b", CHESS_TITLE, *[CHESS] * 3)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    world.clock.forward(days=1)
    world.work()


def second_day(world: Any) -> None:
    """The flood's figure is corrected, the bees are counted, and the second edition is published."""
    at = world.clock.now() + timedelta(hours=2)
    title = "Correction: 1,240 people left homes in Brennick as dam gave way"
    world.feed(FEED, ("https://landing.example/c", title, at), ("https://landing.example/d", BEES_TITLE, at))
    world.page("https://landing.example/c", title, *[CORRECTED] * 3)
    world.page("https://landing.example/d", BEES_TITLE, *[BEES] * 3)
    world.clock.forward(hours=25)
    world.work()


def test_a_correction_opens_its_leaf_and_is_given_as_its_reason(world: Any) -> None:
    """Who read the wrong figure yesterday finds the right one first, cited, and is told that it was corrected."""
    first_day(world)
    second_day(world)
    with world.desk.store.read() as tx:
        edition = tx.editions.latest()
    leaf = next(leaf for leaf in edition.leaves if leaf.changed)
    assert leaf.corrected
    assert "1,240" in leaf.briefing[0].text
    (change,) = edition.changes
    assert change.story_id == leaf.story_id
    assert "1,240" in change.sentence.text


def test_a_story_that_did_not_move_is_in_the_next_edition_no_more(world: Any) -> None:
    """Yesterday's chess match, of which nothing new came, gives way to what is new."""
    first_day(world)
    second_day(world)
    with world.desk.store.read() as tx:
        today, yesterday = (tx.editions.of_day(day) for day in tx.editions.days(limit=2))
    assert CHESS_TITLE in [leaf.headline for leaf in yesterday.leaves]
    assert CHESS_TITLE not in [leaf.headline for leaf in today.leaves]
    assert BEES_TITLE in [leaf.headline for leaf in today.leaves]


def test_the_next_edition_tells_nothing_again_that_the_last_one_told(world: Any) -> None:
    """Some hours after a closing nothing new has come, and no story of that edition is said to have changed since."""
    first_day(world)
    second_day(world)
    with world.desk.store.read() as tx:
        published, making = tx.editions.latest(), in_the_making(tx, world.desk)
    assert published.leaves
    assert making.day == published.day + timedelta(days=1)
    assert making.leaves == ()


def test_an_edition_begins_where_the_one_before_ended(world: Any) -> None:
    """On the night that has an hour more, what came in the first hour after a closing is in the next edition too."""
    world.desk = replace(world.desk, settings=world.desk.settings.model_copy(update={"zone": "Europe/Berlin"}))
    world.clock.at = datetime(2026, 10, 23, 12, tzinfo=UTC)
    first_day(world)
    closed = datetime(2026, 10, 24, 4, tzinfo=UTC)
    world.feed(FEED, ("https://landing.example/d", BEES_TITLE, closed + timedelta(minutes=10)))
    world.page("https://landing.example/d", BEES_TITLE, *[BEES] * 3)
    world.clock.forward(hours=25)
    world.work()
    with world.desk.store.read() as tx:
        today, yesterday = (tx.editions.of_day(day) for day in tx.editions.days(limit=2))
    assert yesterday.closed_at == closed
    assert today.closed_at == closed + timedelta(hours=25)
    assert [leaf.headline for leaf in today.leaves] == [BEES_TITLE]


def test_a_followed_hashtag_is_given_as_a_reason(world: Any) -> None:
    """A saved search for a hashtag lifts its story, and the place says so; clicks are not asked."""
    first_day(world)
    text = "\n\n".join([BEES] * 3)
    tag = hashtags(text, BEES_TITLE, "en")[0].tag
    with world.desk.store.begin() as tx:
        tx.readers.add_search(OWNER, "Bees", f"hashtag={tag.removeprefix('#')}", now=world.clock.now())
    second_day(world)
    with world.desk.store.read() as tx:
        leaves = {leaf.headline: leaf for leaf in tx.editions.latest().leaves}
    assert Standing(merit=Merit.FOLLOWED, name=tag) in leaves[BEES_TITLE].why


def test_an_edition_knows_one_event_in_two_languages(world: Any) -> None:
    """Stories that share no word but whose articles mean the same are told to be of one subject."""
    first_day(world)
    second_day(world)
    with world.desk.store.begin() as tx:
        own = np.eye(4, dtype=np.float32)
        for number, row in ((1, 0), (2, 1), (3, 2), (4, 2)):
            tx.vectors.put(ArticleId(number), world.desk.embedder.name, own[row])
    with world.desk.store.read() as tx:
        published = tx.editions.latest()
        edition = make_edition(tx, world.desk, published.day, published.closed_at)
        stories = [tx.stories.placement(ArticleId(number)).story_id for number in (3, 4)]
    assert stories[0] != stories[1]
    assert [leaf.story_id in stories for leaf in edition.leaves] == [True, True]
    assert Standing(merit=Merit.SAME_SUBJECT, count=1) in edition.leaves[1].why


def test_a_leaf_names_the_language_of_most_of_its_articles_first(world: Any) -> None:
    """As the story's own page does, whichever article came first."""
    first_day(world)
    with world.desk.store.begin() as tx:
        story_id = tx.stories.placement(ArticleId(1)).story_id
        first = tx.articles.get(ArticleId(1))
        tx.articles.save(replace(first, language="de"))
        for key in ("second", "third"):
            number = tx.articles.add(replace(first, id=ArticleId(0), feed_id=None, key=key, language="en"))
            tx.stories.place(Placement(article_id=number, story_id=story_id, score=1.0, placed_at=first.fetched_at))
    with world.desk.store.read() as tx:
        published = tx.editions.latest()
        edition = make_edition(tx, world.desk, published.day, published.closed_at)
    (leaf,) = (leaf for leaf in edition.leaves if leaf.story_id == story_id)
    assert leaf.languages == ("en", "de")


def test_a_leaf_of_a_story_that_went_on_begins_with_what_is_new(world: Any) -> None:
    """Headline and first sentence are of today's report, cited to it, and yesterday's come after."""
    first_day(world)
    at = world.clock.now() + timedelta(hours=2)
    heading = "Engineer held as dam above Brennick is said to have leaked for weeks"
    arrest = "Police held the engineer of the dam above Brennick on Tuesday, who had known for weeks that it leaked. "
    world.feed(FEED, ("https://landing.example/c", heading, at))
    world.page("https://landing.example/c", heading, *[arrest + FLOOD] * 2)
    world.clock.forward(hours=25)
    world.work()
    with world.desk.store.read() as tx:
        edition = tx.editions.latest()
        new = tx.stories.placements(edition.leaves[0].story_id)[-1].article_id
    (leaf,) = edition.leaves
    assert leaf.changed
    assert leaf.headline == heading
    assert leaf.briefing[0].text == arrest.strip()
    assert [cite.article_id for cite in leaf.briefing[0].cites] == [new]
    assert edition.changes[0].sentence == leaf.briefing[0]
