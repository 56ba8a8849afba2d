"""What stands on top of a briefing."""

from datetime import UTC, datetime, timedelta

import pytest

from octavo.insight.brief import brief
from octavo.insight.briefing.top import headline, in_order
from octavo.insight.coverage import Worth
from octavo.insight.lines import lines
from octavo.insight.reading import Reading
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId

MONDAY = datetime(2026, 5, 4, 8, tzinfo=UTC)


def told(number, title, text, *, hours=0, language="en", kind=None):
    when = MONDAY + timedelta(hours=hours)
    return Reading(article_id=ArticleId(number), title=title, text=text, published=when, language=language, kind=kind)


FIRE = "A fire destroyed the market hall of Torrin on Monday and hurt four traders, the fire service said."
AFTER = "The market hall of Torrin will be rebuilt after the fire within two years, the mayor said on Tuesday."
SONG = "Old songs were heard again on the quay as the traders of Torrin sold their fish from carts in the rain."


def test_the_headline_is_in_the_words_of_all_and_no_features():
    """A title whose words no other report uses may be charming; it does not tell the news."""
    head = brief(
        [
            told(1, "Fire destroys market hall of Torrin", FIRE),
            told(2, "Torrin to rebuild market hall after fire", AFTER, hours=26),
            told(3, "Herring, carts and an accordion in the rain", SONG, hours=30),
        ]
    ).headline
    assert head == "Torrin to rebuild market hall after fire"


@pytest.mark.parametrize("title", ["LIVE: market hall of Torrin on fire", "Torrin market hall fire as it burns"])
def test_a_live_page_gives_no_headline_where_a_report_has_one(title):
    """By its label or by its kind."""
    kind = None if title.startswith("LIVE") else Kind.LIVE
    head = brief([told(1, "Fire destroys hall", FIRE), told(2, title, AFTER, hours=2, kind=kind)]).headline
    assert head == "Fire destroys hall"
    assert brief([told(2, title, AFTER, kind=kind)]).headline == title


def test_the_lead_is_in_the_language_of_most_reports():
    """However much the others have in common."""
    summary = brief(
        [
            told(1, "Fire destroys market hall", FIRE),
            told(2, "Hall to be rebuilt", AFTER, hours=3),
            told(
                3,
                "Torrin: la halle détruite",
                "Le feu a détruit lundi la halle de Torrin et blessé quatre marchands, selon les pompiers de Torrin.",
                hours=1,
                language="fr",
            ),
        ]
    ).summary
    assert summary[0].cites[0].article_id in {ArticleId(1), ArticleId(2)}


def test_nobodys_words_lead():
    """A quotation stands further down."""
    text = f'"We have lost the hall of Torrin to the fire," said the trader Ada Lund on Monday morning. {FIRE}'
    assert brief([told(1, "Fire in market hall", text)]).summary[0].text == FIRE


def test_a_title_with_a_figure_that_no_longer_holds_is_no_headline():
    """34 hurt on the day, 36 known since."""
    first = "The ferry of Torrin struck the pier on Monday and 34 passengers were hurt, the fire service said."
    later = "The ferry of Torrin struck the pier for want of a pin; 36 passengers are now known to have been hurt."
    head = brief(
        [told(1, "34 hurt as ferry strikes pier of Torrin", f"The ferry of Torrin was late on Monday. {first}"),
         told(2, "Torrin ferry: pin was missing", later, hours=30)]
    ).headline  # fmt: skip
    assert head == "Torrin ferry: pin was missing"


def test_the_last_of_two_titles_counts_twice_the_first():
    """A buyer appears, and two days later the deal is signed: however short the first title is."""
    reports = [told(1, "Nordpak mill Torrin", FIRE), told(2, "Nordpak mill Torrin signed and sealed on Friday", AFTER)]
    value = Worth(dict.fromkeys(("nordpak", "mill", "torrin"), 1.0), {})
    assert headline(reports, value, "en") == "Nordpak mill Torrin signed and sealed on Friday"


def test_how_things_were_days_ago_is_not_told_in_another_language():
    """A freighter that drifts on Monday is no news in German on Wednesday, when it lies in port."""
    drifts = (
        "Der Frachter Mar trieb am Montag in schwerer See auf die Küste bei Torrin zu, während der Schlepper Punta aus "
        "dem Hafen auslief."
    )
    towed = "The tug Punta of Torrin got a line aboard the freighter Mar on Tuesday, the harbour master Ada Lund said."
    port = (
        "The freighter Mar was towed into the port of Torrin on Wednesday by the tug Punta. No fuel was spilled, the "
        "harbour master Ada Lund said. The fire on the freighter Mar began in a pipe. Its oil will be pumped out by "
        "Lund."
    )
    summary = brief(
        [
            told(1, "Frachter treibt", drifts, language="de"),
            told(2, "Line aboard", towed, hours=24),
            told(3, "In port", port, hours=48),
        ],
        sentences=10,
    ).summary
    assert "The freighter Mar was towed" in summary[1].text
    assert not [each for each in summary if "Frachter" in each.text]


def test_the_first_line_of_a_report_leads_rather_than_its_second():
    """The second tells more in fewer words, to one who knows what it is about."""
    first = "Water poured into the ferry Morwenna through a door before it sank off Torrin on Tuesday, they said."
    second = "The last four passengers of the ferry Morwenna were found dead off Torrin on Tuesday."
    earlier = "The ferry Morwenna sank off Torrin on Tuesday, and the last four passengers are not found."
    reports = [told(1, "Ferry sinks", earlier), told(2, "Open door let in the sea", f"{first} {second}", hours=30)]
    assert in_order(lines(reports[1]), reports, "en")[0].text == first


