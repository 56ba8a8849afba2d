"""ports.Search, on both databases: FTS5 and tsvector find the same."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from octavo.news.ids import OWNER
from octavo.news.views import SearchQuery

STRIKE = "Harbour workers in Aldermouth went on strike.\n\nThey want shorter nights; the café José stayed open."
TEXTS = {
    "strike": ("Harbour stands still", STRIKE),
    "orchid": (
        "An orchid blooms",
        "After nine years the orchid of Aldermouth bloomed again; the U.S. sent 3.5 visitors.",
    ),
    "japan": ("東京の天気", "東京都の港で労働者がストライキを始めた。気温は25度。"),
    "thai": ("ฝนตกหนัก", "ฝนตกหนักในกรุงเทพมหานครเมื่อวานนี้"),
    "hindi": ("बारिश", "दिल्ली में भारी बारिश हुई और सड़कें बंद रहीं।"),
}


@pytest.fixture
def library(store, now, make):
    """Five articles in five languages, by name."""
    with store.begin() as tx:
        ids = {}
        for minute, (name, (title, body)) in enumerate(TEXTS.items()):
            given = {"at": minute, "title": title, "language": name[:2], "source": name.title()}
            ids[name] = tx.articles.add(make.article(**given, hashtags=(f"#{name.title()}",)))
            tx.revisions.add(ids[name], title=title, text=body, captions=(), now=now)
    return ids


def names(tx, library, query="", **filters):
    by_id = {number: name for name, number in library.items()}
    found = tx.search.find(SearchQuery(text=query, **filters), user_id=OWNER)
    return [by_id[hit.article.id] for hit in found]


def test_a_new_title_takes_no_text_out_of_the_index(store, library):
    """An entry that is renamed is still found by the words of its page."""
    with store.begin() as tx:
        tx.articles.save(replace(tx.articles.get(library["strike"]), title="Nobody works"))
        assert names(tx, library, "shorter nights") == ["strike"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("harbour", {"strike"}),
        ("HARBOUR aldermouth", {"strike"}),
        ("aldermouth", {"strike", "orchid"}),
        ("harbour orchid", set()),
        ('"went on strike"', {"strike"}),
        ('"strike on went"', set()),
        ("cafe jose", {"strike"}),
        ("café", {"strike"}),
        ("3.5", {"orchid"}),
        ("東京都", {"japan"}),
        ("労働者 ストライキ", {"japan"}),
        ("都京", set()),
        ("京都", {"japan"}),
        ("東", {"japan"}),
        ("กรุงเทพ", {"thai"}),
        ("बारिश", {"hindi"}),
        ("बार", set()),
        ("25度", {"japan"}),
        ("blooms", {"orchid"}),
        ("nothing-of-the-kind", set()),
        ("?! ... -", set()),
        ('"', set()),
    ],
)
def test_words_and_phrases(store, library, query, found):
    """Words are ANDed and phrases kept, without regard to case and accents, in scripts without spaces too."""
    with store.read() as tx:
        assert set(names(tx, library, query)) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("aldermouth -orchid", {"strike"}),
        ("aldermouth -orchids", {"strike"}),
        ('-"went on strike" aldermouth', {"orchid"}),
        ('aldermouth -"on went"', {"strike", "orchid"}),
        ("-aldermouth -ストライキ", {"thai", "hindi"}),
        ("aldermouth - orchid", {"orchid"}),
        ("3.5 -3.5", {"orchid"}),
        ("stands-still", {"strike"}),
        ("orchid -orchid", set()),
    ],
)
def test_a_minus_leaves_a_word_or_phrase_out(store, library, query, found):
    """Right before a word it stands for none of its articles; before a number, within a word or alone it is a dash."""
    with store.read() as tx:
        assert set(names(tx, library, query)) == found
        assert set(names(tx, library, query, source="Nobody")) == set()


def test_each_filter_narrows_what_is_found(store, now, library):
    """Each filter narrows what is found; without a text they alone choose, newest first."""
    with store.read() as tx:
        newest = list(TEXTS)[::-1]
        assert names(tx, library) == newest
        assert names(tx, library, "  ", language="ja") == ["japan"]
        assert names(tx, library, "aldermouth", source="Orchid") == ["orchid"]
        assert names(tx, library, "aldermouth", hashtag="#STRIKE") == ["strike"]
        assert names(tx, library, hashtag="#None") == []
        assert names(tx, library, since=now + timedelta(minutes=3)) == newest[:2]
        assert names(tx, library, until=now + timedelta(minutes=1)) == newest[4:]
        assert names(tx, library, "aldermouth", until=now) == []
        assert names(tx, library, "aldermouth", until=now + timedelta(microseconds=1)) == ["strike"]
        query = SearchQuery(text="")
        assert len(tx.search.find(query, user_id=OWNER, limit=2, offset=4)) == 1


def test_only_the_newest_text_is_found(store, now, library):
    """A revised article is found by its new words and no longer by the old ones; a removed one by none."""
    with store.begin() as tx:
        tx.revisions.add(library["strike"], title="Settled", text="An agreement.", captions=(), now=now)
    with store.begin() as tx:
        assert names(tx, library, "harbour") == []
        assert names(tx, library, "settled agreement") == ["strike"]
        tx.connection.execute(text("DELETE FROM articles WHERE id = :id"), {"id": library["strike"]})
        assert names(tx, library, "agreement") == []
        if tx.connection.dialect.name == "sqlite":
            # FTS5 holds its index against the texts themselves.
            tx.connection.execute(text("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"))


def test_an_article_without_a_text_is_found_by_its_title(store, now, make):
    """Also where its page was not read yet or never can be; by the title that it has now, and then by its text."""
    with store.begin() as tx:
        bare = tx.articles.add(make.article(title="Ferry sails for 東京都", summary_html="<p>Every Sunday.</p>"))
        assert names(tx, {"bare": bare}, "ferry 東京都") == ["bare"]
        assert tx.search.find(SearchQuery(text="ferry"), user_id=OWNER)[0].snippet == (("Every Sunday.", False),)
        # A question is answered from texts.
        assert tx.search.articles(["ferry"], limit=9) == ()
        tx.articles.save(replace(tx.articles.get(bare), title="Barge leaves 大阪市"))
        assert names(tx, {"bare": bare}, "ferry") == []
        assert names(tx, {"bare": bare}, "barge 大阪市") == ["bare"]
    with store.begin() as tx:
        tx.revisions.add(bare, title="Barge leaves", text="It left.", captions=(), now=now)
        assert names(tx, {"bare": bare}, "大阪市") == []
        assert names(tx, {"bare": bare}, "barge left") == ["bare"]
        other = tx.articles.add(make.article(title="Ferry sunk"))
        tx.connection.execute(text("DELETE FROM articles WHERE id = :id"), {"id": other})
        assert names(tx, {"bare": bare}, "ferry") == []
        if tx.connection.dialect.name == "sqlite":
            tx.connection.execute(text("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"))


def test_better_matches_come_first(store, now, make):
    """A word in the title weighs more than one in the text, and the words of a question are ORed by articles()."""
    with store.begin() as tx:
        ids = []
        for title, body in (("Rain", "Much else was said."), ("Else", "Rain was said to come."), ("Sun", "Much sun.")):
            ids.append(tx.articles.add(make.article(title=title)))
            tx.revisions.add(ids[-1], title=title, text=body, captions=(), now=now)
        found = tx.search.find(SearchQuery(text="rain"), user_id=OWNER)
        assert [hit.article.id for hit in found] == ids[:2]
        assert set(tx.search.articles(["rain", "sun"], limit=9)) == set(ids)
        assert tx.search.articles(["sun", "much", "?"], limit=1) == (ids[2],)
        assert tx.search.articles([], limit=9) == tx.search.articles(["?"], limit=9) == ()


def test_of_very_many_articles_the_newest_are_ranked(store, now, make, monkeypatch):
    """The best of these comes first; what is older is reached by a filter, which narrows before they count."""
    monkeypatch.setattr("octavo.store.search.RANKED", 3)
    told = (("Rain", "en"), ("Weather", "de"), ("Wet", "de"), ("Rain", "en"), ("Sky", "en"), ("Mud", "en"))
    ids = []
    with store.begin() as tx:
        for minute, (title, language) in enumerate(told):
            ids.append(tx.articles.add(make.article(at=minute, title=title, language=language)))
            tx.revisions.add(ids[-1], title=title, text="Rain came, and much else.", captions=(), now=now)

        def numbers(**filters):
            found = tx.search.find(SearchQuery(text="rain", **filters), user_id=OWNER)
            return [ids.index(hit.article.id) for hit in found]

        assert numbers()[0] == 3
        assert set(numbers()) == {3, 4, 5}
        assert set(numbers(language="de")) == {1, 2}
        assert set(numbers(until=now + timedelta(minutes=3))) == {0, 1, 2}


@pytest.fixture
def ferries(store, now, make):
    """Articles that have one or many of a thing, the last being the newest."""
    ids = []
    with store.begin() as tx:
        for told in (
            "Ferries return",
            "The ferry is late",
            "Fähren kommen",
            "Eine Fähre",
            "Many ferries",
            "Ferry lost",
        ):
            ids.append(tx.articles.add(make.article(title=told)))
            tx.revisions.add(ids[-1], title=told, text=f"It was told: {told}.", captions=(), now=now)
    return ids


@pytest.mark.parametrize(
    ("query", "as_asked", "else_so"),
    [
        ("ferry", {1, 5}, {0, 4}),
        ("Ferries,", {0, 4}, {1, 5}),
        ("Fähre", {3}, {2}),
        ("fähren told", {2}, {3}),
        ("many ferry", set(), {4}),
        ('"ferry"', {1, 5}, set()),
    ],
)
def test_one_finds_many_and_many_one(store, ferries, query, as_asked, else_so):
    """The word as it was asked comes first, page by page too; in quotation marks it stands for itself alone."""
    with store.read() as tx:

        def numbers(limit, offset):
            hits = tx.search.find(SearchQuery(text=query), user_id=OWNER, limit=limit, offset=offset)
            return [ferries.index(hit.article.id) for hit in hits]

        found = numbers(20, 0)
        assert set(found[: len(as_asked)]) == as_asked
        assert set(found[len(as_asked) :]) == else_so
        assert len(found) == len(as_asked | else_so)
        assert [number for page in range(6) for number in numbers(1, page)] == found
        assert [*numbers(3, 0), *numbers(3, 3)] == found


def test_the_other_form_is_marked_too(store, ferries):
    """A snippet shows what it was found by."""
    with store.read() as tx:
        hits = tx.search.find(SearchQuery(text="fähre"), user_id=OWNER)
        assert [piece for hit in hits for piece, match in hit.snippet if match] == ["Fähre", "Fähren"]


def test_snippet_is_the_articles_own_text(store, library):
    """A snippet's pieces, joined, stand in the text, and the matches are marked as they are written there."""
    with store.read() as tx:
        (hit,) = tx.search.find(SearchQuery(text="jose nights"), user_id=OWNER)
        assert "".join(piece for piece, _ in hit.snippet) == " ".join(STRIKE.split())
        assert [piece for piece, match in hit.snippet if match] == ["nights", "José"]
        (hit,) = tx.search.find(SearchQuery(text="労働者"), user_id=OWNER)
        assert [piece for piece, match in hit.snippet if match] == ["労働者"]


