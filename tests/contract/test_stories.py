"""ports.Stories, Editions, Comments and Notebook, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from octavo.errors import NotFound
from octavo.news.briefing import Briefing, Cite, Sentence
from octavo.news.edition import Change, Leaf
from octavo.news.reason import Ground, Matter, Merit, Reason, Relation, Standing
from octavo.news.story import Related

#: Reasons of a placement that name something and nothing.
WHY = (
    Reason(ground=Ground.WORDS, names=("alike", "“flood”, in Medlow")),
    Reason(ground=Ground.MEANING),
)


def shared(name):
    """A relation with all that there is of one."""
    return Relation(matter=Matter.BODY, names=(name, "licence"), body="court", days_older=-3, language="de")


def test_story_comes_back(store, make):
    """A story is read as it was written and as it was saved."""
    with store.begin() as tx:
        story = make.story(hashtags=("#Rain", "#rain"), languages=("en", "de"), origins=2, sources=3, demo=True)
        number = tx.stories.add(story)
        assert tx.stories.get(number) == replace(story, id=number)
        changed = make.story(id=number, at=5, headline="B", hashtags=("#Sun",))
        tx.stories.save(changed)
        assert tx.stories.get(number) == changed
        with pytest.raises(NotFound):
            tx.stories.get(99)
        with pytest.raises(NotFound):
            tx.stories.save(replace(changed, id=99))


def test_article_is_in_one_story(store, make):
    """Placing again moves the article; placements come oldest article first."""
    with store.begin() as tx:
        one, two = tx.stories.add(make.story()), tx.stories.add(make.story())
        young, old = tx.articles.add(make.article(at=0)), tx.articles.add(make.article(at=-9))
        first = make.placement(young, one, why=WHY, duplicate_of=old)
        tx.stories.place(first)
        tx.stories.place(make.placement(old, one))
        assert tx.stories.placement(young) == first
        assert [p.article_id for p in tx.stories.placements(one)] == [old, young]
        tx.stories.place(make.placement(young, two))
        assert tx.stories.placement(young).duplicate_of is None
        assert [p.article_id for p in tx.stories.placements(one)] == [old]
        assert [p.article_id for p in tx.stories.placements(two)] == [young]
        assert tx.stories.placement(99) is None


def test_window_misses_nothing(store, now, make):
    """Whoever remembers the highest number is told of every later placement, moves included, and of nothing twice."""
    with store.begin() as tx:
        story, other = tx.stories.add(make.story()), tx.stories.add(make.story())
        a, b, ancient = (tx.articles.add(make.article(at=at, kind="news")) for at in (0, 1, -9999))
        tx.revisions.add(a, title="T", text="Rain.", captions=(), now=now)
        tx.vectors.put(a, "m", np.array([1, 0], np.float32))
        tx.vectors.put(b, "other", np.array([0, 1], np.float32))
        for number in (ancient, a, b):
            tx.stories.place(make.placement(number, story))
    with store.read() as tx:
        since = now - timedelta(days=3)
        first, second = tx.stories.placed(since=since, after=0, model="m")
        assert (first.article_id, first.text, first.vector.tolist()) == (a, "Rain.", [1, 0])
        assert (second.article_id, second.story_id, second.kind, second.vector) == (b, story, "news", None)
        assert first.lead is second.lead is None
        assert first.number < second.number == tx.stories.newest()
        leads = [each.lead for each in tx.stories.placed(since=since, after=0, model="m", lead_model="other")]
        assert leads[0] is None
        assert leads[1].tolist() == [0, 1]
        assert tx.stories.placed(since=since, after=second.number, model="m") == ()
    with store.begin() as tx:
        tx.stories.place(make.placement(a, other))
        (moved,) = tx.stories.placed(since=since, after=second.number, model="m")
        assert (moved.article_id, moved.story_id) == (a, other)


def test_stories_told_in_a_span_come_with_all_their_articles_up_to_its_end(store, now, make):
    """Stories told in the span come with all of their articles up to its end; its start is not in it, its end is."""
    with store.begin() as tx:
        told, before, after = (tx.stories.add(make.story()) for _ in range(3))
        ids = {}
        for story, at in ((told, -60), (told, 0), (told, 30), (told, 31), (before, 0), (after, 31)):
            ids[story, at] = number = tx.articles.add(make.article(at=at))
            tx.stories.place(make.placement(number, story))
        found = tx.stories.between(now, now + timedelta(minutes=30))
        assert found == {told: (ids[told, -60], ids[told, 0], ids[told, 30])}
        assert tx.stories.between(now + timedelta(days=1), now + timedelta(days=2)) == {}


def test_related_are_replaced(store, make):
    """set_related() replaces what was there, and passes over articles that are gone."""
    with store.begin() as tx:
        a, b, c = (tx.articles.add(make.article()) for _ in range(3))
        tx.stories.set_related(a, [Related(id=c, score=0.9, same_story=False, why=shared("Aldermouth"))])
        rows = [Related(id=n, score=0.5, same_story=False, why=shared(f"why {n}")) for n in (b, 99, c)]
        tx.stories.set_related(a, rows)
        assert [(row.article.id, row.why) for row in tx.views.article(a, user_id=1).related] == [
            (b, shared(f"why {b}")),
            (c, shared(f"why {c}")),
        ]
        tx.stories.set_related(a, [])
        assert tx.views.article(a, user_id=1).related == ()


def test_who_names_an_article_as_related_is_found(store, now, make):
    """naming() gives the newest first, each once, and no more than asked for."""
    with store.begin() as tx:
        a, b, c, d = (tx.articles.add(make.article(at=minutes)) for minutes in (0, 10, 20, 30))
        for one in (a, b):
            tx.stories.set_related(one, [Related(id=n, score=0.5, same_story=False, why=shared("x")) for n in (c, d)])
        assert tx.stories.naming([c, d], limit=5) == (b, a)
        assert tx.stories.naming([c, d], limit=1) == (b,)
        assert tx.stories.naming([a], limit=5) == ()


def test_briefing_and_edition_come_back(store, now, make):
    """A briefing can be replaced; a day's edition, once there, never changes."""
    sentence = Sentence(text="It rained.", cites=(Cite(article_id=1, revision=1, start=0, end=10),))
    briefing = Briefing(headline=None, summary=(sentence,), key_points=(), sources=1, origins=1)
    with store.begin() as tx:
        story = tx.stories.add(make.story())
        assert tx.stories.briefing(story) is None
        tx.stories.set_briefing(story, briefing)
        tx.stories.set_briefing(story, replace(briefing, headline="H"))
        assert tx.stories.briefing(story) == replace(briefing, headline="H")
        why = (Standing(merit=Merit.FOLLOWED, name="#Rain"),)
        leaf = Leaf(story_id=story, headline="H", briefing=(sentence,), articles=1, origins=1, first_at=now, why=why)
        change = Change(story_id=story, sentence=sentence)
        edition = make.edition(date(2026, 11, 24), leaves=(leaf,), changes=(change,), zone="Europe/Berlin", demo=True)
        number = tx.editions.add(edition)
        assert tx.editions.add(make.edition(date(2026, 11, 24))) is None
        assert tx.editions.add(make.edition(date(2026, 11, 23)))
    with store.read() as tx:
        assert tx.editions.of_day(date(2026, 11, 24)) == replace(edition, id=number) == tx.editions.latest()
        assert tx.editions.of_day(date(2026, 11, 22)) is None
        assert tx.editions.days() == (date(2026, 11, 24), date(2026, 11, 23))
        assert tx.editions.days(before=date(2026, 11, 24), limit=5) == (date(2026, 11, 23),)


