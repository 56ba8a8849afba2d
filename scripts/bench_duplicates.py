"""How many near-duplicates are found as they arrive, and how many of those found are none: ours beside MinHash-LSH.

    python scripts/bench_duplicates.py ../shared/bench [--part tune|judge] [--peer SITE_PACKAGES]

From each article of the sets a copy is made in one of the ways papers make them; among them come hard negatives: an
update of one's own report, a column with new figures, another report with the same quotes or the same standing line.
All arrive in a random order (one seed); each is asked for its best near-duplicate among those before it. Recall is of
articles whose report was there already, precision of answers given. Two articles of the sets that share half of their
runs of eight words are copies in life; they are no part of it. The halves are by a hash of the id.

The labelled stream of tests/quality/stream is run in order of time, its ``copy_of`` against what is found; so are the
pairs of tests/quality/duplicates, in eleven languages, one after the other.
MinHash-LSH is datasketch's (Zhu), 128 permutations over the same shingles, at Jaccard .5 and, by containment, its
LSH Ensemble; pass the folder it is installed in.
"""

import argparse
import gzip
import importlib
import json
import random
import re
import sys
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from octavo.stories.near_duplicates.duplicates import Copies, signature
from octavo.stories.near_duplicates.marks import without_marks
from octavo.text.words import tokens

_SENTENCE = re.compile(r"(?<=[.!?。])\s+(?=\S)")
_MARKS = (
    "OSMERE (Harbour Wire) - {}", "SEEBRÜCK (Nordpress) – {}", "Monteluz, 3 mar (Agencia Alda).- {}",
    "VALMONT (Agence Ambre) — {}", "{} (AFP)", "【共同】{}", "Tarnhaven, 4 March (Reuters) -- {}", "{}\n\ndpa/afp",
    "By Ada Lunt, Harbour Wire\n\n{}", "МОНТЕЛУС, 3 марта. /ТАСС/. {}",
)  # fmt: skip
_FIRST = (
    "This story was first published by The Ledger.", "Dieser Artikel erschien zuerst im Seebrücker Boten.",
    "Este artículo fue publicado originalmente en El Faro de Monteluz.",
    "Cet article a été publié pour la première fois par Le Messager de Valmont.",
)  # fmt: skip
_STANDING = (
    "Sign up for our morning letter and have the day's news from the coast in your inbox before breakfast. You can "
    "leave it whenever you like. Our newsroom is paid for by its readers; join them from two marks a month."
)


@dataclass(frozen=True)
class Told:
    """An article; those of one ``family`` are copies of one report."""

    id: str
    title: str
    text: str
    family: str
    way: str


class Finder(Protocol):
    """Finds the earlier article that one is a copy of."""

    def __call__(self, told: Told) -> Hashable | None:
        """Its id."""


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("tune", "judge"), default="tune")
    parser.add_argument("--peer", type=Path, help="folder that datasketch is installed in")
    parser.add_argument("--show", action="store_true", help="name what went wrong")
    arguments = parser.parse_args()
    finders: list[tuple[str, Callable[[], Finder]]] = [("octavo", ours)]
    if arguments.peer:
        sys.path.append(str(arguments.peer))
        finders += [("minhash .5", minhash(0.5)), ("minhash .4", minhash(0.4)), ("ensemble .55", ensemble(0.55))]
    runs = [(name, arrivals(rows)) for name, rows in sets(arguments.folder, arguments.part)]
    stream = Path(__file__).parents[1] / "tests" / "quality" / "stream" / "articles.jsonl"
    runs.append(("stream", list(labelled(stream, arguments.part))))
    runs.append(("pairs", list(paired(stream.parents[1] / "duplicates" / "pairs.jsonl"))))
    for name, told in runs:
        for finder, made in finders:
            measure(f"{name:10} {finder:13}", told, made(), show=arguments.show and finder == "octavo")


def sets(folder: Path, part: str) -> Iterator[tuple[str, list[Told]]]:
    """The half of each set, without copies in life."""
    for name in ("ecbplus", "cnndm", "uci"):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        half = [row for row in rows if zlib.crc32(row["id"].encode()) % 2 == (part == "judge")]
        told = [Told(row["id"], row.get("title") or "", row.get("text") or "", row["id"], "report") for row in half]
        long_enough = [each for each in told if len(each.text.split()) >= 40]
        yield name, one_of_each([as_brief(each, n) for n, each in enumerate(long_enough)] or told)


