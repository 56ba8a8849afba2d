"""The environment that a process of ours is given: what it needs to run, and nothing that is secret."""

from collections.abc import Mapping

#: Where programs, homes, temporary files and Python stand; keys and addresses of ours are not among it.
_KEPT = (
    "PATH",
    "HOME",
    "TMPDIR",
    "LD_LIBRARY_PATH",
    "ESPEAK_DATA_PATH",
    "SYSTEMROOT",
    "PYTHONHOME",
    "PYTHONDONTWRITEBYTECODE",
)
_KEPT_PREFIXES = ("XDG_", "ARGOS_", "APERTIUM_")
#: UTF-8 everywhere, and one thread each: whoever starts many spreads the work, and threads cost address space.
_SET = {
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONUTF8": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


def surroundings(ours: Mapping[str, str]) -> dict[str, str]:
    """What of our own environment a program or a child process is told, by an allow-list."""
    kept = {name: ours[name] for name in _KEPT if name in ours}
    kept |= {name: value for name, value in ours.items() if name.startswith(_KEPT_PREFIXES)}
    return kept | _SET
