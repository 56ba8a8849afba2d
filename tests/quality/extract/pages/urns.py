"""Layouts of urns: links laid over cards, favicons with names, two cards a row, cut texts, ages in many forms."""

from html import escape as e

from .markup import age, og, page, ps, source, words
from .told import Story, Told


def _tags(s: Story) -> str:
    return " ".join(f'<a href="/t/{e(tag[1:])}">{e(tag)}</a>' for tag in s.tags)


def overlay_links(s: Story) -> str:
    """An empty link laid over each card that says title, source and age to those who hear it; a button for more."""
    extra = words(s, "extra")
    cards = "".join(
        f'<article class="IFHyqb bWfURe" jscontroller="HyhIue"><a class="WwrzSb" href="{r.url}" target="_blank" '
        f'aria-label="{e(r.title)} - {source(r)} - {age(r)}"></a><figure class="K0q4G"><img class="Quavad" alt="" '
        f'src="/attachments/{at}=w200"></figure><div class="B6pJDd"><div class="MCAGUe"><div class="oovtQ"><img '
        f'class="msvBD" alt="" src="/fav/{at}"></div><div class="vr1PYe">{source(r)}</div></div><a class="JtKRv" '
        f'href="{r.url}" target="_blank">{e(r.title)}</a>{ps(r.paragraphs, "div", " class=Rai5ob")}<div class="UOVeFe">'
        f'<time class="hvbAAd" datetime="{r.when}">{age(r)}</time><div class="RKNLAd"><button aria-label="{extra[3]}" '
        f'jsname="Oqu"><i class="google-material-icons">more_vert</i></button></div></div></div></article>'
        for at, r in enumerate(s.related)
    )
    body = "<br><br>".join(e(each) for each in s.paragraphs)
    return page(
        s,
        f'<c-wiz class="zQTmif"><div class="main-a"><div class="vr1PYe">{e(s.source)}</div><h1 class="gPFEn">'
        f'{e(s.title)}</h1><time class="hvbAAd" datetime="2026-05-12T08:00:00Z">{e(s.date)}</time><div class="Bdy">'
        f"{body}"
        f'</div><div class="chips">{_tags(s)}</div></div><div class="W8yrY"><div class="oM1fZ">{s.words["related"]}'
        f'</div><c-wiz class="D9SJMe">{cards}</c-wiz></div></c-wiz>',
        head=og(s),
    )


def named_by_favicons(s: Story) -> str:
    """The source is the title of a link round a favicon, the age at the right of it; the text before the title."""
    rows = "".join(
        f'<div class="n-row"><div class="n-bar"><a class="n-src" href="/source/{at}" title="{source(r)}"><img src='
        f'"/ico/{at}.png" width="16" height="16" alt=""></a><span class="n-when">{age(r)}</span></div>'
        f'<div class="n-hl"><a href="{r.url}" rel="noopener nofollow">{e(r.title)}</a></div>'
        f'<div class="n-tx">{ps(r.paragraphs)}</div></div>'
        for at, r in enumerate(s.related)
    )
    first = e(s.paragraphs[0])
    return page(
        s,
        f'<div id="wrap"><div id="story"><h1>{e(s.title)}</h1><div class="n-bar"><a class="n-src" href="/source/m" '
        f'title="{e(s.source)}"><img src="/ico/m.png" alt=""></a><span class="n-when">{e(s.date)}</span></div><p '
        f'class="lede"><span class="cap">{first[0]}</span>{first[1:]}</p>{ps(s.paragraphs[1:])}</div><div id="tagline">'
        f'{_tags(s)}</div><div id="rel"><div class="hd">{s.words["related"]}</div>{rows}</div></div>',
        head=og(s),
    )


