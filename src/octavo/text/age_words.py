"""The words of relative ages, language by language, as data for ``ages.py``. All in lower case.

A unit's value is an amount and a unit: ``h`` is one hour, ``2h`` a dual ("ساعتين"), ``.5h`` half of one.
Units: s, m, h, d, w, M (month), y.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AgeLanguage:
    """How one language says an age: words before, number and unit, words after."""

    units: Mapping[str, str]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    #: Written without spaces between its words.
    glued: bool = False

    @property
    def fixed(self) -> tuple[str, ...]:
        """Words of which every age has one: those behind the number, else those before it.

        Where there are both, those behind are enough: "for" is said of much else.
        """
        return self.after or self.before


def _units(spec: str) -> dict[str, str]:
    """``"h: hour hours | d: day days"`` to ``{"hour": "h", ...}``; a ``~`` stands for a space."""
    units = {}
    for group in spec.split("|"):
        unit, words = group.split(":", 1)
        units.update({word.replace("~", " "): unit.strip() for word in words.split()})
    return units


_EN = _units(
    "s: second seconds sec secs s | m: minute minutes min mins m | h: hour hours hr hrs h | d: day days d"
    "| w: week weeks wk wks w | M: month months mo mos | y: year years yr yrs y"
)
_DE = _units(
    "s: sekunde sekunden sek | m: minute minuten min | h: stunde stunden std std. h | d: tag tagen tage t t. tg tg."
    "| w: woche wochen wo wo. | M: monat monaten monate | y: jahr jahren jahre | .5h: halben~stunde"
)
_FR = _units(
    "s: seconde secondes s | m: minute minutes min mn | h: heure heures h | d: jour jours j"
    "| w: semaine semaines sem sem. | M: mois | y: an ans année années | .5h: demi-heure demi~heure"
)
_ES = _units(
    "s: segundo segundos | m: minuto minutos min | h: hora horas h | d: día días dia dias d"
    "| w: semana semanas sem sem. | M: mes meses | y: año años | .5h: media~hora"
)
_IT = _units(
    "s: secondo secondi | m: minuto minuti min | h: ora ore h un'ora | .5h: mezz'ora | d: giorno giorni gg"
    "| w: settimana settimane | M: mese mesi | y: anno anni"
)
_PT = _units(
    "s: segundo segundos | m: minuto minutos min | h: hora horas h | d: dia dias d | w: semana semanas sem sem."
    "| M: mês meses mes | y: ano anos | .5h: meia~hora"
)
_NL = _units(
    "s: seconde seconden sec | m: minuut minuten min | h: uur uren u | d: dag dagen | w: week weken"
    "| M: maand maanden | y: jaar jaren | .5h: half~uur"
)
_SV = _units(
    "s: sekund sekunder sek | m: minut minuter min | h: timme timmar tim h | d: dag dagar dygn | w: vecka veckor"
    "| M: månad månader | y: år"
)
_DA = _units(
    "s: sekund sekunder sekunder sek | m: minut minutter min minutt | h: time timer t | d: dag dage dager døgn"
    "| w: uge uger uke uker | M: måned måneder | y: år"
)
_PL = _units(
    "s: sekundę sekundy sekund sek | m: minutę minuty minut min min. | h: godzinę godziny godzin godz godz. h"
    "| d: dzień dni | w: tydzień tygodnie tygodni | M: miesiąc miesiące miesięcy mies | y: rok lata lat"
    "| .5h: pół~godziny"
)
_CS = _units(
    "s: sekundou sekundami sekund | m: minutou minutami minuty minut min | h: hodinou hodinami hodiny hodin h"
    "| d: dnem dny dňami dni dňom | w: týdnem týdny týždňom týždňami | M: měsícem měsíci mesiacom mesiacmi"
    "| y: rokem lety rokom rokmi"
)
_RU = _units(
    "s: секунду секунды секунд сек сек. | m: минуту минуты минут мин мин. | h: час часа часов ч ч. | .5h: полчаса"
    "| d: день дня дней дн дн. сутки | w: неделю недели недель | M: месяц месяца месяцев мес мес. | y: год года лет"
)
_UK = _units(
    "s: секунду секунди секунд | m: хвилину хвилини хвилин хв хв. | h: годину години годин год год. | d: день дні днів"
    "| w: тиждень тижні тижнів | M: місяць місяці місяців | y: рік роки років"
)
_TR = _units(
    "s: saniye sn | m: dakika dk dk. | h: saat sa sa. | d: gün | w: hafta hf | M: ay | y: yıl sene | .5h: yarım~saat"
)
_FI = _units(
    "s: sekunti sekuntia | m: minuutti minuuttia min | h: tunti tuntia h | d: päivä päivää pv | w: viikko viikkoa"
    "| M: kuukausi kuukautta | y: vuosi vuotta"
)
_HU = _units("m: perce perccel percce | h: órája órával | d: napja nappal | w: hete héttel | M: hónapja | y: éve évvel")
_RO = _units(
    "s: secunde de~secunde | m: minut minute de~minute min | h: oră ore de~ore | d: zi zile de~zile"
    "| w: săptămână săptămâni | M: lună luni | y: an ani"
)
_EL = _units(
    "s: δευτερόλεπτα | m: λεπτό λεπτά | h: ώρα ώρες | d: ημέρα ημέρες μέρα μέρες ημέρες"
    "| w: εβδομάδα εβδομάδες | M: μήνα μήνες | y: χρόνο χρόνια έτη"
)
_ID = _units(
    "s: detik | m: menit | h: jam sejam | d: hari sehari | w: minggu seminggu | M: bulan sebulan | y: tahun setahun"
)
_VI = _units("s: giây | m: phút | h: giờ tiếng | d: ngày | w: tuần | M: tháng | y: năm")
_JA = _units("s: 秒 | m: 分 | h: 時間 | d: 日 | w: 週間 週 | M: か月 ヶ月 カ月 ヵ月 ケ月 箇月 | y: 年 | .5h: 半時間")
_ZH = _units(
    "s: 秒 秒钟 秒鐘 | m: 分钟 分鐘 分 | h: 小时 小時 个小时 個小時 钟头 鐘頭 | d: 天 日 | w: 周 週 星期 个星期 個星期"
    "| M: 个月 個月 月 | y: 年 | .5h: 半小时 半小時 半个小时 半個小時"
)
_KO = _units("s: 초 | m: 분 | h: 시간 | d: 일 | w: 주 주일 | M: 개월 달 | y: 년 | .5h: 반시간")
_AR = _units(
    "s: ثانية ثوان ثواني | m: دقيقة دقائق | 2m: دقيقتين دقيقتان | h: ساعة ساعات | 2h: ساعتين ساعتان"
    "| d: يوم أيام يوما يومًا | 2d: يومين يومان | w: أسبوع أسابيع | 2w: أسبوعين | M: شهر أشهر شهور | 2M: شهرين"
    "| y: سنة سنوات عام أعوام عاما | 2y: سنتين عامين | .5h: نصف~ساعة"
)
_HE = _units(
    "m: דקה דקות | h: שעה שעות | 2h: שעתיים | d: יום ימים | 2d: יומיים | w: שבוע שבועות | 2w: שבועיים"
    "| M: חודש חודשים | y: שנה שנים"
)
_FA = _units("s: ثانیه | m: دقیقه | h: ساعت | d: روز | w: هفته | M: ماه | y: سال")
_HI = _units(
    "s: सेकंड सेकेंड | m: मिनट मिनटों | h: घंटा घंटे घंटों घण्टे | d: दिन दिनों | w: सप्ताह हफ्ते हफ्ता हफ़्ते"
    "| M: महीना महीने माह | y: साल वर्ष | .5h: आधा~घंटा आधे~घंटे"
)
_BN = _units("m: মিনিট | h: ঘণ্টা ঘন্টা | d: দিন | w: সপ্তাহ | M: মাস | y: বছর")
_UR = _units("m: منٹ | h: گھنٹے گھنٹہ گھنٹا | d: دن | w: ہفتے ہفتہ | M: ماہ مہینے | y: سال")
_TH = _units("s: วินาที | m: นาที | h: ชั่วโมง ชม. | d: วัน | w: สัปดาห์ | M: เดือน | y: ปี")
_CA = _units(
    "s: segon segons | m: minut minuts | h: hora hores | d: dia dies | w: setmana setmanes | M: mes mesos | y: any anys"
)
_BG = _units(
    "s: секунди | m: минута минути мин мин. | h: час часа ч ч. | d: ден дни дена | w: седмица седмици недела недели"
    "| M: месец месеца месеци | y: година години"
)
_SR = _units(
    "s: sekundi sekunde | m: minut minuta minute minutu min min. | h: sat sata sati h | d: dan dana"
    "| w: sedmicu sedmice sedmica nedelju nedelje nedelja tjedan tjedna | M: mesec meseca meseci mjesec mjeseca mjeseci"
    "| y: godinu godine godina | .5h: pola~sata"
)
_SR_CYRILLIC = _units(
    "s: секунди | m: минут минута мин мин. | h: сат сата сати ч | d: дан дана"
    "| w: седмицу седмице седмица недељу недеље недеља | M: месец месеца месеци | y: годину године година"
)
_SL = _units(
    "m: minuto minutama minutami min | h: uro urama urami h | d: dnevom dnevoma dnevi | w: tednom tednoma tedni"
    "| M: mesecem mesecema meseci | y: letom letoma leti"
)
_LT = _units(
    "m: minutę minutes minučių min min. | h: valandą valandas valandų val val. h | d: dieną dienas dienų d d."
    "| w: savaitę savaites savaičių sav sav. | M: mėnesį mėnesius mėnesių mėn mėn. | y: metus metų"
)
_LV = _units(
    "m: minūtes minūtēm min | h: stundas stundām h | d: dienas dienām | w: nedēļas nedēļām | M: mēneša mēnešiem"
    "| y: gada gadiem"
)
_ET = _units(
    "m: minut minutit min | h: tund tundi h | d: päev päeva | w: nädal nädalat | M: kuu kuud | y: aasta aastat"
)
_GL = _units("m: minuto minutos min | h: hora horas | d: día días | w: semana semanas | M: mes meses | y: ano anos")
_EU = _units("m: minutu | h: ordu ordubete | d: egun | w: aste | M: hilabete | y: urte")
_IS = _units(
    "m: mínútu mínútum mín mín. | h: klukkustund klukkustundum klukkutíma klukkutímum klst klst. | d: degi dögum"
    "| w: viku vikum | M: mánuði mánuðum | y: ári árum"
)
_SQ = _units("m: minutë minuta min | h: orë | d: ditë | w: javë | M: muaj | y: vit vjet vite")
_BE = _units(
    "m: хвіліну хвіліны хвілін хв хв. | h: гадзіну гадзіны гадзін гадз гадз. | d: дзень дні дзён"
    "| w: тыдзень тыдні тыдняў | M: месяц месяцы месяцаў | y: год гады гадоў"
)
_KK = _units("m: минут мин | h: сағат | d: күн | w: апта | M: ай | y: жыл")
_UZ = _units("m: daqiqa | h: soat | d: kun | w: hafta | M: oy | y: yil")
_AZ = _units("m: dəqiqə dəq dəq. | h: saat | d: gün | w: həftə | M: ay | y: il")
_KA = _units("m: წუთის წთ. | h: საათის სთ. | d: დღის | w: კვირის | M: თვის | y: წლის")
_HY = _units("m: րոպե | h: ժամ | d: օր | w: շաբաթ | M: ամիս | y: տարի")
_TL = _units("m: minuto | h: oras | d: araw | w: linggo | M: buwan | y: taon")
_TA = _units(
    "m: நிமிடம் நிமிடங்கள் நிமிடங்களுக்கு | h: மணிநேரம் மணி~நேரம் மணிநேரத்திற்கு மணி~நேரத்திற்கு மணிநேரங்களுக்கு"
    "| d: நாள் நாட்கள் நாட்களுக்கு | w: வாரம் வாரங்கள் வாரங்களுக்கு | M: மாதம் மாதங்கள் மாதங்களுக்கு"
)
_TE = _units("m: నిమిషం నిమిషాల | h: గంట గంటల | d: రోజు రోజుల | w: వారం వారాల | M: నెల నెలల")
_GU = _units("m: મિનિટ | h: કલાક | d: દિવસ | w: અઠવાડિયા | M: મહિના | y: વર્ષ")
_PA = _units("m: ਮਿੰਟ | h: ਘੰਟਾ ਘੰਟੇ | d: ਦਿਨ | w: ਹਫ਼ਤਾ ਹਫ਼ਤੇ | M: ਮਹੀਨਾ ਮਹੀਨੇ | y: ਸਾਲ")
_NE = _units("m: मिनेट | h: घण्टा घन्टा | d: दिन | w: हप्ता साता | M: महिना | y: वर्ष")

LANGUAGES: tuple[AgeLanguage, ...] = (
    AgeLanguage(_EN, after=("ago", "earlier", "old")),
    AgeLanguage(_DE, before=("vor",)),
    AgeLanguage(_FR, before=("il y a", "il ya")),
    AgeLanguage(_ES, before=("hace",)),
    AgeLanguage(_ES, after=("atrás",)),
    AgeLanguage(_IT, after=("fa",)),
    AgeLanguage(_PT, before=("há", "ha", "faz")),
    AgeLanguage(_PT, after=("atrás",)),
    AgeLanguage(_NL, after=("geleden",)),
    AgeLanguage(_SV, before=("för",), after=("sedan",)),
    AgeLanguage(_SV, after=("sedan",)),
    AgeLanguage(_DA, before=("for",), after=("siden",)),
    AgeLanguage(_DA, after=("siden",)),
    AgeLanguage(_PL, after=("temu",)),
    AgeLanguage(_CS, before=("před", "pred")),
    AgeLanguage(_RU, after=("назад",)),
    AgeLanguage(_UK, after=("тому", "тому назад")),
    AgeLanguage(_TR, after=("önce",)),
    AgeLanguage(_FI, after=("sitten",)),
    AgeLanguage(_HU, after=("ezelőtt",)),
    AgeLanguage(_RO, before=("acum",)),
    AgeLanguage(_EL, before=("πριν από", "πριν")),
    AgeLanguage(_ID, after=("yang lalu", "lalu")),
    AgeLanguage(_VI, after=("trước",)),
    AgeLanguage(_JA, after=("前", "まえ"), glued=True),
    AgeLanguage(_ZH, after=("前", "以前", "之前"), glued=True),
    AgeLanguage(_KO, after=("전",), glued=True),
    AgeLanguage(_AR, before=("منذ", "قبل")),
    AgeLanguage(_HE, before=("לפני",)),
    AgeLanguage(_FA, after=("پیش", "قبل")),
    AgeLanguage(_HI, after=("पहले", "पूर्व")),
    AgeLanguage(_BN, after=("আগে",)),
    AgeLanguage(_UR, after=("پہلے", "قبل")),
    AgeLanguage(_TH, after=("ที่แล้ว", "ที่ผ่านมา", "ก่อน"), glued=True),
    AgeLanguage(_CA, before=("fa",)),
    AgeLanguage(_BG, before=("преди", "пред")),
    AgeLanguage(_SR, before=("prije", "pre")),
    AgeLanguage(_SR_CYRILLIC, before=("пре", "прије")),
    AgeLanguage(_SL, before=("pred",)),
    AgeLanguage(_LT, before=("prieš",)),
    AgeLanguage(_LV, before=("pirms",)),
    AgeLanguage(_ET, after=("tagasi",)),
    AgeLanguage(_GL, before=("hai",)),
    AgeLanguage(_EU, before=("duela",)),
    AgeLanguage(_IS, before=("fyrir",)),
    AgeLanguage(_SQ, after=("më parë",)),
    AgeLanguage(_BE, after=("таму", "таму назад")),
    AgeLanguage(_KK, after=("бұрын",)),
    AgeLanguage(_UZ, after=("oldin", "avval")),
    AgeLanguage(_AZ, after=("əvvəl",)),
    AgeLanguage(_KA, after=("წინ",)),
    AgeLanguage(_HY, after=("առաջ",)),
    AgeLanguage(_TL, after=("ang nakalipas", "ang nakaraan", "na ang nakalipas", "na ang nakaraan")),
    AgeLanguage(_TA, after=("முன்பு", "முன்", "முன்னர்")),
    AgeLanguage(_TE, after=("క్రితం",)),
    AgeLanguage(_GU, after=("પહેલા", "પહેલાં")),
    AgeLanguage(_PA, after=("ਪਹਿਲਾਂ",)),
    AgeLanguage(_NE, after=("अघि", "अगाडि")),
)

#: Number words of all the languages above; a "few" counts as three.
NUMBERS: Mapping[str, int] = {
    word: value
    for value, words in {
        1: "a an one ein eine einer einem einen un une una uno um uma een één en ett et jedną jeden jedna одну один"
        " bir yksi jednou jedním o ένα μία μια satu một 一 壹 한 واحدة واحد یک एक এক ایک หนึ่ง",
        2: "two zwei deux dos due dois duas twee två to dwie dwa две два дві iki kaksi două δύο dua hai 二 两 兩 두 दो",
        3: "three drei trois tres tre três drie trzy три üç kolme trei τρεις tiga ba 三 세 ثلاث तीन"
        " a~few few several some wenigen einigen ein~paar quelques unos unas varias varios alcuni alcune alguns algumas"
        " enkele paar några noen nogle kilka parę несколько кілька birkaç muutama několika câteva μερικά beberapa vài"
        " 数 數 几 幾 몇 بضع عدة चंद कुछ",
        4: "four vier quatre cuatro quattro quatro fyra fire cztery четыре чотири dört neljä patru 四 네 أربع चार",
        5: "five fünf cinq cinco cinque vijf fem pięć пять п'ять beş viisi cinci 五 다섯 خمس पांच पाँच",
        6: "six sechs seis sei zes sex seks sześć шесть шість altı kuusi șase 六 여섯 ست छह",
        7: "seven sieben sept siete sette sete zeven sju syv siedem семь сім yedi șapte 七 일곱 سبع सात",
        8: "eight acht huit ocho otto oito åtta otte osiem восемь вісім sekiz opt 八 여덟 ثمان ثماني आठ",
        9: "nine neun neuf nueve nove negen nio ni dziewięć девять дев'ять dokuz nouă 九 아홉 تسع नौ",
        10: "ten zehn dix diez dieci dez tien tio ti dziesięć десять on zece 十 열 عشر दस",
        11: "eleven elf onze once undici",
        12: "twelve zwölf douze doce dodici doze twaalf 十二",
    }.items()
    for word in (entry.replace("~", " ") for entry in words.split())
}

HALF: frozenset[str] = frozenset({"half an", "half a", "einer halben", "une demi", "半", "half"})

#: "about" and "more than": passed over.
ABOUT: tuple[str, ...] = (
    *("about", "around", "over", "almost", "nearly", "more than", "less than", "approx.", "approximately", "just"),
    *("etwa", "ca.", "circa", "rund", "ungefähr", "knapp", "über", "mehr als", "weniger als", "fast"),
    *("environ", "plus d'", "plus de", "moins d'", "moins de", "près de", "près d'"),
    *("unos", "unas", "más de", "menos de", "casi", "aproximadamente", "alrededor de"),
    *("più di", "meno di", "quasi", "mais de", "menos de", "quase", "cerca de"),
    *("ongeveer", "ruim", "meer dan", "minder dan", "bijna", "około", "ponad", "prawie", "niecałą"),
    *("около", "более", "менее", "почти", "близько", "понад", "майже", "yaklaşık", "asi", "necelou"),
    *("cirka", "omkring", "ungefär", "drygt", "noin", "περίπου", "sekitar", "khoảng"),
    *("約", "约", "大约", "大約", "약", "حوالي", "نحو", "أكثر من", "أقل من", "حدود", "लगभग", "करीब", "تقریبا"),
)

#: Bare units beside a number ("5 min", "2h"); only the short forms, since "3 hours" alone may be anything. In Hungarian
#: and Marathi the ending says that it is an age ("3 órája", "3 तासांपूर्वी").
SHORT: Mapping[str, str] = _units(
    "s: s sec secs сек sn"
    "| m: m min mins мин хв dk 分 分钟 分鐘 분 मिनट د perce मिनिटांपूर्वी"
    "| h: h hr hrs std std. u tim godz godz. ч год sa 小时 小時 時間 시간 घंटे س órája तासापूर्वी तासांपूर्वी"
    "| d: d j дн 天 दिन ی napja दिवसापूर्वी दिवसांपूर्वी"
    "| w: w wk wks hete आठवड्यापूर्वी आठवड्यांपूर्वी"
    "| M: mo mos hónapja"
    "| y: y yr yrs éve"
)

#: Words that are an age by themselves.
DAYS: Mapping[str, str] = {
    word.replace("~", " "): value
    for value, words in {
        # "now" alone is a button or a section; "hier" is French for yesterday and German for here, "ma" many things.
        "0s": "just~now moments~ago a~moment~ago seconds~ago a~few~moments~ago gerade~eben soeben"
        " à~l'instant a~l'instant ahora~mismo proprio~ora agora~mesmo zojuist"
        " zonet just~nu akkurat~nå lige~nu przed~chwilą właśnie~teraz только~что щойно az~önce"
        " biraz~önce juuri~nyt právě~teď chiar~acum μόλις~τώρα baru~saja vừa~xong たった今 今さっき ついさっき"
        " 刚刚 剛剛 刚才 剛才 방금 방금~전 조금~전 الآن للتو همین~الان अभी-अभी এইমাত্র เมื่อสักครู่ ara~mateix",
        "0d": "today heute aujourd'hui hoy oggi hoje vandaag i~dag idag dziś dzisiaj сегодня сьогодні bugün tänään"
        " dnes azi astăzi σήμερα hari~ini hôm~nay 今日 本日 今天 오늘 اليوم היום امروز आज আজ آج วันนี้ avui"
        " днес денес danas данас danes šiandien šodien täna hoxe gaur í~dag sot сёння бүгін bugun bu~gün დღეს այսօր"
        " ngayon இன்று ఈరోజు આજે ਅੱਜ vandag"
        " this~morning this~afternoon this~evening tonight heute~früh heute~morgen ce~matin esta~mañana stamattina",
        "1d": "yesterday gestern hier ayer ieri ontem gisteren igår i~går wczoraj вчера вчора dün eilen včera tegnap"
        " χθες χτες kemarin hôm~qua 昨日 昨天 어제 أمس البارحة אתמול دیروز कल গতকাল کل เมื่อวาน เมื่อวานนี้ ahir"
        " jučer juče јуче včeraj vakar eile onte atzo í~gær dje учора кеше kecha dünən გუშინ երեկ kahapon நேற்று"
        " నిన్న ગઈકાલે ਕੱਲ੍ਹ काल हिजो gister"
        " last~night yesterday~evening gestern~abend",
        "2d": "the~day~before~yesterday vorgestern avant-hier anteayer antes~de~ayer l'altro~ieri anteontem eergisteren"
        " i~förrgår przedwczoraj позавчера позавчора evvelsi~gün toissapäivänä předevčírem 一昨日 前天 그저께 أول~أمس"
        " परसों",
        "1w": "last~week letzte~woche vorige~woche la~semaine~dernière la~semana~pasada la~settimana~scorsa"
        " na~semana~passada vorige~week förra~veckan w~zeszłym~tygodniu на~прошлой~неделе geçen~hafta 先週 上周 上週"
        " 지난주 الأسبوع~الماضي पिछले~सप्ताह",
        "1M": "last~month letzten~monat le~mois~dernier el~mes~pasado il~mese~scorso no~mês~passado vorige~maand"
        " в~прошлом~месяце geçen~ay 先月 上个月 上個月 지난달 الشهر~الماضي",
        "1y": "last~year letztes~jahr l'an~dernier l'année~dernière el~año~pasado l'anno~scorso no~ano~passado"
        " vorig~jaar в~прошлом~году geçen~yıl 去年 昨年 작년",
    }.items()
    for word in words.split()
}

#: Words that pages put before an age or a date.
PREFIXES: tuple[str, ...] = (
    *("updated", "published", "posted", "modified", "last updated", "last modified", "first published", "added", "on"),
    *("aktualisiert", "veröffentlicht", "stand", "zuletzt aktualisiert", "publié", "mis à jour", "posté", "modifié"),
    *("publicado", "actualizado", "pubblicato", "aggiornato", "atualizado", "postado", "geplaatst", "bijgewerkt"),
    *("gepubliceerd", "publicerad", "uppdaterad", "publisert", "oppdatert", "udgivet", "opdateret", "opublikowano"),
    *("zaktualizowano", "dodano", "опубликовано", "обновлено", "опубліковано", "оновлено", "yayınlandı", "güncellendi"),
    *(
        "更新",
        "公開",
        "发布",
        "發布",
        "发表于",
        "更新于",
        "게시",
        "업데이트",
        "입력",
        "수정",
        "نشر",
        "تحديث",
        "آخر تحديث",
        "प्रकाशित",
        "अपडेटेड",
    ),
)
