"""The river: all stories newest first; and those with one hashtag."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from octavo.news.views import Progress, StoryCard
from octavo.text.keys import key_text, read_key
from octavo.web.render import View
from octavo.web.session import Asked

_ROWS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class RiverPage(View):
    """Stories, each with its lead and the other sources below it."""

    template: ClassVar[str] = "river.html"
    section: ClassVar[str] = "/river"
    cards: tuple[StoryCard, ...]
    #: Where the next page begins.
    more: str | None
    #: This is the list's top.
    top: bool
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class HashtagPage(View):
    """Stories with one hashtag."""

    template: ClassVar[str] = "hashtag.html"
    section: ClassVar[str] = "/river"
    #: Without its "#".
    tag: str
    cards: tuple[StoryCard, ...]
    more: str | None


def river(asked: Asked) -> Response:
    """All stories, newest first."""
    after = read_key(asked.query("after"))
    with asked.desk.store.read() as tx:
        found = tx.views.river(after=after, limit=_ROWS, user_id=asked.user_id)
        progress = tx.views.progress()
    return asked.show(RiverPage(cards=found.rows, more=key_text(found.after), top=after is None, progress=progress))


def hashtag(asked: Asked) -> Response:
    """Stories with the hashtag, newest first."""
    tag = asked.request.path_params["tag"].removeprefix("#")
    after = read_key(asked.query("after"))
    with asked.desk.store.read() as tx:
        found = tx.views.hashtag(f"#{tag}", after=after, limit=_ROWS, user_id=asked.user_id)
    return asked.show(HashtagPage(tag=tag, cards=found.rows, more=key_text(found.after)))
