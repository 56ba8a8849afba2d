"""Start the desk: pages, work, or both."""

import logging
import sys
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any

import click
import structlog

from octavo.bootstrap import House, open_house
from octavo.cli.lock import WorkLock
from octavo.cli.progress import Reporter
from octavo.cli.showing import showing_demo
from octavo.cli.stopping import heeded_by, until_stopped
from octavo.desk.accounts import has_accounts
from octavo.errors import ConfigError
from octavo.jobs.schedule import Scheduler
from octavo.jobs.steps import shares
from octavo.jobs.worker import Workers
from octavo.news.ids import ArticleId
from octavo.news.job import Step
from octavo.settings import Settings, load_settings

#: Seconds that running jobs get to end after a stop was asked for.
GRACE = 5.0

_verbose = click.option("-v", "--verbose", is_flag=True, help="Tell each step on standard error.")
_host = click.option("--host", help="The address to listen on.  [default: 127.0.0.1]")
_port = click.option("--port", type=click.IntRange(0, 65535), help="The port; 0 takes a free one.  [default: 8017]")


def set_up_logging(*, verbose: bool) -> None:
    """Events as lines on standard error: warnings only, or everything."""
    level = logging.INFO if verbose else logging.WARNING
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            # A plain traceback: where rich is installed it would tell every value at hand, and so keys and passwords.
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


@click.command()
@_host
@_port
@click.option("--no-demo", is_flag=True, help="Begin an empty library without the demo wire.")
@_verbose
def run(host: str | None, port: int | None, no_demo: bool, verbose: bool) -> None:
    """Start everything: pages, feeds, editions. Prints the address to open."""
    set_up_logging(verbose=verbose)
    settings = load_settings(**given(host=host, port=port, demo=False if no_demo else None))
    with until_stopped(), ExitStack() as stack:
        stack.enter_context(WorkLock(settings.home))
        house = stack.enter_context(open_house(settings))
        _check_host(house, settings)
        stack.enter_context(showing_demo(house))
        stack.enter_context(working(house))
        _serve(house, settings)


@click.command()
@_host
@_port
@_verbose
def serve(host: str | None, port: int | None, verbose: bool) -> None:
    """Serve the pages alone; `octavo work` beside it does the work."""
    set_up_logging(verbose=verbose)
    settings = load_settings(**given(host=host, port=port))
    with until_stopped(), open_house(settings) as house:
        _check_host(house, settings)
        _serve(house, settings)


@click.command()
@click.option("--until-idle", is_flag=True, help="End when nothing is left to do now.")
@_verbose
def work(until_idle: bool, verbose: bool) -> None:
    """Read feeds and pages, place stories, publish editions, without serving pages."""
    set_up_logging(verbose=verbose)
    settings = load_settings()
    with ExitStack() as stack:
        if not until_idle:
            stack.enter_context(until_stopped())
        stack.enter_context(WorkLock(settings.home))
        house = stack.enter_context(open_house(settings))
        stack.enter_context(working(house))
        reporter = stack.enter_context(Reporter(house.desk))
        if not until_idle:
            click.echo("Octavo is at work.   (Ctrl+C stops it)")
        reporter.wait(until_idle=until_idle)


def given(**options: Any) -> dict[str, Any]:
    """The options that were given on the command line."""
    return {name: value for name, value in options.items() if value is not None}


@contextmanager
def working(house: House) -> Iterator[None]:
    """Workers and the scheduler, for as long as the block runs."""
    desk = house.desk
    workers = Workers(desk, shares(desk.settings.fetchers))
    scheduler = Scheduler(desk)
    workers.start()
    scheduler.start()
    try:
        yield
    finally:
        scheduler.stop(seconds=1)
        workers.stop(seconds=GRACE)


@contextmanager
def finishing(house: House, article_ids: Collection[ArticleId]) -> Iterator[None]:
    """Workers that read these articles and place them, for as long as the block runs; all else that is due waits."""
    threads = [(Step.FILL,)] * house.desk.settings.fetchers + [(Step.PLACE,)]
    workers = Workers(house.desk, threads, subjects=article_ids)
    workers.start()
    try:
        yield
    finally:
        workers.stop(seconds=GRACE)


def _check_host(house: House, settings: Settings) -> None:
    # A name in ``hosts`` is one that others ask for, by way of a proxy on this machine.
    names = settings.hosts if is_loopback(settings.host) else (settings.host,)
    wider = next((name for name in names if not is_loopback(name)), None)
    if wider is not None and not has_accounts(house.desk):
        answers = "listens on" if wider == settings.host else "answers to"
        raise ConfigError(
            f"Octavo {answers} {wider} only once there is an account: "
            "without one, everybody there could read and write. "
            "Make one with: octavo user add NAME"
        )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address, or be asked by the name."""
    import ipaddress

    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _serve(house: House, settings: Settings) -> None:
    import uvicorn

    from octavo.asgi import create_app
    from octavo.cli.connection import Connection
    from octavo.cli.listen import everywhere, listen

    sock, address = listen(settings.host, settings.port)
    bound = settings.model_copy(update={"port": sock.getsockname()[1]})
    # The pages check the Host header against the port that was really taken.
    app = create_app(replace(house.desk, settings=bound))
    config = uvicorn.Config(
        app,
        http=Connection,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
        lifespan="on",
    )
    if settings.port and bound.port != settings.port:
        click.echo(f"Port {settings.port} is taken; the next free one is used.", err=True)
    server = uvicorn.Server(config)
    # Before it is told where Octavo is: who knows the address may stop it at once.
    with heeded_by(server.handle_exit):
        click.echo(f"Octavo is at {address}   (Ctrl+C stops it)")
        if everywhere(settings.host):
            click.echo(f"  Other machines open it by this one's own address, at port {bound.port}.")
        with Reporter(house.desk):
            server.run(sockets=[sock])
