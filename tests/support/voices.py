"""A voice without a program: tones as long as their text, a note a language."""

from dataclasses import dataclass, field

import numpy as np

from octavo.errors import OctavoError
from octavo.news.speech import Sound

_RATE = 16000


@dataclass
class ToneVoice:
    """ports.Voice that says a tenth of a second for each word, in the languages it was given."""

    languages: tuple[str, ...] = ("en", "de")
    said: list[tuple[str, str | None]] = field(default_factory=list)
    #: Raised at the text that holds the word, once each time it is asked.
    failing: dict[str, OctavoError] = field(default_factory=dict)

    def named(self, language: str | None) -> str | None:
        return f"tone ({language})" if language in self.languages else None

    def say(self, text: str, language: str | None) -> Sound:
        for word, error in self.failing.items():
            if word in text:
                raise error
        self.said.append((text, language))
        at = np.arange(int(_RATE * 0.1 * max(1, len(text.split())))) / _RATE
        note = 300 + 100 * self.languages.index(language or "en")
        return Sound(pcm=(8000 * np.sin(2 * np.pi * note * at)).astype("<i2").tobytes(), rate=_RATE)
