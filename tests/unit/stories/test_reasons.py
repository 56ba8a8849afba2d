"""Why an article is worth reading beside another, in words."""

from dataclasses import replace

import pytest

from octavo.news.reason import Matter, Relation
from octavo.stories.related.bond import Bond
from octavo.stories.related.common import side
from octavo.stories.related.reason_names import body
from octavo.stories.related.reason_words import kin, said_in_passing, subject_words, telling_name
from octavo.stories.related.reasons import reason, untold
from octavo.stories.related.related import related
from octavo.stories.window.window import Window
from octavo.text.reasons import relation_words


@pytest.fixture
def why(make):
    """The reasons by which the first of some articles, each a story, lists the others."""

    def told(*articles):
        window = Window()
        for number, article in enumerate(articles):
            window.add(article, number)
        story_of = {article.id: number for number, article in enumerate(articles)}
        return {row[0]: relation_words(row[3]) for row in related(articles[0], window, story_of=story_of, limit=20)}

    return told


TOLL = (
    "The Supreme Court struck down the toll on barges on Monday. The judges of the Supreme Court called the toll a tax "
    "that only a law may levy."
)
LICENCE = (
    "The Supreme Court upheld the loss of a television licence on Thursday. The judges of the Supreme Court said that "
    "the toll ruling of Monday had no bearing on a licence."
)


def test_the_same_court_on_another_matter(make, why):
    """Two rulings of one court are told as that, with the court's name."""
    found = why(
        make("a", "Court strikes down toll", TOLL), make("b", "Court upholds loss of licence", LICENCE, hours=20)
    )
    assert found["b"].startswith("Same court, another matter: Supreme Court")


def test_a_court_that_german_writes_in_one_word_is_one_where_a_place_is(make, why):
    """The Kartellgericht in Hohenlauf binds two rulings; a dish is no court."""
    one = "Das Kartellgericht in Hohenlauf verbot die Fusion. Das Kartellgericht las das Urteil."
    two = "Drei Firmen zahlen Buße, entschied das Kartellgericht in Hohenlauf. Das Kartellgericht sah Absprachen."
    found = why(
        make("a", "Kartellgericht verbietet Fusion", one, language="de"),
        make("b", "Kartellgericht verhängt Buße", two, language="de", hours=20),
    )
    assert found["b"].startswith("Same court, another matter: Kartellgericht")
    assert (body("Verwaltungsgerichtshof"), body("Finanzministerium"), body("Nudelgericht")) == (
        "court",
        "ministry",
        None,
    )


def test_one_kind_of_event_elsewhere(make, why):
    """Two strikes that share nobody are told by their subject."""
    trains = "Train drivers in Ahlstadt went on strike over rest periods. The strike stopped four of five trains."
    trams = "Tram drivers in Monteluz went on strike over rest periods. The strike lasted a day, and trams stood."
    found = why(
        make("a", "Strike of train drivers over rest periods", trains),
        make("b", "Tram drivers strike over rest periods", trams, hours=20),
    )
    assert found["b"].startswith("Same subject elsewhere: ")
    assert "strike" in found["b"]


def test_words_that_no_headline_has_are_no_reason(make, why):
    """Common words deep in two texts do not put them side by side."""
    one = "The bakery of the harbour sold its last loaf. A neighbour waited with an umbrella beside the lamp."
    two = "The comet will be seen in June. An astronomer waited with an umbrella beside the lamp, said a neighbour."
    assert why(make("a", "Bakery closes", one), make("b", "Comet found", two)) == {}


def test_a_name_is_said_once(make, why):
    """A reason with "Odile Marrash" does not add "Marrash" or "Mayor Odile Marrash"."""
    one = "Mayor Odile Marrash opened the lock at Harn. Marrash said the lock had cost two million."
    two = (
        "Odile Marrash wants a second lock. Marrash said that barges wait too long, and that the lock pays for itself."
    )
    found = why(make("a", "Lock opened", one), make("b", "Second lock wanted", two, hours=5))
    assert found["b"].count("Marrash") == 1


