"""What a model wrote is shown only as far as the sources bear it out."""

import pytest

from octavo.insight.generation.material import material
from octavo.insight.generation.pieces import Generated
from octavo.insight.ground import Grounding, Tally, supporting

FERRY = (
    "The ferry Sula will cross the Arn strait from 4 March, the port of Tolm said on Monday. "
    "It carries 120 passengers and 30 cars. "
    "Port director Ada Renn said a second ferry may follow in autumn. "
    "The town of Tolm did not pay for the ship."
)
BRIDGE = "The bridge at Arn closes for repairs on 9 March. Engineers found 14 cracks in its northern pier."


@pytest.fixture
def grounding(read):
    """Holds sentences against an article on a ferry (1 to 4) and one on a bridge (5 and 6)."""
    readings = [read(FERRY, title="A ferry for the strait", source="Tolm Post"), read(BRIDGE, source="Arn Daily")]

    def make(**given):
        return Grounding(material=material(readings), language="en", **given)

    return make


def shown(grounding, text, *cites):
    return grounding.take(Generated(text, cites))


def test_a_supported_sentence_is_shown_as_written_and_cites_the_very_characters(grounding, texts):
    """The cite opens the sentence it names."""
    found = shown(grounding(), "A ferry will cross the Arn strait from 4 March, the port of Tolm said.", 1)
    assert texts(found) == ["A ferry will cross the Arn strait from 4 March, the port of Tolm said."]
    (cite,) = found[0].cites
    assert FERRY[cite.start : cite.end].startswith("The ferry Sula will cross")
    assert not found[0].verbatim


@pytest.mark.parametrize(
    ("text", "number", "instead"),
    [
        ("The ferry carries 210 passengers and 30 cars.", 2, "It carries 120 passengers and 30 cars."),
        ("The ferry Sula will cross the Arn strait from 14 March.", 1, "The ferry Sula"),
        ("Port director Jon Falk said a second ferry may follow in autumn.", 3, "Port director Ada Renn"),
        ("Port director Ada Renn said a second ferry will follow in autumn.", 3, "Port director Ada Renn"),
        ("The town of Tolm paid for the ship.", 4, "The town of Tolm did not pay"),
        ("The mayor of Tolm resigned over the ferry contract.", 4, "The town of Tolm did not pay"),
        ("See https://ferry.example for the ferry across the Arn strait from 4 March.", 1, "The ferry Sula"),
        ("Die Fähre Sula wird ab dem 4. März die Meerenge von Arn überqueren, wie der Hafen sagte.", 1, "The ferry"),
    ],
)
def test_what_does_not_hold_gives_way_to_the_source(grounding, text, number, instead):
    """A made-up figure, date, name, certainty, negation, fact or link, and another language, are never shown."""
    holding = grounding()
    found = shown(holding, text, number)
    assert all(sentence.verbatim for sentence in found)
    assert found[-1].text.startswith(instead)
    assert holding.tally.replaced == 1
    assert holding.tally.kept == 0


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Sula will cross the Arn strait from 4 March, said the port of Tolm https://tolm.",
        "The [ferry](Sula) will cross the Arn strait from 4 March, the port of Tolm said.",
        "The ferry Sula will cross the Arn strait from 4 March, the port of Tolm said <a>on Monday</a>.",
        "The ferry Sula will cross the Arn strait, the port@tolm.arn said.",
    ],
)
def test_a_link_that_no_source_has_is_never_shown(grounding, text):
    """Though all else in the sentence holds: it would lead the reader where a model, or an article's order, wants."""
    holding = grounding()
    assert all(each.verbatim for each in shown(holding, text, 1))
    assert holding.tally.kept == 0


def test_a_source_sentence_that_leans_brings_the_one_before(grounding, texts):
    """What "it" carries is nobody's without the ferry."""
    found = shown(grounding(), "The ferry carries 900 passengers.", 2)
    assert texts(found) == [FERRY[: FERRY.index(" It carries")], "It carries 120 passengers and 30 cars."]


@pytest.mark.parametrize("cites", [(), (0,), (7,), (-1,), (10**9,)])
def test_without_a_valid_cite_nothing_is_shown(grounding, cites):
    """Not even what is true."""
    holding = grounding()
    assert shown(holding, "The bridge at Arn closes for repairs on 9 March.", *cites) == ()
    assert holding.tally.dropped == 1


def test_a_sentence_cites_four_places_at_most(read):
    """However many sources say so: nobody opens more."""
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    told = [read(FERRY.replace("Monday", day), source=f"{day} Post", origin=day) for day in days]
    holding = Grounding(material=material(told), language="en")
    first = [n for n in range(1, 40) if (line := holding.material.line(n)) and line.text.startswith("The ferry Sula")]
    (found,) = shown(holding, "A ferry will cross the Arn strait from 4 March, the port of Tolm said.", *first)
    assert (len(first), len(found.cites)) == (6, 4)


