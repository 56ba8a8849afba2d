"""Publish the day's edition: eight stories, briefed from what had come by its closing.

publish        stories.between | rank | brief | editions.add
owed           which days' editions are still to be made
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

import numpy as np
import structlog

from octavo.desk.desk import Desk
from octavo.desk.edition.closing import closing, days_between, last_day
from octavo.desk.edition.leaves import Told, beginning, briefed, change, corrections, title
from octavo.desk.injection_guard import heading
from octavo.news.briefing import Sentence
from octavo.news.edition import LEAVES, Change, Edition, Leaf
from octavo.news.ids import ArticleId, EditionId, FeedId, StoryId
from octavo.news.origins import origins
from octavo.ports.store import Tx
from octavo.stories.label import headline, story_hashtags
from octavo.stories.rank import Candidate, Ranked, place_tags, rank, subject, weight
from octavo.text.letters import spelled_alike

log = structlog.get_logger()

#: Notebook: the day of the first edition this library owes (ISO 8601).
BEGAN = "began"
#: Notebook: the newest day that was looked at, whether or not anything came to fill its edition.
CLOSED = "closed"
#: Editions that are made up for after a pause; what is older is past reading.
MADE_UP = 7
#: Sentences of a leaf's briefing.
LEAD_SENTENCES, LEAF_SENTENCES = 3, 2
#: Stories whose meaning is looked at, the heaviest, and articles of each, the newest.
HEAVIEST, NEWEST = 60, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What the readers of this library chose to read."""

    #: Feeds that somebody reads.
    feeds: frozenset[FeedId]
    #: Hashtags of saved searches, ``spelled_alike``, with their "#".
    hashtags: frozenset[str]


def owed(tx: Tx, desk: Desk) -> tuple[date, ...]:
    """Days whose edition has closed and was not looked at yet, oldest first."""
    began = tx.notebook.get(BEGAN)
    if began is None:
        return ()
    last = last_day(desk.clock.now(), desk.settings.edition_at, ZoneInfo(desk.settings.zone))
    first = max(date.fromisoformat(began), last - timedelta(days=MADE_UP - 1))
    closed = tx.notebook.get(CLOSED)
    if closed is not None:
        first = max(first, date.fromisoformat(closed) + timedelta(days=1))
    return tuple(days_between(first, last))


def begin_editions(tx: Tx, desk: Desk) -> None:
    """From the next closing on this library has editions; nothing where it has them already."""
    if tx.notebook.get(BEGAN) is None:
        zone = ZoneInfo(desk.settings.zone)
        tomorrow = last_day(desk.clock.now(), desk.settings.edition_at, zone) + timedelta(days=1)
        tx.notebook.put(BEGAN, tomorrow.isoformat())


def publish(desk: Desk, day: date) -> Edition | None:
    """That day's edition, published now; None where it was published before, or nothing came to fill it."""
    closed_at = closing(day, desk.settings.edition_at, ZoneInfo(desk.settings.zone))
    with desk.store.read() as tx:
        published = tx.editions.of_day(day) is not None
        edition = None if published else make_edition(tx, desk, day, closed_at)
    with desk.store.begin() as tx:
        close_day(tx, day)
        if edition is None or not edition.leaves or tx.editions.add(edition) is None:
            return None
    log.info("edition published", day=day.isoformat(), leaves=len(edition.leaves))
    return edition


def close_day(tx: Tx, day: date) -> None:
    """Notes that a day was looked at; a newer day stays noted."""
    closed = tx.notebook.get(CLOSED)
    if closed is None or date.fromisoformat(closed) < day:
        tx.notebook.put(CLOSED, day.isoformat())


def reopen_days(tx: Tx, desk: Desk) -> None:
    """Forgets that days which have not come yet were looked at: the clock was wrong then."""
    last = last_day(desk.clock.now(), desk.settings.edition_at, ZoneInfo(desk.settings.zone))
    began, closed = tx.notebook.get(BEGAN), tx.notebook.get(CLOSED)
    if began is not None and date.fromisoformat(began) > last + timedelta(days=1):
        tx.notebook.put(BEGAN, (last + timedelta(days=1)).isoformat())
    if closed is not None and date.fromisoformat(closed) > last:
        # The last day may be among those that were missed; published once, it is not published again.
        tx.notebook.put(CLOSED, (last - timedelta(days=1)).isoformat())


