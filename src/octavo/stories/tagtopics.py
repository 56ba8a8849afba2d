"""Words that name a subject of the news by themselves, as data: what happened, or the field in which it did.

They follow the broad subjects that news agencies sort by: unrest, disaster, crime and courts, politics, the economy,
work, health, science, sport, culture, weather. Casefolded, singular and plural.
"""

_ENGLISH = """
    strike flood flooding fire wildfire blaze earthquake storm hurricane tornado landslip landslide avalanche drought
    heatwave frost snow hail eruption crash collision derailment explosion blackout outage evacuation outbreak epidemic
    vaccine vaccination virus influenza measles election referendum vote coalition budget tax tariff sanction
    treaty truce ceasefire peace war protest riot demonstration trial verdict appeal murder robbery theft heist fraud
    corruption bribery scandal merger takeover bankruptcy insolvency recall inflation unemployment
    pension wage wages housing rent football soccer tennis cycling marathon olympics championship cup chess
    theatre theater museum exhibition festival opera concert film rocket space
    climate energy school university hospital railway tram bus ferry airport harbour harbor port bridge dam levee
    cyberattack migration refugee refugees agriculture harvest fishing tourism
    museum budget referendum
"""
_GERMAN = """
    streik ausstand warnstreik hochwasser flut überschwemmung brand waldbrand großbrand feuer erdbeben sturm orkan
    erdrutsch lawine dürre hitzewelle kältewelle frost schnee hagel vulkanausbruch unfall unglück zugunglück
    explosion stromausfall evakuierung ausbruch epidemie impfung impfstoff virus grippe masern
    wahl wahlen referendum volksabstimmung koalition haushalt steuer steuern zoll zölle sanktionen vertrag waffenruhe
    krieg protest demonstration prozess urteil berufung mord raub diebstahl einbruch betrug
    korruption bestechung skandal fusion übernahme insolvenz rückruf stellenabbau inflation arbeitslosigkeit
    rente lohn löhne miete mieten fußball tennis radsport marathon olympia meisterschaft pokal schach
    theater museum ausstellung festival oper konzert film rakete
    raumfahrt klima energie schule universität krankenhaus bahn straßenbahn nahverkehr fähre flughafen hafen brücke
    deich staudamm datenschutz cyberangriff migration flüchtlinge landwirtschaft ernte
    fischerei tourismus pflege bauern zinsen
"""
_FRENCH = """
    grève inondation inondations crue incendie séisme tempête ouragan tornade éboulement avalanche sécheresse canicule
    gel neige grêle éruption accident collision explosion panne évacuation épidémie vaccin vaccination virus
    grippe rougeole élection élections référendum vote coalition budget impôt taxe sanctions traité trêve paix guerre
    manifestation émeute procès verdict appel meurtre vol cambriolage fraude corruption scandale fusion rachat
    faillite rappel licenciements inflation chômage retraites retraite salaires logement loyers football tennis
    cyclisme marathon championnat coupe échecs théâtre musée exposition festival opéra concert cinéma fusée
    espace climat énergie école université hôpital train tramway bus ferry aéroport port
    pont barrage digue cyberattaque migration réfugiés agriculture récolte pêche tourisme

"""
_SPANISH = """
    huelga paro inundación inundaciones incendio terremoto seísmo tormenta huracán tornado
    derrumbe deslizamiento avalancha sequía helada nieve granizo erupción accidente choque explosión apagón evacuación
    brote epidemia vacuna vacunación virus gripe sarampión elecciones elección referéndum votación coalición
    presupuesto presupuestos impuesto impuestos arancel aranceles sanciones tratado tregua paz guerra protesta
    manifestación juicio sentencia recurso asesinato robo fraude corrupción soborno dopaje escándalo fusión quiebra
    retirada despidos inflación desempleo pensiones salarios vivienda alquiler fútbol tenis ciclismo maratón
    campeonato copa ajedrez teatro museo exposición festival ópera concierto cine cohete
    espacio clima energía escuela universidad hospital tren tranvía autobús ferry aeropuerto puerto puente
    presa embalse dique ciberataque migración refugiados agricultura cosecha pesca turismo

"""
_ITALIAN = """
    sciopero alluvione inondazione incendio terremoto tempesta uragano frana valanga siccità gelo neve grandine eruzione
    incidente scontro esplosione blackout evacuazione epidemia vaccino vaccinazione virus influenza morbillo elezioni
    referendum voto coalizione bilancio manovra tassa tasse dazi sanzioni trattato tregua pace guerra protesta
    manifestazione processo sentenza ricorso omicidio rapina furto frode corruzione scandalo fusione fallimento
    richiamo licenziamenti inflazione disoccupazione pensioni salari affitti calcio tennis ciclismo maratona campionato
    coppa scacchi teatro museo mostra festival opera concerto cinema razzo astronomia spazio
    clima energia scuola università ospedale treno tram autobus traghetto aeroporto porto ponte diga migranti
    agricoltura vendemmia pesca turismo sanità
"""
_PORTUGUESE = """
    greve enchente enchentes cheia inundação inundações incêndio terremoto sismo tempestade furacão deslizamento
    avalanche seca geada neve granizo erupção chuva chuvas acidente colisão explosão apagão evacuação surto epidemia
    vacina vacinação vírus gripe sarampo eleição eleições referendo votação coligação orçamento imposto impostos tarifa
    tarifas sanções tratado trégua paz guerra protesto manifestação julgamento sentença recurso homicídio roubo assalto
    furto fraude corrupção suborno escândalo fusão falência recolha demissões inflação desemprego pensões
    salários habitação futebol tênis ténis ciclismo maratona campeonato taça copa xadrez teatro museu exposição
    festival ópera concerto cinema foguete telescópio astronomia espaço clima energia escola
    universidade hospital trem comboio ônibus autocarro aeroporto porto ponte barragem represa migração refugiados
    agricultura colheita pesca turismo estivadores saúde
"""
_DUTCH = """
    staking overstroming hoogwater brand natuurbrand aardbeving storm orkaan droogte hittegolf vorst sneeuw hagel
    ongeluk botsing explosie stroomstoring evacuatie uitbraak epidemie vaccin vaccinatie virus griep mazelen verkiezing
    verkiezingen referendum coalitie begroting belasting sancties verdrag wapenstilstand vrede oorlog protest
    demonstratie proces vonnis moord roof diefstal inbraak fraude corruptie schandaal fusie overname
    faillissement terugroepactie ontslagen inflatie werkloosheid pensioen lonen huren voetbal tennis wielrennen
    marathon kampioenschap beker schaken theater museum tentoonstelling festival opera concert film satelliet raket
    komeet telescoop ruimtevaart klimaat energie school universiteit ziekenhuis trein tram bus veerboot luchthaven haven
    brug dam dijk dijkdoorbraak migratie vluchtelingen landbouw oogst visserij toerisme
"""

#: A language to its words.
TOPICS: dict[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
    "it": frozenset(_ITALIAN.split()),
    "pt": frozenset(_PORTUGUESE.split()),
    "nl": frozenset(_DUTCH.split()),
}
