"""The names of the work, so that the desk need not know the worker."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from octavo.news.ids import JobId


class Step(StrEnum):
    """The kinds of job."""

    REFRESH = "refresh"
    FILL = "fill"
    PLACE = "place"
    MEND = "mend"
    RELATE = "relate"
    BRIEF = "brief"
    WRITE = "write"
    PUBLISH = "publish"
    SPEAK_ARTICLE = "speak_article"
    SPEAK_STORY = "speak_story"
    SPEAK_EDITION = "speak_edition"


#: What one job of each step is called, and many, where people are told of them.
STEP_WORDS: dict[str, tuple[str, str]] = {
    Step.REFRESH: ("feed to read", "feeds to read"),
    Step.FILL: ("page to read", "pages to read"),
    Step.PLACE: ("article to place in a story", "articles to place in stories"),
    Step.MEND: ("review of all stories", "reviews of all stories"),
    Step.RELATE: ("story to find related articles for", "stories to find related articles for"),
    Step.BRIEF: ("story to brief", "stories to brief"),
    Step.WRITE: ("briefing for the language model to write", "briefings for the language model to write"),
    Step.PUBLISH: ("edition to publish", "editions to publish"),
    Step.SPEAK_ARTICLE: ("article to read aloud", "articles to read aloud"),
    Step.SPEAK_STORY: ("story to read aloud", "stories to read aloud"),
    Step.SPEAK_EDITION: ("edition to read aloud", "editions to read aloud"),
}


def day_number(day: date) -> int:
    """A day as a job's subject: 20261124."""
    return day.year * 10000 + day.month * 100 + day.day


def day_of(subject: int) -> date:
    """The day that a job's subject is. Raises ValueError where it is none."""
    return date(subject // 10000, subject // 100 % 100, subject % 100)


class JobState(StrEnum):
    """Where a job stands. A finished job's row is deleted; what is left is waiting, leased or failed."""

    WAITING = "waiting"
    LEASED = "leased"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A row that says what is to be done."""

    id: JobId
    step: Step
    #: What it is about: a feed's, an article's, a story's or an edition's number, or a day as ``20261124``.
    subject: int
    state: JobState = JobState.WAITING
    due_at: datetime
    attempts: int = 0
    #: Leases up to now, one after another, of which nobody said how they ended: their process died.
    lost: int = 0
    #: No two jobs of one lock run at once.
    lock: str | None = None
    leased_by: str | None = None
    leased_until: datetime | None = None
    #: The last error, in plain English.
    error: str | None = None
