"""Who wrote an article, where a page says it in odd places or nobody is named."""

import pytest

from octavo.extract.byline.newsrooms import agencies
from octavo.extract.byline.people import is_spelled_as_one
from octavo.extract.document.tree import tree_of
from octavo.extract.metadata.metadata import metadata_of
from octavo.extract.page import read_page

URL = "https://courier.example/2026/05/ferry"


def authors(head: str = "", body: str = "") -> tuple[str, ...]:
    page = f"<!doctype html><html lang='en'><head>{head}</head><body><h1>Ferry sails</h1>{body}</body></html>"
    found = metadata_of(tree_of(page.encode()), url=URL, fetched_at=None)
    return found.authors or (found.stand_ins or ((), ""))[0]


def stated(author: str, *, kind: str = "NewsArticle", site: str = "Lindau Courier") -> str:
    return (
        f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "Ferry sails", "author": {author},'
        f' "publisher": {{"@type": "Organization", "name": "{site}"}}}}</script>'
    )


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('{"@type": "Role", "author": {"@type": "Person", "name": "Mara Feldt"}}', ("Mara Feldt",)),
        ('[["Mara Feldt"], ["Ole Brandt"]]', ("Mara Feldt", "Ole Brandt")),
        ('{"@type": "https://schema.org/Person", "name": "Mara Feldt"}', ("Mara Feldt",)),
        ('{"@type": "Organization", "name": "Reuters"}', ("Reuters",)),
        (
            '[{"@type": "Person", "name": "Mara Feldt"}, {"@type": "Organization", "name": "dpa"}]',
            ("Mara Feldt", "dpa"),
        ),
        ('[{"@type": "Person", "name": "Mara Feldt"}, {"@type": "Person", "name": "Staff"}]', ("Mara Feldt",)),
        ('[{"@type": "Person", "name": "Mara Feldt"}, {"@type": "Place", "name": "Neu Lindau"}]', ("Mara Feldt",)),
        (
            '{"@type": "Person", "name": "Mara Feldt"}, "contributor": {"name": "Ole Brandt"}',
            ("Mara Feldt", "Ole Brandt"),
        ),
        (
            '{"@type": "Organization", "name": "Radio Karg"}, "creator": {"@type": "Person", "name": "Mara Feldt"}',
            ("Mara Feldt",),
        ),
        ('"mko/dpa"', ("dpa",)),
        ('{"@type": "Organization", "name": "Lindau Courier"}', ("Lindau Courier",)),
        (
            '[{"@type": "Organization", "name": "Lindau Courier"}, {"@type": "Organization", "name": "dpa"}]',
            ("Lindau Courier", "dpa"),
        ),
        ('{"@type": "Organization", "name": "Le Courrier avec AFP"}', ("Le Courrier avec AFP",)),
        ('{"@type": "Person", "name": "Sports Desk"}', ("Sports Desk",)),
        (
            '[{"@type": "Person", "name": "Mara Feldt"}, {"@type": "Organization", "name": "Tide Institute"}]',
            ("Mara Feldt", "Tide Institute"),
        ),
        (
            '[{"@type": "Person", "name": "Mara Feldt"}, {"@type": "Organization", "name": "Lindau Courier"}]',
            ("Mara Feldt",),
        ),
        ('[{"@type": "Person", "name": "Mara Feldt"}, {"@type": "Person", "name": "VKN"}]', ("Mara Feldt", "VKN")),
        ('{"@type": "Organization", "name": "20 Minutes"}', ("20 Minutes",)),
        ('{"@type": "Person", "name": "LC Correspondent"}', ("LC Correspondent",)),
        ('"Staff"', ()),
        ('{"@type": "Organization", "name": "Staff"}', ()),
        ('"By Our Own Correspondent"', ()),
        ('"Redaktion"', ("Redaktion",)),
        ('"News Desk"', ("News Desk",)),
        ('"تحریریه خبرگزاری"', ("تحریریه خبرگزاری",)),
        ('"mko"', ("mko",)),
        ('{"@type": "Person", "name": "Mara Feldt, Initiative de journalisme local"}', ("Mara Feldt",)),
        ('"M. K."', ("M. K.",)),
        ('"admin-7"', ()),
        ('{"@type": "Person", "name": "gullwing42"}', ("gullwing42",)),
        ('"mara.feldt"', ("mara.feldt",)),
        ('"site_editor"', ()),
        ('"Lindau Courier with Reuters"', ("Lindau Courier with Reuters",)),
        ('{"@type": "Person", "name": "Mara O&amp;#039;Dowd"}', ("Mara O'Dowd",)),
    ],
)
def test_json_ld_names_people_else_the_agency_or_desk(author: str, names: tuple[str, ...]) -> None:
    """A newsroom or the publisher stands in where nobody is named, other firms beside people too; "Staff" never."""
    assert authors(stated(author)) == names


