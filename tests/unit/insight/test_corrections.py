"""Figures that were taken back."""

from datetime import UTC, datetime

import pytest

from octavo.insight.corrections import standing, withdrawn
from octavo.insight.lines import lines
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId
from support.reports import all_lines, told


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Correction: 1,240 people left their homes, not 2,140.", [2140]),
        ("An earlier version of this article said 40 people had signed; it was 14.", [40]),
        ("The report incorrectly gave the price as 12 crowns. The corrected price is 8.", [12]),
        ("The office revised the figure from 40 to 14.", []),
        ("The toll, corrected from 40, is now 14.", [40]),
        ("In einer früheren Fassung hieß es 40 Verletzte, richtig sind 14 statt 40 Verletzte.", [40]),
        ("In einer früheren Version war von 40 Verletzten die Rede.", [40]),
        ("Une version précédente de cet article indiquait 40 blessés ; ils sont 14.", [40]),
        ("Corrección: una versión anterior decía 40 heridos; fueron 14.", [40]),
        ("An earlier version said that 2,140 people had left their homes. The number was 1,240.", [2140]),
        ("They went on foot, not by car.", []),
    ],
)
def test_the_wrong_figure_is_known_from_the_right_one(read, sentence, figures):
    """Of a correction's figures those after "not", "said", "from" and the like are the withdrawn ones."""
    assert sorted({gone.quantity.value for gone in withdrawn([read(sentence)]) if gone.quantity}) == figures


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("The number of people who left their homes was 1,240, the prefecture said, and not 2,140.", True),
        ("Correction: an earlier version said 2,140 people had left their homes; they were 1,240.", False),
        ("The prefecture said that 2,140 people had left their homes by the evening.", False),
    ],
)
def test_a_correction_that_tells_the_right_figure_first_stands(read, sentence, stands):
    """What took the figure back is no line to be left out, unless it repeats the wrong one as it was told."""
    correction = read("The number was 1,240 people, not 2,140 people, the correction said.")
    found = lines(read(sentence))
    assert bool(standing(found, withdrawn([correction]))) == stands


@pytest.mark.parametrize(
    ("language", "early", "correction"),
    [
        ("en", "The county of Torrin dismisses 190 teachers this summer.",
         "Correction: an earlier version said that the county of Torrin dismisses 190 teachers. It moves them."),
        ("de", "Das Land Torrin entlässt zum Sommer 190 Lehrer.",
         "In einer früheren Fassung hieß es, das Land Torrin entlasse 190 Lehrer. Sie werden versetzt."),
        ("fr", "Le comté de Torrin licencie 190 professeurs cet été.",
         "Une version précédente indiquait que le comté de Torrin licencie 190 professeurs. Ils sont mutés."),
    ],
)  # fmt: skip
def test_a_claim_that_a_correction_takes_back_goes(language, early, correction):
    """What reports before the correction say in other words goes too; later ones may say it anew."""
    first, second, third = (
        Reading(article_id=ArticleId(n), text=text, published=datetime(2026, 5, 4 + n, tzinfo=UTC), language=language)
        for n, text in enumerate((early, correction, early))
    )
    told = [*lines(first), *lines(third)]
    assert standing(told, withdrawn([first, second, third])) == told[1:]


def test_a_claim_of_two_words_takes_nothing_back(read):
    """Half of the reports about a lock say "lock" and "shut": which of them the correction meant nobody can tell."""
    correction = read("Correction: an earlier version said that the lock was shut.")
    assert withdrawn([correction]) == ()
    assert withdrawn([read("Correction: an earlier version said that the lock was shut for repairs.")])


def test_a_notice_that_only_says_what_was_wrong_is_not_told(read):
    """What an earlier version had is no news; the sentence with the right figure is."""
    text = "An earlier version of this report said that 2,140 people of Brennick had left. The number was 1,240 people."
    wrong, right = lines(read(text))
    assert standing([wrong, right], ()) == [right]


def test_a_corrected_name_is_told_no_more():
    """The captain's wrong first name goes with the line; her title before the same surname does not."""
    early = told(1, "The captain of the ferry, Ewan Struan, was questioned by the police. Captain Struan was alone.")
    late = told(
        2,
        "Correction: we misstated the captain's first name. She is Edda Struan. The captain was cleared on Friday.",
        hours=9,
    )
    wrong, right = all_lines(early)
    assert standing([wrong, right], withdrawn([early, late])) == [right]


def test_an_article_that_is_a_correction_by_its_title_takes_back_what_it_gave():
    """Its sentences need not say so each."""
    early = told(1, "The minister took flights worth 350,000 crowns from the builder Mereside Homes.")
    late = told(
        2,
        "Our report of 6 July gave the value of the flights as 350,000 crowns. The documents say 68,000 crowns.",
        title="Correction and clarification",
        hours=30,
    )
    notice, right = all_lines(late)
    assert standing([*all_lines(early), notice, right], withdrawn([early, late])) == [right]


def test_a_notice_is_told_where_no_other_line_gives_its_figure():
    """What the paper prints of itself is no news, but its figure may be."""
    notice, news = all_lines(told(1, "Correction: 140 pictures were taken, not 240. The thieves took 140 pictures."))
    assert standing([notice], ()) == [notice]
    assert standing([notice, news], ()) == [news]
