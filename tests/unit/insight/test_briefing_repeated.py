"""What a briefing would tell twice, in one language or in two."""

import numpy as np
import pytest

from octavo.insight.briefing.repeated import repeated, told_anew, told_over
from support.reports import all_lines, told

HOME = "The dairy of Torrin sold 62,000 cheeses last year, its owner said."


def alike(texts):
    """Texts that all mean the same."""
    return np.ones((len(texts), 1), dtype=np.float32)


def unlike(texts):
    """Texts that have nothing in common."""
    return np.eye(len(texts), dtype=np.float32)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Mejeriet i Torrin sålde 62 000 ostar i fjol.", True),
        ("Mejeriet i Torrin sålde 61 000 ostar i fjol.", False),
        ("Mejeriet i Torrin sålde 62 000 ostar och 900 ton smör.", False),
        ("Mejeriet i Torrin har fyra delägare.", False),
        (
            "Mejeriet sålde 62 000 ostar, öppnade butik, byggde lager, anställde folk och köpte Torrins gamla kvarn.",
            False,
        ),
    ],
)
def test_a_sum_is_told_once_where_the_other_language_tells_nothing_else(text, gone):
    """Every figure must be told at home, and the line be no longer by much than the one that tells it."""
    both = all_lines(told(1, HOME), told(2, text, language="sv"))
    assert repeated(both, "en", alike) == ({id(both[1])} if gone else set())


def test_figures_alone_say_nothing_of_what_is_counted():
    """Without likeness of meanings, or an embedder, both are told; and so are two lines of one language."""
    both = all_lines(told(1, HOME), told(2, "Die Molkerei in Torrin verkaufte 62.000 Laib Käse.", language="de"))
    assert not repeated(both, "en", unlike)
    assert not repeated(both, "en", None)
    assert not repeated(all_lines(told(1, HOME), told(2, HOME)), "en", alike)


def test_figures_alone_decide_where_the_embedder_does_not_know_the_language():
    """It finds Swedish unlike whatever it says; without an embedder both are told."""
    both = all_lines(told(1, HOME), told(2, "Mejeriet i Torrin sålde 62 000 ostar i fjol.", language="sv"))
    assert repeated(both, "en", unlike) == {id(both[1])}
    assert not repeated(both, "en", None)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Three people are known to have died in Torrin.", True),
        ("Three people died in Torrin, the chimney sweep and both owners of a bakery among them.", False),
        ("Four people are known to have died in Torrin.", False),
        ("Nobody else is known to have died in Torrin.", False),
    ],
)
def test_a_figure_is_told_once_where_the_line_has_hardly_another_word(text, gone):
    """In one language the words must be told as well: what else the line knows is news."""
    both = all_lines(told(1, "Three people died in the earthquake that struck Torrin on Tuesday."), told(2, text))
    assert told_over(both) == ({id(both[1])} if gone else set())


def test_a_figure_in_words_is_the_one_in_digits():
    """As a Portuguese paper begins with "Vinte e sete" and goes on with "27"."""
    both = all_lines(
        told(1, "Vinte e sete alunos de uma escola de Torrin adoeceram por causa de um iogurte.", language="pt"),
        told(2, "No total, 27 alunos adoeceram.", language="pt"),
    )
    assert told_over(both) == {id(both[1])}


@pytest.mark.parametrize(
    ("text", "hours", "gone"),
    [
        ("The town of Torrin loses 70 million crowns of taxes.", 30, True),
        ("The town of Torrin loses 60 million crowns of taxes.", 30, False),
        ("The town of Torrin loses 70 million crowns of taxes.", 1, False),
        ("La ville de Torrin perd 70 millions de couronnes.", 30, False),
    ],
)
def test_of_two_lines_that_mean_the_same_of_one_sum_the_later_stands(text, hours, gone):
    """In one language; reports of one hour may differ, and another sum is another thing."""
    language = "fr" if "ville" in text else "en"
    both = all_lines(
        told(1, "The town of Torrin gets 70 million crowns more of taxes."),
        told(2, text, hours=hours, language=language),
    )
    assert told_anew(both, alike) == ({id(both[0])} if gone else set())
    assert not told_anew(both, unlike)
    assert not told_anew(both, None)
