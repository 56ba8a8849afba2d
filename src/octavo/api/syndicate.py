"""Editions, stories, hashtags and kept searches out as Atom."""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from html import escape
from urllib.parse import parse_qs, quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from octavo.api.access import Caller, FeedReading
from octavo.api.atom import MEDIA_TYPE, AtomEntry, AtomFeed, atom, link, paragraph
from octavo.api.library import Number
from octavo.desk.searches import search_of, search_query
from octavo.errors import Invalid, NotFound
from octavo.news.briefing import Cite, Sentence
from octavo.news.edition import Edition
from octavo.news.ids import StoryId
from octavo.news.story import Story
from octavo.news.views import ArticleRow, SearchQuery, StoryCard

#: Entries of a feed; editions are larger, and one comes a day.
_ENTRIES, _EDITIONS = 40, 14

router = APIRouter(include_in_schema=False)


@router.get("/editions/feed.atom")
def editions(caller: FeedReading, request: Request) -> Response:
    """The latest editions, each with its stories."""
    with caller.desk.store.read() as tx:
        found = [tx.editions.of_day(day) for day in tx.editions.days(limit=_EDITIONS)]
    entries = [_edition_entry(request, edition) for edition in found if edition]
    return _answer(request, caller, "Octavo: the edition", "/", entries)


@router.get("/river/feed.atom")
def river(caller: FeedReading, request: Request) -> Response:
    """The newest stories."""
    with caller.desk.store.read() as tx:
        cards = tx.views.river(limit=_ENTRIES, user_id=caller.user_id).rows
    return _answer(request, caller, "Octavo: the river", "/river", [_story_entry(request, card) for card in cards])


@router.get("/hashtags/{tag}/feed.atom")
def hashtag(caller: FeedReading, request: Request, tag: str) -> Response:
    """The newest stories with a hashtag."""
    tag = tag.removeprefix("#")
    with caller.desk.store.read() as tx:
        cards = tx.views.hashtag(f"#{tag}", limit=_ENTRIES, user_id=caller.user_id).rows
    entries = [_story_entry(request, card) for card in cards]
    return _answer(request, caller, f"Octavo: #{tag}", f"/hashtags/{quote(tag, safe='')}", entries)


@router.get("/stories/{number}/feed.atom")
def story(caller: FeedReading, request: Request, number: Number) -> Response:
    """A story's articles, newest first."""
    with caller.desk.store.read() as tx:
        view = tx.views.story(StoryId(number), user_id=caller.user_id)
    if view.story.merged_into is not None:
        # As the page does; not for good, since a merge may turn out to be wrong.
        return RedirectResponse(f"/stories/{view.story.merged_into}/feed.atom", status_code=302)
    newest = sorted(view.articles, key=lambda row: (row.shown_at, row.id), reverse=True)
    entries = [_article_entry(request, row) for row in newest[:_ENTRIES]]
    return _answer(request, caller, view.story.headline, f"/stories/{number}", entries)


@router.get("/searches/{number}/feed.atom")
def search(caller: FeedReading, request: Request, number: Number) -> Response:
    """What a kept search finds, newest first."""
    kept = search_of(caller.desk, caller.user_id, number)
    query = _query(kept.query, caller.desk.settings.zone)
    with caller.desk.store.read() as tx:
        hits = tx.search.find(query, user_id=caller.user_id, limit=_ENTRIES)
    newest = sorted((hit.article for hit in hits), key=lambda row: (row.shown_at, row.id), reverse=True)
    entries = [_article_entry(request, row) for row in newest]
    return _answer(request, caller, f"Octavo: {kept.name}", f"/search?{kept.query}", entries)


