"""Audio files for programs: how one stands, having it made, and its sound."""

from datetime import date
from typing import Any

from fastapi import APIRouter
from fastapi.responses import FileResponse

from octavo.api.access import Caller, Reading, Writing
from octavo.api.library import Number
from octavo.api.schemas.made import AudioOut, CueOut, RecordingOut, SectionOut
from octavo.desk.generation.writing import allowed
from octavo.desk.speech.listen import ask_for, file_of, listening
from octavo.errors import NotFound
from octavo.news.job import Step, day_number
from octavo.news.writing import Feature

router = APIRouter(tags=["listen"])

_SOUND: dict[int | str, dict[str, Any]] = {
    200: {"content": {"audio/mpeg": {}}, "description": "The sound; any part of it can be asked for"}
}


@router.get("/articles/{number}/audio")
def article_audio(caller: Reading, number: Number) -> AudioOut:
    """How an article's audio file stands, with its chapters and what is heard when."""
    return _standing(caller, Step.SPEAK_ARTICLE, number, f"articles/{number}")


@router.post("/articles/{number}/audio", status_code=202)
def make_article_audio(caller: Writing, number: Number) -> AudioOut:
    """Has an article read into an audio file; ask again how it stands."""
    return _begun(caller, Step.SPEAK_ARTICLE, number, f"articles/{number}")


@router.get("/articles/{number}/audio.mp3", response_class=FileResponse, responses=_SOUND)
def article_sound(caller: Reading, number: Number) -> FileResponse:
    """An article's audio file."""
    return _sound(caller, Step.SPEAK_ARTICLE, number)


@router.get("/stories/{number}/audio")
def story_audio(caller: Reading, number: Number) -> AudioOut:
    """How a story's audio file stands, with its chapters and what is heard when."""
    return _standing(caller, Step.SPEAK_STORY, number, f"stories/{number}")


@router.post("/stories/{number}/audio", status_code=202)
def make_story_audio(caller: Writing, number: Number) -> AudioOut:
    """Has a story's briefing read into an audio file; ask again how it stands."""
    return _begun(caller, Step.SPEAK_STORY, number, f"stories/{number}")


@router.get("/stories/{number}/audio.mp3", response_class=FileResponse, responses=_SOUND)
def story_sound(caller: Reading, number: Number) -> FileResponse:
    """A story's audio file."""
    return _sound(caller, Step.SPEAK_STORY, number)


@router.get("/editions/{day}/audio")
def edition_audio(caller: Reading, day: date) -> AudioOut:
    """How an edition's audio file stands, with its chapters and what is heard when."""
    return _standing(caller, Step.SPEAK_EDITION, day_number(day), f"editions/{day}")


@router.post("/editions/{day}/audio", status_code=202)
def make_edition_audio(caller: Writing, day: date) -> AudioOut:
    """Has an edition read into an audio file; ask again how it stands."""
    return _begun(caller, Step.SPEAK_EDITION, day_number(day), f"editions/{day}")


@router.get("/editions/{day}/audio.mp3", response_class=FileResponse, responses=_SOUND)
def edition_sound(caller: Reading, day: date) -> FileResponse:
    """An edition's audio file."""
    return _sound(caller, Step.SPEAK_EDITION, day_number(day))


def _begun(caller: Caller, step: Step, subject: int, path: str) -> AudioOut:
    ask_for(caller.desk, step, subject)
    return _standing(caller, step, subject, path)


def _standing(caller: Caller, step: Step, subject: int, path: str) -> AudioOut:
    stands = listening(caller.desk, step, subject)
    made = stands.recording
    return AudioOut(
        recording=None
        if made is None
        else RecordingOut(
            path=f"/api/v1/{path}/audio.mp3",
            seconds=round(made.seconds, 3),
            size=made.size,
            voices=list(made.voices),
            sections=[SectionOut.model_validate(section) for section in made.sections],
            cues=[CueOut.model_validate(cue) for cue in made.cues],
            left_out=list(made.left_out),
        ),
        making=stands.making,
        failed=stands.failed,
        why_not=stands.why_not,
    )


def _sound(caller: Caller, step: Step, subject: int) -> FileResponse:
    if not allowed(caller.desk, Feature.LISTEN):
        raise NotFound("Reading aloud is turned off on this desk.")
    _, path = file_of(caller.desk, step, subject)
    return FileResponse(path, media_type="audio/mpeg", headers={"Cache-Control": "private, no-cache"})
