"""Voices: which one reads, what it is asked, and what comes of it."""

import json
import os
import struct
import sys
from pathlib import Path

import pytest

from octavo.ai.voices.choice import choose_voice, lacking
from octavo.ai.voices.programs import EspeakVoice, PiperVoice, plain_code
from octavo.ai.voices.wave import NotWave, read_wave
from octavo.errors import ProgramFailed
from octavo.insight.speech.script import spoken
from octavo.settings import Settings


def wave(samples: bytes, *, rate=22050, channels=1, bits=16, kind=1, size=None) -> bytes:
    body = struct.pack("<HHIIHH", kind, channels, rate, rate * channels * bits // 8, channels * bits // 8, bits)
    length = len(samples) if size is None else size
    return b"RIFF\0\0\0\0WAVEfmt " + struct.pack("<I", 16) + body + b"data" + struct.pack("<I", length) + samples


def program(folder: Path, name: str, code: str) -> Path:
    """A program of our own that stands in for one that is not installed."""
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport sys\n{code}\n")
    path.chmod(0o755)
    return path


ESPEAK = """
if "--voices" in sys.argv:
    print("Pty Language Age/Gender VoiceName File Other")
    for code in ("en-gb", "de", "cmn"):
        print(f" 5  {code}  --/M  Name  gmw/{code}")
else:
    import struct
    said = sys.stdin.buffer.read()
    open(__file__ + ".asked", "w").write(repr((sys.argv[1:], said.decode())))
    body = struct.pack("<HHIIHH", 1, 1, 22050, 44100, 2, 16)
    head = b"RIFF\\xff\\xff\\xff\\x7fWAVEfmt " + struct.pack("<I", 16)
    sys.stdout.buffer.write(head + body + b"data\\0\\xf0\\xff\\x7f")
    sys.stdout.buffer.write(b"\\1\\0" * len(said))
"""
PIPER = """
said = sys.stdin.buffer.read()
open(__file__ + ".asked", "w").write(repr((sys.argv[1:], said.decode())))
sys.stdout.buffer.write(b"\\1\\0" * len(said))
"""


def asked(path: Path):
    return eval(Path(f"{path}.asked").read_text())  # our own program's words


def test_espeak_is_asked_in_the_texts_language(tmp_path):
    """Its own name of the language, text by standard input, SSML off; a language it lacks is said to be lacking."""
    path = program(tmp_path, "espeak-ng", ESPEAK)
    voice = EspeakVoice(str(path))
    assert voice.named("en") == "espeak-ng (en-gb)"
    assert voice.named("zh-TW") == "espeak-ng (cmn)"
    assert voice.named("th") is None
    assert voice.named(None) is None
    sound = voice.say("-v xx Guten Tag.", "de")
    arguments, said = asked(path)
    assert sound.rate == 22050
    assert len(sound.pcm) == 2 * len(said)
    assert said == "-v xx Guten Tag."
    assert arguments[:2] == ["-v", "de"]
    assert "-m" not in arguments
    with pytest.raises(ProgramFailed, match="no voice for th"):
        voice.say("x", "th")


@pytest.mark.parametrize("language", ["en;id", "--help", "../x", "", "e", "EN\n", "𝐞𝐧", None])
def test_a_language_that_is_none_never_becomes_an_argument(language):
    """A page's own word for its language is a code of letters, or nothing."""
    assert plain_code(language) in {"", "en"}


def piper_voice(folder: Path, name: str, code: str, rate: int) -> Path:
    file = folder / f"{name}.onnx"
    file.write_bytes(b"")
    Path(f"{file}.json").write_text(json.dumps({"language": {"code": code}, "audio": {"sample_rate": rate}}))
    return file


def test_piper_reads_with_the_voice_of_the_language(tmp_path):
    """The first voice of a language reads it, one line at a time; a voice whose description is broken is left out."""
    path = program(tmp_path, "piper", PIPER)
    german = piper_voice(tmp_path, "de_DE-uta-medium", "de_DE", 22050)
    english = piper_voice(tmp_path, "en_GB-alb-low", "en_GB", 16000)
    broken = tmp_path / "fr.onnx"
    Path(f"{broken}.json").write_text("[]")
    voice = PiperVoice(str(path), (broken, german, english))
    assert voice.named("de-AT") == "Piper (de_DE-uta-medium)"
    assert voice.named("fr") is None
    sound = voice.say("One line.\nAnother.", "en")
    arguments, said = asked(path)
    assert sound.rate == 16000
    assert said == "One line. Another.\n"
    assert arguments == ["--model", str(english), "--output-raw"]


def settings(tmp_path: Path, **given) -> Settings:
    return Settings(home=tmp_path, demo=False, **given)


def test_a_machine_without_any_program_has_no_voice(tmp_path, monkeypatch):
    """Nothing installed and nothing named: no voice, whatever is asked for; and nothing is sent away by itself."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for speech in ("auto", "espeak-ng", "piper", "endpoint", "off"):
        assert choose_voice(settings(tmp_path, speech=speech)) is None
    named = settings(tmp_path, endpoint_url="http://127.0.0.1:9/v1", endpoint_model="m")
    assert choose_voice(named) is None


def test_what_piper_lacks_is_told_in_words(tmp_path, monkeypatch):
    """A program or a voice that is not there is named, also where espeak-ng reads in its place; nothing else is."""
    program(tmp_path, "espeak-ng", ESPEAK)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin")
    german = piper_voice(tmp_path, "de_DE-uta-medium", "de_DE", 22050)
    alone, gone = tmp_path / "alone.onnx", tmp_path / "gone.onnx"
    alone.write_bytes(b"")
    named = settings(tmp_path, piper="pipper", piper_voices=(german, alone, gone))
    missing, undescribed, absent = lacking(named)
    assert missing.startswith("there is no program pipper")
    assert undescribed.startswith(f"{alone}.json, which describes the voice")
    assert absent == f"the voice {gone} is not there"
    program(tmp_path, "piper", PIPER)
    assert list(lacking(settings(tmp_path, piper_voices=(german,)))) == []
    assert list(lacking(settings(tmp_path, speech="piper"))) == ["piper_voices names no voice"]
    assert list(lacking(settings(tmp_path, speech="endpoint"))) == [
        "the settings name no speech_url to send the text to"
    ]
    assert list(lacking(settings(tmp_path))) == []


def test_auto_takes_piper_where_it_has_a_voice_and_espeak_else(tmp_path, monkeypatch):
    """Each language is read by the first that has it."""
    program(tmp_path, "espeak-ng", ESPEAK)
    program(tmp_path, "piper", PIPER)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin")
    german = piper_voice(tmp_path, "de_DE-uta-medium", "de_DE", 22050)
    voice = choose_voice(settings(tmp_path, piper_voices=(german,)))
    assert voice is not None
    assert voice.named("de") == "Piper (de_DE-uta-medium)"
    assert voice.named("en") == "espeak-ng (en-gb)"
    assert voice.named("th") is None
    assert len(voice.say("Hello there.", "en").pcm) == 24
    with pytest.raises(ProgramFailed):
        voice.say("x", "th")
    assert choose_voice(settings(tmp_path, speech="off", piper_voices=(german,))) is None


def test_a_wave_file_is_read_whatever_its_header_says_of_its_length():
    """Sizes written before the end was known are not believed; stereo is mixed; an odd byte is dropped."""
    assert read_wave(wave(b"\1\0\2\0", size=0x7FFFF000)).pcm == b"\1\0\2\0"
    assert read_wave(wave(b"\1\0\3\0\5\0\7\0", channels=2)).pcm == b"\2\0\6\0"
    assert read_wave(wave(b"\1\0\2")).pcm == b"\1\0"
    listed = wave(b"\1\0").replace(b"data", b"LIST" + struct.pack("<I", 4) + b"abcd" + b"data")
    assert read_wave(listed).pcm == b"\1\0"


@pytest.mark.parametrize(
    "body",
    [b"", b"RIFF", b"ID3\3", wave(b"", bits=8), wave(b"", kind=3, bits=32), wave(b"", rate=5), wave(b"", channels=0),
     b"RIFF\0\0\0\0WAVEdata\4\0\0\0abcd", wave(b"\1\0")[:30], b"RIFF\0\0\0\0WAVEfmt \xff\xff\xff\xff"],
)  # fmt: skip
def test_what_is_no_wave_file_is_refused(body):
    """Broken headers and other kinds of samples are named as such, never guessed at."""
    with pytest.raises(NotWave):
        read_wave(body)


@pytest.mark.espeak
def test_the_real_espeak_speaks():
    """A sentence takes a few seconds to say, in any language it has, and what it says depends on the text alone."""
    voice = EspeakVoice("espeak-ng")
    for text, language in (("Barges may use the river from the first of May.", "en"), ("Der Fluss ist offen.", "de")):
        sound = voice.say(text, language)
        assert sound.rate == 22050
        assert 0.5 < len(sound.pcm) / 2 / sound.rate < 6
    assert voice.named("zh")
    assert voice.named("ja")


@pytest.mark.espeak
def test_phonemes_and_markup_of_a_text_are_no_orders_to_espeak():
    """Brackets that espeak would read as phonemes are gone, and a markup's pause is not made."""
    voice = EspeakVoice("espeak-ng")

    def seconds(text):
        sound = voice.say(spoken(text), "en")
        return len(sound.pcm) / 2 / sound.rate

    plain = seconds("The river is open and the locks are closed.")
    assert seconds("The river is open [[]] and the locks are closed.") == pytest.approx(plain, abs=0.3)
    assert seconds('The river is open <break time="60s"/> and the locks are closed.') < plain + 6
    # As phonemes this would be half a second of noise; as text it is read out.
    assert seconds("The river is open [[h@l'oU h@l'oU]] and the locks are closed.") > plain + 0.5
