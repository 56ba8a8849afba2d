"""Voices of programs that are installed on this machine: espeak-ng, and Piper.

Both are run, never imported: their licence is the GPL. What a text may not say to them is taken out of it before
(octavo.insight.speech.script): both read ``[[...]]`` as phonemes.
"""

import json
import re
import shutil
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from octavo.ai.programs import run
from octavo.ai.voices.wave import NotWave, read_wave
from octavo.errors import ProgramFailed
from octavo.news.speech import Sound

ESPEAK = "espeak-ng"
#: An hour of sound at 22,050 samples a second.
_MOST_BYTES = 160 * 2**20
_ESPEAK_SECONDS, _PIPER_SECONDS = 60.0, 180.0
#: What espeak-ng has another name for than the language's plain code.
_ESPEAK_NAMES = {"en": "en-gb", "zh": "cmn", "no": "nb", "iw": "he", "tl": "fil"}
_CODE = re.compile(r"[a-z]{2,3}")


def plain_code(language: str | None) -> str:
    """``pt-BR`` as ``pt``; "" where that is no language's code."""
    code = (language or "").replace("_", "-").partition("-")[0].lower()
    return code if _CODE.fullmatch(code) else ""


class EspeakVoice:
    """ports.Voice by espeak-ng."""

    def __init__(self, program: str) -> None:
        self._program = program

    def named(self, language: str | None) -> str | None:
        """Where the language is not known: none, for a wrong voice reads nothing that can be understood."""
        return f"{ESPEAK} ({self._voice(language)})" if self._voice(language) else None

    def say(self, text: str, language: str | None) -> Sound:
        """Raises ProgramFailed."""
        voice = self._voice(language)
        if voice is None:
            raise ProgramFailed(f"{ESPEAK} has no voice for {language or 'a language that is not known'}.")
        # No -m: SSML in a text is text. -b 1: it is UTF-8. -z: pauses are ours to set.
        command = [self._program, "-v", voice, "-b", "1", "-z", "-s", "165", "--stdin", "--stdout"]
        return _wave(ESPEAK, run(command, text, seconds=_ESPEAK_SECONDS, most_bytes=_MOST_BYTES))

    def _voice(self, language: str | None) -> str | None:
        code = plain_code(language)
        name = _ESPEAK_NAMES.get(code, code)
        return name if name in self._voices else code if code in self._voices else None

    @cached_property
    def _voices(self) -> frozenset[str]:
        """The codes of its voices; none where it does not tell."""
        try:
            told = run([self._program, "--voices"], "", seconds=10, most_bytes=2**20).decode("utf-8", "replace")
        except ProgramFailed:
            return frozenset()
        return frozenset(line.split()[1] for line in told.splitlines()[1:] if len(line.split()) > 3)


class PiperVoice:
    """ports.Voice by Piper, with voices that the owner fetched: ``….onnx``, each with its ``….onnx.json``."""

    def __init__(self, program: str, voices: Sequence[Path]) -> None:
        self._program = program
        self._files = tuple(voices)

    def named(self, language: str | None) -> str | None:
        """The first voice of that language."""
        found = self._voices.get(plain_code(language))
        return f"Piper ({found[0].stem})" if found else None

    def say(self, text: str, language: str | None) -> Sound:
        """Raises ProgramFailed."""
        found = self._voices.get(plain_code(language))
        if found is None:
            raise ProgramFailed(f"Piper has no voice for {language or 'a language that is not known'}.")
        voice, rate = found
        command = [self._program, "--model", str(voice), "--output-raw"]
        # A line is a text to it.
        line = " ".join(text.split()) + "\n"
        pcm = run(command, line, seconds=_PIPER_SECONDS, most_bytes=_MOST_BYTES, memory_mb=4096)
        if not pcm:
            raise ProgramFailed("Piper gave no sound.")
        return Sound(pcm=pcm[: len(pcm) // 2 * 2], rate=rate)

    @cached_property
    def _voices(self) -> dict[str, tuple[Path, int]]:
        voices: dict[str, tuple[Path, int]] = {}
        for file in self._files:
            told = _told_of(file)
            if told is not None:
                voices.setdefault(told[0], (file, told[1]))
        return voices


def unusable(voice: Path) -> str | None:
    """Why a voice's files cannot be used, in words; None where they can."""
    if not voice.is_file():
        return f"the voice {voice} is not there"
    described = f"{voice}.json"
    return None if _told_of(voice) else f"{described}, which describes the voice, is not there or cannot be read"


def _told_of(file: Path) -> tuple[str, int] | None:
    """The language and rate of a Piper voice; None where its description cannot be read."""
    try:
        told = json.loads(Path(f"{file}.json").read_text(encoding="utf-8"))
        language = told.get("language", {}).get("code") or told["espeak"]["voice"]
        rate = int(told["audio"]["sample_rate"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    code = plain_code(str(language))
    return (code, rate) if code and 8_000 <= rate <= 96_000 else None


def _wave(name: str, body: bytes) -> Sound:
    try:
        return read_wave(body)
    except NotWave as error:
        raise ProgramFailed(f"What {name} gave cannot be used: {error}.") from error


def found(program: str) -> str | None:
    """The whole path of a program that is installed."""
    return shutil.which(program)
