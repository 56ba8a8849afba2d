"""Audio files of what the library holds, made by a job and kept by content.

listening   script | its key | kept? | waiting? | failed?
ask_for     queue SPEAK_…
speak       script | voice.say, an utterance at a time | MP3 with chapters | keep | sweep
"""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import structlog

from octavo.desk.desk import Desk
from octavo.desk.generation.writing import allowed
from octavo.desk.speech.recordings import cache, keep, kept, sound
from octavo.desk.speech.scripts import script
from octavo.errors import Invalid, NotFound, OctavoError, StoreFull, TurnedOff
from octavo.insight.speech.mp3 import Recorder, tags
from octavo.news.job import JobState, Step
from octavo.news.speech import Cue, Recording, Script, Section
from octavo.news.writing import Feature
from octavo.ports.models import Voice
from octavo.ports.store import Tx

log = structlog.get_logger()

#: Notebook: the address under which the desk was last asked for its podcast; chapters in a file link there.
BASE = "podcast base"
#: Counted up where the same script is to sound otherwise.
_VERSION = 1
#: Code points of one file: about four hours.
_MOST = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """How an audio file stands."""

    recording: Recording | None = None
    #: It is being made, or waits for it.
    making: bool = False
    #: Why the last try gave none, in words.
    failed: str | None = None
    #: Why none can be made, in words; None where one can.
    why_not: str | None = None


def listening(desk: Desk, step: Step, subject: int) -> Listening:
    """The file of that step and subject as it stands. Raises NotFound."""
    try:
        voice = _voice(desk)
        asked = script(desk, step, subject)
        key = key_of(voice, asked)
    except NotFound:
        raise
    except OctavoError as error:
        return Listening(why_not=str(error))
    found = kept(desk.settings, key)
    if found is not None:
        return Listening(recording=found)
    with desk.store.read() as tx:
        job = tx.queue.of(step, subject)
    if job is None:
        return Listening()
    return Listening(making=job.state is not JobState.FAILED, failed=job.error)


def ask_for(desk: Desk, step: Step, subject: int) -> None:
    """Has the file made. Raises NotFound; Invalid, TurnedOff where there is nothing that can be read."""
    key_of(_voice(desk), script(desk, step, subject))
    with desk.store.begin() as tx:
        queue(tx, desk, step, subject)


def queue(tx: Tx, desk: Desk, step: Step, subject: int) -> None:
    """Puts the job, once."""
    tx.queue.put(step, subject, due_at=desk.clock.now(), lock="speak", queueing_lock=f"{step}:{subject}")


def file_of(desk: Desk, step: Step, subject: int) -> tuple[Recording, Path]:
    """The recording and where its sound lies. Raises NotFound where it is not made."""
    found = listening(desk, step, subject).recording
    if found is None:
        raise NotFound("There is no audio file of it yet.")
    return found, sound(desk.settings, found.key)


def speak(desk: Desk, step: Step, subject: int) -> Recording:
    """Makes the file, where it is not there already. Raises what the voice raises, and StoreFull."""
    voice, asked = _voice(desk), script(desk, step, subject)
    settings = desk.settings
    key = key_of(voice, asked)
    found = kept(settings, key)
    if found is not None:
        return found
    with desk.store.read() as tx:
        base = tx.notebook.get(BASE) or ""
    recording, body = record(voice, asked, key=key, base=base)
    try:
        keep(settings, recording, body)
        cache(settings).sweep()
    except OSError as error:
        raise StoreFull(f"The audio file cannot be kept in {settings.audio_dir}: {error.strerror}.") from error
    log.info("audio made", seconds=round(recording.seconds), size=recording.size)
    return recording


def record(voice: Voice, asked: Script, *, key: str, base: str = "") -> tuple[Recording, bytes]:
    """The script as a recording and an MP3 file. Raises Invalid where no voice reads any of it."""
    recorder = Recorder()
    cues: list[Cue] = []
    sections: list[Section] = []
    for chapter in asked.chapters:
        begun = recorder.seconds
        for each in chapter.utterances:
            if voice.named(each.language) is None:
                continue
            start, end = recorder.add(voice.say(each.text, each.language), pause=each.pause)
            cues.append(Cue(start=start, end=end, text=each.text, language=each.language))
        if recorder.seconds > begun:
            sections.append(Section(start=begun, end=recorder.seconds, title=chapter.title, path=chapter.path))
    frames = recorder.finish()
    if not frames:
        raise Invalid("The voice gave no sound.")
    tag = tags(asked.title, artist="Octavo", album="Octavo", language=asked.language, sections=sections, base=base)
    recording = Recording(
        key=key,
        seconds=recorder.seconds,
        size=len(tag) + len(frames),
        voices=_voices(voice, asked),
        sections=tuple(sections),
        cues=tuple(cues),
        left_out=_left_out(voice, asked),
    )
    return recording, tag + frames


def key_of(voice: Voice, asked: Script) -> str:
    """Names the file: the same words by the same voices. Raises Invalid where no voice reads any, or it is too long."""
    names = _voices(voice, asked)
    if not names:
        languages = ", ".join(_left_out(voice, asked))
        raise Invalid(f"There is no voice for its language ({languages or 'not known'}).")
    if sum(len(each.text) for chapter in asked.chapters for each in chapter.utterances) > _MOST:
        raise Invalid("It is too long to be read into one file.")
    told = json.dumps([_VERSION, names, _left_out(voice, asked), asdict(asked)])
    return sha256(told.encode()).hexdigest()


def why_silent(desk: Desk) -> str | None:
    """Why no audio file of anything can be made here, in words; None where one can."""
    try:
        _voice(desk)
    except TurnedOff as error:
        return str(error)
    return None


def _voice(desk: Desk) -> Voice:
    if not allowed(desk, Feature.LISTEN):
        raise TurnedOff("Reading aloud: turned off.")
    if desk.voice is None:
        raise TurnedOff(_WHY_NOT.get(desk.settings.speech, _WHY_NOT["auto"]))
    return desk.voice


_WHY_NOT = {
    "off": "Audio files are turned off in this desk's settings (speech).",
    "piper": "Piper, or a voice for it, is not on this machine. The settings piper and piper_voices name them.",
    "endpoint": "No endpoint that speaks is named in this desk's settings (speech_url).",
    "auto": "No program that speaks is on this machine. Install espeak-ng, then start Octavo again.",
}


def _languages(asked: Script) -> list[str | None]:
    return list(dict.fromkeys(each.language for chapter in asked.chapters for each in chapter.utterances))


def _voices(voice: Voice, asked: Script) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for language in _languages(asked) if (name := voice.named(language))))


def _left_out(voice: Voice, asked: Script) -> tuple[str, ...]:
    return tuple(language or "unknown" for language in _languages(asked) if voice.named(language) is None)
