"""A text in another language, sentence by sentence beside its source."""

from dataclasses import dataclass

from octavo.news.briefing import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Sentences that are translated together: of one paragraph and one language."""

    paragraph: int
    language: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """One source sentence as it is shown."""

    source: Sentence
    #: Of the source.
    language: str | None
    #: In the language asked for; None where the source is shown as it stands.
    text: str | None
    #: Why it is shown as it stands, in words; None where it is translated, or is in the language already.
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What there is of a translation so far."""

    #: The language asked for.
    to: str
    #: What translates, as pages show it.
    by: str
    paragraphs: tuple[tuple[Rendered, ...], ...]
    done: bool
    #: Why it broke off, in words.
    failed: str | None = None
