"""Layouts of tubs: an article's page of portals, apps, link blogs, readers, magazines and streams of 2015 to 2026."""

from html import escape as e

from .markup import age, og, page, ps, source, words
from .told import Story, Told


def portal_rail(s: Story) -> str:
    """A portal's stream below the article: picture, linked heading, source and age below, a promoted item amid it."""
    boxes = words(s, "boxes")
    items = [
        f'<li class="js-stream-content Pos(r)"><div class="Cf"><div class="Fl(start) W(28%)"><img src="/i/{at}.webp" '
        f'alt="" width="190" height="107"></div><div class="Ov(h) Pend(44px)"><h3 class="Mb(5px)"><a href="{r.url}" '
        f'class="Fw(b) LineClamp(2)"><u class="StretchedBox"></u>{e(r.title)}</a></h3><div class="C(#959595) Fz(11px)">'
        f"<span>{source(r)}</span><i aria-hidden=true class=Mx(4px)>•</i><span>{age(r)}</span></div>"
        f"{ps(r.paragraphs, 'p', ' class=LineClamp(3)')}</div></div></li>"
        for at, r in enumerate(s.related)
    ]
    items.insert(
        1,
        f'<li class="js-stream-content gemini-ad"><div class="Cf"><h3><a href="/out?x=1">{boxes[5]}</a></h3><div><a '
        f'href="/why">{boxes[3]}</a></div></div></li>',
    )
    return page(
        s,
        f'<div id="YDC-Col1"><div class="caas-body-wrapper"><header class="caas-header"><h1>{e(s.title)}</h1></header>'
        f'<div class="caas-attr"><div class="caas-attr-provider">{e(s.source)}</div><div class="caas-attr-time-style">'
        f'<time datetime="2026-05-12T08:00:00Z">{e(s.date)}</time> · {words(s, "extra")[1]}</div></div>'
        f'<div class="caas-body">{ps(s.paragraphs)}</div></div></div>'
        f'<div id="YDC-Stream"><h2>{s.words["related"]}</h2><ul class="My(0)">{"".join(items)}</ul>'
        f"<button>{words(s, 'extra')[6]}</button></div>",
        head=og(s),
    )


def app_page(s: Story) -> str:
    """A news app on the web: a bar that offers the app, each card headed by a round logo, name, button to follow."""
    extra, w = words(s, "extra"), s.words
    cards = "".join(
        f'<div class="card_b1x"><div class="pub_r"><img class="round" src="/p/{at}.png" alt=""><div><a class="nm" '
        f'href="/m/{at}">{source(r)}</a><span class="tm">{age(r)}</span></div><button class="fl">+ {extra[4]}'
        f'</button></div><a href="{r.url}"><h2>{e(r.title)}</h2></a>{ps(r.paragraphs, "div", " class=dsc")}<a '
        f'class="rd" href="{r.url}">{w["more"]}</a><div class="cnt"><span>👍 {at * 7 + 3}</span><span>💬 {at + 1}'
        f"</span><span>{extra[2]}</span></div></div>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="appbar"><img src="/a.png" alt=""><span>{words(s, "newsletter")[1]}</span><a href="/get">'
        f'{extra[9]}</a></div><div class="detail"><h1>{e(s.title)}</h1><div class="pub_r"><img class="round" '
        f'src="/p.png" alt=""><div><a class="nm" href="/m/x">{e(s.source)}</a><span class="tm">{e(s.date)}</span></div>'
        f'<button class="fl">+ {extra[4]}</button></div>{ps(s.paragraphs, "div", " class=tx")}<div class="tg">'
        f"{''.join(f'<a href=/t/{at}>{e(tag)}</a>' for at, tag in enumerate(s.tags))}</div></div>"
        f'<div class="cm"><b>{w["comments"]}</b><p>{e(w["none"])}</p></div><div class="feed">{cards}</div>',
        head=og(s),
    )


def link_blog(s: Story) -> str:
    """A link blog: an arrow after each linked title, the source in brackets, the text quoted, age and sign below."""
    posts = "".join(
        f'<dl class="linkedlist"><dt><a href="{r.url}">{e(r.title)}</a> <small>({source(r)})</small> <a class="perma" '
        f'title="Permanent link" href="/l/{at}">★</a></dt><dd><blockquote>{ps(r.paragraphs)}</blockquote>'
        f'<p class="when">{age(r)} <a href="/l/{at}#c">#</a></p></dd></dl>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div id="Main"><div class="article"><h1>{e(s.title)}</h1><h6 class="dateline">{e(s.date)} — {e(s.source)}'
        f"</h6>{ps(s.paragraphs)}</div><p class=tags>{' '.join(e(tag) for tag in s.tags)}</p>"
        f"<h4>{s.words['related']}</h4>{posts}</div>",
        head=og(s),
    )


