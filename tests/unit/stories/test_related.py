"""Related articles and their reasons."""

import pytest

from octavo.news.reason import Matter, Relation
from octavo.stories.related.related import beside, related
from octavo.stories.window.window import Window
from octavo.text.reasons import relation_words

BRIDGE = (
    "The bridge over the Orrin at Tarn will stay closed until spring, Mayor Ilse Brandt said. Engineers found rust in "
    "both towers of the bridge, and the ferry carried 900 people across the river."
)
FERRY = (
    "The ferry company at Tarn has bought a second boat since the bridge was closed. Mayor Ilse Brandt opened the new "
    "landing on the Orrin, and engineers who repair the towers came with the first ferry."
)
CHEESE = (
    "A cheese maker in Kolm won the prize of the summer fair with a goat cheese that he had forgotten in his cellar "
    "for three years. The jury of farmers called it a lucky accident."
)


@pytest.fixture
def shelf(make):
    """A window of the articles given as (item, story), and the map from article to story."""

    def shelved(*pairs):
        window = Window()
        for thing, story in pairs:
            window.add(thing, story)
        return window, {thing.id: story for thing, story in pairs}

    return shelved


def test_coverage_is_marked_and_strangers_are_left_out(make, shelf):
    """The story's own articles are all there, marked; what shares nothing is not listed."""
    one = make("a", "Bridge at Tarn closed over rust", BRIDGE)
    two = make(
        "b",
        "Rust closes Tarn bridge",
        "Rust has closed the bridge at Tarn. The towers of it are full of rust.",
        hours=1,
    )
    three = make("c", "Forgotten goat cheese wins at Kolm", CHEESE)
    window, story_of = shelf((one, 1), (two, 1), (three, 2))
    rows = related(one, window, story_of=story_of, limit=20)
    assert [(key, same) for key, _, same, _ in rows] == [("b", True)]
    assert rows[0].why.matter is Matter.EVENT
    assert rows[0].why.names


def test_another_story_is_related_by_people_in_common(make, shelf):
    """An article of another story is listed with a reason that names whom they share."""
    one = make("a", "Bridge at Tarn closed over rust", BRIDGE, hours=3)
    two = make("b", "Tarn ferry buys a second boat", FERRY)
    window, story_of = shelf((one, 1), (two, 2), (make("c", "Cheese", CHEESE), 3))
    ((key, score, same, why),) = related(one, window, story_of=story_of, limit=20)
    assert (key, same, relation_words(why)) == ("b", False, "Same person and subject: Ilse Brandt, ferry")
    assert 0 < score <= 1


@pytest.mark.parametrize(
    ("hours", "when"), [(72, "three days earlier"), (170, "last week"), (-49, "two days later"), (-166, "a week later")]
)
def test_a_reason_says_how_long_before_or_after(make, shelf, hours, when):
    """What came days before or after is told with how long."""
    one = make("a", "Bridge at Tarn closed over rust", BRIDGE, hours=hours)
    window, story_of = shelf((one, 1), (make("b", "Tarn ferry buys a second boat", FERRY), 2))
    (row,) = related(one, window, story_of=story_of, limit=20)
    assert relation_words(row.why).startswith(f"Same person and subject, {when}: Ilse Brandt")


def test_what_came_much_later_is_not_listed(make, shelf):
    """An article of eleven days later is no reading beside this one; one of as long before is."""
    one, two = make("a", "Bridge at Tarn closed over rust", BRIDGE), make("b", "Second boat", FERRY, hours=264)
    window, story_of = shelf((one, 1), (two, 2))
    assert related(one, window, story_of=story_of, limit=20) == ()
    assert [row[0] for row in related(two, window, story_of=story_of, limit=20)] == ["a"]


def test_a_copy_of_the_coverage_in_another_story_is_not_told_again(make, shelf):
    """A copy that came into another story than its like is not listed beside it."""
    window, story_of = shelf(
        (make("a", "Bridge at Tarn closed over rust", BRIDGE), 1),
        (make("b", "Tarn ferry buys a second boat", FERRY, hours=1), 1),
        (make("b2", "A second boat for Tarn", FERRY, hours=2), 2),
    )
    assert [row[0] for row in related(window.item("a"), window, story_of=story_of, limit=20)] == ["b"]


