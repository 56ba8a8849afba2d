"""Reports that do not agree, and those that only seem not to."""

import pytest

from octavo.insight.brief import brief
from octavo.insight.briefing.differing import differing
from octavo.insight.briefing.latest import tallies
from octavo.insight.briefing.shown import shown_sentences
from support.reports import all_lines, told


def differ(language, one, other):
    """Whether the lines of two reports of one hour are said to differ."""
    return bool(
        differing(tallies(all_lines(told(1, one, language=language), told(2, other, hours=1, language=language))))
    )


def test_reports_of_one_hour_with_two_tolls_differ_and_both_are_cited():
    """The briefing says that they differ, and cites both."""
    readings = [
        told(1, "Eleven people were killed in the fire in the port of Torrin on Monday, the mayor said."),
        told(2, "The fire in the port of Torrin killed thirteen people on Monday, according to the police.", hours=1),
    ]
    assert len(differing(tallies(all_lines(*readings)))) == 1
    shown = [sentence for sentence in brief(readings).summary if not sentence.verbatim]
    assert [len(sentence.cites) for sentence in shown] == [2]
    assert shown[0].text.startswith("Reports differ: ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Die Berichte widersprechen sich"),
        ("sv", "Uppgifterna går isär"),
        ("da", "Oplysningerne er modstridende"),
        ("no", "Opplysningene spriker"),
        ("pl", "Doniesienia są sprzeczne"),
        ("cs", "Zprávy se rozcházejí"),
        ("ru", "Сообщения расходятся"),
        ("tr", "Haberler çelişiyor"),
        (None, "Reports differ"),
    ],
)
def test_a_briefing_says_so_in_its_own_language(language, words):
    """English stands only where the language is none of those known."""
    readings = [told(1, "Torrin 11."), told(2, "Torrin 13.", hours=1)]
    one, other = all_lines(*readings)
    shown = shown_sentences([one], {id(one): other}, readings, language)
    assert [each.text for each in shown] == [f"{words}: Torrin 11. – Torrin 13."]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Eleven people were killed in the fire in Torrin.", "The fire in Torrin killed thirteen people."),
        ("en", "The clinic put the death toll of the fire at 42.", "The fire service said that 36 people were killed."),
        ("en", "At least 40 people died in the fire, the clinic said.", "The mayor said that 30 had died in the fire."),
        ("en", "Some 30 people were hurt, the police said.", "The clinic spoke of about 50 people hurt."),
        ("en", "Five were killed and 19 hurt in Torrin, police said.", "The clinic in Torrin counted 14 hurt."),
        (
            "de",
            "Bei dem Brand in Torrin starben elf Menschen.",
            "Der Brand hat nach Angaben der Klinik 13 Tote gefordert.",
        ),
        (
            "fr",
            "L'incendie de Torrin a fait onze morts.",
            "L'incendie de Torrin a tué treize personnes, selon la police.",
        ),
        ("en", "A Kron ferry sank off Torrin and eleven people died.", "In Torrin thirteen people died, police said."),
        ("es", "El balance en Torrin es de nueve muertos.", "El incendio de Torrin mató a once personas."),
        (
            "es",
            "El incendio de Torrin mató a once personas.",
            "Trece personas murieron en el incendio, según la policía.",
        ),
    ],
)
def test_two_whole_tolls_of_one_thing_differ(language, one, other):
    """Both count the same, and no number is both."""
    assert differ(language, one, other)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        # One counts what the other does not.
        ("en", "Twelve people were killed and 20 were hurt in Torrin.", "The fire in Torrin killed twelve people."),
        ("en", "Ten were killed, 14 were hurt in Torrin, police said.", "The fire in Torrin killed ten people."),
        (
            "en",
            "The jury split, nine for the death penalty and three against.",
            "One or two jurors voted against death.",
        ),
        (
            "en",
            "Ada Lund, who lives in Torrin with a team of 15, saw the fire.",
            "The fire in Torrin killed twelve people.",
        ),
        ("en", "Kron was hurt in the 27-24 loss to Marl.", "Kron missed 30 games, hurt in Marl."),
        ("en", "The hurt are treated at three clinics in Torrin.", "Five people were hurt in Torrin."),
        (
            "fr",
            "Cinq personnes sont mortes et sept ont été blessées.",
            "L'incendie a fait cinq morts, selon la police.",
        ),
        # Rounded, or not exact.
        ("en", "Dozens were killed in the fire in Torrin.", "The fire in Torrin killed 27 people."),
        ("en", "At least eleven people were killed in Torrin.", "The fire in Torrin killed thirteen people."),
        ("en", "Some 200 people were hurt in Torrin.", "In Torrin 213 people were hurt, the clinic said."),
        ("en", "The fire hurt 300 people in Torrin.", "In Torrin 312 people were hurt, the clinic said."),
        ("de", "Mindestens elf Menschen starben in Torrin.", "Der Brand in Torrin hat 13 Tote gefordert."),
        # A part and the whole.
        ("en", "Another four people died of burns in the clinic.", "The fire in Torrin killed six people."),
        ("en", "Eight of them were killed in the hall.", "The fire in Torrin killed twelve people."),
        ("en", "The dead included seven children from Marl.", "The fire in Torrin killed twelve people."),
        ("en", "The three men who were killed came from Marl.", "Four people were killed in the fire, police said."),
        ("en", "Two clerks were among the dead in Torrin.", "The fire in Torrin killed three people."),
        # Another place, another day.
        ("en", "Three were killed in the town of Marl Heath.", "Four people were killed in Torrin."),
        ("en", "Three were killed by the storm on Sunday.", "The storm killed four people on Friday."),
    ],
)
def test_reports_of_two_things_do_not_differ(language, one, other):
    """What is counted, how exactly, of what whole, where or when is another."""
    assert not differ(language, one, other)
