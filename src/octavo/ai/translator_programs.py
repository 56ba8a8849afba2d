"""Translators that are installed on this machine: Apertium, or a command that the owner names."""

import re
import shutil
from collections.abc import Mapping, Sequence
from functools import cached_property

from octavo.ai.programs import run
from octavo.errors import ProgramFailed
from octavo.settings import Settings

_SECONDS, _MOST_BYTES, _MEMORY_MB = 120.0, 4 * 2**20, 4096
#: Between sentences: translators leave a blank line as it is.
_GAP = "\n\n"
_GAPS = re.compile(r"\n\s*\n")
_PAIR = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")
#: Apertium names its pairs by ISO 639-3; older ones by 639-1.
_LONG_CODES = """
    af:afr ar:ara be:bel bg:bul br:bre ca:cat cy:cym da:dan de:deu en:eng eo:epo es:spa eu:eus fr:fra gl:glg hi:hin
    hr:hbs id:ind is:isl it:ita kk:kaz mk:mkd ms:zlm mt:mlt nb:nob nl:nld nn:nno no:nob oc:oci pl:pol pt:por ro:ron
    ru:rus sl:slv sr:hbs sv:swe tr:tur tt:tat uk:ukr ur:urd
"""
_LONG = dict(pair.split(":") for pair in _LONG_CODES.split())
_SHORT = {long: short for short, long in reversed(_LONG.items())}


class ApertiumTranslator:
    """ports.Translator by Apertium (rules and dictionaries, GPL; run, never imported)."""

    name = "Apertium"

    def __init__(self, program: str) -> None:
        self._program = program

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Those of the packages that are installed."""
        return frozenset(self._modes)

    def translate(self, texts: Sequence[str], *, source: str, to: str) -> tuple[str, ...]:
        """Raises ProgramFailed."""
        mode = self._modes.get((source, to))
        if mode is None:
            raise ProgramFailed(f"Apertium has no pair {source}-{to}.")
        # -u: a word it does not know is left as it is, without a mark.
        return _each([self._program, "-u", mode], texts)

    @cached_property
    def _modes(self) -> Mapping[tuple[str, str], str]:
        try:
            listed = run([self._program, "-l"], "", seconds=10, most_bytes=2**20).decode("utf-8", "replace")
        except ProgramFailed:
            return {}
        found = [match for line in listed.splitlines() if (match := _PAIR.fullmatch(line.strip()))]
        return {(_SHORT.get(match[1], match[1]), _SHORT.get(match[2], match[2])): match[0] for match in found}


class CommandTranslator:
    """ports.Translator by a command: text in, translation out, ``{from}`` and ``{to}`` being languages' codes."""

    def __init__(self, command: Sequence[str], pairs: Sequence[str]) -> None:
        self._command = tuple(command)
        self._pairs = frozenset((match[1], match[2]) for pair in pairs if (match := _PAIR.fullmatch(pair)))

    @property
    def name(self) -> str:
        """The command's own."""
        return self._command[0].rpartition("/")[2]

    def pairs(self) -> frozenset[tuple[str, str]]:
        """As the settings say."""
        return self._pairs

    def translate(self, texts: Sequence[str], *, source: str, to: str) -> tuple[str, ...]:
        """Raises ProgramFailed."""
        if (source, to) not in self._pairs:
            raise ProgramFailed(f"{self.name} has no pair {source}-{to}.")
        # The codes are two or three letters, and what stands in the command is the owner's own.
        words = [word.replace("{from}", source).replace("{to}", to) for word in self._command]
        return _each(words, texts)


def choose_translator(settings: Settings) -> "ApertiumTranslator | CommandTranslator | None":
    """What translates on this machine; None where nothing is installed or named, or an endpoint alone is wanted."""
    wanted = settings.translator
    if wanted in {"auto", "command"} and settings.translator_command:
        program = shutil.which(settings.translator_command[0])
        if program:
            return CommandTranslator((program, *settings.translator_command[1:]), settings.translator_pairs)
    if wanted in {"auto", "apertium"}:
        program = shutil.which("apertium")
        if program:
            return ApertiumTranslator(program)
    return None


def _each(command: Sequence[str], texts: Sequence[str]) -> tuple[str, ...]:
    """All in one run where the blank lines between them come back; else one after the other."""
    whole = _said(command, _GAP.join(texts))
    parts = tuple(part.strip() for part in _GAPS.split(whole.strip()))
    if len(parts) == len(texts):
        return parts
    return tuple(" ".join(_said(command, text).split()) for text in texts)


def _said(command: Sequence[str], text: str) -> str:
    told = run(command, text + "\n", seconds=_SECONDS, most_bytes=_MOST_BYTES, memory_mb=_MEMORY_MB)
    return told.decode("utf-8", "replace")