def make_edition(tx: Tx, desk: Desk, day: date, closed_at: datetime) -> Edition:
    """The edition of what was told since the closing before, not saved; briefed from what had come by ``closed_at``."""
    return _compose(tx, desk, day, _opened(tx, desk, day), closed_at, lambda told: briefed(tx, told.articles))


def in_the_making(tx: Tx, desk: Desk) -> Edition:
    """The next edition as it would be if it closed now, with the stories' briefings as they stand.

    A story whose own is still to be made is told from its newest articles: in a first import hundreds wait for theirs.
    Of what the last edition told it tells nothing again; where there is none, of the last day.
    Cheap to ask for: what was composed a moment ago is given again.
    """
    last = last_day(desk.clock.now(), desk.settings.edition_at, ZoneInfo(desk.settings.zone))
    day = last + timedelta(days=1)

    def kept(told: Told) -> tuple[Sentence, ...]:
        briefing = tx.stories.briefing(told.story_id)
        return briefing.summary if briefing else briefed(tx, told.articles[-NEWEST:])

    def compose() -> Edition:
        now = desk.clock.now()
        opened_at = _opened(tx, desk, day) if tx.editions.of_day(last) else now - timedelta(days=1)
        return _compose(tx, desk, day, opened_at, now, kept)

    return desk.next_edition.edition(day, desk.clock.now, compose)


def _opened(tx: Tx, desk: Desk, day: date) -> datetime:
    """When the edition before that day's closed: no 24 hours earlier where the clocks changed, or the set hour."""
    before = day - timedelta(days=1)
    published = tx.editions.of_day(before)
    return published.closed_at if published else closing(before, desk.settings.edition_at, ZoneInfo(desk.settings.zone))


def _compose(
    tx: Tx,
    desk: Desk,
    day: date,
    opened_at: datetime,
    closed_at: datetime,
    summary: Callable[[Told], tuple[Sentence, ...]],
) -> Edition:
    told = _told(tx, tx.stories.between(opened_at, closed_at), opened_at)
    yesterday = tx.editions.of_day(day - timedelta(days=1))
    before = _still(tx, [leaf.story_id for leaf in yesterday.leaves]) if yesterday else frozenset()
    followed = _followed(tx)
    candidates = [_candidate(story, followed, before=story.story_id in before) for story in told.values()]
    ranked = rank(_with_vectors(tx, desk.embedder.name, candidates, told, closed_at), now=closed_at, limit=LEAVES)
    leaves = tuple(
        _leaf(
            told[row.story],
            row,
            _heading(desk, told[row.story]),
            beginning(tx, told[row.story], summary(told[row.story]), LEAF_SENTENCES if number else LEAD_SENTENCES),
            changed=row.story in before,
        )
        for number, row in enumerate(ranked)
    )
    fresh = [article for story in told.values() for article in story.fresh]
    return Edition(
        id=EditionId(0),
        day=day,
        closed_at=closed_at,
        zone=desk.settings.zone,
        published_at=desk.clock.now(),
        leaves=leaves,
        changes=_changes(tx, [told[leaf.story_id] for leaf in leaves if leaf.changed]),
        articles=len(fresh),
        sources=len({article.source for article in fresh}),
        demo=bool(fresh) and all(article.demo for article in fresh),
    )


def _still(tx: Tx, story_ids: Sequence[StoryId]) -> frozenset[StoryId]:
    """The stories as they are called now, merged ones by the story they went into in the end."""
    stories = tx.views.stories(story_ids).values()
    going = [story.merged_into for story in stories if story.merged_into is not None]
    living = frozenset(story.id for story in stories if story.merged_into is None)
    # A merge is always into a living story, so that this comes to an end.
    return living | _still(tx, going) if going else living


def _told(tx: Tx, between: Mapping[StoryId, Sequence[ArticleId]], opened_at: datetime) -> dict[StoryId, Told]:
    told = {}
    for story_id, ids in between.items():
        known = tx.articles.many(ids)
        articles = tuple(known[i] for i in ids)
        placements = tuple(p for p in tx.stories.placements(story_id) if p.article_id in known)
        fresh = tuple(article for article in articles if article.shown_at > opened_at)
        told[story_id] = Told(story_id=story_id, articles=articles, placements=placements, fresh=fresh)
    return told


