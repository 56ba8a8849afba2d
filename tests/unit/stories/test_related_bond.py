"""What names tie two stories."""

import pytest

from octavo.stories.related.bond import Likeness, bond
from octavo.stories.related.common import side
from octavo.stories.window.window import Window

#: Neither near nor far in meaning.
LIKE = Likeness(meaning=0.3, lead=None)


@pytest.fixture
def tied(make):
    """The bond of two stories, each of the texts given."""

    def of(one, other):
        window = Window()
        for story, texts in enumerate((one, other)):
            for number, text in enumerate(texts):
                window.add(make(f"{story}.{number}", f"News {story}", text, hours=number), story)
        return bond(*(side(window.stories.profile(story), window) for story in (0, 1)), LIKE, window)

    return of


def test_a_firm_that_stands_once_where_places_stand_is_a_name(tied):
    """An explosion "at Lavanta" does not make a place of Lavanta, which owns things and is fined elsewhere."""
    burning = ("An explosion at Lavanta woke the town.", "The owners of the works, Lavanta, sent their engineers.")
    fined = ("For two years Lavanta held no drill, and Lavanta was fined for it.",)
    assert tied(burning, fined).shared == ("lavanta",)


def test_a_place_in_common_is_no_name(tied):
    """Where both happen at Dresnau, the place is known, and ties nothing."""
    found = tied(("The works at Dresnau burned all night.",), ("The schools in Dresnau stay shut until Monday.",))
    assert found.places == ("dresnau",)
    assert not found.names


def test_namesakes_speak_against_a_bond(tied):
    """A judge and a goalkeeper of one family name are two: the name ties nothing, and parts."""
    ruling = ("The judge Ines Keller banned the flights by night. The airport called Ines Keller stern.",)
    match = ("The goalkeeper Tim Keller saved three shots. The coach hugged Tim Keller twice.",)
    found = tied(ruling, match)
    assert "keller" not in found.shared
    assert found.namesakes > 0


def test_a_word_for_a_kind_of_body_is_no_name(tied):
    """Two banks are not one by being called Banco."""
    failing = ("Savers queued at the branches. The Banco Atlante caps what they take out, said the Banco Atlante.",)
    growing = ("Farmers got cheap loans. The Banco Rural lends more than ever, said the Banco Rural.",)
    assert "banco" not in tied(failing, growing).shared


def test_an_office_before_a_name_makes_no_namesake(tied):
    """A "Minister Morand" may be Ilka Morand; only another first name tells that it is not."""
    named = ("The bridge will be paid for, said Ilka Morand in the town hall.",)
    assert tied(named, ("The dam will be paid for, said Minister Morand on the wall.",)).shared == ("morand",)
    assert tied(named, ("The dam will be paid for, said Jan Morand on the wall.",)).shared == ()


def test_who_carries_the_news_ties_nothing(tied):
    """An agency in one article's dateline is no name of its story, though others of it speak of the agency."""
    locks = ("The lock was shut for a week, Corran Wire reported.", "Nobody passed the lock, said Corran Wire.")
    barge = ("A barge sank, Corran Wire reported, and nobody was hurt.",)
    assert "corran" in tied(locks, barge).shared
    assert "corran" not in tied((*locks, "OSMERE (Corran Wire) — The lock was shut for a week."), barge).shared
