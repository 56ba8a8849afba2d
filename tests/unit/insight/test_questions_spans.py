"""Where in a line the kind of thing stands that is asked for."""

import pytest

from octavo.insight.lines import lines
from octavo.insight.questions.question import plan
from octavo.insight.questions.spans import answer_spans, has_spans, is_money, line_figures, line_times


@pytest.fixture
def best(read):
    """The best fitting span of a sentence for a question, as (words, how well it fits)."""

    def found(question, text, language="en"):
        (line,) = lines(read(text, language=language))
        spans = answer_spans(plan(question), line)
        return max(((span.fit, line.text[span.start : span.end]) for span in spans), default=(0.0, None))

    return found


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("What does the quay cost?", "The quay has 40 berths and cost 12 million crowns in all.", "12 million"),
        ("How much do the pilots earn?", "The 420 pilots of the port are paid 3,100 crowns a month.", "3,100"),
        ("How many berths has the quay?", "The quay cost 12 million crowns and has 40 berths in all.", "40"),
        ("What share of the pilots struck?", "Of the 420 pilots some 88 percent walked out on the day.", "88 percent"),
        ("How long was the lock shut?", "The lock with its 3 gates was shut for six weeks.", "six"),
        ("How old is the mayor?", "Ilse Drammond, 61, has led the town for 4 terms.", "61"),
        ("How old is the mayor?", "Ilse Drammond, born 44 years ago, has 3 dogs.", "44"),
        ("When does the lock open?", "The lock opens on 3 May with a band of nine.", "3 May"),
        ("Who is the mayor of Harn?", "The mayor of Harn, Ilse Drammond, was not there.", "Ilse Drammond"),
        ("Hoeveel kost de sluis?", "The lock with its 3 gates cost 12 million crowns.", "12 million"),
        ("How long will the lock be shut?", "The lock stays shut for six weeks, with its 3 gates.", "six"),
        ("Which company built the lock?", "The lock was built by Calder Works, whose yard is near.", "Calder Works"),
    ],
)
def test_the_span_that_is_asked_for_fits_best(best, question, text, words):
    """A sum for a price, a count of the very thing, a lasting time, an age, a day, a name."""
    fit, found = best(question, text)
    assert fit == 1.0
    assert found.startswith(words)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What does the quay cost?", "The quay has 40 berths and a crane from the last century."),
        ("How long was the lock shut?", "The lock has 3 gates and a keeper with a dog."),
        ("Who owns Calder Works?", "Nobody at Calder Works wanted to say a word about it."),
        ("How many ships came in 2019?", "In 2019 nobody counted the ships in the harbour."),
    ],
)
def test_another_kind_of_thing_is_no_span(best, question, text):
    """A count is no price, a name of the question's own no answer to who."""
    assert best(question, text)[0] == 0.0


def test_a_count_of_another_thing_fits_badly(best):
    """Years, percent and money are no number of workers."""
    assert best("How many workers has the port?", "The port is 90 years old and earned 12 million crowns.")[0] < 0.3


def test_numbers_in_words_are_found_in_other_languages(best):
    """A figure is one in letters, too: quatorze."""
    assert best("Combien de marins étaient à bord ?", "À bord se trouvaient quatorze marins du port.", "fr")[0] == 1.0


def test_a_german_noun_is_no_name(best):
    """German writes all nouns large; two words in a row are a name."""
    assert best("Wer leitet den Hafen?", "Die Leitung des Hafens liegt beim Amt der Stadt.", "de")[0] == 0.0
    assert best("Wer leitet den Hafen?", "Die Leitung liegt bei Ilse Drammond und dem Amt.", "de")[1] == "Ilse Drammond"


def test_a_reason_cannot_be_pointed_at():
    """Nor can a yes; a figure, a day, a person and a place can."""
    assert [has_spans(plan(each)) for each in ("Why was it shut?", "Is it shut?", "Who shut it?")] == [
        False,
        False,
        True,
    ]


def test_a_year_is_a_time_and_no_figure(read):
    """What says when is no number of anything; "one" is none either."""
    (line,) = lines(read("In 2019 one keeper and 12 guards watched the lock."))
    assert [line.text[a:b] for a, b in line_times(line)][-1].endswith("2019")
    (figure,) = line_figures(line)
    assert (figure.value, is_money(figure, line.text)) == (12, False)


def test_millions_of_nothing_may_be_money(best):
    """As in "damage of sixty million", without a currency; a count in tens is still none."""
    fit, found = best("How much will the storm cost insurers?", "Les dégâts sont chiffrés à soixante millions.", "fr")
    assert (found, fit) == ("soixante millions.", pytest.approx(0.6))
    assert best("How much will the storm cost insurers?", "La tempête a emporté quarante toits.", "fr")[0] == 0.0


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Grozi im piętnaście lat więzienia.", "pl", "piętnaście"),
        ("Опоздания достигают двух часов.", "ru", "двух"),
        ("Köprü on iki saat kapalı kaldı.", "tr", "on iki"),
    ],
)
def test_how_long_is_told_in_more_languages(best, text, language, words):
    """A figure before a word of time, where the figures of the check know no durations."""
    assert best("How long will it last?", text, language) == (1.0, words)


def test_a_place_in_more_languages_may_answer_where(best):
    """By the small word before it, or in Turkish by its ending."""
    assert best("Where were the thieves caught?", "Złodziei ujęto pod Lipowcem.", "pl")[0] == 1.0
    assert best("Where is the festival?", "Festival bu yıl Lipova'da kuruldu.", "tr")[0] == 1.0


@pytest.mark.parametrize(
    ("question", "text", "language", "words"),
    [
        ("When will the school open?", "De opening van de nieuwe school schuift op naar Pasen.", "nl", "Pasen"),
        ("When was the wreck built?", "Secondo Flavia Rocca il relitto risale al secondo secolo.", "it", "secolo"),
        ("When do the eggs hatch?", "Os ovos eclodem dentro de sessenta dias, nas marés vivas.", "pt", "sessenta"),
        ("When was it last here?", "Zuletzt war der Komet vor rund 11.000 Jahren zu sehen.", "de", "11.000"),
        ("When does the bridge open?", "Most otwarto trzydzieści lat temu, jak mówi burmistrz.", "pl", "trzydzieści"),
        ("When does the bridge open?", "Bron öppnas för alla nästa vecka, säger chefen.", "sv", "nästa vecka"),
        ("When was it signed?", "The accord was signed at 3.47 local time by both sides.", "en", "3.47"),
        (
            "By how much does the price rise?",
            "Mieszkańcy zapłacą za wodę o jedenaście procent więcej.",
            "pl",
            "jedenaście",
        ),
    ],
)
def test_what_no_calendar_reads_may_say_when_and_a_share_how_much_more(best, question, text, language, words):
    """A feast, a century, the end of a stretch of time; and a price rises by a percentage."""
    fit, found = best(question, text, language)
    assert fit == 1.0
    assert found.startswith(words)


def test_a_stretch_of_time_that_only_lasts_does_not_say_when(best):
    """What takes "six weeks" begins and ends at no time that is told."""
    assert best("When does the lock open?", "The work on the lock takes six weeks and many hands.")[0] == 0.0


def test_how_long_a_road_is_may_be_told_in_miles(best):
    """A length fits, though not as well as a time; where it is no road's, it fits nothing."""
    told = "The 71-kilometre road is open to all again."
    assert best("How long is the road?", told)[1] == "71"
    assert best("How long will the road be shut?", told)[0] == 0.0
