"""Whatever a language model writes: a value of the schema, or a plain error."""

import json
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from octavo.ai.endpoint.answers import BadAnswer, read_answer, thinking_dropped, without_thinking
from octavo.ai.endpoint.schema import problems

SCHEMA = {
    "type": "object",
    "properties": {"text": {"type": "string"}, "cites": {"type": "array", "items": {"type": "integer"}}},
    "required": ["text", "cites"],
    "additionalProperties": False,
}
answers = st.fixed_dictionaries({"text": st.text(), "cites": st.lists(st.integers(-9, 10**6))})
scraps = st.lists(
    st.sampled_from(
        ["{", "}", "[", "]", ":", ",", '"', "'", "\\", "\\u12", "\\ud83d", "text", '"cites"', "1", "-", "null"]
    )
    | st.text(max_size=4),
    max_size=60,
).map("".join)


@given(st.binary().map(lambda body: body.decode("utf-8", "replace")) | scraps)
def test_any_text_is_a_value_or_a_plain_error(text):
    """Nothing else comes out, and a value is of the schema."""
    try:
        value = read_answer(text, SCHEMA)
    except BadAnswer as bad:
        told = str(bad)
    else:
        told = "."
        assert list(problems(value, SCHEMA)) == []
    assert told.endswith(".")
    assert len(told) < 400


@given(answers, st.text(alphabet="abc .,\n", max_size=30), st.booleans())
def test_json_in_prose_comes_back_as_it_was(value, prose, ascii_only):
    """What was right is never changed by the repair."""
    said = json.dumps(value, ensure_ascii=ascii_only)
    if not ascii_only:
        said = said.encode("utf-8", "replace").decode()
        value = json.loads(said)
    assert read_answer(f"{prose}{said}{prose}", SCHEMA) == json.loads(json.dumps(value))


@given(answers, st.data())
def test_a_cut_never_makes_up_anything(value, data):
    """A prefix of an answer gives a prefix of its parts, or an error."""
    said = json.dumps(value)
    at = data.draw(st.integers(0, len(said)))
    try:
        read = read_answer(said[:at], SCHEMA)
    except BadAnswer:
        return
    assert read["text"] == value["text"]
    assert read["cites"] == value["cites"][: len(read["cites"])]


@given(st.text(alphabet="<>/think abc\n"), st.integers(1, 9))
def test_a_stream_loses_what_its_whole_loses(text, size):
    """But for an end of thinking that was never begun, which a stream has shown already."""
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    whole = without_thinking(text)
    if text.lstrip().startswith("<think>") or "</think>" not in text:
        assert "".join(thinking_dropped(pieces)).strip().endswith(whole.strip()[-20:])


def test_hostile_text_is_read_in_linear_time():
    """Brackets, quotes and tags without end."""
    began = perf_counter()
    for piece in ("{", "[", '{"a":', "'", '"\\', "[1,", "<think>", '{"a":"b" ', "\\u"):
        text = piece * 40_000
        try:
            read_answer(without_thinking(text), SCHEMA)
        except BadAnswer:
            continue
    assert perf_counter() - began < 10
