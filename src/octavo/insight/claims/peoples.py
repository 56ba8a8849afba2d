"""Countries and what is said of them in an adjective, in several languages: "Denmark", "dänischen", "danoise"."""

# ruff: noqa: E501 -- lists of words, a country a line

import unicodedata
from functools import lru_cache

#: Of each country its names and the stems of its adjectives; endings may follow where "-" stands.
_PEOPLES = (
    "germany german deutschland deutsch- allemagne allemand- alemania aleman- germania tedesc- alemanha alema- duitsland duits- niemc- niemieck- tyskland tysk- германи- немецк- almanya alman- saksa saksalai-",
    "france french frankreich franzos- franzosisch- francais- francia frances- franca frankrijk franse francj- francusk- frankrike fransk- франци- французск- fransa fransız- ranska- ranskalai-",
    "britain british uk england english britisch- grossbritannien grossbritannien royaume-uni britanni- inglaterra ingles- angleterre anglais- inghilterra ingles- engeland engels- brits- brytyjsk- britti- британ- великобритани-",
    "spain spanish spaniard spanien spanisch- espana espanol- espagne espagnol- spagna spagnol- espanha espanh- spanje spaans- hiszpan- spansk- испани- испанск- ispanya ispanyol- espanja-",
    "usa us u.s america american- amerika amerikan- amerikanisch- americain- estadounidense- vereinigte etats-unis american- statunitens- amerykansk- америк- сша abd yhdysval-",
    "netherlands dutch niederlande- niederland- niederlandisch- holland- hollandisch- pays-bas neerlandais- holandes- neerlandes- olandes- holanda nederland- holandi- holendersk- nederlandsk- нидерланд- голланд- hollanda hollantila- alankomai-",
    "switzerland swiss schweiz- suisse- suiza suizo- svizzer- suic- zwitser- szwajcar- швейцар- isvicre- sveitsi-",
    "austria austrian- osterreich- osterreichisch- autriche autrichien- austriac- oostenrijk- austriack- австри- avusturya- itavalta-",
    "italy italian- italien- italienisch- italia italie italian- italiaan- włoch- włosk- итали- italya italyan-",
    "portugal portuguese portugies- portugiesisch- portugais- portugues- portoghes- portugees- portugalsk- португал- portekiz-",
    "belgium belgian- belgien belgisch- belgi- belg- бельги- belcika",
    "greece greek- griechenland griechisch- grece grec- grecia grieg- greg- griekenland grieks- grecj- greck- grekland grekisk- греци- греческ- yunan- kreikka kreikkalai-",
    "denmark danish danemark danisch- danois- dinamarca danes- danimarca deens- denemarken dunsk- danmark dansk- дани- датск- danimarka tanska- tanskalai-",
    "sweden swedish schweden schwedisch- suede suedois- suecia suec- svezia svedes- zweden zweeds- szwecj- szwedzk- sverige svensk- швеци- шведск- isvec- ruotsi ruotsalai-",
    "norway norwegian- norwegen norwegisch- norvege norvegien- norueg- norvegi- noorwegen noors- norweg- norge norsk- норвег- норвеж- norvec norja norjalai-",
    "finland finnish finnisch- finlande finlandais- finlandi- finlandes- fins- finsk- финлянди- финск- suomi suomalai-",
    "poland polish polen polnisch- pologne polonais- polonia polac- polaco- polonia pools- polsk- польш- польск- polonya puola puolalai-",
    "czechia czech- tschechi- tschechisch- tchequ- chequia checo- ceco ceca tsjechi- czech- czesk- tjeckien tjeckisk- чехи- чешск-",
    "hungary hungarian- ungarn ungarisch- hongrie hongrois- hungria hungar- ungher- hongarij- hongaars- wegr- wegiersk- ungern ungersk- венгр- венгерск- macar- unkari unkarilai-",
    "turkey turkish turkei turkisch- turquie turc- turquia turco- turchia turks- turkije turcj- tureck- turkiet turkisk- турци- турецк- turkiye turk- turkki turkkilai-",
    "russia russian- russland russisch- russie russe- rusia ruso- russa russo- rusland russis- rosj- rosyjsk- ryssland rysk- росси- русск- rusya rus venaja venalai-",
    "ukraine ukrainian- ukrainisch- ukrainien- ucrania ucranian- ucraina ucrain- oekrain- ukrain- украин- ukrayna",
    "romania romanian- rumanien rumanisch- roumanie roumain- rumania ruman- romeni- rumen- roemeni- roemeens- rumun- rumani- румын- romanya",
    "ireland irish irland irisch- irlande irlandais- irlanda irlandes- ierland iers- irlandi- irlandzk- irlandsk- ирланди-",
    "china chinese chinesisch- chine chinois- chino- cines- cina chinees- chinsk- kina kinesisk- кита- cin kiina kiinalai-",
    "japan japanese japanisch- japon japonais- japones- giappon- japans- japoni- japonsk- japansk- япони- японск- japonya japani-",
    "india indian- indien indisch- inde indien- india- indian- indyjsk- indisk- инди- hindistan intia intialai-",
    "canada canadian- kanada kanadisch- canadien- canadiense- canades- canadees- kanadyjsk- kanadensisk- канад-",
    "mexico mexican- mexiko mexikanisch- mexique mexicain- mejic- messic- meksyk- мексик-",
    "brazil brazilian- brasilien brasilianisch- bresil- brasil- brazili- brazyli- бразил- brezilya",
    "australia australian- australien australisch- australie- australian- australij- австрали- avustralya",
    "israel israeli israelisch- israelien- israelis- израил- israil",
    "egypt egyptian- agypten agyptisch- egypte egyptien- egipt- egizi- egypti- egipsk- египет- mısır",
    "iraq iraqi irak irakisch- irakien- iraki-", "iran iranian- iranisch- iranien- irani- иран-",
    "wales welsh", "scotland scottish schottland schottisch- ecosse ecossais- escoci- escoces- scozi- scozzes-",
    "eu european- europe europa europaisch- europeen- europe- europees- europej- europeisk- европ- avrupa eurooppa-",
    "un nations vereinten unies unidas onu uno",
)  # fmt: skip


def _plain(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(char))


_WHOLE: dict[str, frozenset[int]] = {}
_STEMS: dict[str, frozenset[int]] = {}
for _at, _line in enumerate(_PEOPLES):
    for _word in map(_plain, _line.split()):
        _table = _STEMS if _word.endswith("-") else _WHOLE
        _table[_word.rstrip("-")] = _table.get(_word.rstrip("-"), frozenset()) | {_at}
#: Letters of a stem that is looked for, and most that an ending has.
_SHORTEST, _ENDING = 3, 3


@lru_cache(maxsize=4096)
def countries(word: str) -> frozenset[int]:
    """The countries that a word may speak of, by number: "danischen" like "Dänemark"."""
    plain = _plain(word)
    found = _WHOLE.get(plain, frozenset())
    for end in range(max(_SHORTEST, len(plain) - _ENDING), len(plain) + 1):
        found |= _STEMS.get(plain[:end], frozenset())
    return found
