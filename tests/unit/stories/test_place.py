"""Articles to their stories."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from octavo.cli.demo.wire import load_wire
from octavo.news.reason import Ground, Reason
from octavo.stories.place import place

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)

FLOOD = "The river Arle burst its banks on Tuesday and about 3,000 people had to leave their homes in Medlow."


def bcubed(wanted, given):
    """BCubed F1 of two groupings."""
    n, w, g = len(wanted), Counter(wanted), Counter(given)
    shared = Counter(zip(wanted, given, strict=True)).items()
    precision = sum(count**2 / g[pair[1]] for pair, count in shared) / n
    recall = sum(count**2 / w[pair[0]] for pair, count in shared) / n
    return 2 * precision * recall / (precision + recall)


def test_the_first_article_opens_a_story(make, run):
    """In an empty window nothing is near."""
    decision = place(make(1, "Flood in Medlow", FLOOD), run([]))
    assert decision.story is None
    assert decision.duplicate_of is None
    assert decision.why == (Reason(ground=Ground.NOTHING_LIKE),)


def test_another_report_on_the_event_joins_and_says_why(make, run):
    """The same people, place and words bring an article to its story; the reasons name them."""
    window = run([make(1, "Arle floods Medlow", f"{FLOOD} Mayor Ines Corvaldo opened two schools.")])
    told = "Mayor Ines Corvaldo of Medlow opened schools to 3,000 people after the Arle had burst its banks."
    decision = place(make(2, "Medlow opens schools to flooded families", told, hours=2), window)
    assert decision.story == "s0"
    assert 0.5 < decision.score <= 1
    named = {each.ground: each.names for each in decision.why}
    assert any("Corvaldo" in name for name in named[Ground.NAMES])


def test_a_number_in_common_is_a_reason_from_two_digits_on(make, run):
    """Two reports that both count three of something are not alike by that."""
    window = run([make(1, "Arle floods Medlow", f"{FLOOD} Mayor Ines Corvaldo opened 3 schools to 1,240 people.")])
    told = "Mayor Ines Corvaldo of Medlow opened 3 schools to 1,240 people after the Arle had burst its banks."
    decision = place(make(2, "Classrooms for all", told, hours=2), window)
    (numbers,) = (each.names for each in decision.why if each.ground is Ground.NUMBERS)
    assert numbers == ("1,240",)


def test_another_event_of_the_kind_opens_its_own_story(make, run):
    """Two floods in one week are two stories; how sure that is, and what came nearest, is told."""
    window = run([make(1, "Arle floods Medlow", f"{FLOOD} Mayor Ines Corvaldo opened two schools.")])
    told = (
        "A flash flood swept through the Quillan valley on Wednesday and killed two campers near Sorrent, police said."
    )
    decision = place(make(2, "Two dead in Quillan valley", told, hours=30), window)
    assert decision.story is None
    assert decision.score > 0.5
    assert (decision.why[0].ground, decision.why[0].names) == (Ground.NONE_NEAR, ("Arle floods Medlow",))


def test_a_copy_joins_its_original(make, run):
    """A re-titled copy is called a near-duplicate of the earliest, and its reason names the source."""
    text = f"{FLOOD} Two schools were turned into shelters. Trains to Sorrent stood still all day on Tuesday."
    window = run([make(1, "Arle floods Medlow", text, source="Harbour Post"), make(2, "Flood", text, hours=1)])
    decision = place(make(3, "Thousands flee", f"MEDLOW (AP) - {text}", hours=2), window)
    assert (decision.story, decision.duplicate_of) == ("s0", 1)
    assert decision.why == (Reason(ground=Ground.COPY, names=("Arle floods Medlow", "Harbour Post")),)


def test_the_window_alone_is_remembered(make, run):
    """A story that ended before the window's span draws nothing in, not even a copy."""
    text = f"{FLOOD} Two schools were turned into shelters. Trains to Sorrent stood still all day on Tuesday."
    window = run([make(1, "Arle floods Medlow", text)])
    assert place(make(2, "Arle floods Medlow", text, hours=24 * 11), window).story is None


def test_it_works_without_vectors(make, run):
    """Words and names decide alone where no embedder was asked."""
    window = run([make(1, "Arle floods Medlow", f"{FLOOD} Mayor Ines Corvaldo opened two schools.", vector=False)])
    told = "Mayor Ines Corvaldo of Medlow opened schools to 3,000 people after the Arle had burst its banks."
    assert place(make(2, "Medlow opens schools", told, hours=2, vector=False), window).story == "s0"
    assert place(make(3, "Comet seen from Cerro", "It comes every 210 years.", vector=False), window).story is None


def test_placing_does_not_change_the_window(make, run):
    """Asking twice gives the same answer, and nothing is added."""
    window = run([make(1, "Arle floods Medlow", FLOOD)])
    thing = make(2, "Medlow under water as the Arle floods", FLOOD[:60])
    assert place(thing, window) == place(thing, window)
    assert len(window) == 1


def test_a_wire_in_five_languages_comes_into_its_stories(run, wire):
    """Even the plain embedder puts an invented wire in five languages into its stories, well above chance."""
    window = run([thing for thing, _ in wire])
    given = [window.story(thing.id) for thing, _ in wire]
    assert bcubed([story for _, story in wire], given) > 0.8


def test_the_demo_wire_comes_into_its_stories(run, make):
    """The demo wire comes into its stories, a column at most beside another event, and its copies are found."""
    closing = datetime(2026, 5, 6, 6, tzinfo=UTC)
    reports = sorted((each.dated(closing, UTC) for each in load_wire()), key=lambda each: each.published(closing))
    items = [
        make(
            each.key,
            each.title,
            "\n\n".join(each.paragraphs),
            hours=(each.published(closing) - NOON) / timedelta(hours=1),
            language=each.language,
            source=each.paper,
        )
        for each in reports
    ]
    window = run(items)
    given = [window.story(each.id) for each in items]
    wanted = [each.story for each in reports]
    assert bcubed(wanted, given) > 0.84
    # Without a model: "A river is not a motorway" was put beside a dictionary.
    assert len(set(zip(wanted, given, strict=True))) <= len(set(given)) + 1
    found = {}
    before = run([])
    for each in items:
        found[each.id] = place(each, before).duplicate_of
        before.add(each, window.story(each.id))
    copied = {each.key: each.copy_of for each in reports if each.copy_of}
    assert {(key, original) for key, original in found.items() if original} == {
        (key, original) if items_before(items, original, key) else (original, key) for key, original in copied.items()
    }


def items_before(items, one, other):
    """True where the one comes before the other."""
    order = [each.id for each in items]
    return order.index(one) < order.index(other)