def test_comments_come_oldest_first_and_reported_ones_are_listed_until_hidden(store, make):
    """Comments come oldest first; only reported and hidden can be changed; the reported ones are listed till hidden."""
    with store.begin() as tx:
        article, story = tx.articles.add(make.article()), tx.stories.add(make.story())
        late = make.comment(article_id=article, at=5)
        late = replace(late, id=tx.comments.add(late))
        early = make.comment(article_id=article, at=1, parent_id=late.id)
        early = replace(early, id=tx.comments.add(early))
        other = tx.comments.add(make.comment(story_id=story))
        assert tx.comments.on_article(article) == (early, late)
        assert [comment.id for comment in tx.comments.on_story(story)] == [other]
        tx.comments.save(replace(late, reported=True, text="changed"))
        assert tx.comments.get(late.id) == replace(late, reported=True)
        assert tx.comments.reported() == (replace(late, reported=True),)
        tx.comments.save(replace(late, reported=True, hidden=True))
        assert tx.comments.reported() == ()
        with pytest.raises(NotFound):
            tx.comments.get(99)


def test_a_noted_fact_is_there_until_it_is_taken_out(store):
    """A fact is there until it is taken out."""
    with store.begin() as tx:
        tx.notebook.put("zone", "UTC")
        tx.notebook.put("zone", "Europe/Berlin")
        assert tx.notebook.get("zone") == "Europe/Berlin"
        tx.notebook.put("zone", None)
        assert tx.notebook.get("zone") is None
