"""Any splits, merges, placements and mendings, in any order."""

import shutil
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from threading import Lock
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from octavo.desk.comment import say
from octavo.desk.place import count_story, may_merge, merge_stories
from octavo.desk.regroup.by_hand import join_stories, split_story, undo
from octavo.errors import Conflict, Invalid
from octavo.news.article import Article
from octavo.news.briefing import Cite
from octavo.news.ids import OWNER, ArticleId, StoryId
from octavo.news.story import Placement, Story
from octavo.store.sql import SqlStore, open_store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
STEPS = ("place", "copy", "split", "move", "merge", "undo", "machine merge", "machine move", "say")
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 99), st.integers(0, 99)), max_size=25)


@dataclass
class Library:
    """A library that a person and the machine regroup by turns, and what must never be lost in it."""

    store: SqlStore
    desk: Any
    articles: list[ArticleId] = field(default_factory=list)
    stories: list[StoryId] = field(default_factory=list)
    comments: list[int] = field(default_factory=list)
    cites: list[Cite] = field(default_factory=list)
    #: What people said last of each pair of articles: True for together.
    word: dict[frozenset[ArticleId], bool] = field(default_factory=dict)
    lines: int = 0

    def place(self, one: int, other: int, *, copy: bool = False) -> None:
        text = f"Report {one if copy else len(self.articles)}: " + " ".join(
            f"w{one if copy else len(self.articles)}x{n}" for n in range(30)
        )
        with self.store.begin() as tx:
            article = tx.articles.add(
                Article(
                    id=ArticleId(0),
                    feed_id=None,
                    key=f"k{len(self.articles)}",
                    url=None,
                    source=f"S{other}",
                    title="T",
                    fetched_at=NOW,
                    shown_at=NOW + timedelta(minutes=len(self.articles)),
                )
            )
            tx.revisions.add(article, title="T", text=text, captions=(), now=NOW)
            living = self.living()
            if living and other % 3:
                story = living[other % len(living)]
            else:
                story = tx.stories.add(Story(id=StoryId(0), headline="T", first_at=NOW, shown_at=NOW))
                self.stories.append(story)
            tx.stories.place(Placement(article_id=article, story_id=story, score=1.0, placed_at=NOW))
            count_story(tx, story)
            tx.readers.mark(OWNER, [article], starred=True)
        self.articles.append(article)
        self.cites.append(Cite(article_id=article, revision=1, start=0, end=6))

    def living(self) -> list[StoryId]:
        with self.store.read() as tx:
            return sorted(card.story.id for card in tx.views.river(user_id=OWNER, limit=100).rows)

    def members(self, story: StoryId) -> list[ArticleId]:
        with self.store.read() as tx:
            return [placement.article_id for placement in tx.stories.placements(story)]

    def decide(self, one: int, other: int, verb: str) -> None:
        living = self.living()
        if not living or (verb == "undo" and not self.lines):
            return
        story, target = living[one % len(living)], living[other % len(living)]
        members = self.members(story)
        chosen = [article for n, article in enumerate(members) if (other + n) % 3 == 0]
        with suppress(Invalid, Conflict):
            if verb == "split":
                line = split_story(self.desk, OWNER, story, chosen)
            elif verb == "move":
                line = split_story(self.desk, OWNER, story, chosen, to_id=target)
            elif verb == "merge":
                line = join_stories(self.desk, OWNER, story, target)
            else:
                line = undo(self.desk, OWNER, 1 + one % self.lines)
            self.lines = line.id
            if line.to_id not in self.stories:
                self.stories.append(line.to_id)
            self.heard(line)

    def heard(self, line: Any) -> None:
        with self.store.read() as tx:
            gone = tx.stories.get(line.from_id).merged_into is not None
            to = next(p.story_id for a in line.articles if (p := tx.stories.placement(a)))
        there, left = self.members(to), [] if gone else self.members(line.from_id)
        new = len(there) == len(line.articles)
        for article in there:
            self.word.update({frozenset((article, moved)): True for moved in line.articles if moved != article})
            if gone or not new:
                self.word.update({frozenset((article, each)): True for each in there if each != article})
        for article in line.articles:
            self.word.update({frozenset((article, other)): False for other in left})

    def machine(self, one: int, other: int, verb: str) -> None:
        living = self.living()
        if not living:
            return
        story, target = living[one % len(living)], living[other % len(living)]
        if story == target:
            return
        with self.store.begin() as tx:
            if verb == "machine merge":
                if may_merge(tx, story, target):
                    merge_stories(tx, story, target)
                    count_story(tx, story)
                return
            ids = [p.article_id for p in tx.stories.placements(story)]
            there = [p.article_id for p in tx.stories.placements(target)]
            moved, left = ids[:1], ids[1:]
            held = tx.regroupings.held([*ids, *there])
            if left and held.may_part(moved, left) and held.may_join(moved, there):
                tx.stories.place(replace(tx.stories.placement(moved[0]), story_id=target))
                count_story(tx, story)
                count_story(tx, target)

    def say(self, one: int) -> None:
        living = self.living()
        if living:
            story = living[one % len(living)]
            with self.store.read() as tx:
                under = tx.comments.on_story(story)
            parent = under[one % len(under)].id if under and one % 2 else None
            self.comments.append(say(self.desk, OWNER, "Well.", story_id=story, parent_id=parent).id)

    def check(self) -> None:
        living = self.living()
        with self.store.read() as tx:
            home = {article: tx.stories.placement(article).story_id for article in self.articles}
            assert set(home.values()) == set(living)
            for pair, together in self.word.items():
                one, other = pair
                assert (home[one] == home[other]) == together, (pair, together)
            said = [comment for story in living for comment in tx.comments.on_story(story)]
            assert sorted(comment.id for comment in said) == self.comments
            here = {comment.id: comment.story_id for comment in said}
            assert all(here[each.parent_id] == each.story_id for each in said if each.parent_id)
            for story in self.stories:
                seen = [story]
                while (found := tx.stories.get(seen[-1])).merged_into is not None:
                    assert found.merged_into not in seen
                    seen.append(found.merged_into)
                assert seen[-1] in living
                view = tx.views.story(seen[-1], user_id=OWNER)
                assert view.story.articles == len(view.articles)
                assert all(row.starred for row in view.articles)
                assert 1 <= view.story.origins <= view.story.articles
            assert all(tx.revisions.of(cite.article_id, cite.revision).text[: cite.end] for cite in self.cites)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "octavo.sqlite3"
    open_store(f"sqlite:///{path}").close()
    return path


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_no_sequence_breaks_what_a_person_decided(model, told):
    """Every word of a person holds, every article is in one living story, every comment, star and cite is reachable."""
    path = model.with_name("copy.sqlite3")
    path.unlink(missing_ok=True)
    shutil.copyfile(model, path)
    store = open_store(f"sqlite:///{path}")
    desk = SimpleNamespace(store=store, clock=SimpleNamespace(now=lambda: NOW), memory=SimpleNamespace(lock=Lock()))
    library = Library(store=store, desk=desk)
    try:
        for number in range(4):
            library.place(number, number)
        for verb, one, other in told:
            if verb in {"place", "copy"}:
                library.place(one, other, copy=verb == "copy")
            elif verb == "say":
                library.say(one)
            elif verb.startswith("machine"):
                library.machine(one, other, verb)
            else:
                library.decide(one, other, verb)
            library.check()
    finally:
        store.close()
