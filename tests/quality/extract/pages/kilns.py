"""Layouts of kilns: a messenger's channel, link previews, a thread, a letter's archive, snippets side by side."""

from html import escape as e

from .markup import age, og, page, ps, source, words
from .told import Story, Told


def fold_boxes(s: Story) -> str:
    """An accelerated page: a machine's box of folds, and cards whose text stands above a title that is no link."""
    boxes, extra, buttons = words(s, "boxes"), words(s, "extra"), words(s, "buttons")
    points = "".join(f"<li>{each}</li>" for each in words(s, "points"))
    cards = "".join(
        f'<div class="amp-card"><amp-img src="/k{at}.jpg" width="320" height="180" layout="responsive"></amp-img><p '
        f'class="dek">{e(" ".join(r.paragraphs))}</p><div class="ttl" role="button" tabindex="0" '
        f'on="tap:AMP.navigateTo(url=\'{r.url}\')">{e(r.title)}</div><p class="by"><span>{source(r)}</span> '
        f"<span>{age(r)}</span></p></div>"
        for at, r in enumerate(s.related)
    )
    body = ps(s.paragraphs[:2]) + f'<amp-ad width="300" height="250"></amp-ad>{ps(s.paragraphs[2:])}'
    return page(
        s,
        f'<amp-sidebar id="sb" layout="nodisplay"><ul><li>{extra[9]}</li></ul></amp-sidebar><div class="amp-art"><h1>'
        f'{e(s.title)}</h1><p class="by"><span>{e(s.source)}</span> <span>{e(s.date)}</span></p>{body}</div>'
        f"<amp-accordion><section expanded><h4>{s.words['ai']}</h4><div>{s.words['summary']}</div></section><section>"
        f"<h4>{buttons[1]}</h4><ul>{points}</ul></section></amp-accordion><div class=amp-more><h2>"
        f'{s.words["related"]}</h2>{cards}</div><amp-consent id="cmp"><div>{boxes[0]}</div><button>{boxes[1]}</button>'
        f"<button>{boxes[2]}</button></amp-consent>",
        head=og(s),
    )


def channel(s: Story) -> str:
    """A messenger's channel on the web: the bold first line is the title, breaks part the text, a clock closes it."""

    def message(at: int, r: Told) -> str:
        text = "<br/><br/>".join([f"<b>{e(r.title)}</b>", *(e(each) for each in r.paragraphs)])
        return (
            f'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="fold/{900 + at}"><div '
            f'class="tgme_widget_message_user"><a href="/s/{at}"><i class="tgme_widget_message_user_photo"><img '
            f'src="/u{at}.jpg"></i></a></div><div class="tgme_widget_message_bubble"><div '
            f'class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="/s/{at}"><span '
            f'dir="auto">{source(r)}</span></a></div><div class="tgme_widget_message_text" dir="auto">{text}</div><div '
            f'class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span '
            f'class="tgme_widget_message_views">{at + 1}.{at + 3}K</span><span class="meta"><a class="date" '
            f'href="{r.url}"><time datetime="{r.when}" class="time">{age(r)}</time></a></span></div></div></div></div>'
            f"</div>"
        )

    tags = " ".join(f'<a href="?q={at}">{e(tag)}</a>' for at, tag in enumerate(s.tags))
    return page(
        s,
        f'<div class="tgme_header"><span>{words(s, "nav")[0]}</span><a class="tgme_action" href="/app">'
        f'{words(s, "extra")[9]}</a></div><article class="iv"><h1>{e(s.title)}</h1><address><a rel="author">'
        f"{e(s.source)}</a> <time>{e(s.date)}</time></address>{ps(s.paragraphs)}<p>{tags}</p></article><section "
        f'class="tgme_channel_history"><h3>{s.words["related"]}</h3>'
        f"{''.join(message(at, r) for at, r in enumerate(s.related))}</section>",
        head=og(s),
    )


