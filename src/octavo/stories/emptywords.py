"""Words too empty for a hashtag, as data: what any report on anything may say. Casefolded, singular.

Stop words are in ``text/words.py``; these mean something, but never what an article is about.
"""

_ENGLISH = """
    stood fell rose broke broken burst bursts grew grown threw thrown drew drawn flew flown knew slept swept wept
    crept felt dealt spelt bent lent sent spent burnt learnt built caught taught thought fought sought bought
    brought ate eaten gave given forgave drove driven rode ridden risen arose wrote written bit bitten hid hidden
    beat beaten blew blown chose chosen froze frozen stole stolen spoke spoken woke woken wore worn tore torn swore
    sworn bore borne sank sunk drank drunk rang rung sang sung sprang sprung swam swum ran run began begun became
    come overcame hung stuck struck dug spun won shot shone sat spat lay laid lain led fed fled bled bred met hit
    cut shut put let quit hurt cost spread split set paid sold told goes does asks says takes makes gives gets puts
    wants needs finds keeps lets chooses breaks empties fills settles counts apart alive sole inside aside amid
    along ahead eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
    fifty sixty seventy eighty ninety dozen dead foreign date total able according account across act action actual
    add ago agree allow almost already always amount announce announcement answer appear area aren around arrive ask
    attempt available away back bad base basis become begin beginning behind believe best better beyond big bigger
    biggest bring build call came capacity carry case cause certain certainly chance change clear clearly close
    comment common compare concern condition consider consult contact continue could couple course current currently
    day deal decade decide decision deep demand describe despite detail didn different difficult direct discuss done
    doubt draw drive due early earlier easy effect effort eight end enough ensure entire especially estimate even
    event eventually everyone everything exact example expect extra face fact fail fall family far feel few figure
    final finally find first five flat follow force form former forward found four frank free friend front full
    fully further future general get give giving go goal going gone good got great greater greatest group grow guess
    guy half hand happen happy hard head hear heard held help high higher highest himself hold home hope hour
    however huge hundred idea immediate immediately important include including increase indeed indicate individual
    information initially insist instead intend intention interest involve issue job join keep key kind know known
    lack large larger largest last late later latest lead leader leading leave left less level life light like
    likely line list little live long longer look lost lot love low lower made main major make making man many march
    mark matter maybe mean meant measure meet meeting member mention middle million billion trillion minute miss
    moment money month morning move multiple name national near nearly necessary need never new news next nice night
    nine nobody normal note nothing notice number object obvious obviously offer officer official old one open
    opening option order original outside owner page paper part particular party past pay people per percent perhaps
    period person place plan play point position possible possibly power present press pretty previous previously
    probably problem process produce program project prove provide public purpose question quick quickly quite raise
    rate reach read ready real reality realize really reason receive recent recently record regard region related
    relation release remain remember remove reply report reporter request require respond response rest result
    return reveal right rise role room round safe saw scene season second section see seek seem seen sell send
    senior sense separate series serious seven several share short show shown side sign significant similar simple
    simply single sit situation six size small smaller somebody someone something sort source speak special specific
    spokesman spokeswoman spokesperson staff stage stand start started state statement stay step stop story strong
    stuff style subject success such suggest support sure system take taken talk team tell ten term thank thing
    think third thousand three time today together tomorrow tonight took top touch track trip true try trying turn
    twice two type unable understand unit unlikely upcoming use used useful user usual usually value version view
    visit wait walk want warn watch way weak week weekend well went whatever whole wide win wish woman wonder word
    work worker world worry worse worst worth write wrong year yesterday young zero men women child children crown
    dollar euro pound adult percentage cent o’clock o'clock lady kid metre meter kilometre kilometer mile km
    copyright reserved
"""

_GERMAN = """
    drei vier fünf sechs sieben acht neun zehn elf zwölf vierzehn zwanzig dreißig hundert tausend anfang angabe
    anteil art aufgabe bereich beispiel bericht ding ende erste fall folge form frage frau ganze gebiet grund gruppe
    halbe haus hälfte herr hinweis jahr jahre jahren jahrzehnt kilometer kind kinder krone kronen leute lage mal
    mann mehrheit meinung meldung mensch menschen meter million millionen milliarde minute minuten mitglied mittag
    mitte moment monat monate morgen nacht name person personen platz prozent punkt rahmen recht rolle sache satz
    seite seiten sinn sprecher sprecherin stand stelle stunde stunden stück tag tage tagen teil tonne tonnen uhr
    unternehmen vergangenheit vergleich versuch viertel weg weise welt wert woche wochen wort worte zahl zahlen zeit
    ziel zukunft zuletzt angaben euro gast weile reihe meisten
"""

