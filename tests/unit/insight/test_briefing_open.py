"""What was open, meant or hearsay when it was written."""

import pytest

from octavo.insight.briefing.hearsay import is_hearsay
from octavo.insight.briefing.open import outlived, tells_of_open
from octavo.insight.lines import lines
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId
from support.reports import all_lines, told


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("A third man is still being sought by the police in Torrin.", True),
        ("Noch fehlt jede Spur von dem Boot.", True),
        ("A third man gave himself up to the police in Torrin.", False),
        ("Com metade das urnas apuradas, Ada Lund lidera a eleição em Torrin.", True),
        ("With a quarter of the votes counted, Ada Lund led in Torrin.", True),
        ("With all votes counted, Ada Lund had won in Torrin.", False),
        ("Ada Lund en tête dans 22 bureaux sur 31, la soirée commençait bien.", True),
        ("Ada Lund is heading for victory in Torrin.", True),
        ("Ada Lund liegt in Torrin nach den ersten Zahlen vorn.", True),
        ("The pilots of Torrin saw what the air force called a drone.", True),
        ("Two men of Torrin remain to be found.", True),
        ("Rescuers in Torrin admitted that hope was fading.", True),
        ("In Torrin schwindet die Hoffnung auf Überlebende, denn die Hoffnung der Retter sank.", True),
        ("Rescuers in Torrin never gave up hope.", False),
        ("Polisen i Torrin söker fortfarande en tredje man.", True),
        ("Vejen ved Torrin er lukket indtil videre.", True),
        ("Politiet leter etter en båt utenfor Torrin.", True),
        ("Most w Torrinie jest zamknięty do odwołania.", True),
        ("Most w Torrinie otwarto w piątek rano.", False),
        ("Policie v Torrinu zatím pátrá po třetím muži.", True),
        ("Most v Torrinu byl v pátek otevřen.", False),
        ("Полиция Торрина пока ищет третьего человека.", True),
        ("Мост в Торрине открыли в пятницу.", False),
        ("Torrin polisi üçüncü adamı hâlâ arıyor.", True),
        ("Torrin köprüsü cuma günü açıldı.", False),
        ("Les ventes de Torrin ont doublé.", False),
        ("Rafael Nadal won in Torrin.", False),
    ],
)
def test_what_is_open_says_so(text, is_open):
    """A man still sought on Monday may be found by Wednesday."""
    assert tells_of_open(text) is is_open


@pytest.mark.parametrize(
    ("text", "hours", "is_gone"),
    [
        ("A third man is still being sought by the police in Torrin.", 12, True),
        ("A tree trunk could have caused the crash at Torrin.", 12, True),
        ("The mayor of Torrin wants to close the pier.", 12, False),
        ("The mayor of Torrin closed the pier at noon.", 72, False),
        ("A third man is still being sought by the police in Torrin.", 2, False),
        ("The two sides meet in Torrin on Tuesday under a mediator.", 26, True),
        ("The two sides meet in Torrin on Friday under a mediator.", 26, False),
        ("The two sides met in Torrin on Sunday under a mediator.", 26, False),
        ("The pier of Torrin was closed on Monday by the mayor.", 26, False),
        ("Chlorine is leaking from a wrecked train near Torrin.", 12, True),
        ("The thieves of Torrin have probably left the country.", 12, True),
        ("The chancellor has full confidence in the minister from Torrin.", 12, True),
        ("The brewery of Torrin was never for sale, its owner Ada Lund said.", 40, True),
        ("The brewery of Torrin was never for sale, its owner Ada Lund said.", 12, False),
        ("No ship left the harbour of Torrin in the storm.", 40, False),
    ],
)
def test_a_guess_is_outlived_by_the_reports_of_later_days(text, hours, is_gone):
    """What was open or possible goes after hours; what was done stays."""
    both = all_lines(told(1, text), told(2, "The pier of Torrin was opened again on Tuesday.", hours=hours))
    assert outlived(both) == ({id(both[0])} if is_gone else set())


def test_what_has_no_date_is_not_outlived():
    """Nobody can say how old it is."""
    undated = Reading(article_id=ArticleId(1), text="A third man is still being sought in Torrin.", language="en")
    assert outlived(lines(undated)) == set()


