"""Translate an article or a story's briefing, piece by piece, each checked against its source.

offer      which languages, by what; or why not
translate  source | pieces | endpoint or program | aligned | checked | shown, or the source's sentence in its place
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from octavo.desk.desk import Desk
from octavo.desk.generation.writing import kept_out, write, writer_for
from octavo.errors import Invalid, ModelError, OverSpent, TurnedOff
from octavo.insight.translation.check import doubt
from octavo.insight.translation.order import (
    aligned,
    joined,
    line,
    order_for,
    order_whole,
    pieces,
    plain_answer,
    sourced,
)
from octavo.news.briefing import EXTRACTIVE, Sentence
from octavo.news.ids import ArticleId, FeedId, StoryId, UserId
from octavo.news.translation import Piece, Rendered, Translation
from octavo.news.writing import Feature
from octavo.ports.models import Translator, Writer
from octavo.text.language_names import NAMES, english_name
from octavo.text.languages import language as guessed

#: Code points of one translation.
_MOST = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is to be translated: paragraphs of cited sentences, each with its language; the first is the headline."""

    #: Names it, and the state of its text.
    key: tuple[str, int, int]
    told: tuple[tuple[tuple[Sentence, str | None], ...], ...]
    feeds: frozenset[FeedId]
    #: The language model that wrote it; None where the words are the sources' own.
    written_by: str | None = None

    @property
    def languages(self) -> frozenset[str | None]:
        """Those it is written in."""
        return frozenset(language for paragraph in self.told for _, language in paragraph)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be had."""

    #: Codes of the languages it can be translated into.
    languages: tuple[str, ...] = ()
    #: What translates.
    by: str | None = None
    #: Why nothing does, in words.
    why_not: str | None = None


def article_source(desk: Desk, article_id: ArticleId) -> Source:
    """The article's headline and newest text.

    Raises NotFound; TurnedOff where its feed is kept from AI features; Invalid where it has no text.
    """
    with desk.store.read() as tx:
        article = tx.articles.get(article_id)
        revision = tx.revisions.of(article_id)
        if article.feed_id is not None and article.feed_id in tx.writings.kept_out():
            raise TurnedOff("AI features are turned off for this feed. The owner can turn them on under Sources.")
    if revision is None or not revision.text.strip():
        raise Invalid("Octavo has no text of this article, so there is nothing to translate.")
    language = article.language or guessed(revision.text)
    title = revision.title or article.title
    head = ((Sentence(text=title, cites=()), language),) if title and title.strip() else ()
    body = sourced(revision.text, article_id, revision.number)
    told = (head, *(tuple((sentence, language) for sentence in paragraph) for paragraph in body))
    feeds = frozenset({article.feed_id} if article.feed_id is not None else ())
    return Source(key=("article", article_id, revision.number), told=told, feeds=feeds)


def story_source(desk: Desk, story_id: StoryId) -> Source:
    """The story's headline and briefing. Raises NotFound; Invalid where it has no briefing."""
    with desk.store.read() as tx:
        story = tx.stories.get(story_id)
        briefing = tx.stories.briefing(story_id)
        if briefing is None or not briefing.summary:
            raise Invalid("This story has no briefing yet, so there is nothing to translate.")
        cited = {cite.article_id for sentence in briefing.summary for cite in sentence.cites}
        articles = tx.articles.many(cited)

    def language(sentence: Sentence) -> str | None:
        article = articles.get(sentence.cites[0].article_id) if sentence.cites and sentence.verbatim else None
        return (article.language if article else None) or guessed(sentence.text)

    head = ((Sentence(text=story.headline, cites=()), guessed(story.headline) or next(iter(story.languages), None)),)
    told = (head, tuple((sentence, language(sentence)) for sentence in briefing.summary))
    feeds = frozenset(article.feed_id for article in articles.values() if article.feed_id is not None)
    return Source(
        key=("story", story_id, hash((story.headline, briefing.summary))),
        told=told,
        feeds=feeds,
        written_by=briefing.model if briefing.model != EXTRACTIVE else None,
    )


def offer(desk: Desk, source: Source) -> Offer:
    """The languages that the source can be translated into. Raises TurnedOff where the feature is off."""
    writer = _writer(desk)
    if writer is not None:
        if source.feeds & kept_out(desk):
            return Offer(why_not="Nothing of this feed is sent to a language model.")
        languages = tuple(code for code in NAMES if source.languages != {code})
        return Offer(languages=languages, by=writer.name)
    if desk.translator is None:
        return Offer(why_not=_why_not(desk))
    pairs = desk.translator.pairs()
    foreign = source.languages
    into = tuple(code for code in NAMES if any((language, code) in pairs for language in foreign))
    if not into:
        known = ", ".join(sorted(english_name(language) for language in foreign if language)) or "this language"
        why_not = (
            f"{desk.translator.name} has no pair of languages from {known} on this machine."
            " Install one, or name an endpoint in octavo.toml."
        )
        return Offer(why_not=why_not)
    return Offer(languages=into, by=desk.translator.name)


def translator_of(desk: Desk) -> Offer:
    """What translates on this desk, or why nothing does; which languages depends on the source."""
    try:
        by = _by(desk)
    except TurnedOff as error:
        return Offer(why_not=str(error))
    return Offer(by=by) if by else Offer(why_not=_why_not(desk))


