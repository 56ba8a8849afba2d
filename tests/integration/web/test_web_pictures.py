"""Pictures come from this desk's own address, and no page names a source's."""

import io
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from PIL import Image

from octavo.desk.pictures import picture
from octavo.errors import Blocked, FetchFailed, NotFound, StatusError
from octavo.news.article import Fill
from octavo.news.ids import ArticleId

LEAD = "https://pictures.example/barge.jpg"


def jpeg(width: int = 640, height: int = 400) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "JPEG")
    return out.getvalue()


def change(library, number: int, **what: object) -> None:
    with library.desk.store.begin() as tx:
        tx.articles.save(replace(tx.articles.get(ArticleId(number)), **what))


@pytest.fixture
def pictured(library):
    """The first article has a lead picture."""
    change(library, 1, image=LEAD)
    library.net.pages[LEAD] = ("image/jpeg", jpeg())
    return library


def images(page: str) -> list[str]:
    return re.findall(r'<img src="([^"]*)"', page)


def test_a_lead_picture_is_fetched_by_the_desk_and_kept(pictured, browser):
    """The page names its own address; the source is asked once, when the first browser asks for the picture."""
    assert images(browser.get("/articles/1").text) == ["/articles/1/pictures/0"]
    assert pictured.net.asked == []
    for _ in range(3):
        answer = browser.get("/articles/1/pictures/0")
        assert (answer.status, answer.headers["content-type"]) == (200, "image/webp")
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert pictured.net.asked == [LEAD]
    page = browser.get("/articles/1").text
    assert 'width="640" height="400"' in page
    assert "pictures.example" not in page


def test_two_browsers_at_once_ask_the_source_once(pictured):
    """Who comes second waits for what the first one brings."""
    begun = Barrier(4)

    def ask(_: int) -> object:
        begun.wait(10)
        return picture(pictured.desk, ArticleId(1), 0)

    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(ask, range(4)))) == 1
    assert pictured.net.asked == [LEAD]


@pytest.mark.parametrize(
    ("failure", "wait"),
    [
        (FetchFailed("pictures.example does not answer."), {"minutes": 16}),
        (StatusError("pictures.example has no such page (404).", status=404), {"hours": 25}),
        (Blocked("192.168.1.4 is not an address of the public internet."), {"hours": 25}),
        (("text/html", b"<p>Sign in</p>"), {"hours": 25}),
        (("image/svg+xml", b"<svg onload='alert(1)'/>"), {"hours": 25}),
        (("image/jpeg", b"\xff\xd8\xff rubbish"), {"hours": 25}),
        (("image/gif", b""), {"hours": 25}),
    ],
)
def test_a_picture_that_does_not_come_leaves_no_hole_and_is_not_asked_for_at_once(pictured, browser, failure, wait):
    """The page goes without it, and the host is left alone for a while."""
    pictured.net.pages[LEAD] = failure
    assert browser.get("/articles/1/pictures/0").status == 404
    assert browser.get("/articles/1/pictures/0").status == 404
    assert pictured.net.asked == [LEAD]
    assert images(browser.get("/articles/1").text) == []
    pictured.net.pages[LEAD] = ("image/jpeg", jpeg())
    pictured.clock.forward(**wait)
    assert images(browser.get("/articles/1").text) == ["/articles/1/pictures/0"]
    assert browser.get("/articles/1/pictures/0").status == 200


def test_no_address_can_be_given_from_outside(pictured, browser):
    """Only a place among an article's own pictures is asked for: the desk fetches for nobody else."""
    for path in ("1", "99", "-1", "x", "0?url=https://elsewhere.example/a.jpg", "https:%2F%2Felsewhere.example%2Fa"):
        status = browser.get(f"/articles/1/pictures/{path}").status
        assert status == (200 if path.startswith("0") else 404), path
    assert browser.get("/articles/999/pictures/0").status == 404
    assert pictured.net.asked == [LEAD]


def test_who_may_not_read_gets_no_picture(pictured, browser, open_browser):
    """With accounts, a picture is as private as its article."""
    from octavo.desk.accounts import add_user

    add_user(pictured.desk, "Ida", "a long password")
    assert open_browser().get("/articles/1/pictures/0").status == 303
    assert pictured.net.asked == []
    assert open_browser(public_reading=True).get("/articles/1/pictures/0").status == 200


