"""Which words may be said as a subject: nouns, as far as places and endings tell."""

import pytest

from octavo.stories.related.reason_nouns import could_be_noun


@pytest.mark.parametrize(
    ("language", "text", "nouns", "others"),
    [
        (
            "es",
            "Vuelve el tren nocturno. El tren vuelve a Puerto Cano y cierra la estación, tras cerrar el bar.",
            "tren estación bar",
            "vuelve cierra cerrar nocturno",
        ),
        (
            "fr",
            "Le train de nuit revient à Clairval. La mairie annonce une fête, le bac reste fermé et quitte le quai.",
            "train nuit mairie fête bac quai",
            "revient annonce reste fermé quitte",
        ),
        (
            "it",
            "Torna il treno di notte. Il treno torna a Portocane e chiude la stazione dopo l'alluvione.",
            "treno notte stazione alluvione",
            "torna chiude",
        ),
        ("pt", "A greve volta ao porto. A ponte fecha às dez.", "greve porto ponte", "volta fecha"),
        ("de", "Kommt die Fähre? Bleibt der Streik, so steht die Fähre.", "Fähre Streik", "Kommt Bleibt"),
        ("en", "The museum sells the crane and closes the quay.", "museum crane quay", "sells closes"),
        ("nl", "De brug sluit. De staking opent het debat.", "brug staking", "sluit opent"),
        ("pl", "Strajk zamyka most, a pociąg wraca.", "strajk most pociąg", "zamyka wraca"),
    ],
)
def test_what_never_stands_as_a_noun_is_no_subject(make, language, text, nouns, others):
    """A verb, an adjective or an infinitive is no subject in any of the languages, whatever its letters."""
    article = make("a", "", text, language=language)
    found = {word for word in f"{nouns} {others}".split() if could_be_noun(word, language, [article])}
    assert found == set(nouns.split())


def test_one_article_is_enough(make):
    """Where one of the articles says "la huelga", it is a noun in the others that only say "huelga indefinida"."""
    bare = make("a", "Paro indefinido", "Convocan paro indefinido en Valdera.", language="es")
    whole = make("b", "Sigue el paro", "El paro sigue en Monteluz.", language="es")
    assert not could_be_noun("convocan", "es", [bare, whole])
    assert could_be_noun("paro", "es", [bare, whole])
    assert not could_be_noun("indefinido", "es", [bare, whole])


def test_what_tells_an_event_is_one_anywhere(make):
    """Words of the lists of events need no article before them."""
    assert could_be_noun("huelga", "es", [make("a", "Huelga", "Hay huelga.", language="es")])
