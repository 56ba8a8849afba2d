"""Commands over the library: add a page, search, ask, read the edition."""

import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from octavo.ai.kept_vectors import KeptVectors, kept_vectors
from octavo.bootstrap import House, open_house
from octavo.cli.lock import WorkLock
from octavo.cli.run import finishing, set_up_logging, working
from octavo.desk.add import add_any, add_file
from octavo.desk.ask import ask_library
from octavo.desk.desk import Desk
from octavo.desk.subscribe import Subscribed
from octavo.errors import Blocked, FetchFailed, Invalid, NoArticle, NoFeed, NotFound, OctavoError, Unreadable
from octavo.news.briefing import Sentence
from octavo.news.edition import Edition
from octavo.news.ids import OWNER, ArticleId, FeedId
from octavo.news.views import ArticleRow, EntryFilter, SearchQuery
from octavo.settings import load_settings
from octavo.text.counts import plural
from octavo.text.days import days_in_utc
from octavo.text.words import tokens


class Day(click.DateTime):
    """A day as 2026-11-24; what is none is told so in words, not by a pattern."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day's first moment."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value} is not a date. Write it as 2026-11-24.", param, ctx)


DAY = Day()
#: Beside the library: what `octavo ask` has read of it.
VECTORS = "vectors.sqlite3"

_NO_FILE = "There is no such file. For a web address, write https:// in front of it."
#: Ends of a saved page's or feed's name, none of which is a top-level domain.
_SAVED = (".html", ".htm", ".xhtml", ".txt", ".gz", ".xml", ".rss", ".atom", ".rdf", ".json", ".opml")


@contextmanager
def at_work() -> Iterator[House]:
    """A house whose queue is worked off at the end: by the Octavo that runs already, else here.

    Says which, and what there is to do, for it may be much more than the command brought.
    """
    from octavo.cli.progress import Reporter, due_words

    set_up_logging(verbose=False)
    settings = load_settings(demo=False)
    lock = WorkLock(settings.home)
    with open_house(settings) as house:
        yield house
        waiting = due_words(house.desk)
        if not lock.take():
            if waiting:
                click.echo(f"The Octavo that is running does the rest: {waiting}.")
            return
        if waiting:
            click.echo(f"Working off what is due: {waiting}. Ctrl+C leaves the rest to the next start.")
        before = _unread_feeds(house)
        try:
            with working(house), Reporter(house.desk) as reporter:
                reporter.wait(until_idle=True)
        finally:
            lock.release()
        if failed := _unread_feeds(house) - before:
            click.echo(f"{plural(len(failed), 'feed')} could not be read. octavo doctor says why.")


def _unread_feeds(house: House) -> frozenset[FeedId]:
    """Those whose last look failed."""
    with house.desk.store.read() as tx:
        return frozenset(feed.id for feed in tx.feeds.all() if feed.failures)


def _finish(house: House, article_ids: Collection[ArticleId]) -> None:
    """Reads and places what a command brought, where no Octavo runs that does it; what else is due may be much more."""
    from octavo.cli.progress import wait_for

    lock = WorkLock(house.desk.settings.home)
    if not article_ids or not lock.take():
        return
    try:
        with finishing(house, article_ids):
            wait_for(house.desk, article_ids)
    finally:
        lock.release()


@click.command()
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS-OR-FILE...")
@click.option("--feed", is_flag=True, help="Subscribe also to the feed that a page names.")
@click.option("--folder", help="The folder for the feed.")
@click.option("--anyway", is_flag=True, help="Subscribe also where the feed's host is in trouble now.")
@click.option("--watch", is_flag=True, help="Watch the page where it names no feed, but lists articles.")
@click.option("--url", help="Where a file was saved from.")
def add(
    addresses: tuple[str, ...],
    feed: bool,
    folder: str | None,
    anyway: bool,
    watch: bool,
    url: str | None,
) -> None:
    """Take articles into the library, from web addresses or saved pages; or subscribe to feeds."""
    # What is at an address is seen when it comes: of a feed nobody wants the one document as an article.
    failed, brought = False, set[ArticleId]()
    set_up_logging(verbose=False)
    with open_house(load_settings(demo=False)) as house:
        for address in addresses:
            try:
                if feed or watch:
                    done: Subscribed | ArticleId = _subscribed(house, address, folder, anyway=anyway, watch=watch)
                else:
                    done = _add(house, address, folder=folder, url=url)
                click.echo(_told(house, done) if isinstance(done, Subscribed) else _named(house, done, address))
                brought |= _articles_of(house, done)
            except OctavoError as error:
                failed = True
                told = str(error) if str(error).startswith(address) else f"{address}: {error}"
                click.echo(f"octavo: {told}{_remedy(error, house.desk.settings.home)}", err=True)
        _finish(house, brought)
    sys.exit(1 if failed else 0)


def _remedy(error: OctavoError, home: Path) -> str:
    """What the owner can do about a refused address."""
    if not isinstance(error, Blocked) or error.origin is None:
        return ""
    return f' If it is a server of your own, put allow_private = ["{error.origin}"] in {home / "octavo.toml"}.'


def _add(house: House, address: str, *, folder: str | None, url: str | None) -> Subscribed | ArticleId:
    path = Path(address)
    if _is_file(path):
        return add_file(house.desk, read_saved(path), path.name.removesuffix(".gz"), url=url)
    if url is not None or _means_file(address):
        raise NotFound(_NO_FILE)
    try:
        return add_any(house.desk, OWNER, address, folder=folder)
    except NoArticle as error:
        if error.feed is None:
            raise
        raise NoArticle(f"{error} It names a feed; to subscribe to that, add --feed.") from error


def _named(house: House, article_id: ArticleId, address: str) -> str:
    """The article for a terminal."""
    with house.desk.store.read() as tx:
        article = tx.articles.get(article_id)
    return f"{article.title or address}\n  /articles/{article_id}"


def _articles_of(house: House, done: Subscribed | ArticleId) -> set[ArticleId]:
    """What was brought and is to be read and placed: the article, or the newest entries of a feed that is new."""
    if not isinstance(done, Subscribed):
        return {done}
    if not done.entries:
        return set()
    with house.desk.store.read() as tx:
        newest = tx.views.entries(OWNER, EntryFilter(feed_id=done.feed.id), limit=done.entries)
    return {row.id for row in newest.rows}


def _subscribed(house: House, address: str, folder: str | None, *, anyway: bool, watch: bool) -> Subscribed:
    from octavo.desk.passing import may_pass
    from octavo.desk.subscribe import subscribe

    if _is_file(Path(address)):
        raise Invalid(
            "That is a file, and a feed is read at its web address again and again. "
            "A list of feeds in a file goes in by: octavo import FILE"
        )
    if _means_file(address):
        raise NotFound(_NO_FILE)
    try:
        return subscribe(house.desk, OWNER, address, folder=folder, anyway=anyway, watch=watch)
    except NoFeed as error:
        if not error.lists:
            raise
        count = len(error.lists)
        raise Unreadable(f"{error} The page lists {count} articles; to watch it itself, add --watch.") from error
    except FetchFailed as error:
        if not may_pass(error):
            raise
        raise FetchFailed(f"{error} That may pass; to subscribe all the same, add --anyway.") from error


def _told(house: House, done: Subscribed) -> str:
    """What came of subscribing, for a terminal."""
    if not done.new:
        return f"{done.feed.name} was there already."
    if done.feed.failures:
        when = ""
        if done.feed.due_at is not None:
            zone = ZoneInfo(house.desk.settings.zone)
            when = f" Octavo asks again at {done.feed.due_at.astimezone(zone):%H:%M on %Y-%m-%d}."
        return f"{done.feed.name} is added, but could not be read yet. {done.feed.detail}{when}"
    if done.there:
        return f"{done.feed.name} is added; what it sent before is here."
    entries = plural(done.entries, "entry", "entries")
    older = f", and {done.later} older ones on the way" if done.later else ""
    others = "".join(f"\n  The page names this feed too: {other.url}" for other in done.others)
    return f"{done.feed.name} is added: {entries} so far{older}.{others}"


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # An address may be longer than any file's name.
        return False


def _means_file(address: str) -> bool:
    """Whether a person meant a file by it: it begins as no host does, or ends as a saved page where a host would."""
    if "://" in address:
        return False
    first = address.partition("/")[0]
    dotless = "." not in first.strip(".") and ":" not in first
    return dotless or first.lower().endswith(_SAVED)


def read_saved(path: Path) -> bytes:
    """A saved page's bytes, unpacked where it ends in .gz. Raises TooLarge past what a page may have."""
    from octavo.cli.stages.extract import bytes_of

    return bytes_of(path)


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--source", help="Only from this source.")
@click.option("--language", help="Only in this language (en, de …).")
@click.option("--hashtag", help="Only with this hashtag.")
@click.option("--since", type=DAY, metavar="DAY", help="Only from this day on (2026-11-24).")
@click.option("--until", type=DAY, metavar="DAY", help="Only up to this day.")
@click.option("--limit", type=click.IntRange(1, 200), default=10, show_default=True, help="At most so many.")
def search(
    words: tuple[str, ...],
    source: str | None,
    language: str | None,
    hashtag: str | None,
    since: datetime | None,
    until: datetime | None,
    limit: int,
) -> None:
    """Search the library. "Quoted words" are a phrase; a bare word finds its other number too."""
    if not any(map(tokens, words)):
        raise click.UsageError("Search for a word: octavo search river")
    settings = load_settings(demo=False)
    begins, ends = days_in_utc(_iso(since), _iso(until), settings.zone)
    query = SearchQuery(
        text=" ".join(words),
        source=source,
        language=language,
        hashtag=f"#{hashtag.removeprefix('#')}" if hashtag else None,
        since=begins,
        until=ends,
    )
    with open_house(settings) as house, house.desk.store.read() as tx:
        hits = tx.search.find(query, user_id=OWNER, limit=limit)
    for hit in hits:
        click.secho(hit.article.title or hit.article.url or f"article {hit.article.id}", bold=True)
        click.echo(f"  {byline(hit.article)}  /articles/{hit.article.id}")
        click.echo("  " + "".join(click.style(text, bold=True) if match else text for text, match in hit.snippet))
    if not hits:
        click.echo("Nothing found.")