def test_a_report_that_the_briefing_does_not_begin_with_gives_no_headline():
    """A title stands over what it is about, and the last word counts more than the first."""
    champagne = "Supporters had opened the champagne early. Ada Lund was ahead in 22 of 31 districts of Torrin at nine."
    lost = "Solveig Ask was elected mayor of Torrin with 214 votes more than Ada Lund, the town said on Monday."
    appeal = "Ada Lund will appeal against the election of Solveig Ask in Torrin, she said on Monday evening."
    stories = [
        told(1, "Torrin election: Ada Lund savours the evening", champagne),
        told(2, "Solveig Ask elected mayor of Torrin", lost, hours=5),
        told(3, "Torrin election: Ada Lund to appeal", appeal, hours=22),
    ]
    assert brief(stories).headline in {"Solveig Ask elected mayor of Torrin", "Torrin election: Ada Lund to appeal"}


def test_key_points_say_what_the_briefing_says():
    """What it leaves out as doubtful is no point either."""
    briefing = brief([told(1, "Fire", f"{FIRE} {SONG}"), told(2, "Rebuilt", AFTER, hours=26)], sentences=2)
    assert {point.text for point in briefing.key_points} <= {sentence.text for sentence in briefing.summary}


def test_a_beginning_of_last_week_does_not_lead():
    """What was told then as of this morning is no beginning of what is told now."""
    first = "Families of Torrin were lifted from windows this morning after the river Wend burst its banks in Torrin."
    last = "A judge of Torrin will find out why the bank of the river Wend failed, the premier said on Thursday."
    reports = [
        told(1, "River bursts banks in Torrin", first),
        told(2, "Flood in Torrin", f"{first[:60]} before dawn, the fire service of Torrin said.", hours=1),
        told(3, "Judge to look into flood of Torrin", last, hours=190),
    ]
    assert brief(reports).summary[0].text == last


def test_what_is_told_in_other_languages_comes_after_the_rest():
    """A reader is not sent to and fro between languages."""
    french = "Les pompiers de Torrin ont sauvé onze chevaux de la halle en feu, a dit lundi le capitaine Luc Arnal."
    reports = [
        told(1, "Fire destroys market hall of Torrin", FIRE),
        told(2, "Torrin : onze chevaux sauvés", french, hours=2, language="fr"),
        told(3, "Torrin to rebuild market hall after fire", AFTER, hours=4),
    ]
    chosen = [lines(report)[0] for report in reports]
    assert [line.reading.language for line in in_order(chosen, reports, "en")] == ["en", "en", "fr"]


def test_what_was_so_a_day_earlier_does_not_lead():
    """Earlier than what? It is told behind what says when."""
    before = "The beekeepers of Torrin had reported a loss of one hive in three a day earlier."
    refused = "Ada Lund, the minister, refused the 12 million crowns for which the beekeepers of Torrin had asked."
    reports = [told(1, "Ministry of Torrin counts its own bees", f"{before} {refused}")]
    assert in_order(lines(reports[0]), reports, "en")[0].text == refused


def test_what_follows_the_lead_at_once_is_not_parted_from_it():
    """Behind what was told a day ago nobody would know which roof is meant; what comes later waits for its turn."""
    lead = "The council of Torrin voted on Tuesday to rebuild the market hall of Torrin after the fire."
    roof = "Engineers want slate for the roof, as before."
    later = "Ada Lund will open a bakery in Harn in June."
    reports = [
        told(1, "Fire destroys market hall of Torrin", FIRE),
        told(
            2, "Torrin to rebuild market hall after fire", f"{lead} {roof} Nobody spoke against it. {later}", hours=26
        ),
    ]
    first, (told_first, follows, _, last) = lines(reports[0])[0], lines(reports[1])
    shown = in_order([first, told_first, follows, last], reports, "en")
    assert [line.text for line in shown] == [lead, roof, first.text, later]


def test_a_features_overture_does_not_lead():
    """A first line of which no other report tells anything is followed by what the report is about."""
    opening = "Twice they had to wait on the steps with wet coats and cold coffee before a door was opened."
    news = "Insurers will pay for the market hall of Torrin after the fire, according to the town council."
    reports = [told(1, "Fire in Torrin", FIRE), told(2, "Insurers pay for the hall", f"{opening} {news}", hours=26)]
    assert in_order(lines(reports[1]), reports, "en")[0].text == news


def test_a_features_overture_is_no_key_point():
    """It may stand in the briefing, before what it leads to; alone it tells nothing."""
    opening = "Twice they had to wait on the steps with wet coats and cold coffee before a door was opened."
    news = "Insurers will pay for the market hall of Torrin after the fire, according to the town council."
    reports = [told(1, "Fire in Torrin", FIRE), told(2, "Insurers pay for the hall", f"{opening} {news}", hours=26)]
    assert opening not in [point.text for point in brief(reports).key_points]


def test_what_leads_a_briefing_is_a_key_point():
    """However little of the rest it tells."""
    found = brief([told(1, "Fire in Torrin", FIRE), told(2, "Torrin to rebuild", AFTER, hours=26)])
    assert found.key_points[0].text == found.summary[0].text


@pytest.mark.parametrize("mark", ["Rectificatif : ", "Correction: ", "Berichtigung – "])
def test_a_correction_heads_no_story(mark):
    """What a paper had got wrong is no news of what happened, where another title is."""
    reports = [
        told(1, "Fire destroys market hall of Torrin", FIRE),
        told(2, f"{mark}fire, market hall and council of Torrin to rebuild after fire", AFTER, hours=26),
    ]
    value = Worth(dict.fromkeys(["fire", "market", "hall", "torrin", "council", "rebuild"], 1.0), {})
    assert headline(reports, value, "en") == "Fire destroys market hall of Torrin"
