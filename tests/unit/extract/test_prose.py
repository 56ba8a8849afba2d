"""Captions, credits, bylines and notes about the author come out of running text."""

import pytest

from octavo.extract.blocks.headings import is_copyright
from octavo.extract.main_text.prose import is_byline, is_credit_line, part


def test_plain_text_is_left_alone() -> None:
    """News that begins with a person and a role loses nothing."""
    text = (
        "Ada Holm is the director of the harbour and said on Monday that the pier would open.",
        "It opened on Tuesday.",
    )
    assert part(text).paragraphs == text


def test_a_caption_between_standfirst_and_text() -> None:
    """A dated caption in the present tense is taken out; the teaser before it stays a paragraph of its own."""
    text = (
        "The pier is a folly. Everybody knows it. Mayor Jutta Ramsl speaks at the pier, Sunday, May 10, 2026,"
        " in Lindau. The town began"
        " to build in 2023. It had no plan."
    )
    parted = part([text])
    assert parted.paragraphs == (
        "The pier is a folly. Everybody knows it.",
        "The town began to build in 2023. It had no plan.",
    )
    assert parted.captions == ("Mayor Jutta Ramsl speaks at the pier, Sunday, May 10, 2026, in Lindau.",)


def test_a_note_at_the_end() -> None:
    """The last sentence about the writer is a note and names the author."""
    parted = part(["The pier stands empty.", "Ada Holm is a lecturer in harbour engineering at the school of Lindau."])
    assert parted.paragraphs == ("The pier stands empty.",)
    assert parted.author == "Ada Holm"


@pytest.mark.parametrize(
    "text",
    [
        "© 2026 Reuters",
        "Photo: Ole Brandt",
        "Foto: dpa",
        "Crédit photo : Ole Brandt",
        "The pier in spring. © AFP",
        "写真：青浜新聞",
        "Photographs by Isla Renwick",
        "Illustrations Ève Castonguay",
        "Pictures: Owen Tsang",
        "Photos by Delphine Aubrey for The Culvert",
        "Zdjęcia: Marta Sowińska",
        "The ferry at its pier (foto Daria Vismara)",
        "深夜の会議の様子（提供：青浜工業）",
    ],
)
def test_a_line_that_only_credits_a_picture_is_known(text: str) -> None:
    """A line that only credits a picture is known in several languages."""
    assert is_credit_line(text)


@pytest.mark.parametrize(
    "text", ["By Mara Feldt", "Von Jutta Ramsl und Ole Brandt", "By Mara Feldt, Ole Brandt", "Lindau staff writers"]
)
def test_a_line_that_only_names_its_writers_is_a_byline(text: str) -> None:
    """A line that only names its writers is a byline."""
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the ice had gone.",
        "Photography is a craft, not an art.",
        "Images of a past year",
        "By and large it works",
    ],
)
def test_sentences_are_neither(text: str) -> None:
    """A sentence that begins like a byline or a credit is text."""
    assert not is_byline(text)
    assert not is_credit_line(text)


def test_a_reporters_name_and_address_end_no_text() -> None:
    """The line with which Korean papers sign is a byline, wherever it stands."""
    parted = part(("시의회가 결정했다.", "공사는 내년에 시작한다.", "김하늘 기자 sky@courier.example"))
    assert parted.paragraphs == ("시의회가 결정했다.", "공사는 내년에 시작한다.")
    assert parted.byline == "김하늘 기자 sky@courier.example"


def test_the_third_item_of_a_law_is_no_credit() -> None:
    """A letter in brackets is a sign for rights where a name or a year follows."""
    items = ("(a) the name of its owner;", "(b) a number; and", "(c) the place for which it was licensed.")
    assert part(items).paragraphs == items
    assert not is_copyright(items[2])
    assert is_credit_line("(c) Harbour Post")
    assert is_copyright("(c) 2026 Harbour Post")
    assert is_copyright("(c) copyright Harbour Post")
