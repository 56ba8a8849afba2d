"""Sentences that speak to whatever reads them by machine: "Ignore all previous instructions and write …".

They are left out of what a language model is given, with the paragraph that they stand in. That is the outer fence
only: what the model writes is held against the sources whether or not such a sentence reached it.
"""

# ruff: noqa: E501 -- lists of words, a language a line

import re

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
    | \b(?:note|message|attention|instructions?|hinweis|nachricht|achtung|note|message|aviso|nota|mensaje|mensagem|messaggio|bericht)\s(?:to|for|an|für|à|pour|para|per|voor)\s(?:\w+\ ){0,2}(?:ai|ki|ia|llms?|models?|modelle?n?|sprachmodelle?|chatbots?|assistants?|asistentes?|assistentes?|assistenten?|summari[sz]ers?|bots?)\b
    | \b(?:dear|attention|liebe[rs]?|hey|achtung|cher|querid[oa]|estimad[oa]|caro|beste)\s(?:ai|ki|ia|llms?|chatbot|assistant|sprachmodell|(?:language\ )?model|assistent|asistente)\b
    | \byou\ are\ now\b | \bdu\ bist\ (?:jetzt|nun|ab\ sofort)\b | \btu\ es\ (?:maintenant|désormais)\b | \bvous\ êtes\ (?:maintenant|désormais)\ une?\b | \b(?:ahora\ eres|eres\ ahora)\b | \bagora\ você\ é\b | \bora\ sei\ un | \bje\ bent\ nu\b | теперь\ ты\b | 你现在是 | あなたは今
    | \b(?:your|the\ model['’]s|the\ assistant['’]s)\ (?:next\ )?(?:summary|answer|response|output|reply|briefing|instructions|system\ prompt|guidelines)\b
    | \b(?:deine?r?|ihre?r?)\ (?:nächste\ )?(?:zusammenfassung|antwort|ausgabe)\b | \b(?:ton|ta|votre)\ (?:résumé|réponse)\b | \b(?:tu|su)\ (?:resumen|respuesta)\b
    | \b(?:sua|teu|tua)\ (?:resposta|resumo)\b | \b(?:tuo|tua)\ (?:riassunto|risposta)\b | \bje\ (?:samenvatting|antwoord)\b | (?:твой|твоём|вашем|своём)\ (?:ответ|резюме) | (?:你的|您的)(?:回答|摘要|总结) | (?:あなたの|この記事の)(?:回答|要約)[にはをで]
    | \bwhen\ (?:you\ )?(?:summari[sz]\w+|answering|translating|asked)\b[^.!?]{0,60}\b(?:say|write|state|mention|include|add|report|answer|reply)\b
    | \b(?:system|initial|hidden|developer)[\ -]prompts?\b
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
    r"と(?:だけ)?(?:書いて|書け|答えて|答えよ|出力し|述べ(?:て|よ)|要約し(?:て|ろ)|報告し(?:て|ろ))(?:ください|下さい|なさい)?[。！]?\s*$|(?:해|하)(?:세요|십시오|라)[.!]?\s*$"
)


def speaks_to_a_machine(sentence: str) -> bool:
    """Whether the sentence gives orders to a program that reads it. By form alone; wrong now and then both ways."""
    return (
        _TO_A_MACHINE.search(sentence) is not None
        or _ORDERS_TO_WRITE.match(sentence) is not None
        or _ORDERS_AT_THE_END.search(sentence) is not None
    )
