"""How papers mark a correction."""

import pytest

from octavo.stories.correction import is_correction, without_mark


@pytest.mark.parametrize(
    ("title", "corrected"),
    [
        ("Correction: 1,240 people left homes in Brennick", "1,240 people left homes in Brennick"),
        ("CORRECTED-Dam gives way above Brennick", "Dam gives way above Brennick"),
        ("Berichtigung – Damm bei Brennick hält", "Damm bei Brennick hält"),
        ("Dam gives way above Brennick (corrected)", "Dam gives way above Brennick"),
        ("[Rättelse] Dammen vid Brennick håller", "Dammen vid Brennick håller"),
        ("【訂正】ブレニックのダムは決壊せず", "ブレニックのダムは決壊せず"),
    ],
)
def test_a_mark_of_correction_is_known_and_taken_off(title, corrected):
    """A headline corrects where it says so at its head or in brackets; what is left is the headline."""
    assert is_correction(title)
    assert without_mark(title) == corrected
    assert not is_correction(corrected)


@pytest.mark.parametrize(
    "title", ["Traders fear a correction", "Correction officers walk out at Harn", "Corrected figures show less rain"]
)
def test_news_of_corrections_is_no_correction(title):
    """The word without a colon, a dash or brackets is part of what the headline tells."""
    assert not is_correction(title)
    assert without_mark(title) == title