def two_in_a_row(s: Story) -> str:
    """A table whose rows hold two cards each, source and age in small print, the title bold, the text after a break."""
    cells = [
        f'<td width="50%" valign="top"><font size="1" color="#666">{source(r)}, {age(r)}</font><br><a href="{r.url}">'
        f"<b>{e(r.title)}</b></a>{'<br>' if r.paragraphs else ''}{'<br>'.join(e(each) for each in r.paragraphs)}</td>"
        for r in s.related
    ]
    rows = "".join(f"<tr>{''.join(cells[at : at + 2])}</tr>" for at in range(0, len(cells), 2))
    boxes = words(s, "boxes")
    return page(
        s,
        f'<table width="960" align="center" cellpadding="4"><tr><td width="640" valign="top"><font size="5"><b>'
        f'{e(s.title)}</b></font><br><font size="1" color="#666">{e(s.source)}, {e(s.date)}</font><p>'
        f"{'<p>'.join(f'<font size=3>{e(each)}</font>' for each in s.paragraphs)}<hr><font size=1>{_tags(s)}</font>"
        f"<p><b>"
        f'{s.words["related"]}</b><table width="100%">{rows}</table></td><td width="300" valign="top" '
        f'bgcolor="#eee"><b>'
        f"{s.words['mostread']}</b><br>"
        f"{'<br>'.join(f'<a href=/h{at}>{each}</a>' for at, each in enumerate(boxes[4:7]))}"
        "</td></tr></table>",
        head=og(s),
    )


def cut_texts(s: Story) -> str:
    """Texts that end in a link to more within their paragraph; source and age behind a dash in a line of their own."""
    more = s.words["more"]
    cards = "".join(
        f'<div class="post"><h3 class="post-t"><a href="{r.url}">{e(r.title)}</a></h3>'
        + "".join(f"<p>{e(each)}</p>" for each in r.paragraphs[:-1])
        + "".join(f'<p>{e(each)} <a class="rm" href="{r.url}">{more}</a></p>' for each in r.paragraphs[-1:])
        + f'<p class="post-m">— <em>{source(r)}</em>, {age(r)}</p></div>'
        for r in s.related
    )
    heading, text, button = words(s, "newsletter")
    return page(
        s,
        f'<div class="content-area"><div class="entry"><h1 class="entry-t">{e(s.title)}</h1><p class="post-m">— <em>'
        f"{e(s.source)}</em>, {e(s.date)}</p>{ps(s.paragraphs)}</div><div class=sub><b>{heading}</b><p>{text}</p>"
        f"<input "
        f'type=email><button>{button}</button></div><h2 class="sec">{s.words["related"]}</h2>{cards}</div>',
        head=og(s),
    )


def everything_around(s: Story) -> str:
    """A consent dialog, a bar that repeats the title, a machine's box of tabs, ads, and two groups of cards."""
    boxes, extra, buttons = words(s, "boxes"), words(s, "extra"), words(s, "buttons")
    points = "".join(f"<li>{each}</li>" for each in words(s, "points"))

    def card(r: Told) -> str:
        return (
            f'<div class="_c1"><a class="_c2" href="{r.url}"><span class="_c3">{e(r.title)}</span></a><div class="_c4">'
            f'<span class="_c5">{source(r)}</span><span class="_c6">{age(r)}</span></div>'
            f"{ps(r.paragraphs, 'div', ' class=_c7')}</div>"
        )

    ad = f'<div class="_ad"><span>{boxes[3]}</span><div id="gpt-1"></div></div>'
    return page(
        s,
        f'<div id="cmp" role="dialog" aria-modal="true"><div>{boxes[0]}</div><button>{boxes[1]}</button><button>'
        f'{boxes[2]}</button></div><div class="_stick"><span>{e(s.title)}</span><button>{extra[2]}</button><button>'
        f'{extra[3]}</button></div><div class="_m"><h1>{e(s.title)}</h1><div class="_c4"><span class="_c5">'
        f"{e(s.source)}"
        f'</span><span class="_c6">{e(s.date)}</span></div><div class="_tools"><button>{extra[0]}</button><span>'
        f"{extra[1]}"
        f'</span></div><div class="_ai"><div>{s.words["ai"]}</div><div role="tablist"><button role="tab">{buttons[0]}'
        f'</button><button role="tab">{buttons[1]}</button></div><div role="tabpanel">{s.words["summary"]}</div><div '
        f'role="tabpanel"><ul>{points}</ul></div></div><div class="_b">{ps(s.paragraphs[:2])}{ad}{ps(s.paragraphs[2:])}'
        f'</div><div class="_t">{_tags(s)}</div></div><div class="_r"><h2>{s.words["related"]}</h2>'
        f"{''.join(map(card, s.related[:2]))}{ad}<h2>{boxes[7]}</h2>{''.join(map(card, s.related[2:]))}</div><div "
        f'class="_app">{extra[9]}</div>',
        head=og(s),
    )