def link_previews(s: Story) -> str:
    """A social net's posts: name and age, the words, then a preview whose title is bold and no link."""
    extra = words(s, "extra")
    posts = "".join(
        f'<div class="status"><div class="status__info"><span class="display-name"><bdi><strong '
        f'class="display-name__html">{source(r)}</strong></bdi></span><time class="status__relative-time" '
        f'datetime="{r.when}">{age(r)}</time></div><div class="status__content">{ps(r.paragraphs)}</div><div '
        f'class="status-card" tabindex="0"><div class="status-card__image"><canvas></canvas></div><div '
        f'class="status-card__content"><strong class="status-card__title">{e(r.title)}</strong></div></div><div '
        f'class="status__action-bar"><button title="{extra[7]}"><span>{at + 2}</span></button><button '
        f'title="{extra[2]}"><span>{at * 5}</span></button><button title="{extra[3]}"></button></div></div>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="columns-area"><div class="detailed"><div class="status__info"><strong>{e(s.source)}</strong>'
        f'<time>{e(s.date)}</time></div><h1>{e(s.title)}</h1><div class="status__content">{ps(s.paragraphs)}</div>'
        f'</div><div class="column-header">{s.words["related"]}</div>{posts}<div class="load">{extra[6]}</div></div>',
        head=og(s),
    )


def thread_beneath(s: Story) -> str:
    """A board's page: answers with votes beneath the article, headed by a phrase; then posts with counts."""
    extra, boxes = words(s, "extra"), words(s, "boxes")
    talk = "".join(
        f'<shreddit-comment depth="{at}"><div slot="commentMeta"><a href="/u/{at}">{e(who)}</a><span>•</span><time>'
        f'{e(when)}</time></div><div slot="comment"><p>{e(said)}</p></div><shreddit-comment-action-row><span>{at + 12}'
        f"</span><button>{extra[7]}</button><button>{extra[2]}</button></shreddit-comment-action-row>"
        f"</shreddit-comment>"
        for at, (who, when, said) in enumerate(s.comments)
    )
    posts = "".join(
        f'<li><div class="pt"><span class="sub">{source(r)}</span><span class="dot">•</span><span class="ago">{age(r)}'
        f'</span></div><a class="pl" href="{r.url}">{e(r.title)}</a>{ps(r.paragraphs, "div", " class=ptx")}<div '
        f'class="pc"><span>{at * 41 + 7} ▲</span><span>·</span><span>{at * 3 + 2} 💬</span></div></li>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<shreddit-app><shreddit-post><div slot="credit-bar"><span>{e(s.source)}</span><span>•</span><time>{e(s.date)}'
        f'</time></div><h1 slot="title">{e(s.title)}</h1><div slot="text-body">{ps(s.paragraphs)}</div><div '
        f'class="acts"><button>{extra[2]}</button><button>{extra[3]}</button></div></shreddit-post><div class="sort">'
        f'<span>{boxes[9]}</span></div><div class="tree"><div class="said">{s.words["comments"]}</div>{talk}</div>'
        f'<aside><h2>{s.words["related"]}</h2><ul class="posts">{posts}</ul></aside></shreddit-app>',
        head=og(s),
    )


def letter_archive(s: Story) -> str:
    """A letter's archive: tables in tables, a source in small capitals with the day, a bold title, a link to go on."""
    heading, text, button = words(s, "newsletter")
    items = "".join(
        f'<table role="presentation" width="100%" cellpadding="0"><tr><td style="padding:12px 24px"><div '
        f'style="font-size:11px;letter-spacing:1px;text-transform:uppercase">{source(r)} &nbsp;|&nbsp; {age(r)}</div>'
        f'<div style="font-size:20px"><strong>{e(r.title)}</strong></div>'
        + "".join(f'<div style="font-size:15px">{e(each)}</div>' for each in r.paragraphs)
        + f'<div><a style="color:#c00" href="{r.url}">{s.words["more"]} →</a></div></td></tr></table>'
        for r in s.related
    )
    body = "".join(f'<p style="margin:0 0 14px">{e(each)}</p>' for each in s.paragraphs)
    return page(
        s,
        f'<center><table width="600" role="presentation"><tr><td style="font-size:10px"><a href="/v">'
        f"{words(s, 'extra')[9]}</a></td></tr>"
        f'<tr><td><span style="font-size:28px">{heading}</span><br><em>{text}</em></td></tr><tr><td '
        f'style="padding:24px"><div style="font-size:11px;text-transform:uppercase">{e(s.source)} &nbsp;|&nbsp; '
        f'{e(s.date)}</div><h1 style="font-size:26px">{e(s.title)}</h1>{body}</td></tr><tr><td><div '
        f'style="background:#222;color:#fff">{s.words["related"]}</div>{items}</td></tr><tr><td align="center"><a '
        f'href="/join">{button}</a></td></tr></table></center>',
        head=og(s),
    )


