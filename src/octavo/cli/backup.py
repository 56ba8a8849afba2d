"""Copy the library while the desk runs."""

from pathlib import Path

import click

from octavo.settings import load_settings
from octavo.store.backup import back_up


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Copy the whole library to one file, also while the desk runs."""
    settings = load_settings()
    size = back_up(settings.database_url, file)
    click.echo(
        f"{file}: {size / 1e6:,.1f} MB. To go back to it: stop Octavo, put it in the library's place, start again."
    )
