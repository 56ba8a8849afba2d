"""Pages of the present: cards in elements of their own, with and without names that say what they are."""

from dataclasses import replace
from html import escape as e

from .markup import og, page, ps
from .told import Story, Told


def hashed_divs(s: Story) -> str:
    """Nothing but <div> and <span> with generated names; the title is no heading."""
    w = s.words
    cards = "".join(
        f'<div class="sc-jAaTju kWmQsx"><div class="sc-bZQynM"><span class="sc-gzVnrw">{e(r.source)}</span>'
        f'<span class="sc-htoDjs hNGkyN">·</span><span class="sc-dnqmqq">{e(r.age)}</span></div>'
        f'<a class="sc-iwsKbI" href="{r.url}"><div class="sc-gZMcBi bDuQrp">{e(r.title)}</div></a>'
        f'<div class="sc-gqjmRU">{ps(r.paragraphs, "div", " class=sc-VigVT")}</div></div>'
        for r in s.related
    )
    tags = "".join(f'<span class="sc-jTzLTM eXkQp">{e(t)}</span>' for t in s.tags)
    buttons = "".join(f'<div role="button" class="sc-fjdhpX">{e(b)}</div>' for b in s.many("buttons"))
    return page(
        s,
        f'<div id="__next"><div class="sc-bdVaJa"><div class="sc-bwzfXH"><div class="sc-ifAKCX">{e(s.title)}</div>'
        f'<div class="sc-EHOje"><span>{e(s.source)}</span><span>{e(s.date)}</span></div>'
        f'<div class="sc-bxivhb">{ps(s.paragraphs, "div", " class=sc-VigVT")}</div></div>'
        f'<div class="sc-cSHVUG"><div class="sc-kAzzGY">{w["hashtags"]}</div>{tags}</div>'
        f'<div class="sc-cSHVUG"><div class="sc-kAzzGY">{w["ai"]}</div><div>{e(w["intro"])}</div>{buttons}</div>'
        f'<div class="sc-cSHVUG"><div class="sc-kAzzGY">{w["comments"]} (0)</div><div>{e(w["none"])}</div></div>'
        f'<div class="sc-cSHVUG"><div class="sc-kAzzGY">{w["related"]}</div>{cards}</div></div></div>',
        head=og(s),
    )


def cards_before(s: Story) -> str:
    """The cards stand before the article, in a column of their own."""
    cards = "".join(
        f'<li class="item"><h3><a href="{r.url}">{e(r.title)}</a></h3>'
        f'<p class="src">{e(r.source)} &middot; {e(r.age)}</p>'
        f'<div class="sum">{ps(r.paragraphs)}</div></li>'
        for r in s.related
    )
    return page(
        s,
        f'<div class="cols"><div class="left"><h2>{s.words["related"]}</h2><ul>{cards}</ul></div>'
        f'<div class="right"><h1>{e(s.title)}</h1><p class="by">{e(s.byline)}, {e(s.date)}</p>{ps(s.paragraphs)}'
        f'<p class="tags">{" ".join(f"<a href=/t>{e(t)}</a>" for t in s.tags)}</p></div></div>',
        head=og(s),
    )


def cards_in_the_middle(s: Story) -> str:
    """A box of cards amid the paragraphs, and a call to sign up further down."""
    cards = "".join(
        f'<div class="rel-card"><img src="/i.jpg" alt=""><div><a href="{r.url}"><b>{e(r.title)}</b></a><br>'
        f"<small>{e(r.source)} | {e(r.age)}</small>{ps(r.paragraphs)}</div></div>"
        for r in s.related
    )
    heading, text, button = s.many("newsletter")
    return page(
        s,
        f"<article><header><h1>{e(s.title)}</h1><div>{e(s.byline)}</div><time datetime=2026-05-12>{e(s.date)}"
        "</time></header>"
        f'<div class="text">{ps(s.paragraphs[:2])}<section class="box"><h4>{s.words["related"]}</h4>{cards}</section>'
        f'{ps(s.paragraphs[2:])}</div><div class="nl"><h4>{e(heading)}</h4><p>{e(text)}</p><form><input>'
        f"<button>{e(button)}"
        "</button></form></div></article>",
        head=og(s),
    )


