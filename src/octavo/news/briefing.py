"""Cited text: sentences, and the very characters each rests on."""

from dataclasses import dataclass

from octavo.news.ids import ArticleId

#: The model's name of a text that no language model wrote: its sentences were chosen.
EXTRACTIVE = "extractive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """Characters ``start`` to ``end`` (Unicode code points) of one revision of an article's text."""

    article_id: ArticleId
    revision: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence that Octavo shows, with at least one cite."""

    text: str
    cites: tuple[Cite, ...]
    #: The text is the cited characters themselves.
    verbatim: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """Sentences that are shown as one text, and how they came about."""

    sentences: tuple[Sentence, ...]
    #: "extractive", or the name of the language model that wrote it.
    model: str = EXTRACTIVE
    #: Sentences of the model's that did not hold, in whose place the sources' own stand.
    replaced: int = 0
    #: Where a model was to write it and did not, or not all of it: why, in plain sentences.
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """The cited text on a story, or the summary of one article."""

    headline: str | None
    summary: tuple[Sentence, ...]
    key_points: tuple[Sentence, ...]
    sources: int
    origins: int
    #: As in Composed, for the summary and the key points together.
    model: str = EXTRACTIVE
    replaced: int = 0
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an article that may bear on a question."""

    article_id: ArticleId
    revision: int
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to a question, cited; or not stated."""

    sentences: tuple[Sentence, ...]
    not_stated: bool
    passages: tuple[Passage, ...] = ()
    #: As in Composed.
    model: str = EXTRACTIVE
    replaced: int = 0
    why: str | None = None
