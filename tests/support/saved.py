"""Files that a person hands to a command."""

#: A saved page with one article.
PAGE = (
    "<html lang='en'><body><main><article><h1>Foreign barges may use the Lower Tesso</h1>"
    "<p>Barges under foreign flags may use the Lower Tesso from the first of May, the ministry said on Tuesday.</p>"
    "<p>The order ends a rule that kept the river to domestic boats for forty years, and pilots must be licensed.</p>"
    "<p>Jorun Pell of the boatmen's union in Harn called the order an eviction with a date on it.</p>"
    "</article></main></body></html>"
)


def opml_of(site: str) -> str:
    """A list of one feed of that origin."""
    outline = f'<outline type="rss" text="Landing" xmlUrl="{site}/feed"/>'
    return f'<opml version="2.0"><body>{outline}</body></opml>'
