"""Articles into a window one after another, as ``place`` answers them and ``relate`` reads them.

article -> its features -> place -> into the window     now and then mend -> merges and splits
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from octavo.cli.stages.articles import StreamArticle
from octavo.news.reason import Ground, Reason
from octavo.ports.models import Embedder, PassageEncoder
from octavo.stories.leftovers import taken_in
from octavo.stories.mend import Merge, mend
from octavo.stories.place import Decision, place
from octavo.stories.window.window import DAYS, Item, Window, item, to_embed, to_lead

#: Articles after which old ones are forgotten.
TIDY = 500
#: Articles after which the stories that they came to are looked at again, and how often a look that changed
#: something is followed by another: what fell off one story may belong to another.
MEND, AGAIN = 20, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Articles that left a story for one of their own."""

    story: Hashable
    made: Hashable
    ids: tuple[Hashable, ...]
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An article's story, and what it led to."""

    story: Hashable
    decision: Decision
    changes: tuple[Merge | Parted, ...]


class Placing:
    """A window and the stories in it, named "s1", "s2" and so on. Not safe in several threads.

    ``forgets``: articles of more than DAYS before the newest one fall away.
    """

    def __init__(self, *, forgets: bool) -> None:
        self.window = Window()
        self._forgets = forgets
        self._stories = self._count = 0
        self._newest: datetime | None = None
        self._changed: set[Hashable] = set()

    def add(self, thing: Item) -> Placed:
        """Places an article."""
        decision = place(thing, self.window)
        story = decision.story if decision.story is not None else self._open()
        self.window.add(thing, story)
        self._count += 1
        self._newest = max(self._newest or thing.at, thing.at)
        if self._forgets and self._count % TIDY == 0:
            self.window.forget_before(self._newest - timedelta(days=DAYS))
        why = (Reason(ground=Ground.AS_ALIKE),)
        merges = [Merge(kept=kept, gone=gone, score=decision.score, why=why) for kept, gone in decision.merges]
        for merge in merges:
            self._merge(merge)
        self._changed.add(self.window.story(thing.id))
        return Placed(story=story, decision=decision, changes=(*merges, *self._mended()))

    def last_look(self) -> Iterator[Merge | Parted]:
        """What a look at all stories of the window shows, now that no article is to come."""
        self._changed = {profile.story for profile in self.window.stories.profiles()}
        yield from self._look_again()
        for _ in range(AGAIN):
            for merge in taken_in(self.window):
                self._merge(merge)
                yield merge

    def _mended(self) -> Iterator[Merge | Parted]:
        """What a second look shows, now and then."""
        if self._count % MEND == 0:
            yield from self._look_again()

    def _look_again(self) -> Iterator[Merge | Parted]:
        for _ in range(AGAIN):
            yield from self._looked()
        self._changed = set()

    def _looked(self) -> tuple[Merge | Parted, ...]:
        """What a second look at the stories of the last articles shows, carried out."""
        if not self._changed:
            return ()
        found = mend(self.window, changed=self._changed)
        self._changed = set()
        for merge in found.merges:
            self._merge(merge)
        parted = []
        for split in found.splits:
            made = self._open()
            for thing in [self.window.item(key) for key in split.ids]:
                assert thing is not None
                self.window.add(thing, made)
            self._changed |= {split.story, made}
            parted.append(Parted(story=split.story, made=made, ids=split.ids, why=split.why))
        return (*found.merges, *parted)

    def _merge(self, merge: Merge) -> None:
        self.window.merge(merge.kept, merge.gone)
        self._changed.discard(merge.gone)
        self._changed.add(merge.kept)

    def _open(self) -> Hashable:
        self._stories += 1
        return f"s{self._stories}"


class Reading:
    """What articles are read with: the embedder, and where it is there the closer encoder, which reads leads alone."""

    def __init__(self, embedder: Embedder, encoder: PassageEncoder | None = None) -> None:
        self._embedder, self._encoder = embedder, encoder

    def item(self, article: StreamArticle, *, at: datetime, key: Hashable) -> Item:
        """The article with its features; ``key``: its id in the window."""
        lead = to_lead(article.title, article.text)
        return item(
            id=key,
            title=article.title,
            text=article.text,
            at=at,
            source=article.source,
            language=article.language,
            kind=article.kind,
            vector=self._embedder.embed([to_embed(article.title, article.text)])[0],
            model=self._embedder.name,
            lead=self._encoder.passages([lead])[0] if self._encoder and lead else None,
            lead_model=self._encoder.name if self._encoder else None,
        )
