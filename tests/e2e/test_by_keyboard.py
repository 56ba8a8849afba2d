"""A person reads the demo wire by keyboard, by ear, and in colours of his own."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

HELD = "document.activeElement.textContent.trim() || document.activeElement.id"
#: Writes what is put into a live region after the page has loaded on the page itself.
LISTENER = """
new MutationObserver((records) => records.forEach(({ target, addedNodes }) => addedNodes.forEach((node) => {
  if (target.closest?.("[aria-live], [role=status]")) document.documentElement.dataset.heard += node.textContent;
}))).observe(document, { childList: true, subtree: true });
"""


def press(window, role, name):
    """Enter on the control of that name; the last of them where there are several."""
    control = window.get_by_role(role, name=name, exact=True).last
    control.focus()
    window.keyboard.press("Enter")


def test_whoever_opens_a_part_of_a_page_stays_where_he_pressed(window):
    """The focus is on what was pressed, in sight, when its answer has come, and when it is closed again."""
    window.goto("/articles/2")
    for name, comes in (("Summary", ".answer .cite"), ("Key points", ".answer ul .cite"), ("Listen", ".listen")):
        press(window, "link", name)
        window.locator(comes).first.wait_for()
        assert window.evaluate(HELD) == name
    press(window, "link", "Listen")
    window.locator(".listen").wait_for(state="detached")
    assert window.evaluate(HELD) == "Listen"


def test_a_tab_that_is_held_down_has_its_focus_in_sight(window):
    """However fast the focus goes down a page, the page is where it is."""
    window.goto("/river")
    out_of_sight = """() => { const box = document.activeElement.getBoundingClientRect();
      return box.bottom <= 0 || box.top >= innerHeight ? document.activeElement.textContent : null }"""
    for _ in range(60):
        window.keyboard.press("Tab")
        assert window.evaluate(out_of_sight) is None
    assert window.evaluate("scrollY") > 0


def test_whoever_asked_stays_in_his_question(window):
    """He may ask on at once, and what was found is announced."""
    window.add_init_script(LISTENER)
    window.goto("/articles/1?show=ask")
    field = window.get_by_label("Ask this article")
    field.fill("What is the capital of the moon?")
    field.press("Enter")
    window.get_by_text("Not stated in this article.").wait_for()
    assert window.evaluate(HELD) == "ask"
    window.locator("html[data-heard*='Not stated in this article.']").wait_for()


def test_whoever_answers_a_comment_stays_beside_it(window):
    """Posting, replying and hiding leave the focus at the comment that was dealt with, not at the first one."""
    window.goto("/articles/5")
    window.get_by_label("Add a comment").fill("First.")
    press(window, "button", "Post comment")
    window.get_by_text("Your comment is posted.").wait_for()
    assert window.evaluate(HELD) == "Post comment"
    window.get_by_label("Add a comment").fill("Second.")
    press(window, "button", "Post comment")
    second = window.locator("article.comment", has_text=re.compile("Second"))
    second.wait_for()
    press(window, "link", "reply")
    window.get_by_label("Your reply").fill("To the second.")
    press(window, "button", "Post reply")
    window.locator("article.comment.reply").wait_for()
    assert second.evaluate("(comment) => comment.contains(document.activeElement)")
    press(window, "button", "hide")
    window.get_by_role("button", name="show again").wait_for()
    assert window.evaluate(HELD) == "show again"


def test_whoever_looks_at_a_feed_now_stays_at_it(window):
    """The page of the sources comes again where it was, and what was done is in view."""
    window.set_viewport_size({"width": 1280, "height": 500})
    window.emulate_media(reduced_motion="reduce")
    window.goto("/sources")
    last = window.locator("li.source").last
    press(window, "button", last.get_by_role("button").get_attribute("aria-label"))
    window.get_by_text("It will be looked at in a moment.").wait_for()
    assert last.evaluate("(row) => row.getBoundingClientRect().top < innerHeight")
    assert window.locator("#said").evaluate("(line) => line.getBoundingClientRect().top >= 0")


def test_what_is_chosen_is_seen_in_colours_of_the_readers_own(window):
    """With forced colours a border that is there, or thicker, tells the page and the part that are open."""
    width = "(one, side) => parseFloat(getComputedStyle(one)[side])"
    window.emulate_media(forced_colors="active")
    window.goto("/feeds?show=all")
    for link in window.locator(".bar nav a").all():
        assert (link.evaluate(width, "borderBottomWidth") > 0) == (link.inner_text() == "Feeds")
    window.goto("/articles/1?show=summary")
    open_, closed = window.locator(".button.on"), window.get_by_role("link", name="Key points")
    assert open_.evaluate(width, "borderTopWidth") > closed.evaluate(width, "borderTopWidth")
    assert open_.bounding_box()["height"] == closed.bounding_box()["height"]


def test_the_list_of_a_feed_ends_where_the_header_ends(window):
    """The rules below the page's head are as wide as the head."""
    window.goto("/feeds?show=all")
    edge = "(one) => one.getBoundingClientRect().right - parseFloat(getComputedStyle(one).paddingRight)"
    assert window.locator(".masthead").evaluate(edge) == window.locator(".bar").evaluate(edge)


def test_without_scripts_no_keys_are_offered(page):
    """What only the script can do is not on the page where there is none."""
    page.goto("/settings")
    scripts = page.evaluate("matchMedia('(scripting: enabled)').matches")
    assert page.get_by_role("heading", name="Keyboard").is_visible() is scripts
