"""Layouts of feeds, portals and clusters as they are served today, crowded with boxes; unknown when written."""

from html import escape as e

from .markup import og, page, ps
from .told import Story, Told


def _extra(s: Story) -> list[str]:
    return [e(each) for each in s.many("extra")]


def _boxes(s: Story) -> list[str]:
    return [e(each) for each in s.many("boxes")]


def _points(s: Story) -> str:
    return "".join(f"<li>{e(each)}</li>" for each in s.many("points"))


def _asks(s: Story, tag: str = "button") -> str:
    return "".join(f"<{tag}>{e(each)}</{tag}>" for each in s.many("buttons"))


def _signup(s: Story, tag: str = "div") -> str:
    name, told, button = (e(each) for each in s.many("newsletter"))
    return f'<{tag}>{name}</{tag}><{tag}>{told}</{tag}><input placeholder="@"><button>{button}</button>'


def story_page(s: Story) -> str:
    """A story's page in a scripted framework: nested unnamed elements, menus in cards, a source above each heading."""
    listen, minutes, share, save, follow, fewer, more, _ = _extra(s)
    sponsored, offer, brand, *_rest = _boxes(s)

    def card(r: Told, at: int) -> str:
        text = f'<div class="vP0hTc" jsname="tK2f">{"<br>".join(map(e, r.paragraphs))}</div>' if r.paragraphs else ""
        return (
            f'<article class="IBr9hb" jscontroller="HyhIue" jsdata="oM6qxc;CBM{at};{at}" data-n-tid="{at}"><div '
            f'class="XlKvRb"><a class="WwrzSb" href="{r.url}" tabindex="-1" aria-hidden="true"></a></div>'
            f'<div class="MCAGUe">'
            f'<div class="oovtQ"><img class="msvBD zC7z7b" src="/fav/{at}.png" alt="" loading="lazy"><div '
            f'class="a7P8l">'
            f'<div class="vr1PYe">{e(r.source or "")}</div></div></div><div class="m5k28"><div class="B6pJDd">'
            f'<a class="gPFEn" href="{r.url}" jsname="hXuDdd">{e(r.title)}</a>{text}</div></div></div>'
            f'<div class="UOVeFe"><time class="hvbAAd" datetime="{r.when}">{e(r.age or "")}</time><hr class="NNCTdd">'
            f'<div class="bInasb" aria-hidden="true"></div><span><c-menu><button aria-label="{more}">'
            f'<i class="google-material-icons">more_vert</i></button><ul role="menu"><li role="menuitem">{save}</li>'
            f'<li role="menuitem">{share}</li><li role="menuitem">{fewer}</li></ul></c-menu></span></div></article>'
        )

    cards = [card(r, at) for at, r in enumerate(s.related)]
    promo = f'<div class="adSlot"><span>{sponsored}</span><a href="/ad">{offer}</a><span>{brand}</span></div>'
    asks = "".join(
        f'<div class="faq" jsaction="click:x"><div role="button" aria-expanded="false">{e(each)}'
        f'<i class="google-material-icons">expand_more</i></div></div>'
        for each in s.many("buttons")[:3]
    )
    return page(
        s,
        f'<c-wiz jsrenderer="e7x" class="zQTmif SSPGKf" data-p="%.@.]"><div class="FVeGwb"><div class="D9SJMe"><main>'
        f'<c-wiz class="Rb9tCd"><div class="fgmkDe"><div class="vr1PYe">{e(s.source)}</div><h1 class="ipQwMb">'
        f'{e(s.title)}</h1><div class="UOVeFe"><time datetime="2026-05-12T16:50:00Z">{e(s.date)}</time><hr>'
        f'<div class="bInasb">{e(s.byline)}</div></div><div class="acts"><button>{listen}</button>'
        f"<span>{minutes}</span>"
        f'<button>{follow}</button></div><div class="Oc0wGc" jsname="bN97Pc">{ps(s.paragraphs, "div", " class=xP2")}'
        f'</div></div></c-wiz><c-wiz class="PIlOad"><div class="TKqVud"><div class="rjrb5c" role="heading" '
        f'aria-level="2">{s.words["related"]}</div></div>{"".join(cards[:3])}{promo}{"".join(cards[3:])}'
        f'<div class="Ccj79"><button>{more}</button></div></c-wiz><c-wiz><div role="heading" aria-level="2">'
        f"{s.words['ai']}</div>{asks}</c-wiz></main></div></div></c-wiz>",
        head=og(s),
    )


