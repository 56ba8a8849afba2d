"""A person reads the demo wire in a browser."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
import urllib3

from support.pages import IN_ORDER, SHIFTS, STILL, assert_nothing_amiss

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

PAGES = (
    "/", "/editions", "/river", "/stories/1", "/articles/1", "/articles/1?show=summary", "/feeds?show=all", "/starred",
    "/search?q=river", "/sources", "/settings", "/add", "/api", "/articles/1?show=listen", "/podcast",
    "/articles/1/translation", "/hashtags/Tesso", "/editions/next", "/stories/1?show=background", "/sources/1",
)  # fmt: skip

#: A late answer's cumulative layout shift; 0.1 is what the norms call good.
HARDLY = 0.03


def test_from_the_edition_to_an_answer(page):
    """Edition, story, cite, article, related, comment, search and ask: the whole walk, with scripts and without."""
    page.goto("/")
    assert page.get_by_text("This is the demo wire").is_visible()
    assert page.locator("article.leaf").count() == 8
    assert page.get_by_text("1 of 8").is_visible()

    page.locator("article.leaf.lead h2 a").click()
    page.wait_for_url(re.compile(r"/stories/\d+$"))
    sentence = page.locator(".briefing span[dir]").first.inner_text().strip()

    page.locator(".briefing a.cite").first.click()
    page.wait_for_url(re.compile(r"/articles/\d+\?.*#cite$"))
    assert " ".join(page.locator(".prose mark").all_inner_texts()) == sentence
    assert page.locator("#cite").is_visible()

    page.get_by_role("link", name="Summary", exact=True).click()
    page.locator(".answer .cite").first.wait_for()
    assert page.get_by_text("Sentences of the sources themselves, chosen on this machine").is_visible()
    # Running text, and not in the box of what Octavo tells about a click.
    assert page.locator(".said").count() == 1

    # Not every article has one: this one is of two papers' talk about the same woman.
    page.goto("/search?q=motorway")
    page.get_by_role("link", name="A river is not a motorway").first.click()
    page.locator("aside section", has_text="Related articles").locator("a.t").first.click()
    page.wait_for_url(re.compile(r"/articles/\d+$"))
    _comment(page)

    page.locator("[data-search]").fill("barges")
    page.locator("[data-search]").press("Enter")
    page.wait_for_url("**/search?q=barges")
    assert page.locator(".entries mark").first.inner_text().casefold().startswith("barge")

    page.locator("#q").fill(_question_of_the_tutorial())
    page.get_by_role("button", name="Search", exact=True).click()
    # A script fetches the answer by itself.
    if "data-late" in page.content():
        page.get_by_role("link", name="Answer it with").click()
    answer = page.locator(".answer", has=page.locator(".composed"))
    answer.wait_for()
    said = answer.locator("span[dir]").first.inner_text().strip()
    answer.locator("a.cite").first.click()
    page.wait_for_url("**#cite")
    assert said.startswith(page.locator("#cite").inner_text()[:40])


def test_what_was_searched_for_is_in_sight(window):
    """No excerpt is cut before the word that it was chosen for, on the narrowest screen either."""
    window.set_viewport_size({"width": 320, "height": 800})
    window.goto("/search?q=barges")
    cut = "box => box.scrollHeight > box.clientHeight + 1"
    excerpts = window.locator(".entries .excerpt")
    assert excerpts.count() > 2
    assert not [one.inner_text() for one in excerpts.all() if one.evaluate(cut)]


def test_a_printed_comment_says_who_wrote_it(window):
    """Its author stands on paper; the ways to answer it or to hide it do not."""
    window.goto("/articles/2")
    window.get_by_label("Add a comment").fill("Mind the step.")
    window.get_by_role("button", name="Post comment").click()
    comment = window.locator("article.comment").first
    comment.wait_for()
    window.emulate_media(media="print")
    author = comment.locator("bdi")
    assert author.is_visible()
    assert author.inner_text().strip()
    assert not comment.locator("a, button").first.is_visible()


def test_a_printed_edition_says_which_source_each_number_is(window):
    """On paper no number can be pressed: what it stands for is below its story, and only there."""
    window.goto("/")
    named = window.locator(".leaf.lead .paper")
    assert not named.is_visible()
    window.emulate_media(media="print")
    numbers = set(window.locator(".leaf.lead > p .cite").all_inner_texts())
    assert {text.split("\u00a0")[0] for text in named.locator("span").all_inner_texts()} == numbers
    assert named.is_visible()


def test_keys_walk_through_a_list_article_by_article(window):
    """From the list into an article, on to the next, back to the one before, without the list between."""
    window.goto("/feeds?show=all")
    titles = window.locator("li[data-row] a.t").all_inner_texts()[:3]
    window.keyboard.press("j")
    window.keyboard.press("o")
    for key, title in (("j", titles[1]), ("j", titles[2]), ("k", titles[1])):
        window.locator(".beside").wait_for()
        window.keyboard.press(key)
        window.get_by_role("heading", level=1, name=title).wait_for()
    assert window.get_by_role("heading", level=1).inner_text().strip() == titles[1].strip()


def test_what_was_typed_outlives_a_refusal(window):
    """Where a comment is refused it stays in its field, and the reason is in view."""
    window.goto("/articles/1")
    window.get_by_label("Add a comment").fill("Long thought about.")
    window.evaluate("document.querySelector('#comments form').action = '/articles/9999/comments'")
    window.get_by_role("button", name="Post comment").click()
    window.locator("#said.near").wait_for()
    assert window.get_by_label("Add a comment").input_value() == "Long thought about."
    assert window.locator("#said").evaluate("e => e.getBoundingClientRect().bottom <= innerHeight")
    window.wrong.clear()


def _question_of_the_tutorial():
    """What a newcomer is told to type: it must have an answer."""
    text = (Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "first-desk.md").read_text(encoding="utf-8")
    found = re.search(r"for instance `([^`]+)`", text)
    assert found is not None
    return found[1]


def _comment(page):
    """Posts a comment, reports it and hides it again."""
    before = page.locator(".comment").count()
    page.get_by_label("Add a comment").fill("Seen from the bank: <b>two barges</b> already.")
    page.get_by_role("button", name="Post comment").click()
    mine = page.locator(".comment").nth(before)
    mine.wait_for()
    assert "<b>two barges</b>" in mine.inner_text()
    # Nobody reports himself.
    assert mine.get_by_role("button", name="report").count() == 0
    mine.get_by_role("button", name="hide", exact=True).click()
    mine.get_by_text("This comment is hidden.").wait_for()
    assert "two barges" not in mine.inner_text()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_pages_fit_and_can_be_used_by_all(window, width, scheme):
    """No page jumps, overlaps, is wider than its window, over 150 KB, or breaks a rule that axe knows (WCAG 2.2 AA)."""
    window.add_init_script(SHIFTS)
    window.set_viewport_size({"width": width, "height": 900})
    window.emulate_media(color_scheme=scheme)
    for path in PAGES:
        answer = window.goto(path)
        assert answer.ok, path
        assert len(answer.body()) < 150_000, path
        assert window.evaluate("document.documentElement.scrollWidth") <= width, path
        assert window.evaluate(IN_ORDER), path
        assert_nothing_amiss(window)
        assert window.evaluate("window.shifted") < STILL, path


@pytest.mark.parametrize(
    "question",
    [
        "How many people left their homes in Brennick?",
        "When will Marrash visit Harn?",
        "What is the price of tea in Kolm?",
    ],
)
def test_an_answer_that_comes_late_moves_nothing_on_a_phone(window, question):
    """Long, short or "not stated", and whether or not articles have its words: what stands below stays in its place."""
    window.add_init_script(SHIFTS)
    window.set_viewport_size({"width": 390, "height": 844})
    window.goto(f"/search?{urlencode({'q': question})}")
    window.locator("#answer .composed").wait_for()
    # The frame in which it came is drawn, and told of.
    window.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert window.evaluate("window.shifted") < HARDLY


def test_without_scripts_no_room_is_kept_for_what_does_not_come(page):
    """The button that asks for the answer stands right above the articles, unless a script will fetch the answer."""
    page.goto("/search?q=When+will+Marrash+visit+Harn%3F")
    if page.evaluate("matchMedia('(scripting: enabled)').matches"):
        page.locator("#answer .composed").wait_for()
    else:
        assert page.locator(".answer.late").bounding_box()["height"] < 100


LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
NARROW = ("/", "/river", "/feeds?show=all", "/sources", "/settings", "/api", f"/search?q={LONG}", f"/hashtags/{LONG}")


def test_nothing_is_wider_than_the_narrowest_window(window, address):
    """At 320 pixels no page scrolls sideways (WCAG 1.4.10), whatever the words and addresses in it."""
    text = (
        f"Die {LONG} hat am Dienstag in Altwerth getagt, wie ihr Sprecher am Abend mitteilte.",
        f"Unter https://beispiel.example/{'a' * 300} steht die Tagesordnung, die niemand gelesen hat, sagte er.",
        "Der neue Vorstand besteht aus 12 Personen, von denen 7 schon dem alten angehörten, wie es hieß.",
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    page = f"<html lang='de'><body><main><article><h1>Die {LONG} tagt</h1>{body}</article></main></body></html>"
    kind = {"Content-Type": "text/html"}
    address_of_files = f"{address}/api/v1/articles/file"
    added = urllib3.request("POST", address_of_files, body=page.encode(), headers=kind, timeout=60).json()["id"]
    window.set_viewport_size({"width": 320, "height": 800})
    for path in (*NARROW, f"/articles/{added}?show=summary", f"/articles/{added}?show=points"):
        window.goto(path)
        assert window.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_a_reader_may_set_the_text_wider(chromium, address):
    """With letters, words, lines and paragraphs as far apart as WCAG 1.4.12 has it nothing leaves the window.

    At 200 and at 400 per cent of a window of 1280 by 1024 pixels; what is shortened on purpose ends in a sign of it.
    """
    wider = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    cut = """[...document.querySelectorAll("main *")]
      .filter((one) => getComputedStyle(one).overflowX === "hidden" && !one.matches(".excerpt"))
      .filter((one) => one.offsetWidth > 2 && one.scrollWidth > one.clientWidth + 2).map((one) => one.outerHTML)"""
    context = chromium.new_context(base_url=address, bypass_csp=True)
    window = context.new_page()
    for width, height in ((640, 512), (320, 256)):
        window.set_viewport_size({"width": width, "height": height})
        for path in PAGES:
            window.goto(path)
            window.add_style_tag(content=f"{wider} p {{ margin-bottom: 2em !important }}")
            assert window.evaluate("document.documentElement.scrollWidth") <= width, path
            assert window.evaluate(cut) == [], path
    context.close()


def test_the_leading_story_may_have_a_word_without_end(window):
    """Its briefing is as wide as the page, whatever stands in it."""
    window.set_viewport_size({"width": 320, "height": 800})
    window.goto("/")
    window.locator(".leaf.lead > p").evaluate("(briefing, word) => { briefing.textContent = word; }", LONG)
    assert window.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_paragraph_begins_on_the_side_of_its_script(window, address):
    """Chosen sentences of an Arabic article run from right to left one after the other, not each by itself."""
    text = (
        "قالت وزارة النقل يوم الثلاثاء إن المراكب الأجنبية يمكنها استخدام نهر تيسو السفلي ابتداءً من 12 ديسمبر.",
        "وقالت إيدا هولم من اتحاد البحارة إن 1500 وظيفة على النهر معرضة للخطر وإن الاتحاد لم يُسأل عن رأيه.",
        "وتبقى الأهوسة فوق هارن مغلقة حتى توسيعها كما قالت الوزارة ولم تحدد موعداً لذلك حتى الآن.",
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    page = (
        f"<html lang='ar'><body><main><article><h1>المراكب الأجنبية في النهر</h1>{body}</article></main></body></html>"
    )
    kind = {"Content-Type": "text/html"}
    address_of_files = f"{address}/api/v1/articles/file"
    added = urllib3.request("POST", address_of_files, body=page.encode(), headers=kind, timeout=60).json()["id"]
    window.goto(f"/articles/{added}?show=summary")
    flow = window.locator("#doing .flow")
    assert flow.evaluate("(element) => getComputedStyle(element).direction") == "rtl"
    assert flow.locator("span[dir]").first.inner_text() == text[0]


def test_keys_move_mark_and_open(window):
    """j and k move, s stars, m marks, o opens, g e goes to the edition, and all of them can be turned off."""
    window.goto("/feeds?show=all")
    keys = window.keyboard
    keys.press("j")
    keys.press("j")
    keys.press("k")
    first = window.locator("[data-row]").first
    assert "at" in (first.get_attribute("class") or "").split()
    keys.press("s")
    first.get_by_role("button", name="Unstar").wait_for()
    # The focus is elsewhere: whoever hears the page is told.
    window.get_by_role("status").filter(has_text="Starred.").wait_for()
    was_read = "read" in (first.get_attribute("class") or "").split()
    keys.press("m")
    first.get_by_role("button", name="Mark read" if was_read else "Mark unread").wait_for()
    title = first.locator("a.t").inner_text()
    keys.press("o")
    window.wait_for_url(re.compile(r"/articles/\d+\?list=show%3Dall$"))
    assert title in window.locator("h1").inner_text()
    window.goto("/starred")
    assert window.get_by_text(title).first.is_visible()
    keys.press("?")
    assert window.get_by_role("heading", name="Keys").is_visible()
    keys.press("Escape")
    keys.press("g")
    keys.press("e")
    window.wait_for_url(re.compile(r"/$"))
    keys.press("/")
    assert window.evaluate("document.activeElement.name") == "q"

    window.goto("/settings")
    window.get_by_role("button", name="Turn single keys off").click()
    window.get_by_role("button", name="Turn single keys on").wait_for()
    keys.press("?")
    assert not window.get_by_role("heading", name="Keys").is_visible()


def test_an_opened_article_is_read(window):
    """What was opened is not unread any more."""
    window.goto("/feeds")
    row = window.locator("li[data-row]").first
    title = row.locator("a.t").inner_text()
    row.locator("a.t").click()
    window.get_by_role("button", name="Mark unread").wait_for()
    window.goto("/feeds")
    assert title not in window.locator("li[data-row] a.t").all_inner_texts()


def test_a_fragment_takes_its_place(window):
    """With scripts a block is swapped where it stands: the page is not loaded anew, and its address follows."""
    window.goto("/articles/1")
    window.evaluate("window.stays = true")
    window.get_by_role("link", name="Key points").click()
    window.locator(".answer .cite").first.wait_for()
    window.get_by_role("link", name="Ask", exact=True).click()
    window.get_by_label("Ask this article").fill("What is the capital of the moon?")
    window.get_by_label("Ask this article").press("Enter")
    window.get_by_text("Not stated in this article.").wait_for()
    assert "ask=What" in window.url
    window.get_by_label("Add a comment").fill("Stays.")
    window.get_by_role("button", name="Post comment").click()
    window.get_by_text("Your comment is posted.").wait_for()
    assert window.evaluate("window.stays") is True


def test_a_question_that_takes_a_while_says_so(window):
    """Whoever waits is told what for, asks once however often he presses, and after a failure may ask again."""
    held = []

    def hold(route):
        held.append(route)

    window.goto("/articles/1?show=ask")
    window.route("**/articles/1?*ask=*", hold)
    field, said = window.get_by_label("Ask this article"), window.locator("#said")
    field.fill("What is the capital of the moon?")
    field.press("Enter")
    said.get_by_text("Looking for the sentences that answer it …").wait_for()
    field.press("Enter")
    assert len(held) == 1
    held.pop().abort()
    said.get_by_text("The desk did not answer. Try again.").wait_for()
    field.press("Enter")
    said.get_by_text("Looking for the sentences that answer it …").wait_for()
    held.pop().continue_()
    window.get_by_text("Not stated in this article.").wait_for()
    assert said.inner_text() == ""
    window.wrong.remove("Failed to load resource: net::ERR_FAILED")


def test_a_story_is_mended_by_hand(page):
    """The owner moves an article out of a story and takes it back, by keyboard alone, with scripts and without."""
    page.goto("/stories/1")
    before = page.locator("aside .rows").first.locator("li").count()
    page.get_by_text("Move articles out of it").press("Enter")
    page.locator("#regroup input[type=checkbox]").first.press("Space")
    page.get_by_role("button", name="Move the ticked articles").press("Enter")
    page.get_by_text("You can take it back below.").wait_for()
    assert page.get_by_text("What was changed by hand").is_visible()
    page.get_by_role("button", name="take it back: the change of").first.press("Enter")
    page.get_by_text("Taken back:").wait_for()
    assert page.locator("aside .rows").first.locator("li").count() == before
