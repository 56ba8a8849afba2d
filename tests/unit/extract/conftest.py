"""Invented aggregator pages: one story with its related articles, in many layouts of markup and several languages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape

import pytest


@dataclass(frozen=True)
class Item:
    source: str
    age: str
    title: str
    paragraphs: tuple[str, ...]
    when: str = "2026-05-12T16:30:00Z"


@dataclass(frozen=True)
class Wording:
    """What a page's own furniture says."""

    lang: str
    hashtags: str = "Hashtags"
    ai: str = "AI features"
    buttons: tuple[str, ...] = ("Summarize", "Translate")
    comments: str = "Comments"
    no_comments: str = "No comments yet"
    related: str = "Related Articles"


@dataclass(frozen=True)
class Story:
    title: str
    paragraphs: tuple[str, ...]
    related: tuple[Item, ...]
    wording: Wording
    hashtags: tuple[str, ...] = ("#harbour", "#Lindau")
    #: Author, age, text.
    comments: tuple[tuple[str, str, str], ...] = ()
    source: str = "Lindau Courier"
    date: str = "12 May 2026"


ENGLISH = Story(
    title="Ferry line to the islands will sail all winter",
    paragraphs=(
        "The ferry between Lindau and the outer islands will run through the winter for the first time in thirty years,"
        " the harbour board decided on Monday after a vote that took less than ten minutes.",
        "“We had promised this to every child who ever missed a birthday because of ice,” said Mara Feldt, who chairs the board.",
        "Two ships will share the route. The older one, the Aurelia, gets a new hull that can break ice of up to twenty centimetres.",
        "Tickets stay at four crowns. The islands' council will pay the difference from its own budget, which grew last year.",
        "Sailing begins on the first of November.",
    ),
    related=(
        Item(
            "Island Post",
            "3 hours ago",
            "Shop owners on Karg hope for winter guests",
            (
                "Half of the shops on Karg close in October. Their owners now say they will wait and see, and two of them have ordered"
                " heating for the first time.",
                "The inn by the pier takes bookings for December already, its owner told this paper on Tuesday.",
            ),
        ),
        Item(
            "The Northern Ledger",
            "5 hours ago",
            "What a hull of steel costs, and who will pay for it",
            ("A new hull for the Aurelia costs about nine million crowns, according to the yard that offered to build it within the year.",),
        ),
        Item(
            "Radio Lindau",
            "1 day ago",
            "Ice came late this year, and left early",
            (
                "The sea round the islands froze for nineteen days last winter, the shortest time since the harbour began to keep its"
                " records in 1911.",
                "Researchers warn that a single mild winter says little about the next one.",
            ),
        ),
    ),
    wording=Wording(lang="en"),
)

GERMAN = Story(
    title="Seilbahn auf den Hohen Zinken fährt wieder",
    paragraphs=(
        "Nach vierzehn Monaten Umbau hat die Seilbahn auf den Hohen Zinken am Sonntag wieder Fahrgäste befördert,"
        " wie die Gemeinde Aubach am Abend mitteilte.",
        "Die neuen Kabinen fassen zwölf Personen. Sie wurden in einem Werk im Nachbartal gebaut und ersetzen Gondeln aus dem Jahr 1974.",
        "Bürgermeisterin Jutta Ramsl sprach von einem Tag, auf den das ganze Tal gewartet habe; die Kosten seien eingehalten worden.",
    ),
    related=(
        Item(
            "Aubacher Bote",
            "vor 2 Stunden",
            "Wirte am Gipfel öffnen ihre Hütten",
            ("Drei von vier Hütten am Gipfel haben seit Sonntag geöffnet. Die vierte sucht noch einen Koch und bleibt vorerst zu.",),
        ),
        Item(
            "Talzeitung",
            "vor 7 Stunden",
            "Wanderer fordern einen zweiten Steig",
            ("Der Alpenverein verlangt einen zweiten Weg ins Tal, damit sich die Gäste der Bahn nicht auf einem Steig drängen.",),
        ),
    ),
    wording=Wording(
        lang="de",
        hashtags="Schlagwörter",
        ai="KI-Funktionen",
        buttons=("Zusammenfassen", "Übersetzen"),
        comments="Kommentare",
        no_comments="Noch keine Kommentare",
        related="Ähnliche Artikel",
    ),
    hashtags=("#Seilbahn", "#Aubach"),
    source="Aubacher Bote",
    date="10. Mai 2026",
)

