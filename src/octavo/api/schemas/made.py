"""The shapes of what is made from the library's texts: translations, audio files; and what language models used up."""

from datetime import datetime

from pydantic import Field

from octavo.api.schemas.base import In, Out
from octavo.api.schemas.cited import CiteOut


class TranslateIn(In):
    """What language to translate into."""

    #: A code of ``languages``.
    to: str = Field(min_length=2, max_length=8)


class RenderedOut(Out):
    """One sentence of the source, and how it is shown."""

    #: In the language asked for; in the source's own words where ``translated`` is false.
    text: str
    translated: bool
    #: Of ``text``.
    language: str | None
    #: The source's sentence; empty of cites is a headline.
    original: str
    cites: list[CiteOut]
    #: Why it stands untranslated although it is in another language.
    doubt: str | None


class TranslationOut(Out):
    """What there is of a translation so far; ask again until it is ``done`` or ``failed``."""

    to: str
    by: str
    done: bool
    failed: str | None
    paragraphs: list[list[RenderedOut]]


class TranslationsOut(Out):
    """What can be translated into, by what, and the translation that was asked for with ``to``."""

    languages: list[str]
    by: str | None
    why_not: str | None
    #: The language model that wrote what is translated; null where the words are the sources' own.
    written_by: str | None
    #: Null as long as nobody asked for it.
    translation: TranslationOut | None


class SectionOut(Out):
    """A chapter, in seconds from the beginning."""

    start: float
    end: float
    title: str
    #: The page it tells of.
    path: str | None


class CueOut(Out):
    """What is heard from ``start`` to ``end``, in seconds."""

    start: float
    end: float
    text: str
    language: str | None


class RecordingOut(Out):
    """An audio file beside its sound."""

    #: The sound, MP3.
    path: str
    seconds: float
    size: int
    voices: list[str]
    sections: list[SectionOut]
    cues: list[CueOut]
    #: Languages that no voice could read, and whose text is left out.
    left_out: list[str]


class AudioOut(Out):
    """How an audio file stands."""

    recording: RecordingOut | None
    making: bool
    #: Why the last try gave none.
    failed: str | None
    #: Why none can be made.
    why_not: str | None


class FeatureUseOut(Out):
    """A feature's use today, by all users."""

    feature: str
    name: str
    on: bool
    requests: int
    tokens: int
    #: Null where no prices are set.
    cost: float | None


class UsageOut(Out):
    """What the language model used up today."""

    #: Null: none is set up.
    model: str | None
    #: The endpoint is on this machine.
    local: bool
    #: When the day's budget begins anew.
    anew_at: datetime
    tokens: int
    #: By the one who asks.
    mine: int
    cost: float | None
    currency: str
    #: Tokens a day for all, for a feature and for a user; 0: no limit.
    most: int
    most_feature: int
    most_user: int
    features: list[FeatureUseOut]
