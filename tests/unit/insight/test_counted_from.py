"""Which sentences count their time from one told before."""

import pytest

from octavo.insight.counted_from import counted_from


@pytest.mark.parametrize(
    "sentence",
    [
        "The union had reported a loss of nearly one in three a day earlier.",
        "Two weeks before, the council had voted against it.",
        "The bridge was shut the next morning, and has been since.",
        "Am Vortag war die Brücke gesperrt worden.",
        "Der Vorstand war zwei Tage zuvor zurückgetreten.",
        "La veille, le maire avait démissionné.",
        "Le conseil s’était réuni deux jours plus tôt.",
        "El día anterior habían cerrado el puente.",
        "Il sindaco si era dimesso due giorni prima.",
        "No dia seguinte, a ponte reabriu.",
        "De brug was een dag eerder gesloten.",
        "Most zamknięto dwa dni wcześniej.",
    ],
)
def test_a_time_without_a_day_of_its_own_is_counted_from_another(sentence):
    """Nobody knows when, who reads it first."""
    assert counted_from(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She resigned on Friday, two days later than planned.",
        "On Saturday he won; a day earlier he had been last.",
        "The work will end a day earlier than planned.",
        "La veille de Noël, la mairie ferme.",
        "Am 3. Mai wurde sie gewählt, zwei Tage zuvor war sie krank.",
        "The company will add a second weekly night train.",
    ],
)
def test_one_that_says_when_is_not(sentence):
    """It has a day of its own, or compares with a plan."""
    assert not counted_from(sentence)
