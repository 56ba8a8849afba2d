"""The briefing on a story."""

from dataclasses import replace

import numpy as np
import pytest

from octavo.insight.brief import brief
from octavo.insight.briefing.held import holding
from octavo.news.extracted import Kind
from support.reports import told

FIRST = (
    "A landslide buried the road over Kestrel Pass early on Monday, police in Torrin said.\n\n"
    "Two people were killed in the landslide at Kestrel Pass. About 40,000 cubic metres of rock came down, the "
    "geological office said.\n\nThe road between Torrin and Eastmere is closed. Captain Jonas Wirt leads the search."
)
LATER = (
    "Five people were killed in the landslide at Kestrel Pass, the police in Torrin said on Tuesday.\n\n"
    "Transport Minister Oda Fenn promised a gallery of 22 million crowns for the road."
)
CORRECTION = (
    "The geological office corrected its figure for the landslide at Kestrel Pass on Tuesday. It said that 14,000 "
    "cubic metres of rock had come down, not 40,000 as it had announced."
)
OPINION = "I have driven over Kestrel Pass for thirty years, and I say that no minister ever cared about my road."


@pytest.fixture
def story(read):
    """A story of five articles: report, copy, later report, correction, opinion."""
    return [
        read(FIRST, title="Two dead at Kestrel Pass", source="Post", origin="a"),
        read(FIRST, title="Slide shuts pass", source="Gazette", origin="a", hours=1),
        read(LATER, title="Kestrel Pass: five dead", source="Voice", origin="b", hours=24),
        read(CORRECTION, title="Correction on Kestrel Pass", source="Post", origin="c", hours=26),
        read(OPINION, title="My road", source="Post", origin="d", hours=27, kind=Kind.OPINION),
    ]


def test_a_briefing_tells_who_what_where_and_how_many(story, texts):
    """The facts of the story are in it, from several articles."""
    told = " ".join(texts(brief(story).summary))
    for fact in ("Kestrel Pass", "Five people", "14,000", "Oda Fenn", "22 million", "Torrin"):
        assert fact in told


def test_what_no_longer_holds_is_left_out(story, texts):
    """A later toll replaces the earlier one, a correction what it corrects, in the headline too."""
    briefing = brief(story)
    told = texts(briefing.summary)
    assert not any("Two people" in text for text in told)
    assert not any("40,000" in text and "14,000" not in text for text in told)
    assert briefing.headline is not None
    assert "Two dead" not in briefing.headline


def test_opinion_speaks_only_where_there_is_nothing_else(story, texts):
    """A view is no fact of the story; a story of opinion alone still has a briefing."""
    assert not any("my road" in text for text in texts(brief(story).summary))
    assert texts(brief(story[-1:]).summary) == [OPINION]


def test_copies_count_as_one_origin_and_are_cited_together(story):
    """Of three sources one has only a copy: two origins, however often each reports; both are cited for the copied."""
    briefing = brief(story)
    assert (briefing.sources, briefing.origins) == (3, 2)
    shared = [sentence for sentence in brief(story[:2]).summary if sentence.text in FIRST]
    assert shared
    assert all({cite.article_id for cite in s.cites} == {story[0].article_id, story[1].article_id} for s in shared)


def test_no_two_sentences_say_the_same(read, texts):
    """Of two papers that report one fact in nearly the same words, one sentence is kept."""
    one = read("The bridge at Harn will be closed for six weeks from Monday, the council of Harn said.", source="A")
    two = read("The bridge at Harn will be closed from Monday for six weeks, the council said.", source="B", hours=1)
    assert len(brief([one, two]).summary) == 1


def test_a_briefing_is_never_longer_than_asked(story):
    """The number of sentences is a bound."""
    for count in (1, 3, 8):
        assert len(brief(story, sentences=count).summary) <= count


def test_the_headline_may_be_chosen_elsewhere_among_titles_that_hold(story):
    """The desk chooses by its own lights; the title with the old toll is not offered to it, nor the opinion's."""
    offered = []

    def last(told):
        offered.extend(reading.title for reading in told)
        return told[-1].title

    assert brief(story, entitle=last).headline == offered[-1]
    assert "Kestrel Pass: five dead" in offered
    assert not {"Two dead at Kestrel Pass", "My road"} & set(offered)


