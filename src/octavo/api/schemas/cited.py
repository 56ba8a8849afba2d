"""Texts with the characters they rest on."""

from octavo.api.schemas.base import Out


class CiteOut(Out):
    """Code points ``start`` to ``end`` of one revision of an article's text."""

    article_id: int
    revision: int
    start: int
    end: int


class SentenceOut(Out):
    """A sentence with what it rests on."""

    text: str
    cites: list[CiteOut]
    verbatim: bool


class ComposedOut(Out):
    """How a text came about."""

    #: "extractive", or the name of the language model that wrote it.
    model: str
    #: Sentences of the model's in whose place the sources' own stand.
    replaced: int
    #: Why no model wrote it, or not all of it, where one was to.
    why: str | None


class BriefingOut(ComposedOut):
    """The cited text on a story or an article."""

    headline: str | None
    summary: list[SentenceOut]
    key_points: list[SentenceOut]
    sources: int
    origins: int
