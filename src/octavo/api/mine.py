"""What is a user's own, for programs: subscriptions, entries and marks, comments, kept searches."""

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response

from octavo.api.access import Own, Reading, Writing
from octavo.api.library import Number, comment_out
from octavo.api.schemas.base import Page
from octavo.api.schemas.comments import CommentIn, CommentOut
from octavo.api.schemas.mine import (
    AllReadIn,
    EntriesAsked,
    ImportedOut,
    MarksIn,
    SearchIn,
    SearchOut,
    SubscribedOut,
    SubscribeIn,
    SubscriptionIn,
    SubscriptionOut,
)
from octavo.api.schemas.rows import RowOut
from octavo.api.sent_files import from_the_caller
from octavo.api.slow_work import slow
from octavo.desk.comment import hide, report, say, unhide
from octavo.desk.feed_lists import export_opml, import_opml
from octavo.desk.reading import mark, mark_all_read
from octavo.desk.searches import end_search, save_search
from octavo.desk.subscribe import edit_subscription, refresh_now, subscribe, unsubscribe
from octavo.news.ids import ArticleId, CommentId, FeedId, StoryId
from octavo.news.views import EntryFilter
from octavo.text.keys import key_text, read_key

router = APIRouter()


@router.get("/feeds", tags=["feeds"])
def feeds(caller: Own) -> list[SubscriptionOut]:
    """The user's feeds, with what is unread."""
    with caller.desk.store.read() as tx:
        return [SubscriptionOut.model_validate(row) for row in tx.views.feeds(caller.user_id)]


@router.post("/feeds", tags=["feeds"], status_code=201)
@slow
def add_feed(caller: Writing, body: SubscribeIn) -> SubscribedOut:
    """Subscribes to the feed at an address, or to the one that the page there names; ``anyway`` while it fails, too.

    ``watch`` takes a page without a feed that lists articles.
    """
    made = subscribe(caller.desk, caller.user_id, body.url, folder=body.folder, anyway=body.anyway, watch=body.watch)
    return SubscribedOut.model_validate(made)


@router.patch("/feeds/{number}", tags=["feeds"], status_code=204)
def change_feed(caller: Writing, number: Number, body: SubscriptionIn) -> None:
    """Gives a subscription the user's own title and folder."""
    edit_subscription(caller.desk, caller.user_id, FeedId(number), title=body.title, folder=body.folder)


@router.delete("/feeds/{number}", tags=["feeds"], status_code=204)
def remove_feed(caller: Writing, number: Number) -> None:
    """Ends a subscription; its articles stay."""
    unsubscribe(caller.desk, caller.user_id, FeedId(number))


@router.post("/feeds/{number}/refresh", tags=["feeds"], status_code=202)
def refresh_feed(caller: Writing, number: Number) -> None:
    """Has a feed looked at soon."""
    refresh_now(caller.desk, FeedId(number))


@router.get("/opml", tags=["feeds"], response_class=Response, responses={200: {"content": {"text/x-opml": {}}}})
def opml_out(caller: Own) -> Response:
    """The user's subscriptions as OPML."""
    return Response(export_opml(caller.desk, caller.user_id), media_type="text/x-opml; charset=utf-8")


@router.post("/opml", tags=["feeds"])
def opml_in(caller: Writing, body: Annotated[bytes, Body(media_type="text/x-opml")]) -> ImportedOut:
    """Subscribes to every feed of an OPML file, sent as the request's body."""
    with from_the_caller():
        return ImportedOut.model_validate(import_opml(caller.desk, caller.user_id, body))


@router.get("/entries", tags=["entries"])
def entries(caller: Own, choice: Annotated[EntriesAsked, Query()]) -> Page[RowOut]:
    """The user's articles, newest first."""
    wanted = EntryFilter(
        feed_id=FeedId(choice.feed) if choice.feed else None,
        folder=choice.folder,
        starred=choice.starred,
        unread=choice.unread,
    )
    with caller.desk.store.read() as tx:
        found = tx.views.entries(caller.user_id, wanted, after=read_key(choice.after), limit=choice.limit)
    return Page(rows=[RowOut.model_validate(row) for row in found.rows], next=key_text(found.after))


