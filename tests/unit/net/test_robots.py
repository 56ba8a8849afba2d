"""What a robots.txt asks of us, and of nobody else."""

from datetime import UTC, datetime

import pytest

from octavo.net.robots import MOST_BYTES, Robots

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def test_a_crawl_delay_without_measure_is_cut_short():
    """A host that asks for a day between two pages would hold a thread for as long."""
    robots = Robots(lambda: NOW)
    asked = b"User-agent: *\nCrawl-delay: 86400"
    assert robots.rules("https://news.example/a", lambda _: asked).pause() == 10


@pytest.mark.parametrize(
    "body",
    [
        # Many short groups of others, and many rules for all, stand before ours.
        "User-agent: other\nDisallow: /a\n" * 15_000 + "User-agent: octavo\nDisallow: /secret\n",
        "User-agent: *\n" + "Allow: /a\n" * 30_000 + "User-agent: Octavo/1.0\nDisallow: /secret\n",
        "User-agent: *\n" + "Allow: /a\n" * 30_000 + "Disallow: /secret\n",
        # The groups that name us are one, and what stands between is none of ours.
        "User-agent: OCTAVO\nAllow: /a\nUser-agent: x\nAllow: /secret\nUser-agent: octavo\nDisallow: /secret\n",
        "User-agent: octavo\nSitemap: /s.xml\nUser-agent: x\n\nDisallow: /secret # all of it\n",
        "\ufeffUser-agent: *\nDisallow: /secret\n",
    ],
    ids=["late", "ours-late", "rules-late", "apart", "together", "mark"],
)
def test_every_rule_for_us_counts_wherever_it_stands(body):
    """All of the first 512 KiB is read, not a number of lines, and every group that speaks to us is heard."""
    assert len(body) < MOST_BYTES
    rules = Robots(lambda: NOW).rules("https://news.example/", lambda _: body.encode())
    assert not rules.allow("https://news.example/secret/a")
    assert rules.allow("https://news.example/open")


@pytest.mark.parametrize(
    "body",
    [
        "User-agent: *\nDisallow: /\nUser-agent: octavo\n",
        "User-agent: *\nAllow: /b\nUser-agent: " + "x" * 600 + "\nDisallow: /\n",
        "User-agent: octavobot\nDisallow: /\n",
        "Disallow: /\n",
    ],
    ids=["ours-is-empty", "long-name", "namesake", "nobody"],
)
def test_what_is_said_to_others_is_not_said_to_us(body):
    """A group of ours without a rule allows all; a group of another, however long its name, is none of ours."""
    assert Robots(lambda: NOW).rules("https://news.example/", lambda _: body.encode()).allow("https://news.example/a")


def test_the_rules_of_many_hosts_are_kept_within_a_bound(monkeypatch):
    """Those read longest ago make room, by the number of their rules; the newest are always there."""
    monkeypatch.setattr("octavo.net.robots._MOST_RULES", 100)
    robots, asked = Robots(lambda: NOW), []

    def read(url):
        asked.append(url)
        return b"User-agent: *\n" + b"Disallow: /a\n" * 60

    for host in ("one", "two", "two", "one", "one"):
        robots.rules(f"https://{host}.example/", read)
    assert [url.split("/")[2].partition(".")[0] for url in asked] == ["one", "two", "one"]
