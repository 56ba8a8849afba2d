"""One frozen Settings, built once from ``octavo.toml`` and ``OCTAVO_*``."""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)
from tzlocal import get_localzone_name

from octavo.errors import ConfigError
from octavo.news.writing import Feature


def default_home() -> Path:
    """Where a library lives when nothing else is said (XDG base directory specification)."""
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "octavo"


def local_zone() -> str:
    """The IANA name of this machine's zone; UTC where it has none."""
    try:
        name = get_localzone_name()
    except ZoneInfoNotFoundError:
        return "UTC"
    return name or "UTC"


class Settings(BaseSettings):
    """Everything that can be set, each with a default that works.

    Read from ``OCTAVO_<NAME>`` in the environment, then from ``octavo.toml`` in the home directory.
    """

    model_config = SettingsConfigDict(
        env_prefix="OCTAVO_",
        frozen=True,
        extra="forbid",
        # What was given may be a key.
        hide_input_in_errors=True,
    )

    #: The folder of the library, its models and its octavo.toml.
    home: Path = Field(default_factory=default_home)
    #: An SQLAlchemy URL; empty: the file octavo.sqlite3 in the home directory.
    database: str = ""
    #: The address the pages are served on. Other than loopback only once an account exists.
    host: str = "127.0.0.1"
    #: 0 takes a free one.
    port: int = Field(default=8017, ge=0, le=65535)
    #: Names besides the address under which the pages may be asked for (behind a proxy, say).
    hosts: tuple[str, ...] = ()
    #: Whether visitors without an account may read, once there are accounts.
    public_reading: bool = False
    #: When the day's edition closes.
    edition_at: time = time(6, 0)
    #: The zone of that hour, as an IANA name.
    zone: str = Field(default_factory=local_zone)
    #: Who runs this desk, for the hosts whose feeds it reads (an address or a page).
    contact: str = ""
    #: Private origins that may be fetched all the same: ``http://192.168.1.4:8080``.
    allow_private: tuple[str, ...] = ()
    #: Work that waits for the network at the same time.
    fetchers: int = Field(default=4, ge=1, le=64)
    #: Child processes that take pages apart.
    extractors: int = Field(default=2, ge=1, le=64)
    #: "auto": the default model where its file is there, else the plain one; "plain": no model file is used; or a name.
    embedder: str = "auto"
    #: Whether an empty library begins with the demo wire.
    demo: bool = True
    #: Base address of an OpenAI-compatible endpoint: ``http://127.0.0.1:8080/v1``. Empty: nothing leaves this machine.
    endpoint_url: str = ""
    #: The model there that writes, by the endpoint's own name for it.
    endpoint_model: str = ""
    #: What the endpoint asks for as a key; empty where it asks for none.
    endpoint_key: SecretStr = SecretStr("")
    #: Seconds that one answer may take, all tries together.
    endpoint_timeout: float = Field(default=120, ge=1, le=3600)
    #: Answers that are written at the same time; others wait their turn.
    endpoint_parallel: int = Field(default=4, ge=1, le=64)
    #: Tokens that may be used in a day, in and out together; 0: as many as are asked for.
    budget_day: int = Field(default=500_000, ge=0)
    #: The same for each feature.
    budget_feature: int = Field(default=0, ge=0)
    #: The same for each user.
    budget_user: int = Field(default=0, ge=0)
    #: What a million tokens cost that are sent, and that are written; both 0: no cost is shown.
    price_in: float = Field(default=0, ge=0)
    price_out: float = Field(default=0, ge=0)
    #: What prices are in.
    currency: str = "USD"
    #: Features that are off whatever the owner's switches say: summary, points, briefing, ask, explain, translate,
    #: listen.
    features_off: tuple[Feature, ...] = ()

    #: What makes audio files: "auto" (Piper where a voice of it is named, else espeak-ng), "espeak-ng", "piper",
    #: "endpoint", "off".
    speech: Literal["auto", "espeak-ng", "piper", "endpoint", "off"] = "auto"
    #: The program Piper, by name or path, and the voices for it (files ending in .onnx).
    piper: str = "piper"
    piper_voices: tuple[Path, ...] = ()
    #: Base address of the endpoint that speaks; empty: endpoint_url.
    speech_url: str = ""
    #: What that endpoint asks for as a key, where it is another one than endpoint_url.
    speech_key: SecretStr = SecretStr("")
    #: The model and voice there.
    speech_model: str = "tts-1"
    speech_voice: str = "alloy"
    #: Megabytes that audio files may take, and days that one is kept after it was last asked for.
    audio_mb: int = Field(default=500, ge=1)
    audio_days: int = Field(default=30, ge=1)
    #: Whether pages show the sources' pictures, which this desk then fetches, draws anew and keeps.
    pictures: bool = True
    #: Megabytes that they may take, and days that one is kept after it was last looked at.
    pictures_mb: int = Field(default=300, ge=1)
    pictures_days: int = Field(default=30, ge=1)
    #: What translates: "auto" (the endpoint, else the command, else Apertium), one of these alone, or "off".
    translator: Literal["auto", "endpoint", "command", "apertium", "off"] = "auto"
    #: A program that reads text and writes its translation, {from} and {to} in its arguments being languages' codes.
    translator_command: tuple[str, ...] = ()
    #: The pairs that it can: ["en-de", "de-en"].
    translator_pairs: tuple[str, ...] = ()

    @field_validator("home")
    @classmethod
    def _whole_path(cls, home: Path) -> Path:
        return home.expanduser()

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{name!r} is not a time zone; use a name like Europe/Berlin") from error
        return name

    @field_validator("endpoint_url", "speech_url")
    @classmethod
    def _base_address(cls, url: str) -> str:
        return _endpoint(url.strip()) if url.strip() else ""

    @field_validator("endpoint_key", "speech_key")
    @classmethod
    def _sendable(cls, key: SecretStr) -> SecretStr:
        # Without the line end of the file that it was read from. What no header can hold would end in an error that
        # tells the key.
        bare = key.get_secret_value().strip()
        if not (bare.isascii() and bare.isprintable()):
            raise ValueError("holds characters that no key has; copy it once more")
        return SecretStr(bare)

    @model_validator(mode="after")
    def _model_named(self) -> Self:
        if self.endpoint_url and not self.endpoint_model.strip():
            raise ValueError("endpoint_model: name the model that writes at endpoint_url")
        return self

    @property
    def database_url(self) -> str:
        """The SQLAlchemy URL of the library."""
        return self.database or f"sqlite:///{self.home / 'octavo.sqlite3'}"

    @property
    def audio_dir(self) -> Path:
        """Where audio files lie."""
        return self.home / "audio"

    @property
    def picture_dir(self) -> Path:
        """Where pictures lie."""
        return self.home / "pictures"

    @property
    def model_dir(self) -> Path:
        """Where model files lie."""
        return self.home / "models"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 -- pydantic's own signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments first, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, _toml())