def test_an_endless_sentence_is_not_the_models(read):
    """It is a list, or several that were run together; the source's own stands in its place."""
    calls = ", ".join(f"Port {name}" for name in (f"{a}{b}rn" for a in "ABCDEFG" for b in "aeiou"))
    told = f"The ferry Sula will cross the Arn strait from 4 March and call at {calls} and Tolm."
    holding = Grounding(material=material([read(told)]), language="en")
    assert [each.text for each in shown(holding, told, 1)] == [told]
    assert (holding.tally.kept, holding.tally.replaced) == (0, 1)


def test_cites_that_bear_nothing_out_are_left_off(grounding):
    """Of several cites those stay that support the sentence alone."""
    (found,) = shown(grounding(), "The bridge at Arn closes for repairs on 9 March.", 99, 1, 5)
    (cite,) = found.cites
    assert BRIDGE[cite.start : cite.end] == "The bridge at Arn closes for repairs on 9 March."
    assert found.verbatim


def test_two_sentences_may_rest_on_two_sources_together(read, texts):
    """Where neither is enough alone, both are cited."""
    one = read("The strike in Harn began on Monday and stopped all trams.", source="A")
    two = read("In Corran the strike stopped 14 of 20 buses.", source="B")
    given = material([one, two])
    holding = Grounding(material=given, language="en")
    (found,) = shown(holding, "The strike stopped all trams in Harn and 14 of 20 buses in Corran.", 1, 2)
    assert {cite.article_id for cite in found.cites} == {one.article_id, two.article_id}
    assert supporting("The strike stopped 17 of 20 buses in Corran.", given.lines[1:]) == []


def test_nothing_is_said_twice(grounding):
    """Not by the model, and not by a source's sentence that stands already."""
    holding = grounding()
    assert shown(holding, "Engineers found 14 cracks in the northern pier.", 6)
    assert shown(holding, "Engineers found 14 cracks in its northern pier.", 6) == ()
    assert shown(holding, "Engineers found 99 cracks in the northern pier.", 6) == ()
    assert (holding.tally.kept, holding.tally.repeated, holding.tally.dropped) == (1, 1, 1)


def test_sentences_run_together_are_judged_apart(grounding, texts):
    """The true half of an answer does not carry the other."""
    found = shown(grounding(), "The bridge at Arn closes on 9 March. Its mayor was arrested.", 5)
    assert texts(found)[0] == "The bridge at Arn closes on 9 March."
    assert "arrested" not in " ".join(texts(found))


def test_he_is_nobody_after_another_sentence(grounding):
    """A pronoun holds only after the sentence that the model wrote before it."""
    alone = grounding()
    assert all(each.verbatim for each in shown(alone, "She said a second ferry may follow in autumn.", 3))


def test_it_is_what_the_line_before_tells_of(grounding, texts):
    """A source's own sentence that leans follows the one it leans on; after another it brings that one along."""
    follows, strays = grounding(), grounding()
    shown(follows, "The ferry Sula will cross the Arn strait from 4 March.", 1)
    assert texts(shown(follows, "It carries 120 passengers and 30 cars.", 2)) == [
        "It carries 120 passengers and 30 cars."
    ]
    shown(strays, "The bridge at Arn closes for repairs on 9 March.", 5)
    found = shown(strays, "It carries 120 passengers and 30 cars.", 2)
    assert texts(found) == [FERRY[: FERRY.index(" It carries")], "It carries 120 passengers and 30 cars."]


def test_marks_that_a_model_writes_into_the_text_are_taken_out(grounding, texts):
    """The page has its own."""
    found = shown(grounding(), "Engineers found 14 cracks in the northern pier [6].", 6)
    assert texts(found) == ["Engineers found 14 cracks in the northern pier."]


def test_no_more_is_shown_than_asked_for(grounding):
    """A model that does not stop is stopped."""
    holding = grounding(limit=2)
    holding.all(
        Generated(f"Engineers found 14 cracks in the {word} pier.", (6,)) for word in ("first", "last", "x", "y")
    )
    assert len(holding.shown) <= 2


def test_a_text_without_a_sentence_is_not_the_models():
    """Of nothing all would hold."""
    assert not Tally().enough
    assert Tally(kept=1).enough


def test_a_text_of_which_little_held_is_not_the_models(grounding):
    """At least half of what a model wrote must stand as it wrote it."""
    holding = grounding()
    shown(holding, "Engineers found 14 cracks in the northern pier.", 6)
    assert holding.tally.enough
    shown(holding, "The ferry carries 999 passengers.", 2)
    shown(holding, "The mayor fled to Corran.", 4)
    assert not holding.tally.enough


def test_a_sentence_of_another_matter_is_dropped_where_it_would_mislead(grounding):
    """An answer must serve the question; what only holds is not enough, nor is any cited sentence good in its place."""
    holding = grounding(serves=lambda text, _: "ferry" in text, standing=set())
    assert shown(holding, "Engineers found 14 cracks in the northern pier.", 6) == ()
    assert shown(holding, "The ferry carries 999 passengers.", 2) == ()
    assert holding.tally.dropped == 2
