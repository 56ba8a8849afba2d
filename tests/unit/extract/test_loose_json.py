"""JSON as publishers write it into their pages."""

import time

import pytest

from octavo.extract.document.loose_json import loaded

ARTICLE = '"@type": "NewsArticle", "headline": "Ferry sails", "author": {"name": "Mara Feldt"}'


@pytest.mark.parametrize(
    "text",
    [
        f"{{{ARTICLE}}}",
        f"{{{ARTICLE},}}",
        f"\ufeff{{{ARTICLE}}};",
        f"<!-- {{{ARTICLE}}} -->",
        f"//<![CDATA[\n{{{ARTICLE}}}\n//]]>",
        f"var article = {{{ARTICLE}}};",
        f"{{{ARTICLE}".replace('"', "&quot;") + "}",
        f'{{"description": "a\x01b\n c \\d", {ARTICLE}}}',
        f'{{"description": "She said "no" to it", {ARTICLE}}}',
        f"{{ /* by the desk */ {ARTICLE}}} // end",
        f"{{{ARTICLE}",
        '{"schema:@type": 1, ' + ARTICLE.replace('"headline"', '"schema:headline"') + "}",
    ],
)
def test_an_article_is_read_whatever_is_wrong(text: str) -> None:
    """Wrapped, unfinished, with commas, escapes or quotation marks too many: type, headline and author come out."""
    found = loaded(text)
    assert (found["@type"], found["headline"], found["author"]["name"]) == ("NewsArticle", "Ferry sails", "Mara Feldt")


def test_several_documents_in_one_script() -> None:
    """Documents one after another are a list."""
    assert loaded('{"@type": "WebPage"}\n{"@type": "NewsArticle"}') == [{"@type": "WebPage"}, {"@type": "NewsArticle"}]


@pytest.mark.parametrize("text", ["", "none of it", "{", '{"@type": "Organization", "headline": "x"'])
def test_what_is_no_article_is_nothing(text: str) -> None:
    """No fields are made of what does not speak of an article."""
    assert loaded(text) is None


@pytest.mark.parametrize("piece", [",/*", "\n", "<!--", '"author":{"a":[', "\\", '"author":"', "{", "[{"])
def test_a_hostile_script_costs_little(piece: str) -> None:
    """Nothing that is repeated without end takes more than a second of processor time."""
    before = time.process_time()
    loaded("{" + piece * (290_000 // len(piece)))
    assert time.process_time() - before < 1
