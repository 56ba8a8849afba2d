"""An article and a row of others beside it, in whatever form a test gives their cards."""

from octavo.extract.page import read_page

TITLE = "Ferry will sail all winter after the council's vote"
TEXT = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday."
)
OTHERS = [
    (
        "Harbour Post",
        "3 hours ago",
        "Shipyard wins order for a new hull",
        f"The yard builds it over the summer. {TEXT}",
    ),
    ("Island Gazette", "yesterday", "Four days without any bread", f"Three islanders remember the ice. {TEXT}"),
    ("The Coast Wire", "2 days ago", "A bridge would cost half a billion", f"It would take nine years. {TEXT}"),
    ("Harbour Post", "4 days ago", "Who repairs the old lamp on the pier", f"Nobody so far. {TEXT}"),
]


def others(
    card: str, before: str = "<h2>Related articles</h2>", after: str = ""
) -> list[tuple[str | None, str | None, str, str]]:
    """What is read out of a page with the others in this form, and something before and after them."""
    cards = "".join(
        card.format(source=source, age=age, title=title, text=text, at=at, first=source[0])
        for at, (source, age, title, text) in enumerate(OTHERS)
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 3}</p>{before}{cards}{after}"
    return [(each.source, each.age, each.title, each.text) for each in read_page(page).related]
