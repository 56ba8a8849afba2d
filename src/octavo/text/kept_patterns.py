"""What ``re`` makes of a pattern, kept from one process to the next, as Python keeps what it makes of a module.

    with recorded() as made: ...          at set-up: the patterns that reading a page needs are compiled
    keep(made)
    use_kept()                            in a command: those are ready at once, all others as ever

``re`` writes a program for its matcher, in Python, and takes three microseconds a sign of the pattern; to read pages
takes 380 patterns of 77,000 signs. The programs lie beside the compiled modules, in a file for the very Python that
made them. Where it is missing, foreign or broken all is as it would be without.
"""

import contextlib
import marshal
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

_compiler: Any = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001 -- decision 21 tells why
_sre: Any = _compiler._sre  # noqa: SLF001

#: Source and flags of a pattern to what the matcher takes: flags, program, number of groups, groups by name, names by
#: group.
Programs = dict[tuple[str | bytes, int], tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]]

#: A program runs on the matcher that it was written for.
_MADE_BY = (sys.version, _sre.MAGIC, _sre.CODESIZE)
_WORD = next(code for code in "IL" if array(code).itemsize == _sre.CODESIZE)


def kept_at() -> Path:
    """Where this Python's programs lie."""
    return Path(__file__).parent / "__pycache__" / f"patterns.{sys.implementation.cache_tag}.bin"


@contextlib.contextmanager
def recorded() -> Iterator[Programs]:
    """The programs of the patterns that this process compiles meanwhile; not of those that it has compiled before.

    There is time for what ``re`` leaves out: alternatives that begin alike are tried as one.
    """
    # Here, for every command imports this file, and few write one.
    from octavo.text.factored import parsed

    made: Programs = {}
    call: list[Any] = []
    compiled, parser = _compiler.compile, _compiler._parser  # noqa: SLF001

    def noted(*parts: Any) -> re.Pattern[Any]:
        call[:] = parts
        pattern: re.Pattern[Any] = _sre.compile(*parts)
        return pattern

    def compile_and_note(source: Any, flags: int = 0) -> re.Pattern[Any]:
        pattern: re.Pattern[Any] = compiled(source, flags)
        if isinstance(source, (str, bytes)):
            _, of_both, program, *groups = call
            # Python 3.13 has a zero of a class of its own for flags that were not given.
            made[source, int(flags)] = (of_both, array(_WORD, program).tobytes(), *groups)
        return pattern

    _compiler._sre = SimpleNamespace(**{**vars(_sre), "compile": noted})  # noqa: SLF001
    _compiler._parser = SimpleNamespace(**{**vars(parser), "parse": parsed})  # noqa: SLF001
    _compiler.compile = compile_and_note
    try:
        yield made
    finally:
        _compiler._sre, _compiler._parser, _compiler.compile = _sre, parser, compiled  # noqa: SLF001


def keep(made: Programs, at: Path) -> None:
    """Writes the programs to a file, whole or not at all. Raises OSError where it cannot be written."""
    # Here, for every command imports this file, and few write one.
    import tempfile

    at.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=at.parent, delete=False) as draft:
        draft.write(marshal.dumps((_MADE_BY, made)))
    # Whoever may run the modules may read it.
    Path(draft.name).chmod(0o644)
    Path(draft.name).replace(at)


def use_kept(at: Path) -> int:
    """Lets ``re`` take the programs of a file in place of making them; how many there are."""
    programs = _read(at)
    if programs:
        _compiler.compile = _ready(programs, _compiler.compile)
    return len(programs)


def _read(at: Path) -> Programs:
    try:
        made_by, programs = marshal.loads(at.read_bytes())  # noqa: S302 -- ours, as a compiled module is
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return programs if made_by == _MADE_BY else {}


def _ready(programs: Programs, compiled: Callable[[Any, int], re.Pattern[Any]]) -> Callable[..., re.Pattern[Any]]:
    def compile_or_take(source: Any, flags: int = 0) -> re.Pattern[Any]:
        kept = programs.get((source, flags)) if isinstance(source, (str, bytes)) else None
        if kept is None:
            return compiled(source, flags)
        of_both, program, *groups = kept
        words = array(_WORD)
        words.frombytes(program)
        pattern: re.Pattern[Any] = _sre.compile(source, of_both, words.tolist(), *groups)
        return pattern

    return compile_or_take
