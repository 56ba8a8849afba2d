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
        ("dos personas y doce perros", [(2, "persona"), (12, "perro")]),
        ("a greve dos metroviários de Torrin não acabou", []),
        ("214 000 euros et 3,5 %", [(214_000, "euro"), (3.5, "%")]),
        ("62\u202f000 exemplar, 23,1 mln ton", [(62_000, "exemplar"), (23_100_000, "ton")]),
        ("In 2026 300 people paid 12 1234", [(2026, ""), (300, "people"), (12, ""), (1234, "")]),
    ],
)
def test_a_number_has_a_value_and_a_unit(text, found):
    """Digits in both ways of writing, small number words, magnitudes, percent and currency signs."""
    assert [(each.value, each.unit) for each in quantities(text)] == found
