"""An embedder that keeps what it saw last."""

import numpy as np

from octavo.insight.embedding import CachedEmbedder


class Counting:
    """An embedder that counts what it is asked for."""

    def __init__(self):
        self.asked = []

    def __call__(self, texts):
        self.asked.extend(texts)
        return np.array([[len(text), 1] for text in texts], dtype=np.float32).reshape(-1, 2)


def test_a_text_is_looked_at_once():
    """Repeats, in one call or the next, cost nothing, and each text has its own row."""
    embed = Counting()
    kept = CachedEmbedder(embed)
    assert kept(["a", "bb", "a"]).tolist() == [[1, 1], [2, 1], [1, 1]]
    assert kept(["bb", "ccc"]).tolist() == [[2, 1], [3, 1]]
    assert embed.asked == ["a", "bb", "ccc"]


def test_no_more_is_kept_than_allowed_and_the_last_seen_stay():
    """What was longest unseen is forgotten first."""
    embed = Counting()
    kept = CachedEmbedder(embed, most=2)
    kept(["a", "bb"])
    kept(["a"])
    kept(["ccc"])
    kept(["a", "bb"])
    assert embed.asked == ["a", "bb", "ccc", "bb"]


def test_more_texts_than_are_kept_are_answered_all_the_same():
    """The bound is on what is kept, not on what may be asked."""
    assert len(CachedEmbedder(Counting(), most=1)(["a", "bb", "ccc"])) == 3


def test_nothing_asked_gives_no_rows():
    """The shape is the embedder's own."""
    assert CachedEmbedder(Counting())([]).shape == (0, 2)
