"""A person reads what a language model writes: as it comes, as it fails, and what it may not have."""

import json
import re
from threading import Semaphore

import pytest
import urllib3

from support.endpoint import cut, fails, gives, held, says
from support.pages import SHIFTS, STILL, assert_nothing_amiss

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

#: An article of ours; its number makes each one another order.
PAGE = (
    "Barges under foreign flags may use the Lower Tesso from 12 December, the transport ministry said on Tuesday.",
    "Pilots must speak the language of the river, and every lock keeper may ask to hear it.",
    "The order ends a rule of 1986 that kept the river to domestic boats.",
    "Ida Holm of the boatmen’s union said {number} jobs on the river were at risk.",
)
FIRST = "Barges under foreign flags may use the Lower Tesso from 12 December."
SECOND = "Pilots must speak the language of the river."
THIRD = "The order ends a rule of 1986."
MADE_UP = "The ministry sold the river to a bank for 90 million crowns."
SPANISH = {
    "Barges": "Las barcazas con bandera extranjera podrán usar el Bajo Tesso desde el 12 de diciembre, dijo el martes "
    "el ministerio de Transportes.",
    "Pilots": "Los pilotos deben hablar la lengua del río, y cada esclusero puede pedir que la hablen ante él.",
    # The wrong year.
    "The order": "La orden acaba con una norma de 1968 que reservaba el río a los barcos nacionales.",
    "Ida": "Ida Holm, del sindicato de barqueros, dijo que {number} empleos del río estaban en peligro.",
    "Foreign": "Barcazas extranjeras en el Bajo Tesso {number}",
}


@pytest.fixture
def added(written_address):
    """Puts the article of that number into the library; its path."""

    def add(number: int) -> str:
        text = [sentence.format(number=number) for sentence in PAGE]
        title = f"Foreign barges may use the Lower Tesso {number}"
        body = f"<p>{text[0]} {text[1]}</p><p>{text[2]} {text[3]}</p>"
        page = f"<html lang='en'><body><main><article><h1>{title}</h1>{body}</article></main></body></html>"
        answer = urllib3.request(
            "POST", f"{written_address}/api/v1/articles/file?name={number}.html",
            body=page.encode(), headers={"Content-Type": "text/html"},
        )  # fmt: skip
        assert answer.status == 201, answer.data
        return f"/articles/{answer.json()['id']}"

    return add


@pytest.fixture
def open_page(chromium, written_address):
    """Opens a window at the desk with a model; nothing may go wrong in it."""
    contexts, wrong = [], []

    def opened(path: str, *, scripts: bool = True):
        context = chromium.new_context(
            base_url=written_address, viewport={"width": 1280, "height": 900}, java_script_enabled=scripts
        )
        contexts.append(context)
        window = context.new_page()
        window.on("pageerror", lambda error: wrong.append(str(error)))
        window.on("request", lambda sent: None if sent.url.startswith(written_address) else wrong.append(sent.url))
        if scripts:
            window.add_init_script(SHIFTS)
        window.goto(path)
        return window

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def parts(*rows: tuple[str, int]) -> list[str]:
    """The JSON of an answer in pieces that each end a sentence."""
    said = [json.dumps({"text": text, "cites": [cite]}) for text, cite in rows]
    return [f'{{"sentences": [{said[0]}', *(f", {one}" for one in said[1:]), "]}"]


def answer(*rows: tuple[str, int]) -> dict:
    return {"sentences": [{"text": text, "cites": [cite]} for text, cite in rows]}


def press(window, name: str) -> None:
    window.get_by_role("link", name=name, exact=True).click()


def test_a_summary_comes_sentence_by_sentence_and_ends_grounded(open_page, added, model):
    """Each appears once it is borne out, what is not never does, and every mark opens the very words at the end."""
    gate = Semaphore(0)
    model.script(held(parts((FIRST, 1), (MADE_UP, 2), (SECOND, 2), (THIRD, 3)), gate))
    window = open_page(added(1100))
    press(window, "Summary")
    coming = window.locator(".composed.coming")
    coming.get_by_text("scripted-1 is writing.").wait_for()
    assert_nothing_amiss(window)
    assert coming.get_by_text(FIRST).count() == 0
    # A sentence is whole when the next one begins.
    gate.release(2)
    coming.get_by_text(FIRST).wait_for()
    assert coming.get_by_text(SECOND).count() == 0
    gate.release(1)
    coming.get_by_text(SECOND).wait_for()
    assert window.get_by_text("Written by scripted-1").count() == 0
    gate.release(3)
    window.get_by_text("Written by scripted-1").wait_for()
    done = window.locator("#doing .composed")
    assert "coming" not in done.get_attribute("class")
    assert done.get_by_text("matches source text").is_visible()
    assert MADE_UP not in window.locator("main").inner_text()
    assert_nothing_amiss(window)
    assert window.evaluate("window.shifted") < STILL
    for sentence, words in ((FIRST, "Barges under foreign flags"), (THIRD, "The order ends a rule of 1986")):
        done.locator("span.machine", has_text=sentence).locator("a.cite").click()
        window.wait_for_url("**#cite")
        assert window.locator("#cite").inner_text().startswith(words)
        # The summary stays open beside the words that it rests on.
        assert done.get_by_text(sentence).is_visible()