SPANISH = Story(
    title="El mercado viejo de Torrealba reabre sus puertas",
    paragraphs=(
        "El mercado viejo de Torrealba reabrió el sábado después de tres años de obras, con cuarenta puestos y una plaza nueva"
        " bajo la cubierta de hierro.",
        "La alcaldesa Inés Robledo dijo que el alquiler de los puestos no subirá hasta 2030, como pedían los vendedores.",
        "Las obras costaron seis millones. Una parte salió de la venta de un solar junto al río.",
    ),
    related=(
        Item(
            "Diario del Río",
            "hace 3 horas",
            "Los vecinos piden más árboles en la plaza",
            ("Una asociación de vecinos ha reunido dos mil firmas para que se planten árboles en la plaza que hay delante del mercado.",),
        ),
        Item(
            "La Gaceta de Torrealba",
            "hace un día",
            "Cómo se restauró una cubierta de hierro",
            ("Los obreros desmontaron la cubierta pieza por pieza y la llevaron a un taller, donde cada viga recibió un número.",),
        ),
    ),
    wording=Wording(
        lang="es",
        hashtags="Etiquetas",
        ai="Funciones de IA",
        buttons=("Resumir", "Traducir"),
        comments="Comentarios",
        no_comments="Aún no hay comentarios",
        related="Artículos relacionados",
    ),
    hashtags=("#mercado", "#Torrealba"),
    source="Diario del Río",
    date="9 de mayo de 2026",
)

JAPANESE = Story(
    title="青浜町の灯台、百年ぶりに改修へ",
    paragraphs=(
        "青浜町は十二日、町の北端に立つ灯台を来春から改修すると発表した。工事は百年ぶりで、費用はおよそ三億円を見込む。",
        "町長の森野あかりさんは「船を導いてきた光を次の世代に渡したい」と話した。工事の間も明かりは消さないという。",
        "灯台は大正時代に建てられ、地元の漁師たちが長く手入れを続けてきた。",
    ),
    related=(
        Item("青浜新聞", "3時間前", "灯台守の日記、図書館で公開", ("町の図書館は、かつての灯台守が残した日記三十冊を公開した。海の様子が細かく記されている。",)),
        Item("北海タイムス", "1日前", "改修費用、寄付で一割を集める", ("町は改修費用の一割を寄付で集める計画だ。すでに町の外からも申し出が届いている。",)),
    ),
    wording=Wording(
        lang="ja",
        hashtags="ハッシュタグ",
        ai="AI機能",
        buttons=("要約", "翻訳"),
        comments="コメント",
        no_comments="コメントはまだありません",
        related="関連記事",
    ),
    hashtags=("#灯台", "#青浜町"),
    source="青浜新聞",
    date="2026年5月12日",
)

ARABIC = Story(
    title="مكتبة الميناء تفتح أبوابها ليلا",
    paragraphs=(
        "قررت مكتبة الميناء في مدينة رأس النور أن تفتح أبوابها حتى منتصف الليل ابتداء من الشهر المقبل، بعد طلبات كثيرة من الطلاب.",
        "وقالت مديرة المكتبة سلمى الحداد إن عدد الزوار تضاعف خلال عامين وإن القاعة الكبيرة لم تعد تكفي القراء في المساء.",
    ),
    related=(
        Item("صحيفة النور", "منذ 3 ساعات", "الطلاب يرحبون بالقرار الجديد", ("رحب طلاب الجامعة بالقرار وقالوا إنهم كانوا يبحثون عن مكان هادئ للدراسة بعد غروب الشمس.",)),
        Item("أخبار الساحل", "منذ يوم", "قاعة جديدة للأطفال في المكتبة", ("تستعد المكتبة لافتتاح قاعة للأطفال في الطابق الأرضي تضم خمسة آلاف كتاب وركنا للحكايات.",)),
    ),
    wording=Wording(
        lang="ar",
        hashtags="وسوم",
        ai="ميزات الذكاء الاصطناعي",
        buttons=("تلخيص", "ترجمة"),
        comments="تعليقات",
        no_comments="لا توجد تعليقات بعد",
        related="مقالات ذات صلة",
    ),
    hashtags=("#المكتبة",),
    source="صحيفة النور",
    date="12 مايو 2026",
)

