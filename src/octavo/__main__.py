"""``python -m octavo`` and the ``octavo`` command."""

import gc
import os

from octavo.text.kept_patterns import kept_at, use_kept


def main() -> None:
    """Runs the command line."""
    # Our matrices are small: numpy's own threads would wait for work in a loop, a sixth of the time of placing.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Looking for cycles among every 700 new objects, most of them modules' own, is a hundredth of reading pages.
    gc.set_threshold(50_000, 10, 10)
    use_kept(kept_at())
    # What this imports has patterns, too.
    from octavo.cli.main import cli

    # What was imported stays: looking through it once more at the end takes a tenth of a short command, and a forked
    # child would copy it for that.
    gc.freeze()

    cli(prog_name="octavo")


if __name__ == "__main__":
    main()