def clock_digest(s: Story) -> str:
    """A digest in paragraphs: a bold age, the title, its source in brackets; the text in the next paragraphs."""
    items = "".join(
        f"<p><b>{age(r)}</b> <a href={r.url}>{e(r.title)}</a> <i>({source(r)})</i></p>{ps(r.paragraphs)}"
        for r in s.related
    )
    return page(
        s,
        f'<div id="haber"><h1>{e(s.title)}</h1><p><b>{e(s.date)}</b> <i>({e(s.source)})</i></p>{ps(s.paragraphs)}'
        f"<h3>{s.words['related']}</h3>{items}</div>",
        head=og(s),
    )


def side_by_side(s: Story) -> str:
    """A search portal's story: snippets that are links side by side with nothing but spans in them."""
    snippets = "".join(
        f'<a class="mg-snippet mg-snippet_flat" href="{r.url}" target="_blank"><span class="mg-snippet__src"><span '
        f'class="mg-snippet__agency" style="--fav:url(/f{at})">{source(r)}</span><span class="mg-snippet__time">'
        f'{age(r)}</span></span><span class="mg-snippet__title">{e(r.title)}</span>'
        + "".join(f'<span class="mg-snippet__text">{e(each)}</span>' for each in r.paragraphs)
        + "</a>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<article class="mg-story"><h1 class="mg-story__title">{e(s.title)}</h1><div class="mg-story__meta"><span>'
        f'{e(s.source)}</span> <span>{e(s.date)}</span></div><div class="mg-story__body">{ps(s.paragraphs)}</div>'
        f'</article><div class="mg-story__also"><div class="mg-head">{s.words["related"]}</div>{snippets}</div><div '
        f'class="mg-top"><div class="mg-head">{s.words["mostread"]}</div>'
        f"{''.join(f'<a href=/q{at}>{each}</a>' for at, each in enumerate(words(s, 'boxes')[4:7]))}</div>",
        head=og(s),
    )


def nuked_portal(s: Story) -> str:
    """A portal system of 2003: a table a block, grey title bars, source, day and readers counted in one small line."""
    boxes, extra = words(s, "boxes"), words(s, "extra")
    blocks = "".join(
        f'<table border="0" cellpadding="0" cellspacing="1" bgcolor="#000000" width="100%"><tr><td><table border="0" '
        f'cellpadding="3" bgcolor="#FFFFFF" width="100%"><tr><td bgcolor="#CFCFCF"><font class="option" size="2"><b>'
        f'{e(r.title)}</b></font></td></tr><tr><td><font class="tiny" size="1">{source(r)} @ {age(r)} ({at * 17 + 40})'
        f'</font><br><img src="/topics/{at}.gif" align="right" border="0"><font class="content" size="2">'
        f"{'<br><br>'.join(e(each) for each in r.paragraphs)}</font></td></tr><tr><td align=right><font size=1>( <a "
        f'href="{r.url}">{s.words["more"]}</a> | <a href="/print?{at}">{extra[2]}</a> )</font></td></tr></table></td>'
        f"</tr></table><br>"
        for at, r in enumerate(s.related)
    )
    side = "".join(
        f'<strong><big>·</big></strong> <a href="/h{at}">{each}</a><br>' for at, each in enumerate(boxes[4:7])
    )
    return page(
        s,
        f'<table width="100%" border="0"><tr valign="top"><td width="150" bgcolor="#EEEEEE"><b>{s.words["mostread"]}'
        f'</b><br>{side}</td><td><table bgcolor="#FFFFFF" width="100%"><tr><td bgcolor="#CFCFCF"><font size="3"><b>'
        f'{e(s.title)}</b></font></td></tr><tr><td><font size="1">{e(s.source)} @ {e(s.date)} (804)</font><br><font '
        f'size="2">{"<br><br>".join(e(each) for each in s.paragraphs)}</font></td></tr></table><center><font size=2><b>'
        f"{s.words['related']}</b></font></center>{blocks}</td></tr></table>",
        head=og(s),
    )


