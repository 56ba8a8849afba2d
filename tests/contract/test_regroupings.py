"""ports.Regroupings, and what people decide about stories, on both databases."""

from dataclasses import replace
from threading import Lock
from types import SimpleNamespace

import pytest

from octavo.desk.place import count_story, may_merge
from octavo.desk.regroup.by_hand import join_stories, split_story, undo
from octavo.errors import NotFound
from octavo.news.held import Held, Regrouping, Verb

NOTHING = Held()


def articles(tx, make, count: int) -> list[int]:
    return [tx.articles.add(make.article()) for _ in range(count)]


def test_constraints_come_back(store, make):
    """What is held is read again as it was written, whole or for some articles, and replaced without a trace."""
    with store.begin() as tx:
        a, b, c, d = articles(tx, make, 4)
        first = Held(groups={a: a, b: a, c: c, d: d}, apart=frozenset({(a, c), (c, d)}))
        assert tx.regroupings.held() == NOTHING
        tx.regroupings.hold(NOTHING, first)
    with store.begin() as tx:
        assert tx.regroupings.held() == first
        assert tx.regroupings.held([a]) == Held(groups={a: a}, apart=frozenset({(a, c)}))
        assert tx.regroupings.held([]) == NOTHING
        second = Held(groups={a: a, b: b, d: d}, apart=frozenset({(a, d)}))
        tx.regroupings.hold(first, second)
        assert tx.regroupings.held() == second


def test_the_record_comes_back(store, now, make):
    """Lines of the record are kept in their order, and say which line took them back."""
    with store.begin() as tx:
        one, two, three = (tx.stories.add(make.story()) for _ in range(3))
        (a,) = articles(tx, make, 1)
        said = tx.comments.add(make.comment(story_id=one))
        line = Regrouping(
            id=0,
            verb=Verb.MERGE,
            from_id=two,
            to_id=one,
            articles=(a,),
            comments=(said,),
            user_id=1,
            by="owner",
            made_at=now,
        )
        assert tx.regroupings.last() == 0
        first = tx.regroupings.add(line)
        second = tx.regroupings.add(replace(line, verb=Verb.SPLIT, from_id=one, to_id=three))
        tx.regroupings.undone(first, second)
        assert tx.regroupings.last() == second > first
        assert tx.regroupings.get(first) == replace(line, id=first, undone_by=second)
        assert [each.id for each in tx.regroupings.of_story(one)] == [second, first]
        assert [each.id for each in tx.regroupings.of_story(one, limit=1)] == [second]
        assert [each.id for each in tx.regroupings.of_story(two)] == [first]
        with pytest.raises(NotFound):
            tx.regroupings.get(99)


def test_chosen_comments_move_alone(store, make):
    """move() takes all comments of a story, or only those that are named and stand there."""
    with store.begin() as tx:
        one, two = tx.stories.add(make.story()), tx.stories.add(make.story())
        a, b = (tx.comments.add(make.comment(story_id=one)) for _ in range(2))
        elsewhere = tx.comments.add(make.comment(story_id=two))
        tx.comments.move(one, two, only=[])
        assert len(tx.comments.on_story(one)) == 2
        tx.comments.move(one, two, only=[a, elsewhere, 99])
        assert [comment.id for comment in tx.comments.on_story(two)] == [a, elsewhere]
        tx.comments.move(one, two)
        assert [comment.id for comment in tx.comments.on_story(two)] == [a, b, elsewhere]


def test_constraints_go_with_their_articles(store, make):
    """What was held of the demo's articles goes with them; the rest stays."""
    with store.begin() as tx:
        a, b = (tx.articles.add(make.article(demo=demo)) for demo in (True, False))
        tx.regroupings.hold(NOTHING, Held(groups={a: a, b: b}, apart=frozenset({(a, b)})))
        tx.remove_demo()
        assert tx.regroupings.held().groups == {b: b}


def test_the_credit_of_a_copy_comes_back(store, make):
    """The agency that a text names is kept with its placement."""
    with store.begin() as tx:
        story, (a,) = tx.stories.add(make.story()), articles(tx, make, 1)
        tx.stories.place(make.placement(a, story, credit="Harbour Wire"))
        assert tx.stories.placement(a).credit == "Harbour Wire"


def test_a_person_splits_merges_and_takes_back(store, now, make):
    """Articles, comments and constraints of a split, a merge and their undoing are kept together or not at all."""
    desk = SimpleNamespace(store=store, clock=SimpleNamespace(now=lambda: now), memory=SimpleNamespace(lock=Lock()))
    with store.begin() as tx:
        one, two = (tx.stories.add(make.story()) for _ in range(2))
        told = articles(tx, make, 4)
        for number, article in enumerate(told):
            tx.stories.place(make.placement(article, (one, two)[number // 3]))
        for story in (one, two):
            count_story(tx, story)
        said = tx.comments.add(make.comment(story_id=two))
    a, b, c, d = told
    split = split_story(desk, 1, one, [b, c])
    merged = join_stories(desk, 1, one, two)
    with store.read() as tx:
        assert not may_merge(tx, one, split.to_id)
        assert [p.article_id for p in tx.stories.placements(one)] == [a, d]
        assert tx.comments.get(said).story_id == one
        held = tx.regroupings.held()
        assert held.groups == {a: a, b: b, c: b, d: a}
        assert held.apart == {(a, b)}
    undo(desk, 1, merged.id)
    undo(desk, 1, split.id)
    with store.read() as tx:
        assert [p.article_id for p in tx.stories.placements(one)] == [a, b, c]
        assert [p.article_id for p in tx.stories.placements(two)] == [d]
        assert tx.comments.get(said).story_id == two
        assert tx.stories.get(split.to_id).merged_into == one
        assert tx.regroupings.held().apart == {(a, d)}
        assert [line.undone_by for line in tx.regroupings.of_story(one)] == [None, None, 3, 4]
