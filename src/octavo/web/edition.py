"""The edition: the dated front page, its permanent address, and the list of all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from starlette.responses import Response

from octavo.desk.edition.closing import closing
from octavo.desk.edition.publish import in_the_making, owed
from octavo.desk.under_way import under_way
from octavo.errors import NotFound
from octavo.news.briefing import EXTRACTIVE
from octavo.news.edition import Change, Edition, Leaf
from octavo.news.ids import ArticleId, StoryId
from octavo.news.reason import Standing
from octavo.news.views import ArticleRow, Progress, UnderWay
from octavo.ports.store import Tx
from octavo.text.reasons import standing_words
from octavo.web.cites import Cited, source_numbers, with_sources
from octavo.web.listen import ListenShown, listen_shown
from octavo.web.render import View
from octavo.web.session import Asked
from octavo.web.words import small

#: The words of a briefing read in a minute, give or take.
_WORDS_A_MINUTE = 200
#: Editions listed on a page.
_EDITIONS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafShown:
    """A story on the front page, its cites as links."""

    leaf: Leaf
    briefing: tuple[Cited, ...]
    #: Why it stands in its place, in one sentence; "" where nothing is known.
    why: str
    #: The language model that wrote its text; None where the sentences are the sources' own, as in every edition that
    #: is published.
    model: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeShown:
    """What changed in a story since the edition before."""

    story_id: StoryId
    headline: str
    sentence: Cited
    #: In words, as "corrected" or "two more origins"; None where only the sentence tells.
    how: str | None = None
    #: Those of the story's articles: a headline is in the only one.
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What came into the edition since the one of the day before, and what went."""

    new: tuple[Leaf, ...]
    gone: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPage(View):
    """An edition as published, or the next one in the making."""

    template: ClassVar[str] = "edition.html"
    section: ClassVar[str] = "/"
    edition: Edition
    #: When the next one closes; None for one that was published.
    closes_at: datetime | None
    leaves: tuple[LeafShown, ...]
    changes: tuple[ChangeShown, ...]
    minutes: int
    before: date | None
    after: date | None
    #: It is the newest one.
    latest: bool
    under_way: UnderWay
    #: None for one in the making, which may change while it is read.
    listen: ListenShown | None = None
    #: None where the day before had no edition.
    since: Since | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FillingPage(View):
    """The front page before there is an edition."""

    template: ClassVar[str] = "filling.html"
    section: ClassVar[str] = "/"
    heading: str
    progress: Progress
    waiting: int
    #: Feeds that could not be read; looked at only where no article came from any.
    troubled: int
    closes_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionsPage(View):
    """The list of editions, each with what it led with."""

    template: ClassVar[str] = "editions.html"
    section: ClassVar[str] = "/"
    editions: tuple[Edition, ...]
    older: date | None


def front(asked: Asked) -> Response:
    """The latest edition; before there is one, the first in the making, or how far the work is."""
    with asked.desk.store.read() as tx:
        found = tx.editions.latest()
        if found is not None:
            return asked.show(edition_page(tx, asked, found, latest=True))
        progress = tx.views.progress()
        # Where an edition is owed it comes in a moment; else the first closing may be a day away.
        if progress.stories and not owed(tx, asked.desk):
            return asked.show(making_page(tx, asked))
        rows = () if progress.articles else tx.views.sources(asked.user_id)
    waiting = sum(count for _, count in progress.waiting)
    return asked.show(
        FillingPage(
            heading=_heading(progress),
            progress=progress,
            waiting=waiting,
            troubled=sum(not row.feed.state.well for row in rows),
            closes_at=f"{asked.desk.settings.edition_at:%H:%M}",
        )
    )


def _heading(progress: Progress) -> str:
    if progress.articles or progress.waiting:
        return "The first edition is on its way"
    return "Nothing has come yet" if progress.feeds else "A clean sheet"


def edition(asked: Asked) -> Response:
    """The edition of one day, or the next one as it would be now."""
    if asked.request.path_params["day"] == "next":
        with asked.desk.store.read() as tx:
            return asked.show(making_page(tx, asked))
    try:
        day = date.fromisoformat(asked.request.path_params["day"])
    except ValueError as error:
        raise NotFound("An edition's address ends in its day, as 2026-11-24.") from error
    with asked.desk.store.read() as tx:
        found = tx.editions.of_day(day)
        if found is None:
            raise NotFound("That day has no edition.")
        latest = tx.editions.days(limit=1) == (day,)
        return asked.show(edition_page(tx, asked, found, latest=latest))


def editions(asked: Asked) -> Response:
    """All editions, newest first."""
    asked_before = asked.query("before")
    try:
        before = date.fromisoformat(asked_before) if asked_before else None
    except ValueError as error:
        raise NotFound("That is not a date.") from error
    with asked.desk.store.read() as tx:
        days = tx.editions.days(before=before, limit=_EDITIONS + 1)
        found = [tx.editions.of_day(day) for day in days[:_EDITIONS]]
    older = days[_EDITIONS - 1] if len(days) > _EDITIONS else None
    return asked.show(EditionsPage(editions=tuple(filter(None, found)), older=older))


def making_page(tx: Tx, asked: Asked) -> EditionPage:
    """The view of the next edition, as it would be if it closed now."""
    made = in_the_making(tx, asked.desk)
    settings = asked.desk.settings
    closes_at = closing(made.day, settings.edition_at, ZoneInfo(settings.zone))
    return edition_page(tx, asked, made, latest=False, closes_at=closes_at)


