"""What a later report has overtaken."""

import numpy as np
import pytest

from octavo.insight.briefing.latest import overtaken, restated, tallies
from support.reports import all_lines, told


@pytest.mark.parametrize(
    ("language", "early", "late"),
    [
        ("en", "Three people were killed in the fire in Torrin.", "Five people were killed in the fire in Torrin."),
        ("en", "A woman was killed when the roof fell in at Torrin.", "Two people died when the roof fell in."),
        ("en", "Four people were killed in the fire in Torrin.", "The toll in Torrin stands at five, police said."),
        ("sv", "Tre personer dödades i branden i Torrin.", "Fem personer omkom i branden i Torrin."),
        ("pl", "W pożarze w Torrinie zginęły trzy osoby.", "W pożarze w Torrinie zginęło pięć osób."),
        ("de", "Bei dem Brand in Torrin starben drei Menschen.", "Der Brand in Torrin hat fünf Tote gefordert."),
        ("fr", "L'incendie de Torrin a fait un mort et dix blessés.", "L'incendie de Torrin a fait deux morts."),
        ("es", "Al menos cinco personas murieron en Torrin.", "El balance final en Torrin es de nueve muertos."),
        ("es", "Hay 41 casos de gripe en el hospital de Torrin.", "Los contagiados en Torrin ascienden a 97."),
        ("en", "About 250 hectares of heath have burned.", "The heath fire has burned 2,100 hectares."),
        ("en", "Seven walkers were missing on the moor at noon.", "Two walkers are missing on the moor."),
        ("en", "Thirty-four passengers were hurt at Torrin.", "Thirty-six passengers are known to have been hurt."),
        ("fr", "Près de 50 000 abonnés sont sans électricité.", "Quelque 6 000 abonnés restent sans électricité."),
        ("en", "Sixty pupils of the school at Torrin Bridge, all of them under nine, were treated.", "84 fell ill."),
        ("en", "A kitchen was closed after 12 pupils and two teachers became ill.", "Now 14 people are ill."),
        ("en", "Tens of thousands of homes are without power.", "Some 6,000 homes in Torrin have no power."),
        ("de", "Vier Menschen starben in Torrin.", "Die Zahl der Toten wurde auf drei korrigiert."),
        ("fr", "Quatre personnes manquent à l'appel à Torrin.", "Une personne est portée disparue à Torrin."),
    ],
)
def test_a_tally_is_overtaken_by_a_later_one(language, early, late):
    """The earlier line goes, the later stays."""
    both = all_lines(told(1, early, language=language), told(2, late, hours=20, language=language))
    assert overtaken(tallies(both)) == {id(both[0])}


@pytest.mark.parametrize(
    "text",
    [
        "Three of the dead had slept in the hall at Torrin.",
        "In the fire of 1996 three people were killed in Torrin.",
        "The fire in Torrin injured two workers on Monday.",
    ],
)
def test_a_part_another_year_or_another_tally_is_not_overtaken(text):
    """A later toll says nothing of them."""
    both = all_lines(told(1, text), told(2, "Five people were killed in the fire in Torrin.", hours=20))
    assert not overtaken(tallies(both))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ada Lund, 66, of Torrin was killed by the falling roof."),
        ("en", "Ada Lund, aged 66, was killed by the falling roof."),
        ("en", "The dead woman was in her 60s and lived at Torrin Bridge."),
        ("de", "Ada Lund (66) starb unter dem Dach in Torrin."),
    ],
)
def test_an_age_is_no_tally(language, text):
    """How old the dead are does not tell how many they are."""
    assert tallies(all_lines(told(1, text, language=language))) == []


@pytest.mark.parametrize(
    ("late", "gone"), [("23 ships now lie off Torrin.", 1), ("23 lorries now stand in Torrin.", 0)]
)
def test_another_count_of_the_same_things_takes_the_place_of_the_first(late, gone):
    """Lines that are alike by half are about one thing where they count the same."""
    both = all_lines(told(1, "Seven ships lay at anchor off Torrin."), told(2, late, hours=20))
    half = np.array([[1.0, 0.0], [0.5, 0.75**0.5]], dtype=np.float32)
    assert len(restated(both, lambda texts: half[: len(texts)])) == gone


def test_a_figure_that_is_given_again_later_is_not_overtaken_by_another():
    """Forty new jobs take nothing from a loss of 412 million that another paper tells as well."""
    lines = all_lines(
        told(1, "Skogtorr lost 412 million crowns."),
        told(2, "The loss of Skogtorr was 412 million crowns.", hours=10),
        told(3, "Skogtorr hires 40 people.", hours=20),
    )
    # All three are about one thing, by an embedder that does not know their language.
    assert restated(lines[:1] + lines[2:], lambda texts: np.ones((len(texts), 1), dtype=np.float32)) == {id(lines[0])}
    assert restated(lines, lambda texts: np.ones((len(texts), 1), dtype=np.float32)) == {id(lines[1])}
