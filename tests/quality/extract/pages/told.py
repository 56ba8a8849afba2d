"""The invented stories that the pages tell, and what should be read out of a page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

FETCHED = datetime(2026, 5, 12, 19, 30, tzinfo=UTC)


@dataclass(kw_only=True)
class Told:
    """An article of another source."""

    source: str | None
    age: str | None
    hours: int
    title: str
    paragraphs: list[str] = field(default_factory=list)
    url: str | None = None

    @property
    def when(self) -> str:
        """Its time as ``datetime`` has it."""
        return (FETCHED - timedelta(hours=self.hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(kw_only=True)
class Story:
    """An article with all that an aggregator puts round it; ``words``: what the page's furniture says."""

    lang: str
    title: str = ""
    source: str = ""
    date: str = ""
    byline: str = ""
    paragraphs: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    comments: list[tuple[str, str, str]] = field(default_factory=list)
    related: list[Told] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)

    def many(self, name: str) -> list[str]:
        """The parts of a piece of furniture."""
        return self.words[name].split(" | ")


@dataclass(kw_only=True)
class Labelled:
    """A page, and what should be read out of it."""

    name: str
    html: str
    title: str | None
    paragraphs: list[str]
    related: list[Told] = field(default_factory=list)
    hashtags: list[str] = field(default_factory=list)
    comments: list[tuple[str | None, str | None, str]] = field(default_factory=list)
    #: Lines that are nobody's text.
    junk: list[str] = field(default_factory=list)
    #: A page of nothing but other articles.
    is_list: bool = False


def stories(*sheets: str) -> list[Story]:
    """The stories of these sheets (``west``, ``world``, ``late``), in the order of the files."""
    here = Path(__file__).parent
    return [story for name in sheets for story in _read((here / f"stories_{name}.txt").read_text("utf-8"))]


def _read(text: str) -> Iterator[Story]:
    for part in text.split("\n\n"):
        story = Story(lang=part.splitlines()[0].removeprefix("* ").strip())
        for line in part.splitlines()[1:]:
            key, _, value = line.partition(": ")
            _take(story, key, value)
        yield story


def _take(story: Story, key: str, value: str) -> None:
    if key == "p":
        story.paragraphs.append(value)
    elif key == "tags":
        story.tags = value.split()
    elif key == "c":
        author, age, said = value.split(" | ")
        story.comments.append((author, age, said))
    elif key == "r":
        source, age, hours, title = value.split(" | ")
        url = f"https://newsfold.example/r/{len(story.related) + 1}"
        story.related.append(Told(source=source, age=age, hours=int(hours), title=title, url=url))
    elif key == "rp":
        story.related[-1].paragraphs.append(value)
    elif key.startswith("w."):
        story.words[key[2:]] = value
    else:
        setattr(story, key, value)
