"""Names whole: with the article, the number or the saint that belongs to them, and without what does not."""

import pytest

from octavo.stories.hashtags import hashtags
from octavo.stories.tags.candidates import candidates
from octavo.stories.tags.german import owner, place_of


def tags(text: str, title: str, language: str) -> set[str]:
    return {each.tag for each in hashtags(text, title, language)}


@pytest.mark.parametrize(
    ("language", "title", "text", "whole", "parts"),
    [
        (
            "en",
            "El Tordo reaches Los Perales",
            "The El Tordo weather pattern reached Los Perales. Officials in Los Perales said El Tordo would last.",
            {"#ElTordo", "#LosPerales"},
            {"#Tordo", "#Perales"},
        ),
        (
            "en",
            "New Corran votes on its ferry",
            "People in New Corran vote on a ferry. The ferry to New Corran, run by the Bank of Tesso, is old.",
            {"#NewCorran"},
            {"#Corran"},
        ),
        (
            "en",
            "VOR30 ends with a deal on forests",
            "Talks at VOR30 in Tesso agreed to protect forests. The VOR30 deal was welcomed. VOR30 drew 900 people.",
            {"#VOR30"},
            {"#Vor", "#VOR", "#30"},
        ),
        (
            "es",
            "Riada en Las Rozadas",
            "La riada llegó de noche a Las Rozadas. En el camping Las Rozadas dormían ocho familias.",
            {"#LasRozadas"},
            {"#Rozadas"},
        ),
        (
            "de",
            "Hochwasser in Kolmsee",
            "Das Hochwasser stieg. Die Kolmseer Feuerwehr pumpte. Kolmsees Altstadt steht im Hochwasser der Lauer.",
            {"#Kolmsee", "#Hochwasser"},
            {"#Kolmseer", "#Kolmsees"},
        ),
        (
            "ru",
            "Наводнение в Дальнем",
            "Наводнение началось ночью. В Дальнем ждут. Мэр сообщил, что наводнение в Дальнем продолжится.",
            {"#Дальнем"},
            {"#ВДальнем"},
        ),
        (
            "de",
            "Matthias Flohr trainiert nun Kolmsee",
            "Der neue Trainer Matthias Flohr kommt nach Kolmsee. Flohr bleibt zwei Jahre in Kolmsee.",
            {"#MatthiasFlohr", "#Kolmsee"},
            {"#MatthiaFlohr", "#Matthia"},
        ),
        (
            "de",
            "Hühner Eier und Ställe",
            "Die Hühner legen weniger. Viele Hühner frieren. Wer Hühner hält, baut Ställe. Eier werden teurer.",
            {"#Hühner"},
            {"#Hühn"},
        ),
        (
            "de",
            "Lehrer*innen in Kolmsee streiken",
            "Die Lehrer*innen in Kolmsee legen die Arbeit nieder. Auch Lehrer:innen aus Tarn kommen.",
            {"#Lehrerinnen", "#Kolmsee"},
            {"#Lehrer", "#Innen"},
        ),
        (
            "en",
            "Herons beat Otters 20-13 in Tesso",
            "The Herons beat the Otters in Tesso. The Herons lead the league, and the Otters are last.",
            {"#Herons"},
            {"#Otters20", "#Herons20"},
        ),
        (
            "en",
            "Driverless 14 bus stopped by a gull",
            "The bus without a driver set off in Tesso on time. A gull stopped the bus in Tesso.",
            {"#Tesso"},
            {"#Driverless14", "#Driverless"},
        ),
        (
            "zh",
            "日本邮轮停靠青岚",
            "一艘日本邮轮五月三日停靠青岚。日本游客上岸参观。青岚港五月四日欢送邮轮。",
            {"#日本", "#青岚"},
            {"#本邮", "#月三日"},
        ),
    ],
)
def test_a_name_is_whole(language, title, text, whole, parts):
    """A name keeps the article, number or adjective that is part of it, and no part of it is a tag beside it."""
    named = tags(text, title, language)
    assert whole <= named
    assert not parts & named


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("Kolmseer", "Kolmsee"),
        ("Münchner", "München"),
        ("Ahlstädter", "Ahlstadt"),
        ("Lahnbrücker", "Lahnbrück"),
        ("Sprecher", None),
        ("Tarn", None),
        ("Gläser", None),
        ("Krankenhäuser", None),
        ("Taschenrechner", None),
    ],
)
def test_a_german_adjective_of_a_place_is_its_place(word, place):
    """Kolmseer is of Kolmsee, irregular ones are known, and no office, plural or doer is a place."""
    assert place_of(word) == place


def test_a_title_before_a_name_is_no_part_of_another():
    """A stop behind "Dr" ends a run of capitals, and leaves no "Prelate Dr"."""
    labels = {each.label for each in candidates("Dom in Tarn", "Es sprach Prälat Dr. Anna Kroll.", "de").phrases}
    assert "Anna Kroll" in labels
    assert not any(each.endswith("Dr") for each in labels)


def test_a_common_noun_that_owns_something_is_apart_from_its_name():
    """The "Lager des Versandhändlers Pakka" is of a Versandhändler and of Pakka."""
    text = "Das Lager des Versandhändlers Pakka ist abgebrannt. Der Chef des Versandhändlers Pakka will es aufbauen."
    labels = {each.label for each in candidates("", text, "de").phrases}
    assert {"Versandhändler", "Pakka"} <= labels
    assert "Versandhändlers Pakka" not in labels


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("Milchlasters", "Milchlaster"),
        ("Reisebusses", "Reisebus"),
        ("Prozesses", "Prozess"),
        ("Ereignisses", "Ereignis"),
        ("Strandes", "Strand"),
        ("Gebäudes", "Gebäude"),
        ("Museums", "Museum"),
        ("Status", "Status"),
        ("Deich", "Deich"),
    ],
)
def test_a_german_owner_is_told_in_its_nominative(word, noun):
    """Behind "des" a noun has an ending that no tag wants; as the text has it elsewhere, the text knows best."""
    assert owner(word, ()) == noun
    assert owner("Kosties", {"Kostie"}) == "Kostie"
    text = f"Der Fahrer des {word} ist tot. Am Steuer des {word} saß niemand."
    assert noun in {each.label for each in candidates("", text, "de").phrases}


def test_a_number_that_opens_a_german_sentence_is_no_part_of_a_name():
    """All German nouns have capitals, so that "Neunzig Buden" looks like a name."""
    text = "Neunzig Buden stehen unter dem Dom. Neunzig Buden sind mehr als je."
    labels = {each.label for each in candidates("Markt unter dem Dom", text, "de").phrases}
    assert "Buden" in labels
    assert "Neunzig Buden" not in labels
