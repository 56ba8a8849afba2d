"""Mending a story by hand: move articles out of it, merge it into another, take either back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.responses import Response

from octavo.desk.regroup.by_hand import join_stories, split_story, undo
from octavo.errors import Invalid
from octavo.news.held import Regrouping, Verb
from octavo.news.ids import OWNER, ArticleId, RegroupingId, StoryId
from octavo.news.story import Story
from octavo.news.views import ArticleRow, StoryView
from octavo.ports.store import Tx
from octavo.text.counts import plural
from octavo.web.session import Asked

#: The field of a form that names a story by its number or its address.
_OTHER = "other"
#: Nothing is ticked, or a story of their own.
_NEW = frozenset({None, "new"})
_STORY = re.compile(r"(?:\S*/stories/)?(\d{1,18})(?:[/?#]\S*)?")
_CHOSEN = re.compile(r"article-(\d{1,18})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the record, as the story's page shows it."""

    regrouping: Regrouping
    #: The story at the other end; None where that is gone.
    other: Story | None
    #: It brought articles into this story.
    inward: bool

    @property
    def merged(self) -> bool:
        """Whether a whole story went."""
        return self.regrouping.verb is Verb.MERGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """What the owner may do with a story."""

    articles: tuple[ArticleRow, ...]
    #: Stories that are offered to move articles to, or to merge with.
    near: tuple[Story, ...]
    record: tuple[Line, ...]


def mending(tx: Tx, asked: Asked, found: StoryView) -> Mending | None:
    """None for all but the owner."""
    if asked.user_id != OWNER:
        return None
    lines = tx.regroupings.of_story(found.story.id)
    others = tx.views.stories([_other_end(line, found.story.id) for line in lines])
    near = {story.id: story for story, _ in found.related}
    near |= {story.id: story for story in others.values() if story.merged_into is None}
    return Mending(
        articles=found.articles,
        near=tuple(near.values()),
        record=tuple(
            Line(
                regrouping=line,
                other=others.get(_other_end(line, found.story.id)),
                inward=line.to_id == found.story.id,
            )
            for line in lines
        ),
    )


def split(asked: Asked) -> Response:
    """Moves the articles that are ticked."""
    story_id = StoryId(asked.number("id"))
    to_id = None if asked.field("to") in _NEW and asked.field(_OTHER) is None else _named(asked)
    line = split_story(asked.desk, asked.user_id, story_id, chosen(asked.form), to_id=to_id)
    moved = plural(len(line.articles), "article")
    went = "a story of their own" if to_id is None and len(line.articles) > 1 else "a story of its own"
    said = f"{moved} moved to {went if to_id is None else 'the other story'}. You can take it back below."
    return asked.back(f"/stories/{story_id}#regroup", said=said)


def merge(asked: Asked) -> Response:
    """Merges the other story into this one."""
    story_id = StoryId(asked.number("id"))
    line = join_stories(asked.desk, asked.user_id, story_id, _named(asked))
    said = f"The two stories are one: {plural(len(line.articles), 'article')} came here. You can take it back below."
    return asked.back(f"/stories/{line.to_id}#regroup", said=said)


def take_back(asked: Asked) -> Response:
    """Undoes a line of the record."""
    line = undo(asked.desk, asked.user_id, RegroupingId(asked.number("id")))
    said = f"Taken back: {plural(len(line.articles), 'article')} moved."
    return asked.back(f"/stories/{line.to_id}#regroup", said=said)


def chosen(form: Iterable[str]) -> list[ArticleId]:
    """The articles whose boxes are ticked: each has a field of its own, ``article-12``."""
    return [ArticleId(int(found[1])) for name in form if (found := _CHOSEN.fullmatch(name))]


def _named(asked: Asked) -> StoryId:
    """The story that is chosen, or named by its number or address. Raises Invalid.

    Who names one need not tick that it is another one.
    """
    picked, typed = asked.field("to"), asked.field(_OTHER)
    if typed is not None and picked not in {*_NEW, _OTHER}:
        raise Invalid("One story is ticked and another one is named. Tick one, or name one.")
    text = typed if picked in {*_NEW, _OTHER} else picked
    found = _STORY.fullmatch(text or "")
    if not found:
        raise Invalid("Choose a story, or give the number or the address of one.")
    return StoryId(int(found[1]))


def _other_end(line: Regrouping, story_id: StoryId) -> StoryId:
    return line.from_id if line.to_id == story_id else line.to_id
