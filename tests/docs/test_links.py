"""The pages of the documentation lead to one another, and nowhere else in the repository by mistake."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted((ROOT / "docs").rglob("*.md")), *sorted(ROOT.glob("*.md"))]
PATHS = re.compile(r"(?<![\w/])(?:src/octavo|scripts|tests|docs)/[\w./*-]*[\w*]")


EVERY_PAGE = pytest.mark.parametrize("page", [pytest.param(page, id=str(page.relative_to(ROOT))) for page in PAGES])


@EVERY_PAGE
def test_every_link_leads_to_a_file(page: Path) -> None:
    """A relative link of a page names a file or a folder that is there."""
    text = page.read_text(encoding="utf-8")
    links = {link.partition("#")[0] for link in re.findall(r"\]\((?!\w+:)([^)#\s]+[^)\s]*)\)", text)}
    assert [link for link in sorted(links) if not (page.parent / link).exists()] == []


@EVERY_PAGE
def test_every_path_that_is_told_is_there(page: Path) -> None:
    """A path into the repository, or a pattern of paths, that a page writes out names a file, a folder or a module."""
    told = {path for path in PATHS.findall(page.read_text(encoding="utf-8")) if "_build" not in path}
    assert [path for path in sorted(told) if not any([*ROOT.glob(path), *ROOT.glob(f"{path}.py")])] == []


def test_every_make_target_that_is_told_is_there() -> None:
    """What a page tells to run with make is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = {name for page in PAGES for name in re.findall(r"`make ([a-z0-9-]+)", page.read_text(encoding="utf-8"))}
    assert told - targets == set()


def test_the_readme_leads_to_every_guide_and_reference() -> None:
    """Each page of docs/howto and docs/reference is linked from the front."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    wanted = {str(page.relative_to(ROOT)) for page in PAGES if page.parent.name in {"howto", "reference"}}
    assert {page for page in wanted if f"({page})" not in text} == set()


def test_the_road_names_every_room() -> None:
    """Each folder and file at the top of the package stands in the table of rooms."""
    text = (ROOT / "docs" / "explanation" / "the-road.md").read_text(encoding="utf-8")
    rooms = {
        each.name
        for each in (ROOT / "src" / "octavo").iterdir()
        if not each.name.startswith("_") and each.suffix != ".typed"
    }
    assert {room for room in rooms if f"`{room}`" not in text} == set()
