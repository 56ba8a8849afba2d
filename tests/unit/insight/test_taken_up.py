"""Which sentences begin with a noun that was told before."""

import pytest

from octavo.insight.taken_up import takes_up


@pytest.mark.parametrize(
    ("language", "before", "sentence"),
    [
        ("en", "A joint count of the hives begins in January.", "The hives will be counted by two inspectors."),
        ("en", "The union wrote to 2,400 members.", "The joint members answered."),
        ("de", "Am Montag wurde eine Brücke in Harn gesperrt.", "Die Brücke bleibt sechs Wochen zu."),
        ("fr", "Un accord a été conclu jeudi à Tarn.", "L’accord sera soumis au vote."),
        ("es", "Un incendio arrasó el Carrasco.", "El incendio se declaró de noche."),
        ("it", "Un ponte è stato chiuso a Lavanta.", "Il ponte resta chiuso."),
        ("pt", "Uma greve parou o porto.", "A greve acabou ao meio-dia."),
        ("nl", "In Lom is een brug gesloten.", "De brug blijft dicht."),
    ],
)
def test_a_noun_that_was_told_is_taken_up(language, before, sentence):
    """Said as known, it is known from before."""
    assert takes_up(sentence, before, language)


@pytest.mark.parametrize(
    ("language", "before", "sentence"),
    [
        ("en", "The union wrote to 2,400 members.", "The union heard from 1,870."),
        ("en", "The Supreme Court struck down the toll.", "The Supreme Court ruled by five to four."),
        ("en", "A bridge was closed.", "Ferries run every twenty minutes."),
        ("en", "Two of them came.", "The two left."),
        ("pl", "Most zamknięto w niedzielę.", "Most pozostanie zamknięty."),
    ],
)
def test_what_is_known_without_it_is_not(language, before, sentence):
    """Both begin with it, it is a name, it is another noun, or the language has no article to tell by."""
    assert not takes_up(sentence, before, language)
