"""The worked example of docs/explanation/stories.md: what the code answers to its six articles.

    python scripts/story_example.py            print it
    python scripts/story_example.py --write    put it into the page, after a change of what decides

No model is used, so that every machine gives the same. A test compares the page with it.
"""

import argparse
import json
import re
from pathlib import Path

from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages.place import Placer

DOCS = Path(__file__).parents[1] / "docs" / "explanation"
PAGE, ARTICLES = DOCS / "stories.md", DOCS / "stories-example.jsonl"


def main() -> None:
    """Prints the example, or writes it into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    if parser.parse_args().write:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        print("\n".join(answers()))


def written(page: str) -> str:
    """The page with the answers as the code gives them now."""
    found = re.fullmatch(r"(.*<!-- answers -->\n).*?(<!-- end -->.*)", page, flags=re.DOTALL)
    assert found, "the page has no place for the answers"
    block = "\n".join(["```json", *answers(), "```"])
    return f"{found[1]}{block}\n{found[2]}"


def answers() -> list[str]:
    """What ``octavo place`` answers to the six articles, line by line."""
    placer = Placer(PlainEmbedder())
    rows = map(json.loads, ARTICLES.read_text(encoding="utf-8").splitlines())
    lines = [line for row in rows for line in placer(row, DOCS)]
    return [json.dumps(line, ensure_ascii=False) for line in (*lines, *placer.at_end())]


if __name__ == "__main__":
    main()
