"""Pages of sorts that are no news article: galleries, debates, wikis, messages, pages in one form."""

from octavo.extract.page import read_page

_TEXTS = (
    "The first boats come in at four, and the auctioneer has been on the quay since three.",
    "Gutters race against the clock, as their mothers did before there was a clock to see.",
    "A child holds the smallest fish of the day, which goes back to the water with a speech.",
    "On the last evening the barrels are rolled through the town, and nobody sleeps at all.",
)


def _page(body: str) -> str:
    return f"<html><head><title>Herring week in Sundby</title></head><body>{body}</body></html>"


def test_a_gallery_is_told_by_its_captions() -> None:
    """Where captions are all that tells the story they are the text; below an article they stay captions."""
    figures = "".join(f"<figure><img alt=''><figcaption>{text}</figcaption></figure>" for text in _TEXTS)
    opening = "<h1>Herring week in Sundby</h1><p>Seven days, one smell: our pictures from the oldest auction.</p>"
    assert all(text in read_page(_page(f"<article>{opening}{figures}</article>")).text for text in _TEXTS)
    told = "".join(f"<p>{text} {text.lower()} {text}</p>" for text in reversed(_TEXTS))
    below = read_page(_page(f"<article>{opening}{told}{figures}{told.upper()}</article>"))
    assert below.captions == _TEXTS
    assert not any(text in below.text.split("\n\n") for text in _TEXTS)


def test_speakers_in_turn_are_no_list_of_articles() -> None:
    """A debate names the same people again and again over other words; a front names each article once."""
    said = "".join(
        f"<div class='turn'><h2><a href='/members/{at % 2}'>{name}, member for the islands</a></h2><p>{text}</p></div>"
        for at, (name, text) in enumerate(zip(("Hanna Oake", "Iva Lund") * 2, _TEXTS, strict=True))
    )
    debate = read_page(_page(f"<main><h1>Herring week in Sundby</h1>{said}</main>"))
    assert all(text in debate.text for text in _TEXTS)
    assert not debate.related
    front = said
    for text, title in zip(
        _TEXTS, ("Boats come early", "Gutters at work", "Child with a fish", "Barrels"), strict=True
    ):
        name = "Hanna Oake" if _TEXTS.index(text) % 2 == 0 else "Iva Lund"
        front = front.replace(f"{name}, member for the islands", f"{title} in Sundby harbour", 1)
    assert len(read_page(_page(f"<main>{front}</main>")).related) == len(_TEXTS)


def test_a_page_in_a_form_is_read() -> None:
    """Some systems write a form round the article, or round the whole page with its search."""
    text = "".join(f"<p>{each}</p>" for each in _TEXTS)
    search = "<div><input type='text'><input type='submit' value='Go'></div>"
    for form in ("<div><form name='content'>", f"<form action='./week.aspx'>{search}"):
        read = read_page(_page(f"{form}<h3>Herring week in Sundby</h3>{text}</form>"))
        assert read.text == "\n\n".join(_TEXTS)


def test_a_question_comes_with_the_answer_that_it_unfolds() -> None:
    """What is pressed to show an answer is the heading of that answer."""
    items = "".join(
        f"<div><div role='button' tabindex='0' aria-expanded='false'>What of part {at}?</div><div>{text}</div></div>"
        for at, text in enumerate(_TEXTS)
    )
    text = read_page(_page(f"<h1>Herring week in Sundby</h1><div>{_TEXTS[0]} {_TEXTS[1]}</div>{items}")).text
    assert text.count("What of part") == len(_TEXTS)


def test_the_links_that_a_wiki_puts_into_headings_are_not_read() -> None:
    """A section's heading is its name without "edit"."""
    edit = "<span class='mw-editsection'>[<a href='/e'>edit</a> | <a href='/s'>edit source</a>]</span>"
    sections = "".join(f"<h2><span>Part {at}</span>{edit}</h2><p>{text}</p>" for at, text in enumerate(_TEXTS))
    text = read_page(_page(f"<h1>Herring week in Sundby</h1><div>{sections}</div>")).text
    assert "Part 2" in text.split("\n\n")
    assert "edit" not in text


def test_the_address_below_an_embedded_post_is_not_read() -> None:
    """A large host of blogs puts it below the frame that shows the post."""
    embedded = "<p><iframe src='/e'></iframe><cite class='hatena-citation'><a href='/b'>blog.example</a></cite></p>"
    text = read_page(_page(f"<h1>Herring week in Sundby</h1><p>{f'</p>{embedded}<p>'.join(_TEXTS)}</p>")).text
    assert text.split("\n\n") == list(_TEXTS)


def test_a_message_in_print_lines_has_its_paragraphs() -> None:
    """An archive's page is one preformatted text between links; an article keeps its code as it is."""
    links = "<ul><li>Next message: <a href='/2'>Herring week in Sundby, again</a></li></ul>"
    lines = [
        f"{text}\nSo it was, and it will be so as long as there is a quay and\na boat to lie at it." for text in _TEXTS
    ]
    message = "\n\n".join(lines)
    read = read_page(_page(f"<h1>Herring week in Sundby</h1>{links}<pre>{message}</pre>{links}"))
    assert read.text.startswith(_TEXTS[0])
    assert "Next message" not in read.text
    prose = "".join(f"<p>{text}</p>" for text in _TEXTS)
    code = "def gut(fish):\n    return fish.bones + fish.head\n" * 8
    assert _TEXTS[0] in read_page(_page(f"<article><h1>Herring week</h1>{prose}<pre>{code}</pre></article>")).text
