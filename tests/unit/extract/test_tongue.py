"""The language of a text whose page does not name it."""

import pytest

from octavo.extract.tongue import tongue


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
