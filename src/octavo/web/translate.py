"""The translation of an article or a story: what is offered, how far it is, and each sentence with its source."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from octavo.desk.generation.writing import allowed
from octavo.desk.translation.translate import Source, article_source, found, offer, story_source, translate
from octavo.errors import Invalid
from octavo.news.briefing import Sentence
from octavo.news.ids import ArticleId, FeedId, StoryId
from octavo.news.translation import Rendered, Translation
from octavo.news.writing import Feature
from octavo.text.language_names import both_names, direction, english_name
from octavo.web.cites import CiteLink, source_numbers, with_paragraphs, with_sources
from octavo.web.render import View
from octavo.web.session import Asked

#: Seconds that a form's answer waits: a translation that was made before, or by a quick program, is there by then.
_AT_ONCE = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedShown:
    """A sentence as shown: translated, or the source's own with the reason."""

    text: str
    language: str | None
    direction: str
    links: tuple[CiteLink, ...]
    doubt: str | None
    #: It stands in the source's own words, for whatever reason.
    original: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationPage(View):
    """A translation, or the way to one."""

    template: ClassVar[str] = "translation.html"
    #: The headline as the source has it.
    title: str
    #: The original's own page, and what it is: "article" or "story".
    original: str
    kind: str
    #: Codes with the languages' names.
    languages: tuple[tuple[str, str], ...]
    chosen: str | None
    #: The language model that wrote what is translated; None where the words are the sources' own.
    written_by: str | None
    by: str | None
    why_not: str | None
    #: None as long as nobody asked for it.
    made: Translation | None
    headline: tuple[RenderedShown, ...]
    paragraphs: tuple[tuple[RenderedShown, ...], ...]
    #: Sentences that are shown in the original.
    doubted: int


def may_translate(asked: Asked, *, feed_id: FeedId | None = None) -> bool:
    """Whether a page has Translate in its menu: also where the page that it leads to says why it cannot be done."""
    return allowed(asked.desk, Feature.TRANSLATE, feed_id=feed_id)


def translation(asked: Asked) -> Response:
    """What there is of a translation, and the form that asks for one."""
    source = _source(asked)
    offered = offer(asked.desk, source)
    chosen = asked.query("to") or _wanted(asked, offered.languages)
    made = found(asked.desk, source, chosen) if chosen in offered.languages else None
    shown = _shown(asked, source, made) if made else ()
    has_headline = bool(shown) and not made.paragraphs[0][0].source.cites if made and made.paragraphs else False
    return asked.show(
        TranslationPage(
            title=_title(source),
            original=_path(asked),
            kind="article" if "/articles/" in asked.request.url.path else "story",
            languages=tuple((code, both_names(code)) for code in sorted(offered.languages, key=english_name)),
            chosen=chosen,
            written_by=source.written_by,
            by=offered.by,
            why_not=offered.why_not,
            made=made,
            headline=shown[0] if has_headline else (),
            paragraphs=shown[1:] if has_headline else shown,
            doubted=sum(one.doubt is not None for paragraph in shown for one in paragraph),
        )
    )


def ask_translation(asked: Asked) -> Response:
    """Has it translated, and leads to where it appears."""
    to = asked.field("to") or ""
    translate(asked.desk, _source(asked), to, user_id=asked.user_id, seconds=_AT_ONCE)
    return RedirectResponse(f"{asked.request.url.path}?{urlencode({'to': to})}#list", status_code=303)


def _source(asked: Asked) -> Source:
    number = asked.number("id")
    if asked.request.url.path.startswith("/articles/"):
        return article_source(asked.desk, ArticleId(number))
    return story_source(asked.desk, StoryId(number))


def _path(asked: Asked) -> str:
    return asked.request.url.path.removesuffix("/translation")


def _title(source: Source) -> str:
    first = source.told[0]
    return first[0][0].text if first and not first[0][0].cites else "Without a title"


def _wanted(asked: Asked, languages: Sequence[str]) -> str | None:
    """The first of the visitor's own languages that is on offer (RFC 9110, Accept-Language; weights as they come)."""
    given = asked.request.headers.get("accept-language", "")[:200]
    own = (part.partition(";")[0].strip().partition("-")[0].lower() for part in given.split(","))
    return next((code for code in own if code in languages), "en" if "en" in languages else None)


def _shown(asked: Asked, source: Source, made: Translation) -> tuple[tuple[RenderedShown, ...], ...]:
    links = _links(asked, source, [one for paragraph in made.paragraphs for one in paragraph])
    return tuple(
        tuple(_sentence(one, made.to, links[one.source.cites]) for one in paragraph) for paragraph in made.paragraphs
    )


def _sentence(one: Rendered, to: str, links: tuple[CiteLink, ...]) -> RenderedShown:
    language = to if one.text is not None else one.language
    return RenderedShown(
        text=one.text if one.text is not None else one.source.text,
        language=language,
        direction=direction(language),
        links=links,
        doubt=one.doubt,
        original=one.text is None,
    )


def _links(asked: Asked, source: Source, told: Sequence[Rendered]) -> dict[tuple[object, ...], tuple[CiteLink, ...]]:
    """For each sentence's cites their links: by paragraph within an article, by source within a story."""
    cited = [replace(one.source, verbatim=True) for one in told if one.source.cites]
    if source.key[0] == "article":
        shown = with_paragraphs(cited, _text(asked, cited))
    else:
        numbers = source_numbers(sentence for paragraph in source.told for sentence, _ in paragraph)
        with asked.desk.store.read() as tx:
            rows = tx.views.rows(list(numbers), user_id=asked.user_id)
        shown = with_sources(cited, numbers, rows)
    return {(): ()} | {sentence.cites: each.links for sentence, each in zip(cited, shown, strict=True)}


def _text(asked: Asked, cited: Sequence[Sentence]) -> str:
    """The text of the revision that is translated."""
    if not cited:
        return ""
    cite = cited[0].cites[0]
    with asked.desk.store.read() as tx:
        revision = tx.revisions.of(cite.article_id, cite.revision)
    if revision is None:
        raise Invalid("The text that was translated is gone.")
    return revision.text