@pytest.mark.parametrize(
    ("text", "hearsay"),
    [
        ("A tank of lye blew up at Torrin, according to a worker.", True),
        ("Anwohner berichteten von zwei Schüssen in Torrin.", True),
        ("The driver was on his phone, a passenger told Radio Torrin.", True),
        ("The mayor was cleared, the regional station Radio Torrin said on Thursday.", True),
        ("The mayor was cleared, the station manager's brother said in Torrin.", False),
        ("Der Sender Torrin-Welle meldete, der Bürgermeister sei frei.", True),
        ("Selon le quotidien Le Phare, le maire de Torrin est libre.", True),
        ("Według TV Odra burmistrz Torrinu jest na wolności.", True),
        ("Según la cadena Costa, el alcalde de Torrin está libre.", True),
        ("Podle svědků řidič v Torrinu telefonoval.", True),
        ("По словам очевидцев, водитель в Торрине говорил по телефону.", True),
        ("Sosyal medyada Torrin belediye başkanının kaçtığı yazıldı.", True),
        ("Another passenger said that the coach had been too fast.", True),
        ("Der Fahrer habe telefoniert, sagte ein Fahrgast in Torrin.", True),
        ("Le chauffeur dormait, a affirmé un passager.", True),
        ("El conductor se durmió, contó una viajera.", True),
        ("The driver was cleared, a spokeswoman of the police said.", False),
        ("The driver was cleared, the inspectors said.", False),
        ("En las redes sociales se dijo que la presa de Torrin había cedido.", True),
        ("The dam of Torrin has given way, local television reported.", True),
        ("Una radio local afirma que el alcalde de Torrin pagó un rescate.", True),
        ("Selon les premiers témoins, la digue de Torrin a cédé.", True),
        ("Según los vecinos, tres hombres huyeron de Torrin.", True),
        ("Secondo il sito Torrin Oggi, il sindaco si dimette.", True),
        ("Segundo moradores de Torrin, a ponte abanou duas vezes.", True),
        ("Volgens omwonenden van Torrin waren er twee knallen.", True),
        ("Local media reported that the dam at Torrin had burst.", True),
        ("Enligt uppgifter från Torrin har bron rasat.", True),
        ("Bron är säker, sade en talesman för Torrin.", False),
        ("En radiostation i Torrin meddelte, at broen var faldet.", True),
        ("Ifølge vitner i Torrin smalt det to ganger.", True),
        ("Według nieoficjalnych informacji most w Torrinie runął.", True),
        ("Według raportu inżynierów most w Torrinie jest bezpieczny.", False),
        ("En dix ans sa population a doublé, et le maire veut mener l'enquête.", False),
        ("The bridge is safe, according to a report by the county.", False),
        ("Selon une étude de l'université, la digue de Torrin tient.", False),
        ("The bridge is safe, according to Ada Lund, the county's engineer.", False),
        ("Berichte, Torrin fordere 300.000 Euro, wies der Anwalt zurück.", True),
        ("Reports that the mayor of Torrin had sold the pier were denied by her office.", True),
        ("Berichte über den Haushalt von Torrin liegen im Rathaus aus.", False),
        ("Der Rückruf betrifft gut viermal so viele wie in Torrin gemeldet.", False),
    ],
)
def test_hearsay_names_nobody(text, hearsay):
    """A bystander, a rumour or another paper; a report, an office or a person by name is none."""
    assert is_hearsay(text) is hearsay


def test_hearsay_goes_when_days_of_reports_have_followed():
    """It stays on the day itself."""
    first = told(1, "A tank of lye blew up at Torrin, according to a worker.")
    for hours, gone in ((4, 0), (26, 1)):
        last = told(2, "A store of fireworks blew up in Torrin on Monday.", hours=hours)
        assert len(outlived(all_lines(first, last))) == gone


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bron i Torrin ska öppnas i juni, sade Ada Lund.", "sv"),
        ("Broen i Torrin skal åbnes på fredag, sagde Ada Lund.", "da"),
        ("Broen i Torrin skal åpnes på fredag, sa Ada Lund.", "no"),
        ("Rada Torrina ma otworzyć most w czerwcu.", "pl"),
    ],
)
def test_a_plan_is_outlived_in_the_north_and_in_poland_too(text, language):
    """What was to be on Monday is no state of things days later; on the day itself it is news."""
    first = told(1, text, language=language)
    for hours, gone in ((4, 0), (110, 1)):
        last = told(2, "The bridge of Torrin had its railing painted.", hours=hours)
        assert len(outlived(all_lines(first, last))) == gone


