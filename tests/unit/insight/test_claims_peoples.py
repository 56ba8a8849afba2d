"""A country is the same in its name and in what is said of it, however that is declined."""

import pytest

from octavo.insight.claims.peoples import countries


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("France", ("französischen", "Fransızlar", "francuskim", "ranskalainen")),
        ("Italy", ("italienischen", "włoskich", "Włochy", "İtalyan")),
        ("Egypt", ("ägyptische", "Mısır", "Égypte")),
        ("Netherlands", ("niederländischen", "Nederlandse")),
        ("Norway", ("norwegischer", "norjalainen")),
        ("Austria", ("österreichischen", "autrichienne")),
        ("Portugal", ("portugiesischen", "portuguesa")),
        ("America", ("amerikanischen", "américaine")),
    ],
)
def test_a_country_is_known_in_its_adjectives(name: str, others: tuple[str, ...]) -> None:
    (country,) = countries(name)
    assert {each: countries(each) for each in others} == dict.fromkeys(others, frozenset({country}))


def test_no_other_word_speaks_of_one() -> None:
    assert not countries("harbour")
