"""A question taken apart."""

import pytest

from octavo.insight.questions.kinds import QuestionKind
from octavo.insight.questions.question import plan


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When does the bus start?", QuestionKind.WHEN),
        ("How many people were hurt in Torrin?", QuestionKind.HOW_MANY),
        ("What rate for Brunei?", QuestionKind.HOW_MANY),
        ("What was the poll's level in 2024?", QuestionKind.HOW_MANY),
        ("How long will the bridge be closed?", QuestionKind.HOW_LONG),
        ("How old is the mayor?", QuestionKind.HOW_OLD),
        ("Who leads the search?", QuestionKind.WHO),
        ("Where was the painting found?", QuestionKind.WHERE),
        ("What caused the fire?", QuestionKind.WHY),
        ("Will Bessent discuss trade?", QuestionKind.YES_NO),
        ("What did the survey find?", QuestionKind.OTHER),
        ("Was kostet die Reparatur?", QuestionKind.HOW_MANY),
        ("Wie lange ist die Brücke gesperrt?", QuestionKind.HOW_LONG),
        ("Wer leitet die Suche?", QuestionKind.WHO),
        ("Warum ist die Brücke zu?", QuestionKind.WHY),
        ("Quand le pont sera-t-il ouvert ?", QuestionKind.WHEN),
        ("Combien coûte le pont ?", QuestionKind.HOW_MANY),
        ("¿Quién pintó el cuadro?", QuestionKind.WHO),
        ("¿Dónde está el cuadro?", QuestionKind.WHERE),
        ("橋はいつ開きますか", QuestionKind.WHEN),
        ("How thick is the ice?", QuestionKind.HOW_MANY),
        ("Wie lang ist der Umweg?", QuestionKind.HOW_MANY),
        ("Was war die Ursache des Brandes?", QuestionKind.WHY),
        ("Qu'est-ce qui a provoqué l'incendie ?", QuestionKind.WHY),
        ("Le pont est-il ouvert ?", QuestionKind.YES_NO),
        ("Which company built the bridge?", QuestionKind.WHO),
        ("¿Cómo se llaman los detenidos?", QuestionKind.WHO),
        ("What did the mayor call the plan?", QuestionKind.SAID),
        ("谁是市长？", QuestionKind.WHO),
        ("Quantos anos tem a vencedora?", QuestionKind.HOW_OLD),
        ("Quantas pessoas morreram?", QuestionKind.HOW_MANY),
        ("Hoe hoog is de boete?", QuestionKind.HOW_MANY),
        ("Welche Fläche ist verbrannt?", QuestionKind.HOW_MANY),
        ("Quanto è durato il viaggio?", QuestionKind.HOW_LONG),
        ("¿Cuánto tardó el tren?", QuestionKind.HOW_LONG),
        ("Hoe laat vertrekt de trein?", QuestionKind.WHEN),
        ("In welchem Jahr wurde die Brücke gebaut?", QuestionKind.WHEN),
        ("Wie leidt het bedrijf?", QuestionKind.WHO),
        ("Como se chama o capitão?", QuestionKind.WHO),
        ("Dov'è stato trovato il quadro?", QuestionKind.WHERE),
        ("Waardoor ontspoorde de trein?", QuestionKind.WHY),
        ("Was hat den Brand ausgelöst?", QuestionKind.WHY),
        ("What started the fire?", QuestionKind.WHY),
        ("Kiedy otwarto most?", QuestionKind.WHEN),
        ("Kto kieruje akcją?", QuestionKind.WHO),
        ("Ilu strażaków gasiło pożar?", QuestionKind.HOW_MANY),
        ("Dlaczego zamknięto most?", QuestionKind.WHY),
        ("Czy most jest otwarty?", QuestionKind.YES_NO),
        ("Jak długo trwał strajk?", QuestionKind.HOW_LONG),
        ("Köprü ne zaman açıldı?", QuestionKind.WHEN),
        ("Köprüyü kim yaptı?", QuestionKind.WHO),
        ("Köprü neden kapalı?", QuestionKind.WHY),
        ("Kaç kişi yaralandı?", QuestionKind.HOW_MANY),
        ("Nehir nerede taştı?", QuestionKind.WHERE),
        ("Куда увезли картины?", QuestionKind.WHERE),
        ("Открыт ли мост?", QuestionKind.YES_NO),
        ("Varför stängdes bron?", QuestionKind.WHY),
        ("Hvor mange blev såret?", QuestionKind.HOW_MANY),
        ("Worden de lonen verhoogd?", QuestionKind.YES_NO),
        ("Cosa ha detto la sindaca del ponte?", QuestionKind.SAID),
        ("Wat zei de burgemeester over de brug?", QuestionKind.SAID),
        ("What happened when the bridge opened?", QuestionKind.OTHER),
        ("Vad kostade bron?", QuestionKind.HOW_MANY),
        ("Quelle était la participation à Harn ?", QuestionKind.HOW_MANY),
        ("Hvad hedder kaptajnen?", QuestionKind.WHO),
        ("Hvor lang tid tager rejsen?", QuestionKind.HOW_LONG),
        ("Wat kost een kaartje?", QuestionKind.HOW_MANY),
        ("Какой штраф заплатит порт?", QuestionKind.HOW_MANY),
        ("¿A qué profundidad está el barco?", QuestionKind.HOW_MANY),
        ("牛を何頭飼っているか。", QuestionKind.HOW_MANY),
        ("有没有人受伤？", QuestionKind.YES_NO),
    ],
)
def test_a_question_has_a_kind(question, kind):
    """The kind follows from the question's words, in the larger languages."""
    assert plan(question).kind is kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Скільки людей живе в Терені?", QuestionKind.HOW_MANY),
        ("Хто знайшов човен?", QuestionKind.WHO),
        ("Чи відкриють міст?", QuestionKind.YES_NO),
        ("Kolik stála oprava mostu?", QuestionKind.HOW_MANY),
        ("Proč zavřeli přístav?", QuestionKind.WHY),
        ("Kdy se přístav otevře?", QuestionKind.WHEN),
        ("Kuinka kauan satama on suljettu?", QuestionKind.HOW_LONG),
        ("Kuka löysi veneen?", QuestionKind.WHO),
        ("Onko silta auki?", QuestionKind.YES_NO),
        ("Mennyibe került a híd javítása?", QuestionKind.HOW_MANY),
        ("Mikor nyitják meg a kikötőt?", QuestionKind.WHEN),
        ("Hány éves volt a kapitány?", QuestionKind.HOW_OLD),
        ("De ce a fost închis portul?", QuestionKind.WHY),
        ("Câți oameni au fost răniți în port?", QuestionKind.HOW_MANY),
        ("Unde a fost găsită barca?", QuestionKind.WHERE),
        ("Πόσοι τραυματίστηκαν στο λιμάνι;", QuestionKind.HOW_MANY),
        ("Γιατί έκλεισε το λιμάνι;", QuestionKind.WHY),
        ("كم شخصاً أصيب في الميناء؟", QuestionKind.HOW_MANY),
        ("متى يفتح الميناء؟", QuestionKind.WHEN),
        ("هل الجسر مفتوح؟", QuestionKind.YES_NO),
    ],
)
def test_a_question_in_a_language_of_its_own_words_has_a_kind(question, kind):
    """Ukrainian, Czech, Finnish, Hungarian, Romanian, Greek and Arabic ask with words that no larger paper has."""
    assert plan(question).kind is kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who was aboard when the barge burned?", QuestionKind.WHO),
        ("How deep was the river when the diver went down?", QuestionKind.HOW_MANY),
        ("Wer ging, und warum?", QuestionKind.WHO),
        ("Onde estava o capitão quando o barco afundou?", QuestionKind.WHERE),
        ("¿Quién exige dinero y cuánto?", QuestionKind.WHO),
        ("Qui a révélé la supercherie ?", QuestionKind.WHO),
        ("なぜその子は思いついたのか？", QuestionKind.WHY),
        ("Köprünün ne zaman açılacağı belli mi?", QuestionKind.YES_NO),
    ],
)
def test_the_word_that_asks_first_gives_the_kind(question, kind):
    """A clause that only says when, or a second question behind the first, does not change what is asked for."""
    assert plan(question).kind is kind


