"""What every shape is made of. Nouns come out as they are; what is the desk's own business stays inside."""

from datetime import UTC, datetime
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from octavo.news.moment import Moment
from octavo.news.reason import Relation, Standing
from octavo.text.reasons import relation_words, standing_words

T = TypeVar("T")


def _iso(value: object) -> object:
    return value.iso() if isinstance(value, Moment) else value


def _line(value: object) -> object:
    return relation_words(value) if isinstance(value, Relation) else value


def _clause(value: object) -> object:
    return standing_words([value])[0] if isinstance(value, Standing) else value


#: ISO 8601, no more exact than the source was: ``2025-07-07T10:20:00+00:00``, ``2025-07-07`` or ``2025-07``.
MomentText = Annotated[str, BeforeValidator(_iso)]
#: Why one article is worth reading beside another, in a line.
RelationText = Annotated[str, BeforeValidator(_line)]
#: One reason of a story's place in an edition, as a clause that may follow "because".
StandingText = Annotated[str, BeforeValidator(_clause)]
#: The number of something that comes in.
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]


def _in_utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError as error:
        # What is told of the field is a ValueError's message.
        raise ValueError("that is before the first year or after the last, in UTC") from error


#: A time that comes in, with its zone.
Time = Annotated[AwareDatetime, AfterValidator(_in_utc)]


class Out(BaseModel):
    """Something that goes out: read from a noun's own fields."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class In(BaseModel):
    """Something that comes in: a field we do not know is a mistake worth telling."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Page(Out, Generic[T]):
    """Some rows of a longer list; send ``next`` back as ``after`` for those that follow."""

    rows: list[T]
    next: str | None = None


class IdOut(Out):
    """The number of what was made."""

    id: int
