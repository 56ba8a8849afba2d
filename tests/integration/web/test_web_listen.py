"""Listen and the podcast, over HTTP: what is offered, made, played and closed."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from octavo.desk.accounts import add_token, add_user
from octavo.jobs.worker import run_one
from octavo.news.job import Step
from octavo.news.writing import Feature
from support.voices import ToneVoice


@pytest.fixture
def library(library):
    """The library, with a voice for English."""
    library.desk = replace(library.desk, voice=ToneVoice(languages=("en",)))
    return library


def work(world) -> None:
    while run_one(world.desk, "test", tuple(Step)):
        pass


@pytest.mark.parametrize("path", ["/articles/1", "/stories/1", "/editions/2026-11-24"])
def test_a_file_is_asked_for_made_and_played_in_parts(library, browser, path):
    """The page offers it, then says that it is being made, then plays it; any part of it can be had."""
    assert "show=listen" in browser.get(path).text
    closed = browser.get(f"{path}?show=listen").text
    assert "Make an audio file" in closed
    assert browser.get(f"{path}/audio.mp3").status == 404
    answer = browser.post(f"{path}/audio")
    assert (answer.status, answer.headers["location"]) == (303, f"{path}?show=listen#doing")
    making = browser.get(f"{path}?show=listen").text
    assert "is being made" in making
    assert "data-refresh" in making
    work(library)
    shown = browser.get(f"{path}?show=listen").text
    assert re.search(rf'<audio controls preload="none" src="{path}/audio.mp3\?v=[0-9a-f]{{12}}">', shown)
    assert "read by tone (en)" in shown
    whole = browser.get(f"{path}/audio.mp3")
    assert whole.headers["content-type"] == "audio/mpeg"
    assert whole.body[:3] == b"ID3"
    part = browser.get(f"{path}/audio.mp3", range="bytes=10-19")
    assert part.status == 206
    assert part.body == whole.body[10:20]


def test_a_page_says_why_there_is_no_file(library, open_browser):
    """No program: a sentence that names one; nothing to press."""
    library.desk = replace(library.desk, voice=None)
    shown = open_browser().get("/articles/1?show=listen").text
    assert "Install espeak-ng" in shown
    assert "Make an audio file" not in shown


def test_what_is_turned_off_is_not_in_the_menu(library, open_browser):
    """No entry, no file, no podcast."""
    closed = open_browser(features_off=(Feature.LISTEN,))
    for path in ("/articles/1", "/stories/1", "/editions/2026-11-24"):
        page = closed.get(f"{path}?show=listen").text
        assert ">Listen<" not in page
        assert "data-reader" not in page
        assert closed.get(f"{path}/audio.mp3").status == 404
    for path in ("/podcast", "/podcast/feed.xml", "/podcast/2026-11-24/episode.mp3"):
        assert closed.get(path).status == 404
    assert 'href="/podcast"' not in closed.get("/editions/2026-11-24").text


def test_the_page_tells_the_script_where_sentences_are(library, browser):
    """Each paragraph's sentences by their offsets, in the units of JavaScript."""
    page = browser.get("/articles/1?show=listen").text
    cuts = json.loads(re.search(r'data-cuts="([^"]+)"', page)[1])
    assert cuts == [[0, 81, 82, 113], [0, 68, 69, 102]]


def test_addresses_that_lead_nowhere_are_not_found(browser):
    """A day that is none, a number that is none: 404, for reading and for asking."""
    for path in ("/editions/2026-13-01", "/editions/x", "/articles/x", "/stories/0x1", "/articles/99"):
        assert browser.get(f"{path}/audio.mp3").status == 404
        assert browser.post(f"{path}/audio").status == 404
    assert browser.get("/podcast/yesterday/episode.mp3").status == 404


def items(answer) -> list[ET.Element]:
    assert answer.status == 200, answer.text
    return ET.fromstring(answer.body)[0].findall("item")


def paths(item: ET.Element) -> list[str]:
    found = [item.find("enclosure").get("url")]
    found += [each.get("url") for each in item if each.tag.endswith(("chapters", "transcript"))]
    return [re.sub(r"^http://127.0.0.1:8017", "", url) for url in found]


