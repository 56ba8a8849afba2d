"""Lines that a briefing is better without."""

import pytest

from octavo.insight.briefing.doubt import tells_nothing
from octavo.insight.lines import lines
from support.reports import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is a disaster, and it could have been avoided by anybody who cared."),
        ("fr", "La colère gronde et rien ne sera plus jamais comme avant dans la vallée."),
        ("es", "La obra no hace falta y solo sirve para engordar a una constructora."),
    ],
)
def test_a_view_has_nothing_to_check(language, text):
    """Neither figure nor name, neither a time nor somebody who says so."""
    assert tells_nothing(lines(told(1, text, language=language))[0])


@pytest.mark.parametrize(
    "text",
    [
        "The harbour stays closed until Thursday because of the wreck.",
        "The harbour stays closed because of the wreck of the Marit.",
        "About 300 lorries wait in front of the closed harbour.",
        "The harbour stays closed because of the wreck, said the master.",
        "The man who was held in the case was released.",
    ],
)
def test_what_can_be_checked_tells_something(text):
    """A time, a name, a figure, a speaker, or something undone."""
    assert not tells_nothing(lines(told(1, text))[0])
