"""An edition: one dated front page of at most eight stories, as published; it never changes."""

from dataclasses import dataclass
from datetime import date, datetime

from octavo.news.briefing import Sentence
from octavo.news.ids import EditionId, StoryId
from octavo.news.reason import Merit, Standing

#: An octavo is a sheet folded to eight leaves.
LEAVES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One story as an edition shows it, frozen at publication."""

    story_id: StoryId
    headline: str
    briefing: tuple[Sentence, ...]
    hashtags: tuple[str, ...] = ()
    articles: int
    origins: int
    languages: tuple[str, ...] = ()
    first_at: datetime
    #: Why it ranks here, the weightiest reason first.
    why: tuple[Standing, ...] = ()
    #: It stood in the edition before and has a new article since.
    changed: bool = False

    @property
    def corrected(self) -> bool:
        """Whether one of its new articles corrects a report."""
        return any(reason.merit is Merit.CORRECTED for reason in self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed in a story since the edition before: one sentence, cited."""

    story_id: StoryId
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A published edition."""

    #: 0 until it is saved.
    id: EditionId
    day: date
    #: The hour it closed, UTC; articles up to then may be in it.
    closed_at: datetime
    zone: str
    published_at: datetime
    leaves: tuple[Leaf, ...]
    changes: tuple[Change, ...] = ()
    articles: int = 0
    sources: int = 0
    demo: bool = False
