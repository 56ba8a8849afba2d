"""Lines read together with the question and with those around them."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.insight.lines import lines
from octavo.insight.questions.cross_encoding import read_together
from octavo.insight.reading import Reading

LONG = " with a great many words beside" * 12


def _article(number, count, *, tail=""):
    text = " ".join(f"Boat number {number}{at:02} left the harbour early{tail}." for at in range(count))
    return Reading(article_id=number, title=f"Harbour {number}", text=text, language="en")


def _hash(_asked, title, some):
    """Odds that tell the article and the line."""
    return [float(title.split()[1]) * 1000 + int(line.split()[2]) for line in some]


def test_lines_of_an_article_are_read_at_once_in_its_order():
    """Two lines near each other are one reading with the lines before, between and after them, whoever comes first."""
    every, calls = lines(_article(1, 8)), []

    def answers(asked, title, some):
        calls.append((asked, title, [line.split()[2] for line in some]))
        return [0.0] * len(some)

    read_together("Which boat left?", [every[4], every[2]], answers)
    assert calls == [("Which boat left?", "Harbour 1", ["101", "102", "103", "104", "105"])]


def test_what_does_not_fit_is_read_in_another_go_and_no_line_loses_the_one_before_it():
    """Long lines are parted into windows that the network can hold, each wanted line with the line before it."""
    every, calls = lines(_article(1, 9, tail=LONG)), []

    def answers(_asked, _title, some):
        calls.append([line.split()[2] for line in some])
        return [0.0] * len(some)

    read_together("Which boat left?", every, answers)
    assert len(calls) > 1
    for before, line in pairwise(every):
        pair = [before.text.split()[2], line.text.split()[2]]
        assert any(pair == window[at : at + 2] for window in calls for at in range(len(window)))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 11)), max_size=14, unique=True), st.booleans())
def test_every_line_has_its_own_odds_whatever_the_order(places, long):
    """Odds come back in the order of the lines asked for, each line's own, of however many articles."""
    articles = {number: lines(_article(number, 12, tail=LONG if long else "")) for number in (1, 2, 3)}
    found = [articles[number][at] for number, at in places]
    expected = [number * 1000 + number * 100 + at for number, at in places]
    assert np.array_equal(read_together("?", found, _hash), expected)
