"""WAV as speech programs and services write it."""

import struct

import numpy as np

from octavo.news.speech import Sound

_PCM, _EXTENSIBLE = 1, 0xFFFE
#: Rates that a voice may have.
_SLOWEST, _FASTEST = 8_000, 96_000


class NotWave(ValueError):
    """The bytes are no WAV file that can be used."""


def read_wave(body: bytes) -> Sound:
    """The sound of a WAV file of 16-bit samples, several channels mixed to one.

    A size in its header counts only where it fits: who writes to a pipe does not know it beforehand. Raises NotWave.
    """
    if body[:4] != b"RIFF" or body[8:12] != b"WAVE":
        raise NotWave("it is no WAV file")
    try:
        return _sound(body)
    except struct.error as error:
        raise NotWave("its header is broken") from error


def _sound(body: bytes) -> Sound:
    at, channels, rate = 12, 0, 0
    while at + 8 <= len(body):
        name, size = body[at : at + 4], struct.unpack_from("<I", body, at + 4)[0]
        at += 8
        if name == b"fmt ":
            kind, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", body, at)
            if kind not in {_PCM, _EXTENSIBLE} or bits != 16 or not 1 <= channels <= 8:
                raise NotWave("its samples are not of 16 bits")
            if not _SLOWEST <= rate <= _FASTEST:
                raise NotWave(f"its rate is {rate}")
        elif name == b"data":
            if not rate:
                raise NotWave("its header is missing")
            return Sound(pcm=_mono(body[at : at + size], channels), rate=rate)
        at += size + size % 2
    raise NotWave("it holds no sound")


def _mono(samples: bytes, channels: int) -> bytes:
    whole = samples[: len(samples) // (2 * channels) * 2 * channels]
    if channels == 1:
        return whole
    mixed: bytes = np.frombuffer(whole, dtype="<i2").reshape(-1, channels).mean(axis=1).astype("<i2").tobytes()
    return mixed