def test_where_the_model_dies_half_way_what_was_checked_stays(open_page, added, model):
    """The page says that it broke off, and the next look asks again."""
    gate = Semaphore(0)
    path = added(1200)
    model.script(held(parts((FIRST, 1), (SECOND, 2), (THIRD, 3))[:2], gate, whole=False))
    window = open_page(path)
    press(window, "Summary")
    gate.release(2)
    window.get_by_text("The answer broke off; what stands here was checked before.").wait_for()
    assert window.locator("#doing .composed").get_by_text(FIRST).is_visible()
    # A screen reader is told too: the sentences were, as they came.
    assert window.locator("#doing .notice[role=alert]").count() == 1
    assert_nothing_amiss(window)
    model.script(gives(answer((FIRST, 1), (THIRD, 3))))
    press(window, "Summary")
    window.locator("#doing .answer").wait_for(state="detached")
    press(window, "Summary")
    window.locator("#doing .composed").get_by_text(THIRD).wait_for()
    assert window.get_by_text("broke off").count() == 0


def test_where_the_desk_itself_is_cut_off_what_came_stays(open_page, added):
    """The page says so, and how to have the rest."""
    path = added(1250)
    window = open_page(path)
    sentence = f'<span class="machine"><span dir="auto">{FIRST}</span></span>'
    window.route("**/live?**", lambda route: route.fulfill(content_type="text/html", body=f"{sentence}\n<span"))
    press(window, "Summary")
    window.get_by_text("The answer broke off. What stands here was checked before").wait_for()
    assert window.locator("#doing .composed").get_by_text(FIRST).is_visible()
    window.unroute("**/live?**")
    window.route("**/live?**", lambda route: route.abort())
    window.goto(path)
    press(window, "Key points")
    window.get_by_text("The desk did not answer. Open the page again.").wait_for()


@pytest.mark.parametrize("step", [fails(401, "No such key."), cut('{"sentences": ['), says("I would rather not.")])
def test_where_the_model_says_nothing_the_sources_speak(open_page, added, model, step):
    """Their own sentences stand there, and one plain sentence says why."""
    model.script(step)
    window = open_page(added(1300))
    press(window, "Key points")
    window.get_by_text("No language model.").wait_for()
    notice = window.locator("#doing .notice").inner_text()
    assert "sources" in notice
    assert "Traceback" not in notice
    assert "scripted-secret" not in notice
    assert window.locator("#doing .points li").count() >= 2


def test_without_scripts_the_page_comes_whole(open_page, added, model):
    """The same text, and a question's answer, with the model's name."""
    model.script(gives(answer((FIRST, 1), (MADE_UP, 2), (THIRD, 3))))
    window = open_page(added(1400), scripts=False)
    press(window, "Summary")
    window.get_by_text("Written by scripted-1").wait_for()
    assert window.locator("#doing").get_by_text(FIRST).is_visible()
    assert MADE_UP not in window.locator("main").inner_text()
    model.script(gives(answer((FIRST, 1))))
    press(window, "Ask")
    window.get_by_label("Ask this article").fill("From when may foreign barges use the Lower Tesso?")
    window.get_by_role("button", name="Ask", exact=True).click()
    window.locator("#doing .composed").get_by_text(FIRST).wait_for()
    assert window.get_by_text("Written by scripted-1").is_visible()


def test_two_tabs_that_ask_at_once_pay_once(open_page, added, model):
    """Both see the sentences come; one order went out."""
    gate = Semaphore(0)
    path = added(1500)
    model.script(held(parts((FIRST, 1), (SECOND, 2), (THIRD, 3)), gate))
    before = len(model.orders)
    windows = [open_page(path), open_page(path)]
    for window in windows:
        press(window, "Summary")
        window.get_by_text("scripted-1 is writing.").wait_for()
    gate.release(2)
    for window in windows:
        window.locator(".composed.coming").get_by_text(FIRST).wait_for()
    gate.release(9)
    for window in windows:
        window.get_by_text("Written by scripted-1").wait_for()
    assert len(model.orders) == before + 1


