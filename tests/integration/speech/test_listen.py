"""Audio files: made once, by a job, kept by content, cleared away, and never of what must not be sent."""

import os
import signal
import time
from dataclasses import replace

import pytest

from octavo.desk.speech.listen import ask_for, file_of, listening, speak
from octavo.desk.speech.recordings import cache, kept
from octavo.errors import EndpointFailed, Invalid, NotFound, ProgramFailed, TurnedOff
from octavo.jobs.leases import LEASE
from octavo.jobs.worker import run_one
from octavo.news.job import Step
from octavo.news.writing import Feature
from octavo.store.sql import open_store
from support.voices import ToneVoice

A, S, E = Step.SPEAK_ARTICLE, Step.SPEAK_STORY, Step.SPEAK_EDITION


def work(world) -> None:
    """Runs every job that is due."""
    while run_one(world.desk, "test", tuple(Step)):
        pass


def test_a_file_is_made_by_a_job_and_once(world, library, voice):
    """Asked for: it waits; the job makes it; asked for again by whoever, it is there and nothing is read anew."""
    number = library["en"]
    assert listening(world.desk, A, number).recording is None
    ask_for(world.desk, A, number)
    ask_for(world.desk, A, number)
    assert listening(world.desk, A, number).making
    work(world)
    found, path = file_of(world.desk, A, number)
    assert [text for text, _ in voice.said] == [
        "Headline en. The Landing.",
        "Barges under foreign flags may use the Tesso from 1 May. Pilots must speak the language.",
        "The locks stay shut.",
    ]
    assert path.stat().st_size == found.size
    assert path.read_bytes()[:3] == b"ID3"
    assert found.voices == ("tone (en)",)
    speak(world.desk, A, number)
    assert len(voice.said) == 3


def test_a_new_text_is_a_new_file(world, library):
    """What was read of the old text is not what is heard of the new one."""
    number = library["en"]
    before = speak(world.desk, A, number)
    with world.desk.store.begin() as tx:
        tx.revisions.add(number, title="Headline en", text="The order is off.", captions=(), now=world.clock.now())
    assert listening(world.desk, A, number).recording is None
    assert speak(world.desk, A, number).key != before.key


def test_an_edition_has_a_chapter_for_each_story_that_can_be_read(world, library, voice):
    """Each story in its language, in order; one that no voice reads is left out, and that is told."""
    made = speak(world.desk, E, 20261124)
    assert [(section.title, section.path) for section in made.sections] == [
        ("The edition of Tuesday, 24 November 2026.", "/editions/2026-11-24"),
        ("Story en & more", "/stories/1"),
        ("Story de & more", "/stories/2"),
        ("That is the day.", None),
    ]
    assert made.left_out == ("th",)
    assert all(one.end == two.start for one, two in zip(made.sections, made.sections[1:], strict=False))
    assert made.sections[-1].end == pytest.approx(made.seconds)
    assert [language for _, language in voice.said] == ["en", "en", "en", "en", "de", "de", "en"]
    assert [cue.text for cue in made.cues] == [text for text, _ in voice.said]


def test_a_language_without_a_voice_says_so(world, library):
    """No file is offered where no voice reads the language, and the words name it."""
    stands = listening(world.desk, A, library["th"])
    assert stands.why_not == "There is no voice for its language (th)."
    with pytest.raises(Invalid):
        ask_for(world.desk, A, library["th"])


@pytest.mark.parametrize(
    ("speech", "words"),
    [("auto", "espeak-ng"), ("off", "turned off"), ("piper", "piper_voices"), ("endpoint", "speech_url")],
)
def test_a_desk_without_a_voice_says_what_to_do(world, library, speech, words):
    """With no program the page has a sentence instead of a button."""
    desk = replace(world.desk, voice=None, settings=world.desk.settings.model_copy(update={"speech": speech}))
    stands = listening(desk, A, library["en"])
    assert words in (stands.why_not or "")
    with pytest.raises(TurnedOff):
        ask_for(desk, A, library["en"])


def test_a_feature_that_is_off_makes_nothing(world, library):
    """Turned off between asking and making, the job makes nothing."""
    ask_for(world.desk, A, library["en"])
    off = world.desk.settings.model_copy(update={"features_off": (Feature.LISTEN,)})
    world.desk = replace(world.desk, settings=off)
    work(world)
    assert not list(off.audio_dir.glob("**/*.mp3"))


def test_nothing_of_a_feed_that_is_kept_in_goes_to_an_endpoint(world, library, voice):
    """A voice of this machine reads it; an endpoint is not sent it, alone or within a story or an edition."""
    with world.desk.store.begin() as tx:
        feed = tx.feeds.by_url("https://landing.example/feed")
        tx.writings.keep_out(feed.id, out=True)
    assert speak(world.desk, A, library["en"]).seconds > 0
    voice.said.clear()
    away = replace(world.desk, settings=world.desk.settings.model_copy(update={"speech": "endpoint"}))
    for step, subject in ((A, library["en"]), (S, 1), (E, 20261124)):
        assert listening(away, step, subject).why_not
        with pytest.raises((TurnedOff, Invalid)):
            speak(away, step, subject)
    assert voice.said == []


