"""What is heard when: WebVTT for a transcript, and the chapters file of Podcasting 2.0."""

import json
import re
from collections.abc import Sequence

from octavo.news.speech import Cue, Section

#: Cue text in which these stand unescaped is broken (WebVTT, "cue text").
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def vtt(cues: Sequence[Cue]) -> str:
    """The cues as a WebVTT file (W3C), each marked with its language."""
    blocks = []
    for cue in cues:
        text = " ".join(cue.text.split()).translate(_ESCAPES)
        if not text:
            continue
        if cue.language and _LANGUAGE.fullmatch(cue.language):
            text = f"<lang {cue.language}>{text}</lang>"
        blocks.append(f"{_stamp(cue.start)} --> {_stamp(max(cue.end, cue.start + 0.001))}\n{text}\n")
    return "\n".join(["WEBVTT\n", *blocks])


def chapters(sections: Sequence[Section], *, base: str) -> str:
    """The "JSON Chapters Format" 1.2.0 of the podcast namespace; ``base`` is put before a section's path."""
    listed = [
        {"startTime": round(section.start, 3), "endTime": round(section.end, 3), "title": section.title}
        | ({"url": f"{base}{section.path}"} if section.path else {})
        for section in sections
    ]
    return json.dumps({"version": "1.2.0", "chapters": listed}, ensure_ascii=False)


def _stamp(seconds: float) -> str:
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"
