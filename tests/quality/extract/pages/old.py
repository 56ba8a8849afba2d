"""Pages of the past, and of no age at all: tables, line breaks, elements left open, lines without any structure."""

from dataclasses import replace
from html import escape as e

from .markup import og, page, ps
from .told import Story, Told


def tables(s: Story) -> str:
    """Two cells of a table: the article and a column of related ones; ages after the text."""
    rows = "".join(
        f'<tr><td bgcolor="#eeeeee"><a href="{r.url}"><font size="3"><b>{e(r.title)}</b></font></a></td></tr><tr><td>'
        f'<font size="2">{"<br><br>".join(map(e, r.paragraphs))}</font></td></tr><tr><td align="right"><font size="1">'
        f"<i>{e(r.source)}</i>, {e(r.age)}</font></td></tr>"
        for r in s.related
    )
    text = "<br><br>\n".join(map(e, s.paragraphs))
    return page(
        s,
        f'<table width="760" border="0"><tr><td width="500" valign="top"><font size="5"><b>{e(s.title)}</b></font><br>'
        f'<font size="1">{e(s.source)}, {e(s.date)}</font><br><br><font size="3">{text}</font></td>'
        '<td width="260" valign="top">'
        f"<table><tr><td><b>{s.words['related']}</b></td></tr>{rows}</table></td></tr></table>",
    )


def rows_of_cells(s: Story) -> str:
    """One row a related article, a cell each for age, source, title and text."""
    rows = "".join(
        f'<tr><td class="a">{e(r.age)}</td><td class="s">{e(r.source)}</td><td><a href="{r.url}">{e(r.title)}</a><br>'
        f"{e(' '.join(r.paragraphs))}</td></tr>"
        for r in s.related
    )
    return page(
        s,
        f"<center><h2>{e(s.title)}</h2></center>{ps(s.paragraphs)}<h3>{s.words['related']}</h3>"
        f"<table class=list>{rows}</table>",
    )


def line_breaks(s: Story) -> str:
    """Everything in one element, parted by <br> alone."""
    w = s.words
    out = [f"<b>{e(s.title)}</b>", f"<i>{e(s.source)}, {e(s.date)}</i>", "", *map(e, s.paragraphs), ""]
    out += [f"<b>{w['hashtags']}</b>", e(" ".join(s.tags)), f"<b>{w['ai']}</b>", e(w["intro"])]
    out += [" | ".join(f"<a href=#>{e(b)}</a>" for b in s.many("buttons"))]
    out += [f"<b>{w['comments']}</b>", e(w["none"]), "", f"<b>{w['related']}</b>", ""]
    for r in s.related:
        out += [
            f"<b>{e(r.title)}</b>",
            f"<font color=gray>{e(r.source)} - {e(r.age)}</font>",
            *map(e, r.paragraphs),
            "",
        ]
    return page(s, f"<div id=content>{'<br>'.join(out)}</div>")


def left_open(s: Story) -> str:
    """Paragraphs, items and boxes that nobody closed; attributes without quotes."""
    items = "".join(
        f"<li class=rel><a href={r.url}>{e(r.title)}</a><p class=m>{e(r.source)} &bull; {e(r.age)}"
        + "".join(f"<p>{e(each)}" for each in r.paragraphs)
        for r in s.related
    )
    return page(
        s,
        f"<div class=a><h1>{e(s.title)}</h1><p class=m>{e(s.source)} &bull; {e(s.date)}"
        + "".join(f"<p>{e(each)}" for each in s.paragraphs)
        + f"<div class=t><b>{s.words['hashtags']}:</b> {e(' '.join(s.tags))}"
        + f"<h3>{s.words['related']}</h3><ul>{items}</ul>",
    )


def terms(s: Story) -> str:
    """A list of terms: the source and age are the term, title and text its definitions."""
    items = "".join(
        f"<dt>{e(r.source)} <em>{e(r.age)}</em></dt><dd><a href='{r.url}'>{e(r.title)}</a></dd>{ps(r.paragraphs, 'dd')}"
        for r in s.related
    )
    return page(
        s,
        f"<div><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<h4>{s.words['related']}</h4><dl>{items}</dl></div>",
        head=og(s),
    )


def quoted(s: Story) -> str:
    """A heading, then the text in a <blockquote> with its <cite>."""
    items = "".join(
        f"<h3>{e(r.title)}</h3><blockquote>{ps(r.paragraphs)}<cite>{e(r.source)}, {e(r.age)}</cite></blockquote>"
        for r in s.related
    )
    return page(
        s,
        f"<article><h1>{e(s.title)}</h1>{ps(s.paragraphs)}</article><div><h2>{s.words['related']}</h2>{items}</div>",
        head=og(s),
    )


def paragraphs_only(s: Story) -> str:
    """Every line a <p>, in one element, no heading but the first; one line of hashtags."""
    w = s.words
    lines = [
        f"<p>{e(s.source)}</p><p>{e(s.date)}</p>",
        ps(s.paragraphs),
        f"<p>{w['hashtags']}: {e(', '.join(s.tags))}</p>",
    ]
    lines += [f"<p>{w['ai']}</p><p>{e(' · '.join(s.many('buttons')))}</p><p>{w['comments']}</p><p>{e(w['none'])}</p>"]
    lines += [f"<p>{w['related']}</p>"]
    for r in s.related:
        lines += [f"<p>{e(r.title)}</p><p>{e(r.source)}</p><p>{e(r.age)}</p>{ps(r.paragraphs)}"]
    return page(s, f"<div id=app><h1>{e(s.title)}</h1>{''.join(lines)}</div>", head=og(s))


