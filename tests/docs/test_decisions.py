"""Every record of a decision has the same form, so that a reader knows where to look."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "decisions"
RECORDS = sorted(FOLDER.glob("0*.md"))


def test_decisions_are_numbered_without_gaps() -> None:
    """The records are 0001 to the last, and each one's title has its file's number."""
    assert [int(record.name[:4]) for record in RECORDS] == list(range(1, len(RECORDS) + 1))
    for record in RECORDS:
        assert record.read_text(encoding="utf-8").startswith(f"# {int(record.name[:4])}. ")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_decision_tells_its_date_status_context_choice_and_cost(record: Path) -> None:
    """Whoever reads one record knows where the next one says the same thing."""
    text = record.read_text(encoding="utf-8")
    assert re.search(r"^Date: \d{4}-\d\d-\d\d\.\nStatus: (?:accepted|superseded)\b", text, re.MULTILINE)
    sections = [section.partition(":")[0] for section in re.findall(r"^## (.+)$", text, re.MULTILINE)]
    assert sections[:1] == ["Context"]
    assert {"Choice", "Cost"} <= set(sections)


def test_the_index_lists_every_decision_by_its_title() -> None:
    """Whoever reads the repository without building the docs finds each record, and which of them no longer stands."""
    index = (FOLDER / "index.md").read_text(encoding="utf-8")
    for path in RECORDS:
        text = path.read_text(encoding="utf-8")
        number, title = text.splitlines()[0].removeprefix("# ").split(". ", 1)
        (row,) = [line for line in index.splitlines() if line.startswith(f"| {number} | [{title}]({path.name}) |")]
        assert ("superseded" in row) == ("Status: superseded" in text)
