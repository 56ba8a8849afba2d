"""What a page says twice stands in the text once; what a writer repeats stays."""

from octavo.extract.page import read_page

PARAGRAPHS = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday.",
    "Two ships will share the route, and the older one gets a new hull that can break ice of twenty centimetres.",
    "“We promised the islanders that nobody would be cut off again,” said the mayor, who lives on the largest of them.",
    "Tickets stay at four crowns; the council pays the difference from its own budget, which grew last year.",
)


def _page(text: str) -> str:
    title = "<title>Ferry will sail all winter</title>"
    return f"<html><head>{title}</head><body><article><h1>Ferry will sail all winter</h1>{text}</article></body></html>"


def _text(*, quote: str = "") -> str:
    first, *rest = (f"<p>{each}</p>" for each in PARAGRAPHS)
    return f"{first}{quote}{''.join(rest)}"


def test_a_text_for_two_sizes_of_screen_stands_once() -> None:
    """The same stretch of paragraphs in two elements, one hidden by the size of the screen, is read once."""
    page = _page(f"<div class='for-desk'>{_text()}</div><div class='for-phone'>{_text()}</div>")
    assert tuple(read_page(page).text.split("\n\n")) == PARAGRAPHS


def test_a_line_said_again_and_again_stays() -> None:
    """A single line that returns is the writer's."""
    line = "And still the boat did not come."
    page = _page("".join(f"<p>{each}</p><p>{line}</p>" for each in PARAGRAPHS))
    assert read_page(page).text.count(line) == len(PARAGRAPHS)


def test_a_quote_lifted_from_the_text_is_no_part_of_it() -> None:
    """A sentence of the text set large in an element of its own stands where it was said alone."""
    for opened, closed in (("<blockquote class='pull'><p>", "</p></blockquote>"), ("<aside>", "</aside>")):
        quote = f"{opened}We promised the islanders that nobody would be cut off again{closed}"
        assert tuple(read_page(_page(_text(quote=quote))).text.split("\n\n")) == PARAGRAPHS


def test_who_said_a_quote_goes_with_it() -> None:
    """Below a lifted sentence its speaker would be nobody's; below one that is said only there he stays."""
    lifted = "<p>We promised the islanders that nobody would be cut off again</p><cite>The mayor of Lindau</cite>"
    page = _page(_text(quote=f"<blockquote>{lifted}</blockquote>"))
    assert tuple(read_page(page).text.split("\n\n")) == PARAGRAPHS


def test_a_quotation_that_stands_only_there_stays() -> None:
    """What somebody says in a quotation and nowhere else is the article's."""
    said = "I have crossed that strait in every month of the year, and January is the worst of them."
    page = _page(_text(quote=f"<blockquote><p>{said}</p></blockquote>"))
    assert said in read_page(page).text
