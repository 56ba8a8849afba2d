"""Voices of an OpenAI-compatible endpoint: ``POST /audio/speech``, asked for WAV."""

import json
import time
from dataclasses import dataclass

import certifi
import urllib3

from octavo.ai.voices.wave import NotWave, read_wave
from octavo.errors import EndpointFailed
from octavo.news.speech import Sound

#: Bytes of one answer: five minutes at 48,000 samples a second.
_MOST_BYTES = 32 * 2**20
#: Seconds to reach the endpoint.
_CONNECT = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointVoice:
    """ports.Voice by an endpoint; its model reads every language, as well as it can."""

    url: str
    key: str
    model: str
    voice: str
    #: That one answer may take.
    seconds: float

    def named(self, language: str | None) -> str | None:
        """The same for every language."""
        del language
        return f"{self.model} ({self.voice})"

    def say(self, text: str, language: str | None) -> Sound:
        """Raises EndpointFailed."""
        del language
        asked = {"model": self.model, "voice": self.voice, "input": text, "response_format": "wav"}
        headers = {"Content-Type": "application/json", "Accept": "audio/wav", "User-Agent": "Octavo"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        try:
            return read_wave(self._answer(json.dumps(asked).encode(), headers))
        except NotWave as error:
            raise EndpointFailed(f"What the speech endpoint sent cannot be used: {error}.") from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise EndpointFailed("The speech endpoint cannot be reached, or broke off.") from error

    def _answer(self, body: bytes, headers: dict[str, str]) -> bytes:
        until = time.monotonic() + self.seconds
        # No redirect is followed: text and key are for this endpoint alone.
        with urllib3.PoolManager(ca_certs=certifi.where()) as pool:
            answer = pool.request(
                "POST",
                f"{self.url.rstrip('/')}/audio/speech",
                body=body,
                headers=headers,
                redirect=False,
                retries=False,
                preload_content=False,
                timeout=urllib3.Timeout(connect=_CONNECT, read=self.seconds),
            )
            try:
                if answer.status != 200:
                    raise EndpointFailed(f"The speech endpoint refused ({answer.status}).")
                return _read(answer, until)
            finally:
                answer.close()


def _read(answer: urllib3.BaseHTTPResponse, until: float) -> bytes:
    body = bytearray()
    while chunk := answer.read1(65536):
        body += chunk
        if len(body) > _MOST_BYTES:
            raise EndpointFailed("The speech endpoint sent far more sound than the text could need.")
        if time.monotonic() > until:
            raise EndpointFailed("The speech endpoint took longer than it may.")
    return bytes(body)
