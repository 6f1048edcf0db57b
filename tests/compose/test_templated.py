"""Templates as the content of columns: constants, numbers, several fields in one text."""

from __future__ import annotations

from tests.support.forms import RENCANA, is_whole, printed_rows, section_of


def test_a_form_of_templates_prints_items_numbers_constants_and_periods() -> None:
    form = """\
kolom:
  - {judul: A, isi: "{{ tahun }}", gabung: sama}
  - {judul: B, isi: "{{ nomor }}/{{ tahun }}"}
  - {judul: C, isi: "{{ indikator.kode }}.{{ nomor }}", per: kegiatan, kosong: "-"}
  - {judul: D, isi: "{{ kegiatan.uraian | upper }} ({{ kegiatan.pelaksana }})"}
  - {judul: E, isi: [kegiatan.uraian, "{{ nomor }}) {{ indikator.tambahan.jenis }}"]}
  - {judul: F, periode: triwulan, hanya: T1-T2, isi: "{{ indikator.target_periode }} dok", kosong: "-"}
  - {judul: G, periode: triwulan, hanya: T1-T2, bentuk: susun, isi: "{{ indikator.target_periode }} dok"}
  - {judul: H, isi: "{% if kegiatan.anggaran %}Rp{{ kegiatan.anggaran }}{% endif %}"}
  - {judul: I, isi: "{{ 'APBD' }}"}
  - {judul: J, isi: "{{ program.kode }}-{{ nomor }}", pola: "{a}"}
  - {judul: K, isi: "{{ indikator.kode[3] }} {{ indikator.target_tahun[2022] }}", kosong: "-"}
"""
    assert printed_rows(form)[2:] == [
        "2021|1/2021|-|K1 (Sub Bagian Hukum)|K1/1) IKU|20% dok|40% dok|T1 = 20% dok/T2 = 40% dok"
        "|Rp100.000.000|APBD|tata-a|-",
        "||-|K2 (Sub Bagian Hukum, Sub Bagian Data)|K2/2) IKU||||Rp50.000.000|APBD||",
        "||-|K3 (Sub Bagian Data)|K3|-|-||Rp25.000.000|APBD|dukung-a|-",
        "|2/2021|1.02.03.1|K1 (Sub Bagian Hukum)|K1|1 dok|1 dok|T1 = 1 dok/T2 = 1 dok|Rp100.000.000|APBD|tata-a|03 6",
    ]
    assert is_whole(section_of(form).grids[0])


def test_templates_stand_beside_bands_totals_and_rows_of_programmes() -> None:
    form = """\
baris_program: ya
jumlah: {judul: JUMLAH, sub: [{tingkat: sasaran}]}
kolom:
  - {judul: A, isi: "{{ nomor }}", pola: "{A}."}
  - {judul: B, isi: "[{{ indikator.uraian }}] {{ kegiatan.uraian }}"}
  - {judul: C, isi: "{{ nomor }}", per: kegiatan, ulang: sasaran}
  - {judul: D, isi: kegiatan.anggaran, jumlah: ya}
"""
    assert printed_rows(form)[1:] == [
        "A.|||300.000.000",
        "|[I1] K1|1|100.000.000",
        "|[I1] K2|2|50.000.000",
        "|||25.000.000",
        "|[I2] K3|3|25.000.000",
        "Jumlah|||175.000.000",
        "B.|||",
        "|[I3] K1|1|100.000.000",
        "Jumlah|||100.000.000",
        "JUMLAH|||175.000.000",
    ]


def test_under_rows_of_periods_a_template_says_what_its_fields_say_there() -> None:
    form = """\
baris_periode: {periode: triwulan, kosong: lewati}
kolom:
  - {judul: A, isi: "{{ kegiatan.uraian }}", kapital: ya}
  - {judul: B, isi: "{{ kegiatan.aksi }} oleh {{ kegiatan.pelaksana }}"}
"""
    assert printed_rows(form)[1:5] == [
        "K1|Rapat oleh Sub Bagian Hukum",
        "|Laporan oleh Sub Bagian Hukum",
        "K2|",
        "K3|",
    ]