def as_brief(told: Told, number: int) -> Told:
    """Every third report cut to its first fifty words: a brief in its own right."""
    return replace(told, text=" ".join(told.text.split()[:50])) if number % 3 == 0 else told


def one_of_each(told: Sequence[Told]) -> list[Told]:
    """Without articles that share half of their runs of eight words, or the headline they are, with an earlier one."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    kept: list[Told] = []
    sizes: list[int] = []
    for each in told:
        runs = _hashes(each.text or each.title, 8)
        shared = Counter(holder for run in runs for holder in holders.get(run, ()))
        if any(count > 0.5 * min(len(runs), sizes[n]) for n, count in shared.items()):
            continue
        for run in runs:
            holders[run].append(len(kept))
        kept.append(each)
        sizes.append(len(runs))
    return kept


def labelled(path: Path, part: str) -> Iterator[Told]:
    """The labelled stream's half, by story, in order of time."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    origin = {row["id"]: row["copy_of"] or row["id"] for row in rows}
    for row in sorted(rows, key=lambda row: str(row["published"])):
        if zlib.crc32(row["story"].encode()) % 2 == (part == "judge"):
            family = origin[origin[row["id"]]]
            yield Told(row["id"], row["title"], row["text"], family, "copy" if row["copy_of"] else "report")


def paired(path: Path) -> Iterator[Told]:
    """Our own pairs in eleven languages, whichever the part; pairs of one report are of one family."""
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        family = str(zlib.crc32(pair["one"]["text"].encode()))
        for which in ("one", "other"):
            own = which == "other" and not pair["copy"]
            key = f"{pair['id']}-{which}"
            yield Told(key, pair[which]["title"], pair[which]["text"], key if own else family, pair["kind"])


def arrivals(reports: Sequence[Told]) -> list[Told]:
    """The reports, a copy of each, and hard negatives, in a random order that keeps a copy behind its report."""
    rng = random.Random(11)  # noqa: S311 -- a measurement, the same each time
    made: list[tuple[float, Told]] = []
    for number, report in enumerate(reports):
        at = rng.random()
        made.append((at, report))
        other = reports[(number + 1) % len(reports)]
        if not report.text:
            if number % 4 == 0:
                made.append(
                    (at + rng.random(), replace(report, id=f"{report.id}+", title=report.title.upper(), way="headline"))
                )
            continue
        ways = list(WAYS)
        for way in (ways[number % len(ways)], ways[(7 * number + 3) % len(ways)]):
            copy = WAYS[way](rng, report.text, other.text)
            made.append(
                (
                    at + rng.random(),
                    replace(report, id=f"{report.id}+{len(made)}", title=other.title, text=copy, way=way),
                )
            )
        against = list(AGAINST)[number % len(AGAINST)]
        for each in AGAINST[against](rng, report, unheard(reports, number)):
            key = f"{report.id}-{len(made)}"
            made.append((at + rng.random(), replace(each, id=key, family=key, way=against)))
    return [told for _, told in sorted(made, key=lambda each: each[0])]


def unheard(reports: Sequence[Told], number: int) -> list[str]:
    """As many words as the longest report has that no report has in this order."""
    words: list[str] = []
    for step in range(1, len(reports)):
        words += reports[(number + step) % len(reports)].text.split()[::-1]
        if len(words) > 2000:
            break
    return words


def sentences(text: str) -> list[str]:
    """The text's sentences."""
    return _SENTENCE.split(text)


def front(share: float) -> Callable[[random.Random, str, str], str]:
    """Keeps the last part of a text."""

    def cut(_: random.Random, text: str, __: str) -> str:
        words = text.split(" ")
        return " ".join(words[-max(20, round(len(words) * share)) :])

    return cut


def end(share: float) -> Callable[[random.Random, str, str], str]:
    """Keeps the first part of a text."""

    def cut(_: random.Random, text: str, __: str) -> str:
        words = text.split(" ")
        return " ".join(words[: max(20, round(len(words) * share))])

    return cut


