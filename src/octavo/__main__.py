"""``python -m octavo`` and the ``octavo`` command."""

import os

from octavo.cli.main import cli


def main() -> None:
    """Runs the command line."""
    # Our matrices are small: numpy's own threads would wait for work in a loop, a sixth of the time of placing.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    cli(prog_name="octavo")


if __name__ == "__main__":
    main()
