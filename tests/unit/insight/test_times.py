"""Words that say when."""

import pytest

from octavo.insight.times import tells_how_long, times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opens on March 1, 2026 at 10 p.m. in Harn.", ["March 1, 2026", "10 p.m."]),
        ("Since 1998 it may rain on Tuesday.", ["Since 1998"[6:], "Tuesday"]),
        ("Am 3. Oktober um 14 Uhr", ["3. Oktober", "14 Uhr"]),
        ("le 14 janvier dernier, il y a deux ans", ["14 janvier", "il y a deux ans"]),
        ("el 2 de mayo de 2024", ["2 de mayo de 2024"]),
        ("They may go to the sea again in may", ["may"]),
        ("in May they met three weeks later", ["May", "three weeks later"]),
        ("2,100 people paid $2000", []),
        ("na quinta-feira, på torsdag og i środę", ["quinta-feira", "torsdag", "środę"]),
        ("2025年7月8日に開いた", ["2025年7月8日"]),
        ("hétfőn, marți, torstaina, την Πέμπτη", ["hétfőn", "marți", "torstaina", "Πέμπτη"]),
        ("w czwartek 5 lutego i do tammikuuhun", ["czwartek", "5 lutego", "tammikuuhun"]),
    ],
)
def test_times_are_found_and_figures_are_not(text, found):
    """Dates, years, days and clock times of several languages; prices, counts and the verb "may" are none."""
    assert [text[start:end] for start, end in times(text)] == found


def test_a_stretch_of_time_is_known():
    """A duration is a number or a small number word before a unit of time."""
    assert tells_how_long("closed for six weeks")
    assert tells_how_long("für sechs Wochen gesperrt")
    assert not tells_how_long("closed since Monday")
