"""Where what stands alone belongs once the news has ended, in a window of few and large stories.

stories of few articles -> each beside the nearest articles of the large ones near it -> the best, over a bar -> merges

The second look links by the mean over all pairs, and a large story has many that differ. How large stories are also
tells how likely it is that an article opens one: where it is one of forty, less must speak for its joining another.
While articles come that would be too bold, for what joins wrongly draws others after it.
"""

import math
from collections.abc import Collection, Hashable, Iterator

import numpy as np

from octavo.news.held import Held
from octavo.stories.mend import Merge, looked_at, merged, near_pairs
from octavo.stories.merging.evidence import NEAREST, compared, newest
from octavo.stories.merging.merge_model import Model, model
from octavo.stories.place import BAR
from octavo.stories.window.profile import Profile
from octavo.stories.window.window import Window

#: Articles of a large story, at least one more: on the mean of the window, and of the one that takes another in.
LARGE = 13
#: Articles of a story up to which another may take it in, and of these how many are asked, the newest.
SMALL, ASKED = 9, 6
#: Stories near by words, and near by vectors, that each is compared with.
NEAR = 20


def taken_in(
    window: Window, held: Held | None = None, *, among: Collection[Hashable] | None = None, by: Model | None = None
) -> tuple[Merge, ...]:
    """Merges of small stories into large ones; the window is not changed.

    ``held``, ``by``: as for ``mend``. ``among``: the stories that may be taken in; None: any.
    """
    held, by = held or Held(), by or model()
    size = len(window) / max(1, len(window.stories))
    if size <= LARGE:
        return ()
    # The odds that an article opens a story fall as stories grow.
    bar = BAR - math.log(size / LARGE)
    gone, articles, merges = set[int](), dict[int, list[Hashable]](), list[Merge]()
    for level, small, large in sorted(_levels(window, among, by), key=lambda each: -each[0]):
        inside = articles.setdefault(large.number, list(large.articles))
        if level > bar and small.number not in gone and held.may_join(inside, small.articles):
            gone.add(small.number)
            inside += small.articles
            merges.append(merged(large, small, level, window))
    return tuple(merges)


def _levels(window: Window, among: Collection[Hashable] | None, by: Model) -> Iterator[tuple[float, Profile, Profile]]:
    """How much speaks for each small story being of each large one near it."""
    alone = [profile for profile in looked_at(window, among) if profile.size <= SMALL]
    for one, other in near_pairs(alone, window, limit=NEAR, over=-math.inf):
        if other.size > LARGE:
            yield _level(one, other, window, by), one, other


def _level(small: Profile, large: Profile, window: Window, by: Model) -> float:
    """The mean log-odds of its articles and of those of the other that are nearest to each."""
    others = list(large.articles)
    means = []
    for key in newest(small, ASKED):
        order = np.argsort(-np.nan_to_num(window.rows.beside(key, others)), kind="stable")[:NEAREST]
        table = compared(key, [others[at] for at in order], window)
        means.append(by.odds(table).mean())
    return float(np.mean(means))