def test_copies_are_folded(make, shelf):
    """A copy of the article, and a copy of one that is listed, are not listed again."""
    one = make("a", "Bridge at Tarn closed over rust", BRIDGE)
    window, story_of = shelf(
        (one, 1),
        (make("a2", "Bridge closed", BRIDGE, hours=1), 1),
        (make("b", "Tarn ferry buys a second boat", FERRY), 2),
        (make("b2", "A second boat for Tarn", FERRY, hours=2), 2),
    )
    assert [row[0] for row in related(one, window, story_of=story_of, limit=20)] == ["b"]


def test_the_carrier_of_the_news_is_no_tie(make, shelf):
    """Two reports of one agency from one place are not related by the agency's dateline."""
    head = "TARN (Vale Wire) — "
    one = make(
        "a", "Bridge closed", head + "The bridge will stay closed until spring. Rust was found in both of its towers."
    )
    two = make("b", "Goat cheese wins", head + CHEESE)
    window, story_of = shelf((one, 1), (two, 2))
    assert related(one, window, story_of=story_of, limit=20) == ()


def test_at_most_limit_of_each_kind_best_first(make, shelf):
    """No more than asked for of the own story and of the others, in the order of their scores."""
    verbs = ("repaired", "painted", "praised", "measured")
    own = [
        (make(f"o{n}", f"Tarn bridge {verb}", f"{BRIDGE} It was {verb} {n} times by hand."), 1)
        for n, verb in enumerate(verbs)
    ]
    window, story_of = shelf(
        (make("a", "Rust closes Tarn bridge", "Tarn’s bridge over the Orrin is closed over rust."), 1), *own
    )
    thing = window.item("a")
    rows = related(thing, window, story_of=story_of, limit=2)
    assert len(rows) <= 2
    assert [row[1] for row in rows] == sorted((row[1] for row in rows), reverse=True)


def test_across_languages_names_speak(make, shelf):
    """A German report is related to an English one by the names they share, without their words being compared."""
    german = (
        "Die Brücke über die Orrin bei Tarn bleibt bis zum Frühling gesperrt, sagte Ilse Brandt. In beiden Türmen der "
        "Brücke wurde Rost gefunden."
    )
    one = make("a", "Bridge at Tarn closed over rust", BRIDGE)
    two = make("b", "Brücke bei Tarn gesperrt", german, language="de")
    window, story_of = shelf((one, 1), (two, 1))
    ((_, _, same, why),) = related(one, window, story_of=story_of, limit=20)
    assert same
    assert "Ilse Brandt" in why.names
    assert "bridge" not in why.names


def test_a_place_alone_is_no_tie(make, shelf):
    """Two events of one town that share nothing but the town are not shown beside one another."""
    raid = (
        "Three masked robbers held nine customers of a savings bank in Puerto Cano for an hour on Wednesday. They "
        "left with 640,000 in two sports bags, and the police in Puerto Cano found their van on a farm road."
    )
    flood = (
        "A flash flood swept away a campsite in Puerto Cano on Wednesday night. Five people died, and divers from the "
        "coastguard looked for eight more in the harbour of Puerto Cano."
    )
    one = make("a", "Robbers hold nine in Puerto Cano", raid)
    window, story_of = shelf((one, 1), (make("b", "Five die in flood at Puerto Cano", flood, hours=5), 2))
    assert related(one, window, story_of=story_of, limit=20) == ()


def test_a_story_speaks_for_its_articles(make, shelf):
    """A brief that itself names nobody is related to what its story's other articles are related to."""
    brief = make("a", "Tarn bridge stays shut", "The bridge at Tarn stays shut. Its towers are full of rust.", hours=2)
    window, story_of = shelf(
        (make("a1", "Bridge at Tarn closed over rust", BRIDGE), 1),
        (brief, 1),
        (make("b", "Tarn ferry buys a second boat", FERRY), 2),
    )
    found = {row[0]: relation_words(row[3]) for row in related(brief, window, story_of=story_of, limit=20)}
    assert found["b"].startswith(("Same person: Ilse Brandt", "Same person and subject: Ilse Brandt"))


def test_one_source_does_not_fill_the_list(make, shelf):
    """Of articles as near, a third one of a source comes after one of another source."""
    ferry = [
        make(f"f{n}", f"Tarn ferry {what}", f"{FERRY} {what}.", source="The Landing")
        for n, what in enumerate(("buys boats", "takes on a crew", "opens a café"))
    ]
    other = make("o", "Tarn ferry carries a hundred more", f"{FERRY} A hundred more came.", source="Orrin Post")
    one = make("a", "Bridge at Tarn closed over rust", BRIDGE, hours=1)
    window, story_of = shelf((one, 1), *((each, number) for number, each in enumerate([*ferry, other], 2)))
    rows = [row[0] for row in related(one, window, story_of=story_of, limit=20)]
    assert len([key for key in rows if key.startswith("f")]) < 3 or rows.index("o") < 3


