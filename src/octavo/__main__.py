"""``python -m octavo`` and the ``octavo`` command."""

from octavo.cli.main import cli


def main() -> None:
    """Runs the command line."""
    cli(prog_name="octavo")


if __name__ == "__main__":
    main()
