"""The second look at the stories of the last days, and what people decided about them."""

from octavo.news.held import Held
from octavo.news.reason import Ground, Reason
from octavo.stories.mend import LOOKED_AT, NEAR, STORIES, WHOLE, looked_at, mend, near_pairs
from octavo.stories.merging.days import days_of
from octavo.stories.place import place

FLOOD = (
    "The river Arle burst its banks on Tuesday and about 3,000 people had to leave their homes in Medlow. "
    "Mayor Ines Corvaldo opened two schools as shelters and asked the army for boats. "
    "Trains to Sorrent stood still all day."
)
AGAIN = (
    "Some 3,000 people in Medlow spent Tuesday night in school halls after the Arle flooded their homes. "
    "Soldiers with boats reached the last streets, said mayor Ines Corvaldo. The railway to Sorrent stays closed."
)
THIRD = (
    "Medlow's mayor Ines Corvaldo thanked the soldiers whose boats brought people out of the flooded streets by the "
    "Arle. Of 3,000 who fled to the schools on Tuesday most are back; trains to Sorrent run again."
)
CHESS = (
    "Grandmaster Tilda Vorn won the Quillan open on Sunday with a rook sacrifice in the last round. "
    "Her rival Pavo Lind had led the tournament since Friday and called the ending unforgettable."
)


def flooded(make, run):
    """A window in which one flood stands as two stories, beside a chess open."""
    window = run([])
    window.add(make(1, "Arle floods Medlow", FLOOD), "a")
    window.add(make(2, "Medlow flees to schools from the Arle", AGAIN, hours=3), "a")
    window.add(make(3, "Medlow cleans up after the Arle flood", THIRD, hours=8), "b")
    window.add(make(4, "Tilda Vorn wins Quillan open", CHESS, hours=4), "c")
    return window


def test_stories_that_became_one_are_joined(make, run):
    """Two stories of one flood become one, under the larger; the chess open stays by itself."""
    found = mend(flooded(make, run))
    assert [(each.kept, each.gone) for each in found.merges] == [("a", "b")]
    assert any("Corvaldo" in name for reason in found.merges[0].why for name in reason.names)
    assert found.splits == ()


def test_what_came_of_a_split_says_so(make, run):
    """On an article's page the reason is a sentence by itself: it was taken out, and why."""
    window = run([])
    for number, text in ((1, FLOOD), (2, AGAIN), (3, THIRD)):
        window.add(make(number, "Arle floods Medlow", text, hours=number), "a")
    window.add(make(4, "Tilda Vorn wins Quillan open", CHESS, hours=4), "a")
    (split,) = mend(window).splits
    assert (split.ids, split.why) == ((4,), (Reason(ground=Ground.PARTED),))


def test_looking_changes_nothing(make, run):
    """A second look says what should change and leaves the window as it was."""
    window = flooded(make, run)
    before = {thing.id: window.story(thing.id) for thing in window}
    assert mend(window) == mend(window)
    assert {thing.id: window.story(thing.id) for thing in window} == before


def test_what_a_person_put_apart_stays_apart(make, run):
    """Neither a merge nor a new article brings together what a person parted."""
    held = Held(groups={1: 1, 3: 2}, apart=frozenset({(1, 2)}))
    assert mend(flooded(make, run), held).merges == ()
    window = flooded(make, run)
    window.remove(3)
    assert place(make(3, "Medlow cleans up after the Arle flood", THIRD, hours=8), window).story == "a"
    assert place(make(3, "Medlow cleans up after the Arle flood", THIRD, hours=8), window, held).story != "a"


def test_a_copy_does_not_break_what_a_person_parted(make, run):
    """Even a near-duplicate stays out of the story from which a person took it."""
    held = Held(groups={1: 1, 9: 2}, apart=frozenset({(1, 2)}))
    copy = make(9, "Thousands flee", FLOOD, hours=2)
    assert place(copy, flooded(make, run)).duplicate_of == 1
    assert place(copy, flooded(make, run), held).story != "a"


def test_what_a_person_put_together_stays_together(make, run):
    """An article that a person bound to another joins its story, however unlike they are.

    Neither what is held in another group counts, nor what is held in its own and forgotten by now.
    """
    held = Held(groups={1: 1, 2: 1, 77: 4, 4: 4, 9: 4})
    decision = place(make(9, "Arle floods Medlow", FLOOD, hours=2), flooded(make, run), held)
    assert (decision.story, decision.score) == ("c", 1.0)


