"""What articles and lines are read with: the embedder and the encoder that the settings and the model files allow.

Apart from ``bootstrap``, so that a stage command loads neither the store nor the network's parts.
"""

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.ai.models import DEFAULT, ENCODER, installed
from octavo.ai.plain import PlainEmbedder
from octavo.errors import ConfigError
from octavo.ports.models import Embedder, PassageEncoder
from octavo.settings import Settings


def choose_embedder(settings: Settings) -> Embedder:
    """The embedder that the settings name. Raises ConfigError for an unknown one."""
    wanted = settings.embedder
    if wanted == "plain":
        return PlainEmbedder()
    if wanted == DEFAULT.name or (wanted == "auto" and installed(DEFAULT, settings.model_dir)):
        return OnnxEmbedder(DEFAULT.path(settings.model_dir))
    if wanted == "auto":
        return PlainEmbedder()
    raise ConfigError(f"embedder: there is no model called {wanted!r}; use auto, plain or {DEFAULT.name}.")


def choose_encoder(settings: Settings) -> PassageEncoder | None:
    """What reads lines closely; None where its file is not here, or the settings want no model file used."""
    if settings.embedder == "plain" or not installed(ENCODER, settings.model_dir):
        return None
    return E5Encoder(ENCODER.path(settings.model_dir))
