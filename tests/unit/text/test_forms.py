"""octavo.text.forms: singular and plural by endings."""

import pytest

from octavo.text.forms import other_forms


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("ferry", "ferries"),
        ("Barge", "barges"),
        ("church", "churches"),
        ("tax", "taxes"),
        ("Fähre", "fähren"),
        ("Straße", "straßen"),
        ("Zeitung", "zeitungen"),
        ("Universität", "universitäten"),
        ("journal", "journaux"),
        ("elección", "elecciones"),
        ("ciudad", "ciudades"),
    ],
)
def test_one_and_many_lead_to_one_another(one, many):
    """Either is a form of the other, whatever the case."""
    assert many in other_forms(one)
    assert one.lower() in other_forms(many.title())


@pytest.mark.parametrize("word", ["", "it", "3.5", "Q3", "U.S.", "go west", "Паром", "東京", "บาร์"])
def test_what_is_not_one_latin_word_has_no_forms(word):
    """Numbers, abbreviations, phrases and other scripts stay as they are asked."""
    assert other_forms(word) == ()


def test_a_double_s_is_no_ending():
    """Glass is not many of something."""
    assert other_forms("glass") == ("glasses",)


def test_letters_taken_apart_are_put_together():
    """A mark that stands for itself makes no other word."""
    assert "fähren" in other_forms("Fa\u0308hre")
