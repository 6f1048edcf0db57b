"""What moved between two files of what was reached."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import jsonschema

from rakgen.diff.records import RecordsComparison, compare_records
from rakgen.model.realisasi import RealisasiFile, load_realisasi
from rakgen.source import parse
from rakgen.system.resources import templates
from tests.support.cli import run
from tests.support.each import each
from tests.support.seeds import some

HEAD = "rencana: p.yaml\nrealisasi:\n"


def content(*records: str, head: str = HEAD) -> RealisasiFile:
    made, _ = load_realisasi(parse((head + "".join(f"  - {{{one}}}\n" for one in records)).encode(), "r.yaml"))
    assert made is not None
    return made


def told(old: str, new: str) -> list[tuple[str, str, str, str]]:
    made = compare_records(content(*old.split(" | ")), content(*new.split(" | ")))
    return [(one.kind, one.field, one.before, one.after) for one in made.changes]


@each(
    "old, new, expected",
    [
        ("indikator: a, periode: T1, nilai: '2'", "indikator: A, periode: t1, nilai: '2'", []),
        (
            "indikator: a, periode: T1, nilai: '2'",
            "indikator: a, periode: T1, nilai: '3'",
            [("nilai", "nilai", "2", "3")],
        ),
        (
            "indikator: a, periode: T1, nilai: '2'",
            "indikator: a, periode: T2, nilai: '3'",
            [("nilai", "nilai", "2", "3")],
        ),
        (
            "indikator: b, periode: T2, nilai: '2' | indikator: a, periode: T2, nilai: '4'",
            "indikator: b, periode: T2, nilai: '2' | indikator: a, periode: T3, nilai: '4'",
            [("isian", "periode", "T2", "T3")],
        ),
        (
            "indikator: a, periode: T1, nilai: '2' | indikator: a, periode: T2, nilai: '4'",
            "indikator: a, periode: T1, nilai: '2' | indikator: a, periode: T3, nilai: '5'",
            [("isian", "periode", "T2", "T3"), ("nilai", "nilai", "4", "5")],
        ),
        (
            "kegiatan: k, periode: T1, status: belum",
            "kegiatan: k, periode: setahun, status: belum",
            [("isian", "periode", "T1", "setahun")],
        ),
        (
            "indikator: a, periode: T1, nilai: '0'",
            "indikator: a, periode: T1, nilai: '-'",
            [("nilai", "nilai", "0", "-")],
        ),
        ("indikator: a, periode: T1, nilai: 20%", "indikator: a, periode: T1, nilai: 20 %", []),
        (
            "indikator: a, periode: T1, nilai: 20%",
            "indikator: a, periode: T1, nilai: 20 orang",
            [("nilai", "nilai", "20%", "20 orang")],
        ),
        ("kegiatan: k, periode: T1, anggaran: 1.000", "kegiatan: k, periode: T1, anggaran: 'Rp 1.000'", []),
        (
            "kegiatan: k, periode: T1, status: belum",
            "kegiatan: k, periode: T1, status: belum, anggaran: '0'",
            [("anggaran", "anggaran", "", "0")],
        ),
        ("indikator: a, periode: T1, nilai: ", "indikator: a, periode: T1, nilai: '0'", [("nilai", "nilai", "", "0")]),
        (
            "kegiatan: k, periode: T1, status: berjalan, anggaran: 1.000",
            "kegiatan: k, periode: T1, status: selesai, anggaran: 'Rp 3.000'",
            [("isian", "status", "berjalan", "selesai"), ("anggaran", "anggaran", "1.000", "Rp 3.000")],
        ),
        (
            "indikator: a, periode: T1, kendala: hujan, bukti: [x.pdf]",
            "indikator: a, periode: T1, kendala: [hujan, banjir], tindak_lanjut: [{uraian: u, tenggat: 2021-08-15}]",
            [
                ("isian", "kendala", "hujan", "hujan\nbanjir"),
                ("isian", "bukti", "x.pdf", ""),
                ("isian", "tindak_lanjut", "", "u (2021-08-15)"),
            ],
        ),
        (
            "indikator: a, periode: T1, pembilang: 1, penyebut: 4",
            "indikator: a, periode: T1, pembilang: 0, penyebut: 4",
            [("nilai", "nilai", "25%", "0%"), ("isian", "pembilang", "1", "0")],
        ),
        (
            "indikator: a, periode: T1, nilai: 70%",
            "indikator: a, periode: T2, pembilang: 9, penyebut: 10",
            [("nilai", "nilai", "70%", "90%"), ("isian", "pembilang", "", "9"), ("isian", "penyebut", "", "10")],
        ),
        (
            "indikator: a, periode: T1, pembilang: 1, penyebut: 3",
            "indikator: a, periode: T1, nilai: '33,33 %', pembilang: '1,0', penyebut: 3",
            [],
        ),
        (
            "indikator: a, periode: T1",
            "indikator: b, periode: T1, pembilang: 1, penyebut: 4",
            [("ditambah", "", "", "b, T1; nilai 25%; pembilang 1; penyebut 4")],  # nothing was reported of `a`
        ),
        *(
            (f"indikator: a, periode: T1, nilai: {old}", f"indikator: a, periode: T1, nilai: {new}", [])
            for old, new in (
                ("'2'", "2 kasus"),
                ("'40%'", "'40,0 %'"),
                ("WTP", "wtp"),
                ("'1:12'", "'1 : 12'"),
                ("Baik", "baik"),
                ("'250000000'", "Rp 250 juta"),
                ("7 Dokumen", "7,0 dokumen"),
                ("80-90%", "80 - 90 %"),
                ("500 ribu", "500.000"),
                ("2 kali sebulan", "2 kali/bulan"),
                ("'1,5 juta orang'", "1.500.000 orang"),
                ("'72,5 (bb)'", "'72,50 (BB)'"),
            )
        ),
        *(
            (
                f"indikator: a, periode: T1, nilai: {old}",
                f"indikator: a, periode: T1, nilai: {new}",
                [("nilai", "nilai", old.strip("'"), new)],
            )
            for old, new in (
                ("'40'", "40%"),
                ("2 kasus", "2 orang"),
                ("'2'", "3 kasus"),
                ("BB", "B"),
                ("72 (BB)", "72 (B)"),
            )
        ),
        (
            "kegiatan: a, periode: Mei, kendala: hujan, tindak_lanjut: [{uraian: u  v, tenggat: 2021-08-15}]",
            "kegiatan: a, periode: mei, kendala: [hujan], tindak_lanjut: [{uraian: u v, tenggat: 15 Agustus 2021}]",
            [],
        ),
        (
            "indikator: a, periode: T1, pengecualian: {RAK621: memang}",
            "indikator: a, periode: T1, pengecualian: {RAK621: sama, RAK627: libur}",
            [("isian", "pengecualian", "RAK621: memang", "RAK621: sama\nRAK627: libur")],
        ),
        # an item that is reported twice on a side is not guessed at
        (
            "indikator: a, periode: T1, nilai: '1'",
            "indikator: a, periode: T2, nilai: '1' | indikator: a, periode: T3, nilai: '2'",
            [
                ("ditambah", "", "", "a, T2; nilai 1"),
                ("ditambah", "", "", "a, T3; nilai 2"),
                ("dihapus", "", "a, T1; nilai 1", ""),
            ],
        ),
        *(
            ("indikator: a, periode: T1, nilai: '1' | indikator: A, periode: T1, nilai: '2'", new, expected)
            for new, expected in (
                ("indikator: a, periode: T1, nilai: '1' | indikator: A, periode: T1, nilai: '2'", []),
                ("indikator: a, periode: T1, nilai: '1'", [("dihapus", "", "A, T1; nilai 2", "")]),
            )
        ),
        (
            "indikator: a, periode: T1, nilai: '1'",
            "kegiatan: a, periode: T1, status: selesai",
            [("ditambah", "", "", "a, T1; status selesai"), ("dihapus", "", "a, T1; nilai 1", "")],
        ),
    ],
)
def test_what_moved(old: str, new: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(old, new) == expected


def test_numbers_say_how_far_and_no_verdict() -> None:
    """What is better is judged by `capaian`, from the target and its direction."""
    (one,) = compare_records(
        content("indikator: a, periode: T1, nilai: 50%"), content("indikator: a, periode: T2, nilai: '77,5%'")
    ).changes
    assert one.detail is not None and (one.detail[:3], one.signs) == ((27.5, 55, True), ())
    assert one.old and one.new and (one.old.text, one.new.text) == ("a, T1", "a, T1 -> T2")


def test_a_unit_by_its_key_and_by_its_name_is_one() -> None:
    units = {"umum": "Sub Bagian Umum"}
    step = "kegiatan: k, periode: T1, tindak_lanjut: [{{uraian: u, pelaksana: {}}}]"
    sides = [content(step.format(unit)) for unit in ("umum", "Sub Bagian Umum", "Hukum")]

    def call(level: str, name: str) -> str:
        return units.get(name, name) if level == "pelaksana" else name

    changes = [compare_records(sides[0], side, call).changes for side in sides[1:]]
    assert [[change.after for change in one] for one in changes] == [[], ["u (Hukum)"]]


def test_another_plan_and_order_of_records() -> None:
    other = HEAD.replace("p.yaml", "q.yaml\nrak: x\npengecualian: {RAK621: sama}")
    records = ["indikator: a, periode: T1, nilai: '1'", "indikator: b, periode: T1, nilai: '2'"]
    assert [one.field for one in compare_records(content(*records), content(*records[::-1], head=other)).changes] == [
        "rencana", "rak", "pengecualian"
    ]  # fmt: skip


@each(("other", "count"), [("uraian: Jumlah kasus, target: '2'", 1), ("uraian: Jumlah laporan, target: '2'", 2)])
def test_an_item_by_its_kode_and_by_its_text_is_one_where_the_plan_has_faults(
    tmp_path: Path, other: str, count: int
) -> None:
    (tmp_path / "p.yaml").write_text(
        "versi: 1\ninstansi: K\ntahun: 2021\nrak:\n  - sasaran:\n      - uraian: s\n        indikator:\n"
        f"          - {{kode: a, uraian: Jumlah laporan, target: '2', jadwal: T9}}\n          - {{kode: c, {other}}}\n"
    )
    files = [tmp_path / "t1.yaml", tmp_path / "t2.yaml"]
    for file, name in zip(files, ("a", "jumlah  laporan"), strict=True):
        file.write_text(f"{HEAD}  - {{indikator: {name}, periode: T1, nilai: '{len(name)}'}}\n")
    assert f"{count} perubahan" in run("diff", *files).stdout


def test_both_ways_tell_the_same_changes() -> None:
    """Random pairs, 200 in `make test-all`: what the one gains the other loses, and a file is the same as itself."""
    random = Random(7)
    for _ in range(some(200)):
        sides = []
        for _ in range(2):
            keys = random.sample(
                [(item, period) for item in "abc" for period in ("T1", "T2", "Mei")], random.randint(1, 6)
            )
            sides.append(content(*(f"indikator: {i}, periode: {p}, nilai: '{random.randint(0, 3)}'" for i, p in keys)))
        there, back = compare_records(*sides).changes, compare_records(sides[1], sides[0]).changes
        assert sorted((one.before, one.after) for one in there) == sorted((one.after, one.before) for one in back)
        assert compare_records(sides[0], sides[0]) == RecordsComparison(sides[0], sides[0], ())


def test_every_report_tells_it_and_files_of_two_kinds_are_refused(tmp_path: Path) -> None:
    texts = ["nilai: '2'", "nilai: '5'"]
    files = [tmp_path / f"t{number}.yaml" for number in (1, 2)]
    for number, (file, text) in enumerate(zip(files, texts, strict=True), 1):
        file.write_text(f"{HEAD}  - {{indikator: laporan, periode: T{number}, {text}}}\n")
    shown = run("diff", *files, "--width", 100)
    assert '~ indikator "laporan, T1 -> T2": nilai 2 -> 5 (naik 3 (150%))' in shown.stdout
    assert shown.stdout.endswith("1 perubahan dalam 1 berkas realisasi, 0 peringatan.\n")
    assert (
        "| indikator: nilai (laporan, T1 -&gt; T2) | 2 | 5 | naik 3 (150%) |"
        in run("diff", *files, "--report", "md").stdout
    )
    data = json.loads(run("diff", *files, "--report", "json").stdout)
    schema = json.loads((templates() / "schema" / "perubahan.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(data)
    assert data["rencana"][0]["perubahan"][0]["rincian"]["selisih"] == 3
    assert "<h1>Perubahan realisasi</h1>" in run("diff", *files, "--report", "html").stdout
    assert (
        run("diff", files[0], files[0], "--exit-code").stdout
        == "Tidak ada perubahan (1 berkas realisasi dibandingkan).\n"
    )
    assert run("diff", *files, "--exit-code").exit_code == 1
    files[0].write_text(f"{HEAD}  - {{kegiatan: sipol, periode: T1, status: selesai, kendala: hujan}}\n")
    assert '- kegiatan "sipol, T1" dihapus: status selesai; kendala hujan\n' in run("diff", *files).stdout
    plan = tmp_path / "p.yaml"
    plan.write_text("versi: 1\ninstansi: K\ntahun: 2021\nrak:\n  - sasaran: [{uraian: a, indikator: [{uraian: b}]}]\n")
    mixed = run("diff", files[0], plan)
    assert mixed.exit_code == 2 and "kesalahan RAK925" in mixed.stderr
    files[1].write_text(f"{HEAD}  - {{indikator: laporan, periode: T9}}\n")
    assert run("diff", *files).exit_code == 2
