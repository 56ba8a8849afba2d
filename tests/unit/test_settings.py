"""Settings from the environment and from octavo.toml."""

from pathlib import Path

import pytest

from octavo.errors import ConfigError
from octavo.settings import load_settings, misspelt


def test_the_environment_wins_over_the_file_and_arguments_over_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """octavo.toml in the home folder is read; OCTAVO_ names and given values go before it."""
    monkeypatch.setenv("OCTAVO_HOME", str(tmp_path))
    (tmp_path / "octavo.toml").write_text('port = 1\nfetchers = 2\nextractors = 3\nhosts = ["news.example"]\n')
    monkeypatch.setenv("OCTAVO_PORT", "11")
    monkeypatch.setenv("OCTAVO_FETCHERS", "12")
    settings = load_settings(port=21)
    assert (settings.port, settings.fetchers, settings.extractors) == (21, 12, 3)
    assert settings.hosts == ("news.example",)


def test_a_home_may_begin_with_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service's file has no shell that would spell it out; the octavo.toml there is read too."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("OCTAVO_HOME", "~/news")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "octavo.toml").write_text("port = 99\n")
    settings = load_settings()
    assert settings.home == tmp_path / "news"
    assert settings.port == 99


@pytest.mark.parametrize("text", ["port = = 1", "prot = 1", "fetchers = 0", "zone = 'Mars/Base'", "\udcff"])
def test_what_cannot_be_used_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """A file that is not TOML, a misspelling, a value out of bounds, bytes that are no text: one error of ours."""
    monkeypatch.setenv("OCTAVO_HOME", str(tmp_path))
    (tmp_path / "octavo.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigError, match="Octavo cannot"):
        load_settings()


def test_a_list_in_the_environment_that_is_none_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The setting and how a list is written, and nothing of how settings are read."""
    monkeypatch.setenv("OCTAVO_HOSTS", "news.example")
    with pytest.raises(ConfigError, match=r'settings: hosts: a list is written as \["one", "two"\]$'):
        load_settings(home=tmp_path)


def test_a_name_in_the_environment_that_is_nearly_a_setting_s_is_told() -> None:
    """A slip is found, whatever its case; settings themselves and names of others are left alone."""
    names = ["OCTAVO_CURENCY", "octavo_picture", "OCTAVO_PORT", "octavo_zone", "OCTAVO_NO_MODELS", "CURENCY"]
    assert dict(misspelt(names)) == {"OCTAVO_CURENCY": "OCTAVO_CURRENCY", "octavo_picture": "OCTAVO_PICTURES"}


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("", ""),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1"),
        (" http://127.0.0.1:11434/v1/ ", "http://127.0.0.1:11434/v1"),
        ("https://models.example/api/v1/chat/completions", "https://models.example/api/v1"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
    ],
)
def test_the_endpoint_s_address_is_brought_to_its_base(tmp_path, given, used):
    """However it is copied from a model server's manual."""
    assert load_settings(home=tmp_path, endpoint_url=given, endpoint_model="m").endpoint_url == used


@pytest.mark.parametrize(
    "address",
    [
        "localhost:8080",
        "ftp://models.example",
        "http://",
        "http://a:99999/v1",
        "https://me:sk-secret@models.example/v1",
    ],
)
def test_an_endpoint_that_is_no_address_is_told_without_repeating_it(tmp_path, address):
    """It may hold a password."""
    with pytest.raises(ConfigError, match="endpoint_url") as error:
        load_settings(home=tmp_path, endpoint_url=address, endpoint_model="m")
    assert "sk-secret" not in str(error.value)
    assert "sk-secret" not in repr(error.value.__cause__)


def test_an_endpoint_needs_a_model(tmp_path):
    """The line names the setting, and no key."""
    with pytest.raises(ConfigError, match="settings: endpoint_model: name the model") as error:
        load_settings(home=tmp_path, endpoint_url="http://127.0.0.1:8080", endpoint_key="sk-secret")
    assert "sk-secret" not in str(error.value.__cause__)


def test_the_key_is_in_no_repr(tmp_path):
    """Settings may be printed."""
    settings = load_settings(home=tmp_path, endpoint_key="sk-secret")
    assert "sk-secret" not in f"{settings!r} {settings} {settings.model_dump_json()}"
    assert settings.endpoint_key.get_secret_value() == "sk-secret"


@pytest.mark.parametrize("name", ["endpoint_key", "speech_key"])
def test_a_key_is_what_a_header_can_hold(tmp_path, name):
    """The line end of a file that it was read from goes; one that no header holds is refused, and not told."""
    given = load_settings(home=tmp_path, **{name: " sk-secret-1234\n"})
    assert getattr(given, name).get_secret_value() == "sk-secret-1234"
    for broken in ("sk-secret-…1234", "sk-secret\n-1234"):
        with pytest.raises(ConfigError, match=name) as refused:
            load_settings(home=tmp_path, **{name: broken})
        assert "secret" not in str(refused.value)
