"""The library for programs: editions, stories, articles, answers, searches."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Body, Path, Query

from octavo.api.access import Own, Reading, Writing
from octavo.api.schemas.articles import ArticlePageOut, PageIn
from octavo.api.schemas.base import Id, IdOut, Page
from octavo.api.schemas.cited import BriefingOut, SentenceOut
from octavo.api.schemas.comments import CommentOut
from octavo.api.schemas.editions import EditionOut
from octavo.api.schemas.found import AnswerOut, BackgroundOut, HitOut, PieceOut, ProgressOut, SearchAsked, WaitingOut
from octavo.api.schemas.made import UsageOut
from octavo.api.schemas.rows import CardOut, RowOut, StoryOut
from octavo.api.schemas.stories import MergeIn, RegroupingOut, RelatedStoryOut, SplitIn, StoryPageOut
from octavo.api.sent_files import from_the_caller
from octavo.api.slow_work import slow
from octavo.desk.add import add_file, add_page
from octavo.desk.ask import ask_article, ask_library, rows_of
from octavo.desk.explain import explain
from octavo.desk.generation.model_state import model_state
from octavo.desk.regroup.by_hand import join_stories, split_story, undo
from octavo.desk.summarise import overview
from octavo.errors import Invalid, NotFound
from octavo.news.ids import ArticleId, RegroupingId, StoryId
from octavo.news.reader import Comment
from octavo.news.views import ArticleView, SearchQuery, Slice, StoryCard
from octavo.text.keys import key_text, read_key
from octavo.text.reasons import relation_words

router = APIRouter()

Number = Annotated[int, Path(ge=1, le=2**63 - 1)]
After = Annotated[str | None, Query(description="`next` of the answer before")]
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/editions", tags=["editions"])
def editions(caller: Reading, before: date | None = None, limit: Limit = 30) -> list[date]:
    """Days that have an edition, newest first."""
    with caller.desk.store.read() as tx:
        return list(tx.editions.days(before=before, limit=limit))


@router.get("/editions/{day}", tags=["editions"])
def edition(caller: Reading, day: date | Literal["latest"]) -> EditionOut:
    """The edition of a day, or the latest."""
    with caller.desk.store.read() as tx:
        found = tx.editions.latest() if day == "latest" else tx.editions.of_day(day)
    if found is None:
        raise NotFound("There is no edition yet." if day == "latest" else "That day has no edition.")
    return EditionOut.model_validate(found)


@router.get("/stories", tags=["stories"])
def stories(caller: Reading, after: After = None, limit: Limit = 30) -> Page[CardOut]:
    """The river: stories, newest first."""
    with caller.desk.store.read() as tx:
        return _cards(tx.views.river(after=read_key(after), limit=limit, user_id=caller.user_id))


@router.get("/hashtags/{tag}", tags=["stories"])
def hashtag(caller: Reading, tag: str, after: After = None, limit: Limit = 30) -> Page[CardOut]:
    """Stories with a hashtag (without its "#"), newest first."""
    with caller.desk.store.read() as tx:
        found = tx.views.hashtag(
            f"#{tag.removeprefix('#')}", after=read_key(after), limit=limit, user_id=caller.user_id
        )
    return _cards(found)


@router.get("/stories/{number}", tags=["stories"])
def story(caller: Reading, number: Number) -> StoryPageOut:
    """A story with its briefing, its articles and its comments."""
    with caller.desk.store.read() as tx:
        view = tx.views.story(StoryId(number), user_id=caller.user_id)
    return StoryPageOut(
        story=StoryOut.model_validate(view.story),
        briefing=BriefingOut.model_validate(view.briefing) if view.briefing else None,
        articles=[RowOut.model_validate(row) for row in view.articles],
        related=[
            RelatedStoryOut(story=StoryOut.model_validate(other), why=relation_words(why))
            for other, why in view.related
        ],
        comments=[comment_out(one) for one in view.comments],
    )


@router.get("/stories/{number}/background", tags=["stories"])
@slow
def story_background(caller: Reading, number: Number) -> BackgroundOut:
    """What older articles tell of what happened before the story, oldest first, cited."""
    text = explain(caller.desk, StoryId(number), user_id=caller.user_id)
    rows = rows_of(caller.desk, caller.user_id, text.sentences)
    return BackgroundOut(
        sentences=[SentenceOut.model_validate(each) for each in text.sentences],
        articles=[RowOut.model_validate(row) for row in rows.values()],
        model=text.model,
        replaced=text.replaced,
        why=text.why,
    )


@router.post("/stories/{number}/split", tags=["stories"], status_code=201)
def split(caller: Writing, number: Number, body: SplitIn) -> RegroupingOut:
    """Moves articles out of a story, into a new one or into ``to``; no later placement undoes it. The owner may."""
    made = split_story(
        caller.desk,
        caller.user_id,
        StoryId(number),
        [ArticleId(each) for each in body.articles],
        to_id=None if body.to is None else StoryId(body.to),
    )
    return RegroupingOut.model_validate(made)


@router.post("/stories/{number}/merge", tags=["stories"], status_code=201)
def merge(caller: Writing, number: Number, body: MergeIn) -> RegroupingOut:
    """Merges another story into this one; no later placement undoes it. The owner may."""
    made = join_stories(caller.desk, caller.user_id, StoryId(number), StoryId(body.story))
    return RegroupingOut.model_validate(made)


@router.get("/stories/{number}/regroupings", tags=["stories"])
def regroupings(caller: Reading, number: Number) -> list[RegroupingOut]:
    """What people moved out of a story and into it, newest first, and who did it."""
    with caller.desk.store.read() as tx:
        tx.stories.get(StoryId(number))
        return [RegroupingOut.model_validate(line) for line in tx.regroupings.of_story(StoryId(number), limit=200)]


@router.post("/regroupings/{number}/undo", tags=["stories"], status_code=201)
def undo_regrouping(caller: Writing, number: Number) -> RegroupingOut:
    """Takes a split or a merge back; that can be taken back in turn. The owner may."""
    return RegroupingOut.model_validate(undo(caller.desk, caller.user_id, RegroupingId(number)))


@router.get("/articles/{number}", tags=["articles"])
def article(
    caller: Reading,
    number: Number,
    revision: Annotated[Id | None, Query()] = None,
    cite: Annotated[str | None, Query(pattern=r"^\d{1,9}-\d{1,9}$", description="start-end, in code points")] = None,
) -> ArticlePageOut:
    """An article with its text; with ``cite``, the cited characters beside it."""
    with caller.desk.store.read() as tx:
        view = tx.views.article(ArticleId(number), revision=revision, user_id=caller.user_id)
    shown = ArticlePageOut.model_validate(view)
    return shown.model_copy(
        update={"cited": _cited(view, cite), "comments": [comment_out(one) for one in view.comments]},
    )


@router.get("/articles/{number}/summary", tags=["articles"])
@slow
def article_summary(caller: Reading, number: Number) -> BriefingOut:
    """The article's summary and key points, cited: its own sentences, or a language model's that they bear out."""
    return BriefingOut.model_validate(overview(caller.desk, ArticleId(number), user_id=caller.user_id))


@router.post("/articles", tags=["articles"], status_code=201)
@slow
def add_article(caller: Writing, body: PageIn) -> IdOut:
    """Fetches a page and takes its article into the library."""
    return IdOut(id=add_page(caller.desk, body.url))


@router.post("/articles/file", tags=["articles"], status_code=201)
def add_article_file(
    caller: Writing, body: Annotated[bytes, Body(media_type="text/html")], name: str = "page.html"
) -> IdOut:
    """Takes the article of a saved page into the library: HTML or plain text, as the request's body."""
    with from_the_caller():
        return IdOut(id=add_file(caller.desk, body, name))