def bootstrap_cards(s: Story) -> str:
    """Cards of a well known style sheet: a badge for the source, a stretched link, a muted age last."""
    heading, text, button = words(s, "newsletter")
    cards = [
        f'<div class="col-md-6 mb-4"><div class="card h-100"><img src="/p{at}.jpg" class="card-img-top" '
        f'alt="{e(r.title)}">'
        f'<div class="card-body"><span class="badge bg-secondary mb-2">{source(r)}</span><h5 class="card-title"><a '
        f"href="
        f'"{r.url}" class="stretched-link text-decoration-none">{e(r.title)}</a></h5>'
        f'{ps(r.paragraphs, "p", " class=card-text")}<p class="card-text"><small class="text-muted">'
        f"{age(r)}</small></p>"
        "</div></div></div>"
        for at, r in enumerate(s.related)
    ]
    cards.insert(
        2,
        f'<div class="col-md-6 mb-4"><div class="card h-100 text-bg-primary"><div class="card-body"><h5 '
        f'class="card-title">'
        f'{heading}</h5><p class="card-text">{text}</p><a href="/nl" class="btn btn-light">{button}</a></div></div>'
        f"</div>",
    )
    return page(
        s,
        f'<div class="container"><div class="row"><div class="col-lg-8"><span class="badge bg-secondary">{e(s.source)}'
        f'</span><h1 class="display-5">{e(s.title)}</h1><p><small class="text-muted">{e(s.date)}</small></p><p '
        f'class="lead">{e(s.paragraphs[0])}</p>{ps(s.paragraphs[1:])}</div></div><h4 class="border-bottom">'
        f'{s.words["related"]}</h4><div class="row">{"".join(cards)}</div></div>',
        head=og(s),
    )


def primary_and_secondary(s: Story) -> str:
    """A list of a library of parts: initials, the title first, then source and text in one line parted by a dash."""
    items = "".join(
        f'<li class="MuiListItem-root css-1p823my"><div class="MuiListItemAvatar-root"><div class="MuiAvatar-root '
        f'MuiAvatar-circular">{source(r)[:1]}</div></div><div class="MuiListItemText-root MuiListItemText-multiline">'
        f'<a class="MuiTypography-root MuiTypography-body1 MuiListItemText-primary" href="{r.url}">{e(r.title)}</a><p '
        f'class="MuiTypography-root MuiTypography-body2"><span class="MuiTypography-root" style="display:inline">'
        f"{source(r)}</span>{' — ' + e(' '.join(r.paragraphs)) if r.paragraphs else ''}</p></div><div "
        f'class="MuiListItemSecondaryAction-root"><span class="MuiTypography-caption">{age(r)}</span></div></li>'
        for r in s.related
    )
    return page(
        s,
        f'<div id="app"><div class="MuiContainer-root"><h1 class="MuiTypography-root MuiTypography-h4">'
        f"{e(s.title)}</h1>"
        f'<div class="MuiChip-root"><span class="MuiChip-label">{e(s.source)}</span></div><span '
        f'class="MuiTypography-caption">{e(s.date)}</span>{ps(s.paragraphs, "p", " class=MuiTypography-body1")}<ul '
        f'class="MuiList-root"><li class="MuiListSubheader-root">{s.words["related"]}</li>{items}</ul></div></div>',
        head=og(s),
    )