_FRENCH = """
    quatre cinq six sept huit neuf dix vingt trente quarante cinquante cent an année ans annee cas chose côté cote
    début demi deux dernier dernière euro exemple façon fait femme fin fois gens grand grande groupe heure homme
    jour journée jours lieu mari matin membre mètre million milliard minute mois moment monde nombre nouveau
    nouvelle partie pays personne petit petite place point porte-parole pourcent premier première question raison
    reste résultat semaine semaines situation soir suite temps tonne trois vie ville faire dire dit pouvoir selon
    mettre prendre voir venir doit peut encore km kilomètre couronne couronnes
"""

_SPANISH = """
    media medio diez once doce veinte treinta cuarenta cincuenta cien doble año años caso cosa casa corona coronas
    cuatro día días dos durante ejemplo embargo euro euros fin forma gente grande grupo hace hecho hombre hora horas
    hoy kilómetro lado lugar manera mañana mayor mejor menos mes meses metro metros miembro mil millón millones
    minuto momento mujer mundo nada noche nombre nuevo nueva número otro parte país persona personas poco primer
    primera primero problema pueblo punto resto resultado seis semana semanas señor siguiente situación tarde tiempo
    tipo todo tonelada toneladas tres último última veces vez vida hacer decir dijo explicó añadió aseguró señaló
    según afirmó pueden puede quiere tiene tienen portavoz cinco ciento
"""

_ITALIAN = """
    quattro cinque sei sette otto nove dieci venti trenta quaranta cinquanta cento anno anni caso casa cosa due
    esempio euro fine fatto giorno giorni gruppo grande gente luogo mano mattina mese mesi metro migliaia milione
    milioni miliardo minuto modo momento mondo nome nuovo nuova numero ora ore parte paese persona persone posto
    primo prima problema punto questione risultato sera settimana settimane signore situazione tempo tipo tre ultimo
    ultima uomo donna volta volte vita fare dire detto
"""

_PORTUGUESE = """
    quatro cinco seis sete oito nove dez vinte trinta quarenta cinquenta cem ano anos caso casa coisa dia dias dois
    duas exemplo euro fim forma feito gente grande grupo hoje homem hora horas lado lugar maneira manhã maior mês
    meses metro milhão milhões bilhão minuto momento mulher mundo noite nome novo nova número parte país pessoa
    pessoas primeiro primeira problema ponto real reais resto resultado semana semanas senhor situação tarde tempo
    tipo três último última vez vezes vida fazer dizer disse afirmou segundo
"""

_DUTCH = """
    aantal dag dagen deel dingen einde euro geval groep huis jaar jaren keer kilometer land maand maanden man manier
    mensen meter miljoen miljard minuut moment morgen naam nacht nieuwe nummer ochtend onderzoek persoon plaats
    procent punt rol seconde tijd uur vraag vrouw week weken wereld woord zaak
"""

