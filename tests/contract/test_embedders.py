"""Every embedder keeps the contract of ports.Embedder."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from octavo.ai.local import OnnxEmbedder
from octavo.ai.plain import PlainEmbedder
from octavo.errors import ModelError, ModelMissing
from octavo.ports.models import Embedder
from octavo.settings import load_settings

TEXTS = [
    "Harbour workers in Aldermouth strike over night shifts",
    "Hafenarbeiter in Aldermouth streiken wegen Nachtschichten",
    "A rare orchid blooms in the botanic garden after nine years",
    "港の労働者がストライキ",
    "who are they",
    "?!",
    "Harbour. " * 2000,
]


def model_file() -> Path:
    folder = os.environ.get("OCTAVO_MODEL_DIR")
    return (Path(folder) if folder else load_settings().model_dir) / f"{OnnxEmbedder.name}.onnx"


@pytest.fixture(scope="module")
def onnx() -> OnnxEmbedder:
    path = model_file()
    if not path.is_file():
        pytest.skip(f"the model file {path.name} is not installed (octavo models fetch)")
    return OnnxEmbedder(path)


@pytest.fixture(params=["plain", pytest.param("onnx", marks=pytest.mark.model)])
def embedder(request) -> Embedder:
    return PlainEmbedder() if request.param == "plain" else request.getfixturevalue("onnx")


def test_rows_have_length_one(embedder):
    """Every text, even of stop words or signs alone, has a direction; rows are float32 of the said length."""
    rows = embedder.embed(TEXTS)
    assert rows.shape == (len(TEXTS), embedder.dimensions)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)


def test_an_empty_text_has_no_direction(embedder):
    """An empty text is a row of zeros in its place, and no text at all is no row."""
    rows = embedder.embed(["", TEXTS[0], "  \n"])
    assert not rows[0].any()
    assert not rows[2].any()
    assert np.array_equal(rows[1], embedder.embed(TEXTS[:1])[0])
    assert embedder.embed([]).shape == (0, embedder.dimensions)


def test_a_vector_depends_on_its_text_alone(embedder):
    """The same text gives the same bits again, whatever stands beside it."""
    rows = embedder.embed(TEXTS)
    again = embedder.embed(TEXTS[::-1])[::-1]
    assert np.array_equal(rows, again)


def test_threads_get_what_one_caller_gets(embedder):
    """Many threads at once get the same vectors as one."""
    expected = embedder.embed(TEXTS)
    with ThreadPoolExecutor(6) as pool:
        for rows in pool.map(embedder.embed, [TEXTS] * 12):
            assert np.array_equal(rows, expected)


def test_hostile_text_is_text(embedder):
    """NUL, half a surrogate pair and unassigned characters are embedded, not raised over."""
    rows = embedder.embed(["a\0b harbour", "half \ud800 pair", "\U000e0fff"])
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)


def test_likeness_is_told(embedder):
    """Two tellings of one event are closer than two events."""
    told = embedder.embed(["Harbour workers strike in Aldermouth over shifts", TEXTS[0], TEXTS[2]])
    assert told[0] @ told[1] > 0.5 > told[0] @ told[2]


@pytest.mark.model
def test_likeness_crosses_languages(onnx):
    """A headline and its translation are far closer than unrelated headlines of one language."""
    rows = onnx.embed(TEXTS[:4])
    assert rows[0] @ rows[1] > 0.5
    assert rows[0] @ rows[3] > rows[2] @ rows[3] + 0.1
    assert rows[0] @ rows[2] < 0.3


@pytest.mark.model
def test_batches_stay_close_to_single_runs(onnx):
    """Embedding in batches moves a vector by little."""
    many = [f"{text} {i}" for i in range(5) for text in TEXTS]
    batched = OnnxEmbedder(model_file(), batch=16).embed(many)
    assert (batched * onnx.embed(many)).sum(axis=1).min() > 0.98


def test_a_missing_model_is_told(tmp_path):
    """Without its file the embedder says so at once; with a broken one at the first text."""
    with pytest.raises(ModelMissing, match="octavo models fetch"):
        OnnxEmbedder(tmp_path / "none.onnx")
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    with pytest.raises(ModelError, match="verify"):
        OnnxEmbedder(broken).embed(["text"])
