"""Words of many languages as patterns: those in other alphabets are asked where a text has their letters."""

import pytest

from octavo.extract.blocks.wording import patterns_for, uncased

WORDS = r"read (?:on|more)|(?:ещё|больше) (?:новостей|статей)|もっと読む|lue lisää|[(（]完[)）]|(?:全文)?cookie"


@pytest.mark.parametrize(
    "text",
    [
        "Read on – “now”",
        "READ MORE …",
        "Lue lisää",
        "Ещё статей",
        "больше новостей",
        "もっと読む",
        "（完）",
        "全文Cookie",
    ],
)
def test_an_alternative_is_found_in_any_alphabet(text: str) -> None:
    """Where one of the alternatives stands in a text, one of the patterns for that text fits."""
    read = uncased(text)
    assert any(pattern.search(read) for pattern in patterns_for(read, WORDS))


def test_what_stands_round_the_alternatives_holds_for_each() -> None:
    """The edges belong to the alternatives of every alphabet, a group's own among them."""
    for text, fits in (("read on", True), ("do read on", False), ("больше статей", True), ("не больше статей", False)):
        assert any(found.search(text) for found in patterns_for(text, WORDS, before="^", after="$")) is fits


def test_a_latin_text_is_asked_for_latin_words_alone() -> None:
    """A text of Latin letters, quotes and dashes costs one pattern, and that has no letters of other alphabets."""
    (pattern,) = patterns_for("“è già” – più", WORDS)
    assert "новостей" not in pattern.pattern
    assert "lue lisää" in pattern.pattern