def _followed(tx: Tx) -> Followed:
    users = tx.accounts.users()
    feeds = {each.feed_id for user in users for each in tx.readers.subscriptions(user.id)}
    queries = [parse_qs(search.query) for user in users for search in tx.readers.searches(user.id)]
    hashtags = {f"#{spelled_alike(tag).removeprefix('#')}" for query in queries for tag in query.get("hashtag", ())}
    return Followed(feeds=frozenset(feeds), hashtags=frozenset(hashtags))


def _candidate(told: Told, followed: Followed, *, before: bool) -> Candidate:
    hashtags = story_hashtags([article.hashtags for article in told.articles])
    new = {article.id for article in told.fresh}
    known = {row.duplicate_of or row.article_id for row in told.placements if row.article_id not in new}
    first = {row.article_id for row in told.placements if (row.duplicate_of or row.article_id) not in known}
    return Candidate(
        story=told.story_id,
        headline=headline(told.articles),
        at=max(article.shown_at for article in told.articles),
        first_at=min(article.shown_at for article in told.articles),
        origins=len(_origins(told)),
        sources=len({article.source for article in told.articles}),
        articles=len(told.articles),
        new_articles=len(told.fresh),
        # A paper that reports once more has news; a copy of what was known has none.
        new_origins=len(_origins(told, first & new)),
        hashtags=hashtags,
        places=place_tags(hashtags, [f"{article.title or ''}. {article.excerpt}" for article in told.articles]),
        subject=subject([(article.title, article.language) for article in told.articles if article.title]),
        kinds=tuple(article.kind for article in told.articles),
        before=before,
        corrected=bool(corrections(told)),
        # What somebody added by hand has no feed, and was surely wanted.
        read=any(article.feed_id is None or article.feed_id in followed.feeds for article in told.articles),
        followed=tuple(tag for tag in hashtags if spelled_alike(tag) in followed.hashtags),
    )


def _with_vectors(
    tx: Tx, model: str, candidates: Sequence[Candidate], told: Mapping[StoryId, Told], now: datetime
) -> list[Candidate]:
    """The candidates, those that may come into an edition with the mean of their newest articles' vectors."""
    heaviest = sorted(candidates, key=lambda each: -weight(each, now=now))[:HEAVIEST]
    newest = {each.story: [article.id for article in told[each.story].articles[-NEWEST:]] for each in heaviest}
    known = tx.vectors.of([article for ids in newest.values() for article in ids], model)
    means = {
        story: np.mean([known[article] for article in ids if article in known], axis=0)
        for story, ids in newest.items()
        if not known.keys().isdisjoint(ids)
    }
    return [replace(each, vector=means.get(each.story)) for each in candidates]


def _origins(told: Told, some: Collection[ArticleId] | None = None) -> frozenset[Hashable]:
    """Of all its articles or of some; what they are copies of may come after them, or before the window."""
    return origins(
        [(row.article_id, row.duplicate_of) for row in told.placements if some is None or row.article_id in some],
        {article.id: article.source for article in told.articles},
    )


def _heading(desk: Desk, told: Told) -> str:
    return heading(desk, lambda kept: title(replace(told, articles=tuple(kept))), told.articles)


def _leaf(told: Told, row: Ranked, headline: str, briefing: tuple[Sentence, ...], *, changed: bool) -> Leaf:
    languages = Counter(article.language for article in told.articles if article.language)
    return Leaf(
        story_id=told.story_id,
        headline=headline,
        briefing=briefing,
        hashtags=story_hashtags([article.hashtags for article in told.articles]),
        articles=len(told.articles),
        origins=len(_origins(told)),
        # The most frequent first, as on the story's page.
        languages=tuple(code for code, _ in languages.most_common()),
        first_at=min(article.shown_at for article in told.articles),
        why=row.why,
        changed=changed,
    )


def _changes(tx: Tx, told: Sequence[Told]) -> tuple[Change, ...]:
    """One sentence a story that stands alone, from its new articles only."""
    told_alone = [(story.story_id, change(tx, story)) for story in told]
    return tuple(Change(story_id=number, sentence=each) for number, each in told_alone if each is not None)
