"""The article: its text, what stands beside it, and what Octavo can do with it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from octavo.desk.add import add_any, add_file
from octavo.desk.ask import ask_article, ask_article_live
from octavo.desk.comment import hide, report, say, unhide
from octavo.desk.entries import normal_or_none
from octavo.desk.fill import asked_again_at, read_again
from octavo.desk.generation.writing import off
from octavo.desk.reading import mark
from octavo.desk.subscribe import Subscribed
from octavo.desk.summarise import summary, summary_live
from octavo.errors import Invalid, NoArticle, NotFound, SourceError
from octavo.news.article import Article
from octavo.news.briefing import Composed
from octavo.news.extracted import RelatedItem
from octavo.news.ids import ArticleId, CommentId
from octavo.news.reason import Relation
from octavo.news.views import ArticleRow, ArticleView, RelatedRow
from octavo.news.writing import Feature
from octavo.ports.store import Tx
from octavo.text.words import tokens
from octavo.web.cites import with_paragraphs
from octavo.web.comments import CommentShown, threaded
from octavo.web.composed import ComposedShown, Linked, as_lines, awaited, may_come_live, shown
from octavo.web.listen import ListenShown, listen_shown
from octavo.web.live import line_by_line
from octavo.web.neighbours import Neighbours, neighbours
from octavo.web.origin import Origin, origin_of
from octavo.web.pictures import Pictures, pictures
from octavo.web.problems import problem_page
from octavo.web.prose import Paragraph, cited_span, paragraphs
from octavo.web.render import View
from octavo.web.session import Asked
from octavo.web.story import comment_text, parent, reply_to
from octavo.web.translate import may_translate
from octavo.web.words import full_stop, subscribed_words

#: What can be asked for: its name in the address, on the page, and in the settings.
_OFFERS = (
    ("summary", "Summary", Feature.SUMMARY),
    ("points", "Key points", Feature.POINTS),
    ("ask", "Ask", Feature.ASK),
)
_FEATURES = {"summary": Feature.SUMMARY, "points": Feature.POINTS}
_LOOKS = {Feature.SUMMARY: "prose", Feature.POINTS: "points"}
NOT_STATED = "Not stated in this article."
NO_WORD = "That has no word to look for in it."
TOO_SHORT = "The article is too short to choose from."


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An item that the article's page listed; ``row`` where its text is in the library."""

    item: RelatedItem
    row: ArticleRow | None
    #: It tells the article's own story.
    same_story: bool = False
    #: Why it is related, where we found that too.
    why: Relation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What Octavo was asked to say about the article."""

    #: "summary", "points", "ask".
    what: str
    question: str | None = None
    #: None for the bare form of a question.
    text: ComposedShown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage(View):
    """All that an article's page shows."""

    template: ClassVar[str] = "article.html"
    view: ArticleView
    #: The view's, without those that its page lists.
    related: tuple[RelatedRow, ...]
    prose: tuple[Paragraph, ...]
    pictures: Pictures
    #: The address asked for characters that are not in this text.
    cite_lost: bool
    #: The text shown is not the newest one.
    old: bool
    #: When a page that could not be read is asked for once more.
    again_at: datetime | None = None
    shown: Shown | None
    #: What can be asked for: "summary" and its name, and so on.
    offers: tuple[tuple[str, str], ...]
    #: Why nothing can.
    unoffered: str | None
    listen: ListenShown | None
    #: Whether Translate is in its menu.
    translates: bool
    #: Where it comes from, if from elsewhere.
    origin: Origin | None = None
    #: The list that it was opened from.
    neighbours: Neighbours | None = None
    coverage: tuple[ArticleRow, ...]
    reprints: tuple[ArticleRow, ...]
    listed: tuple[Listed, ...]
    comments: tuple[CommentShown, ...]
    reply_to: CommentId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPage(View):
    """Where a single page is added, by its address or as a file."""

    template: ClassVar[str] = "add.html"
    section: ClassVar[str] = "/sources"
    #: What was typed.
    address: str | None
    #: Why there is no article of it; None where nothing went wrong.
    refused: str | None = None
    #: A feed that the page names.
    feed: str | None = None
    #: Why there is no article in the file that was given.
    file_refused: str | None = None


def article(asked: Asked) -> Response:
    """An article's page."""
    article_id = ArticleId(asked.number("id"))
    with asked.desk.store.read() as tx:
        view = tx.views.article(article_id, revision=_revision(asked), user_id=asked.user_id)
        items = listed(tx, asked, view)
        offers = offered(tx, asked, view)
        near = neighbours(tx, asked, view.article)
        again_at = asked_again_at(tx, view.article)
    # No transaction is open while sentences are chosen.
    page = article_page(asked, view, items, said_about(asked, view), offers, near)
    return asked.show(replace(page, again_at=again_at))


