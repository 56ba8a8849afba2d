"""Relative ages in many languages, found and worked out."""

from datetime import UTC, datetime

import pytest

from octavo.text.ages import age_before, find_age, is_age

NOW = datetime(2026, 5, 12, 19, 30, tzinfo=UTC)

HOURS_3 = [
    *(
        "3 hours ago",
        "Updated 3 hours ago",
        "· 3h",
        "three hours ago",
        "vor 3 Stunden",
        "vor etwa drei Stunden",
        "il y a 3 heures",
    ),
    *("hace 3 horas", "3 ore fa", "há 3 horas", "3 horas atrás", "3 uur geleden", "3 godziny temu", "3 часа назад"),
    *(
        "3 saat önce",
        "3時間前",
        "約3時間前",
        "3小时前",
        "3個小時前",
        "3시간 전",
        "منذ 3 ساعات",
        "منذ ٣ ساعات",
        "3 घंटे पहले",
        "३ घंटे पहले",
    ),
    *("3 órája", "3 órával ezelőtt", "преди 3 часа", "пред 3 часа", "пре 3 сата", "pre 3 sata", "prije 3 sata"),
    *("pred 3 urami", "prieš 3 val.", "pirms 3 stundām", "3 tundi tagasi", "hai 3 horas", "duela 3 ordu"),
    *("fyrir 3 klst.", "3 orë më parë", "3 гадзіны таму", "3 сағат бұрын", "3 soat oldin", "3 saat əvvəl"),
    *("3 საათის წინ", "3 ժամ առաջ", "3 oras ang nakalipas", "3 மணி நேரம் முன்பு", "3 గంటల క్రితం", "3 કલાક પહેલા"),
    *("3 ਘੰਟੇ ਪਹਿਲਾਂ", "3 तासांपूर्वी", "3 घण्टा अघि", "acum 3 ore"),
]


@pytest.mark.parametrize("text", HOURS_3)
def test_three_hours_in_many_languages(text: str) -> None:
    """Three hours are three hours in every language, in words and in any script's digits."""
    moment = age_before(text, NOW)
    assert moment is not None
    assert moment.iso() == "2026-05-12T16:30:00+00:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an hour ago", "2026-05-12T18:30:00+00:00"),
        ("5 min", "2026-05-12T19:25:00+00:00"),
        ("half an hour ago", "2026-05-12T19:00:00+00:00"),
        ("منذ ساعتين", "2026-05-12T17:30:00+00:00"),
        ("час назад", "2026-05-12T18:30:00+00:00"),
        ("un’ora fa", "2026-05-12T18:30:00+00:00"),
        ("yesterday", "2026-05-11"),
        ("Gestern, 14:30 Uhr", "2026-05-11"),
        ("昨天", "2026-05-11"),
        ("2 weeks ago", "2026-04-28"),
        ("3 months ago", "2026-02"),
    ],
)
def test_grain_follows_the_unit(text: str, expected: str) -> None:
    """Hours keep the clock, days and weeks a day, months a month."""
    moment = age_before(text, NOW)
    assert moment is not None
    assert moment.iso() == expected


@pytest.mark.parametrize(
    "text",
    ["", "Reuters", "5 min read", "3 hours", "12 May 2026", "today's news", "Die Zeit vor Gericht", "5G", "once"],
)
def test_other_words_are_no_age(text: str) -> None:
    """A source, a reading time, a date or a bare duration is no age."""
    assert not is_age(text)
    assert age_before(text, NOW) is None


@pytest.mark.parametrize(
    ("line", "age"),
    [
        ("Reuters · 3 hours ago", "3 hours ago"),
        ("Der Spiegel vor 3 Stunden", "vor 3 Stunden"),
        ("BBC News / 2d", "2d"),
        ("By Jane Doe, 3 hours ago - 5 min read", "3 hours ago"),
        ("朝日新聞3時間前", "3時間前"),
        ("Le Monde • il y a une heure", "il y a une heure"),
    ],
)
def test_an_age_is_found_beside_its_source(line: str, age: str) -> None:
    """In a line with source and age the age's very characters are found."""
    span = find_age(line)
    assert span is not None
    assert line[slice(*span)] == age


@pytest.mark.parametrize("text", ["YESTERDAY", "ΧΘΕΣ", "BİRAZ ÖNCE", "3 ŞUBAT ÖNCESİ · 2 SAAT ÖNCE", "ВЧЕРА"])
def test_capitals_are_read_like_small_letters(text: str) -> None:
    """Letters whose small form differs by place or length, a last sigma and a dotted I, hide no age."""
    assert find_age(text) is not None


@pytest.mark.parametrize(
    "title", ["Jerusalem's old city reopens", "The quay’s old hydrants are dry", "Germany's old guard"]
)
def test_a_letter_without_a_number_is_no_unit(title: str) -> None:
    """The "s" of a genitive before "old" counts no seconds; "3 s old" does."""
    assert find_age(title) is None
    assert find_age("Reuters · 3 s old") is not None


def test_no_age_in_a_long_line() -> None:
    """A sentence of prose is not searched, and a line without an age has none."""
    assert find_age("The bridge was closed three hours ago, " + "and nobody knows why " * 10) is None
    assert find_age("The bridge over the Lindau was closed") is None


def test_absurd_ages_do_not_leave_the_calendar() -> None:
    """An age that reaches back before the calendar gives no time."""
    assert age_before("999 years ago", datetime(900, 1, 1, tzinfo=UTC)) is None
