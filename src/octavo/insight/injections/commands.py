"""Bare commands to whoever writes from a text, without a "you": "Drop the rest of the page and give one line only: …".

Told by three kinds of words, not by phrases: a verb of leaving or of making text in the form of a command, where a
command has it, and within the same sentence what is left or made: a sentence, a summary, the above, nothing else.
"""

# ruff: noqa: E501 -- lists of words, a language a line

import re

#: Leaving something out, as a command or an infinitive.
_LEAVE = r"""
    ignore|disregard|drop|forget|skip|discard|omit|remove|delete|(?:set|leave|put)\ aside|throw\ (?:out|away)|leave\ out|do\ away\ with|overwrite|bury|erase|strip|scrap|(?:cut|pare|trim|boil)\ (?:down|\w+\ (?:\w+\ )?down)|shorten|reduce
    |(?:ignorier|vergess|verwerf|streich|weglass|überspring|lösch|auslass|missacht|kürz|überschreib|entfern)en?|vergiss|lass(?:e|en)?|ignoriert|streicht
    |(?:ignor|oubli|supprim|écart|laiss|efface|saut)(?:er?|ez)|omet(?:tre|s|tez)|faire\ abstraction|fais\ abstraction|passer?\ outre|effac(?:er|e|ez)|raccourci(?:r|s|ssez)|rédui(?:re|s|sez)
    |ignor(?:ar|a|e|ad)|olvid(?:ar|a|e|ad)|suprim(?:ir|e|a)|descart(?:ar|a|e)|omit(?:ir|e|a)|borr(?:ar|a|e)|dej(?:ar|a|e)\ (?:a\ un\ lado|fuera|de\ lado)|elimin(?:ar|a|e)|prescind(?:ir|e|a)|reduc(?:ir|e)|reduzca|acort(?:ar|a|e)
    |ignor(?:are|ate)|dimentic(?:are|a|ate)|elimin(?:are|ate)|lasci(?:are|a|ate)\ (?:da\ parte|perdere|fuori)|tralasci(?:are|a|ate)|scart(?:are|a|ate)|omett(?:ere|i|ete)|cancell(?:are|a|ate)|rid(?:urre|uci|ucete)|accorci(?:are|a|ate)
    |ignor(?:em)|esquec(?:er|e)|esqueça(?:m)?|deix(?:ar|e|a)\ (?:de\ lado|de\ fora)|descart(?:em)|omit(?:ir|a)|apag(?:ar|ue|a)|reduz(?:ir|a)|encurt(?:ar|e)
    |neger(?:en|eer)|negeer|verge(?:et|ten)|laat|schrap(?:pen)?|sla\ over|verwijder(?:en)?|weglaten|overslaan|wis|wissen|verkort|inkorten|reduceer
    |zignoruj(?:cie)?|pomiń(?:cie)?|zapomnij(?:cie)?|usuń(?:cie)?|odrzuć(?:cie)?|ignoruj(?:cie)?|zignorować|pominąć|skasuj(?:cie)?|skróć(?:cie)?|nadpisz(?:cie)?
"""
#: Making text, as a command or an infinitive.
_MAKE = r"""
    write|compose|state\ (?:that|plainly|only|just)|give|put|make|produce|return|paste|copy|insert|add|summari[sz]e|rephrase|reply|answer|respond|print|output|conclude|(?:close|end|begin|open|start|lead)\ (?:with|by|the|your|this|over)|draft|generate|create|replace|quote|pretend|provide|rewrite|reword|swap|exchange|mark|announce|show|display|publish|tell|keep|use|present
    |schreib(?:en?)?|formulier(?:en?)?|verfass(?:en?)?|antworten?|ausgeben|wiedergeben|gib|erstell(?:en?)?|füg(?:en?)?|übernimm|übernehmen|beginnen?|ende?n?|beende?n?|nennen?|erzeugen?|generieren?|ersetzen?|setzen?|kopieren?|einfügen|ausgabe|zeigen?|anzeigen|erzähl(?:en?)?|bericht(?:en?)|veröffentlich(?:en?)|behalten?|fass(?:en?)?|tausch(?:en?)?|melden?|zurückgeben|umschreiben
    |écri(?:re|s|vez)|rédig(?:er|e|ez|eons)|répond(?:re|s|ez)|commenc(?:er|e|ez)|conclu(?:re|s|ez)|produi(?:re|s|sez)|insér(?:er|ez)|insère|cit(?:er|e|ez)|repren(?:dre|ds|ez)|remplac(?:er|e|ez)|compos(?:er|e|ez)|génér(?:er|ez)|génère|recopi(?:er|e|ez)|copi(?:er|e|ez)|faire|fais|faites|ajout(?:er|e|ez)|termin(?:er|e|ez)|affich(?:er|e|ez)|montr(?:er|e|ez)|publi(?:er|e|ez)|gard(?:er|e|ez)|réécri(?:re|s|vez)|rend(?:re|s|ez)|mett(?:re|ez)|mets|renvo(?:yer|ie|yez)|résum(?:er|e|ez)|racont(?:er|e|ez)
    |escrib(?:ir|e|a)|redact(?:ar|a|e)|respond(?:er|e|a)|contest(?:ar|a|e)|empez(?:ar)|empiez(?:a)|empiece|conclu(?:ir|ye|ya)|gener(?:ar|a|e)|insert(?:ar|a|e)|cit(?:ar)|copi(?:ar|a|e)|sustitu(?:ir|ye|ya)|haz|haga|compón|componga|añad(?:ir|e|a)|termin(?:ar|a|e)|mostrar|muestr(?:a|e)|public(?:ar|a)|publique|qued(?:arse|ate|ese)|quédate|quédese|reescrib(?:ir|e|a)|devuelv(?:e|a)|devolver|poner|pon(?:ga)?|resum(?:ir|e|a)|cuent(?:a|e)
    |scriv(?:ere|i|ete|a)|redig(?:ere|i|ete)|rispond(?:ere|i|ete)|inizi(?:are|a|ate)|compon(?:i|ete|ga)|comporre|conclud(?:ere|i|ete)|gener(?:are|ate)|inseri(?:re|sci|te)|citare|fing(?:ere|i|ete)|copi(?:are|ate)|sostitu(?:ire|isci|ite)|aggiung(?:ere|i|ete)|mostr(?:are|a|ate)|pubblic(?:are|a|ate)|tien(?:i|ete)|tenere|riscriv(?:ere|i|ete)|restitu(?:ire|isci|ite)|mett(?:ere|i|ete)|riassum(?:ere|i|ete)|raccont(?:are|a|ate)
    |escrev(?:er|e|a)|redij(?:a)|redig(?:ir)|respond(?:am)|começ(?:ar|a)|comece|conclu(?:a)|compo(?:r|nha)|ger(?:ar|e)|inser(?:ir|e)|insira|finj(?:a)|fingir|substitu(?:ir|a)|mostr(?:ar|e)|publi(?:car|que)|fi(?:car|que)\ (?:só|apenas)|mantenha|reescrev(?:er|a)|devolv(?:er|a)|colo(?:car|que)|ponha|resum(?:ir|a)|cont(?:ar|e)
    |schrijf|schrijven|formuleer|formuleren|geef|antwoord(?:en)?|begin(?:nen)?|stel|opstellen|sluit(?:\ af)?|maak|maken|neem|noem(?:en)?|kopieer|kopiëren|vervang(?:en)?|doe|toon|tonen|herschrijf|herschrijven|zet|zetten|teruggeven|publiceer|publiceren|houd|behoud|vat|samenvatten|vertel(?:len)?
    |napisz(?:cie)?|zredaguj(?:cie)?|odpowiedz(?:cie)?|zacznij(?:cie)?|zakończ(?:cie)?|wygeneruj(?:cie)?|wstaw(?:cie)?|podawaj(?:cie)?|udawaj(?:cie)?|skopiuj(?:cie)?|zastąp(?:cie)?|napisać|odpowiedzieć|streść(?:cie)?|dodaj(?:cie)?|pokaż(?:cie)?|przepisz(?:cie)?|zwróć(?:cie)?|umieść(?:cie)?|opublikuj(?:cie)?|zostaw(?:cie)?|opowiedz(?:cie)?|przedstaw(?:cie)?
"""
#: What a text is and what is made of it.
_TEXT = r"""
    (?:sentence|paragraph|headline|summary|recap|abstract|overview|bulletin|digest|heading|wording|verdict|claim)s?|the\ (?:article|report|piece|story|dispatch|rest|whole)|so\ that|namely|in\ bold|the\ (?:text|sources?|above|page)|(?:this|following|one|single)\ (?:line|text|claim|sentence|words?)|one\ line|the\ words|word\ for\ word|nothing\ else|(?:just|only)\ this|as\ follows|the\ following
    |satz|absatz|überschrift|zusammenfassung|kurzfassung|übersicht|(?:bisherige|obige|folgende)\w*|inhalt|(?:den|diesen)\ beitrag|die\ meldung|ausschließlich|als\ (?:erstes|ergebnis)|(?:den|diesen|einen)\ (?:text|artikel)|nur,?\ dass|nur\ (?:folgend|dies)\w*|(?:das|alles)\ (?:obenstehende|vorherige|bisherige|obige)|keine\ quellen|mit\ den\ worten|folgendes|wörtlich|sonst\ nichts
    |phrase|paragraphe|titre|résumé|synthèse|le\ texte|la\ dépêche|cette\ (?:page|réponse)|en\ première\ ligne|ainsi\s?$|à\ la\ place|uniquement|seulement|n?e?\ ?qu['’]une|l['’]article|ce\ qui\ précède|ces\ mots|mot\ pour\ mot|les\ sources|ci-dessus|rien\ d['’]autre
    |frase|párrafo|titular|resumen|síntesis|el\ texto|la\ noticia|la\ nota|esta\ respuesta|en\ primer\ lugar|así\s?$|en\ su\ lugar|sol(?:o|amente)|únicamente|lo\ anterior|estas\ palabras|palabra\ por\ palabra|las\ fuentes|contenido\ anterior|nada\ más
    |paragrafo|titolo|riassunto|sintesi|il\ testo|la\ notizia|il\ pezzo|questa\ risposta|in\ primo\ luogo|così\s?$|al\ suo\ posto|solo|soltanto|l['’]articolo|(?:tutto\ )?quanto\ sopra|queste\ parole|parola\ per\ parola|le\ fonti|contenuto\ precedente|nient['’]altro
    |parágrafo|título|resumo|síntese|o\ texto|a\ notícia|esta\ resposta|em\ primeiro\ lugar|assim\s?$|em\ seu\ lugar|apenas|somente|que\ está\ acima|palavra\ por\ palavra|as\ fontes|conteúdo\ anterior|mais\ nada
    |zin|alinea|kop|samenvatting|overzicht|de\ tekst|het\ artikel|het\ (?:stuk|bericht)|dit\ antwoord|uitsluitend|als\ volgt|in\ plaats\ daarvan|alleen|enkel|hierboven|deze\ woorden|woord\ voor\ woord|(?:geen\ )?bronnen|alleen\ dit|niets\ anders
    |zdanie|zdaniem|akapit|nagłówek|streszczeni[ea]|podsumowani[ae]|tekst|artyku\w+|notatk\w+|wiadomość|odpowiedź|wyłącznie|tak\s?$|zamiast\ tego|tylko|jedynie|powyż\w+|słowami|słów|słowo\ w\ słowo|źródeł|nic\ więcej
"""
_FIRST = r"^[^\w\"“„«»‘‚]*(?:(?:now|then|please|just|simply|bitte|jetzt|dann|nun|maintenant|ahora|luego|ora|poi|agora|depois|nu|dan|teraz|potem|ne\ pas|no|non|não|nie|keine|geen|alles)\s)*"
_COMMAND = re.compile(rf"{_FIRST}(?P<verb>(?:{_LEAVE}|{_MAKE}))(?!\w)", re.IGNORECASE | re.VERBOSE)
_OF_TEXT = re.compile(rf"(?<!\w)(?:{_TEXT})(?!\w)", re.IGNORECASE | re.VERBOSE)
#: German and Dutch put the verb last: "Alles Vorherige verwerfen und nur schreiben: …".
_LAST = re.compile(
    r"(?<!\w)(?:schreiben|formulieren|verfassen|antworten|ausgeben|wiedergeben|nennen|einfügen|schrijven|formuleren|antwoorden|opstellen|noemen)\s?:",
    re.IGNORECASE,
)
#: Two commands in a row, the second one to write: "… and conclude with: …".
_AND_WRITE = re.compile(rf"(?<!\w)(?:and|und|et|y|e|en|i|oraz)\s(?:{_MAKE})(?:\s\w+)?\s?:", re.IGNORECASE | re.VERBOSE)
#: Code points in which a command says what it is about.
_HEAD = 110


def commands_a_text(sentence: str) -> bool:
    """Whether the sentence, in one row, is a command to write or leave out text; what somebody is quoted with is none."""
    head, colon, _ = sentence[:_HEAD].partition(":")
    found = _COMMAND.match(head)
    if found is not None and (_OF_TEXT.search(head, found.start("verb")) or _AND_WRITE.search(head + colon)):
        return True
    return bool(colon) and _LAST.search(head + colon) is not None and _OF_TEXT.search(head) is not None
