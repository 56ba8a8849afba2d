"""Which script a text's letters are of."""

import pytest

from octavo.text.letters import is_eastern


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
