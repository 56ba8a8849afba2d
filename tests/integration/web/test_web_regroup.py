"""A story is mended on its page and by the API."""

import re

import pytest

from octavo.desk.accounts import add_user
from octavo.news.ids import OWNER

NO_SUCH = (404, 409, 422)


def ids(browser, story: int) -> list[int]:
    return [row["id"] for row in browser.get(f"/api/v1/stories/{story}").data["articles"]]


def test_articles_move_out_and_back(browser):
    """Ticked articles go into a story of their own; the page says what was done, and takes it back."""
    page = browser.get("/stories/1").text
    assert "Move articles out of it" in page
    assert "What was changed by hand" not in page
    moved = browser.post("/stories/1/split", {"article-2": "1", "to": "new", "next": "/stories/1"})
    assert (moved.status, moved.headers["location"]) == (303, "/stories/1")
    page = browser.get("/stories/1").text
    assert "1 article moved to a story of its own. You can take it back below." in page
    assert "moved 1 article to <a" in page
    assert (ids(browser, 1), ids(browser, 3)) == ([1], [2])
    assert "Move articles out of it" not in page
    undo = re.search(r'action="(/regroupings/\d+/undo)"', page)[1]
    browser.post(undo, {"next": "/stories/1"})
    assert (ids(browser, 1), ids(browser, 3)) == ([1, 2], [])
    assert browser.get("/stories/3").headers["location"] == "/stories/1"
    assert "taken back" in browser.get("/stories/1").text


def test_two_stories_become_one_and_two_again(browser):
    """A merge moves articles and comments and redirects; taken back, the story is at its old address with its own."""
    browser.post("/stories/2/comments", {"text": "Booked already."})
    browser.post("/stories/1/merge", {"to": "other", "other": "http://127.0.0.1:8017/stories/2?x=1"})
    assert ids(browser, 1) == [1, 2, 3]
    assert browser.get("/stories/2").headers["location"] == "/stories/1"
    assert "Booked already." in browser.get("/stories/1").text
    said = browser.get("/api/v1/stories/1").data["comments"][0]["id"]
    browser.post("/stories/1/comments", {"text": "Me too.", "parent_id": str(said)})
    browser.post("/stories/1/comments", {"text": "About barges."})
    (line,) = browser.get("/api/v1/stories/1/regroupings").data
    assert (line["verb"], line["by"], line["articles"]) == ("merge", "owner", [3])
    assert browser.call("POST", f"/api/v1/regroupings/{line['id']}/undo").status == 201
    assert (ids(browser, 1), ids(browser, 2)) == ([1, 2], [3])
    texts = [[c["text"] for c in browser.get(f"/api/v1/stories/{n}/comments").data] for n in (1, 2)]
    assert texts == [["About barges."], ["Booked already.", "Me too."]]


def test_what_is_said_and_followed_at_the_old_address_goes_on(browser):
    """A comment from a page opened before the merge stands under the story that is left, and its feed leads there."""
    browser.post("/stories/1/merge", {"to": "2"})
    browser.post("/stories/2/comments", {"text": "Sold out again."})
    assert [c["text"] for c in browser.get("/api/v1/stories/1/comments").data] == ["Sold out again."]
    feed = browser.get("/stories/2/feed.atom")
    assert (feed.status, feed.headers["location"]) == (302, "/stories/1/feed.atom")


def test_the_api_moves_articles_to_another_story(browser):
    """``to`` names a story that is there; the answer is the line of the record."""
    made = browser.call("POST", "/api/v1/stories/1/split", {"articles": [2], "to": 2})
    assert made.status == 201
    assert (made.data["from_id"], made.data["to_id"], made.data["articles"]) == (1, 2, [2])
    assert ids(browser, 2) == [2, 3]
    again = browser.call("POST", f"/api/v1/regroupings/{made.data['id']}/undo").data
    assert (again["from_id"], again["to_id"]) == (2, 1)
    assert browser.call("POST", f"/api/v1/regroupings/{made.data['id']}/undo").status == 409
    assert browser.call("POST", f"/api/v1/regroupings/{again['id']}/undo").status == 201
    assert ids(browser, 2) == [2, 3]


@pytest.mark.parametrize(
    ("path", "data", "status", "words"),
    [
        ("stories/1/split", {"articles": [1, 2]}, 422, "At least one article must stay"),
        ("stories/1/split", {"articles": [3]}, 422, "not in this story any more"),
        ("stories/1/split", {"articles": [1], "to": 1}, 422, "in that story already"),
        ("stories/1/split", {"articles": [1], "to": 99}, 404, "no story 99"),
        ("stories/1/split", {"articles": []}, 422, ""),
        ("stories/1/merge", {"story": 1}, 422, "one story already"),
        ("stories/99/merge", {"story": 1}, 404, "no story 99"),
        ("regroupings/99/undo", None, 404, "no regrouping 99"),
    ],
)
def test_what_cannot_be_done_changes_nothing(browser, path, data, status, words):
    """A regrouping that makes no sense is refused in plain English, and nothing of it is kept."""
    answer = browser.call("POST", f"/api/v1/{path}", data)
    assert answer.status == status
    assert words in answer.data["detail"]
    assert (ids(browser, 1), ids(browser, 2)) == ([1, 2], [3])
    assert browser.get("/api/v1/stories/1/regroupings").data == []


def test_a_form_that_names_no_story_says_so(browser):
    """An address that is none of ours is asked for again."""
    for form in ({"to": "other", "other": "the night train"}, {"to": "other"}, {}):
        answer = browser.post("/stories/1/merge", form)
        assert answer.status in NO_SUCH
        assert "Choose a story, or give the number or the address of one." in answer.text


def test_only_the_owner_may(browser, library):
    """Another account reads the story, is shown no forms, and changes nothing."""
    add_user(library.desk, "owner", "a long password")
    add_user(library.desk, "ilva", "another long password")
    assert OWNER == 1
    page = browser.get("/sign-in").text
    assert browser.post("/sign-in", {"name": "ilva", "password": "another long password"}).status == 303
    page = browser.get("/stories/1").text
    assert "Mend this story" not in page
    csrf = re.search(r'name="csrf" value="([^"]+)"', page)[1]
    answer = browser.post("/stories/1/split", {"article-2": "1", "to": "new", "csrf": csrf})
    assert answer.status == 403
    assert "Only the owner of this desk" in answer.text
    with library.desk.store.read() as tx:
        assert len(tx.stories.placements(1)) == 2


def test_a_form_without_its_sessions_proof_changes_nothing(browser, library):
    """Also the owner's form needs the session's token."""
    add_user(library.desk, "owner", "a long password")
    browser.post("/sign-in", {"name": "owner", "password": "a long password"})
    assert "Mend this story" in browser.get("/stories/1").text
    assert browser.post("/stories/1/split", {"article-2": "1", "to": "new"}).status == 403
    with library.desk.store.read() as tx:
        assert len(tx.stories.placements(1)) == 2


def test_a_story_that_is_named_need_not_be_ticked(browser):
    """An address in the field is meant, whatever was ticked beforehand; a second story that is ticked is told."""
    answer = browser.post("/stories/1/merge", {"to": "3", "other": "/stories/2"})
    assert answer.status == 422
    assert "Tick one, or name one." in answer.text
    browser.post("/stories/1/split", {"article-2": "1", "to": "new", "other": "/stories/2"})
    assert "2 articles" in browser.get("/stories/2").text
    browser.post("/stories/2/merge", {"other": "/stories/1"})
    assert browser.get("/stories/1").headers["location"] == "/stories/2"