# What any report says in languages whose nouns are told by their places alone: sayings, times and numbers.
_OTHERS = {
    "ru": """
        понедельник понедельника вторник вторника среду среда четверг четверга пятницу пятница субботу суббота
        воскресенье сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили сообщает отметил отметила
        рассказал рассказала добавил добавила однако также после перед около более менее года году лет дней дня день
        недели неделя месяц месяца часов минут время человек людей люди тысяч миллионов сегодня вчера завтра
    """,
    "uk": """
        понеділок вівторок середу середа четвер п’ятницю п’ятниця суботу субота неділю неділя сказав сказала заявив
        заявила повідомив повідомила додав додала також після перед більше менше року років днів день тижня місяця
        годин людей тисяч мільйонів сьогодні вчора завтра
    """,
    "pl": """
        poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela powiedział powiedziała
        zapowiedział zapowiedziała poinformował poinformowała dodał dodała oświadczył podał także jednak według
        roku lat dni dzień tygodnia miesiąca godzin osób ludzi tysięcy milionów dziś wczoraj jutro
    """,
    "sv": """
        måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag
        söndagen sade säger enligt också efter före dagar dag veckor vecka månad månader år timmar personer människor
        tusen miljoner igår idag imorgon
    """,
    "el": """
        δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή είπε δήλωσε ανακοίνωσε πρόσθεσε σύμφωνα επίσης μετά
        πριν ημέρες ημέρα εβδομάδα μήνες χρόνια ώρες άτομα χιλιάδες εκατομμύρια σήμερα χθες αύριο
    """,
    "tr": """
        pazartesi salı çarşamba perşembe cuma cumartesi pazar günü gün dedi söyledi belirtti açıkladı ekledi göre
        ayrıca sonra önce hafta ay yıl saat kişi bin milyon bugün dün yarın
    """,
    "ar": """
        الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم أيام اليوم أمس غدا قال قالت وقال وقالت أضاف أضافت وأضاف
        وأضافت أعلن أعلنت وأعلن صرح أكد أكدت وأكد ذكرت بعد قبل خلال عام سنة شهر أسبوع ساعة ساعات شخص أشخاص آلاف ألف
        مليون ملايين
    """,
    "fa": """
        شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه روز روزها امروز دیروز فردا گفت گفتند افزود اعلام کرد کردند
        شد شدند است بود خواهد داشت در از به با را که این آن برای تا یک هم نیز پس پیش سال ماه هفته ساعت نفر هزار میلیون
    """,
    "he": """
        ראשון שני שלישי רביעי חמישי שישי שבת ביום יום ימים אמר אמרה אמרו הודיע הודיעה הוסיף הוסיפה לדברי גם אחרי לפני
        שנה שנים חודש שבוע שעות אנשים אלף מיליון היום אתמול מחר
    """,
    "hi": """
        सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार दिन दिनों आज कल कहा बताया और में के की का को से ने पर है हैं था थी
        थे कि यह वह इस उस भी बाद पहले साल महीने सप्ताह घंटे लोग लोगों हजार लाख करोड़
    """,
    "ko": """
        월요일 화요일 수요일 목요일 금요일 토요일 일요일 오늘 어제 내일 오전 오후 사흘째 이틀째 나흘째 하루 이틀
        사흘 동안 이번 지난 당시 관련 대해 위해 따르 통해 가운데 것이라 명이 우리 이날 올해 지난해 기자 관계자
    """,
    "zh": """
        星期 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日 今天 昨天 明天 今年 去年 上午
        下午 晚上 凌晨 目前 表示 称 记者 記者 报道 報道 报导 報導 据悉 认为 認為 指出 已经 已經 可能 可以 没有
        沒有 我们 我們 他们 他們 自己 问题 問題 情况 情況 进行 進行 以及 因此 由于 由於 如果 但是 因为 因為 所以
        其中 之后 之後 之前 同时 同時 相关 相關 有关 有關 方面 工作 时间 時間 继续 繼續 开始 開始
    """,
    "ja": """
        月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 今日 昨日 明日 今年 昨年 午前 午後 記者 発表 関係者
        可能性 必要 場合 以上 以下 現在 今回 同日 同市 同社 同氏 人々 自分 時間 約束 問題 状況 影響 対応 予定
        方針
    """,
}

#: A language to its words; those of English count in every language, since headlines borrow.
EMPTY: dict[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
    "it": frozenset(_ITALIAN.split()),
    "pt": frozenset(_PORTUGUESE.split()),
    "nl": frozenset(_DUTCH.split()),
    **{language: frozenset(words.split()) for language, words in _OTHERS.items()},
}

_VAGUE = """
    count night home life power light day house town city village country street road building office shop market water
    river government ministry minister department agency authority council committee commission board court
    parliament company firm business corporation organisation organization association society union institute
    foundation director manager president chief head chairman chairwoman officer driver teacher editor author
    scholar worker maker player owner mayor lawyer reporter passenger customer user resident parent pupil student
    neighbour neighbor rule law bill letter document draft register list text book volume survey questionnaire poll
    study research analysis rate price cost fee amount sum charge collection contribution service product material
    equipment scheme trial test project programme program plan deal agreement contract procedure negotiation talks
    vote result win loss damage collapse rise fall decline drop growth quarter tonne ton chamber window door corner
    floor wall table chair entrance departure arrival route distance hole language speech voice smell sound picture
    noise embarrassment generation factor tradition rehearsal piece row queue line spot site web website
"""

#: Nouns that name no subject alone, but do so beside another: "ministry" and "agriculture ministry".
VAGUE = frozenset(_VAGUE.split())

