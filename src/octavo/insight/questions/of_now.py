"""Questions of how things stand now, "Is the strike over?": of the lines that answer the newest comes first.

To the line models the day on which talks failed answers as well as the day on which the strike ended.
"""

# ruff: noqa: E501 -- patterns, a language a line

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from octavo.insight.lines import Line
from octavo.insight.questions.question import Question

_NOW = re.compile(
    r"""^\W*(?:est-ce\ qu(?:e\b|['’])\s*)?(?:
    (?:is|are|isn['’]t|aren['’]t|has|have|hasn['’]t|haven['’]t|does|do)\b.*\b(?:over|still|yet|again|back|out|up|down|open|closed|shut|running|working|missing|ended|finished
        |settled|solved|resolved|stopped|resumed|reopened|agreed|safe|alive|under\ control|at\ large|on\ the\ run|on\ strike)\b
    |(?:ist|sind|hat|haben|wird|werden|dauer[nt]|läuft|laufen|fahren|fährt|gilt|gibt)\b.*\b(?:vorbei|vorüber|beendet|zu\ ende|geendet|noch|schon|wieder|offen|geöffnet|gesperrt|geschlossen|gelöst|gelöscht|geeinigt|vermisst|unter\ kontrolle)\b
    |(?!(?:wer|was|wann|warum|wat|wie|waar|wanneer|welche?[mnrs]?|hoe)\b)[^\W\d_]+(?:t|en)\b.*\b(?:noch|schon|wieder|nog|weer)\b
    |czy\b.*\b(?:jeszcze|już|nadal|wciąż|znowu|znów|skończył\w*|zakończył\w*)\b
    |(?!.*\b(?:кто|что|когда|где|почему|сколько|как)\b).*\b(?:ещё|еще|уже|снова|опять|закончил\w*|завершил\w*)\b
    |.*\b(?:hâlâ|hala|bitti|yeniden|tekrar|artık)\b.*\bm[ıiuü]\W*$
    |(?:is|zijn|heeft|hebben|rijden)\b.*\b(?:voorbij|afgelopen|nog|al|weer|open|gesloten|dicht|opgelost|vermist)\b
    |(?!.*\b(?:qui|que|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?|qu[ié]én?|qué|cu[aá]nd?t?[oa]s?|cuál|d[óo]nde|c[óo]mo|chi|cosa|quando|dove|perché|come|quant[oaie]s?|quale|quem|onde)\b(?!['’]))
     (?:.*\b(?:est|sont|a|ont|dure|durent|roulent)\b.*\b(?:fini[es]*|terminée?s?|encore|toujours|de\ nouveau|déjà|rouverte?s?|fermée?s?|maîtrisée?s?|pris\ fin|réglée?s?|portée?s?\ disparue?s?)\b
     |.*\b(?:ha|han|hay|está|están)\b.*\b(?:terminad[oa]s?|acabad[oa]s?|aún|todavía|ya|de\ nuevo|otra\ vez|abiert[oa]s?|cerrad[oa]s?|resuelt[oa]s?|controlad[oa]s?|desaparecid[oa]s?|en\ huelga)\b
     |.*\b(?:sigue|siguen|continúan?|terminó|acabó|continua|continuam|acabou|acabaram|terminou|ainda)\b
     |.*\b(?:è|sono|ha|hanno|c['’]è)\b.*\b(?:finit[oaie]|terminat[oaie]|conclus[oaie]|ancora|già|di\ nuovo|apert[oaie]|chius[oaie]|risolt[oaie]|dispers[oaie])\b
     |.*\b(?:está|estão|foi|foram)\b.*\b(?:em\ greve|já|de\ novo|abert[oa]s?|fechad[oa]s?|resolvid[oa]s?|desaparecid[oa]s?)\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NEVER = datetime.min.replace(tzinfo=UTC)


def asks_of_now(question: Question) -> bool:
    """Whether it asks if something goes on, is over, or is so again: what a later report says may undo an earlier."""
    return not question.fixed and _NOW.match(question.text) is not None


def newest_first(answering: Sequence[Line]) -> list[Line]:
    """The lines with the best one of the newest article before the others, which keep their order."""
    if not answering:
        return []
    newest = max(answering, key=lambda line: line.reading.published or _NEVER)
    return [newest, *(line for line in answering if line is not newest)]
