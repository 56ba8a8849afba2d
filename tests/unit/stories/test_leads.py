"""The second vector of an article: what a closer encoder makes of its title and lead."""

import json
import math
from importlib.resources import files

import numpy as np
import pytest

from octavo.ai.e5 import E5Encoder
from octavo.stories.centre import centred
from octavo.stories.features import LEAD, to_lead
from octavo.stories.merging.evidence import compared, gather
from octavo.stories.merging.measures import MEASURES
from octavo.stories.place import place

FLOOD = "The river Arle burst its banks on Tuesday and about 3,000 people had to leave their homes in Medlow."


def direction(seed):
    """A lead's vector, drawn at random."""
    found = np.random.default_rng(seed).normal(size=E5Encoder.dimensions).astype(np.float32)
    return found / np.linalg.norm(found)


def told(row):
    return dict(zip(MEASURES, row.tolist(), strict=True))


def test_a_lead_is_the_title_and_the_first_words():
    """A headline alone has none: there the encoder tells no more than the embedder."""
    assert to_lead("Title", " ".join(f"word{number}" for number in range(500))).split()[-1] == f"word{LEAD - 1}"
    assert to_lead("Title", "a few words") == "Title. a few words"
    assert to_lead("Title", " \n") is None


def test_a_headline_keeps_no_lead(make):
    """Nor does a vector of nothing count as one."""
    assert make(1, "Arle floods Medlow", "", lead=direction(1)).lead is None
    assert make(1, "Arle floods Medlow", FLOOD, lead=np.zeros(4, dtype=np.float32)).lead is None
    assert np.array_equal(make(1, "Arle floods Medlow", FLOOD, lead=direction(1)).lead, direction(1))


def test_leads_are_measured_beside_vectors(make, run):
    """A newcomer and an article of the window, from either side, are as near by their leads as these lie."""
    near = direction(1) + 0.3 * direction(2)
    window = run([make(1, "Arle floods Medlow", FLOOD, lead=direction(1))])
    thing = make(2, "Medlow under water", FLOOD[:70], hours=5, lead=near / np.linalg.norm(near))
    (found,) = gather(thing, window.rarity.weigh(thing), window)
    assert told(found.table[0])["lead"] > 5
    assert told(found.table[0])["lead_nearest_newer"] == pytest.approx(0, abs=1e-5)
    window.add(thing, "s0")
    assert np.allclose(compared(1, [2], window), compared(2, [1], window), atol=1e-4)


def test_a_lead_without_another_says_nothing(make, run):
    """An article from before the encoder came is compared by the rest."""
    window = run([make(1, "Arle floods Medlow", FLOOD)])
    thing = make(2, "Medlow under water", FLOOD[:70], hours=5, lead=direction(1))
    (found,) = gather(thing, window.rarity.weigh(thing), window)
    values = told(found.table[0])
    assert all(math.isnan(value) == name.startswith("lead") for name, value in values.items())


def test_leads_move_and_go_with_their_articles(make, run):
    """What leaves the window leaves nothing behind."""
    window = run([make(number, f"Arle floods Medlow {number}", FLOOD, lead=direction(number)) for number in (1, 2)])
    assert len(window.leads) == 2
    window.add(window.item(1), "elsewhere")
    assert len(window.leads) == 2
    for number in (1, 2):
        window.remove(number)
    assert not len(window.leads)


def test_the_language_of_a_lead_is_taken_off():
    """Two leads that differ in their languages alone are alike once what languages share is off."""
    ways = np.array(json.loads((files("octavo.stories") / "languages.json").read_text("utf-8"))[E5Encoder.name])
    assert np.allclose(ways @ ways.T, np.eye(len(ways)), atol=1e-2)
    here, there = (direction(1) + sign * 2 * ways[0].astype(np.float32) for sign in (1, -1))
    left = [centred(each / np.linalg.norm(each), E5Encoder.name, richness=1.0) for each in (here, there)]
    assert here @ there < 0
    assert left[0] @ left[1] > 0.9


@pytest.mark.parametrize(("days", "near", "joins"), [(1, False, True), (9, False, False), (9, True, True)])
def test_after_days_of_silence_a_lead_decides(make, run, days, near, joins):
    """The same mayor, town and river days later are another event where the lead tells of something else."""
    resigns = (
        "Mayor Ines Corvaldo of Medlow resigned on Monday over a hotel bill. She had led Medlow through the flood of "
        "the Arle, when 3,000 people left their homes, and wept as she thanked them."
    )
    window = run([])
    for number in range(3, 9):
        window.add(
            make(number, f"Chess letter {number}", f"A rook sacrifice of move {number}.", lead=direction(number)),
            number,
        )
    window.add(make(1, "Arle floods Medlow", FLOOD, lead=direction(1)), "flood")
    lead = direction(1) if near else direction(2)
    decision = place(make(2, "Medlow mayor Ines Corvaldo steps down", resigns, hours=24 * days, lead=lead), window)
    assert (decision.story == "flood") is joins
