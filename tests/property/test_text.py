"""Rubbish thrown at the text helpers."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from octavo.errors import Invalid
from octavo.text.dates import parse_moment
from octavo.text.html import plain, sanitise
from octavo.text.letters import letters
from octavo.text.urls import absolute, normal_url

URLS = st.one_of(
    st.text(max_size=60),
    st.builds("{}://{}/{}?{}#{}".format, st.sampled_from(["http", "HTTPS"]), *[st.text(max_size=20)] * 4),
    st.from_regex(
        r"https?://[a-z.%0-9-]{1,20}(:\d{1,5})?(/[a-zA-Z0-9./%~ ]{0,20})?(\?[a-z=&%;0-9]{0,20})?", fullmatch=True
    ),
)
MARKUP = st.lists(
    st.one_of(
        st.text(max_size=10),
        st.sampled_from(
            ["<p>", "<a href='x'>", "</a>", "<img src=y>", "<script>", "<!--", "<svg>", "&lt;", "<b", "'>"]
        ),
    ),
    max_size=20,
).map("".join)


@settings(max_examples=200)
@given(URLS)
def test_the_normal_form_is_its_own_normal_form(url):
    """Normalising twice changes nothing, and nothing but Invalid is raised."""
    try:
        once = normal_url(url)
    except Invalid:
        return
    assert normal_url(once) == once


@settings(max_examples=100)
@given(URLS, st.text(max_size=30))
def test_a_link_is_http_or_nothing(base, link):
    """Whatever a page holds, a link leads to the web or nowhere, and cannot leave its attribute."""
    found = absolute(base, link)
    assert found is None or (
        found.lower().startswith(("http://", "https://")) and not set(found) & set("\"'<> \n") - {"'"}
    )


@settings(max_examples=150)
@example(">\r")
@example("a&#13;b")
@example("&#1")
@example(">\u00a0")
@given(MARKUP)
def test_sanitised_html_is_harmless_and_stays_as_it_is(html):
    """No script and no picture comes through, and a second pass changes nothing."""
    clean = sanitise(html, "https://example.org/")
    assert "<script" not in clean
    assert "<img" not in clean
    assert sanitise(clean, "https://example.org/") == clean
    plain(html)


@settings(max_examples=200)
@given(
    st.one_of(
        st.text(max_size=40),
        st.from_regex(r"[0-9]{1,4}[-/. ][0-9A-Za-z]{1,4}[-/. ][0-9]{1,4}[ T][0-9:.+-]{0,14}", fullmatch=True),
    )
)
def test_any_text_is_a_moment_or_nothing(text):
    """No text makes the date's reader fail, and a moment is aware and within its years."""
    moment = parse_moment(text)
    assert moment is None or (moment.at.utcoffset() is not None and 1970 <= moment.at.year <= 2100)


@settings(max_examples=200)
@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_of_a_western_text_the_same_letters_are_left_as_of_that_text_beside_another_script(text):
    """Texts of ASCII alone are read another way."""
    assert letters(text) == letters(f"{text}é").removesuffix("é")
