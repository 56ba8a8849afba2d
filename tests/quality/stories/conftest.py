"""What reads the wires: the models as a desk has them."""

import pytest

from octavo.ai.choice import choose_embedder, choose_encoder
from octavo.settings import load_settings


@pytest.fixture(scope="module")
def readers():
    """The default embedder and the encoder of leads."""
    settings = load_settings()
    return {"embedder": choose_embedder(settings), "encoder": choose_encoder(settings)}
