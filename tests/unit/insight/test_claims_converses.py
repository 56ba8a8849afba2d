"""Who won or took, told from one side and from the other."""

import pytest

from octavo.insight.check import rules
from octavo.insight.claims.claim import Cited, claim
from octavo.insight.claims.converses import agrees

SAME, REVERSED = True, False


def evidence(source, language):
    return (Cited(text=source, language=language, article=source),)


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        ("Merrow beat Oxley 3-0.", "Oxley lost 0-3 to Merrow.", "en", SAME),
        ("Oxley beat Merrow 3-0.", "Oxley lost 0-3 to Merrow.", "en", REVERSED),
        ("Oxley were beaten by Merrow.", "Merrow won 3-0 against Oxley.", "en", SAME),
        ("Oxley won 3-0 against Merrow.", "Oxley were beaten by Merrow.", "en", REVERSED),
        ("Der TSV Ahlen besiegte Moorkamp.", "Moorkamp unterlag am Samstag dem TSV Ahlen.", "de", SAME),
        ("Der TSV Ahlen unterlag Moorkamp.", "Moorkamp unterlag am Samstag dem TSV Ahlen.", "de", REVERSED),
        ("Ondarra venció al Lucero.", "El Lucero perdió por 0-2 ante el Ondarra.", "es", SAME),
        ("El Lucero derrotó por tres goles al Ondarra.", "El Lucero perdió ante el Ondarra.", "es", REVERSED),
        ("Sorlan a battu Pré-Neuf.", "Pré-Neuf s'est incliné devant Sorlan.", "fr", SAME),
        ("Pré-Neuf s'est imposé devant Sorlan.", "Pré-Neuf s'est incliné devant Sorlan.", "fr", REVERSED),
        ("Il Lavena è stato sconfitto dal Torrino.", "Il Torrino ha vinto contro il Lavena.", "it", SAME),
        ("O Alvor bateu o Sobral.", "O Sobral perdeu frente ao Alvor.", "pt", SAME),
        ("Weerdam won van Lintel.", "Lintel verloor met 1-2 van Weerdam.", "nl", SAME),
        ("Zalesie pokonało Brzozów.", "Brzozów przegrał z Zalesiem.", "pl", SAME),
        ("«Факел» проиграл «Волне».", "«Волна» обыграла «Факел».", "ru", SAME),
        ("Akpınar, Dereköy'ü yendi.", "Akpınar, Dereköy'e 2-1 yenildi.", "tr", REVERSED),
        ("Kallio voitti Suvannon.", "Suvanto hävisi Kalliolle.", "fi", SAME),
        ("Forsby förlorade mot Ekered.", "Ekered slog Forsby.", "sv", SAME),
        ("Brusk has sold the ferry to Holm.", "Holm is buying the ferry from Brusk.", "en", SAME),
        ("Holm sold the ferry to Brusk.", "Holm is buying the ferry from Brusk.", "en", REVERSED),
        ("Corvex wird von Lumina übernommen.", "Lumina kauft Corvex.", "de", SAME),
        ("Corvex kauft Lumina.", "Corvex wird von Lumina übernommen.", "de", REVERSED),
    ],
)
def test_the_winner_and_the_buyer_are_the_same_from_either_side(text, source, language, expected):
    """A loser's sentence says the winner's, and the same two names the other way round are told apart from it."""
    told = evidence(source, language)
    assert agrees(claim(text, told), told) is expected


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        # One name alone, a denial, and what is sold to nobody.
        ("Merrow won.", "Oxley lost 0-3 to Merrow.", "en"),
        ("Merrow beat Oxley.", "Oxley did not lose to Merrow.", "en"),
        ("Brusk sold Holm.", "Holm is buying the ferry from Brusk.", "en"),
        ("Merrow met Oxley.", "Oxley lost 0-3 to Merrow.", "en"),
        # Who comes first need not have done it.
        ("Den Titel gewann Karla Wendt.", "Karla Wendt gewann den Titel.", "de"),
        ("Gegen Moorkamp gewann der TSV Ahlen.", "Der TSV Ahlen gewann gegen Moorkamp.", "de"),
        ("Al Lucero le ganó el Ondarra.", "El Ondarra ganó al Lucero.", "es"),
    ],
)
def test_what_does_not_say_both_sides_says_nothing(text, source, language):
    """Where the relation or one of its sides is not told, there is no finding."""
    told = evidence(source, language)
    assert agrees(claim(text, told), told) is None


def test_the_other_side_is_no_contrary_and_a_reversal_is_final():
    """The same told from the winner's side breaks no rule, its score turned round either; a reversal is refused."""
    told = evidence("Oxley lost 0-3 to Merrow on Monday.", "en")
    assert not rules(claim("Merrow beat Oxley 3-0 on Monday.", told), told)
    assert "reversed" in rules(claim("Oxley beat Merrow 3-0 on Monday.", told), told)
