"""Labelled pages that lie in packages of their own: folders of data beside the modules that read them."""

import importlib
import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType


@contextmanager
def modules(folder: Path, name: str, wanted: tuple[str, ...]) -> Iterator[dict[str, ModuleType]]:
    """The wanted modules of the package in a folder, by their names; forgotten again at the end."""
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules[name] = package
    spec.loader.exec_module(package)
    yield {each: importlib.import_module(f"{name}.{each}") for each in wanted}
    for loaded in [each for each in sys.modules if each.split(".")[0] == name]:
        del sys.modules[loaded]