def edition_page(
    tx: Tx, asked: Asked, found: Edition, *, latest: bool, closes_at: datetime | None = None
) -> EditionPage:
    """The view of one edition."""
    cited = {cite.article_id for leaf in found.leaves for sentence in leaf.briefing for cite in sentence.cites}
    cited |= {cite.article_id for change in found.changes for cite in change.sentence.cites}
    rows = tx.views.rows(cited, user_id=asked.user_id)
    yesterday = tx.editions.of_day(found.day - timedelta(days=1))
    called = _called(tx, (*found.leaves, *(yesterday.leaves if yesterday else ())))
    return EditionPage(
        edition=found,
        closes_at=closes_at,
        leaves=tuple(
            leaf_shown(leaf, rows, leads=not number, model=_writer(tx, leaf) if closes_at else None)
            for number, leaf in enumerate(found.leaves)
        ),
        changes=changes_shown(found, rows, before=yesterday, called=called),
        minutes=minutes(found),
        before=next(iter(tx.editions.days(before=found.day, limit=1)), None),
        after=_day_after(tx, found.day),
        latest=latest,
        under_way=under_way(tx, asked.desk),
        listen=listen_shown(asked, f"/editions/{found.day}", reads=".leaf h2 a, .leaf > p > span[dir]")
        if found.leaves and not closes_at
        else None,
        since=since(found, yesterday, called) if yesterday else None,
    )


def _writer(tx: Tx, leaf: Leaf) -> str | None:
    briefing = tx.stories.briefing(leaf.story_id)
    return briefing.model if briefing and briefing.model != EXTRACTIVE else None


def _called(tx: Tx, leaves: Sequence[Leaf]) -> dict[StoryId, StoryId]:
    """What the leaves' stories are called by now: a merged one by the story it went into."""
    stories = tx.views.stories([leaf.story_id for leaf in leaves])
    return {story_id: story.merged_into or story_id for story_id, story in stories.items()}


def since(found: Edition, before: Edition, called: Mapping[StoryId, StoryId]) -> Since:
    """The leaves whose story the edition before did not have, and those of its stories that this one has not.

    ``called``: merged stories by the story they went into.
    """

    def stories(edition: Edition) -> set[StoryId]:
        return {called.get(leaf.story_id, leaf.story_id) for leaf in edition.leaves}

    here, there = stories(found), stories(before)
    return Since(
        new=tuple(leaf for leaf in found.leaves if called.get(leaf.story_id, leaf.story_id) not in there),
        gone=tuple(leaf for leaf in before.leaves if called.get(leaf.story_id, leaf.story_id) not in here),
    )


def leaf_shown(
    leaf: Leaf, rows: Mapping[ArticleId, ArticleRow], *, leads: bool = False, model: str | None = None
) -> LeafShown:
    """A leaf with its cites numbered by article; ``model`` wrote the story's briefing, or part of it."""
    briefing = with_sources(leaf.briefing, source_numbers(leaf.briefing), rows)
    why = why_here(leaf.why, leads=leads)
    wrote = model if not all(sentence.verbatim for sentence in leaf.briefing) else None
    return LeafShown(leaf=leaf, briefing=briefing, why=why, model=wrote)


def why_here(why: Sequence[Standing], *, leads: bool) -> str:
    """The reasons of a place as one sentence: "It leads because 7 independent origins report it and it is new."."""
    clauses = standing_words(why)
    if not clauses:
        return ""
    said = clauses[0] if len(clauses) == 1 else f"{', '.join(clauses[:-1])} and {clauses[-1]}"
    return f"It {'leads' if leads else 'is here'} because {said}."


def changes_shown(
    found: Edition,
    rows: Mapping[ArticleId, ArticleRow],
    *,
    before: Edition | None = None,
    called: Mapping[StoryId, StoryId] | None = None,
) -> tuple[ChangeShown, ...]:
    """What changed, numbered as in the leaf of the same story: what was corrected first, then the leading ones."""
    now_called = called or {}
    leaves = {leaf.story_id: leaf for leaf in found.leaves}
    then = {now_called.get(leaf.story_id, leaf.story_id): leaf for leaf in before.leaves} if before else {}

    def shown(change: Change, leaf: Leaf) -> ChangeShown:
        numbers = source_numbers((*leaf.briefing, change.sentence))
        sentence = with_sources([change.sentence], numbers, rows)[0]
        how = how_changed(leaf, then.get(now_called.get(leaf.story_id, leaf.story_id)))
        return ChangeShown(
            story_id=change.story_id, headline=leaf.headline, sentence=sentence, how=how, languages=leaf.languages
        )

    changed = [(change, leaves[change.story_id]) for change in found.changes if change.story_id in leaves]
    changed.sort(key=lambda pair: not pair[1].corrected)
    return tuple(shown(change, leaf) for change, leaf in changed)


def how_changed(leaf: Leaf, before: Leaf | None) -> str | None:
    """How a story moved since its leaf in the edition before, in words."""
    if leaf.corrected:
        return "corrected"
    if before is None:
        return None
    origins, articles = leaf.origins - before.origins, leaf.articles - before.articles
    if origins > 0:
        return f"{small(origins)} more {'origin' if origins == 1 else 'origins'}"
    return f"{small(articles)} more {'article' if articles == 1 else 'articles'}" if articles > 0 else None


def minutes(found: Edition) -> int:
    """About how long the whole edition takes to read, at least one minute."""
    words = sum(len(sentence.text.split()) for leaf in found.leaves for sentence in leaf.briefing)
    return max(1, round(words / _WORDS_A_MINUTE))


def _day_after(tx: Tx, day: date) -> date | None:
    """The next day with an edition, of those that are near."""
    later = [other for other in tx.editions.days(before=day + timedelta(days=31), limit=31) if other > day]
    return min(later, default=None)
