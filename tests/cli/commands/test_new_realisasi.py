"""rakgen new realisasi as a user types it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.progress.files import read_reported
from rakgen.progress.records import collect
from tests.support.cli import run
from tests.support.each import each
from tests.support.plans import REFERENCE
from tests.support.progress import PLAN, office

INDIKATOR = '          - {{uraian: {text}, target: "2", kegiatan: [{work}]}}\n'
HEAD = PLAN[: PLAN.index("          - kode: laporan")]


def plan_of(*rows: tuple[str, str], head: str = HEAD) -> str:
    """A plan with an indikator for each text and the kegiatan in it."""
    return head + "".join(INDIKATOR.format(text=text, work=work) for text, work in rows)


def put(folder: Path, text: str = PLAN) -> Path:
    plan = office(folder, [], text)
    assert not Compiler().check(plan).failed
    return plan


def named(text: str) -> list[str]:
    """The items that a file names, as it writes them."""
    return re.findall(r"^  - \w+: (.*)$", text, re.MULTILINE)


def keys(plan: Path) -> list[str]:
    """What is found where the files of a plan are read with it."""
    rencana = Compiler().check(plan).rencana
    assert rencana is not None
    reported = read_reported(plan, plan.parent.parent)
    return [finding.key for finding in (*reported.findings, *collect(rencana, reported.files)[1])]


@pytest.mark.slow
def test_a_layout_that_is_not_there_is_no_concern_of_what_is_filled_in(tmp_path: Path) -> None:
    plan = office(tmp_path, [], PLAN.replace("layout: renaksi-triwulan", "layout: tidak-ada"))
    assert Compiler().check(plan).failed
    assert run("new", "realisasi", plan, "--periode", "T2", "--dry-run").exit_code == 0
    made = run("build", plan, "--to", "xlsx", "--isian", "--periode", "T2", "-o", tmp_path)
    assert (made.exit_code, (tmp_path / "2021-t2-isian.xlsx").exists()) == (0, True)
    plan.write_text(PLAN.replace("target: 100%", "targett: 100%"), encoding="utf-8")
    broken = run("new", "realisasi", plan, "--periode", "T2", "--dry-run")
    assert (broken.exit_code, "RAK101" in broken.stderr, broken.stdout) == (1, True, "")


def test_the_file_names_what_is_due_with_its_text_and_target_and_is_read_once_filled(tmp_path: Path) -> None:
    plan = put(tmp_path)
    made = run("new", "realisasi", plan, "--periode", "t2")
    target = tmp_path / "realisasi" / "2021-t2.yaml"
    assert (made.exit_code, Path(made.stdout.strip()).resolve()) == (0, target)
    text = target.read_text(encoding="utf-8")
    assert named(text) == ["laporan", "sipol", "temuan", "Tindak lanjut temuan", "Perbaikan loket"]  # keluhan: no T2
    assert "\nrencana: ../plans/2021.yaml\n" in text and "\nrak:" not in text and text.count("periode: T2\n") == 5
    assert "  # Indikator: Jumlah laporan\n  # Target: T1 2; T2 2; T3 2; T4 2; setahun 8 laporan\n" in text
    assert "  # Jadwal semua; anggaran 100.000.000; pelaksana Sub Bagian Hukum\n" in text
    assert keys(plan) == ["RAK609"] and "RAK609" in run("capaian", plan).stderr  # not filled in: told, no error
    assert run("fmt", "--check", target).exit_code == 0
    filled = text.replace("nilai:\n", 'nilai: "3"\n', 1).replace("anggaran:\n", "anggaran: 5.000\n")
    filled = filled.replace("bukti:\n", "bukti: [a.pdf]\n", 1)
    target.write_text(filled, encoding="utf-8")
    told = run("capaian", plan, "--periode", "T2")
    assert "150,00 %" in told.stdout and "Rp5.000 dari" in told.stdout and ": 3 realisasi belum diisi" in told.stderr


def test_a_target_has_the_unit_of_its_item_where_it_is_counted_and_says_none(tmp_path: Path) -> None:
    targets = {"3-5 hari": "hari", "3-5": "hari", "85-90%": "persen", "12": "laporan", "12 dokumen": "laporan",
               "B": "nilai", "90%": "persen", "-": "orang", "Rp 5.000": "rupiah", "4,25": ""}  # fmt: skip
    work = "kegiatan: [{uraian: Kerja, pelaksana: hukum}]"
    rows = (f'          - {{uraian: Ukuran {number}, target: "{target}", satuan: "{unit}", {work}}}\n'
            for number, (target, unit) in enumerate(targets.items()))  # fmt: skip
    made = run("new", "realisasi", put(tmp_path, HEAD + "".join(rows).replace(', satuan: ""', "")), "--periode", "T1")
    said = re.findall("# Target: setahun (.*)", Path(made.stdout.strip()).read_text(encoding="utf-8"))
    expected = ["3-5 hari", "3-5 hari", "85-90%", "12 laporan", "12 dokumen", "B", "90%", "Rp 5.000", "4,25"]
    assert said == expected


@each(
    "periode, expected",
    [
        ("setahun", ["laporan", "temuan", "keluhan"]),
        ("S1", ["laporan", "temuan", "keluhan"]),
        ("T3", ["laporan", "temuan"]),
        ("Mei", ["laporan", "temuan"]),  # part of T2
        ("Desember", ["laporan", "temuan", "keluhan"]),
    ],
)
def test_indikator_are_due_when_a_target_of_theirs_is(tmp_path: Path, periode: str, expected: list[str]) -> None:
    plan = put(tmp_path)
    text = run("new", "realisasi", plan, "--periode", periode, "--dry-run").stdout
    assert re.findall(r"- indikator: (.*)", text) == expected and f"    periode: {periode}\n" in text
    assert list((tmp_path / "realisasi").iterdir()) == []


def test_kegiatan_are_due_when_they_are_scheduled_or_have_no_schedule(tmp_path: Path) -> None:
    """A rujukan is reported at what it refers to, even where that is scheduled at other times."""
    plan = put(
        tmp_path,
        plan_of(
            (
                "Jumlah a",
                "{uraian: Awal, jadwal: T1}, {uraian: Bulanan, jadwal: Juni}, {uraian: Kapan saja},"
                " {uraian: Induk, jadwal: T4, sub_kegiatan: [{uraian: Anak, jadwal: T2}, {uraian: Adik}]},"
                " {uraian: Asal, kode: asal, jadwal: T1}",
            ),
            ("Jumlah b", "{rujukan: asal, jadwal: T2}"),
            head=HEAD.replace("layout: renaksi-triwulan", "layout: pk"),
        ),
    )
    text = run("new", "realisasi", plan, "--periode", "T2", "--dry-run").stdout
    assert named(text) == ["Jumlah a", "Bulanan", "Kapan saja", "Anak", "asal", "Jumlah b"]
    assert "- sub_kegiatan: Anak\n" in text


@pytest.mark.slow
@each(
    "text",
    [
        "'Rasio: a #b'",
        '"\\"kutip\\" dan its"',
        "|-\n              Dua\n              baris",
        "'# pagar'",
        "'- garis'",
        "'uraian: palsu'",
        "'77'",
        "'ya'",
        "'{x}: [y]'",
        "'Naik \u2265 5 % \u2713'",
        "'" + "panjang " * 60 + "'",
        "'%'",
    ],
)
def test_a_text_is_the_name_of_what_has_no_kode(tmp_path: Path, text: str) -> None:
    indikator = (
        f'          - uraian: {text}\n            target: "2"\n            kegiatan: [{{uraian: Kerja, jadwal: T1}}]\n'
    )
    plan = office(tmp_path, [], HEAD + indikator)
    assert run("new", "realisasi", plan, "--periode", "T1").exit_code == 0
    assert keys(plan) == ["RAK609"]
    made = (tmp_path / "realisasi" / "2021-t1.yaml").read_text(encoding="utf-8")
    assert made.count("- indikator: ") == 1 and run("fmt", "--check", tmp_path / "realisasi").exit_code == 0


def test_a_record_that_says_nothing_waits_too(tmp_path: Path) -> None:
    plan = office(
        tmp_path, "  - {indikator: laporan, periode: T1}\n  - {kegiatan: sipol, periode: T1, status: berjalan}\n"
    )
    assert keys(plan) == ["RAK609"]


def test_what_no_record_can_name_is_told_and_left_out(tmp_path: Path) -> None:
    plan = put(
        tmp_path, plan_of(("Jumlah a", "{uraian: Rapat, jadwal: T1}"), ("Jumlah b", "{uraian: rapat, jadwal: T1}"))
    )
    made = run("new", "realisasi", plan, "--periode", "T1")
    assert made.exit_code == 0 and made.stderr.count("peringatan RAK933") == 2 and "fmt --kode" in made.stderr
    assert keys(plan) == ["RAK609"]
    assert named((tmp_path / "realisasi" / "2021-t1.yaml").read_text()) == ["Jumlah a", "Jumlah b"]


def test_each_rak_of_a_plan_has_its_file(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    plan = tmp_path / "plans" / "2021.yaml"
    of_both = "Monitoring pelaksanaan tahapan Pemilu/ Pemilihan di KPU/Kabupaten"  # one of this name in each rak
    reference = REFERENCE.read_text(encoding="utf-8")
    plan.write_text(reference.replace("Pemutakhiran Daftar Pemilu Berkelanjutan Tahun 2021", of_both), encoding="utf-8")
    (tmp_path / "rakgen.yaml").touch()
    assert run("new", "realisasi", plan, "--periode", "T1").exit_code == 0
    files = sorted((tmp_path / "realisasi").iterdir())
    assert [file.name for file in files] == ["2021-t1-ketua.yaml", "2021-t1-sekretaris.yaml"]
    assert [re.findall(r"^rak: (.*)$", file.read_text(), re.MULTILINE) for file in files] == [["ketua"], ["sekretaris"]]
    assert all(of_both in named(file.read_text()) for file in files)
    assert set(keys(plan)) == {"RAK609"}
    one = run("new", "realisasi", plan, "--periode", "T1", "--rak", "ketua", "-o", "-").stdout
    assert one == files[0].read_text()
    both = run("new", "realisasi", plan, "--periode", "T1", "-o", tmp_path / "satu.yaml")
    assert both.exit_code == 2 and not (tmp_path / "satu.yaml").exists()


def test_each_unit_has_its_file_and_each_item_one_unit(tmp_path: Path) -> None:
    """The unit that is named first, by its key or its name; what names none goes with what it stands in, or is of
    none.
    """
    head = HEAD.replace("{hukum: Sub Bagian Hukum}", "{hukum: Sub Bagian Hukum, umum: Sub Bagian Umum}")
    rows = (
        (
            "Jumlah a",
            "{uraian: Satu, jadwal: T1, pelaksana: [umum, hukum]}, {uraian: Dua, jadwal: T1, pelaksana: hukum}",
        ),
        ("Jumlah b", "{uraian: Tiga, jadwal: T1, pelaksana: Sub Bagian Hukum}, {uraian: Empat, jadwal: T1}"),
        ("Jumlah c", "{uraian: Lima, jadwal: T1}"),
    )
    plan = put(tmp_path, plan_of(*rows, head=head.replace("layout: renaksi-triwulan", "layout: pk")))
    folder = tmp_path / "realisasi" / "t1"
    assert run("new", "realisasi", plan, "--periode", "T1", "--per-pelaksana", "-o", folder).exit_code == 0
    found = {file.name: named(file.read_text()) for file in sorted(folder.iterdir())}
    assert found == {
        "2021-t1-hukum.yaml": ["Dua", "Jumlah b", "Tiga", "Empat"],
        "2021-t1-tanpa-unit.yaml": ["Jumlah c", "Lima"],
        "2021-t1-umum.yaml": ["Jumlah a", "Satu"],
    }
    assert "\nrencana: ../../plans/2021.yaml\n" in (folder / "2021-t1-umum.yaml").read_text()
    assert keys(plan) == ["RAK609"] * 3


SECOND_RAK = HEAD[HEAD.index("  - kode: ketua") :] + INDIKATOR.format(
    text="Jumlah b", work="{uraian: Rapat b, jadwal: T1, pelaksana: hukum}"
)


@pytest.mark.slow
@each(
    "first, second, endings",
    [
        ("ketua", "x/../../../evil", ["ketua", "x-..-..-..-evil"]),
        ("ketua", "/etc/x", ["ketua", "-etc-x"]),
        ("ketua", "..\\..\\x", ["ketua", "..-..-x"]),
        ("ketua", "'c:x?*'", ["ketua", "c-x--"]),
        ("sek/ret", "sek-ret", ["sek-ret", "sek-ret-2"]),
        ("SEK", "sek", ["SEK", "sek-2"]),
        ("rak2", "", ["rak2", "rak2-2"]),
    ],
)
def test_no_text_of_a_plan_names_another_folder_or_the_file_of_another(
    tmp_path: Path, first: str, second: str, endings: list[str]
) -> None:
    text = plan_of(("Jumlah a", "{uraian: Rapat a, jadwal: T1, pelaksana: hukum}"))
    text = text.replace("kode: ketua", f"kode: {first}")
    text += SECOND_RAK.replace("kode: ketua\n    ", f"kode: {second}\n    " if second else "")
    (tmp_path / "kantor").mkdir()
    plan = put(tmp_path / "kantor", text)
    sheets, files = tmp_path / "kantor" / "isian", tmp_path / "kantor" / "realisasi"
    assert run("build", plan, "--to", "xlsx", "--isian", "--periode", "T1", "-o", sheets).exit_code == 0
    assert {one.name for one in sheets.iterdir()} == {f"2021-t1-{one}-isian.xlsx" for one in endings}
    assert run("new", "realisasi", plan, "--periode", "T1").exit_code == 0
    assert {one.name for one in files.iterdir()} == {f"2021-t1-{one}.yaml" for one in endings}
    assert all("\nrencana: ../plans/2021.yaml\n" in one.read_text() for one in files.iterdir())
    assert run("new", "realisasi", plan, "--periode", "T1", "--per-pelaksana", "-o", files / "unit").exit_code == 0
    assert len(list(files.joinpath("unit").iterdir())) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["kantor"]


@pytest.mark.slow
def test_units_of_one_file_name_have_a_file_each(tmp_path: Path) -> None:
    head = HEAD.replace("{hukum: Sub Bagian Hukum}", '{"TU & RT": Tata Usaha, tu rt: Rumah Tangga}')
    rows = [
        (f"Jumlah {n}", f"{{uraian: K{n}, jadwal: T1, pelaksana: {unit}}}")
        for n, unit in ((1, "TU & RT"), (2, "tu rt"))
    ]
    plan = put(tmp_path, plan_of(*rows, head=head))
    made = run("new", "realisasi", plan, "--periode", "T1", "--per-pelaksana")
    assert [Path(one).name for one in made.stdout.split()] == ["2021-t1-tu-rt.yaml", "2021-t1-tu-rt-2.yaml"]
    assert len({Path(one).read_text() for one in made.stdout.split()}) == 2


def test_a_file_that_is_there_keeps_every_other_from_being_written(tmp_path: Path) -> None:
    plan = put(tmp_path)
    target = tmp_path / "realisasi" / "2021-t1.yaml"
    assert run("new", "realisasi", plan, "--periode", "T1").exit_code == 0
    assert run("new", "realisasi", plan, "--periode", "T1").exit_code == 0  # the same again, as after an interrupt
    target.write_text("milik orang\n")
    again = run("new", "realisasi", plan, "--periode", "T1")
    assert again.exit_code == 2 and "kesalahan RAK930" in again.stderr and target.read_text() == "milik orang\n"


@each(
    "arguments, code, told",
    [
        (("--periode", "T9"), 2, "bukan satu periode"),
        (("--periode", "2021"), 2, "bukan satu periode"),
        (("--periode", "2"), 2, "bukan satu periode"),  # the quarter, or February
        ((), 2, "--periode"),
        (("--periode", "T1", "--rak", "x"), 2, "RAK"),
        (("--periode", "T1", "--from", "x"), 2, "--from"),
    ],
)
def test_wrong_use_is_told(tmp_path: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    plan = put(tmp_path)
    done = run("new", "realisasi", plan, *arguments)
    assert done.exit_code == code and told in done.stderr and list((tmp_path / "realisasi").iterdir()) == []


def test_nothing_due_and_a_plan_with_errors_make_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = put(
        tmp_path,
        plan_of(("Jumlah a", "{uraian: Satu, jadwal: T1}")).replace('target: "2"', 'target_periode: {T1: "2"}'),
    )
    nothing = run("new", "realisasi", plan, "--periode", "T2")
    assert nothing.exit_code == 2 and "kesalahan RAK932" in nothing.stderr
    plan.write_text(plan.read_text().replace("tahun: 2021", "tahun: dua"))
    assert run("new", "realisasi", plan, "--periode", "T1").exit_code == 1
    assert list((tmp_path / "realisasi").iterdir()) == []
    monkeypatch.chdir(tmp_path)
    assert "new realisasi [OPTIONS] PLAN" in run("--lang", "en", "new", "realisasi", "--help").stdout
