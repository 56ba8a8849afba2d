"""Layouts that a stranger to the segmenter wrote, and that it did not take apart at first sight."""

from html import escape as e

from .markup import og, page, ps
from .told import Story


def own_boxes(s: Story) -> str:
    """Elements that the site made up, for every line and every box; no class, no heading."""
    cards = "".join(
        f'<nf-card><a href="{r.url}"><nf-title>{e(r.title)}</nf-title></a>'
        f"<nf-meta><nf-source>{e(r.source)}</nf-source>"
        f"<nf-time>{e(r.age)}</nf-time></nf-meta>{ps(r.paragraphs, 'nf-p')}</nf-card>"
        for r in s.related
    )
    w = s.words
    return page(
        s,
        f"<nf-app><nf-story><nf-headline>{e(s.title)}</nf-headline><nf-by>{e(s.source)}</nf-by>"
        f"<nf-body>{ps(s.paragraphs, 'nf-p')}</nf-body>"
        f"<nf-ai><nf-h>{w['ai']}</nf-h><nf-p>{e(w['intro'])}</nf-p></nf-ai>"
        f"<nf-comments><nf-h>{w['comments']}</nf-h><nf-p>{e(w['none'])}</nf-p></nf-comments></nf-story>"
        f"<nf-related><nf-h>{w['related']}</nf-h>{cards}</nf-related></nf-app>",
        head=og(s),
    )


def one_link_each(s: Story) -> str:
    """A column before the article: each entry is one link without a block in it, source and age in one piece."""
    entries = "".join(
        f'<a href="{r.url}"><strong>{e(r.title)}</strong><small>{e(r.source)} | {e(r.age)}</small>'
        f"<span>{e(' '.join(r.paragraphs))}</span></a>"
        for r in s.related
    )
    return page(
        s,
        f"<aside>{entries}</aside><div><h1>{e(s.title)}</h1><small>{e(s.source)} | {e(s.related[0].age)}</small>"
        f"{ps(s.paragraphs)}</div>",
        head=og(s),
    )


def closed_by_an_age(s: Story) -> str:
    """Nothing but paragraphs; source and age stand under each text, and a row of links follows the last."""
    items = "".join(
        f'<p class=p3><a href="{r.url}"><b>{e(r.title)}</b></a></p>{ps(r.paragraphs, "p", " class=p4")}'
        f'<p class=p5>{e(r.source)}, <time datetime="{r.when}">{e(r.age)}</time></p>'
        for r in s.related
    )
    links = " ".join(f"<a href='/n{n}'>{e(each)}</a>" for n, each in enumerate(s.many("nav")))
    return page(
        s,
        f"<p class=p3><b>{e(s.title)}</b></p>{ps(s.paragraphs, 'p', ' class=p4')}<p class=p5>{e(s.source)}</p>"
        f"<p class=p6>{s.words['related']}</p>{items}<p class=p8>{links}</p>",
        head=og(s),
    )


def with_figures(s: Story) -> str:
    """Heads with a time to read behind the age, cards with what readers did and a link to read more."""
    cards = "".join(
        f'<li><div><a href="/s/{n}">{e(r.source)}</a><button>+</button><span>{e(r.age)}</span><span>·</span>'
        f'<span>{n + 2} min</span></div><h2><a href="{r.url}">{e(r.title)}</a></h2>{ps(r.paragraphs)}'
        f'<a href="{r.url}">{s.words["more"]}</a><div><span>👍 {n * 7 + 3}</span><span>💬 {n + 1}</span></div></li>'
        for n, r in enumerate(s.related)
    )
    return page(
        s,
        f"<main><h1>{e(s.title)}</h1><div><a href=/src>{e(s.source)}</a><span>·</span><span>4 min</span></div>"
        f"{ps(s.paragraphs)}</main><section><h3>{s.words['related']}</h3><ul>{cards}</ul></section>",
        head=og(s),
    )


def preformatted(s: Story) -> str:
    """The whole page flattened into one preformatted text, the source printed twice."""
    w = s.words
    lines = [s.title, *s.paragraphs, w["hashtags"], "", w["ai"], w["intro"], w["comments"], w["none"], w["related"], ""]
    for r in s.related:
        lines += ["", r.source or "", r.age or "", f"- {r.source}", r.title, *r.paragraphs]
    return f"<html><head><title>{e(s.title)}</title></head><body><pre>{e(chr(10).join(lines))}</pre></body></html>"


def heads_in_headings(s: Story) -> str:
    """Every heading has the whole head in it, the article's own too: title, source and age."""
    cards = "".join(
        f'<h3><a href="{r.url}">{e(r.title)}</a> <small>{e(r.source)}</small> <small>{e(r.age)}</small></h3>'
        f"{ps(r.paragraphs)}"
        for r in s.related
    )
    age = e(s.related[0].age)
    return page(
        s,
        f"<h1>{e(s.title)} <small>{e(s.source)}</small> <small>{age}</small></h1>{ps(s.paragraphs)}"
        f"<h2>{s.words['comments']}</h2><p>{e(s.words['none'])}</p><h2>{s.words['related']}</h2>{cards}",
        head=og(s),
    )
