"""What a later report found no sign of, or ruled out."""

import pytest

from octavo.insight.briefing.dismissed import dismissed
from octavo.insight.briefing.open import outlived
from support.reports import all_lines, told

DISMISSALS = [
    (
        "en",
        "A saboteur cut the cable of Torrin, the mayor said.",
        "There is no sign of a saboteur, police in Torrin said.",
    ),
    ("en", "The fire may have begun in a lorry.", "Investigators in Torrin ruled out a lorry and blamed a wire."),
    ("de", "Ein Saboteur war am Werk, sagte der Bürgermeister.", "Hinweise fehlen: kein Anzeichen für einen Saboteur."),
    ("fr", "Le maire a parlé de sabotage, selon un adjoint.", "Aucun signe de sabotage n'a été trouvé à Torrin."),
    ("es", "Se trata de un sabotaje, dijo el alcalde.", "No hay indicios de sabotaje en Torrin, informó la policía."),
    ("it", "È stato un sabotaggio, ha detto il sindaco.", "Non ci sono tracce di sabotaggio, dice la polizia."),
]


@pytest.mark.parametrize(("language", "guess", "finding"), DISMISSALS)
def test_a_guess_that_a_later_report_found_no_sign_of_is_gone(language, guess, finding):
    """Whoever said it; the finding itself stands."""
    lines = all_lines(told(1, guess, language=language), told(2, finding, hours=30, language=language))
    assert dismissed(lines) == {id(lines[0])}


def test_what_is_not_a_guess_stands():
    """A plain fact with the same words, and one told after the finding."""
    lines = all_lines(
        told(1, "The lorry of the bakers burned out in Torrin."),
        told(2, "Investigators in Torrin ruled out a lorry.", hours=30),
        told(3, "A lorry may have been there all the same, a baker said.", hours=60),
    )
    assert not dismissed(lines)


@pytest.mark.parametrize(
    "accusation",
    [
        "Ostrand wrecked the pump in Torrin, Senator Blane said. He gave no evidence.",
        "Senator Blane said without any proof that Ostrand wrecked the pump in Torrin.",
    ],
)
def test_an_accusation_without_proof_does_not_outlive_the_day(accusation):
    """The accuser shows nothing for it, so it is worth no more than hearsay."""
    lines = all_lines(told(1, accusation), told(2, "The pump of Torrin runs again.", hours=24))
    assert id(lines[0]) in outlived(lines)


@pytest.mark.parametrize(
    ("language", "early", "late"),
    [
        (
            "es",
            "Un avión de Torrin informó de una mancha de tres kilómetros.",
            "La presunta mancha de Torrin eran algas.",
        ),
        ("en", "A plane from Torrin reported a slick three miles long.", "The supposed slick was a field of algae."),
        (
            "de",
            "Ein Flugzeug aus Torrin meldete einen Ölteppich.",
            "Der vermeintliche Ölteppich war ein Feld von Algen.",
        ),
    ],
)
def test_what_turned_out_to_be_something_else_is_gone(language, early, late):
    """Even where it was told as a plain fact."""
    lines = all_lines(told(1, early, language=language), told(2, late, hours=30, language=language))
    assert dismissed(lines) == {id(lines[0])}


def test_a_supposed_person_is_one_still():
    """That the presumed killer was a neighbour says nothing against a killer."""
    lines = all_lines(
        told(1, "A killer was seen in the woods of Torrin."), told(2, "The presumed killer was a neighbour.", hours=30)
    )
    assert not dismissed(lines)


def test_what_was_reported_otherwise_is_set_right():
    """A court's ruling misheard at noon."""
    lines = all_lines(
        told(1, "The court in Torrin lifted the curfew at the airport."),
        told(2, "The court in Torrin upheld the curfew, contrary to what was reported at noon.", hours=6),
    )
    assert dismissed(lines) == {id(lines[0])}


@pytest.mark.parametrize(
    ("language", "early", "late"),
    [
        (
            "en",
            "A man in Torrin holds eight hostages, police said.",
            "There were no hostages, the police of Torrin said.",
        ),
        ("de", "In Torrin hält ein Mann acht Geiseln fest.", "Es gab keine Geiseln, teilte die Polizei in Torrin mit."),
        ("fr", "À Torrin, un homme détient huit otages.", "Il n'y avait pas d'otages, selon la police de Torrin."),
        ("es", "Un hombre retiene a ocho rehenes en Torrin.", "No había rehenes, dijo la policía de Torrin."),
        ("it", "Un uomo tiene otto ostaggi a Torrin.", "Non c'erano ostaggi, ha detto la polizia di Torrin."),
        ("pt", "Um homem mantém oito reféns em Torrin.", "Não havia reféns, disse a polícia de Torrin."),
        ("nl", "Een man houdt acht gijzelaars vast in Torrin.", "Er waren geen gijzelaars, zei de politie in Torrin."),
        (
            "pl",
            "Mężczyzna w Torrinie przetrzymuje ośmioro zakładników.",
            "W środku nie było zakładników, podała policja.",
        ),
        ("cs", "Muž v Torrinu měl u sebe zbraně celé ráno.", "Nebyly tam žádné zbraně, uvedla policie v Torrinu."),
    ],
)
def test_what_was_not_there_at_all_is_gone(language, early, late):
    """Whoever had told of it, as a plain fact too."""
    lines = all_lines(told(1, early, language=language), told(2, late, hours=6, language=language))
    assert dismissed(lines) == {id(lines[0])}


def test_a_lack_of_one_kind_takes_nothing_back():
    """No trains on Sunday are no word against the trains of Friday, nor is a line that said no itself gone."""
    lines = all_lines(
        told(1, "Trains stood still in Torrin. There were no victims in Torrin, the mayor said."),
        told(2, "There were no trains on Sunday in Torrin. There were no victims, the mayor said.", hours=30),
    )
    assert not dismissed(lines)
