"""No field of a plan can change unseen, and a reference says what the activity it names says."""

from __future__ import annotations

import pytest

from rakgen.diff.compare import compare
from rakgen.model import Aksi, Indikator, Kegiatan, Keluaran, Misi, Pengesahan, Program, Rak, Rencana, Sasaran, Tujuan
from tests.support.change_pairs import plain
from tests.support.diff_plans import A, I, Item, K, O, Plan, R, S, T, plan
from tests.support.each import each

VALUES: dict[str, object] = {
    "target": "12%",
    "satuan": "orang",
    "target_periode": {"T1": "5%"},
    "kumulatif": "ya",
    "arah": "turun",
    "jadwal": "T2",
    "pelaksana": "sdm",
    "program": "dukman",
    "misi": "m1",
    "visi": "Maju",
    "anggaran": "5.000",
    "anggaran_periode": {"T1": "5.000"},
    "kode": "baru",
    "keterangan": "catatan baru",
    "alasan_perubahan": "sebab",
    "tambahan": {"jenis": "IKU"},
    "pengecualian": {"RAK205": "sebab"},
    "layout": "rak-bulanan",
    "judul": ["JUDUL"],
    "subjudul": "sub",
    "lampiran": ["Lampiran I"],
    "perubahan": "1",
    "pengesahan": {"nama": "A"},
    "tempat": "Kupang",
    "kertas": "A4",
    "garis_bawah_nama": "ya",
    "istilah": {"pemilu": "pemilihan umum"},
    "instansi": "Kantor Lain",
    "lokasi": "Kecamatan Maju",
    "sumber_dana": "APBD",
    "bobot": "25%",
    "iku": "ya",
    "gabung": "terakhir",
    "rumus_turun": "bagi",
    "batas": "120",
    "definisi": "Temuan yang selesai",
    "rumus": "a / b",
    "sumber_data": "LHP",
    "kondisi_awal": "60%",
    "kondisi_akhir": "90%",
    "target_tahun": {"2025": "70%"},
}
STRUCTURE = {
    "source",
    "uraian",
    "tujuan",
    "sasaran",
    "indikator",
    "kegiatan",
    "sub_kegiatan",
    "keluaran",
    "aksi",
    "rujukan",
    "rak",
    "versi",
    "tahun",
}


def make(level: str, fields: dict[str, object]) -> Plan:
    def of(name: str) -> dict[str, object]:
        return fields if level == name else {}

    kegiatan = Item(
        "kegiatan", "Rapat", "k", of("kegiatan"), [O("Dokumen", **of("keluaran")), A("Langkah", **of("aksi"))]
    )
    indikator = Item("indikator", "Nilai", "i", of("indikator"), [kegiatan])
    top = T("Tata kelola", S("Mutu", indikator, **of("sasaran")), **of("tujuan"))
    head = {"misi": {"m1": "Melayani"}, "program": {"dukman": "Dukungan manajemen"}, **of("rencana")}
    return Plan([Item("rak", "", "r", {"keterangan": "tetap", **of("rak")}, [top])], head=head)


@pytest.mark.slow
@each(
    ("level", "field"),
    [
        (model.__name__.lower(), field)
        for model in (Rencana, Rak, Tujuan, Sasaran, Indikator, Kegiatan, Keluaran, Aksi)
        for field in model.model_fields
        if field not in STRUCTURE and not (model is Rencana and field in ("pelaksana", "misi", "program"))
    ],
)
def test_any_field_is_seen(level: str, field: str) -> None:
    old, new = make(level, {}).model(), make(level, {field: VALUES[field]}).model()
    (change,) = compare(old, new).changes
    assert (change.level, change.field.split(".")[0]) == (level, field)
    (back,) = compare(new, old).changes
    assert (back.field, back.after) == (change.field, change.before)


@pytest.mark.parametrize(
    ("value", "printed"), [("Output", "Output"), ({"T1": "2 dokumen", "T3": "5"}, "T1: 2 dokumen; T3: 5")]
)
def test_a_free_field_is_told_as_its_author_wrote_it(value: object, printed: str) -> None:
    old, new = make("indikator", {}).model(), make("indikator", {"tambahan": {"jenis": value}}).model()
    (change,) = compare(old, new).changes
    assert (change.field, change.before, change.after) == ("tambahan.jenis", "", printed)


def signature(**fields: object) -> Plan:
    return plan(R("a", S("Mutu"), pengesahan={"nama": "A", **fields}))


@each("field", [field for field in Pengesahan.model_fields if field not in ("source", "nama")])
def test_any_field_of_a_signature_is_seen(field: str) -> None:
    value = {"tanggal": "2021-03-01", "jabatan": ["Plt.", "KETUA"]}.get(field, "teks")
    (change,) = compare(signature().model(), signature(**{field: value}).model()).changes
    assert (change.kind, change.field) == ("pengesahan", f"pengesahan.{field}")


@each("field", [field for field in Misi.model_fields if field not in STRUCTURE])
def test_any_field_of_a_misi_is_seen(field: str) -> None:
    value = {"jenis": "IKU"} if field == "tambahan" else "teks"
    old, new = (plan(S("Mutu"), misi={"m": {"uraian": "M", **fields}}) for fields in ({}, {field: value}))
    (change,) = compare(old.model(), new.model()).changes
    assert (change.kind, change.field) == ("daftar", f"misi.m.{field}" + (".jenis" if field == "tambahan" else ""))


@each("field", [field for field in Program.model_fields if field not in STRUCTURE])
def test_any_field_of_a_programme_is_seen(field: str) -> None:
    value = {"jenis": "IKU"} if field == "tambahan" else "1.000"
    old, new = (plan(S("Mutu"), program={"p": {"uraian": "P", **fields}}) for fields in ({}, {field: value}))
    (change,) = compare(old.model(), new.model()).changes
    assert change.field == f"program.p.{field}" + (".jenis" if field == "tambahan" else "")


def test_signature_added() -> None:
    old, new = signature(), plan(R("a", S("Mutu"), pengesahan=[{"peran": "Mengetahui", "nama": "B"}, {"nama": "A"}]))
    assert plain(compare(old.model(), new.model()).changes) == [
        ("pengesahan", "rak", "pengesahan", "", "Mengetahui, B")
    ]


def shared(second: Item) -> Plan:
    origin = K("Rapat koordinasi", "T1", "hukum", kode="rapat", anggaran="5.000")
    return plan(S("Mutu", I("Nilai A", "B", origin), I("Nilai Z", "B", second)))


def test_activity_written_out_becomes_a_reference() -> None:
    old = shared(K("Rapat koordinasi", "T1", "hukum", anggaran="5.000")).model()
    new = shared(Item("kegiatan", "", "k", {"rujukan": "rapat"})).model()
    comparison = compare(old, new)
    assert plain(comparison.changes) == [("isian", "kegiatan", "rujukan", "", "rapat")]
    assert [(total.old, total.new) for total in comparison.anggaran] == [(10_000, 5_000)]


def test_change_of_a_shared_activity_is_told_once() -> None:
    old = shared(Item("kegiatan", "", "k", {"rujukan": "rapat"}))
    new = shared(Item("kegiatan", "", "k", {"rujukan": "rapat"}))
    new.rak[0].children[0].children[0].children[0].fields["jadwal"] = "T2"
    assert plain(compare(old.model(), new.model()).changes) == [("jadwal", "kegiatan", "jadwal", "T1", "T2")]
