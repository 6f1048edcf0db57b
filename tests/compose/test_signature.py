"""The signature block: one or two signers, what stands above and below a name, what the form leaves out."""

from __future__ import annotations

import pytest

from rakgen.document.document import Signature, Signer
from tests.support.each import each
from tests.support.forms import RENCANA, section_of

COLUMNS = "kolom: [{judul: SASARAN, isi: sasaran.uraian}]\n"


def signature_of(block: str, setting: str = "pengesahan: otomatis\n") -> Signature | None:
    plan = RENCANA.replace(
        '    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}\n', block
    )
    return section_of(setting + COLUMNS, plan).signature


TWO = """\
    pengesahan:
      - {peran: "Pihak Kedua,", jabatan: "GUBERNUR,", nama: A}
      - {peran: "Pihak Pertama,", tanggal: 2021-03, jabatan: ["Plt. KEPALA DINAS", "CONTOH,"], nama: B, pangkat: Pembina, nip: 1}
"""  # noqa: E501


def test_one_signature_stands_at_the_right() -> None:
    signature = signature_of(
        "    pengesahan: {tanggal: 1 Maret 2021, jabatan: [a.n. KETUA, 'SEKRETARIS,'], nama: N, nip: 1 2}\n"
    )
    assert signature == Signature(None, Signer(("Maju, 1 Maret 2021", "a.n. KETUA", "SEKRETARIS,"), "N", ("NIP. 1 2",)))


def test_the_comma_behind_the_place_is_printed_once() -> None:
    signature = signature_of("    pengesahan: {tempat: 'Maju, ', tanggal: 2021-03-01, jabatan: K, nama: N}\n")
    assert signature == Signature(None, Signer(("Maju, 01 Maret 2021", "K"), "N", ()))


def test_placeholders_for_a_date_and_a_name_print_as_typed_where_the_form_prints_capitals() -> None:
    signature = signature_of(
        "    pengesahan: {tanggal: '${tanggal} Maret 2021', jabatan: '${jabatan} x', nama: '${ttd_pengirim}'}\n",
        'tempat_tanggal: "{{ tempat_tanggal | upper }}"\npengesahan: {kapital: ya}\n',
    )
    assert signature == Signature(None, Signer(("MAJU, ${tanggal} MARET 2021", "${jabatan} X"), "${ttd_pengirim}", ()))


def test_two_signatures_stand_level_and_the_day_may_be_blank() -> None:
    signature = signature_of(TWO)
    assert signature is not None and signature.left is not None and signature.right is not None
    assert signature.left.above == ("", "Pihak Kedua,", "GUBERNUR,", "")
    assert signature.right.above == ("Maju,        Maret 2021", "Pihak Pertama,", "Plt. KEPALA DINAS", "CONTOH,")
    assert signature.right.below == ("Pembina", "NIP. 1")


def test_who_acknowledges_stands_beside_place_and_date() -> None:
    signature = signature_of(
        "    pengesahan:\n      - {peran: Mengetahui, jabatan: Kepala, nama: A}\n"
        "      - {tanggal: 2021-03-01, jabatan: Notulis, nama: B}\n"
    )
    assert signature is not None and signature.left is not None and signature.right is not None
    assert (signature.left.above, signature.right.above) == (
        ("Mengetahui", "Kepala"),
        ("Maju, 01 Maret 2021", "Notulis"),
    )


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("pengesahan: tidak\n", None),
        ("pengesahan: kanan\n", (None, "B", ("Pembina", "NIP. 1"))),
        ("pengesahan: {susunan: kiri-kanan, nip: tidak, pangkat: tidak}\n", ("A", "B", ())),
    ],
)
def test_the_layout_says_which_signatures_it_prints(setting: str, expected: tuple[object, ...] | None) -> None:
    signature = signature_of(TWO, setting)
    if signature is None or signature.right is None:
        assert expected is None
    else:
        assert (
            signature.left.name if signature.left else None,
            signature.right.name,
            signature.right.below,
        ) == expected


@each(
    ("typed", "printed"),
    [
        ("19660506 199203 1 004", "NIP. 19660506 199203 1 004"),
        ("NIP. 19660506 199203 1 004", "NIP. 19660506 199203 1 004"),
        ("NIP 1966", "NIP. 1966"),
        ("Nip : 1966", "NIP. 1966"),
        ("N.I.P.1966", "NIP. 1966"),
        ("NIP1966", "NIP. 1966"),
        ("${nip}", "NIP. ${nip}"),
        ("NIP. ${nip}", "NIP. ${nip}"),
        ("NIP.NIP. 196601021986031002", "NIP. 196601021986031002"),
        ("NRP 12345678", "NRP 12345678"),
        ("NI PPPK 1234", "NI PPPK 1234"),
    ],
)
def test_nip_is_named_once(typed: str, printed: str) -> None:
    signature = signature_of(f'    pengesahan: {{jabatan: K, nama: N, nip: "{typed}"}}\n')
    assert signature is not None and signature.right.below == (printed,)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("2021-03-01", "01 Maret 2021"), ("2021-3-1", "1 Maret 2021"), ("01 maret 2021", "01 Maret 2021")],
)
def test_a_date_has_the_zero_it_was_typed_with(typed: str, printed: str) -> None:
    signature = signature_of(f"    pengesahan: {{tanggal: {typed}, jabatan: K, nama: N}}\n")
    assert signature is not None and signature.right.above[0] == f"Maju, {printed}"


@each(
    ("office", "form", "style"),
    [
        ("", "otomatis", "tebal"),
        ("ya", "otomatis", "garis-bawah"),
        ("ya", "{gaya_nama: biasa}", "garis-bawah-biasa"),
        ("", "{gaya_nama: biasa, garis_bawah: ya}", "garis-bawah-biasa"),
        ("ya", "{garis_bawah: tidak}", "tebal"),
        ("tidak", "{gaya_nama: garis-bawah}", "tebal"),
        ("", "{gaya_nama: garis-bawah}", "garis-bawah"),
    ],
)
def test_a_name_is_underlined_where_the_form_or_else_the_office_says_so(office: str, form: str, style: str) -> None:
    plan = RENCANA.replace(
        "tempat: Maju\n", f"tempat: Maju\ngaris_bawah_nama: {office}\n" if office else "tempat: Maju\n", 1
    )
    signature = section_of(f"pengesahan: {form}\n{COLUMNS}", plan).signature
    assert signature is not None and signature.right is not None and signature.right.name_style == style


def test_who_made_the_form_signs_beside_a_signer_without_a_date() -> None:
    signature = signature_of("    pengesahan: {nama: N}\n", "pengesahan: {pembuat: Notulis}\n")
    assert signature is not None and signature.left is not None
    assert (signature.left.name, signature.right.above) == ("N", ("Notulis",))