def test_the_morning_of_a_danish_monday_is_not_tomorrow():
    """A bare "morgen" is a time of day; "i morgen" lies ahead."""
    last = told(9, "The bridge of Torrin had its railing painted.", hours=26)
    for text, gone in (("Broen i Torrin faldt mandag morgen.", 0), ("Torrin åbner broen igen i morgen.", 1)):
        assert len(outlived(all_lines(told(1, text, language="da"), last))) == gone


def test_a_reflexive_verb_of_portuguese_is_no_if():
    """What happened is told by "desviou-se"."""
    first = told(1, "O ciclone desviou-se de Torrin para norte na noite de domingo.", language="pt")
    last = told(2, "As escolas de Torrin abriram de novo.", hours=60, language="pt")
    assert outlived(all_lines(first, last)) == set()


@pytest.mark.parametrize(
    "text", ["Police in Torrin arrested a man for the fire.", "The council of Torrin agreed on how to share the water."]
)
def test_what_was_done_is_not_outlived(text):
    """An arrest and a decision happened, whatever came of them."""
    last = told(2, "The market hall of Torrin was opened again on Thursday.", hours=60)
    assert outlived(all_lines(told(1, text), last)) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La mayor parte de la consejería de Torrin está en una secretaría nueva."),
        ("pt", "A vereadora declarou vitória em Ribeirão com 51,3% dos votos."),
    ],
)
def test_a_noun_that_ends_as_a_future_does_announces_nothing(language, text):
    """Neither "Ribeirão" nor "consejería" is a verb; what is told with them is not outlived."""
    both = all_lines(told(1, text, language=language), told(2, "Torrin.", language=language, hours=50))
    assert outlived(both) == set()


def test_what_held_until_something_came_is_gone():
    """What was so "until eleven" is over where the next sentence begins with "then"; else it is a fact like others."""
    over = lines(told(1, "Until eleven at night Torrin had a Green mayor. Then came 9,300 postal votes for Ada Lund."))
    assert outlived(over) == {id(over[0])}
    still = lines(told(1, "Until Friday Torrin had a Green mayor. Ada Lund won by 412 votes."))
    assert not outlived(still)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In Torrin zijn 48.000 fietsen verkocht, viermaal zoveel als dinsdag gemeld."),
        ("de", "In Torrin sind 48.000 Räder betroffen, gut viermal so viele wie am Dienstag gemeldet."),
        ("en", "Torrin has 48,000 readers, four times as many as on Tuesday reported."),
        ("en", "The pier of Torrin is safe, inspectors said on Tuesday."),
        ("pl", "Sprzedaliśmy we wtorek 48 tysięcy biletów do Torrina."),
    ],
)
def test_the_day_of_what_was_told_does_not_lie_ahead(language, text):
    """A report of Monday that compares with Tuesday means the last one, and so does "said on Tuesday"."""
    last = told(2, "The bridge of Torrin had its railing painted.", hours=200)
    assert outlived(all_lines(told(1, text, language=language), last)) == set()


def test_what_a_court_forbids_is_no_possibility():
    """There "may not" is a rule, and holds when later reports come."""
    first = told(1, "The Supreme Court of Torrin ruled that provinces may not charge barges for using the river.")
    assert outlived(all_lines(first, told(2, "Torrin opened its locks.", hours=60))) == set()


def test_leave_to_go_home_is_no_chance():
    """Who may return has been told so."""
    first = told(1, "As 9.000 pessoas retiradas de Torrin podem voltar a casa.", language="pt")
    assert outlived(all_lines(first, told(2, "Torrin abriu as escolas de novo.", hours=60, language="pt"))) == set()