def web_view(s: Story) -> str:
    """An app's page on the web: tiles that are one link, the source a word mark below the heading, the age beside."""
    listen, minutes, share, _, follow, _, _, app = _extra(s)
    tiles = "".join(
        f'<li class="tile tile--{at % 3}"><a class="tile__hit" href="{r.url}" aria-label="{e(r.title)}">'
        f'<picture class="tile__art"><source srcset="/{at}.avif"><img src="/{at}.jpg" alt=""></picture>'
        f'<div class="tile__copy"><div class="tile__hed">{e(r.title)}</div>'
        f"{ps(r.paragraphs, 'div', ' class=tile__dek')}"
        f'<div class="tile__by"><span class="wordmark">{e(r.source or "")}</span><span class="tile__dot">·</span>'
        f'<span class="tile__ago">{e(r.age or "")}</span></div></div></a><button class="tile__more">•••</button></li>'
        for at, r in enumerate(s.related)
    )
    half = len(s.paragraphs) // 2
    return page(
        s,
        f'<div class="banner"><img alt="" src="/app.png"><strong>Newsfold</strong><span>{app}</span><a href="/app">'
        f'{app}</a></div><div class="reader-root"><section class="masthead"><img class="wordmark" '
        f'alt="{e(s.source)}" '
        f'src="/wm.svg"><h1 class="hed">{e(s.title)}</h1><p class="byl">{e(s.byline)}</p><p '
        f'class="dat">{e(s.date)}</p>'
        f'<div class="bar"><button>{listen}</button><button>{share}</button><button>{follow}</button>'
        f"<em>{minutes}</em>"
        f"</div></section><section class='components'>{ps(s.paragraphs[:half], 'p', ' class=c-body')}"
        f'<aside class="c-mail">{_signup(s, "p")}</aside>{ps(s.paragraphs[half:], "p", " class=c-body")}</section>'
        f'<section class="end"><div class="end__h">{s.words["related"]}</div><ul class="tiles">{tiles}</ul></section>'
        f'<section class="end end--topics"><div class="end__h">{s.words["hashtags"]}</div>'
        f"{''.join(f'<a class=chip href=/t>{e(tag)}</a>' for tag in s.tags)}</section></div>",
        head=og(s),
    )


