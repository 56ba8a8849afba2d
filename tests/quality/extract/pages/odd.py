"""Pages that are no article, or hardly one: lists, walls, errors, live reports."""

from html import escape as e

from .cards import TOPS
from .markup import page, ps
from .told import Labelled, Story, Told


def front_page(stories: list[Story]) -> Labelled:
    """A paper's front: headlines with a sentence each, in rubrics."""
    items = "".join(
        f"<div class='t'><h2><a href='/s'>{e(s.title)}</a></h2><p>{e(s.paragraphs[0])}</p></div>" for s in stories
    )
    tops = f"<h3>{stories[0].words['mostread']}</h3>{_tops()}"
    body = f"<div class='front'><div class='col'>{items}</div><div class='col'>{tops}</div></div>"
    html = page(stories[0], body, title="Newsfold – News of the coast")
    return Labelled(name="front_page", html=html, title=None, paragraphs=[], related=[], is_list=True)


def _tops() -> str:
    return "<ol>" + "".join(f"<li><a href='/m'>{e(t)}</a></li>" for t in TOPS) + "</ol>"


def search_results(stories: list[Story]) -> Labelled:
    """What a search found: source, age, title, a snippet that breaks off."""
    found = [r for s in stories for r in s.related]
    items = "".join(
        f"<div class='res'><a href='{r.url}'><h3>{e(r.title)}</h3></a><cite>{e(r.source)}</cite> "
        f"<span>{e(r.age)}</span>"
        f"{ps(r.paragraphs[:1])}</div>"
        for r in found
    )
    html = page(
        stories[0],
        f"<h1>Results for “harbour”</h1><p>{len(found)} results</p>{items}",
        title="harbour - Search - Newsfold",
    )
    gold = [
        Told(source=r.source, age=r.age, hours=0, title=r.title, paragraphs=r.paragraphs[:1], url=r.url) for r in found
    ]
    return Labelled(name="search_results", html=html, title=None, paragraphs=[], related=gold, is_list=True)


def category(stories: list[Story]) -> Labelled:
    """A rubric's page: cards of <article>s with dates."""
    items = "".join(
        f"<article class='post'><h2 class='entry-title'><a href='/s'>{e(s.title)}</a></h2>"
        f"<span class='date'>{e(s.date)}</span>"
        f"<div class='excerpt'><p>{e(s.paragraphs[0])}</p></div><a href='/s'>{s.words['more']}</a></article>"
        for s in stories
    )
    html = page(
        stories[0],
        f"<main><h1>Local</h1>{items}<div><a href='/2'>2</a> <a href='/3'>3</a></div></main>",
        title="Local | Newsfold",
    )
    return Labelled(name="category", html=html, title=None, paragraphs=[], related=[], is_list=True)


def tag_page(stories: list[Story]) -> Labelled:
    """An aggregator's page of one hashtag."""
    found = [r for s in stories for r in s.related]
    items = "".join(
        f"<li><div>{e(r.source)} · {e(r.age)}</div><a href='{r.url}'>{e(r.title)}</a>{ps(r.paragraphs)}</li>"
        for r in found
    )
    html = page(stories[0], f"<h1>#harbour</h1><ul>{items}</ul>", title="#harbour – Newsfold")
    return Labelled(
        name="tag_page", html=html, title=None, paragraphs=[], hashtags=["#harbour"], related=found, is_list=True
    )


def video_hub(stories: list[Story]) -> Labelled:
    """Videos with their lengths, no text."""
    items = "".join(
        f"<div class='v'><img src='/v.jpg'><span>2:14</span><h3><a href='/v'>{e(s.title)}</a></h3></div>"
        for s in stories
    )
    html = page(stories[0], f"<h1>Videos</h1><div>{items}</div>", title="Videos | Newsfold")
    return Labelled(name="video_hub", html=html, title=None, paragraphs=[], is_list=True)


def newsletter_archive(stories: list[Story]) -> Labelled:
    """A newsletter's past issues."""
    items = "".join(f"<li><a href='/nl/{n}'>{e(s.date)}: {e(s.title)}</a></li>" for n, s in enumerate(stories))
    html = page(
        stories[0], f"<h1>The Morning Fold</h1><h2>Archive</h2><ul>{items}</ul>", title="The Morning Fold: archive"
    )
    return Labelled(name="newsletter_archive", html=html, title=None, paragraphs=[], is_list=True)


