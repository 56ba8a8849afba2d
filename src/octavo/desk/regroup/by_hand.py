"""A person's word on what belongs together: split a story, merge two, take either back.

split   some articles move out, into a new story or another one    held: together, and apart from those left
merge   all articles and comments move, the address leads there    held: together
undo    the same articles and comments move back                   held: the other way round

Each is one transaction, leaves a line in the record, and has the last word over what was decided before.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from octavo.desk.desk import Desk
from octavo.desk.place import count_story, merge_stories, queue_brief
from octavo.desk.regroup.living import living_story
from octavo.desk.regroup.origins import Report, name_origins, reports_of
from octavo.desk.relate import queue_relate
from octavo.errors import Conflict, Denied, Invalid
from octavo.news.held import Held, Regrouping, Verb
from octavo.news.ids import OWNER, ArticleId, CommentId, RegroupingId, StoryId, UserId
from octavo.news.reader import Comment
from octavo.news.reason import Ground, Reason
from octavo.news.story import Story
from octavo.ports.store import Tx
from octavo.stories.held import part, together

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hand:
    """One decision being carried out."""

    tx: Tx
    user_id: UserId
    by: str
    now: datetime
    #: The articles of the stories it is about.
    reports: Mapping[ArticleId, Report]

    def line(self, verb: Verb, from_id: StoryId, to_id: StoryId, articles: Collection[ArticleId]) -> Regrouping:
        return Regrouping(
            id=RegroupingId(0),
            verb=verb,
            from_id=from_id,
            to_id=to_id,
            articles=tuple(articles),
            user_id=self.user_id,
            by=self.by,
            made_at=self.now,
        )


def split_story(
    desk: Desk,
    user_id: UserId,
    story_id: StoryId,
    article_ids: Collection[ArticleId],
    *,
    to_id: StoryId | None = None,
) -> Regrouping:
    """Moves articles of a story, and their copies, into a new story, or into the story ``to_id``.

    Raises Denied for all but the owner, NotFound, and Invalid where an article is not in the story or none would be
    left in it.
    """

    def done(hand: _Hand) -> Regrouping:
        story = living_story(hand.tx, story_id)
        target = None if to_id is None else living_story(hand.tx, to_id)
        moved = _with_copies(hand.tx, story.id, article_ids)
        if target is not None and target.id == story.id:
            raise Invalid("These articles are in that story already. Name another one.")
        into = target.id if target else _new_story(hand.tx, story, moved)
        return _split(hand, story.id, into, moved, ())

    return _decide(desk, user_id, done, about=[story_id] if to_id is None else [story_id, to_id])


def join_stories(desk: Desk, user_id: UserId, kept_id: StoryId, gone_id: StoryId) -> Regrouping:
    """Merges the story ``gone_id`` into the story ``kept_id``.

    Raises Denied for all but the owner, NotFound, and Invalid where they are one story already.
    """

    def done(hand: _Hand) -> Regrouping:
        return _merge(hand, living_story(hand.tx, kept_id).id, living_story(hand.tx, gone_id).id)

    return _decide(desk, user_id, done, about=[kept_id, gone_id])


def undo(desk: Desk, user_id: UserId, regrouping_id: RegroupingId) -> Regrouping:
    """Takes a split or a merge back; that can be taken back in turn.

    Raises Denied for all but the owner, NotFound, and Conflict where it was taken back already or its articles have
    gone different ways since.
    """

    def done(hand: _Hand) -> Regrouping:
        line = hand.tx.regroupings.get(regrouping_id)
        if line.undone_by is not None:
            raise Conflict("This was taken back already.")
        made = _back(hand, line)
        hand.tx.regroupings.undone(line.id, made.id)
        return made

    _owner_only(user_id)
    with desk.store.read() as tx:
        line = tx.regroupings.get(regrouping_id)
    return _decide(desk, user_id, done, about=[line.from_id, line.to_id])


def _owner_only(user_id: UserId) -> None:
    if user_id != OWNER:
        raise Denied("Only the owner of this desk may change which articles a story holds.")


def _decide(
    desk: Desk, user_id: UserId, done: Callable[[_Hand], Regrouping], *, about: Collection[StoryId]
) -> Regrouping:
    _owner_only(user_id)
    with desk.store.read() as tx:
        by, reports = tx.accounts.user(user_id).name, reports_of(tx, about)
    # Whoever places is let finish: else it would put an article into a story that is gone.
    with desk.memory.lock, desk.store.begin() as tx:
        line = done(_Hand(tx=tx, user_id=user_id, by=by, now=desk.clock.now(), reports=reports))
    log.info("story regrouped", regrouping_id=line.id, verb=str(line.verb), by=by, articles=len(line.articles))
    return line


def _merge(hand: _Hand, kept: StoryId, gone: StoryId) -> Regrouping:
    tx = hand.tx
    if kept == gone:
        raise Invalid("These two are one story already.")
    moved, stayed = _articles(tx, gone), _articles(tx, kept)
    comments = tuple(comment.id for comment in tx.comments.on_story(gone))
    before = tx.regroupings.held([*moved, *stayed])
    tx.regroupings.hold(before, together(before, {*moved, *stayed}))
    merge_stories(tx, kept, gone)
    _put(hand, moved, kept)
    return _kept(hand, replace(hand.line(Verb.MERGE, gone, kept, moved), comments=comments))


def _split(
    hand: _Hand, story: StoryId, into: StoryId, moved: Collection[ArticleId], comments: Collection[CommentId]
) -> Regrouping:
    tx = hand.tx
    left = [article for article in _articles(tx, story) if article not in moved]
    if not left:
        raise Invalid("At least one article must stay in the story. To move them all, merge the two stories.")
    there = _articles(tx, into)
    before = tx.regroupings.held([*moved, *left, *there])
    tx.regroupings.hold(before, _parted(before, moved, left, there))
    _put(hand, moved, into)
    tx.comments.move(story, into, only=comments)
    return _kept(hand, replace(hand.line(Verb.SPLIT, story, into, moved), comments=tuple(comments)))


def _parted(
    before: Held, moved: Collection[ArticleId], left: Collection[ArticleId], there: Collection[ArticleId]
) -> Held:
    after = part(before, moved, left)
    return together(after, {*moved, *there}) if there else after


def _kept(hand: _Hand, line: Regrouping) -> Regrouping:
    """Brings both stories in line with their articles, and writes the line."""
    for story_id in (line.from_id, line.to_id):
        if hand.tx.stories.get(story_id).merged_into is None:
            name_origins(hand.tx, story_id, hand.reports)
            count_story(hand.tx, story_id)
            queue_brief(hand.tx, story_id, now=hand.now)
            queue_relate(hand.tx, story_id, now=hand.now)
    return replace(line, id=hand.tx.regroupings.add(line))


def _back(hand: _Hand, line: Regrouping) -> Regrouping:
    tx = hand.tx
    homes: dict[StoryId, list[ArticleId]] = {}
    for article in line.articles:
        placement = tx.stories.placement(article)
        if placement is not None:
            homes.setdefault(placement.story_id, []).append(article)
    if len(homes) != 1:
        raise Conflict("Its articles have gone different ways since. Move them by hand.")
    ((home, moved),) = homes.items()
    origin = tx.stories.get(line.from_id)
    if origin.merged_into is not None and line.verb is Verb.MERGE:
        tx.stories.save(replace(origin, merged_into=None))
        return _split(hand, home, origin.id, moved, _still_under(tx, home, line.comments))
    target = living_story(tx, origin.id).id
    if target == home:
        raise Conflict("Its articles are back in that story already.")
    if len(moved) == len(_articles(tx, home)):
        return _merge(hand, target, home)
    return _split(hand, home, target, moved, _still_under(tx, home, line.comments))


def _still_under(tx: Tx, story_id: StoryId, moved: Collection[CommentId]) -> list[CommentId]:
    """Those of the comments that are under the story, and the replies they got there."""
    found: set[CommentId] = set()
    for comment in _parents_first(tx.comments.on_story(story_id)):
        if comment.id in moved or comment.parent_id in found:
            found.add(comment.id)
    return sorted(found)


def _parents_first(comments: Collection[Comment]) -> list[Comment]:
    # A reply is always saved after what it answers.
    return sorted(comments, key=lambda comment: comment.id)


def _articles(tx: Tx, story_id: StoryId) -> list[ArticleId]:
    return [placement.article_id for placement in tx.stories.placements(story_id)]


def _with_copies(tx: Tx, story_id: StoryId, chosen: Collection[ArticleId]) -> list[ArticleId]:
    placements = tx.stories.placements(story_id)
    if not chosen:
        raise Invalid("Choose at least one article to move.")
    if not set(chosen) <= {placement.article_id for placement in placements}:
        raise Invalid("One of the articles is not in this story any more. Open the page again.")
    return [p.article_id for p in placements if p.article_id in chosen or p.duplicate_of in chosen]


def _new_story(tx: Tx, old: Story, moved: Collection[ArticleId]) -> StoryId:
    articles = tx.articles.many(moved).values()
    first = min(articles, key=lambda article: (article.shown_at, article.id))
    return tx.stories.add(
        Story(
            id=StoryId(0),
            headline=first.name,
            first_at=first.shown_at,
            shown_at=max(article.shown_at for article in articles),
            demo=old.demo and all(article.demo for article in articles),
        )
    )


def _put(hand: _Hand, moved: Collection[ArticleId], story_id: StoryId) -> None:
    """Puts the articles into the story, with the reason that a person gave."""
    for article in moved:
        placement = hand.tx.stories.placement(article)
        assert placement is not None
        why = (Reason(ground=Ground.MOVED, names=(hand.by,)),)
        hand.tx.stories.place(replace(placement, story_id=story_id, score=1.0, why=why, placed_at=hand.now))