def article_live(asked: Asked) -> Response:
    """What the article's page shows of its text, as it is written."""
    article_id = ArticleId(asked.number("id"))
    linked = _linked(asked, article_id, show=asked.query("show"))
    question = asked.query("ask")
    if question is not None:
        coming = ask_article_live(asked.desk, asked.user_id, article_id, question)
        return line_by_line(as_lines(asked, coming, linked, empty=NOT_STATED))
    feature = _FEATURES.get(asked.query("show") or "")
    if feature is None:
        raise NotFound("There is nothing at this address.")
    coming = summary_live(asked.desk, article_id, feature, user_id=asked.user_id)
    return line_by_line(as_lines(asked, coming, linked, look=_LOOKS[feature], empty=TOO_SHORT))


def offered(tx: Tx, asked: Asked, view: ArticleView) -> tuple[tuple[str, str], ...] | str:
    """What can be asked for, each with its name; or why nothing can."""
    if view.article.feed_id is not None and view.article.feed_id in tx.writings.kept_out():
        return "AI features are turned off for this feed"
    gone = off(asked.desk, tx)
    return tuple((what, name) for what, name, feature in _OFFERS if feature not in gone)


def article_page(
    asked: Asked,
    view: ArticleView,
    items: tuple[Listed, ...],
    said: Shown | None,
    offers: tuple[tuple[str, str], ...] | str,
    near: Neighbours | None,
) -> ArticlePage:
    """The view of one article."""
    text = view.revision.text if view.revision else ""
    cite = asked.query("cite")
    span = cited_span(cite, text)
    root = (view.placement.duplicate_of if view.placement else None) or view.article.id
    reprints = tuple(row for row in view.coverage if row.duplicate_of == root)
    # What its page lists is told once, there.
    named = {item.row.id for item in items if item.row is not None}
    prose = paragraphs(text, span)
    return ArticlePage(
        view=view,
        related=tuple(one for one in view.related if one.article.id not in named),
        prose=prose,
        pictures=pictures(asked.desk, view.article, in_place=not prose),
        cite_lost=cite is not None and span is None,
        old=view.revision is not None and view.revision.number < view.article.revision,
        shown=said,
        offers=() if isinstance(offers, str) else offers,
        unoffered=offers if isinstance(offers, str) else None,
        listen=_listen(asked, view.article, [paragraph.text for paragraph in prose]),
        translates=bool(prose) and may_translate(asked, feed_id=view.article.feed_id),
        origin=origin_of(view),
        neighbours=near,
        coverage=tuple(row for row in view.coverage if row not in reprints and row.id not in named),
        reprints=reprints,
        listed=items,
        comments=threaded(view.comments, asked.visitor),
        reply_to=reply_to(asked),
    )


def _listen(asked: Asked, article: Article, texts: list[str]) -> ListenShown | None:
    """How the text is heard; None where there is none."""
    if not texts:
        return None
    return listen_shown(
        asked, f"/articles/{article.id}", reads="#text :is(p, tr)", texts=texts, feed_id=article.feed_id
    )


def said_about(asked: Asked, view: ArticleView) -> Shown | None:
    """The summary, the key points or the answer that the address asks for."""
    what, question = asked.query("show"), asked.query("ask")
    article_id = view.article.id
    if view.article.revision == 0:
        return None
    if question is not None:
        return Shown(what="ask", question=question, text=_answer(asked, article_id, question))
    if what == "ask":
        return Shown(what="ask")
    feature = _FEATURES.get(what or "")
    if feature is None:
        return None
    look = _LOOKS[feature]
    if may_come_live(asked):
        return Shown(what=feature.value, text=awaited(asked, f"/articles/{article_id}/live?show={what}", look=look))
    made = summary(asked.desk, article_id, feature, user_id=asked.user_id)
    return Shown(
        what=feature.value, text=shown(made, _linked(asked, article_id, show=what), look=look, empty=TOO_SHORT)
    )


def listed(tx: Tx, asked: Asked, view: ArticleView) -> tuple[Listed, ...]:
    """What the page listed, in its order, each with the article it became or that was here before."""
    items = view.article.page_related
    found = {(row.title or "").casefold(): row for row in view.found}
    urls = {item.url: normal_or_none(item.url) for item in items if item.url}
    known = {url: tx.articles.by_url(normal) for url, normal in urls.items() if normal}
    rows = tx.views.rows([article.id for article in known.values() if article], user_id=asked.user_id)

    def row(item: RelatedItem) -> ArticleRow | None:
        article = known.get(item.url) if item.url else None
        return found.get(item.title.casefold()) or (rows.get(article.id) if article else None)

    coverage = {other.id for other in view.coverage}
    whys = {one.article.id: one.why for one in view.related}
    told: dict[ArticleId | str, Listed] = {}
    for item in items:
        here = row(item)
        if here is not None and here.id == view.article.id:
            # Lists of the newest name the page that they stand on.
            continue
        if here is None:
            told.setdefault(item.title, Listed(item=item, row=None))
        else:
            # A page may list an article twice: in the text and beside it.
            same = here.id in coverage
            told.setdefault(here.id, Listed(item=item, row=here, same_story=same, why=whys.get(here.id)))
    return tuple(told.values())


