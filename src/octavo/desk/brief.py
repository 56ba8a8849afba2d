"""Write a story's briefing, headline and hashtags anew after it changed.

brief_story   readings | brief + headline + hashtags | stories.save + set_briefing
"""

from collections.abc import Sequence
from dataclasses import replace

from octavo.desk.desk import Desk
from octavo.desk.readings import readings
from octavo.insight.brief import brief
from octavo.insight.reading import Reading
from octavo.insight.summarise import summarise
from octavo.news.briefing import Briefing
from octavo.news.ids import ArticleId, StoryId
from octavo.news.story import Story
from octavo.stories.label import headline, story_hashtags

#: Articles read for one briefing: a long story's newest.
READ = 40
#: Sentences on a story that one article tells.
ALONE = 4


def brief_story(desk: Desk, story_id: StoryId) -> None:
    """Brings a story's briefing up to date. A story without any text keeps none."""
    with desk.store.read() as tx:
        story = tx.stories.get(story_id)
        if story.merged_into is not None:
            return
        ids = [placement.article_id for placement in tx.stories.placements(story_id)][-READ:]
        articles = tx.articles.many(ids)
        read = readings(tx, ids)
    title = headline([articles[i] for i in ids])
    tags = story_hashtags([articles[i].hashtags for i in ids])
    written = _written(desk, story, read, title) if read else None
    with desk.store.begin() as tx:
        tx.stories.save(replace(tx.stories.get(story.id), headline=title or story.headline, hashtags=tags))
        if written is not None:
            tx.stories.set_briefing(story_id, written)


def _written(desk: Desk, story: Story, read: Sequence[Reading[ArticleId]], title: str) -> Briefing:
    if len(read) == 1:
        # There is nothing to agree or disagree with: the article's own summary is the briefing, at a sixth of the cost.
        return summarise(read[0], sentences=ALONE)
    # Agreement in other words is found by meaning, which costs time: only where one language does not tell it all.
    embed = desk.embedder.embed if len(story.languages) > 1 else None
    return brief(read, headline=title, embed=embed)
