from datetime import UTC, date, datetime

import pytest

from octavo.cli.demo.days import Calendar


def calendar(language: str) -> Calendar:
    return Calendar(today=date(2026, 11, 24), published=datetime(2026, 11, 23, 22, 40, tzinfo=UTC), language=language)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Saturday, 9 December, January, 1986"),
        ("de", "Samstag, 9. Dezember, Januar, 1986"),
        ("es", "sábado, 9 de diciembre, enero, 1986"),
    ],
)
def test_fields_are_written_in_the_language_of_the_report(language, written):
    """A field becomes the weekday, date, month or year that it counts to, as its language writes it."""
    text = "{day:-3}, {date:+15}, {month:+2}, {year:-40}"
    assert calendar(language).fill(text) == written


def test_the_clock_counts_from_publication_and_passes_midnight():
    """A live report's clock is told from its own publication, not from the edition."""
    assert calendar("en").fill("{clock:+0} {clock:+1.5}") == "22:40 00:10"


def test_other_braces_are_left_alone():
    """What is no field is prose."""
    assert calendar("en").fill("{day} {hour:+1} {date:x}") == "{day} {hour:+1} {date:x}"