def _answer(request: Request, caller: Caller, title: str, page: str, entries: list[AtomEntry]) -> Response:
    """The feed; 304 where the reader has it already."""
    feed = AtomFeed(
        id=_tag(request, request.url.path),
        title=title,
        address=_absolute(request, request.url.path),
        page=_absolute(request, page),
        updated=caller.desk.clock.now() if entries else datetime(2026, 1, 1, tzinfo=UTC),
        entries=entries,
    )
    body = atom(feed)
    headers = {"ETag": f'"{sha256(body).hexdigest()[:32]}"', "Cache-Control": "private, max-age=300"}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=MEDIA_TYPE, headers=headers)


def _edition_entry(request: Request, edition: Edition) -> AtomEntry:
    day, path = edition.day, f"/editions/{edition.day}"
    leaves = "".join(
        f"<h2>{number}. {link(_absolute(request, f'/stories/{leaf.story_id}'), leaf.headline)}</h2>"
        + paragraph(*_sentences(request, leaf.briefing))
        for number, leaf in enumerate(edition.leaves, 1)
    )
    return AtomEntry(
        id=_tag(request, path),
        title=f"{day:%A}, {day.day} {day:%B %Y}",
        link=_absolute(request, path),
        published=edition.published_at,
        updated=edition.published_at,
        author="Octavo",
        html=leaves,
        categories=tuple(dict.fromkeys(tag for leaf in edition.leaves for tag in leaf.hashtags)),
    )


def _story_entry(request: Request, card: StoryCard) -> AtomEntry:
    story: Story = card.story
    path = f"/stories/{story.id}"
    rows = "".join(f"<li>{_row(request, row)}</li>" for row in (card.lead, *card.others[:10]))
    return AtomEntry(
        id=_tag(request, path),
        title=story.headline,
        link=_absolute(request, path),
        published=story.first_at,
        updated=story.shown_at,
        author=card.lead.source or "Octavo",
        html=paragraph(escape(card.lead.excerpt)) + f"<ul>{rows}</ul>",
        categories=story.hashtags,
    )


def _article_entry(request: Request, row: ArticleRow) -> AtomEntry:
    path = f"/articles/{row.id}"
    original = link(row.url, "original") if row.url else ""
    return AtomEntry(
        id=_tag(request, path),
        title=row.name,
        link=_absolute(request, path),
        published=row.shown_at,
        updated=row.shown_at,
        author=row.source or "No source named",
        html=paragraph(escape(row.excerpt)) + paragraph(escape(row.source or ""), original),
        language=row.language,
    )


def _row(request: Request, row: ArticleRow) -> str:
    return f"{link(_absolute(request, f'/articles/{row.id}'), row.name)} {escape(row.source or '')}"


def _sentences(request: Request, sentences: Iterable[Sentence]) -> list[str]:
    """Each sentence with its cites, numbered by article."""
    numbers: dict[int, int] = {}
    made = []
    for sentence in sentences:
        for cite in sentence.cites:
            numbers.setdefault(cite.article_id, len(numbers) + 1)
        cites = "".join(
            f" [{link(_absolute(request, _cite_path(cite)), str(numbers[cite.article_id]))}]" for cite in sentence.cites
        )
        made.append(escape(sentence.text) + cites)
    return made


def _cite_path(cite: Cite) -> str:
    """Keep in step with ``octavo.web.cites``."""
    return f"/articles/{cite.article_id}?revision={cite.revision}&cite={cite.start}-{cite.end}#cite"


def _absolute(request: Request, path: str) -> str:
    return f"{request.url.scheme}://{request.url.netloc}{path}"


def _tag(request: Request, path: str) -> str:
    """An id that stays when the port or the scheme changes (RFC 4151)."""
    return f"tag:{request.url.hostname},2026:{path}"


def _query(text: str, zone: str) -> SearchQuery:
    """What the query string of the search page asks for. Raises NotFound where it is broken."""
    try:
        return search_query({name: values[0] for name, values in parse_qs(text).items()}, zone)
    except Invalid as error:
        raise NotFound("This search was kept with a day that is none. Keep it anew.") from error
