"""Groups by average linkage."""

from octavo.stories.merging.linkage import linked


def test_a_mean_over_the_bar_joins_and_one_pair_does_not():
    """Two groups become one where all their pairs speak for it; one likeness between strangers glues nothing."""
    alike = {(0, 1): 3.0, (2, 3): 3.0, (0, 2): 2.0, (0, 3): 1.0, (1, 2): 1.0, (1, 3): 1.0}
    assert linked([0, 1, 2, 3], alike, -0.5) == [0, 0, 0, 0]
    bridged = alike | {(0, 3): -3.0, (1, 2): -3.0, (1, 3): -3.0}
    assert linked([0, 1, 2, 3], bridged, -0.5) == [0, 0, 2, 2]


def test_pairs_that_were_not_compared_speak_against():
    """Where one likeness alone is known, what is not known outweighs it."""
    assert linked([0, 0, 2, 2], {(0, 2): 2.0}, -0.5) == [0, 0, 2, 2]


def test_what_was_one_group_stays_one():
    """Groups grow and are never taken apart, whatever their own pairs say; any numbers name them."""
    assert linked([7, 7, -3], {(0, 1): -6.0, (0, 2): 1.0, (1, 2): 1.0}, 0.0) == [0, 0, 0]
    assert linked([7, 7, -3], {(0, 1): -6.0}, 0.0) == [0, 0, 2]


def test_the_surest_are_joined_first():
    """An article between two groups goes to the nearer one, and the other stays apart."""
    odds = {(0, 1): 4.0, (0, 2): -3.0, (1, 2): 1.0}
    assert linked([0, 1, 2], odds, 0.0) == [0, 0, 2]


def test_nothing_to_link():
    """No member, or no pair, changes nothing."""
    assert linked([], {}, 0.0) == []
    assert linked([5, 6], {}, 0.0) == [0, 1]