def test_long_words_and_texts_are_indexed(store, now, make):
    """A text of a megabyte and a word of five kilobytes are kept and found by what stands before them."""
    with store.begin() as tx:
        number = tx.articles.add(make.article())
        body = "opening " + "x" * 5000 + " " + " ".join(f"word{n}" for n in range(120_000))
        tx.revisions.add(number, title="T", text=body, captions=(), now=now)
        assert [hit.article.id for hit in tx.search.find(SearchQuery(text="opening word7"), user_id=OWNER)] == [number]
        tx.search.find(SearchQuery(text="x" * 1999), user_id=OWNER)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.one_of(st.text(max_size=60), st.text("\"*:^-+(){}[]\\'.,&|!<>~ \0aAND OR NEAR東ก\ud800", max_size=40)))
def test_no_query_is_an_error(store, library, query):
    """Any text at all gives an answer, never a syntax error."""
    with store.read() as tx:
        tx.search.find(SearchQuery(text=query), user_id=OWNER)
        tx.search.articles([query, *query.split()], limit=5)


def test_a_hashtag_is_found_however_its_accents_are_written(store, make):
    """An accent may be a sign of its own or part of its letter: articles and stories are found by either."""
    whole, apart = "#Café", "#Cafe\u0301"
    with store.begin() as tx:
        ids = [tx.articles.add(make.article(hashtags=(tag,))) for tag in (whole, apart)]
        stories = [tx.stories.add(make.story(at=at, hashtags=(tag,))) for at, tag in enumerate((whole, apart))]
        for number, story in zip(ids, stories, strict=True):
            tx.stories.place(make.placement(number, story))
        for tag in (whole, apart):
            found = tx.search.find(SearchQuery(text="", hashtag=tag), user_id=OWNER)
            assert {hit.article.id for hit in found} == set(ids)
            assert [card.story.id for card in tx.views.hashtag(tag, user_id=OWNER).rows] == stories[::-1]
