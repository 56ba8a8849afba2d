"""Patterns that are kept from one process to the next are those that were compiled at set-up."""

import marshal
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from octavo.text.kept_patterns import keep, recorded, use_kept

ODD = [
    (r"(?P<day>\d+)\.(?P<month>\d+)|(?:a|b)+?", 0),
    (r"[^\W_]+(?=ß|ſ|İ)", re.IGNORECASE),
    (r"^ \s* x # a comment", re.VERBOSE | re.MULTILINE),
    (r"(?i:über)(?<!\bun)", 0),
    (rb"\w+\x00", re.ASCII),
    ("[\U00010000-\U0001ffff]{2,}", 0),
]


@pytest.fixture(autouse=True)
def re_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Compiles anew within, and leaves no trace."""
    monkeypatch.setattr(re._compiler, "compile", re._compiler.compile)
    re.purge()
    yield
    re.purge()


def test_a_kept_pattern_is_the_one_that_was_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patterns_of_extraction: list[re.Pattern[str]]
) -> None:
    """Flags, groups, names and program: of odd ones, and of all that reading a page has."""
    asked = [*ODD, *((each.pattern, each.flags & ~re.UNICODE) for each in patterns_of_extraction)]
    with recorded() as made:
        wanted = [re.compile(*each) for each in asked]
    keep(made, tmp_path / "kept")
    re.purge()
    monkeypatch.setattr(re._compiler, "compile", _never)

    assert use_kept(tmp_path / "kept") == len(made)
    got = [re.compile(*each) for each in asked]

    assert got == wanted
    assert [each.groupindex for each in got] == [each.groupindex for each in wanted]
    assert got[0].fullmatch("3.11")["month"] == "11"


def test_flags_of_a_class_of_their_own_are_kept_as_their_number(tmp_path: Path) -> None:
    """Python 3.13 gives such a zero where ``re.sub`` is told no flags, which no file could be written with."""

    class Zero(int):
        """As re's own."""

    with recorded() as made:
        re.compile("tide", Zero())
    keep(made, tmp_path / "kept")

    assert use_kept(tmp_path / "kept") == 1


def test_a_pattern_that_is_not_kept_is_compiled_as_ever(tmp_path: Path) -> None:
    """Neither another source nor the same one with other flags is taken for it."""
    with recorded() as made:
        re.compile("tide")
    keep(made, tmp_path / "kept")
    re.purge()
    use_kept(tmp_path / "kept")

    assert re.compile("tide", re.IGNORECASE).match("TIDE")
    assert not re.compile("tide").match("TIDE")
    assert re.compile("ti(?P<d>d)e").match("tide")["d"] == "d"
    assert re.compile(b"tide").match(b"tide")
    with pytest.raises(re.error):
        re.compile("(tide")


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"\xff" * 40,
        marshal.dumps(7),
        marshal.dumps(((sys.version, 0, 4), {("tide", 0): (32, b"", 0, {}, ())})),
        marshal.dumps((("3.11 of another house", 0, 4), {("tide", 0): (32, b"", 0, {}, ())})),
    ],
)
def test_a_missing_foreign_or_broken_file_changes_nothing(tmp_path: Path, content: bytes | None) -> None:
    """The command starts, only later."""
    if content is not None:
        (tmp_path / "kept").write_bytes(content)
    before = re._compiler.compile

    assert use_kept(tmp_path / "kept") == 0
    assert re._compiler.compile is before


def test_a_file_cut_anywhere_changes_nothing(tmp_path: Path) -> None:
    """As a full disk or a killed set-up may leave one."""
    with recorded() as made:
        re.compile("tide|ebb")
    keep(made, tmp_path / "kept")
    whole = (tmp_path / "kept").read_bytes()
    for length in range(len(whole)):
        (tmp_path / "cut").write_bytes(whole[:length])
        assert use_kept(tmp_path / "cut") == 0


def test_recording_leaves_re_as_it_was() -> None:
    """Also where what is recorded fails."""
    before = _of_re()
    with pytest.raises(re.error), recorded() as made:
        re.compile("(tide")

    assert made == {}
    assert _of_re() == before


def _of_re() -> tuple[object, ...]:
    return re._compiler.compile, re._compiler._sre, re._compiler._parser


def _never(source: object, flags: int = 0) -> re.Pattern[str]:
    raise AssertionError(f"compiled anew: {source!r}, {flags}")
