"""Lines of credits, in which a label says what each person did: only those who wrote are kept.

"文＝藤代まどか　写真＝久我山聡"   ->  "藤代まどか"
"Reportagem: Taís Berla Edição: Ivo Lima"   ->  "Taís Berla"
"Nell Ashby | Photos: Joy Marr"   ->  "Nell Ashby"
"""

import re
from collections.abc import Sequence
from functools import cache

from octavo.extract.blocks.wording import alternatives, in_any_case, uncased

_WROTE = r"""
periodista|firma|opracowanie|журналист|кореспондент|корреспондент|रिपोर्टर|संवाददाता|संवाद सहयोगी
text(?: by)?|texte?s?|texto|testo|teksti?|words|story|written by|reported by|author|authors|autor|autora|autores
autoři|autorka|auteurs?|reporter(?:s|em)?|reporting|reportagem|reportage|reportaje|haber|muhabir|yazan|yazar
penulis|bài(?: viết)?|tác giả|текст|автор(?:ы|ка|и)?|ρεπορτάζ|επιμέλεια|κείμενο|κείμενα|เรื่อง|كتبت?|بقلم|تقرير
خبرنگار|نویسنده|گزارشگر|लेखक|रिपोर्ट|מאת|szerző|írta|szöveg|取材|執筆者?|文章|文|ライター|著者|撰文|撰稿|採訪(?:撰文)?|采访(?:撰文)?|采写|採寫
记者|記者|作者|글|취재|기자명|besedilo|autorius|autorė|parengė|teksts|autors|müəllif|mətn|muallif|мәтін|текстът
ავტორი|տեքստը|հեղինակ|mwandishi|ข่าว|ผู้เขียน|เขียน|เรียบเรียง|எழுத்து|எழுதியவர்|লেখক|প্রতিবেদক|প্রতিবেদন|تحریر|رپورٹ
لیکھک|گزارش|נכתב על ידי|כתבה?|લેખક|ਲੇਖਕ|ಲೇಖಕ|ಲೇಖಕರು|రచయిత|రచన|ലേഖകൻ|എഴുതിയത്|लेखन|ஆசிரியர்|аўтар
συντάκτης|συντάκτρια|γράφει|文字|筆者|작성자|기자|الكاتب
autoriai|tekstas|kirjutas|skribent|höfundur|texti|scris de|articol de|hazırlayan|derleyen|röportaj|pewarta|jurnalis
kontributor|phóng viên|redactora?|auteure|verfasst von|zpracovala?|napísala?|spracovala?|pripravila?|avtorica|autorica
shkruan|egilea|testua|autoría
interview(?: by)?|intervista(?: di)?|entrevista|rozmawia(?:ł|ła|li)?|propos recueillis par|gesprek|intervju
"""
_OTHERS = r"""
edited by|edit(?:or|ing)?|edição|edición|editado por|redattore|montage|redigering|produced by|producer
producción|produção|translat(?:ion|or)|traduction|translated by|übersetzt von|traduit par|traducido por
traducción|traduzido por|tradotto da|vertaald door|översatt av|oversat af|oversatt av|tradução|traduzione|übersetzung
перевод|переклад|çeviri|مترجم|ترجمة|ترجمه|penerjemah|fot(?:o|os|ograf\w*|oğraf(?:lar)?|ó|ók)?\.?|photos?(?: by)?
photograph(?:y|s|er)|photographies?|pictures?|images?|imagens|imágenes|beeld|bild(?:er)?|zdjęcia|kuvat?|kamera
camera|v[ií]deos?|illustrations?|ilustra(?:ción|ção|ciones|ções)|graphics?|infographic|gráficos?|редактор|фото
відео|видео|иллюстрации|φωτογραφίες|φωτογραφία|ภาพ|بتصوير|وتصوير|تصوير|تحرير|عکس|संपादक|संपादन|ảnh|biên tập|写真
撮影|編集|監修|構成|翻訳|訳|イラスト|動画|摄影|攝影|编辑|編輯|責任編輯|责任编辑|責編|责编|校对|审核|通讯员|通訊員|实习生|實習生|来源|來源|사진|편집|영상|그래픽|source|quelle
zdroj|kaynak|fuente|fonte|источник|джерело|editör(?:ü)?|nuotr(?:auka|aukos|\.)?|fotogrāfijas|toimetas|уредник|уредио|uredio
snimci|снимки|снимка|дизайн|монтаж|відеограф|ფოტო|լուսանկարը|دبیر|ویراستار|عکاس|تصویر|فوٹو|تصاویر|مراجعة|צילום|צילומים|עריכה
ছবি|সম্পাদনা|படம்|புகைப்படம்|फोटो|छायाचित्र|บรรณาธิการ|ช่างภาพ|nguồn|hình ảnh
"""
#: Between two labels of one person: "Text och bild", "文・写真", "Haber-Kamera", "Bài, ảnh".
_BOTH = r"(?:\s*[,/&+·ㆍ・と、-]\s*|\s(?:and|und|et|y|e|en|och|og|ja|i|ve|и|та|και|و|và)\s|\s(?=و))"
#: Where one of these stands, there may be a label before it.
_SIGNS = ":：=＝／｜|/–—-"
_AROUND = " \t\u3000,;|/·•–—-、，；。."


