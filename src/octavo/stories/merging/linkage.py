"""Groups by average linkage (Sokal and Michener 1958): the two whose pairs speak most for each other become one.

pairs with log-odds -> parts that hang together -> in each, groups merged while the mean over all pairs is over a bar
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

#: What a pair that was not compared is taken to say.
UNKNOWN = -4.0

Pair = tuple[int, int]


def linked(groups: Sequence[int], odds: Mapping[Pair, float], bar: float) -> list[int]:
    """Each member's group after linking; a group is told by its lowest member.

    ``groups``: each member's group before, any numbers; no group is taken apart. ``odds``: of pairs of members.
    """
    first: dict[int, int] = {}
    found = [first.setdefault(group, member) for member, group in enumerate(groups)]
    for part in _parts(found, odds, bar):
        named = _linked(part, found, odds, bar)
        found = [named.get(group, group) for group in found]
    return found


def _parts(groups: Sequence[int], odds: Mapping[Pair, float], bar: float) -> list[list[int]]:
    """Groups that may become one: a mean over the bar needs one pair over it."""
    root = {group: group for group in groups}

    def top(group: int) -> int:
        while root[group] != group:
            root[group] = group = root[root[group]]
        return group

    for (one, other), level in odds.items():
        if level > bar:
            root[top(groups[one])] = top(groups[other])
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for group in sorted(root):
        parts[top(group)].append(group)
    return [part for part in parts.values() if len(part) > 1]


def _linked(part: Sequence[int], groups: Sequence[int], odds: Mapping[Pair, float], bar: float) -> dict[int, int]:
    """Each of these groups to the one that it is in at the end."""
    at = {group: number for number, group in enumerate(part)}
    sizes = np.zeros(len(part))
    for group in groups:
        if group in at:
            sizes[at[group]] += 1
    sums = UNKNOWN * np.outer(sizes, sizes)
    for (one, other), level in odds.items():
        a, b = at.get(groups[one]), at.get(groups[other])
        if a is not None and b is not None and a != b:
            sums[a, b] += level - UNKNOWN
            sums[b, a] += level - UNKNOWN
    into = list(range(len(part)))
    alive = np.ones(len(part), dtype=bool)
    while alive.sum() > 1:
        means = np.where(np.outer(alive, alive), sums / np.outer(sizes, sizes), -np.inf)
        np.fill_diagonal(means, -np.inf)
        a, b = sorted(divmod(int(means.argmax()), len(part)))
        if means[a, b] <= bar:
            break
        sums[a] += sums[b]
        sums[:, a] += sums[:, b]
        sizes[a] += sizes[b]
        alive[b] = False
        into = [a if each == b else each for each in into]
    return {group: part[into[number]] for group, number in at.items()}
