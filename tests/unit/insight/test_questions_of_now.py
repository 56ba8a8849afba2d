"""Questions of how things stand now."""

import pytest

from octavo.insight.ask import answer, plan
from octavo.insight.lines import lines
from octavo.insight.questions.of_now import asks_of_now, newest_first


@pytest.mark.parametrize(
    "question",
    [
        "Is the dock strike over?",
        "Are the trains running again?",
        "Has the fire been put out yet?",
        "Ist der Streik der Hafenarbeiter beendet?",
        "La grève est-elle finie ?",
        "Est-ce que la grève est finie ?",
        "Y a-t-il encore des disparus ?",
        "¿Sigue cerrado el puerto?",
        "¿Ha terminado la huelga?",
        "Lo sciopero è finito?",
        "A greve acabou?",
        "Is de staking voorbij?",
        "Brennt es noch in Harn?",
        "Zit de stad nog zonder stroom?",
        "Czy strajk już się skończył?",
        "Рыбак ещё не найден?",
        "Rıhtım hâlâ kapalı mı?",
    ],
)
def test_whether_something_goes_on_or_is_over_is_asked_of_now(question):
    """In the languages of the larger papers."""
    assert asks_of_now(plan(question))


@pytest.mark.parametrize(
    "question",
    [
        "Do the tram drivers want more money?",
        "Did the strike end?",
        "Was the strike over by May?",
        "Is the strike of 2019 over?",
        "Who is still missing?",
        "¿Quién sigue desaparecido?",
        "Quando acabou a greve?",
        "Qui est encore à l'hôpital ?",
        "Wer ist noch vermisst?",
    ],
)
def test_what_was_or_who_it_is_asks_not_of_now(question):
    """A later report is no better an answer to these."""
    assert not asks_of_now(plan(question))


def test_the_end_of_a_strike_comes_before_talks_that_failed(read):
    """Both say of the strike whether it is over, and the later one is how it is."""
    failed = read("Talks to end the dock strike in Harn failed; the dock strike goes on.")
    ended = read("The dock strike in Harn ended; the dock strike is over after nine days.", hours=72)
    for readings in ([failed, ended], [ended, failed]):
        found = answer(plan("Is the dock strike in Harn over?"), readings)
        assert [sentence.text.split(";")[0] for sentence in found.sentences] == [
            "The dock strike in Harn ended",
            "Talks to end the dock strike in Harn failed",
        ]


def test_the_others_keep_their_order(read):
    """Only the best line of the newest article moves."""
    monday, tuesday = (
        read(f"{day} it rained. {day} it stopped.", hours=hours) for day, hours in (("Here", 0), ("There", 24))
    )
    (one, two), (three, four) = lines(monday), lines(tuesday)
    assert newest_first([one, three, two, four]) == [three, one, two, four]
    assert newest_first([]) == []
