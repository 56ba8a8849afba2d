from collections import defaultdict
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from octavo.cli.demo import wire
from octavo.cli.demo.papers import PAPERS, FeedKind
from octavo.cli.demo.wire import load_wire
from octavo.errors import Invalid
from octavo.news.extracted import Kind

CLOSING = datetime(2026, 11, 24, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def reports():
    return load_wire()


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Loads a wire of our own files in place of the packaged one."""

    def load(**files):
        folder = tmp_path / "wire"
        folder.mkdir(exist_ok=True)
        for name, text in files.items():
            (folder / f"{name}.md").write_text(text)
        monkeypatch.setattr(wire.resources, "files", lambda _: tmp_path)
        return load_wire()

    return load


def header(**fields):
    lines = {"paper": '"harn"', "hours_before_closing": "5", "title": '"A"', "section": '"Town"'} | fields
    return "+++\n" + "".join(f"{name} = {value}\n" for name, value in lines.items()) + "+++\n"


def test_twelve_stories_are_told_and_three_pieces_stand_alone(reports):
    """The gold in the headers gives twelve events of several reports each, and three single pieces."""
    sizes = defaultdict(int)
    for each in reports:
        sizes[each.story] += 1
    assert sorted(key for key, size in sizes.items() if size == 1) == ["harn-chess", "hedge-wren", "quoin-dictionary"]
    assert len(sizes) == 15


@pytest.mark.parametrize("newest", [0, 24, 48])
def test_every_edition_has_eight_leaves_and_one_to_spare(reports, newest):
    """In each of the last three days at least nine different stories have a report."""
    told = {each.story for each in reports if newest <= each.hours_before_closing < newest + 24}
    assert len(told) >= 9


def test_a_story_that_goes_on_is_told_by_several_papers(reports):
    """Each of the twelve stories has at least two papers or two reports of its own to be weighed."""
    origins = defaultdict(set)
    for each in reports:
        if each.copy_of is None:
            origins[each.story].add(each.key)
    assert all(len(keys) >= 2 for story, keys in origins.items() if "-" not in story)


def test_every_paper_reports_and_all_four_feed_dialects_are_spoken(reports):
    """No paper is empty, and RSS, Atom, RDF and JSON Feed all occur."""
    assert {each.paper for each in reports} == {paper.key for paper in PAPERS}
    assert {paper.kind for paper in PAPERS} == set(FeedKind)


def test_german_and_spanish_papers_tell_the_same_stories(reports):
    """The reports in other languages belong to stories that English papers tell as well."""
    english = {each.story for each in reports if each.language == "en"}
    foreign = [each for each in reports if each.language != "en"]
    assert [each.language for each in foreign].count("de") == 5
    assert [each.language for each in foreign].count("es") == 4
    assert {each.story for each in foreign} <= english


def test_copies_share_most_of_their_text_with_their_original_and_come_later(reports):
    """Five reports are near-duplicates: re-titled, lightly cut, of the same story, after the original."""
    by_key = {each.key: each for each in reports}
    copies = [each for each in reports if each.copy_of]
    assert len(copies) == 5
    for each in copies:
        original = by_key[each.copy_of]
        shared = set(each.paragraphs) & set(original.paragraphs)
        assert len(shared) >= 0.6 * len(original.paragraphs)
        assert each.title != original.title
        assert each.story == original.story
        assert each.hours_before_closing < original.hours_before_closing


def test_there_is_one_of_every_kind_of_piece(reports):
    """Opinion, explainer, live page, paywall, full-text entry, aggregator page and correction all occur."""
    kinds = [each.kind for each in reports]
    assert (kinds.count(Kind.OPINION), kinds.count(Kind.EXPLAINER), kinds.count(Kind.LIVE)) == (2, 1, 1)
    assert [each.key for each in reports if each.paywalled] == ["freight-barges"]
    assert [each.key for each in reports if each.full_in_feed] == ["hedge-bees"]
    assert [each.key for each in reports if each.related] == ["foldline-barges"]
    assert [each.key for each in reports if each.paragraphs[-1].startswith("Correction, ")] == ["corran-brennick"]


@pytest.mark.parametrize("zone", [UTC, ZoneInfo("Pacific/Kiritimati"), ZoneInfo("America/Los_Angeles")])
def test_no_field_is_left_in_a_dated_report(reports, zone):
    """Dating a report writes out every field of its text, wherever the reader lives."""
    for each in reports:
        dated = each.dated(CLOSING, zone)
        words = [dated.title, dated.summary, dated.caption or "", *dated.paragraphs]
        assert "{" not in "".join(words), each.key


def test_nothing_is_published_or_changed_after_the_closing(reports):
    """No time of the wire lies in the future of a reader who starts at the very closing."""
    for each in reports:
        assert CLOSING - timedelta(days=3) < each.published(CLOSING) <= each.modified(CLOSING) < CLOSING


def test_reports_are_as_long_as_newspaper_reports(reports):
    """Each has between 100 and 450 words; only the one behind the paywall may have under 180."""
    for each in reports:
        words = len(" ".join(each.paragraphs).split())
        assert (100 if each.paywalled else 160) <= words <= 450, (each.key, words)


def test_a_copy_takes_its_words_from_its_original(written):
    """A copy is its original less the cut paragraphs, with the swaps made and its own prose added."""
    files = {
        "a": header() + "One boat.\n\nTwo boats.\n\nThree boats.\n",
        "b": header(copy_of='"a"', cut="[2]", swap='[["boats", "ships"]]', title='"B"') + "Our own words.\n",
    }
    copy = next(each for each in written(**files) if each.key == "b")
    assert copy.paragraphs == ("One boat.", "Three ships.", "Our own words.")
    assert copy.summary == "One boat."


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("no header", "begins with its header"),
        ("+++\n= 3\n+++\ntext", "no TOML"),
        (header(paper='"nobody"') + "text", "no paper 'nobody'"),
        (header(copy_of='"nothing"') + "text", "no report nothing"),
        (header(hours_before_closing="72") + "text", "at most 72 hours"),
        (header(colour='"red"') + "text", "colour"),
    ],
)
def test_a_file_that_does_not_hold_together_is_named(written, text, complaint):
    """A broken report stops the wire with the file's name and what is wrong with it."""
    with pytest.raises(Invalid, match=complaint) as caught:
        written(broken=text)
    assert "broken" in str(caught.value)
