"""The table of pages: which address is whose, and what it asks of its visitor."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from octavo.desk.desk import Desk
from octavo.web import (
    article,
    edition,
    feeds,
    leaving,
    listen,
    pictures,
    podcast,
    programs,
    regroup,
    river,
    search,
    settings,
    signing,
    source,
    sources,
    story,
    translate,
)
from octavo.web.problems import ProblemPage
from octavo.web.render import SAID_HEADER
from octavo.web.session import Asked, Handler, Needs, answered, endpoint

# Stories and editions may be found; the articles are other people's, and the rest is no page to be found.
_ROBOTS = """User-agent: *
Disallow: /articles/
Disallow: /api/
Disallow: /podcast/
Disallow: /search
Disallow: /stories/*/translation
Disallow: /*.mp3
"""


def robots(_: Asked) -> Response:
    """What search engines may walk through, where the desk is open to all (RFC 9309)."""
    return PlainTextResponse(_ROBOTS, headers={"Cache-Control": "public, max-age=86400"})


_READ: tuple[tuple[str, Handler, Needs], ...] = (
    ("/", edition.front, Needs.READING),
    ("/editions", edition.editions, Needs.READING),
    ("/editions/{day}", edition.edition, Needs.READING),
    ("/river", river.river, Needs.READING),
    ("/hashtags/{tag}", river.hashtag, Needs.READING),
    ("/stories/{id}", story.story, Needs.READING),
    ("/stories/{id}/live", story.story_live, Needs.READING),
    ("/articles/{id}", article.article, Needs.READING),
    ("/articles/{id}/live", article.article_live, Needs.READING),
    ("/articles/{id}/audio.mp3", listen.audio, Needs.READING),
    ("/stories/{id}/audio.mp3", listen.audio, Needs.READING),
    ("/editions/{day}/audio.mp3", listen.audio, Needs.READING),
    ("/podcast", podcast.podcast, Needs.READING),
    ("/articles/{id}/translation", translate.translation, Needs.READING),
    ("/stories/{id}/translation", translate.translation, Needs.READING),
    ("/search", search.search, Needs.READING),
    ("/search/live", search.search_live, Needs.READING),
    ("/feeds", feeds.feeds, Needs.OWN),
    ("/starred", feeds.starred, Needs.OWN),
    ("/sources", sources.sources, Needs.OWN),
    ("/sources/opml", sources.give_opml, Needs.OWN),
    ("/sources/{id}", source.source, Needs.OWN),
    ("/settings", settings.settings, Needs.OWN),
    ("/settings/users/{id}/remove", leaving.leaving, Needs.OWN),
    ("/add", article.add, Needs.OWN),
    ("/api", programs.programs, Needs.NOTHING),
    ("/sign-in", signing.sign_in_form, Needs.NOTHING),
    ("/robots.txt", robots, Needs.NOTHING),
)

_WRITE: tuple[tuple[str, Handler, Needs], ...] = (
    ("/articles/{id}/audio", listen.make_file, Needs.OWN),
    ("/stories/{id}/audio", listen.make_file, Needs.OWN),
    ("/editions/{day}/audio", listen.make_file, Needs.OWN),
    ("/articles/{id}/translation", translate.ask_translation, Needs.OWN),
    ("/stories/{id}/translation", translate.ask_translation, Needs.OWN),
    ("/podcast/address", podcast.make_address, Needs.OWN),
    ("/podcast/address/end", podcast.drop_address, Needs.OWN),
    ("/articles/{id}/comments", article.say_on_article, Needs.OWN),
    ("/articles/{id}/marks", article.mark_article, Needs.OWN),
    ("/articles/{id}/again", article.ask_page_again, Needs.OWN),
    ("/stories/{id}/comments", story.say_on_story, Needs.OWN),
    ("/stories/{id}/split", regroup.split, Needs.OWN),
    ("/stories/{id}/merge", regroup.merge, Needs.OWN),
    ("/regroupings/{id}/undo", regroup.take_back, Needs.OWN),
    ("/comments/{id}/{verb}", article.judge_comment, Needs.OWN),
    ("/feeds/all-read", feeds.all_read, Needs.OWN),
    ("/feeds/all-read/undo", feeds.all_unread, Needs.OWN),
    ("/searches", search.keep_search, Needs.OWN),
    ("/searches/{id}/remove", search.drop_search, Needs.OWN),
    ("/sources/opml", sources.take_opml, Needs.OWN),
    ("/sources/starter", sources.take_starter, Needs.OWN),
    ("/sources/restore", source.restore_feed, Needs.OWN),
    ("/sources/{id}/change", source.change_feed, Needs.OWN),
    ("/sources/{id}/refresh", source.refresh_feed, Needs.OWN),
    ("/sources/{id}/models", source.feed_models, Needs.OWN),
    ("/sources/{id}/remove", source.remove_feed, Needs.OWN),
    ("/demo/leave", sources.end_demo, Needs.OWN),
    ("/settings/password", settings.new_password, Needs.OWN),
    ("/settings/users", settings.new_user, Needs.OWN),
    ("/settings/users/{id}/remove", leaving.take_away, Needs.OWN),
    ("/settings/tokens", settings.new_token, Needs.OWN),
    ("/settings/tokens/{id}/end", settings.drop_token, Needs.OWN),
    ("/settings/features", settings.features, Needs.OWN),
    ("/settings/pictures", settings.pictures, Needs.OWN),
    ("/settings/keys", settings.keyboard, Needs.NOTHING),
    ("/sign-in", signing.signing_in, Needs.NOTHING),
    ("/sign-out", signing.signing_out, Needs.NOTHING),
)

# Whose visitor waits while another host is asked.
_ASK_A_HOST: tuple[tuple[str, Handler, Needs, str], ...] = (
    ("/add", article.take, Needs.OWN, "POST"),
    ("/sources", sources.add_feed, Needs.OWN, "POST"),
    ("/articles/{id}/pictures/{number}", pictures.article_picture, Needs.READING, "GET"),
)


class _Static(StaticFiles):
    """Our own files; one asked for with its content's hash may be kept for ever."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        known = scope["query_string"].startswith(b"v=")
        answer.headers["Cache-Control"] = "public, max-age=31536000, immutable" if known else "no-cache"
        return answer


def routes(desk: Desk) -> list[BaseRoute]:
    """Every page of the desk."""
    reads = [Route(path, endpoint(desk, handler, needs), methods=["GET"]) for path, handler, needs in _READ]
    writes = [Route(path, endpoint(desk, handler, needs), methods=["POST"]) for path, handler, needs in _WRITE]
    asking = [
        Route(path, endpoint(desk, handler, needs, asks_a_host=True), methods=[method])
        for path, handler, needs, method in _ASK_A_HOST
    ]
    return [*reads, *writes, *asking, Mount("/static", _Static(packages=[("octavo.web", "static")]))]


def refused(desk: Desk, request: Request, view: ProblemPage, status: int) -> Response:
    """The page that says why no other answers; the same for everyone."""

    def handler(asked: Asked) -> Response:
        answer = asked.show(view, status=status)
        answer.headers[SAID_HEADER] = quote(view.sentence)
        return answer

    return answered(desk, handler, Needs.NOTHING, request, {}, None)