def offers_amid(s: Story) -> str:
    """Boxes that want something: a countdown, a plea to be told of news, an app and promoted cards amid the others."""
    boxes, extra = words(s, "boxes"), words(s, "extra")
    heading, text, button = words(s, "newsletter")

    def card(at: int, r: Told) -> str:
        return (
            f'<article class="fc" data-id="{at}"><div class="fc-top"><button class="fc-src">{source(r)}</button>'
            f'<button class="fc-fol">{extra[4]}</button><span class="fc-age">{age(r)}</span></div><h3>'
            f'<a href="{r.url}">{e(r.title)}</a></h3>{ps(r.paragraphs, "div", " class=fc-dek")}<div '
            f'class="fc-bar"><button>{extra[2]}</button>'
            f"<button>{extra[5]}</button></div></article>"
        )

    cards = [card(at, r) for at, r in enumerate(s.related)]
    cards.insert(
        1,
        f'<div class="fc fc-nl"><h3>{heading}</h3><div class="fc-dek">{text}</div><input type="email"><button>{button}'
        f"</button></div>",
    )
    cards.insert(
        3,
        f'<article class="fc fc-sp"><div class="fc-top"><span class="fc-src">{boxes[3]}</span></div><h3><a '
        f'href="/go?c=1">{boxes[4]}</a></h3></article>',
    )
    cards.append(f'<div class="fc fc-app"><div>{extra[9]}</div><span class="qr"></span></div>')
    tags = "".join(f'<a class="chip" href="/t/{at}">{e(tag)}</a>' for at, tag in enumerate(s.tags))
    return page(
        s,
        f'<div class="push"><p>{text}</p><button>{boxes[1]}</button><button>{boxes[2]}</button></div><div class="cd">'
        f'<span>00</span>:<span>14</span>:<span>59</span> <b>{button}</b></div><div class="fa"><div class="fc-top">'
        f'<button class="fc-src">{e(s.source)}</button><button class="fc-fol">{extra[4]}</button><span class="fc-age">'
        f'{e(s.date)}</span></div><h1>{e(s.title)}</h1>{ps(s.paragraphs[:1])}<div class="inl">{boxes[3]}</div>'
        f'{ps(s.paragraphs[1:])}<div class="chips">{tags}</div><div class="ai"><b>{s.words["ai"]}</b><p>'
        f"{s.words['intro']}</p>{''.join(f'<button>{each}</button>' for each in words(s, 'buttons'))}</div></div><div "
        f'class="fl"><h2>{s.words["related"]}</h2>{"".join(cards)}</div>',
        head=og(s),
    )


def via_footers(s: Story) -> str:
    """A blog of links: the title leads out, the text is a quote, a footer names the day and the source."""
    posts = "".join(
        f'<article id="post-{at}" class="post format-link hentry"><header class="entry-header"><h2 '
        f'class="entry-title"><a href="{r.url}">{e(r.title)} <span aria-hidden="true">→</span></a></h2></header><div '
        f'class="entry-content"><blockquote class="wp-block-quote">{ps(r.paragraphs)}</blockquote></div><footer '
        f'class="entry-footer"><span class="posted-on"><a href="/p/{at}" rel="bookmark"><time>{age(r)}</time></a>'
        f'</span><span class="cat-links"><a href="/c/{at}" rel="category tag">{source(r)}</a></span><span '
        f'class="comments-link"><a href="/p/{at}#respond">{at}</a></span></footer></article>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div id="content"><article class="post hentry"><h1 class="entry-title">{e(s.title)}</h1><div '
        f'class="entry-content">{ps(s.paragraphs)}</div><footer class="entry-footer"><span class="posted-on">'
        f'{e(s.date)}</span><span class="cat-links"><a rel="category tag" href="/c/m">{e(s.source)}</a></span>'
        f'</footer></article><div id="comments"><h3>{s.words["comments"]}</h3><p>{s.words["none"]}</p></div><h2 '
        f'class="archive-title">{s.words["related"]}</h2>{posts}</div>',
        head=og(s),
    )
