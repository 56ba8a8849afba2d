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
    "backup": ("octavo.cli.backup", "backup"),
    "user": ("octavo.cli.user", "user"),
    "doctor": ("octavo.cli.doctor", "doctor"),
    "models": ("octavo.cli.models", "models"),
    "parse": ("octavo.cli.filters", "parse"),
    "extract": ("octavo.cli.filters", "extract"),
    "place": ("octavo.cli.filters", "place"),
    "tag": ("octavo.cli.filters", "tag"),
    "relate": ("octavo.cli.filters", "relate"),
    "brief": ("octavo.cli.filters", "brief"),
    "check": ("octavo.cli.filters", "check"),
}

#: The list of the help. The words stand here so that asking for it imports nothing; a test compares them.
GROUPS = (
    (
        "The desk",
        {
            "run": "Start everything: pages, feeds, editions.",
            "serve": "Serve the pages alone; `octavo work` beside it does the work.",
            "work": "Read feeds and pages, place stories, publish editions, without serving pages.",
            "doctor": "Check the installation, the library, the models and the feeds.",
            "models": "List the model files: what each is for, and whether it is here.",
            "user": "Add accounts, list and remove them, give them new passwords and tokens.",
        },
    ),
    (
        "The library",
        {
            "add": "Take articles into the library, from web addresses or saved pages; or subscribe to feeds.",
            "import": "Take in an OPML file of feeds, or JSON Lines of saved pages.",
            "export": "Take your data away: feeds as OPML, or every article with its text and story as JSON Lines.",
            "search": "Search the library.",
            "ask": "Answer a question from the library, with cites.",
            "edition": "Read an edition: the newest, or that of a day.",
            "backup": "Copy the whole library to one file, also while the desk runs.",
        },
    ),
    (
        "Filters: JSON Lines in, JSON Lines out",
        {
            "parse": "Feed documents to entries.",
            "extract": "Pages to articles.",
            "place": "Articles to their stories, one after another as they come.",
            "tag": "Articles to their hashtags.",
            "relate": "Articles to their related articles.",
            "brief": "Articles to cited briefings, or each to its summary.",
            "check": "Sentences with their cites to whether the cited text supports them.",
        },
    ),
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

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The help's list, by what the commands are for."""
        for title, rows in GROUPS:
            with formatter.section(title):
                formatter.write_dl(list(rows.items()))

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
