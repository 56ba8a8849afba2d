"""The reports of the demo wire: read from their files, and dated for one reader.

A file is a TOML header between lines of ``+++``, and prose: paragraphs parted by a blank line,
``## `` before a subheading. A copy names its original; what it changed is in its header, and
prose of its own is added at its end.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from importlib import resources
from typing import Any

from octavo.cli.demo.days import Calendar
from octavo.cli.demo.papers import PAPERS
from octavo.errors import Invalid
from octavo.news.extracted import Kind

_HOURS = 72  # three editions


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article of the demo wire, with the fields of ``days.py`` still in its text."""

    #: Its file's name without the ending.
    key: str
    #: The key of its paper.
    paper: str
    language: str
    #: Hours from its publication to the close of the latest edition.
    hours_before_closing: float
    #: The same for its last change; None: never changed.
    modified_hours: float | None = None
    #: The event it tells: gold for tests of placement. Single pieces have their own key.
    story: str
    #: The report of which it is a near-duplicate: gold as well.
    copy_of: str | None = None
    kind: Kind = Kind.NEWS
    title: str
    authors: tuple[str, ...] = ()
    section: str
    #: What its feed says of it.
    summary: str
    #: A line that starts with ``## `` is a subheading.
    paragraphs: tuple[str, ...]
    caption: str | None = None
    credit: str | None = None
    #: A note on the author, which is no part of the text.
    about: str | None = None
    tags: tuple[str, ...] = ()
    #: Reports of other papers that an aggregator shows under it.
    related: tuple[str, ...] = ()
    paywalled: bool = False
    full_in_feed: bool = False

    def published(self, closing: datetime) -> datetime:
        """When it came out."""
        return closing - timedelta(hours=self.hours_before_closing)

    def modified(self, closing: datetime) -> datetime:
        """When it was last changed; the time it came out where it never was."""
        hours = self.hours_before_closing if self.modified_hours is None else self.modified_hours
        return closing - timedelta(hours=hours)

    def dated(self, closing: datetime, zone: tzinfo) -> "Report":
        """The report as its readers see it: every date in its words written out."""
        # A copy's words are its original's, and so is their clock; no copy of ours has clock fields.
        calendar = Calendar(
            today=closing.astimezone(zone).date(),
            published=self.published(closing).astimezone(zone),
            language=self.language,
        )
        return replace(
            self,
            title=calendar.fill(self.title),
            summary=calendar.fill(self.summary),
            paragraphs=tuple(calendar.fill(each) for each in self.paragraphs),
            caption=calendar.fill(self.caption) if self.caption else None,
        )


def load_wire() -> tuple[Report, ...]:
    """All reports, oldest first. Raises Invalid for a file that does not hold together, and names it."""
    folder = resources.files("octavo.cli.demo") / "wire"
    files = sorted((each for each in folder.iterdir() if each.name.endswith(".md")), key=lambda each: each.name)
    parts = {each.name.removesuffix(".md"): _parted(each.name, each.read_text(encoding="utf-8")) for each in files}
    return tuple(sorted((_report(key, parts) for key in parts), key=lambda each: -each.hours_before_closing))


def _parted(name: str, text: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    opening, header, prose = [*text.split("+++\n", 2), "", ""][:3]
    if opening or not header:
        raise Invalid(f"{name}: a report begins with its header between two lines of +++")
    paragraphs = tuple(each.strip() for each in prose.split("\n\n") if each.strip())
    try:
        return tomllib.loads(header), paragraphs
    except tomllib.TOMLDecodeError as error:
        raise Invalid(f"{name}: the header is no TOML: {error}") from error


def _report(key: str, parts: Mapping[str, tuple[dict[str, Any], tuple[str, ...]]]) -> Report:
    header, own = parts[key]
    fields = dict(header)
    paper = next((each for each in PAPERS if each.key == fields.get("paper")), None)
    if paper is None:
        raise Invalid(f"{key}: there is no paper {fields.get('paper')!r}")
    strangers = {*fields.get("related", ()), *filter(None, [fields.get("copy_of")])} - parts.keys()
    if strangers:
        raise Invalid(f"{key}: there is no report {', '.join(sorted(strangers))}")
    if not 0 <= fields["hours_before_closing"] < _HOURS:
        raise Invalid(f"{key}: a report is at most {_HOURS} hours old when the latest edition closes")
    cut, swaps = fields.pop("cut", ()), fields.pop("swap", ())
    if "copy_of" in fields:
        own = _copied(parts[fields["copy_of"]][1], cut=cut, swaps=swaps) + own
    for name in ("authors", "tags", "related"):
        fields[name] = tuple(fields.get(name, ()))
    fields["kind"] = Kind(fields.get("kind", "news"))
    fields.setdefault("story", key)
    fields.setdefault("summary", own[0])
    try:
        return Report(key=key, language=paper.language, paragraphs=own, **fields)
    except TypeError as error:
        raise Invalid(f"{key}: {error}") from error


def _copied(paragraphs: tuple[str, ...], *, cut: list[int], swaps: list[tuple[str, str]]) -> tuple[str, ...]:
    kept = [each for number, each in enumerate(paragraphs, start=1) if number not in cut]
    for old, new in swaps:
        kept = [each.replace(old, new) for each in kept]
    return tuple(kept)
