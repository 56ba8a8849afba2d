"""What people decided, one decision after another."""

from octavo.news.held import Held
from octavo.stories.held import part, together

NOTHING = Held()


def test_nothing_is_held_at_first():
    """Articles that no one decided about may join and part as they like."""
    assert NOTHING.may_join([1], [2])
    assert NOTHING.may_part([1], [2])


def test_articles_put_together_stay_together():
    """Two groups that share an article become one; others stay free."""
    held = together(together(NOTHING, {1, 2}), {2, 3})
    assert not held.may_part([1], [3, 9])
    assert held.may_part([9], [1, 2, 3])
    assert held.apart == frozenset()


def test_articles_moved_out_stay_out():
    """Those moved out are one group; each of those left stands apart from it, and is free otherwise."""
    held = part(NOTHING, {3, 4}, {1, 2})
    assert not held.may_part([3], [4])
    assert not held.may_join([3], [1, 7])
    assert held.may_part([1], [2])
    assert held.may_join([3, 4], [7])


def test_the_last_word_counts():
    """What was parted may be put together again, and the other way round."""
    parted = part(NOTHING, {2}, {1})
    joined = together(parted, {1, 2})
    assert joined == Held(groups={1: 1, 2: 1})
    assert not part(joined, {2}, {1}).may_join([1], [2])
    assert part(joined, {2}, {1}).may_part([1], [2])


def test_a_group_that_is_torn_keeps_what_it_stood_apart_from():
    """Whoever leaves a group still stands apart from what the whole group was moved away from."""
    held = part(part(NOTHING, {2, 3}, {1}), {3}, {2})
    assert not held.may_join([3], [1])
    assert not held.may_join([2], [1])
    assert not held.may_join([2], [3])


def test_a_group_known_by_its_number_alone_is_kept():
    """A decision about some articles leaves what they stand apart from elsewhere as it was."""
    held = Held(groups={5: 5}, apart=frozenset({(2, 5)}))
    assert together(held, {5, 6}) == Held(groups={5: 5, 6: 5}, apart=frozenset({(2, 5)}))
