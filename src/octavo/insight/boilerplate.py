"""What stands in an article's text but tells nothing of its news: credits, invitations, captions, datelines."""

import re

from octavo.text.caseless import caseless

_FURNITURE = caseless(
    r"""
    ^(?:(?:read|see|learn|find\ out|watch|listen|view|click|follow|sign\ up|subscribe|join|share|download|log\ in
      |register)\b.{0,80}
      \b(?:more|also|here|now|below|newsletter|podcast|video|gallery|photos|us|account|app|story|next)\b
      | first\ (?:published|appeared)\ (?:by|in|on)\b | thank\ you\ for\ (?:using|reading|subscribing)\b
      | dieser\ (?:text|artikel|beitrag)\ (?:erschien|ist)\ zuerst\b | cet\ article\ a\ (?:d['’]abord\ )?été\ publié\b
      | este\ (?:artículo|texto)\ (?:se\ publicó|fue\ publicado|apareció)\b
      | \W*copyright\b | ©
      | (?:photo|image|picture|pictured|caption|image\ caption|video|graphic|credit|source|photograph)s?\s?[:(]
      | check\ out\b | (?:explore|discover|browse|shop|visit|try)\ (?:our|us|my)\b
      | let['’]s\ (?:explore|dive|look|take\ a|find\ out)\b | we\ (?:may|might)\ (?:receive|earn|get)\b
      | (?:related|read\ also|also\ read|more\ on\ this|see\ also|recommended|trending|tags?|advertisement)\b
      | editor['’]s\ note | (?:featured|header|cover)\ (?:image|photo|picture)\b
      | mehr\ zum\ thema|lesen\ sie\ auch|mehr\ dazu|quelle:|foto:|bild:
      | lire\ aussi|à\ lire|voir\ aussi|photo\ :|crédit
      | lea\ también|lee\ también|leer\ más|te\ puede\ interesar|leggi\ anche|leia\ (?:também|mais)|lees\ ook
      | läs\ också|les\ også|czytaj\ także|читайте\ также|фото:
      | (?:abonnieren|folgen|melden|registrieren)\ sie\b | jetzt\ (?:anmelden|abonnieren|registrieren|bestellen|buchen)
      | for\ more\ information\b
      | klicken\ sie\ (?:hier|auf)\b | bitte\ beachten\ sie\b | die\ redaktion\ behält\ sich\b
      | (?:inscrivez|abonnez)-vous\b | suivez-nous\b | (?:suscríb|regístr|inscríb)\w+\b | s[ií]guenos\b | iscriviti\b
      | para\ comentar\b | debes\ registrarte\b | revis[ae]\ (?:a\ continuación|aquí)\b
      | seguici\b | inscreva-se\b | assine\ (?:a|o|nossa)\b | siga-nos\b | schrijf\ je\ in\b | volg\ ons\b
      | zapisz\ się\b | подпи(?:шитесь|сывайтесь)
      | (?:vielen|herzlichen)\ dank\ für\ (?:ihr|dein|euer|das)
      | merci\ (?:de|pour)\ v(?:otre|os)\b|grazie\ per\ (?:l|aver|la)
      | gracias\ por\ (?:su|tu|leer|suscri)|obrigad[oa]\ por\b|bedankt\ voor\b
      # A greeting.
      | good\ (?:morning|evening|afternoon)[,!]|guten\ (?:morgen|tag|abend)[,!]|welcome\ to\ (?:our|this)\b
      | (?:dear|hello|hi)\ (?:reader|friend|customer|all|everyone)\w*|liebe\ (?:leser|kolleg|freund|kund)\w*
      | ch(?:ers?|ères?)\ (?:lect(?:eur|rice)|ami)\w*|(?:estimad|querid)[oa]s?\ (?:lector|amig)\w*
      | cari\ (?:lettori|amici)|(?:car|prezad|querid)[oa]s?\ (?:leitor|amig)\w*|beste\ (?:lezer|klant)\w*
      | 関連記事|【写真】|写真[:：]|あわせて読みたい|延伸阅读|相关阅读
      | 责任编辑|（?编辑[:：]|来源[:：]|图[:：]|관련\ ?기사|사진)
    | \b(?:reporting\ by\b | editing\ by\b | additional\ reporting\b
      | this\ (?:story|article|report|page)\ (?:has\ been|was|will\ be|is\ being)\ (?:\w+\ )?
        (?:updated|published|translated)
      | appears\ (?:here\ )?by\ arrangement\ with\b | all\ rights\ reserved\b | getty\ images\b
      | file\ (?:photo|image|picture)\b
      | this\ (?:post|article|page|story|site|list)\ (?:may\ )?(?:contains?|includes?)
        \ (?:references|links|affiliate|sponsored)\b
      | terms\ apply\b | code\ of\ conduct\ applies
      | (?:affiliate|commissionable|sponsored)\ links?\b
      | commission\ (?:at\ no|if\ you)\b | (?:closing|end\ of)\ (?:this|our|the)\ live\b | closing\ this\ page\b
      | live\ blog\b | our\ (?:newsletter|privacy\ policy|cookie) | terms\ (?:of\ use|and\ conditions)\ apply
      | mit\ material\ von\b)
    | \bin\ (?:ihr(?:er|em)|deine[rm])\ (?:inbox|postfach)|\b(?:in|to)\ your\ inbox\b|\bdans\ votre\ boîte\b
    | \bprovided\ for\ information(?:al)?\ purposes\b | \bpolityce\ prywatności | \bunserer?\ datenschutzerklärung
    | \b(?:finden|lesen|erfahren)\ sie\ (?:hier|unten|unter)\b
    | contributed\ (?:reporting\ )?to\ th(?:is|e)\b | \(photo\ by\b
    | \((?:foto|photo|bild|imagen|image|crédit|credit)s?\s?[:/]
    # An address to go or to write to.
    | https?:// | \b(?:unter|visit|see|siehe|voir)\ www\.\w | \w@\w[\w-]*\.\w
    """,
    re.VERBOSE,
)
_SUPPOSED = re.compile(
    r"(?:suppose|imagine|assume|let[’']s say|say)\s(?:that|all|a|an|the|you|we|there|it|if)\b"
    r"|(?:angenommen|gesetzt den fall|nehmen wir an|stellen wir uns vor)\b"
    r"|(?:supposons|imaginons|admettons|supongamos|imaginemos|supuesto que|supponiamo|immaginiamo|suponhamos"
    r"|stel(?:\sje\svoor)?\sdat|предположим|допустим|представим)\b|假设|假如|仮に",
    re.IGNORECASE,
)
#: What it says is that nothing was said.
_NO_COMMENT = caseless(
    r"""
    (?:did|does|do|could|was|were|had)(?:\ not|n['’]t)\b.{0,30}\b(?:respond|reply|comment|reached|return(?:ed)?
      |available)\b
    | \b(?:(?:sought|requested|asked\ for)\ comment | (?:contacted|approached)\ for\ (?:a\ )?comment
      | declined\ (?:to\ comment|comment|further) | requests?\ for\ comment\b
      | auf\ (?:eine\ )?anfrage\b.{0,40}\b(?:nicht|keine)\b | n['’](?:a|ont)\ pas\ (?:répondu|souhaité))
    """,
    re.VERBOSE,
)
_AGENCY = (
    r"(?:CNN|AP|Reuters|REUTERS|AFP|dpa|DPA|UPI|Bloomberg|Xinhua|ANSA|EFE|TASS|Kyodo|Yonhap|PTI|ANI|APA|SID|"
    r"PA|BBC|NPR)"
)
_PLACE = r"[^\W\d_][\w.,'’/ -]{0,48}?"
_DATELINE = re.compile(
    rf"(?:{_PLACE}\s?)?\({_AGENCY}(?:\ Business|\ Money)?\)\s?(?:[-–—]+\s?)?(?=\S)"
    rf"|(?:{_PLACE}\s?)?\([^()]{{2,24}}\)\.?\s?[-–—]+\s"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}(?:,\s[\w.]{2,14}){0,2}(?:,?\s[\w.]{3,9}\s\d{1,2})?\s(?:--|—|–|-)\s"
    r"|[【（(〔［][^】）)〕］]{2,30}[】）)〕］]\s*(?=[\u3040-\u9fff\uac00-\ud7af])"
)
#: The hour of a live page's entry: "12.45 — The premier is here", "16.55 El fiscal muestra la lista".
_HOUR = re.compile(
    r"(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?(?:uhr|hrs?|h|gmt|cet|cest|bst|[ap]\.?m\.?))?"
    r"(?:\s?[—–|:-]\s+|\s(?=(?:the|an?|der|die|das|ein|eine|el|l[aeo]s?|una?|il|gli|une?|des|o|os|as|um|uma|de|het|een)\s))",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"""[\w"“„«‘'(\[「『《【¿¡$€£¥#@+•*–—-]""")
