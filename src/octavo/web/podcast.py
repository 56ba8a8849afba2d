"""The podcast's page: its address, what is in it, and why not where it is empty."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from octavo.desk.generation.writing import allowed
from octavo.desk.speech.podcast import Episode, end_key, episodes, has_key, new_key, stands
from octavo.errors import NotFound
from octavo.news.writing import Feature
from octavo.web.render import View
from octavo.web.session import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class PodcastPage(View):
    """How to hear the editions."""

    template: ClassVar[str] = "podcast.html"
    section: ClassVar[str] = "/"
    #: What is given to a podcast app; None where the visitor has no address yet.
    address: str | None
    #: The address holds a key that was made just now and is shown this once.
    fresh: bool
    #: The visitor has an address of their own.
    has_key: bool
    episodes: tuple[Episode, ...]
    #: What keeps the newest edition from being heard, in words; None where it can be, or is being made.
    why_not: str | None
    making: bool


def podcast(asked: Asked) -> Response:
    """The podcast's page."""
    return asked.show(_page(asked))


def make_address(asked: Asked) -> Response:
    """Makes the visitor's own address, shown once; one from before opens nothing any more."""
    return asked.show(_page(asked, key=new_key(asked.desk, asked.user_id)))


def drop_address(asked: Asked) -> Response:
    """Closes the visitor's own address."""
    end_key(asked.desk, asked.user_id)
    return asked.back("/podcast", said="Your podcast address opens nothing any more.")


def _page(asked: Asked, *, key: str | None = None) -> PodcastPage:
    if not allowed(asked.desk, Feature.LISTEN):
        raise NotFound("Reading aloud is turned off on this desk.")
    url = asked.request.url
    base = f"{url.scheme}://{url.netloc}/podcast"
    newest = stands(asked.desk)
    open_to_all = not asked.visitor.accounts or asked.desk.settings.public_reading
    return PodcastPage(
        address=f"{base}/by/{key}/feed.xml" if key else f"{base}/feed.xml" if open_to_all else None,
        fresh=key is not None,
        has_key=asked.visitor.user is not None and (key is not None or has_key(asked.desk, asked.user_id)),
        episodes=episodes(asked.desk),
        why_not=(newest.why_not or (None if newest.making else newest.failed)) if newest else None,
        making=newest.making if newest else False,
    )