def test_names_times_and_terms_are_told_apart():
    """Names are kept whole, years are fixed, words of asking are no terms, and all but those are searched for."""
    asked = plan("How many people used the night bus in Little Anning in 2025?")
    assert asked.names == (("littl", "anning"),)
    assert asked.fixed == ("2025",)
    assert "bus" in asked.terms
    assert "people" not in asked.terms
    assert {"night", "bus", "anning", "2025"} <= set(asked.search_terms)


def test_a_german_noun_is_no_name_but_a_place_after_a_preposition_is():
    """German writes all nouns large."""
    assert plan("Wie lange wird die Brücke in Hallbach gesperrt?").names == (("hallbach",),)


def test_an_empty_question_asks_for_nothing():
    """White space alone has no terms, names or words to search for."""
    asked = plan("  ")
    assert (asked.terms, asked.names, asked.search_terms) == ((), (), ())


def test_money_shares_and_amounts_are_told_apart():
    """A price wants a sum, a share a percentage, "how much" either; what is counted is neither."""
    assert plan("¿Cuánto cobran los pilotos?").money
    assert plan("What percentage of pilots struck?").share
    assert plan("How much water was lost?").amount
    counted = plan("How many pilots were paid?")
    assert (counted.money, counted.amount, counted.counted) == (False, False, "pilot")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Wanneer gaat de tunnel van Fellbrook weer open?", [("fellbrook",)]),
        ("Welke stad won?", []),
        ("Quem venceu a corrida?", []),
        ("Hvornår åbner broen i Kerrin?", [("kerrin",)]),
        ("Vad kostar bron?", []),
        ("Ile osób zginęło?", []),
        ("Quanti anni ha il sindaco?", []),
    ],
)
def test_a_word_of_asking_is_no_name(question, names):
    """The capital with which a question begins makes no name of "wanneer", which no article would have."""
    assert list(plan(question).names) == names


def test_digits_within_a_name_fix_no_time_or_number():
    """As in "F12", one word of a line: its digits alone stand in none."""
    assert plan("How big is the enclosure of the bear F12?").fixed == ()
    assert plan("How many bears were there in 2019?").fixed == ("2019",)


@pytest.mark.parametrize(
    "question",
    [
        "Скільки коштує квиток?",
        "Kolik stála oprava?",
        "Paljonko silta maksoi?",
        "Mennyibe került a híd?",
        "Cât a costat podul?",
        "Πόσο κόστισε η γέφυρα;",
        "كم كلف الجسر؟",
        "Hvad kostede broen?",
    ],
)
def test_a_question_of_a_price_asks_for_money(question):
    """In the languages that have words of asking of their own, too: a sum answers, not any figure."""
    assert plan(question).money
