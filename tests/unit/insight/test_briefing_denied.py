"""Claims that a later report denies."""

import pytest

from octavo.insight.brief import brief
from octavo.insight.briefing.denied import denied
from octavo.insight.lines import lines
from support.reports import told


@pytest.mark.parametrize(
    ("language", "claim", "answer"),
    [
        ("en", "Mayor Ada Lund of Torrin has resigned.", "Mayor Ada Lund of Torrin has not resigned, she said."),
        ("en", "Ten guests were hurt in the fire in Torrin.", "Nobody was hurt in the fire in Torrin."),
        ("de", "Die Reederei Kron verkauft ihre Fähren.", "Die Reederei Kron verkauft ihre Fähren nicht."),
        ("fr", "Le maire de Torrin, Luc Vass, a démissionné.", "Le maire de Torrin, Luc Vass, n'a pas démissionné."),
        ("es", "La alcaldesa de Torrin, Eva Ruiz, dimitió.", "La alcaldesa de Torrin, Eva Ruiz, no dimitió."),
    ],
)
def test_a_later_no_to_the_same_is_a_denial(language, claim, answer):
    """The later one says no; the other way round it is news that overtakes."""
    early, late = lines(told(1, claim, language=language)), lines(told(2, answer, hours=9, language=language))
    assert denied([*early, *late]) == [(early[0], late[0])]
    before = lines(told(2, answer, hours=-9, language=language))
    assert denied([*early, *before]) == []


def test_a_no_to_something_else_is_none():
    """Two lines on one mayor may tell different things."""
    both = [*lines(told(1, "The mayor opened the new pier.")), *lines(told(2, "The mayor is not ill.", hours=9))]
    assert denied(both) == []


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (
            "The quake struck at a depth of ten kilometres under Torrin, the survey said.",
            "There were no reports of damage after the quake struck ten kilometres under Torrin, the survey said.",
        ),
        (
            "Two children were inside the chapel in Torrin when the fire broke out.",
            "Nobody was hurt, but two children were inside the chapel in Torrin when the fire broke out.",
        ),
        (
            "Ada Lund visited the burnt chapel in Torrin on Saturday.",
            "Ada Lund, who was not in the burnt chapel on Friday, visited Torrin on Saturday.",
        ),
        (
            "Police are unsure whether the fire in the chapel was set by a visitor.",
            "Police do not know whether the fire in the chapel was set by a visitor.",
        ),
        (
            "Kron was held after failing two tests for drink in Torrin.",
            "Kron failed two tests for drink in Torrin and was held.",
        ),
        (
            "The fight over the pier in Torrin goes on.",
            "The fight over the pier in Torrin may not be over yet: it goes on.",
        ),
        (
            "The council changed the rule, which required shops to sell the pier's honey in Torrin.",
            "The new rule does not require shops to sell the honey in Torrin.",
        ),
        (
            "The fire in the chapel in Torrin began on Friday night.",
            "No one was hurt in the fire in the chapel in Torrin on Friday night.",
        ),
        ("Kron has bought Lund Lines, a rival of Vass.", "There isn't much Vass can do about Lund Lines and Kron."),
    ],
)
def test_a_no_that_bears_on_another_word_denies_nothing(claim, answer):
    """Two lines may share most of their words, and the no of one be about what the other does not tell."""
    assert denied([*lines(told(1, claim)), *lines(told(2, answer, hours=9))]) == []


def test_a_denied_claim_is_shown_only_beside_its_denial():
    """Or not at all: where the denial tells more, it stands alone. Neither headline nor key points give the claim."""
    found = brief(
        [
            told(1, "Mayor Ada Lund of Torrin has resigned, a friend said. She is 51.", title="Mayor Lund resigns"),
            told(
                2,
                "Mayor Ada Lund of Torrin has not resigned, she said. She will lead the town council until June.",
                hours=9,
                title="Mayor Lund stays",
            ),
        ]
    )
    assert all(len(sentence.cites) == 2 for sentence in found.summary if "has resigned" in sentence.text)
    assert sum("has not resigned" in sentence.text for sentence in found.summary) == 1
    assert found.headline == "Mayor Lund stays"
    assert not any("has resigned" in sentence.text for sentence in found.key_points)