def test_a_word_of_one_teller_is_not_said_of_the_others(make, monkeypatch):
    """What one article of a story says of jars and screws is no reason to list the story's articles on barges."""
    monkeypatch.setattr("octavo.stories.related.related.BAR", -9.0)
    window = Window()
    barges = "Foreign barges may use the lower river from June. The barges pay a toll of one crown a tonne at the lock."
    chains = "Four chains of shops sell jam in returnable jars. Who brings the jars back has a deposit returned."
    trial = (
        "Of a hundred returnable jars three in four came back. Some jars held screws; shops keep the deposit on them."
    )
    told = [make(f"b{n}", f"Foreign barges admitted, part {n}", f"{barges} Pilot {n} agrees.") for n in range(2)]
    for article in (*told, make("b9", "Four chains take returnable jars", chains)):
        window.add(article, 1)
    jar = make("a", "Trial of returnable jars in Harn ends", trial, hours=20)
    window.add(jar, 2)
    story_of = {**{article.id: 1 for article in told}, "b9": 1, "a": 2}
    found = {row[0]: relation_words(row[3]) for row in related(jar, window, story_of=story_of, limit=20)}
    assert "jars" in found["b9"]
    assert not [why for key, why in found.items() if key != "b9" and "jars" in why]


def test_a_name_that_neither_article_has_is_not_said_of_them(make):
    """A name that one other article of the story has is no reason for an article without it."""
    window = Window()
    plain = "The lock at Harn is shut. Barges wait below the lock, and the lock keepers measure the gate every hour."
    chest = "A chest with coins was raised from the lock at Harn, said the keeper Cecily Aumont. The chest is of iron."
    doubts = "Cecily Aumont doubts that the coins of the chest are silver. Aumont weighed nine coins of the chest."
    texts = (plain, f"{plain} It rains.", f"{plain} The gate leaks.", chest)
    for number, text in enumerate(texts):
        window.add(make(f"s{number}", "Lock at Harn shut", text), 1)
    window.add(make("d", "Coins of the chest doubted", doubts, hours=5), 2)
    story_of = {thing.id: window.story(thing.id) for thing in window}
    first = window.item("s0")
    rows = related(first, window, story_of=story_of, limit=20)
    assert not any("Aumont" in relation_words(row[3]) for row in rows)


FIRE = "Fire tore through the theatre at Harn on Friday; one stagehand died, twenty people were injured, police said."
QUAKE = "The earth shook at Harn on Monday before dawn; one woman died and ninety people were injured, police said."


def test_what_any_report_counts_is_no_subject(make, why):
    """A fire and an earthquake in one town have the injured, the dead and the police in common, and no reason."""
    fire = make("a", "Theatre at Harn on fire: one dead, twenty injured, police say", FIRE)
    assert why(fire, make("b", "Earthquake at Harn: one dead, ninety injured, police say", QUAKE, hours=50)) == {}


def test_two_live_pages_have_no_name_in_common(make, why):
    """The mark of a page in capitals is not a name."""
    one = "LIVE: The seventh miner is out at Harn. Families wait at the gate of the mine."
    two = "LIVE: The water falls at Lom. Families wait at the gate of the school."
    assert why(make("a", "LIVE: All seven miners out", one), make("b", "LIVE: Flood, second day", two, hours=9)) == {}


def test_a_survey_that_speaks_is_no_person(make, why):
    """A body that says something is told as a body, not as a person."""
    one = "A quake shook Tarn. The Vale Geological Survey said the quake was shallow, and the Geological Survey warned."
    two = "Another quake shook Harn. Nobody was hurt, the Vale Geological Survey said. The quake lasted a minute."
    found = why(make("a", "Quake shakes Tarn", one), make("b", "Quake shakes Harn", two, hours=20))
    assert found["b"].startswith("Same agency, another matter: Vale Geological Survey")


def test_a_fire_brigade_is_no_fire(make):
    """Who comes to a flood is not what it is about."""
    assert "fire" not in subject_words(make("a", "Metro flooded", "Pumps will run for days, the fire brigade says."))
    assert "fire" in subject_words(make("a", "Forest on fire", "The fire brigade has lost hold of the fire in Selm."))


def test_two_streets_of_other_names_have_no_name_in_common(make, why):
    """A word that ends two different names is none of its own, nor is one that is in any report."""
    one = "Two men robbed a bank in Corn Street on Monday. The police searched Corn Street, US officials said."
    two = "A van burned down in Mill Street on Monday. The smoke filled Mill Street, US officials said."
    found = why(make("a", "Robbers take bank", one), make("b", "Van burns down", two, hours=20))
    assert not {"Street", "US"}.intersection(found.get("b", "").replace(",", " ").split())


