"""Learn what a hashtag is: the two models of what editors and readers choose, judged out of fold.

usage: python scripts/train_tags PHRASES STREAM [--judge-only]

PHRASES is kpcrowd.jsonl.gz, STREAM a folder with articles.jsonl and stories.jsonl. Each of FOLDS parts, of articles of
the first and of whole stories of the second, is judged by models that saw none of it; then all of it teaches.
Writes model.json beside src/octavo/stories/tags/model.py, with the figures.
"""

import json
import sys
from pathlib import Path
from typing import Any
from zlib import crc32

from bench_labels import Labelled, judged, labelled_phrases, labelled_stream, shown
from fit import fitted, rows_of

from octavo.news.story import Hashtag
from octavo.stories.hashtags import marks
from octavo.stories.tags.model import TagModel
from octavo.stories.tags.weigh import Weighing, weigh

_FILE = Path(__file__).parents[2] / "src" / "octavo" / "stories" / "tags" / "model.json"
FOLDS = 5


def main(marked: Path, stream: Path, *, judge_only: bool) -> None:
    """Judges, learns, writes."""
    readers = [rows_of(each) for each in labelled_phrases(marked)]
    editors = [rows_of(each) for each in labelled_stream(stream)]
    read: list[tuple[Labelled, tuple[Hashtag, ...]]] = []
    weighed: list[tuple[Labelled, Weighing]] = []
    for fold in range(FOLDS):
        parts = [[each for each in rows if _fold(each.article) != fold] for rows in (editors, readers)]
        model = TagModel.of(fitted(*parts))
        for each in (rows.article for rows in (*editors, *readers) if _fold(rows.article) == fold):
            if each.phrases:
                read.append((each, marks(each.text, each.title, each.language, model=model)))
            else:
                weighed.append((each, weigh(each.text, each.title, each.language, source=each.source, model=model)))
    figures = judged(read, weighed)
    sys.stdout.write(f"out of {FOLDS} folds  {shown(figures)}\n")
    if not judge_only:
        _write({**fitted(editors, readers), "judged": figures})


def _fold(article: Labelled) -> int:
    return crc32(article.group.encode()) % FOLDS


def _write(stored: dict[str, Any]) -> None:
    """A tree a line, so that a new learning is a readable change."""
    lines = [f'"features": {json.dumps(stored["features"])}', f'"judged": {json.dumps(stored["judged"])}']
    for who in ("editors", "readers"):
        trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in stored[who]["trees"])
        lines.append(f'"{who}": {{"bias": {stored[who]["bias"]}, "trees": [\n{trees}\n]}}')
    _FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), judge_only="--judge-only" in sys.argv)
