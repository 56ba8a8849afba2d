"""The few of many articles that bear on a question."""

import numpy as np

from octavo.insight.questions.index import ArticleIndex
from octavo.insight.questions.question import plan


def test_the_article_with_the_words_comes_first(read):
    """Rare words of the question decide, in whatever form they stand."""
    shelf = [read(f"The council of Harn met on bridge {n}.") for n in range(20)]
    wanted = read("Beekeepers in Osmere counted their hives.", title="Hives")
    found = ArticleIndex([*shelf, wanted]).bearing_on(plan("How many hives did the beekeepers count?"), limit=3)
    assert found[0] is wanted
    assert len(found) <= 3


def test_meaning_finds_what_words_do_not(read):
    """An article in another language is found by its vector."""
    shelf = [read(f"The council of Harn met on bridge {n}.") for n in range(20)]
    wanted = read("Imker zählten ihre Völker.", language="de")

    def embed(texts):
        return np.array([[1.0, 0.0] if "Imker" in t or "hives" in t else [0.0, 1.0] for t in texts], dtype=np.float32)

    assert wanted in ArticleIndex([*shelf, wanted], embed=embed).bearing_on(plan("How many hives?"), limit=3)


def test_few_articles_are_all_read(read):
    """Under the limit nothing is left out."""
    few = [read("One."), read("Two.")]
    assert ArticleIndex(few).bearing_on(plan("What?"), limit=5) == few
