"""What happened before a story: older articles on it, oldest first."""

from octavo.insight.background import background, earlier
from octavo.news.extracted import Kind

STORY = "The Sula ferry made its first crossing of the Arn strait on Monday with 120 passengers aboard."
OLDER = (
    ("Engine fails on the Arn ferry", "The old ferry across the Arn strait was taken out of service."),
    ("Tolm buys the Sula", "The port of Tolm bought the Sula ferry for the Arn strait for nine million crowns."),
    ("Bees return", "Beekeepers in Harn counted more hives this spring than in any year since 1990."),
)  # fmt: skip


def test_older_articles_on_the_story_tell_its_background_oldest_first(read):
    """One sentence each, of other matters none, and no opinion."""
    before = [read(text, title=title, hours=-24 * (9 - at)) for at, (title, text) in enumerate(OLDER)]
    view = read("The Sula ferry across the Arn strait is a folly.", title="A folly", hours=-20, kind=Kind.OPINION)
    told = [read(STORY, title="Sula ferry crosses the Arn strait")]
    found = background(told, [*reversed(before), view])
    assert [line.text for line in found] == [OLDER[0][1], OLDER[1][1]]
    assert earlier(told, []) == ()
    assert background([], before) == ()


def test_copies_of_one_report_are_told_once(read):
    """Of one origin one article stands."""
    copies = [read(OLDER[1][1], title=OLDER[1][0], hours=-50, origin=7) for _ in range(3)]
    other = read(OLDER[2][1], title=OLDER[2][0], hours=-60)
    told = [read(STORY, title="Sula ferry crosses")]
    assert len(background(told, [*copies, other])) == 1
    # A model is not given them three times either.
    assert earlier(told, [*copies, other]) == (copies[0],)