def nested_articles(s: Story) -> str:
    """The cards are <article>s within the main one, their ages last."""
    cards = "".join(
        f"<article><h2>{e(r.title)}</h2>{ps(r.paragraphs)}<footer><cite>{e(r.source)}</cite>, <time>{e(r.age)}"
        "</time></footer>"
        "</article>"
        for r in s.related
    )
    return page(
        s,
        f"<main><article><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<aside><h2>{s.words['related']}</h2>{cards}"
        "</aside></article>"
        "</main>",
        head=og(s),
    )


def without_ages(s: Story) -> str:
    """Source, heading and text, but no age anywhere."""
    cards = "".join(
        f'<div class="story"><span class="pub">{e(r.source)}</span><h3><a href="{r.url}">{e(r.title)}</a></h3>'
        f'{ps(r.paragraphs)}<a class="more" href="{r.url}">{s.words["more"]}</a></div>'
        for r in s.related
    )
    return page(
        s,
        f'<div class="main"><h1>{e(s.title)}</h1><p>{e(s.source)} – {e(s.date)}</p>{ps(s.paragraphs)}</div>'
        f'<div class="below"><h2>{s.words["related"]}</h2><div class="grid">{cards}</div></div>',
        head=og(s),
    )


def ages_in_attributes(s: Story) -> str:
    """The times stand in ``datetime`` alone; a script would write them out."""
    cards = "".join(
        f'<div class="teaser"><div class="meta"><a href="/p/{n}">{e(r.source)}</a> <time datetime="{r.when}">'
        "</time></div>"
        f'<h3 class="hl"><a href="{r.url}">{e(r.title)}</a></h3><div class="abstract">{ps(r.paragraphs)}</div></div>'
        for n, r in enumerate(s.related)
    )
    return page(
        s,
        f'<main><h1>{e(s.title)}</h1><div class="meta"><a href="/p">{e(s.source)}</a> '
        '<time datetime="2026-05-12T08:00:00Z">'
        f'</time></div><div class="story-text">{ps(s.paragraphs)}</div><h2>{s.words["comments"]}</h2>'
        f"<p>{e(s.words['none'])}</p>"
        f'<h2>{s.words["related"]}</h2><div class="teasers">{cards}</div></main>',
        head=og(s),
    )


SHORT = ("3h", "5h", "1d", "2w")


def short_ages(s: Story) -> str:
    """Card heads of one line ("Source · 3h") over a linked title; hashtags as a list."""
    cards = "".join(
        f'<li><div class="kicker">{e(r.source)} · {r.age}</div><a href="{r.url}"><strong>{e(r.title)}</strong></a>'
        f"<p>{e(' '.join(r.paragraphs))}</p></li>"
        for r in _short(s)
    )
    tags = "".join(f"<li><a href='/t/{n}'>{e(t)}</a></li>" for n, t in enumerate(s.tags))
    return page(
        s,
        f'<div class="page"><h1>{e(s.title)}</h1><div>{e(s.source)} · 4h</div>{ps(s.paragraphs)}'
        f'<h5>{s.words["hashtags"]}</h5><ul class="tags">{tags}</ul><h5>{s.words["related"]}</h5>'
        f'<ul class="feed">{cards}</ul></div>',
        head=og(s),
    )


def _short(s: Story) -> list[Told]:
    return [replace(r, age=age, paragraphs=[" ".join(r.paragraphs)]) for r, age in zip(s.related, SHORT, strict=False)]


def short_ages_gold(s: Story) -> dict:
    """What should be read out of ``short_ages``."""
    return {"related": _short(s)}


def logos_for_sources(s: Story) -> str:
    """The sources are pictures."""
    cards = "".join(
        f'<section class="r"><div><img class="logo" src="/l{n}.png" alt="{e(r.source)}"> '
        f'<span class="ago">{e(r.age)}</span></div>'
        f'<h3>{e(r.title)}</h3><div class="txt">{ps(r.paragraphs)}</div></section>'
        for n, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div><img src="/lead.jpg" alt="A picture"><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<hr>'
        f"<h2>{s.words['related']}</h2>{cards}</div>",
        head=og(s),
    )


def whole_links(s: Story) -> str:
    """Each card is one link round everything."""
    cards = "".join(
        f'<a class="card" href="{r.url}"><div class="card-b"><h4>{e(r.title)}</h4><p>{e(" ".join(r.paragraphs))}</p>'
        f'<div class="card-f"><span>{e(r.source)}</span><span>{e(r.age)}</span></div></div></a>'
        for r in s.related
    )
    return page(
        s,
        f'<div class="wrapper"><div class="article"><h1>{e(s.title)}</h1>'
        f'<h2 class="sub">{e(s.source)}, {e(s.date)}</h2>'
        f'<div class="body">{ps(s.paragraphs)}</div></div><div class="deck">'
        f'<div class="deck-t">{s.words["related"]}</div>{cards}'
        "</div></div>",
        head=og(s),
    )