def test_of_copies_the_first_alone_gives_its_headline(read):
    """However the later ones are headed anew: it leads the story."""
    copies = [
        read(FIRST, title=title, origin="a", hours=at) for at, title in enumerate(("Two dead", "Slide", "Closed"))
    ]
    asked = []
    brief(copies, entitle=lambda fresh: asked.extend(each.title for each in fresh))
    assert asked == ["Two dead"]


def test_nothing_makes_nothing():
    """No articles make an empty briefing."""
    empty = brief([])
    assert (empty.headline, empty.summary, empty.origins) == (None, (), 0)


def test_agreement_across_languages_needs_an_embedder(read):
    """Sentences of one meaning in two languages are one, where an embedder says so."""
    one = read("The bridge at Harn is closed for six weeks from Monday.", source="A")
    two = read("Die Brücke in Harn ist ab Montag für sechs Wochen gesperrt.", source="B", hours=1, language="de")

    def same(texts):
        return np.ones((len(texts), 1), dtype=np.float32)

    assert len(brief([one, two]).summary) == 2
    assert len(brief([one, two], embed=same).summary) == 1


def test_of_lines_that_agree_the_one_in_the_storys_language_is_told():
    """However much more the other says: a Spanish line of an English story only where no English one tells it."""
    spanish = "Mirela Ansaldo, de 44 años, será en enero de 2027 la directora titular número 12 de la Ópera de Torrin."
    reports = [
        told(1, "Mirela Ansaldo will be the next conductor of the opera in Torrin."),
        told(2, "Mirela Ansaldo will conduct the opera of Torrin, they say.", hours=1),
        told(3, spanish, hours=2, language="es"),
    ]
    summary = brief(reports, embed=lambda texts: np.ones((len(texts), 1), dtype=np.float32)).summary
    assert len(summary) == 1
    assert "Mirela Ansaldo will" in summary[0].text


def test_the_lead_is_what_most_origins_tell(read, texts):
    """The first sentence is the story itself, not a side matter that one paper alone has."""
    told = [
        read("The council of Harn voted on Monday to close the old bridge for repairs. Drivers must take the ferry."),
        read(
            "Harn will close its old bridge for repairs, the council decided on Monday. It was built in 1962.", hours=1
        ),
        read("Anglers at Harn caught 41 pike below the old bridge. The fish were released again on Tuesday.", hours=9),
    ]
    first = texts(brief(told).summary)[0]
    assert "council" in first
    assert "bridge" in first


def test_what_an_overtaken_report_led_to_is_not_told(read, texts):
    """Nothing contradicts the days of mourning, but the deaths that they were for."""
    old = read(
        "Five climbers were killed on Mount Torr on Monday, the county said. The mayor of Harn, Ada Lund, ordered "
        "three days of mourning in all schools of the county.",
        title="Five dead on Mount Torr",
    )
    new = read(
        "Six climbers were killed on Mount Torr on Monday, the county said on Tuesday. They were on a course of the "
        "Harn climbing club. The mountain is closed until the end of May, the county said.",
        title="Mount Torr: six dead",
        hours=26,
    )
    assert any("mourning" in text for text in texts(brief([old]).summary))
    assert not any("mourning" in text for text in texts(brief([old, new]).summary))


def test_the_headline_is_in_the_language_of_the_briefing(read):
    """Where most reports are German but most that holds is told in English, an English title heads it."""
    told = [
        read(
            "Am Montag blieb die Schleuse in Harn zu.", title="Schleuse in Harn zu", language="de", hours=70, origin="a"
        ),
        read("Die Schleuse in Harn ist zu.", title="Harn: Schleuse bleibt zu", language="de", hours=70, origin="b"),
        read("Schiffe warten vor der Schleuse.", title="Schiffe warten in Harn", language="de", hours=70, origin="c"),
        read(
            "The lock at Harn opened again on Thursday. Nine barges passed the lock before noon. The repair of the "
            "gate cost 40,000 crowns. Lock keeper Ewa Lund said the gate would be replaced in May. Divers had "
            "straightened the gate in two nights. Owners of barges lost a quarter of a million crowns.",
            title="Lock at Harn opens again",
            language="en",
            hours=71,
            origin="d",
        ),
    ]
    briefing = brief(told)
    assert briefing.headline == "Lock at Harn opens again"


