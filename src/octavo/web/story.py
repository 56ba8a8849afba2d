"""The story: its briefing, its coverage, and what people said about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from starlette.responses import RedirectResponse, Response

from octavo.desk.ask import rows_of
from octavo.desk.comment import say
from octavo.desk.explain import explain, explain_live
from octavo.desk.generation.writing import off
from octavo.news.briefing import Briefing, Sentence
from octavo.news.edition import Edition
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId, CommentId, StoryId
from octavo.news.job import JobState, Step
from octavo.news.reason import Relation
from octavo.news.story import Story
from octavo.news.views import ArticleRow, StoryView
from octavo.news.writing import Feature
from octavo.ports.store import Tx
from octavo.stories.near_duplicates.marks import same_source
from octavo.web.cites import Cited, source_numbers, with_sources
from octavo.web.comments import CommentShown, threaded
from octavo.web.composed import ComposedShown, Linked, as_lines, awaited, may_come_live, shown
from octavo.web.listen import ListenShown, listen_shown
from octavo.web.live import line_by_line
from octavo.web.regroup import Mending, mending
from octavo.web.render import View
from octavo.web.session import Asked
from octavo.web.translate import may_translate
from octavo.web.words import local_day

NOTHING_OLDER = "The library holds nothing older on this."
#: A timeline begins to help when a story has this many days.
_DAYS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """An article of its own, and its reprints."""

    row: ArticleRow
    reprints: tuple[ArticleRow, ...]
    #: The agency or paper it comes from, where its text or a reprint's names one that is not its own paper.
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a story stands in an edition."""

    #: The number of its leaf, of how many.
    number: int
    of: int
    #: What it is called there: the edition stays as it was, the story may have gone on.
    headline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The first report of one day."""

    day: date
    row: ArticleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage(View):
    """All that a story's page shows."""

    template: ClassVar[str] = "story.html"
    section: ClassVar[str] = "/river"
    story: Story
    #: In paragraphs: sentences of the same sources stand together.
    briefing: tuple[tuple[Cited, ...], ...]
    #: Who wrote the briefing and how it came about, without its sentences; None where there is none yet.
    made: ComposedShown | None
    #: Whether one is still to be made.
    to_be_briefed: bool
    #: What happened before, where it was asked for.
    background: ComposedShown | None
    #: Whether it can be asked for.
    explains: bool
    listen: ListenShown | None
    #: Whether Translate is in its menu.
    translates: bool
    #: What the latest edition says changed in it, where the briefing does not say it.
    changed: tuple[Cited, ...]
    #: The briefing's sentences that the latest edition says are new.
    new: frozenset[str]
    #: Its place in the latest edition.
    place: Place | None
    timeline: tuple[Day, ...]
    coverage: tuple[Coverage, ...]
    opinion: tuple[Coverage, ...]
    related: tuple[tuple[Story, Relation], ...]
    comments: tuple[CommentShown, ...]
    #: The comment that is being answered.
    reply_to: CommentId | None
    #: What the owner may change; None for others.
    mending: Mending | None


def story(asked: Asked) -> Response:
    """A story's page."""
    with asked.desk.store.read() as tx:
        found = tx.views.story(StoryId(asked.number("id")), user_id=asked.user_id)
        if found.story.merged_into is not None:
            # Not a permanent redirect: browsers keep those, and a merge may turn out to be wrong.
            return RedirectResponse(f"/stories/{found.story.merged_into}", status_code=302)
    # No transaction is open while a model writes.
    before = _background(asked, found.story.id) if asked.query("show") == "background" else None
    with asked.desk.store.read() as tx:
        return asked.show(story_page(tx, asked, found, before))


def story_live(asked: Asked) -> Response:
    """The story's background as it is written."""
    coming = explain_live(asked.desk, StoryId(asked.number("id")), user_id=asked.user_id)
    return line_by_line(as_lines(asked, coming, linked_by_source(asked), look="dated", empty=NOTHING_OLDER))


def linked_by_source(asked: Asked) -> Linked:
    """Cites numbered by their articles, in the order in which they are first cited."""

    def linked(sentences: Sequence[Sentence]) -> tuple[Cited, ...]:
        return with_sources(sentences, source_numbers(sentences), rows_of(asked.desk, asked.user_id, sentences))

    return linked


def say_on_story(asked: Asked) -> Response:
    """A comment on a story, or a reply."""
    story_id = StoryId(asked.number("id"))
    say(asked.desk, asked.user_id, comment_text(asked), story_id=story_id, parent_id=parent(asked))
    return asked.back(f"/stories/{story_id}#comments", said="Your comment is posted.")


def comment_text(asked: Asked) -> str:
    """What the form says, with a browser's line ends made plain."""
    return (asked.field("text") or "").replace("\r\n", "\n")


def parent(asked: Asked) -> CommentId | None:
    """The comment that the form answers."""
    return _comment(asked.field("parent_id"))


def reply_to(asked: Asked) -> CommentId | None:
    """The comment that the address asks to answer."""
    return _comment(asked.query("reply"))


def _comment(text: str | None) -> CommentId | None:
    """The comment of that number; None for what is no comment's."""
    is_number = text is not None and text.isdecimal() and text.isascii() and len(text) <= 18
    return CommentId(int(text)) if text is not None and is_number else None


