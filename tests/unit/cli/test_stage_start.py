"""What a stage command loads before its first line."""

import subprocess
import sys


def test_stage_commands_load_neither_store_nor_network():
    """Choosing what articles are read with, and the placing itself, bring no database and no HTTP client along."""
    asked = (
        "import sys; import octavo.cli.filters, octavo.cli.stages.place, octavo.cli.stages.relate, octavo.ai.choice; "
        "print(sorted({'sqlalchemy', 'urllib3', 'structlog', 'onnxruntime'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60)
    assert said.stdout == "[]\n"
