"""Words of asking in languages whose short words mean something else in others ("mit" and "ki" in Hungarian).

A language's patterns by kind, as ``QuestionKind`` spells it; of two that begin at one place the upper one holds.
"""

from collections.abc import Mapping

BY_LANGUAGE: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "what was said": r"ماذا\s(?:قال|يقول|تقول|قالت|طلب|أعلن|وعد)",
        "how long": r"كم\s(?:استغرق|يستغرق|استمر|دام|من\sالوقت)|(?:إلى|منذ)\sمتى",
        "how old": r"كم\s(?:يبلغ\s)?عمر",
        "when": r"متى|في\sأي\s(?:عام|سنة|يوم|ساعة)",
        "why": r"لماذا|ما\s(?:هو\s)?(?:سبب|أسباب)|ما\sالذي\s(?:تسبب|أدى)",
        "how many": r"(?<!\w)ب?كم(?!\w)|ما\s(?:هي?\s)?(?:نسبة|عدد|سعر|قيمة|كلفة|تكلفة|حجم|مقدار|مبلغ)",
        "where": r"أين",
        "who": r"^\W*(?:على\s|إلى\s|مع\s)?ل?من(?!\w)(?!\sأين)|ما\s(?:هو\s)?اسم",
        "yes or no": r"^\W*هل(?!\w)",
    },
    "cs": {
        "what was said": r"\bco\b.{0,20}\b(?:řek\w+|říká|říkají|tvrdí|slíbil\w*|slibuj\w+|požad\w+|žádá|oznámil\w*)",
        "how long": r"\bjak dlouho\b|\bkolik (?:hodin|dní|týdnů|měsíců|let) (?:trv\w+|potrv\w+)",
        "how old": r"\bkolik (?:\w+ ){1,3}let\b|\bkolik let (?:je|bylo|mu|jí)\b|\bjak star\w+|\bv kolika letech\b",
        "when": r"\bkdy\b|\b(?:v|od) kolika? hodin|\b(?:v|ve) kterém roce\b",
        "why": r"\bproč\b|\bco (?:způsobil\w+|bylo příčinou)|\bz jakého důvodu\b",
        "how many": r"\bkolik\w*|\bco st(?:ojí|álo)\b|\bjak (?:vysok\w+|velk\w+|často|daleko|hlubok\w+|těžk\w+|rychl\w+"
        r"|dlouh\w+|širok\w+)|\bjak(?:á|ou|é|ý) (?:cen\w+|pokut\w+|část\w*|podíl|výšk\w+|škod\w+)",
        "where": r"\bkde\b|\bkam\b|\bodkud\b|\bve? které[mj]? (?:městě|zemi)",
        "who": r"\bkdo\b|\bkoho\b|\bkomu\b|\bkým\b|\bjak se (?:jmen\w+)",
    },
    "el": {
        "what was said": r"\bτι\b.{0,15}\b(?:λέ\w+|είπ\w+|ζητ\w+|δήλωσ\w+|υποσχέθηκ\w+)",
        "how long": r"\bπόσο (?:καιρό|διήρκεσ\w+|διαρκεί|κράτησ\w+|θα (?:διαρκέσ\w+|κρατήσ\w+))",
        "how old": r"\bπόσων (?:ετών|χρον\w+)|\bπόσο χρον\w+|\bτι ηλικία",
        "when": r"\bπότε\b|\bτι ώρα\b|\bποια χρονιά\b",
        "why": r"\bγιατί\b|\bτι προκάλεσ\w+|\bγια ποιον? λόγο\b",
        "how many": r"\bπόσ\w+|\bτι (?:ποσοστό|ποσό|τιμή)\b",
        "where": r"\bπού\b|\bσε ποια (?:πόλη|χώρα)\b",
        "who": r"\bποι(?:ος|οι|ον|ους|ανού)\b|\bπώς (?:λέγ\w+|ονομάζ\w+|τ[οη]ν λένε)",
    },
    "fi": {
        "what was said": r"\bmitä\b.{0,30}\b(?:sano\w*|vaati\w*|lupa\w+|kerto\w+)\b",
        "how long": r"\b(?:kuinka|miten) (?:kauan|pitkään)\b",
        "how old": r"\b(?:kuinka|miten) vanha|\bminkä ikäi\w+|\bmissä iässä\b",
        "when": r"\bmilloin\b|\bmihin aikaan\b|\bminä (?:päivänä|vuonna)\b|\bmonelta\b",
        "why": r"\bmiksi\b|\b(?:mistä syystä|minkä vuoksi|mikä aiheutti)\b",
        "how many": r"\b(?:kuinka|miten) (?:mon\w+|palj\w+|suur\w*|kork\w+|pitk\w+|kauas|kaukana|usein"
        r"|syv\w+|painav\w+)|\bpaljonko\b|\bmontako\b|\bmitä (?:\w+ ){0,3}(?:maksaa|maksoi)\b",
        "where": r"\bmissä\b|\bminne\b",
        "who": r"\bkuka\b|\bketkä\b|\bkenen\b|\bketä\b|\bkenelle\b|\bminkä niminen\b",
        "yes or no": r"^\W*\w+k[oö]\b",
    },
    "hu": {
        "what was said": r"\bmit\b.{0,20}\b(?:mond\w*|ígér\w*|követel\w*|kér\w*|állít\w*)",
        "how long": r"\bmeddig\b|\bmennyi ideig\b|\bmióta\b",
        "how old": r"\bhány éves\w*",
        "when": r"\bmikor\w*|\bhány órakor\b|\bmelyik (?:évben|napon)\b",
        "why": r"\bmiért\b|\bmi (?:okozta|miatt|az oka|volt az oka)\b|\bmitől\b",
        "how many": r"\bhány\w*|\bmennyi\w*|\bmekkora\w*"
        r"|\bmilyen (?:mély|magas|hosszú|nehéz|messz\w+|gyors\w*|gyakran|széles|nagy)\b|\bmibe került",
        "where": r"\bhol\b|\bhov?[aá]\b|\bhonnan\b|\bmelyik (?:városban|országban)\b",
        "who": r"^\W*(?:és )?ki(?:k|t|ket|nek|knek|vel|től)?\b|\bhogy hívják\b|\bmi a neve\b",
        "yes or no": r"\w-e\b",
    },
    "ro": {
        "what was said": r"\bce\b.{0,15}\b(?:spun\w*|a spus|au spus|cere|cer|a cerut|a declarat|a promis|afirmă)\b",
        "how long": r"\bcât timp\b|\bcâtă vreme\b|\bcât (?:a durat|durează|va dura)\b",
        "how old": r"\bcâți ani (?:are|avea|au|aveau)\b|\bce vârstă\b",
        "when": r"\bcând\b|\bla ce oră\b|\bîn ce an\b",
        "why": r"\bde ce\b|\bce a (?:provocat|cauzat|dus)\b|\bdin ce (?:cauză|motiv)\b",
        "how many": r"\bcâ(?:t|tă|ți|te)\b|\bce (?:procent|preț|sumă|parte|amendă|distanță|înălțime|suprafață)\b",
        "where": r"\bunde\b|\bîn ce (?:oraș|țară|loc)\b",
        "who": r"\bcine\b|\bcui\b|\bcum (?:se numește|se numea|îl cheamă|o cheamă)\b",
    },
    "uk": {
        "what was said": r"\bщо\b.{0,25}\b(?:каж\w+|сказа\w+|заяви\w+|вимага\w+|обіця\w+)",
        "how long": r"\bяк довго\b|\bскільки (?:часу\b|(?:\w+ )?трива\w+)",
        "how old": r"\bскільки (?:\w+ ){0,2}років(?:\s\w+){0,2}\W*$|\bякого віку\b",
        "when": r"\bколи\b|\bо котрій\b|\bу? ?якому році\b|\bякого року\b",
        "why": r"\bчому\b|\bнавіщо\b|\bчерез що\b|\bз якої причини\b|\bщо (?:спричинил\w+|стало причиною)",
        "how many": r"\bскільк\w+|\bнаскільки\b|\bяк(?:ий|а|у|ою) (?:відсот\w+|част\w+|сум\w+|цін\w+|штраф\w*|збит\w+)",
        "where": r"\bде\b|\bкуди\b|\bзвідки\b|\b[ву] як(?:ому|ій) (?:місті|країні|селі)\b",
        "who": r"\bхто\b|\bкого\b|\bкому\b|\bким\b|\bяк зва\w+",
        "yes or no": r"^\W*чи\b",
    },
}