def dropped(rng: random.Random, text: str, _: str) -> str:
    """Sentences left out, a third of the text at most."""
    told = sentences(text)
    spare = len(text) // 3
    for each in rng.sample(told, len(told) // 3):
        if len(each) <= spare:
            told.remove(each)
            spare -= len(each)
    return " ".join(told)


def reworded(share: float) -> Callable[[random.Random, str, str], str]:
    """So many words changed, left out or put in."""

    def changed(rng: random.Random, text: str, other: str) -> str:
        spare, made = other.split(), []
        for word in text.split():
            chance = rng.random()
            if chance < share * 0.6:
                made.append(rng.choice(spare))
            elif chance < share * 0.8:
                continue
            elif chance < share:
                made += [word, rng.choice(spare)]
            else:
                made.append(word)
        return " ".join(made)

    return changed


def marked(rng: random.Random, text: str, _: str) -> str:
    """An agency's mark put on."""
    return rng.choice(_MARKS).format(text)


def first_published(rng: random.Random, text: str, _: str) -> str:
    """A line that says where it stood first."""
    return f"{text}\n\n{rng.choice(_FIRST)}"


def added(rng: random.Random, text: str, other: str) -> str:
    """A quarter more, by the local paper."""
    words = other.split()
    more = " ".join(words[: max(12, len(text.split()) // 4)])
    return f"{more}\n\n{text}" if rng.random() < 0.5 else f"{text}\n\n{more}"


def reordered(rng: random.Random, text: str, _: str) -> str:
    """Paragraphs of two or three sentences in another order."""
    told = sentences(text)
    blocks = [" ".join(told[n : n + 2]) for n in range(0, len(told), 2)]
    rng.shuffle(blocks)
    return "\n\n".join(blocks)


def all_at_once(rng: random.Random, text: str, other: str) -> str:
    """Cut by 30%, one word in twenty changed, a mark put on."""
    return marked(rng, reworded(0.05)(rng, end(0.7)(rng, text, other), other), other)


WAYS: dict[str, Callable[[random.Random, str, str], str]] = {
    "re-titled": lambda _, text, __: text,
    "front cut 30%": front(0.7),
    "front cut 50%": front(0.5),
    "end cut 30%": end(0.7),
    "end cut 50%": end(0.5),
    "sentences dropped": dropped,
    "5% of words changed": reworded(0.05),
    "10% of words changed": reworded(0.10),
    "agency mark": marked,
    "first published": first_published,
    "paragraph added": added,
    "reordered": reordered,
    "cut, changed, marked": all_at_once,
}


def update(_: random.Random, report: Told, new: Sequence[str]) -> tuple[Told, ...]:
    """The paper's own next report: new text, then a third of the old one as background."""
    told = report.text.split()
    third = round(len(told) * 0.33)
    return (replace(report, text=" ".join([*new[: len(told) - third], *told[-third:]])),)


def column(rng: random.Random, report: Told, new: Sequence[str]) -> tuple[Told, ...]:
    """Two days of one column: the same words, other figures, in every second one in the headline too."""
    words = new[:80]

    def day(title: str) -> Told:
        text = " ".join(f"{word} {rng.randrange(10, 9999)}" if n % 7 == 0 else word for n, word in enumerate(words))
        return replace(report, title=title + (f" {rng.randrange(99)}" if rng.random() < 0.5 else ""), text=text)

    return day("Prices"), day("Prices")


def same_quotes(_: random.Random, report: Told, new: Sequence[str]) -> tuple[Told, ...]:
    """Another report with a fifth of this one in quotation marks."""
    size = len(report.text.split())
    quoted = " ".join(report.text.split()[: max(8, size // 5)])
    return (replace(report, text=" ".join([*new[: size // 2], f"“{quoted}”,", *new[size // 2 : size]])),)


def standing_line(_: random.Random, report: Told, new: Sequence[str]) -> tuple[Told, ...]:
    """A brief of its own over the paper's standing line."""
    return (replace(report, title=" ".join(new[:6]), text=f"{' '.join(new[:45])}\n\n{_STANDING}"),)


AGAINST: dict[str, Callable[[random.Random, Told, Sequence[str]], tuple[Told, ...]]] = {
    "update": update,
    "column": column,
    "same quotes": same_quotes,
    "standing line": standing_line,
}


def ours() -> Finder:
    """The stage's own index."""
    index = Copies()

    def find(told: Told) -> Hashable | None:
        mark = signature(told.title, told.text)
        found = index.find(mark)
        index.add(told.id, mark)
        return found[0][0] if found else None

    return find


def minhash(threshold: float) -> Callable[[], Finder]:
    """MinHash-LSH by datasketch; the candidate with the highest estimated Jaccard, where it is over the threshold."""
    peer = importlib.import_module("datasketch")

    def made() -> Finder:
        index, marks = peer.MinHashLSH(threshold=threshold, num_perm=128), {}

        def find(told: Told) -> Hashable | None:
            mark = peer.MinHash(num_perm=128)
            mark.update_batch([str(each).encode() for each in _shingles(told)])
            found = [(mark.jaccard(marks[key]), key) for key in index.query(mark)]
            index.insert(told.id, mark)
            marks[told.id] = mark
            best = max(found, default=(0.0, None), key=lambda each: each[0])
            return best[1] if best[0] >= threshold else None

        return find

    return made


def ensemble(threshold: float) -> Callable[[], Finder]:
    """LSH Ensemble by datasketch, by containment; it cannot grow, so it is built of everything beforehand."""
    peer = importlib.import_module("datasketch")

    def made() -> Finder:
        waiting: list[tuple[Told, Any, int]] = []
        known: dict[Hashable, tuple[Any, int, int]] = {}
        index: list[Any] = []

        def find(told: Told) -> Hashable | None:
            mark, size, _ = known[told.id]
            best: tuple[float, Hashable | None] = (0.0, None)
            for key in index[0].query(mark, size):
                other, its_size, number = known[key]
                if number >= known[told.id][2]:
                    continue
                jaccard = mark.jaccard(other)
                contained = jaccard * (size + its_size) / (1 + jaccard) / min(size, its_size)
                best = max(best, (contained, key), key=lambda each: each[0])
            return best[1] if best[0] >= threshold else None

        def prepare(all_told: Sequence[Told]) -> None:
            for number, told in enumerate(all_told):
                mark, marks = peer.MinHash(num_perm=128), _shingles(told)
                mark.update_batch([str(each).encode() for each in marks])
                known[told.id] = (mark, len(marks), number)
                waiting.append((told, mark, len(marks)))
            made = peer.MinHashLSHEnsemble(threshold=threshold, num_perm=128, num_part=8)
            made.index([(told.id, mark, size) for told, mark, size in waiting])
            index.append(made)

        find.prepare = prepare  # type: ignore[attr-defined]
        return find

    return made


def _shingles(told: Told) -> set[int]:
    """The same shingles as ours has; a headline's where there is no text."""
    return _hashes(without_marks(told.text) or told.title, 4) or {0}


def _hashes(text: str, size: int) -> set[int]:
    """Of each ``size`` tokens in a row; of all of them where there are fewer."""
    words = tokens(text)
    starts = range(max(len(words) - size, 0) + 1) if words else range(0)
    return {zlib.crc32(" ".join(words[at : at + size]).encode()) for at in starts}


def measure(name: str, told: Sequence[Told], find: Finder, *, show: bool) -> None:
    """Prints precision, recall by way, and time."""
    before: dict[str, str] = {}
    families: set[str] = set()
    right, wrong = Counter[str](), Counter[str]()
    copies = Counter[str]()
    started = time.process_time()
    if prepare := getattr(find, "prepare", None):
        prepare(told)
    for each in told:
        answer = find(each)
        is_copy = each.family in families
        copies[each.way] += is_copy
        if answer is not None:
            good = before[str(answer)] == each.family
            (right if good else wrong)[each.way] += 1
            if show and not good:
                print(f"  wrong: {each.id} ({each.way}) as a copy of {answer}")
        elif is_copy and show:
            print(f"  missed: {each.id} ({each.way}), {len(each.text.split())} words")
        before[each.id] = each.family
        families.add(each.family)
    spent = time.process_time() - started
    answered, asked = sum(right.values()) + sum(wrong.values()), sum(copies.values())
    precision, recall = sum(right.values()) / max(1, answered), sum(right.values()) / max(1, asked)
    print(
        f"{name} P {precision:.3f} R {recall:.3f}; {asked} copies of {len(told)}; {len(told) / spent:.0f} a CPU-second"
    )
    low = {way: right[way] / count for way, count in copies.items() if count and right[way] < 0.97 * count}
    if low or wrong:
        lacking = ", ".join(f"{way} {share:.2f}" for way, share in sorted(low.items()))
        print(f"           below .97: {lacking or 'none'}; wrong: {dict(wrong) or 'none'}")


if __name__ == "__main__":
    main()