COMMENTED = replace(
    ENGLISH,
    comments=(
        ("Ole Brandt", "2 hours ago", "About time. My aunt lives on Karg and has not seen us in January once."),
        ("seagull77", "50 minutes ago", "And who clears the pier when it snows?"),
    ),
)

STORIES = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "ja": JAPANESE, "ar": ARABIC, "commented": COMMENTED}


def _p(paragraphs: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(each)}</{tag}>" for each in paragraphs)


def _page(story: Story, body: str, *, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="{story.wording.lang}"><head><meta charset="utf-8"><title>{escape(story.title)} | Newsfold</title>'
        f'<meta property="og:title" content="{escape(story.title)}"><meta property="og:site_name" content="Newsfold">{head}</head>'
        f"<body><header><a href='/'>Newsfold</a><nav><a href='/w'>World</a> <a href='/l'>Local</a></nav></header>{body}"
        "<footer><a href='/about'>About</a> <a href='/privacy'>Privacy</a> © 2026 Newsfold</footer></body></html>"
    )


def _blocks(story: Story, heading: str = "h2", box: str = "div") -> dict[str, str]:
    """The furniture between article and related ones, each in an element of its own."""
    words = story.wording
    tags = " ".join(f"<a href='/t'>{escape(tag)}</a>" for tag in story.hashtags)
    buttons = "".join(f"<button>{escape(each)}</button>" for each in words.buttons)
    comments = "".join(
        f"<div class='entry'><b>{escape(author)}</b> <span>{escape(age)}</span><p>{escape(text)}</p></div>" for author, age, text in story.comments
    )
    comments = comments or f"<p>{escape(words.no_comments)}</p>"
    return {
        "hashtags": f"<{box}><{heading}>{words.hashtags}</{heading}>{tags}</{box}>",
        "ai": f"<{box}><{heading}>{words.ai}</{heading}>{buttons}</{box}>",
        "comments": f"<{box}><{heading}>{words.comments}</{heading}>{comments}</{box}>",
    }


def _furniture(story: Story, heading: str = "h2", box: str = "div") -> str:
    return "".join(_blocks(story, heading, box).values())


def article_cards(story: Story) -> str:
    """Cards in nested <article>s inside the main one."""
    cards = "".join(
        f"<article><header><span>{escape(item.source)}</span> <time>{escape(item.age)}</time></header><h3><a href='/a/{number}'>"
        f"{escape(item.title)}</a></h3>{_p(item.paragraphs)}</article>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<main><article><h1>{escape(story.title)}</h1><p class='meta'>{escape(story.source)} · {escape(story.date)}</p>{_p(story.paragraphs)}"
        f"{_furniture(story)}<section><h2>{story.wording.related}</h2>{cards}</section></article></main>",
    )


def div_soup(story: Story) -> str:
    """Nothing but <div>s, paragraphs too."""
    cards = "".join(
        f"<div class='x1'><div>{escape(item.source)}</div><div>{escape(item.age)}</div><div class='t'>{escape(item.title)}</div>"
        f"<div>{_p(item.paragraphs, 'div')}</div></div>"
        for item in story.related
    )
    tags = "".join(f"<span>{escape(tag)}</span> " for tag in story.hashtags)
    words = story.wording
    return _page(
        story,
        f"<div id='root'><div><div class='t1'>{escape(story.title)}</div><div>{escape(story.source)}</div><div>{escape(story.date)}</div>"
        f"<div>{_p(story.paragraphs, 'div')}</div><div><div>{words.hashtags}</div><div>{tags}</div></div><div>{words.ai}</div>"
        f"<div>{' '.join(words.buttons)}</div><div>{words.comments}</div><div>{words.no_comments}</div><div>{words.related}</div>{cards}</div></div>",
    )


def only_paragraphs(story: Story) -> str:
    """Every line a <p>, no heading at all; the source twice."""
    words = story.wording
    lines = [story.title, f"{story.source} | {story.date}", *story.paragraphs, words.hashtags, " ".join(story.hashtags), words.ai]
    lines += [" · ".join(words.buttons), words.comments, words.no_comments, words.related]
    for item in story.related:
        lines += [item.source, item.age, f"- {item.source}", item.title, *item.paragraphs]
    return _page(story, f"<div>{_p(tuple(lines))}</div>")


