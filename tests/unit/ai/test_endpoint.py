"""EndpointWriter against a scripted endpoint: whatever that does, there is a valid answer or a plain sentence."""

import json
import logging
import time
from dataclasses import replace

import pytest
from support.endpoint import (
    KEY,
    MODEL,
    ScriptedEndpoint,
    asserting,
    cut,
    drips,
    fails,
    gives,
    hangs,
    huge,
    obedient,
    raw,
    redirects,
    says,
)

from octavo.ai.endpoint import EndpointWriter
from octavo.ai.endpoint_wire import Wire
from octavo.errors import EndpointFailed
from octavo.news.writing import Feature, Order

SCHEMA = {
    "type": "object",
    "properties": {
        "points": {
            "type": "array",
            "maxItems": 3,
            "items": {
                "type": "object",
                "properties": {"text": {"type": "string"}, "cites": {"type": "array", "items": {"type": "integer"}}},
                "required": ["text", "cites"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["points"],
    "additionalProperties": False,
}
ORDER = Order(
    feature=Feature.POINTS,
    instructions="Give the main points.",
    material="1 The ferry to Aldermouth is late.",
    schema=SCHEMA,
    most_tokens=200,
)
PLAIN = replace(ORDER, feature=Feature.TRANSLATE, instructions="Translate into German.", schema=None)
GOOD = {"points": [{"text": "The ferry is late.", "cites": [1]}]}


@pytest.fixture
def waits() -> list[float]:
    """How long the writer would have waited."""
    return []


@pytest.fixture
def writer(endpoint, waits):
    made = EndpointWriter(endpoint.settings(), wire=Wire(endpoint.settings(), sleep=waits.append))
    yield made
    made.close()


def listened(writing):
    """The pieces of a stream, and what it returns."""
    pieces = []
    while True:
        try:
            pieces.append(next(writing))
        except StopIteration as end:
            return "".join(pieces), end.value


def test_the_answer_is_asked_by_its_schema_and_comes_back_as_a_value(endpoint, writer):
    """A strict schema goes along, the endpoint's own count comes back."""
    endpoint.script(gives(GOOD, usage=(120, 30)))
    written = writer.write(ORDER)
    assert (written.value, written.model, written.kept) == (GOOD, MODEL, False)
    assert (written.tokens_in, written.tokens_out, written.requests) == (120, 30, 1)
    (asked,) = endpoint.orders
    assert asked.body["response_format"]["json_schema"]["strict"] is True
    assert asked.body["max_tokens"] == 200
    # Bounds are looked at here: some endpoints refuse a schema that has them.
    assert "maxItems" not in json.dumps(asked.schema)
