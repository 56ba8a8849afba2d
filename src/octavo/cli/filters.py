"""The stage commands as filters; their work is in ``cli/stages``, their lines are in docs/reference/filters.md.

An article is ``{"id", "title", "text", "published", "source", "language"?, "url"?, "kind"?, "authors"?}``.
"""

import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from octavo.cli.stages import pipe

_base = click.option(
    "--base",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The folder that paths in the input are relative to.",
)
_jobs = click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to use.")


@click.command()
@_base
@_jobs
def parse(base: Path, jobs: int) -> None:
    """Feed documents to entries.

    In: {"id", "path" or "body", "url"?, "content_type"?}; out: {"id", "feed", "entries", "error"}.
    """
    from octavo.cli.stages.parse import answer

    sys.exit(pipe.run(answer, base=base, jobs=jobs))


@click.command()
@_base
@_jobs
def extract(base: Path, jobs: int) -> None:
    """Pages to articles.

    In: {"id", "path" or "html" or "text", "url"?, "fetched_at"?}; out: {"id", "title", "text", ...}.
    """
    sys.exit(pipe.run(_extracted, base=base, jobs=jobs, apart=True))


def _extracted(line: dict[str, Any], base: Path) -> dict[str, Any]:
    # Imported by the child that reads the page: its parent would pay for memory that both then have to part.
    from octavo.cli.stages.extract import answer

    return answer(line, base)


@click.command()
@_base
def place(base: Path) -> None:
    """Articles to their stories, one after another as they come.

    In: articles; out: {"id", "story", "duplicate_of", "score", "why"}, and a line for each merge and split.

    An article is {"id", "title", "text", "published", "source", "language"?, "url"?, "kind"?, "authors"?}.
    """
    from octavo.cli.stages.place import Placer

    placer = Placer(_embedder(), _encoder())
    sys.exit(pipe.run(placer, base=base, at_end=placer.at_end))


@click.command()
@_base
@_jobs
def tag(base: Path, jobs: int) -> None:  # noqa: ARG001 -- the filters' shape; articles name no files
    """Articles to their hashtags.

    In: articles, "story"?; out: {"id", "hashtags": [{"tag", "label", "score"}]}.

    An article is {"id", "title", "text", "published", "source", "language"?, "url"?, "kind"?, "authors"?}.
    """
    from octavo.cli.stages.tag import answer_all

    answer = partial(answer_all, embedder=_embedder(), encoder=_encoder(), jobs=jobs)
    sys.exit(pipe.run_whole(answer, a_line_each=True))


@click.command()
def relate() -> None:
    """Articles to their related articles.

    In: articles; out: {"id", "related": [{"id", "score", "same_story", "why"}]}.

    An article is {"id", "title", "text", "published", "source", "language"?, "url"?, "kind"?, "authors"?}.
    """
    from octavo.cli.stages.relate import answer_all

    sys.exit(pipe.run_whole(partial(answer_all, embedder=_embedder(), encoder=_encoder()), a_line_each=True))


@click.command()
@click.option(
    "--per", type=click.Choice(["story", "article"]), default="story", show_default=True, help="A line for each."
)
def brief(per: str) -> None:
    """Articles to cited briefings, or each to its summary.

    In: articles, "story"?; out: {"story" or "id", "headline", "summary", "key_points", "sources", "origins", "model"}.

    An article is {"id", "title", "text", "published", "source", "language"?, "url"?, "kind"?, "authors"?}.
    """
    from octavo.cli.stages.brief import answer_all

    written = partial(answer_all, per=per, embedder=_embedder(), encoder=_encoder())
    sys.exit(pipe.run_whole(written, a_line_each=per == "article"))


@click.command()
@_base
def check(base: Path) -> None:
    """Sentences with their cites to whether the cited text supports them.

    In: {"id", "text", "cites": [{"id", "start", "end"}], "articles"}; out: {"id", "supported", "failed"}.
    """
    from octavo.cli.stages.check import checker

    sys.exit(pipe.run(checker(_embedder(), _encoder()), base=base))


def answer_questions(articles: Path, base: Path) -> None:
    """The filter form of ``ask``: questions in, cited answers out."""
    import json

    from octavo.cli.stages.ask import answerer, told_apart

    with articles.open("rb") as file:
        read, errors = told_apart(pipe.read_lines(file))
    for error in errors:
        # An article that cannot be read cannot be cited; the questions can still be answered by the others.
        click.echo(f"octavo ask: an article was left out: {json.dumps(error)}", err=True)
    if not read:
        # "Not stated" would say of articles what was asked of none.
        raise click.BadParameter("there is no article in it that can be read.", param_hint="'--articles'")
    sys.exit(pipe.run(answerer(read, _embedder(), _encoder()), base=base))


def _embedder() -> Any:
    """The embedder of the settings; what is used instead of a missing one is told in one line."""
    from octavo.ai.choice import choose_embedder
    from octavo.settings import load_settings

    settings = load_settings()
    embedder = choose_embedder(settings)
    if embedder.name == "plain" and settings.embedder != "plain":
        click.echo(
            "octavo: the default embedder's file is not on this machine, so the plain one is used; "
            "`octavo models fetch` brings it.",
            err=True,
        )
    return embedder


def _encoder() -> Any:
    """What reads lines and leads closely; None where its file is not here."""
    from octavo.ai.choice import choose_encoder
    from octavo.settings import load_settings

    return choose_encoder(load_settings())
