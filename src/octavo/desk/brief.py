"""Write a story's briefing, headline and hashtags anew after it changed.

brief_story   readings | brief + headline + hashtags | stories.save + set_briefing
"""

from dataclasses import replace

from octavo.desk.desk import Desk
from octavo.desk.readings import readings
from octavo.insight.brief import brief
from octavo.news.ids import StoryId
from octavo.stories.label import headline, story_hashtags

#: Articles read for one briefing: a long story's newest.
READ = 40


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
    # Agreement in other words is found by meaning, which costs time: only where one language does not tell it all.
    embed = desk.embedder.embed if len(story.languages) > 1 else None
    written = brief(read, headline=title, embed=embed) if read else None
    with desk.store.begin() as tx:
        tx.stories.save(replace(tx.stories.get(story.id), headline=title or story.headline, hashtags=tags))
        if written is not None:
            tx.stories.set_briefing(story_id, written)
