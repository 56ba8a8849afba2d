"""The last search for a date, in a page that states none."""

from datetime import UTC, datetime

import pytest

from octavo.extract.document.tree import tree_of
from octavo.extract.metadata.lastdate import searched_date

NOW = datetime(2026, 5, 12, 19, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<h1>Ferry</h1><p>Lindau, 10. Mai 2026 - Die Fähre fährt.</p>", "2026-05-10"),
        ("<h1>Ferry</h1><p>10/05/2026</p><p>The Aurelia, built on 3 March 1998, sails.</p>", "2026-05-10"),
        ("<p>Zuletzt aktualisiert: 11.05.2026</p><p>Erstellt: 10.05.2026</p>", "2026-05-10"),
        ("<p>© 1 January 2020</p><p>Опубликовано 10 мая 2026</p>", "2026-05-10"),
        ('<script>var page = {"publishedAt":"2026-05-10T08:00:00+02:00"}</script><p>Text.</p>', "2026-05-10"),
        ("<p>Joined: 01.02.2020</p><p>Re: ferry</p><p>10.05.2026</p>", "2026-05-10"),
        ("<p>Dieser Beitrag wurde am 10.05.2026 von ole verfasst.</p><p>11.05.2026 um 8:00</p>", "2026-05-10"),
        ("<p>10.05.2026</p><ul><li class='review-item'><p>Geplaatst op 02-01-2026</p></li></ul>", "2026-05-10"),
        ("<ol class='reference-list'><li>List of monuments, 18.09.2012</li></ol>", None),
        ("<p>Sails on 1 June 2031.</p>", None),
        ("<p>The ferry was built on 31 August 1990.</p>", None),
        ("<p>Text.</p>", None),
    ],
)
def test_the_likeliest_date_of_a_text(body: str, day: str | None) -> None:
    """A date by the headline or with a label wins over others; a date to come, or from before the web, is none."""
    found = searched_date(
        tree_of(f"<html><body>{body}</body></html>".encode()), url="https://courier.example/ferry", now=NOW
    )
    assert (found.iso() if found else None) == day


def test_the_month_of_the_address_is_better_than_nothing() -> None:
    """Where no text has a date, the address may have a month."""
    root = tree_of(b"<html><body><p>Text.</p></body></html>")
    found = searched_date(root, url="https://courier.example/2026/04/ferry", now=NOW)
    assert found is not None
    assert found.iso() == "2026-04"