@pytest.mark.parametrize("name", ["US", "PM", "Street", "Commission", "Anchorage Daily News"])
def test_what_names_nothing_is_not_told(name):
    """An abbreviation of two letters, a word of many names and the paper that told it are no name in common."""
    assert not telling_name(name)


def test_a_ship_is_no_person(make, why):
    """Lady is a title, but "the Lady Marigold" speaks to nobody."""
    one = "The Lady Marigold swept past the quay at Harn. The Lady Marigold is a ferry of 1961, the Marigold of songs."
    two = "A gear lever of the Lady Marigold had seized. The Lady Marigold lies at the quay, the Marigold of songs."
    found = why(make("a", "Ferry hits quay", one), make("b", "Gear lever seized on ferry", two, hours=80))
    assert "Marigold" in found["b"]
    assert not found["b"].startswith("Same p")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("huelga", "huelgas", True),
        ("sick", "sickness", True),
        ("elección", "elecciones", True),
        ("Streik", "Streiks", True),
        ("campanario", "campanilla", False),
        ("Versicherung", "Versichertenkarte", False),
    ],
)
def test_words_that_begin_alike_are_not_always_one(one, other, same):
    """Forms of one word are told from two words by how much follows what they share."""
    assert kin(one, other) is same
    assert kin(other, one) is same


def test_words_of_a_subject_leave_out_what_reports_are_made_of(make):
    """Times, counts, sayings and the month are no subject; what happened is."""
    text = "Am Mittwochnachmittag um drei Uhr stieg das Wasser im Hafen um elf Prozent, sagte die Polizei im März."
    assert set(subject_words(make("a", "Hochwasser im Hafen", text, language="de")).values()) == {
        "Hochwasser",
        "Hafen",
        "Wasser",
    }


@pytest.mark.parametrize(
    ("name", "tells"), [("Puerto", False), ("Puerto Cano", True), ("Governor", False), ("LIVE", False)]
)
def test_a_part_of_a_name_names_nothing(name, tells):
    """The beginning of many names says nothing alone."""
    assert telling_name(name) is tells


def test_a_first_name_alone_is_nobody(make, why):
    """Two reports with a Marie who has no other name have nobody in common."""
    one = "Marie said the bakery had been her life. Marie sold her last loaf in Osmere. Bread is dear, said Marie."
    two = "Marie said the comet was late. Marie waits on a roof in Lindholt, and the telescope is cold, said Marie."
    assert "b" not in why(make("a", "Bakery closes", one), make("b", "Comet late", two))
    named = why(
        make("a", "Bakery closes", f"Marie Loden ran it. {one}".replace("Marie said", "Loden said")),
        make("b", "Comet late", f"Marie Loden looks on. {two}".replace("Marie said", "Loden said")),
    )
    assert named["b"].startswith(("Same person: ", "Same person and subject: "))


def test_a_word_of_every_day_is_no_name(make, why):
    """What German writes with a capital may look like a name: nobody has water in common."""
    one = "Wasser drang in den Stollen, Wasser stand auf der Sohle. Sieben Bergleute warten auf Hilfe."
    two = "Wasser gefriert in den Rohren, Wasser fehlt im Hafen. Der Winter bleibt bis Sonntag."
    found = why(
        make("a", "Bergleute eingeschlossen", one, language="de"), make("b", "Winter kehrt heim", two, language="de")
    )
    assert "Wasser" not in found.get("b", "")


def test_a_word_said_once_late_in_a_text_is_said_in_passing(make):
    """Not one that stands in its opening or twice: a rehearsal left for a train is of no train."""
    opening = "The opera named its conductor, and the orchestra voted for her in a secret ballot. " * 5
    thing = make("a", "Opera names a conductor", f"{opening} Nobody may leave to catch a train. The choir, the choir!")
    assert {"train"} <= said_in_passing(thing)
    assert said_in_passing(thing).isdisjoint({"opera", "choir", "ballot"})


def test_a_time_of_day_tells_of_no_clock(make):
    """Who begins at four o'clock has no clock."""
    assert "clock" not in subject_words(make("a", "Trams stop", "No tram will run from four o’clock on Thursday."))


