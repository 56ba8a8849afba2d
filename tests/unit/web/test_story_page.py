"""What a story's page says around its briefing."""

import re
from dataclasses import replace

from octavo.web.render import environment, render
from octavo.web.story import parted, place_in

from .conftest import coverage, edition, entry, shell, story_page


def test_the_numbers_of_a_briefing_are_told_in_words():
    """Under the briefing each number stands once, with its source, as a link: on paper nothing can be pointed at."""
    html = render(story_page(), shell()).body.decode()
    legend = re.search(r'<p class="meta sources">(.*?)</p>', html)
    assert legend
    assert re.findall(r"<span>(\d+)&nbsp;<a [^>]*><bdi>(.*?)</bdi>", legend[1]) == [
        ("1", "The Landing"), ("2", "Uferbote"),
    ]  # fmt: skip
    assert 'title="Source 1: The Landing"' in html


def test_a_story_that_went_on_is_found_again_by_its_name_in_the_edition():
    """A reader who followed the edition's headline is told that this is it."""
    found = place_in(edition(), edition().leaves[1].story_id)
    assert found is not None
    assert (found.number, found.of) == (2, 8)
    assert found.headline == edition().leaves[1].headline
    html = render(story_page(), shell()).body.decode()
    assert "there called “<bdi>Barges of all flags</bdi>”" in html


def test_many_reports_are_folded():
    """Of forty the first twelve stand open; of a dozen and a few all do."""
    covered = environment().globals["parts"].covered

    def parts(count):
        open_ones, _, rest = covered(coverage([entry(n) for n in range(1, count + 1)]), shell()).partition("<details")
        return open_ones.count("<li"), rest.count("<li")

    assert parts(40) == (12, 28)
    assert parts(15) == (15, 0)


def test_what_is_new_is_said_once():
    """A change that the briefing tells is marked there; only what it leaves out stands above it."""
    told = edition().leaves[0].briefing
    other = edition().changes[0].sentence
    assert other.text not in {sentence.text for sentence in told}
    assert parted((told[0], other), told) == ((other,), frozenset({told[0].text}))
    html = render(story_page(), shell()).body.decode()
    assert html.count("new in the latest edition</span>") == 1


def test_a_related_story_in_a_language_of_the_story_is_not_called_foreign():
    """Its language is told where no report of the story is in it."""
    page = story_page()
    (other, why), *_ = page.related
    for languages, told in ((("en",), True), (("en", "de"), False)):
        near = replace(
            page, story=replace(page.story, languages=languages), related=((replace(other, languages=("de",)), why),)
        )
        html = render(near, shell()).body.decode()
        assert ("Same subject, in German: bees" in html) is told


def test_a_very_long_headline_is_set_smaller():
    """It would fill a telephone's first screens; any other stays as it is."""
    for headline, small in (("Barges " * 40, True), ("Barges may use the Lower Tesso", False)):
        page = story_page()
        html = render(replace(page, story=replace(page.story, headline=headline)), shell()).body.decode()
        assert ('<h1 dir="auto" class="long"' in html) is small
