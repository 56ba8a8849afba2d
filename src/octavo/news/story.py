"""A story: the articles that tell one event, and why each is in it."""

from dataclasses import dataclass
from datetime import datetime

from octavo.news.ids import ArticleId, StoryId
from octavo.news.reason import Reason, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Hashtag:
    """A topic we found."""

    #: ``#CamelCase``, in the article's language.
    tag: str
    #: The phrase as written.
    label: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another article worth reading, and why."""

    id: ArticleId
    score: float
    #: It tells the same event: shown as coverage, not as related.
    same_story: bool
    why: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """An article's place in a story."""

    article_id: ArticleId
    story_id: StoryId
    #: 0 to 1, how alike it is to the story's nearest article; 1.0 for a story's first.
    score: float
    why: tuple[Reason, ...] = ()
    #: The article of which this is a near-duplicate: their origin, which may have come later.
    duplicate_of: ArticleId | None = None
    placed_at: datetime
    #: The agency or paper that the text itself names as its origin, as written.
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles that tell one event. Counts are kept, not counted."""

    #: 0 until it is saved.
    id: StoryId
    headline: str
    hashtags: tuple[str, ...] = ()
    first_at: datetime
    #: Its newest article's time: a story's place in every list.
    shown_at: datetime
    articles: int = 0
    #: Independent origins: near-duplicates share one.
    origins: int = 0
    sources: int = 0
    languages: tuple[str, ...] = ()
    #: The story that this one turned out to be: its articles are there, and its address leads there.
    merged_into: StoryId | None = None
    demo: bool = False