def test_one_name_of_two_things_is_no_reason(make):
    """An island and a cyclist may share a name: it binds with a place beside it, or where much the same is told."""
    ferry = "The ferry to Tessel ran aground on a sandbank. Forty travellers were taken off Tessel by the lifeboat."
    rider = "Tessel won the sprint of the last stage. The rider Tessel attacked twice on the climb before the finish."
    one, other = make("a", "Ferry to Tessel aground", ferry), make("b", "Tessel wins the sprint", rider, hours=5)
    window = Window()
    window.add(one, 1)
    window.add(other, 2)
    sides = tuple(side(window.stories.profile(story), window) for story in (1, 2))
    bound = Bond(
        meaning=0.2,
        lead=None,
        words=0.0,
        names=6.0,
        namesakes=0.0,
        shared=("tessel",),
        places=(),
        stems={},
    )
    assert reason(one, other, bound, sides, window) is None
    tessel = Relation(matter=Matter.NAMES, names=("Tessel",))
    assert reason(one, other, replace(bound, places=("arle",)), sides, window) == tessel
    assert reason(one, other, replace(bound, meaning=2.0), sides, window) == tessel


def test_what_says_the_same_word_twice_says_it_once(make, why):
    """A reason names "boat" alone, not "boat, boatmen"."""
    one = "Boatmen of the river moored their boats below the lock. The boatmen want a boat for every lock."
    two = "The boatmen of the lake rowed their boats to the parliament. No boat came back, said the boatmen."
    found = why(make("a", "Boatmen moor every boat", one), make("b", "Boatmen row, boat by boat", two, hours=9))
    assert found["b"].count("oat") == 1


def test_rare_names_in_common_of_two_stories_tie_articles_that_have_none(make):
    """Where one article names the mayor and another the firm, both of one matter, neither need say a word of it."""
    one = make("a", "Dyke breaks at night", "Water stands in the market square. Two thousand people left their homes.")
    other = make("b", "A stand instead of a dyke", "The council moved eight million by a show of hands.", hours=48)
    bound = Bond(
        meaning=0.9, lead=1.0, words=0.03, names=4.0, namesakes=0.0, shared=("lidia", "szar"), places=(), stems={}
    )
    assert bound.odds > 0.5
    assert untold(one, other, bound) == Relation(matter=Matter.SUBJECT, days_older=-2)
    assert untold(one, other, replace(bound, names=0.0, words=0.05)) is None


def test_between_two_languages_meaning_without_a_name_must_bring_more(make):
    """A mine of salt and one of the sea are of one scene; where both stories name a firm, less is enough."""
    one = make("a", "Sept mineurs bloqués", "Une galerie de sel a cédé. Sept mineurs attendent.", language="fr")
    other = make("b", "Trawler nets a sea mine", "Divers blew the mine up. The crew waited ashore.", language="en")
    bound = Bond(meaning=2.25, lead=2.5, words=0.025, names=0.0, namesakes=0.0, shared=(), places=(), stems={})
    named = replace(bound, meaning=1.8, names=1.0, shared=("olvar",))
    assert named.odds < bound.odds < 1.3
    assert untold(one, other, bound) is None
    assert untold(one, other, named) == Relation(matter=Matter.SUBJECT, language="en")
    assert untold(one, other, replace(bound, meaning=3.0)) == Relation(matter=Matter.SUBJECT, language="en")


def test_a_place_that_both_name_is_not_elsewhere_though_a_paper_is_named_after_it(make, why):
    """That the Tarnholt Herald carries a report hides the town as a bond, and makes it no other town."""
    one = "Train drivers in Tarnholt went on strike over rest periods. The strike stopped trains as far as in Kolmar."
    other = "Tram drivers in Tarnholt went on strike over rest periods. The strike lasted a day, and trams stood."
    found = why(
        make("a", "Strike of train drivers over rest periods", one, source="Tarnholt Herald"),
        make("b", "Tram drivers strike over rest periods", other, source="Radio Ahl", hours=20),
    )
    assert found["b"].startswith("Same subject: ")


def test_where_a_report_is_from_is_no_subject(make):
    """Two towns of one plateau, valley or coast have no subject in common by that."""
    assert "planalto" not in subject_words(make("a", "Cabras no planalto", "As cabras do planalto.", language="pt"))
    told = subject_words(make("b", "Goats on the coast", "Goats graze on the coast and in the valley.", language="en"))
    assert set(told.values()) == {"goats", "graze"}
