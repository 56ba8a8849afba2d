"""The names of languages."""

import pytest

from octavo.text.language_names import both_names


@pytest.mark.parametrize(
    ("code", "names"), [("de", "German (Deutsch)"), ("en", "English"), ("he", "Hebrew (עברית)"), ("xx", "xx")]
)
def test_a_language_has_its_own_name_beside_the_english_one(code, names):
    """Once where both are the same, or neither is known."""
    assert both_names(code) == names
