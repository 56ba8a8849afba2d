"""A starter pack: well-known public feeds to begin with."""

from octavo.collect.opml import Outline
from octavo.desk.desk import Desk
from octavo.desk.feed_lists import Imported, subscribe_all
from octavo.news.ids import UserId

#: Each has had its address for years and may be read by anyone; several languages, no single view of the world.
STARTER = (
    Outline(url="https://feeds.bbci.co.uk/news/world/rss.xml", title="BBC News: World", folder="World"),
    Outline(url="https://www.theguardian.com/world/rss", title="The Guardian: World", folder="World"),
    Outline(url="https://www.aljazeera.com/xml/rss/all.xml", title="Al Jazeera", folder="World"),
    Outline(url="https://feeds.npr.org/1001/rss.xml", title="NPR News", folder="World"),
    Outline(url="https://rss.dw.com/rdf/rss-en-all", title="Deutsche Welle", folder="World"),
    Outline(url="https://www.france24.com/en/rss", title="France 24", folder="World"),
    Outline(url="https://www.tagesschau.de/xml/rss2/", title="tagesschau", folder="Auf Deutsch"),
    Outline(url="https://www.lemonde.fr/rss/une.xml", title="Le Monde", folder="En français"),
    Outline(
        url="https://feeds.elpais.com/mrss-s/pages/ep/site/elpais.com/portada", title="El País", folder="En español"
    ),
    Outline(
        url="https://feeds.arstechnica.com/arstechnica/index", title="Ars Technica", folder="Science and technology"
    ),
    Outline(url="https://www.nature.com/nature.rss", title="Nature", folder="Science and technology"),
    Outline(url="https://www.nasa.gov/feed/", title="NASA", folder="Science and technology"),
)


def start_with_starter(desk: Desk, user_id: UserId) -> Imported:
    """Subscribes to the starter pack; a demo library is left for it."""
    return subscribe_all(desk, user_id, STARTER)