def test_a_person_counts_in_a_chain_of_merges(make, run):
    """Of three stories of one flood, two of which a person put apart, the third takes in one alone."""
    window = run([])
    for number, text in enumerate((FLOOD, AGAIN, THIRD), 1):
        window.add(make(number, "Arle floods Medlow", text, hours=number), f"s{number}")
    assert [each.kept for each in mend(window).merges] == ["s1", "s1"]
    held = Held(groups={2: 2, 3: 3}, apart=frozenset({(2, 3)}))
    assert len(mend(window, held).merges) == 1


def test_an_article_shows_two_stories_to_be_one(make, run):
    """The smaller one is merged into the larger, unless a person put them apart."""
    window = flooded(make, run)
    told = (
        "Mayor Ines Corvaldo told Medlow how the Arle came into its streets: 3,000 people fled on Tuesday, soldiers "
        "brought them to the schools in boats, and no trains ran to Sorrent."
    )
    report = make(5, "Medlow: the flood of the Arle from Tuesday to today", told, hours=9)
    assert place(report, window).merges == (("a", "b"),)
    held = Held(groups={1: 1, 3: 2}, apart=frozenset({(1, 2)}))
    assert place(report, window, held).merges == ()


def test_no_split_parts_what_a_person_joined(make, run):
    """Whatever is split off, no two articles of one held group land on two sides."""
    window = run([])
    for number, text in enumerate([FLOOD, AGAIN, THIRD, CHESS]):
        window.add(make(number, text[:30], text, hours=number), "glued")
    held = Held(groups=dict.fromkeys(range(4), 1))
    assert mend(window, held).splits == ()


def test_no_split_parts_a_copy_from_its_original(make, run):
    """Though the original came long before those of its story that are looked at."""
    window = run([])
    window.add(make(0, "Tilda Vorn wins Quillan open", CHESS), "glued")
    for number in range(1, LOOKED_AT + 1):
        window.add(make(number, "Arle floods Medlow", (FLOOD, AGAIN, THIRD)[number % 3], hours=number), "glued")
    window.add(make(99, "Vorn takes Quillan open", CHESS, hours=LOOKED_AT + 1), "glued")
    assert mend(window).splits == ()
    window.remove(0)
    assert [split.ids for split in mend(window).splits] == [(99,)]


def test_a_large_story_is_not_taken_apart(make, run):
    """Of more articles than WHOLE too few are looked at to tell what belongs together."""
    window = run([])
    for number in range(WHOLE - 1):
        window.add(make(number, "Arle floods Medlow", (FLOOD, AGAIN, THIRD)[number % 3], hours=number), "glued")
    window.add(make(99, "Tilda Vorn wins Quillan open", CHESS, hours=WHOLE), "glued")
    assert [split.ids for split in mend(window).splits] == [(99,)]
    window.add(make(100, "Arle floods Medlow", THIRD, hours=WHOLE + 1), "glued")
    assert mend(window).splits == ()


def test_no_story_is_merged_and_split_at_once(make, run):
    """Which parts of it would go along could not be told; once the split is carried out, the merge follows."""
    window = flooded(make, run)
    lost = (
        "Pavo Lind lost the last round of the Quillan open, to a rook that Tilda Vorn gave up; he had led since Friday."
    )
    window.add(make(5, "Lind loses Quillan open", lost, hours=6), "a")
    found = mend(window)
    assert ([split.ids for split in found.splits], found.merges) == ([(5,)], ())
    window.add(window.item(5), "d")
    assert ("a", "b") in [(merge.kept, merge.gone) for merge in mend(window).merges]


def test_only_what_changed_is_looked_at(make, run):
    """A story that no article came to is compared with changed ones alone."""
    window = flooded(make, run)
    assert mend(window, changed={"c"}).merges == ()
    assert mend(window, changed={"b"}).merges != ()
    assert mend(window, changed={"gone for long"}).merges == ()


def test_the_cost_of_a_look_is_bounded(make, run):
    """However many stories there are, so many are looked at, each beside so many others."""
    window = run([])
    for number in range(STORIES + 50):
        window.add(make(number, f"Report {number} from Medlow", vector=False), number)
    looked = looked_at(window, None)
    assert len(looked) == STORIES
    assert len(list(near_pairs(looked, window))) <= STORIES * 2 * NEAR


def test_days_are_understood(make):
    """A weekday is the last of its name; a date is the nearest of its name, in the languages that news comes in."""
    friday = make(1, "x", hours=24 * 5).at.replace(year=2026, month=5, day=8)
    assert {each - friday.date().toordinal() for each in days_of("on Thursday", friday)} == {-1}
    for written in ("4 May", "May 4", "am 4. Mai", "le 4 mai", "el 4 de mayo"):
        assert {each - friday.date().toordinal() for each in days_of(written, friday)} == {-4}
    assert days_of("31 February", friday) == frozenset()