def clusters(s: Story) -> str:
    """A river of clusters in old markup: who wrote it for whom, the heading in bold, a dash, the text in one line."""
    sponsored, offer, brand, *_ = _boxes(s)
    share = _extra(s)[2]

    def item(r: Told, at: int) -> str:
        text = f" &nbsp;&mdash;&nbsp; {e(' '.join(r.paragraphs))}" if r.paragraphs else ""
        return (
            f'<DIV CLASS="item"><DIV CLASS="dt" PML="a{at}">\n<CITE>{e(r.source or "")}:</CITE> <SPAN CLASS="ago">'
            f'{e(r.age or "")}</SPAN><BR>\n<DIV CLASS="ii"><STRONG CLASS="L3"><A HREF="{r.url}">{e(r.title)}</A>'
            f'</STRONG>{text}</DIV>\n<DIV CLASS="shrtbl" STYLE="display:none"><A HREF="#">{share}</A></DIV>'
            f'<DIV STYLE="clear:both"></DIV></DIV></DIV>\n'
        )

    tops = "".join(
        f"<LI><A HREF='/t{at}'>{e(each)}</A>" for at, each in enumerate((s.many("boxes")[1], s.many("nav")[1]))
    )
    return page(
        s,
        f'<TABLE CELLPADDING=0 CELLSPACING=0 WIDTH="100%"><TR><TD VALIGN=TOP CLASS="nr"><DIV CLASS="newsItem main">'
        f'<CITE><A HREF="/src">{e(s.source)}</A>:</CITE><H1 CLASS="L1">{e(s.title)}</H1><DIV CLASS="when">{e(s.date)}'
        f'</DIV>{"".join(f"<P>{e(each)}" for each in s.paragraphs)}<DIV CLASS="tg">'
        f"{' '.join(map(e, s.tags))}</DIV></DIV>"
        f'<DIV CLASS="cluster"><SPAN CLASS="drhed">{s.words["related"]}:</SPAN>'
        f'{"".join(item(r, at) for at, r in enumerate(s.related))}</DIV></TD><TD WIDTH=300 VALIGN=TOP CLASS="rail">'
        f'<DIV CLASS="spons"><H2>{sponsored}</H2><A HREF="/ad">{offer}</A><BR>{brand}</DIV><DIV CLASS="tops"><H2>'
        f'{s.words["mostread"]}</H2><OL>{tops}</OL></DIV><DIV CLASS="mail">{_signup(s)}</DIV></TD></TR></TABLE>',
    )


def link_posts(s: Story) -> str:
    """A community's post of a link with its text above, then the talk, then a listing of posts with points."""
    share, save = _extra(s)[2:4]

    def vote(n: int) -> str:
        return (
            f'<div class="vote-bar col-1 pe-0 small text-center"><button class="btn-animate btn btn-link p-0">'
            f'<svg class="icon"><use xlink:href="#icon-arrow-up1"></use></svg></button><div class="unselectable '
            f"pointer "
            f'text-muted px-1 post-score">{n}</div></div>'
        )

    said = "".join(
        f'<li class="comment list-unstyled"><article id="c{at}" class="details comment-node py-2"><div class="d-flex '
        f'flex-wrap text-muted small"><a class="person-listing">@{e(who)}</a> <span class="moment-time" '
        f'data-tippy-content="x">{e(age)}</span><span class="badge">+{at * 7 + 3}</span></div><div class="md-div"><p>'
        f"{e(text)}</p></div></article></li>"
        for at, (who, age, text) in enumerate(s.comments)
    )
    posts = "".join(
        f'<div class="post-listing mt-2"><article class="row post-container">{vote(at * 31 + 12)}<div '
        f'class="col flex-grow-1">'
        f'<h3 class="h5 d-inline text-break"><a class="d-inline link-dark" href="{r.url}">{e(r.title)}</a></h3>'
        f'<div class="small mb-1"><span class="text-muted">{e(r.source or "")}</span> <span class="moment-time '
        f"pointer "
        f'unselectable" data-tippy-content="{r.when}">{e(r.age or "")}</span></div>'
        + (f'<div class="preview-lines"><div class="md-div">{ps(r.paragraphs)}</div></div>' if r.paragraphs else "")
        + f'<div class="d-flex"><a class="btn btn-link btn-sm text-muted">{at * 4} {s.words["comments"]}</a>'
        f"<button>{save}"
        f'</button><button>{share}</button></div></div></article></div><hr class="my-3">'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div id="app"><div class="container-lg post"><div class="row"><main class="col-12 col-md-8">'
        f'<div class="post-listing"><article class="row">{vote(214)}<div class="col"><h1 class="h5 d-inline '
        f'text-break">'
        f'{e(s.title)}</h1><div class="small"><span>{e(s.source)}</span> <span class="moment-time">{e(s.date)}</span>'
        f'</div></div></article><article id="postContent" class="col-12 card my-2 p-2"><div class="md-div">'
        f'{ps(s.paragraphs)}</div></article><div class="btn-group"><button>{save}</button><button>{share}'
        f"</button></div>"
        f'</div><h2 class="h6">{s.words["comments"]} ({len(s.comments)})</h2><ul class="comments">{said}</ul>'
        f'<h2 class="h6">{s.words["related"]}</h2>{posts}</main><aside class="d-none d-md-block col-md-4"><div '
        f'class="card">'
        f"{_signup(s)}</div></aside></div></div></div>",
    )


