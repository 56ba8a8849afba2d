"""Every page renders, and its template gets exactly what its view declares."""

import re
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from jinja2 import meta

from octavo.news.extracted import RelatedItem
from octavo.news.moment import Moment
from octavo.news.views import Progress
from octavo.web.article import Listed
from octavo.web.flash import Flash
from octavo.web.render import FRAGMENTS, environment, render, static_url
from octavo.web.river import RiverPage

from .conftest import NOW, article_page, edition_page, story_page

_OURS = {"shell", "section", "parts", "composed", "static"}


def test_a_template_uses_exactly_its_views_fields(page):
    """No field is shown nowhere, and no name in the template comes from nowhere."""
    env = environment()
    source, _, _ = env.loader.get_source(env, page.template)
    used = meta.find_undeclared_variables(env.parse(source)) - _OURS
    assert used == {field.name for field in fields(page)}


def test_every_page_renders(page, around):
    """A page is whole, has one main heading, and runs and loads nothing that is not ours."""
    html = render(page, around(demo=True, said=Flash(words="Done."))).body.decode()
    assert html.endswith("</html>")
    assert len(re.findall(r"<h1[ >]", html)) == 1
    assert " style=" not in html
    assert not re.search(r"\son\w+=", html)
    assert not re.search(r"<(iframe|script(?! src=\"/static/(?:octavo|listen)\.js))", html)
    assert not re.search(r"<img(?! src=\"/articles/\d+/pictures/\d+\" )", html)
    assert "This is the demo wire" in html


@pytest.mark.parametrize(
    ("closes_at", "said"), [(None, "Only its headline was known."), (NOW, "Only its headline is known so far.")]
)
def test_a_story_without_a_text_says_so_in_the_edition(around, closes_at, said):
    """A page that could not be read leaves a headline, and an empty leaf would look like a fault."""
    made = edition_page(closes_at=closes_at)
    first, *rest = made.leaves
    html = render(replace(made, leaves=(first, replace(rest[0], briefing=()), *rest[1:])), around()).body.decode()
    assert html.count(said) == 1


@pytest.mark.parametrize(
    ("waits", "said"),
    [(True, "Its briefing is still being made."), (False, "No briefing: its articles have no text")],
)
def test_a_story_without_a_briefing_says_whether_one_comes(around, waits, said):
    """What is on its way is worth another look, and what cannot come is not waited for."""
    page = replace(story_page(), briefing=(), made=None, changed=(), to_be_briefed=waits)
    assert said in render(page, around()).body.decode()


def test_every_form_that_changes_something_proves_itself(page, around):
    """With accounts each posting form carries the session's proof."""
    html = render(page, around(accounts=True, csrf="proof")).body.decode()
    for form in re.findall(r'<form[^>]*method="post".*?</form>', html, re.DOTALL):
        assert 'name="csrf" value="proof"' in form or 'action="/sign-in"' in form


def test_every_field_has_its_label(page, around):
    """What is typed into has a label of its own, and no two things share an id."""
    html = render(page, around()).body.decode()
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    named = set(re.findall(r'<label[^>]*\sfor="([^"]+)"', html))
    for attributes in re.findall(r"<(?:input|textarea)\b([^>]*)>", html):
        if 'type="hidden"' in attributes or "data-search" in attributes or "aria-hidden" in attributes:
            continue
        found = re.search(r'\sid="([^"]+)"', attributes)
        assert found, attributes
        assert found[1] in named


def test_a_source_does_not_sign_beside_its_own_name(around):
    """A paper that names itself as its author is named once; a person beside it stays."""
    page = article_page()
    article = replace(page.view.article, source="The Landing", authors=("The Landing", "Ilva Brandt"))
    html = render(replace(page, view=replace(page.view, article=article)), around()).body.decode()
    assert "<bdi>The Landing</bdi> · <bdi>Ilva Brandt</bdi> · " in html


def test_a_related_item_is_as_old_as_it_is_now(around):
    """What a page calls "3 hours ago" was so when it was read; the page's own words are shown beside the age of now."""
    page, context = article_page(), around()
    item = RelatedItem(
        source="Freight Week", title="Locks", age="3 hours ago", published=Moment(at=context.now - timedelta(days=4))
    )
    html = render(replace(page, listed=(Listed(item=item, row=None),)), context).body.decode()
    assert re.search(r'<time [^>]*title="“3 hours ago” when its page was read">4 days ago</time>', html)