def one_paragraph_gold(s: Story) -> dict:
    """For layouts that run the related texts together."""
    return {"related": [replace(r, paragraphs=[" ".join(r.paragraphs)]) for r in s.related]}


def own_elements(s: Story) -> str:
    """Elements with names of the site's own, as web components have them."""
    cards = "".join(
        f'<nf-card href="{r.url}"><nf-meta><nf-source>{e(r.source)}</nf-source><nf-time>{e(r.age)}</nf-time></nf-meta>'
        f"<nf-title>{e(r.title)}</nf-title><nf-text>{ps(r.paragraphs)}</nf-text></nf-card>"
        for r in s.related
    )
    return page(
        s,
        f"<nf-app><nf-article><h1>{e(s.title)}</h1><nf-meta>{e(s.source)}</nf-meta><nf-body>{ps(s.paragraphs)}"
        "</nf-body>"
        f"</nf-article><nf-block><h2>{s.words['comments']}</h2><p>{e(s.words['none'])}</p></nf-block>"
        f"<nf-block><h2>{s.words['related']}</h2>{cards}</nf-block></nf-app>",
        head=og(s),
    )


def folded_away(s: Story) -> str:
    """Each related article under a <summary> to unfold."""
    cards = "".join(
        f"<details><summary>{e(r.title)} <small>({e(r.source)}, {e(r.age)})</small></summary>{ps(r.paragraphs)}"
        "</details>"
        for r in s.related
    )
    return page(
        s,
        f"<section><h1>{e(s.title)}</h1><p><em>{e(s.byline)}</em></p>{ps(s.paragraphs)}</section><section>"
        f"<h2>{s.words['related']}</h2>{cards}</section>",
        head=og(s),
    )


def first_headings_all(s: Story) -> str:
    """Every card's title is an <h1>, as the article's own; the page's head names only the site."""
    cards = "".join(
        f'<section class="entry"><h1><a href="{r.url}">{e(r.title)}</a></h1><p class="i"><span>{e(r.source)}</span> '
        f'<span>{e(r.age)}</span></p><div class="e">{ps(r.paragraphs)}</div></section>'
        for r in s.related
    )
    return page(
        s,
        f'<section class="entry first"><h1>{e(s.title)}</h1><p class="i"><span>{e(s.source)}</span> '
        f"<span>{e(s.date)}</span></p>"
        f'<div class="e">{ps(s.paragraphs)}</div></section><h3>{s.words["related"]}</h3>{cards}',
        head='<meta property="og:title" content="Newsfold"><meta property="og:site_name" content="Newsfold">',
    )


def busy_cards(s: Story) -> str:
    """Cards full of buttons, counters and reading times, and a second list of what is most read."""
    cards = "".join(
        f'<article class="c"><div class="c-top"><span class="cat">{e(s.many("nav")[1])}</span></div><h3>'
        f'<a href="{r.url}">'
        f'{e(r.title)}</a></h3><div class="c-meta"><span class="c-src">{e(r.source)}</span> '
        f'<time datetime="{r.when}">{e(r.age)}'
        f'</time> <span>4 min</span></div><div class="c-txt">{ps(r.paragraphs)}</div><div class="c-act">'
        "<button>♡ 12</button>"
        f"<button>Share</button><a href='{r.url}'>{s.words['more']} →</a></div></article>"
        for r in s.related
    )
    tops = "".join(f'<li><a href="/m/{n}">{e(t)}</a></li>' for n, t in enumerate(TOPS))
    return page(
        s,
        f'<div class="layout"><main><h1>{e(s.title)}</h1><div class="c-meta">{e(s.source)} '
        f'<time datetime="2026-05-12">{e(s.date)}'
        f'</time></div>{ps(s.paragraphs)}<section class="related"><h2>{s.words["related"]}</h2>{cards}</section></main>'
        f'<aside class="rail"><h2>{s.words["mostread"]}</h2><ol>{tops}</ol></aside></div>',
        head=og(s),
    )


TOPS = (
    "Lottery winner of Brennick gives it all to the zoo",
    "Seven walks along the Harn that need no map",
    "The baker who has not slept a night since 1998",
)
