"""What people decided about stories: articles that stay together, articles that stand apart, and who said so."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from octavo.news.ids import ArticleId, CommentId, RegroupingId, StoryId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Constraints on placement. An article that no one decided about is in no group, and free."""

    #: Article to the number of its group: the articles of one group stay in one story. (Any: placement knows ids as
    #: hashables only.)
    groups: Mapping[Any, int] = field(default_factory=dict)
    #: Groups that stand apart, the lower number first.
    apart: frozenset[tuple[int, int]] = frozenset()

    def may_join(self, some: Collection[Hashable], others: Collection[Hashable]) -> bool:
        """Whether articles may stand in one story: no one decided that one of these stands apart from one of those."""
        ours, theirs = self._groups_of(some), self._groups_of(others)
        return not any((min(a, b), max(a, b)) in self.apart for a in ours for b in theirs)

    def may_part(self, some: Collection[Hashable], others: Collection[Hashable]) -> bool:
        """Whether articles of one story may come apart: no one decided that one of these belongs with one of those."""
        return self._groups_of(some).isdisjoint(self._groups_of(others))

    def _groups_of(self, articles: Collection[Hashable]) -> set[int]:
        return {self.groups[article] for article in articles if article in self.groups}


class Verb(StrEnum):
    """What a person did."""

    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouping:
    """A line of the record: who moved which articles from one story to another, and when."""

    #: 0 until it is saved.
    id: RegroupingId
    verb: Verb
    #: The story the articles came from: for a merge, the one that is gone since.
    from_id: StoryId
    #: The story they went to.
    to_id: StoryId
    articles: tuple[ArticleId, ...]
    #: Comments under the story that went with them.
    comments: tuple[CommentId, ...] = ()
    #: None where the account is gone.
    user_id: UserId | None
    #: The account's name at the time.
    by: str
    made_at: datetime
    #: The line that took this one back.
    undone_by: RegroupingId | None = None
