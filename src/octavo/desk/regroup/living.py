"""Where a story is by now: it may have been merged since its number was read, and that one again."""

from octavo.errors import NotFound
from octavo.news.ids import StoryId
from octavo.news.story import Story
from octavo.ports.store import Tx


def living_story(tx: Tx, story_id: StoryId) -> Story:
    """The story, or the one that it went into in the end. Raises NotFound."""
    story = tx.stories.get(story_id)
    while story.merged_into is not None:
        story = tx.stories.get(story.merged_into)
    return story


def living(tx: Tx, story_id: StoryId) -> StoryId | None:
    """Where a story's articles are. None: it is gone, or has none."""
    try:
        found = living_story(tx, story_id)
    except NotFound:
        return None
    return found.id if tx.stories.placements(found.id) else None
