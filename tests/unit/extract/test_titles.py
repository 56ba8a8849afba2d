"""Titles that only what the page shows can tell."""

import pytest

from octavo.extract.page import read_page

TEXT = "<p>The council of Lindau voted on Monday to keep the old ferry for ten more years.</p>" * 3


def title(head: str, shown: str) -> str | None:
    return read_page(f"<html><head>{head}</head><body>{shown}{TEXT}</body></html>").title


@pytest.mark.parametrize("behind", [" | Harbour Press", " - Harbour Press", " « Harbour Press", "｜Harbour Press"])
def test_a_site_that_is_not_named_elsewhere_leaves_the_title(behind: str) -> None:
    """What the page shows as its headline, without a first heading or tags for sharing, is where the title ends."""
    assert title(f"<title>Ferry sails all winter{behind}</title>", "<h2>Ferry sails all winter</h2>") == (
        "Ferry sails all winter"
    )


def test_a_site_may_open_the_title() -> None:
    """Before a colon, where the address calls the site so."""
    found = read_page(
        f"<html><head><title>The Harbour Press: Ferry sails</title></head><body>{TEXT}</body></html>",
        url="https://theharbourpress.example/ferry",
    )
    assert found.title == "Ferry sails"


def test_a_subtitle_stays() -> None:
    """A colon parts a headline from its second half, not from a site's name."""
    assert (
        title("<title>Ferry sails: all winter long</title>", "<h2>Ferry sails</h2>") == "Ferry sails: all winter long"
    )


def test_a_source_and_an_age_in_the_heading_are_no_title() -> None:
    """A first heading with the whole head of the article in it gives the headline alone."""
    head = '<meta property="og:title" content="Ferry sails all winter">'
    shown = "<h1>Ferry sails all winter <small>Lindau Courier</small> <small>3 hours ago</small></h1>"
    assert title(head, shown) == "Ferry sails all winter"


def test_an_only_heading_is_the_title_of_what_is_no_news() -> None:
    """Not what the page is called for searches, unless the heading says another thing, or the page is a newspaper's."""
    head = "<title>{0}</title><meta property='og:title' content='{0}'>".format("Ferry Guide 2026 | Prices of Ferries")
    shown = "<h1>Ferry prices in 2026: a guide for commuters</h1>"
    assert title(head, shown) == "Ferry prices in 2026: a guide for commuters"
    assert title(head, "<h1>Everything about our harbours</h1>") == "Ferry Guide 2026 | Prices of Ferries"
    stated = '{"@type": "NewsArticle", "headline": "Ferry Guide 2026 | Prices of Ferries"}'
    newspaper = f'{head}<script type="application/ld+json">{stated}</script>'
    assert title(newspaper, shown) == "Ferry Guide 2026 | Prices of Ferries"


def test_the_paper_behind_a_portals_title_is_none_of_it() -> None:
    """In brackets, as Japanese portals add whose piece it is; the heading on the page has it without."""
    named = "霧ヶ谷駅の伝言板、全文を保存（山の手日報） - ポータル日ニュース"
    head = f'<title>{named}</title><meta property="og:title" content="{named}">'
    assert title(head, "<h1>霧ヶ谷駅の伝言板、全文を保存</h1>") == "霧ヶ谷駅の伝言板、全文を保存"


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ('<title>Lindau Courier</title><meta property="og:title" content="Lindau Courier">', "<h1></h1>{}"),
        ("<title>Lindau Courier</title>", '<h1><a href="/">Lindau Courier</a></h1><h2>Harbour politics</h2>{}'),
        ("<title>News | Lindau Courier</title>", "<h3>Harbour politics</h3>{}"),
        ("", "{}"),
    ],
)
def test_a_page_that_names_only_its_site_has_the_title_over_its_text(head: str, shown: str) -> None:
    """The last of the highest headings, no kicker above it; it is not the text's first line too."""
    page = f"<html><head>{head}</head><body>{shown.format('<h2>Ferry sails all winter</h2>')}{TEXT}</body></html>"
    read = read_page(page, url="https://www.lindau-courier.example/a")
    assert (read.title, read.text.split("\n\n")[0][:11]) == ("Ferry sails all winter", "The council")


def test_a_site_that_is_not_named_elsewhere_may_open_the_title() -> None:
    """Where the page shows the rest of it as its headline, and a bar parts the two."""
    page = "<html><title>{}{}</title><body><h2>{}</h2>{}</body></html>"
    told = (("Rowers of Lindau | ", "The ferry sails all winter"), ("Tide: ", "The ferry sails all winter"))
    titles = [
        read_page(page.format(ahead, line, line, TEXT)).title
        for ahead, line in (*told, ("Links - ", "Rowers of Lindau"))
    ]
    assert titles == ["The ferry sails all winter", "Tide: The ferry sails all winter", "Links - Rowers of Lindau"]


def test_a_low_line_ends_an_entrys_title() -> None:
    """Of an encyclopaedia's entry, however short that is."""
    assert title("<title>柳渡_汉知百科</title>", "<h1>柳渡</h1>") == "柳渡"


def test_spaces_that_part_words_stay() -> None:
    """In Khmer nothing else does; beside other letters they are a template's."""
    assert title("<title>ភូមិ\u200bព្រែក \u200bLindau</title>", "") == "ភូមិ\u200bព្រែក Lindau"


@pytest.mark.parametrize("names", ["|", " | Harbour Press"])
def test_a_title_of_nothing_but_separators_is_read(names: str) -> None:
    """However often a site's name may stand behind it, and in whatever pieces, the page is an article."""
    found = title(f"<title>Ferry sails{names * 5000}</title>", "")
    assert found is not None
    assert found.startswith("Ferry sails")