def test_what_is_read_aloud_has_the_words_that_are_seen(page, around):
    """Whoever speaks to a browser says what stands on the button (WCAG 2.5.3); a cite's mark is a sign, no word."""
    html = render(page, around()).body.decode()
    for label, shown in re.findall(r'<(?:a|button)\b[^>]*\saria-label="([^"]*)"[^>]*>([^<]+)<', html):
        words = shown.strip().lstrip("¶")
        assert words.casefold() in label.casefold(), (label, shown)


def test_words_of_another_language_say_so(page, around):
    """A headline or an excerpt is read by a voice of its own language, wherever it stands (WCAG 3.1.2)."""
    html = render(page, around()).body.decode()
    for attributes in re.findall(r"<\w+([^>]*)>(?:Fremde Schiffe auf dem Tesso|Am ersten Mai)", html):
        assert 'lang="de"' in attributes


def test_a_mark_names_the_article_that_it_marks(page, around):
    """Of a list's many buttons called "Star" each is described by its row's headline."""
    html = render(page, around()).body.decode()
    for row in re.findall(r"<li data-row.*?</li>", html, re.DOTALL):
        for told in re.findall(r"<button[^>]*data-on=[^>]*>", row):
            named = re.search(r'aria-describedby="([^"]+)"', told)
            assert named
            assert f' id="{named[1]}">' in row


@pytest.mark.parametrize(("title", "times"), [(None, 1), ("Paper 1", 2), ("https://paper1.example/feed.xml", 1)])
def test_a_feed_without_a_title_shows_its_address_once(around, sources_page, title, times):
    """Under Sources a feed is called by its title, with its address below; or by its address alone."""
    row = sources_page.well[0].row
    one = replace(sources_page.well[0], row=replace(row, feed=replace(row.feed, title=title)))
    html = render(replace(sources_page, troubled=(), well=(one,)), around()).body.decode()
    assert len(re.findall(r">(?:Paper 1|https://paper1\.example/feed\.xml)</a>", html)) == times


def test_a_visitor_sees_no_way_to_write(page, around):
    """Who may not change anything is shown no form for it."""
    html = render(page, around(may_write=False, accounts=True)).body.decode()
    if page.section in {"/", "/river"} or page.template == "article.html":
        assert 'method="post"' not in html


def test_a_fragment_is_part_of_its_page(page, around):
    """Each block that can be asked for alone is in the whole page as it is."""
    whole = render(page, around()).body.decode()
    for name in FRAGMENTS:
        answer = render(page, around(), fragment=name)
        if answer.headers.get("x-octavo-fragment") == name:
            assert answer.body.decode().strip() in whole
            assert f'id="{name}"' in answer.body.decode()


def test_a_fragment_says_what_was_done(around):
    """What a form did goes with the fragment in a header, in any language."""
    view = RiverPage(
        cards=(), more=None, top=True, progress=Progress(waiting=(), failed=0, articles=0, stories=0, feeds=0)
    )
    answer = render(view, around(said=Flash(words="Größe ✓")), fragment="list")
    assert answer.headers["x-octavo-said"] == "Gr%C3%B6%C3%9Fe%20%E2%9C%93"


def test_a_briefing_says_where_it_goes_on_in_another_language(told_story, around):
    """Who reads English is told that German comes, before it does; a model's sentences are in one language."""
    view = told_story()
    first = view.briefing[0][0]
    english, german = replace(first, language="en"), replace(first, language="de")
    html = render(replace(view, briefing=((english,), (german,), (german,))), around()).body.decode()
    assert html.count("In German:") == 1
    written = replace(german, verbatim=False)
    assert "In German:" not in render(replace(view, briefing=((english,), (written,))), around()).body.decode()


def test_a_files_address_names_its_content():
    """Style and script change their address when they change."""
    assert re.fullmatch(r"/static/octavo\.css\?v=[0-9a-f]{12}", static_url("octavo.css"))
    with pytest.raises(FileNotFoundError):
        static_url("nothing.css")
