"""Which voice reads, by the settings and by what is installed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from octavo.ai.voices.endpoint import EndpointVoice
from octavo.ai.voices.programs import ESPEAK, EspeakVoice, PiperVoice, found, unusable
from octavo.errors import ProgramFailed
from octavo.news.speech import Sound
from octavo.ports.models import Voice
from octavo.settings import Settings


@dataclass(frozen=True, slots=True)
class FirstThatCan:
    """ports.Voice: each language is read by the first voice that has it."""

    voices: tuple[Voice, ...]

    def named(self, language: str | None) -> str | None:
        """The name of the one that would read it."""
        return next((name for voice in self.voices if (name := voice.named(language))), None)

    def say(self, text: str, language: str | None) -> Sound:
        """Raises what that voice raises; ProgramFailed where there is none."""
        for voice in self.voices:
            if voice.named(language):
                return voice.say(text, language)
        raise ProgramFailed(f"No voice reads {language or 'a language that is not known'}.")


def choose_voice(settings: Settings) -> Voice | None:
    """What makes audio files; None where nothing is installed or named for it. Only "endpoint" sends text away."""
    match settings.speech:
        case "off":
            return None
        case "endpoint":
            return _endpoint(settings)
        case "piper":
            return _piper(settings.piper, settings.piper_voices)
        case "espeak-ng":
            return _espeak()
    here = tuple(voice for voice in (_piper(settings.piper, settings.piper_voices), _espeak()) if voice is not None)
    return FirstThatCan(here) if here else None


def lacking(settings: Settings) -> Iterator[str]:
    """What the settings name to read aloud, and is not to be had, in words for the owner."""
    if settings.speech == "endpoint" and not (settings.speech_url or settings.endpoint_url):
        yield "the settings name no speech_url to send the text to"
    if settings.speech == "espeak-ng" and not found(ESPEAK):
        yield f"the program {ESPEAK} is not installed"
    if settings.speech == "piper" and not settings.piper_voices:
        yield "piper_voices names no voice"
    if settings.speech == "piper" or (settings.speech == "auto" and settings.piper_voices):
        if not found(settings.piper):
            yield f"there is no program {settings.piper}; where it is elsewhere, name its path in the setting piper"
        yield from filter(None, map(unusable, settings.piper_voices))


def _endpoint(settings: Settings) -> Voice | None:
    # A key goes to the endpoint it was given for, and to no other.
    url, key = settings.speech_url, settings.speech_key
    if not url:
        url, key = settings.endpoint_url, settings.endpoint_key
    if not url:
        return None
    return EndpointVoice(
        url=url,
        key=key.get_secret_value(),
        model=settings.speech_model,
        voice=settings.speech_voice,
        seconds=settings.endpoint_timeout,
    )


def _piper(program: str, voices: Sequence[Path]) -> Voice | None:
    path = found(program) if voices else None
    return PiperVoice(path, voices) if path else None


def _espeak() -> Voice | None:
    path = found(ESPEAK)
    return EspeakVoice(path) if path else None
