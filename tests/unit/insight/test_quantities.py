"""Numbers and what they count."""

import pytest

from octavo.insight.quantities import quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("raised to 25%, from 24 percent", [(25, "%"), (24, "%")]),
        ("$3.5 million for 10,000 people", [(3_500_000, "$"), (10_000, "people")]),
        ("1,4 millones de euros", [(1_400_000, "euro")]),
        ("18.000 Autos", [(18_000, "auto")]),
        ("five people and twelve dogs", [(5, "people"), (12, "dog")]),
        ("no figure, and one of them", []),
    ],
)
def test_a_number_has_a_value_and_a_unit(text, found):
    """Digits in both ways of writing, small number words, magnitudes, percent and currency signs."""
    assert [(each.value, each.unit) for each in quantities(text)] == found
