"""Names in running text."""

from octavo.stories.words.names import names, runs, title_case


def test_runs_of_capitals_are_names():
    """A name keeps its inner small words, ends at a possessive, and loses weekdays and stop words at its ends."""
    text = "On Monday the Bank of Norvia met Ines Corvaldo in Lisca's Grand Hall. The Harbour Post was there."
    assert [each.phrase for each in runs(text)] == [
        "Bank of Norvia",
        "Ines Corvaldo",
        "Lisca",
        "Grand Hall",
        "Harbour Post",
    ]


def test_a_word_that_opens_a_sentence_is_a_name_only_if_it_is_one_elsewhere():
    """Capitals at a sentence's beginning tell nothing by themselves."""
    found = names("Rain fell on Medlow. Medlow lies on the Arle. Trains stood still.")
    assert set(found) == {"medlow", "arle"}


def test_katakana_is_a_name():
    """Japanese writes foreign names in katakana."""
    assert "アーレ" in [each.phrase for each in runs("大雨でアーレ川が氾濫した。")]


def test_title_case_is_told_from_sentence_case():
    """A headline in title case is told from one in sentence case."""
    assert title_case("River Bursts Its Banks After Two Days of Rain")
    assert not title_case("River bursts its banks after two days of rain in Medlow")


def test_what_is_named_after_several_is_one_name():
    """The apostrophe of "Coopers' Bridge" parts nothing; a club's player is a name of his own."""
    assert names("They shut Coopers' Bridge and the Weavers’ Quarter.")["bridge"] == "Coopers' Bridge"
    assert names("They shut Coopers' Bridge and the Weavers’ Quarter.")["weavers"] == "Weavers’ Quarter"
    assert names("It was the Rangers' Smith who scored.")["smith"] == "Smith"
