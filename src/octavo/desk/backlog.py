"""What a host sent for a long feed when it was added, kept until the worker has saved the older entries in it.

A person waits for the newest entries alone, and the host is not asked a second time for what it has sent.
"""

import json
import zlib
from base64 import b64decode, b64encode

from octavo.news.fetched import Fetched
from octavo.news.ids import FeedId
from octavo.ports.store import Tx


def keep_backlog(tx: Tx, feed_id: FeedId, fetched: Fetched) -> None:
    """Keeps the answer in the notebook, packed."""
    body = b64encode(zlib.compress(fetched.body or b"", level=1)).decode()
    tx.notebook.put(_name(feed_id), json.dumps([fetched.url, fetched.status, fetched.content_type, body]))


def backlog_of(tx: Tx, feed_id: FeedId) -> Fetched | None:
    """The answer that was kept; None where there is none."""
    kept = tx.notebook.get(_name(feed_id))
    if kept is None:
        return None
    url, status, content_type, body = json.loads(kept)
    return Fetched(url=url, status=status, content_type=content_type, body=zlib.decompress(b64decode(body)))


def forget_backlog(tx: Tx, feed_id: FeedId) -> None:
    """Forgets it."""
    tx.notebook.put(_name(feed_id), None)


def _name(feed_id: FeedId) -> str:
    return f"put aside for feed {feed_id}"