def test_a_voice_that_fails_is_tried_again_and_then_told(world, library, voice):
    """The page says that it goes on, then why there is no file, and a new try begins anew."""
    number = library["en"]
    voice.failing["locks"] = EndpointFailed("The speech endpoint refused (500).")
    ask_for(world.desk, A, number)
    work(world)
    stands = listening(world.desk, A, number)
    assert stands.making
    assert stands.failed == "The speech endpoint refused (500)."
    for _ in range(5):
        world.clock.forward(hours=1)
        work(world)
    stands = listening(world.desk, A, number)
    assert not stands.making
    assert stands.failed == "The speech endpoint refused (500)."
    assert not list(world.desk.settings.audio_dir.glob("**/*"))
    voice.failing.clear()
    ask_for(world.desk, A, number)
    work(world)
    assert listening(world.desk, A, number).recording is not None


def test_a_killed_process_leaves_nothing_that_is_taken_for_a_file(world, library):
    """A sound without what is known of it, or a short one, is not there; the next try makes it whole."""
    number = library["en"]
    made = speak(world.desk, A, number)
    _, path = file_of(world.desk, A, number)
    path.write_bytes(path.read_bytes()[:-100])
    assert listening(world.desk, A, number).recording is None
    speak(world.desk, A, number)
    path.with_suffix(".json").unlink()
    assert listening(world.desk, A, number).recording is None
    assert speak(world.desk, A, number) == made


def test_old_files_and_those_past_the_cap_go(world, library):
    """Asked for longest ago goes first; a file that nobody finished goes after an hour; a fresh part stays."""
    settings = world.desk.settings
    folder = settings.audio_dir
    made = [speak(world.desk, step, subject) for step, subject in ((A, library["en"]), (A, library["de"]), (S, 1))]
    for age, one in zip((3, 2, 1), made, strict=True):
        about = folder / one.key[:2] / f"{one.key}.json"
        os.utime(about, (time.time() - age * 86_400,) * 2)
    old, new = (folder / made[0].key[:2] / name for name in ("left.mp3.1.part", "fresh.mp3.2.part"))
    old.write_bytes(b"x")
    new.write_bytes(b"x")
    os.utime(old, (time.time() - 7200,) * 2)
    lasting = replace(cache(settings), most_bytes=10**9, days=2)
    lasting.sweep()
    assert not old.exists()
    assert new.exists()
    assert [kept(settings, one.key) is not None for one in made] == [False, False, True]
    replace(lasting, most_bytes=10).sweep()
    assert kept(settings, made[2].key) is None


def test_what_is_not_there_is_not_read(world, library):
    """An article, a story or a day that does not exist is not found."""
    for step, subject in ((A, 999), (S, 999), (E, 20261101), (E, 99999999)):
        with pytest.raises(NotFound):
            listening(world.desk, step, subject)


def test_an_unusable_voice_is_not_a_silent_file(world, library, voice):
    """A program that fails midway makes no half file."""
    voice.failing["Pilots"] = ProgramFailed("espeak-ng failed (signal 9).")
    with pytest.raises(ProgramFailed):
        speak(world.desk, A, library["en"])
    assert not list(world.desk.settings.audio_dir.glob("**/*.mp3"))


def test_a_process_that_is_killed_while_it_reads_loses_nothing(world, library, voice):
    """The next worker takes the job over and reads it from the beginning; nothing half stands in between."""
    number = library["en"]
    ask_for(world.desk, A, number)
    child = os.fork()
    if child == 0:
        url = world.desk.settings.database_url
        desk = replace(world.desk, store=open_store(url), voice=Mortal())
        try:
            run_one(desk, "doomed", tuple(Step))
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert listening(world.desk, A, number).making
    assert not list(world.desk.settings.audio_dir.glob("**/*.mp3"))
    world.clock.forward(seconds=LEASE.total_seconds() + 1)
    work(world)
    assert listening(world.desk, A, number).recording is not None
    assert len(voice.said) == 3


class Mortal(ToneVoice):
    """A voice whose process is killed at the second text."""

    def say(self, text, language):
        if self.said:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().say(text, language)


@pytest.mark.parametrize(
    ("verbatim", "words"),
    [(False, "Written by the language model tide-8; each sentence matches source text."),
     (True, "Sentences of the sources, chosen by the language model tide-8.")],
)  # fmt: skip
def test_who_listens_is_told_what_wrote_a_briefing(world, library, voice, verbatim, words):
    """A briefing that a model wrote, or chose, says so before its first sentence."""
    with world.desk.store.begin() as tx:
        own = tx.stories.briefing(1)
        said = tuple(replace(sentence, verbatim=verbatim) for sentence in own.summary)
        tx.stories.set_briefing(1, replace(own, model="tide-8", summary=said))
    speak(world.desk, S, 1)
    told = " ".join(text for text, _ in voice.said)
    assert words in told
    assert told.index(words) < told.index("Barges")
