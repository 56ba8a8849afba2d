"""What kind of name a name is."""

from time import process_time

import pytest

from octavo.stories.related.reason_names import body, names_of, person, place, works

REPORT = (
    "The Supreme Court in Osmere struck down the toll, Judge Alma Reyes said. A Castrian barge had waited at Lindholt. "
    "Reyes praised the port of Brennick."
)


def test_places_stand_where_places_stand(make):
    """What follows a preposition of place is a place, and so is who comes from one; who speaks is none."""
    names = names_of(make("a", "Court strikes down toll", REPORT))
    assert {"osmere", "lindholt", "castrian", "brennick"} <= names.places
    assert not {"reyes", "alma", "supreme", "court"} & names.places


def test_a_dateline_and_a_river_are_places(make):
    """The city a report is dated from and the river it stands on bind no more than any place."""
    text = "OSMERE (Vale Wire) - Barges lay on the Tesso below Harn, said Ewa Lund of Osmere."
    names = names_of(make("a", "Barges lie still", text))
    assert {"osmere", "tesso"} <= names.places
    assert "lund" not in names.places


def test_a_german_noun_is_no_name(make):
    """A noun that an article or an adjective precedes is a word of the subject, though it has a capital."""
    text = "Der Streik der Lokführer traf Ahlstadt. In Ahlstadt sagte Jonas Kehr, ein langer Streik helfe keinem."
    names = names_of(make("a", "Streik in Ahlstadt", text, language="de"))
    assert "streik" not in names.words
    assert {"ahlstadt", "kehr"} <= names.words


def test_offices_and_carriers_are_left_out(make):
    """Neither an office nor the agency that sent a report is a name in it."""
    text = "HARN (Vale Wire) - The lock is open again, President Ewa Lund said."
    names = names_of(make("a", "Lock at Harn open again", text))
    assert not {"president", "vale", "wire"} & names.words
    assert "lund" in names.words


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Supreme Court", "court"), ("Osmere Rovers", "club"), ("Ministerio de Obras", "ministry"), ("Ilse Brandt", None)],
)
def test_bodies_are_known_by_a_word(name, kind):
    """A court, a ministry or a club is told by a word of its name, in several languages."""
    assert body(name) == kind


def test_who_speaks_is_a_person_and_where_something_happens_is_a_place():
    """Whoever speaks or has an office is a person; where something happens is a place."""
    assert person("Alma Reyes", REPORT)
    assert not person("Osmere", REPORT)
    assert place("Lindholt", REPORT)
    assert not place("Alma Reyes", REPORT)


def test_the_title_of_a_work_is_no_subject(make):
    """A song called "Ridge" has nothing to do with a ridge; what somebody said in quotes is no work."""
    text = 'They kept "Ridge" for the end, and the singer said: "Forest fires frighten me." He called it "a flood".'
    stems = names_of(make("a", "Band returns", text)).stems
    assert "ridge" in stems
    assert not {"forest", "flood"} & stems


def test_a_town_stands_as_places_stand_in_swedish_and_turkish(make):
    """What happens "i Storby" and "Demirli'de" has a place, which by itself binds nothing."""
    swedish = make("a", "Strejk", "Tusen strejkar i Storby sedan i tisdags.", language="sv")
    turkish = make("b", "Grev", "Bin işçi Demirli'de greve çıktı.", language="tr")
    assert "storby" in names_of(swedish).places
    assert "demirli" in names_of(turkish).places


def test_a_headline_of_nothing_but_quotation_marks_takes_no_time():
    """What may be quoted is looked for so many letters behind a mark, not to the headline's end from each."""
    started = process_time()
    assert works("“" * 60_000, "") == []
    assert process_time() - started < 5
