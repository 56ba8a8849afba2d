"""The editions as a podcast: its feed, and of each episode the sound, the chapters and a transcript.

Each is there twice: under an address that asks who you are, as every feed does, and under one with a user's own key in
it, since many podcast apps can send neither a name nor a token.
"""

from datetime import UTC, date, datetime
from hashlib import sha256
from html import escape

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse

from octavo.api.access import Caller, FeedReading, Listener
from octavo.api.atom import link
from octavo.api.itunes import MEDIA_TYPE, Podcast, PodcastEpisode, rss
from octavo.desk.desk import Desk
from octavo.desk.generation.writing import allowed
from octavo.desk.speech.listen import file_of
from octavo.desk.speech.podcast import Episode, asked, episode, episodes
from octavo.errors import NotFound
from octavo.insight.speech.transcript import chapters, vtt
from octavo.news.job import Step, day_number
from octavo.news.speech import Section
from octavo.news.writing import Feature

router = APIRouter(include_in_schema=False)

#: Podcast apps ask for the size before they ask for the sound.
_METHODS = ["GET", "HEAD"]

_DESCRIPTION = (
    "The day's news, folded to eight stories. Each is a chapter that links to its page,"
    " where every sentence opens the words it rests on."
)


@router.api_route("/podcast/feed.xml", methods=_METHODS)
def feed(caller: FeedReading, request: Request) -> Response:
    """The podcast, for a reader that says who it is."""
    return _feed(caller, request, "/podcast")


@router.api_route("/podcast/by/{key}/feed.xml", methods=_METHODS)
def own_feed(caller: Listener, request: Request, key: str) -> Response:
    """The podcast under a user's own address."""
    return _feed(caller, request, f"/podcast/by/{key}")


@router.api_route("/podcast/{day}/episode.mp3", methods=_METHODS)
def sound(caller: FeedReading, day: str) -> Response:
    """An episode's sound; a player may ask for any part of it."""
    return _sound(caller.desk, day)


@router.api_route("/podcast/by/{key}/{day}/episode.mp3", methods=_METHODS)
def own_sound(caller: Listener, day: str) -> Response:
    """The same under a user's own address."""
    return _sound(caller.desk, day)


@router.api_route("/podcast/{day}/chapters.json", methods=_METHODS)
def chapter_list(caller: FeedReading, request: Request, day: str) -> Response:
    """An episode's chapters (Podcasting 2.0)."""
    return _chapters(caller.desk, request, day)


@router.api_route("/podcast/by/{key}/{day}/chapters.json", methods=_METHODS)
def own_chapter_list(caller: Listener, request: Request, day: str) -> Response:
    """The same under a user's own address."""
    return _chapters(caller.desk, request, day)


@router.api_route("/podcast/{day}/transcript.vtt", methods=_METHODS)
def transcript(caller: FeedReading, day: str) -> Response:
    """All that is said in an episode, and when (WebVTT)."""
    return _transcript(caller.desk, day)


@router.api_route("/podcast/by/{key}/{day}/transcript.vtt", methods=_METHODS)
def own_transcript(caller: Listener, day: str) -> Response:
    """The same under a user's own address."""
    return _transcript(caller.desk, day)


def _feed(caller: Caller, request: Request, path: str) -> Response:
    desk, base = caller.desk, _base(request)
    _require(desk)
    if caller.known:
        asked(desk, base=base)
    podcast = Podcast(
        title="Octavo: the edition",
        description=_DESCRIPTION,
        address=f"{base}{path}/feed.xml",
        page=f"{base}/",
        image=f"{base}/static/podcast.png",
        updated=datetime(2026, 1, 1, tzinfo=UTC),
        episodes=[_shown(each, base, path) for each in episodes(desk)],
    )
    body = rss(podcast)
    headers = {"ETag": f'"{sha256(body).hexdigest()[:32]}"', "Cache-Control": "private, max-age=300"}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=MEDIA_TYPE, headers=headers)


def _shown(each: Episode, base: str, path: str) -> PodcastEpisode:
    edition, recording = each.edition, each.recording
    here = f"{base}{path}/{edition.day}"
    return PodcastEpisode(
        id=f"octavo:edition:{edition.day}",
        title=f"{edition.day:%A}, {edition.day.day} {edition.day:%B %Y}",
        link=f"{base}/editions/{edition.day}",
        published=edition.published_at,
        summary=" · ".join(section.title for section in _stories(recording.sections)),
        html=_notes(recording.sections, base),
        sound=f"{here}/episode.mp3",
        size=recording.size,
        seconds=recording.seconds,
        chapters=f"{here}/chapters.json",
        transcript=f"{here}/transcript.vtt",
    )


def _stories(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple(section for section in sections if (section.path or "").startswith("/stories/"))


def _notes(sections: tuple[Section, ...], base: str) -> str:
    """The stories with the time each begins at, which apps make a link of."""
    lines = "".join(
        f"<li>{_clock(section.start)} {link(f'{base}{section.path}', section.title)}</li>"
        for section in _stories(sections)
    )
    return f"<p>{escape(_DESCRIPTION)}</p><ol>{lines}</ol>"


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60:02}:{int(seconds) % 60:02}"


def _sound(desk: Desk, day: str) -> Response:
    _require(desk)
    _, path = file_of(desk, Step.SPEAK_EDITION, day_number(_day(day)))
    return FileResponse(path, media_type="audio/mpeg", headers={"Cache-Control": "private, max-age=86400"})


def _chapters(desk: Desk, request: Request, day: str) -> Response:
    _require(desk)
    made = chapters(episode(desk, _day(day)).recording.sections, base=_base(request))
    return Response(made, media_type="application/json+chapters")


def _transcript(desk: Desk, day: str) -> Response:
    _require(desk)
    return Response(vtt(episode(desk, _day(day)).recording.cues), media_type="text/vtt; charset=utf-8")


def _require(desk: Desk) -> None:
    if not allowed(desk, Feature.LISTEN):
        raise NotFound("Reading aloud is turned off on this desk.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NotFound("An episode's address has its day in it, as 2026-11-24.") from error


def _base(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}"
