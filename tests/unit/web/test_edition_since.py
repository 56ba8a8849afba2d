"""What an edition says of the one before, and of why its stories stand where they stand."""

from dataclasses import replace

from octavo.news.ids import StoryId
from octavo.news.reason import Merit, Standing
from octavo.web.edition import changes_shown, how_changed, since, why_here
from octavo.web.render import render

from .conftest import edition, edition_page, rows


def leaves(*numbers):
    found = edition()
    return replace(found, leaves=tuple(leaf for leaf in found.leaves if leaf.story_id in numbers))


def test_stories_are_new_or_gone_since_the_edition_before():
    """A story that only today's edition has is new, one that only yesterday's had is gone."""
    found = since(leaves(1, 2, 3), leaves(2, 4), {})
    assert [leaf.story_id for leaf in found.new] == [1, 3]
    assert [leaf.story_id for leaf in found.gone] == [4]


def test_a_merged_story_is_neither_new_nor_gone():
    """Yesterday's story that went into one of today's is the same story."""
    found = since(leaves(1), leaves(2), {StoryId(2): StoryId(1)})
    assert found.new == found.gone == ()


def test_how_a_story_moved_is_said_in_words():
    """More origins come first, then more articles; a correction before both; nothing where nothing is known."""
    leaf = edition().leaves[0]
    assert how_changed(leaf, replace(leaf, origins=leaf.origins - 2)) == "two more origins"
    assert how_changed(leaf, replace(leaf, articles=leaf.articles - 1)) == "one more article"
    assert how_changed(replace(leaf, why=(Standing(merit=Merit.CORRECTED),)), leaf) == "corrected"
    assert how_changed(leaf, leaf) is None
    assert how_changed(leaf, None) is None


def test_what_was_corrected_comes_first():
    """Of what changed, a correction stands above growth."""
    found = edition()
    marked = tuple(
        replace(leaf, why=(Standing(merit=Merit.CORRECTED),)) if leaf.story_id == 1 else leaf for leaf in found.leaves
    )
    shown = changes_shown(replace(found, leaves=marked), {row.id: row for row in rows()})
    assert [(change.story_id, change.how) for change in shown] == [(1, "corrected"), (3, None)]


def test_a_place_is_explained_in_one_sentence():
    """All reasons stand in one sentence that begins with the story."""
    told, new = Standing(merit=Merit.ORIGINS, count=7), Standing(merit=Merit.NEW_TODAY)
    assert why_here((told, new), leads=True) == "It leads because 7 independent origins report it and it is new today."
    said = why_here((told, Standing(merit=Merit.NEW_REPORTS, count=1), Standing(merit=Merit.CORRECTED)), leads=False)
    assert said.endswith(
        "because 7 independent origins report it, one new report came since yesterday and a report on it was corrected."
    )
    assert why_here((), leads=False) == ""


def test_the_page_names_what_is_new_and_what_is_gone(around):
    """The edition's page lists the new stories and those no longer there, by headline."""
    page = render(edition_page(since=since(leaves(1, 2, 3), leaves(2, 4), {})), around()).body.decode()
    assert "Two stories are new here" in page
    assert "One of the last edition is no longer here" in page


def test_a_new_story_is_marked_where_it_stands(around):
    """Each of the new ones, where not all are."""
    page = render(edition_page(since=since(leaves(1, 5), leaves(2, 4), {})), around()).body.decode()
    changed = {leaf.story_id for leaf in edition().leaves if leaf.changed}
    assert page.count('<span class="chip new">new</span>') == len({1, 5} - changed) > 0
