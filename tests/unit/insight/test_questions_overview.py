"""Questions of a subject as a whole or of who somebody is, and questions typed without capitals."""

import numpy as np
import pytest

from octavo.insight.ask import answer, plan
from octavo.insight.questions.capitals import with_capitals
from octavo.insight.questions.introductions import introductions
from octavo.insight.questions.overview import of_a_whole, openings, subject_of

FLOOD = """The river Tarn broke its banks at Osgrave on Monday night and hundreds of families left their homes.

Rescue boats reached the market after midnight. The mayor, Maud Kestrel, said nobody was missing."""
INQUIRY = """A retired judge will find out why the flood wall at Osgrave failed, the government said on Friday.

The judge must report by autumn."""
FOOTBALL = """Lindmoor Rovers dropped two points at home on Saturday.

Osgrave asked for 35 million for the striker, but the club refused."""


@pytest.fixture
def library(read):
    """Two reports of one flood, and one that only names the town."""
    return [
        read(FOOTBALL, title="Rovers held at home"),
        read(FLOOD, title="Families flee as river floods Osgrave"),
        read(INQUIRY, title="Judge to look into Osgrave flood"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "What happened in Osgrave?",
        "what's going on in Osgrave",
        "Tell me about Osgrave.",
        "Was ist in Osgrave passiert?",
        "Que s'est-il passé à Osgrave ?",
        "¿Qué pasó en Osgrave?",
        "Cosa è successo a Osgrave?",
        "Wat is er in Osgrave gebeurd?",
        "Osgrave",
        "osgrave flood",
    ],
)
def test_a_whole_subject_is_answered_by_how_the_reports_on_it_begin(library, texts, question):
    """The first lines of the articles on the subject, and not whatever line names it."""
    shown = texts(answer(plan(question), library).sentences)
    assert shown
    assert all(text.startswith(("The river Tarn broke", "A retired judge")) for text in shown)


def test_of_two_subjects_of_one_name_the_one_that_most_reports_tell_of_comes_first(read, library):
    """A club may bear the town's name; the embedder knows its report from those of the flood."""
    club = read("Osgrave Rovers went second on Saturday.", title="Osgrave Rovers second")

    def embed(texts):
        return np.array([[1.0, 0.0] if "flood" in text else [0.2, 0.98] for text in texts], dtype=np.float32)

    opened = openings(plan("What happened in Osgrave?"), [club, *library], embed)
    assert [line.reading.title for line, _ in opened[:2]] == [library[1].title, library[2].title]


@pytest.mark.parametrize(
    "question",
    [
        "What happened to the runner whose heart stopped?",
        "Was geschah mit dem Läufer?",
        "Who leads the inquiry?",
        "What caused the flood?",
        "Was war die Ursache?",
        "¿Qué dijo la alcaldesa?",
        "How high is the wall?",
        "Flood?",
        "Why Osgrave",
        "发生了什么",
    ],
)
def test_what_asks_for_one_thing_is_of_no_whole(question):
    """A single thing is looked for line by line."""
    assert not of_a_whole(plan(question))


@pytest.mark.parametrize(
    "question",
    [
        "What's new?",
        "What happened today?",
        "What happened yesterday?",
        "Was ist gestern passiert?",
        "Was gibt es Neues?",
        "Quoi de neuf ?",
    ],
)
def test_a_whole_without_a_subject_asks_of_nothing(library, question):
    """No line is the news as such."""
    found = answer(plan(question), library)
    assert not subject_of(plan(question))
    assert found.not_stated
    assert not found.passages


def test_a_few_words_that_ask_for_a_thing_are_looked_for_line_by_line(library):
    """What no report opens with is no subject of one."""
    assert openings(plan("osgrave judge deadline"), library) == []


def test_a_subject_that_titles_alone_name_is_answered_by_their_first_lines(read, texts):
    """Where no opening has the word itself."""
    hives = read("The beekeepers and the ministry will count hives together.", title="Union agrees to count the bees")
    assert texts(answer(plan("bees"), [hives]).sentences) == [hives.text]


def test_a_subject_that_opens_no_report_is_looked_for_line_by_line(library, texts):
    """Somebody who stands further down is found where she stands."""
    assert "Maud Kestrel" in texts(answer(plan("Tell me about the mayor Maud Kestrel"), library).sentences)[0]


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("who is maud kestrel?", "who is Maud Kestrel?"),
        ("Who is maud kestrel?", "Who is Maud Kestrel?"),
        ("WHO IS MAUD KESTREL?", "who is Maud Kestrel?"),
        ("did the judge visit osgrave?", "did the judge visit Osgrave?"),
        ("Who is maud Kestrel?", "Who is maud Kestrel?"),
        ("Why did the wall at osgrave fail?", "Why did the wall at osgrave fail?"),
    ],
)
def test_a_question_without_capitals_has_those_of_the_articles(library, asked, written):
    """Names are written as the articles write them; a question with capitals of its own stays as it is."""
    assert with_capitals(plan(asked), library).text == written


def test_a_word_that_is_somewhere_written_small_stays_small(read):
    """A harbour of a name, "Crowe Ferry", makes no name of every ferry."""
    reading = read("The boat reached Crowe Ferry at noon. Another ferry was late.", title="Boat late")
    assert with_capitals(plan("when did the ferry reach crowe?"), [reading]).text == "when did the ferry reach Crowe?"


def test_german_nouns_make_no_names_of_words_in_other_languages(read):
    """In German every noun is written large, also one that another language writes small."""
    reading = read("Gestern hat der Minister das Museum und die Kathedrale besucht.", title="Besuch", language="de")
    assert with_capitals(plan("which museum did the minister see?"), [reading]).text.endswith(
        "museum did the minister see?"
    )
    assert "Minister" in with_capitals(plan("wann hat der minister das haus besucht?"), [reading]).text


UNION = """"They showed us a film with no people in it," said Bram Calder, the union's secretary.

Bram Calder clapped. Premier Alda Winsett stayed away. Piers Hollow said nothing, Bram Calder said. Its chief \
executive, Nora Vane, left early."""
SPANISH = "El secretario del sindicato, Bram Calder, acató el fallo del tribunal el martes."


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Who is Bram Calder?", "the union's secretary"),
        ("who is bram calder", "the union's secretary"),
        ("Wer ist Bram Calder?", "the union's secretary"),
        ("Who's Alda Winsett?", "Premier Alda Winsett"),
        ("Who is Nora Vane?", "Its chief executive"),
    ],
)
def test_who_somebody_is_stands_beside_the_name(read, texts, question, part):
    """The line that introduces somebody answers, and none that only names her."""
    shown = texts(answer(plan(question), [read(UNION, title="Dockers vote"), read(SPANISH, language="es")]).sentences)
    assert part in shown[0]
    assert not any(text.startswith("Bram Calder clapped") for text in shown)


def test_an_introduction_in_the_language_of_the_question_comes_first(read, texts):
    """Of two that are as plain."""
    readings = [read("Der Chef, Bram Calder, kam.", language="de"), read(SPANISH, language="es")]
    assert texts(answer(plan("¿Quién es Bram Calder?"), readings).sentences)[0].startswith("El secretario")


@pytest.mark.parametrize("question", ["Who is Piers Hollow?", "Who is the secretary?", "Who is Bram Calder's wife?"])
def test_nobody_is_introduced_by_being_named(read, question):
    """A name alone, an office and a relation are no introductions."""
    assert introductions(plan(question), [read(UNION, title="Dockers vote")]) == []