def _endpoint(url: str) -> str:
    """The address that ``/chat/completions`` is put behind. Raises ValueError, without saying the address again."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise ValueError("is not a web address; write it like http://127.0.0.1:8080/v1")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError(
            "must have no name, password or question in it; the key has a setting of its own, endpoint_key"
        )
    path = parts.path.rstrip("/").removesuffix("/chat/completions").rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path or '/v1'}"


def _toml() -> Path:
    return Path(os.environ.get("OCTAVO_HOME") or default_home()).expanduser() / "octavo.toml"


def load_settings(**given: object) -> Settings:
    """The settings of this run; ``given`` wins over the environment and the file.

    Raises ConfigError, naming the setting and what is wrong with it.
    """
    try:
        return Settings(**given)  # type: ignore[arg-type]  # pydantic checks each value
    except ValidationError as error:
        lines = (": ".join(filter(None, (".".join(map(str, e["loc"])), _in_words(e)))) for e in error.errors())
        raise ConfigError("Octavo cannot use its settings: " + "; ".join(lines)) from error
    except SettingsError as error:
        # Only lists are taken apart before they are checked.
        named = re.search(r'field "(\w+)"', str(error))
        what = f"{named[1]}: " if named else ""
        raise ConfigError(f'Octavo cannot use its settings: {what}a list is written as ["one", "two"]') from error
    except OSError as error:
        raise ConfigError(f"Octavo cannot read {_toml()}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"Octavo cannot read {_toml()}: it is not text in UTF-8") from error
    except TOMLDecodeError as error:
        raise ConfigError(f"Octavo cannot read {_toml()}: {error}") from error


def misspelt(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Those of an environment's ``names`` that are nearly a setting's, each with that one's.

    The file's wrong names are refused. The environment may hold others that begin the same, so only a near miss is
    told.
    """
    known = {f"OCTAVO_{name.upper()}" for name in Settings.model_fields}
    for name in names:
        if name.upper().startswith("OCTAVO_") and name.upper() not in known:
            for near in get_close_matches(name.upper(), known, n=1, cutoff=0.9):
                yield name, near


def _in_words(error: ErrorDetails) -> str:
    if error["type"] == "extra_forbidden":
        near = get_close_matches(str(error["loc"][-1]), Settings.model_fields, n=1, cutoff=0.7)
        return "there is no such setting" + (f"; did you mean {near[0]}?" if near else "")
    return error["msg"].removeprefix("Value error, ")
