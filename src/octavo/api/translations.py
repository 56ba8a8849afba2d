"""Translations for programs: what is on offer, how far one has come, and having one made."""

from typing import Annotated

from fastapi import APIRouter, Query

from octavo.api.access import Caller, Reading, Writing
from octavo.api.library import Number
from octavo.api.schemas.cited import CiteOut
from octavo.api.schemas.made import RenderedOut, TranslateIn, TranslationOut, TranslationsOut
from octavo.desk.translation.translate import Source, article_source, found, offer, story_source, translate
from octavo.news.ids import ArticleId, StoryId
from octavo.news.translation import Rendered, Translation

router = APIRouter(tags=["translate"])

To = Annotated[str | None, Query(min_length=2, max_length=8, description="the translation into this language")]


@router.get("/articles/{number}/translation")
def article_translation(caller: Reading, number: Number, to: To = None) -> TranslationsOut:
    """The languages an article can be translated into; with ``to``, what there is of that translation, cited."""
    return _standing(caller, article_source(caller.desk, ArticleId(number)), to)


@router.post("/articles/{number}/translation", status_code=202)
def translate_article(caller: Writing, number: Number, body: TranslateIn) -> TranslationsOut:
    """Has an article translated, and answers at once; ask with ``to`` how far it is."""
    return _begun(caller, article_source(caller.desk, ArticleId(number)), body.to)


@router.get("/stories/{number}/translation")
def story_translation(caller: Reading, number: Number, to: To = None) -> TranslationsOut:
    """The languages a story's briefing can be translated into; with ``to``, what there is of that one, cited."""
    return _standing(caller, story_source(caller.desk, StoryId(number)), to)


@router.post("/stories/{number}/translation", status_code=202)
def translate_story(caller: Writing, number: Number, body: TranslateIn) -> TranslationsOut:
    """Has a story's briefing translated, and answers at once; ask with ``to`` how far it is."""
    return _begun(caller, story_source(caller.desk, StoryId(number)), body.to)


def _begun(caller: Caller, source: Source, to: str) -> TranslationsOut:
    translate(caller.desk, source, to, user_id=caller.user_id)
    return _standing(caller, source, to)


def _standing(caller: Caller, source: Source, to: str | None) -> TranslationsOut:
    offered = offer(caller.desk, source)
    made = found(caller.desk, source, to) if to in offered.languages and to is not None else None
    return TranslationsOut(
        languages=list(offered.languages),
        by=offered.by,
        why_not=offered.why_not,
        written_by=source.written_by,
        translation=_translation(made) if made else None,
    )


def _translation(made: Translation) -> TranslationOut:
    paragraphs = [[_rendered(one, made.to) for one in paragraph] for paragraph in made.paragraphs]
    return TranslationOut(to=made.to, by=made.by, done=made.done, failed=made.failed, paragraphs=paragraphs)


def _rendered(one: Rendered, to: str) -> RenderedOut:
    return RenderedOut(
        text=one.source.text if one.text is None else one.text,
        translated=one.text is not None,
        language=one.language if one.text is None else to,
        original=one.source.text,
        cites=[CiteOut.model_validate(cite) for cite in one.source.cites],
        doubt=one.doubt,
    )