def of_writers(line: str) -> str:
    """The line without labels and what other people are credited with; as it is where no label stands in it."""
    labels = _labels(line)
    if not labels:
        return line
    ends = [label.start() for label in labels[1:]] + [len(line)]
    wrote = [
        line[label.end() : end].strip(_AROUND) for label, end in zip(labels, ends, strict=True) if _is_writers(label)
    ]
    ahead = line[: labels[0].start()].strip(_AROUND)
    return ", ".join(filter(None, (ahead, *wrote)))


def names_writers(line: str) -> bool:
    """Whether a label of those who write stands in a line."""
    return any(map(_is_writers, _labels(line)))


def credits_others(line: str) -> bool:
    """Whether a label of those who did something else stands in a line."""
    return not all(map(_is_writers, _labels(line)))


def without_others(pieces: Sequence[str]) -> list[str]:
    """The pieces of a byline without labels in pieces of their own, and without whom those of others name.

    Where a label is the last piece, labels stand behind the names: "Mara Feldt", "Reporter", "Ole Brandt", "Photo".
    """
    if len(pieces) > 1 and is_label(pieces[-1]):
        behind = [*pieces[1:], ""]
        named = [(piece, below) for piece, below in zip(pieces, behind, strict=True) if not is_label(piece)]
        return [piece for piece, below in named if not is_label(below) or is_label(below, writers=True)]
    kept: list[str] = []
    wrote = True
    for piece in pieces:
        if is_label(piece):
            wrote = is_label(piece, writers=True)
        elif wrote:
            kept.append(piece)
    return kept


def is_label(line: str, *, writers: bool = False) -> bool:
    """Whether a line is nothing but a label; ``writers``: of those who wrote."""
    if len(line) > _LONGEST_LABEL:
        return False
    found = _label_for(line).match(f"{uncased(line.strip(_AROUND))}: ")
    return found is not None and found.end() > len(line.strip(_AROUND)) and (not writers or _is_writers(found))


def _labels(line: str) -> list[re.Match[str]]:
    if not any(sign in line for sign in _SIGNS):
        return []
    return [found for found in _label_for(line).finditer(uncased(line)) if found["sure"] or _leads(line, found)]


def _is_writers(label: re.Match[str]) -> bool:
    return any(_wrote().fullmatch(each) for each in _BOTH_OF.split(label["labels"]))


def _leads(line: str, label: re.Match[str]) -> bool:
    """Whether a word with a stroke behind it is a label: elsewhere it is the role of who stands before it.

    "Reporter | Mara Feldt" and "Mara Feldt | Reporter | Harbour Times".
    """
    return not line[: label.start()].strip(_AROUND) or label["labels"][0] > _LAST_LATIN


_BOTH_OF = re.compile(_BOTH)
_LONGEST_LABEL = 30
_LAST_LATIN = "\u024f"


@cache
def _wrote() -> re.Pattern[str]:
    return in_any_case(alternatives(_WROTE))


def _label_for(line: str) -> re.Pattern[str]:
    # A dash or a curly quote belongs to every alphabet.
    return _label(western=not any(sign > _LAST_LATIN and sign.isalpha() for sign in line))


@cache
def _label(*, western: bool) -> re.Pattern[str]:
    """The labels of all alphabets, or those in Latin letters, which alone are sooner compiled and tried."""
    every = f"{alternatives(_WROTE)}|{alternatives(_OTHERS)}"
    if western:
        # No group has choices of two alphabets, and so its parts stay or go together.
        every = "|".join(label for label in every.split("|") if max(label) <= _LAST_LATIN)
    each = f"(?:{every})"
    return in_any_case(
        rf"(?<![^\W_])(?P<labels>{each}(?:{_BOTH}{each}){{0,2}})(?:(?P<sure>\s*[:：=＝／｜]\s*|(?<=[^\0-\u2e7f])/)|\s*\|\s+|\s[–—-]\s)"
    )