def test_the_papers_own_name_is_no_person_in_microdata() -> None:
    """A paper that its address names marks itself as the author of news; whoever the byline names wrote it."""
    paper = '<div itemprop="author" itemscope><meta itemprop="name" content="El Correo"></div>'
    body = f"<h1>Ferry sails</h1>{paper}<span class='byline'>Mara Feldt</span>"
    page = f"<!doctype html><html><head>{stated('[]')}</head><body>{body}</body></html>"
    found = metadata_of(tree_of(page.encode()), url="https://www.elcorreo.example/ferry", fetched_at=None)
    assert found.authors == ("Mara Feldt",)


def test_drupal_relates_an_article_to_whoever_wrote_it_and_to_when() -> None:
    """RDFa's relation stands round the name's own element; the day it was made stands for its publication."""
    name = '<span rel="schema:author"><span typeof="schema:Person" property="schema:name">Mara Feldt</span></span>'
    made = '<span property="schema:dateCreated" content="2026-03-02T17:40:00+00:00">Mon, 03/02/2026 - 18:40</span>'
    page = f"<!doctype html><html lang='hr'><body><article><h1>Ferry sails</h1>{name} {made}</article></body></html>"
    found = metadata_of(tree_of(page.encode()), url=URL, fetched_at=None)
    assert found.authors == ("Mara Feldt",)
    assert found.published is not None
    assert found.published.iso() == "2026-03-02T17:40:00+00:00"


def test_a_paper_called_post_is_no_furniture() -> None:
    """A word that buttons bear, too, is a paper's name where the page states it."""
    firm = '{"@type": "NewsMediaOrganization", "name": "Bay Post"}'
    assert authors(stated(firm, site="Bay Post")) == ("Bay Post",)


@pytest.mark.parametrize(
    ("head", "body", "names"),
    [
        ("<meta name='author' content='hexgull'>", "", ("hexgull",)),
        ("", "<div class='byline'>by <a class='author'>hex_gull42</a> · 14 May</div>", ("hex_gull42",)),
        (
            "",
            "<article data-author='hexgull'><p>Which oil?</p></article><article data-author='oar9'></article>",
            ("hexgull",),
        ),
        # A person who signs goes before the log-in of who put the piece there.
        ("<meta name='author' content='hexgull'>", "<p class='author'>Mara Feldt</p>", ("Mara Feldt",)),
        # A tag that bears the site's name tells whose the page is.
        ("<meta name='author' content='courier'>", "", ()),
        ("<meta name='author' content='webmaster'>", "", ()),
    ],
)
def test_a_log_in_is_somebodys_where_nobody_else_is_named(head: str, body: str, names: tuple[str, ...]) -> None:
    """A name as people log in with stands for its owner only where no person is named."""
    assert authors(head, body) == names


@pytest.mark.parametrize("label", ["Show More Show Less", "Gesponserte Inhalte", "Anzahl der Kommentare"])
def test_what_a_button_says_in_an_authors_box_is_nobody(label: str) -> None:
    """The label of a button in an author's box names no author."""
    assert authors("", f"<div class='author-box'><span class='author'>{label}</span></div>") == ()


@pytest.mark.parametrize("name", ["Caoimhín Mac an Rí", "Nguyễn Văn An"])
def test_a_short_word_of_a_name_is_no_buttons(name: str) -> None:
    """A name with a short word that labels have, too ("an"), is a name."""
    assert authors("", f"<span class='author'>{name}</span>") == (name,)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Von <em>Jana Dorn</em>, ARD Rom", ("Jana Dorn",)),
        ("Ein Interview von <b>Jana Dorn</b> und <b>Uli Rehm</b> (Fotos)", ("Jana Dorn",)),
        ("Guest essay by Jana Dorn", ("Jana Dorn",)),
        ("Commentary: Jana Dorn", ("Jana Dorn",)),
        ("Special to the Bay Post by Jana Dorn", ("Jana Dorn",)),
        ("編譯王小明／綜合報導", ("王小明",)),
        ("Zdroj: ČTK", ("ČTK",)),
        ("J.D. (avec AFP)", ("AFP",)),
    ],
)
def test_what_stands_beside_a_name_in_a_byline_is_left_out(byline: str, names: tuple[str, ...]) -> None:
    """Offices, who took the pictures, what somebody wrote and for whom are no part of a name."""
    assert authors("", f"<div class='author'>{byline}</div>") == names


