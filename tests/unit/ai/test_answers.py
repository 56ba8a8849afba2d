"""What language models write is read where it can be read in one way, and refused in words otherwise."""

import pytest

from octavo.ai.endpoint.answers import BadAnswer, plain_answer, read_answer, thinking_dropped, without_thinking
from octavo.ai.endpoint.schema import fitted, problems, strict

ANSWER = {
    "type": "object",
    "properties": {
        "text": {"type": "string", "maxLength": 40},
        "cites": {"type": "array", "items": {"type": "integer", "minimum": 1}},
        "sure": {"type": ["boolean", "null"]},
    },
    "required": ["text", "cites"],
    "additionalProperties": False,
}
LIST = {"type": "object", "properties": {"lines": {"type": "array", "items": ANSWER}}, "required": ["lines"]}


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ('{"text": "a", "cites": [1, 2]}', {"text": "a", "cites": [1, 2]}),
        ('```\n{"text": "a", "cites": []}\n```', {"text": "a", "cites": []}),
        ('See [1] and {so on}: {"text": "a", "cites": [1]} (really)', {"text": "a", "cites": [1]}),
        ('{"text": "a",, "cites": [1,],}', {"text": "a", "cites": [1]}),
        ("{text: 'a', cites: [1]}", {"text": "a", "cites": [1]}),
        ("{'text': 'Ann's cat', 'cites': [1]}", {"text": "Ann's cat", "cites": [1]}),
        ('{"text": "She said "no" to it", "cites": [1]}', {"text": 'She said "no" to it', "cites": [1]}),
        ('{"text": "one\nline", "cites": [1]}', {"text": "one\nline", "cites": [1]}),
        ('{"text": "a", "cites": [1], "sure": None}', {"text": "a", "cites": [1], "sure": None}),
        ('{"text": "a", "cites": [1], "sure": True, "why": "so"}', {"text": "a", "cites": [1], "sure": True}),
        ('{"text": "a", "cites": "2"}', {"text": "a", "cites": [2]}),
        ('{"text": "a", "cites": [3.0]}', {"text": "a", "cites": [3]}),
        ('{"text": "\\ud83d\\ude00 \\ud83d \\u00e9 \\/ \\q", "cites": [],}', {"text": "😀 � é / q", "cites": []}),
    ],
)
def test_what_can_be_read_is_read(said, value):
    """Slips of form cost no second request."""
    assert read_answer(said, ANSWER) == value


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ('{"lines": [{"text": "a", "cites": [1]}, {"text": "The mayor did not', ["a"]),
        ('{"lines": [{"text": "a", "cites": [1]}, {"text": "b", "cites": [1', ["a", "b"]),
        ('{"lines": [{"text": "a", "cites": [1]}, {"text": "b"', ["a"]),
        ('{"lines": [{"text": "a", "cites": [1]}, ', ["a"]),
        ('{"lines": [{"te', []),
        ('[{"text": "a", "cites": [1]}]', ["a"]),
    ],
)
def test_of_an_answer_that_was_cut_off_the_whole_parts_are_kept(said, kept):
    """No half sentence and no half number is."""
    value = read_answer(said, LIST)
    assert [line["text"] for line in value["lines"]] == kept
    assert all(set(line["cites"]) <= {1} for line in value["lines"])


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("", "no JSON object"),
        ("I am sorry, but I cannot do that.", "no JSON object"),
        ("[" * 200, "nested too deep"),
        ('{"text": "a" "cites": [1]}', "colon|comma|value|name"),
        ('{"text": "a", "cites": [NaN]}', "'NaN' is no value"),
        ('{"text": 5, "cites": []}', r"The answer\.text must be of type string"),
        ('{"text": "a"}', "The answer has no 'cites'"),
        ('{"text": "a", "cites": [0]}', r"The answer\.cites\[0\] is less than 1"),
        ('{"text": "a", "cites": [true]}', "must be of type integer"),
        ('{"text": "' + "long " * 20 + '", "cites": []}', "longer than 40 characters"),
    ],
)
def test_what_cannot_be_read_says_why(said, why):
    """In words that the model can use."""
    with pytest.raises(BadAnswer, match=why):
        read_answer(said, ANSWER)


def test_a_schema_beyond_the_part_that_is_known_is_an_error_of_ours():
    """A bound that nobody looks at would be a promise that nobody keeps."""
    with pytest.raises(ValueError, match="pattern"):
        list(problems("a", {"type": "string", "pattern": "b"}))


def test_a_choice_of_schemas_takes_each():
    """Of two that fail, the nearer one's problems are told."""
    schema = {"anyOf": [ANSWER, {"type": "null"}]}
    assert list(problems(None, schema)) == []
    assert list(problems({"text": "a", "cites": []}, schema)) == []
    assert len(list(problems(5, schema))) == 1
    assert list(problems("c", {"enum": ["a", "b"]})) == ["the answer must be one of 'a', 'b'"]
    assert list(problems("c", {"const": "a"})) == ["the answer must be 'a'"]


def test_what_has_two_readings_is_left_alone():
    """Only what can mean one thing is put right."""
    assert fitted({"text": 5, "cites": ["two"]}, ANSWER) == {"text": 5, "cites": ["two"]}
    assert fitted([1], {"type": "object", "properties": {"a": ANSWER, "b": ANSWER}}) == [1]


def test_a_schema_is_strict_where_it_requires_all():
    """Endpoints that take a schema strictly take every property to be required, and some no bounds."""
    made, whole = strict(LIST)
    assert not whole
    assert made["properties"]["lines"]["items"]["properties"]["text"] == {"type": "string"}
    assert made["additionalProperties"] is False
    assert strict({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]})[1]


@pytest.mark.parametrize("size", [1, 2, 5, 100])
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("\n<think>Is it so?\n</think>\n\nIt is so.", "It is so."),
        ("<thinking>a</thinking><reasoning>b</reasoning>It is so.", "It is so."),
        ("<b>It</b> is so.", "<b>It</b> is so."),
        ("<thin", "<thin"),
        ("<think>for ever", ""),
        ("It is <think>so</think>.", "It is <think>so</think>."),
    ],
)
def test_thinking_is_dropped_from_a_stream(said, left, size):
    """However it is cut into pieces."""
    pieces = [said[at : at + size] for at in range(0, len(said), size)]
    assert "".join(thinking_dropped(pieces)) == left


def test_thinking_is_dropped_from_a_whole():
    """Also where the prompt had opened it and the answer only ends it."""
    assert without_thinking("<think>a</think> b") == "b"
    assert without_thinking("a, so b</think>\nc") == "c"
    assert without_thinking("<think>a") == ""
    assert without_thinking("a < b") == "a < b"


def test_a_plain_answer_stands_without_its_fence():
    """And an empty one is none."""
    assert plain_answer("```text\nGuten Tag.\n```\n") == "Guten Tag."
    assert plain_answer(" Guten Tag. ") == "Guten Tag."
    with pytest.raises(BadAnswer, match="empty"):
        plain_answer("  \n")
