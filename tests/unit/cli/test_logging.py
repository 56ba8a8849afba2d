"""What the log tells of an error."""

from collections.abc import Iterator
from secrets import token_hex

import pytest
import structlog

from octavo.cli.run import set_up_logging


@pytest.fixture(autouse=True)
def _kept() -> Iterator[None]:
    """The log of other tests is as it was."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)


def _break(password: str) -> None:
    raise ValueError(f"it broke after {len(password)} letters")


def test_a_traceback_tells_no_values(capsys: pytest.CaptureFixture[str]) -> None:
    """It names lines of code; the values at hand there may be keys and passwords."""
    set_up_logging(verbose=False)
    held = token_hex()
    try:
        _break(held)
    except ValueError:
        structlog.get_logger().exception("job broke")
    told = capsys.readouterr().err
    assert "it broke" in told
    assert __name__.rpartition(".")[2] in told
    assert held not in told
