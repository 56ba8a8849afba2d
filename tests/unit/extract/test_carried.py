"""Text that a page carries as data, articleBody that aligns what was read, and paragraphs put together again."""

import json
from typing import Any

import pytest

from octavo.extract.main_text.aligned import aligned
from octavo.extract.main_text.embedded import more_whole
from octavo.extract.main_text.rejoined import rejoined
from octavo.extract.page import read_page

PARAGRAPHS = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday.",
    "Two ships will share the route, and the older one gets a new hull that can break ice of twenty centimetres.",
    "Tickets stay at four crowns; the council pays the difference from its own budget, which grew last year.",
    "Sailing begins on the first of November, and nobody on Karg doubts that the first ship will be full.",
)
_HTML = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
_OTHER = "".join(f"<p>{each}</p>" for each in reversed(PARAGRAPHS * 3)).replace("ferry", "tram")
_TITLED = {"headline": "Ferry will sail", "body": _HTML}
_RICH = [
    {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": part} for part in (each[:20], each[20:])]}
    for each in PARAGRAPHS
]
_SPANS = [{"_type": "block", "children": [{"_type": "span", "text": each}]} for each in PARAGRAPHS]
_ELEMENTS = [
    *({"type": "text", "content": f"<p>{each}</p>"} for each in PARAGRAPHS[:2]),
    {"type": "image", "content": "The ferry in the ice, seen from Karg on a day in February"},
    *({"type": "text", "content": f"<p>{each}</p>"} for each in PARAGRAPHS[2:]),
]


def _script(value: Any, before: str = "", after: str = "", attributes: str = "") -> str:
    return f"<script{attributes}>{before}{json.dumps(value)}{after}</script>".replace("</p>", "<\\/p>")


_FLIGHT = f'7:T{len(_HTML):x},{_HTML}8:["$","div",null,{{}}]'
_NEXT = " id='__NEXT_DATA__' type='application/json'"


@pytest.mark.parametrize(
    "script",
    [
        _script({"props": {"page": _TITLED}}, attributes=_NEXT),
        _script({"props": {"other": {"headline": "Tram", "body": _OTHER}, "page": _TITLED}}, attributes=_NEXT),
        _script({"story": _TITLED}, before="window.__INITIAL_STATE__ = ", after=";"),
        _script({"story": _TITLED}, before="var a = 1;window.__PRELOADED_STATE__=", after=";(function(){return a})();"),
        _script({"Article:7": {"title": "Ferry will sail", "content": _HTML}}, before="window.__APOLLO_STATE__ = "),
        _script(json.dumps({"story": _TITLED}), before="window.__STATE__ = JSON.parse(", after=");"),
        _script({"headline": "Ferry will sail", "content_elements": _ELEMENTS}, before="window.Fusion.globalContent="),
        _script({"title": "Ferry will sail", "body": {"content": _RICH}}, before="window.__DATA__="),
        _script({"title": "Ferry will sail", "body": _SPANS}, before="window.__DATA__="),
        _script([{"title": 1, "body": 2}, "Ferry will sail", _HTML], attributes=" id='__NUXT_DATA__'"),
        f"<script type='text/template'>{_HTML}</script>",
        _script([1, _FLIGHT[:90]], before="self.__next_f.push(", after=")")
        + _script([1, _FLIGHT[90:]], before="self.__next_f.push(", after=")"),
        _script({"@type": "Article", "articleBody": "\n".join(PARAGRAPHS)}, attributes=" type='application/ld+json'"),
        _script({"@type": "Article", "articleBody": "".join(PARAGRAPHS)}, attributes=" type='application/ld+json'"),
    ],
)
def test_text_in_a_pages_data_is_read(script: str) -> None:
    """Where the markup has none: state objects, streamed data and JSON-LD, in paragraphs, without pictures."""
    page = f"<html><head><title>Ferry will sail</title></head><body><div id='app'></div>{script}</body></html>"
    extracted = read_page(page)
    assert extracted.text == "\n\n".join(PARAGRAPHS)
    assert extracted.notes == ()


@pytest.mark.parametrize(
    "script",
    [
        f"<script>window.__STATE__ = {{body: '{_HTML}'}};</script>".replace("</p>", "<\\/p>"),
        "<script>window.__STATE__ = " + "[" * 60_000 + "</script>",
        "<script>self.__next_f.push([1," + '"7:Tffffffff,' + "a" * 600 + '"])</script>',
        "<script id='__NUXT_DATA__'>" + json.dumps([{"body": 10**9, "text": -1}, "x" * 900]) + "</script>",
        "<script type='application/json'>" + json.dumps({"body": [[[[{"text": [{}]}]]]] * 90}) + "</script>",
    ],
)
def test_data_that_is_no_json_is_passed_over(script: str) -> None:
    """Code is never run, and what is broken, endless or of odd types gives no text."""
    extracted = read_page(f"<html><head><title>Ferry</title></head><body><div id='app'></div>{script}</body></html>")
    assert extracted.text == ""


def test_a_live_blogs_updates_are_read_from_its_data() -> None:
    """JSON-LD's updates, headline and text, where the markup has none."""
    updates = [{"headline": f"Update {n}", "articleBody": each} for n, each in enumerate(PARAGRAPHS)]
    node = {"@type": "LiveBlogPosting", "headline": "Storm", "liveBlogUpdate": updates}
    script = f"<script type='application/ld+json'>{json.dumps(node)}</script>"
    extracted = read_page(f"<html><head><title>Storm</title>{script}</head><body><h1>Storm</h1></body></html>")
    assert extracted.text.startswith(f"Update 0\n\n{PARAGRAPHS[0]}\n\nUpdate 1")


def test_a_stated_text_twice_as_long_takes_the_place_of_a_teaser() -> None:
    """Where it holds what is shown; another text does not."""
    shown, stated = PARAGRAPHS[:1], "\n".join(PARAGRAPHS)
    assert more_whole(shown, stated) == PARAGRAPHS
    assert more_whole(PARAGRAPHS[:3], stated) == ()
    assert more_whole(("A tram will run in Osmere from Monday on, and it will stop at the old school.",), stated) == ()


@pytest.mark.parametrize(
    "stated",
    ["\n\n".join(PARAGRAPHS), "".join(PARAGRAPHS), _HTML, _HTML.replace("<", "&lt;").replace(">", "&gt;")],
    ids=["paragraphs", "glued", "markup", "escaped"],
)
def test_a_stated_text_aligns_both_ends(stated: str) -> None:
    """What stands before its first and after its last words goes; the standfirst stays."""
    standfirst = "A decision of the harbour board ends years of quarrel over the outer islands, and costs Lindau much."
    before, after = ("Culture", "4 min"), ("Follow us", "Mara Feldt writes of harbours.")
    assert aligned((*before, *PARAGRAPHS, *after), stated) == PARAGRAPHS
    assert aligned((*before, standfirst, *PARAGRAPHS), stated) == (standfirst, *PARAGRAPHS)


@pytest.mark.parametrize(
    "stated",
    [
        None,
        "",
        PARAGRAPHS[0],
        "".join(PARAGRAPHS)[:300] + " …",
        " ".join(reversed(PARAGRAPHS * 2)).replace("ferry", "tram").replace("the", "a"),
    ],
    ids=["none", "empty", "description", "cut", "another"],
)
def test_a_stated_text_that_says_too_little_changes_nothing(stated: str | None) -> None:
    """A description, a cut text or another article's is no measure."""
    found = ("Culture", *PARAGRAPHS * 2)
    assert aligned(found, stated) == found
    assert aligned((), stated) == ()


def test_a_stated_text_that_lacks_a_part_cuts_nothing() -> None:
    """Questions at the end, or a box, are often left out of it: more than a tenth of a text is never cut off."""
    found = (*PARAGRAPHS, *(each.replace("ferry", "tram").replace("ship", "car") for each in reversed(PARAGRAPHS)))
    assert aligned(found, "\n".join(PARAGRAPHS)) == found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge will stay closed through the winter, the minister said on", "Tuesday, and nobody protested."),
        ("The bridge between Lindau and the island will stay closed for the", "whole of the winter, he said."),
        ("Die Brücke zwischen Lindau und der Insel bleibt geschlossen, sagte der", "Minister am Dienstag."),
        ("Le pont entre Lindau et les îles restera fermé tout l'hiver, a dit le", "ministre mardi soir."),
        ("Мост между Линдау и островами останется закрытым всю зиму, сказал", "министр во вторник."),
    ],
)
def test_a_paragraph_cut_in_two_is_one_again(first: str, second: str) -> None:
    """Half a sentence and the rest of it stand together, as before the advertisement came between."""
    assert rejoined(("It begins.", first, second, "It ends.")) == ("It begins.", f"{first} {second}", "It ends.")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The bridge between Lindau and the island will stay closed through the winter.", "nobody protested."),
        ("What the harbour board decided about the bridge on Monday evening", "Nobody protested, it is said."),
        ("What the harbour board decided about the bridge and where it is going on", "Nobody protested."),
        ("check that the rope holds before the ship leaves the harbour in", "tie the second rope to the post."),
        ("The board had four questions on the bridge, and nobody answered them:", "who pays for it all."),
        ("What the harbour board thinks of its own timetable and of the", "iPhone app is not known."),
        ("港の委員会は月曜日に、冬の間もフェリーを運航することを決めた、と発表し", "火曜日に議会が承認した。"),
    ],
)
def test_paragraphs_that_end_stay_apart(paragraphs: tuple[str, ...]) -> None:
    """A sentence's end, a heading, items of a list, a colon and a name in lower case join nothing."""
    assert rejoined(paragraphs) == paragraphs


def test_text_round_an_advertisement_is_joined() -> None:
    """A box in the middle of a paragraph leaves it whole."""
    cut = (
        f"<p>{PARAGRAPHS[0]}</p><p>Two ships will share the route, the board said on<div class='ad'>Advertisement</div>"
        f" Tuesday, and the older one gets a new hull for the winter.</p><p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>"
    )
    text = read_page(f"<html><body><article><h1>Ferry</h1>{cut}</article></body></html>").text
    assert "the board said on Tuesday, and the older one" in text
    assert "Advertisement" not in text


def test_a_text_that_only_data_carry_is_not_said_to_be_worthless() -> None:
    """Where the markup shows nothing and the data give the article, the confidence is above 0."""
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferry", "articleBody": "\n\n".join(PARAGRAPHS * 3)})
    read = read_page(f"<html><head><script type='application/ld+json'>{data}</script></head><body><p>Wait</p></body>")
    assert PARAGRAPHS[0] in read.text
    assert read.confidence > 0
