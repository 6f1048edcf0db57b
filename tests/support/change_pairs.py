"""Pairs of plans with the changes between them, written out: (kind, level, field, before, after), in order."""

from __future__ import annotations

from typing import NamedTuple

from rakgen.diff import change
from tests.support.diff_plans import UNITS, A, I, Item, K, O, Plan, R, S, T, plan

Change = tuple[str, str, str, str, str]

PARTIES = "Persentase informasi partai politik yang mutakhir dan dipublikasikan pada publik"
SIPOL = "Pemutakhiran data partai politik melalui aplikasi SIPOL"
WOMEN = "Persentase partisipasi pemilih perempuan dalam pemilu"
DISABILITY = "Persentase partisipasi pemilih disabilitas dalam pemilu"
DATA = "Terwujudnya sistem informasi partai politik yang andal"
STAFF = "Meningkatnya kapasitas sumber daya manusia"
PERFORMANCE = "Meningkatnya akuntabilitas kinerja organisasi"


class Case(NamedTuple):
    name: str
    old: Plan
    new: Plan
    changes: list[Change]


def one(kegiatan: Item | None = None, target: str | None = "75%", **fields: object) -> Plan:
    """A plan of one row."""
    return plan(S(DATA, I(PARTIES, target, kegiatan or K(SIPOL), **fields)))


def row(jadwal: str | None = "T1-T4", pelaksana: object = "hukum", **fields: object) -> Plan:
    return one(K(SIPOL, jadwal, pelaksana, **fields))


def signed(**fields: object) -> Plan:
    block = {"tempat": "Kupang", "tanggal": "2021-03-01", "jabatan": "KETUA,", "nama": "THOMAS", **fields}
    return plan(R("ketua", S(DATA, I(PARTIES)), pengesahan=block))


def target(before: str, after: str) -> list[Change]:
    return [("target", "indikator", "target", before, after)]


def jadwal(before: str, after: str) -> list[Change]:
    return [("jadwal", "kegiatan", "jadwal", before, after)]


FIVE = [S(f"Sasaran {name}", I(f"Indeks {name}", "70", K(f"Pelaksanaan {name}"))) for name in (
    "pelayanan publik", "tertib arsip", "pemilu damai", "data terbuka", "sarana kerja")]  # fmt: skip
LARGE = [
    I("Jumlah dokumen hukum yang diunggah", "12 dokumen", K("Pengunggahan produk hukum")),
    I("Persentase sengketa yang dimenangkan", "90%", K("Pendampingan sidang sengketa")),
    I("Nilai keterbukaan informasi", "80", K("Pelayanan permohonan informasi")),
    I("Indeks kepuasan pemohon", "85", K("Survei kepuasan pemohon")),
]

