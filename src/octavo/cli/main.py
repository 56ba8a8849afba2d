"""The command tree. A command's module is imported when it is called: start-up counts for the stage commands."""

import importlib
import sys

import click

from octavo.errors import OctavoError

#: Command to module and name in it.
COMMANDS = {
    "run": ("octavo.cli.run", "run"),
    "serve": ("octavo.cli.run", "serve"),
    "work": ("octavo.cli.run", "work"),
    "add": ("octavo.cli.library", "add"),
    "import": ("octavo.cli.transfer", "import_file"),
    "export": ("octavo.cli.transfer", "export"),
    "search": ("octavo.cli.library", "search"),
    "ask": ("octavo.cli.library", "ask"),
    "edition": ("octavo.cli.library", "edition"),
    "user": ("octavo.cli.user", "user"),
    "doctor": ("octavo.cli.doctor", "doctor"),
    "models": ("octavo.cli.models", "models"),
    "parse": ("octavo.cli.filters", "parse"),
    "extract": ("octavo.cli.filters", "extract"),
    "place": ("octavo.cli.filters", "place"),
    "tag": ("octavo.cli.filters", "tag"),
    "relate": ("octavo.cli.filters", "relate"),
    "brief": ("octavo.cli.filters", "brief"),
}

GROUPS = (
    ("The desk", ("run", "serve", "work", "doctor", "models", "user")),
    ("The library", ("add", "import", "export", "search", "ask", "edition")),
    ("Filters: JSON Lines in, JSON Lines out", ("parse", "extract", "place", "tag", "relate", "brief")),
)


class Commands(click.Group):
    """A group whose commands are imported when they are asked for, and whose errors are one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's own signature
        """All names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, its module imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help's list, by what the commands are for."""
        for title, names in GROUPS:
            rows = []
            for name in names:
                command = self.get_command(ctx, name)
                assert command is not None
                rows.append((name, command.get_short_help_str(90)))
            with formatter.section(title):
                formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; what it could not do is told in one line, with exit status 1."""
        try:
            return super().invoke(ctx)
        except OctavoError as error:
            click.echo(f"octavo: {error}", err=True)
            sys.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="octavo", message="octavo %(version)s")
def cli() -> None:
    """Octavo, a self-hosted news desk: feeds and pages in, one finite edition of eight cited stories a day out."""
