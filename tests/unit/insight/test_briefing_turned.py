"""What a later report has turned round."""

import pytest

from octavo.insight.brief import brief
from octavo.insight.briefing.turned import turned
from octavo.insight.lines import lines
from support.reports import told

TURNS = [
    ("en", "The ferry firm Kron will buy the yards of Torrin.", "Kron has withdrawn its bid for the yards of Torrin."),
    ("en", "The bridge of Torrin opens on May 20, the mayor said.", "The opening of the bridge of Torrin was put off."),
    ("de", "Der Rat von Torrin stimmt am Freitag über die Brücke ab.", "Der Rat von Torrin hat die Brücke verschoben."),
    ("fr", "Le conseil de Torrin vote jeudi le budget de la digue.", "Torrin a reporté le vote du budget de la digue."),
    (
        "es",
        "Los autobuses de Torrin paran el lunes, anunció el gremio.",
        "El gremio de Torrin desconvocó los autobuses.",
    ),
    ("it", "Il consiglio di Torrin vota giovedì sul ponte nuovo.", "Il voto sul ponte di Torrin è stato rinviato."),
    ("pt", "O concelho de Torrin vota quinta-feira a ponte nova.", "Torrin adiou a votação: a ponte nova foi adiada."),
    ("nl", "De raad van Torrin stemt dinsdag over de brug.", "De stemming over de brug van Torrin is uitgesteld."),
    ("en", "A baker of 31 is suspected of setting the fire in Torrin.", "The baker was released and the case closed."),
    ("cs", "Rada v Torrinu bude ve čtvrtek hlasovat o mostu.", "Rada v Torrinu hlasování o mostu zrušila."),
    ("ru", "Совет Торрина будет голосовать по мосту.", "Голосование совета Торрина по мосту отменили."),
    ("tr", "Torrin meclisi köprü için oy verecek.", "Torrin meclisi köprü oylamasını iptal etti."),
    ("cs", "Pekař z Torrinu je podezřelý ze žhářství.", "Pekař z Torrinu byl propuštěn bez obvinění."),
    ("fr", "Le boulanger de Torrin est soupçonné d'avoir mis le feu.", "Le boulanger a été relâché sans poursuites."),
    ("de", "Ein Bäcker aus Torrin wurde nach dem Brand festgenommen.", "Der Bäcker aus Torrin ist auf freiem Fuß."),
    ("it", "Il custode del museo di Torrin è stato fermato.", "Il custode è stato liberato: quella notte era via."),
    ("es", "Una niña de Torrin está desaparecida desde el domingo.", "La niña de Torrin fue encontrada en un molino."),
    (
        "nl",
        "Het kookadvies geldt nu voor 38.000 huizen in Torrin.",
        "Het kookadvies is opgeheven, meldt het waterbedrijf.",
    ),
    ("sv", "Fullmäktige i Torrin ska rösta om bron på fredag.", "Torrin har skjutit upp röstningen: bron stoppas."),
    ("da", "Rådet i Torrin stemmer på fredag om broen.", "Afstemningen om broen i Torrin er udsat."),
    ("no", "Kommunen i Torrin skal stemme over broen fredag.", "Avstemningen om broen i Torrin er utsatt."),
    ("pl", "Rada Torrina ma w piątek głosować nad mostem.", "Rada Torrina odwołała debatę nad mostem."),
    ("pl", "W Torrinie obowiązuje zakaz kąpieli.", "Zakaz kąpieli został zniesiony."),
    ("en", "Talks at the port of Torrin ended without any deal.", "The port of Torrin and its dockers have agreed."),
]


@pytest.mark.parametrize(("language", "early", "late"), TURNS)
def test_what_was_undone_goes(language, early, late):
    """An offer, a vote, a suspicion, a search: the later report undoes it, and the other way round it does not."""
    old, new = lines(told(1, early, language=language)), lines(told(2, late, hours=30, language=language))
    assert turned([*old, *new]) == {id(old[0])}
    before = lines(told(2, late, hours=-30, language=language))
    assert not turned([*old, *before])


