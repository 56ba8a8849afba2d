"""What was found out or set right holds still."""

import pytest

from octavo.insight.briefing.settled import is_settled
from support.reports import all_lines, told


@pytest.mark.parametrize(
    ("text", "language", "settled"),
    [
        ("Laboratory tests have shown that the cheese of Torrin was the cause.", "en", True),
        ("The dike at Torrin held, contrary to what was said at night.", "en", True),
        ("What was taken for a body in Torrin was a dead sheep.", "en", True),
        ("The school of Torrin has 43 pupils, and not 29 as the county had said.", "en", True),
        ("Die Schulden von Torrin betragen 18 Millionen und nicht elf, wie der Vorstand angegeben hatte.", "de", True),
        ("The debt of Torrin is 46 million, and not 60, the mayor says.", "en", True),
        ("Les pertes de Torrin sont de 12 millions et non 20.", "fr", True),
        ("Ada Lund of Torrin is a singer and not a dancer.", "en", False),
        ("The council of Torrin wants tests of the water.", "en", False),
        ("The dike at Torrin has broken, the fire service said.", "en", False),
        ("Der Deich bei Torrin hielt, anders als in der Nacht gemeldet.", "de", True),
        ("Die Auswertung der Proben aus Torrin ergab keinen Befall.", "de", True),
        ("Die Gutachter kommen am Freitag nach Torrin.", "de", False),
        ("Les pousses de Torrin sont hors de cause, a dit Ada Lund.", "fr", True),
        ("Un câble a provoqué l'incendie de Torrin, ont conclu jeudi les experts.", "fr", True),
        ("L'enquête a été confiée au juge de Torrin.", "fr", False),
        ("Los análisis de Torrin confirmaron la presencia de la bacteria.", "es", True),
        ("Los peritos llegaron a Torrin el jueves.", "es", False),
        ("Le analisi hanno escluso un guasto, dice il sindaco di Torrin.", "it", True),
        ("A perícia concluiu que a barragem de Torrin está segura.", "pt", True),
        ("Het onderzoek heeft uitgewezen dat de kabel in Torrin brak, bleek vrijdag.", "nl", True),
        ("Undersökningen visade att kabeln i Torrin var av.", "sv", True),
        ("Bron i Torrin kostar åtta miljoner, och inte elva som kommunen tidigare hade sagt.", "sv", True),
        ("Analyserne fra Torrin bekræftede, at osten var årsagen.", "da", True),
        ("Larmet i Torrin viste seg å være et falskt varsel.", "no", True),
        ("Śledczy ustalili, że strzały w Torrinie padły z tego brzegu.", "pl", True),
        ("Eksperci przyjadą do Torrina w piątek.", "pl", False),
    ],
)
def test_what_somebody_looked_into_is_settled(text, language, settled):
    """A laboratory's finding, or a word that an earlier report was wrong; not the news that somebody looks."""
    (line,) = all_lines(told(1, text, language=language))
    assert is_settled(line) is settled
