"""The worked example of docs/explanation/stories.md: what the code answers to its six articles.

    python scripts/story_example.py            print it
    python scripts/story_example.py --write    put it into the page, after a change of what decides

No model is used, so that every machine gives the same. A test compares the page with it.
"""

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path

from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages.articles import read_article
from octavo.cli.stages.place import Placer
from octavo.stories.evidence import gather
from octavo.stories.merge_model import model

DOCS = Path(__file__).parents[1] / "docs" / "explanation"
PAGE, ARTICLES = DOCS / "stories.md", DOCS / "stories-example.jsonl"
#: What the table shows of all that is measured, in words.
SHOWN = {
    "words": "words in common, mean of all pairs (0 to 1)",
    "names": "names in common (0 to 1)",
    "numbers_held": "share of its numbers that the story has",
    "mean": "mean cosine, in spreads between unrelated articles",
    "gap": "hours of silence before it (ln of one more)",
}


def main() -> None:
    """Prints the example, or writes it into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    if parser.parse_args().write:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        for name, block in blocks().items():
            print(f"{name}\n\n{block}\n")


def written(page: str) -> str:
    """The page with the example's blocks as the code gives them now."""
    for name, block in blocks().items():
        page, times = re.subn(
            rf"(<!-- {name} -->\n).*?(<!-- end -->)",
            lambda found, block=block: f"{found[1]}{block}\n{found[2]}",
            page,
            flags=re.DOTALL,
        )
        assert times == 1, f"the page has no place for the {name}"
    return page


def blocks() -> dict[str, str]:
    """The answers of ``octavo place``, and the measures of each article beside the story it is nearest to."""
    placer, answers, rows = Placer(PlainEmbedder()), [], []
    for line in ARTICLES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        thing = placer.item(read_article(row))
        found = gather(thing, placer.window.weigh(thing), placer.window)
        odds = model().join.odds([evidence.values for evidence in found]).tolist() if found else []
        answers.extend(json.dumps(each, ensure_ascii=False) for each in placer(row, ARTICLES.parent))
        if odds:
            best = max(range(len(odds)), key=odds.__getitem__)
            rows.append((row["id"], str(found[best].profile.story), found[best].values, odds[best]))
    return {"answers": "\n".join(["```json", *answers, "```"]), "measures": _table(rows)}


def _table(rows: Sequence[tuple[str, str, object, float]]) -> str:
    heads = [f"{key} beside {story}" for key, story, *_ in rows]
    lines = [f"| | {' | '.join(heads)} |", f"|---|{'---|' * len(rows)}"]
    for name, words in SHOWN.items():
        lines.append(f"| {words} | {' | '.join(f'{values[name]:.2f}' for *_, values, _ in rows)} |")
    lines.append(f"| **log-odds that it is of that story** | {' | '.join(f'{odds:.2f}' for *_, odds in rows)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
