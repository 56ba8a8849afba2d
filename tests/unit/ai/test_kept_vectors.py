"""Vectors in a file beside the library."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.ai.kept_vectors import KeptVectors, kept_vectors
from octavo.ai.plain import PlainEmbedder


class Counting:
    """The plain embedder, with a note of what it was asked for."""

    def __init__(self, name: str = "counting") -> None:
        self._plain = PlainEmbedder()
        self.name, self.dimensions = name, self._plain.dimensions
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        self.asked += texts
        return self._plain.embed(texts)


def test_another_process_does_not_embed_again_what_was_embedded(tmp_path: Path) -> None:
    """Opened anew, the file has every row as it was, and the model is asked for new texts only, each once."""
    first, second = Counting(), Counting()
    with kept_vectors(tmp_path / "v") as kept:
        made = kept.embedder(first).embed(["a barge", "a lock"])
    with kept_vectors(tmp_path / "v") as kept:
        again = kept.embedder(second).embed(["a toll", "a lock", "a barge", "a toll"])
    assert second.asked == ["a toll"]
    assert np.array_equal(again[[2, 1]], made)
    assert np.array_equal(again[0], again[3])


def test_models_never_share_a_row(tmp_path: Path) -> None:
    """A text's vector of one model is nothing to another, nor is a line's to what stands for a whole text."""
    one, other = Counting("one"), Counting("other")
    with kept_vectors(tmp_path / "v") as kept:
        kept.embedder(one).embed(["a barge"])
        kept.embedder(other).embed(["a barge"])
    assert one.asked == other.asked == ["a barge"]


def test_what_was_kept_longest_goes_first(tmp_path: Path) -> None:
    """The file holds so many vectors and no more."""
    counting = Counting()
    with kept_vectors(tmp_path / "v") as kept:
        few = replace(kept, most=2).embedder(counting)
        for text in ("a", "b", "c", "b", "c", "a"):
            few.embed([text])
    assert counting.asked == ["a", "b", "c", "a"]


@pytest.mark.parametrize("spoil", ["garbage", "folder", "missing"])
def test_a_file_that_cannot_be_used_costs_time_only(tmp_path: Path, spoil: str) -> None:
    """No file, one of something else, or a folder in its place: the vectors are those of the model."""
    file = tmp_path / "v"
    if spoil == "garbage":
        file.write_bytes(b"not a database at all" * 100)
    elif spoil == "folder":
        file.mkdir()
    else:
        file = tmp_path / "nowhere" / "v"
    with kept_vectors(file) as kept:
        made = kept.embedder(Counting()).embed(["a barge"])
    assert np.array_equal(made, Counting().embed(["a barge"]))


@given(st.lists(st.lists(st.text(max_size=8), max_size=6), max_size=4))
def test_any_texts_in_any_order_have_their_own_vectors(batches: list[list[str]]) -> None:
    """Kept or not, twice or once, a row stands in its text's place; no text gives no row."""
    with kept_vectors(Path(":memory:")) as kept:
        for texts in batches:
            made = kept.embedder(Counting()).embed(texts)
            assert np.array_equal(made, Counting().embed(texts))
    assert isinstance(kept, KeptVectors)