def bullet_list(story: Story) -> str:
    """A list whose items hold everything inline but the text."""
    items = "".join(
        f"<li><a href='/a/{number}'>{escape(item.title)}</a> – <em>{escape(item.source)}</em>, <span>{escape(item.age)}</span>"
        f"{_p(item.paragraphs)}</li>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<h1>{escape(story.title)}</h1><p><i>{escape(story.source)}, {escape(story.date)}</i></p>{_p(story.paragraphs)}{_furniture(story, 'h3')}"
        f"<h3>{story.wording.related}</h3><ul>{items}</ul>",
    )


def table(story: Story) -> str:
    """A table: source and age in one cell, title and text in the other."""
    rows = "".join(
        f"<tr><td>{escape(item.source)}<br>{escape(item.age)}</td><td><a href='/a/{number}'>{escape(item.title)}</a>{_p(item.paragraphs)}</td></tr>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<div class='wrap'><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}{_furniture(story)}<h2>{story.wording.related}</h2>"
        f"<table><tbody>{rows}</tbody></table></div>",
    )


def definition_list(story: Story) -> str:
    """Terms and definitions."""
    items = "".join(
        f"<dt>{escape(item.title)}</dt><dd>{escape(item.source)} · {escape(item.age)}</dd>{_p(item.paragraphs, 'dd')}" for item in story.related
    )
    return _page(
        story,
        f"<article><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}</article>{_furniture(story, box='section')}"
        f"<section><h2>{story.wording.related}</h2><dl>{items}</dl></section>",
    )


def line_breaks(story: Story) -> str:
    """One <div> of lines parted by <br>."""
    words = story.wording
    lines = [f"<b>{escape(story.title)}</b>", escape(f"{story.source} – {story.date}"), *map(escape, story.paragraphs), words.hashtags]
    lines += [" ".join(story.hashtags), words.ai, ", ".join(words.buttons), words.comments, words.no_comments, words.related]
    for item in story.related:
        lines += [escape(item.source), escape(item.age), f"<b>{escape(item.title)}</b>", *map(escape, item.paragraphs)]
    return _page(story, f"<div class='content'>{'<br><br>'.join(lines)}</div>")


def dated_times(story: Story) -> str:
    """Sources as links, ages in <time datetime>."""
    cards = "".join(
        f"<div class='card'><h4><a href='/a/{number}'>{escape(item.title)}</a></h4><div class='m'><a href='/s/{number}'>{escape(item.source)}</a>"
        f" <time datetime='{item.when}'>{escape(item.age)}</time></div>{_p(item.paragraphs)}<a href='/a/{number}'>Read more</a></div>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<main><h1>{escape(story.title)}</h1><div class='by'>{escape(story.source)} <time datetime='2026-05-12'>{escape(story.date)}</time></div>"
        f"<div class='body'>{_p(story.paragraphs)}</div>{_furniture(story)}<div class='rel'><h2>{story.wording.related}</h2>{cards}</div></main>",
    )


def age_first(story: Story) -> str:
    """The age before the source, in one line above a heading; no element round a unit."""
    items = "".join(
        f"<p class='m'>{escape(item.age)} | {escape(item.source)}</p><h3>{escape(item.title)}</h3>{_p(item.paragraphs)}" for item in story.related
    )
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}{_furniture(story, box='div')}<h2>{story.wording.related}</h2>{items}</div>",
    )


def related_first(story: Story) -> str:
    """The related articles before hashtags and comments."""
    blocks = _blocks(story, box="section")
    cards = "".join(
        f"<div><span>{escape(item.source)}</span><span>{escape(item.age)}</span><h3>{escape(item.title)}</h3>{_p(item.paragraphs)}</div>"
        for item in story.related
    )
    return _page(
        story,
        f"<main><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}<section><h2>{story.wording.related}</h2>{cards}</section>"
        f"{blocks['ai']}{blocks['hashtags']}{blocks['comments']}</main>",
    )


