"""The commands one after another on a library, and one clear line for what cannot be done."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import structlog
from click.testing import CliRunner

from octavo.bootstrap import open_house
from octavo.cli.main import cli
from octavo.news.feed import Subscription
from octavo.news.ids import OWNER, ArticleId
from octavo.news.job import Step
from octavo.settings import load_settings
from support.endpoint import KEY, MODEL, ScriptedEndpoint, gives
from support.saved import PAGE, opml_of

Run = Callable[..., str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    for name, value in (("HOME", str(folder)), ("EMBEDDER", "plain"), ("ZONE", "UTC")):
        monkeypatch.setenv(f"OCTAVO_{name}", value)
    return folder


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a paper: a bare front page that names its feed."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            feed = self.path == "/feed.xml"
            body = (
                b"<rss version='2.0'><channel><title>Landing</title></channel></rss>"
                if feed
                else b"<p>Nothing is followed here.</p>"
                if self.path == "/bare"
                else b"<html><head><link rel='alternate' type='application/rss+xml' href='/feed.xml'></head></html>"
            )
            self.send_response(404 if self.path == "/robots.txt" else 200)
            self.send_header("Content-Type", "application/rss+xml" if feed else "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("OCTAVO_ALLOW_PRIVATE", f'["{origin}"]')
    yield origin
    server.shutdown()
    server.server_close()


@pytest.fixture
def run(home: Path) -> Iterator[Run]:
    """Runs a command: what it prints, both ways; its exit status is checked, and that it does not break."""

    def run_it(*words: str, status: int = 0) -> str:
        done = CliRunner().invoke(cli, words)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.output
        assert done.exit_code == status, done.output
        return done.output

    yield run_it
    # The commands logged to a stream that is closed by now.
    structlog.reset_defaults()


def assert_one_line(said: str, *words: str) -> None:
    """One line, from octavo, with those words."""
    assert len(said.strip().splitlines()) == 1, said
    assert said.startswith("octavo: ")
    for word in words:
        assert word in said


def test_what_is_set_wrongly_is_told_in_one_line(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wider address without an account, a list that is none, an unknown zone, a broken octavo.toml, a misspelling."""
    assert_one_line(run("run", "--host", "0.0.0.0", status=1), "octavo user add")
    assert_one_line(run("serve", "--host", "::", status=1), "octavo user add")
    with monkeypatch.context() as patch:
        # A proxy on this machine would let everybody in.
        patch.setenv("OCTAVO_HOSTS", '["localhost", "news.example.org"]')
        assert_one_line(run("run", status=1), "answers to news.example.org", "octavo user add")
    for name, value in (("HOSTS", "a,b"), ("ZONE", "Mars/Base"), ("PORT", "eighty")):
        with monkeypatch.context() as patch:
            patch.setenv(f"OCTAVO_{name}", value)
            assert_one_line(run("export", "opml", status=1), name.lower())
    toml = home / "octavo.toml"
    toml.write_text("port = = 1\n")
    assert_one_line(run("export", "opml", status=1), str(toml))
    toml.write_text("prot = 1\n")
    assert_one_line(run("run", status=1), "prot", "there is no such setting; did you mean port?")


