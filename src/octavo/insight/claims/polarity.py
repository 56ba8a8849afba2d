"""Words that turn a statement round or hold it back: negation, and how sure a statement is of itself."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re
from collections.abc import Collection, Iterable

from octavo.insight.claims.numerals import numeral
from octavo.insight.stems import stem
from octavo.text.caseless import Caseless, caseless
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import tokens

_NOT = {
    "en": r"not|n['’]t|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unable|fail(?:ed|s)?|refus\w+|den(?:y|ies|ied)"
    r"|ruled\sout|reject\w*|declin(?:ed|es)\sto|(?:rather|instead)\s(?:than|of)|un(?:connected|affected|related|harmed|hurt|injured|damaged|changed)",
    "de": r"nicht|kein\w{0,2}|nie|niemals|niemand\w{0,2}|nichts|ohne|verweiger\w+|leugne\w+|bestreite\w+|bestritt\w*|dementier\w+"
    r"|lehn\w+(?=.*\bab\b)|abgelehnt|ablehn\w+|statt|anstatt|wies\w*(?=.*\bzurück\b)|zurückgewiesen|weder",
    "es": r"no|nunca|jamás|nadie|nada|ningun\w*|ningún|sin|ni|tampoco|neg(?:ó|ado|aron|aba)|nieg\w+|rechaz\w+|desmint\w+|descart\w+|en\s(?:vez|lugar)\sde",
    "fr": r"ne|n['’]\w+|pas|jamais|aucun\w*|sans|ni|rien|refus\w+|dément\w*|démenti\w*|nie(?:nt)?|rejet\w+|exclu\w*|plutôt\sque|au\slieu",
    "it": r"non|nessun\w*|mai|niente|nulla|senza|né|nega\w*|rifiut\w+|smenti\w+",
    "pt": r"não|nunca|ninguém|nenhum\w*|nem|sem|nada|neg(?:ou|a|aram)|recus\w+|rejeit\w+",
    "nl": r"niet|geen|nooit|niemand|niets|zonder|noch|ontken\w+|weiger\w+",
    "pl": r"nie|bez|żad\w+|nikt|nigdy|nic|odrzuci\w+|odmówi\w+|zaprzecz\w+",
    "sv": r"inte|ingen|inget|inga|aldrig|utan|varken|nekar?|nekade|avvis\w+|uteslöt|utesluter",
    "da": r"ikke|ingen|intet|aldrig|uden|hverken|næg\w+|afvis\w+",
    "no": r"ikke|ingen|intet|aldri|uten|verken|nekt\w+|avvis\w+",
    "ru": r"не|нет|ни|никто|никогда|ничего|без|отказ\w+|отриц\w+|опроверг\w+",
    "cs": r"ne|není|nejsou|nebyl\w*|nikdo|nikdy|nic|žádn\w+|bez|ani|odmít\w+|popřel\w*|popír\w+|vyvrát\w+",
    "tr": r"değil\w*|yok\w*|hayir|hiç\w*|asla|ne|yalanla\w+|reddet\w+|\w+m[ae]d[ii]\w*|\w+m[iiuü]yor\w*",
    "zh": r"不|没|未|无|否认|拒绝|並無|沒",
    "fi": r"ei|eivät|en|et|emme|ette|ilman|kukaan|koskaan|mitään|kiel(?:si|sivät|tää|tävät|täyty\w*)|kiist(?:i|ivät|ää|ävät)|torju\w+",
    "el": r"δεν|μην?|ούτε|χωρίς|κανείς|κανένας|κανένα|καμ(?:ία|μία|ιά)|ποτέ|τίποτα|όχι|αρν(?:ήθηκ|είτα|ούντα)\w*|διαψεύδ\w+|διέψευσ\w+|απέρριψ\w+|απορρίπτ\w+",
    "ro": r"nu|n-(?:a|au|am|ar|are|avea)|nici|fără|niciun\w*|nicio|nimeni|nimic|niciodată|neagă|negat|refuz\w+|respin[gs]\w*|dezmin\w+",
    "hu": r"nem|ne|sem|se|nincs\w*|sincs\w*|soha|semmi\w*|senki\w*|nélkül|tagad\w+|cáfol\w+|visszautasít\w+|elutasít\w+",
    "ar": r"[وف]?(?:لا|لم|لن|ليست?|ليسوا|دون|بدون|نف[ىت]|[يت]نفي|رفض\w*|[يت]رفض\w*)",
    "ja": r"ない|なかった|ません|ず(?=[、。に])|否定|拒否",
}
#: What is not ruled out is possible, and no negation: "did not rule out cuts".
_NOT_EXCLUDED = caseless(
    r"""\b(?:(?:not|never|n['’]t|cannot|refus\w+\sto|declin\w+\sto)\s(?:be\s)?(?:rul(?:e|ed|es|ing)\sout|exclude[sd]?)
    |schl(?:ieß|oss|ießen|össe)\w*\b[^.,;]{0,50}?\bnicht\saus|nicht\s(?:auszuschließen|ausgeschlossen|ausschließen)
    |n['’]exclu(?:t|ent|ait|ra)\spas|n['’](?:est|a|ont|avait)\spas\sexclue?s?
    |no\s(?:se\s)?(?:ha\s)?descart\w+|no\s(?:se\s)?excluy\w+|non\s(?:si\s)?(?:ha\s)?esclu\w+|não\s(?:se\s)?(?:descart|exclu)\w+
    |sl(?:uit|oot|oten|uiten)\b[^.,;]{0,50}?\bniet\suit|niet\s(?:uitgesloten|uitsluiten|uit\ste\ssluiten)
    |nie\swyklucz\w+|utesl[uö]t\w*\sinte|inte\suteslut\w+|u(?:d|t)elukk\w+\sikke|ikke\su(?:d|t)elukk\w+|nevylouč\w+|nevyluč\w+
    |не\sисключ\w+|ei\ssulje\spois|δεν\sαποκλεί\w+|nu\sexclud\w*|nem\szár\w*\ski|لا\sيستبعد|لا\sتستبعد|否定しない|不排除)""",
    re.VERBOSE,
)
_NOT_ALONE = {
    "en": r"not|never|n['’]t", "de": r"nicht|nie|niemals", "es": r"no|nunca|jamás", "fr": r"ne|n['’]\w+|pas|jamais",
    "it": r"non|mai", "pt": r"não|nunca", "nl": r"niet|nooit", "ru": r"не", "zh": r"不|没|未", "ja": r"ない|ません|なかった",
    "fi": r"ei|eivät|en|et|emme|ette", "el": r"δεν|μην?", "ro": r"nu|n-(?:a|au|am|ar|are|avea)", "hu": r"nem|ne",
    "ar": r"[وف]?(?:لا|لم|لن|ليست?|ليسوا)",
}  # fmt: skip
#: How far from a plain fact: 3 a thing said to be so by a party, 2 possible, 1 meant, due or wished.
_HELD_BACK = {
    "en": {
        3: r"alleg\w+|(?:arrest\w*|charged|held|detained)\s(?:for|over|with|on)|reportedly|accus\w+|suspect\w*|claim(?:s|ed)?|rumou?r\w*|apparently|purported\w*|said\sto\s(?:be|have)|thought\sto|believed\sto"
        r"|according\sto\s(?:the\s)?(?:opposition|union|critics|lawyers?|witnesses)",
        2: r"may|might|could|possib\w+|perhaps|maybe|provided|unless|hop(?:e|es|ed|ing)\sto|potential\w*|likely|if|whether|risk\w*|unclear|fear\w*|consider\w*|looking\sinto|investigat\w+|explor\w+|discuss\w*|talks|in\sdoubt|open",
        1: r"(?:voted|decided|agreed)\b[^,;.]{0,30}?\sto|(?:is|are|was|were)\sto|will|would|shall|should|needs?|requires?|pending|plan\w*|intend\w*|expect\w*|due|set\sto|going\sto|aim\w*|hop(?:e|es|ed|ing)|want\w*|propos\w+|offer\w*|ask\w*"
        r"|demand\w*|promis\w+|pledg\w+|vow\w*|schedul\w+|forecast\w*|call(?:s|ed|ing)?\sfor|urg\w+|seek\w*|invit\w+|ha(?:s|ve|d)\sto|must|prepar\w+|threaten\w*|try|trying|tried|attempt\w*|to\sbe",
    },
    "de": {
        3: r"angeblich\w*|(?:wegen|nach)\b.{0,60}\b(?:festgenommen|verhaftet)|(?:festgenommen|verhaftet|festnahme\w*|haft)\b.{0,30}\b(?:wegen|nach)|mutmaßlich\w*|vermeintlich\w*|beschuldig\w+|verdächtig\w*|verdacht\w*|wirft|werfen|vorwurf|vorwürfe\w*|soll(?:en)?(?=.*\bhaben\b)|behaupte\w+|versicher(?:t|te|n|ten)|gerücht\w*|offenbar",
        2: r"könn\w+|möglich\w*|womöglich|vielleicht|eventuell|dürfte\w*|würde\w*|ob|offen|falls|prüf\w+|vermutlich|wahrscheinlich|erwäg\w+|unklar|befürcht\w+|fürcht\w+|ungewiss|ermittel\w+|droh\w+",
        1: r"will|wollen|wollte\w*|soll(?:en|te|ten)?|plan\w+|geplant\w*|erwart\w+|beabsichtig\w+|vorschlag\w*|schläg\w+|bietet|bot|biete\w+|forder\w+|verlang\w+"
        r"|angekündigt|kündig\w+|möchte\w*|hoff\w+|vorgesehen|wird|werden?|vorgeschlagen|versprech\w+|versprach|angebot\w*|vorsah\w*|vorsieht|muss|müsse\w*|müssten?|zu\s\w+en\b",
    },
    "es": {
        3: r"(?:detenid|arrestad|acusad)\w+\spor|presunt\w+|supuest\w+|sospech\w+|acus\w+|asegur(?:a|an|ó|aron)|sostien\w+|al\sparecer|según\s(?:la\soposición|los\ssindicatos|el\ssindicato)|habría\w*|se\shabría",
        2: r"podr\w+|puede\w*|posible\w*|quizás?|tal\svez|probable\w*|si|estudi(?:a|an|ará)|debería\w*|\w+ría[ns]?|investig\w+|plante\w+|amenaz\w+|tem(?:e|en|ía)|a\sfalta\sde|atribuy\w+",
        1: r"va[ n]\sa|\w+rá[ns]?|plane\w+|prev\w+|espera\w*|propone\w*|propus\w+|propuest\w+|ofrec\w+|pid(?:e|en|ió|ieron)|exig\w+|quier\w+|pretend\w+|anunci\w+|prom\w+|deb(?:e|en)|reclam\w+",
    },
    "fr": {
        3: r"(?:arrêté|interpellé|écroué)\w*\spour|présumé\w*|soupçonn\w+|accus\w+|assure(?:nt)?|soutien(?:t|nent)|selon\s(?:l['’]opposition|le\ssyndicat|les\ssyndicats)|aurai(?:t|ent)|prétend\w*",
        2: r"pourrai\w*|peu(?:t|vent)|possible\w*|peut-être|probable\w*|si|éventuel\w*|envisag\w+|étudi\w+|\w+rai(?:t|ent)|enquêt\w+|menac\w+|projet\w*|risqu\w+|craign\w+|craint",
        1: r"va|vont|\w+(?:era|ira|dra|eront|iront|dront|vra|vront|ront|rra|rront)|prévoi\w*|prévu\w*|compte\w*|veu(?:t|lent)|propos\w+|offr\w+|demand\w+|exig\w+|annon\w+|doi(?:t|vent)|promet\w*|promis\w*|souhait\w+|plaid\w+|attend\w*",
    },
    "it": {
        3: r"presunt\w+|accus\w+|sospett\w+|avrebbe\w*",
        2: r"potrebbe\w*|può|possono|possibil\w+|forse|probabil\w+|se|\w+rebbe(?:ro)?|tem(?:e|ono|eva)|minacci\w+|valuta\w*|rischi\w*",
        1: r"\w+rà|\w+ranno|prev\w+|sper\w+|intend\w+|vuole|vogliono|propon\w+|chied\w+|dev(?:e|ono)",
    },
    "pt": {
        3: r"alegad\w+|supost\w+|acus\w+|suspeit\w+|teria\w*",
        2: r"pod(?:e|em|eria\w*)|possív\w+|talvez|prováv\w+|se|\w+ria[m]?|tem(?:e|em|ia)|recei\w+|ameaç\w+|pondera\w*|estud(?:a|am)",
        1: r"vai|vão|\w+rá|\w+rão|esper\w+|prev\w+|pretend\w+|quer|querem|prop\w+|ped(?:e|em|iu)|dev(?:e|em)",
    },
    "nl": {
        3: r"vermeend\w*|vermoed\w+|beschuldig\w+|zou(?:den)?(?=.*\bhebben\b)|naar\sverluidt",
        2: r"kan|kunnen|kon(?:den)?|mogelijk\w*|misschien|wellicht|waarschijnlijk|of|als|zou(?:den)?|vrees\w*|vrezen|dreig\w*|overwe\w+|overwogen|onduidelijk",
        1: r"zal|zullen|wil(?:len)?|plan\w*|verwacht\w*|voorstel\w*|eis\w*|moet(?:en)?|belo\w+|hoop\w*|hopen",
    },
    "sv": {
        3: r"påst(?:å\w*|od|ods)|misstänk\w+|anklag\w+|beskyll\w+|uppges|sägs",
        2: r"kan|kunde|möjlig\w*|kanske|eventuell\w*|sannolik\w*|troligen|förmodligen|riskera\w*|befara\w*|överväg\w+|oklar\w*|hota\w*|utred(?:er|s|a)",
        1: r"ska(?:ll)?|skulle|kommer\satt|väntas|förvänta\w*|planera\w*|plan(?:en)?|tänker|vill|ville|hoppa[sd]\w*|föreslå\w*|föreslog|förslag\w*|erbjud\w*|erbjöd|kräv\w+|begär\w*|lova\w*|måste|bör|avser|räknar\smed",
    },
    "da": {
        3: r"påst(?:å\w*|od)|angivelig\w*|mistænk\w+|anklag\w+|beskyld\w+|sigte[td]\w*|skal\shave",
        2: r"kan|kunne|mulig\w*|måske|eventuel\w*|formentlig\w*|sandsynlig\w*|risiker\w+|frygt\w*|overvej\w+|uklar\w*|tru(?:er|ede)|hvis|undersøger",
        1: r"skal|skulle|vil|ville|vente[st]\w*|forvent\w*|planlæg\w*|plan(?:en|er)?|håb\w*|foreslå\w*|foreslog|forslag\w*|tilby\w*|tilbød|kræv\w*|lover|lovede|bør|agter",
    },
    "no": {
        3: r"påst(?:å\w*|o)|angivelig\w*|mistenk\w+|anklag\w+|beskyld\w+|siktet\w*|skal\sha",
        2: r"kan|kunne|mulig\w*|kanskje|eventuel\w*|trolig|sannsynlig\w*|risiker\w+|frykt\w*|vurderer|uklar\w*|tru(?:er|et)|hvis|undersøker",
        1: r"skal|skulle|vil|ville|vente[st]\w*|forvent\w*|planlegg\w*|plan(?:en|er)?|håp\w*|foreslå\w*|foreslo|forslag\w*|tilby\w*|tilbød|krev\w*|lover|lovet|bør|akter",
    },
    "pl": {
        3: r"rzekom\w+|podejrz\w+|oskarż\w+|zarzuc\w+|podobno|ponoć|mia(?:ł|ła|ło|ły|li)\s(?:\w+\s)?\w+ć",
        2: r"może|mogą|mogł(?:o|a|y)by|mógłby|możliw\w+|prawdopodob\w+|zapewne|chyba|ewentualn\w+|jeśli|jeżeli|czy|grozi\w*|obawi\w+|rozważa\w*",
        1: r"będzie|będą|maj?ą?\s(?:\w+\s)?\w+ć|planuj\w+|plany?|zamierza\w*|chce|chcą|oczekuj\w+|zapowi\w+|propon\w+|żąda\w*|powin\w+|musi|muszą|obiec\w+|spodziewa\w+",
    },
    "ru": {
        3: r"якобы|предположительно|обвин\w+|подозрева\w+|по\sверсии",
        2: r"мо[гж]\w+|возможн\w+|вероятн\w+|бы|опаса\w+|боит\w+|боят\w+|рассматрива\w+|грозит|угрожа\w+|если",
        1: r"будет|будут|планиру\w+|намерен\w*|ожида\w+|обеща\w+|предлага\w+|предложи\w+|долж\w+|хо[тч]\w+",
    },
    "cs": {
        3: r"údajn\w+|prý|podezř\w+|obvin\w+|obviň\w+|mě(?:l|la|lo|li|ly)\s(?:\w+\s)?\w+t",
        2: r"může|mohou|mohl\w*|možn\w+|pravděpodobn\w+|zřejmě|snad|případn\w+|jestli|pokud|zda|hroz\w+|obáv\w+|zvažuj\w+|by",
        1: r"bude|budou|má\s(?:\w+\s)?\w+t|mají\s(?:\w+\s)?\w+t|plánuj\w+|plán\w*|hodlá\w*|chce|chtějí|očekáv\w+|navrh\w+|požaduj\w+|žád\w+|měl[aoiy]?\sby|musí|slib\w+|slíbil\w*",
    },
    "tr": {
        3: r"iddia\w*|sözde|şüphe\w*|suçla\w+|öne\ssür\w+",
        2: r"olabil\w+|\w+(?:abilir|ebilir)\w*|belki|muhtemel\w*|eğer|mümkün|ihtimal\w*|risk\w*|düşün\w+|olasi|endişe\w*|kork\w+|tehdit\w*",
        1: r"\w+(?:acak|ecek|acağ|eceğ)\w*|plan\w*|bekleniyor|isti?yor\w*|öner\w+|talep\w*|gerek\w+|söz\sverdi",
    },
    "zh": {3: r"涉嫌|据称|指控", 2: r"可能|或许|也许|或将|有望", 1: r"将|计划|预计|拟|希望|建议|打算"},
    "fi": {
        3: r"epäil\w+|väite(?:tä\w*|tty|tysti)?|väitt(?:ää|i|ivät|ävät)|muka|syyt(?:tää|ti|ettiin|etään|etty|tävät)|kuulemma|huhu\w*",
        2: r"voi|voivat|voisi\w*|saatta(?:a|vat|isi\w*)|mahdolli\w+|ehkä|kenties|todennäköi\w+|luultavasti|ilmeisesti|jos|harkit\w+|pelät\w+|pelkää\w*|epäselv\w+|uhka(?:a|avat|si)|olisi(?:vat)?",
        1: r"aiko(?:o|vat|i|ivat)|suunnit\w+|odot(?:etaan|ettav\w+|taa)|on\smäärä|täytyy|ehdot\w+|vaati(?:i|vat|ivat)?|lupa(?:a|si|avat|sivat)|halua(?:a|vat|isi\w*)|toivo(?:o|i|vat)|tarjo(?:aa|si|avat)|arvioi(?:daan)?|tul(?:ee|evat)\s\w+maan|pitäisi",
    },
    "el": {
        3: r"φέρ(?:εται|ονται)|φερόμεν\w+|ισχυρί\w+|κατηγορ\w+|ύποπτ\w+|υποψί\w+|δήθεν|φήμ\w+",
        2: r"μπορεί|μπορούν|μπορούσ\w+|ενδέχεται|πιθαν\w+|ίσως|ενδεχομένως|αν|εάν|φοβ(?:άται|ούνται|ήθηκ\w+)|εξετάζ\w+|απειλ\w+|κινδυν\w+",
        1: r"θα|σχεδιάζ\w+|αναμέν\w+|πρόκειται|πρέπει|θέλ(?:ει|ουν)|ζητ(?:ά|ούν|ησ\w+|ά\w+)|προτείν\w+|πρότειν\w+|σκοπεύ\w+|υποσχέθηκ\w+|ελπίζ\w+",
    },
    "ro": {
        3: r"presupus\w*|acuz\w+|suspect\w*|pretind\w*|ar\sfi\s\w+[ts]|zvon\w*|chipurile",
        2: r"poate|pot|putea|ar|posibil\w*|probabil\w*|eventual\w*|dacă|tem(?:e|ut)|riscă|amenin\w+|analizeaz\w+|verific\w+|investig\w+|anchetea\w+",
        1: r"va|vor|vom|urmeaz\w+|planific\w+|intenți\w+|propun\w*|propus\w*|cer(?:e|ut)?|vrea|trebuie|așteapt\w*|promi\w+|o\ssă|speră",
    },
    "hu": {
        3: r"állítólag\w*|gyanús\w+|vád(?:ol\w*|j\w*)|állít(?:ja|ják|ás\w*)|pletyk\w+",
        2: r"lehet\w*|talán|esetleg\w*|valószínű\w*|feltehetően|vélhetően|ha|fenyeget\w*|vizsgál\w+|mérlegel\w+|fél(?:nek|ő)|tarthat\w*|kockázat\w*|kétség\w*|\w{3,}(?:hatnak|hetnek|hatják|hetik|hatja|heti)",
        1: r"fog|fogja|fognak|fogják|terv(?:ez\w*|ei\w*|ek\w*)?|akar\w*|kell|várható\w*|javas\w+|ígér\w+|készül\w*|szándék\w+|követel\w+|kér(?:i|ik|nek)|remél\w*|majd",
    },
    "ar": {
        3: r"[وف]?(?:[يت]?زعم\w*|مزعوم\w*|اتهم\w*|[يت]تهم\w*|(?:ال)?متهم\w*|يشتبه|(?:ال)?مشتبه\w*)",
        2: r"[وف]?(?:ربما|[يت]مكن|ممكن|محتمل\w*|احتمال\w*|يرجح|إذا|لو|[يت]خش[ىو]\w*|مخاوف|قد\s[يت]\w+)",
        1: r"[وف]?(?:س[يت](?!ار|د[ةا]?\b|اس|نما|طر|ر|ة|ون|ين)\w{3,}|سوف|[يت]عتزم|[يت]خطط\w*|من\sالمقرر|من\sالمتوقع|[يت]توقع|ينبغي|[يت]جب|اقترح\w*|[يت]طالب\w*|[يت]أمل)",
    },
    "ja": {3: r"疑い|とされる|うわさ|との(?:投稿|報道|情報)|という(?:投稿|情報)|主張し", 2: r"かもしれ|可能性|おそれ|恐れ|とみられ|模様|もよう", 1: r"予定|方針|見通し|だろう|目指|計画|検討"},
}  # fmt: skip
#: Words that hold back only when they say so: too common to count against a claim that lacks them.
_SLIGHT = {
    "en": r"if|(?:is|are|was|were)\sto|open|ask\w*|claim(?:s|ed)?|discuss\w*|talks|ha(?:s|ve|d)\sto|must|investigat\w+|to\sbe|should|demand\w*|call(?:s|ed|ing)?\sfor",
    "de": r"wird|werden|offen|zu\s\w+en|forder\w+|verlang\w+|kündig\w+|angekündigt|muss|müsse\w*|wirft|werfen|ermittel\w+|verdacht\w*"
    r"|vorwurf|vorwürfe\w*|offenbar|verdächtig\w*|versprech\w+|versprach",
    "es": r"si|deb(?:e|en)|anunci\w+|pid(?:e|en|ió|ieron)|exig\w+|investig\w+|acus\w+|reclam\w+|prom\w+|plante\w+|quier\w+|prev\w+",
    "fr": r"si|va|annon\w+|demand\w+|exig\w+|doi(?:t|vent)|\w+(?:era|ira|dra|vra|rra)|projet\w*|accus\w+|enquêt\w+|attend\w*|plaid\w+|compte\w*|peu(?:t|vent)|offr\w+|prévoi\w*|prévu\w*",
}


#: Words of content after a cue that a negation, and a doubt, bears on.
_NEGATED, _DOUBTED = 4, 2
#: What begins a clause on which a negation before it has no hold.
_SUBORDINATE = re.compile(
    r"(?<!\w)(?:when|after|while|as|although|quand|lorsqu\w*|après|cuando|tras|mientras|quando|dopo|após|depois)\s",
    re.IGNORECASE,
)
#: Futures that are one word, in Spanish, Portuguese, Italian and French; letters in which forms of a verb agree.
_TO_COME = re.compile(r"\w{3}(?:rán?|rão|rà|ranno|era|ira|dra|eront|iront|dront)$", re.IGNORECASE)
_VERB = 3
#: The level of what a party says; that bears on all of its clause.
ALLEGED = 3
#: Stands for all stems there are.
EVERY = frozenset({""})


#: Words that name whose statement it is; that does for what a party says of itself or of another.
_SPEECH = {
    "en": r"sa(?:y|ys|id)|according\sto|claim\w*|insist\w*|maintain\w*|argu\w*|told|complain\w*|warn\w*|critici\w+|accus\w+|believ\w+|fear\w*|think\w*|suspect\w*|stat(?:es?|ed)|assert\w*",
    "de": r"sag\w+|laut|nach\sangaben|zufolge|erklär\w+|beteuer\w+|beton\w+|behaupt\w+|versicher\w+|hieß|spricht|sprach|kritisier\w+|beklag\w+|warn\w+|meint\w*|glaub\w+|fürcht\w+|befürcht\w+|wirft|werfen",
    "es": r"dice|dijo|dijeron|según|afirm\w+|asegur\w+|sostien\w+|sostuv\w+|declar\w+|insist\w+|señal\w+|acus\w+|critic\w+|denunci\w+|lament\w+|tem(?:e|en|ió)|cree\w*",
    "fr": r"dit|disent|selon|affirm\w+|assur\w+|soutien\w+|soutenu|déclar\w+|maintien\w+|estim\w+|d['’]après|accus\w+|reproch\w+|dénonc\w+|crain\w+|critiqu\w+",
    "it": r"dice|detto|secondo|afferma\w*|sostien\w+|assicura\w*|dichiar\w+",
    "pt": r"diz|disse|segundo|afirm\w+|assegur\w+|garant\w+|declar\w+",
    "nl": r"zegt|zei|volgens|beweer\w*|stelt|verzeker\w*",
    "sv": r"säger|sade|sa|enligt|uppger|uppgav|meddela\w*|hävda\w*|påstå\w*|berätta\w*|menar|anser|skriver|skrev|tror|varna\w*|kritisera\w*",
    "da": r"siger|sagde|ifølge|oplys\w+|meddel\w+|hævde\w*|påst\w+|fortæl\w+|fortalte|mener|skriver|skrev|advare\w*|vurderer",
    "no": r"sier|sa|ifølge|opplys\w+|meld(?:er|te)|hevde\w*|påst\w+|fortell\w+|fortalte|mener|skriver|skrev|advar\w+|vurderer",
    "pl": r"mówi\w*|powiedzi\w+|według|zdaniem|twierdz\w+|poda(?:je|ją|ł|ła|ło|li|ły)|poinformowa\w+|oświadczy\w+|doda(?:je|ł|ła)|zapewni\w+|uważa\w*|ostrzeg\w+|pisze|napisa\w+",
    "cs": r"řekl\w*|říká|podle|uvedl\w*|uvádí|tvrd\w+|sdělil\w*|oznámil\w*|prohlásil\w*|přizna\w+|dodal\w*|napsal\w*|informoval\w*|míní|varoval\w*",
    "ru": r"сказал\w*|говорит|сообщ\w+|заяв\w+|утвержда\w+|по\sсловам|по\sданным|по\sмнению|рассказал\w*|считает|отметил\w*|написал\w*|призна\w+",
    "tr": r"dedi|söyle(?:di|yen|dik)\w*|göre|belirt\w+|açikla[dm]\w*|bildir\w+|anlat(?:ti|an)\w*|yazdi|iddia|savun\w+|vurgula\w+",
    "fi": r"sano(?:i|o|vat|ivat)|kerto(?:i|o|vat|ivat)|mukaan|mielestä|totesi|toteaa|ilmoit(?:ti|taa|tivat)|arvio(?:i|ivat)|väitt(?:ää|i|ivät|ävät)|vakuut(?:ti|taa)|kirjoit(?:ti|taa)|usko(?:o|i|vat)|epäil(?:ee|i|evät)|varoit(?:ti|taa)",
    "el": r"είπ(?:ε|αν)|λέ(?:ει|νε)|δήλωσ\w+|δηλών\w+|σύμφωνα|ανακοίνωσ\w+|ανέφερ\w+|αναφέρ\w+|υποστηρίζ\w+|υποστήριξ\w+|τόνισ\w+|εκτιμ\w+|πιστεύ\w+|προειδοποί\w+",
    "ro": r"spus|spune|spun|declar\w+|potrivit|conform|anunț\w+|afirm\w+|susțin\w*|preciz\w+|transmis|adăugat|consideră|crede|avertiz\w+|scris|scrie|relat\w+",
    "hu": r"(?:el)?mond(?:ta|ja|ták|ják)|közöl(?:te|ték)|szerint|állít\w+|nyilatkoz\w+|hangsúlyoz\w+|tudat(?:ta|ták)|írta|írták|vél(?:i|te|ik)|ígér(?:te|i)|figyelmeztet\w+",
    "ar": r"[وف]?(?:قال\w*|[يت]قول\w*|أعلن\w*|صرح\w*|أكد\w*|أوضح\w*|أضاف\w*|أفاد\w*|ذكر\w*|بحسب|وفقا|حسب|حذر\w*|اعتبر\w*|كتب\w*)",
    "ja": r"によると|によれば|と(?:話し|述べ|発表し|説明し|語っ|主張し)|としている|を明らかにし",
}  # fmt: skip
#: Words that turn a statement round without a "not": a plan that was abandoned will not be carried out.
_TURNS = {
    "en": r"los(?:e|es|t|ing)|abandon\w*|scrap\w*|drop(?:s|ped)?|cancel\w*|acquit\w*|clear(?:s|ed)|avoid\w*|prevent\w*|stop\w*|lack\w*|miss\w*|absent|ban(?:s|ned)?"
    r"|reject\w*|fail\w*|rule[sd]?\sout|exclud\w*|innocent|den(?:y|ies|ied)|refus\w*|un(?:harmed|hurt|injured|damaged|changed|affected)|except|only|close[sd]?|shut|miss\w*|end(?:s|ed)?|save[sd]?|spared?|escap\w*|least",
    "de": r"verl(?:ier|or)\w*|fehl\w*|mangel\w*|abgesagt|aufgegeben|gab|freigesprochen|verhinder\w*|verzicht\w*|verb[io]\w+|gestoppt|eingestellt|untersag\w+|entging\w*|ausgeschlossen|schließt|nur|unver\w+",
    "es": r"abandon\w*|cancel\w*|absuel\w*|absolv\w*|absuelt\w*|evit\w*|impid\w*|falta\w*|carec\w+|pierd\w+|perdi\w+|prohíb\w*|prohib\w*|ileso\w*|deja\w*|libr\w*|solo|sólo|niega\w*|neg\w+|rechaz\w*",
    "fr": r"abandonn\w*|annul\w*|acquitt\w*|évit\w*|empêch\w*|perd\w*|faute|manqu\w*|interdi\w*|indemne\w*|renonc\w*|exclu\w*|seul\w*|rejet\w*|refus\w*",
    "it": r"abbandon\w*|annull\w*|assol\w*|evit\w*|imped\w*|manc\w*|viet\w*|rinunci\w*|esclu\w*|illes\w*",
    "pt": r"abandon\w*|cancel\w*|absolv\w*|evit\w*|imped\w*|falt\w*|proib\w*|desist\w*|ileso\w*|exclu\w*",
    "nl": r"afgelast|geannuleerd|vrijgesproken|voork\w+|ontbre\w+|verb[oi]\w+|ongedeerd|uitgesloten|alleen",
    "ru": r"отказ\w+|отмен\w+|оправда\w+|запре\w+|исключ\w+",
    "fi": r"peru(?:i|ttiin|ttu|utui|uttaa)|hylkä\w+|hylä\w+|luopu\w+|estä\w+|estet\w+|kiel(?:si|let\w+)|vapaut\w+|puuttu\w+|menett\w+|vain|sulje\w+|lopet\w+|vält\w+",
    "el": r"ακύρωσ\w+|ακυρώ\w+|ματαιώ\w+|αθώ\w+|απέφυγ\w+|απέτρεψ\w+|έλλειψη|λείπ\w+|χάσ\w+|έχασ\w+|απαγόρευ\w+|μόνο|έκλεισ\w+|κλείν\w+|σώ\w+",
    "ro": r"anulat\w*|anuleaz\w+|achit\w+|evit\w+|împiedic\w+|lips\w+|pierd\w*|interzi\w+|renunț\w+|doar|numai|închi\w+|exclu\w+",
    "hu": r"lemond\w+|lefúj\w+|felment\w+|elkerül\w+|megakadály\w+|hián\w+|elveszt\w+|elveszít\w+|tilt\w+|betilt\w+|csak|bezár\w+|kizár\w+|megsemmisít\w+",
    "ar": r"[وف]?(?:ألغ\w+|إلغاء|تخل[ىت]|منع\w*|تجنب\w*|فقد\w*|خسر\w*|أغلق\w*|إغلاق|برأ\w*|تبرئة|فقط)",
    "zh": r"取消|放弃|禁止|关闭",
    "ja": r"中止|取りやめ|禁止|辞退",
}  # fmt: skip


#: "n't" has no edge before it.
_CLINGS = r"n['’]t\b"


def _compiled(words: str, code: str) -> Caseless:
    # Chinese and Japanese set no spaces, so a cue has no edges there.
    if code in {"zh", "ja"}:
        return caseless(words)
    if code == "ro":
        # Older keyboards write its s and t with a cedilla.
        words = words.replace("ș", "[șş]").replace("ț", "[țţ]")
    return caseless(rf"(?<!\w)(?:{words})(?!\w)|{_CLINGS}" if "n['’]t" in words else rf"(?<!\w)(?:{words})(?!\w)")


_NEGATION = {code: _compiled(words, code) for code, words in _NOT.items()}
_HELD = {
    code: {level: _compiled(words, code) for level, words in levels.items()} for code, levels in _HELD_BACK.items()
}
_FAINT = {code: _compiled(words, code) for code, words in _SLIGHT.items()}
_PLAINLY = {code: _compiled(words, code) for code, words in _NOT_ALONE.items()}
_SAYS = {code: _compiled(words, code) for code, words in _SPEECH.items()}
_TURNED = {code: _compiled(words, code) for code, words in _TURNS.items()}


def negations(text: str, code: str, about: Collection[str] | None = None) -> int:
    """How many words of negation, or ones like "refused" and "denied", stand in the text; "ne … pas" is one.

    ``about``: only those that bear on one of these stems.
    """
    pattern = _NEGATION.get(code)
    if pattern is None:
        return 0
    text = _NOT_EXCLUDED.sub(lambda match: "." * len(match[0]), text)
    found = [match[0].casefold() for match in pattern.finditer(text) if _bears(text, match, code, about, _NEGATED)]
    paired = sum(word == "ne" or word.startswith(("n'", "n’")) for word in found)
    return len(found) - min(paired, len(found) - paired)


def says_not(text: str, code: str, about: Collection[str] | None = None) -> bool:
    """Whether a "not" stands there, which turns round whatever word it goes with; "refused" and "none" do not.

    ``about``: only one that bears on one of these stems.
    """
    pattern = _PLAINLY.get(code)
    return pattern is not None and any(_bears(text, match, code, about, _NEGATED) for match in pattern.finditer(text))


def attributes(text: str, code: str) -> bool:
    """Whether the text says who says so."""
    pattern = _SAYS.get(code)
    return pattern is not None and pattern.search(text) is not None


def knows_speech(code: str) -> bool:
    """Whether the words by which this language says who says so are known."""
    return code in _SAYS


def turns(text: str, code: str) -> bool:
    """Whether a word like "abandoned" or "acquitted" stands there, which another text may tell by a negation."""
    pattern = _TURNED.get(code)
    return pattern is not None and pattern.search(text) is not None


def held_back(text: str, code: str, about: Collection[str] | None = None) -> int:
    """How far from a plain fact the text puts itself: 0 to 3.

    ``about``: only by words that mean nothing else, and that bear on one of these stems.
    """
    levels = _HELD.get(code)
    if levels is None:
        return 0
    if _NOT_EXCLUDED.search(text) is not None:
        return max(2, held_back(_NOT_EXCLUDED.sub("", text), code, about))
    if about is not None and (faint := _FAINT.get(code)) is not None:
        text = faint.sub(lambda match: "." * len(match[0]), text)
    # The furthest level stands first.
    return next(
        (
            level
            for level, pattern in levels.items()
            if any(
                level == ALLEGED
                or (_bears(text, match, code, about, _DOUBTED) and not _of_another_verb(match[0], about))
                for match in pattern.finditer(text)
            )
        ),
        0,
    )


def _bears(text: str, match: re.Match[str], code: str, about: Collection[str] | None, reach: int) -> bool:
    """Whether one of the stems follows closely.

    German and Dutch put the verb last: there the next word or the last counts, and for a doubt all of the text.
    """
    if about is None or about is EVERY or (code in {"de", "nl"} and reach == _DOUBTED):
        return True
    stop = STOP_WORDS.get(code, STOP_WORDS["en"])
    if code in {"de", "nl"}:
        words = [word for word in tokens(text) if word not in stop]
        near = [word for word in tokens(text[match.end() :]) if word not in stop][:1]
        return any(stem(word) in about or _number(word, code) in about for word in [*near, *words[-1:]])
    # "Nobody was hurt when a train left the rails": it did.
    bound = _SUBORDINATE.split(text[match.end() : match.end() + 80], maxsplit=1)[0]
    after = [word for word in tokens(bound) if word not in stop]
    if not after:
        # "…, fooling nobody."
        after = [word for word in tokens(text[max(0, match.start() - 60) : match.start()]) if word not in stop][-1:]
    return any(stem(word) in about or _number(word, code) in about for word in after[:reach])


def _of_another_verb(word: str, about: Iterable[str] | None) -> bool:
    """Whether a verb that is to come ("jugará") is not the one that is told, in any form."""
    if about is None or about is EVERY or _TO_COME.search(word) is None:
        return False
    return not any(other[:_VERB] == word.casefold()[:_VERB] for other in about)


def _number(word: str, code: str) -> str:
    return word if word.isdecimal() else str(numeral([word], code)[0] or word)
