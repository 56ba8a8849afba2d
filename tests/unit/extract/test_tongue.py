"""The language of a text whose page does not name it, or names the one of its template."""

import pytest

from octavo.extract.metadata.language import tongue
from octavo.extract.page import read_page


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Die Fähre zwischen Lindau und den Inseln wird den ganzen Winter fahren, das hat der Rat beschlossen.", "de"),
        ("A balsa entre Lindau e as ilhas vai navegar todo o inverno, o que não é pouco para os moradores.", "pt"),
        ("El barco entre Lindau y las islas navegará todo el invierno, que no es poco para los vecinos.", "es"),
        ("渡船は冬のあいだもリンダウと島を結ぶ。", "ja"),
        ("리ndau와 섬을 잇는 배는 겨울에도 다닌다.", "ko"),
        ("Το πλοίο θα ταξιδεύει όλο τον χειμώνα.", "el"),
        ("Lindau", None),
    ],
)
def test_a_language_by_script_or_by_common_words(text: str, code: str | None) -> None:
    """Script tells some languages, common words the others; a name alone tells nothing."""
    assert tongue([text]) == code


GERMAN = (
    "Die Fähre zwischen Lindau und den Inseln wird den ganzen Winter fahren, das hat der Rat am Dienstag beschlossen.",
    "Für die Familien auf den Inseln ist das mehr als eine Zahl im Fahrplan, denn im Januar fährt sonst kein Schiff.",
    "Der Hafenmeister will die Zeiten noch vor dem ersten Frost aushängen, und er sucht einen zweiten Steuermann.",
)
ENGLISH = (
    "The ferry between Lindau and the islands will sail all winter, as the council decided on Tuesday evening.",
    "For the families of the islands that is more than a line in a timetable: in January no other ship sails.",
    "The harbour master wants to put up the times before the first frost, and he is looking for a second helmsman.",
)


@pytest.mark.parametrize(
    ("texts", "stated", "code"), [(GERMAN, "en", "de"), (GERMAN, "en-US", "de"), (ENGLISH, "en", "en")]
)
def test_a_template_that_calls_every_page_english_is_not_believed(
    texts: tuple[str, ...], stated: str, code: str
) -> None:
    """A text that surely is in another language than English is read in its own."""
    shown = "".join(f"<p>{text}</p>" for text in texts)
    page = f'<html lang="{stated}"><body><article><h1>Lindau</h1>{shown}</article></body></html>'
    assert read_page(page, url="https://courier.example/ferry").language == code
