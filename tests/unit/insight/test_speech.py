"""What a voice is given to read, and the file that comes of it."""

import json
import struct

import numpy as np
import pytest

from octavo.insight.speech.mp3 import Recorder, tags
from octavo.insight.speech.script import article_chapter, spoken, told_chapter
from octavo.insight.speech.transcript import chapters, vtt
from octavo.news.speech import Cue, Section, Sound


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Read it at https://tesso.example/a?b=1 today.", "Read it at today."),
        ("The rule of 1986 [3] ends (www.tesso.example/rule).", "The rule of 1986 ends."),
        ("#Tesso opens on 1 May", "Tesso opens on 1 May"),
        ("10\u202f000 boats, 3.5% of all", "10000 boats, 3.5% of all"),
        ("Dr. Holm of the U.S. said [[h@l'oU]] twice", "Dr. Holm of the U.S. said h@l'oU twice"),
        ("• First point", "First point"),
        ("* * *", ""),
        ("AT&T and R&D", "AT&T and R&D"),
    ],
)
def test_what_is_for_the_eye_is_not_read(text, said):
    """Addresses, footnotes and rules go; abbreviations, numbers and signs stay for the voice."""
    assert spoken(text) == said


def test_an_article_begins_with_its_headline_and_source():
    """Headline and source are read first, with a pause before the text."""
    chapter = article_chapter("Barges may pass", "The Landing", "One line.\n\nAnother.", "en")
    assert [each.text for each in chapter.utterances] == ["Barges may pass. The Landing.", "One line.", "Another."]
    assert chapter.utterances[0].pause > chapter.utterances[1].pause


def test_a_story_changes_its_voice_with_the_language():
    """Sentences of one language are read in one go; another language begins a new one."""
    chapter = told_chapter("Barges", "en", [("One.", "en"), ("Two.", "en"), ("Drei.", "de")], path="/stories/1")
    assert [(each.text, each.language) for each in chapter.utterances] == [
        ("Barges", "en"), ("One. Two.", "en"), ("Drei.", "de"),
    ]  # fmt: skip


def tone(seconds: float, rate: int = 22050) -> Sound:
    wave = 9000 * np.sin(2 * np.pi * 440 * np.arange(int(seconds * rate)) / rate)
    return Sound(pcm=wave.astype("<i2").tobytes(), rate=rate)


def frames(body: bytes) -> tuple[int, float]:
    """How many MPEG audio frames follow one another without a gap, and the seconds they last."""
    rates = {(2, 0): 22050, (2, 1): 24000, (2, 2): 16000, (3, 0): 44100, (3, 1): 48000, (3, 2): 32000}
    bits = {3: [0, 32, 40, 48, 56, 64, 80, 96], 2: [0, 8, 16, 24, 32, 40, 48, 56, 64]}
    at, count, seconds = 0, 0, 0.0
    while at + 4 <= len(body):
        assert body[at] == 0xFF
        assert body[at + 1] & 0xE6 == 0xE2, "no layer III"
        version = body[at + 1] >> 3 & 3
        rate = rates[version, body[at + 2] >> 2 & 3]
        samples = 1152 if version == 3 else 576
        at += samples // 8 * bits[version][body[at + 2] >> 4] * 1000 // rate + (body[at + 2] >> 1 & 1)
        count, seconds = count + 1, seconds + samples / rate
    return count, seconds


def test_a_recording_lasts_as_long_as_its_sounds_and_pauses():
    """Sounds follow one another in whole MPEG frames; those of another rate are brought to the first one's."""
    made = Recorder()
    first = made.add(tone(1.0), pause=0.5)
    second = made.add(tone(1.0, 16000))
    body = made.finish()
    assert first == pytest.approx((0.0, 1.0), abs=0.01)
    assert second == pytest.approx((1.5, 2.5), abs=0.01)
    count, seconds = frames(body)
    assert count > 50
    assert seconds == pytest.approx(2.5, abs=0.2)


def test_a_voices_own_silence_is_cut_away():
    """What is quiet before and after a text is not heard: pauses are ours."""
    quiet = b"\0\0" * 22050
    made = Recorder()
    start, end = made.add(Sound(pcm=quiet + tone(1.0).pcm + quiet, rate=22050))
    assert end - start == pytest.approx(1.1, abs=0.02)


def test_nothing_recorded_is_nothing():
    """A recorder that was given no sound gives no file; silence alone has no length."""
    assert Recorder().finish() == b""
    made = Recorder()
    assert made.add(Sound(pcm=b"\0\0" * 999, rate=12345)) == (0.0, 0.0)


SECTIONS = (
    Section(start=0, end=2.5, title="Opening"),
    Section(start=2.5, end=9.75, title="Größe zählt", path="/stories/7"),
)


def tag_frames(tag: bytes) -> list[tuple[str, bytes]]:
    found, at = [], 0
    while at < len(tag):
        size = struct.unpack(">I", tag[at + 4 : at + 8])[0]
        found.append((tag[at : at + 4].decode(), tag[at + 10 : at + 10 + size]))
        at += 10 + size
    return found


def test_the_tag_lists_its_chapters():
    """A table of contents names each chapter; each has its times in milliseconds, title and address (CHAP, CTOC)."""
    made = tags("The day", artist="Octavo", album="The edition", language="de", sections=SECTIONS, base="https://x.y")
    assert made[:3] == b"ID3"
    size = sum(byte << shift for byte, shift in zip(made[6:10], (21, 14, 7, 0), strict=True))
    assert size == len(made) - 10
    found = tag_frames(made[10:])
    by_name = dict(found)
    assert by_name["TIT2"][1:].decode("utf-16") == "The day"
    assert by_name["TLAN"][1:].decode("utf-16") == "ger"
    assert by_name["CTOC"] == b"toc\0\x03\x02ch1\0ch2\0"
    chapter = [body for name, body in found if name == "CHAP"][1]
    assert chapter[:4] == b"ch2\0"
    assert struct.unpack(">IIII", chapter[4:20]) == (2500, 9750, 2**32 - 1, 2**32 - 1)
    inner = dict(tag_frames(chapter[20:]))
    assert inner["TIT2"][1:].decode("utf-16") == "Größe zählt"
    assert inner["WXXX"].endswith(b"https://x.y/stories/7")


def test_the_transcript_says_when_each_line_is_heard():
    """WebVTT: header, times with milliseconds, language and escaped text."""
    made = vtt(
        [Cue(start=0, end=1.5, text="a < b & c", language="en"), Cue(start=3661.25, end=3662, text="x", language=None)]
    )
    assert made == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n<lang en>a &lt; b &amp; c</lang>\n"
        "\n01:01:01.250 --> 01:01:02.000\nx\n"
    )


def test_the_chapters_file_links_each_story():
    """Podcasting 2.0: times in seconds, a title, and the page where there is one."""
    made = json.loads(chapters(SECTIONS, base="https://x.y"))
    assert made["version"] == "1.2.0"
    assert made["chapters"] == [
        {"startTime": 0, "endTime": 2.5, "title": "Opening"},
        {"startTime": 2.5, "endTime": 9.75, "title": "Größe zählt", "url": "https://x.y/stories/7"},
    ]


@pytest.mark.parametrize(
    "hostile", ["w" * 300_000, "(" * 90_000 + ")" * 90_000, "- " * 90_000, "https://" + "." * 200_000]
)
def test_an_endless_word_or_brackets_in_brackets_are_gone_through_once(hostile):
    """Whatever a page repeats a hundred thousand times, the voice has its words and the desk its processor."""
    assert spoken(hostile) in {"", "w" * 300_000}