def below_the_article(s: Story) -> str:
    """A portal's viewer: the article, then a feed of tiles among which are weather, shares, a vote and an offer."""
    listen, _, _, save, follow, fewer, more, _ = _extra(s)
    sponsored, offer, brand, sky, place, ticker, *_rest = _boxes(s)
    ask, votes, because = _boxes(s)[10:]

    def tile(r: Told, at: int) -> str:
        return (
            f'<cs-responsive-card size="_1x_{at % 2 + 1}y" data-t="{{&quot;n&quot;:{at}}}"><div class="attribution">'
            f'<img class="publisher-logo" src="/p{at}.png" alt="">'
            f'<span class="provider">{e(r.source or "")}</span><span '
            f'class="dot"> · </span><span class="pubtime">{e(r.age or "")}</span></div><a class="heading" '
            f'target="_blank" '
            f'href="{r.url}" title="{e(r.title)}"><span class="clamp">{e(r.title)}</span></a>'
            + (f'<div class="abstract">{ps(r.paragraphs, "span", " class=ln")}</div>' if r.paragraphs else "")
            + f'<div class="social"><button class="like"><span>{at * 13 + 4}</span></button><button class="dislike">'
            f'</button><button class="cmt"><span>{at + 2}</span></button><button>{save}</button><button>{fewer}'
            f"</button>"
            f"</div></cs-responsive-card>"
        )

    boxes = (
        f'<cs-responsive-card class="wx"><div class="t">{place}</div><div>{sky}</div></cs-responsive-card>',
        f'<cs-responsive-card class="mny"><div>{ticker}</div></cs-responsive-card>',
        f'<cs-responsive-card class="poll"><div class="q">{ask}</div><div>{votes}</div></cs-responsive-card>',
        (
            f'<cs-responsive-card class="nad"><div class="attribution"><span>{brand}</span><span> · </span>'
            f"<span>{sponsored}"
            f'</span></div><a class="heading" href="/ad"><span>{offer}</span></a></cs-responsive-card>'
        ),
        "",
    )
    tiles = "".join(tile(r, at) + boxes[at % len(boxes)] for at, r in enumerate(s.related))
    return page(
        s,
        f'<entry-point><views-native><div class="article-page"><cp-article><div class="viewsHeader"><div '
        f'class="author">'
        f'<span class="provider">{e(s.source)}</span><button>{follow}</button></div><h1 class="viewsHeaderText">'
        f'{e(s.title)}</h1><div class="viewsAttribution"><span>{e(s.byline)}</span> <span>•</span> <span>{e(s.date)}'
        f"</span><button>{listen}</button></div></div><div class='article-body'>{ps(s.paragraphs)}"
        f'<p><a class="continue" href="/read">{more}</a></p></div><social-bar-wc><span>217</span>'
        f"<span>{s.words['comments']}"
        f'</span></social-bar-wc></cp-article></div><msft-feed><div class="feed-h"><span>{s.words["related"]}</span>'
        f"<span>{because}</span></div><div class='grid'>{tiles}</div></msft-feed></views-native></entry-point>",
        head=og(s),
    )