def test_a_template_prints_what_it_says_of_an_item_above_once_where_nothing_lies_below() -> None:
    form = "kolom:\n  - {isi: '{{ kegiatan.uraian }}: {{ keluaran.uraian }}'}\n  - {isi: sub_kegiatan.uraian}\n"
    assert printed_rows(form) == ["K1: O1|", "K1: O2|", "K2:|SK1", "|SK2", "K3:|", "K1: O1|", "K1: O2|"]


def test_a_template_says_what_stands_for_an_empty_field() -> None:
    form = (
        "kolom:\n  - {isi: \"{{ kegiatan.lokasi | default('-') }}\"}\n  - {isi: '{{ indikator.iku }}', kosong: '?'}\n"
    )
    plan = RENCANA.replace("target: B", "target: B\n            iku: tidak")
    assert printed_rows(form, plan) == ["-|?", "-|", "Maju|tidak", "-|ya"]


def test_a_condition_says_what_is_printed_where_all_fields_are_empty() -> None:
    templates = {  # rows of K1 without a lokasi, of K3 with one
        "{{ 'Ada' if kegiatan.lokasi else 'Belum' }}": ("Belum", "Ada"),
        "{{ kegiatan.lokasi or 'Nihil' }}": ("Nihil", "Maju"),
        "{{ (kegiatan.lokasi or 'nihil') | upper }}": ("NIHIL", "MAJU"),
        "{% if kegiatan.lokasi is defined %}Ada{% else %}Belum{% endif %}": ("Belum", "Ada"),
        "{% if not kegiatan.lokasi %}Belum{% endif %}": ("Belum", ""),
        "Di {{ kegiatan.lokasi }}{% if kegiatan.lokasi == 'Maju' %}!{% endif %}": ("?", "Di Maju!"),
        "{{ 'Di' if kegiatan.lokasi }} {{ kegiatan.lokasi }}": ("?", "Di Maju"),
        "{{ kegiatan.lokasi }} {{ kegiatan.keterangan | default('') }}": ("?", "Maju"),
    }
    columns = "".join(f'  - {{isi: "{text}", kosong: "?"}}\n' for text in templates)
    rows = printed_rows("kolom:\n" + columns)
    expected = [["|".join(text or "?" for text in texts)] for texts in zip(*templates.values(), strict=True)]
    assert [[rows[0]], [rows[2]]] == expected
    periods = "kolom:\n  - {isi: \"{{ indikator.target_periode or '-' }}{{ 'x' if tahun > 1 }}\", periode: triwulan}\n"
    assert printed_rows(periods)[1:] == ["20%x|40%x|-x|80%x", "-x|-x|-x|-x", "1x|1x|1x|2x"]
    other = "kolom:\n  - {isi: \"{{ 'x' if tahun > 1 }}{{ indikator.target_periode }}\", periode: triwulan}\n"
    assert printed_rows(other)[2] == "|||"


def test_a_number_or_the_name_of_a_period_stands_within_a_list_of_contents() -> None:
    assert printed_rows("kolom:\n  - {isi: [{isi: nomor, akhiran: ' '}, kegiatan.uraian]}\n") == [
        "1. /K1", "2. /K2", "1. /K3", "1. /K1",
    ]  # fmt: skip
    rows = "baris_periode: semester\nkolom:\n  - {judul_periode: [I, II], isi: [periode, kegiatan.uraian]}\n"
    assert printed_rows(rows)[:3] == ["I/K1", "II/K1", "I/K2"]


def test_braces_of_a_plan_are_no_template() -> None:
    form = 'kolom:\n  - {judul: A, isi: "{{ sasaran.uraian }} {{ tahun | int }}"}\n'
    plan = RENCANA.replace("uraian: S1", 'uraian: "{{ tahun }} {% if %}"')
    assert printed_rows(form, plan)[1] == "{{ tahun }} {% if %} 2021"
