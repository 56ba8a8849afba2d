"""Sentences that can be key points, and those that point to another."""

import pytest

from octavo.insight.alone import stands_alone


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Despite this, the ferries kept running.", "en"),
        ("Without it, the province has two choices.", "en"),
        ("The third, for deepening the harbour, was settled in full.", "en"),
        ("Measured by nerves it did rather better.", "en"),
        ("The mayor has kept that item for round two.", "en"),
        ("Young people were referred through this misguided scheme.", "en"),
        ("Most importantly, the bridge will open in May.", "en"),
        ("Der Anwalt glaubte, sich über diese Bestimmung hinwegsetzen zu können.", "de"),
        ("Nach Ansicht der Kammer war der Fall deshalb verjährt.", "de"),
        ("In Harn it is fewer than four.", "en"),
        ("\u201cAre you concerned about the ferry?\u201d King asked the mayor.", "en"),
        ("2. Der Rest wird in einer Summe gezahlt.", "de"),
        ("La poda de esa línea debía hacerse en noviembre.", "es"),
        ("Ante esto, la defensa pidió una fianza.", "es"),
        ("Le maire a retiré cette mesure lundi.", "fr"),
        ("Il sindaco ha ritirato questa misura.", "it"),
        ("O prefeito retirou essa medida.", "pt"),
        ("De burgemeester trok deze maatregel in.", "nl"),
        ("Мэр отменил это решение.", "ru"),
    ],
)
def test_what_points_to_another_sentence_is_no_key_point(sentence, language):
    """Wherever in the sentence it points; an entry of a list is none either."""
    assert not stands_alone(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The fares will rise this week, the port authority said.", "en"),
        ("The company said that it would close the plant.", "en"),
        ("\u201cThis is a disgrace,\u201d said Mira Salt, the mayor.", "en"),
        ("First Minister Ann Dell resigned on Tuesday.", "en"),
        ("4. März: Der Rat von Harn tagt zum ersten Mal.", "de"),
        ("1. FC Rothenau verliert den Trainer.", "de"),
        ("In diesem Jahr kamen 400 Gäste mehr.", "de"),
        ("El presidente llega esta semana a Lorcena.", "es"),
        ("La ministre a présenté sa démission cette semaine.", "fr"),
        ("Ce qui manque, selon le maire de Vernoy, est l'argent.", "fr"),
    ],
)
def test_what_names_what_it_tells_can_be_one(sentence, language):
    """The time when it was written, a speaker's own words and what stands in the sentence point to no other."""
    assert stands_alone(sentence, language)
