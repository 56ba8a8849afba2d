"""Words that say the contrary of one another, the same concepts in every language: "rose" against "cayeron"."""

# ruff: noqa: E501 -- lists of words, a concept and a language a line

from collections.abc import Collection, Mapping
from dataclasses import dataclass

#: A concept, its two sides apart by "/", in each language. Stems, any ending; up to three letters the whole word.
#: A trailing "$" is the whole word too.
_CONCEPTS: tuple[Mapping[str, str], ...] = (
    {
        "en": "rise$|rises$|rising|risen|rose|raise|increas|grew|grow|growth|climb|higher|jump|soar|surg|gain|doubl|tripl|up$/fall|fell|fallen|drop|declin|decreas|lower|slip|slid|plung|tumbl|shrank|shrunk|shrink|halv|sank|down$|cut$|lost$",
        "de": "steig|stieg|gestieg|anstieg|erhöh|zunahm|zugenomm|wuchs|gewachs|zuleg|zugelegt|kletter|verdoppel/sink|sank|gesunk|fiel|gefallen|gesenkt|senk|zurückgeh|zurückgegang|rückgang|abnahm|schrumpf|nachgab|nachgegeben|halbier|verlor",
        "es": "sube$|suben$|subió$|subido|subir|subida|aument|crec|increment|alza|repunt|duplic|encarec/baja$|bajan$|bajó$|bajar|bajaron|bajado|disminu|cay|caíd|caen$|cae$|descend|reduj|reduc|desplom|retroced|perd",
        "fr": "hauss|augment|grimp|progress|bond|doubl|monté|accro/baiss|diminu|chut|recul|repli|réduit|plong|fléchi|perd",
        "it": "aument|crebb|cresc|cresciut|salit|salgono|rialz|raddoppi/cala$|calan$|calat|calo$|diminu|scend|sces|crollat|ridott|ribass",
        "pt": "subi|aument|cresc|alta$|dispar|dobr/cai|caí|caiu|baix|diminu|reduz|queda|recu",
        "nl": "steeg|stegen|stijg|gestegen|toegenomen|groei|hoger|verdubbel/daal|gedaald|afgenomen|kromp|lager|zakt",
        "ru": "вырос|рост|увелич|повыс|поднял/упал|сниз|сократ|уменьш|пониз",
        "pl": "wzros|wzrast|rośni|zwiększ|podni|podwy|podwo/spad|zmniejsz|obniż|male[jl]|zmala",
        "cs": "vzros|rost|zvýš|stoup|zdvojn/kles|sníž|pokles|propad",
        "sv": "ökar$|ökat$|ökad|ökning|stig|växer$|växt$|höj|fördubbl/minsk|sjunk|sjönk|sänk|färre$|föll$|fall|halver",
        "da": "stig|steg$|øge|øgede|vokse|hæv|fordobl/fald|faldt$|sænk|mindsk|halver",
        "no": "stig|steg$|øker|økte|økt$|økn|vokser|vokst|hev|doblet/fall|falt$|senk|minsk|halver",
        "tr": "arttı|artı|artm|yüksel|büyü/düşt|düşü|düşm|azal|geriled|indirdi",
        "fi": "kasva|kasvo|nous|lisäänty|kohosi|kaksinkertai/laske|laski|vähen|pienen|supist|puolittu",
        "ro": "cresc|crescut|creșt|mărit|urcat|dubl/scăz|scad|redus|reduc|micșor",
        "zh": "上升|增长|增加|上涨|提高/下降|减少|下跌|降低",
    },
    {
        "en": "convict|guilty|sentenc/acquit|clear|innocen|exonerat",
        "de": "verurteil|schuldig/freigesproch|freispruch|unschuldig",
        "es": "conden|culpable/absuel|absolv|absolu|inocente",
        "fr": "condamn|coupable/acquitt|relax|innocen",
        "it": "condann|colpevol/assolt|assol|innocent",
        "pt": "conden|culpad/absolv|inocent",
        "nl": "veroordeel|schuldig/vrijgesproken|vrijspraak|onschuldig",
        "ru": "осужд|осудил|виновн/оправда|невинов",
    },
    {
        "en": "confirm|admit|acknowledg|conced/den|disput",
        "de": "bestätig|räum|zugeb|zugab|gestand/bestreit|bestritt|dementier|leugn",
        "es": "confirm|admit|reconoc/neg|nieg|desmint",
        "fr": "confirm|reconna|reconnu|admet|admis|avou/dément|nie$|nient$|nié",
        "it": "conferm|ammess|ammett|riconosc/neg|smenti",
        "pt": "confirm|admit|reconhec/neg|desmenti",
        "nl": "bevestig|erken|toegegeven/ontken",
        "ru": "подтверд|призна/отриц|опроверг",
    },
    {
        "en": "accept|approv|agree|backed|adopt|passed|support|endors/reject|refus|turned$|oppos|block|veto|threw",
        "de": "angenomm|annahm|zustimm|gebilligt|billig|verabschied|beschloss|beschließ|unterstütz/ablehn|abgelehnt|lehnt|verwarf|verworfen|verweiger|zurückgewies",
        "es": "aprob|aprueb|acept|apoy|respald/rechaz|opon|opus|desestim|veta",
        "fr": "approuv|accept|adopt|souten|soutient/rejet|refus|oppos|repouss",
        "it": "approv|accett|appogg/respin|rifiut|boccia|oppon",
        "pt": "aprov|aceit|apoi/rejeit|recus|chumb",
        "nl": "goedgekeurd|aanvaard|aangenomen|steun/verworpen|afgewezen|weiger|verwierp",
        "ru": "одобр|принял|поддерж/отклон|отверг|отказ",
        "pl": "zatwierdz|przyję|zgodzi|popar|uchwal/odrzuc|odmów|sprzeciw|zablok",
        "cs": "schvál|přija|souhlas|podpoř/zamít|odmít|neschvál",
        "sv": "godkän|antog|accepter|röstade för$|stöd/avslå|avslog|avvisa|avvisar|förkast|röstade ner$",
        "da": "godkend|vedtag|vedtog|accepter|støtte/afvis|forkast|afslå|afslog",
        "no": "godkjen|vedtok|vedtat|aksepter|støtte/avvis|forkast|avslå|avslo",
        "tr": "onayla|kabul$|destekle/redd",
        "fi": "hyväksy|puolsi|kannatt/hylkä|hylät|torju|vastust",
        "ro": "aprob|accept|adopt|sprijin/resping|respins|refuz",
    },
    {
        "en": "won$|win$|wins$|winning|winner|victor|beat|beaten$|triumph|defeated|defeating/lost$|lose$|loses$|losing|loser|defeat",
        "de": "gewann|gewonn|sieg|siegt|besieg/verlor|verlier|niederlag|unterlag|unterleg",
        "es": "gana$|ganan$|ganó$|ganado|ganar|venci|vence|victori|triunf/perd|derrot|pierd",
        "fr": "gagn|remport|victoir|vainqu|battu|triomph/perd|défait",
        "it": "vint|vinc|vittor/pers|perd|sconfitt",
        "pt": "ganh|venc|vitór/perd|derrot",
        "nl": "gewonnen|won$|wint$|overwinning/verloren|verloor|nederlaag",
    },
    {
        "en": "open$|opens$|opened|reopen|opening/clos|shut",
        "de": "geöffnet|öffn|eröffn|offen$/schließ|schloss|geschloss|gesperrt|sperr",
        "es": "abre$|abren$|abrió$|abrir|abrieron|abiert|reabr|reabier/cerr|cierr|clausur",
        "fr": "ouvr|ouvert|rouv|réouv/ferm",
        "it": "apert|apre$|apri|riapr/chius|chiud",
        "pt": "abert|abre$|abriu$|abrir|reabr/fech|encerr",
        "nl": "geopend|open$|heropend/gesloten|dicht$|sluit",
        "ru": "откры/закры",
        "pl": "otwar|otwier|otworz/zamkn|zamyk|nieczynn",
        "cs": "otevř|otevír/zavř|zavír|uzavř|uzavír",
        "sv": "öppn|öppen|öppet|öppna/stäng",
        "da": "åbn|åben|åbent/luk",
        "no": "åpn|åpen|åpent/steng|lukk",
        "tr": "açıl|açık|açtı/kapat|kapan|kapalı",
        "fi": "avat|avaa|avas|avoin|auki$/sulje|sulke|suljet|kiinni$",
        "ro": "deschi/închi",
        "zh": "开放|开幕|重开/关闭|封闭",
    },
    {
        "en": "allow|permit|lift|legalis|legaliz/ban|bans$|banned|forbid|forbade|prohibit|outlaw|impos",
        "de": "erlaub|genehmig|zugelass|aufgehob/verbiet|verbot|untersag|verhäng",
        "es": "permit|autoriz|levant/prohíb|prohib|veta",
        "fr": "autoris|permet|permis|lev/interd|prohib",
        "it": "permess|autorizz|consent/vieta|proib|divieto",
        "pt": "permit|autoriz/proib",
        "nl": "toegestaan|toestemming/verbied|verboden|verbod",
        "ru": "разреш/запрет|запрещ",
        "pl": "zezwol|pozwol|dopuszcz/zakaz|zabron",
        "sv": "tillåt|tillät/förbj|förbud",
        "tr": "izin/yasak",
        "fi": "salli|sallit|luvan$/kielt|kiell|kielle",
    },
    {
        "en": "continu|resum|restart/suspend|halt|interrupt|paus|stopp|abandon|scrap|cancel",
        "de": "läuft|weiter|fortgesetz|wiederaufgenomm/eingestell|unterbroch|gestoppt|ausgesetzt|abgesagt|abgebroch",
        "es": "continu|sigue|reanud|prosig/suspend|interrump|paraliz|cancel|abandon",
        "fr": "continu|poursui|repren|repris/suspend|interromp|arrêt|annul|abandonn",
        "it": "continu|prosegu|ripres/sospes|interrott|annull|fermat",
        "pt": "continu|prossegu|retom/suspend|interromp|cancel",
        "nl": "doorgaan|hervat|voortgezet/stilgelegd|geschorst|geannuleerd|afgelast|onderbroken",
    },
    {
        "en": "survi|alive$/died|dead$|kill|perish|drown",
        "de": "überleb|lebend/starb|gestorb|tot$|getötet|umgekomm",
        "es": "sobreviv|vivo$|vivos$|viva$|vivas$/murió|murier|muert|fallec",
        "fr": "survéc|survi|vivant/mort|morts$|tué|décéd",
        "it": "sopravviss|vivo$|vivi$|viva$/mort|uccis|decedut",
        "pt": "sobreviv|vivo$|vivos$|viva$/morr|mort",
        "nl": "overleefd|levend/overleden|dood$|gedood|omgekomen",
        "ru": "выжил|живы/погиб|умер|убит",
    },
    {
        "en": "seriously|severe|critical|grave/slight|minor|lightly",
        "de": "schwer$|schwere|lebensgefährl/leicht",
        "es": "grave/leve|ligera",
        "fr": "grave|grièvement/légère|légers",
        "it": "grave|gravi/lieve|lievi|legger",
        "pt": "grave|graves$/leve|ligeir",
        "nl": "zwaar|ernstig/licht",
    },
    {
        "en": "hire|recruit|appoint/fired|dismiss|sack$|sacked|resign|laid$",
        "de": "eingestellt|ernannt|berufen/entlass|gefeuert|entließ|zurückgetret|rücktritt",
        "es": "contrat|nombr/despid|despedid|destitu|dimit|cesó|cesad",
        "fr": "embauch|engag|nomm/licenci|limog|démission",
    },
    {
        "en": "good$|excellent/bad$|poor$|damaged",
        "de": "gut$|guten$|gutem$|guter$/schlecht|beschädigt",
        "es": "buen|bien$/mal$|malo|mala$|dañad",
        "fr": "bon$|bonne/mauvais|endommag",
        "it": "buon/cattiv|danneggiat",
    },
    {
        "en": "unanimous|united$/divided|split$",
        "de": "einstimmig|einig$/gespalten|uneins|zerstritten",
        "es": "unanim|unánim/dividid",
        "fr": "unanim/divis|partagé",
    },
    {
        "en": "before/after", "de": "vor$|bevor/nach$|nachdem", "es": "antes/después|tras$", "fr": "avant/après",
        "it": "prima$/dopo", "pt": "antes/depois|após", "nl": "voor$|voordat/na$|nadat",
    },
    {
        "en": "more$/fewer|less$", "de": "mehr$/weniger", "es": "más$/menos", "fr": "plus$/moins",
        "it": "più$/meno", "pt": "mais$/menos", "nl": "meer$/minder",
    },
    {
        "en": "first/last", "de": "erst/letzt", "es": "primer/últim", "fr": "premi/derni",
        "it": "prim/ultim", "pt": "primeir/últim", "nl": "eerst/laatst",
    },
    {
        "en": "highest|largest|biggest|record$|strongest/lowest|smallest|least|weakest",
        "de": "höchst|größt|stärkst/niedrigst|kleinst|tiefst|schwächst",
        "es": "mayor|máxim/menor|mínim", "fr": "élevé|maximum/bas$|faible|minimum",
    },
    {
        "en": "introduc|impos|bring|keep$|kept$|keeps$/drop|scrap|abandon|withdr|shelv",
        "de": "einführ|führt|beibehalt|behält/verzicht|aufgegeb|zurückgezog|gekippt|kippt",
        "es": "introduc|implant|impon|impus|mantien|manten|mantuv/renunci|retir|abandon",
        "fr": "introdui|instaur|impos|maintien|mainten/renonc|abandonn|retir",
    },
    {"en": "north/south", "de": "nord/süd", "es": "norte/sur$", "fr": "nord/sud$", "it": "nord/sud$", "pt": "norte/sul$", "nl": "noord/zuid"},
    {"en": "east/west", "de": "ost$|osten|östl/west", "es": "orient/oest|occident", "fr": "orient/ouest|occident", "nl": "oost/west"},
    {
        "en": "start|began|begin|begun|launch/end$|ends$|ended|stop|finish",
        "de": "beginn|begann|begonn|start/end|beendet|aufgehört", "es": "empez|empiez|comenz|comienz|inici/termin|acab|finaliz",
        "fr": "commenc|début|lanc/termin|achev|fini",
    },
    {"en": "early/late$|later", "de": "früh/spät", "fr": "tôt$/tard$"},
    {"en": "inside|indoors/outside|outdoors", "de": "innerhalb|drinnen/außerhalb|draußen"},
    {"en": "above$/below$", "de": "oberhalb/unterhalb"},
    {"en": "best$|better/worst$|worse", "de": "best|besser/schlecht|schlimm"},
    {"en": "always/never", "de": "immer/nie$|niemals", "es": "siempre/nunca", "fr": "toujours/jamais"},
    {"en": "all$|everyone/none$|nobody", "de": "alle$|allen$/kein|niemand", "es": "todos$|todas$/ningun|ningún|nadie", "fr": "tous$|toutes$/aucun"},
    {"en": "old$|older|oldest/new$|newer|newest", "de": "alt$|alte|älter|ältest/neu$|neue|neuest"},
    {"en": "young|younger|youngest/old$|older|oldest|elder", "de": "jung|jüng/alt$|älter|ältest"},
    {"en": "safe$|safely/unsafe|danger", "de": "sicher$|sichere/unsicher|gefährlich"},
    {"en": "friend|ally$|allies$/enem|rival|foe", "de": "freund/feind", "es": "amig/enemig", "fr": "ami$|amis$|allié/ennemi"},
    {"en": "link|connect|related$/separat|unconnect|unlink|unrelat", "de": "zusammenhäng/unabhängig"},
    {"en": "demolish|tear$|torn$/preserv|restor|keep$|kept$", "de": "abgeriss|abriss/erhalten|restaurier", "zh": "拆除/保留"},
    {"en": "public$|openly/secret|private$", "de": "öffentlich/geheim|privat"},
    {"en": "majority/minority", "de": "mehrheit/minderheit", "es": "mayoría/minoría", "fr": "majorité/minorité", "it": "maggioranz/minoranz", "pt": "maioria/minoria", "nl": "meerderheid/minderheid"},
    {"en": "healthy|recover/sick$|ill$|infect", "es": "recuper/enferm", "de": "gesund/krank|erkrank"},
    {"en": "opposed$|against$/favour|favor"},
    {"en": "buy$|buys$|bought|buyer|purchas|acquir/sell|sold$|seller|sale$", "de": "kauf|erwarb|übernahm/verkauf|veräußer", "es": "compr|adquir/vend|venta", "fr": "achet|acquér|acquis|rachat|rachèt/vend|vente"},
    {"en": "male$|man$|men$|boy|husband|father|son$|brother/female$|woman|women|girl|wife|mother|daughter|sister",
     "de": "mann$|männer|junge$|vater|sohn|bruder/frau$|frauen|mädchen|mutter|tochter|schwester",
     "es": "hombre|niño$|padre|hijo$|hermano/mujer|niña|madre|hija|hermana",
     "fr": "homme|garçon|père|fils$|frère/femme|fille|mère|sœur"},
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a concept in one language."""

    whole: frozenset[str]
    stems: tuple[str, ...]

    @classmethod
    def of(cls, written: str) -> "_Side":
        entries = [each for each in written.split("|") if each]
        whole = frozenset(each.rstrip("$") for each in entries if each.endswith("$") or len(each) <= _WHOLE)
        return cls(whole, tuple(each for each in entries if not each.endswith("$") and len(each) > _WHOLE))

    def stands_in(self, words: Collection[str]) -> bool:
        return any(word in self.whole or word.startswith(self.stems) for word in words)


#: Letters up to which an entry is a whole word.
_WHOLE = 2
_SIDES = tuple(
    {code: tuple(_Side.of(side) for side in written.split("/")) for code, written in concept.items()}
    for concept in _CONCEPTS
)
_CONFIRMS = 2


def opposite(claimed: Collection[str], code: str, told: Collection[str], theirs: str) -> bool:
    """Whether a word of the claim has its opposite in the source, and neither text has both.

    Both are casefolded words, of the languages ``code`` and ``theirs``.
    """
    for concept in _SIDES:
        if code not in concept or theirs not in concept:
            continue
        one, other = (side.stands_in(claimed) for side in concept[code])
        if one == other:
            continue
        here, there = (side.stands_in(told) for side in concept[theirs])
        if here not in (there, one):
            return True
    return False


def admits(claimed: Collection[str], told: Collection[str], code: str) -> bool:
    """Whether the claim has someone confirm or admit where the source has only a denial."""
    if code not in _SIDES[_CONFIRMS]:
        return False
    yes, no = _SIDES[_CONFIRMS][code]
    return yes.stands_in(claimed) and not yes.stands_in(told) and no.stands_in(told)