def found(desk: Desk, source: Source, to: str) -> Translation | None:
    """What there is of the translation."""
    return desk.translations.get(_key(desk, source, to))


def translate(desk: Desk, source: Source, to: str, *, user_id: UserId, seconds: float = 0) -> Translation | None:
    """Begins the translation, and gives what there is of it after that time at most.

    Raises TurnedOff; Invalid for a language that is not on offer.
    """
    offered = offer(desk, source)
    if to not in offered.languages or offered.by is None:
        raise Invalid(offered.why_not or "It cannot be translated into that language.")
    if sum(len(sentence.text) for paragraph in source.told for sentence, _ in paragraph) > _MOST:
        raise Invalid("It is too long to be translated at once.")
    writer, by = _writer(desk), offered.by
    key = _key(desk, source, to)
    first = Translation(to=to, by=by, paragraphs=(), done=False)
    desk.translations.start(key, first, lambda: _steps(desk, source, first, writer, user_id))
    return desk.translations.wait(key, seconds=seconds)


def _steps(
    desk: Desk, source: Source, first: Translation, writer: Writer | None, user_id: UserId
) -> Iterator[Translation]:
    made: list[list[Rendered]] = [[] for _ in source.told]
    so_far = first
    for piece in pieces(source.told):
        made[piece.paragraph] += _rendered(desk, piece, first.to, writer, user_id)
        whole = tuple(tuple(paragraph) for paragraph in made if paragraph)
        so_far = replace(so_far, paragraphs=whole)
        yield so_far
    yield replace(so_far, done=True)


def _rendered(desk: Desk, piece: Piece, to: str, writer: Writer | None, user_id: UserId) -> list[Rendered]:
    if piece.language == to:
        return [Rendered(source=sentence, language=to, text=None) for sentence in piece.sentences]
    if writer is not None:
        return _written(desk, piece, to, user_id)
    assert desk.translator is not None
    return _by_program(desk.translator, piece, to)


def _by_program(translator: Translator, piece: Piece, to: str) -> list[Rendered]:
    if piece.language is None or (piece.language, to) not in translator.pairs():
        why = f"{translator.name} does not translate from {english_name(piece.language or 'an unknown language')}"
        return [_original(sentence, piece, why) for sentence in piece.sentences]
    texts = [line(sentence) for sentence in piece.sentences]
    said = translator.translate(texts, source=piece.language, to=to)
    return [_checked(sentence, piece, text, to) for sentence, text in zip(piece.sentences, said, strict=True)]


def _written(desk: Desk, piece: Piece, to: str, user_id: UserId) -> list[Rendered]:
    """Sentence by sentence; where the model cannot keep them apart, the piece as a whole."""
    names = {"source": english_name(piece.language or "its language"), "to": english_name(to)}
    failure: ModelError | None = None
    said: tuple[str, ...] | None = None
    try:
        said = aligned(piece, write(desk, order_for(piece, **names), user_id=user_id).value)
    except OverSpent:
        raise
    except ModelError as error:
        # A model that cannot answer in this shape may still translate a paragraph; an endpoint that is gone will not.
        failure = error
    if said is not None:
        return [_checked(sentence, piece, text, to) for sentence, text in zip(piece.sentences, said, strict=True)]
    if len(piece.sentences) == 1 and failure is not None:
        raise failure
    whole = joined(piece)
    text = plain_answer(write(desk, order_whole(piece, **names), user_id=user_id).value)
    rendered = _checked(whole, piece, text, to)
    if rendered.text is None:
        return [_original(sentence, piece, rendered.doubt or "") for sentence in piece.sentences]
    return [rendered]


def _checked(sentence: Sentence, piece: Piece, text: str, to: str) -> Rendered:
    """The translation, or the source's own sentence with the reason."""
    why = doubt(line(sentence), text, language=piece.language, to=to) if text else "there was no translation"
    return _original(sentence, piece, why) if why else replace(_original(sentence, piece, None), text=text)


def _original(sentence: Sentence, piece: Piece, why: str | None) -> Rendered:
    return Rendered(source=sentence, language=piece.language, text=None, doubt=why)


def _key(desk: Desk, source: Source, to: str) -> Hashable:
    return source.key, to, _by(desk)


def _by(desk: Desk) -> str | None:
    writer = _writer(desk)
    return writer.name if writer else desk.translator.name if desk.translator else None


def _writer(desk: Desk) -> Writer | None:
    """The language model, where it is to translate. Raises TurnedOff where the feature is off."""
    writer = writer_for(desk, Feature.TRANSLATE)
    if desk.settings.translator == "endpoint":
        return writer
    return writer if desk.settings.translator == "auto" else None


def _why_not(desk: Desk) -> str:
    return _WHY_NOT.get(desk.settings.translator, _WHY_NOT["auto"])


_WHY_NOT = {
    "off": "Translation is turned off in this desk's settings (translator).",
    "endpoint": "No language model is set up on this desk. Its owner can name one in octavo.toml: endpoint_url.",
    "command": "No program that translates is named in this desk's settings (translator_command).",
    "apertium": "Apertium is not on this machine. Install it with a pair of languages, then start Octavo again.",
    "auto": (
        "Nothing that translates is set up: neither a language model (endpoint_url) nor a program of this machine"
        " (Apertium, for instance)."
    ),
}