def test_a_person_who_signs_comes_before_the_desk_that_is_stated() -> None:
    """The publisher's own name is the author only where the byline has nobody else's."""
    firm = stated('{"@type": "Organization", "name": "Lindau Courier"}')
    assert authors(firm, '<p class="byline">By Ole Brandt</p>') == ("Ole Brandt",)
    assert authors(firm, '<p class="byline">By Lindau Courier</p>') == ("Lindau Courier",)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ('<p class="byline">By Courier Staff</p>', ("Courier Staff",)),
        ('<a rel="author" href="/a">The Harbour editors</a>', ("The Harbour editors",)),
        ('<p class="byline">By Staff</p>', ()),
        ('<p class="byline">May 10 2026, ships and harbours</p>', ()),
        ('<span class="author">Share This</span>', ()),
        ('<p class="byline-info">Coast Staff</p>', ()),
        ('<p class="byline-info">Courier Staff</p>', ("Courier Staff",)),
    ],
)
def test_a_desk_signs_where_only_an_author_can(byline: str, names: tuple[str, ...]) -> None:
    """With a name of its own, where the markup leaves room for nothing else; the paper's own in any byline."""
    assert authors(body=byline) == names


@pytest.mark.parametrize(
    ("name", "head", "body", "names"),
    [
        ("Mara Feldt", '<meta name="author" content="Mara Feldt, Ole Brandt">', "", ("Mara Feldt", "Ole Brandt")),
        ("Mara Feldt", '<meta name="author" content="Ole Brandt">', "", ("Mara Feldt",)),
        ("Mara Feldt", '<meta name="author" content="Mara Feldt, Elbtal Echo">', "", ("Mara Feldt",)),
        ("Mara Feldt", "", '<p class="byline">By Mara Feldt, Neu Lindau</p>', ("Mara Feldt",)),
        ("Mara", "", '<p class="byline">By Mara Feldt</p>', ("Mara Feldt",)),
        ("Mara", "", '<p class="byline">By Ole Brandt</p>', ("Mara",)),
    ],
)
def test_one_name_stated_may_be_told_in_full(name: str, head: str, body: str, names: tuple[str, ...]) -> None:
    """A tag has the others who wrote it; a byline, which may have places too, the surname alone."""
    assert authors(stated(f'"{name}"', site="Elbtal Echo") + head, body) == names


def test_a_second_author_has_a_link_of_his_own() -> None:
    """A tag may name the first alone; links to authors below the headline name both, but no translator."""
    links = '<li><a rel="author">Mara Feldt</a><p>Reader</p></li><li><a rel="author">Ole Brandt</a></li>'
    tag = '<meta name="author" content="Mara Feldt">'
    assert authors(tag, f"<ul>{links}</ul>") == ("Mara Feldt", "Ole Brandt")
    translated = links.replace('<li><a rel="author">Ole', '<li><span>Übersetzt von</span><a rel="author">Ole')
    assert authors(tag, f"<ul>{translated}</ul>") == ("Mara Feldt",)


def test_a_town_in_the_byline_is_no_second_author() -> None:
    """Where a tag names one person and the byline's element the same, what stands beside it is a place."""
    line = '<p>Por <span class="author">Mara Feldt</span> / Neu Lindau</p>'
    assert authors('<meta name="author" content="Mara Feldt">', line) == ("Mara Feldt",)


def test_whom_a_text_links_to_did_not_write_it() -> None:
    """Links to profiles in a long paragraph lead to those it tells of; in a short line, to the authors."""
    link = '<a href="/profile/mara-feldt">Mara Feldt</a>'
    assert authors(body=f"<p>{link}, May 10</p>") == ("Mara Feldt",)
    assert authors(body=f"<p>{link} {'won in straight sets and goes on to the last eight. ' * 3}</p>") == ()


def test_a_newspaper_that_a_person_gave_the_name_is_the_persons() -> None:
    """Somebody stated as the author who bears the site's own name wrote it, where nobody else is named."""
    head = stated('{"@type": "Person", "name": "Mara Feldt"}', site="Mara Feldt")
    assert authors(head) == ("Mara Feldt",)
    assert authors(head, '<p class="byline">By Ole Brandt</p>') == ("Ole Brandt",)