def river(s: Story) -> str:
    """A river of four cells a row, all <div>s: source, time, headline, text; the buttons are signs alone."""
    rows = "".join(
        f'<div class="r"><div class="c1"><img src="//fav/{at}" width=16>{source(r)}</div><div class="c2">{age(r)}'
        f'</div><div class="c3"><a href="{r.url}" target=_blank>{e(r.title)}</a></div><div class="c4">'
        f"{' '.join(e(each) for each in r.paragraphs)}</div><div class=c5><a href=#>☆</a><a href=#>⋯</a></div></div>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="wrap"><div class="story"><div class="hd">{e(s.title)}</div><div class="sub">{e(s.source)} | '
        f"{e(s.date)}</div>{ps(s.paragraphs, 'div', ' class=para')}</div>"
        f'<div class="r head"><div class="c3">{s.words["related"]} ({len(s.related)})</div></div>{rows}'
        f'<div class="pg"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=3">3</a> »</div></div>',
        head=og(s),
    )


def readers_page(s: Story) -> str:
    """A feed reader's public page: all entries made alike, the article's too, a bar of words below each."""
    extra = words(s, "extra")
    bar = (
        f'<div class="entryFooter">{"".join(f"<a href=#>{each}</a> " for each in (extra[3], extra[2], extra[8]))}</div>'
    )

    def entry(title: str, source: str, age: str, paragraphs: list[str], url: str) -> str:
        return (
            f'<div class="u100Entry"><a class="title" href="{url}">{title}</a><div class="metadata"><span>120+</span> '
            f'<a class="sourceTitle" href="/f/1">{source}</a> / {age}</div><div class="content"><div>{ps(paragraphs)}'
            f"</div></div>{bar}</div>"
        )

    others = "".join(entry(e(r.title), source(r), age(r), r.paragraphs, r.url or "") for r in s.related)
    return page(
        s,
        f'<div id="feedlyFrame"><div class="entryholder">'
        f"{entry(e(s.title), e(s.source), e(s.date), s.paragraphs, 'https://newsfold.example/a/1')}</div>"
        f'<h2 class="more">{s.words["related"]}</h2><div class="list">{others}</div></div>',
        head=og(s),
    )


def flipped(s: Story) -> str:
    """A flipped magazine: tiles with picture, title and text, the source and age in a footer with an avatar."""
    extra = words(s, "extra")
    tiles = "".join(
        f'<li class="tile"><article class="post"><a href="{r.url}" class="internal-link"><div class="media" '
        f'style="background-image:url(/t{at}.jpg)"></div></a><section class="post__content"><h1 class="post__title"><a '
        f'href="{r.url}">{e(r.title)}</a></h1>{ps(r.paragraphs, "p", " class=post__excerpt")}<p class="post__by"><span '
        f'class="avatar"></span><a href="/@s{at}">{source(r)}</a> <span>-</span> <span>{age(r)}</span></p></section>'
        f'<ul class="acts"><li>♥ <span>{at + 4}</span></li><li><button>{extra[2]}</button></li><li><button>{extra[8]}'
        f"</button></li></ul></article></li>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<main><article class="post post--main"><h1 class="post__title">{e(s.title)}</h1><p class="post__by"><a '
        f'href="/@s">{e(s.source)}</a> <span>-</span> <span>{e(s.date)}</span></p><section>{ps(s.paragraphs)}</section>'
        f'</article><section class="boards"><h3>{s.words["related"]}</h3><ul class="tiles">{tiles}</ul></section>'
        f'<section class="mail"><h4>{words(s, "newsletter")[0]}</h4><p>{words(s, "newsletter")[1]}</p></section>'
        "</main>",
        head=og(s),
    )


def timeline(s: Story) -> str:
    """A timeline: each age beside a dot, then source and title in one line parted by a colon, the text below."""
    steps = "".join(
        f'<li><span class="ago">{age(r)}</span><span class="dot"></span><div class="ev"><div class="ln"><cite>'
        f'{source(r)}:</cite> <strong><a href="{r.url}">{e(r.title)}</a></strong></div>{ps(r.paragraphs)}</div></li>'
        for r in s.related
    )
    return page(
        s,
        f'<article><h1>{e(s.title)}</h1><p class="meta"><cite>{e(s.source)}</cite>, {e(s.date)}</p>'
        f'{ps(s.paragraphs)}</article><aside class="tl"><h2>{s.words["related"]}</h2><ol>{steps}</ol></aside>',
        head=og(s),
    )