def test_a_spent_budget_is_told_with_when_it_begins_anew(open_page, added, model):
    """The model is not asked; the sources' own sentences stand there."""
    model.script(gives(answer((FIRST, 1)), usage=(99_990, 10)))
    window = open_page(added(1600))
    press(window, "Key points")
    window.get_by_text("Written by scripted-1").wait_for()
    before = len(model.orders)
    window.goto(added(1700))
    press(window, "Key points")
    window.get_by_text("No language model.").wait_for()
    notice = window.locator("#doing .notice").inner_text()
    assert re.search(
        r"The model was not asked. .* this feature's budget for the day has 0 of 100,000 left; it begins anew at 00:00",
        notice,
    )
    assert len(model.orders) == before
    window.goto("/settings")
    assert window.get_by_text(re.compile(r"scripted-1, on this machine: nothing leaves it")).is_visible()
    assert window.locator("#features").get_by_text(re.compile(r"100,000 tokens")).first.is_visible()


def test_a_feed_that_is_turned_off_is_kept_from_the_model(open_page, model):
    """The owner turns it off under Sources; its articles then offer nothing and say so; on again, they do."""
    window = open_page("/articles/1")
    source = window.locator(".head .meta").first.inner_text().partition(" ·")[0]
    before = len(model.orders)
    window.goto("/sources")
    row = window.locator("li.source", has=window.get_by_role("link", name=source, exact=True))
    row.get_by_role("link", name=f"Change {source}").click()
    window.get_by_role("button", name="Turn them off").click()
    window.get_by_text("AI features off.").wait_for()
    window.goto("/articles/1")
    assert window.get_by_text("AI features are turned off for this feed").is_visible()
    assert window.get_by_role("link", name="Summary", exact=True).count() == 0
    assert window.get_by_role("link", name="Translate", exact=True).count() == 0
    assert_nothing_amiss(window)
    window.goto("/articles/1?show=summary")
    assert window.get_by_role("heading", name="That feature is off").is_visible()
    assert len(model.orders) == before
    window.goto("/sources")
    assert row.get_by_text("AI features off.").is_visible()
    row.get_by_role("link", name=f"Change {source}").click()
    window.get_by_role("button", name="Turn them on").click()
    window.get_by_text("AI features off.").wait_for(state="detached")
    window.goto("/articles/1")
    assert window.get_by_role("link", name="Summary", exact=True).is_visible()


def spanish(asked) -> str:
    """The translations of the sentences in an order."""
    rows = re.findall(r"^(\d+)\. (.*)$", asked.user, re.MULTILINE)
    told = []
    for number, text in rows:
        said = next(said for begins, said in SPANISH.items() if text.startswith(begins))
        numbers = re.findall(r"\b1\d00\b", text)
        told.append({"number": int(number), "text": said.format(number=numbers[0] if numbers else "")})
    return json.dumps({"sentences": told}, ensure_ascii=False)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_translation_keeps_its_cites_and_the_original_a_click_away(open_page, added, model, scripts):
    """Each sentence in its language; one whose number differs in the original; every mark opens the source's words."""
    path = added(1800 if scripts else 1900)
    model.script(says(spanish))
    window = open_page(path, scripts=scripts)
    press(window, "Translate")
    window.wait_for_url("**/translation")
    window.get_by_label("Into").select_option("es")
    window.get_by_role("button", name="Translate").click()
    window.wait_for_url("**/translation?to=es**")
    if not scripts:
        # It is made in a moment; without a script the page has a link that looks again.
        while window.get_by_role("link", name="Look again").count():
            window.get_by_role("link", name="Look again").click()
    window.get_by_text("Los pilotos deben hablar la lengua del río").wait_for()
    window.get_by_text("is shown in the original").wait_for()
    assert window.get_by_text("Translated by scripted-1").is_visible()
    assert window.locator(".rendered [lang=es]").count() == 3
    doubted = window.locator(".rendered .untranslated")
    assert (doubted.get_attribute("lang"), doubted.inner_text()) == ("en", PAGE[2])
    assert window.get_by_text("original: a number differs (1986)").is_visible()
    if scripts:
        assert_nothing_amiss(window)
    hrefs = [mark.get_attribute("href") for mark in window.locator(".rendered a.cite").all()]
    assert len(hrefs) == 4
    number = path.rpartition("/")[2]
    for href, words in zip(hrefs, PAGE, strict=True):
        assert href.startswith(f"/articles/{number}?")
        window.goto(href)
        assert window.locator("#cite").inner_text() == words.format(number=1800 if scripts else 1900)
    window.goto(f"{path}/translation?to=es")
    window.get_by_role("link", name="the original article").click()
    window.wait_for_url(re.compile(rf"{path}$"))
