"""Questions to a desk: answered, or the nearest lines shown; asked again, they cost little."""

from dataclasses import replace

import pytest

from octavo.desk.add import add_page
from octavo.desk.ask import ask_article, ask_library
from octavo.news.ids import OWNER, ArticleId

ADDRESS = "http://paper.test/quay"
TOLD = "The quay at Harn will be closed for six weeks from Monday because of a crack in its wall."
LEFT = "The harbour master, Ilse Drammond, put the cost of the repairs at 3 million crowns."
REST = "Ferries will call at the old landing stage instead, where the water is deep enough at high tide."


class Counting:
    """An embedder that counts the texts it is asked for, and finds all of them alike."""

    def __init__(self, embedder):
        self._embedder = embedder
        self.asked = 0

    name, dimensions = "plain", 0

    def embed(self, texts):
        self.asked += len(texts)
        return self._embedder.embed(texts)


@pytest.fixture
def desk(world):
    """A desk with one article, and an embedder that counts."""
    world.page(ADDRESS, "Quay at Harn shut", TOLD, LEFT, REST)
    embedder = Counting(world.desk.embedder)
    desk = replace(world.desk, embedder=embedder)
    add_page(desk, ADDRESS)
    world.work()
    return desk


def test_an_answer_needs_no_nearest_lines(desk):
    """What is stated is shown alone."""
    found = ask_library(desk, OWNER, "How long will the quay at Harn be closed?")
    assert [sentence.text for sentence in found.answer.sentences] == [TOLD]
    assert found.nearest == ()


@pytest.mark.parametrize("where", ["library", "article"])
def test_where_nothing_answers_the_nearest_lines_are_given_with_their_cites(desk, where):
    """They open the characters they stand in, and are no answer."""
    question = "Who built the quay at Harn?"
    found = (
        ask_library(desk, OWNER, question) if where == "library" else ask_article(desk, OWNER, ArticleId(1), question)
    )
    assert found.answer.not_stated
    assert 1 <= len(found.nearest) <= 3
    with desk.store.read() as tx:
        revision = tx.revisions.newest([ArticleId(1)])[ArticleId(1)]
    for line in found.nearest:
        (cite,) = line.cites
        assert revision.text[cite.start : cite.end] == line.text
        assert cite.article_id in found.rows


def test_a_nearest_line_that_two_articles_have_is_given_once_with_both_places(world, desk):
    """A wire's sentence does not take the room of another line."""
    world.page(f"{ADDRESS}-copy", "Harn loses its quay", TOLD, REST)
    add_page(desk, f"{ADDRESS}-copy")
    world.work()
    found = ask_library(desk, OWNER, "Who built the quay at Harn?")
    assert found.answer.not_stated
    told = {line.text: line.cites for line in found.nearest}
    assert len(told) == len(found.nearest)
    assert len(told[TOLD]) == 2


@pytest.mark.parametrize("question", ["blah blah", "foo bar baz qux?", "Why?", "What is it?"])
def test_what_asks_of_nothing_is_not_stated_and_nothing_comes_near_it(desk, question):
    """Words of no language that no article has, or no word to look for: the nearest line of all is no answer."""
    found = ask_library(desk, OWNER, question)
    assert found.answer.not_stated
    assert found.answer.passages == ()


@pytest.mark.parametrize("question", ["quay", "Hvem betalte for kajen?"])
def test_one_word_of_the_library_or_a_small_word_of_a_language_is_a_question(desk, question):
    """A bare word that an article has is looked for, and so is a Danish question about an English article."""
    assert ask_library(desk, OWNER, question).answer.passages


def test_the_same_question_again_looks_at_nothing_anew(desk):
    """The vectors of lines and words are kept."""
    ask_library(desk, OWNER, "Who built the quay at Harn?")
    before = desk.embedder.asked
    ask_library(desk, OWNER, "Who built the quay at Harn?")
    assert desk.embedder.asked == before
