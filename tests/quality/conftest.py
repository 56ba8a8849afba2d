"""What reads texts closely: the models as a desk has them."""

import pytest

from octavo.ai.choice import choose_embedder, choose_encoder
from octavo.settings import load_settings
from support.readers import Remembering


@pytest.fixture(scope="session")
def readers():
    """The default embedder and the encoder of leads."""
    settings = load_settings()
    return {"embedder": Remembering(choose_embedder(settings)), "encoder": Remembering(choose_encoder(settings))}
