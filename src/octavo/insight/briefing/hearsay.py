"""Whose word a line is, by its words: nobody's who is named, another paper's, an accuser's without proof, one denied.

What is made of it is said where they are used (open).
"""

# ruff: noqa: E501 -- lists of words, a meaning and a language a line

import re

from octavo.insight.claims.polarity import attributes
from octavo.insight.lines import Line, language_of
from octavo.text.caseless import caseless

#: Code points of the next sentence that are read.
NEXT = 60

#: Nouns whose sayings are looked at before they are published.
_PAPERS = (
    r"(?:\w+\s){0,2}(?:study|report|survey|poll|statement|analysis|ruling|documents?|court|studie|bericht|umfrage"
    r"|gutachten|urteil|mitteilung|étude|rapport|sondage|communiqué|estudio|informe|encuesta|comunicado|studio"
    r"|rapporto|sondaggio|comunicato|estudo|relatório|sondagem|comunicado|onderzoek|peiling|verklaring"
    r"|spokes\w+|sprecher\w*|porte-parole|portavoz|portavoce|porta-voz|woordvoerder"
    r"|rapport\w*|studie\w*|tal(?:e)?s\w+|rzeczni\w+|raport\w*|badani\w+)"
)
#: Verbs of saying (no "sa" or "mener" of the north, which are French words too), and speakers who are not named: "an
#: officer said", "sagte ein Nachbar", "varios vecinos contaron".
_SAID = {
    "en": "said|says?|told|reported|warned|believe[sd]?|wrote|explained|recalled",
    "de": "sag(?:t|te|ten|en)|berichtet(?:e|en)?|erzählt(?:e|en)?|mein(?:t|te|ten|en)|vermutet(?:e|en)?",
    "fr": "(?:a|ont)\\s(?:dit|déclaré|raconté|affirmé|expliqué|assuré|indiqué|témoigné)",
    "es": "dij(?:o|eron)|dicen?|asegur(?:ó|aron|an?)|afirm(?:ó|aron|an?)|cont(?:ó|aron)|relat(?:ó|aron)|advirti(?:ó|eron)",
    "sv": "säger|sade|berättar|berättade|uppger|uppgav|meddelar|meddelade|tror|menar",
    "da": "siger|sagde|fortæller|fortalte|oplyser|oplyste|meddelte",
    "no": "sier|forteller|fortalte|opplyser|opplyste|meldte",
    "pl": "mówi|powiedział|powiedziała|opowiada|opowiadał|opowiadała|twierdzi|podała|podało",
    "cs": "řekl[ai]?|uvedl[ai]?|popsal[ai]?|říká|tvrdí|napsal[ai]?", "ru": "сказал[аи]?|сообщил[аи]?|рассказал[аи]?|говорит|пишет|написал[аи]?",
    "tr": "dedi|söyledi|anlatti|yazdi|belirtti",
}  # fmt: skip
_SOMEBODY = {
    "en": "an?|one|another|some|several|two|many", "de": "eine?|einige|mehrere|viele", "fr": "une?|des|plusieurs|certains",
    "es": "una?|unos|unas|vari[oa]s|algun[oa]s", "sv": "en|ett|några|flera|många", "da": "en|et|nogle|flere|mange",
    "no": "en|et|noen|flere|mange", "pl": "jeden|jedna|pewien|pewna|kilku|kilka|wielu",
    "cs": "jeden|jedna|několik|někteří", "ru": "один|одна|несколько|некоторые|многие", "tr": "bir|bazi|birkaç|birçok",
}  # fmt: skip
_SOMEBODY_SAID = "|".join(
    rf"(?:{_SOMEBODY[code]})\s(?!{_PAPERS})(?:[\w’'-]+\s){{1,4}}?(?:{said})\b" for code, said in _SAID.items()
)
_SAID_SOMEBODY = "|".join(
    # "So viele wie am Montag" compares.
    rf"(?:{said}{'|so' if code == 'de' else ''})\s(?:{_SOMEBODY[code]})\s(?!{_PAPERS}|wie\b)\w+"
    for code, said in _SAID.items()
)
#: Another paper, station or site as the one that says so, a language a line.
_OUTLETS = r"""
    (?:the|a)\ (?:\w+\ )?(?:radio|tv|television|broadcaster|station|channel|newspaper|daily|tabloid|weekly|magazine|(?:news\ )?site|website)
      \s(?:(?!manager|master|chief|director|owner|editor|operator|staff|worker|official|spokes|guard|engineer|host)[\w-]+\s){0,2}?(?:said|says|reported|reports|wrote|writes)\b | \btold\ the\ (?:broadcaster|station|channel|newspaper|daily|tabloid)\b
      | according\ to\ the\ (?:newspaper|daily|broadcaster|station|channel|tabloid|magazine|weekly)\b
    | (?:der\ sender|das\ portal|die\ zeitung|das\ blatt|das\ magazin|die\ website)\b[^.,;]{0,30}?\b(?:melde|berichte|schr[ie]+b)\w*
      | (?:meldete|berichtete|schr[ie]+b\w*)\ (?:der\ (?:\w+)?sender|das\ (?:\w+)?portal|die\ (?:\w+)?zeitung|das\ blatt|das\ magazin|radio)\b
      | laut\ (?:de[rm]\ (?:zeitung|sender|portal|magazin|blatt)|radio)\b
    | (?:la\ radio|la\ chaîne|le\ site|le\ quotidien|le\ journal|l['’]hebdomadaire|le\ magazine)\b[^.,;]{0,30}?\b(?:a\ (?:annoncé|affirmé|écrit|rapporté)|rapporte|écrit|affirme)\b
      | selon\ (?:la\ chaîne|le\ quotidien|le\ journal|l['’]hebdomadaire|le\ magazine)\b
    | según\ (?:la\ cadena|la\ emisora|el\ diario|el\ periódico|el\ portal|la\ televisión|la\ revista)\b
    | secondo\ (?:il\ quotidiano|il\ giornale|la\ tv|l['’]emittente|il\ settimanale)\b
    | segundo\ (?:o\ jornal|o\ diário|a\ televisão|o\ canal|a\ emissora|o\ portal|a\ revista)\b
    | volgens\ (?:de\ krant|het\ dagblad|de\ zender|de\ site|de\ omroep)\b | (?:meldde|schreef)\ (?:de\ krant|de\ zender|de\ site)\b
    | enligt\ (?:tidningen|radion|kanalen|sajten|tv-?\w*)\b | ifølge\ (?:avise[nr]|avisa|radioen|tv-?\w*|mediet|bladet|kanalen|nettstedet)\b
    | według\ (?:tv|telewizji|radia|dziennika|gazety|portalu|stacji|tygodnika)\b | podał[aoy]?\ (?:telewizja|radio|stacja|portal|dziennik|gazeta|tv)\b
    | podle\ (?:televize|rádia|deníku|listu|serveru|stanice|týdeníku)\b
    | по\ (?:данным|сообщению|информации)\ (?:газеты|телеканала|радио\w*|сайта|портала)\b
    | (?:gazetesi|kanali|radyosu|sitesi|televizyonu)n[ae]\ göre\b
"""
#: Said by nobody who is named: a bystander, a rumour, another paper.
HEARSAY = caseless(
    rf"""
    (?:^|[,;:.]\s|[”"»“]\s)(?:{_SOMEBODY_SAID})
    | という(?:投稿|情報|うわさ|噂) | との(?:投稿|情報|報道|うわさ|噂) | 関係者[がには] | 一部で報じ | snsで | 目撃者
    # What is told only to be denied: "Berichte, sie fordere 300.000 Euro, wies ihr Anwalt zurück".
    | ^\W*(?:reports|claims|speculation|berichte|meldungen|spekulationen|des\ informations|las\ informaciones|le\ notizie|as\ notícias
      |berichten|uppgifter|oplysninger|opplysninger|doniesienia)\b[^;]{{0,160}}?\b(?:denied|rejected|dismissed|wies(?:en)?\b[^;]*\bzurück
      |dementiert\w*|bestritt\w*|démenti\w*|rejeté\w*|desmint\w+|desmentid\w+|rechaz\w+|smentit\w+|respint\w+|desmenti\w+
      |ontken\w+|tegengesproken|spr(?:eekt|ak)\b[^;]*\btegen|avvis\w+|afvis\w+|demente\w+|zdementowa\w+|zaprzecz\w+)\b
    | \b(?:{_SAID_SOMEBODY} | hieß\ es\b
      | according\ to\ (?:an?|some|several|local|unnamed|two|three|the\ (?:site|website|radio))\b\W+(?!{_PAPERS})
      | (?:residents|witnesses|eyewitnesses|neighbours|neighbors|locals|passers-by)\ (?:say|said|told|spoke)\b
      | (?:local|some|several|social)\ (?:media|networks?|newspapers|outlets|television|tv|radio)\b | (?:people|sources?)\ (?:close|familiar)\b
      | (?:first|initial|early|unconfirmed)\ reports\b | rumou?rs?\b
      | laut\ (?:einem|einer|augenzeugen|anwohnern|zeugen|nachbarn|medienberichten)\b\W+(?!{_PAPERS})
      | (?:anwohner|augenzeugen|zeugen|nachbarn)\ (?:berichte\w+|sprachen|sagten)\b | gerüchte?\b
      | (?:örtliche|lokale|einige|mehrere)\ (?:medien|zeitungen)\b | (?:médias|medios|media)\ loca(?:les|li|ux)\b
      | (?:sozialen?|soziale|sociale)\ (?:netzwerken?|medien|media)\b | réseaux\ sociaux\b | redes\ socia(?:le|i)s\b
      | (?:radio|rádio|televis\w+|télévision|tv|presse|prensa|stampa|imprensa|emi(?:s|ss)ora)\ loca(?:l|le|les|is)\b
      | lokal(?:radio|sender|presse)\b | (?:sui|reti)\ social\w*\b | mídia\ local\b | lokale\ media\b | (?:ersten|unbestätigten)\ (?:angaben|berichten|meldungen|erkenntnissen)\b | kreisen\ (?:heißt|hieß)\ es\b
      | (?:selon|d['’]après)\ (?:une?|des|plusieurs|certains|le\ site|la\ radio|les\ premi\w+)\b\W+(?!{_PAPERS})
      | (?:riverains|témoins|voisins)\ (?:ont|disent|racontent|affirment|parlent)\b | rumeurs?\b
      | según\ (?:una?|unos|varios|algunos|fuentes|testigos|(?:los\ )?vecinos|la\ radio|el\ sitio|la\ web
        |l[oa]s\ primer[oa]s|medios)\b\W+(?!{_PAPERS}) | primeras\ informaciones\b | rumor(?:es)?\b
      | secondo\ (?:una?|uno|alcun[ei]|fonti|testimoni|il\ sito|la\ radio|i\ primi|le\ prime|indiscrezioni)\b\W+(?!{_PAPERS})
      | si\ dice\ che\b | prime\ (?:notizie|informazioni)\b
      | segundo\ (?:uma?|fontes|testemunhas|moradores|vizinhos|o\ site|a\ rádio|os\ primeiros|as\ primeiras)\b\W+(?!{_PAPERS})
      | primeiras\ informações\b | boatos?\b
      | enligt\ (?:en|ett|flera|några|uppgifter|vittnen|grannar|källor|de\ första|boende)\b\W+(?!{_PAPERS}) | (?:vittnen|grannar|boende)\ (?:säger|uppger|berätta\w+)\b
      | ifølge\ (?:en|et|flere|vidner|vitner|naboer|kilder|de\ første|ubekræftede|ubekreftede)\b\W+(?!{_PAPERS}) | (?:vidner|vitner|naboer)\ (?:siger|sier|fortæller|forteller)\b
      | według\ (?:nieoficjaln\w+|świadk\w+|mieszkań\w+|sąsiad\w+|wstępn\w+|pierwsz\w+|źród\w+|lokaln\w+|jedn\w+)\b
      | nieoficjalnie\b | (?:świadkowie|mieszkańcy|sąsiedzi)\ (?:mówi|twierdz|opowiada)\w+
      | rykten?\b | ryktes\b | rygter?\b | rykter\b | pogłos\w+ | plotk(?:a|i|ę|ach|ami)\b
      | (?:lokala|sociala|lokale|sociale|sosiale)\ medie?r?\b | lokalradio\w* | (?:lokalne|społecznościowe)\ media\b | media\ (?:lokalne|społecznościowe)\b
        | mediach\ społecznościowych\b
      | podle\ (?:neoficiáln\w+|prvních|svědk\w+|místních|soused\w+|jednoho|jedné|zdroj\w+|obyvatel)\b | (?:svědci|místní|sousedé)\ (?:říkají|tvrdí|mluv)\w*
        | neoficiálně\b | spekulac\w+ | fám(?:a|y|u|ách)\b | sociálních\ sítích\b
      | по\ словам\ (?:очевид\w+|местн\w+|сосед\w+|одного|одной|источник\w*|жител\w+)\b | (?:очевидцы|свидетели|соседи|жители)\ (?:говор|рассказ|сообщ|утвержд)\w+
        | слух(?:и|ам|ов|ах)\b | (?:соцсет|социальных\ сет)\w+ | неофициальн\w+ | местные\ сми\b
      | söylenti\w* | sosyal\ medya\w* | (?:görgü\ tanik|tanikla)\w+ | yerel\ (?:basin|medya)\w* | adini\ vermek\ istemeyen\b
      | volgens\ (?:een|omwonenden|getuigen|bronnen|buren|de\ eerste)\b\W+(?!{_PAPERS}) | geruchte?n?\b
        | eerste\ berichten\b
      | silminnäkij\w+ | huhu\w* | sosiaalisessa\ mediassa | somessa | verkossa\ levi\w+ | paikallisradio\w*
        | (?:asukka\w+|naapurit?|todistaja[nt]?)\ (?:kerto|sano|mukaan)\w* | (?:lehden|kanavan|radion|sivuston)\ mukaan
      | φήμ(?:η|ες|ών) | μέσα\ κοινωνικής\ δικτύωσης | (?:κάτοικοι|μάρτυρες|γείτονες)\ (?:λένε|είπαν|μιλούν)
        | σύμφωνα\ με\ (?:κατοίκους|μάρτυρες|πηγές|πληροφορίες|γείτονες|το\ (?:ραδιόφωνο|κανάλι|site)|τον\ σταθμό)
        | (?:μεταδίδει|μετέδωσε|γράφει|έγραψε)\ (?:το|ο|η)\ (?:\w+\ )?(?:ράδιο|ραδιόφωνο|κανάλι|σταθμός|εφημερίδα|ιστοσελίδα)
      | zvonuri\w* | pe\ rețele\w* | rețele\w*\ sociale | potrivit\ (?:unui|unor|martor\w+|localnic\w+|surse\w*)\b
        | (?:martori|localnici|vecini|săteni)\w*\ (?:spun|au|susțin|povest\w+) | scrie\ un\ (?:site|ziar)
        | (?:postul|televiziunea|ziarul|site-ul|radio)\ (?:[\w-]+\ ){{0,3}}?(?:a\ (?:transmis|anunțat|scris|relatat)|scrie|anunță|transmite)\b
      | szemtanú\w* | pletyk\w+ | közösségi\ (?:média|oldal)\w* | (?:helyiek|lakók|szomszédok|szemtanúk)\ szerint
        | (?:egy|több)\ (?:\w+\ )?(?:szemtanú|lakó|forrás|szomszéd|lap|portál|tévé|rádió)\w*\ szerint | adta\ hírül
        | az?\ (?:\w+\ ){{0,2}}(?:tévé|rádió|lap|portál|híroldal)\ szerint
      | [وف]?(?:شهود\ عيان|شائعات|الشائعات|إشاع\w+) | (?:وسائل|مواقع)\ التواصل
        | بحسب\ (?:سكان|شهود|مصادر|إذاعة|قناة|صحيفة|موقع)\w* | مصادر\ (?:مطلعة|مقربة)
      # What people put on the net, and what a crowd calls.
      | (?:according\ to|in)\ (?:\w+\ ){{0,2}}posts | posts\ (?:seen|shared|viewed|claim\w*|on) | online\ posts
        | (?:supporters|protesters|demonstrators|marchers|fans|onlookers|bystanders|users)\ (?:\w+\ ){{0,5}}?(?:said|say|shouted|chanted|claim\w*|reported|told)
        | (?:anhänger|demonstranten|teilnehmer|nutzer|schaulustige|fans)\ (?:riefen|berichteten|sagten|schrieben|behaupte\w+)
        | (?:riefen|berichteten|sagten|schrieben)\ (?:anhänger|demonstranten|teilnehmer|nutzer|schaulustige|fans)
        | chatgruppen? | (?:beiträgen|posts)\ zufolge | internautes
        | (?:partisans|manifestants|supporters|badauds)\ (?:[\w’']+\ )?(?:crié|criaient|dit|disent|affirment|affirmé|assur\w+)
        | (?:simpatizantes|seguidores|manifestantes|usuarios|curiosos)\ (?:grita\w+|dij\w+|dicen|asegur\w+|afirma\w*)
        | publicaciones\ en\ (?:línea|internet|redes) | (?:sostenitori|manifestanti|utenti|tifosi)\ (?:hanno|grida\w+|dicono|sostengono)
        | (?:apoiantes|manifestantes|adeptos|utilizadores|internautas)\ (?:grita\w+|diss\w+|dizem|afirma\w*)
        | (?:aanhangers|betogers|demonstranten|gebruikers|omstanders)\ (?:riepen|zeiden|zeggen|schreven|beweerden)
      # Another paper or station has it: nothing that the report stands for itself.
      | {_OUTLETS})
    """,
    re.VERBOSE,
)
#: An accuser who shows nothing for it, in the same sentence or the next.
NO_PROOF = caseless(
    r"""
    \b(?:gave|giving|offer(?:ed|ing)|provid(?:ed|ing)|present(?:ed|ing)|cit(?:ed|ing))\ no\ (?:evidence|proof)\b
    | \bwithout\ (?:giving\ |offering\ |providing\ )?(?:any\ )?(?:evidence|proof)\b
    | \bohne\ (?:belege?|beweise?)\b | \bkeine\ (?:belege?|beweise?)\b(?=[^.]{0,20}\bvor\b) | \bsans\ (?:\w+\s)?preuves?\b
    | \bsin\ (?:\w+\s)?pruebas?\b | \bno\ (?:aportó|ofreció|presentó|dio)\ pruebas\b | \bsenza\ (?:\w+\s)?prove\b
    | \bsem\ (?:\w+\s)?provas?\b | \bzonder\ bewijs\b | \butan\ bevis\b
    | \bu(?:d|t)en\ bevis\w*\b | \bbez\ (?:\w+\s)?dowod\w+
    """,
    re.VERBOSE,
)
#: The sentence after a claim that takes it up and says no: "The police deny it", "Der Sender dementierte".
DENIED_NEXT = caseless(
    r"""\b(?:den(?:y|ies|ied)|reject(?:s|ed)\ (?:this|that|it|the\ (?:claim|report))|(?:called|calls)\ (?:this|that|it)\ (?:untrue|false|nonsense|invented)
    |(?:has|have|had|did|does|could)\ not\ confirm\w*|confirmed\ (?:neither|none)|nothing\ to\ (?:suggest|support)
    |dementier\w+|bestreite[nt]|bestritt(?:en)?|w(?:eist|ies)\ (?:das|dies)|widersprach(?:en)?|widerspricht|bestätig\w+\ (?:das|dies)\ nicht
    |dément(?:i|ent|ait)?|nie(?:nt)?|(?:n['’]a|n['’]ont)\ pas\ confirmé|ne\ confirme(?:nt)?\ pas|n['’]en\ a\ trouvé
    |lo\ (?:niegan?|negó|negaron|desm[ie]+n\w+)|desm(?:iente|intió)|no\ lo\ (?:ha\ )?confirm\w+
    |smenti\w+|nega(?:no|to)?|non\ (?:ha\ )?conferma\w*|negou|desment\w+|não\ confirm\w+|ontken\w+|(?:spreekt|sprak)\ (?:dat|dit)\ tegen
    |förneka\w*|dementera\w*|bekräfta\w*\ inte|afvis(?:er|te)|benægte\w*|bekræfte\w*\ (?:det\ )?ikke|avvis(?:er|te)|benekte\w*|bekrefte\w*\ (?:det\ )?ikke
    |zaprzecz\w+|dementuj\w+|zdementowa\w+|nie\ potwierdz\w+|popř(?:el|ela|eli)|popír\w+|nepotvrdi\w+
    |опроверг\w+|отрица\w+|не\ подтверди\w+|yalanla\w+|doğrulama\w+|kiist(?:ää|i|ävät|ivät)|ei\ vahvist\w+|διαψεύδ\w+|διέψευσ\w+|δεν\ επιβεβαι\w+
    |dezmin\w+|nu\ confirmă|neagă|cáfol\w+|tagad\w+|nem\ erősít\w+|[وف]?(?:نف[ىت]|[يت]نفي|لم\ [يت]ؤكد))\b|否定|否認|事実はない|していない""",
    re.VERBOSE,
)


def is_hearsay(text: str) -> bool:
    """Whether it rests on nobody who is named: a bystander, a rumour, another paper, first reports."""
    return HEARSAY.search(text) is not None


def is_denied_next(line: Line) -> bool:
    """Whether it is somebody's word that the next sentence of its report denies: "Police deny it"."""
    text = line.reading.text[line.end : line.end + NEXT]
    return DENIED_NEXT.search(text) is not None and (
        attributes(line.text, language_of(line.reading) or "en") or is_hearsay(line.text)
    )
