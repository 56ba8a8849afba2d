"""What the queue holds, news apart from what is older: a feed's whole past may be read for half a day."""

from collections import Counter
from datetime import datetime

from sqlalchemy import Connection, and_, case, func, or_, select

from octavo.news.job import JobState, Step
from octavo.news.views import UnderWay
from octavo.store.tables import articles, jobs, stories

#: Steps whose subject is an article, and a story; what a person asked for is no background work, however old.
_OF_ARTICLES, _OF_STORIES = (Step.FILL, Step.PLACE), (Step.RELATE, Step.BRIEF, Step.WRITE)


def under_way(connection: Connection, now: datetime, since: datetime) -> UnderWay:
    """What is due or running of what was published ``since``; the rest is counted."""
    of_article = and_(jobs.c.step.in_(_OF_ARTICLES), jobs.c.subject == articles.c.id)
    of_story = and_(jobs.c.step.in_(_OF_STORIES), jobs.c.subject == stories.c.id)
    old = case((func.coalesce(articles.c.shown_at, stories.c.shown_at) < since, 1), else_=0).label("old")
    due = case((or_(jobs.c.state == JobState.LEASED, jobs.c.due_at <= now), 1), else_=0).label("due")
    counted = (
        select(jobs.c.step, old, due, func.count().label("jobs"), func.max(jobs.c.due_at).label("until"))
        .select_from(jobs.outerjoin(articles, of_article).outerjoin(stories, of_story))
        .where(jobs.c.state != JobState.FAILED)
        .group_by(jobs.c.step, old, due)
    )
    news, older_stories, older, older_due, until = Counter[str](), Counter[str](), 0, 0, None
    for row in connection.execute(counted):
        if row.due and not row.old:
            news[str(row.step)] += row.jobs
        if row.due and row.old and row.step in _OF_STORIES:
            older_stories[str(row.step)] += row.jobs
        if row.old and row.step in _OF_ARTICLES:
            older += row.jobs
            if row.due:
                older_due += row.jobs
            else:
                until = max(until or row.until, row.until)
    return UnderWay(
        news=tuple(sorted(news.items())),
        older=older,
        until=until,
        older_due=older_due,
        older_stories=tuple(sorted(older_stories.items())),
    )
