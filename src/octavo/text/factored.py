"""Alternatives that begin alike, written as one: the matcher of ``re`` tries each from its first sign on.

    tide|tied|ebb|ton  ->  t(?:i(?:de|ed)|on)|ebb

What matches, its groups and which alternative comes first stay as they are: of two that begin with different signs only
one can match at a place, so that these may change places, and those that begin alike keep their order.
"""

import re
from collections.abc import Sequence
from typing import Any

_parser: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001 -- decision 21 tells why
_is: Any = re._constants  # type: ignore[attr-defined]  # noqa: SLF001

_REPEATS = frozenset({_is.MAX_REPEAT, _is.MIN_REPEAT, _is.POSSESSIVE_REPEAT})
_LOOKS = frozenset({_is.ASSERT, _is.ASSERT_NOT})


def parsed(source: str | bytes, flags: int = 0) -> Any:
    """What ``re`` reads of a pattern, with its alternatives factored. Raises re.error."""
    pattern = _parser.parse(source, flags)
    # Without regard to case two signs may match the same letter.
    return pattern if pattern.state.flags & re.IGNORECASE else _factored(pattern)


def _factored(pattern: Any) -> Any:
    return _made(pattern, [step for op, of in pattern.data for step in _step(pattern, op, of)])


def _step(pattern: Any, op: Any, of: Any) -> Sequence[Any]:
    """One step of a pattern, with all that stands in it factored; several where its alternatives were one."""
    if op is _is.BRANCH:
        return _as_steps(_grouped(pattern, [_factored(each) for each in of[1]]))
    if op is _is.SUBPATTERN:
        group, added, taken, inner = of
        return ((op, (group, added, taken, inner if added & re.IGNORECASE else _factored(inner))),)
    if op in _REPEATS:
        least, most, inner = of
        return ((op, (least, most, _factored(inner))),)
    if op in _LOOKS:
        return ((op, (of[0], _factored(of[1]))),)
    return ((op, of),)


def _grouped(pattern: Any, alternatives: Sequence[Any]) -> list[Any]:
    """The alternatives, those that begin with the same sign as one: at the place of the first of them."""
    found: list[list[Any]] = []
    begun: dict[int, list[Any]] = {}
    for each in alternatives:
        op, sign = each.data[0] if each.data else (None, 0)
        if op is not _is.LITERAL:
            # It may match what any other does, so that nothing is taken past it.
            begun = {}
            found.append([each])
        elif sign in begun:
            begun[sign].append(each)
        else:
            found.append(begun.setdefault(sign, [each]))
    return [group[0] if len(group) == 1 else _with_one_beginning(pattern, group) for group in found]


def _with_one_beginning(pattern: Any, alike: Sequence[Any]) -> Any:
    rests = _grouped(pattern, [_made(pattern, each.data[1:]) for each in alike])
    return _made(pattern, [alike[0].data[0], *_as_steps(rests)])


def _as_steps(alternatives: list[Any]) -> Sequence[Any]:
    return alternatives[0].data if len(alternatives) == 1 else ((_is.BRANCH, (None, alternatives)),)


def _made(pattern: Any, steps: Sequence[Any]) -> Any:
    return _parser.SubPattern(pattern.state, list(steps))