def next_articles(s: Story) -> str:
    """The next articles below one another, each with the same frame of source, time, text and a link to all of it."""
    _, minutes, share, save, _, _, _, _ = _extra(s)
    sponsored, offer, brand, *_rest = _boxes(s)

    def body(source: str, when: str, stamp: str, title: str, paragraphs: list[str], level: int, at: int) -> str:
        more = f'<a class="link caas-button" href="/go{at}">{s.words["more"]}</a>' if at else ""
        return (
            f'<div class="caas-container"><article role="article" data-uuid="0a-{at}"><header class="caas-header">'
            f'<div class="caas-logo"><span class="caas-attr-provider">{e(source)}</span></div><div '
            f'class="caas-title">'
            f"<h{level} data-test-locator='headline'>{title}</h{level}></div></header><div "
            f"class='caas-content-wrapper'>"
            f'<div class="caas-attr"><div class="caas-attr-time-style"><time datetime="{stamp}">{e(when)}</time>'
            f'<span class="caas-attr-mins-read">{minutes}</span></div></div><div class="caas-share"><button>{share}'
            f'</button><button>{save}</button></div><div class="caas-body">{ps(paragraphs)}{more}</div>'
            f'<div class="caas-readmore"><button>{s.words["comments"]} ({at})</button></div></div></article></div>'
        )

    rest = "".join(
        body(r.source or "", r.age or "", r.when, f'<a href="{r.url}">{e(r.title)}</a>', r.paragraphs, 2, at)
        + (f'<div class="native"><b>{sponsored}</b><a href="/ad">{offer}</a><i>{brand}</i></div>' if at == 2 else "")
        for at, r in enumerate(s.related, 1)
    )
    return page(
        s,
        f'<div id="YDC-Stream"><div class="modal-first">'
        f"{body(s.source, s.date, '2026-05-12T16:50:00.000Z', e(s.title), s.paragraphs, 1, 0)}</div>"
        f'<div class="stream-h"><span>{s.words["related"]}</span></div><div class="modal-next">{rest}</div></div>'
        f'<div id="Col2"><div class="mail">{_signup(s, "p")}</div></div>',
        head=og(s),
    )


def portal(s: Story) -> str:
    """A portal's article with line breaks for paragraphs, feelings to choose from, and its boxes of lists after it."""
    listen, _, share, _, follow, _, _, _ = _extra(s)
    *_, because = _boxes(s)
    sky, place, ticker = _boxes(s)[3:6]
    rows = "".join(
        f'<li class="rn_item"><a class="rn_link" href="{r.url}"><div class="rn_txt"><strong '
        f'class="rn_tit">{e(r.title)}'
        f"</strong>"
        + (f'<p class="rn_desc">{e(" ".join(r.paragraphs))}</p>' if r.paragraphs else "")
        + f'<span class="rn_info"><em class="rn_press">{e(r.source or "")}</em><span class="rn_date">{e(r.age or "")}'
        f'</span></span></div><div class="rn_thumb"><img src="/t{at}.jpg" width="90" height="60" alt=""></div>'
        f"</a></li>"
        for at, r in enumerate(s.related)
    )
    feelings = "".join(
        f'<li><a href="#"><span class="u_txt">{e(each)}</span><span class="u_cnt">{at}</span></a></li>'
        for at, each in enumerate(s.many("points"))
    )
    ranks = "".join(
        f'<li><em class="num">{at}</em><a href="/rank{at}">{e(each)}</a></li>'
        for at, each in enumerate(s.many("nav"), 1)
    )
    text = "<br><br>\n".join(map(e, s.paragraphs))
    return page(
        s,
        f'<div class="gnb"><div class="wx"><span>{place}</span><span class="blind">{sky}</span></div><div '
        f'class="idx">'
        f'{ticker}</div></div><div id="ct_wrap" class="ct_scroll_wrapper"><div id="ct" class="newsct"><div '
        f'class="media_head"><div class="press"><img alt="{e(s.source)}" src="/logo.png"><button>{follow}'
        f"</button></div>"
        f'<h2 id="title_area" class="headline"><span>{e(s.title)}</span></h2><div class="info"><span class="stamp" '
        f'data-date-time="2026-05-12 16:50:00">{e(s.date)}</span><em class="writer">{e(s.byline)}</em>'
        f"<button>{listen}"
        f'</button><a>{share}</a></div></div><div id="newsct_article" class="newsct_article"><article id="dic_area" '
        f'class="go_trans">{text}</article></div><div class="summary_layer"><strong>{s.words["ai"]}</strong><p>'
        f'{e(s.words["summary"])}</p><p class="note">{e(s.words["intro"])}</p></div><div class="copyright">'
        f'{e(s.source)}</div><ul class="u_likeit">{feelings}</ul><div class="guide">{because}</div></div>'
        f'<div class="rn_box"><h3 class="rn_h">{s.words["related"]}</h3><ul class="rn_list">{rows}</ul></div>'
        f'<div class="rank_box"><h3>{s.words["mostread"]}</h3><ol>{ranks}</ol></div><div class="cbox"><h3>'
        f"{s.words['comments']}</h3><p>{e(s.words['none'])}</p></div></div>",
        head=og(s),
    )