CASES = [
    Case("same plan", one(), one(), []),
    Case("target raised", one(), one(target="77,5%"), target("75%", "77,5%")),
    Case("target lowered", one(), one(target="70%"), target("75%", "70%")),
    Case("target of another kind", one(), one(target="B"), target("75%", "B")),
    Case("target dropped", one(), one(target=None), target("75%", "")),
    Case("target given", one(target=None), one(target="75%"), target("", "75%")),
    Case("spelling of a target only", one(target="75%"), one(target="75 %"), []),
    Case(
        "arah",
        one(arah="naik"),
        one(arah="turun"),
        [("isian", "indikator", "arah", "naik", "turun")],
    ),
    Case("period lost", row("T1-T4"), row("T2-T4"), jadwal("T1-T4", "T2-T4")),
    Case("shifted", row("T1-T2"), row("T3-T4"), jadwal("T1-T2", "T3-T4")),
    Case("same months written otherwise", row("Januari-Desember"), row("semua"), []),
    Case("quarters as months", row("T2-T4"), row("April-Desember"), []),
    Case("quarterly against monthly", row("T2-T4"), row("Mei-September"), jadwal("T2-T4", "Mei-September")),
    Case(
        "unit replaced",
        row(),
        row(pelaksana="sdm"),
        [("pelaksana", "kegiatan", "pelaksana", "Sub Bagian Hukum", "Sub Bagian SDM")],
    ),
    Case("unit by key or by name", row(pelaksana="hukum"), row(pelaksana="Sub Bagian Hukum"), []),
    Case(
        "unit removed",
        row(pelaksana=["hukum", "sdm"]),
        row(pelaksana="hukum"),
        [("pelaksana", "kegiatan", "pelaksana", "Sub Bagian Hukum\nSub Bagian SDM", "Sub Bagian Hukum")],
    ),
    Case(
        "unit renamed in the register",
        one(),
        Plan(one().rak, pelaksana={**UNITS, "hukum": "Bagian Hukum"}),
        [("daftar", "rencana", "pelaksana.hukum", "Sub Bagian Hukum", "Bagian Hukum")],
    ),
    Case(
        "unit gone from the register",
        row(pelaksana="sdm"),
        Plan(row(pelaksana="sdm").rak, pelaksana={k: v for k, v in UNITS.items() if k != "prodat"}),
        [("daftar", "rencana", "pelaksana.prodat", "Sub Bagian Program & Data", "")],
    ),
    Case(
        "key of a unit renamed",
        row(pelaksana="hukum"),
        Plan(row(pelaksana="h").rak, pelaksana={"h": UNITS["hukum"], "prodat": UNITS["prodat"], "sdm": UNITS["sdm"]}),
        [],
    ),
    Case(
        "budget",
        row(anggaran="1.000.000"),
        row(anggaran="1.250.000"),
        [("anggaran", "kegiatan", "anggaran", "1.000.000", "1.250.000")],
    ),
    Case("budget written otherwise", row(anggaran="1.000.000"), row(anggaran="Rp 1.000.000,00"), []),
    Case(
        "reworded",
        one(),
        one(K("Pemutakhiran data parpol melalui aplikasi SIPOL", id=SIPOL)),
        [("redaksi", "kegiatan", "uraian", SIPOL, "Pemutakhiran data parpol melalui aplikasi SIPOL")],
    ),
    Case(
        "rows swapped", plan(*FIVE), plan(FIVE[0], FIVE[3], *FIVE[1:3], FIVE[4]), [("urutan", "sasaran", "", "4", "2")]
    ),
    Case(
        "indicators swapped",
        plan(S(PERFORMANCE, *LARGE[:3])),
        plan(S(PERFORMANCE, LARGE[2], *LARGE[:2])),
        [("urutan", "indikator", "", "3", "1")],
    ),
    Case(
        "indicator moved and reworded",
        plan(
            S(DATA, I(PARTIES, "25%", K(SIPOL)), I("Indeks reformasi birokrasi", "77")),
            S(STAFF, I("Persentase pegawai tersertifikasi")),
        ),
        plan(
            S(DATA, I("Indeks reformasi birokrasi", "77")),
            S(
                STAFF,
                I("Persentase pegawai tersertifikasi"),
                I("Persentase data partai politik yang mutakhir dan terbuka bagi publik", "25%", K(SIPOL), id=PARTIES),
            ),
        ),
        [
            ("dipindah", "indikator", "", DATA, STAFF),
            (
                "redaksi",
                "indikator",
                "uraian",
                PARTIES,
                "Persentase data partai politik yang mutakhir dan terbuka bagi publik",
            ),
        ],
    ),
    Case(
        "activity moved",
        plan(S(PERFORMANCE, I("Nilai A", "B", K("Evaluasi laporan"), K("Rapat koordinasi")), I("Nilai Z", "B"))),
        plan(S(PERFORMANCE, I("Nilai A", "B", K("Rapat koordinasi")), I("Nilai Z", "B", K("Evaluasi laporan")))),
        [("dipindah", "kegiatan", "", "Nilai A", "Nilai Z")],
    ),
    Case(
        "sasaran split in two",
        plan(S("Meningkatnya kepastian hukum dan keterbukaan informasi", *LARGE, id="x")),
        plan(
            S("Meningkatnya kepastian hukum", *LARGE[:2], id="x"),
            S("Meningkatnya keterbukaan informasi publik", *LARGE[2:]),
        ),
        [
            (
                "redaksi",
                "sasaran",
                "uraian",
                "Meningkatnya kepastian hukum dan keterbukaan informasi",
                "Meningkatnya kepastian hukum",
            ),
            ("ditambah", "sasaran", "", "", "Meningkatnya keterbukaan informasi publik"),
            (
                "dipindah",
                "indikator",
                "",
                "Meningkatnya kepastian hukum dan keterbukaan informasi",
                "Meningkatnya keterbukaan informasi publik",
            ),
            (
                "dipindah",
                "indikator",
                "",
                "Meningkatnya kepastian hukum dan keterbukaan informasi",
                "Meningkatnya keterbukaan informasi publik",
            ),
        ],
    ),
    Case(
        "two sasaran joined",
        plan(S(PERFORMANCE, *LARGE[:3]), S(STAFF, LARGE[3])),
        plan(S(PERFORMANCE, *LARGE)),
        [("dihapus", "sasaran", "", STAFF, ""), ("dipindah", "indikator", "", STAFF, PERFORMANCE)],
    ),
    Case(
        "near-identical indicators, one reworded",
        plan(S(PERFORMANCE, I(WOMEN), I(DISABILITY))),
        plan(
            S(
                PERFORMANCE,
                I(WOMEN),
                I("Persentase partisipasi pemilih penyandang disabilitas dalam pemilu", id=DISABILITY),
            )
        ),
        [
            (
                "redaksi",
                "indikator",
                "uraian",
                DISABILITY,
                "Persentase partisipasi pemilih penyandang disabilitas dalam pemilu",
            )
        ],
    ),
    Case(
        "near-identical indicators, both reworded and swapped",
        plan(S(PERFORMANCE, I(WOMEN, "77%"), I(DISABILITY, "70%"))),
        plan(
            S(
                PERFORMANCE,
                I("Tingkat partisipasi pemilih disabilitas dalam pemilu", "70%", id=DISABILITY),
                I("Tingkat partisipasi pemilih perempuan dalam pemilu", "77%", id=WOMEN),
            )
        ),
        [
            ("redaksi", "indikator", "uraian", DISABILITY, "Tingkat partisipasi pemilih disabilitas dalam pemilu"),
            ("redaksi", "indikator", "uraian", WOMEN, "Tingkat partisipasi pemilih perempuan dalam pemilu"),
            ("urutan", "indikator", "", "1", "2"),
        ],
    ),
    Case(
        "one of two near-identical indicators removed",
        plan(S(PERFORMANCE, I(WOMEN), I(DISABILITY))),
        plan(S(PERFORMANCE, I(DISABILITY))),
        [("dihapus", "indikator", "", WOMEN, "")],
    ),
    Case(
        "indicator replaced by an unrelated one",
        plan(S(PERFORMANCE, I("Indeks reformasi birokrasi", "77"))),
        plan(S(PERFORMANCE, I("Jumlah arsip yang didigitalkan", "500 berkas"))),
        [
            ("dihapus", "indikator", "", "Indeks reformasi birokrasi", ""),
            ("ditambah", "indikator", "", "", "Jumlah arsip yang didigitalkan"),
        ],
    ),
    Case("sasaran added", plan(*FIVE[:2]), plan(*FIVE[:3]), [("ditambah", "sasaran", "", "", "Sasaran pemilu damai")]),
    Case(
        "sasaran removed",
        plan(*FIVE[:3]),
        plan(FIVE[0], FIVE[2]),
        [("dihapus", "sasaran", "", "Sasaran tertib arsip", "")],
    ),
    Case(
        "kode holds through everything",
        plan(S(DATA, I(PARTIES, "25%", kode="i1"), kode="s1")),
        plan(S("Terkelolanya arsip", I("Jumlah berkas", "25%", kode="i1"), kode="s1")),
        [
            ("redaksi", "sasaran", "uraian", DATA, "Terkelolanya arsip"),
            ("redaksi", "indikator", "uraian", PARTIES, "Jumlah berkas"),
        ],
    ),
    Case(
        "kode given",
        plan(S(DATA, I(PARTIES), id="s")),
        plan(S(DATA, I(PARTIES), kode="s")),
        [("isian", "sasaran", "kode", "", "s")],
    ),
    Case(
        "next year",
        plan(S("Tersusunnya laporan tahun 2021")),
        plan(S("Tersusunnya laporan tahun 2022", id="Tersusunnya laporan tahun 2021"), tahun=2022),
        [],
    ),
    Case(
        "next year, the end of the strategic plan stays",
        plan(S("Tercapainya Renstra 2020-2024 pada 2021")),
        plan(S("Tercapainya Renstra 2020-2024 pada 2022", id="Tercapainya Renstra 2020-2024 pada 2021"), tahun=2022),
        [],
    ),
    Case(
        "next year, another year in the text",
        plan(S("Tercapainya target 2024")),
        plan(S("Tercapainya target 2025", id="Tercapainya target 2024"), tahun=2022),
        [("redaksi", "sasaran", "uraian", "Tercapainya target 2024", "Tercapainya target 2025")],
    ),
    Case(
        "year in the text of one year",
        plan(S("Laporan 2020")),
        plan(S("Laporan 2021", id="Laporan 2020")),
        [("redaksi", "sasaran", "uraian", "Laporan 2020", "Laporan 2021")],
    ),
    Case("signer", signed(), signed(nama="MARIA"), [("pengesahan", "rak", "pengesahan.nama", "THOMAS", "MARIA")]),
    Case(
        "signed another day",
        signed(),
        signed(tanggal="2021-04-01"),
        [("pengesahan", "rak", "pengesahan.tanggal", "01 Maret 2021", "01 April 2021")],
    ),
    Case("signed on the same day next year", signed(), Plan(signed(tanggal="2022-03-01").rak, 2022), []),
    Case(
        "layout",
        plan(R("a", S(DATA))),
        plan(R("a", S(DATA), layout="rak-bulanan")),
        [("layout", "rak", "layout", "rak-triwulan", "rak-bulanan")],
    ),
    Case(
        "title",
        plan(R("a", S(DATA), judul=["RENCANA 2021"])),
        plan(R("a", S(DATA), judul=["RENCANA AKSI 2021"])),
        [("kepala", "rak", "judul", "RENCANA 2021", "RENCANA AKSI 2021")],
    ),
    Case(
        "year in the title",
        plan(R("a", S(DATA), judul=["RENCANA 2021"])),
        Plan([R("a", S(DATA), judul=["RENCANA 2022"])], 2022),
        [],
    ),
    Case(
        "head of the plan",
        one(),
        Plan(one().rak, head={"instansi": "Kantor Lain"}),
        [("kepala", "rencana", "instansi", "Kantor Contoh", "Kantor Lain")],
    ),
    Case(
        "rak added", plan(R("a", S(DATA))), plan(R("a", S(DATA)), R("b", S(STAFF))), [("ditambah", "rak", "", "", "")]
    ),
    Case(
        "rak swapped",
        plan(R("a", S(DATA)), R("b", S(STAFF))),
        plan(R("b", S(STAFF)), R("a", S(DATA))),
        [("urutan", "rak", "", "1", "2")],
    ),
    Case(
        "sasaran moved to another tujuan",
        plan(T("Tata kelola", S(DATA), S(STAFF)), T("Pemilu damai", S(PERFORMANCE))),
        plan(T("Tata kelola", S(DATA)), T("Pemilu damai", S(PERFORMANCE), S(STAFF))),
        [("dipindah", "sasaran", "", "Tata kelola", "Pemilu damai")],
    ),
    Case(
        "sasaran moved between tujuan without text",
        plan(T("", S(DATA), S(STAFF), id="1"), T("", S(PERFORMANCE), id="2")),
        plan(T("", S(DATA), id="1"), T("", S(PERFORMANCE), S(STAFF), id="2")),
        [("dipindah", "sasaran", "", "tujuan ke-1", "tujuan ke-2")],
    ),
    Case(
        "tujuan gone",
        plan(T("Tata kelola", S(DATA), S(STAFF))),
        plan(S(DATA), S(STAFF)),
        [
            ("dihapus", "tujuan", "", "Tata kelola", ""),
            ("dipindah", "sasaran", "", "Tata kelola", "RAK ketua"),
            ("dipindah", "sasaran", "", "Tata kelola", "RAK ketua"),
        ],
    ),
    Case(
        "output and step",
        one(K(SIPOL, "T1", "hukum", O("Dokumen", target="1 dokumen"), A("Rapat persiapan", jadwal="T1"))),
        one(K(SIPOL, "T1", "hukum", O("Dokumen", target="2 dokumen"), A("Rapat persiapan", jadwal="T2"))),
        [("target", "keluaran", "target", "1 dokumen", "2 dokumen"), ("jadwal", "aksi", "jadwal", "T1", "T2")],
    ),
    Case(
        "target of a period",
        one(target_periode={"T1": "20%", "T2": "40%"}),
        one(target_periode={"T1": "20%", "T2": "35%"}),
        [("target", "indikator", "target_periode", "T1: 20%; T2: 40%", "T1: 20%; T2: 35%")],
    ),
    Case(
        "only case and spaces",
        one(),
        one(K(SIPOL.upper(), id=SIPOL)),
        [("redaksi", "kegiatan", "uraian", SIPOL, SIPOL.upper())],
    ),
    Case(
        "same activity under two indicators, one changed",
        plan(
            S(
                PERFORMANCE,
                I("Nilai A", "B", K("Rapat koordinasi", id="1")),
                I("Nilai Z", "B", K("Rapat koordinasi", id="2")),
            )
        ),
        plan(
            S(
                PERFORMANCE,
                I("Nilai A", "B", K("Rapat koordinasi", id="1")),
                I("Nilai Z", "B", K("Rapat koordinasi", "T4", id="2")),
            )
        ),
        jadwal("T1-T4", "T4"),
    ),
]


def plain(changes: tuple[change.Change, ...]) -> list[Change]:
    """Changes found by the comparison in the form of the pairs."""
    return [(p.kind, p.level, p.field, p.before, p.after) for p in changes]
