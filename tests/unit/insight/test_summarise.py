"""The summary and the key points of one article."""

from octavo.insight.coverage import Worth, best_lines
from octavo.insight.lines import lines
from octavo.insight.summarise import key_points, summarise
from support.reports import told

FERRY = """OSMERE (Corran Wire) — The port authority of Velmora will raise ferry fares by 12 percent on March 1, its \
chairwoman, Ilse Drammond, said on Tuesday.

She called the step overdue.

Fuel prices have risen by a third in two years. The fare to Little Anning stays as it is, the authority said.

The passengers' union collected 4,300 signatures against the fares. Read more: ferries in our newsletter

Its secretary, Bruno Keel, announced a protest on the quay on Saturday. The ministry did not respond to a request for \
comment. Ferries have sailed from Velmora since 1804.

Photo: Josse Marin"""


def test_a_summary_has_the_lead_and_no_furniture(read, texts):
    """Three sentences of the article in its order, the first with what it is about, none of them furniture."""
    summary = texts(summarise(read(FERRY, title="Velmora to raise ferry fares")).summary)
    assert len(summary) == 3
    assert summary[0].startswith("The port authority of Velmora will raise ferry fares by 12 percent")
    assert not any("Read more" in text or "Photo" in text or "request for comment" in text for text in summary)
    places = [FERRY.index(text) for text in summary]
    assert places == sorted(places)


def test_a_sentence_that_leans_comes_with_the_one_before(read, texts):
    """Whatever is chosen, no pronoun is left hanging."""
    for count in (1, 2, 3, 4):
        summary = texts(summarise(read(FERRY), sentences=count).summary)
        if "She called the step overdue." in summary:
            assert summary[summary.index("She called the step overdue.") - 1].startswith("The port authority")
        if any(text.startswith("Its secretary") for text in summary):
            assert any("passengers' union" in text for text in summary)


def test_a_line_that_leans_is_never_the_best_alone(read):
    """However much it tells: of one line that may stand it is another."""
    first, leaning, *_ = lines(read(FERRY))
    assert leaning.leans
    value = Worth(dict.fromkeys(leaning.words, 1.0), {})
    assert best_lines([first, leaning], value, count=1, wanted=11.0) == [first]
    assert best_lines([first, leaning], value, count=2, wanted=22.0) == [first, leaning]


def test_key_points_stand_alone(read, texts):
    """No key point leans on another sentence, and there are at most as many as asked for."""
    points = texts(key_points(read(FERRY), limit=4))
    assert 0 < len(points) <= 4
    assert not any(text.startswith(("She", "Its")) for text in points)


def test_a_text_without_sentences_gives_no_summary(read):
    """An empty text, or one of furniture alone, is summarised by nothing."""
    assert summarise(read("")).summary == ()
    assert summarise(read("Photo: Josse Marin")).summary == ()


def test_a_text_of_headings_still_gives_something(read, texts):
    """Where no line is a whole sentence, lines as they are serve."""
    assert texts(summarise(read("Harn closes its bridge\n\nThe river is high")).summary)


def test_japanese_is_summarised(read, texts):
    """A language without spaces gives whole sentences too."""
    text = (
        "首相は火曜日に新しい橋を開いた。橋の費用は三億円だった。彼は「長く待った」と述べた。町の人口は二千人である。"
    )
    summary = texts(summarise(read(text, language="ja"), sentences=2).summary)
    assert len(summary) == 2
    assert all(sentence.endswith("。") for sentence in summary)


def test_key_points_say_nothing_over_again(read, texts):
    """Of a standfirst and a lead in the same words one is a point."""
    text = (
        "The port authority of Velmora will raise ferry fares to Little Anning by 12 percent in March.\n\n"
        "In March the port authority of Velmora will raise the ferry fares to Little Anning by 12 percent, it said.\n\n"
        "Bruno Keel, secretary of the passengers' union, announced a protest on the quay of Osmere.\n\n"
        "Fuel prices in Velmora have risen by a third in two years, the ministry said.\n\n"
        "Ferries have sailed from Velmora since 1804, when the first pier was built at Osmere."
    )
    assert sum("12 percent" in point for point in texts(key_points(read(text)))) == 1


def test_no_key_point_begins_with_somebody_unnamed(read, texts):
    """Not even where the text itself begins so."""
    text = (
        "He won, and he did not smile.\n\nAurel Vass closed his blue folder at twelve minutes past nine on Friday.\n\n"
        "Parliament in Valmont passed the budget of Aurel Vass by two votes on Friday.\n\n"
        "The tax on quays brings in 310 million francs a year, according to the treasury in Valmont."
    )
    assert not any(point.startswith("He ") for point in texts(key_points(read(text))))


DENIED = (
    "The ferry Kestrel ran aground off Torrin on Monday with 40 people on board. "
    "The pilot of the Kestrel had drunk, a trader from Torrin said on Monday evening. "
    "The ferry company denies it. "
    "All 40 passengers of the Kestrel were taken to Torrin by noon on Tuesday. "
    "The channel off Torrin stays closed until the Kestrel has been towed away."
)


def test_a_claim_is_not_told_without_its_denial():
    """What the next sentence denies is no key point, nor in a summary that leaves the denial out."""
    found = summarise(told(1, DENIED), sentences=3)
    summary = [each.text for each in found.summary]
    assert any("drunk" in text for text in summary) == any("denies" in text for text in summary)
    assert len(summary) == 3
    assert not any("drunk" in each.text or "denies" in each.text for each in found.key_points)


def test_a_text_that_is_a_claim_and_its_denial_is_still_summed_up():
    """There is nothing else to tell."""
    text = "The pilot of the Kestrel had drunk, a trader from Torrin said on Monday evening. The company denies it."
    assert summarise(told(1, text), sentences=1).summary
