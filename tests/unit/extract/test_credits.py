"""Lines of credits: those who wrote are told from those who took the pictures, edited or translated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.extract.byline.credits import names_writers, of_writers
from octavo.extract.byline.people import people

_LINES = {
    "文＝藤代まどか　写真＝久我山聡　編集＝のれん帖編集部": ("藤代まどか",),
    "構成・文／藤代まどか　撮影／久我山聡": ("藤代まどか",),
    "ライター：藤代まどか": ("藤代まどか",),
    "採訪撰文／林語晴": ("林語晴",),
    "作者 | 苏念慈 编辑 | 郑可": ("苏念慈",),
    "责编：郑可、白薇": (),
    "كتبت – نهى عبد الستار وتصوير – هاني سمير": ("نهى عبد الستار",),
    "تقرير وتصوير: سلمى الدرويش": ("سلمى الدرويش",),
    "Haber: Yasemin Dikmen – Kamera: Oğuz Tuncer": ("Yasemin Dikmen",),
    "Reportagem: Taís Berlamino Edição: Ivo Lima": ("Taís Berlamino",),
    "Text och bild: Tuva Lindahl": ("Tuva Lindahl",),
    "Text: Tuva Lindahl | Foto: Nils Ekvall": ("Tuva Lindahl",),
    "Bài, ảnh: Phan Ngọc Diệp": ("Phan Ngọc Diệp",),
    "เรื่อง: สมชาย ใจดี ภาพ: วิภา": ("สมชาย ใจดี",),
    "Penulis: Wahyu Prasetia | Editor: Desi Anggoro": ("Wahyu Prasetia",),
    "Nell Ashby • Photos: Joy Basumatary": ("Nell Ashby",),
    "Maja Öhrström (text) Nils Ek (foto)": ("Maja Öhrström",),
    "Regula Amstutz Text, Beat von Känel Text, Iris Zbinden Fotos": ("Regula Amstutz", "Beat von Känel"),
    "東海日報 記者林語晴／花蓮即時報導": ("林語晴",),
    "【社会部 早瀬ひかり】": ("早瀬ひかり",),
    "(서울=연합뉴스) 김하늘 박도윤 기자 =": ("김하늘", "박도윤"),
    "Тарас Гнатів, «Степовий вісник»": ("Тарас Гнатів",),
    "By Sravani Kodali, Mohd. Arif Baig and R. Thilagavathi": ("Sravani Kodali", "Mohd. Arif Baig", "R. Thilagavathi"),
    "rozmawia: Bogna Wilczyńska, zdjęcia: Hubert Lach": ("Bogna Wilczyńska",),
    "Interview: Nell Ashby, Fotos: Joy Marr": ("Nell Ashby",),
    "लेखक के बारे में": (),
    "Mara Feldt | Reporter | Harbour Times": ("Mara Feldt",),
}


@pytest.mark.parametrize(("line", "wrote"), _LINES.items())
def test_only_those_who_wrote_are_taken_from_a_line_of_credits(line, wrote):
    """In many languages, with one label for two trades, and with labels behind others' names."""
    assert people([line]) == wrote


def test_a_role_behind_a_name_is_no_label():
    """A bar parts a name from a role, and the role from the paper."""
    assert not names_writers("Mara Feldt | Reporter | Harbour Times")
    assert names_writers("Reporter | Mara Feldt")


@given(st.text(st.sampled_from("Text: Foto Mara|／文写真、 –"), max_size=60))
def test_what_is_kept_of_a_line_stands_in_it(line):
    """Nothing is made up, whatever the labels."""
    assert all(part in line for part in of_writers(line).split(", "))
