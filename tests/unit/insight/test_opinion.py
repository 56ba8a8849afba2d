"""Whether an article argues rather than reports."""

import pytest

from octavo.insight.opinion import is_opinion
from support.reports import told

VIEW = (
    "The county hates everyone who drives. Not one pony will be saved by a sign. Those who vote for it know that, and "
    "they will deserve what they get."
)


@pytest.mark.parametrize(
    "title", ["Leader: Enough of this", "L'opinione: il ponte dei sospiri", "Der Kommentar | Lärm"]
)
def test_a_title_may_say_so_with_an_article(title):
    """As papers mark their own views."""
    assert is_opinion(told(1, "The bridge of Torrin opens on Friday, the mayor said.", title=title))


def test_what_gives_nothing_to_check_is_a_view():
    """Somewhere a report says when, how many, or who says so."""
    assert is_opinion(told(1, VIEW))
    assert not is_opinion(told(1, f"{VIEW} The county council voted on Thursday."))
    assert not is_opinion(told(1, f"{VIEW} The road is used by 4,000 cars."))


def test_two_lines_are_too_little_to_tell():
    """A brief notice may be no more."""
    assert not is_opinion(
        told(1, "The moor road has a new limit of speed for all. The ponies of the moor wear collars.")
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Le ricerche sono finite. La valanga ha travolto undici persone. La procura ha aperto un'inchiesta."),
        ("cs", "Úřad přiznal, že došlo k chybě. Příčinou byl starý seznam. Ředitel odchod vyloučil."),
        ("tr", "Köprü kapandı. Belediye, köprünün güvenli olduğunu açıkladı. Halk yürüyerek geçti."),
    ],
)
def test_a_report_counts_and_gives_its_sources_in_its_own_language(language, text):
    """Number words and verbs of saying are no more English there than the rest."""
    assert not is_opinion(told(1, text, language=language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Міст закрили вранці. Мешканці ходять в обхід. Школа працює далі."),
        ("hu", "A híd hétfőn bezárt. Az emberek gyalog járnak. Az iskola nyitva maradt."),
        ("el", "Η γέφυρα έκλεισε. Οι κάτοικοι περπατούν, είπε ο δήμαρχος. Το σχολείο λειτουργεί."),
    ],
)
def test_a_report_in_a_language_of_few_cues_is_a_report(language, text):
    """Where the words of saying are not known, nothing can be told from their absence."""
    assert not is_opinion(told(1, text, language=language))
