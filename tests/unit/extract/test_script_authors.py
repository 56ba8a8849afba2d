"""Who wrote an article, where only the page's scripts or a tag of everything say so."""

import json

import pytest

from octavo.extract.page import read_page

TITLE = "The ferry sails all winter"
TEXT = "".join(
    f"<p>{text} It was decided on Monday, and the harbour has been told of it by letter.</p>"
    for text in ("The ferry sails all winter.", "Nobody had asked for that.", "The ice will be broken by a tug.")
)
#: Scripts of less hold nothing that is looked at.
FILL = {"theme": "x" * 400}


def authors(script: str, *, body: str = "") -> tuple[str, ...]:
    page = (
        f"<html lang='en'><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{body}{TEXT}{script}</body></html>"
    )
    return read_page(page, url="https://courier.example/ferry").authors


def state(value: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": value, **FILL})}</script>'


@pytest.mark.parametrize(
    ("article", "names"),
    [
        ({"heading": TITLE, "author": {"id": 3, "name": "Mara Feldt"}}, ("Mara Feldt",)),
        ({"title": {"rendered": TITLE}, "author": {"node": {"name": "Mara Feldt"}}}, ("Mara Feldt",)),
        ({"headline": TITLE, "authors": ["Mara Feldt", {"full_name": "Ole Brandt"}]}, ("Mara Feldt", "Ole Brandt")),
        ({"headlines": {"basic": TITLE}, "credits": {"by": [{"name": "Mara Feldt"}]}}, ("Mara Feldt",)),
        ({"title": TITLE, "author_name": "admin"}, ()),
    ],
)
def test_the_state_object_of_the_pages_own_title_names_its_authors(article: object, names: tuple[str, ...]) -> None:
    """The object beside whose title they stand, and not that of another article."""
    others = [{"title": "Another ship", "author": {"name": "Nell Ashby"}}, {"title": "A tug", "author": "Joy Marr"}]
    assert authors(state({"article": article, "related": others})) == names


def test_what_counts_visits_is_told_who_wrote() -> None:
    """A key of its own in a script, where all such keys of the page have one value."""
    assert authors("<script>dataLayer.push({'article_author': 'Mara Feldt', 'kind': 'news'})</script>") == (
        "Mara Feldt",
    )
    assert authors('<script>var page = {author: "Mara Feldt"}, next = {author: "Nell Ashby"}</script>') == ()


def test_a_byline_of_the_page_comes_before_its_scripts() -> None:
    """Whom the page itself shows as its author, its reader sees."""
    assert authors('<script>var page = {author: "Mara Feldt"}</script>', body="<p>By Nell Ashby</p>") == ("Nell Ashby",)


def test_one_tag_of_everything_states_authors_and_day() -> None:
    """Parse.ly's older form holds an object where its newer one has a tag for each field."""
    told = {"title": TITLE, "authors": ["Mara Feldt", "Ole Brandt"], "pub_date": "2026-04-14T09:00:00Z", "tags": [1]}
    tag = f"<meta name='parsely-page' content='{json.dumps(told)}'>"
    read = read_page(f"<html><head>{tag}</head><body><h1>{TITLE}</h1>{TEXT}</body></html>")
    assert read.authors == ("Mara Feldt", "Ole Brandt")
    assert read.published is not None
    assert read.published.iso().startswith("2026-04-14T09:00:00")