@router.get("/ask", tags=["ask"])
@slow
def ask(
    caller: Reading,
    q: Annotated[str, Query(min_length=1, max_length=500)],
    article: Annotated[Id | None, Query(description="only from this article")] = None,
) -> AnswerOut:
    """An answer, cited: the sources' own sentences, or a language model's that they bear out; or ``not_stated``."""
    if article is None:
        found = ask_library(caller.desk, caller.user_id, q)
    else:
        found = ask_article(caller.desk, caller.user_id, ArticleId(article), q)
    return AnswerOut.model_validate(
        {
            "answer": found.answer.sentences,
            "not_stated": found.answer.not_stated,
            "passages": found.answer.passages,
            "articles": list(found.rows.values()),
            "model": found.answer.model,
            "replaced": found.answer.replaced,
            "why": found.answer.why,
        }
    )


@router.get("/search", tags=["search"])
def search(caller: Reading, query: Annotated[SearchAsked, Query()]) -> Page[HitOut]:
    """Articles with all of the words, best first; with filters alone, newest first."""
    asked = SearchQuery(
        text=query.q,
        source=query.source,
        language=query.language,
        hashtag=f"#{query.hashtag.removeprefix('#')}" if query.hashtag else None,
        since=query.since,
        until=query.until,
    )
    with caller.desk.store.read() as tx:
        hits = tx.search.find(asked, user_id=caller.user_id, limit=query.limit + 1, offset=query.offset)
    rows = [
        HitOut(
            article=RowOut.model_validate(hit.article),
            snippet=[PieceOut(text=text, match=match) for text, match in hit.snippet],
        )
        for hit in hits[: query.limit]
    ]
    return Page(rows=rows, next=str(query.offset + query.limit) if len(hits) > query.limit else None)


@router.get("/usage", tags=["desk"])
def usage(caller: Own) -> UsageOut:
    """Tokens that the language model used today, and what they cost, by feature."""
    return UsageOut.model_validate(model_state(caller.desk, caller.user_id))


@router.get("/progress", tags=["desk"])
def progress(caller: Reading) -> ProgressOut:
    """What waits, and what is there."""
    with caller.desk.store.read() as tx:
        found = tx.views.progress()
    return ProgressOut(
        waiting=[WaitingOut(step=step, count=count) for step, count in found.waiting],
        failed=found.failed,
        articles=found.articles,
        stories=found.stories,
        feeds=found.feeds,
    )


def comment_out(comment: Comment) -> CommentOut:
    """The comment; a hidden one without its text."""
    shown = CommentOut.model_validate(comment)
    return shown.model_copy(update={"text": ""}) if comment.hidden else shown


def _cards(found: Slice[StoryCard]) -> Page[CardOut]:
    return Page(rows=[CardOut.model_validate(card) for card in found.rows], next=key_text(found.after))


def _cited(view: ArticleView, cite: str | None) -> str | None:
    if cite is None:
        return None
    start, _, end = cite.partition("-")
    text = view.revision.text if view.revision else ""
    if not int(start) < int(end) <= len(text):
        raise Invalid(f"The text has {len(text)} code points; {cite} is not a stretch of it.")
    return text[int(start) : int(end)]
