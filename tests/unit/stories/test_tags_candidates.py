"""What may become a hashtag, where it stands, and what is seen of it."""

import pytest

from octavo.stories.tags.candidates import candidates
from octavo.stories.tags.features import FEATURES, features
from octavo.stories.tags.model import TagModel
from octavo.stories.tags.reading import Reading


def test_places_are_those_of_the_whole_phrase():
    """A phrase stands where its words stand side by side, whatever their case and plural."""
    reading = Reading.of("Ferry strikes", "A ferry strike began. The strike of the ferry is long.")
    assert reading.titled == 2
    assert reading.places(("ferry", "strike")) == [0, 3]
    assert reading.places(("strike",)) == [1, 4, 7]
    assert reading.places(("harbour",)) == []


def test_the_longest_phrase_covers_its_words():
    """A place inside two phrases belongs to the longer."""
    reading = Reading.of("", "The Tarn ferry strike began.")
    assert reading.covered([("ferry", "strike"), ("tarn", "ferry", "strike")])[2] == (1, 4)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "The Quiroga trial began in Kolm. Nobody in Kolm had seen Quiroga since the harbour opened.",
            "Quiroga trial",
        ),
        (
            "es",
            "La riada de Santa Livra dejó a ocho familias sin casa. Nadie en Santa Livra duerme.",
            "riada de Santa Livra",
        ),
        ("fr", "La justice enquête sur un vol de tableaux à Chaumerac.", "vol de tableaux"),
        ("fr", "Le musée Saint-Aubin est fermé à Chaumerac.", "musée Saint-Aubin"),
        ("de", "Die Norovirus-Impfung in Kolmsee verfehlt ihr Ziel.", "Norovirus"),
    ],
)
def test_terms_of_several_words_are_candidates(language, text, wanted):
    """A name with its matter, a noun of a noun, and the parts of a German compound with a hyphen."""
    assert wanted in {each.label for each in candidates("", text, language).phrases}


@pytest.mark.parametrize(
    ("language", "text", "clause", "term"),
    [
        ("fr", "Un joyau de verre inauguré en 1911 brûle au marché couvert.", "verre inauguré", "marché couvert"),
        ("es", "El puente inaugurado en 1911 cayó sobre el mercado cubierto.", "puente inaugurado", "mercado cubierto"),
    ],
)
def test_a_noun_and_what_was_done_to_it_are_no_term(language, text, clause, term):
    """A participle before its "in" or "by" tells what happened to a noun; one that ends there names a kind."""
    labels = {each.label for each in candidates("", text, language).phrases}
    assert clause not in labels
    assert term in labels


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "zh", ""])
def test_every_candidate_has_its_numbers(language):
    """A row of finite numbers for each, in any language, and for odd input too."""
    for title, text in [
        ("", ""),
        ("Kolm", ""),
        ("", "关税上涨。关税 Kolm 12%"),
        ("A B", "Kolm’s “Kolm” Kolm. 3.5 Kolm!"),
    ]:
        found = candidates(title, text, language)
        rows = features(found)
        assert len(rows) == len(found.phrases)
        assert all(len(row) == len(FEATURES) and all(abs(value) < 1e6 for value in row) for row in rows)


def test_a_model_of_other_features_is_refused():
    """Trees that were learned from other features would choose at random."""
    with pytest.raises(ValueError, match="make train-tags"):
        TagModel.of({"features": ["count"]})


@pytest.mark.parametrize(
    ("language", "title", "text", "clause", "noun"),
    [
        (
            "es",
            "La marea cierra la lonja de Salina",
            "El tren nocturno no pasa. La marea cierra la lonja, y el tren nocturno espera.",
            "marea cierra",
            "tren nocturno",
        ),
        (
            "fr",
            "La tempête arrache le toit de la gare",
            "Une crue éclair a suivi. La tempête arrache les tuiles, et la crue éclair emporte un pont.",
            "tempête arrache",
            "crue éclair",
        ),
        (
            "en",
            "Council approves harbour plan",
            "The council voted to approve a plan for the harbour. The harbour plan is old.",
            "council approves",
            "harbour plan",
        ),
        (
            "en",
            "Ministry counts its own bees",
            "The ministry opened bee hives and counts them each year. Bee hives are many.",
            "ministry counts",
            "bee hives",
        ),
        (
            "en",
            "Harbour rail strikes stop Osmere",
            "A rail strike stopped the harbour. The tram crews may strike again, and tram crews are tired.",
            "strikes stop",
            "tram crews",
        ),
    ],
)
def test_a_noun_and_its_verb_are_no_candidate(language, title, text, clause, noun):
    """What an article follows each time is a clause, and so is a headline's noun with what the text says as a verb."""
    labels = {each.label for each in candidates(title, text, language).phrases}
    assert clause not in labels
    assert noun in labels


def test_a_noun_of_the_headline_stays_though_it_is_a_verb_elsewhere():
    """What the text says side by side, too, is a term, whatever else it does with the words."""
    text = "A tram strike is to last a day. Drivers said a tram strike was needed. They want to strike again."
    assert "tram strike" in {each.label for each in candidates("Tram strikes stop Osmere", text, "en").phrases}