#: "to create and edit photos.": a piece torn off; "iPhone sales fell" is whole, "$ sudo cp" is none.
_TORN_OFF = re.compile(r"[a-zß-öø-ÿа-яё](?![\w-]*[A-ZÀ-Þ])|\$\s")
_ENDS = re.compile(r"""[.!?…。！？।؟۔։።\u0e00-\u0e7f](?:\s?[”"»’'」』）)\]]|\[\d+\])*$""")
_SPACED_STOP = re.compile(r"\s\.$")


def is_boilerplate(sentence: str) -> bool:
    """Whether it is a credit, an invitation to read on, a caption's mark or the like."""
    return _FURNITURE.search(sentence) is not None


def is_supposed(sentence: str) -> bool:
    """Whether it asks to suppose something: what follows from that is no news."""
    return _SUPPOSED.match(sentence) is not None


def is_no_comment(sentence: str) -> bool:
    """Whether all it says is that somebody did not answer."""
    return _NO_COMMENT.search(sentence) is not None


def is_whole(sentence: str) -> bool:
    """Whether it begins and ends like a sentence; a heading, a caption or a torn piece often does not."""
    begins = _BEGINS.match(sentence) is not None and _TORN_OFF.match(sentence) is None
    return begins and _ENDS.search(sentence) is not None


def is_name(sentence: str) -> bool:
    """Whether none of its words has a small letter first: "Michael Shadlen, Ph.D." names who is to be seen."""
    words = [part for part in sentence.split() if part[:1].isalpha()]
    return all(word[0].isupper() for word in words) and bool(words)


def is_torn(sentence: str) -> bool:
    """Whether its stop stands by itself: a link, or what else was the last word, is gone."""
    return _SPACED_STOP.search(sentence) is not None


def is_spaced_out(text: str) -> bool:
    """Whether a text was cut into words, as programs do: then a blank before a stop tells nothing."""
    return 2 * text.count(" . ") > text.count(". ") > 0


def dateline(sentence: str) -> int:
    """How many code points at its beginning are a place and an agency, or an hour: ``LONDON (Reuters) - ``; else 0."""
    match = _HOUR.match(sentence) or _DATELINE.match(sentence)
    return match.end() if match else 0
