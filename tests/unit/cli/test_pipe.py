"""The pipe of the stage commands: one line out for one line in, in order, whatever the lines hold."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from octavo.cli.stages import pipe
from octavo.errors import Invalid

BASE = Path()


def double(line: pipe.Line, base: Path) -> pipe.Line:
    """A stage for the tests: doubles ``n``, refuses a negative one, breaks on a word."""
    if line["n"] < 0:
        raise Invalid("n is negative")
    return {"id": line["id"], "twice": 2 * line["n"]}


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, list[Any]]]:
    def run(call: Callable[[], int], *lines: str) -> tuple[int, list[Any]]:
        out = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode())))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
        status = call()
        return status, [json.loads(line) for line in out.getvalue().splitlines()]

    return run


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_line_gets_one_answer_in_the_order_of_the_input(piped: Any, jobs: int) -> None:
    """Answers come in order, from one process as from two, and the status is 0."""
    lines = [json.dumps({"id": n, "n": n}) for n in range(20)]
    status, answers = piped(lambda: pipe.run(double, base=BASE, jobs=jobs), *lines)
    assert status == 0
    assert answers == [{"id": n, "twice": 2 * n} for n in range(20)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_line_is_answered_with_an_error_and_the_run_goes_on(piped: Any, jobs: int, capfd: Any) -> None:
    """No JSON, no object, no id, a refused value and a bug are each one error line; status 1."""
    lines = ["{", "[1]", '{"n": 1}', '{"id": 1, "n": -1}', '{"id": 2, "n": "x"}', "", '{"id": 3, "n": 3}']
    status, answers = piped(lambda: pipe.run(double, base=BASE, jobs=jobs), *lines)
    assert status == 1
    assert [answer["id"] for answer in answers] == [None, None, None, 1, 2, 3]
    assert [answer["error"]["class"] for answer in answers[:5]] == ["Invalid"] * 4 + ["TypeError"]
    assert answers[5] == {"id": 3, "twice": 6}


def test_a_line_without_an_id_is_named_by_its_number(piped: Any) -> None:
    """Blank lines count, as an editor counts them, and the parser's own "line 1" is not told."""
    _, answers = piped(lambda: pipe.run(double, base=BASE), '{"id": 1, "n": 1}', "", '{"id": 2', "[1]", '{"n": 1}')
    told = [answer["error"]["message"] for answer in answers[1:]]
    assert told == [
        "Line 3 is not JSON: Expecting ',' delimiter at character 9.",
        "Line 4 is JSON but not an object.",
        "The object in line 5 has no id (a string or a number).",
    ]


def test_a_line_in_another_encoding_says_so() -> None:
    """Not in the words of a codec that was guessed."""
    (asked,) = pipe.read_lines([b"\xff\xfe\n"])
    assert asked.error is not None
    assert asked.error["error"]["message"] == "Line 1 is not JSON: byte 1 is no UTF-8."


def test_what_is_said_at_the_end_follows_the_last_answer(piped: Any) -> None:
    """A stage that learns from the end of the input says so after all answers."""
    status, answers = piped(
        lambda: pipe.run(double, base=BASE, at_end=lambda: [{"merge": [1, 2]}]), '{"id": 1, "n": 1}'
    )
    assert status == 0
    assert answers == [{"id": 1, "twice": 2}, {"merge": [1, 2]}]


def test_a_repeated_id_is_an_error_on_the_later_line(piped: Any) -> None:
    """The first line of an id is answered, the second is refused with its id."""
    status, answers = piped(lambda: pipe.run(double, base=BASE), '{"id": "a", "n": 1}', '{"id": "a", "n": 2}')
    assert status == 1
    assert answers[0] == {"id": "a", "twice": 2}
    assert answers[1]["id"] == "a"
    assert "earlier line" in answers[1]["error"]["message"]


def test_errors_keep_their_place_in_a_stage_that_reads_everything_first(piped: Any) -> None:
    """Where each line has its answer, the bad line's error stands between its neighbours' answers."""

    def answer_all(lines: list[pipe.Line]) -> Iterator[pipe.Line]:
        for line in lines:
            yield {"id": line["id"], "of": len(lines)}

    status, answers = piped(lambda: pipe.run_whole(answer_all, a_line_each=True), '{"id": 1}', "nonsense", '{"id": 2}')
    assert status == 1
    assert [answer["id"] for answer in answers] == [1, None, 2]
    assert answers[2]["of"] == 2


def test_half_a_surrogate_pair_does_not_break_the_output() -> None:
    """A string that UTF-8 cannot hold is written in escapes, and reads back the same."""
    line = {"id": "\ud83d", "text": "é"}
    assert json.loads(pipe.encode(line)) == line


def test_endless_nesting_is_an_error_line(piped: Any) -> None:
    """A line of 100,000 brackets neither crashes nor hangs the run."""
    status, answers = piped(lambda: pipe.run(double, base=BASE), '{"id":1,"n":' + "[" * 100_000)
    assert status == 1
    assert answers[0]["id"] is None
