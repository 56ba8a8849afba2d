"""Sounds to an MP3 file with chapters.

MP3 because every browser and every podcast app plays it; LAME through ``lameenc``. Constant bit rate, so that a player
finds any second without an index. Tags are ID3v2.3 with the chapter frames of "ID3v2 Chapter Frame Addendum" 1.0.
"""

from collections.abc import Sequence

import lameenc
import numpy as np
from numpy.typing import NDArray

from octavo.news.speech import Section, Sound

#: Rates that MPEG-2 and MPEG-1 layer III know, of those a voice may have; others are brought to the last.
_RATES = (16000, 22050, 32000, 44100, 48000, 24000)
#: Bits a second up to 24 kHz, and above.
_LOW, _HIGH = 48, 64
#: Absolute loudness up to which a sample counts as silence.
_QUIET = 60
#: Seconds of silence that a voice's own margins may have.
_MARGIN = 0.05


class Recorder:
    """Encodes sounds one after another; the first one's rate is the file's."""

    def __init__(self) -> None:
        self._rate = 0
        self._samples = 0
        self._frames = bytearray()
        self._encoder: lameenc.Encoder | None = None

    @property
    def seconds(self) -> float:
        """Length so far."""
        return self._samples / self._rate if self._rate else 0.0

    def add(self, sound: Sound, *, pause: float = 0.0) -> tuple[float, float]:
        """Start and end of the sound in seconds; silence follows it."""
        if self._encoder is None:
            self._begin(sound.rate)
        assert self._encoder is not None
        start = self.seconds
        samples = _trimmed(_at_rate(sound, self._rate), self._rate)
        self._samples += len(samples)
        end = self.seconds
        silence = np.zeros(int(pause * self._rate), dtype="<i2")
        self._samples += len(silence)
        self._frames += self._encoder.encode(np.concatenate([samples, silence]).tobytes())
        return start, end

    def finish(self) -> bytes:
        """The frames of everything that was added; empty where nothing was."""
        if self._encoder is not None:
            self._frames += self._encoder.flush()
            self._encoder = None
        return bytes(self._frames)

    def _begin(self, rate: int) -> None:
        self._rate = rate if rate in _RATES else _RATES[-1]
        made = lameenc.Encoder()
        made.silence()
        made.set_bit_rate(_LOW if self._rate <= 24000 else _HIGH)
        made.set_in_sample_rate(self._rate)
        made.set_out_sample_rate(self._rate)
        made.set_channels(1)
        made.set_quality(5)
        self._encoder = made


def tags(title: str, *, artist: str, album: str, language: str | None, sections: Sequence[Section], base: str) -> bytes:
    """The ID3v2.3 tag that goes before the frames; ``base`` is put before a section's path."""
    frames = _text("TIT2", title) + _text("TPE1", artist) + _text("TALB", album) + _text("TCON", "Podcast")
    if language:
        frames += _text("TLAN", _ISO_639_2.get(language, "und"))
    if len(sections) > 1:
        names = [f"ch{number}".encode() for number in range(1, len(sections) + 1)]
        # Ordered, and at the top.
        frames += _frame(
            "CTOC", b"toc\0\x03" + bytes([min(255, len(names))]) + b"".join(n + b"\0" for n in names[:255])
        )
        for name, section in zip(names, sections, strict=True):
            frames += _frame("CHAP", _chapter(name, section, base))
    # The tag's own length has seven bits in each byte.
    size = len(frames)
    sizes = bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + sizes + frames


def _chapter(name: bytes, section: Section, base: str) -> bytes:
    times = b"".join(round(at * 1000).to_bytes(4, "big") for at in (section.start, section.end))
    inner = _text("TIT2", section.title)
    if section.path and base:
        address = f"{base}{section.path}".encode("latin-1", "replace")
        inner += _frame("WXXX", b"\x01" + "\ufeff\0".encode("utf-16-le") + address)
    return name + b"\0" + times + b"\xff" * 8 + inner


def _text(name: str, text: str) -> bytes:
    return _frame(name, b"\x01" + text.replace("\0", " ").encode("utf-16", "replace"))


def _frame(name: str, body: bytes) -> bytes:
    return name.encode() + len(body).to_bytes(4, "big") + b"\0\0" + body


def _at_rate(sound: Sound, rate: int) -> NDArray[np.int16]:
    samples: NDArray[np.int16] = np.frombuffer(sound.pcm[: len(sound.pcm) // 2 * 2], dtype="<i2")
    if sound.rate == rate or not len(samples):
        return samples
    wanted = np.arange(int(len(samples) * rate / sound.rate)) * (sound.rate / rate)
    brought: NDArray[np.int16] = np.interp(wanted, np.arange(len(samples)), samples.astype(np.float64)).astype("<i2")
    return brought


def _trimmed(samples: NDArray[np.int16], rate: int) -> NDArray[np.int16]:
    """Without the silence that a voice puts around each text: pauses are ours to set."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > _QUIET)
    if not len(loud):
        return samples[:0]
    margin = int(_MARGIN * rate)
    return samples[max(0, loud[0] - margin) : loud[-1] + margin]


#: ID3 names languages by ISO 639-2; those in which papers of a library are likely to be.
_CODES = """
    ar:ara bg:bul bn:ben ca:cat cs:cze da:dan de:ger el:gre en:eng es:spa et:est eu:baq fa:per fi:fin fr:fre ga:gle
    gl:glg he:heb hi:hin hr:hrv hu:hun hy:arm id:ind is:ice it:ita ja:jpn ka:geo ko:kor lt:lit lv:lav mk:mac ms:may
    nb:nob nl:dut nn:nno no:nor pl:pol pt:por ro:rum ru:rus sk:slo sl:slv sq:alb sr:srp sv:swe sw:swa ta:tam th:tha
    tr:tur uk:ukr ur:urd vi:vie zh:chi
"""
_ISO_639_2 = dict(pair.split(":") for pair in _CODES.split())
