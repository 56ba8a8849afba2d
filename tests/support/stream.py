"""Labelled streams of our own, placed, and how well that was done; that of tests/quality/stream where none is named."""

import json
from collections import Counter
from itertools import chain
from pathlib import Path

from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages import relate, tag
from octavo.cli.stages.place import Placer

STREAM = Path(__file__).parents[1] / "quality" / "stream"


def load(name, folder=STREAM):
    """The lines of a file of the stream's."""
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]


def placed(rows, embedder=None, encoder=None):
    """Article to story, once every merge and split was carried out; without a model where none is given."""
    placer, found = Placer(embedder or PlainEmbedder(), encoder), {}
    for lines in chain((placer(row, Path()) for row in rows), (each() for each in [placer.at_end])):
        for line in lines:
            if "merge" in line:
                kept, gone = line["merge"]
                found = {key: kept if story == gone else story for key, story in found.items()}
            elif "split" in line:
                found |= dict.fromkeys(line["ids"], line["split"][1])
            else:
                found[line["id"]] = line["story"]
    return found


def beside(rows, asked, embedder, encoder):
    """Each article asked about, to the articles of other stories (as labelled) that are listed beside it."""
    story = {row["id"]: row["story"] for row in rows}
    lines = [{key: value for key, value in row.items() if key not in {"story", "copy_of", "half"}} for row in rows]
    related = {line["id"]: line["related"] for line in relate.answer_all(lines, embedder=embedder, encoder=encoder)}
    return {
        row["id"]: [
            each["id"]
            for each in related[row["id"]]
            if not each["same_story"] and story[each["id"]] != story[row["id"]]
        ]
        for row in asked
    }


def named_beside(rows, asked):
    """Each article asked about, to those of the stories that an editor names beside it; copies are left out."""
    return {
        each["id"]: {row["id"] for row in rows if row["story"] in each["named"] and row["copy_of"] is None}
        for each in asked
    }


def met(named, listed):
    """Of the articles named beside each, how many are among the first as many listed, and how many they are.

    Those beside which nothing is named are left out.
    """
    return {key: (len(keys.intersection(listed[key][: len(keys)])), len(keys)) for key, keys in named.items() if keys}


def share_met(named, listed):
    """Of all the articles named, the share that is among the first as many of its list."""
    found, wanted = map(sum, zip(*met(named, listed).values(), strict=True))
    return found / wanted


def bcubed(rows, found):
    """BCubed precision, recall and F1 (Amigó et al. 2009)."""
    gold = {row["id"]: row["story"] for row in rows}
    shared = Counter((gold[key], found[key]) for key in gold)
    wanted, given = Counter(gold.values()), Counter(found.values())
    precision = sum(count**2 / given[story] for (_, story), count in shared.items()) / len(gold)
    recall = sum(count**2 / wanted[story] for (story, _), count in shared.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def worn(rows, **readers):
    """The hashtags of each article, in small letters, as ``octavo tag`` gives them without being told its story."""
    lines = [{key: value for key, value in row.items() if key not in {"story", "copy_of", "half"}} for row in rows]
    told = tag.answer_all(lines, **readers)
    return {line["id"]: {each["tag"].casefold() for each in line["hashtags"]} for line in told}


def share_taken(tags, rows, stories):
    """Of all hashtags of the articles, the share that an editor lists for their story in their language."""
    listed = {(row["story"], code): set(map(str.casefold, of)) for row in stories for code, of in row["tags"].items()}
    right = [each in listed[row["story"], row["language"]] for row in rows for each in tags[row["id"]]]
    return sum(right) / len(right)


def never_worn(tags, rows, never):
    """The articles, by id, with a hashtag that must not be one in their language."""
    bad = {row["language"]: set(map(str.casefold, row["never"])) for row in never}
    return [row["id"] for row in rows if tags[row["id"]] & bad[row["language"]]]
