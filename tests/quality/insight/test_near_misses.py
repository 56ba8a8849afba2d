"""Questions of stories that no model has learned from, half of them near misses: answered, or said not to be stated."""

import json
from pathlib import Path

import pytest

from octavo.cli.stages.articles import read_article
from octavo.cli.stages.ask import answerer

HERE = Path(__file__).parent.parent / "questions"


def load(name):
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def holds(cite, span):
    """Whether a cite holds at least half of a labelled sentence."""
    both = min(cite["end"], span["end"]) - max(cite["start"], span["start"])
    return cite["id"] == span["id"] and 2 * both >= span["end"] - span["start"]


@pytest.fixture(scope="module")
def ask(readers):
    """What answers from the 36 articles of the later stories, with both models."""
    return answerer(list(map(read_article, load("articles.jsonl"))), **readers)


@pytest.mark.model
def test_near_misses_are_not_answered_and_questions_are(ask):
    """Of 24 questions that the articles answer and 20 that they nearly do; the first sentence shown must answer."""
    answered = silent = 0
    for story in load("stories.jsonl"):
        for question in story["questions"] if story["half"] == "unseen" else ():
            shown = ask(question, HERE)["answer"]
            if question["answered_by"]:
                cites = [cite for each in shown[:1] for cite in each["cites"]]
                answered += any(holds(cite, span) for cite in cites for span in question["answered_by"])
            else:
                silent += not shown
    assert answered >= 12
    assert silent >= 18


#: None of these names stands in any article.
NAMED_NOWHERE = (
    "What did the minister say about Mars?",
    "Who won the election in Kadoria?",
    "How many people died in the Tessaly earthquake?",
    "When does the Brimworth festival begin?",
    "Why did Hallenberg resign?",
    "What is the population of Zanzibar?",
    "How much did Quellon Energy earn last quarter?",
    "Wann wird die Brücke in Oberfelden eröffnet?",
    "Wer ist der neue Trainer von Union Kastell?",
    "¿Cuándo llega el huracán Petra?",
    "¿Quién dirige la empresa Norvia?",
    "Combien de salariés compte Astrelle ?",
    "Quand ouvre le musée de Brévannes ?",
    "Chi ha vinto il premio Castellani?",
    "Quanto costa il biglietto per Isola Rossa?",
    "Hoeveel inwoners heeft Dwingelhuizen?",
    "Who is the mayor of Port Ellery?",
    "Did Dr Amara Voss win the Nobel prize?",
    "What caused the fire at the Larkin mill?",
    "How old is Tobias Renner?",
)


@pytest.mark.model
def test_questions_about_names_that_no_article_has_are_left_alone(ask):
    """Of twenty in six languages, all but one: "What did the minister say about Mars?"."""
    shown = [question for question in NAMED_NOWHERE if ask({"id": 1, "question": question}, HERE)["answer"]]
    assert set(shown) <= {NAMED_NOWHERE[0]}
