"""A speech endpoint is sent the text and its key, and whatever it answers is sound or an error in words."""

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from octavo.ai.voices.choice import choose_voice
from octavo.ai.voices.endpoint import EndpointVoice
from octavo.errors import EndpointFailed
from octavo.settings import Settings

WAVE = (
    b"RIFF\xff\xff\xff\xffWAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 24000, 48000, 2, 16) + b"data\xff\xff\xff\xff"
) + b"\1\0" * 100


@dataclass
class Speaker:
    """Answers every request with what it is told to."""

    status: int = 200
    body: bytes = WAVE
    headers: dict[str, str] = field(default_factory=dict)
    #: Promised in the header beyond what comes.
    more: int = 0
    asked: list[tuple[str, dict[str, str], dict]] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def speaker() -> Iterator[Speaker]:
    told = Speaker()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(told.status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(told.body) + told.more))
            self.end_headers()
            self.wfile.write(told.body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    told.url = f"http://127.0.0.1:{server.server_port}/v1"
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


def voice(speaker: Speaker, **given) -> EndpointVoice:
    fields = {"url": speaker.url, "key": "sk-1", "model": "kokoro", "voice": "bella", "seconds": 5.0}
    return EndpointVoice(**(fields | given))


def test_it_is_asked_for_wav_of_the_text(speaker):
    """Model, voice, text and key go there, and nothing that tells of this machine; the sound comes back."""
    sound = voice(speaker).say("Barges may use the river.", "en")
    path, headers, body = speaker.asked[0]
    assert path == "/v1/audio/speech"
    assert body == {
        "model": "kokoro", "voice": "bella", "input": "Barges may use the river.", "response_format": "wav",
    }  # fmt: skip
    assert headers["authorization"] == "Bearer sk-1"
    assert set(headers) <= {"host", "content-type", "content-length", "accept", "accept-encoding", "user-agent",
                            "authorization"}  # fmt: skip
    assert (sound.rate, sound.pcm) == (24000, b"\1\0" * 100)
    assert voice(speaker).named("th") == "kokoro (bella)"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"status": 429, "body": b"slow down"}, r"refused \(429\)"),
        ({"status": 302, "headers": {"Location": "http://127.0.0.1:9/"}}, r"refused \(302\)"),
        ({"body": b"ID3 an mp3 file"}, "no WAV"),
        ({"body": b'{"error": "no such model"}'}, "no WAV"),
        ({"body": WAVE, "more": 1000}, "broke off"),
    ],
)
def test_what_is_no_sound_is_an_error_in_words(speaker, told, words):
    """Refusals, redirects, other formats and half answers are no sound."""
    for name, value in told.items():
        setattr(speaker, name, value)
    with pytest.raises(EndpointFailed, match=words):
        voice(speaker).say("x", "en")


def test_one_that_is_not_there_is_an_error_in_words():
    """Nobody listens: the sentence says so."""
    with pytest.raises(EndpointFailed, match="cannot be reached"):
        EndpointVoice(url="http://127.0.0.1:9/v1", key="", model="m", voice="v", seconds=2).say("x", None)


def test_a_key_goes_to_the_endpoint_it_was_given_for(tmp_path, speaker):
    """Another address for speech gets its own key or none, never the writing endpoint's."""
    given = {"home": tmp_path, "speech": "endpoint", "endpoint_url": "http://127.0.0.1:9/v1", "endpoint_model": "m"}
    for more, wanted in (({}, None), ({"speech_key": "sk-speech"}, "Bearer sk-speech")):
        chosen = choose_voice(Settings(**given, endpoint_key="sk-writing", speech_url=speaker.url, **more))
        assert chosen is not None
        chosen.say("x", "en")
        assert speaker.asked[-1][1].get("authorization") == wanted
    same = choose_voice(Settings(**given, endpoint_key="sk-writing"))
    assert isinstance(same, EndpointVoice)
    assert (same.url, same.key) == ("http://127.0.0.1:9/v1", "sk-writing")