def say_on_article(asked: Asked) -> Response:
    """A comment on an article, or a reply."""
    article_id = ArticleId(asked.number("id"))
    say(asked.desk, asked.user_id, comment_text(asked), article_id=article_id, parent_id=parent(asked))
    return asked.back(f"/articles/{article_id}#comments", said="Your comment is posted.")


def judge_comment(asked: Asked) -> Response:
    """Reports a comment, hides it, or shows it again."""
    comment_id = CommentId(asked.number("id"))
    match asked.request.path_params["verb"]:
        case "report":
            report(asked.desk, comment_id)
            said = "Reported. Whoever runs this desk will look at it."
        case "hide":
            hide(asked.desk, asked.user_id, comment_id)
            said = "The comment is hidden."
        case "unhide":
            unhide(asked.desk, asked.user_id, comment_id)
            said = "The comment is shown again."
        case _:
            raise NotFound("There is nothing at this address.")
    return asked.back("/", said=said)


def mark_article(asked: Asked) -> Response:
    """Marks an article read or unread, starred or not."""
    article_id = ArticleId(asked.number("id"))
    read, starred = (_flag(asked.field(name)) for name in ("read", "starred"))
    mark(asked.desk, asked.user_id, (article_id,), read=read, starred=starred)
    return asked.back(f"/articles/{article_id}")


def ask_page_again(asked: Asked) -> Response:
    """Has a page that could not be read asked for once more."""
    article_id = ArticleId(asked.number("id"))
    read_again(asked.desk, article_id)
    return asked.back(f"/articles/{article_id}", said="Its page is asked for again in a moment.")


def add(asked: Asked) -> Response:
    """Where a single page is added."""
    return asked.show(AddPage(address=asked.query("address")))


def take(asked: Asked) -> Response:
    """Adds the page or file of the form, and opens its article; a feed at the address is subscribed to.

    Where the address gives neither, the form comes again with what was typed.
    """
    address = asked.field("address")
    if asked.file is not None and asked.file.body:
        try:
            article_id = add_file(asked.desk, asked.file.body, asked.file.name or "the file")
        except (Invalid, SourceError) as error:
            # The person gave it, no source did.
            return asked.show(AddPage(address=None, file_refused=full_stop(str(error))), status=422)
    elif address is not None:
        try:
            added = add_any(asked.desk, asked.user_id, address)
        except (Invalid, SourceError) as error:
            problem, status = problem_page(error)
            feed = error.feed if isinstance(error, NoArticle) else None
            return asked.show(AddPage(address=address, refused=problem.sentence, feed=feed), status=status)
        if isinstance(added, Subscribed):
            return asked.back("/sources", said=f"That is a feed, not an article. {subscribed_words(added)}")
        article_id = added
    else:
        raise Invalid("Give the address of a page, or choose a file.")
    return RedirectResponse(f"/articles/{article_id}", status_code=303)


def _answer(asked: Asked, article_id: ArticleId, question: str) -> ComposedShown:
    if not tokens(question):
        return shown(Composed(sentences=()), _linked(asked, article_id), empty=NO_WORD)
    if may_come_live(asked):
        return awaited(asked, f"/articles/{article_id}/live?{urlencode({'ask': question})}")
    told = ask_article(asked.desk, asked.user_id, article_id, question)
    found = told.answer
    text = Composed(sentences=found.sentences, model=found.model, replaced=found.replaced, why=found.why)
    return shown(text, _linked(asked, article_id), empty=NOT_STATED, nearest=told.nearest)


def _linked(asked: Asked, article_id: ArticleId, *, show: str | None = None) -> Linked:
    """Cites numbered by the paragraphs of the newest text, of which summaries and answers are made."""
    with asked.desk.store.read() as tx:
        newest = tx.revisions.of(article_id)
    text = newest.text if newest else ""
    return lambda sentences: with_paragraphs(sentences, text, show=show)


def _revision(asked: Asked) -> int | None:
    text = asked.query("revision")
    if text is None:
        return None
    if not (text.isdecimal() and text.isascii() and len(text) <= 9):
        raise NotFound("The article has no such text.")
    return int(text)


def _flag(text: str | None) -> bool | None:
    return {"1": True, "0": False}.get(text or "")
