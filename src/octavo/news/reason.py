"""Why articles stand together and stories where they do: what was found, as data; ``text/reasons.py`` has the words."""

from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """What a place in a story rests on."""

    #: It began its story: nothing of the last days shared anything with it, or nothing near enough (named: the
    #: nearest one's title; the reason that follows is what the two share).
    NOTHING_LIKE = "nothing like it"
    NONE_NEAR = "none near enough"
    #: Named: the title of what it is a near-duplicate of, and its source where it is known.
    COPY = "copy"
    #: Named: those that the article and the story share.
    NAMES = "names"
    WORDS = "words"
    NUMBERS = "numbers"
    MEANING = "meaning"
    MEANING_ABROAD = "meaning in another language"
    SMALL_THINGS = "many small things"
    #: Of two stories that are one.
    SAME_EVENT = "same event"
    AS_ALIKE = "as alike as its story"
    #: It began another story, which was merged into this one.
    MERGED = "merged"
    #: A second look took it out of another story.
    PARTED = "parted"
    #: A person put it beside others before it was placed, or moved it (named: who).
    HELD = "held"
    MOVED = "moved"
    #: A fault of ours; it has a story of its own.
    NOT_COMPARED = "not compared"
    #: Named: the reason in the words of an older Octavo.
    TOLD = "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason of a place in a story."""

    ground: Ground
    #: What it names, as written, the weightiest first.
    names: tuple[str, ...] = ()


class Matter(StrEnum):
    """What two articles have in common."""

    EVENT = "event"
    PERSON = "person"
    PEOPLE = "people"
    #: A court, a ministry, a club.
    BODY = "body"
    #: Something else that has a name.
    NAMES = "names"
    PLACE_AND_SUBJECT = "place and subject"
    SUBJECT = "subject"
    #: The same of two places.
    SUBJECT_ELSEWHERE = "subject elsewhere"
    #: Two events of one kind: a flood, a strike.
    KIND = "kind of event"
    #: Named: the relation in the words of an older Octavo.
    TOLD = "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Why one article is worth reading beside another."""

    matter: Matter
    #: What they share, as written, the most telling first.
    names: tuple[str, ...] = ()
    #: What kind of body, or of event, it is: "court", "flood".
    body: str | None = None
    #: By how many days the other one is older, below 0 younger; 0 where they are near in time.
    days_older: int = 0
    #: The other one's language where no word can be shared, for it is not the article's own; "und" where it is unknown.
    language: str | None = None


class Merit(StrEnum):
    """What a story's place in an edition rests on."""

    #: Counted: its independent origins; the sources that carry its one report.
    ORIGINS = "origins"
    ONE_REPORT = "one report"
    ONE_SOURCE = "one source"
    NEW_TODAY = "new today"
    #: Counted: the reports that came since the edition before.
    NEW_REPORTS = "new reports"
    NEW_COPIES = "new copies"
    CORRECTED = "corrected"
    #: Named: the hashtag.
    FOLLOWED = "followed"
    #: These count less. Counted: the place of the story above that has its subject.
    NOT_READ = "not read"
    OPINION = "opinion"
    SAME_SUBJECT = "same subject"
    #: Named: the reason in the words of an older Octavo.
    TOLD = "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One reason of a story's place in an edition."""

    merit: Merit
    count: int = 0
    name: str | None = None


def began(why: tuple[Reason, ...]) -> bool:
    """Whether these are the reasons of an article that began its story."""
    return bool(why) and why[0].ground in {Ground.NOTHING_LIKE, Ground.NONE_NEAR}
