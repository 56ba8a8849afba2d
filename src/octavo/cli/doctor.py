"""Look at the installation and the library, and say in words what is right and what is not."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from octavo.errors import OctavoError
from octavo.settings import Settings, load_settings, misspelt
from octavo.text.counts import plural

#: Bytes free on the library's disk below which doctor warns.
LITTLE_ROOM = 500_000_000


#: Failed jobs that are listed.
LISTED = 20


@click.command()
@click.option("--retry", is_flag=True, help="Put the jobs that failed for good back into the queue.")
def doctor(retry: bool) -> None:
    """Check the installation, the library, the models and the feeds. Exit status 1 where something needs a hand."""
    if retry:
        click.echo(f"{plural(_put_back(), 'job')} will be tried again.")
    fine = True
    for well, sentence in _look():
        fine = fine and well
        click.echo(f"{click.style('fine', fg='green') if well else click.style('look', fg='yellow')}  {sentence}")
    sys.exit(0 if fine else 1)


def _look() -> Iterator[tuple[bool, str]]:
    from importlib.metadata import version

    yield True, f"Octavo {version('octavo')} on Python {platform.python_version()}"
    settings = load_settings()
    for name, near in misspelt(os.environ):
        yield False, f"{name} is set, and there is no such setting. Did you mean {near}?"
    yield _room(settings.home)
    yield from _models(settings)
    yield _endpoint(settings)
    yield from _voice(settings)
    yield _translator(settings)
    try:
        yield from _library(settings)
    except OctavoError as error:
        yield False, f"The library cannot be read: {error}"


def _room(home: Path) -> tuple[bool, str]:
    try:
        home.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(home).free
    except OSError as error:
        return False, f"The folder {home} cannot be used: {error.strerror}"
    return free > LITTLE_ROOM, f"{home}: {free / 1e9:.1f} GB free"


def _models(settings: Settings) -> Iterator[tuple[bool, str]]:
    from octavo.ai.models import DEFAULT, ENCODER, installed

    if settings.embedder == "plain":
        yield True, "Embedder: plain, as the settings say"
        return
    brings = "is not on this machine. octavo models fetch brings it"
    if installed(DEFAULT, settings.model_dir):
        yield True, f"Embedder: {DEFAULT.name}"
    else:
        yield False, f"Embedder: plain, because the default model {brings}"
    if installed(ENCODER, settings.model_dir):
        yield True, f"Questions: {ENCODER.name} finds the lines that answer them"
    else:
        yield False, f"Questions: answered less well, because {ENCODER.name} {brings}"


def _endpoint(settings: Settings) -> tuple[bool, str]:
    """Whether the endpoint answers, has the model and writes. Its key is never told."""
    if not settings.endpoint_url:
        return True, "Language model: none is set up; the sources' own sentences serve"
    from octavo.ai.endpoint.look import look

    return look(settings)


def _voice(settings: Settings) -> Iterator[tuple[bool, str]]:
    """What makes audio files; a setting that names what is not there needs a hand."""
    from octavo.ai.voices.choice import choose_voice, lacking

    name = None
    if (voice := choose_voice(settings)) is not None:
        name = voice.named("en") or next((found for code in ("de", "fr", "es") if (found := voice.named(code))), None)
    lacks = tuple(lacking(settings))
    if name:
        yield True, f"Audio files: read by {name}"
    elif settings.speech == "off":
        yield True, "Audio files: none are made; turned off in the settings"
    elif not lacks and settings.piper_voices:
        yield True, "Audio files: read by Piper, in the languages of its voices"
    elif not lacks:
        yield True, "Audio files: none are made; espeak-ng, once it is installed, would make them"
    else:
        yield False, f"Audio files: none are made by {settings.speech}, which the settings name"
    yield from ((False, f"Audio files: {each}") for each in lacks)


def _translator(settings: Settings) -> tuple[bool, str]:
    """What translates on this machine."""
    from octavo.ai.translator_programs import choose_translator

    translator = choose_translator(settings)
    if translator is not None:
        pairs = ", ".join(sorted(f"{source}-{to}" for source, to in translator.pairs()))
        return bool(pairs), f"Translation on this machine: {translator.name} ({pairs or 'without a pair of languages'})"
    wanted = settings.translator in {"auto", "off", "endpoint"}
    return wanted, "Translation on this machine: none is set up"


def _library(settings: Settings) -> Iterator[tuple[bool, str]]:
    from octavo.bootstrap import open_house
    from octavo.cli.progress import in_words

    with open_house(settings) as house, house.desk.store.read() as tx:
        progress = tx.views.progress()
        feeds = tx.feeds.all()
        latest = tx.editions.latest()
        failed = tx.queue.failed(limit=LISTED)
    kind = settings.database_url.partition(":")[0]
    held = (
        plural(progress.articles, "article"),
        plural(progress.stories, "story", "stories"),
        plural(len(feeds), "feed"),
    )
    kept = ", ".join(held)
    yield True, f"Library ({kind}): {kept}"
    yield True, f"Newest edition: {latest.day:%Y-%m-%d}" if latest else "No edition yet"
    waiting = in_words(progress.waiting)
    yield True, f"Waiting: {waiting}" if waiting else "Nothing waits"
    if progress.failed:
        yield False, f"{plural(progress.failed, 'job')} failed for good. To put back what failed: octavo doctor --retry"
    else:
        yield True, "No job failed"
    for job in failed:
        yield False, f"{job.step} {job.subject}, after {job.attempts} tries: {job.error}"
    for feed in feeds:
        if not feed.state.well:
            yield False, f"{feed.name}: {feed.detail or feed.state.value}"


def _put_back() -> int:
    from octavo.bootstrap import open_desk
    from octavo.desk.failures import put_back

    with open_desk(load_settings()) as desk:
        return put_back(desk)
