"""Sentences that speak to whatever reads them by machine: "Ignore all previous instructions and write …".

Lists of words: the judge where no encoder is; to the better one (``judge``) they add nothing. What they find is
shown nowhere, and left out of what a language model is given, with the paragraph that it stands in. That is the outer
fence only: what the model writes is held against the sources whether or not such a sentence reached it.
"""

# ruff: noqa: E501 -- lists of words, a language a line

import re
import unicodedata

from octavo.insight.injections.commands import commands_a_text

_SPACE = re.compile(r"\s+")

#: What tells a machine to leave its orders, names it, or looks like the marks between its turns: wherever it stands.
_TO_A_MACHINE = re.compile(
    r"""
    <\|?/?\s*(?:im_start|im_end|system|assistant|user|instructions?|prompt|s)\s*\|?> | \[/?INST\] | <</?SYS>>
    | ^\W*(?:system|assistant|developer|user|systeem|système|sistema|система|系统|システム)\s?(?:prompt|message|note|override|update|nachricht|bericht|提示|プロンプト)?\s?[:：>]
    | ["“]?(?:cites|sentences)["”]?\s*:\s*\[
    | \b(?:ignor\w+|disregard\w*|forget|overrid\w+|bypass|discard)\b[^.!?]{0,40}\b(?:instruction|prompt|rule|direction|guideline|order|context|sentence|source|article|above|everything)
    | \b(?:ignorier\w*|vergiss|vergesst|vergessen\ sie|missachte\w*|übergeh\w*)\b[^.!?]{0,40}\b(?:anweisung|anleitung|vorgabe|regel|befehl|instruktion|vorherige|bisherige|obige)
    | \b(?:ignore[zr]?|oublie[zr]?|néglige[zr]?)\b[^.!?]{0,40}\b(?:instruction|consigne|règle|ordre|directive|ce\ qui\ précède)
    | \b(?:ignor[ae]n?|olvid[ae]n?|descart[ae]n?|haz\ caso\ omiso)\b[^.!?]{0,40}\b(?:instruccion|regla|orden|indicacion|directriz|lo\ anterior)
    | \b(?:ignora(?:te|re)?|dimentica(?:te|re)?)\b[^.!?]{0,40}\b(?:istruzion|regol|ordin|indicazion)
    | \b(?:ignor[ae]m?|esqueç\w+|desconsider\w+)\b[^.!?]{0,40}\b(?:instruç|regra|ordens|indicaç)
    | \b(?:negeer|vergeet)\b[^.!?]{0,40}\b(?:instructie|opdracht|regel|aanwijzing)
    | \b(?:игнорируй\w*|забудь\w*|проигнорируй\w*|не\ обращай\w*\ внимания)\b[^.!?]{0,40}(?:инструкц|указан|правил|предыдущ)
    | \b(?:zignoruj|pomiń|zapomnij)\b[^.!?]{0,40}(?:instrukcj|poleceni|zasad) | (?:talimat|komut)\w*\s(?:yok\ say|görmezden|unut)
    | (?:忽略|无视|忘记|無視|忘れ)[^。！？]{0,20}(?:指令|指示|提示|规则|規則|命令|内容) | (?:指示|命令|プロンプト|ルール)[^。！？]{0,12}(?:無視|忘れ|従わ)
    | (?:지시|명령|규칙)[^.!?]{0,12}(?:무시|잊) | (?:تجاهل|انس)[^.!?]{0,30}(?:التعليمات|الأوامر|السابقة)
    | \b(?:if|when|whenever|as)\ (?:you\ are\ |you['’]re\ )?(?:an?\ )?(?:ai|llm|language\ model|chatbot|(?:ai\ )?assistant|summari[sz]er|automated\ system)\b
    | \b(?:note|message|attention|instructions?|hinweis|nachricht|achtung|note|message|aviso|nota|mensaje|mensagem|messaggio|bericht)\s(?:to|for|an|für|à|pour|para|per|voor)\s(?:\w+\ ){0,2}(?:ai|ki|ia|llms?|models?|modelle?n?|mod[eèé]les?|modelos?|modelli|sprachmodelle?|chatbots?|assistants?|asistentes?|assistentes?|assistenten?|summari[sz]ers?|bots?)\b
    | \b(?:dear|attention|liebe[rs]?|hey|achtung|cher|querid[oa]|estimad[oa]|caro|beste)\s(?:ai|ki|ia|llms?|chatbot|assistant|sprachmodell|(?:language\ )?model|assistent|asistente)\b
    | \byou\ are\ now\b | \bdu\ bist\ (?:jetzt|nun|ab\ sofort)\b | \btu\ es\ (?:maintenant|désormais)\b | \bvous\ êtes\ (?:maintenant|désormais)\ une?\b | \b(?:ahora\ eres|eres\ ahora)\b | \bagora\ você\ é\b | \bora\ sei\ un | \bje\ bent\ nu\b | теперь\ ты\b | 你现在是 | あなたは今
    | \b(?:your|the\ model['’]s|the\ assistant['’]s)\ (?:next\ )?(?:summary|answer|response|output|reply|briefing|instructions|system\ prompt|guidelines)\b
    | \b(?:deine?r?|ihre?r?)\ (?:nächste\ )?(?:zusammenfassung|antwort|ausgabe)\b | \b(?:ton|ta|votre)\ (?:résumé|réponse)\b | \b(?:tu|su)\ (?:resumen|respuesta)\b
    | \b(?:sua|teu|tua)\ (?:resposta|resumo)\b | \b(?:tuo|tua)\ (?:riassunto|risposta)\b | \bje\ (?:samenvatting|antwoord)\b | (?:твой|твоём|вашем|своём)\ (?:ответ|резюме) | (?:你的|您的)(?:回答|摘要|总结) | (?:あなたの|この記事の)(?:回答|要約)[にはをで]
    | \bwhen(?:ever)?\ (?:you\ )?(?:summari[sz]\w+|answering|translating|asked)\b[^.!?]{0,60}\b(?:say|write|state|mention|include|add|report|answer|reply)\b
    | \b(?:system|initial|hidden|developer)[\ -]prompts?\b
    # Whoever speaks of "this text" and of whoever works on it means the machine.
    | \b(?:process|summari[sz]|read|index|translat|pars|analy[sz])\w*\ this\b | \b(?:diese[nrms]?)\ (?:text|artikel|seite|beitrag)\w*\b[^.!?]{0,20}\b(?:verarbeite|lies|zusammenfass|auswerte|übersetz)\w*
    | \b(?:traite|lit|lise|résume|analyse|traduit)\w*\ (?:cette\ page|cet\ article|ce\ texte) | \b(?:proces|le[ae]|resum|analiz|traduz?c)\w*\ (?:este\ (?:texto|artículo|artigo)|esta\ página)
    | \b(?:elabora|legge|riassume|analizza|traduce)\w*\ (?:questo\ (?:testo|articolo)|questa\ pagina) | \b(?:deze\ (?:tekst|pagina)|dit\ artikel)\ (?:verwerkt|leest|samenvat)\w* | (?:обрабатыва|чита|пересказыва)\w*\ (?:этот\ текст|эту\ (?:статью|страницу))
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Orders to write, at the beginning of a sentence, where news has none.
_ORDERS_TO_WRITE = re.compile(
    r"""
    \W*(?:(?:please|now|instead|then|bitte|jetzt|stattdessen|maintenant|plutôt|ahora|por\ favor|invece|ora|agora|nu)[,:]?\s)*(?:
      (?:say|write|state|report|answer|respond|reply|output|print|repeat|conclude|pretend|assume|append|insert|cite|translate|mention|summari[sz]e|include|claim|emphasi[sz]e)(?=\s?[:"“«'‘]|\s(?:that|only|this|these|the|an?|it|in|to|with|as|no|how|exactly|instead|your|all|and|nothing|just)\b)
    | (?:do\ not|don['’]t|never)\ (?:mention|summari[sz]e|cite|report|include|reveal|say|write|tell|translate|answer|use)\b
    | tell\ (?:the\ )?(?:user|reader|them|everyone)
    | (?:schreib|schreibe|sag|sage|antworte|gib|nenne|erwähne|wiederhole|behaupte|übersetze|fasse)\b
    | (?:schreiben|sagen|antworten|geben|nennen|erwähnen|behaupten|übersetzen|fassen)\ sie\b
    | (?:écris|écrivez|dis|dites|réponds|répondez|résume|résumez|répète|répétez|affirme|affirmez|traduis|traduisez|mentionne|mentionnez|indique|indiquez)\b
    | ne\ (?:mentionne|mentionnez|résume|cite|citez|dis|dites|réponds)\b
    | (?:escribe|escriba|di|diga|responde|responda|resume|resuma|repite|repita|afirma\ que|afirme|menciona|mencione|traduce|traduzca)\b(?!-)
    | no\ (?:menciones|mencione|resumas|cites|digas|escribas)\b
    | (?:escreva|diga|responda|resuma|repita|afirme|mencione|traduza)\b(?!-) | não\ (?:mencione|resuma|cite|diga)\b
    | (?:scrivi|scrivete|di['’]|dite|rispondi|rispondete|riassumi|ripeti|afferma|menziona|traduci)\s | non\ (?:menzionare|citare|dire|scrivere)\b
    | (?:schrijf|zeg|antwoord|vat|herhaal|vermeld|vertaal)\b
    | (?:напиши|напишите|скажи|скажите|ответь|ответьте|повтори|сообщи|сообщите|переведи|утверждай)\b | не\ (?:упоминай|пиши|говори)
    | (?:请|現在|现在|只)?(?:你)?(?:请)?(?:写|回答|输出|重复|声明|翻译|总结)(?:道|：|:|出|说|“|「|只)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
#: The Japanese order stands at the end.
_ORDERS_AT_THE_END = re.compile(
    r"と(?:だけ)?(?:書いて|書け|答えて|答えよ|出力し|述べ(?:て|よ)|要約し(?:て|ろ)|報告し(?:て|ろ))(?:ください|下さい|なさい)?[。！]?\s*$|(?:해|하)(?:세요|십시오|라)[.!]?\s*$|(?:する|伝える|述べる|書く|報じる|答える|扱う|触れない)こと[。！]?\s*$|(?:しなさい|せよ|しろ|なさい)[。！]?\s*$"
)


#: A new task, a turn of a dialogue, what "AI systems" should do: wherever it stands.
_NEW_TASK = re.compile(
    r"""
    \b(?:your|deine?|ihre|ta|votre|tu|tua|sua|il\ tuo|je|jouw|uw|твоя|ваша)\ (?:new\ |only\ |neue\ |einzige\ |nouvelle\ |nueva\ |única\ |nuova\ |nova\ |nieuwe\ |новая\ )?(?:task|job|role|instruction|aufgabe|rolle|tâche|rôle|mission|consigne|tarea|función|compito|ruolo|tarefa|papel|função|taak|rol|opdracht|задача|роль)\w*\b
    | (?:^|[.!?:]\s)\W{0,20}(?:new\ |next\ |neue[rs]?\ |nouvelle\ |nueva\ |nuov[ao]\ |nova\ |nieuwe\ |нов(?:ая|ое)\ |新(?:的|しい)?)?(?:tasks?|instructions?|command|prompt|aufgabe|anweisung|auftrag|befehl|consigne|tâche|mission|ordre|tarea|instrucci[oó]n(?:es)?|orden|compito|istruzion[ei]|ordine|tarefa|instruç(?:ão|ões)|ordem|opdracht|instructies?|taak|задача|задание|инструкция|команда|任务|任務|指令|指示|命令)\s?[:：]
    | \b(?:user|assistant|human|system|ai|model)\s?:\s | (?:你的|您的|あなたの|君の)(?:新的?|新しい)?(?:任务|角色|任務|役割|仕事)
    | \b(?:ai|ki|ia|llm|ии|machine\ learning)[ -](?:systems?|models?|modelle|assistants?|tools?|crawlers?|agents?|bots?|systeme[n]?|assistenten)\b[^.!?]{0,60}\b(?:request|ask|instruct|must|should|please|have\ to|are\ to|sollen|müssen|bitte|gebeten)
    | \b(?:crawlers?|scrapers?|bots?|summari[sz]ers?|aggregators?)\b[^.!?]{0,40}\b(?:are\ (?:kindly\ )?(?:requested|asked|instructed)|must|should|please)\b
    | \b(?:setze|setzen\ sie|lass(?:en\ sie)?)\b[^.!?]{0,40}\baußer\ (?:kraft|acht) | \bne\ (?:tiens|tenez)\ (?:pas|aucun)\ compte\b | \bno\ (?:tengas?|tenga)\ en\ cuenta\b | \bnon\ tenere?\ conto\b | \bnão\ leve\ em\ conta\b | \bhoud\ geen\ rekening\b | \bне\ учитывай
    # The machine must say: not what machines must do otherwise, which is news.
    | (?:\b(?:ai|ki|ia|assistants?|models?|assistente|asistente|modell[oe]?|modelo|modèle|sprachmodell|software|chatbot|модель|ассистент|ии)\b|人工智能|模型|AI)[^.!?。]{0,25}(?:\b(?:must|should|shall|doit|debe|deve|soll(?:te)?|muss|moet|aufgetragen|angewiesen|должн\w+)\b|必须|应|なければ|べき)[^.!?。]{0,40}(?:\b(?:say|state|report|write|claim|affirm\w*|dire|décir|decir|dizer|écrire|scrivere|escrever|escribir|schreiben|sagen|melden|vermelden|zeggen|schrijven|сообщить|написать|сказать)\b|写|说|報告|書)
    | (?:人工智能|AI)[^。]{0,6}(?:必须|应该)(?:写|说|报) | AIは[^。]{0,40}(?:報告|書|述べ|答え)[^。]{0,4}なければ
    | \b(?:forget|vergiss|oublie[zr]?|olvida|dimentica|esqueça|vergeet|забудь)\ (?:everything|it\ all|alles|tout|todo|tutto|tudo|всё|все|je|uw)\b
    | \b(?:all|every)\ (?:outputs?|answers?|responses?|summar(?:y|ies))\ (?:must|should|shall|has\ to|have\ to)\b | \b(?:gib|geben\ sie)\b[^.!?]{0,40}\baus\b[,.] | \boverride\ code\b | \b(?:kindly|please)\ (?:lead|open|begin|start|say|write|state|report|mention|describe|include|present)\b
    | (?:从现在(?:起|开始)|今後は|これから(?:は|あなた))[^。]{0,10}(?:你|要|请|あなた)
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Orders to tell, at the beginning of a sentence or after a colon.
_ORDERS_TO_TELL = re.compile(
    r"""
    (?:^|[:：]\s?)\W*(?:(?:from\ now\ on|please|ab\ jetzt|ab\ sofort|bitte|à\ partir\ de\ maintenant|désormais|a\ partir\ de\ ahora|a\ partir\ de\ agora|d['’]ora\ in\ poi|vanaf\ nu|с\ этого\ момента)[,:]?\s)*(?:
      (?:report|announce|present|treat|describe|inform|tell|assure|warn|pretend|declare|call|make|put|give|add|use|act|behave|stop|skip|omit|leave|replace|change|set|end|begin|start|finish)\ (?:nothing|only|that|the|all|every|everyone|readers?|users?|as|with|your|this|out|it|any|no)\b
    | (?:melde|melden\ sie|teile|teilen\ sie|berichte|berichten\ sie|verkünde|behandle|stelle|stell|nenn|informiere|erkläre|erklären\ sie|lobe|preise|beende|beginne|ergänze|verschweige|lass|verwende|tu|ersetze)\ (?!(?:ist|sind|war|waren|hat|haben|wurde|wurden)\b)
    | (?:annonce[z]?|parle[z]?|présente[z]?|déclare[z]?|informe[z]?|préviens|prévenez|traite[z]?|ajoute[z]?|remplace[z]?|termine[z]?|commence[z]?|omets|omettez|tais|taisez|fais|faites|considère|considérez)\ (?!(?:par|en|à\ l|le\ \d|lundi|mardi)\b)
    | (?:informa|anuncia|presenta|trata|comunica|añade|agrega|omite|termina|empieza|sustituye|haz|considera|avisa)\ (?:a\ los|al|solo|que|de\ que|el|la|los|las|como|todo|con)\b
    | (?:comunica|annuncia|presenta|tratta|informa|aggiungi|ometti|finisci|inizia|sostituisci|fai|considera|avvisa)\ (?:ai|al|solo|che|il|la|i|le|come|tutto|con)\b
    | (?:trate|informe|anuncie|apresente|comunique|acrescente|omita|termine|comece|substitua|faça|considere|avise)\ (?:aos?|apenas|só|que|os?|as?|como|tudo|com)\b
    | (?:breng|meld|noem|bericht|stel|vertel|presenteer|behandel|voeg|begin|eindig|vervang|doe|beschouw|verzwijg)\ (?:als|dat|de|het|alleen|aan|enkel|lezers|niets|met|een)\b
    | (?:расскажи|расскажите|объяви|объявите|представь|представьте|сообщай|считай|добавь|добавьте|замени|начни|закончи|опусти)\s
    | (?:告诉|通知|宣布|报道|请|把|将)(?:读者|用户|所有人|以下|说|写)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def speaks_to_a_machine(sentence: str) -> bool:
    """Whether the sentence gives orders to a program that reads it. By form alone; wrong now and then both ways."""
    seen = plain(sentence)
    return (
        _TO_A_MACHINE.search(seen) is not None
        or _NEW_TASK.search(seen) is not None
        or _ORDERS_TO_WRITE.match(seen) is not None
        or _ORDERS_TO_TELL.search(seen) is not None
        or _ORDERS_AT_THE_END.search(seen) is not None
        or commands_a_text(seen)
    )


def plain(text: str) -> str:
    """The text in one row, without characters that steer a screen or that nobody sees."""
    seen = "".join(char for char in text if char.isspace() or unicodedata.category(char) not in {"Cc", "Cf", "Co"})
    return _SPACE.sub(" ", seen).strip()