def misnamed_parts(s: Story) -> str:
    """A library's cards whose "title" is the source and whose "subtitle" is the age; the heading stands in the body."""
    extra = words(s, "extra")
    cards = "".join(
        f'<mat-card _ngcontent-kqx-c42 class="mat-mdc-card mdc-card"><mat-card-header><div mat-card-avatar class="av" '
        f'style="background-image:url(/s{at}.png)"></div><div class="mat-mdc-card-header-text"><mat-card-title '
        f'class="mat-mdc-card-title">{source(r)}</mat-card-title><mat-card-subtitle class="mat-mdc-card-subtitle">'
        f"{age(r)}"
        f'</mat-card-subtitle></div></mat-card-header><mat-card-content class="mat-mdc-card-content"><div class="hl" '
        f'tabindex="0">{e(r.title)}</div>{ps(r.paragraphs)}</mat-card-content><mat-card-actions><button mat-button>'
        f"<span "
        f'class="mdc-button__label">{extra[2]}</span></button><button mat-button><span class="mdc-button__label">'
        f"{extra[3]}"
        "</span></button></mat-card-actions></mat-card>"
        for at, r in enumerate(s.related)
    )
    talk = "".join(
        f"<mat-list-item><span matListItemTitle>{e(who)}</span><span matListItemMeta>{e(age)}</span><span "
        f"matListItemLine>"
        f"{e(said)}</span></mat-list-item>"
        for who, age, said in s.comments
    )
    return page(
        s,
        f'<app-root ng-version="17.3.1"><app-article><mat-card-title class="mat-mdc-card-title">{e(s.source)}'
        f"</mat-card-title><mat-card-subtitle>{e(s.date)}</mat-card-subtitle><h1>{e(s.title)}</h1><section "
        f'class="body">{ps(s.paragraphs)}</section></app-article><app-comments><h2>{s.words["comments"]}</h2>'
        f"<mat-list>{talk}"
        f"</mat-list></app-comments><app-related><h2>{s.words['related']}</h2>{cards}</app-related></app-root>",
        head=og(s),
    )


def counted_first(s: Story) -> str:
    """A reader's list: how many read it, the source, a slash and the age below a title; a bar of signs at the end."""
    rows = "".join(
        f'<div class="entry magazine" id="{at}_main"><div class="EntryVisual" style="background-image:url(/v{at})">'
        f"</div>"
        f'<div class="content"><a class="EntryTitleLink" href="{r.url}">{e(r.title)}</a><div class="EntryMetadata">'
        f"<span "
        f'class="EntryEngagement">{at * 37 + 120}</span><a class="EntryMetadataSource" href="/i/sub/{at}">'
        f"{source(r)}</a>"
        f'<span class="ago" title="{r.when}"> / {age(r)}</span></div><div class="EntrySummary">'
        f"{e(' '.join(r.paragraphs))}"
        f'</div></div><div class="icons"><button>☆</button><button>✓</button><button>✕</button></div></div>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="fx"><div class="entryHolder"><a class="entryTitle" href="https://source.example/a">'
        f"{e(s.title)}</a>"
        f'<div class="fx metadata"><span class="EntryEngagement">804</span><a class="EntryMetadataSource" '
        f'href="/i/sub/m">'
        f'{e(s.source)}</a><span class="ago"> / {e(s.date)}</span></div><div class="entryBody">{ps(s.paragraphs)}</div>'
        f'</div><div class="list-entries"><div class="label">{s.words["related"]}</div>{rows}</div></div>',
        head=og(s),
    )


def told_at_both_ends(s: Story) -> str:
    """Source and age stand above the title for narrow screens and again below the text for wide ones."""
    cards = "".join(
        f'<div class="group relative flex gap-4 py-4"><div class="min-w-0"><div class="flex gap-1 text-xs '
        f'md:hidden"><span '
        f'class="font-medium">{source(r)}</span><span>{age(r)}</span></div><a href="{r.url}" class="block"><p '
        f'class="font-semibold line-clamp-2">{e(r.title)}</p></a>'
        f'{ps(r.paragraphs, "p", " class=line-clamp-3")}<div class="hidden md:flex gap-1 text-xs"><span '
        f'class="font-medium">{source(r)}</span><span>{age(r)}</span></div></div></div>'
        for r in s.related
    )
    return page(
        s,
        f'<div class="mx-auto max-w-2xl"><p class="text-3xl font-bold">{e(s.title)}</p><div class="flex gap-1 text-xs">'
        f'<span class="font-medium">{e(s.source)}</span><span>{e(s.date)}</span></div><div class="prose">'
        f'{ps(s.paragraphs)}</div><div class="flex flex-wrap">{_tags(s)}</div><p class="mt-8 text-lg font-semibold">'
        f'{s.words["related"]}</p><div class="divide-y">{cards}</div></div>',
        head=og(s),
    )


