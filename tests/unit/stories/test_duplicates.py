"""Copies of one report."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from octavo.stories.duplicates import Copies, agency, copies, origin, signature, without_marks

REPORT = (
    "The river Arle burst its banks early on Tuesday after two days of heavy rain, and about 3,000 people had to leave "
    "their homes in the town of Medlow. Mayor Ines Corvaldo said two schools had been turned into shelters. "
    "Fire crews pumped water out of cellars through the night. The regional railway stopped its trains between Medlow "
    "and Sorrent. Forecasters expect the rain to end on Wednesday."
)
OTHER = (
    "Families in Medlow began to clean up on Wednesday as the river Arle fell by half a metre. Mayor Ines Corvaldo "
    "asked the government for money to repair the broken dyke, which she said would take a year. Shops stayed closed."
)


@dataclass(frozen=True)
class Told:
    text: str
    source: str | None
    at: datetime


@pytest.mark.parametrize(
    "copy",
    [
        f"MEDLOW (Reuters) - {REPORT}",
        f"{REPORT} dpa/afp",
        REPORT.rsplit(". ", 2)[0],
        REPORT.replace("heavy", "steady").replace("early ", ""),
    ],
    ids=["agency line", "agency at the end", "cut", "edited"],
)
def test_a_copy_is_known_under_any_title(copy):
    """A report with an agency's mark, cut or lightly edited is still that report; the index finds it too."""
    one, other = signature("River bursts its banks", REPORT), signature("Thousands flee a flood", copy)
    assert copies(one, other)
    index = Copies()
    index.add("first", one)
    assert [key for key, _ in index.find(other)] == ["first"]


def test_another_report_on_the_same_event_is_no_copy():
    """Shared names and a shared subject do not make a copy."""
    assert not copies(signature("River bursts its banks", REPORT), signature("Medlow cleans up", OTHER))


def test_headlines_alone_are_copies_only_if_equal():
    """Without texts nothing but the same words in the same order will do; case and signs do not count."""
    one = signature("Nurses strike in Lisca", "")
    assert copies(one, signature("NURSES STRIKE IN LISCA!", ""))
    assert not copies(one, signature("Nurses strike again in Lisca", ""))
    assert not copies(one, signature("Nurses strike in Lisca", REPORT))


def test_a_column_with_other_figures_is_no_copy():
    """Tomorrow's market report on the same pattern is a report of its own."""
    pattern = "The Kernau index closed at {0} points on {1}. Shares of banks, ports and mills rose with the {2} market."
    one = signature("Kernau index closes at 4,100", pattern.format("4,100", "Monday", "calm"))
    two = signature("Kernau index closes at 4,180", pattern.format("4,180", "Tuesday", "busy"))
    assert not copies(one, two)


def test_what_was_removed_is_not_found():
    """The index forgets, and its keys with it."""
    index = Copies()
    index.add(1, signature("River bursts its banks", REPORT))
    index.remove(1)
    assert index.find(signature("Another title", REPORT)) == ()
    assert not index._keys


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BERLIN (dpa) - Das Gericht tagte.", "dpa"),
        ("PARIS, 3 mai (AFP) - La cour a siégé.", "AFP"),
        ("【共同】川が氾濫した。", "共同"),
        ("The court sat. (Reuters)", "Reuters"),
        ("The court sat.\n\nThis story was first published by Law Weekly.", "Law Weekly"),
        ("He met a reporter of the AP in Kernau.", None),
    ],
)
def test_the_agency_a_text_names(text, name):
    """A mark before the first sentence or after the last names the origin; a mention in the text does not."""
    assert agency(text) == name


def test_marks_are_no_text():
    """The mark and the place line fall away, the sentence stays."""
    assert without_marks("NEW YORK -- The court sat.") == "The court sat."
    assert without_marks("The court sat. (Reuters)") == "The court sat."


def test_the_origin_of_copies():
    """The source that the copies name is their origin, else the earliest."""
    noon = datetime(2026, 5, 3, 12, tzinfo=UTC)
    paper = Told(f"{REPORT} (Law Weekly)", "Harbour Post", noon)
    early = Told(f"MEDLOW (Reuters) - {REPORT}", "Valley Gazette", noon + timedelta(hours=1))
    wire = Told(REPORT, "Reuters", noon + timedelta(hours=2))
    assert origin([early, wire]) is wire
    assert origin([early, paper]) is paper
