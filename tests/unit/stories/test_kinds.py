"""What kind of event an article tells, in eighteen languages."""

import pytest

from octavo.stories.related.kinds import kinds_of
from octavo.stories.related.related import related
from octavo.stories.window.window import Window
from octavo.text.reasons import relation_words


@pytest.mark.parametrize(
    ("language", "title", "kind"),
    [
        ("en", "Aldery bursts its banks, streets of Corvale under water", "flood"),
        ("de", "Pegel der Moldau steigt, erste Straßen unter Wasser", "flood"),
        ("fr", "La crue gagne la ville, une digue cède", "flood"),
        ("pl", "Powódź w Ostrowcu, ewakuowano szpital", "flood"),
        ("tr", "Sel suları çarşıyı bastı", "flood"),
        ("sv", "Ån svämmade över, hundra evakuerade", "flood"),
        ("it", "Aerei a terra: i piloti incrociano le braccia", "strike"),
        ("nl", "Buschauffeurs in staking, geen bus rijdt", "strike"),
        ("da", "Sygeplejerskestrejken går ind i sin anden uge", "strike"),
        ("ru", "Водители трамваев бастуют третий день", "strike"),
        ("fi", "Satama on lakossa perjantaina", "strike"),
        ("es", "Un incendio arrasa una fábrica de muebles", "fire"),
        ("cs", "Požár zničil střechu pivovaru", "fire"),
        ("uk", "Землетрус струсонув місто вночі", "earthquake"),
        ("hu", "Földrengés rázta meg a várost", "earthquake"),
        ("pt", "Ônibus com turistas tomba na serra", "road accident"),
        ("no", "Toget sporet av, avsporingen skjedde i tunnelen", "train accident"),
        ("ro", "Un cutremur a zguduit orașul", "earthquake"),
    ],
)
def test_an_event_is_told_in_any_words_of_its_language(make, language, title, kind):
    """A headline tells what happened: in a sure word, or in two that may mean something else each."""
    assert kind in kinds_of(make("a", title, "", language=language))


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("en", "Lightning strike splits oak", "The tree stood for two hundred years."),
        ("en", "Fire sale: four hundred sofas gone in an hour", "The shop closes on Friday."),
        ("en", "Wildfire play the Corn Exchange", "The band Wildfire sang of old flames and burned bridges."),
        ("en", "Cat rescued from tree", "The fire brigade came with a ladder that had burned once."),
        ("fr", "La grève du lac rendue aux baigneurs", "Deux tonnes de déchets ont été ramassées."),
        ("fr", "Théâtre : « L'Inondation » fait rire la salle", "Trois portes et deux notaires."),
        ("de", "Flut von Bewerbungen für den Posten", "Vierhundert wollen ihn."),
        ("xx", "Flood flood flood", ""),
        # Longer than any word, and looked through letter by letter.
        ("en", f"inundat{'e' * 100}", ""),
    ],
)
def test_a_word_that_may_mean_another_thing_tells_no_event(make, language, title, text):
    """A beach, a band, a play and a bolt of lightning are no flood, no fire and no strike."""
    assert not kinds_of(make("a", title, text, language=language))


def test_a_flood_stands_beside_the_other_flood_in_another_language(make):
    """They have neither a name nor a word in common; what is told beside them is an article of neither kind."""
    flood = make("a", "Aldery bursts its banks at Corvale", "The river filled the streets of Corvale.", language="en")
    other = make("b", "Selde iki köy boşaltıldı", "Dere taştı, sular evlere doldu.", language="tr", hours=48)
    chess = make("c", "Satrançta berabere", "İki usta beş saat oynadı.", language="tr", hours=48)
    window = Window()
    for number, article in enumerate((flood, other, chess)):
        window.add(article, number)
    found = related(flood, window, story_of={"a": 0, "b": 1, "c": 2}, limit=20)
    assert [(row.id, relation_words(row.why)) for row in found] == [("b", "Another flood, two days later")]
