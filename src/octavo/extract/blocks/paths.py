"""The paths of blocks: the numbers of the elements round each, the outermost first."""

from collections.abc import Sequence


def shared(one: Sequence[int], other: Sequence[int]) -> int:
    """How many elements two paths have in common."""
    depth = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        depth += 1
    return depth
