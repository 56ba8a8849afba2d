"""What a sentence looks like, beside what it means: the signs by which orders to a machine are told from news.

A vector of a sentence is a mean over its words, in which the one word "summary" or a "your" is lost; these count it.
"""

# ruff: noqa: E501 -- lists of words, a line a thing

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from octavo.insight.injections.addressed import plain

#: Parts of words, in twelve languages, for what orders to a machine are about; the last for who is told of.
_WORDS = {
    "made of a text": r"summar|digest|synops|abstract|recap|\bgist\b|condens|briefing|zusammenfass|zusammengefass|kurzfassung|inhaltsangabe|résum|synthès|resum|resúm|síntes|riassun|riassum|sintesi|samenvat|streszcz|streść|podsumow|omówieni|сводк|резюме|пересказ|конспект|ملخص|تلخيص|لخص|موجز|خلاصة|摘要|总结|概括|概述|梗概|要約|まとめ",
    "given back": r"\banswer|\brepl(?:y|ies)|\brespon[ds]|\boutput|\bprint|\breturn\b|antwort|ausgabe|ausgeb|\bgibs?t?\b|zurückg|répon|affich|renvo|respuest|respond|contest|devuelv|rispost|rispond|stampa|restitu|respost|imprim|devolv|antwoord|odpowi|wydruk|zwr[aó]c|ответ|отвеч|вывед|возвращ|أجب|جواب|إجابة|اطبع|回答|答案|作答|答え|输出|返回|打印|出力|印字",
    "machine": r"assistant|chatbot|\bbots?\b|\bai\b|language model|\bmodels?\b|program|software|crawler|machine|automated|assistent|sprachmodell|\bki\b|programm|maschine|modèle|\bia\b|robots?\b|modelos?\b|asistente|modell|macchin|máquin|taalmodel|asystent|maszyn|model\w* język|модел|ассистент|помощник|программ|робот|машин|مساعد|نموذج|النماذج|برنامج|برامج|روبوت|للآلات|模型|助手|程序|机器|モデル|アシスタント|プログラム|機械",
    "reader": r"\busers?\b|\breaders?\b|nutzer|\bleser|utilisateur|lecteur|usuari|lector|utente|utenti|lettor|leitor|utilizador|gebruiker|lezer|użytkown|czytelnik|пользовател|читател|المستخدم|القارئ|用户|读者|利用者|読者",
    "text": r"sentence|paragraph|headline|wording|\blines?\b|\bwords?\b|\btext\b|\bsatz|absatz|zeile|\bphrase|ligne|frase|párraf|paragraf|parágraf|linha|línea|riga\b|\bzin\b|regel\b|alinea|zdani|akapit|wiersz|фраз|предложени|абзац|строк|جملة|فقرة|السطر|النص|句|段|一行|一文|この行|文章",
    "rules": r"instruct|\brules?\b|prompt|guideline|polic|restrict|filter|anweis|weisung|regeln|vorgab|richtlini|consigne|règle|instruc|reglas?\b|norma|istruz|regol|regras?|aanwijzing|instructie|polecen|zasad|reguł|wskaz|инструкц|правил|указани|تعليمات|قواعد|قاعدة|توجيه|指示|规则|规定|指令|規則|制限|限制",
    "you": r"\byou\b|\byour\b|\bdu\b|\bdir\b|\bdein|\btu\b|\bton\b|\bta\b|\btes\b|\btoi\b|\bvous\b|\bvotre|\bti\b|\btus?\b|\btuo|\btua\b|você|\bteu\b|\bseu\b|\bsua\b|\bje\b|\bjouw|\bjij\b|\btw[oó]j|\bты\b|\bтво|\bтеб|\bваш|你|您|あなた",
    "only": r"\bonly\b|nothing (?:else|but|more)|instead|no other|\bnur\b|sonst nichts|stattdessen|ausschließlich|einzig|seulement|uniquement|à la place|\bsol[oa]\b|solamente|soltanto|\bapenas\b|somente|em vez|\balleen\b|in plaats|tylko|wyłącznie|zamiast|только|лишь|вместо|فقط|وحدها|بدلا|只|仅|改为|だけ|代わりに",
    "said": r"\bsaid\b|\bsays\b|\btold\b|\bsagt|teilte|mitgeteilt|hieß es|a (?:déclaré|dit|indiqué|lancé|annoncé)|\bdijo\b|dijeron|ha detto|hanno detto|\bdisse|\bzei\b|zeggen|aldus|powiedzia|poinformow|poda[łl]|сказал|сообщил|заявил|قال|وقال|قالت|表示|说，|述べた|話した|と発表",
}
_KINDS = [re.compile(words, re.IGNORECASE) for words in _WORDS.values()]
#: No sentence of news counts one of them more often.
_MOST = 2
_QUOTED = re.compile(r'["“”„«»「」『』].+?["“”«»」』]')
_OPENS_QUOTED = re.compile(r'\W*["“„«「『]')
_MARKUP = re.compile(r"[{}<>\[\]#`*]|:\s")
_ADDRESS = re.compile(r"https?:|\bwww\.|[\w-]\.(?:com|org|net|info|shop|example)\b")
#: Code points from which a sentence counts as long.
_LONG = 300
#: Code points of its beginning and of its end that are read: quotation marks without end would take a minute.
_READ = 1000


def signs(sentences: Sequence[str]) -> NDArray[np.float64]:
    """A row of signs for each sentence; what stands in quotation marks has no words."""
    return np.array([_signs(_ends(plain(sentence))) for sentence in sentences], dtype=np.float64)


def _ends(sentence: str) -> str:
    return sentence if len(sentence) <= 2 * _READ else f"{sentence[:_READ]} {sentence[-_READ:]}"


def _signs(sentence: str) -> list[float]:
    own = _QUOTED.sub(" ", sentence)
    quoted = sum(len(match) for match in _QUOTED.findall(sentence))
    return [
        *(float(min(_MOST, len(kind.findall(own)))) for kind in _KINDS),
        float(_OPENS_QUOTED.match(sentence) is not None),
        quoted / max(1, len(sentence)),
        float(_MARKUP.search(sentence) is not None),
        float(_ADDRESS.search(sentence) is not None),
        float(sentence[-1:] in {"?", "？", "؟"}),
        min(len(sentence), _LONG) / _LONG,
    ]