def test_another_of_the_same_family_name_is_no_tie(make, shelf):
    """A minister and a striker of one family name do not put their reports side by side."""
    minister = make(
        "a", "Ilka Morand resigns", "Minister Ilka Morand has resigned over skipped tests, said Ilka Morand."
    )
    striker = make("b", "Jan Morand scores twice", "Striker Jan Morand scored twice. Coach Brede said Jan Morand ran.")
    window, story_of = shelf((minister, 1), (striker, 2))
    assert related(minister, window, story_of=story_of, limit=20) == ()


def test_a_play_is_not_of_what_its_title_names(make, shelf):
    """A comedy whose title a headline quotes has no avalanche in it."""
    snow = make("a", "Avalanche buries road", "An avalanche has buried the road. Nobody was hurt by the avalanche.")
    play = make("b", "“The Avalanche” opens to laughter", "The comedy fills the house: “The Avalanche” is about heirs.")
    window, story_of = shelf((snow, 1), (play, 2))
    assert related(snow, window, story_of=story_of, limit=20) == ()


def test_a_word_of_a_third_language_is_not_told(make, shelf):
    """Two English reports whose stories share a German headline word are told as one subject, without the word."""
    one = make("a", "Villagers dig out road", "Forty people dug for a day below the ridge at Tarn.")
    two = make("b", "Hotel guests wait for bus", "Guests of two hotels in Harn sang until the evening.", hours=3)
    mates = [
        make(f"{key}{n}", f"Biber versperrt Straße {n}", "Der Biber sitzt auf der Straße, der Biber ist groß.",
             language="de", hours=n)
        for key in "ab" for n in (1, 2)
    ]  # fmt: skip
    window, story_of = shelf((one, 1), (two, 2), *((mate, 1 if mate.id[0] == "a" else 2) for mate in mates))
    why = {key: line for key, _, same, line in related(one, window, story_of=story_of, limit=20) if not same}
    assert why["b"] == Relation(matter=Matter.SUBJECT)


def test_of_one_story_two_are_enough_on_a_page(make, shelf):
    """Where a list is short, one other story does not fill it."""
    one = make("a", "Bridge at Tarn closed over rust", BRIDGE, hours=9)
    others = [make(f"b{n}", f"Tarn ferry buys boat {n}", f"Report {n} of {n * 7}. {FERRY}", hours=n) for n in range(4)]
    window, story_of = shelf((one, 1), *((other, 2) for other in others), (make("c", "Cheese", CHEESE), 3))
    assert len(related(one, window, story_of=story_of, limit=6)) == 4
    assert len(beside(one, window, story_of=story_of)) == 2


def test_what_no_word_says_is_left_out_on_a_page(make, shelf, monkeypatch):
    """A bond that its reason cannot name is no reason to a reader of one language."""
    monkeypatch.setattr("octavo.stories.related.related.reason", lambda *_: Relation(matter=Matter.SUBJECT))
    one, two = make("a", "Bridge at Tarn closed over rust", BRIDGE, hours=3), make("b", "Tarn ferry buys a boat", FERRY)
    window, story_of = shelf((one, 1), (two, 2), (make("c", "Cheese", CHEESE), 3))
    assert [row[0] for row in related(one, window, story_of=story_of, limit=20)] == ["b"]
    assert beside(one, window, story_of=story_of) == ()


@pytest.mark.parametrize(("title", "first"), [("The week in Tarn: rust, boats", "b"), ("Rust and boats at Tarn", "c")])
def test_a_review_of_the_week_stands_below_what_tells_of_one_event(make, shelf, title, first):
    """What names the bridge among other things of a week comes after the ferry that stands in for it."""
    told = (
        "Rust in both towers closed the bridge over the Orrin at Tarn, Mayor Ilse Brandt said, and engineers will look "
        "at the towers of the bridge until spring. The ferry carries people across the river."
    )
    one = make("a", "Bridge at Tarn closed over rust", BRIDGE, hours=3)
    two, three = make("b", "Tarn ferry buys a second boat", FERRY), make("c", title, told)
    window, story_of = shelf((one, 1), (two, 2), (three, 3), (make("d", "Cheese", CHEESE), 4))
    rows = related(one, window, story_of=story_of, limit=20)
    assert rows[0].id == first
    assert {key for key, *_ in rows} == {"b", "c"}
