"""Voices of an OpenAI-compatible endpoint: ``POST /audio/speech``, asked for WAV."""

from dataclasses import dataclass

import openai

from octavo.ai.speech_wave import NotWave, read_wave
from octavo.errors import EndpointFailed
from octavo.news.speech import Sound

#: Bytes of one answer: five minutes at 48,000 samples a second.
_MOST_BYTES = 32 * 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointVoice:
    """ports.Voice by an endpoint; its model reads every language, as well as it can."""

    url: str
    key: str
    model: str
    voice: str
    seconds: float

    def named(self, language: str | None) -> str | None:
        """The same for every language."""
        del language
        return f"{self.model} ({self.voice})"

    def say(self, text: str, language: str | None) -> Sound:
        """Raises EndpointFailed."""
        del language
        client = openai.OpenAI(base_url=self.url, api_key=self.key or "none", timeout=self.seconds, max_retries=1)
        asked = client.audio.speech.with_streaming_response
        body = bytearray()
        try:
            with asked.create(model=self.model, voice=self.voice, input=text, response_format="wav") as answer:
                for chunk in answer.iter_bytes(65536):
                    body += chunk
                    if len(body) > _MOST_BYTES:
                        raise EndpointFailed("The speech endpoint sent far more sound than the text could need.")
            return read_wave(bytes(body))
        except openai.APIStatusError as error:
            raise EndpointFailed(f"The speech endpoint refused ({error.status_code}).") from error
        except openai.OpenAIError as error:
            raise EndpointFailed(f"The speech endpoint cannot be reached or broke off ({error}).") from error
        except NotWave as error:
            raise EndpointFailed(f"What the speech endpoint sent cannot be used: {error}.") from error
        finally:
            client.close()