_OFFICES = """
    mr mrs ms miss dr prof professor sir lord lady dame saint president vice prime minister premier chancellor
    secretary treasury foreign interior defense defence finance transport environment education health labor labour
    justice agriculture trade state deputy senator sen congressman congresswoman representative rep governor gov
    mayor king queen prince princess pope cardinal archbishop bishop judge chief general gen colonel col captain
    capt major lieutenant lt sergeant sgt detective inspector superintendent sheriff officer constable ambassador
    director chairman chairwoman chairperson coach spokesman spokeswoman speaker commissioner attorney executive ceo
    herr frau präsident präsidentin ministerin bundeskanzler kanzler kanzlerin bürgermeister bürgermeisterin
    verkehrsminister verkehrsministerin außenminister finanzminister professorin doktor monsieur madame président
    présidente ministre maire señor señora presidente presidenta ministro ministra alcalde alcaldesa signor signora
    sindaco sindaca senhor senhora prefeito meneer mevrouw burgemeester
    counsellor councillor councilor shopkeeper farmer skipper driver owner economist analyst historian author actor
    actress singer striker goalkeeper midfielder defender winger manager head lawyer prosecutor engineer fisherman
    teacher researcher spokesperson founder chair leader resident pilot nurse cyclist runner artist writer journalist
    chef chefin sprecher sprecherin minister premierminister landrat kommissar kommissarin trainer trainerin
    staatsanwalt staatsanwältin richter richterin direktor direktorin forscher forscherin vorsitzender vorsitzende
    ministra alcaldesa consejero consejera fiscal jueza juez director directora portavoz capitán entrenador jefe jefa
    préfet préfète juge procureur procureure directeur directrice capitaine entraîneur sénateur sénatrice conseiller
    presidentessa procuratore direttore direttrice allenatore portavoce ministra
    presidenta diretor diretora procurador procuradora porta-voz treinador
"""

#: Titles and offices before a person's name, casefolded: they are no part of it.
OFFICES = frozenset(_OFFICES.split())

_AGENCIES = """
    reuters reuter afp dpa ap apa ansa efe pti ians ani tass xinhua kyodo jiji yonhap bloomberg upi
"""

# Offices are also named after what they look after, which may well be a subject.
_FIELDS = """
    trade treasury defense defence finance transport environment education health labor labour justice agriculture
"""
_GENERIC = """
    explainer correction opinion update live video analysis comment column editorial liveblog liveticker kommentar
    analyse tribune opinión análisis editorial commento opinione analisi opinião análise
    inspector authority authorities police crew crews picket worker visitor spectator audience witness expert critic
    supporter opponent relative survivor volunteer villager neighbour neighbor shopper motorist traveller campaigner
    regierung behörde behörden behördenangaben polizei feuerwehr familie familien anwohner besucher zuschauer zeugen
    fahrer fachleute experten betroffene einsatzkräfte helfer abschied ansage verdacht vorwurf entscheidung gespräch
    gespräche mitarbeiter mitarbeiterin beschäftigte beschäftigten bürger einwohner gemeinde kommune stadt land
    gouvernement autorités police pompiers famille familles habitants riverains spectateurs témoins experts direction
    décision mesure mesures commune mairie ville chambre
    gobierno autoridades policía bomberos familia familias vecino vecinos habitantes espectadores testigos expertos
    investigación decisión medida medidas ayuntamiento ciudad municipio frente frentes
    governo autorità polizia carabinieri pompieri vigili famiglia famiglie abitanti residenti spettatori testimoni
    esperti decisione misura misure comune città ladri
    autoridades polícia bombeiros família famílias moradores habitantes testemunhas especialistas investigação decisão
    medida medidas prefeitura câmara cidade município
    regering politie brandweer familie bewoners getuigen deskundigen besluit gemeente stad
"""

#: Who is in any report, casefolded: no subject alone.
GENERIC = frozenset(_GENERIC.split()) | OFFICES - frozenset(_FIELDS.split())

_PAPERS = """
    wire press presse news newswire agencia agence agentur agenzia agência nachrichtenagentur gazette courier herald
    tribune ledger post times journal observer chronicle examiner mirror telegraph zeitung tageblatt bote rundschau
    anzeiger kurier nachrichten morgenpost abendblatt diario faro voz prensa periódico heraldo messager observateur
    gazette courrier dépêche quotidien corriere gazzetta giornale messaggero jornal folha diário dagblad courant krant
    radio rádio broadcasting televisión télévision rundfunk
"""

#: Words of the names of papers, stations and agencies, casefolded: a name of several words with one is a source.
PAPERS = frozenset(_PAPERS.split())

_UNITS = """
    degree celsius fahrenheit tenth hectare acre mile inch foot litre liter gallon franc peso pound yen yuan shilling
    grad hektar franken pfund zentimeter liter grado grados hectárea hectáreas franco francos libra litro litros
    degré degrés hectare hectares franc francs livre litre litres mètres gradi grado ettaro ettari franchi litri grau
    graus hectare hectares francos litros graden hectaren liter christmas easter weihnachten ostern navidad noël
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter frühjahr frühling sommer
    herbst montagmorgen abend abendstunden vormittag nachmittag primavera verano otoño invierno printemps été automne
    hiver kollegen tote toten verletzte fallecidos heridos muertos morts blessés morti feriti mortos feridos victim
    víctimas opfer vittime vítimas
"""

#: Units, seasons and tolls, casefolded: any report has them.
UNITS = frozenset(_UNITS.split())

#: Words of the names of news agencies, casefolded: they carry the news and are not in it.
AGENCIES = frozenset(_AGENCIES.split())