def test_of_an_old_report_whose_title_tells_a_plan_nothing_is_told(read, texts):
    """What it tells besides rests on what may have come otherwise."""
    plan = "Harbour Lines runs one ferry in three to Torrin on Friday. Queues formed at the quay of Eastmere at noon."
    deal = "The ferry workers of Torrin called off their strike on Thursday after a deal with Harbour Lines."
    deal += " The workers of Harbour Lines get 4 percent more pay from June, the union in Torrin said."
    old = read(plan, title="Strike will stop most ferries to Torrin", source="Post", origin="a")
    new = read(deal, title="Ferry strike called off", source="Voice", origin="b", hours=36)
    assert not any("Queues" in text or "one ferry" in text for text in texts(brief([old, new]).summary))


def test_what_was_found_out_is_told_days_later(texts):
    """A finding of Wednesday holds on Sunday, though its report began with what may not."""
    found = "Laboratory tests have shown that cheese from the Vauclair dairy caused the outbreak in Torrin."
    early = "Bean sprouts are the likely source of the outbreak in Torrin, the health office said on Monday."
    late = (
        "The outbreak in Torrin has made 37 people ill, the health office said on Sunday. "
        "Three cases were added in Torrin since Friday."
    )
    shown = texts(
        brief(
            [told(1, early), told(2, f"{found} Traders in Torrin want money.", hours=48), told(3, late, hours=144)]
        ).summary
    )
    assert found in shown
    assert early not in shown


def test_a_short_sentence_is_news_in_the_last_report_alone(texts):
    """What the last report says shortly fills a briefing; what an earlier one said so may be over."""
    early = (
        "A landslide came down on the road between Torrin and Eastmere on Monday. The road is shut for now. "
        "The school is shut too."
    )
    late = (
        "Workers have cleared the landslide between Torrin and Eastmere, Mayor Oda Fenn said on Wednesday. "
        "The road is open again. Repairs cost 40,000 crowns."
    )
    briefing = brief([told(1, early), told(2, late, hours=50)])
    shown = texts(briefing.summary)
    assert "The road is open again." in shown
    assert "The school is shut too." not in shown
    assert "The road is open again." not in texts(briefing.key_points)


def test_a_short_sentence_with_a_figure_lasts_a_day():
    """It may be told of a report of yesterday, and no longer of one of days ago."""
    early = (
        "The seat of Torrin was won by Oda Fenn of the Harbour List on Monday, the council said. "
        "The turnout was 36 percent. Nobody was surprised."
    )
    late = (
        "Oda Fenn of the Harbour List took her seat in the council of Torrin, its clerk Jonas Wirt said. "
        "Fenn promised the town a second ferry. The first bill is due in June."
    )
    near, far = ([line.text for line in holding([told(1, early), told(2, late, hours=hours)])] for hours in (20, 60))
    assert "The turnout was 36 percent." in near
    assert "The turnout was 36 percent." not in far
    assert "Nobody was surprised." not in near


def test_a_short_sentence_with_a_pronoun_comes_after_the_one_it_leans_on(texts):
    """It tells nothing where nobody has been named."""
    text = (
        "The storm killed three people near Torrin, Captain Jonas Wirt said on Saturday. Eastmere has power again. "
        "Two sailors had been missing. The coastguard found them."
    )
    shown = texts(brief([told(1, text)]).summary)
    at = shown.index("The coastguard found them.") if "The coastguard found them." in shown else None
    assert at is None or shown[at - 1] == "Two sailors had been missing."


def test_what_is_slight_changes_nothing_of_the_rest(story, texts):
    """A report's short sentences stand beside what is told without them, never in its place."""
    slight = f"{LATER} The road is open again. The school is open too."
    told_before = texts(brief(story).summary)
    story[2] = replace(story[2], text=slight)
    assert set(told_before) <= set(texts(brief(story).summary))


def test_words_of_another_language_are_not_quoted(texts):
    """A German quotation below three English sentences changes the language for no fact."""
    english = (
        "The council of Torrin voted on Tuesday to close the pier, Mayor Oda Fenn said. "
        "The ferry to Eastmere will sail from Harn. Repairs would cost 22 million crowns."
    )
    german = (
        "„Ohne den Anleger in Torrin ist unser Hotel am Ende“, sagte die Wirtin Ilse Brandt. "
        "Der Rat von Torrin tagt im Mai erneut."
    )
    shown = texts(
        brief(
            [told(1, english), told(2, english.replace("Mayor ", ""), hours=1), told(3, german, language="de", hours=2)]
        ).summary
    )
    assert not any("Hotel" in text for text in shown)