def test_pictures_can_be_turned_off(pictured, open_browser):
    """Then no page has any, and no source is asked for one."""
    browser = open_browser(pictures=False)
    assert images(browser.get("/articles/1").text) == []
    assert browser.get("/articles/1/pictures/0").status == 404
    assert pictured.net.asked == []


def test_the_owner_switches_pictures_on_the_settings_page(pictured, browser):
    """One press, and no page has a picture, nor is a source asked for one; another press brings them back."""
    assert 'name="pictures" value="off"' in browser.get("/settings").text
    assert browser.post("/settings/pictures", {"pictures": "off"}).status == 303
    assert images(browser.get("/articles/1").text) == []
    assert browser.get("/articles/1/pictures/0").status == 404
    assert pictured.net.asked == []
    assert "Pages show no pictures" in browser.get("/settings").text
    browser.post("/settings/pictures", {"pictures": "on"})
    assert browser.get("/articles/1/pictures/0").status == 200


def test_pictures_that_the_settings_file_keeps_off_have_no_switch(open_browser):
    """The page says where they are off; a form that turns them on all the same is refused."""
    browser = open_browser(pictures=False)
    page = browser.get("/settings").text
    assert "Off in octavo.toml." in page
    assert 'action="/settings/pictures"' not in page
    assert browser.post("/settings/pictures", {"pictures": "on"}).status == 422


SENT = (
    '<p>One.</p><a href="https://pictures.example/barge-300x200.jpg" title="Picture" rel="noopener">'
    'A "barge" &amp; a lock</a>'
    '<p>Two.</p><a href="https://pictures.example/pilot.png?a=1&amp;b=2" title="Picture" rel="noopener">Picture</a>'
)


def test_a_feeds_own_pictures_stand_in_their_places(library, browser):
    """Where what the feed sent stands for the text, as with a comic, its pictures are among it, in words too."""
    with library.desk.store.begin() as tx:
        article = tx.articles.get(ArticleId(1))
        new = tx.articles.add(replace(article, id=ArticleId(0), key="comic", summary_html=SENT, fill=Fill.FROM_FEED))
    page = browser.get(f"/articles/{new}").text
    assert images(page) == [f"/articles/{new}/pictures/1", f"/articles/{new}/pictures/2"]
    assert 'alt="A &quot;barge&quot; &amp; a lock"' in page
    second = "https://pictures.example/pilot.png?a=1&b=2"
    library.net.pages[second] = ("image/png", jpeg())
    assert browser.get(f"/articles/{new}/pictures/2").status == 200
    assert library.net.asked == [second]
    assert browser.get(f"/articles/{new}/pictures/1").status == 404
    # What did not come is a link again.
    assert images(browser.get(f"/articles/{new}").text) == [f"/articles/{new}/pictures/2"]


def test_a_picture_is_shown_once_however_large(library, browser):
    """The lead picture comes again in what the feed sent, smaller; the others stand below the text."""
    change(library, 1, image=LEAD, summary_html=SENT)
    page = browser.get("/articles/1").text
    assert images(page) == ["/articles/1/pictures/0", "/articles/1/pictures/2"]
    assert page.index("More pictures") > page.index('id="text"')


def test_one_picture_and_one_caption_belong_together(pictured, browser):
    """The caption stands under the picture; without a picture it stands by itself, as before."""
    page = browser.get("/articles/1").text
    assert '<figcaption dir="auto" lang="en">A barge.</figcaption>' in page
    assert "Picture captions" not in page
    assert "Picture captions" in browser.get("/articles/2").text


def test_a_full_disk_is_told(pictured, browser):
    """The picture cannot be kept: the page goes on, the picture's address says why."""
    (pictured.desk.settings.home / "pictures").write_text("no folder")
    answer = browser.get("/articles/1/pictures/0")
    assert answer.status == 507
    assert browser.get("/articles/1").status == 200


def test_an_article_without_a_picture_has_none(library):
    """Asked for a picture that its article does not name, the desk has nothing there."""
    with pytest.raises(NotFound):
        picture(library.desk, ArticleId(2), 0)
