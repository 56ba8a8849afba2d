"""What the help says."""

import click
import pytest
from click.testing import CliRunner

from octavo.cli.main import COMMANDS, cli

GROUPS = [name for name in COMMANDS if isinstance(cli.get_command(click.Context(cli), name), click.Group)]


@pytest.mark.parametrize("group", GROUPS)
def test_no_line_of_a_groups_help_is_cut_off(group):
    """What a command is for is told to the end of the sentence."""
    told = CliRunner().invoke(cli, [group, "--help"]).output
    assert "Commands:" in told
    assert "..." not in told.partition("Commands:")[2]
