"""Lines above and below a text that only say who wrote it and when."""

import pytest

from octavo.extract.page import read_page

_TEXT = (
    "The harbour board of Calder Bay voted on Tuesday to keep the old lighthouse open through the winter.",
    "A petition had gathered four thousand names, most of them from people who have never been up its stairs.",
    "The keeper, who lives below the lamp with two dogs, said that she would now have to mend the kettle.",
)


def _read(above: str = "", below: str = "", *, second: str = "", author: str = "Solène Guivarch") -> list[str]:
    shown = "".join(f"<p>{text}</p>" for text in (above, _TEXT[0], second, *_TEXT[1:], below) if text)
    return read_page(
        f"""<html><head><title>The lighthouse stays open</title><meta name="author" content="{author}">
        <meta property="article:published_time" content="2026-11-18T08:02:00Z"></head>
        <body><article><h1>The lighthouse stays open</h1>{shown}</article></body></html>""".encode()
    ).text.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "PROPOS RECUEILLIS PAR SOLÈNE GUIVARCH",
        "Solène Guivarch Environment correspondent, Fenland",
        "Published: 08:02 GMT, 18 November 2026 | Updated: 09:12 GMT, 18 November 2026",
        "18.nov.2026 às 4h00",
        "Fenland correspondent",
        "Solène Guivarch - 18 nov. 2026 à 09:02 | mis à jour le 18 nov. 2026 à 10:15 - Temps de lecture : 2 min",
        "Solène Guivarch is a senior reporter who writes about cities and transport.",
        "Solène Guivarch reported from Calder Bay, and Paul Roe from Lindau.",
    ],
)
def test_who_wrote_a_text_and_when_is_not_in_it(line: str) -> None:
    """A line above the text with an author's name or its day, and little else, is taken out."""
    assert _read(above=line) == list(_TEXT)


@pytest.mark.parametrize(
    "note",
    [
        "Solène Guivarch is a reporter for the Calder Courant and keeps bees.",
        "• Solène Guivarch can be reached at the Courant.",
        "Written by Solène Guivarch",
        "Reach the writer at 555-0142 or sguivarch@courant.example.",
    ],
)
def test_a_note_on_the_author_ends_the_text(note: str) -> None:
    """A last paragraph that opens with the author's name is none of the text."""
    assert _read(below=note) == list(_TEXT)


@pytest.mark.parametrize("note", ["Solène writes about harbours and bees.", "Solène habite au port avec deux chats."])
def test_a_note_by_the_first_name_alone_ends_the_text(note: str) -> None:
    """Nobody of that name stands in the text, so the note is on the author."""
    assert _read(below=note) == list(_TEXT)


def test_somebody_of_the_authors_first_name_stays() -> None:
    """Where the text tells of a Solène, its end may too."""
    second = "The first to sign was Solène Karg, who sells stamps."
    assert (
        _read(second=second, below="Solène has not been up there since.")[-1] == "Solène has not been up there since."
    )


def test_an_agencys_credits_end_the_text() -> None:
    """Who reported, wrote and edited, and what follows."""
    signed = "Reporting by Solène Guivarch in Calder Bay and Paul Roe in Lindau; Editing by Ann Karg"
    assert _read(below=f"{signed}</p><p>Our standards: what we hold to.") == list(_TEXT)


@pytest.mark.parametrize("sign", ["(HABER MERKEZİ)", "(PAP)", "sguivarch@courant.example"])
def test_a_desk_in_brackets_or_an_address_ends_the_text(sign: str) -> None:
    """A last line that is nothing but a desk's sign or an address of mail is none of the text."""
    assert _read(below=sign) == list(_TEXT)


def test_a_name_in_another_script_needs_no_blank() -> None:
    """A Japanese author's signature goes, though the name is one word."""
    assert _read(below="（岸本佳奈）", author="岸本佳奈") == list(_TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "Solène Guivarch: You never wanted to leave?",
        "Minutes of the meeting of the harbour board held on 18 November 2026",
        "The vote of 3 May 2019",
        "Nobody asked Solène Guivarch.",
        "Contact us at 555-0142 for a berth of your own.",
    ],
)
def test_what_is_said_with_a_name_or_a_day_stays(line: str) -> None:
    """A speaker's question, a long heading with the day, another day and a sentence are the text's."""
    assert line in _read(second=line)


def test_an_author_who_stands_in_the_text_ends_nothing() -> None:
    """A paragraph that names the author in its middle stays."""
    note = "The stairs were counted by Solène Guivarch, who came to 211, and by the keeper, who came to 214 of them."
    assert _read(below=note) == [*_TEXT, note]


def test_a_firm_that_put_out_a_release_is_told_of_to_its_end() -> None:
    """What opens with an author's name is a note on the author, but where the text has the name again and again."""
    release = (
        "Tollgate Foods is recalling 4,118 jars of beets because some lids may not be tight, it said on Friday.",
        "The jars were packed by Tollgate Foods in July. No illness has been reported, and no store has complained.",
        "Anyone who has such a jar should not open it, and can take it back to the store without a receipt.",
        "The lids went through a machine that had lost a screw, which was found a week later in a bowl of soup.",
        "About Tollgate Foods",
        "Tollgate Foods has packed vegetables in Alden Falls since 1938, and it belongs to those who grow them.",
    )
    shown = "".join(f"<p>{text}</p>" for text in release)
    page = f"""<html><head><title>Beets recalled</title><meta name="author" content="Tollgate Foods"></head>
        <body><article><h1>Beets recalled</h1>{shown}</article></body></html>"""
    assert read_page(page).text.split("\n\n") == list(release)
