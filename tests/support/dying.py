"""Functions for child processes that end otherwise than they should."""

import os
import signal
from typing import Any

from octavo.cli.stages.articles import StreamArticle
from octavo.stories.tags.weigh import weigh

#: The title of an article that no process survives.
DEADLY = "The end of the process"


def weigh_or_die(article: StreamArticle, _: bool) -> Any:
    """What the article has to say; the process is killed over one that is DEADLY."""
    if article.title == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return weigh(article.text, article.title, article.language)
