"""Names in languages with cases: one candidate, in its nominative where that stands too."""

import pytest

from octavo.stories.hashtags import hashtags
from octavo.stories.tags.candidates import candidates
from octavo.stories.tags.cases import base_form, in_order, merge_cases, nominative
from octavo.stories.tags.seen import Seen
from octavo.stories.tags.story import together
from octavo.stories.tags.weigh import weigh


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


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("Lipnianach", "Lipniany"),
        ("Drzewicach", "Drzewice"),
        ("Sosnówkach", "Sosnówki"),
        ("Tarnowie", "Tarnów"),
        ("Gremańsku", "Gremańsk"),
        ("Moraniu", "Morań"),
        ("Velmarii", "Velmaria"),
        ("Kastrancji", "Kastrancja"),
        ("Zawierna", "Zawierna"),
        ("Nowych Drzewicach", "Nowych Drzewicach"),
    ],
)
def test_an_ending_of_one_nominative_tells_it(form, first):
    """Regular endings give a Polish place's nominative; what may be of two, or has two words, stays."""
    assert nominative(form, "pl") == first
    assert nominative(form, "de") == form


def test_of_a_plural_place_the_nominative_comes_first():
    """The genitive without an ending is shorter than Lipniany, but no nominative; Rathenbek is one beside its own."""
    assert in_order(["Lipnian", "Lipniany", "Lipnianach"])[0] == "Lipniany"
    assert in_order(["Rathenbeku", "Rathenbek", "Rathenbeka"])[0] == "Rathenbek"


def test_a_form_has_the_first_name_that_it_is_a_form_of():
    """Word by word, and none where it is itself the first."""
    assert base_form("Zawiernie", ["Zawierna", "Zawierny"]) == "Zawierna"
    assert base_form("Zawierna", ["Zawierna", "Zawierny"]) is None
    assert base_form("Marka Sobonia", ["Marek", "Mark Soboni"]) == "Mark Soboni"
    assert base_form("Karolina", ["Karol"]) is None


def test_a_story_names_a_place_as_its_reports_without_cases_do():
    """Where all Polish reports say "w Zawiernie", the English one tells that it is Zawierna."""
    reports = [
        ("Pożar w Zawiernie", "W Zawiernie spłonął młyn. Strażacy z całego powiatu jechali do Zawierny.", "pl"),
        ("Mill burns in Zawierna", "A mill burned down in Zawierna. Nobody in Zawierna was hurt.", "en"),
    ]
    polish, _ = together([weigh(text, title, language) for title, text, language in reports])
    assert "#Zawierna" in {each.tag for each in polish}
    assert not {"#Zawiernie", "#Zawierny"} & {each.tag for each in polish}


def test_a_noun_that_stands_behind_prepositions_alone_is_no_tag():
    """Polish nouns have another form there: "do altanek" tells of altanki, which are not written so."""
    behind = candidates("Burza idzie do altanek", "Burza zbliża się do altanek. Ludzie uciekają z altanek.", "pl")
    first = candidates("Burza nad rzeką", "W wodzie stoją altanki. Ludzie budowali altanki i uciekli z altanek.", "pl")
    assert "altanek" not in {each.label for each in behind.phrases}
    assert "altanki" in {each.label for each in first.phrases}
