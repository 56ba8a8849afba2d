"""Translations, audio files and the use of a language model, for programs."""

import time
from dataclasses import replace

import pytest

from octavo.ai.endpoint.writer import EndpointWriter
from octavo.desk.accounts import add_token, add_user
from octavo.desk.speech.recordings import sound
from octavo.jobs.worker import run_one
from octavo.news.job import Step
from octavo.news.writing import Feature
from support.endpoint import gives
from support.voices import ToneVoice


class Backwards:
    """ports.Translator of English into Spanish and Arabic that gets every year wrong."""

    name = "Backwards"

    def pairs(self):
        return frozenset({("en", "es"), ("en", "ar")})

    def translate(self, texts, *, source, to):
        return tuple(f"Aquí está: {text.replace('1986', '1968')}" for text in texts)


@pytest.fixture
def library(library):
    library.desk = replace(library.desk, translator=Backwards(), voice=ToneVoice(languages=("en",)))
    return library


def work(world) -> None:
    while run_one(world.desk, "test", tuple(Step)):
        pass


def translated(browser, path):
    """The translation into Spanish once it is over."""
    made = browser.call("POST", f"{path}/translation", {"to": "es"})
    assert made.status == 202, made.text
    end = time.monotonic() + 20
    while time.monotonic() < end:
        standing = browser.get(f"{path}/translation?to=es").data
        if standing["translation"]["done"] or standing["translation"]["failed"]:
            return standing
    raise AssertionError(standing)


def test_a_translation_is_asked_for_and_comes_with_its_source(browser):
    """Each sentence beside the words it renders, its cites exact; what is in doubt stands in the original."""
    offered = browser.get("/api/v1/articles/1/translation").data
    assert offered == {
        "languages": ["ar", "es"],
        "by": "Backwards",
        "why_not": None,
        "written_by": None,
        "translation": None,
    }
    made = translated(browser, "/api/v1/articles/1")["translation"]
    assert (made["to"], made["by"], made["done"], made["failed"]) == ("es", "Backwards", True, None)
    head, *rest = (one for paragraph in made["paragraphs"] for one in paragraph)
    assert (head["original"], head["cites"]) == ("Foreign barges may use the Lower Tesso", [])
    for one in rest:
        (cite,) = one["cites"]
        stretch = f"revision={cite['revision']}&cite={cite['start']}-{cite['end']}"
        assert browser.get(f"/api/v1/articles/{cite['article_id']}?{stretch}").data["cited"] == one["original"]
        assert one["translated"] is (one["doubt"] is None)
        assert one["language"] == ("es" if one["translated"] else "en")
    doubted = [one for one in rest if one["doubt"]]
    assert any("1986" in one["doubt"] and one["text"] == one["original"] for one in doubted)


def test_a_story_is_translated_too(browser):
    """Its briefing, with cites into its articles."""
    made = translated(browser, "/api/v1/stories/1")["translation"]
    assert [bool(one["cites"]) for paragraph in made["paragraphs"] for one in paragraph] == [False, True]


def test_what_cannot_be_translated_says_why(library, browser, open_browser):
    """No translator; a language that is not on offer; a feed that is kept from AI features; no such article."""
    assert browser.call("POST", "/api/v1/articles/1/translation", {"to": "xx"}).status == 422
    assert browser.get("/api/v1/articles/99/translation").status == 404
    with library.desk.store.begin() as tx:
        tx.writings.keep_out(1, out=True)
    refused = browser.get("/api/v1/articles/1/translation")
    assert (refused.status, "turned off for this feed" in refused.data["detail"]) == (403, True)
    with library.desk.store.begin() as tx:
        tx.writings.keep_out(1, out=False)
    library.desk = replace(library.desk, translator=None)
    none = open_browser().get("/api/v1/articles/1/translation").data
    assert (none["languages"], "endpoint_url" in none["why_not"]) == ([], True)


