"""Two readings of a page settled."""

from octavo.extract.settle import agreement, misled, settled

TEXT = tuple(f"Paragraph number {n} tells at some length what happened on the pier that day." for n in range(8))
AROUND = ("Sign up for our letter and never miss what happens on any pier again.",)
OTHER = tuple(f"Item {n} of a long list of things that have nothing to do with it, told in full." for n in range(30))


def test_ours_within_the_engines_ends() -> None:
    """Sections that the engine dropped in the middle stay; what it left out at the ends goes."""
    assert settled((*AROUND, *TEXT, *AROUND), (TEXT[0], TEXT[1], TEXT[7])) == TEXT


def test_the_engine_where_ours_is_shorter() -> None:
    """A reading of ours that misses text gives way."""
    assert settled(TEXT[:3], TEXT) == TEXT
    assert settled((), TEXT) == TEXT


def test_ours_where_the_engine_found_little() -> None:
    """An engine that saw only a corner of the article does not cut it down to that."""
    assert settled(TEXT, TEXT[6:7]) == TEXT


def test_a_text_of_another_part_is_noticed() -> None:
    """A long text that shares nothing with ours says that ours is another part's."""
    assert misled(TEXT[:2], OTHER)
    assert not misled(TEXT, (*TEXT, *OTHER))


def test_agreement_runs_from_nothing_to_all() -> None:
    """Equal readings agree wholly, empty ones not at all."""
    assert agreement(TEXT, TEXT) == 1.0
    assert agreement((), ()) == 0.0
