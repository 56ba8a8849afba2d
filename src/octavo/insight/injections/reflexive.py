"""Sentences about the text that they stand in: "A summary of this piece should open with …", "Verified summary: …".

News tells of the world. What speaks of the report itself or of what will be made of it and says how that must be, or
speaks to its reader outside quotation marks, is no news, however it is worded: nothing can rest on it.
"""

# ruff: noqa: E501 -- lists of words, a language a line

import re

from octavo.text.caseless import caseless

#: What is made of a text, and making it.
_MADE_OF_IT = r"""
    summar(?:y|ies|i[sz]\w+)|digest|abstract|recaps?|synops[ie]s|tl;?dr|paraphras\w+|condens(?:e|es|ing)|retell\w*
    |zusammenfassung\w*|kurzfassung\w*|zusammenfass\w*|zusammengefasst|inhaltsangabe\w*|nacherzähl\w*
    |résum(?:é|és|er|e|ent|era)|synthèse|resum(?:en|ir|a|an|e|o|os|em|ida?)|síntes[ie]s?
    |riassunt\w*|riassum\w*|sintesi|samenvatting\w*|samenvat\w*|samengevat
    |резюме|пересказ\w*|краткое\ содержание|кратком\ содержании
"""
#: The text itself, pointed at.
_THIS_TEXT = r"""
    this\ (?:text|article|piece|story|page|post|document|passage|report)|diese\w*\ (?:text|artikel|beitrag|seite|meldung|stück)\w*
    |ce\ (?:texte|billet)|cet\ article|cette\ (?:page|dépêche)|est[ea]\ (?:texto|artículo|artigo|página|nota|noticia|notícia)
    |quest[oa]\ (?:testo|pagina|pezzo|notizia)|quest['’]articolo|questo\ articolo|(?:dit|deze)\ (?:stuk|artikel|tekst|pagina|bericht)
    |эт\w+\ (?:текст|стать|заметк|страниц|новост)\w*
"""
#: How something has to be, or is wished to be.
_HAS_TO_BE = r"""
    must|should|shall|would|ought|(?:need|ha[sv]e?|is|are)s?\ to|would\ (?:help|be)|please|kindly|requested|obliged|correct|right|bound
    |muss|müssen|müsste\w*|soll\w*|darf|dürf\w+|(?:hat|haben|ist|sind)\ zu|gehört|bitte|wäre\w*|gebeten|aufgefordert|verpflichtet
    |doit|doivent|devr\w+|faut|faudra\w*|prié\w*|veuill\w+|serait|tenu|debe\w*|deber\w+|ha\ de|hay\ que|favor|sería|ruega\w*|tiene\ que
    |deve\w*|devono|dovr\w+|bisogna|preg\w+|sarebbe|dimentich\w+|tem\ de|tem\ que|seria|moet\w*|dient|zou|gelieve|verzoek\w*|verzocht|hoort
    |долж\w+|обязан\w*|следует|нужно|необходимо|прос\w+
"""
#: "A digest of its rulings", "400 reports": then it is made of something else, and may be news.
_OF_ANOTHER = (
    r"\s(?:of|des|der|du|de\sla|de\slos|del|della|dei|van\sde)\s(?!this|dies|ce|est|quest|dit|dez)|\s(?:\w+\s)?reports"
)
_EDGES = r"(?<![\w-])(?:{})(?!\w)"
_OF_ITSELF = caseless(
    rf"(?<![\w-])(?<!['’]s\s)(?:{_MADE_OF_IT})(?![\w-])(?!{_OF_ANOTHER})|(?<!\w)(?:{_THIS_TEXT})(?!\w)"
    r"|摘要|总结|概括|概述|此文|这篇|要約|まとめ|本記事|この文章",
    re.VERBOSE,
)
#: A text that calls itself an article never does so to tell of the world; "this report" may be somebody's.
_THIS_ARTICLE = caseless(
    r"(?<!\w)(?:this article|this text|diese[nmrs]? (?:artikel|text|beitrag)\w*|cet article|ce texte|este (?:artículo|artigo|texto)"
    r"|quest['’o] ?(?:articolo|testo)|dit artikel|deze tekst)(?!\w)|本文|この記事"
)
_ASKED = caseless(
    _EDGES.format(_HAS_TO_BE) + r"|必须|应当|应该|务必|请|べき|必ず|なければ|ものとする|ください",
    re.VERBOSE,
)
#: "Verified summary: …", "TL;DR for tools: …"
_LABEL = re.compile(
    rf"\W*(?:[^\W\d]+[\s'’]){{0,3}}(?:{_MADE_OF_IT})(?:\s[^\W\d]+){{0,4}}\s?:"
    r"|^[^，。:：]{0,8}(?:摘要|总结|概要|要約|まとめ)[:：]",
    re.IGNORECASE | re.VERBOSE,
)
#: "You" and "your" in all their forms; German "Sie" by its capital within a sentence.
_YOU = {
    "en": r"you|your|yours|yourself|(?:tell|give|show|write|answer)\s(?:me|us)",
    "de": r"du|dich|dir|dein\w{0,2}|euch|(?-i:(?<=[a-zäöüß,]\s)(?:Sie|Ihnen|Ihre[nmrs]?))",
    "fr": r"vous|votre|vos|tu|toi",
    "es": r"tú|ti|usted(?:es)?|vosotros|vuestr\w+|eres",
    "it": r"voi|vostr[oaie]|tuo|tua|sei\stu",
    "pt": r"você|vocês|teu|tua",
    "nl": r"jij|jouw|uw",
    "ru": r"ты|тебе|тебя|вы|вам|вас|ваш\w{0,3}|тво\w{1,3}",
    "zh": r"你|您",
    "ja": r"あなた",
}
_TO_THE_READER = {
    code: re.compile(words if code in {"zh", "ja"} else _EDGES.format(words), re.IGNORECASE)
    for code, words in _YOU.items()
}
_QUOTED = re.compile(
    r"“[^“”]*”?|„[^„“”]*[“”]?|«[^«»]*»?|»[^«»]*«?|\"[^\"]*\"?|(?<!\w)[‘'‚][^‘’']*(?:['’]\w[^‘’']*)*[’'‘](?!\w)|『[^』]*』?|「[^」]*」?"
)


def is_reflexive(sentence: str, language: str | None) -> bool:
    """Whether the sentence speaks of the text it stands in as something to be done, or to whoever reads it.

    ``language``: a bare code; "you" is not looked for in languages that are not known.
    """
    said = _QUOTED.sub(" ", sentence)
    you = _TO_THE_READER.get(language or "")
    if (you is not None and you.search(said)) or _LABEL.match(said):
        return True
    if _THIS_ARTICLE.search(said):
        return True
    return _OF_ITSELF.search(said) is not None and _ASKED.search(said) is not None