@pytest.mark.parametrize(
    "text",
    [
        "The council of Torrin voted on Friday for the bridge over the harbour.",
        "The harbour of Torrin has 14 cranes and a bridge.",
    ],
)
def test_what_was_done_and_what_is_so_stays(text):
    """A vote put off later does not take back the one that was held."""
    both = [*lines(told(1, text)), *lines(told(2, "The vote on the bridge of Torrin was put off.", hours=30))]
    assert not turned(both)


def test_the_title_tells_the_turn_for_the_first_line():
    """The line below "Bridge put off" gives the new day."""
    old = lines(told(1, "The bridge of Torrin opens on May 20."))
    new = lines(told(2, "The bridge of Torrin opens on June 9.", hours=30, title="Bridge put off"))
    assert turned([*old, *new]) == {id(old[0])}


def test_a_briefing_tells_the_turn_and_not_what_it_undid():
    """The release is told, the suspicion is not."""
    summary = brief(
        [
            told(1, "A fire destroyed the bakery of Torrin on Sunday. A man of 31 is suspected of setting it alight."),
            told(2, "A gas leak set fire to the bakery of Torrin. The man held in the case was released.", hours=50),
        ]
    ).summary
    text = " ".join(sentence.text for sentence in summary)
    assert "released" in text
    assert "suspected" not in text


def test_what_gave_a_figure_that_was_withdrawn_goes_though_it_was_not_to_come():
    """An estimate of the first day; a line with another figure stays."""
    value = "The River Museum of Torrin spoke of a chest of silver worth 4 million crowns."
    count = "The River Museum of Torrin spoke of a chest of 3,112 coins."
    end = "Beer tokens, said the River Museum of Torrin, withdrawing its estimate of 4 million crowns for the chest."
    first, second = lines(told(1, value)), lines(told(2, count))
    new = lines(told(3, end, hours=48))
    assert turned([*first, *second, *new]) == {id(first[0])}


def test_of_two_plans_for_one_day_the_later_stands():
    """One train in three on Friday, then all of them; what one day was like is no plan for it."""
    late = "Les trains du réseau de Torrin circuleront tous mardi 26 mai."

    def gone(early):
        old = lines(told(1, early, language="fr"))
        return turned([*old, *lines(told(2, late, hours=30, language="fr"))]) == {id(old[0])}

    assert gone("Torrin prévoit un train sur trois mardi 26 mai sur le réseau.")
    assert not gone("Les trains du réseau de Torrin sont fermés, a annoncé la mairie, depuis mardi 26 mai.")


@pytest.mark.parametrize(
    ("language", "deal", "no"),
    [
        ("en", "Drivers and company signed a deal in Torrin.", "The drivers of Torrin rejected the deal on Sunday."),
        ("de", "Fahrer und Firma haben eine Einigung erzielt.", "Die Fahrer lehnten die Einigung am Sonntag ab."),
        ("fr", "Chauffeurs et direction ont signé un accord.", "Les chauffeurs ont rejeté l'accord dimanche."),
        ("hu", "A sofőrök aláírták a megállapodást.", "A sofőrök elutasították a megállapodást vasárnap."),
    ],
)
def test_what_a_settlement_was_to_bring_is_gone_once_it_is_voted_down(language, deal, no):
    """All that its report told was to come of it; a report on something else, and the vote, stand."""
    old = lines(told(1, f"{deal} Ada Lund gets 12 crowns more.", language=language))
    other = lines(told(2, "The pier of Torrin cost 40 crowns.", language="en"))
    new = lines(told(3, no, hours=60, language=language))
    assert turned([*old, *other, *new]) == {id(line) for line in old}


def test_no_more_than_a_settlement_is_voted_down():
    """A vote against a plan leaves a deal in force, and "according to" is no accord."""
    old = lines(told(1, "According to the mayor of Torrin the pier was mended on Friday."))
    new = lines(told(2, "The drivers of Torrin rejected the deal on Sunday.", hours=60))
    assert turned([*old, *new]) == set()
