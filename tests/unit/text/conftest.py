"""The patterns by which pages are read."""

import re
import sys

import pytest

import octavo.extract.page


@pytest.fixture(scope="session")
def patterns_of_extraction() -> list[re.Pattern[str]]:
    """Those that a module of extraction names."""
    modules = [module for name, module in sys.modules.items() if name.startswith(octavo.extract.__name__)]
    values = [value for module in modules for value in vars(module).values()]
    found = [value for value in values if isinstance(value, re.Pattern) and isinstance(value.pattern, str)]
    assert len(found) > 100
    return found
