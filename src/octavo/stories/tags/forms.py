"""Verbs and adjectives by their ends: those that the learned endings (``words``) do not tell, or are not known for.

anunciarse, prepararsi                         are no nouns, whatever they stand beside
domagają, відкрили, söyledi, απειλεί, mengguncang, يقر   nor are these
Only ends that hardly any noun has: a verb that slips through does less harm than a subject that is lost.
"""

import re
from collections.abc import Sequence

_FORMS = {
    # Infinitives with what they are done to.
    "es": r"\w{3,}[aeií]rse\Z",
    "it": r"\w{3,}[ai]rsi\Z",
    # Past tenses, present ones of several, what was done by nobody named.
    "pl": r"\w{3,}(?:ował[aoy]?|owali|ywał[aoy]?|ywali|ął|ęł[aoy]|ęli|ują|ają|eją|uje|owano|iono)\Z|\w{4,}ęto\Z",
    # Past tenses, infinitives; adjectives.
    "uk": r"(?:вся|лася|лося|лися|ться|тися|[иаіу]ли|ний|ький|чий|ого|ому|ними|ська|ське|ської)\Z",
    # Past, present and future tenses, hearsay.
    "tr": r"(?:[lrnzaeıiuü]d[ıiuü]|yor|[ae]c[ae]k|m[ıiuü]ş|[ae]rak)\Z",
    "el": r"(?:ει|εί|ουν|ούν|ται|θηκε|θηκαν|[ηαι]σε|[ηαι]σαν|ουμε)\Z",
    "id": r"\A(?:meng|meny|mem[bp]|men[cdj]|diper|diber)|\A(?:di\w{3,}|me\w{4,})kan\Z",
    "hi": r"..ाने\Z",
    # Imperfects; words with a preposition or an "and" before them; the accusative's ending, of adverbs and of objects.
    "ar": r"\Aي\w{2,4}\Z|\A(?:لل|بال|وال|كال|فال)|(?:اً|ًا)\Z",
}
_KNOWN = {language: re.compile(form) for language, form in _FORMS.items()}
# A word of an Arabic term that belongs to something else: "by the town of ...", "and ...".
_JOINED = re.compile(r"\A[بو]\w{4}")


def no_noun(words: Sequence[str], language: str) -> bool:
    """True where one of the words, casefolded, ends like a verb or an adjective, or does not belong to the others."""
    known = _KNOWN.get(language)
    if known is None:
        return False
    alien = language == "ar" and len(words) > 1 and any(map(_JOINED.match, words))
    return alien or any(map(known.search, words))
