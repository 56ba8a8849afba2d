"""People's decisions about stories, kept so that each later one has the last word and all of them agree.

    together   articles become one group; what was decided between them before is forgotten
    part       articles leave their groups for one of their own, which stands apart from each group left behind

Groups keep it small: a thousand articles that are held together are a thousand rows, not half a million pairs.
"""

from collections.abc import Collection
from dataclasses import dataclass

from octavo.news.held import Held
from octavo.news.ids import ArticleId


@dataclass(slots=True)
class _Ledger:
    """Held, in the making: groups by any number, each with its members."""

    members: dict[int, set[ArticleId]]
    apart: set[tuple[int, int]]

    def fresh(self, members: set[ArticleId]) -> int:
        number = max(self.members, default=0) + 1
        self.members[number] = members
        return number

    def take_in(self, kept: int, gone: int) -> None:
        """Makes one group of two; what stood apart from either stands apart from both."""
        self.members[kept] |= self.members.pop(gone)
        named = {(kept if a == gone else a, kept if b == gone else b) for a, b in self.apart}
        self.apart = {(a, b) for a, b in named if a != b}

    def tear(self, number: int, leaving: set[ArticleId]) -> int:
        """A group of those who leave; both parts keep what the whole was kept apart from."""
        self.members[number] -= leaving
        made = self.fresh(leaving)
        self.apart |= {(made if a == number else a, made if b == number else b) for a, b in self.apart}
        return made


def together(held: Held, articles: Collection[ArticleId]) -> Held:
    """These articles, and those already held with any of them, as one group."""
    ledger = _opened(held)
    _bind(ledger, set(articles))
    return _closed(ledger)


def part(held: Held, moved: Collection[ArticleId], left: Collection[ArticleId]) -> Held:
    """The articles ``moved`` as one group that stands apart from each of the articles ``left``."""
    ledger = _opened(held)
    leaving, staying = set(moved), set(left)
    for number in [n for n, members in ledger.members.items() if members & leaving and members & staying]:
        ledger.tear(number, ledger.members[number] & leaving)
    ours = _bind(ledger, leaving)
    known = set().union(*ledger.members.values())
    for article in staying - known:
        ledger.fresh({article})
    for number, members in ledger.members.items():
        if members & staying:
            ledger.apart.add((ours, number))
    return _closed(ledger)


def _bind(ledger: _Ledger, articles: set[ArticleId]) -> int:
    known = set().union(*ledger.members.values())
    bound = ledger.fresh(articles - known)
    for number in [n for n, members in ledger.members.items() if n != bound and members & articles]:
        ledger.take_in(bound, number)
    return bound


def _opened(held: Held) -> _Ledger:
    members: dict[int, set[ArticleId]] = {}
    for article, number in held.groups.items():
        members.setdefault(number, set()).add(article)
    # A group of another story that one of these stands apart from may be known by its number alone.
    for pair in held.apart:
        for number in pair:
            members.setdefault(number, set())
    return _Ledger(members=members, apart=set(held.apart))


def _closed(ledger: _Ledger) -> Held:
    """Each group by the lowest number among its articles: no two groups ever have the same."""
    names = {number: min(members, default=number) for number, members in ledger.members.items()}
    return Held(
        groups={article: names[number] for number, members in ledger.members.items() for article in members},
        apart=frozenset(_ordered(names[a], names[b]) for a, b in ledger.apart),
    )


def _ordered(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
