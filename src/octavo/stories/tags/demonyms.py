"""English adjectives of countries, as data: "Italian" tells of Italy. Casefolded to the country's hashtag."""

_COUNTRIES = """
    afghan:Afghanistan albanian:Albania algerian:Algeria angolan:Angola argentine:Argentina argentinian:Argentina
    armenian:Armenia australian:Australia austrian:Austria azerbaijani:Azerbaijan bahraini:Bahrain
    bangladeshi:Bangladesh belarusian:Belarus belgian:Belgium bolivian:Bolivia bosnian:Bosnia brazilian:Brazil
    british:Britain bulgarian:Bulgaria burmese:Myanmar cambodian:Cambodia cameroonian:Cameroon canadian:Canada
    chilean:Chile chinese:China colombian:Colombia congolese:Congo croatian:Croatia cuban:Cuba cypriot:Cyprus
    czech:CzechRepublic danish:Denmark dutch:Netherlands ecuadorian:Ecuador egyptian:Egypt eritrean:Eritrea
    estonian:Estonia ethiopian:Ethiopia filipino:Philippines finnish:Finland french:France georgian:Georgia
    german:Germany ghanaian:Ghana greek:Greece haitian:Haiti honduran:Honduras hungarian:Hungary icelandic:Iceland
    indian:India indonesian:Indonesia iranian:Iran iraqi:Iraq irish:Ireland israeli:Israel italian:Italy
    ivorian:IvoryCoast jamaican:Jamaica japanese:Japan jordanian:Jordan kazakh:Kazakhstan kenyan:Kenya
    kosovar:Kosovo kuwaiti:Kuwait laotian:Laos latvian:Latvia lebanese:Lebanon liberian:Liberia libyan:Libya
    lithuanian:Lithuania macedonian:Macedonia malaysian:Malaysia malian:Mali maltese:Malta mexican:Mexico
    moldovan:Moldova mongolian:Mongolia moroccan:Morocco mozambican:Mozambique namibian:Namibia nepalese:Nepal
    nicaraguan:Nicaragua nigerian:Nigeria norwegian:Norway omani:Oman pakistani:Pakistan palestinian:Palestine
    panamanian:Panama paraguayan:Paraguay peruvian:Peru polish:Poland portuguese:Portugal qatari:Qatar
    romanian:Romania russian:Russia rwandan:Rwanda saudi:SaudiArabia scottish:Scotland senegalese:Senegal
    serbian:Serbia singaporean:Singapore slovak:Slovakia slovenian:Slovenia somali:Somalia spanish:Spain
    sudanese:Sudan swedish:Sweden swiss:Switzerland syrian:Syria taiwanese:Taiwan tanzanian:Tanzania thai:Thailand
    tunisian:Tunisia turkish:Turkey ugandan:Uganda ukrainian:Ukraine uruguayan:Uruguay uzbek:Uzbekistan
    venezuelan:Venezuela vietnamese:Vietnam welsh:Wales yemeni:Yemen zambian:Zambia zimbabwean:Zimbabwe
"""

#: Adjectives, casefolded, to countries as a hashtag writes them.
COUNTRIES = dict(each.split(":") for each in _COUNTRIES.split())
