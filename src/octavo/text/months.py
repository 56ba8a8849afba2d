"""The names of the months, in the languages that news dates come in."""

import unicodedata

# A language, then January to December; forms of one month stand with a slash between.
_NAMES = """
en: january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct
    november/nov december/dec
de: januar/janner/jan februar/feber marz/mrz april mai juni juli august september oktober/okt november dezember/dez
fr: janvier/janv fevrier/fevr/fev mars avril/avr mai juin juillet/juil aout septembre octobre novembre decembre
es: enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre
    diciembre/dic
it: gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett ottobre/ott novembre
    dicembre
pt: janeiro fevereiro marco abril maio junho julho agosto setembro outubro/out novembro dezembro
ca: gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre
ro: ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie
nl: januari februari maart/mrt april mei juni juli augustus september oktober november december
sv: januari februari mars april maj juni juli augusti september oktober november december
da: januar februar marts april maj juni juli august september oktober november december/des
fi: tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu
    kesakuuta/kesakuu heinakuuta/heinakuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu
    joulukuuta/joulukuu
hu: januar februar marcius aprilis/apr majus/maj junius/juni julius/juli augusztus/aug szeptember/szept oktober
    november december
pl: stycznia/styczen/sty lutego/luty/lut marca/marzec kwietnia/kwiecien/kwi maja/maj czerwca/czerwiec/cze
    lipca/lipiec/lip sierpnia/sierpien/sie wrzesnia/wrzesien/wrz pazdziernika/pazdziernik/paz listopada/lis
    grudnia/grudzien/gru
cs: ledna/leden unora/unor brezna/brezen dubna/duben kvetna/kveten cervna/cerven cervence/cervenec srpna/srpen zari
    rijna/rijen listopadu prosince/prosinec
tr: ocak/oca subat/sub mart nisan/nis mayıs/mayis haziran/haz temmuz/tem agustos eylul/eyl ekim/eki kasım/kasim/kas
    aralık/aralik/ara
id: januari februari maret april mei juni juli agustus september oktober november desember
ru: января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл
    августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек
uk: січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень
    серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень
el: ιανουαριου/ιανουαριος/ιαν φεβρουαριου/φεβρουαριος/φεβ μαρτιου/μαρτιος/μαρ απριλιου/απριλιος/απρ μαιου/μαιος/μαι
    ιουνιου/ιουνιος/ιουν/ιον ιουλιου/ιουλιος/ιουλ/ιολ αυγουστου/αυγουστος/αυγ σεπτεμβριου/σεπτεμβριος/σεπ
    οκτωβριου/οκτωβριος/οκτ νοεμβριου/νοεμβριος/νοε δεκεμβριου/δεκεμβριος/δεκ
ar: يناير/جانفي فبراير/فيفري مارس أبريل/إبريل/ابريل/أفريل مايو/ماي يونيو/يونيه/جوان يوليو/يوليوز/يوليه/جويلية
    أغسطس/غشت/أوت سبتمبر/شتنبر أكتوبر/اكتوبر نوفمبر/نونبر ديسمبر/دجنبر
levant: كانونالثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرينالأول تشرينالثاني كانونالأول
ur: جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
he: ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
hebrew-in: בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
hi: जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
mr: जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
bn: জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
ta: ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
th: มกราคม/มค กุมภาพันธ์/กพ มีนาคม/มีค เมษายน/เมย พฤษภาคม/พค มิถุนายน/มิย กรกฎาคม/กค สิงหาคม/สค
    กันยายน/กย ตุลาคม/ตค พฤศจิกายน/พย ธันวาคม/ธค
hr: siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj
    kolovoza/kolovoz rujna/rujan listopada studenoga/studenog/studeni prosinca/prosinac
sr: januar/jan februar/feb mart april maj jun jul avgust/avg septembar oktobar novembar decembar
serbian-cyrillic: јануар/јануара фебруар/фебруара март/марта април/априла мај/маја јун/јуна јул/јула август/августа
    септембар/септембра октобар/октобра новембар/новембра децембар/децембра
sl: januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
sk: januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra
bg: януари февруари март април май юни юли август септември октомври ноември декември
lt: sausio/sausis vasario/vasaris kovo/kovas balandžio/balandis gegužės/gegužė birželio/birželis liepos/liepa
    rugpjūčio/rugpjūtis rugsėjo/rugsėjis spalio/spalis lapkričio/lapkritis gruodžio/gruodis
lv: janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā
    augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī
et: jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
az: yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
sq: janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
id-short: jan feb mar apr mei jun jul agu sep okt nov des
bg-short: ян фев мар апр май юни юли авг сеп/септ окт ное/ноем дек
uk-short: січ лют бер квіт трав черв лип серп вер/верес жовт листоп груд
mk: јануари февруари март април мај јуни јули август септември октомври ноември декември
be: студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня
kk: қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
uz: yanvar fevral mart aprel may iyun iyul avgust sentabr/sentyabr oktabr/oktyabr noyabr dekabr
ka: იანვარი/იანვ თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ
    ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ
hy: հունվարի/հունվար փետրվարի/փետրվար մարտի/մարտ ապրիլի/ապրիլ մայիսի/մայիս հունիսի/հունիս հուլիսի/հուլիս
    օգոստոսի/օգոստոս սեպտեմբերի/սեպտեմբեր հոկտեմբերի/հոկտեմբեր նոյեմբերի/նոյեմբեր դեկտեմբերի/դեկտեմբեր
is: janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
eu: urtarrilak/urtarrilaren otsailak/otsailaren martxoak/martxoaren apirilak/apirilaren maiatzak/maiatzaren
    ekainak/ekainaren uztailak/uztailaren abuztuak/abuztuaren irailak/irailaren urriak/urriaren azaroak/azaroaren
    abenduak/abenduaren
gl: xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
cy: ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
ga: eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa mfómhair dfómhair samhain/samhna nollaig/nollag
sw: januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
af: januarie februarie maart april mei junie julie augustus september oktober november desember
tl: enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
vi: thangmot/thanggieng thanghai thangba thangtu thangnam thangsau thangbay thangtam thangchin thangmuoi
    thangmuoimot thangmuoihai
fa: ژانویه فوریه مارس آوریل مه ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر
gu: જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઓગસ્ટ સપ્ટેમ્બર ઓક્ટોબર નવેમ્બર ડિસેમ્બર
te: జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై/జూలై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్
kn: ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್
ml: ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ്/മെയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ
pa: ਜਨਵਰੀ ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ
"""


def folded(name: str) -> str:
    """``name`` as a date's reader sees it: lower case, without accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))


def _read() -> dict[str, int]:
    months: dict[str, int] = {}
    names = [word for word in _NAMES.split() if not word.endswith(":")]
    for index, forms in enumerate(names):
        for form in forms.split("/"):
            # The first language to claim a spelling keeps it.
            months.setdefault(folded(form), index % 12 + 1)
    return months


#: A folded name of a month, in any of those languages, to its number.
MONTHS = _read()