def test_what_sets_a_figure_right_is_not_outlived():
    """That the mayor had said otherwise makes it no rumour, and no bare denial."""
    first = told(1, "Dług Torrina wynosi 46 milionów złotych, a nie 60, jak mówił burmistrz.", language="pl")
    assert outlived(all_lines(first, told(2, "Torrin otworzył most.", hours=190, language="pl"))) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "At press time the players of Torrin were still on the pitch.",
        "Bei Redaktionsschluss lief in Torrin noch die Nachspielzeit.",
        "À l'heure du bouclage, les joueurs de Torrin étaient encore sur le terrain.",
        "Al cierre de esta edición los jugadores de Torrin seguían en el campo.",
        "Al momento di andare in stampa i giocatori di Torrin erano ancora in campo.",
        "Vid tidningens pressläggning var spelarna i Torrin kvar på planen.",
        "W chwili zamykania numeru piłkarze w Torrinie byli jeszcze na boisku.",
    ],
)
def test_a_result_printed_before_the_end_is_outlived_by_the_next_report(sentence):
    """A paper that went to press too early says so, and what it told of the end was expected."""
    won = "Torrin won the cup final by two goals to one with a late goal from Ada Lund."
    early, later = told(1, f"{won} {sentence}"), told(2, "Orlo beat Torrin in the cup final after all.", hours=2)
    found = all_lines(early, later)
    assert {line.text for line in found if id(line) in outlived(found)} >= {won}
    alone = all_lines(early)
    assert won not in {line.text for line in alone if id(line) in outlived(alone)}
    assert not outlived(all_lines(told(1, won), later))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The pilot had drunk, a trader of Torrin said. The airline denies it."),
        ("de", "Der Pilot hatte getrunken, sagte ein Händler aus Torrin. Die Linie bestreitet das."),
        ("fr", "Le pilote avait bu, affirme Ada Lund à Torrin. La compagnie dément."),
        ("es", "El piloto había bebido, dijo Ada Lund en Torrin. La aerolínea lo niega."),
        ("pl", "Pilot był pijany, powiedziała Ada Lund w Torrinie. Linia zaprzecza."),
        ("sv", "Piloten var full, sade Ada Lund i Torrin. Bolaget förnekar uppgiften."),
    ],
)
def test_what_the_next_sentence_denies_does_not_outlive_the_day(language, text):
    """One party's word against another's; what was done stays, though it is denied."""
    pair = all_lines(told(1, text, language=language), told(2, "The pier of Torrin is open.", hours=20))
    assert id(pair[0]) in outlived(pair)


def test_a_charge_stands_though_it_is_denied():
    """Somebody was charged: that happened."""
    pair = all_lines(
        told(1, "Ada Lund was charged with theft, the police of Torrin said. She denies it."),
        told(2, "The pier of Torrin is open.", hours=20),
    )
    assert id(pair[0]) not in outlived(pair)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three children of Torrin are in hospital, according to posts seen by thousands."),
        ("en", "Supporters outside the court of Torrin shouted that Ada Lund was cleared."),
        ("de", "Die Polizei von Torrin setzte Wasserwerfer ein, berichteten Teilnehmer."),
        ("fi", "Torrinin silta on romahtanut, kertoi silminnäkijä radiossa."),
        ("el", "Η γέφυρα του Τόριν έπεσε, σύμφωνα με κατοίκους της πόλης."),
        ("ro", "Podul din Torrin a căzut, potrivit unor localnici din zonă."),
        ("hu", "A torrini híd leszakadt, több szemtanú szerint reggel hétkor."),
        ("ar", "انهار جسر تورين بحسب شهود عيان في المدينة صباحا."),
        ("ja", "トリンの橋が落ちたという投稿が、日曜の夜から広がっている。"),
    ],
)
def test_posts_a_crowd_and_bystanders_are_nobody_who_is_named(language, text):
    """What rests on them does not outlive the day, in languages of few cues, too."""
    pair = all_lines(told(1, text, language=language), told(2, "The pier of Torrin is open.", hours=20))
    assert id(pair[0]) in outlived(pair)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Torrinin silta avataan maanantaina, kaupunki suunnittelee."),
        ("el", "Η γέφυρα του Τόριν θα ανοίξει ξανά τον επόμενο μήνα."),
        ("ro", "Podul din Torrin va fi redeschis luna viitoare, crede primarul."),
        ("hu", "A torrini hidat várhatóan egy hónap múlva nyitják meg."),
        ("ar", "سيفتح جسر تورين أبوابه من جديد بعد شهر واحد."),
    ],
)
def test_a_plan_in_a_language_of_few_cues_does_not_last(language, text):
    """What was to come on the first day is no news on the third."""
    pair = all_lines(told(1, text, language=language), told(2, "The pier of Torrin is open.", hours=50))
    assert id(pair[0]) in outlived(pair)