def _iso(day: datetime | None) -> str | None:
    return None if day is None else day.date().isoformat()


@click.command()
@click.argument("question", required=False)
@click.option("--articles", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Answer from this file.")
@click.option("--base", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".", hidden=True)
def ask(question: str | None, articles: Path | None, base: Path) -> None:
    """Answer a question from the library, with cites. With --articles: a filter, questions in, answers out."""
    if articles is not None:
        from octavo.cli.filters import answer_questions

        answer_questions(articles, base)
    if not question or not tokens(question):
        raise click.UsageError('Ask something: octavo ask "Who may use the river?"')
    with open_house(load_settings(demo=False)) as house, kept_vectors(house.desk.settings.home / VECTORS) as kept:
        answered = ask_library(_keeping(house.desk, kept), OWNER, question)
    if answered.answer.not_stated:
        click.echo("Not stated in any article of this library.")
        if answered.nearest:
            click.echo("These lines come nearest, and may not answer it:")
    for sentence in answered.nearest:
        click.echo(cited(sentence, answered.rows))
    for sentence in answered.answer.sentences:
        click.echo(cited(sentence, answered.rows))


def _keeping(desk: Desk, kept: KeptVectors) -> Desk:
    """The desk, with models that are not asked again for a line that an earlier question met."""
    encoder = desk.encoder and kept.encoder(desk.encoder)
    return replace(desk, embedder=kept.embedder(desk.embedder), encoder=encoder)


@click.command()
@click.argument("day", type=DAY, required=False, metavar="[DAY]")
def edition(day: datetime | None) -> None:
    """Read an edition: the newest, or that of a day.

    A day is written as 2026-11-24.
    """
    with open_house(load_settings(demo=False)) as house, house.desk.store.read() as tx:
        found = tx.editions.of_day(day.date()) if day else tx.editions.latest()
        if found is None:
            if day is not None:
                raise NotFound(f"There is no edition of {day:%Y-%m-%d}.")
            closes = house.desk.settings.edition_at
            raise NotFound(f"There is no edition yet; the next one closes at {closes:%H:%M}.")
        cites = {c.article_id for leaf in found.leaves for sentence in leaf.briefing for c in sentence.cites}
        rows = tx.views.rows(cites, user_id=OWNER)
    show_edition(found, rows)


def show_edition(found: Edition, rows: Mapping[ArticleId, ArticleRow]) -> None:
    """The edition as text."""
    click.secho(in_full(found.day), bold=True)
    for number, leaf in enumerate(found.leaves, 1):
        click.echo()
        click.secho(f"{number} of {len(found.leaves)}  {leaf.headline}", bold=True)
        for sentence in leaf.briefing:
            click.echo(cited(sentence, rows))
        told = f"{plural(leaf.articles, 'article')}, {plural(leaf.origins, 'origin')}"
        click.echo(f"  {told}  /stories/{leaf.story_id}")


def in_full(day: date) -> str:
    """A day in words: Tuesday, 24 November 2026."""
    return f"{day:%A}, {day.day} {day:%B %Y}"


def cited(sentence: Sentence, rows: Mapping[ArticleId, ArticleRow]) -> str:
    """A sentence with the addresses that open its characters."""
    # A line and the one that it leans on may stand in two paragraphs.
    lines = [f"  {' '.join(sentence.text.split())}"]
    for cite in sentence.cites:
        row = rows.get(cite.article_id)
        address = f"/articles/{cite.article_id}?revision={cite.revision}&cite={cite.start}-{cite.end}#cite"
        lines.append(f"    {byline(row) if row else 'article'}  {address}")
    return "\n".join(lines)


def byline(row: ArticleRow) -> str:
    """Source and day of an article in a list."""
    return f"{row.source or 'unknown source'}, {row.shown_at:%Y-%m-%d}"
