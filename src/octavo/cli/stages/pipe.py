"""The pipe every stage command stands in: JSON Lines in, JSON Lines out, in the order of the input.

stdin -> lines -> asked (an object with a new id) -> answer -> stdout
               -> a line that cannot be asked      -> error  -> stdout
"""

import json
import os
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Any

from octavo.errors import Invalid, OctavoError

Line = dict[str, Any]
Answer = Callable[[Line, Path], Line | list[Line]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One line of the input: a usable object, or what is wrong with it."""

    line: Line
    error: Line | None = None


def error_line(asked_id: Any, error: BaseException) -> Line:
    """The answer to a line that failed."""
    message = str(error) or error.__class__.__name__
    return {"id": asked_id, "error": {"class": error.__class__.__name__, "message": message}}


def read_lines(stream: Iterable[bytes]) -> Iterator[Asked]:
    """Every line that is not blank, with an error where it is no JSON object with an id of its own."""
    seen: set[str | int | float] = set()
    for number, raw in enumerate(stream, start=1):
        if raw.strip():
            yield _read_line(raw, number, seen)


def _read_line(raw: bytes, number: int, seen: set[str | int | float]) -> Asked:
    try:
        line = json.loads(raw.rstrip().decode("utf-8-sig", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        return _unusable(f"Line {number} is not JSON: {complaint(error)}.")
    if not isinstance(line, dict):
        return _unusable(f"Line {number} is JSON but not an object.")
    asked_id = line.get("id")
    if isinstance(asked_id, bool) or not isinstance(asked_id, str | int | float):
        return _unusable(f"The object in line {number} has no id (a string or a number).")
    if asked_id in seen:
        return Asked(line=line, error=error_line(asked_id, Invalid("An earlier line has this id.")))
    seen.add(asked_id)
    return Asked(line=line)


def _unusable(message: str) -> Asked:
    """A line without an id to answer to: its number is all that tells which one it was."""
    return Asked(line={}, error=error_line(None, Invalid(message)))


def complaint(error: Exception) -> str:
    """What a parser complains of; its own line numbers count within the line."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at character {error.pos + 1}"
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start + 1} is no UTF-8"
    return str(error)


def answer_line(answer: Answer, asked: Asked, base: Path) -> list[Line]:
    """What to write for one line: the answer, or what went wrong. Never raises but for an interrupt."""
    if asked.error is not None:
        return [asked.error]
    try:
        answered = answer(asked.line, base)
    except OctavoError as error:
        return [error_line(asked.line["id"], error)]
    except Exception as error:  # noqa: BLE001 -- the rim: one line's bug must not end the run
        traceback.print_exc()
        return [error_line(asked.line["id"], error)]
    return answered if isinstance(answered, list) else [answered]


def run(
    answer: Answer, *, base: Path, jobs: int = 1, apart: bool = False, at_end: Callable[[], list[Line]] | None = None
) -> int:
    """Answers standard input line by line; the exit status: 0, or 1 where any answer is an error.

    ``apart``: even a single job works in a child process, within a budget of time and memory a line.
    ``at_end``: what is to be said once every line is answered, by a stage that works in this process alone.
    """
    lines = read_lines(sys.stdin.buffer)
    if jobs <= 1:
        if apart:
            return _in_a_child(answer, lines, base)
        answers = (answer_line(answer, each, base) for each in lines)
        return write(answers if at_end is None else chain(answers, _once(at_end)))
    from octavo.sandbox.pool import Sandbox

    sandbox = Sandbox(jobs)

    def in_a_child(line: Line, folder: Path) -> Line | list[Line]:
        return sandbox.run(answer, line, folder)

    try:
        return write(_in_order(lambda asked: answer_line(in_a_child, asked, base), lines, jobs))
    finally:
        sandbox.close()


def _once(at_end: Callable[[], list[Line]]) -> Iterator[list[Line]]:
    yield at_end()


def _in_a_child(answer: Answer, lines: Iterator[Asked], base: Path) -> int:
    from octavo.sandbox.forked import ForkedSandbox

    sandbox = ForkedSandbox()
    try:
        return write(answer_line(lambda line, folder: sandbox.run(answer, line, folder), each, base) for each in lines)
    finally:
        sandbox.close()


def _in_order(work: Callable[[Asked], list[Line]], lines: Iterator[Asked], jobs: int) -> Iterator[list[Line]]:
    """Work on several lines at once, answers in the order of the lines, never far ahead of the slowest."""
    # Imported late, for a single job needs no threads.
    from concurrent.futures import Future, ThreadPoolExecutor

    waiting: deque[Future[list[Line]]] = deque()
    with ThreadPoolExecutor(jobs) as threads:
        for asked in lines:
            waiting.append(threads.submit(work, asked))
            while waiting and (waiting[0].done() or len(waiting) >= 4 * jobs):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def run_whole(answer_all: Callable[[list[Line]], Iterator[Line]], *, a_line_each: bool) -> int:
    """For stages that read all of their input first.

    ``a_line_each``: the stage gives one answer a line, and errors take their place in the input's order;
    else the errors come first.
    """
    asked = list(read_lines(sys.stdin.buffer))
    answers = answer_all([each.line for each in asked if each.error is None])
    if a_line_each:
        return write([each.error or next(answers)] for each in asked)
    errors = ([each.error] for each in asked if each.error is not None)
    return write(chain(errors, ([line] for line in answers)))


def write(answers: Iterable[list[Line]]) -> int:
    """Writes the answers as they come; a reader that goes away ends it quietly."""
    out = sys.stdout.buffer
    counter = sys.stderr if sys.stderr.isatty() and not sys.stdout.isatty() else None
    status = done = 0
    try:
        for lines in answers:
            for line in lines:
                # A stage's own "error": null is an answer like any other.
                status = 1 if line.get("error") else status
                out.write(encode(line))
            out.flush()
            # Not what is said at the end, which answers no line.
            done += any("id" in line for line in lines)
            _count(counter, done)
    except BrokenPipeError:
        # Python would complain once more when it flushes standard output at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if counter is not None and done:
        counter.write("\n")
    return status


def _count(counter: IO[str] | None, done: int) -> None:
    if counter is not None:
        counter.write(f"\r{done} lines")
        counter.flush()


def encode(line: Line) -> bytes:
    """One line of JSON in UTF-8; escaped to ASCII where a string holds half a surrogate pair."""
    try:
        return json.dumps(line, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(line).encode() + b"\n"
