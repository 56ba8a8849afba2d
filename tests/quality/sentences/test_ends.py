"""Where sentences end, in texts of many languages that an editor cut."""

from pathlib import Path

import pytest

from octavo.text.sentences import sentences

HERE = Path(__file__).parent


def read(name: str) -> list[str]:
    """The texts of a file as they were cut, with lines and no-break spaces put in."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("# ")]
    return [line.replace("¶", "\n").replace("⍽", "\u00a0") for line in kept]


def ends(parts: list[str]) -> set[int]:
    """Where parts end, the last left out, as counts of what is no white space, for gaps belong to nobody."""
    at = 0
    found = []
    for part in parts:
        at += len("".join(part.split()))
        found.append(at)
    return set(found[:-1])


@pytest.mark.parametrize(("name", "bound"), [("cut.txt", 0.98), ("cut-later.txt", 0.90)])
def test_sentences_end_where_an_editor_ends_them(name, bound):
    """F1 of the ends over all languages of a file."""
    right = told = wanted = 0
    for marked in read(name):
        text = marked.replace("‖", "")
        ours = ends([text[span.start : span.end] for span in sentences(text)])
        theirs = ends(marked.split("‖"))
        right += len(ours & theirs)
        told += len(ours)
        wanted += len(theirs)
    assert 2 * right / (told + wanted) >= bound