@pytest.mark.parametrize(
    ("head", "body", "names"),
    [
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Feldt">',
            "",
            ("Mara Feldt",),
        ),
        (
            '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="Four Minutes">',
            "",
            (),
        ),
        ("", '<span class="author">Mara</span>', ("Mara",)),
        ("", '<a rel="author" href="/a">Mara</a>', ("Mara",)),
        ("", '<span class="byline-date">Published January</span>', ()),
        ("", '<p class="byline">Veröffentlicht am</p>', ()),
        ("", '<div class="author-topics"><a href="/p">Personal finance</a></div>', ()),
        ("", '<p class="byline">Von Jutta van der Ramsl</p>', ("Jutta van der Ramsl",)),
    ],
)
def test_what_the_page_shows(head: str, body: str, names: tuple[str, ...]) -> None:
    """A name of one word counts where only an author's can stand; labels, months and topics are nobody's."""
    assert authors(head, body) == names


@pytest.mark.parametrize(
    ("byline", "signs"),
    [
        ("Von Mara Feldt, dpa", ("dpa",)),
        ("APA/Reuters", ("APA", "Reuters")),
        ("The Associated Press", ("The Associated Press",)),
        ("Ani", ()),
        ("Sid Lowmann", ()),
        ("연합뉴스", ("연합뉴스",)),
    ],
)
def test_agencies_by_their_signs(byline: str, signs: tuple[str, ...]) -> None:
    """Agencies are known by name and sign, people of the same letters are not taken for them."""
    assert agencies([byline]) == signs


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Mara Feldt",
            "Jutta van der Ramsl",
            "森野あかり",
            "محمد علي",
            "ნათია გოგოლაძე",
            "Omar al-Masri",
            "Luce d’Aubigny",
        ),
        *("Hoàng Khả Di", "Caoimhín Mac an Rí", "Jackson ole Sapit", "Siti binti Rahman", "Ibrahim ul-Haq"),
    ],
)
def test_names_spelled_as_such(name: str) -> None:
    """Capitals but for particles, or a script without any."""
    assert is_spelled_as_one(name)


def test_the_byline_under_the_headlines_box_is_the_articles() -> None:
    """TYPO3 calls it a footer; the page's own footer still names nobody."""
    byline = '<div class="footer"><span itemprop="author">Von <b itemprop="name">Xaver Prantl</b></span></div>'
    page = "<html><body>{}<p>The ferry sails.</p>{}</body></html>"
    headline = '<div class="article"><div class="header"><h1>Ferry sails</h1></div>{}</div>'
    under = page.format(headline.format(byline), "")
    below = page.format(headline.format(""), byline)
    found = [metadata_of(tree_of(each.encode()), url=URL, fetched_at=None).authors for each in (under, below)]
    assert found == [("Xaver Prantl",), ()]


@pytest.mark.parametrize(
    ("box", "names"),
    [
        (
            (
                "<div class='authors'><p class='card'><b class='author-name'>Mara Feldt</b>"
                "<i class='author-mail'>mara@courier.example</i><button class='author-follow'>Follow</button></p>"
                "<p class='card'><b class='author-name'>Ole Brandt</b></p></div>"
            ),
            ("Mara Feldt", "Ole Brandt"),
        ),
        ("<div class='author'><b>Mara Feldt</b><a class='btn-cheer'>Cheer Her On</a></div>", ("Mara Feldt",)),
        (
            (
                "<div class='author'><i>Text</i><b class='author-person'>Mara Feldt</b></div>"
                "<div class='author'><i>Zdjęcia</i><b class='author-person'>Ole Brandt</b></div>"
            ),
            ("Mara Feldt",),
        ),
        (
            "<div class='byline'><i>Mara Feldt</i><i>Journalist</i><i>Ole Brandt</i><i>Fotograf</i></div>",
            ("Mara Feldt",),
        ),
        (
            "<div class='author'><b>Mara Feldt</b><p class='author__bio'>Covers ferries and Mr Snow.</p></div>",
            ("Mara Feldt",),
        ),
        ("<p class='authors'><a href='/mf'>Mara Feldt</a> / <span>Ole Brandt</span></p>", ("Mara Feldt", "Ole Brandt")),
    ],
)
def test_boxes_of_authors_hold_buttons_roles_and_others(box: str, names: tuple[str, ...]) -> None:
    """Every name of a box of authors is one; what can be pressed, and whom a label of others names, is none."""
    assert authors(body=box) == names


def test_a_motto_below_a_post_names_nobody() -> None:
    """Forums call it a signature, as papers call the byline, whose first name stands in no list."""
    motto = "<div class='signature'>Layout: 4 x 2 m, Epoche Drei, since 1996</div>"
    assert authors(body=motto) == ()
    assert authors(body="<div class='signature'>Mara Feldt, in Lindau</div>") == ("Mara Feldt",)


