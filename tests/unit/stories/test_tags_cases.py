"""Names in languages with cases: one candidate, in its nominative where that stands too."""

import pytest

from octavo.stories.hashtags import hashtags
from octavo.stories.tags.cases import merge_cases
from octavo.stories.tags.seen import Seen


def _merged(*words: str) -> dict[str, int]:
    found = {(word,): Seen() for word in words}
    for at, (key, seen) in enumerate(found.items()):
        seen.note(key[0], at, title=False)
    merge_cases(found)
    return {key[0]: seen.forms.total() + seen.more for key, seen in found.items()}


@pytest.mark.parametrize(
    ("forms", "first"),
    [
        (("polsce", "polska", "polskę"), "polska"),
        (("unii", "unia"), "unia"),
        (("londynem", "londyn", "londynie"), "londyn"),
        (("вельму", "вельма"), "вельма"),
    ],
)
def test_cases_of_a_name_are_one_candidate(forms, first):
    """The forms count together, as the nominative."""
    assert _merged(*forms) == {first: len(forms)}


@pytest.mark.parametrize(
    "words",
    [("marek", "maria"), ("karol", "karolina"), ("kowal", "kowalski"), ("maryfield", "maryfiels"), ("jan", "jar")],
)
def test_names_that_more_than_a_case_parts_are_two(words):
    """A woman's name made of a man's, a surname made of a trade, and other likenesses stay apart."""
    assert _merged(*words) == dict.fromkeys(words, 1)


def test_an_adjective_of_a_country_is_english():
    """The word "Czech" tells of a country in English, and of many Czechs in Polish."""
    english = hashtags("The Czech ferry reached Tarn. The Czech crew waited.", "Czech ferry in Tarn", "en")
    polish = hashtags("W Tarnie wielu Czech czeka. Ludzie z Czech czekali.", "Prom z Czech w Tarnie", "pl")
    assert "#CzechRepublic" in {each.tag for each in english}
    assert "#CzechRepublic" not in {each.tag for each in polish}
