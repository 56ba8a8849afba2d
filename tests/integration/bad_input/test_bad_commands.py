"""The commands on bad files and addresses: status 1, one line of plain English for each, never a traceback."""

import gzip
import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from octavo.cli.main import cli

MEGABYTE = 1 << 20
DEEP = b"[" * 100_000
PAGE = "<!doctype html><html><head><title>{0}</title></head><body><article><h1>{0}</h1>{1}</article></body></html>"
PROSE = (
    "<p>Barges under foreign flags may use the Lower Tesso from the first of May, the ministry said on Tuesday.</p>" * 4
)


def started(home, *arguments):
    """An ``octavo`` under way, with a library of its own."""
    own = {"OCTAVO_HOME": str(home), "OCTAVO_EMBEDDER": "plain", "OCTAVO_EXTRACTORS": "1"}
    command = [sys.executable, "-m", "octavo", *map(str, arguments)]
    return subprocess.Popen(command, env=os.environ | own, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A folder of bad files, and good ones among them."""
    folder = tmp_path_factory.mktemp("saved")
    files = {
        "good.html": PAGE.format("A ferry for Harn", PROSE).encode(),
        "empty.html": b"",
        "no-article.html": b"<!doctype html><html><body><nav>Home</nav></body></html>",
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50,
        "large.html": b"<!doctype html><p>" + b" " * 17 * MEGABYTE,
        "bomb.html.gz": gzip.compress(b"<p>" + bytes(60 * MEGABYTE)),
        "torn.html.gz": gzip.compress(b"<p>Words</p>" * 900)[:-9],
        "no-gzip.html.gz": b"<p>Words</p>",
        "broken.opml": b"<opml><body><outline xmlUrl='http://127.0.0.1:9/feed'",
        "page.opml": b"<html>Feeds</html>",
        "pages.jsonl": b"\n".join(
            [
                b"\xff\xfe\x00",
                DEEP,
                b"[1, 2]",
                b"null",
                b'"words"',
                b"{}",
                b"",
                b'{"path": 5}',
                b'{"path": "nowhere.html"}',
                b'{"path": "\\u0000"}',
                b'{"path": "."}',
                b'{"html": ["p"]}',
                b'{"html": ""}',
                b'{"html": "\\ud800<p>x</p>"}',
                b'{"text": "\\ud800"}',
                b'{"path": "good.html", "url": 7}',
                b'{"path": "good.html", "url": "javascript:alert(1)"}',
                b'{"path": "good.html", "fetched_at": "yesterday"}',
                b'{"path": "good.html", "fetched_at": 12}',
                b'{"path": "good.html", "fetched_at": "9999-99-99"}',
                b'{"path": "bomb.html.gz"}',
                b'{"path": "good.html", "url": "https://paper.example/ferry"}',
            ]
        ),
    }
    for name, body in files.items():
        (folder / name).write_bytes(body)
    return folder


@pytest.fixture(scope="module")
def ended(saved, tmp_path_factory):
    """Every command of this file, run side by side: name to status, output and error lines."""
    kinds = {".html", ".gz", ".png"}
    bad = sorted(path for path in saved.iterdir() if path.suffix in kinds and path.name != "good.html")
    addresses = ("http://127.0.0.1:9/", "http://169.254.169.254/", "javascript:alert(1)", "http://", "no such file")
    commands = {
        "add": ("add", *bad, *addresses, saved, saved / "good.html"),
        "broken": ("import", saved / "broken.opml"),
        "page": ("import", saved / "page.opml"),
        "pages": ("import", saved / "pages.jsonl"),
    }
    under_way = {name: started(tmp_path_factory.mktemp(name), *call) for name, call in commands.items()}
    found = {name: (*process.communicate(timeout=100), process.returncode) for name, process in under_way.items()}
    return {name: (status, out, err.splitlines()) for name, (out, err, status) in found.items()}, len(bad)


@pytest.mark.parametrize("name", ["add", "broken", "page", "pages"])
def test_bad_input_is_status_1_and_lines(ended, name):
    """Each command ends with status 1; every line it says begins with our name and is no traceback."""
    status, out, lines = ended[0][name]
    assert status == 1
    assert lines
    assert "Traceback" not in "\n".join(lines)
    for line in lines:
        assert line.startswith("octavo: "), line
        assert len(line) < 600
    assert "Traceback" not in out


def test_each_bad_address_has_its_line_and_the_good_file_is_added(ended):
    """One line a file or address, in their order; the good file after them is in the library."""
    _, out, lines = ended[0]["add"]
    assert len(lines) == ended[1] + 6
    assert "A ferry for Harn" in out
    assert any("is not an address of the public internet" in line for line in lines)
    assert any("There is no such file" in line for line in lines)


def test_each_bad_line_of_a_crawl_is_named_and_the_good_one_taken(ended):
    """Every unusable line is told with its number; the page after them all is in the library."""
    _, out, lines = ended[0]["pages"]
    assert [int(line.split()[2].rstrip(":")) for line in lines] == [*range(1, 7), *range(8, 22)]
    assert "1 page taken in, 20 could not be." in out


def test_one_line_says_why_a_list_cannot_be_imported(ended):
    """What is no list gives one line; a broken one is read as far as it goes, with a line."""
    assert ended[0]["page"][2] == ["octavo: The file is not an OPML list of feeds."]
    assert len(ended[0]["broken"][2]) == 1


#: A value of the wrong kind for any field.
WRONG = (b"5", b"true", b'["x"]', b'{"x": 1}', b"1e999", b'"\\ud800"', b'"\\u0000"', b'""', b"-0.0", b'"2099-13-45"')
FIELDS = (
    b"path", b"body", b"html", b"text", b"url", b"content_type", b"fetched_at", b"title", b"published", b"source",
    b"language", b"kind", b"authors", b"story", b"question", b"id",
)  # fmt: skip


def garbage():
    """Lines that nobody should send: binary, deep, huge, of the wrong shape; every field with every wrong value."""
    lines = [b"\xff\xfe\x00\x01", DEEP, b'{"id": "d", "x": ' + DEEP, b"[]", b"null", b"{}", b'{"id": null}']
    lines += [b'{"id": [1]}', b'{"id": 1, "text": "' + b"x" * 3 * MEGABYTE + b'"}', b"9" * 5000, b'{"id": "e"}', b"NaN"]
    for number, name in enumerate(FIELDS):
        for at, value in enumerate(WRONG):
            own = b'"id": "%d-%d", ' % (number, at) if name != b"id" else b""
            lines.append(b'{%s"title": "Words", "text": "Some words.", "%s": %s}' % (own, name, value))
            lines.append(b'{%s"%s": %s}' % (own.replace(b'", ', b'b", '), name, value))
    return lines


@pytest.mark.parametrize(
    "stage", ["parse", "extract", "place", "tag", "relate", "brief", "brief --per article", "ask", "check"]
)
def test_a_filter_answers_every_line_of_garbage(stage, tmp_path, monkeypatch):
    """One line out for each line in, of our own error classes alone, in order, with nothing on standard error."""
    monkeypatch.setenv("OCTAVO_EMBEDDER", "plain")
    lines = garbage()
    articles = tmp_path / "articles.jsonl"
    articles.write_bytes(b'{"id": 1, "title": "Harn", "text": "The ferry of Harn sails at noon."}\n')
    arguments = ["ask", "--articles", str(articles)] if stage == "ask" else stage.split()
    result = CliRunner().invoke(cli, arguments, input=b"\n".join(lines))
    assert result.exit_code == 1
    assert not result.stderr
    answers = [json.loads(line) for line in result.stdout_bytes.splitlines()]
    if stage != "brief":
        # What `place` puts right later stands between the answers.
        assert len([line for line in answers if "merge" not in line and "split" not in line]) == len(lines)
    classes = {answer["error"]["class"] for answer in answers if answer.get("error")}
    assert classes <= {"Invalid", "Unreadable"}
