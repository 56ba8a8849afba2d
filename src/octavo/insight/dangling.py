"""Sentences that lean on the one before: "He …", "The statement …", "But …" say little when they stand alone."""

import re

from octavo.text.stopwords import STOP_WORDS


def _starts(text: str) -> re.Pattern[str]:
    words = "".join(line.strip() for line in text.splitlines())
    return re.compile(rf"\W*(?:{words})(?![\w’'])", re.IGNORECASE)


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


#: Languages to what a sentence begins with that leans on another one: pronouns and connectives.
_LEANS = {
    "en": _starts(
        r"""
        he|she|they|it|his|her|hers|him|them|their|theirs|its|this|that|these|those|such|but|and|or|so|yet|
        still|however|also|then|thus|hence|therefore|moreover|furthermore|additionally|nevertheless|nonetheless|
        meanwhile|instead|otherwise|besides|likewise|similarly|consequently|as a result|
        for (?:example|instance)|in (?:addition|fact|contrast|turn|response|return|doing so|that case)|
        by (?:contrast|comparison)|on the other hand|at the same time|even so|that(?:'s|’s)|it(?:'s|’s)|
        he(?:'s|’s|'d|’d)|she(?:'s|’s|'d|’d)|they(?:'re|’re|'ve|’ve)|nor|both|neither|either|another|others|
        the (?:other|others|latter|former|same|two|three|pair|duo|trio|couple)|some of them|
        all (?:two|three|four|five|six|seven)|in between|one of (?:them|the (?:two|three|four|five|six|others))|
        most of them|none of them|all of them|after that|before that|since then|
        until then|by then|because of (?:this|that)|
        among (?:them|those|these)|when asked|asked|here|there|too|once again|again|ultimately|just|of those|
        of these|to that end|with that|that is|not only that|as such|in other words|indeed|rather|later|earlier|
        then again|afterwards?|yes|no|well|now|like (?:him|her|them|this|that)|
        (?:in|without|despite|besides|unlike|for|from|against|after) (?:it|them|him|her|this|these|that)(?=,)|
        [\w’'-]+ of it|nor can|so much so
        """
    ),
    "de": _starts(
        r"""
        er|sie|es|ihn|ihm|ihr|ihre|ihren|sein|seine|seinen|dies|diese|dieser|dieses|diesen|das|dabei|damit|
        dafür|dagegen|danach|davor|dazu|darauf|daraufhin|darum|deshalb|deswegen|daher|dadurch|aber|und|oder|
        doch|jedoch|denn|allerdings|zudem|außerdem|auch|so|dann|dennoch|trotzdem|somit|also|hingegen|
        stattdessen|demnach|dort|hier|beide|solche|letztere|zugleich|gleichzeitig|ebenso|zuvor|anschließend|
        später|nun|genauer|kurz gesagt|vielmehr|von daher|bis dahin|
        seither|seitdem|ihnen|darunter|davon|darin|demzufolge|
        (?:für|mit|von|zu|bei|nach|vor|hinter|ohne|gegen|durch|an|über|unter|neben) (?:ihn|ihm|ihr|sie|ihnen|dies\w*)|
        die (?:beiden|anderen|übrigen|restlichen)|der andere|die andere|das andere
        """
    ),
    "fr": _starts(
        r"""
        il|elle|ils|elles|ce|cet|cette|ces|cela|ceci|ça|c['’]est|son|sa|ses|leur|leurs|mais|et|ou|or|donc|car|
        ainsi|alors|cependant|toutefois|pourtant|néanmoins|aussi|de plus|en outre|par ailleurs|en revanche|
        en effet|par exemple|ensuite|puis|enfin|là|celui-ci|celle-ci|ceux-ci|(?:celui|celle|ceux|celles) d(?:e|u|es)|
        ce dernier|cette dernière|l['’]autre|les (?:deux|trois|autres)|
        (?:pour|avec|sans|chez|contre|parmi|derrière|devant|avant|après) (?:lui|elle|eux|elles|ceux-ci|celles-ci)|
        tous deux|depuis lors|d['’]ici là|jusque-là|(?:selon|d['’]après) (?:lui|elle|eux|elles)
        """
    ),
    "es": _starts(
        r"""
        él|ella|ellos|ellas|ello|este|esta|esto|estos|estas|ese|esa|eso|esos|esas|aquel|aquella|su|sus|pero|y|o|
        sin embargo|no obstante|además|también|así|entonces|por (?:eso|ello|tanto|ejemplo|otro lado|su parte)|
        l[oa]s (?:demás|restantes)|(?:para|con|sin|contra|entre|por|tras|ante) (?:él|ella|ell[oa]s|ello)|
        en cambio|luego|después|asimismo|aunque|ambos|ambas|l[oa]s otr[oa]s|allí|ahí|tampoco|dicho|dicha|
        (?:hasta|desde|para) entonces|es lo que|lo (?:dijo|ha|han|hizo|anunció|confirmó)|según (?:él|ella|ellos)|
        (?:dij(?:o|eron)|\w{2,}ó|\w{2,}(?:aron|ieron)) (?:además |también )?que|por su parte
        """
    ),
    "it": _starts(
        r"""
        egli|lui|lei|essi|loro|esso|essa|questo|questa|questi|queste|quello|quella|ciò|suo|sua|suoi|sue|ma|e|ed|
        o|però|tuttavia|inoltre|anche|così|allora|quindi|perciò|infatti|invece|poi|dopo|entrambi|lì|là|
        (?:gli|l['’])\s?altr[oi]|l['’]altra|le altre|(?:per|con|senza|contro|tra|fra|da) (?:lui|lei|loro|essi|esse)|
        (?:fino ad|da|per) allora|(?:lo |l['’])(?:ha|hanno|aveva)|secondo (?:lui|lei|loro)|
        (?:ha|hanno) \w+(?:to|so) (?:anche )?(?:che|di)
        """
    ),
    "pt": _starts(
        r"""
        ele|ela|eles|elas|este|esta|isto|estes|estas|esse|essa|isso|esses|essas|aquele|aquela|seu|sua|seus|suas|
        mas|e|ou|porém|contudo|entretanto|no entanto|além disso|também|assim|então|por isso|portanto|depois|
        [oa]s? outr[oa]s?|[oa]s demais|(?:para|com|sem|contra|entre|por) (?:ele|ela)s?|
        ambos|ali|lá|até lá|desde então|é o que|foi o que|segundo (?:ele|ela|eles)|
        (?:disse(?:ram)?|\w{2,}(?:ou|eu|iu|aram|eram|iram)) (?:ainda |também )?que
        """
    ),
    "nl": _starts(
        r"""
        hij|zij|ze|het|hun|haar|zijn|dit|dat|deze|die|maar|en|of|dus|echter|toch|ook|daarom|daarnaast|bovendien|
        verder|daarna|vervolgens|hierdoor|daardoor|daarbij|beide|er|daar|hier|dan|
        tot dan|sindsdien|de (?:anderen?|overigen?|beiden?)|(?:voor|met|zonder|tegen|van|bij) (?:hem|haar|hen|hun)
        """
    ),
    "sv": _starts(
        r"""
        han|hon|den|det|de|dem|hans|hennes|dess|deras|denna|denne|detta|dessa|men|och|eller|så|därför|därmed|därefter|
        dock|däremot|även|också|dessutom|där|här|då|sedan|båda|ändå|samtidigt|i stället|istället|
        de (?:andra|övriga|båda)|(?:för|med|utan|mot|enligt|hos) (?:honom|henne|dem)
        """
    ),
    "da": _starts(
        r"""
        han|hun|den|det|de|dem|hans|hendes|dens|dets|deres|denne|dette|disse|men|og|eller|så|derfor|dermed|derefter|
        dog|derimod|også|desuden|der|her|da|siden|begge|alligevel|samtidig|i stedet|de (?:andre|øvrige)|
        (?:for|med|uden|mod|hos|ifølge) (?:ham|hende|dem)
        """
    ),
    "no": _starts(
        r"""
        han|hun|den|det|de|dem|hans|hennes|dens|dets|deres|denne|dette|disse|men|og|eller|så|derfor|dermed|deretter|
        derimot|også|dessuten|der|her|da|siden|begge|likevel|samtidig|i stedet|de (?:andre|øvrige)|
        (?:for|med|uten|mot|hos|ifølge) (?:ham|henne|dem)
        """
    ),
    "pl": _starts(
        r"""
        on|ona|ono|oni|one|jego|jej|ich|ten|ta|to|te|ci|tego|tej|tych|ale|lecz|i|a|lub|jednak|więc|dlatego|ponadto|
        również|także|też|tam|tu|tutaj|wtedy|potem|następnie|obaj|obie|oboje|natomiast|zresztą|poza tym|
        pozostał(?:y|a|e|ych|ym|ymi|i)|pozostali|drugi|druga|inni|z (?:nim|nią|nimi)|
        (?:dla|bez|według|u|od) (?:niego|niej|nich)
        """
    ),
    "cs": _starts(
        r"""
        on|ona|oni|ono|jeho|její|jejich|jim|mu|ten|ta|to|ti|tento|tato|toto|tyto|ale|avšak|však|a|nebo|proto|tak|také|
        dále|navíc|tam|tady|poté|potom|následně|oba|obě|mezitím|přesto|zároveň|ostatní|druhý|druhá|
        (?:podle|pro|bez|od|u) (?:něj|něho|ní|nich)|s (?:ním|ní|nimi)
        """
    ),
    "tr": _starts(
        r"""
        o|onlar|onu|ona|onun|bu|bunu|buna|bunun|bunlar|şu|ancak|ama|fakat|ayrıca|böylece|daha sonra|sonra|ardından|
        orada|burada|öte yandan|diğerleri|diğeri|ikisi|her ikisi
        """
    ),
    "ru": _starts(
        r"""
        он|она|они|оно|его|её|ее|их|это|этот|эта|эти|тот|та|те|но|и|а|однако|также|кроме того|поэтому|затем|
        потом|при этом|в частности|между тем|тем не менее|так|там|оба|обе|остальные|друг(?:ой|ая|ие)|ему|ей|им|
        (?:для|без|у|от|по) (?:него|неё|нее|них|нему|ней|ним)
        """
    ),
    "ja": re.compile(
        r"[「『]?(?:彼|彼女|これ|それ|この|その|同氏|同社|同日|同省|また|しかし|"
        r"だが|一方|さらに|そして|ただ|なお|両者|両国)"
    ),
    "zh": re.compile(
        r"[“「]?(?:他|她|它|这|那|该|此|其|但|而|并|同时|"
        r"此外|另外|然而|不过|因此|所以|随后|对此|双方|另据)"
    ),
    "ko": re.compile(
        r"[“‘]?(?:그는|그녀|그가|그의|이는|이에|이를|이번|또|또한|하지만|그러나|한편|그리고|이어|다만|양측)"
    ),
}
#: Somebody of whom the sentence before tells: "The man", "Der 34-Jährige", "L'uomo, 58 anni".
_SOMEBODY = re.compile(
    r"""\W*(?:(?:der|die|das)\s(?:\d+-jährigen?|mann|frau|verdächtigen?|täter(?:in)?|fahrer(?:in)?|opfer|festgenommenen?
      |nichte|neffe|mutter|vater|sohn|tochter|bruder|schwester|ehe(?:frau|mann)|witwer?|eltern|junge|mädchen
      |(?:spieler|stürmer|torhüter|trainer|sänger|autor|schriftsteller|pilot|lehrer|künstler)(?:in)?|unternehmen|firma|konzern|verein|klub)
    |(?:l['’]homme|la\sfemme|l[ea]\ssuspecte?|la\svictime|le\sconducteur|le\sprévenu|l['’]accusée?|l['’]intéressée?
      |la\snièce|le\sneveu|la\smère|le\spère|le\sfils|le\sfrère|la\ssœur|l['’]épouse|le\smari|la\sveuve|les\sparents|la\sfillette
      |l[ea]\s(?:joueu(?:r|se)|chanteu(?:r|se)|pilote|romanci(?:er|ère)|coureu(?:r|se)|club|groupe)|l['’](?:attaquante?|entreprise|autrice|auteur|entraîneu[rs]e?))
    |(?:el\shombre|la\smujer|el\ssospechoso|la\svíctima|el\sconductor|[ea]l\s(?:acusado|detenido)|el\sjoven
      |la\ssobrina|el\ssobrino|la\smadre|el\spadre|el\shijo|la\shija|el\shermano|la\shermana|el\smarido|la\sesposa|la\sviuda
      |(?:el|la)\s(?:jugadora?|delanter[oa]|futbolista|cantante|escritora?|pilot[oa]|autora?|empresa|compañía|club|entrenadora?))
    |(?:l['’]uomo|la\sdonna|il\ssospettato|la\svittima|il\sconducente|l['’](?:accusato|arrestato)|il\sgiovane
      |l[ao]\snipote|il\snipote|la\smadre|il\spadre|il\sfiglio|la\sfiglia|il\sfratello|la\ssorella|il\smarito|la\smoglie|la\svedova
      |(?:il|la|lo)\s(?:giocat(?:ore|rice)|cantante|calciat(?:ore|rice)|scrit(?:tore|trice)|pilota|società|club|squadra|tecnico)|l['’](?:attaccante|autore|autrice|azienda|allenatore|atleta))
    |(?:o\shomem|a\smulher|[oa]\ssuspeit[oa]|a\svítima|o\smotorista|o\s(?:acusado|detido)|o\sjovem
      |[oa]\ssobrinh[oa]|a\smãe|o\spai|[oa]\sfilh[oa]|o\sirmão|a\sirmã|o\smarido|a\sviúva|os\spais
      |[oa]\s(?:jogadora?|avançad[oa]|atacante|cantora?|escritora?|pilot[oa]|autora?|empresa|clube|treinadora?|técnico))
    |de\s(?:man|vrouw|verdachte|dader|bestuurder|\d+-jarige|nicht|neef|moeder|vader|zoon|dochter|broer|zus|weduwe|ouders|speler|speelster|spits|zanger(?:es)?|schrijver|schrijfster|piloot|trainer|club))
    # Not where it is said who: "La victime de l'accident", "Der Fahrer Anton Meier".
    \b(?!\s(?:(?:d[aeou]s?|del|della|dell['’]|du|d['’]|qu[ei]|ch[ei]|cui|der|des|von|vom|aus|van|uit)\b|(?-i:[A-ZÄÖÜÀ-Þ])))""",
    re.IGNORECASE | re.VERBOSE,
)
#: Not where the name follows at once: "The suspect, Bruno Taddei, 41, confessed", "The pilot was Dana Mercer".
_NAMED_AT_ONCE = re.compile(
    r"\W*(?:[Ll]['’])?\w+(?:\s\w[\w-]*){0,2}(?:,\s|\s(?:was|is|war|ist|est|était|es|era|è)\s)[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ]"
)
#: Counted among those of the sentence before: "Acht von ihnen", "Dos de ellos".
_OF_THEM = re.compile(
    r"""\W*(?:[\w’'-]+\s){0,3}?(?:of\sthem|von\s(?:ihnen|diesen|denen)|d['’](?:entre\s)?(?:eux|elles)
    |de\s(?:ell[oa]s|ceux-ci|celles-ci)|di\s(?:loro|essi|esse|quest[ei])|del[ea]s|van\shen)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: Nouns that a definite article points back with: "the statement", "the company".
_POINTING = (
    "statement|report|announcement|decision|move|official|officials|ruling|deal|agreement|plan|plans|incident|attack|victim|"
    "victims|suspect|suspects|man|woman|men|women|boy|girl|child|children|group|company|firm|spokesman|spokesperson|"
    "spokeswoman|minister|sector|figure|figures|number|numbers|study|survey|poll|document|documents|letter|trip|visit|"
    "proposal|bill|measure|measures|talks|meeting|result|results|news|event|case|film|book|show|game|match|project|"
    "program|programme|move|step|change|changes|rule|rules|team|player|author|director|agency|office|department|ministry|"
    "niece|nephew|wife|husband|brother|sister|uncle|aunt|cousin|grandmother|grandfather|widow|widower|parents|twins|baby|"
    "panel|committee|judge|court|lawsuit|complaint|driver|passenger|pilot|plane|aircraft|ship|vessel|vehicle|car|bus|train|"
    "building|site|area|region|city|town|village|country|nation|family|couple|mother|father|son|daughter|teenager|student|"
    "storm|fire|explosion|blast|crash|accident|shooting|video|footage|photo|image|comments|remarks|claim|claims|"
    "allegations|charges|sentence|law|order|policy|system|device|service|site|website|app|product|increase|decrease|rise|"
    "drop|cut|shift|offer|bid|campaign|vote|crisis|issue|problem|question|answer|idea|goal|target|rate|price|amount|sum"
)
_POINTS_BACK = re.compile(
    rf"\W*the (?:\w+ )?(?:{_POINTING})(?:['’]s)?"
    r"(?! (?:of|in|on|for|by|from|at|to|that|who|whose|between|against|with|over)\b)\b"
)
_THE_NOUN = re.compile(r"\W*the (?P<noun>[a-z]{3,})\b(?! (?:of|that|who|which)\b)", re.IGNORECASE)
#: Said by nobody whom the sentence names: "…, he said."
_UNNAMED_SPEAKER = re.compile(
    r"[,”\"»] (?:(?:he|she|they|it|the \w+) (?:said|says|added|adds|told|wrote|explained|continued|noted|recalled|"
    r"warned|argued|claimed|insisted|stressed|stated|announced|tweeted|admitted|acknowledged)"
    r"|(?:said|says|added|sagte|fügte|a-t-il|a-t-elle|dijo|disse) (?:he|she|they|er|sie|él|ella|lui|lei|ele|ela)?)\b"
)
#: The same where a verb alone may tell who: "«Por una noche fui yo», dijo."
_BARE_SPEAKER = re.compile(
    r"""[,”"»“’]\s(?:h[ao]\s(?:poi\s|anche\s)?(?:detto|spiegato|aggiunto|dichiarato|commentato|raccontato|concluso|risposto)
    |(?:dij|añad|ped)[oi]ó?|(?:agreg|explic|afirm|asegur|declar|coment|relat|advirt|conclu|cont)(?:ó|ió|yó)
    |disse|(?:acrescent|explic|afirm|declar|coment|cont|garant)(?:ou|iu)|concluiu
    |(?:powiedział|dodał|mówił|wyjaśnił|przyznał|stwierdził)a?|(?:řekl|dodal|uvedl|vysvětlil)a?
    |dedi|diye\s(?:ekledi|konuştu)
    |(?:sag|erklär|füg)te\s(?:er|sie)(?:\shinzu)?|so\s(?:er|sie)|a-t-(?:il|elle)\s\w+|(?:dit|assure|explique|ajoute)-(?:il|elle)
    |(?:zei|zegt|vertelde)\s(?:hij|ze|zij)|(?:sade|sa|säger|tillade)\s(?:han|hon)|(?:sagde|siger|sier|sa)\s(?:han|hun))\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
#: Said by somebody's somebody: "…», a reconnu son directeur sportif".
_THEIR_SPEAKER = re.compile(
    r"""[”"»“’],?\s(?:(?:a|ont)\s\w+\s(?:son|sa|leur)|(?:sagte|erklärte|meinte|so)\s(?:sein|ihr)e?|h[ao]\s\w+\s(?:il\ssuo|la\ssua)
    |(?:dij|añad|explic|afirm|asegur|declar)(?:o|ó|ió)\ssu|(?:disse|(?:afirm|explic|declar)ou)\s(?:o\s|a\s)?(?:seu|sua)
    |(?:zei|zegt)\s(?:zijn|haar|hun)|(?:sade|säger|sa|sagde|siger|sier)\s(?:hans|hennes|hendes|deras|deres)
    |(?:powiedział|dodał)a?\s(?:jego|jej|ich)|(?:řekl|uvedl)a?\s(?:jeho|její|jejich))\s""",
    re.IGNORECASE | re.VERBOSE,
)
#: Words of somebody whom the sentence before names.
_BARE_QUOTE = re.compile(r"""“[^“”]+”|"[^"]+"|«[^«»]+»|„[^„“”]+[“”]|»[^«»]+«|「[^「」]+」""")
#: Counted in what only the sentence before names: "The toll covered three quarters of that", "he owns eleven like it".
_OF_THAT = re.compile(r"\b(?:(?:of|than|for) (?:that|this)|like (?:that|this|it|them))\W*$", re.IGNORECASE)
#: Counted off there: "The first two failed", "The second is the edge."
_COUNTED_OFF = re.compile(
    r"\W*the (?:first|second|third|fourth|next|last)(?: (?:two|three|four|one))?"
    r" (?:is|are|was|were|will|has|had|[a-z]+ed)\b",
    re.IGNORECASE,
)
_EARLY_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|they|them|their)\b", re.IGNORECASE)
#: Several people, whom no "he" or "her" means: "Police pulled him over".
_ONE = re.compile(r"h(?:e|im|is|er)|she", re.IGNORECASE)
_SEVERAL = re.compile(
    r"police|authorities|staff|relatives|friends|neighbou?rs|colleagues|parents|judges|critics|medics|detectives|nurses"
    r"|[a-z]+(?:ers|ors|ists|ians|ants|ents|men|women)"
)
#: A name of two words, or one with a title: somebody a speaker's "he" can mean.
_PERSON = re.compile(r"[A-ZÀ-Þ][\w’'-]+ (?:[A-Z]\. )?[A-ZÀ-Þ][\w’'-]+|\b(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z]")
#: A day or a month has a capital and is nobody.
_NAME = re.compile(
    r"(?<=\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber)[A-ZÀ-Þ][\w’'-]+"
)
#: Somebody or something told of before, wherever it stands.
_MEANT = {
    "en": re.compile(rf"{_EARLY_PRONOUN.pattern}|\b(?:it|its|there)\b", re.IGNORECASE),
    "de": _words("er|sie|es|ihn|ihm|ihr|ihnen|ihre[mnrs]?|sein(?:e[mnrs]?)?|dort|davon|dafür|dagegen|darum"),
    "fr": _words("ils?|elles?|lui|leurs?|son|sa|ses|celui-ci|celle-ci"),
    "es": _words("él|ella|ellos|ellas|les?|sus?|ahí|allí"),
    "it": _words("egli|lui|lei|loro|su[oaei]|suoi|gliel\\w+"),
    "pt": _words("eles?|elas?|lhes?|seus?|suas?"),
    "nl": _words("hij|zij|ze|hem|haar|hun|er|daar"),
    "sv": _words("han|hon|honom|henne|hans|hennes|dem|deras|där"),
    "da": _words("han|hun|ham|hende|hans|hendes|dem|deres"),
    "no": _words("han|hun|ham|henne|hans|hennes|dem|deres"),
    "pl": _words("on|ona|oni|jego|jej|ich|mu|nim|nią|nich|tam"),
}  # fmt: skip
#: "On Wednesday it held more": the subject after a word or two of when or where is a pronoun.
_LATE_SUBJECT = re.compile(
    r"\W*(?:on|in|at|by|after|before|since|until|for|during|from)\s(?:[\w’-]+\s){1,3}(?:it|he|she|they)\s(?!is\s(?:\w+\s)?that\b)",
    re.IGNORECASE,
)
_DAYS_OF = {
    "de": "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch", "nl": "(?:maan|dins|woens|donder|vrij|zater|zon)dag",
    "sv": "(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?", "da": "(?:man|tirs|ons|tors|fre|lør|søn)dag",
    "no": "(?:man|tirs|ons|tors|fre|lør|søn)dag",
}  # fmt: skip
#: The same where the verb stands second: "Maandag geeft ze weer les", "Am Montag kam er zurück".
_LATE_SECOND = {
    code: re.compile(rf"\W*(?i:{days}|{first})\s(?!(?i:{that})\s)(?:(?!(?:{that})\s)[\w’-]+\s){{1,3}}(?:{pronoun})\s")
    for code, days, first, that, pronoun in (
        (
            "de",
            _DAYS_OF["de"],
            "am|im|in|nach|vor|seit|laut|bei|bis|um|heute|gestern|morgen",
            "dass|ob|als|wenn",
            "er|sie",
        ),
        (
            "nl",
            _DAYS_OF["nl"],
            "op|in|na|voor|sinds|volgens|bij|om|vandaag|gisteren|morgen",
            "dat|of|als|toen",
            "hij|zij|ze",
        ),
        ("sv", _DAYS_OF["sv"], "på|i|efter|före|sedan|enligt|vid|under", "att|om|som|när", "han|hon"),
        ("da", _DAYS_OF["da"], "på|i|efter|før|siden|ifølge|ved|under", "at|om|som|da", "han|hun"),
        ("no", _DAYS_OF["no"], "på|i|etter|før|siden|ifølge|ved|under", "at|om|som|da", "han|hun"),
    )
}
#: What somebody calls by a name was told before: "The union called that a strange way to celebrate".
_CALLED = re.compile(
    r"""\W*(?:[\w’'-]+\s){1,5}?(?:(?:calls?|called|branded|labelled)\s(?:that|this|it)\b(?!\s(?:off|in|up|out)\b)
    |(?:described|dismissed|rejected|condemned|welcomed)\s(?:that|this)\s(?:as|by)\b
    |(?:nannten?|nennt|nennen)\s(?:das|dies|es)\b|bezeichneten?\s(?:das|dies)\sals\b
    |(?:(?:a|ont)\squalifié\s(?:cela|ça)|l['’](?:a|ont)\squalifiée?)\b
    |lo\s(?:calific(?:ó|aron|a|an)|llam(?:ó|aron)|tild(?:ó|aron))\b|(?:lo|la|l['’])\s?(?:ha|hanno)\sdefinit[oa]\b
    |noem(?:t|den?|en)\s(?:dat|dit|het)\seen\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_POINTS_ALONG = re.compile(rf"{_OF_THEM.pattern}|{_CALLED.pattern}", re.IGNORECASE | re.VERBOSE)
#: Code points of a sentence that are read: what it leans on shows at its beginning, and marks without end take long.
_READ = 1000


def leans_back(sentence: str, before: str | None, language: str | None) -> bool:
    """Whether the sentence needs the one ``before`` it to be understood; never for the first of a text.

    By form alone: an opening pronoun or connective, a definite noun that points back, a pronoun ahead of any name,
    a speaker who is not named. Wrong now and then in both directions; a miss costs clarity, never truth.
    """
    if before is None:
        return False
    sentence = sentence[:_READ]
    if _leans(sentence, language) or _is_words_of_somebody(sentence) or _POINTS_ALONG.match(sentence):
        return True
    if _NAMED_AT_ONCE.match(sentence):
        return False
    if _SOMEBODY.match(sentence):
        return True
    if language not in {None, "en"}:
        second = _LATE_SECOND.get((language or "en").split("-")[0])
        return second is not None and second.match(sentence) is not None
    late = _LATE_SUBJECT.match(sentence)
    return (
        (late is not None and not _NAME.search(late[0]))
        or _points_back(sentence, before)
        or _unnamed(sentence, before)
        or _OF_THAT.search(sentence) is not None
        or _COUNTED_OFF.match(sentence) is not None
    )


def means_back(sentence: str, language: str | None) -> bool:
    """Whether a pronoun stands anywhere in it; a short sentence has seldom room for whom it means."""
    pattern = _MEANT.get((language or "en").split("-")[0])
    return pattern is not None and pattern.search(sentence) is not None


def _is_words_of_somebody(sentence: str) -> bool:
    """Whether it is a quotation and no more, or one with a verb of saying and nobody by name who says it."""
    return _BARE_QUOTE.fullmatch(sentence) is not None or any(
        pattern.search(sentence) is not None for pattern in (_BARE_SPEAKER, _THEIR_SPEAKER)
    )


def _leans(sentence: str, language: str | None) -> bool:
    pattern = _LEANS.get((language or "en").split("-")[0])
    return pattern is not None and pattern.match(sentence) is not None


def _points_back(sentence: str, before: str) -> bool:
    if _POINTS_BACK.match(sentence.casefold()):
        return True
    noun = _THE_NOUN.match(sentence)
    if noun is None or not noun["noun"].islower():
        return False
    return re.search(rf"\ban? (?:[\w-]+ ){{0,3}}{noun['noun']}\b", before, re.IGNORECASE) is not None


def _unnamed(sentence: str, before: str) -> bool:
    spoken = _UNNAMED_SPEAKER.search(sentence)
    if spoken and not _PERSON.search(sentence):
        return True
    pronoun = _EARLY_PRONOUN.search(sentence, 0, 70)
    if pronoun is None or _animate(sentence, pronoun):
        return False
    # The capital of a sentence's first word tells nothing where that is "In" or "The".
    word = sentence.split(maxsplit=1)[0]
    first = word.casefold()
    # "Peters" is a name where it stands in the sentence before as well.
    several = _ONE.fullmatch(pronoun[0]) and _SEVERAL.fullmatch(first) and word not in before
    ahead = sentence[: pronoun.start()]
    return not _NAME.search(ahead if several or first in STOP_WORDS["en"] else f" {ahead}")


def _animate(sentence: str, pronoun: re.Match[str]) -> bool:
    """Whether somebody stands before the pronoun whom it can mean."""
    ahead = sentence[: pronoun.start()].casefold()
    many = r"|people|[a-z]+(?:ers|ors|ists|ans|ents)" if pronoun[0].casefold().startswith("th") else ""
    return re.search(rf"\b(?:who|whose|man|woman|everyone|anyone{many})\b", ahead) is not None
