"""The publisher's own names among those of a byline: "BBC Verify" at the BBC, the sign behind "Aino Salo PS"."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from octavo.extract.byline.joint import is_whole
from octavo.text.letters import letters

#: A shorter opening of a site's name is a first name ("Alma" of almabladet).
_LEAST_OPENING = 6
#: "HS", "NRK": the letters of a paper's sign.
_SIGN = range(2, 5)


@dataclass(frozen=True, slots=True)
class House:
    """A publisher by all the names that its page gives it."""

    #: Its names in letters alone.
    names: frozenset[str]
    #: The same as they begin the name of a desk ("Harbour Courier Online"), in small letters and a blank behind.
    begun: tuple[str, ...]
    #: The abbreviations that its own people sign with.
    signs: frozenset[str]

    def is_called(self, name: str) -> bool:
        """Whether a name is one of the house's own, in other letters or not."""
        return plain(name) in self.names

    def is_named(self, name: str) -> bool:
        """Whether a name is the house's own, the opening of it, or that of one of its desks ("BBC Verify")."""
        bare = plain(name)
        if bare in self.names or name.split(" ", 1)[0] in self.signs or name.casefold().startswith(self.begun):
            return True
        return len(bare) >= _LEAST_OPENING and any(each.startswith(bare) for each in self.names)

    def unsigned(self, name: str) -> str:
        """A whole name without the house's sign behind it."""
        person, _, sign = name.rpartition(" ")
        return person if " " in person and sign in self.signs else name


@lru_cache(maxsize=64)
def house_of(names: str) -> House:
    """The house of these names, a bar between them."""
    every = [each.strip() for each in names.split("|") if each.strip()]
    signs = {word for each in every for word in (each.split(" ", 1)[0], _initials(each)) if _is_sign(word)}
    # A single word may be a first name.
    begun = tuple(f"{each.casefold()} " for each in every if len(each) >= _LEAST_OPENING and is_whole(each))
    return House(frozenset(filter(None, map(plain, every))), begun, frozenset(signs))


def site_label(host: str | None) -> str:
    """What a site is called in its address: "harborledger" of www.harborledger.com."""
    labels = (host or "").removeprefix("www.").split(".")
    return max(labels[:-1] or labels, key=len).replace("-", "")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _is_sign(word: str) -> bool:
    return len(word) in _SIGN and word.isupper() and word.isalpha()


def plain(name: str) -> str:
    """A name's letters without accents: a site's address has none."""
    bare = letters(name)
    return bare if bare.isascii() else letters(unicodedata.normalize("NFKD", bare))