@pytest.mark.parametrize("path", ["articles/1", "stories/1", "editions/2026-11-24"])
def test_an_audio_file_is_asked_for_made_and_fetched_in_parts(library, browser, path):
    """Nothing, then in the making, then a recording whose sound, chapters and cues fit together."""
    path = f"/api/v1/{path}/audio"
    assert browser.get(path).data == {"recording": None, "making": False, "failed": None, "why_not": None}
    assert browser.get(f"{path}.mp3").status == 404
    asked = browser.call("POST", path)
    assert (asked.status, asked.data["making"]) == (202, True)
    work(library)
    made = browser.get(path).data["recording"]
    assert made["path"] == f"{path}.mp3"
    assert made["voices"] == ["tone (en)"]
    assert made["sections"][0]["start"] <= made["cues"][0]["start"] < made["cues"][-1]["end"] <= made["seconds"] + 0.01
    whole = browser.get(made["path"])
    assert (whole.headers["content-type"], len(whole.body)) == ("audio/mpeg", made["size"])
    part = browser.get(made["path"], range="bytes=0-2")
    assert (part.status, part.body) == (206, b"ID3")


def test_an_audio_file_that_cannot_be_made_says_why(library, open_browser):
    """Without a voice; turned off; of a day without an edition."""
    assert open_browser().get("/api/v1/editions/2020-01-01/audio").status == 404
    off = open_browser(features_off=(Feature.LISTEN,))
    assert off.get("/api/v1/articles/1/audio").data["why_not"] == "Reading aloud: turned off."
    assert off.call("POST", "/api/v1/articles/1/audio").status == 403
    assert off.get("/api/v1/articles/1/audio.mp3").status == 404
    library.desk = replace(library.desk, voice=None)
    assert "espeak-ng" in open_browser().get("/api/v1/articles/1/audio").data["why_not"]


def test_a_lost_file_is_made_again(library, browser):
    """A recording whose sound is gone is none."""
    browser.call("POST", "/api/v1/articles/1/audio")
    work(library)
    assert browser.get("/api/v1/articles/1/audio").data["recording"]
    for file in library.desk.settings.audio_dir.rglob("*.mp3"):
        assert file == sound(library.desk.settings, file.stem)
        file.unlink()
    assert browser.get("/api/v1/articles/1/audio").data["recording"] is None


def test_use_is_told_by_feature_with_its_cost(library, browser, endpoint):
    """Today's tokens and requests, in all and one's own; without prices there is no cost."""
    none = browser.get("/api/v1/usage").data
    assert (none["model"], none["tokens"], none["cost"]) == (None, 0, None)
    more = {"endpoint_url": endpoint.url, "endpoint_model": "scripted-1", "price_in": 2.0, "price_out": 4.0}
    settings = library.desk.settings.model_copy(update=more)
    writer = EndpointWriter(settings)
    endpoint.script(gives({"sentences": []}, usage=(900, 100)))
    asking = type(browser)(replace(library.desk, writer=writer, settings=settings))
    asking.get("/api/v1/articles/1/summary")
    used = asking.get("/api/v1/usage").data
    writer.close()
    # A summary and its key points.
    assert (used["model"], used["local"], used["tokens"], used["mine"]) == ("scripted-1", True, 2000, 2000)
    assert used["cost"] == pytest.approx((1800 * 2.0 + 200 * 4.0) / 1e6)
    by = {one["feature"]: one for one in used["features"]}
    assert set(by) == {feature.value for feature in Feature}
    assert (by["summary"]["requests"], by["summary"]["tokens"], by["ask"]["tokens"]) == (1, 1000, 0)
    assert used["anew_at"].startswith("2026-11-25T00:00:00")


def test_with_accounts_a_token_is_asked_for(library, open_browser):
    """Without one nothing is told or begun; where reading is open to all, reading is, and use is one's own."""
    user = add_user(library.desk, "mara", "correct horse battery")
    _, secret = add_token(library.desk, user.id, "a program")
    token = {"authorization": f"Bearer {secret}"}
    reads = (
        "articles/1/translation",
        "stories/1/translation",
        "articles/1/audio",
        "editions/2026-11-24/audio",
    )
    closed, public = open_browser(), open_browser(public_reading=True)
    for path in (*reads, "articles/1/audio.mp3", "usage"):
        assert closed.get(f"/api/v1/{path}").status == 401, path
    for path in reads:
        assert public.get(f"/api/v1/{path}").status == 200, path
        assert closed.get(f"/api/v1/{path}", **token).status == 200, path
    assert public.get("/api/v1/usage").status == 401
    assert closed.get("/api/v1/usage", **token).status == 200
    for desk in (closed, public):
        assert desk.call("POST", "/api/v1/articles/1/translation", {"to": "es"}).status == 401
        assert desk.call("POST", "/api/v1/stories/1/audio").status == 401
    assert closed.call("POST", "/api/v1/stories/1/audio", **token).status == 202
