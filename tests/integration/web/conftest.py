"""A library with one edition behind the whole application, and a browser that asks it without a network."""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import timedelta
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

import pytest

from octavo.asgi import create_app
from octavo.desk.desk import Desk
from octavo.news.article import Article, Fill
from octavo.news.briefing import Briefing, Cite, Sentence
from octavo.news.edition import Edition, Leaf
from octavo.news.extracted import Kind
from octavo.news.feed import Subscription
from octavo.news.ids import OWNER, ArticleId, EditionId, StoryId
from octavo.news.moment import Moment
from octavo.news.reason import Matter, Relation
from octavo.news.story import Placement, Related, Story

PORT = 8017
BARGES = (
    "Barges under foreign flags may use the Lower Tesso from 1 May, the ministry said. Pilots must speak the language."
    "\n\nThe order ends a rule of 1986 that kept the river to domestic boats. The locks above Harn stay closed."
)
EVICTION = (
    "The boatmen of Harn call the order an eviction with a date on it. They fear for four hundred jobs on the river."
    "\n\nA river is not a motorway, and a town is not a toll booth."
)
TRAIN = "The night train to Corran returns after eleven years. The first departure sold out in four hours."
TEXTS = (BARGES, EVICTION, TRAIN)
TITLES = ("Foreign barges may use the Lower Tesso", "A river is <b>not</b> a motorway", "Night train to Corran returns")


@dataclass
class Answer:
    """What the application said."""

    status: int
    headers: dict[str, str]
    body: bytes
    cookies: SimpleCookie

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def data(self):
        return json.loads(self.body)


@dataclass
class Browser:
    """Asks the application as a browser on this machine would, and keeps its cookies."""

    desk: Desk
    host: str = f"127.0.0.1:{PORT}"
    client: str = "127.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)
    lifespan: bool = False

    def __post_init__(self):
        self.app = create_app(self.desk)

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, form: dict[str, str] | None = None, **headers: str) -> Answer:
        given = {"content-type": "application/x-www-form-urlencoded", "origin": f"http://{self.host}"}
        return self.ask("POST", path, body=urlencode(form or {}).encode(), headers=given | headers)

    def upload(self, path: str, name: str, body: bytes) -> Answer:
        head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        given = {"content-type": "multipart/form-data; boundary=x", "origin": f"http://{self.host}"}
        return self.ask("POST", path, body=head + body + b"\r\n--x--\r\n", headers=given)

    def call(self, method: str, path: str, data: object = None, **headers: str) -> Answer:
        body = json.dumps(data).encode() if data is not None else b""
        return self.ask(method, path, body=body, headers={"content-type": "application/json"} | headers)

    def ask(self, method: str, path: str, *, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
        given = {"host": self.host} | {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        if self.cookies:
            given["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        parts = urlsplit(path)
        scope = {
            "type": "http", "asgi": {"version": "3.0", "spec_version": "2.4"}, "http_version": "1.1",
            "method": method, "scheme": "http",
            "path": parts.path, "raw_path": parts.path.encode(), "query_string": parts.query.encode(), "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in given.items()],
            "server": ("127.0.0.1", PORT), "client": (self.client, 50000), "state": {},
        }  # fmt: skip
        # In a thread of its own: the browser's driver may have a loop running in this one.
        with ThreadPoolExecutor(1) as thread:
            answer = thread.submit(asyncio.run, exchange(self.app, scope, body)).result()
        for name, morsel in answer.cookies.items():
            if morsel["max-age"] == "0":
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = morsel.value
        return answer


async def exchange(app, scope, body: bytes) -> Answer:
    """One request through an ASGI application."""
    sent: list[dict] = []
    inbox = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive():
        return inbox.pop(0) if inbox else {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    await app(scope, receive, send)
    start = next(message for message in sent if message["type"] == "http.response.start")
    cookies = SimpleCookie()
    for name, value in start["headers"]:
        if name == b"set-cookie":
            cookies.load(value.decode())
    return Answer(
        status=start["status"],
        headers={name.decode().lower(): value.decode() for name, value in start["headers"]},
        body=b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body"),
        cookies=cookies,
    )


def fill(world) -> None:
    """Three articles of one feed: two of one story, one of another; and an edition of both stories."""
    now = world.clock.now()
    with world.desk.store.begin() as tx:
        feed = tx.feeds.add("https://landing.example/feed", due_at=now, title="The Landing")
        tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id, folder="Rivers"))
        stories = [
            tx.stories.add(
                Story(
                    id=StoryId(0), headline=headline, hashtags=(tag,), first_at=now - timedelta(hours=9), shown_at=now,
                    articles=count, origins=count, sources=1, languages=("en",),
                )
            )
            for headline, tag, count in (("Maravel opens its rivers", "#Tesso", 2), ("The night train", "#Corran", 1))
        ]  # fmt: skip
        ids = []
        for at, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True)):
            shown = now - timedelta(hours=3 - at)
            article_id = tx.articles.add(
                Article(
                    id=ArticleId(0), feed_id=feed.id, key=f"k{at}", url=f"https://landing.example/{at}",
                    source="The Landing", title=title, published=Moment(at=shown), fetched_at=now, shown_at=shown,
                    language="en", kind=Kind.OPINION if at == 1 else None, hashtags=("#Tesso",), fill=Fill.FULL,
                )
            )  # fmt: skip
            assert article_id is not None
            tx.revisions.add(article_id, title=title, text=text, captions=("A barge.",), now=now)
            place = Placement(article_id=article_id, story_id=stories[at // 2], score=1.0, placed_at=now)
            tx.stories.place(place)
            ids.append(article_id)
        tx.stories.set_related(
            ids[0],
            [Related(id=ids[2], score=0.5, same_story=False, why=Relation(matter=Matter.SUBJECT, names=("river",)))],
        )
        said = Sentence(text=TEXTS[0][:81], cites=(Cite(article_id=ids[0], revision=1, start=0, end=81),))
        briefing = Briefing(headline=None, summary=(said,), key_points=(said,), sources=1, origins=1)
        tx.stories.set_briefing(stories[0], briefing)
        tx.editions.add(
            Edition(
                id=EditionId(0), day=now.date(), closed_at=now - timedelta(hours=6), zone="UTC", published_at=now,
                articles=3, sources=1,
                leaves=tuple(
                    Leaf(story_id=one, headline=name, briefing=(said,), articles=2, origins=1, first_at=now)
                    for one, name in zip(stories, ("Maravel opens its rivers", "The night train"), strict=True)
                ),
            )
        )  # fmt: skip


@pytest.fixture
def library(world):
    fill(world)
    return world


@pytest.fixture
def browser(library) -> Browser:
    return Browser(library.desk)


@pytest.fixture
def open_browser(library) -> Callable[..., Browser]:
    """Another browser, or one at a desk with other settings."""

    def opened(host: str | None = None, client: str = "127.0.0.1", **settings: object) -> Browser:
        desk = replace(library.desk, settings=library.desk.settings.model_copy(update=settings))
        return Browser(desk, host=host or f"127.0.0.1:{PORT}", client=client)

    return opened


@pytest.fixture
def empty_browser(world) -> Browser:
    return Browser(world.desk)