def test_the_podcast_is_made_when_somebody_asks_and_all_of_it_can_be_had(library, browser):
    """First an empty feed and a job; then an episode whose file, chapters, transcript and page are there."""
    assert items(browser.get("/podcast/feed.xml")) == []
    work(library)
    (item,) = items(browser.get("/podcast/feed.xml"))
    sound, chapters, transcript, page = paths(item)
    heard = browser.get(sound)
    assert heard.headers["content-type"] == "audio/mpeg"
    assert len(heard.body) == int(item.find("enclosure").get("length"))
    looked = browser.ask("HEAD", sound)
    assert (looked.status, looked.body, looked.headers["accept-ranges"]) == (200, b"", "bytes")
    assert looked.headers["content-length"] == item.find("enclosure").get("length")
    assert browser.ask("HEAD", "/podcast/feed.xml").status == 200
    assert browser.get(sound, range="bytes=0-2").body == b"ID3"
    listed = browser.get(chapters).data["chapters"]
    assert [one.get("url") for one in listed] == [
        "http://127.0.0.1:8017/editions/2026-11-24", "http://127.0.0.1:8017/stories/1",
        "http://127.0.0.1:8017/stories/2", None,
    ]  # fmt: skip
    # The chapters in the file link to the desk that was asked.
    assert b"http://127.0.0.1:8017/stories/2" in heard.body
    told = browser.get(transcript)
    assert told.text.startswith("WEBVTT")
    assert "Barges under foreign flags" in told.text
    assert browser.get(page).status == 200
    first = browser.get("/podcast/feed.xml")
    assert browser.get("/podcast/feed.xml", if_none_match=first.headers["etag"]).status == 304


def test_with_accounts_the_podcast_has_an_address_of_its_own(library, open_browser):
    """A token opens it; so does the user's own address, whole, and nothing else; a new one closes the old one."""
    user = add_user(library.desk, "mara", "correct horse battery")
    _, token = add_token(library.desk, user.id, "Phone")
    stranger, mine = open_browser(), open_browser()
    refused = stranger.get("/podcast/feed.xml")
    assert refused.status == 401
    assert refused.headers["www-authenticate"].startswith("Basic")
    assert stranger.get("/podcast/feed.xml", authorization=f"Bearer {token}").status == 200
    work(library)
    mine.post("/sign-in", {"name": "mara", "password": "correct horse battery"})
    csrf = re.search(r'name="csrf" value="([^"]+)"', mine.get("/podcast").text)[1]
    made = mine.post("/podcast/address", {"csrf": csrf}).text
    address = re.search(r'<code class="secret">http://127.0.0.1:8017([^<]+)<', made)[1]
    (item,) = items(stranger.get(address))
    for path in paths(item)[:3]:
        assert path.startswith(address.removesuffix("feed.xml"))
        assert stranger.get(path).status == 200
    key = address.split("/")[3]
    assert stranger.get("/podcast/feed.xml", authorization=f"Bearer {key}").status == 401
    assert stranger.get("/api/v1/editions", authorization=f"Bearer {key.partition('-')[2]}").status == 401
    assert address not in mine.get("/podcast").text
    mine.post("/podcast/address", {"csrf": csrf})
    assert stranger.get(address).status == 404
    for wrong in ("1-", "-", "1", "x-y", "99-abc", f"2-{key.partition('-')[2]}"):
        assert stranger.get(f"/podcast/by/{wrong}/feed.xml").status == 404


def test_a_visitor_has_nothing_made(library, open_browser):
    """At a desk that is open for reading a stranger hears what there is, and causes no work."""
    add_user(library.desk, "mara", "correct horse battery")
    stranger = open_browser(public_reading=True)
    assert items(stranger.get("/podcast/feed.xml")) == []
    with library.desk.store.read() as tx:
        assert tx.queue.next_due(tuple(Step)) is None
    assert "Make an audio file" not in stranger.get("/articles/1?show=listen").text
    assert stranger.post("/articles/1/audio").status == 403
