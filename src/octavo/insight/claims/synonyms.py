"""Words between which reporters choose freely, so that a retelling in other words is known for what it is."""

# ruff: noqa: E501 -- lists of words, a meaning a line

from octavo.insight.stems import stem, words_of

#: The first of each names the meaning. Broader than the families of ``stems``: good for recognising, not for finding.
_MEANINGS = (
    "beat beats beaten beating defeat defeated defeating",
    "rescue rescued save saved pulled freed brought recovered",
    "missing unaccounted disappeared vanished",
    "evacuate evacuated moved displaced fled homes",
    "sue sued lawsuit case court suit complaint",
    "leave left quit quitting resign resigned stepped abandon abandoned",
    "judge judges court ruled ruling held decided decision verdict",
    "figure number total count tally",
    "hit struck strike collided crashed",
    "strike strikes stoppage walkout action",
    "charge charges charged collects collect levy fee",
    "say said call called put puts describe described name named",
    "hospital clinic", "town municipal city", "police officers", "firefighters fire crews", "child children pupils",
    "blaze fire wildfire", "flood floods flooding inundation", "talks negotiations meeting", "lawmakers deputies members mp mps parliament",
    "found discovered spotted located", "said told reported announced added explained noted",
    "leader head chief chairwoman chairman boss", "match game", "finish finished ended", "die died killed dead",
    "want wants wanted would like seeks", "lack lacks short shortage missing", "allow let permit",
    "brechen brach gebrochen weggebrochen eingebrochen abbrechen", "fahren fährt fuhr zug züge verkehr", "sterben starb tot tote toten ums leben kamen getötet umgekommen",
    "verletzt verletzte verletzten verletzter wunde", "sagen sagte erklärte teilte hieß", "verursachen verursacht ursache auslöser",
    "wollen will möchte plant", "gewinnen gewann siegte sieg", "sparen spart ersparnis", "feuer brand flammen", "rechnen rechnet erwartet erwarten",
    "streik streikten gestreikt ausstand arbeitsniederlegung", "flüchten flohen floh flucht",
    "finden fand gefunden entdeckt entdeckten", "zahlen zahlt kosten kostet preis", "schule schulen", "täter einbrecher räuber unbekannte",
    "zurücktreten rücktritt tritt trat", "treffen trafen gespräche verhandlungen zusammengekommen",
    "alt alten jahre jährig", "schnell sofort sofortiger",
    "morir murió murieron muerto muertos víctimas fallecido fallecidos falleció", "herido heridos lesionado", "subir suben encarecerse aumentar aumento alza",
    "huir huyeron escapar escaparon fuga", "dejar deja abandona abandonar retira", "ganar ganó venció victoria", "decir dijo explicó señaló comunicó informó declaró",
    "incendio fuego llamas", "quemar quemado ardido calcinado", "cerrar cerrado suspendido", "hallar hallado halladas encontrar encontrado descubierto",
    "pedir pidió exigir reclama", "club equipo", "carretera ruta vía", "evacuado evacuados desalojados desplazados",
    "blessé blessée blessés atteint atteinte atteints", "grave gravement grièvement graves", "mourir mort morte tué tuée tués décès victime", "quitter quitte démissionner démission parti départ",
    "mettre mis fin terme", "recommander recommande conseille conseil", "gagner gagné remporté victoire", "incendie feu flammes",
    "dire dit déclaré expliqué annoncé indiqué affirmé", "sauver sauvé sauvés dégagé dégagés secouru",
    "heurter heurté percuté", "innocent innocence", "fuir fui filé fuite", "séisme tremblement secousse", "vol volé dérobé raflé", "adopter adopté approuvé voté oui",
)  # fmt: skip
_MEANING: dict[str, set[int]] = {}
for _number, _group in enumerate(_MEANINGS):
    for _word in words_of(_group):
        _MEANING.setdefault(stem(_word), set()).add(_number)


def meanings(word: str) -> frozenset[int]:
    """The numbers of the meanings that a casefolded word may have here."""
    return frozenset(_MEANING.get(stem(word), ()))