def clusters_of_coverage(s: Story) -> str:
    """A cluster: the first with text and picture, the others as rows; titles first, source and age behind a dot."""
    boxes = words(s, "boxes")

    def one(r: Told, level: int) -> str:
        return (
            f'<article jscontroller="mhFxVb" class="MQsxIb"><div class="QmrVtf"><h{level} class="ipQwMb"><a '
            f'href="{r.url}" class="DY5T1d">{e(r.title)}</a></h{level}><div class="SVJrMe"><a class="wEwyrc">'
            f'{source(r)}</a><time class="WW6dff" datetime="{r.when}">{age(r)}</time>'
            f'<span class="sr" aria-label="{boxes[7]}">⋮</span>'
            f"</div></div>{ps(r.paragraphs, 'span', ' class=xBbh9')}</article>"
        )

    first, *rest = s.related
    return page(
        s,
        f'<c-wiz><main><div class="lead"><h1>{e(s.title)}</h1><div class="SVJrMe"><a class="wEwyrc">{e(s.source)}</a>'
        f'<time datetime="2026-05-12T08:00:00Z">{e(s.date)}</time></div>{ps(s.paragraphs)}</div><div class="xrnccd">'
        f'<div class="NiLAwe">{one(first, 3)}<div class="SbNwzf">{"".join(one(r, 4) for r in rest)}</div></div>'
        f'<a class="FKF6mc" href="/full">{s.words["more"]}</a></div><div class="fr"><h2>{s.words["mostread"]}</h2>'
        f"<ol>{''.join(f'<li><a href=/x{at}>{each}</a></li>' for at, each in enumerate(boxes[4:7]))}</ol></div></main>"
        "</c-wiz>",
        head=og(s),
    )


def aria_cards(s: Story) -> str:
    """Roles for elements: a list of items, a link with the title as its label, an age with a sign of a clock."""
    extra = words(s, "extra")
    cards = "".join(
        f'<div role="listitem"><div role="group"><a role="link" href="{r.url}" aria-label="{e(r.title)}"></a><div '
        f'class="x1"><div class="x2">{source(r)}</div><div class="x3">🕒 {age(r)}</div></div><div role="heading" '
        f'aria-level="3">{e(r.title)}</div>{ps(r.paragraphs, "div", " dir=auto")}</div><div role="toolbar"><div '
        f'role="button">{extra[3]}</div><div role="button">{extra[5]}</div></div></div>'
        for r in s.related
    )
    return page(
        s,
        f'<div role="main"><div role="article"><div role="heading" aria-level="1">{e(s.title)}</div><div class="x1">'
        f'<div class="x2">{e(s.source)}</div><div class="x3">🕒 {e(s.date)}</div></div>'
        f'{ps(s.paragraphs, "div", " dir=auto")}</div><div role="region"><div role="heading" aria-level="2">'
        f"{s.words['ai']}</div><div dir=auto>{e(s.words['intro'])}</div>"
        f"{''.join(f'<div role=button>{each}</div>' for each in words(s, 'buttons'))}</div>"
        f'<div role="region"><div role="heading" aria-level="2">{s.words["related"]}</div><div role="list">{cards}'
        "</div></div></div>",
        head=og(s),
    )


def endless(s: Story) -> str:
    """A stream without an end: each of the others a whole article as the first is, a bar of buttons in each."""
    extra = words(s, "extra")

    def whole(title: str, source: str, when: str, paragraphs: list[str], at: int) -> str:
        return (
            f'<section class="article-view" data-index="{at}"><div class="provider"><img src="/l{at}.svg" alt="">'
            f'<span>{source}</span></div><h1>{title}</h1><div class="date">{when}</div><div class="share"><a href="#f">'
            f'{extra[2]}</a><a href="#s">{extra[3]}</a></div><div class="body">{ps(paragraphs)}</div></section>'
        )

    others = "<hr>".join(
        whole(e(r.title), source(r), age(r), r.paragraphs, at) for at, r in enumerate(s.related, start=1)
    )
    return page(
        s,
        f'<div class="views">{whole(e(s.title), e(s.source), e(s.date), s.paragraphs, 0)}<div class="upnext">'
        f"{s.words['related']}</div>{others}</div>",
        head=og(s),
    )
