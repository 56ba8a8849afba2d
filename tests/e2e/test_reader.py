"""The classic reader and the story on a phone and beside it, and what is said of what was done."""

import pytest

from support.pages import assert_nothing_amiss

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

PHONE, DESK = {"width": 390, "height": 800}, {"width": 1280, "height": 900}
# What is put into the line that screen readers announce.
HEARD = """window.heard = new Promise((told) => addEventListener("DOMContentLoaded", () => {
  const line = document.getElementById("said");
  new MutationObserver(() => told(line.textContent)).observe(line, { childList: true });
}));"""


def test_on_a_phone_the_articles_come_first(window):
    """The feeds open by a press, with scripts or without; beside the list they stand open where there is room."""
    window.set_viewport_size(PHONE)
    window.goto("/feeds?show=all")
    feed = window.get_by_role("link", name="Harn Evening Sheet", exact=True)
    assert not feed.is_visible()
    assert window.locator("[data-row]").first.bounding_box()["y"] < PHONE["height"]
    window.get_by_text("Choose a feed or folder").press("Enter")
    assert feed.is_visible()
    assert_nothing_amiss(window)
    window.set_viewport_size(DESK)
    window.goto("/feeds?show=all")
    assert feed.is_visible()
    assert not window.get_by_text("Choose a feed or folder").is_visible()
    feed.click()
    assert window.get_by_role("heading", name="Harn Evening Sheet").is_visible()


def test_a_storys_coverage_comes_before_its_comments(window):
    """Who reads from top to bottom meets it first; where there are two columns it stands beside the briefing."""

    def top(name):
        return window.get_by_role("heading", name=name, exact=True).bounding_box()["y"]

    window.set_viewport_size(PHONE)
    window.goto("/stories/1")
    assert top("Coverage") < top("Comments") < top("Mend this story")
    window.set_viewport_size(DESK)
    assert top("Coverage") < window.locator(".briefing").bounding_box()["y"]
    assert top("Timeline: each day’s first report") < top("Comments")


def test_what_was_done_is_heard_and_taken_back(window):
    """Told in the line that screen readers announce, with the way back one press further."""
    window.add_init_script(HEARD)
    window.goto("/feeds?feed=1")
    count = window.locator("[data-row]").count()
    window.get_by_role("button", name="Mark all as read").press("Enter")
    said = window.locator("#said")
    said.get_by_text("marked as read").wait_for()
    assert "marked as read" in window.evaluate("window.heard")
    assert_nothing_amiss(window)
    said.get_by_role("button", name="Undo").press("Enter")
    said.get_by_text("unread again").wait_for()
    assert window.locator("[data-row]").count() == count > 0


def test_a_slow_form_says_that_it_works(window):
    """While an address is looked at something is told, and a second press sends nothing."""
    # The address is not looked at here: only what the page does until an answer comes.
    window.add_init_script(
        HEARD + "addEventListener('submit', (event) => {"
        " window.sent = (window.sent || 0) + !event.defaultPrevented; event.preventDefault(); });"
    )
    window.goto("/sources")
    window.get_by_label("Address of a feed").fill("example.org")
    add = window.get_by_role("button", name="Add the feed")
    add.press("Enter")
    add.press("Enter")
    assert "Looking at the address" in window.evaluate("window.heard")
    assert window.evaluate("window.sent") == 1


@pytest.mark.parametrize("typed", ["", "half an addr"])
def test_a_page_whose_work_is_done_comes_anew_unless_somebody_writes(window, typed):
    """The list of sources tells what became of each feed; what stands half written in a form is not taken away."""
    loads = []
    field = window.get_by_label("Address of a feed")

    def busy(route):
        if "x-octavo-fragment" in route.request.headers:
            # Typed before the page learns that the work is done, however long that takes.
            field.fill(typed)
            route.continue_()
            return
        loads.append(route)
        answer = route.fetch()
        still = 'id="progress" data-edition="still"'
        once = 'id="progress" data-edition="busy" data-refresh="1"' if len(loads) == 1 else still
        route.fulfill(response=answer, body=answer.text().replace(still, once))

    window.route("**/sources", busy)
    with window.expect_response(lambda answer: answer.request.headers.get("x-octavo-fragment") == "progress"):
        window.goto("/sources")
    if typed:
        # A page that had begun to load anew would not answer this, or not with what was typed.
        assert (
            window.evaluate("new Promise((done) => setTimeout(() => done(document.visibilityState), 200))") == "visible"
        )
        assert (len(loads), field.input_value()) == (1, typed)
    else:
        window.wait_for_event("load")
        assert len(loads) == 2


@pytest.mark.parametrize(
    ("path", "field", "button"),
    [("/add", "A saved page, or a page as plain text", "Read the file"), ("/sources", "OPML file", "Import the file")],
)
def test_a_refused_file_is_told_where_it_was_chosen(window, path, field, button):
    """The reason stands beside the field, which has the focus again; axe finds nothing amiss in the page."""
    window.goto(path)
    window.get_by_label(field).set_input_files(
        {"name": "feeds.xml", "mimeType": "text/xml", "buffer": b"<rss version='2.0'><channel/></rss>"}
    )
    window.get_by_role("button", name=button).click()
    window.get_by_role("alert").wait_for()
    assert window.evaluate("document.activeElement.getAttribute('aria-describedby')") == window.get_by_role(
        "alert"
    ).get_attribute("id")
    assert_nothing_amiss(window)
    # The browser itself notes that the answer was a refusal.
    window.wrong.clear()


def test_on_a_phone_the_search_has_one_field(window):
    """What is asked stands once on its page; elsewhere the bar has it."""
    window.set_viewport_size(PHONE)
    window.goto("/search?q=river")
    assert not window.locator("[data-search]").is_visible()
    window.keyboard.press("/")
    assert window.evaluate("document.activeElement.id") == "q"
    window.goto("/")
    assert window.locator("[data-search]").is_visible()