def rules_between(s: Story) -> str:
    """No heading announces the related articles; a rule parts one from the next."""
    items = "".join(
        f"<hr><h2><a href='{r.url}'>{e(r.title)}</a></h2><p><b>{e(r.source)}</b> ({e(r.age)})</p>{ps(r.paragraphs)}"
        for r in s.related
    )
    return page(s, f"<div class='w'><h1>{e(s.title)}</h1>{ps(s.paragraphs)}{items}</div>", head=og(s))


def in_brackets(s: Story) -> str:
    """Source and age in brackets at the end of the text, in the same paragraph."""
    items = "".join(
        f"<div><h4>{e(r.title)}</h4>{ps(r.paragraphs)}<p><i>({e(r.source)}, {e(r.age)})</i></p></div>"
        for r in s.related
    )
    return page(
        s,
        f"<div class='lead'><h1>{e(s.title)}</h1><p class=d>{e(s.date)}</p>{ps(s.paragraphs)}</div><div class='rest'>"
        f"<h2>{s.words['related']}</h2>{items}</div>",
        head=og(s),
    )


def bold_lines(s: Story) -> str:
    """A related article is one paragraph: bold title, dash, source and age, line break, text."""
    items = "".join(
        f"<p><b><a href='{r.url}'>{e(r.title)}</a></b> — {e(r.source)}, {e(r.age)}"
        f"<br>{'<br>'.join(map(e, r.paragraphs))}</p>"
        for r in s.related
    )
    return page(
        s,
        f"<h1>{e(s.title)}</h1><div>{'<br><br>'.join(map(e, s.paragraphs))}</div><p><b>{s.words['related']}</b>"
        f"</p>{items}",
        head=og(s),
    )


def data_of_others(s: Story) -> str:
    """JSON-LD tells of the related articles first; the head names the site alone."""
    listed = ",".join(
        f'{{"@type":"NewsArticle","headline":"{r.title.replace(chr(34), chr(39))}","datePublished":"{r.when}"}}'
        for r in s.related
    )
    head = (
        '<meta property="og:title" content="Newsfold – all the news"><meta property="og:site_name" content="Newsfold">'
        f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"ItemList","itemListElement":[{listed}]}}'
        "</script>"
    )
    cards = "".join(
        f"<div class='x'><h2>{e(r.title)}</h2><div class='y'><span>{e(r.source)}</span><span>{e(r.age)}</span></div>"
        f"{ps(r.paragraphs)}</div>"
        for r in s.related
    )
    return page(
        s,
        f"<div class='z'><h1>{e(s.title)}</h1><div class='y'><span>{e(s.source)}</span><span>{e(s.date)}</span></div>"
        f"{ps(s.paragraphs)}</div><h2>{s.words['related']}</h2>{cards}",
        head=head,
        title=f"{s.title} - Newsfold",
    )


def comments_between(s: Story) -> str:
    """Readers' comments, with names and ages, between the article and the related ones."""
    said = (
        "".join(
            f"<div class='q'><b>{e(author)}</b> <small>{e(age)}</small><p>{e(text)}</p></div>"
            for author, age, text in s.comments
        )
        or f"<p>{e(s.words['none'])}</p>"
    )
    cards = "".join(
        f"<div class='q2'><small>{e(r.source)} · {e(r.age)}</small><h3><a href='{r.url}'>{e(r.title)}</a>"
        f"</h3>{ps(r.paragraphs)}"
        "</div>"
        for r in s.related
    )
    return page(
        s,
        f"<div><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<h2>{s.words['comments']} ({len(s.comments)})</h2>{said}"
        f"<h2>{s.words['related']}</h2>{cards}</div>",
        head=og(s),
    )


def comments_gold(s: Story) -> dict:
    """What should be read out of ``comments_between``."""
    return {"comments": list(s.comments)}


def longer_than_the_article(s: Story) -> str:
    """The related texts are longer than the article, and stand in the same element."""
    items = "".join(
        f"<div class='h'>{e(r.source)}</div><div class='h'>{e(r.age)}</div><h3>{e(r.title)}</h3>{ps(r.paragraphs)}"
        for r in _longer(s)
    )
    return page(
        s,
        f"<div class='all'><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<h3>{s.words['ai']}</h3><p>{e(s.words['intro'])}</p>"
        f"<h3>{s.words['related']}</h3>{items}</div>",
        head=og(s),
    )


def _longer(s: Story) -> list[Told]:
    texts = [r.paragraphs for r in s.related]
    return [replace(r, paragraphs=[*r.paragraphs, *texts[n - 1], *texts[n - 2]]) for n, r in enumerate(s.related)]


def longer_gold(s: Story) -> dict:
    """What should be read out of ``longer_than_the_article``."""
    return {"related": _longer(s)}


def prefixed_source(s: Story) -> str:
    """As the founding page: source, age, the source again after a dash, title, text run together."""
    w = s.words
    items = "".join(
        f"<div class=row><img src=/f.ico><span class=n>{e(r.source)}</span><br><span>{e(r.age)}</span></div>"
        f"<div>- {e(r.source)}"
        f"</div><div class=tt>{e(r.title)}</div><div class=bd>{e(' '.join(r.paragraphs))}</div>"
        for r in s.related
    )
    return page(
        s,
        f"<div class=tt>{e(s.title)}</div><div class=bd>{ps(s.paragraphs)}</div><div>{w['hashtags']}</div><div></div>"
        f"<div>{w['ai']}</div><div>{e(w['intro'])}</div><div>{w['comments']}</div><div>{e(w['none'])}</div>"
        f"<div>{w['related']}</div>{items}",
        head=og(s),
    )
