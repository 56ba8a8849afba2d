"""Which script a text's letters are of, and how they are spelled."""

import pytest

from octavo.text.letters import is_eastern, spelled_alike


@pytest.mark.parametrize("text", ["記者 林語晴", "By 早瀬ひかり", "강미래 기자", "ひかり"])
def test_letters_of_china_japan_and_korea_are_eastern(text):
    """One is enough."""
    assert is_eastern(text)


@pytest.mark.parametrize(
    "text", ["", "By Mara Feldt", "📅 Jul. 11. 2026", "💥", "\uf0e0 Post", "Тарас Гнатів", "नई दिल्ली"]
)
def test_pictures_and_other_scripts_are_not(text):
    """A picture of a clock stands beyond them, and a sign of a font for symbols does, too."""
    assert not is_eastern(text)


@pytest.mark.parametrize("text", ["#Café", "#CAFÉ", "#cafe\u0301", "#CAFE\u0301"])
def test_what_reads_the_same_is_spelled_alike(text):
    """Whatever its case, and whether an accent is part of its letter or a sign of its own."""
    assert spelled_alike(text) == "#café"


def test_an_accent_more_is_another_word():
    """Only the way of writing it does not count."""
    assert spelled_alike("#Cafe") != spelled_alike("#Café")
