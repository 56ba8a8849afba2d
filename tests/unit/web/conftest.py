"""Every page with hand-made views: an invented day in an invented country."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

import pytest

from octavo.collect.opml import Outline
from octavo.desk.generation.model_state import FeatureState, ModelState
from octavo.desk.speech.listen import Listening
from octavo.desk.speech.podcast import Episode
from octavo.desk.translation.translate import Offer
from octavo.news.article import Article, Fill, Revision
from octavo.news.briefing import Cite, Sentence
from octavo.news.edition import Change, Edition, Leaf
from octavo.news.extracted import Kind, Note, PageComment, RelatedItem
from octavo.news.feed import Enclosure, Feed, FeedState
from octavo.news.held import Regrouping, Verb
from octavo.news.ids import ArticleId, CommentId, EditionId, FeedId, RegroupingId, StoryId, UserId
from octavo.news.moment import Moment
from octavo.news.reader import Comment, Holdings, SavedSearch, Token, User
from octavo.news.reason import Ground, Matter, Merit, Reason, Relation, Standing
from octavo.news.speech import Recording
from octavo.news.story import Placement, Story
from octavo.news.translation import Translation
from octavo.news.views import (
    ArticleRow,
    ArticleView,
    EntryFilter,
    FeedRow,
    Progress,
    RelatedRow,
    SearchHit,
    SourceRow,
    StoryCard,
    UnderWay,
)
from octavo.news.writing import Feature
from octavo.text.leaving import leaving_words
from octavo.web.article import AddPage, ArticlePage, Listed, Shown
from octavo.web.cites import CiteLink, source_numbers, with_paragraphs, with_sources
from octavo.web.comments import threaded
from octavo.web.composed import ComposedShown
from octavo.web.edition import EditionPage, EditionsPage, FillingPage, changes_shown, leaf_shown
from octavo.web.feeds import FeedsPage, StarredPage, folders
from octavo.web.leaving import LeavingPage
from octavo.web.listen import ListenShown
from octavo.web.neighbours import Neighbours
from octavo.web.pictures import Pictures, PictureShown
from octavo.web.podcast import PodcastPage
from octavo.web.problems import nothing_here
from octavo.web.programs import ProgramsPage, subjects
from octavo.web.prose import paragraphs
from octavo.web.regroup import Line, Mending
from octavo.web.render import Shell
from octavo.web.river import HashtagPage, RiverPage
from octavo.web.search import Asking, SearchPage
from octavo.web.session import Visitor
from octavo.web.settings import SettingsPage
from octavo.web.signing import SignInPage
from octavo.web.source import SourcePage, SourceShown
from octavo.web.sources import SourcesPage
from octavo.web.story import Place, StoryPage, coverage, in_paragraphs, timeline
from octavo.web.translate import RenderedShown, TranslationPage

NOW = datetime(2026, 4, 14, 16, 30, tzinfo=UTC)
HAD = Holdings(comments=2, starred=1, read=9, feeds=3, alone=1, searches=1, tokens=1)
TEXT = (
    "Barges under foreign flags may use the Lower Tesso from 1 May, the transport ministry said on Tuesday. "
    "Pilots must speak the local language.\n\n"
    "The order ends a rule of 1986 that kept the river to domestic boats. "
    "Locks above Harn stay closed to foreign craft until they are widened.\n\n"
    '"This is an eviction with a date on it," said Jorun Pell of the boatmen\'s union. '
    "The ministry did not answer a question about tolls."
)
_HEADLINES = (
    ("Maravel opens its rivers to foreign barges for the first time in forty years", ("en", "de", "es")),
    ("Two counts of the bees: a third gone, or a tenth", ("en",)),
    ("A night train returns after eleven years", ("en",)),
    ("Schools may open an hour later, council decides", ("en",)),
    ("Der Steinbruch, der ein See werden will", ("de",)),
    ("Opera house names its first woman conductor", ("en",)),
    ("Glass makers bring back the returnable jar", ("en", "ja")),
    ("Village chess club beats the champions", ("en",)),
)


def entry(number, title="Foreign barges may use the Lower Tesso from May", hours=2, **given):
    fields = {
        "id": ArticleId(number), "feed_id": FeedId(1), "title": title, "source": "The Landing",
        "url": f"https://landing.example/{number}", "shown_at": NOW - timedelta(hours=hours), "language": "en",
        "kind": None, "excerpt": TEXT[:180], "paywalled": False, "truncated": False, "story_id": StoryId(1),
        "duplicate_of": None,
    }  # fmt: skip
    return ArticleRow(**(fields | given))


def rows():
    return (
        entry(1),
        entry(
            2, "Fremde Schiffe auf dem Tesso", 3, source="Uferbote", language="de", excerpt="Am ersten Mai kommen sie."
        ),
        entry(
            3, "Foreign barges may use the Lower Tesso from May", 1, source="Downriver Daily", duplicate_of=ArticleId(1)
        ),
        entry(4, "A river is not a motorway", 2, source="Harn Evening Sheet", kind=Kind.OPINION, paywalled=True),
        entry(5, "Boatmen's union wants a say", 30, source="Foldline"),
    )


def sentence(text, *cites):
    made = tuple(Cite(article_id=ArticleId(n), revision=1, start=a, end=b) for n, a, b in cites)
    return Sentence(text=text, cites=made)


def story(number=1, headline="Maravel opens its rivers to foreign barges"):
    return Story(
        id=StoryId(number), headline=headline, hashtags=("#Maravel", "#Tesso", "#InlandShipping"),
        first_at=NOW - timedelta(days=1), shown_at=NOW - timedelta(hours=1), articles=6, origins=4, sources=5,
        languages=("en", "de"),
    )  # fmt: skip


def feed(number, state=FeedState.FINE, **given):
    return Feed(
        id=FeedId(number), url=f"https://paper{number}.example/feed.xml", title=f"Paper {number}", state=state,
        checked_at=NOW - timedelta(minutes=12), due_at=NOW + timedelta(minutes=48), **given,
    )  # fmt: skip


def edition():
    texts = (
        "Barges under foreign flags may use the Lower Tesso from 1 May, the transport ministry said.",
        "Pilots must speak the local language.",
        "The boatmen's union called the order an eviction.",
    )
    lead = tuple(sentence(text, (1 + at % 2, 0, 60)) for at, text in enumerate(texts))
    leaves = tuple(
        Leaf(
            story_id=StoryId(at), headline=headline, briefing=lead if at == 1 else lead[: 1 + at % 2],
            hashtags=("#InlandShipping", "#Maravel"), articles=9 - at, origins=max(1, 5 - at), languages=languages,
            first_at=NOW - timedelta(days=1),
            why=(Standing(merit=Merit.ORIGINS, count=4), Standing(merit=Merit.NEW_TODAY)),
            changed=at in {1, 3},
        )
        for at, (headline, languages) in enumerate(_HEADLINES, 1)
    )  # fmt: skip
    changes = (
        Change(
            story_id=StoryId(3), sentence=sentence("The ferry line named a date for the first crossing.", (2, 0, 9))
        ),
        Change(story_id=StoryId(1), sentence=sentence("The city council passed the water plan.", (1, 0, 60))),
    )
    return Edition(
        id=EditionId(3), day=date(2026, 4, 14), closed_at=datetime(2026, 4, 14, 4, 0, tzinfo=UTC),
        zone="Europe/Berlin", published_at=datetime(2026, 4, 14, 4, 1, tzinfo=UTC), leaves=leaves, changes=changes,
        articles=42, sources=10,
    )  # fmt: skip


def comments():
    def one(number, parent=None, **given):
        fields = {
            "id": CommentId(number), "article_id": ArticleId(1), "story_id": None, "parent_id": parent,
            "user_id": UserId(1), "author": "mara", "made_at": NOW - timedelta(hours=3 - number / 10),
            "text": "The two count different hives.\nThe article in the Sheet explains it well.",
        }  # fmt: skip
        return Comment(**(fields | given))

    return (
        one(1),
        one(2, CommentId(1), author="ilva", text="It does <b>not</b>."),
        one(3, hidden=True),
        one(4, reported=True),
    )


VISITOR = Visitor(user_id=UserId(1))


def article_view(**given):
    article = Article(
        id=ArticleId(1), feed_id=FeedId(1), key="k", url="https://landing.example/1", source="The Landing",
        title="Foreign barges may use the Lower Tesso from May", authors=("Ilva Brandt",),
        published=Moment(at=NOW - timedelta(hours=4)), modified=Moment(at=NOW - timedelta(hours=2)),
        fetched_at=NOW - timedelta(hours=1), shown_at=NOW - timedelta(hours=4), language="en", kind=Kind.OPINION,
        hashtags=("#Maravel", "#Tesso"), page_hashtags=("#Rivers",), fill=Fill.FULL, truncated=True, revision=2,
        enclosures=(Enclosure(url="https://landing.example/a.mp3", type="audio/mpeg", length=12_000_000),),
        thread_url="https://landing.example/talk",
        notes=(Note(code="no-lede", sentence="The first paragraph is probably missing."),),
        page_comments=(PageComment(author="A reader", age="2 hours ago", text="About time."),),
        page_related=(
            RelatedItem(source="Freight Week", age="5 hours ago", title="Locks at Harn to be widened by 2029"),
            RelatedItem(source="Foldline", age="an hour ago", title="Boatmen's union wants a say", kind=Kind.OPINION,
                        authors=("Satu Oll",), truncated=True),
        ),
    )  # fmt: skip
    fields = {
        "article": article,
        "revision": Revision(
            article_id=article.id, number=2, title=article.title, text=TEXT, made_at=NOW,
            captions=("A barge below Harn, in March.",),
        ),
        "story": story(),
        "placement": Placement(
            article_id=article.id, story_id=StoryId(1), score=0.8, placed_at=NOW,
            why=(Reason(ground=Ground.WORDS, names=("barge", "lock")),),
        ),
        "coverage": rows()[1:],
        "related": (RelatedRow(article=rows()[3], why=Relation(matter=Matter.SUBJECT, names=("order", "boatmen"))),),
        "found": (rows()[4],),
        "comments": comments(),
        "read": False,
        "starred": True,
    }  # fmt: skip
    return ArticleView(**(fields | given))


def recording():
    return Recording(
        key="a" * 64, seconds=204, size=1_300_000, voices=("espeak-ng (en-gb)",), sections=(), cues=(),
        left_out=("th",),
    )  # fmt: skip


def listen(path, found=None, **given):
    return ListenShown(
        href=f"{path}#doing", open=True, path=path, reads="#text p", cuts="[[0,9]]",
        file=Listening(recording=found, **given),
    )  # fmt: skip


def rendered(text, language, doubt=None):
    return RenderedShown(
        text=text, language=language, direction="rtl" if language == "ar" else "ltr", doubt=doubt,
        links=(CiteLink(mark="¶1", href="/articles/1?revision=2&cite=0-9#cite", label="Paragraph 1 of this article"),),
        original=doubt is not None,
    )  # fmt: skip


def picture(number, size, words=""):
    return PictureShown(
        src=f"/articles/1/pictures/{number}", url=f"https://pictures.example/{number}.jpg", words=words, size=size
    )


def article_page(made=MappingProxyType({}), **given):
    view = article_view()
    summary = (sentence(TEXT[:102], (1, 0, 102)), sentence(TEXT[142:210], (1, 142, 210)))
    fields = {
        "view": view, "related": view.related, "prose": paragraphs(TEXT, (0, 102)), "cite_lost": False, "old": False,
        "shown": Shown(
            what="summary", text=ComposedShown(sentences=with_paragraphs(summary, TEXT, show="summary"), **made)
        ),
        "offers": (("summary", "Summary"), ("points", "Key points"), ("ask", "Ask")), "unoffered": None,
        "coverage": view.coverage[:1], "reprints": view.coverage[1:2],
        "listed": tuple(
            Listed(item=item, row=row) for item, row in zip(view.article.page_related, (None, entry(5)), strict=True)
        ), "comments": threaded(comments(), VISITOR),
        "reply_to": None,
        "listen": listen("/articles/1", recording()), "translates": True,
        "pictures": Pictures(
            lead=picture(0, (1216, 800)), others=(picture(1, None, words="A <b>lock</b>"), picture(2, (640, 480)))
        ),
    }  # fmt: skip
    return ArticlePage(**(fields | given))


def mended():
    def line(number, verb, *, inward, other, undone_by=None):
        made = Regrouping(
            id=RegroupingId(number), verb=verb, from_id=StoryId(1), to_id=StoryId(9), articles=(ArticleId(1),),
            user_id=UserId(1), by="mara", made_at=NOW - timedelta(minutes=9), undone_by=undone_by,
        )  # fmt: skip
        return Line(regrouping=made, other=other, inward=inward)

    return Mending(
        articles=rows(),
        near=(story(9, "Bees stolen"),),
        record=(
            line(4, Verb.MERGE, inward=True, other=story(9, "Bees <i>stolen</i>")),
            line(3, Verb.MERGE, inward=False, other=None),
            line(2, Verb.SPLIT, inward=True, other=story(9, "Bees stolen"), undone_by=RegroupingId(4)),
            line(1, Verb.SPLIT, inward=False, other=story(9, "Bees stolen")),
        ),
    )


def story_page(made=MappingProxyType({}), background=None):
    briefing = tuple(leaf for leaf in edition().leaves[0].briefing)
    numbers = source_numbers(briefing)
    known = {one.id: one for one in rows()}
    cited = with_sources(briefing, numbers, known)
    return StoryPage(
        story=story(), briefing=in_paragraphs(cited), made=ComposedShown(sentences=cited, **made),
        to_be_briefed=False, background=background, explains=True,
        listen=listen("/stories/1", failed="The speech endpoint refused (500)."), translates=True,
        changed=cited[:1], new=frozenset({cited[-1].text}), place=Place(number=1, of=8, headline="Barges of all flags"),
        timeline=timeline(rows(), "UTC"), coverage=coverage([r for r in rows() if r.kind is None]),
        opinion=coverage([r for r in rows() if r.kind]),
        related=((story(9, "Bees stolen"), Relation(matter=Matter.SUBJECT, names=("bees",), language="de")),),
        comments=threaded(comments(), VISITOR), reply_to=CommentId(1), mending=mended(),
    )  # fmt: skip


def dated():
    known = {one.id: one for one in rows()}
    told = edition().leaves[0].briefing
    return with_sources(told, source_numbers(told), known)


def edition_page(**given):
    known = {one.id: one for one in rows()}
    found = edition()
    fields = {
        "edition": found, "closes_at": None, "leaves": tuple(leaf_shown(leaf, known) for leaf in found.leaves),
        "changes": changes_shown(found, known), "minutes": 5, "before": date(2026, 4, 13), "after": None,
        "latest": True,
        "under_way": working(), "listen": listen("/editions/2026-04-14", why_not="There is no voice."),
    }  # fmt: skip
    return EditionPage(**(fields | given))


def busy():
    return Progress(waiting=(("fill", 12), ("place", 1)), failed=2, articles=140, stories=38, feeds=7)


def working():
    return UnderWay(news=(("fill", 12), ("place", 1)), older=4800, until=NOW + timedelta(hours=13))


def idle():
    return Progress(waiting=(), failed=0, articles=0, stories=0, feeds=0)


def feed_rows():
    return (
        FeedRow(feed=feed(1), title="The Landing", folder="Rivers", unread=12),
        FeedRow(feed=feed(2), title="Uferbote", folder="Rivers", unread=0),
        FeedRow(feed=feed(3), title="Hedge Notes", folder=None, unread=3),
    )


def all_pages():
    cards = (StoryCard(story=story(), lead=rows()[0], others=rows()[1:]),)
    numbers = source_numbers(edition().leaves[0].briefing)
    cited = with_sources(edition().leaves[0].briefing, numbers, {one.id: one for one in rows()})
    hits = (
        SearchHit(article=rows()[0], snippet=(("… under foreign flags may use the ", False), ("Lower Tesso", True))),
    )
    sick = feed(4, FeedState.FORBIDDEN, failures=3, detail="403")
    return {
        "edition": edition_page(),
        "making": edition_page(closes_at=NOW + timedelta(hours=12), latest=False),
        "filling": FillingPage(heading="On its way", progress=busy(), waiting=13, troubled=0, closes_at="06:00"),
        "clean": FillingPage(heading="A clean sheet", progress=idle(), waiting=0, troubled=0, closes_at="06:00"),
        "unread": FillingPage(
            heading="Nothing", progress=replace(idle(), feeds=12), waiting=0, troubled=12, closes_at="06:00"
        ),
        "editions": EditionsPage(editions=(edition(),), older=date(2026, 2, 1)),
        "river": RiverPage(cards=cards * 2, more="2026-04-14T10:00:00+00:00_4", top=True, progress=busy()),
        "hashtag": HashtagPage(tag="Tesso", cards=cards, more=None),
        "story": story_page(),
        "article": article_page(),
        "written": article_page(made={"model": "tiny-1", "replaced": 1}),
        "failed": article_page(made={"why": "The language model did not write this. It took too long."}),
        "coming": article_page(shown=Shown(what="points", text=ComposedShown(look="points", live="/articles/1/live"))),
        "kept out": article_page(shown=None, offers=(), unoffered="AI features are turned off for this feed"),
        "from a list": article_page(
            shown=None,
            neighbours=Neighbours(
                title="Rivers", href="/feeds?folder=Rivers", within="folder=Rivers", unread=True,
                before=rows()[0], after=rows()[1],
            ),
        ),
        "written story": story_page({"model": "tiny-1"}, ComposedShown(sentences=dated(), look="dated")),
        "feeds": FeedsPage(
            folders=folders(feed_rows()), unread=15, choice=EntryFilter(folder="Rivers", unread=True), title="Rivers",
            rows=rows(), within="show=unread", all_query="show=all", unread_query="", more="after=1",
        ),
        "starred": StarredPage(rows=rows()[:2], more=None),
        "search": SearchPage(
            asking=Asking(q="When may barges use the Tesso?", source="The Landing"), hits=hits,
            near=False, answer=ComposedShown(sentences=cited), late=False, writer="tiny-1", page=1, next_page=2,
            searches=(SavedSearch(id=1, user_id=UserId(1), name="Tesso", query="q=Tesso", created_at=NOW),),
            sources=("The Landing",), languages=(("de", "German"), ("en", "English")), refused=None,
        ),
        "no day": SearchPage(
            asking=Asking(q="Tesso", until="tomorrow"), hits=None, near=False, answer=None, late=False, writer=None,
            page=1, next_page=None, searches=(), sources=(), languages=(),
            refused=("until", "tomorrow is not a date."),
        ),
        "unanswered yet": SearchPage(
            asking=Asking(q="When may barges use the Tesso?"), hits=(), near=False, answer=None, late=True, writer=None,
            page=1, next_page=None, searches=(), sources=(), languages=(), refused=None,
        ),
        "source": SourcePage(
            one=SourceShown(
                row=SourceRow(feed=sick, folder="Rivers", articles=0, newest_at=None), title="My", may_switch=True
            ),
            folders=("Rivers",),
        ),
        "sources": SourcesPage(
            troubled=(SourceShown(row=SourceRow(feed=sick, folder="Rivers", articles=0, newest_at=None), title="My"),),
            well=tuple(
                SourceShown(row=SourceRow(feed=feed(n), folder=None, articles=30, newest_at=NOW), title=None)
                for n in (1, 2)
            ),
            folders=("Rivers",), starter=(Outline(url="https://a.example/f", title="A paper", folder="World"),),
            under_way=working(), failed=2,
        ),
        "podcast": PodcastPage(
            address="http://127.0.0.1:8017/podcast/by/1-abc/feed.xml", fresh=True, has_key=True,
            episodes=(Episode(edition=edition(), recording=recording()),), why_not="No voice.", making=True,
        ),
        "translation": TranslationPage(
            title="Foreign barges", original="/articles/1", kind="article", languages=(("ar", "Arabic (العربية)"),),
            chosen="ar", by="scripted-1", why_not=None, written_by="tiny-1",
            made=Translation(to="ar", by="scripted-1", paragraphs=(), done=False),
            headline=(rendered("مراكب أجنبية", "ar"),),
            paragraphs=((rendered("فتح النهر.", "ar"), rendered("<b>Open</b>.", "en", doubt="a number differs")),),
            doubted=1,
        ),
        "settings": SettingsPage(
            users=(User(id=UserId(1), name="mara", created_at=NOW),),
            tokens=(Token(id=1, user_id=UserId(1), name="My phone", secret_hash="x", created_at=NOW),),
            new_token="octavo_abc", embedder="plain-1", home="/home/mara/.local/share/octavo",
            reading_apps="http://127.0.0.1:8017/api/greader", reported=comments()[3:], pictures=True,
            pictures_kept_off=False,
            owner=True, writing=model_state(), translating=Offer(by="Apertium"), silent=None,
            speech_host="voices.example",
        ),
        "leaving": LeavingPage(
            user=User(id=UserId(2), name="ida", created_at=NOW), had=HAD, goes=leaving_words("ida", HAD)
        ),
        "programs": ProgramsPage(
            subjects=subjects({"/api/v1/feeds": {"get": {"description": "Feeds, by ``url``.", "tags": ["feeds"]}}}),
            origin="http://127.0.0.1:8017",
        ),
        "add": AddPage(address="https://landing.example/1"),
        "sign-in": SignInPage(next_path="/feeds", name="mara", refusal="The name or the password is wrong."),
        "problem": nothing_here(),
    }  # fmt: skip


def model_state(**given):
    features = tuple(
        FeatureState(
            feature=one, name=one.value, on=one is not Feature.ASK, kept_off=one is Feature.LISTEN,
            requests=2 if one is Feature.SUMMARY else 0, tokens=1200, cost=0.002,
        )
        for one in Feature
    )  # fmt: skip
    state = {
        "model": "tiny-1", "host": "models.example", "local": False, "features": features, "tokens": 1200, "cost": 0.12,
        "currency": "USD", "most": 500_000, "most_feature": 100_000, "most_user": 50_000, "mine": 700, "anew_at": NOW,
    }  # fmt: skip
    return ModelState(**state | given)


def shell(**given):
    return Shell(**({"here": "/", "now": NOW, "zone": "Europe/Berlin"} | given))


@pytest.fixture(params=list(all_pages()))
def page(request):
    return all_pages()[request.param]


@pytest.fixture
def sources_page():
    return all_pages()["sources"]


@pytest.fixture
def told_story():
    return story_page


@pytest.fixture
def around():
    return shell


@pytest.fixture
def row():
    return entry
