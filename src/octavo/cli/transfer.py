"""Lists of feeds and whole libraries, in and out."""

import json
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import IO, Any

import click

from octavo.bootstrap import House, open_desk
from octavo.cli.library import at_work, read_saved
from octavo.cli.stages import pipe
from octavo.cli.stages.fields import fetched_at_of, text_of
from octavo.desk.add import add_file
from octavo.desk.desk import Desk
from octavo.desk.feed_lists import SOON, export_opml, import_opml
from octavo.errors import Invalid, OctavoError, StoreError
from octavo.news.article import Article
from octavo.news.ids import OWNER, ArticleId
from octavo.ports.store import Tx
from octavo.text.counts import plural

#: Articles read from the store at once.
BATCH = 200
#: Lines begun ahead for each process that takes pages apart.
AHEAD = 4


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_file(file: Path) -> None:
    """Take in an OPML file of feeds, or JSON Lines of saved pages.

    Pages stand in a file that ends in .jsonl; a line is {"path" or "html" or "text", "url"?, "fetched_at"?}, with
    paths relative to the file.
    """
    with at_work() as house:
        if file.suffix.lower() in {".jsonl", ".ndjson", ".jsonlines"}:
            failed = _import_pages(house, file)
        else:
            failed = _import_feeds(house.desk, file)
    sys.exit(1 if failed else 0)


def _import_feeds(desk: Desk, file: Path) -> bool:
    done = import_opml(desk, OWNER, file.read_bytes())
    if not (done.added or done.known or done.problems):
        click.echo("There is no feed in this list.")
        return False
    click.echo(f"{plural(done.added, 'feed')} added, {done.known} known already.{f' {SOON}' if done.added else ''}")
    for problem in done.problems:
        click.echo(f"octavo: {problem}", err=True)
    return bool(done.problems)


def _import_pages(house: House, file: Path) -> bool:
    failed = added = 0
    size = file.stat().st_size
    with (
        file.open("rb") as lines,
        ThreadPoolExecutor(house.desk.settings.extractors) as threads,
        click.progressbar(length=size, label="Reading pages", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar,
    ):
        read = partial(_import_page, house.desk, file.parent)
        for raw, page in _ahead(lines, threads, read, most=AHEAD * house.desk.settings.extractors):
            bar.update(len(raw))
            try:
                added += page.result() is not None
            except OctavoError as error:
                failed += 1
                click.echo(f"octavo: {error}", err=True)
    click.echo(f"{plural(added, 'page')} taken in, {failed} could not be.")
    return bool(failed)


def _ahead(
    lines: Iterable[bytes], threads: Executor, read: Callable[[int, bytes], ArticleId | None], *, most: int
) -> Iterator[tuple[bytes, Future[ArticleId | None]]]:
    """Each line with the work begun on it, in order; a few lines ahead, so that a crawl need not fit into memory."""
    begun: deque[tuple[bytes, Future[ArticleId | None]]] = deque()
    for number, raw in enumerate(lines, 1):
        begun.append((raw, threads.submit(read, number, raw)))
        if len(begun) >= most:
            yield begun.popleft()
    yield from begun


def _import_page(desk: Desk, folder: Path, number: int, raw: bytes) -> ArticleId | None:
    """The article of a line; None for an empty one. Raises OctavoError, naming the line."""
    if not raw.strip():
        return None
    try:
        line = json.loads(raw.rstrip())
        if not isinstance(line, dict):
            raise Invalid("it is no JSON object.")
        body, name = _saved_page(line, folder)
        return add_file(desk, body, name, url=text_of(line, "url"), fetched_at=fetched_at_of(line))
    except (ValueError, RecursionError) as error:
        raise Invalid(f"line {number} is not JSON: {pipe.complaint(error)}.") from error
    except StoreError:
        raise
    except OctavoError as error:
        raise Invalid(f"line {number}: {error}") from error


def _saved_page(line: dict[str, Any], folder: Path) -> tuple[bytes, str]:
    """A page's bytes, and the name that tells its kind."""
    path = text_of(line, "path")
    if path is not None:
        return read_saved(folder / path), Path(path).name.removesuffix(".gz")
    for field, name in (("html", "page.html"), ("text", "page.txt")):
        text = text_of(line, field)
        if text is not None:
            return text.encode("utf-8", "surrogatepass"), name
    raise Invalid("it has neither path, html nor text.")


@click.command()
@click.argument("what", type=click.Choice(["opml", "jsonl"]))
@click.option(
    "-o", "--output", type=click.File("wb"), default="-", help="The file to write.  [default: standard output]"
)
def export(what: str, output: IO[bytes]) -> None:
    """Take your data away: feeds as OPML, or every article with its text and story as JSON Lines."""
    with open_desk() as desk:
        # The file is made by the first write, and an empty library makes an empty one.
        output.write(b"")
        WRITERS[what](desk, output)


def _write_opml(desk: Desk, output: IO[bytes]) -> None:
    output.write(export_opml(desk, OWNER))


def _write_articles(desk: Desk, output: IO[bytes]) -> None:
    last = ArticleId(0)
    while True:
        with desk.store.read() as tx:
            articles = tx.articles.following(last, limit=BATCH)
            for line in _lines(tx, articles):
                output.write(pipe.encode(line))
        if not articles:
            return
        last = articles[-1].id


def _lines(tx: Tx, articles: tuple[Article, ...]) -> Iterator[dict[str, Any]]:
    revisions = tx.revisions.newest([article.id for article in articles])
    for article in articles:
        revision = revisions.get(article.id)
        placement = tx.stories.placement(article.id)
        yield {
            "id": article.id,
            "title": article.title,
            "text": revision.text if revision else None,
            "revision": article.revision,
            "published": article.published.iso() if article.published else None,
            "fetched_at": article.fetched_at.isoformat(timespec="seconds"),
            "source": article.source,
            "authors": list(article.authors),
            "language": article.language,
            "url": article.url,
            "kind": article.kind.value if article.kind else None,
            "hashtags": list(article.hashtags),
            "story": placement.story_id if placement else None,
            "duplicate_of": placement.duplicate_of if placement else None,
        }


WRITERS: dict[str, Callable[[Desk, IO[bytes]], None]] = {"opml": _write_opml, "jsonl": _write_articles}
