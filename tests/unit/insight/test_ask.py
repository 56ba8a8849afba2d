"""Answers from articles, or none."""

import pytest

from octavo.insight.ask import answer, plan

FERRY = """The port authority of Velmora will raise ferry fares by 12 percent on March 1, its chairwoman, \
Ilse Drammond, said on Tuesday.

A single crossing to Sark Holm will cost 8.40 crowns. The fare to Little Anning stays as it is.

A senior official of the ministry said Drammond would come to Osmere as a guest of the choir. There will be no talks \
about tolls, the official said.

A survey by Civis found that 61 percent of islanders greatly disliked the fares, a sharp rise from a survey in 2023."""


@pytest.fixture
def ask(read, texts):
    """Asks an article and gives the texts of the answer."""
    reading = read(FERRY, title="Velmora raises ferry fares")

    def asked(question):
        return texts(answer(plan(question), [reading]).sentences)

    return asked


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("By how much will ferry fares rise in Velmora?", "12 percent"),
        ("Who is the chairwoman of the port authority?", "Ilse Drammond"),
        ("When will the fares be raised?", "March 1"),
        ("What does a crossing to Sark Holm cost?", "8.40 crowns"),
        ("What share of islanders disliked the fares?", "61 percent"),
    ],
)
def test_what_is_stated_is_answered_by_its_sentence(ask, question, part):
    """The first sentence of the answer holds what was asked for."""
    assert part in ask(question)[0]


@pytest.mark.parametrize(
    "question",
    [
        "What does a crossing to Little Anning cost?",
        "What was the level of the survey in 2023?",
        "What will a season ticket cost?",
        "Who is the mayor of Velmora?",
        "How old is Ilse Drammond?",
        "Did Ilse Drammond resign?",
        "How many ships has the port of Brennick?",
        "When was the port authority founded?",
    ],
)
def test_what_is_not_stated_is_not_answered(ask, question):
    """A figure of something else, a name that is not there, or a matter not told of gives no answer."""
    assert ask(question) == []


def test_a_sentence_that_leans_is_shown_with_the_one_before_as_one(ask):
    """Who "the official" is stands in the sentence before; the first text shown holds the answer."""
    found = ask("Will Drammond discuss tolls?")
    assert found[0].startswith("A senior official")
    assert found[0].endswith("There will be no talks about tolls, the official said.")


def test_copies_of_a_sentence_are_one_answer_with_two_cites(read):
    """The same words in two articles are shown once."""
    found = answer(plan("What does a crossing to Sark Holm cost?"), [read(FERRY), read(FERRY)])
    assert len(found.sentences) == 1
    assert len(found.sentences[0].cites) == 2


def test_nothing_to_read_is_not_stated():
    """Without articles there is no answer and no passage."""
    found = answer(plan("What does it cost?"), [])
    assert (found.sentences, found.not_stated, found.passages) == ((), True, ())


def test_passages_come_with_scores_best_first(read):
    """Whatever bears on the question is shown, answer or not."""
    found = answer(plan("How many ships has the port of Brennick?"), [read(FERRY)])
    scores = [passage.score for passage in found.passages]
    assert found.not_stated
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 5


def test_an_answer_in_another_language_needs_meaning_and_the_name(read, texts):
    """Across languages an embedder must find the line near, and the question's names must stand there."""
    import numpy as np

    german = read("Die Brücke in Hallbach wird für sechs Wochen gesperrt.", language="de")

    def near(asked):
        return np.ones((len(asked), 1), dtype=np.float32)

    question = plan("How long will the bridge in Hallbach be closed?")
    assert texts(answer(question, [german], embed=near).sentences) == [german.text]
    assert answer(question, [german]).not_stated
    assert answer(plan("How long will the bridge in Velmora be closed?"), [german], embed=near).not_stated


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("橋はいつ建設されましたか？", "1962年"),
        ("市長は誰ですか？", "田中花子"),
        ("修理費はいくらですか？", "三億円"),
        ("橋の長さは何メートルですか？", None),
        ("県知事は誰ですか？", None),
    ],
)
def test_japanese_is_asked_and_answered(read, texts, question, part):
    """Words without spaces, and figures in characters, answer like others."""
    text = (
        "町の古い橋が月曜日から六週間閉鎖される。修理費は三億円である。\n\n"
        "市長の田中花子氏が発表した。橋は1962年に建設された。"
    )
    found = texts(answer(plan(question), [read(text, title="橋が閉鎖", language="ja")]).sentences)
    assert any(part in sentence for sentence in found) if part else found == []
