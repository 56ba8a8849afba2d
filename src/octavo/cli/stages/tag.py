"""The filter ``octavo tag``: an article to its hashtags."""

from pathlib import Path
from typing import Any

from octavo.cli.stages.articles import read_article
from octavo.stories.label import hashtags


def answer(line: dict[str, Any], base: Path) -> dict[str, Any]:  # noqa: ARG001 -- the pipe's shape; articles name no files
    """The hashtags of the line's article, best first. Raises Invalid for a line that is no article."""
    article = read_article(line)
    found = hashtags(article.text, article.title, article.language, source=article.source)
    return {
        "id": article.id,
        "hashtags": [{"tag": each.tag, "label": each.label, "score": each.score} for each in found],
    }
