"""Sentences that lean on the one before."""

import pytest

from octavo.insight.dangling import leans_back, means_back

BEFORE = "The harbour board published a statement on Monday."


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("He left at noon.", "en"),
        ("The niece went home at six.", "en"),
        ("La sobrina volvió a casa a las seis.", "es"),
        ("Die Witwe schwieg.", "de"),
        ("But the bridge held.", "en"),
        ("On Wednesday it held more than ever.", "en"),
        ("The first two failed on a question of money.", "en"),
        ("Blom has eleven like it.", "en"),
        ("In a secret ballot 71 of the members wrote down her name.", "en"),
        ("The statement named nobody.", "en"),
        ("There will be no talks, the official said.", "en"),
        ("Any new tax, she warned, would be answered.", "en"),
        ("It's a start.", "en"),
        ("Without it, the province has two choices.", "en"),
        ("Sales of it rose fortyfold this week.", "en"),
        ("All three face up to fourteen years.", "en"),
        ("Las otras dos fueron halladas en un garaje.", "es"),
        ("Die anderen kamen am Abend.", "de"),
        ("Derrière elle, le groupe s'est disloqué.", "fr"),
        ("« La décision est juste », a reconnu son directeur sportif, Jens Holm.", "fr"),
        ("„Die Entscheidung ist richtig“, sagte ihr Trainer Jens Holm.", "de"),
        ("O avançado não passou nos exames.", "pt"),
        ("L'attaccante ha lasciato il campo.", "it"),
        ("Der Stürmer blieb zu Hause.", "de"),
        ("Für sie werden 75 Euro am Tag fällig.", "de"),
        ("Les autres ont été relâchés à Torrin.", "fr"),
        ("Pour elle, la saison est finie.", "fr"),
        ("Gli altri sono tornati a Torrin.", "it"),
        ("Os outros voltaram a Torrin.", "pt"),
        ("De andra stannade i Torrin.", "sv"),
        ("De anderen bleven in Torrin.", "nl"),
        ("Pozostali wrócili do Torrina.", "pl"),
        ("Ostatní se vrátili do Torrinu.", "cs"),
        ("Tato zpráva přišla do Torrinu v noci.", "cs"),
        ("Остальные вернулись в Торрин.", "ru"),
        ("Ancak Torrin belediyesi sustu.", "tr"),
        ("«Per una notte sono stata io la colpevole», ha detto.", "it"),
        ("«Esto no puede estar a 300 metros de un colegio», dijo.", "es"),
        ("„Das war knapp“, sagte er.", "de"),
        ("Celui des Ports tient la corde.", "fr"),
        ("Police pulled him over.", "en"),
        ("Officers found her car in a ditch.", "en"),
        ("The toll covered three quarters of that.", "en"),
        ("One of the three, the Weir Bridge, was gone.", "en"),
        ("“I will not have it become true.”", "en"),
        ("«No lo quiero ver.»", "es"),
        ("Until then the gates stay shut.", "en"),
        ("Er schwieg.", "de"),
        ("Genauer: auf der Linie 14, wo seit Mittwoch sechs Busse fahren.", "de"),
        ("Afirmou que as eleições serão livres.", "pt"),
        ("Aseguró que no dimitirá.", "es"),
        ("Ha detto che non si dimetterà.", "it"),
        ("Allerdings blieb die Brücke offen.", "de"),
        ("Elle a refusé.", "fr"),
        ("Eight of them were taken to Harn.", "en"),
        ("Acht von ihnen kamen nach Harn.", "de"),
        ("Der 34-Jährige wurde auf freien Fuß gesetzt.", "de"),
        ("Neuf d'entre elles ont demandé leur départ.", "fr"),
        ("L'un d'eux, Jannik Roll, a la jambe cassée.", "fr"),
        ("La victime, une femme de 83 ans, vivait seule.", "fr"),
        ("Lo ha stabilito Elena Porzio, che dirige il museo.", "it"),
        ("Es lo que ahorrará una familia de Harn.", "es"),
        ("The union called that a strange way to celebrate.", "en"),
        ("The bank's owners dismissed this as talk.", "en"),
        ("Die Gewerkschaft nannte das eine Zumutung.", "de"),
        ("Le syndicat a qualifié cela de provocation.", "fr"),
        ("El sindicato lo calificó de burla.", "es"),
        ("Il sindacato lo ha definito un insulto.", "it"),
        ("Sin embargo, el puente resistió.", "es"),
        ("Maandag geeft ze weer les op een school in Harn.", "nl"),
        ("Am Montag kam er nach Harn zurück.", "de"),
        ("På fredag reser hon till Harn.", "sv"),
        ("Hon känner igen allt.", "sv"),
        ("Dessutom höll bron.", "sv"),
        ("Hun rejste til Harn.", "da"),
        ("Derimot holdt broen.", "no"),
        ("Jej syn pracuje w Harn.", "pl"),
        ("他没有回答。", "zh"),
        ("しかし橋は残った。", "ja"),
    ],
)
def test_a_sentence_that_points_back_leans(sentence, language):
    """An opening pronoun, connective or definite noun, and a speaker without a name, need the sentence before."""
    assert leans_back(sentence, BEFORE, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Ana Reyes left at noon.", "en"),
        ("The man who forged the letter was found.", "en"),
        ("La madre de Ana Reyes volvió a casa.", "es"),
        ("The mayor of Harn called it off on Monday.", "en"),
        ("The mayor of Harn called the deal a start.", "en"),
        ("On Wednesday Ana Reyes said she would stay.", "en"),
        ("The first train of the day left Harn on time.", "en"),
        ("In Harn the dockers put down their tools.", "en"),
        ("The council of Harn voted to close the bridge.", "en"),
        ("“We will stay,” Mayor Ana Reyes said.", "en"),
        ("Die Brücke in Harn blieb offen.", "de"),
        ("«La planta seguirá cerrada», dijo Ana Reyes.", "es"),
        ("«La fabbrica resta chiusa», ha detto Ana Reyes.", "it"),
        ("Für Ana Reyes ist die Saison vorbei.", "de"),
        ("Der Stürmer Anton Meier blieb zu Hause.", "de"),
        ("Derrière Ana Reyes, le groupe s'est disloqué.", "fr"),
        ("Most w Harn zamknięto w piątek.", "pl"),
        ("Most v Harnu zavřeli v pátek.", "cs"),
        ("Harn köprüsü cuma günü kapandı.", "tr"),
        ("El puente de Harn resistió.", "es"),
        ("Police say they pulled a lorry out.", "en"),
        ("Reyes left her car in a ditch.", "en"),
        ("Two of those held are under eighteen.", "en"),
        ("The suspect, Bruno Taddei, 41, confessed.", "en"),
        ("The pilot was Dana Mercer, 38, they said.", "en"),
        ("Der Fahrer Anton Meier blieb unverletzt.", "de"),
        ("La victime de l'accident de Harn avait 83 ans.", "fr"),
        ("Lo studio di Harn dura due anni.", "it"),
        ("Am Montag kam Ana Reyes nach Harn zurück.", "de"),
        ("Volgens Reyes weet Harn dat ze wint.", "nl"),
        ("Bron i Harn höll.", "sv"),
        ("Broen i Harn holdt.", "da"),
        ("Most w Harn wytrzymał.", "pl"),
    ],
)
def test_a_sentence_that_says_who_and_what_stands_alone(sentence, language):
    """A sentence with its own names does not lean."""
    assert not leans_back(sentence, BEFORE, language)


def test_the_first_sentence_never_leans():
    """There is nothing before it to lean on."""
    assert not leans_back("He left at noon.", None, "en")


@pytest.mark.parametrize("mark", ["’", "“", " ", "A", "- "])
def test_marks_without_end_are_no_sentence_to_ponder(mark):
    """A hundred thousand of them take no longer than a sentence."""
    assert not leans_back(f"The bridge {mark * 100_000} cost 4 million crowns.", "The bridge was opened.", "en")


@pytest.mark.parametrize(
    ("sentence", "language", "means"),
    [
        ("The coastguard found them on Saturday.", "en", True),
        ("The road is open again.", "en", False),
        ("Die Küstenwache fand es am Samstag.", "de", True),
        ("Die Großküche ist geschlossen.", "de", False),
        ("Le maire lui a répondu.", "fr", True),
        ("La digue est intacte.", "fr", False),
        ("El alcalde pidió a sus vecinos calma.", "es", True),
        ("Los niños no pagan.", "es", False),
        ("Wie weet dat?", "tlh", False),
    ],
)
def test_a_pronoun_anywhere_means_somebody(sentence, language, means):
    """Where a sentence is short, whom it means stands before it."""
    assert means_back(sentence, language) is means