def test_who_answers_a_log_ins_post_did_not_open_the_thread() -> None:
    """Whoever posted is named in a link between arrows, beside a button; posts below have bylines of the same kind."""
    byline = '<p class="author"><a class="unread">Message</a>» <a class="username">{}</a> » 18 Nov 2026</p>'
    posts = "".join(
        f"<div>{byline.format(name)}<div>{'<i>Ferry</i>' * 25}</div></div>" for name in ("gull42", "Nell Ashby")
    )
    assert authors("", f"<h1>Ferry</h1>{posts}") == ("gull42",)
    by_name = byline.format("Nell Ashby")
    assert authors("", f"<h1>Ferry</h1>{by_name}") == ("Nell Ashby",)


def test_a_box_of_an_author_and_a_credit_for_pictures_names_the_author() -> None:
    """Who took the pictures may stand in a part of its own below who wrote; a credit alone names nobody."""
    both = "<div class='article__authors'><div><a href='/t'>Mara Feldt</a></div><div>FOTO: Ole Brandt</div></div>"
    assert authors(body=both) == ("Mara Feldt",)
    assert authors(body="<div class='article__authors'><div>FOTO: Ole Brandt</div></div>") == ()


def test_posts_that_tell_their_day_are_no_bylines_below_a_log_ins() -> None:
    """Older forums give the link to whoever posted no class, and their posts are short."""
    posts = "".join(
        f"<p class='author'>Message <b><a href='/u'>{name}</a></b> » 8 Feb 2026</p><div>Sails.</div>"
        for name in ("gull_42", "Nell Ashby")
    )
    assert "Nell Ashby" not in authors(body=posts)


@pytest.mark.parametrize(
    "keeper",
    [
        *(
            "Super User",
            "Super Utilisateur",
            "Lindau Admin2",
            "Administrateur",
            "Суперпользователь",
            "Διαχειριστής",
            "管理员",
        ),
        *("Rendszergazda", "Quản trị viên", "관리자"),
    ],
)
def test_whom_a_system_calls_so_until_it_is_told_a_name_is_nobody(keeper: str) -> None:
    """In whatever language: neither a person nor a desk with a name of its own."""
    assert authors(stated(f'{{"@type": "Person", "name": "{keeper}"}}')) == ()
    assert authors(body=f"<span class='author'>{keeper}</span>") == ()


def test_a_box_that_ends_in_auth_names_the_author() -> None:
    """What logs a reader in is called so, too, with more behind it."""
    assert authors(body="<div class='story-auth'><b>Mara Feldt</b><i>12 May 2026</i></div>") == ("Mara Feldt",)
    assert authors(body="<div class='auth-box'><b>Mara Feldt</b></div>") == ()


def test_what_stands_right_behind_a_name_in_an_element_of_its_own_is_no_part_of_it() -> None:
    """A style parts the two, whatever language they are in."""
    text = "".join(f"<p>Пором ходитиме всю зиму, вирішила рада порту у вівторок, рейс {at}.</p>" for at in range(4))
    page = (
        "<html lang='uk'><body><article><h1>Пором ходитиме всю зиму</h1>"
        "<div class='hd'><span><b>Оксана Шелест</b><i>журналістка</i></span></div><div>12.05.2026</div>"
        f"{text}</article></body></html>"
    )
    assert read_page(page, url=URL).authors == ("Оксана Шелест",)


_TEXT = "".join(
    f"<p>The ferry sails all winter, the harbour board said on Tuesday of line {at}.</p>" for at in range(4)
)


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("", "<p class='x'>(mko/sda)</p>", ("mko",)),
        ("", "<p class='x'>(sda)</p>", ("sda",)),
        ("", "<p class='x'>(pdf)</p><p class='x'>(Ends)</p>", ("pdf",)),
        ("", "<p>(Mara Feldt)</p>", ("Mara Feldt",)),
        ("<div>Share</div><p><b>De notre correspondant à Lindau, Mara Feldt</b></p>", "", ("Mara Feldt",)),
        ("<div class='x'><b>Nga: Mara Feldt</b></div>", "", ("Mara Feldt",)),
    ],
)
def test_a_text_is_signed_in_brackets_below_or_by_a_line_above(above: str, below: str, names: tuple[str, ...]) -> None:
    """By a name, by initials, which come before the agency beside them, or by a byline that a heading took along."""
    page = (
        "<html lang='en'><body><article><h1>Ferry sails all winter</h1>"
        f"{above}<div class='text'>{_TEXT}</div>{below}</article></body></html>"
    )
    assert read_page(page, url=URL).authors == names
