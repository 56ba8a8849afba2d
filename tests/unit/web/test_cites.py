"""Cites as links, and what stands under a story."""

from datetime import UTC, datetime, timedelta

from octavo.news.briefing import Cite, Sentence
from octavo.news.ids import ArticleId, CommentId, UserId
from octavo.news.reader import Comment
from octavo.web.cites import source_numbers, sources, with_paragraphs, with_sources
from octavo.web.comments import threaded
from octavo.web.search import is_question
from octavo.web.session import Visitor
from octavo.web.story import coverage, timeline

NOW = datetime(2026, 4, 14, 16, tzinfo=UTC)


def said(text, *cites):
    made = tuple(Cite(article_id=ArticleId(n), revision=2, start=a, end=b) for n, a, b in cites)
    return Sentence(text=text, cites=made)


def test_one_number_for_each_article(row):
    """Articles are numbered in the order they are first cited, and each link has a name that can be read aloud."""
    sentences = [said("A.", (7, 0, 2)), said("B.", (3, 5, 9), (7, 3, 4)), said("C.", (3, 5, 9), (3, 5, 9))]
    numbers = source_numbers(sentences)
    assert numbers == {7: 1, 3: 2}
    shown = with_sources(sentences, numbers, {ArticleId(7): row(7, source="The Landing")})
    assert [[link.mark for link in one.links] for one in shown] == [["1"], ["1", "2"], ["2"]]
    assert shown[0].links[0].href == "/articles/7?revision=2&cite=0-2#cite"
    assert shown[0].links[0].label == "Source 1: The Landing"
    assert shown[1].links[1].label == "Source 2: an article"
    assert [(link.mark, link.source) for link in sources(shown)] == [("1", "The Landing"), ("2", "an article")]


def test_an_articles_own_cites_count_paragraphs():
    """A sentence of the second paragraph is marked so, and its link keeps the summary open."""
    shown = with_paragraphs([said("Three.", (1, 10, 16))], "One two.\n\nThree.", show="summary")
    assert shown[0].links[0].mark == "¶2"
    assert shown[0].links[0].href == "/articles/1?show=summary&revision=2&cite=10-16#cite"
    assert sources(shown) == ()


def test_a_reprint_stands_under_its_origin(row):
    """Also a reprint of a reprint; one whose origin is elsewhere counts for itself, and a ring does not hang."""
    rows = [
        row(1, hours=5),
        row(2, hours=4, duplicate_of=ArticleId(1)),
        row(3, hours=1, duplicate_of=ArticleId(2)),
        row(4, hours=2, duplicate_of=ArticleId(99)),
    ]
    made = coverage(rows)
    assert [(one.row.id, [each.id for each in one.reprints]) for one in made] == [(4, []), (1, [2, 3])]
    ring = [row(5, duplicate_of=ArticleId(6)), row(6, duplicate_of=ArticleId(5))]
    assert sum(1 + len(one.reprints) for one in coverage(ring)) == 2


def test_a_timeline_needs_two_days(row):
    """Each day has its first report; a story of one day has no timeline."""
    rows = [row(1, hours=30), row(2, hours=2), row(3, hours=1), row(4, hours=28, duplicate_of=ArticleId(1))]
    assert [(str(one.day), one.row.id) for one in timeline(rows, "UTC")] == [("2026-04-13", 1), ("2026-04-14", 2)]
    assert timeline(rows[1:3], "UTC") == ()


def comment(number, parent=None, user=1, **given):
    fields = {
        "id": CommentId(number), "article_id": ArticleId(1), "story_id": None, "parent_id": parent,
        "user_id": UserId(user), "author": "a", "text": "t", "made_at": NOW + timedelta(minutes=number),
    }  # fmt: skip
    return Comment(**(fields | given))


def test_replies_stand_under_what_they_answer():
    """A late reply to the first comment comes before the second; a reply to a reply is no deeper."""
    shown = threaded([comment(1), comment(2), comment(3, 1), comment(4, 3)], Visitor(user_id=UserId(1)))
    assert [(one.comment.id, one.depth) for one in shown] == [(1, 0), (3, 1), (4, 1), (2, 0)]


def test_who_sees_a_hidden_comment():
    """Its author and the owner may show it again; others see its place only where it was answered."""
    comments = [comment(1, user=2, hidden=True), comment(2, user=2, hidden=True), comment(3, 2)]
    ids = [[one.comment.id for one in threaded(comments, Visitor(user_id=UserId(user)))] for user in (1, 2, 3)]
    assert ids == [[1, 2, 3], [1, 2, 3], [2, 3]]
    assert [one.may_hide for one in threaded(comments, Visitor(user_id=UserId(3)))] == [False, False]


def test_a_question_is_told_from_words():
    """By its mark in any script, or by how it begins."""
    for text in ("Tesso?", "タリフ？", "When may barges use it", "Wann fahren die Schiffe"):
        assert is_question(text)
    for text in ("Tesso", "who", "island whales", "WHO report 2026", ""):
        assert not is_question(text)
