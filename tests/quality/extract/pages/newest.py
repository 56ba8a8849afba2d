"""Layouts of this year's frameworks and of old habits; none was known when they were written."""

from html import escape as e

from .markup import og, page, ps
from .told import Story


def _tools(s: Story) -> str:
    links = "".join(f'<a role="button" href="#t{at}">{e(name)}</a>' for at, name in enumerate(s.many("buttons")))
    return f'<div class="tools"><span>{e(s.words["ai"])}</span>{links}<p>{e(s.words["intro"])}</p></div>'


def _tags(s: Story, tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/t/{at}">{e(each)}</a></{tag}>' for at, each in enumerate(s.tags))


def utility_rows(s: Story) -> str:
    """Utility classes alone; source and age in one line with a bullet, the title a div with a heading's role."""
    rows = "".join(
        f'<div class="flex gap-4 py-3"><div class="w-16 h-16 rounded"></div><div class="flex-1"><div class="text-xs">'
        f'{e(r.source or "")} • {e(r.age or "")}</div><div role="heading" aria-level="3" class="font-bold">'
        f'<a href="{r.url}">{e(r.title)}</a></div>{ps(r.paragraphs, "div", " class=text-sm")}</div></div>'
        for r in s.related
    )
    return page(
        s,
        f'<div class="max-w-2xl mx-auto"><div class="text-xs">{e(s.source)} • {e(s.date)}</div>'
        f'<h1 class="text-3xl">{e(s.title)}</h1>{_tools(s)}<div class="prose">{ps(s.paragraphs)}</div>'
        f'<ul class="flex">{_tags(s)}</ul><div class="mt-8"><div class="text-lg">{s.words["related"]}</div>'
        f'<div class="divide-y">{rows}</div></div></div>',
        head=og(s),
    )


def panels(s: Story) -> str:
    """Panels under a row of tabs: the article, the coverage of others, the talk; two of them not shown at first."""
    cards = "".join(
        f'<article class="cov"><h3><a href="{r.url}">{e(r.title)}</a></h3><p class="cov-by"><b>{e(r.source or "")}</b> '
        f'<time datetime="{r.when}">{e(r.age or "")}</time></p>{ps(r.paragraphs)}</article>'
        for r in s.related
    )
    return page(
        s,
        f'<main><h1>{e(s.title)}</h1><p>{e(s.byline)}</p><div role="tablist"><button role="tab">{e(s.source)}</button>'
        f'<button role="tab">{s.words["related"]}</button><button role="tab">{s.words["comments"]}</button></div>'
        f'<div role="tabpanel">{ps(s.paragraphs)}</div><div role="tabpanel" style="display:none">'
        f'<h2>{s.words["related"]}</h2>{cards}</div><div role="tabpanel" style="display: none">'
        f"<h2>{s.words['comments']}</h2><p>{e(s.words['none'])}</p></div></main>",
        head=og(s),
    )


def folded_cards(s: Story) -> str:
    """Each card a <details> whose summary has title, source and age."""
    cards = "".join(
        f'<details><summary><span class="t">{e(r.title)}</span> <span class="m">{e(r.source or "")}</span> '
        f'<span class="m">{e(r.age or "")}</span></summary>{ps(r.paragraphs)}<a href="{r.url}">{e(s.words["more"])}</a>'
        f"</details>"
        for r in s.related
    )
    return page(
        s,
        f"<article><header><h1>{e(s.title)}</h1><p><span>{e(s.source)}</span> <span>{e(s.date)}</span></p></header>"
        f"{ps(s.paragraphs)}</article><section><h2>{s.words['related']}</h2>{cards}</section>{_tools(s)}",
        head=og(s),
    )


def rail_with_footers(s: Story) -> str:
    """A rail beside the article; each card ends with age and source."""
    cards = "".join(
        f'<div class="rail__item"><a class="rail__link" href="{r.url}"><h4>{e(r.title)}</h4></a>{ps(r.paragraphs)}'
        f'<div class="rail__foot"><span>{e(r.age or "")}</span><span aria-hidden="true"> · </span>'
        f"<span>{e(r.source or '')}</span></div></div>"
        for r in s.related
    )
    return page(
        s,
        f'<div class="grid"><div class="grid__main"><h1>{e(s.title)}</h1><div class="by">{e(s.byline)}</div>'
        f'{ps(s.paragraphs)}<ul class="topics">{_tags(s)}</ul></div><div class="grid__rail">'
        f"<h3>{s.words['related']}</h3>{cards}</div></div>",
        head=og(s),
    )


def components(s: Story) -> str:
    """Elements of the page's own, with slots."""
    cards = "".join(
        f'<news-card><a slot="link" href="{r.url}"><span slot="title">{e(r.title)}</span></a>'
        f'<news-source slot="source">{e(r.source or "")}</news-source><news-age slot="age">{e(r.age or "")}</news-age>'
        f'<div slot="text">{ps(r.paragraphs)}</div></news-card>'
        for r in s.related
    )
    return page(
        s,
        f'<news-page><news-article><h1 slot="title">{e(s.title)}</h1><div slot="text">{ps(s.paragraphs)}</div>'
        f'</news-article><news-list><h2 slot="title">{s.words["related"]}</h2>{cards}</news-list></news-page>',
        head=og(s),
    )


def microdata(s: Story) -> str:
    """All marked up by itemprop, the others inside the article's own element."""
    cards = "".join(
        f'<div itemprop="citation" itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="publisher" '
        f'itemscope itemtype="https://schema.org/Organization"><span itemprop="name">{e(r.source or "")}</span></span>'
        f'<time itemprop="datePublished" datetime="{r.when}">{e(r.age or "")}</time><a itemprop="url" href="{r.url}">'
        f'<span itemprop="headline">{e(r.title)}</span></a><div itemprop="description">{ps(r.paragraphs)}</div></div>'
        for r in s.related
    )
    return page(
        s,
        f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{e(s.title)}</h1>'
        f'<meta itemprop="datePublished" content="2026-05-14"><div itemprop="articleBody">{ps(s.paragraphs)}</div>'
        f"{cards}</div>",
        head=og(s),
    )


def cited_lines(s: Story) -> str:
    """Paragraphs alone: a cited source with a small age, a bold link, the text."""
    cards = "".join(
        f"<p><cite>{e(r.source or '')}</cite> <small>{e(r.age or '')}</small></p>"
        f'<p><strong><a href="{r.url}">{e(r.title)}</a></strong></p>{ps(r.paragraphs)}'
        for r in s.related
    )
    return page(
        s,
        f"<h1>{e(s.title)}</h1><p><cite>{e(s.source)}</cite> <small>{e(s.date)}</small></p>{ps(s.paragraphs)}"
        f"<p>{e(' '.join(s.tags))}</p><h5>{s.words['related']}</h5>{cards}",
        head=og(s),
    )


def talk_between(s: Story) -> str:
    """Hashtags as a list, then comments with a form, then the others in a grid."""
    said = "".join(
        f'<li class="c"><div class="c-head"><b>{e(who)}</b> <i>{e(age)}</i></div><div class="c-body">{e(text)}</div>'
        f"<button>+1</button></li>"
        for who, age, text in s.comments
    )
    cards = "".join(
        f'<a class="tile" href="{r.url}"><div class="tile-top"><span>{e(r.source or "")}</span><span>{e(r.age or "")}'
        f'</span></div><div class="tile-title">{e(r.title)}</div>{ps(r.paragraphs, "div", " class=tile-text")}</a>'
        for r in s.related
    )
    return page(
        s,
        f'<div class="story"><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<h3>{s.words["hashtags"]}</h3><ul>{_tags(s)}</ul>'
        f"<h3>{s.words['comments']}</h3><form><textarea></textarea><button>OK</button></form><ol>{said}</ol>"
        f'<h3>{s.words["related"]}</h3><div class="tiles">{cards}</div></div>',
        head=og(s),
    )


def block_theme(s: Story) -> str:
    """Blocks of a publishing system: columns, a query loop, a term for the source, a date, an excerpt."""
    cards = "".join(
        f'<li class="wp-block-post"><h3 class="wp-block-post-title"><a href="{r.url}">{e(r.title)}</a></h3>'
        f'<div class="wp-block-group"><div class="taxonomy-source wp-block-post-terms"><a href="/s/{at}">'
        f'{e(r.source or "")}</a></div><div class="wp-block-post-date"><time datetime="{r.when}">'
        f'{e(r.age or "")}</time></div></div><div class="wp-block-post-excerpt">'
        f"{ps(r.paragraphs, 'p', ' class=wp-block-post-excerpt__excerpt')}</div></li>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<main class="wp-block-group"><h1 class="wp-block-post-title">{e(s.title)}</h1>'
        f'<div class="wp-block-post-date">{e(s.date)}</div><div class="entry-content wp-block-post-content">'
        f'{ps(s.paragraphs)}</div><div class="wp-block-post-terms">{"".join(f"<a href=/t>{e(t)}</a> " for t in s.tags)}'
        f'</div><h2 class="wp-block-heading">{s.words["related"]}</h2><div class="wp-block-query">'
        f'<ul class="wp-block-post-template">{cards}</ul></div></main>',
        head=og(s),
    )


def signed_quotes(s: Story) -> str:
    """Each of the others a quotation: title, text, and a footer with source and age."""
    cards = "".join(
        f'<blockquote cite="{r.url}"><p><a href="{r.url}"><b>{e(r.title)}</b></a></p>{ps(r.paragraphs)}'
        f'<footer>— {e(r.source or "")}, <time datetime="{r.when}">{e(r.age or "")}</time></footer></blockquote>'
        for r in s.related
    )
    return page(
        s,
        f'<article><h1>{e(s.title)}</h1><p class="meta">{e(s.source)}, {e(s.date)}</p>{ps(s.paragraphs)}'
        f"<h2>{s.words['related']}</h2>{cards}</article>{_tools(s)}",
        head=og(s),
    )


def crowded_cards(s: Story) -> str:
    """Source, writer, age and time to read in one line; below the text the card's own tags and what readers did."""
    cards = "".join(
        f'<div class="card"><div class="card-meta">{e(r.source or "")} <span>|</span> <span>A. Writer</span> '
        f'<span>|</span> {e(r.age or "")} <span>|</span> 4 min</div><h3><a href="{r.url}">{e(r.title)}</a></h3>'
        f'{ps(r.paragraphs)}<div class="card-tags"><a href="/t/1">{e(s.tags[0])}</a></div>'
        f'<div class="card-acts"><a href="#l">♥ 12</a> <a href="#c">💬 3</a> <a href="{r.url}">{e(s.words["more"])}</a>'
        f"</div></div>"
        for r in s.related
    )
    return page(
        s,
        f'<div class="wrap"><div class="card-meta">{e(s.source)} <span>|</span> {e(s.date)} <span>|</span> 6 min</div>'
        f'<h1>{e(s.title)}</h1>{ps(s.paragraphs)}<div class="card-acts"><a href="#l">♥ 40</a></div>'
        f"<h2>{s.words['related']}</h2>{cards}</div>",
        head=og(s),
    )


def single_lines(s: Story) -> str:
    """A digest: each of the others a line with the title as a link, source and age in brackets, and the text."""
    items = "".join(
        f'<div class="d"><a href="{r.url}">{e(r.title)}</a> ({e(r.source or "")}, {e(r.age or "")}) — '
        f"{e(' '.join(r.paragraphs))}</div>"
        for r in s.related
    )
    return page(
        s,
        f'<div class="digest"><h1>{e(s.title)}</h1><div class="lede">{ps(s.paragraphs)}</div>'
        f'<div class="also"><b>{s.words["related"]}</b></div>{items}</div>',
        head=og(s),
    )


def comments_gold(s: Story) -> dict:
    """What should be read out of ``talk_between``."""
    return {"comments": list(s.comments)}
