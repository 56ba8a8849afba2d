"""Passives: what is named first is not the one who did it, and who did it stands after "by"."""

# ruff: noqa: E501 -- lists of words, a language after the other

from octavo.text.caseless import caseless

#: Before the one who did it.
_BY = r"by|von|vom|par|por|pel[oa]s?|dal|dall[aeo]|dall['’]|dai|dagli|door|av|af|przez|de către"
#: "Is beaten", "wird übernommen": a form of "to be" or "to become" with which a verb may be a passive.
PASSIVE = caseless(
    r"\b(?:was|were|been|being|is|are|be|wird|werden|wurden?|worden|été|est|sont|sera|fait|fue|fueron|sido|es|será|è|stat[oaie]|viene|venne|fu|foi|foram|é|wordt|worden|werd|werden|blev|blivit|blir|bliver|ble|został\w*|zostanie|byl\w*|był\w*|a fost)\b"
)
#: "By" and up to three words, where a name follows; "da" is "of the" as well, and "by selling" names a way.
DONE_BY = caseless(rf"\b(?!by\s\w+ing\b)(?:{_BY}|da)(?:\W+\w+){{0,3}}\W*$")
#: What can turn doer and done-to round: "by", "through", or a passive that cannot be a plain "is".
TURNS_ROUND = caseless(rf"\b(?:{_BY}|durch|from|was|were|been|wurde\w*|worden|été|fue\w*|sido)\b")
