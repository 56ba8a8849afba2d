"""A person listens to a page, in a browser whose voices are our own."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

#: Stands in for a browser's speech: voices as the test says, each utterance noted, its end told when the test wants it.
SPEECH = """
(languages) => {
  const said = [];
  let voices = languages.map((lang) => ({ lang, name: `Voice ${lang}`, localService: true, default: false }));
  voices.push({ lang: "en-US", name: "Somebody's server", localService: false, default: true });
  class Words extends EventTarget { constructor(text) { super(); this.text = text; } }
  window.SpeechSynthesisUtterance = Words;
  const speech = {
    speaking: false, paused: false, getVoices: () => voices, addEventListener() {},
    speak(words) { said.push(words); this.speaking = true; },
    cancel() { this.speaking = false; }, pause() { this.paused = true; }, resume() { this.paused = false; },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.heard = () => said.map((words) => [words.text, words.lang]);
  window.go = () => said.at(-1).onend();
}
"""


#: An English report of the demo wire; its number depends on which feed was read first.
TITLE = "Brennick flooded as century-old dam bursts; no deaths reported"


@pytest.fixture
def speaking(window):
    """Opens an English article with Listen, in a browser that has voices of these languages; its sentences."""

    def opened(*languages: str, path: str | None = None):
        if path is None:
            window.goto("/search?q=Brennick+flooded+as+century-old+dam+bursts")
            path = window.get_by_role("link", name=TITLE, exact=True).first.get_attribute("href") + "?show=listen"
        script = f"({SPEECH})({list(languages)!r})"
        window.add_init_script(script)
        window.goto(path)
        return window

    return opened


def marked(page) -> str:
    """The text under the mark of the sentence that is heard."""
    return page.evaluate("[...(CSS.highlights.get('octavo-heard') ?? [])].map((range) => range.toString()).join('')")


def test_a_page_is_read_sentence_by_sentence(speaking):
    """Play reads the headline and each sentence in its language, marks it, and pauses, goes on and stops."""
    page = speaking("en-GB", "de-DE")
    text = " ".join(page.locator("#text p").all_inner_texts())
    title = page.locator("h1").inner_text()
    page.get_by_role("button", name="Play").click()
    assert page.evaluate("heard()") == [[title, "en-GB"]]
    assert marked(page) == title
    page.evaluate("go()")
    first = page.evaluate("heard()")[-1][0]
    assert text.startswith(first)
    assert marked(page) == first
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate("speechSynthesis.paused")
    page.get_by_role("button", name="Go on").click()
    assert not page.evaluate("speechSynthesis.paused")
    page.evaluate("go()")
    assert len(page.evaluate("heard()")) == 3
    page.get_by_role("button", name="Stop").click()
    assert not page.evaluate("speechSynthesis.speaking")
    assert marked(page) == ""
    assert page.get_by_role("button", name="Play").is_visible()
    assert page.get_by_text("read by your browser: Voice en-GB.").is_visible()


def test_all_of_it_is_read_and_nothing_else(speaking):
    """To the end: the sentences put together are the text; then the button offers to play again."""
    page = speaking("en-GB")
    page.get_by_role("button", name="Play").click()
    page.evaluate("for (let i = 0; i < 500 && document.querySelector('[data-act=stop]:not([hidden])'); i += 1) go()")
    assert page.get_by_role("button", name="Stop").count() == 0
    said = [text for text, _ in page.evaluate("heard()")]
    title, text = page.locator("h1").inner_text(), page.locator("#text").inner_text()
    assert "".join("".join(said).split()) == "".join((title + text).split())
    assert len(said) > 3


def test_what_closes_the_panel_ends_the_reading(speaking):
    """Closing Listen silences it."""
    page = speaking("en-GB")
    page.get_by_role("button", name="Play").click()
    page.get_by_role("link", name="Listen", exact=True).click()
    page.locator("[data-reader]").wait_for(state="detached")
    assert not page.evaluate("speechSynthesis.speaking")
    assert marked(page) == ""


def test_without_a_voice_for_the_language_there_is_no_button_and_a_reason(speaking):
    """A voice of another language, or somebody's server, reads nothing here."""
    page = speaking("de-DE")
    assert page.get_by_text("This browser has no voice for English.").is_visible()
    assert page.get_by_role("button", name="Play").count() == 0


def test_without_any_voice_there_is_a_reason(speaking):
    """A browser with none of its own says so."""
    page = speaking()
    assert page.get_by_text("This browser has no voice of its own.").is_visible()
    assert page.get_by_role("button", name="Play").count() == 0


def test_an_edition_is_read_story_by_story(speaking):
    """Each headline and sentence in its own language; what no voice reads is left out and named."""
    page = speaking("en-GB", path="/editions/next")
    page.goto("/editions")
    # The oldest: at six in the morning a newer one closes, with what little came since the demo's days.
    day = page.locator("main a[href^='/editions/2']").last.get_attribute("href")
    page.goto(f"{day}?show=listen")
    page.get_by_role("button", name="Play").click()
    headline = page.locator(".leaf h2 a").first.inner_text()
    assert page.evaluate("heard()")[0] == [headline, "en-GB"]
    assert marked(page) == headline


def test_listen_opens_with_and_without_scripts(page):
    """With JavaScript off Listen opens as well and tells what reading on the page needs; a file needs no script."""
    page.goto("/articles/1")
    page.get_by_role("link", name="Listen", exact=True).click()
    page.locator("[data-reader]").wait_for()
    file = page.get_by_text("Audio file").or_(page.get_by_text("No audio file"))
    assert file.or_(page.get_by_role("button", name="Make an audio file")).first.is_visible()
    assert (page.locator("[data-voices]").text_content() or "").strip()
