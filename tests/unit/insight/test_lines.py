"""What of a text can be cited."""

from octavo.insight.lines import lines


def test_furniture_and_datelines_are_left_out(read):
    """Credits, invitations and captions are no lines, and a line begins after the place and the agency."""
    text = (
        "OSMERE (Reuters) — The bridge at Harn is closed until May.\n\n"
        "Read more: our newsletter\n\nPhoto: Josse Marin\n\nLearn more in 2025 and beyond.\n\n"
        "Repairs cost 3 million crowns, the council said.\n\nAna Reyes contributed to this report.\n\n"
        "This column appears by arrangement with the Harn Courier.\n\nFirst published by the Harn Courier."
    )
    assert [line.text for line in lines(read(text))] == [
        "The bridge at Harn is closed until May.",
        "Repairs cost 3 million crowns, the council said.",
    ]


def test_a_dateline_may_end_with_a_stop_before_its_dash(read):
    """As agencies write in Spanish."""
    found = lines(read("OSMERE (Agencia Corran).— El puente de Harn cierra hasta mayo.", language="es"))
    assert [line.text for line in found] == ["El puente de Harn cierra hasta mayo."]
    found = lines(read("(Agencia Corran) – El puente de Harn cierra hasta mayo.", language="es"))
    assert [line.text for line in found] == ["El puente de Harn cierra hasta mayo."]


def test_lines_that_tell_nothing_are_marked(read):
    """Headings, questions, half quotations and "no comment" are lines but not for a summary."""
    text = (
        "What we know\n\nWho pays for it?\n\nThe ministry did not respond to a request for comment.\n\n"
        "“We will pay, he said.\n\nThe council pays for half of the repairs."
    )
    assert [line.tells for line in lines(read(text))] == [False, False, False, False, True]


def test_the_mark_of_seconds_opens_no_quotation(read):
    """A time in seconds stands in a whole sentence; a quotation that is not closed does not."""
    text = 'Ada Lund won the race at Torrin in 6"41 on Sunday.\n\n"We will pay for all of it, the mayor said.'
    assert [line.tells for line in lines(read(text))] == [True, False]


def test_a_line_cites_its_own_characters(read):
    """The cite's offsets cut the line out of the text, code points counted."""
    reading = read("🜁 Über Nacht fiel Schnee in Hallbach. Die Straße nach Torrin ist gesperrt.", language="de")
    for line in lines(reading):
        cite = line.cite()
        assert reading.text[cite.start : cite.end] == line.text
        assert (cite.article_id, cite.revision) == (reading.article_id, 3)


def test_a_blank_before_every_stop_tears_no_sentence(read):
    """A text cut into words is read like any other; where one stop alone stands apart, its sentence is torn."""
    text = "The ferry to Torrin sails again on Monday . The harbour master of Lund gave leave at noon . It is old ."
    assert [line.tells for line in lines(read(text))] == [True, True, False]
    torn = "The ferry to Torrin sails again on Monday, says . The harbour master of Lund gave leave at noon. He is ill."
    assert not lines(read(torn))[0].tells


def test_what_only_says_when_it_was_published_is_left_out(read):
    """A sentence begins after the clock mark, and a mark alone is no line."""
    text = "Published: 12 May 2026, 14:20 CET\n\nUpdated 06:40: The bridge at Harn is open. It cost 3 million crowns."
    assert [line.text for line in lines(read(text))] == ["The bridge at Harn is open.", "It cost 3 million crowns."]


def test_a_page_speaking_to_its_readers_is_left_out(read):
    """Greetings, calls to sign up in nine languages, advertisers, addresses and credits are no lines."""
    told = (
        "Guten Morgen, liebe Leserinnen und Leser.",
        "Jetzt anmelden und jeden Morgen informiert sein.",
        "Inscrivez-vous et recevez nos articles chaque matin.",
        "Suscríbete y recibe cada mañana las noticias.",
        "Vielen Dank für Ihre Bestellung.",
        "Täglich um 7 Uhr in Ihrer Inbox.",
        "This post contains references to products from one or more of our advertisers.",
        "We may receive compensation when you click on links to products.",
        "Check out our breakdown of the eight most popular services.",
        "Weitere Informationen gibt es unter https://torrin.example.",
        "Fragen beantwortet die Redaktion: redaktion@torrin.example.",
        "Der Bürgermeister am Montag im Rathaus von Harn (Foto: Josse Marin).",
        "Der Rat von Harn hat am Montag die Brücke gesperrt.",
    )
    found = [line.text for line in lines(read("\n\n".join(told), language="de"))]
    assert found == ["Der Rat von Harn hat am Montag die Brücke gesperrt."]


def test_a_piece_torn_off_tells_nothing(read):
    """What begins with a small letter or is a command of a shell is none; a brand's name may begin so."""
    text = "to create and edit your photos.\n\n$ sudo cp rules /etc/harn.\n\niPhone sales fell by a third in Harn."
    assert [line.tells for line in lines(read(text))] == [False, False, True]


def test_an_entry_of_a_live_page_begins_after_its_hour(read):
    """With a dash or without; a price and a count are no hours."""
    text = (
        "12.45 — The premier is in a boat on Harrow Lane.\n\n16.55 El fiscal muestra la lista de invitados.\n\n"
        "12.50 Euro kostet die Karte von Harn nun."
    )
    assert [line.text[:11] for line in lines(read(text))] == ["The premier", "El fiscal m", "12.50 Euro "]


def test_three_words_are_a_sentence_where_there_are_no_articles(read):
    """As in "The head of the office has resigned", in Czech; three English words are an exclamation."""
    assert [line.tells for line in lines(read("Ředitel úřadu rezignoval.", language="cs"))] == [True]
    assert [line.tells for line in lines(read("Prokuratura wykluczyła podpalenie.", language="pl"))] == [True]
    assert [line.tells for line in lines(read("What a day.", language="en"))] == [False]


def test_a_sentence_that_stands_twice_is_one_line(read):
    """A text that repeats itself, as pull quotes make it do, tells no more by that."""
    told = "Two people were hurt at Tarn on Monday. The bridge there is closed. Two people were hurt at Tarn on Monday."
    assert [(line.order, line.start) for line in lines(read(told))] == [(0, 0), (1, 40)]