def whole_ones_and_ads(s: Story) -> str:
    """As the founding page, in boxes: whole texts, hashtags in each card, promoted cards of the same shape between."""
    boxes, extra, buttons = words(s, "boxes"), words(s, "extra"), words(s, "buttons")

    def card(at: int, r: Told) -> str:
        return (
            f'<div class="RelItem_root__x8Kq1"><div class="RelItem_head__p0aZ"><img src="/l{at}.png" '
            f'alt="{source(r)}"><b>'
            f'{source(r)}</b><span>{age(r)}</span></div><a class="RelItem_title__Yt2" href="{r.url}">'
            f"{e(r.title)}</a><div "
            f'class="RelItem_body__Qw9">{ps(r.paragraphs)}</div><div class="RelItem_foot__c3"><span>'
            f"{extra[2]}</span><span>"
            f"{extra[3]}</span><span>{extra[8]}</span></div></div>"
        )

    promoted = (
        f'<div class="RelItem_root__x8Kq1"><div class="RelItem_head__p0aZ"><b>{boxes[3]}</b></div><a class='
        f'"RelItem_title__Yt2" href="/ad?x=1">{boxes[4]}</a></div>'
    )
    cards = [card(at, r) for at, r in enumerate(s.related)]
    cards.insert(1, promoted)
    return page(
        s,
        f'<div id="__next"><div class="Art_root__1a"><div class="Art_title__9b">{e(s.title)}</div>'
        f'{ps(s.paragraphs, "div", " class=Art_p__7c")}</div><div class="Sec_root__3d"><div class="Sec_h__4e">'
        f"{s.words['hashtags']}</div>{''.join(f'<span class=Tag__2>{e(tag)}</span>' for tag in s.tags)}</div><div "
        f'class="Sec_root__3d"><div class="Sec_h__4e">{s.words["ai"]}</div><div>{s.words["intro"]}</div>'
        f'{"".join(f"<div class=Btn__5>{each}</div>" for each in buttons)}</div><div class="Sec_root__3d"><div '
        f'class="Sec_h__4e">{s.words["comments"]}</div><textarea placeholder="…"></textarea><div>'
        f"{s.words['none']}</div>"
        f'</div><div class="Sec_root__3d"><div class="Sec_h__4e">{s.words["related"]}</div>{"".join(cards)}</div>'
        f"</div>",
        head=og(s),
    )


def atomic_stream(s: Story) -> str:
    """A portal's stream with a class for each property; an ad's "source" is the word for it, an offer its text."""
    boxes, extra = words(s, "boxes"), words(s, "extra")
    items = [
        f'<li class="stream-item js-stream-content Bgc(t) Pos(r) Mb(24px)"><div class="Cf Py(14px)"><div '
        f'class="Fl(start) '
        f'Pos(r)"><img class="W(100%)" alt="" src="/y{at}.jpg"></div><div class="Ov(h) Pend(44px)"><div '
        f'class="C(#959595) '
        f'Fz(13px) D(ib)"><span>{source(r)}</span><i aria-hidden="true" class="Mx(4px)">•</i><span>{age(r)}</span>'
        f"</div>"
        f'<h3 class="Mb(5px)"><a class="js-content-viewer Fw(b)" href="{r.url}"><u class="StretchedBox Z(1)"></u>'
        f"{e(r.title)}</a></h3>{ps(r.paragraphs, 'p', ' class=Fz(14px)')}</div></div></li>"
        for at, r in enumerate(s.related)
    ]
    items.insert(
        2,
        f'<li class="stream-item js-stream-ad Pos(r)"><div class="Cf Py(14px)"><div class="Ov(h)"><div '
        f'class="C(#959595) '
        f'Fz(13px)"><span>{boxes[3]}</span><i aria-hidden="true" class="Mx(4px)">•</i><span>Brightwell</span></div>'
        f"<h3><a "
        f'class="Fw(b)" href="/sp/1">{boxes[5]}</a></h3></div></div></li>',
    )
    return page(
        s,
        f'<div class="Pos(r)"><div class="caas-body-wrap"><div class="caas-logo">{e(s.source)}</div><h1>'
        f"{e(s.title)}</h1>"
        f'<div class="caas-attr-time-style"><time>{e(s.date)}</time><span>·</span><span>{extra[1]}</span></div><div '
        f'class="caas-body">{ps(s.paragraphs)}</div><div class="caas-readmore"><button>{s.words["more"]}</button></div>'
        f'</div><div class="Mt(20px)"><h2>{s.words["related"]}</h2><ul class="Pos(r) Wow(bw)">{"".join(items)}</ul>'
        f"</div>"
        "</div>",
        head=og(s),
    )
