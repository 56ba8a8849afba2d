"""The cue words of briefings, in one place: what undoes an earlier report, what was still open, what lasts a while.

A table a meaning; which lines they decide about is said where they are used (turned, open, latest). Whose word a line
is: hearsay.
"""

# ruff: noqa: E501 -- lists of words, a meaning and a language a line

import re
from dataclasses import dataclass

from octavo.text.caseless import Caseless, caseless


def _words(pattern: str) -> Caseless:
    return caseless(rf"\b(?:{pattern})\b", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Turn:
    """Words that undo something, words of what they undo (none: whatever was to come), and stems both must share."""

    undoes: Caseless
    undone: Caseless | None
    shared: int


#: Verbs of what was done: "on Friday" beside one of them is last Friday.
DONE = _words(
    r"""\w{2,}ed|was|were|had|hat|haben|hatten?|wurden?|a|ont|avai(?:t|ent)|fut|\w{2,}ó|\w+(?:aron|ieron)|han?|hanno
    |\w+(?:ou|eu|iu|aram|eram|iram)|heeft|hebben|werd(?:en)?
    |said|began|came|went|took|gave|fell|rose|broke|sank|flew|saw|wrote|spoke
    |(?:sag|teil|erklär|berichte|melde|kündig)ten?|gab(?:en)?|kam(?:en)?|ging(?:en)?|starb(?:en)?|fiel(?:en)?|stieg(?:en)?
    |s['’]est|se\ sont|(?:est|sont)\ (?:mort|décédé|arrivé|parti|tombé)\w*
    |zei(?:den)?|meldden?|bleek|bleken|kwam(?:en)?|gingen|waren
    |har|hade|havde|hadde|var|blev|ble|\w{2,}ł(?:[aoy]|[ae]m|y\w+)?|\w{2,}liśmy
    |[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лись)|[^\W\d_]{2,}(?:[dt][iü]|mişti|mişti|muştu|müştü)"""
)
_DEAL = r"(?:agreement|deal|settlement|einigung|accord|acuerdo|accordo|acordo|akkoord)"
TURNS = (
    Turn(
        _words(
            r"""call(?:ed|s)?\ off|cancel\w*|postpon\w+|put\ off|puts\ off|withdr[ae]w\w*|pull(?:ed|s)\ out|scrapp\w+|shelved
            |revoke[sd]?|abandon(?:s|ed)|zurückgezogen|zieht(?=.*\bzurück)|zog(?=.*\bzurück)|rückzug|abgesagt|sagte?(?=.*\bab\b)
            |versch(?:ob|oben|iebt)|zurückgenommen|aufgehoben|annul\w+|reporté\w*|reporte(?:nt)?|retir(?:e|é|ée|és|ent)
            |abandonn\w+
            |lev(?:é|ée|ent|aient)(?=.*\b(?:préavis|grève|alerte|interdiction)\b)|aplaz\w+|cancel\w+|desconvoc\w+|anul(?!ui\b)\w+|pospu\w+|retir(?:ó|a|an|aron|ado|ada)|rinvi\w+|ritir(?:a|ato|ata)
            |revoc\w+|adi(?:ou|ado|ada)|desist\w+|uitgesteld|afgelast|ingetrokken|geannuleerd|opgeheven
            |inställ[dt]\w*|uppskj?ut\w+|uppskjut\w+|skjuts\ upp|återkalla\w*|(?:dr(?:ar|og|as|ogs)|dragit|dragits)\ (?:tillbaka|in)|stoppa(?:s|d|des|ts)|upphäv\w+
            |aflys\w+|avlys\w+|uds(?:at|kudt)\w*|utsatt\w*|tr[uæe]kk\w+\ til?ba[gk]e|tilbagekald\w*|tilbakekal\w*|ophæve\w*|opphev\w+
            |(?<!do\ )odwoł\w+|przełoż\w+|wycof\w+|uchyl\w+|zniesi\w+|zniós\w*|unieważni\w+|anulow\w+|zrezygn\w+
            |zruš\w+|odvol(?:á|a)\w+|odlož\w+|stáhl\w*|stažen\w*|upusti\w+|rezign(?:oval|ac)\w*
            |отмен\w+|отозва\w+|отложи\w+|отложен\w*|перенес\w+|отказал\w+\ от
            |iptal\w*|ertele(?:n|d)\w*|geri\ (?:çek|alin|aldi)\w*|vazgeç\w*|kaldiril\w*
            |peru(?:i|ivat|ttiin|ttu|tti|taan|utui|uttaa)|luopui\w*|siirret\w+|kumo(?:si|sivat|ttiin|ttu)|vedettiin\ takaisin|veti\ takaisin|hylkäsi\w*
            |ακύρωσ\w+|ακυρ(?:ών|ώθηκ)\w+|μαται(?:ών|ώθηκ)\w+|αναβ(?:λήθηκ|άλλ)\w+|ανέβαλ\w+|απέσυρ\w+|αποσύρ\w+|ανακάλεσ\w+|εγκατέλειψ\w+
            |amânat\w*|retras\w*|retrag\w*|renunț\w+|lemond\w+|lefúj\w+|elhalaszt\w+|visszavon\w+|visszalép\w*|elállt\w*|megsemmisít\w+
            |[وف]?(?:ألغ[تىو]\w*|إلغاء|[يت]لغي|أجل[تو]?\w*|تأجيل|سحب[تو]?|تراجع\w*|تخل[ىت]\w*)|\w*(?:中止|撤回|延期|断念|取り消|取りやめ|破棄)\w*"""
        ),
        None,
        2,
    ),
    Turn(
        _words(
            r"""(?:was|were|been)\ (?:released|freed|cleared)|freigelassen|auf\ freiem\ fuß|freigekommen|relâchée?s?
            |remise?s?\ en\ liberté|disculp\w+|mis\ hors\ de\ cause|liberad[oa]s?|puest[oa]s?\ en\ libertad
            |en\ libertad|exculp\w+|rilasciat[oaie]|liberat[oaie]|scarcerat[oaie]|scagionat[oaie]|libertad[oa]s?|solt[oa]s?|ilibad[oa]s?|vrijgelaten
            |frigiv\w+|frisläpp\w+|släppt[sa]?|friad[es]?s?|løsladt|frikendt|løslatt|frifunnet|zwolnion\w+|wypuszcz\w+|wypuści\w+|uniewinni\w+
            |propuštěn\w*|zproštěn\w*|отпу[щс]\w+|освобо[жд]\w+|оправда\w+|serbest\ (?:kal|birak)\w*|beraat\w*
            |vapautet\w+|vapautui|päästettiin\ vapaaksi|ελεύθερ\w+|αποφυλακίστηκ\w+|αθωώθηκ\w+|απαλλάχ\w+|eliberat\w*|achitat\w*
            |szabadon\ (?:enged|bocsát)\w+|szabadlábra\w*|felment\w+|elengedt\w+|[وف]?(?:أفرج\w*|الإفراج|أطلق\w*\ سراح\w*|برأ[ت]?\w*|تبرئة)
            |\w*(?:釈放|無罪|不起訴)\w*"""
        ),
        _words(
            r"""suspect\w*|accus\w+|custody|verdächtig\w*|verdacht|festgehalten|untersuchungshaft|soupçonn\w+|garde\ à\ vue
            |sospech\w+|acusad\w+|sospett\w+|fermo|suspeit\w+|rapto|verdacht\w*|verdenk\w*
            |arrest\w*|festgenommen|festnahme\w*|arrêtée?s?|interpellée?s?|detenid[oa]s?|detuv\w+|fermat[oaie]|detid[oa]s?
            |presos?|aangehouden|gearresteerd
            |misstänk\w+|anhåll\w+|gripen|gripits|häkta\w+|mistænk\w+|sigte[td]\w*|anhold\w+|mistenk\w+|siktet\w*|pågrepet
            |podejrz\w+|zatrzyman\w+|aresztow\w+
            |podezř\w+|zadržen\w*|obviněn\w*|zatčen\w*|подозрева\w+|задерж\w+|арестова\w+|şüpheli\w*|gözalti\w*|tutuklan\w*
            |epäil\w+|pidät\w+|vangit\w+|ύποπτ\w+|συνελήφθη\w*|σύλληψ\w+|κρατείται|κρατούνται|κατηγορ\w+|reținut\w*|suspect\w*|gyanús\w+|őrizet\w+
            |letartóztat\w+|[وف]?(?:اعتقل\w*|اعتقال\w*|(?:ال)?مشتبه|احتجز\w*|أوقف\w*)|\w*(?:容疑|逮捕|拘束)\w*"""
        ),
        0,
    ),
    Turn(
        _words(
            r"""(?:was|were|been)\ (?:found|rescued)|found\ (?:alive|dead|safe|unharmed)|turned\ up|aufgetaucht|gerettet
            |(?:wieder)?gefunden|geborgen|retrouvée?s?|repêch\w+|saufs?|sauves?|secourue?s?|encontrad[oa]s?|hallad[oa]s?
            |rescatad[oa]s?|apareci\w+|a\ salvo|ritrovat[oaie]|trovat[oaie]|salvat[oaie]|resgatad[oa]s?|apareceu
            |gevonden|gered|terecht|hitta(?:d|de|des|ts)|återfunn\w+|rädda(?:d|de|des|ts)|fundet|reddet|funnet
            |odnalezi\w+|odnaleźli|znalezion\w+|uratowa\w+
            |nalezen\w*|našl[aioy]|zachráněn\w*|найден\w*|нашли|спасен\w*|спасли|bulundu\w*|kurtaril\w*
            |löyty(?:i|ivät|nyt)|löydet\w+|pelastet\w+|βρέθηκ\w+|εντοπίστηκ\w+|διασώθηκ\w+|găsi[tț]\w*|salva[tț]\w*|megtalál\w+|előkerült\w*
            |[وف]?(?:عثر\w*|أنقذ\w*)|\w*(?:発見|救助|見つか)\w*"""
        ),
        _words(
            r"missing|vermisste?[nr]?|vermisst|(?:portée?s?|est|sont)\ disparue?s?|desaparecid[oa]s?|dispers[oaie]|vermiste?n?|saknad[e]?|saknas|försvunn\w+|savnet|savnede|savnes|forsvund\w+|zagini\w+|zaginął|poszukiwan\w+|pohřešovan\w+|nezvěstn\w+|пропа(?:л|в)\w+|kayip\w*|kadon\w+|kateissa|αγνο(?:είτ|ούντ|ούμεν)\w+|εξαφανί\w+|dispăru[tț]\w*|eltűnt\w*|(?:ال)?مفقود\w*|\w*行方不明\w*"
        ),
        1,
    ),
    Turn(
        _words(
            rf"""(?<!no\ )(?<!any\ )(?<!without\ )(?<!keine\ )(?<!sin\ )(?<!hay\ )(?<!d['’])(?<!sans\ )(?<!senza\ )(?<!sem\ )
            (?<!geen\ ){_DEAL}|agreed|geeinigt|einigten|einigen\ sich|tombés\ d['’]accord"""
        ),
        _words(
            rf"""(?:no|any|without|keine|sin|no\ hay|pas\ d['’]|sans|nessun|senza|sem|geen)\s?{_DEAL}
            |(?:talks|negotiations)(?=.*\b(?:broke|collapsed|failed|stalled)\b)|deadlock\w*|gescheitert|festgefahren
            |négociations(?=.*\b(?:rompues|échoué))|impasse|negociaciones(?=.*\b(?:rotas|fracas))"""
        ),
        1,
    ),
    # What was in force is so no longer: "the notice now applies to 38,000 homes" / "the notice has been lifted".
    Turn(
        _words(
            r"""(?:was|were|been|is|are)\ lifted|aufgehoben|levée?s?|levantad[oa]s?|revocat[oaie]|revogad[oa]s?|opgeheven
            |upphäv[td]s?|hävts|ophævet|opphevet|zniesion[aeyo]|uchylon[aeyo]|nie\ obowiązuj\w+"""
        ),
        _words(
            r"""appl(?:y|ies)|in\ (?:force|effect)|gilt|gelten|s['’]applique(?:nt)?|en\ vigueur|rigen?|en\ vigor|in\ vigore|vale|valgono
            |em\ vigor|vigora[m]?|geldt|gelden|van\ kracht|gäller|gælder|gjelder|obowiązuj\w+"""
        ),
        1,
    ),
)
_DEALS = r"""(?:agreements?|deals?|settlements?|pact|truce|einigung|abschluss|kompromiss|vereinbarung|tarifabschluss|schlichtungsspruch
    |accord|compromis|acuerdo|pacto|preacuerdo|accordo|intesa|acordo|akkoord|avtalet?|uppgörelse\w*|aftale\w*|avtale\w*|porozumieni\w+|ugod\w+|dohod\w+
    |соглашени\w+|anlaşma\w*|sopimu\w+|sovinto\w*|συμφωνία\w*|acordul\w*|înțelege\w+|megállapodás\w*|egyezség\w*|[وف]?(?:ال)?اتفاق\w*|\w*合意\w*)"""
_NO_TO = r"""(?:reject(?:s|ed)?|vot(?:e[sd]?|ing)\ down|turn(?:s|ed)?\ down|threw\ out|said\ no|abgelehnt|lehn(?:t|ten|te)|stimmten\ gegen|rejeté\w*|rejett\w+|repouss\w+
    |rechaz\w+|respin\w+|bocciat\w*|boccia(?:no)?|rejeit\w+|chumb\w+|verw[io]rp\w*|wees\ af|wezen\ af|afgewezen|afgekeurd|rösta(?:t|de)\ ne[rj]\w*|förkasta\w*|avvisa\w*
    |stemt\w*\ ne[ij]\w*|forkast\w+|odrzuci\w+|zamít\w+|odmít\w+|отверг\w+|reddet\w+|hylkä\w+|hylät\w+|απέρριψ\w+|elutasít\w+|leszavaz\w+|[وف]?رفض\w*|\w*(?:否決|拒否)\w*)"""
#: A settlement, and one to which those whom it is for said no: nothing that it was to bring has come.
SETTLEMENT = _words(_DEALS)
VOTED_DOWN = _words(rf"{_NO_TO}\b[^.;]{{0,60}}?\b{_DEALS}|{_DEALS}\b[^.;]{{0,60}}?\b{_NO_TO}")
#: Said by an office of what was as often as of what will be.
ANNOUNCED = caseless(
    r"\b(?:(?:a|ont|ha|han|hanno)\s(?:annoncé|anunciado|annunciato)|anunci(?:ó|aron|ou|aram)|announced)\b"
)
#: What is not settled yet, in so many words.
OPEN = caseless(
    r"""
    \b(?:still|yet|for\ now|so\ far|being\ sought|not\ yet|not\ known|at\ large|is\ expected|are\ expected
      |forecast(?:ers)?|hopes?\ to|no\ intention|suspect(?:s|ed)?|first\ spoke|early\ tests
      |do(?:es)?\ not\ rule\ out|is\ due|are\ due|(?:is|are)\ (?:looking|searching|checking|examining|investigating|hunting))\b
    | \b(?:noch|vorerst|bislang|erwartet|rechnen|dürfte|womöglich|könnte|vermut\w+|verdacht|ungeklärt|fehlt\ jede
      |prüft|prüfen|sucht|suchen|fahndet|ermittelt|ermitteln)\b
    | \b(?:todavía|aún|siguen?|por\ ahora|podría[n]?|debería|a\ falta\ de|sospech\w+|posible|temían|descartan?
      |buscan?|investigan?|examinan?|analizan?|comprueban?|revisan)\b
    | \b(?:toujours|encore|pour\ l['’]heure|à\ ce\ stade|pourrait|devrait|hypothèse|première|soupçon\w*
      |espère|nuit\ pour|recherchent?|cherchent?|examinent|enquêtent|vérifient|étudient|en\ garde\ à\ vue)\b
    | \b(?:ancora|per\ ora|finora|al\ momento|in\ forse|dovrebbe|sospett\w+|ipotesi|cercano|indaga(?:no)?|esaminano|verificano|valutano)\b
    | \b(?:ainda|por\ enquanto|para\ já|até\ agora|deve(?:m)?|deveria|suspeit\w+|hipótese|(?<!la\ )procuram?|investigam?|examinam|analisam|verificam)\b
    # A guess, and what one side says of another.
    | \b(?:probably|presumably|almost\ certainly|wahrscheinlich|offenbar|mutmaßlich|probablement|vraisemblablement|sans\ doute
      |probablemente|seguramente|probabilmente|provavelmente|waarschijnlijk|vermoedelijk)\b
    | \b(?:claim(?:s|ed|ing)|accus(?:es?|ed|ing)|alleg(?:es?|ed)|wirft|werfen|warf(?:en)?|beschuldig(?:t|te|ten|en)|behaupt\w+|vorwürfe?
      |vorwurf|accus(?:e|ent|é|ée|és|ées)|reproch(?:e|ent|é)|prétend\w*|revendiqu\w+|acus(?:a|an|ó|aron|ou|aram)|denunci(?:a|an|ó|aron)
      |reivindic\w+|accus(?:a|ano|ato)|beschuldig\w+)\b
    | \b(?:full|every|complete)\ confidence\b | \bvolle[sn]?\ vertrauen\b | \bpleine\ confiance\b | \bplena\ confian(?:za|ça)\b
      | \bpiena\ fiducia\b | \bvol(?:ste)?\ vertrouwen\b
    # What goes on just then, or is left: "chlorine is leaking", "two remain to be found".
    | \b(?:remain(?:s|ed)?|bleib(?:t|en)|blieb(?:en)?|restent?|restaient|demeurent?|quedan?|quedaban?|permanecen?|restano|rimangono
      |ficam|blijft|blijven)\b
    | \b(?:is|are)\ (?:now\ |currently\ |also\ )?(?!being\b)\w{3,}ing\b
    # How it looked while people waited.
    | \b(?:hopes?|fears?|concerns?)\ (?:\w+\ ){0,2}(?:fad(?:ed|ing)|dimm(?:ed|ing)|dwindl\w+|gr[eo]w\w*|mount\w*|r[io]s\w+)\b
      | \b(?:hoffnung\w*|sorgen?)\b[^.,;]{0,30}\b(?:schwind\w+|schwand\w*|sink\w+|sank\w*|wächst|wachsen|wuchs\w*)\b
      | \b(?:l['’]espoir|les\ espoirs|l['’]inquiétude|les\ craintes)\b[^.,;]{0,30}\b(?:amenuis\w+|s['’]éloign\w+|grandi\w*|augment\w+|mont\w+)\b
      | \b(?:las?\ esperanzas?|el\ temor|la\ preocupación)\b[^.,;]{0,30}\b(?:se\ (?:agota|apaga|desvanece|esfuma)\w*|cre(?:ce|cía|ció)|aumenta\w*)\b
      | \b(?:le\ speranze|la\ speranza|as?\ esperanças?|de\ hoop)\b[^.,;]{0,30}\b(?:svanis\w+|diminu\w+|affievol\w+|vervaag\w+|vervloog)\b
    # What somebody took it for: "what the air force called a drone".
    | \bwhat\ (?:\w+\ ){1,4}called\b
    # Who was ahead before the end, and the count of a night.
    | \b(?:heading\ for|on\ course\ (?:for|to)|ahead\ (?:by|in|with|of)|in\ the\ lead|in\ führung|auf\ kurs|(?:liegt|liegen|lag|lagen)\b[^,.]{0,40}\bvorne?
      |en\ tête|en\ passe\ de|en\ cabeza|encabez(?:a|an|aba)|lidera[mn]?|in\ testa|na\ frente|op\ kop)\b
    | \b(?:with|after)\b(?!\ all)[^,.]{0,40}\b(?:votes|ballots|precincts|districts)\ (?:\w+\ ){0,2}counted\b
    | \bnach\ (?:der\ )?auszählung\ (?:von|der\ hälfte)\b | \b(?:con|tras)\b[^,.]{0,30}\bescrutad\w+ | \bdépouillés?\ à\b
    | \bcom\b[^,.]{0,30}\b(?:urnas|votos)\ (?:\w+\ )?apurad\w+ | \bcon\b[^,.]{0,40}\bscrutinat\w+
    | \bna\ [^,.]{0,30}\bstemmen\ geteld\b
    | \b(?:nog|vooralsnog|voorlopig|vermoed\w+|verwacht|zoekt|zoeken|onderzoekt|onderzoeken)\b
    | \b(?:fortfarande|ännu|än\ så\ länge|hittills|väntas|söker|söks|utreder|utreds|undersöker|troligen|förmodligen|misstänk\w+|tills\ vidare|kvarstår)\b
    | \b(?:fortsat|fortsatt|endnu|ennå|foreløbig|foreløpig|indtil\ videre|inntil\ videre|hidtil|hittil|ventes\ at|leder\ efter|leter\ etter
      |efterforsk\w+|etterforsk\w+|formentlig|sandsynligvis|sannsynligvis|mistænk\w+|mistenk\w+|undersøger|undersøker)\b
    | \b(?:wciąż|jeszcze|na\ razie|dotychczas|jak\ dotąd|szuka(?:ją)?|poszuk\w+|bada(?:ją)?|sprawdza(?:ją)?|podejrz\w+|prawdopodobnie|przypuszcz\w+
      |do\ odwołania|trwają?|pozosta(?:je|ją))\b
    | \b(?:stále|zatím|dosud|ještě|prozatím|očekáv\w+|pravděpodobně|zřejmě|možná|prověřuj\w+|vyšetřuj\w+|pátr(?:á|aj)\w*|hled(?:á|aj)\w*
      |tvrdí|tvrdil\w*|obvi(?:nil|ňuj)\w*|zbývá|podezř\w+|trvá|nevylouč\w+)\b
    | \b(?:ещё|еще|пока|ожида\w+|возможно|вероятно|предварительн\w+|выясня\w+|проверя\w+|разыскива\w+|ищ(?:ет|ут)|расследу\w+
      |оста(?:ётся|ется|ются)|утвержда\w+|обвиня\w+|обвинил\w*|продолжа\w+|по-прежнему)\b
    | \b(?:hâlâ|halen|henüz|şimdilik|beklen(?:iyor|mekte)\w*|olabilir|muhtemelen|araştiriliyor|araştiriyor\w*|araniyor|ariyor\w*
      |incelen?iyor\w*|soruşturul?uyor\w*|iddia\w*|öne\ sür\w+|suçla[dm]\w+|sürüyor|umuluyor)\b
    | \b(?:anklag\w+|hävda[rd]\w*|påst(?:år|od|ods|o)|hævde[rd]\w*|hevde[rt]\w*|oskarż\w+|zarzuc\w+|twierdz\w+)\b
    | \b(?:yhä|edelleen|toistaiseksi|vielä|odotetaan|epäil(?:ee|i|lään|evät)|luultavasti|todennäköisesti|ilmeisesti|etsi(?:vät|tään)|tutki(?:vat|taan)
      |selvit(?:etään|tävät)|väitt(?:ää|i|ivät|ävät)|syyt(?:tää|ti|tivät)|kateissa|jatku(?:u|vat))\b
    | \b(?:ακόμη|ακόμα|προς\ το\ παρόν|μέχρι\ στιγμής|αναμέν\w+|πιθανότατα|πιθανόν|αναζητ(?:εί|ούν|είται|ούνται)|ερευν(?:ά|ούν|άται|ώνται)|εξετάζ\w+
      |ισχυρίζ\w+|κατηγορ(?:εί|ούν)|απειλ(?:εί|ούν)|συνεχίζ\w+|παραμέν\w+)\b
    | \b(?:încă|deocamdată|momentan|până\ acum|se\ așteaptă|probabil|pare\ că|caută|verifică|anchetează|investighează|suspect\w*|pretinde|acuză
      |rămân\w*|continuă)\b
    | \b(?:még|egyelőre|eddig|várhatóan|valószínűleg|feltehetően|vélhetően|keres(?:ik|i)|vizsgál(?:ják|ja)|nyomoz\w+|állít(?:ja|ják)|vádol\w+
      |gyanúsít\w+|folytat(?:ódik|ják))\b
    | \b[وف]?(?:ما\ [يت]?زال\w*|لا\ [يت]زال\w*|حتى\ الآن|من\ المتوقع|[يت]توقع|يرجح|[يت]بحث\w*|[يت]حقق\w*|[يت]تهم\w*|[يت]زعم\w*)\b
    | とみられ | 可能性がある | 調べている | 捜している | 確認を急 | まだ | 今のところ | 見込み | 模様 | 主張し
    | \b(?:i\ ledningen?|i\ spidsen|na\ prowadzeniu)\b
    """,
    re.VERBOSE,
)
#: What happened, though a claim made of it would say too much: an arrest, a decision; "desviou-se" is no "if" either.
HAPPENED = caseless(
    r"""
    (?<=\w)-se\b
    # What a court forbids is no possibility: "ruled that provinces may not charge barges".
    | \b(?:rul|decid|order|f[io][ou]?nd|h[eo]ld)\w*\b[^.;]{0,60}?\bmay\ (?:not|no\ longer)\b
    # Leave to go back is given: "As 9.000 pessoas podem voltar a casa".
    | \b(?:(?:may|can)\ (?:now\ |again\ )?(?:return|go\ (?:back|home))|peuvent\ (?:rentrer|retourner|regagner|revenir)
      |pueden\ (?:volver|regresar)|podem\ (?:voltar|regressar)|possono\ (?:tornare|rientrare))\b
    | \b(?:voted|decided|agreed|arrest\w*|charged|held|detained|festgenommen|verhaftet|festnahme\w*|haft
      |detenid\w+|arrestad\w+|arrêtée?s?|interpellée?s?|écrouée?s?|arrestat\w+|detid\w+|aangehouden|gearresteerd
      |anhåll\w+|gripen|gripits|häktad\w*|anholdt|fængslet|pågrepet|aresztowan\w+|zatrzyman\w+)\b
    | \b(?:pidätett\w+|pidätti\w*|vangitt\w+|συνελήφθη\w*|συνέλαβ\w+|σύλληψ\w+|arestat\w*|reținut\w*|letartóztat\w+|[وف]?(?:اعتقل\w*|أوقف\w*))\b | 逮捕 | 書類送検
    """,
    re.VERBOSE,
)
#: Nouns and names that end as a future or a conditional does: "la consejería", "declarou vitória", "em Ribeirão". Nor is
#: a comparison a condition: "viermaal zoveel als".
NO_FUTURE = re.compile(
    r"""\b(?i:el|del|al|una?|unas|su|esta|de\ la|uma?|da|do|na|pela|sua|il|une|cette)\s\w+(?:rías?|rias?|rão|rán?|rà|era|ira)\b
    | \b(?i:zoveel|evenveel|zo\s\w+|even\s\w+|meer|minder|\w{3,}er)\sals\b
    | \w+óri[ao]s?\b | (?<=[^\W\d_A-ZÀ-Þ]\s)[A-ZÀ-Þ]\w+(?:ría|ria|rán?|rão|rà|era|ira)\b""",
    re.VERBOSE,
)
#: Said by a report that was written before the thing was over: what it tells of the end was expected.
PRESS_TIME = _words(
    r"""(?:at|by|before)\ press\ time|(?:going|went|goes)\ to\ press|at\ the\ time\ of\ (?:writing|publication)
    |(?:bei|vor|zum|bis(?:\ zum)?)\ (?:redaktionsschluss|druckschluss|andruck|drucklegung)
    |à\ l['’]heure\ (?:du\ bouclage|de\ (?:boucler|mettre\ sous\ presse)|où\ nous\ (?:bouclons|bouclions|mettons|mettions)\b)
    |au\ moment\ (?:du\ bouclage|de\ (?:boucler|mettre\ sous\ presse))
    |al\ cierre\ de\ (?:esta|la|nuestra)\ edición|al\ entrar\ en\ (?:prensa|máquinas)
    |al\ momento\ di\ (?:andare\ in\ (?:stampa|macchina)|chiudere\ (?:il\ giornale|l['’]edizione|questa\ edizione))
    |(?:fecho|fechamento)\ d(?:a|esta)\ edição|bij\ het\ ter\ perse\ gaan|ter\ perse\ ging
    |(?:vid|före)\ (?:tidningens\ )?pressläggning\w*|ved\ redaktionens\ (?:slutning|afslutning)|ved\ avisens\ deadline
    |w\ (?:chwili|momencie)\ (?:zamykania|oddawania)\ (?:tego\ )?(?:numeru|wydania|gazety)|v\ době\ uzávěrky|lapzárta\w*
    |lehden\ mennessä\ painoon|(?:на\ момент|к\ моменту|во\ время)\ (?:сдачи|подписания)\ (?:номера|газеты)|baskiya\ (?:girdiği|verildiği)\w*"""
)
#: A lower figure that takes the place of a higher one.
LOWERED = caseless(
    r"""\b(?:revised|corrected|lowered|(?:not\ as\ many|fewer|lower)\ (?:as|than)|counted\ twice|korrigiert\w*|nach\ unten
    |weniger\ als|doppelt\ gezählt|à\ la\ baisse|corrig\w+|moins\ (?:que|qu['’]annoncé)|comptée?s\ deux\ fois|a\ la\ baja
    |rebaj\w+|menos\ (?:que|do\ que|de\ l[oa]s?\ que)|contad[oa]s\ dos\ veces|al\ ribasso|corrett\w+|em\ baixa
    |bijgesteld|dubbel\ geteld|nedjuster\w+|färre\ än|mindre\ än\ väntat|dubbelräkna\w+|færre\ en[dn]|skorygowa\w+|mniej\ niż)\b""",
    re.VERBOSE,
)
#: Words of what lasts only a while: "is", "remains", "now".
PRESENT = caseless(
    r"""
    \b(?:is|are|has|have|remains?|stays?|continues?|wants?|says?|expects?|now
      |ist|sind|hat|haben|bleib\w+|steht|stehen|liegt|liegen|läuft|laufen|kommt|gilt|gelten|will|wollen|derzeit|zurzeit
      |jetzt|est|sont|reste\w*|demeure\w*|attend\w*|demande\w*
      |es|son|está|están|queda\w*|permanece\w*|contin[úu]an?|ya|ahora|pide\w*)\b
    """,
    re.VERBOSE,
)
#: Who looks into a matter, and what they say of it; what sets right what was told before.
_LOOKS_INTO = {
    "en": r"tests?|experts?|inquiry|investigat(?:ion|ors?)|laborator(?:y|ies)|examination|autopsy|analysis|recorder|inspect(?:ion|ors?)|data",
    "de": r"tests?|untersuchung\w*|gutachter\w*|gutachten|ermittl\w+|labor\w*|analyse\w*|auswertung|prüfer\w*|expert\w+|sachverständige[nr]?",
    "fr": r"analyses?|experts?|enquête|enquêteurs|laboratoire|autopsie|expertise|examens?|tests?",
    "es": r"análisis|peritos?|peritaje|investiga(?:ción|dores)|laboratorio|autopsia|pruebas|muestras|expertos",
    "it": r"analisi|perit[oi]|perizia|inchiesta|indagin[ei]|laboratorio|autopsia|esami|inquirenti|esperti",
    "pt": r"análises?|peritos?|perícia|inquérito|laboratório|autópsia|exames|investigadores",
    "nl": r"onderzoek(?:ers)?|laboratorium|sectie|deskundigen|tests?|analyse",
    "sv": r"undersökning\w*|utredning\w*|utredare\w*|haverikommission\w*|analys\w*|laboratori\w+|obduktion\w*|experter\w*",
    "da": r"undersøgelse\w*|efterforskning\w*|havarikommission\w*|analyse\w*|laboratori\w+|obduktion\w*|eksperter\w*",
    "no": r"undersøkelse\w*|etterforskning\w*|havarikommisjon\w*|analyse\w*|laboratori\w+|obduksjon\w*|eksperter\w*",
    "pl": r"badani\w+|śledztwo|śledczy|biegli|eksper\w+|laborator\w+|sekcja|analiz\w+|komisj\w+",
    "cs": r"vyšetřov\w+|šetření|znal(?:ec|ci|ecký)\w*|laborato\w+|pitva|rozbor\w*|analýz\w+|komise|expert\w*|inspekc\w+",
    "ru": r"расследовани\w+|следовател\w+|эксперт\w+|экспертиз\w+|анализ\w*|комисси\w+|лаборатори\w+|вскрыти\w+|проверк\w+",
    "tr": r"soruşturma\w*|inceleme\w*|bilirkişi\w*|uzman\w*|laboratuvar\w*|otopsi\w*|analiz\w*|rapor\w*",
    "fi": r"tutki(?:jat|nta\w*|nnan|mus\w*)|asiantuntija\w*|laboratorio\w*|ruumiinavau\w*|analyysi\w*|tarkastu\w+|\w*tutkintakesku\w+",
    "el": r"έρευν\w+|ερευνητές|πραγματογνώμ\w+|ειδικοί|εργαστήρι\w*|εξετάσεις|νεκροψία|ανάλυσ\w+|αναλύσεις|κάμερα\w*|έλεγχ\w+",
    "ro": r"anchet\w+|experți\w*|expertiz\w+|laborator\w*|autopsi\w+|analiz\w+|inginer\w+|inspec\w+|verificăril?e?",
    "hu": r"vizsgálat\w*|szakértő\w*|nyomozó\w*|laboratóriumi?\w*|boncolás\w*|elemzés\w*|ellenőrzés\w*",
    "ar": r"[وف]?(?:ال)?(?:تحقيق\w*|محقق\w*|خبراء|مختبر\w*|تشريح|تحليل\w*|فحوص\w*|لجنة)",
}  # fmt: skip
_CONCLUDES = {
    "en": r"found|show(?:s|ed|n)?|conclud(?:ed|es)|confirm(?:ed|s)?|established|proved|revealed|ruled\ out",
    "de": r"erg(?:ab|aben|eben)|gezeigt|zeig(?:t|te|ten|en)|festgestellt|bestätigt\w*|nachgewiesen|schlossen",
    "fr": r"(?:ont|a)\ (?:\w+\ )?(?:conclu|montré|confirmé|établi|révélé|écarté|exclu)",
    "es": r"(?:concluy|demostr|confirm|establec|revel|mostr)(?:e|en|a|an|ó|eron|aron|ieron)|descart(?:ó|aron)",
    "it": r"(?:ha|hanno)\ (?:\w+\ )?(?:concluso|dimostrato|confermato|rivelato|stabilito|escluso|accertato)",
    "pt": r"(?:conclu|mostr|confirm|revel|descart)(?:iu|íram|ou|aram)",
    "nl": r"toonden?\ aan|bleken?|bevestigden?|concludeer\w+|uitgewezen|aangetoond",
    "sv": r"visa(?:r|de|t|ts)|fastställ\w+|slog\ fast|slagit\ fast|bekräfta\w*|konstatera\w*|avslöja\w*|uteslut\w+|uteslöt",
    "da": r"viste|viser|fastslå\w*|fastslog|bekræft\w+|konstatere\w*|afslør\w+|udelukke\w*",
    "no": r"viste|viser|fastslå\w*|fastslo|bekreft\w+|konstatere\w*|avslør\w+|utelukke\w*",
    "pl": r"wykaza\w+|potwierdzi\w+|ustali\w+|stwierdzi\w+|dowiod\w+|wykluczy\w+|ujawni\w+",
    "cs": r"ukáz\w+|prokáz\w+|potvrdi\w+|zjisti\w+|vylouči\w+|odhali\w+|dospěl\w*",
    "ru": r"показал\w*|подтверди\w+|установи\w+|выяви\w+|исключи\w+|доказал\w*",
    "tr": r"ortaya\ (?:koy|çik)\w+|doğrula\w+|belirle\w+|tespit\ et\w+|gösterdi",
    "fi": r"osoit(?:ti|tivat|taa|tavat)|paljast\w+|vahvist\w+|totesi\w*|selvi(?:si|ää|nnyt)|löysi\w*|sulki\ pois",
    "el": r"έδειξ\w+|δείχν\w+|διαπίστωσ\w+|κατέληξ\w+|επιβεβαίωσ\w+|απέδειξ\w+|αποκάλυψ\w+|απέκλεισ\w+",
    "ro": r"(?:a|au)\ (?:arătat|constatat|stabilit|confirmat|demonstrat|concluzionat|exclus|descoperit|dovedit)",
    "hu": r"megállapít\w+|kimutat\w+|igazol\w+|megerősít\w+|kiderít\w+|kizár\w+|feltár\w+",
    "ar": r"[وف]?(?:أظهر\w*|كشف\w*|خلص\w*|أثبت\w*|تبين|أكد\w*|استبعد\w*)",
}  # fmt: skip
_BETWEEN = r"\b[^.;]{0,60}?\b"
_LOOKED_INTO = "|".join(
    rf"(?:{who}){_BETWEEN}(?:{_CONCLUDES[code]})"
    # "Ont conclu les experts", "ergab die Auswertung".
    + ("" if code == "en" else rf"|(?:{_CONCLUDES[code]}){_BETWEEN}(?:{who})")
    for code, who in _LOOKS_INTO.items()
)
_THOUGHT = r"(?:reported|thought|feared|believed|taken|stated|assumed|announced|said)"
#: What was told before, and is wrong, said beside what is right: "43, and not 29 as the county had said".
SETS_RIGHT = _words(
    r"""(?:contrary\ to|unlike|anders\ als|entgegen|contrairement\ à|al\ contrario\ de|a\ diferencia\ de|contrariamente\ a|ao\ contrário\ do
      |anders\ dan|till\ skillnad\ från|tvärtemot|i\ mods(?:æt|et)ning\ til|i\ mots[ea]tning\ til|wbrew|w\ przeciwieństwie|na\ rozdíl\ od|oproti|вопреки|в\ отличие\ от|toisin\ kuin|αντίθετα\ με|contrar\ celor|spre\ deosebire|ellentétben|خلافا)\b[^.;]{0,60}?\b(?:report|said|announce|claim|gemeldet|berichtet|angekündigt|angegeben|behauptet|annonc|écrit|indiqu|inform|public
      |anunci|dijo|dicho|scritto|riport|annunci|detto|notici|disse|dito|gemeld|bericht|ilmoit|kerro|kirjoit|αναφ|γραφ|ανακοιν|είχε|anunț|scris|spus|közöl|írt|állít|أعلن|قيل|ذكر|uppg[ae]|sade|meddel|skrev|oplys|opplys|podawa|podan|informowa|zapowiad|mówion|uváděl|uvedl|hlásil|psal|tvrdil|сообщал|говорил|заявл|утвержд)\w*
    |(?<=\d)[^.;]{0,30},?\s(?:and\ not|und\ nicht|et\ non(?:\ pas)?|y\ no|e\ non|e\ não|en\ niet|och\ inte|og\ ikke|a\ nie|a\ ne|nikoli|а\ не|eikä|και\ όχι|și\ nu|és\ nem|وليس)\s(?:\w+\s){0,2}?\d[\d.,]*
    |(?:and\ not|und\ nicht|et\ non(?:\ pas)?|y\ no|e\ non|e\ não|en\ niet|och\ inte|og\ ikke|a\ nie|a\ ne|nikoli|а\ не)\b[^.;]{0,60}?[\s,](?:as|wie|comme|como|come|zoals|som|jak|как)\b[^.;]{0,60}?
      \b(?:had|were|was|hatten?|wurden?|avai(?:t|ent)|había[n]?|aveva(?:no)?|tinham?|eerder|hadden|werd(?:en)?|first|earlier|before|zuvor|zunächst|hade|havde|hadde|först|først|tidigare|tidligere|wcześniej|pierwotnie|początkowo|původně|dříve|předtím|ранее|раньше|сначала)"""
)
#: What was taken for a thing and turned out another: "the supposed slick was a field of algae". No person: "the supposed
#: killer was a neighbour" is one still.
SUPPOSED = caseless(
    r"""
    \b(?:supposed|presumed|vermeintliche[nrs]?|angebliche[nrs]?|prétendue?s?|supposée?s?|présumée?s?|presunt[oaie]s?|supuest[oa]s?
      |supost[oa]s?|vermeende)
    \s(?!\w*(?:auth?or|auteur|agres+|assass|asesin|killer|mörder|täter|meurtr|murder|attack|thief|thieves|ladr|voleur|culp|colpev|respon|victim|dader))
    (?P<what>[^\W\d_]{4,})\b[^.;]{0,40}?
    \b(?:eran?|erano|eram|result(?:ó|aron)|(?:n['’])?étai(?:t|ent)|(?:s['’]est|se\ sont|si\ (?:è|sono))\ \w+|(?:was|were)(?!\ \w+(?:ed|en)\b)
      |turned\ out|proved|(?:war|waren)\ (?:ein\w*|nur|kein\w*|in)|entpuppt\w*|erwies\w*|stellten?\ sich|revel(?:ou|aram)-se
      |(?:was|waren|ble(?:ek|ken))\ (?:een|slechts|geen))\b
    """,
    re.VERBOSE,
)
#: What was so until a time of which the next sentence tells what came: "Until eleven she was ahead. Then came the post."
UNTIL = caseless(r"\W*(?:until|till|bis|jusqu['’]\w*|hasta|fino\sa\w*|até|tot)\s")
THEN = caseless(
    r"\W*(?:then|but\sthen|dann|da|puis|alors|mais|luego|entonces|después|poi|allora|depois|então|toen|daarna)\s"
)
FOUND_OUT = _words(
    rf"""{_LOOKED_INTO}
    |contrary\ to|unlike\ what|turn(?:s|ed)\ out|proved\ to|(?:was|were|had)\ never|cleared\ of|counted\ twice|false\ alarm
    |as\ (?:first|initially|originally|had\ been|was)\ (?:\w+\ )?{_THOUGHT}|even\ so|after\ all
    |(?:first|initially|originally|wrongly|mistakenly)\ (?:\w+\ )?{_THOUGHT}|(?:was|were|had\ been)\ (?:taken|mistaken)\ for
    |anders\ als|entgegen|stellten?\ sich(?=.*\bheraus\b)|erwies(?:en)?\ sich|fehlalarm|doppelt\ gezählt
    |contrairement\ à|hors\ de\ cause|s['’]est\ (?:avérée?|révélée?)|fausse\ alerte|en\ réalité|on\ avait\ (?:d['’]abord\ )?(?:cru|pris)
    |comptée?s\ deux\ fois|al\ contrario\ de|result(?:ó|aron)\ (?:ser|estar)|falsa\ alarma|en\ realidad|contad[oa]s\ dos\ veces
    |contrariamente\ a|si\ (?:è|sono)\ rivelat\w+|falso\ allarme|in\ realtà|ao\ contrário\ do|revel(?:ou|aram)-se|falso\ alarme
    |na\ verdade|anders\ dan|vals\ alarm|in\ werkelijkheid|dubbel\ geteld
    |ve\ skutečnosti|ukáza\w+\ se|planý\ poplach|на\ самом\ деле|оказал\w+|ложн\w+\ тревог\w+|aslinda|yanliş\ alarm|asilsiz
    |tvärtemot|visade\ sig|i\ själva\ verket|falskt\ larm|i\ virkeligheden|viste\ s[ei]g|i\ virkeligheten|falsk\ alarm|wbrew|okaza\w+\ się
    |w\ rzeczywistości|fałszyw\w+\ alarm
    |toisin\ kuin|osoittautu\w+|väärä\ hälytys|todellisuudessa|αντίθετα\ με|αποδείχθηκε|λάθος\ συναγερμός|στην\ πραγματικότητα
    |contrar\ celor|spre\ deosebire|s-a\ dovedit|alarmă\ falsă|în\ realitate|ellentétben|kiderült|bebizonyosodott|téves\ riasztás\w*|valójában
    |خلافا\ لما|[وف]?تبين\ أن|إنذار\ كاذب"""
)
