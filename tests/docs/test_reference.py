"""The reference says what there is, and nothing that is not."""

import ast
import inspect
import re
from pathlib import Path

import pytest

import octavo.bootstrap
from octavo import errors
from octavo.ai.models import MODELS
from octavo.api.greader import changes, lists
from octavo.asgi import create_app
from octavo.cli.main import COMMANDS, GROUPS, cli
from octavo.extract.state.notes import NO_TEXT, SENTENCES, Code
from octavo.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"


def headings(name: str) -> set[str]:
    text = (DOCS / "reference" / name).read_text(encoding="utf-8")
    return set(re.findall(r"^## (.+)$", text, re.MULTILINE))


def test_every_setting_has_its_heading_and_every_heading_its_setting() -> None:
    """docs/reference/settings.md and Settings name the same things."""
    assert headings("settings.md") == set(Settings.model_fields)


def test_every_command_has_its_heading_and_every_heading_its_command() -> None:
    """docs/reference/commands.md and the command tree name the same things."""
    assert headings("commands.md") == {f"octavo {name}" for name in COMMANDS}


def test_the_help_lists_every_command_once() -> None:
    """A command that exists is in one group of the help, with the first sentence of its own."""
    listed = [(name, words) for _, rows in GROUPS for name, words in rows.items()]
    own = [(name, cli.get_command(None, name).get_short_help_str(200)) for name in COMMANDS]  # type: ignore[arg-type]
    assert sorted(listed) == sorted(own)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_is_for(name: str) -> None:
    """Each command can be imported and has a help text."""
    command = cli.get_command(None, name)  # type: ignore[arg-type]  # the context is not read
    assert command is not None
    assert command.help


def test_every_note_of_an_extraction_is_documented() -> None:
    """docs/reference/commands.md lists each code, tells which come without a text, and each has its sentence."""
    text = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", text, re.MULTILINE))
    assert set(rows) == set(Code) == set(SENTENCES)
    assert {code for code, row in rows.items() if row.startswith("*No text.*")} == set(NO_TEXT)


def test_the_family_tree_of_errors_names_every_error() -> None:
    """The tree in the docstring of errors.py is the tree of its classes."""
    drawn = set(re.findall(r"\b[A-Z][A-Za-z]+(?=[\s(]|$)", (errors.__doc__ or "").partition("OctavoError")[2]))
    classes = {name for name, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, Exception)}
    assert classes - {"OctavoError"} <= drawn


def test_the_python_door_is_documented() -> None:
    """The reference names open_desk, and its example parses."""
    text = (DOCS / "reference" / "python.md").read_text(encoding="utf-8")
    assert callable(octavo.bootstrap.open_desk)
    for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        ast.parse(block)


def test_every_function_that_the_python_reference_names_exists() -> None:
    """Each dotted name in the table can be imported."""
    text = (DOCS / "reference" / "python.md").read_text(encoding="utf-8")
    for module, name in re.findall(r"`(octavo(?:\.\w+)+)\.(\w+)` \|", text):
        assert callable(getattr(__import__(module, fromlist=[name]), name))


@pytest.mark.parametrize("page", sorted(DOCS.parent.glob("*.md")) + sorted(DOCS.rglob("*.md")), ids=lambda p: p.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    """A relative link in the docs names a file that is there."""
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_endpoint_of_the_json_api_is_in_the_reference(tmp_path: Path) -> None:
    """docs/reference/api.md lists each request of the OpenAPI description, and no other."""
    settings = Settings(home=tmp_path, demo=False)
    with octavo.bootstrap.open_desk(settings) as desk:
        paths = create_app(desk).openapi()["paths"]
    there = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
    text = (DOCS / "reference" / "api.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `((?:GET|POST|PATCH|PUT|DELETE) [^`]+)`", text, re.MULTILINE)) == there


def test_every_call_of_reading_apps_is_in_the_reference() -> None:
    """docs/reference/reading-apps.md lists each call of the dialect, and no other."""
    there = {"/token"} | {route.path for each in (lists, changes) for route in each.router.routes}
    text = (DOCS / "reference" / "reading-apps.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`(?:GET|POST) ([^`/]+(?:/[^`/{]+)*)", text))
    assert told == {path.removeprefix("/").partition("/{")[0] for path in there}


def test_the_tutorial_tells_what_the_first_start_downloads() -> None:
    """The model files of the first start, all together, in megabytes."""
    tutorial = (DOCS / "tutorial" / "first-desk.md").read_text(encoding="utf-8")
    megabytes = sum(model.download_bytes for model in MODELS) / 1_000_000
    assert f"two model files ({megabytes:.0f} MB to download)" in tutorial
    assert len(MODELS) == 2


def test_what_the_docs_point_at_is_there() -> None:
    """Every link within the repository, every file and every make target that a page names."""
    root = DOCS.parent
    targets = set(re.findall(r"^([a-z0-9-]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in [*DOCS.rglob("*.md"), root / "README.md", root / "CONTRIBUTING.md"]:
        text = page.read_text(encoding="utf-8")
        links = {link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link}
        files = re.findall(r"`((?:src/octavo|tests|scripts|docs)/[\w/.-]+)`", text)
        lost = [link for link in links if not (page.parent / link).exists()]
        lost += [file for file in files if not (root / file).exists()]
        lost += [name for name in re.findall(r"`make ([a-z0-9-]+)", text) if name not in targets]
        assert not lost, (page.name, lost)