@router.post("/entries/marks", tags=["entries"], status_code=204)
def marks(caller: Writing, body: MarksIn) -> None:
    """Marks articles read or unread, starred or not."""
    mark(caller.desk, caller.user_id, [ArticleId(one) for one in body.ids], read=body.read, starred=body.starred)


@router.post("/entries/all-read", tags=["entries"], status_code=204)
def all_read(caller: Writing, body: AllReadIn) -> None:
    """Marks as read all articles of a feed, of a folder or of every feed, up to a time."""
    choice = EntryFilter(feed_id=FeedId(body.feed) if body.feed else None, folder=body.folder)
    mark_all_read(caller.desk, caller.user_id, choice, before=body.before)


@router.get("/articles/{number}/comments", tags=["comments"])
def article_comments(caller: Reading, number: Number) -> list[CommentOut]:
    """The comments on an article, oldest first."""
    with caller.desk.store.read() as tx:
        return [comment_out(one) for one in tx.comments.on_article(ArticleId(number))]


@router.get("/stories/{number}/comments", tags=["comments"])
def story_comments(caller: Reading, number: Number) -> list[CommentOut]:
    """The comments on a story, oldest first."""
    with caller.desk.store.read() as tx:
        return [comment_out(one) for one in tx.comments.on_story(StoryId(number))]


@router.post("/articles/{number}/comments", tags=["comments"], status_code=201)
def say_on_article(caller: Writing, number: Number, body: CommentIn) -> CommentOut:
    """A comment on an article, or a reply to one."""
    parent = CommentId(body.parent_id) if body.parent_id else None
    made = say(caller.desk, caller.user_id, body.text, article_id=ArticleId(number), parent_id=parent)
    return CommentOut.model_validate(made)


@router.post("/stories/{number}/comments", tags=["comments"], status_code=201)
def say_on_story(caller: Writing, number: Number, body: CommentIn) -> CommentOut:
    """A comment on a story, or a reply to one."""
    parent = CommentId(body.parent_id) if body.parent_id else None
    made = say(caller.desk, caller.user_id, body.text, story_id=StoryId(number), parent_id=parent)
    return CommentOut.model_validate(made)


@router.post("/comments/{number}/report", tags=["comments"], status_code=204)
def report_comment(caller: Writing, number: Number) -> None:
    """Marks a comment for the owner to look at."""
    report(caller.desk, CommentId(number))


@router.post("/comments/{number}/hide", tags=["comments"], status_code=204)
def hide_comment(caller: Writing, number: Number) -> None:
    """Hides a comment; its author and the owner may."""
    hide(caller.desk, caller.user_id, CommentId(number))


@router.post("/comments/{number}/unhide", tags=["comments"], status_code=204)
def unhide_comment(caller: Writing, number: Number) -> None:
    """Shows a hidden comment again."""
    unhide(caller.desk, caller.user_id, CommentId(number))


@router.get("/searches", tags=["search"])
def searches(caller: Own) -> list[SearchOut]:
    """The user's kept searches, by name."""
    with caller.desk.store.read() as tx:
        return [SearchOut.model_validate(one) for one in tx.readers.searches(caller.user_id)]


@router.post("/searches", tags=["search"], status_code=201)
def keep_search(caller: Writing, body: SearchIn) -> SearchOut:
    """Keeps a search; it is a feed too, at /searches/{id}/feed.atom."""
    return SearchOut.model_validate(save_search(caller.desk, caller.user_id, body.name, body.query))


@router.delete("/searches/{number}", tags=["search"], status_code=204)
def drop_search(caller: Writing, number: Number) -> None:
    """Forgets a kept search."""
    end_search(caller.desk, caller.user_id, number)