def river(stories: list[Story]) -> Labelled:
    """An aggregator's front: nothing but cards."""
    found = [r for s in stories for r in s.related]
    items = "".join(
        f"<div class='k1'><div class='k2'><b>{e(r.source)}</b><i>{e(r.age)}</i></div><div class='k3'>"
        f"<a href='{r.url}'>{e(r.title)}"
        f"</a></div><div class='k4'>{ps(r.paragraphs, 'div')}</div></div>"
        for r in found
    )
    html = page(stories[0], f"<div id='root'>{items}</div>", title="Newsfold")
    return Labelled(name="river", html=html, title=None, paragraphs=[], related=found, is_list=True)


def login_wall(stories: list[Story]) -> Labelled:
    """Nothing but a form to sign in."""
    html = page(
        stories[0],
        "<div class='box'><h1>Sign in to Newsfold</h1><form><label>E-mail</label><input><label>Password</label>"
        "<input type='password'>"
        "<button>Sign in</button></form><p><a href='/forgot'>Forgot your password?</a> "
        "<a href='/join'>Create an account</a></p></div>",
        title="Sign in | Newsfold",
    )
    return Labelled(name="login_wall", html=html, title=None, paragraphs=[])


def consent_wall(stories: list[Story]) -> Labelled:
    """Nothing but a question about cookies."""
    html = page(
        stories[0],
        "<div class='cmp'><h2>Your privacy</h2>"
        "<p>We and our 312 partners store and access information on your device to show you"
        " advertising and to count visits.</p><button>Accept all</button><button>Reject all</button></div>",
        title="Newsfold",
    )
    return Labelled(name="consent_wall", html=html, title=None, paragraphs=[])


def not_found(stories: list[Story]) -> Labelled:
    """An error page that offers other articles."""
    tops = "".join(f"<li><a href='/m'>{e(t)}</a></li>" for t in TOPS)
    html = page(
        stories[0],
        f"<main><h1>Page not found</h1><p>The page is gone.</p><h2>{stories[0].words['mostread']}</h2><ul>{tops}"
        "</ul></main>",
        title="404 | Newsfold",
    )
    return Labelled(name="not_found", html=html, title=None, paragraphs=[])


def live(stories: list[Story]) -> Labelled:
    """A live report: its entries have times of day, and are its text."""
    s = stories[0]
    clocks = ("20:41", "20:12", "19:55", "19:30", "19:02")
    items = "".join(
        f"<div class='entry'><time>{clock}</time>{ps([text])}</div>"
        for clock, text in zip(clocks, s.paragraphs, strict=True)
    )
    html = page(s, f"<article><h1>{e(s.title)}</h1><p>{e(s.byline)}</p><div class='live'>{items}</div></article>")
    return Labelled(name="live", html=html, title=s.title, paragraphs=s.paragraphs)


def plain_article(stories: list[Story]) -> Labelled:
    """An ordinary paper's article with a box of what is most read and one of links: no aggregator at all."""
    s = stories[2]
    links = "".join(f"<li><a href='/x/{n}'>{e(o.title)}</a></li>" for n, o in enumerate(stories[3:7]))
    html = page(
        s,
        f"<div class='c'><article><h1>{e(s.title)}</h1><p class='by'>{e(s.byline)}</p>{ps(s.paragraphs)}"
        "</article><aside>"
        f"<h3>{s.words['mostread']}</h3><ul>{links}</ul></aside><section><h3>{s.words['related']}</h3>"
        f"<ul>{links}</ul></section></div>",
    )
    return Labelled(name="plain_article", html=html, title=s.title, paragraphs=s.paragraphs)


def history(stories: list[Story]) -> Labelled:
    """An article that tells of years gone by, with ages and headings in its own text."""
    s = stories[1]
    parts = "".join(
        f"<h2>{age}</h2>{ps([text])}"
        for age, text in zip(("2 years ago", "A year ago", "3 months ago"), s.paragraphs, strict=False)
    )
    html = page(s, f"<article><h1>{e(s.title)}</h1>{ps(s.paragraphs[3:])}{parts}</article>")
    wanted = [
        s.paragraphs[3],
        "2 years ago",
        s.paragraphs[0],
        "A year ago",
        s.paragraphs[1],
        "3 months ago",
        s.paragraphs[2],
    ]
    return Labelled(name="history", html=html, title=s.title, paragraphs=wanted)


ODD = (
    *(front_page, search_results, category, tag_page, video_hub, newsletter_archive, river),
    *(login_wall, consent_wall, not_found, live, plain_article, history),
)