def story_page(tx: Tx, asked: Asked, found: StoryView, background: ComposedShown | None = None) -> StoryPage:
    """The view of one story."""
    briefing = found.briefing
    latest = tx.editions.latest()
    changes = [change.sentence for change in latest.changes if change.story_id == found.story.id] if latest else []
    summary = briefing.summary if briefing else ()
    numbers = source_numbers((*summary, *changes))
    rows = tx.views.rows(list(numbers), user_id=asked.user_id)
    told = with_sources(summary, numbers, rows)
    apart, new = parted(changes, summary)
    opinion = [row for row in found.articles if row.kind is Kind.OPINION]
    reports = [row for row in found.articles if row.kind is not Kind.OPINION]
    return StoryPage(
        story=found.story,
        briefing=in_paragraphs(told),
        made=_made(briefing, told) if briefing else None,
        to_be_briefed=briefing is None and _waits(tx, found.story.id),
        background=background,
        explains=Feature.EXPLAIN not in off(asked.desk, tx),
        listen=listen_shown(asked, f"/stories/{found.story.id}", reads="h1, .briefing span[dir]") if summary else None,
        translates=bool(summary) and may_translate(asked),
        changed=with_sources(apart, numbers, rows),
        new=new,
        place=place_in(latest, found.story.id),
        timeline=timeline(reports, asked.desk.settings.zone),
        coverage=coverage(reports),
        opinion=coverage(opinion),
        related=found.related,
        comments=threaded(found.comments, asked.visitor),
        reply_to=reply_to(asked),
        mending=mending(tx, asked, found),
    )


def parted(changes: Sequence[Sentence], briefing: Sequence[Sentence]) -> tuple[tuple[Sentence, ...], frozenset[str]]:
    """What changed and the briefing leaves out; and the texts of what it tells, which are marked there.

    The same sentence twice in a row would look like a mistake.
    """
    new = frozenset(change.text for change in changes) & frozenset(sentence.text for sentence in briefing)
    return tuple(change for change in changes if change.text not in new), new


def _background(asked: Asked, story_id: StoryId) -> ComposedShown:
    if may_come_live(asked):
        return awaited(asked, f"/stories/{story_id}/live?show=background", look="dated")
    text = explain(asked.desk, story_id, user_id=asked.user_id)
    return shown(text, linked_by_source(asked), look="dated", empty=NOTHING_OLDER)


def _waits(tx: Tx, story_id: StoryId) -> bool:
    """Whether the story's briefing is about to be made."""
    job = tx.queue.of(Step.BRIEF, story_id)
    return job is not None and job.state is not JobState.FAILED


def _made(briefing: Briefing, sentences: tuple[Cited, ...]) -> ComposedShown:
    return ComposedShown(sentences=sentences, model=briefing.model, replaced=briefing.replaced, why=briefing.why)


def place_in(edition: Edition | None, story_id: StoryId) -> Place | None:
    """Where the story stands in the edition; None where it has no leaf there."""
    leaves = edition.leaves if edition else ()
    places = (
        Place(number=n, of=len(leaves), headline=leaf.headline)
        for n, leaf in enumerate(leaves, 1)
        if leaf.story_id == story_id
    )
    return next(places, None)


def in_paragraphs(sentences: Iterable[Cited]) -> tuple[tuple[Cited, ...], ...]:
    """The sentences in their order; a new paragraph begins where the sources change."""
    made: list[list[Cited]] = []
    for sentence in sentences:
        marks = {link.mark for link in sentence.links}
        if made and marks & {link.mark for before in made[-1] for link in before.links}:
            made[-1].append(sentence)
        else:
            made.append([sentence])
    return tuple(tuple(paragraph) for paragraph in made)


def coverage(rows: Sequence[ArticleRow]) -> tuple[Coverage, ...]:
    """Newest first; a reprint stands under the article it repeats, or with its like where that is in another story."""
    here = {row.id: row for row in rows}

    def origin(row: ArticleRow) -> ArticleId:
        seen = set()
        while row.duplicate_of in here and row.id not in seen:
            seen.add(row.id)
            row = here[row.duplicate_of]
        return row.id if row.duplicate_of is None or row.duplicate_of in here else row.duplicate_of

    under: dict[ArticleId, list[ArticleRow]] = {}
    for row in rows:
        under.setdefault(origin(row), []).append(row)
    families = [(here.get(first) or min(family, key=_newest), family) for first, family in under.items()]
    return tuple(
        _covered(row, family) for row, family in sorted(families, key=lambda each: _newest(each[0]), reverse=True)
    )


def _covered(row: ArticleRow, family: Sequence[ArticleRow]) -> Coverage:
    named = [each.credit for each in (row, *family) if each.credit]
    credit = next((name for name in named if not same_source(row.source or "", name)), None)
    return Coverage(
        row=row,
        reprints=tuple(other for other in family if other.id != row.id),
        credit=None if any(same_source(row.source or "", name) for name in named) else credit,
    )


def timeline(rows: Iterable[ArticleRow], zone: str) -> tuple[Day, ...]:
    """The first report of each day, oldest first; nothing for a story of a single day."""
    days: dict[date, ArticleRow] = {}
    for row in sorted(rows, key=_newest):
        if row.duplicate_of is None:
            days.setdefault(local_day(row.shown_at, zone), row)
    return tuple(Day(day=day, row=row) for day, row in days.items()) if len(days) >= _DAYS else ()


def _newest(row: ArticleRow) -> tuple[float, int]:
    return row.shown_at.timestamp(), row.id
