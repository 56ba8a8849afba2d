"""Who a copy says had it first, in eleven languages."""

from time import process_time

import pytest

from octavo.stories.near_duplicates.marks import agency, same_source, without_marks

BODY = (
    "The keeper turned the wheel his hand knew and the lake went over the wall into the gardens below, where many "
    "carp were found among the leeks in the morning. Nobody was hurt."
)
MARKED = (
    ("Harn, 3 May (Coast News Agency) - BODY", "Coast News Agency"),
    ("LORBE, 4 févr. (Agence Ambre) - BODY", "Agence Ambre"),
    ("PARIS, 12 sept. 2026 (AFP) - BODY", "AFP"),
    ("HARN, Sept. 3 (Reuters) - BODY", "Reuters"),
    ("PORT HARN (CW) - BODY", "CW"),
    ("(Coast Wire) BODY", "Coast Wire"),
    ("BODY\n\nThis story was first reported by The Ledger.", "The Ledger"),
    ("BODY\n\nThis piece was first published in the Tarn Quarterly.", "Tarn Quarterly"),
    ("BODY\n\nOriginally published by Saltmarsh Review on 4 May.", "Saltmarsh Review"),
    ("BODY\n\nZuerst veröffentlicht auf Küstenblatt.", "Küstenblatt"),
    ("BODY\n\nDieser Beitrag wurde erstmals in der Orber Rundschau veröffentlicht.", "Orber Rundschau"),
    ("BODY\n\nQuelle: dpa", "dpa"),
    ("Paris, le 3 mai (AFP) – BODY", "AFP"),
    ("BODY\n\nCet article est paru pour la première fois dans Le Phare d'Orbe.", "Le Phare d'Orbe"),
    ("BODY\n\nSource : Agence Ambre", "Agence Ambre"),
    ("BODY\n\nEste reportaje apareció por primera vez en El Puerto.", "El Puerto"),
    ("BODY\n\nQuesto articolo è apparso per la prima volta sul Corriere del Lago.", "Corriere del Lago"),
    ("ROMA (AGI) - BODY", "AGI"),
    ("BODY\n\nMatéria publicada originalmente na Folha do Rio.", "Folha do Rio"),
    ("Lisboa, 03 mai 2026 (Lusa) – BODY", "Lusa"),
    ("BODY\n\nDit verhaal verscheen eerder in het Havenblad.", "Havenblad"),
    ("DEN HAAG (ANP) - BODY", "ANP"),
    ("МОСКВА, 3 мая — РИА Новости. BODY", "РИА Новости"),
    ("BODY\n\nСтатья впервые вышла в журнале «Берег».", "Берег"),
    ("BODY\n\nИсточник: Интерфакс", "Интерфакс"),
    ("（中新社北京5月3日电）BODY", "中新社"),
    ("BODY\n\n来源：海港晚报", "海港晚报"),
    ("BODY\n\n本文转载自《山城周刊》。", "山城周刊"),
    ("【ロンドン時事】BODY", "時事"),
    ("BODY\n\n（共同通信）", "共同通信"),
    ("BODY\n\nこの記事は「港タイムズ」に最初に掲載されました。", "港タイムズ"),
    ("القاهرة (رويترز) - BODY", "رويترز"),
    ("دبي – وكالة الأنباء الساحلية: BODY", "وكالة الأنباء الساحلية"),
    ("BODY\n\nنقلاً عن صحيفة الميناء", "صحيفة الميناء"),
    ("BODY - Meridian Press", "Meridian Press"),
    ("BODY (Avec Le Messager de Tarn)", "Le Messager de Tarn"),
    ("BODY (za „Głosem Zatoki”)", "Głos Zatoki"),
    ("BODY (mit Material der Orber Rundschau)", "Orber Rundschau"),
    ("Según informa El Faro de Tarmes, BODY", "El Faro de Tarmes"),
    ("Wie der Orber Anzeiger berichtet, BODY", "Orber Anzeiger"),
    ("Jak podaje Kurier Zatoki, BODY", "Kurier Zatoki"),
    ("As reported by the Harn Gazette, BODY", "Harn Gazette"),
)


@pytest.mark.parametrize(("marked", "name"), MARKED)
def test_a_mark_is_read_and_taken_off(marked, name):
    """The agency or paper is known by its mark, and the text without it is the report."""
    text = marked.replace("BODY", BODY)
    assert same_source(name, agency(text))
    assert without_marks(text) == BODY


@pytest.mark.parametrize("row", ["12 abc. ", "abcde. 12 ", "1 ab.", "abc. 1 ab. 2"])
def test_a_row_of_dates_is_read_in_one_way(row):
    """Nothing is tried over and over: what a text opens with costs next to nothing, whatever it is."""
    started = process_time()
    assert agency(row * 40 + BODY) is None
    assert process_time() - started < 1


def test_initials_at_both_ends_are_an_agency():
    """A paper of its own country writes (hpd) and hpd/mk; initials at one end alone may be the author's."""
    assert agency(f"Harn (hpd) – {BODY} hpd/mk") == "hpd"
    assert agency(f"Harn (hpd) – {BODY}") is None


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nSource: Ministry of Health",
        f"{BODY}\n\nCopyright 2026 The Echo. All rights reserved.",
        f"{BODY}\n\nThis story was first published April 1, 2026.",
        f"{BODY}\n\nThis story was first published in May 2026.",
        f"Her novel was first published by Harbour Press in 1974. {BODY}",
        f"The ministry (which has denied it) said the lake was safe. {BODY}",
        f"{BODY} She spoke to the agencies afterwards.",
        f"Harn (kb) – {BODY}",
        f"Ana Lobo (PSC) – {BODY}",
        f"(Last week's ruling) {BODY}",
        f"{BODY} - Anna Kroll",
        f"{BODY} (con Ana Lobo)",
        f"{BODY} (mit Anna Kroll)",
        f"Selon la préfecture, {BODY}",
        f"Wie Anna Kroll berichtet, {BODY}",
    ],
)
def test_what_only_looks_like_a_mark_is_none(text):
    """The source of a figure, a paper's own notice, a date and a book's publisher had no report first."""
    assert agency(text) is None


@pytest.mark.parametrize(
    "noise", ["a " * 100_000, "first published in " * 5_000, "x" * 50_000 + " zuerst in ", "نشر " * 20_000]
)
def test_no_text_takes_long(noise):
    """Marks are sought at the ends alone, whatever stands there."""
    assert len(without_marks(noise)) <= len(noise)
