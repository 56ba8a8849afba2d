"""What all texts of an embedder share is taken off before two are compared."""

import numpy as np

from octavo.ai.local import OnnxEmbedder
from octavo.stories.centre import centred

DIMENSIONS = 512


def vector(seed):
    """A direction drawn at random."""
    found = np.random.default_rng(seed).normal(size=DIMENSIONS).astype(np.float32)
    return found / np.linalg.norm(found)


def test_an_unknown_embedder_leaves_a_vector_as_it_is():
    """Nothing is known of what its texts share."""
    assert np.array_equal(centred(vector(1), "somebody's", richness=1.0), vector(1))


def test_what_is_left_has_length_one_and_less_in_common():
    """Two unrelated texts that lie by the shared direction are no longer alike."""
    nothing = np.zeros(DIMENSIONS, dtype=np.float32)
    shared = -centred(nothing, OnnxEmbedder.name, richness=1.0)
    one, other = (each / np.linalg.norm(each) for each in (vector(1) + shared, vector(2) + shared))
    left = [centred(each, OnnxEmbedder.name, richness=1.0) for each in (one, other)]
    assert np.allclose([np.linalg.norm(each) for each in left], 1.0, atol=1e-5)
    assert left[0] @ left[1] < one @ other - 0.1


def test_headlines_share_something_else_than_full_texts():
    """An article lies between the two by how much text there is."""
    nothing = np.zeros(DIMENSIONS, dtype=np.float32)
    headline, half, text = (centred(nothing, OnnxEmbedder.name, richness=at) for at in (0.0, 0.5, 1.0))
    assert headline @ text < 0.5
    assert half @ headline > headline @ text
    assert half @ text > headline @ text
