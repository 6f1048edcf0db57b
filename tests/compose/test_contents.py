"""What the fields of action plans, IKU, renstra and renja forms print, and parts of them."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from tests.support.forms import RENCANA, layout, printed_rows, rencana

FORM = """\
kolom:
  - {judul: BIDANG, isi: program.kode.2-3}
  - {judul: PROGRAM, isi: [program.uraian, {isi: program.sumber_dana, awalan: "(", akhiran: ")"}]}
  - {judul: KODE, isi: kegiatan.kode.4-, kosong: "-"}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: LOKASI, isi: kegiatan.lokasi}
  - {judul: DANA, isi: kegiatan.sumber_dana}
  - {judul: BOBOT, isi: kegiatan.bobot}
  - {judul: KELUARAN, isi: keluaran.uraian}
  - {judul: TEMPAT, isi: keluaran.lokasi}
  - {judul: AWAL, isi: keluaran.kondisi_awal}
  - {judul: "2022", isi: keluaran.target_tahun.2022, kosong: "-"}
"""
PLAN = (
    RENCANA.replace("  tata: {", "  1.02.03: {sumber_dana: [APBD, DAK], ")
    .replace("program: tata", "program: 1.02.03")
    .replace(
        "kode: k1",
        "\n                ".join(["kode: 1.02.03.2.01", "lokasi: [Desa A, Desa B]", "bobot: 40", "sumber_dana: PAD"]),
    )
    .replace("rujukan: k1", "rujukan: 1.02.03.2.01, lokasi: Desa C")
    .replace("{uraian: O1,", "{uraian: O1, lokasi: Aula, kondisi_awal: 1 dokumen, target_tahun: {2022: 3 dokumen},")
)


def test_a_form_of_programmes_prints_codes_in_parts_places_and_funds() -> None:
    assert printed_rows(FORM, PLAN)[1:] == [
        "02.03|Program Tata Kelola/(APBD/DAK)|2.01|K1|Desa A/Desa B|PAD|40|O1|Aula|1 dokumen|3 dokumen",
        "|||||||O2|||-",
        "||-|K2|||||||",
        "|Program Dukungan/(DAK)|-|K3|Maju||||||",
        "02.03|Program Tata Kelola/(APBD/DAK)|2.01|K1|Desa C|PAD|40|O1|Aula|1 dokumen|3 dokumen",
        "|||||||O2|||-",
    ]


def test_a_key_indikator_is_ticked_with_the_sign_of_its_column() -> None:
    form = "kolom:\n  - {judul: A, isi: indikator.uraian}\n  - {judul: IKU, isi: indikator.iku, kosong: '-'}\n"
    assert [row.split("|")[1] for row in printed_rows(form)[1:]] == ["-", "-", "✓"]
    assert printed_rows(form.replace("kosong", "tanda: IKU, kosong"))[-1] == "I3|IKU"
    assert printed_rows(form, RENCANA.replace("iku: ya", "iku: tidak"))[-1] == "I3|-"


def test_weights_and_targets_of_years_are_counted_with() -> None:
    form = (
        "kolom:\n  - {judul: A, isi: indikator.uraian}\n"
        "  - {judul: NAIK, hitung: selisih, dari: [indikator.target_tahun.2022, indikator.kondisi_awal]}\n"
        "  - {judul: BOBOT, isi: indikator.bobot, jumlah: ya}\njumlah: JUMLAH\n"
    )
    plan = RENCANA.replace("target: 80%", "target: 80%\n            bobot: 75%")
    assert printed_rows(form, plan)[1:] == ["I1||75%", "I2||", "I3|3|25%", "JUMLAH||100%"]


def test_a_code_of_more_parts_than_columns_is_told_in_the_plan() -> None:
    parts = "kolom:\n" + "".join(f"  - {{judul: A, isi: indikator.kode.{n}}}\n" for n in (1, 2))
    plan = rencana()
    (finding,) = check_fits(plan, plan.rak[0], layout(parts), "p.yaml")
    assert (finding.key, finding.values["sisa"], finding.values["isi"]) == ("RAK520", "03", "indikator.kode.3-")
    assert (
        RENCANA.splitlines()[finding.span.line - 1][finding.span.column - 1 :] == "1.02.03" if finding.span else False
    )
    for whole in (parts + "  - {judul: A, isi: indikator.kode.3-}\n", parts + "  - {judul: A, isi: indikator.kode}\n"):
        assert check_fits(plan, plan.rak[0], layout(whole), "p.yaml") == []
    empty = rencana(RENCANA.replace("kode: 1.02.03", "kode: 1..03"))
    for form in (parts.replace("kode.2", "kode.2-"), parts + "  - {judul: A, isi: indikator.kode.3}\n"):
        (finding,) = check_fits(empty, empty.rak[0], layout(form), "p.yaml")
        assert (finding.key, finding.values["contoh"]) == ("RAK520.kosong", "1.03")
    programmes = rencana(PLAN)
    form = layout(parts.replace("indikator", "program"))
    assert [finding.key for finding in check_fits(programmes, programmes.rak[0], form, "p.yaml")] == ["RAK520"]
