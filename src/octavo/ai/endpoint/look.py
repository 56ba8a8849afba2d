"""Whether the endpoint that the settings name can write, in words for its owner."""

import time
from contextlib import closing

from octavo.ai.endpoint.writer import EndpointWriter
from octavo.errors import EndpointFailed
from octavo.news.writing import Feature, Order
from octavo.settings import Settings

#: Models that are named where the right one is missing.
_NAMED = 8

_TRIAL = Order(
    feature=Feature.SUMMARY,
    instructions="Say in one short sentence what the material says.",
    material="The library opens at nine.",
    schema={
        "type": "object",
        "properties": {"sentence": {"type": "string"}},
        "required": ["sentence"],
        "additionalProperties": False,
    },
    # Enough for a model that thinks first.
    most_tokens=1000,
)


def look(settings: Settings) -> tuple[bool, str]:
    """Whether all is well, and a sentence. Asks for the list of models, then for one short sentence."""
    what = f"Language model: {settings.endpoint_model} at {settings.endpoint_url}"
    models: tuple[str, ...] = ()
    with closing(EndpointWriter(settings)) as writer:
        try:
            models = writer.models()
            began = time.monotonic()
            written = writer.write(_TRIAL)
        except EndpointFailed as error:
            # Some endpoints take names that they do not list, so the list explains a failure and makes none.
            listed = not models or settings.endpoint_model in models
            others = "" if listed else f". It lists {', '.join(models[:_NAMED])}"
            return False, f"{what}: {str(error).rstrip('.')}{others}"
    tokens = written.tokens_in + written.tokens_out
    return True, f"{what}: wrote a sentence in {time.monotonic() - began:.1f} s, with {tokens:,} tokens"
