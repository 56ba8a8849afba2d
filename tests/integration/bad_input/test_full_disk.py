"""A disk that fills while feeds and pages are read: a clear error, nothing lost, and on it goes when there is room."""

import os
from contextlib import contextmanager, suppress
from dataclasses import replace

import pytest
from sqlalchemy import event
from structlog.testing import capture_logs

from octavo.desk.memory import PlacementMemory
from octavo.errors import StoreFull
from octavo.news.ids import ArticleId
from octavo.store.sql import open_store
from support.postgres import small_disk

STEP = 96 << 10


class Disk:
    """A real disk of a few megabytes, filled by a ballast file; room is made by cutting the file shorter."""

    def __init__(self, folder):
        self.url = f"sqlite:///{folder / 'small.sqlite3'}"
        self._ballast = (folder / "ballast").open("wb", buffering=0)

    def attach(self, store):
        pass

    def fill(self):
        self._ballast.seek(0, os.SEEK_END)
        for size in (STEP, 512):
            # A raw file tells how much it took; at the very end it raises.
            with suppress(OSError):
                while self._ballast.write(bytes(size)) == size:
                    pass

    def make_room(self):
        size = os.fstat(self._ballast.fileno()).st_size
        self._ballast.truncate(max(size - STEP, 0))

    def close(self):
        self._ballast.close()


class Pages:
    """A file that may not grow, where no disk can be mounted; room is made by letting it grow a little."""

    def __init__(self, folder):
        self.url = f"sqlite:///{folder / 'small.sqlite3'}"
        self._most = None
        self._engine = None

    def attach(self, store):
        self._engine = store.engine
        event.listen(store.engine, "checkout", self._limit)

    def _limit(self, connection, _record, _proxy):
        connection.execute(f"PRAGMA max_page_count = {self._most or 1 << 30}")

    def fill(self):
        with self._engine.connect() as connection:
            self._most = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def make_room(self):
        self._most += STEP // 4096

    def close(self):
        pass


@contextmanager
def disk_of(kind, folder):
    if kind == "pages":
        yield Pages(folder)
        return
    with small_disk(6) as mounted:
        if mounted is None:
            pytest.skip(
                "no small disk can be mounted here (that takes root); the other half of this test stands for it"
            )
        disk = Disk(mounted)
        try:
            yield disk
        finally:
            disk.close()


def outcome(house):
    """What a reader would see: each article with its text, how it came, and which others are in its story."""
    with house.desk.store.read() as tx:
        articles = tx.articles.following(ArticleId(0), limit=1000)
        stories = {one.id: tx.stories.placement(one.id).story_id for one in articles}
        return sorted(
            (
                one.url,
                one.title,
                one.fill,
                tx.revisions.of(one.id).text,
                sorted(other.url for other in articles if stories[other.id] == stories[one.id]),
            )
            for one in articles
        )


def waiting(house):
    with house.desk.store.read() as tx:
        return tx.views.progress().waiting


@pytest.fixture
def wire(web, page, rss, item):
    """A feed of twelve articles of six stories, with enough text to need room; its address."""
    items = []
    for number in range(12):
        topic = ("ferry", "barge", "tram", "bridge", "harbour", "market")[number // 2]
        title = f"The {topic} of Harn opens again"
        words = "".join(
            f"<p>The {topic} of Harn, said the office in note {line}, opens again on day {line + number % 2}.</p>"
            for line in range(60)
        )
        url = web.page(f"/{number}", body=page(title, words), Content_Type="text/html")
        items.append(item(url, title, more=f"<description>Note {number} on the {topic}.</description>"))
    return web.page("/feed", body=rss(*items))


@pytest.mark.parametrize("kind", ["disk", "pages"])
def test_work_waits_for_room_and_loses_nothing(house, tmp_path, wire, kind):
    """Filled up after each bit of room, the library ends as one that always had room, and no job is lost or failed."""
    house.subscribe(wire)
    house.work()
    expected = outcome(house)
    assert len(expected) == 12

    full = []
    with disk_of(kind, tmp_path) as disk:
        store = open_store(disk.url)
        house.desk = replace(house.desk, store=store, memory=PlacementMemory(house.desk.embedder))
        disk.attach(store)
        house.subscribe(wire)
        house.on_refusal = full.append
        disk.fill()
        with capture_logs() as logs:
            for _ in range(400):
                refused = len(full)
                house.work()
                if len(full) == refused and not waiting(house):
                    break
                # A lease that could not be given back runs out.
                house.clock.forward(minutes=2)
                disk.make_room()
        full += [StoreFull(one["error"]) for one in logs if one["event"] == "job failed"]
        assert waiting(house) == ()
        assert house.failed() == 0
        assert outcome(house) == expected
        assert len(full) > 5
        assert {type(error) for error in full} == {StoreFull}
        assert all("is full; make room, and the work goes on" in str(error) for error in full)
        store.close()


@pytest.mark.parametrize("kind", ["disk", "pages"])
def test_pages_say_that_the_disk_is_full(house, tmp_path, wire, browse, kind):
    """What a visitor writes is refused with a sentence and status 507; reading goes on; with room it is taken."""
    with disk_of(kind, tmp_path) as disk:
        store = open_store(disk.url)
        house.desk = replace(house.desk, store=store, memory=PlacementMemory(house.desk.embedder))
        disk.attach(store)
        house.subscribe(wire)
        house.work()
        disk.fill()
        browser = browse(house.desk)
        said = {"text": "Word. " * 1500}
        answers = [browser.post("/articles/1/comments", said) for _ in range(200)]
        refused = [answer for answer in answers if answer.status != 303]
        assert refused
        assert {answer.status for answer in refused} == {507}
        assert all("make room, then try again" in answer.text for answer in refused)
        assert browser.get("/articles/1").status == 200
        for _ in range(8):
            disk.make_room()
        assert browser.post("/articles/1/comments", said).status == 303
        store.close()
