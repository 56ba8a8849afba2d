"""Translations over HTTP: asked for, shown beside their source, or said to be impossible."""

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from octavo.desk.accounts import add_user
from octavo.news.ids import StoryId
from octavo.news.writing import Feature

WORDS = {
    "Foreign barges may use the Lower Tesso": "Las barcazas extranjeras podrán usar el Bajo Tesso",
    "Maravel opens its rivers": "Maravel abre sus ríos",
    "Barges under foreign flags may use the Lower Tesso from 1 May, the ministry said.": (
        "Las barcazas con bandera extranjera podrán usar el Bajo Tesso desde el 1 de mayo, dijo el ministerio."
    ),
    "Pilots must speak the language.": "Los pilotos deben hablar el <b>idioma</b>.",
    "The order ends a rule of 1986 that kept the river to domestic boats.": (
        "La orden acaba con una norma de 1968 que reservaba el río a los barcos nacionales."
    ),
    "The locks above Harn stay closed.": "Las esclusas por encima de Harn siguen cerradas.",
}


class Wordbook:
    """ports.Translator of the words above, one of them with a wrong year."""

    name = "Wordbook"

    def pairs(self):
        return frozenset({("en", "es"), ("en", "ar")})

    def translate(self, texts, *, source, to):
        return tuple(WORDS[text] for text in texts)


@pytest.fixture
def library(library):
    library.desk = replace(library.desk, translator=Wordbook())
    return library


def asked(browser, path):
    """The page of a translation that was just asked for."""
    answer = browser.post(f"{path}/translation", {"to": "es"})
    assert answer.status == 303, answer.text
    assert answer.headers["location"] == f"{path}/translation?to=es#list"
    return browser.get(answer.headers["location"].partition("#")[0]).text


def test_each_sentence_opens_the_words_it_renders(browser):
    """Language and direction are set, the translator is named, the original a click away, every mark leads right."""
    assert 'href="/articles/1/translation">Translate<' in browser.get("/articles/1").text
    form = browser.get("/articles/1/translation", accept_language="fr;q=0.9, es-MX").text
    assert '<option value="es" selected>Spanish (español)</option>' in form
    page = asked(browser, "/articles/1")
    assert "Translated by Wordbook" in page
    assert '<a href="/articles/1">the original article</a>' in page
    assert '<h1 lang="es" dir="ltr">Las barcazas extranjeras' in page
    assert '<span lang="es" dir="ltr">Las barcazas con bandera extranjera' in page
    assert "el &lt;b&gt;idioma&lt;/b&gt;" in page
    marks = re.findall(r'<span lang="(\w+)"[^>]*>([^<]+)</span>.*?<a class="cite" href="([^"]+)"', page)
    assert len(marks) == 4
    for _, _, href in marks:
        opened = browser.get(href.replace("&amp;", "&").partition("#")[0]).text
        start, end = map(int, parse_qs(urlsplit(href.replace("&amp;", "&")).query)["cite"][0].split("-"))
        marked = re.search(r'<mark id="cite">([^<]+)</mark>', opened)[1]
        assert len(marked) == end - start
        assert marked in WORDS


def test_a_translation_that_differs_is_shown_in_the_original(browser):
    """The source's sentence, in its own language, with the reason; the page counts them."""
    page = asked(browser, "/articles/1")
    assert '<span lang="en" dir="ltr" class="untranslated">The order ends a rule of 1986' in page
    assert "original: a number differs (1986)" in page
    assert "1968" not in page
    assert "1 sentence is shown in the original" in page


def test_a_story_is_translated_with_its_sources(browser):
    """Its briefing, each sentence with the number of the source it stands in."""
    page = asked(browser, "/stories/1")
    assert "Maravel abre sus ríos" in page
    assert ", written by" not in page
    assert 'aria-label="Source 1: The Landing"' in page


def test_a_translation_of_a_model_s_text_names_the_model(library, browser):
    """Who wrote it stands beside who translated it."""
    with library.desk.store.begin() as tx:
        briefing = tx.stories.briefing(StoryId(1))
        tx.stories.set_briefing(StoryId(1), replace(briefing, model="tiny-1"))
    assert "the original story</a>, written by tiny-1" in asked(browser, "/stories/1")


def test_what_is_not_possible_says_why(library, open_browser):
    """No translator, no pair, a language that is not on offer: plain words, no form."""
    library.desk = replace(library.desk, translator=None)
    page = open_browser().get("/articles/1/translation").text
    assert "It cannot be translated here: Nothing that translates is set up" in page
    assert "<select" not in page
    refused = open_browser().post("/articles/1/translation", {"to": "es"})
    assert refused.status == 422
    assert open_browser().get("/articles/99/translation").status == 404


def test_another_language_than_those_on_offer_is_refused(browser):
    """A form that was made up changes nothing."""
    for to in ("xx", "", "../x", "en"):
        assert browser.post("/articles/1/translation", {"to": to}).status == 422
    assert browser.get("/articles/1/translation?to=xx").status == 200


def test_turned_off_it_is_in_no_menu(library, open_browser):
    """For the desk and for the feed."""
    off = open_browser(features_off=(Feature.TRANSLATE,))
    for path in ("/articles/1", "/stories/1"):
        assert ">Translate<" not in off.get(path).text
        assert off.get(f"{path}/translation").status == 403
    with library.desk.store.begin() as tx:
        tx.writings.keep_out(tx.feeds.by_url("https://landing.example/feed").id, out=True)
    assert ">Translate<" not in open_browser().get("/articles/1").text
    refused = open_browser().get("/articles/1/translation")
    assert refused.status == 403
    assert "AI features are turned off for this feed." in refused.text


def test_a_visitor_reads_translations_but_has_none_made(library, open_browser):
    """At a desk that is open for reading."""
    add_user(library.desk, "mara", "correct horse battery")
    stranger = open_browser(public_reading=True)
    page = stranger.get("/articles/1/translation").text
    assert "Nobody has had it translated yet." in page
    assert 'method="post"' not in page
    assert stranger.post("/articles/1/translation", {"to": "es"}).status == 403