def briefed(s: Story) -> str:
    """A machine's points before the article, bars of leanings, then slides whose headings are mere paragraphs."""
    listen, minutes, _, save, follow, _, _, app = _extra(s)
    left, centre, right, sources, *_rest = _boxes(s)[6:]
    slides = "".join(
        f'<div role="group" aria-roledescription="slide" aria-label="{at} / {len(s.related)}" class="min-w-0 '
        f"shrink-0 "
        f'basis-64 pl-4"><div class="rounded-2xl border p-3"><div class="flex items-center gap-1.5"><span '
        f'class="flex '
        f'size-5 items-center justify-center rounded-full bg-muted text-[10px]">{e((r.source or "")[:1])}</span><p '
        f'class="truncate text-xs font-medium">{e(r.source or "")}</p><p class="text-xs text-muted-foreground">'
        f'· {e(r.age or "")}</p></div><a class="outline-none" href="{r.url}"><p class="line-clamp-3 text-base '
        f'font-semibold leading-tight">{e(r.title)}</p></a>'
        f"{ps(r.paragraphs, 'p', ' class=line-clamp-4')}"
        f'<div class="flex justify-between text-xs"><span>{minutes}</span><span class="inline-flex"><svg>'
        f"</svg>{at * 8}"
        f"</span></div></div></div>"
        for at, r in enumerate(s.related, 1)
    )
    tabs = "".join(f'<button role="tab" data-state="inactive">{e(each)}</button>' for each in s.many("buttons")[:3])
    bars = "".join(
        f'<div class="h-6" style="width:{width}%"><span>{name}</span></div>'
        for width, name in ((22, left), (51, centre), (27, right))
    )
    return page(
        s,
        f'<div class="fixed bottom-0"><a href="/get">{app}</a></div><div class="mx-auto max-w-2xl px-4"><div '
        f'class="flex flex-col gap-2"><h1 class="text-balance text-3xl font-bold">{e(s.title)}</h1><div class="flex '
        f'gap-2 text-sm"><span>{e(s.source)}</span><span>·</span><span>{e(s.date)}</span></div></div><div '
        f'class="my-4 '
        f'rounded-2xl bg-muted p-4"><div class="flex"><svg></svg><span>{s.words["ai"]}</span></div>'
        f"<ul>{_points(s)}</ul>"
        f'<div role="tablist">{tabs}</div><form><input placeholder="{e(s.many("buttons")[3])}"><button>{listen}'
        f"</button>"
        f'</form><p class="text-[11px]">{e(s.words["intro"])}</p></div><section class="space-y-4">'
        f'{ps(s.paragraphs, "div", " class=leading-relaxed")}</section><div class="mt-6 flex h-6 overflow-hidden '
        f'rounded">{bars}</div><div class="flex justify-between"><span>{sources}</span><button>{follow}'
        f"</button><button>"
        f'{save}</button></div><div role="region" aria-roledescription="carousel"><div class="flex justify-between">'
        f'<p class="text-lg font-semibold">{s.words["related"]}</p><span>{sources}</span></div><div class="flex '
        f'-ml-4">{slides}</div></div><div class="mt-8 rounded-2xl border">{_signup(s, "p")}</div></div>',
    )