@pytest.mark.parametrize("command", ["run", "work", "export opml"])
def test_a_home_that_cannot_be_written_is_told_in_one_line(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line names the folder."""
    monkeypatch.setenv("OCTAVO_HOME", "/dev/null/home")
    assert_one_line(run(*command.split(), status=1), "/dev/null/home")
    assert "/dev/null/home" in run("doctor", status=1)


def test_a_library_that_cannot_be_read_is_told_in_one_line(run: Run, home: Path) -> None:
    """A file that is no database, and one that a newer Octavo wrote, are left as they are."""
    home.mkdir()
    file = home / "octavo.sqlite3"
    file.write_bytes(b"not a database at all, but long enough to be taken for one" * 100)
    before = file.read_bytes()
    assert_one_line(run("run", "--port", "0", status=1), str(file))
    assert file.read_bytes() == before
    file.unlink()
    run("export", "opml")
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert_one_line(run("run", "--port", "0", status=1), "newer Octavo")


def test_an_empty_library_goes_out_as_an_empty_file(run: Run, tmp_path: Path) -> None:
    """The file that was asked for is there, and none of an earlier export stays in it."""
    target = tmp_path / "articles.jsonl"
    target.write_text("earlier")
    for path in (target, tmp_path / "new.jsonl"):
        run("export", "jsonl", "-o", str(path))
        assert path.read_bytes() == b""


def test_an_address_longer_than_a_files_name_is_an_address(run: Run) -> None:
    """It is looked for on the web, and what is wrong there is told."""
    assert_one_line(run("add", "127.0.0.1?q=" + "x" * 300, status=1), "127.0.0.1 is not an address")


@pytest.mark.parametrize("name", ["missing.html", "saved/missing.html", "../missing.html.gz", "/nowhere/page", "pages"])
def test_a_file_that_is_not_there_is_no_host_that_is_not_known(run: Run, name: str) -> None:
    """Who mistypes a file's name is told that there is no such file."""
    assert_one_line(run("add", name, status=1), f"{name}: There is no such file.")


@pytest.mark.parametrize("name", ["missing.xml", "missing.rss", "saved/missing.atom", "feed.json", "./example.org"])
def test_a_file_of_a_feed_that_is_not_there_is_no_address(run: Run, name: str) -> None:
    """No host is asked for what can only be a file's name."""
    assert_one_line(run("add", "--feed", name, status=1), f"{name}: There is no such file.")


def test_a_feed_whose_host_is_in_trouble_is_added_when_that_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line says how; the feed is there then, with what went wrong and when it is asked again."""
    feed = "http://127.0.0.1:9/feed"
    monkeypatch.setenv("OCTAVO_ALLOW_PRIVATE", '["http://127.0.0.1:9"]')
    assert_one_line(run("add", "--feed", feed, status=1), "cannot be reached", "add --anyway")
    assert feed not in run("export", "opml")
    said = run("add", "--feed", "--anyway", feed)
    assert f"{feed} is added, but could not be read yet. 127.0.0.1 cannot be reached." in said
    assert "Octavo asks again at " in said
    assert feed in run("export", "opml")


def test_an_address_of_a_feed_is_subscribed_to(run: Run, paper: str) -> None:
    """Whether or not --feed was said; a page without an article says how its feed is had."""
    said = run("add", f"{paper}/feed.xml", "--folder", "Rivers")
    assert "Landing is added: 0 entries so far." in said
    assert 'text="Rivers"' in run("export", "opml")
    assert "Landing was there already." in run("add", f"{paper}/feed.xml")
    assert_one_line(run("add", paper, status=1), "No article was found", "It names a feed", "add --feed")


def test_an_address_stands_once_in_its_line(run: Run, paper: str) -> None:
    """What is said of an address begins with it, and does not say it twice."""
    said = run("add", "--feed", f"{paper}/bare", status=1)
    assert_one_line(said, f"octavo: {paper}/bare is not a feed")
    assert said.count(paper) == 1


def test_a_day_that_is_none_is_told_in_words(run: Run) -> None:
    """No pattern of a programmer's is shown, but how a day is written."""
    assert "yesterday is not a date. Write it as 2026-11-24." in run(
        "search", "ferry", "--since", "yesterday", status=2
    )
    assert "2026-13-01 is not a date." in run("edition", "2026-13-01", status=2)


def test_an_address_in_a_private_network_says_how_it_is_opened(run: Run) -> None:
    """Its owner is told the setting, with the origin to put there."""
    assert_one_line(run("add", "http://192.168.1.4/page", status=1), 'allow_private = ["http://192.168.1.4:80"]')


def test_a_feed_is_no_file(run: Run, tmp_path: Path) -> None:
    """A saved feed is not taken in as a page: what can be subscribed to is its address."""
    file = tmp_path / "saved.xml"
    file.write_text("<rss version='2.0'><channel><title>Landing</title></channel></rss>")
    assert_one_line(run("add", "--feed", str(file), status=1), "That is a file", "octavo import")


@pytest.mark.parametrize("address", ["127.0.0.1/page.html", "localhost:9/page.html", "http://localhost:9/page"])
def test_a_page_of_a_host_is_no_file_that_is_missing(run: Run, address: str) -> None:
    """However its address ends, and without a dot in its host, it is looked for on the web."""
    assert_one_line(run("add", address, status=1), "of the public internet")


def test_days_of_a_search_are_the_desks_own(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--since and --until take whole days of its zone, as the pages do; what came at midnight is of the new day."""
    monkeypatch.setenv("OCTAVO_ZONE", "Pacific/Auckland")
    lines = tmp_path / "pages.jsonl"
    dated = "<head><meta property='article:published_time' content='2026-11-23T11:00:00Z'></head><body>"
    line = {"id": 1, "html": PAGE.replace("<body>", dated), "url": "https://tesso.example/1"}
    lines.write_text(json.dumps(line) + "\n")
    run("import", str(lines))
    assert "Foreign barges" in run("search", "barges", "--since", "2026-11-24", "--until", "2026-11-24")
    assert "Nothing found" in run("search", "barges", "--until", "2026-11-23")
    assert "Nothing found" in run("search", "barges", "--since", "2026-11-25")


def test_what_a_list_leaves_out_is_told_line_by_line(run: Run, tmp_path: Path) -> None:
    """One line for each problem, whatever stands in the file."""
    opml = tmp_path / "feeds.opml"
    outlines = '<outline xmlUrl="not a&#10;feed"/><outline xmlUrl="nor this"/>'
    opml.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    empty = tmp_path / "empty.opml"
    empty.write_text('<opml version="2.0"><body></body></opml>')
    assert run("import", str(empty)) == "There is no feed in this list.\n"
    said = run("import", str(opml), status=1).splitlines()
    assert said[0] == "0 feeds added, 0 known already."
    assert [line.partition("” is")[0] for line in said[1:]] == [
        "octavo: Left out: “not a feed",
        "octavo: Left out: “nor this",
    ]


def test_the_library_commands_work_one_after_another(run: Run, tmp_path: Path) -> None:
    """Pages with good and bad lines come in, are found, answer questions, and go out again, as do feeds."""
    line = '{{"id": {0}, "html": "{1}", "url": "https://tesso.example/{0}"{2}}}\n'
    other = PAGE.replace("Tesso", "Orra")
    lines = tmp_path / "pages.jsonl"
    lines.write_text(
        line.format(1, PAGE, "")
        + line.format(2, other, ', "fetched_at": "yesterday"')
        + '{"id": 3, "path": "nowhere.html"}\nnot json\n["no", "object"]\n{"id": 4, "html": 5}\n\n'
        + line.format(5, other, ', "fetched_at": "2026-05-12T19:30:00"')
    )
    said = run("import", str(lines), status=1)
    assert "2 pages taken in, 5 could not be" in said
    for words in ("line 2:", "fetched_at", "line 4 is not JSON", "line 5: it is no JSON object"):
        assert words in said
    assert "Foreign barges" in run("search", "barges")
    assert "Nothing found" in run("search", "zeppelin")
    for asking in ("search", "ask"):
        assert "Usage" in run(asking, "?", status=2)
    assert "eviction" in run("ask", "What did Jorun Pell call the order?")
    assert_one_line(run("edition", status=1), "no edition")
    assert len(run("export", "jsonl").splitlines()) == 2
    opml = tmp_path / "feeds.opml"
    opml.write_text(opml_of("http://127.0.0.1:9"))
    said = run("import", str(opml))
    assert "1 feed added, 0 known already. They are looked at one after another; one that leads to a feed" in said
    assert "Working off what is due: 1 feed to read. Ctrl+C leaves the rest to the next start." in said
    assert said.endswith("1 feed could not be read. octavo doctor says why.\n")
    assert "http://127.0.0.1:9/feed" in run("export", "opml")
    assert "allow_private" in run("doctor", status=1)
    assert load_settings().embedder == "plain"
    assert "use-multilingual" in run("models")


def test_doctor_tells_of_the_endpoint_and_not_of_its_key(
    run: Run, endpoint: ScriptedEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without one it says so; with one it has a sentence written."""
    assert "Language model: none is set up" in run("doctor")
    endpoint.key = KEY
    endpoint.script(gives({"sentence": "The library opens at nine."}))
    for name, value in (("URL", endpoint.url), ("MODEL", MODEL), ("KEY", KEY)):
        monkeypatch.setenv(f"OCTAVO_ENDPOINT_{name}", value)
    said = run("doctor")
    assert "Language model: scripted-1" in said
    assert KEY not in said
    monkeypatch.setenv("OCTAVO_ENDPOINT_KEY", "sk-wrong")
    said = run("doctor", status=1)
    assert "refuses the key" in said
    assert "sk-" not in said
    monkeypatch.setenv("OCTAVO_ENDPOINT_TIMOUT", "300")
    assert "OCTAVO_ENDPOINT_TIMOUT is set, and there is no such setting" in run("doctor", status=1)


def test_accounts_are_made_and_used_from_the_terminal(run: Run) -> None:
    """An account, its token and its new password; a second one of its name is refused in one line."""
    run("user", "add", "Mara", "--password", "long enough")
    assert_one_line(run("user", "add", "mara", "--password", "long enough", status=1), "mara")
    assert_one_line(run("user", "add", "Ida", "--password", "short", status=1), "8 to 1,024 characters")
    run("user", "add", "Ida", "--password", "long enough")
    assert run("user", "list") == "Mara, the owner\nIda\n"
    assert run("user", "token", "mara").startswith("octavo_")
    assert_one_line(run("user", "token", "nobody", status=1), "nobody")
    assert "Mara" in run("user", "password", "mara", "--password", "longer still")
    # Told before a password is asked for.
    assert_one_line(run("user", "password", "nobody", status=1), "nobody")
    assert_one_line(run("user", "remove", "mara", "--yes", status=1), "owner")
    assert "Aborted" in run("user", "remove", "ida", status=1)
    assert "Ida has no account here any more." in run("user", "remove", "ida", "--yes")
    assert run("user", "list") == "Mara, the owner\n"


def test_a_library_is_copied_whole_while_it_is_written_to(run: Run, home: Path, tmp_path: Path) -> None:
    """The copy has what the journal beside the file holds, stands alone, and takes the place of nothing."""
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    run("add", str(page))
    target = tmp_path / "copy.sqlite3"
    running = sqlite3.connect(home / "octavo.sqlite3")
    running.execute("UPDATE articles SET title = 'still in the journal'")
    running.commit()
    assert "copy.sqlite3" in run("backup", str(target))
    running.close()
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.sqlite3"]
    copy = sqlite3.connect(f"file:{target}?mode=ro&immutable=1", uri=True)
    assert copy.execute("SELECT title FROM articles").fetchall() == [("still in the journal",)]
    copy.close()
    assert "is there already" in run("backup", str(target), status=1)


def test_who_adds_a_page_does_not_wait_for_all_feeds(run: Run, tmp_path: Path, paper: str) -> None:
    """The article is read and placed; a feed that is due is left to the next start, and a page of another feed too."""
    feed, page = f"{paper}/feed.xml", tmp_path / "page.html"
    page.write_text(PAGE)
    run("export", "opml")
    with open_house(load_settings(demo=False)) as house:
        with house.desk.store.begin() as tx:
            due = tx.feeds.add(feed, due_at=house.desk.clock.now() - timedelta(days=1))
            tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=due.id))
            tx.queue.put(Step.FILL, 999, due_at=house.desk.clock.now() - timedelta(days=1))
        run("add", str(page))
        with house.desk.store.read() as tx:
            assert tx.feeds.get(due.id).checked_at is None
            assert [(one.step, one.subject) for one in (tx.queue.of(Step.FILL, 999),) if one] == [(Step.FILL, 999)]
            assert tx.stories.placement(ArticleId(1)) is not None


def test_what_cannot_be_copied_says_so(run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No library yet, no folder to write to, or a library that is no file."""
    assert "no library at" in run("backup", str(tmp_path / "a"), status=1)
    home.mkdir(exist_ok=True)
    (home / "octavo.sqlite3").touch()
    assert "cannot be copied" in run("backup", str(tmp_path / "none" / "a"), status=1)
    monkeypatch.setenv("OCTAVO_DATABASE", "postgresql+psycopg://octavo@127.0.0.1:9/none")
    assert "pg_dump" in run("backup", str(tmp_path / "b"), status=1)