def related_on_top(story: Story) -> str:
    """The related articles above the article."""
    cards = "".join(
        f"<div class='c'><div>{escape(item.source)} • {escape(item.age)}</div><h3>{escape(item.title)}</h3>{_p(item.paragraphs)}</div>"
        for item in story.related
    )
    return _page(
        story,
        f"<div class='top'><h2>{story.wording.related}</h2>{cards}</div><div class='main'><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}"
        f"{_furniture(story)}</div>",
    )


def sidebar(story: Story) -> str:
    """The related articles in an <aside> without any heading, in the middle of the article's element."""
    cards = "".join(
        f"<div><strong>{escape(item.title)}</strong><div>{escape(item.source)}</div><div>{escape(item.age)}</div>{_p(item.paragraphs)}</div>"
        for item in story.related
    )
    return _page(
        story,
        f"<article><h1>{escape(story.title)}</h1>{_p(story.paragraphs[:2])}<aside>{cards}</aside>{_p(story.paragraphs[2:])}"
        f"{_furniture(story)}</article>",
    )


def age_last(story: Story) -> str:
    """Title and text first; source and age close each card."""
    cards = "".join(
        f"<div class='k'><h3>{escape(item.title)}</h3>{_p(item.paragraphs)}<div class='f'><span>{escape(item.source)}</span>"
        f"<span>{escape(item.age)}</span></div></div>"
        for item in story.related
    )
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}{_furniture(story)}<h2>{story.wording.related}</h2>{cards}</div>",
    )


def inline_cards(story: Story) -> str:
    """A card is one link with nothing but <span>s in it."""
    cards = "".join(
        f"<a class='c' href='/a/{number}'><span>{escape(item.source)}</span><span>{escape(item.age)}</span><span>{escape(item.title)}</span>"
        + "".join(f"<span>{escape(each)}</span>" for each in item.paragraphs)
        + "</a>"
        for number, item in enumerate(story.related)
    )
    cards = "".join(f"<div>{card}</div>" for card in cards.replace("</a><a", "</a>\n<a").split("\n"))
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}{_furniture(story)}<h2>{story.wording.related}</h2>{cards}</div>",
    )


def subheads(story: Story) -> str:
    """The article has headings of the same level as the related ones; the page states the article as JSON-LD; a footer of prose."""
    items = "".join(
        f"<h2>{escape(item.title)}</h2><p>{escape(item.source)} ({escape(item.age)})</p>{_p(item.paragraphs)}" for item in story.related
    )
    middle = f"<h2>{escape(story.title.split()[0])} – II</h2>"
    head = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Newsfold"},'
        f'{{"@type":"NewsArticle","headline":"{story.title}","datePublished":"2026-05-12T07:00:00+02:00"}}]}}</script>'
    )
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs[:1])}{middle}{_p(story.paragraphs[1:])}{_furniture(story, 'h2')}"
        f"<h2>{story.wording.related}</h2>{items}</div><div class='legal'><p>Newsfold gathers headlines from three hundred papers. It belongs"
        " to nobody but its readers, and it shows no advertising of any kind.</p></div>",
        head=head,
    )


def repeated_source(story: Story) -> str:
    """As the founding page: source, age, source again, title, text, no element round the text."""
    items = "".join(
        f"<div class='i'><img src='/i.png'><div><b>{escape(item.source)}</b><br>{escape(item.age)}</div><div>- {escape(item.source)}</div></div>"
        f"<h3><a href='/a'>{escape(item.title)}</a></h3><div>{escape(' '.join(item.paragraphs))}</div>"
        for item in story.related
    )
    return _page(
        replace(story),
        f"<div><h1>{escape(story.title)}</h1><div>{_p(story.paragraphs)}</div>{_furniture(story, 'h4')}<h4>{story.wording.related}</h4>{items}</div>",
    )


LAYOUTS: tuple[Callable[[Story], str], ...] = (
    *(article_cards, div_soup, only_paragraphs, bullet_list, table, definition_list, line_breaks, dated_times, age_first),
    *(related_first, related_on_top, sidebar, age_last, inline_cards, subheads, repeated_source),
)


@pytest.fixture(params=LAYOUTS, ids=lambda layout: layout.__name__)
def layout(request: pytest.FixtureRequest) -> Callable[[Story], str]:
    return request.param


@pytest.fixture(params=list(STORIES))
def story(request: pytest.FixtureRequest) -> Story:
    return STORIES[request.param]
