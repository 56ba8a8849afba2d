"""What is read aloud: a script in chapters, and the recording that a voice made of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A stretch of text in one language, read in one breath of work."""

    #: As a voice reads it: no addresses, no marks that a program would take for an order.
    text: str
    #: ISO 639-1 where known.
    language: str | None
    #: Seconds of silence after it.
    pause: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of a script that a player can jump to."""

    title: str
    utterances: tuple[Utterance, ...]
    #: The path of the page it tells of; None where there is none.
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """All that is to be read."""

    title: str
    language: str | None
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """One channel of signed 16-bit little-endian samples."""

    pcm: bytes
    #: Samples a second.
    rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What is heard from ``start`` to ``end``, in seconds."""

    start: float
    end: float
    text: str
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A chapter of a recording, in seconds."""

    start: float
    end: float
    title: str
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """What is known of an audio file beside its sound."""

    #: Names the file by what is read and by whom.
    key: str
    seconds: float
    #: Bytes of the file.
    size: int
    #: The voices that read, as pages show them.
    voices: tuple[str, ...]
    sections: tuple[Section, ...]
    cues: tuple[Cue, ...]
    #: Languages that no voice could read, and whose text is left out.
    left_out: tuple[str, ...] = ()
