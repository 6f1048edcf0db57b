"""Reading layouts: an office's own before the shipped ones, files that cannot be read, values of the wrong kind."""

from __future__ import annotations

import os
import re
import tracemalloc
from pathlib import Path
from time import process_time

import pytest

from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic, Span, errors
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS, LayoutLibrary
from rakgen.model import Kop
from rakgen.model.shared import KopLine
from rakgen.source import parse
from tests.support.any_layouts import keys_of_language
from tests.support.each import each
from tests.support.forms import RENCANA
from tests.support.layouts import COLUMNS, TITLE, findings
from tests.support.processes import never_waits


def test_an_own_layout_wins_over_a_shipped_one_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "pk.yaml").write_text("keterangan: milik kantor\n" + TITLE + COLUMNS)
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: [pk, rak-triwulan]\n"))
    result = Compiler().check(plan)
    assert [layout.keterangan for _, layout in result.pairs][0] == "milik kantor"
    assert len(result.pairs) == 2


def test_a_layout_file_too_large_is_refused_by_its_size(tmp_path: Path) -> None:
    large = TITLE + COLUMNS + "# " + "x" * 5_000_000 + "\n"
    assert [finding[:2] for finding in findings(tmp_path, large)] == [("RAK006", "kantor.yaml")]


def test_of_a_very_large_file_only_the_start_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "layouts"
    folder.mkdir(parents=True)
    (folder / "kantor.yaml").touch()
    os.truncate(folder / "kantor.yaml", 60_000_000)
    tracemalloc.start()
    try:
        _, (told,) = LayoutLibrary([tmp_path / "templates"]).get("kantor")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert told.code == "RAK006" and peak < 20_000_000


def test_the_text_of_a_layout_is_read_as_bounded_as_the_layout(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "layouts"
    folder.mkdir(parents=True)
    (folder / "besar.yaml").touch()
    os.truncate(folder / "besar.yaml", 60_000_000)
    (folder / "latin.yaml").write_bytes(b"judul: caf\xe9\n")
    (folder / "kendali.yaml").write_bytes(b"judul: a\x07\n")
    (folder / "folder.yaml").mkdir()
    library = LayoutLibrary([tmp_path / "templates"])
    tracemalloc.start()
    try:
        told = [library.text(name) for name in ("besar", "latin", "kendali", "folder")]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [one.code for one in told if isinstance(one, Diagnostic)] == ["RAK006", "RAK004", "RAK005", "RAK903"]
    assert peak < 20_000_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_nobody_waits_for_a_pipe_whose_text_is_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "layouts"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "pipa.yaml")
    with never_waits():
        told = LayoutLibrary([tmp_path / "templates"]).text("pipa")
    assert isinstance(told, Diagnostic) and told.code == "RAK903"


@pytest.mark.parametrize("name", [".", "gambar.png", "putar.png"])
def test_why_a_logo_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "templates" / "layouts"
    (folder / "gambar.png").mkdir(parents=True)
    (folder / "putar.png").symlink_to("putar.png")
    layout = f"{TITLE}kop:\n  logo: {name}\n{COLUMNS}"
    (folder / "kantor.yaml").write_text(layout)
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: kantor\n"))
    (told,) = (one for one in Compiler().check(plan).findings if one.code == "RAK509")
    assert told.key == "RAK509.baca" and told.values["sebab"] in (
        "sudah ada folder dengan nama itu",
        "tautannya menunjuk ke dirinya sendiri",
    )


@each(
    ("text", "key"),
    [
        ("", "RAK002.layout"),
        ("# nanti\n", "RAK002.layout"),
        ("- {isi: sasaran.uraian}\n", "RAK003.layout"),
        (f"versi: 1\n{TITLE}{COLUMNS}", "RAK101.versi"),
    ],
)
def test_an_empty_or_strange_layout_is_told_as_that(tmp_path: Path, text: str, key: str) -> None:
    assert [finding[:2] for finding in findings(tmp_path, text)] == [(key, "kantor.yaml")]


def test_no_fix_is_promised_of_files_that_are_no_plans(tmp_path: Path) -> None:
    (tmp_path / "rakgen.yaml").write_text("instansi: Dinas: Kota\n", encoding="utf-8")
    folder = tmp_path / "templates" / "layouts"
    folder.mkdir(parents=True)
    (folder / "kantor.yaml").write_text("judul: RAK: SATU\n" + COLUMNS, encoding="utf-8")
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: kantor\n"), encoding="utf-8")
    told = [one for one in Compiler().check(plan).findings if one.fix]
    assert {Path(one.path).name for one in told} == {"rakgen.yaml", "kantor.yaml"}
    assert not any(one.safe for one in told)


def test_a_layout_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts" / "kantor.yaml").mkdir(parents=True)
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: kantor\n"))
    assert [finding.key for finding in Compiler().check(plan).findings if finding.severity == "kesalahan"] == [
        "RAK903.nama"
    ]


def test_a_folder_of_layouts_that_cannot_be_looked_into_is_told_once(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "layouts"
    folder.parent.mkdir()
    folder.symlink_to(folder)  # it could hold any layout, so no other of that name is taken
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: [pk, rak-triwulan]\n"))
    told = [one for one in Compiler().check(plan).findings if one.severity == "kesalahan"]
    assert [(one.key, one.path) for one in told] == [("RAK903.nama", str(folder))]


def test_unknown_names_are_compared_with_the_known_ones_a_bounded_number_of_times() -> None:
    library = LayoutLibrary()
    told = [library.missing("rak-triwulann", "p.yaml", None).key for _ in range(120)]
    assert told == ["RAK110.mirip"] * 100 + ["RAK110"] * 20


@each(
    ("name", "key", "called"),
    [
        ("rak-triwulan.yaml", "RAK110.mirip", "rak-triwulan"),
        ("templates/layouts/rkt.YML", "RAK110.mirip", "rkt"),
        ("form-kantor.yaml", "RAK110.berkas", "form-kantor"),
        (r"..\\bentuk\\form kantor.yml", "RAK110.berkas", "form kantor"),
        ("form/kantor", "RAK110.berkas", "kantor"),
    ],
)
def test_a_layout_called_by_its_file_is_told_its_name(name: str, key: str, called: str) -> None:
    finding = LayoutLibrary().missing(name, "p.yaml", None)
    assert finding.key == key and re.search(rf"`(layout: )?{called}`", finding.hint())


def test_names_that_no_layout_has_are_told_in_time_that_grows_with_them_alone() -> None:
    named = [(f"x{number}", Span(number + 1, 1, number + 1, 2)) for number in range(10_000)]
    before = process_time()
    told = LayoutLibrary().findings_of([*named, *named, ("rak-bulanan", None)], "p.yaml", ())
    assert process_time() - before < 2
    assert [one.span for one in told] == [span for _, span in named]


def test_a_fault_of_a_layout_named_often_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    for name in ("a", "b"):
        (tmp_path / "layouts" / f"{name}.yaml").write_text(f"{TITLE}{COLUMNS}isian: x\n")
    library = LayoutLibrary((tmp_path,))
    told = library.findings_of([("a", None), ("b", None), ("a", None)], "p.yaml", ())
    assert [Path(one.path).stem for one in told] == ["a", "b"]
    assert library.findings_of([("a", None)], "p.yaml", told) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
@pytest.mark.parametrize("name", ["kantor.yaml", "logo.png"])
def test_nobody_waits_for_a_pipe(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "templates" / "layouts"
    folder.mkdir(parents=True)
    os.mkfifo(folder / name)
    if name != "kantor.yaml":
        (folder / "kantor.yaml").write_text(f"{TITLE}kop:\n  logo: {name}\n{COLUMNS}")
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: kantor\n"))
    with never_waits():
        told = [one.key for one in Compiler().check(plan).findings if one.severity == "kesalahan"]
    assert told == ["RAK903.nama" if name == "kantor.yaml" else "RAK509.baca"]


FIELDS_OF_ONE_TEXT = (
    "keterangan",
    "judul",
    "lampiran",
    "subjudul",
    "warna_kepala",
    "nomor_kolom",
    "baris_program",
    "tempat_tanggal",
    "catatan",
    "halaman.kertas",
    "halaman.orientasi",
    "halaman.margin",
    "halaman.huruf",
    "halaman.ukuran",
    "halaman.nomor_halaman",
    "pengesahan.susunan",
    "baris_periode.periode",
    "jumlah.warna",
    "kop.logo",
    "kop.tinggi_logo",
    "kop.garis",
    *(f"kolom.{name}" for name in ColumnSpec.model_fields if name not in ("source", "kolom")),
)


@pytest.mark.slow
@each("field", FIELDS_OF_ONE_TEXT)
@each("value", ["{n}", "[[n]]", "[{n: 1}]", "{}", "[]", "{atas: {n: 1}}"])
def test_no_message_repeats_fields_or_a_list_as_python_writes_them(tmp_path: Path, field: str, value: str) -> None:
    group, _, name = field.rpartition(".")
    lines = [*(() if field == "judul" else ("judul: JUDUL",)), "kolom:", "  - judul: A", "    isi: sasaran.uraian"]
    if group == "kolom":
        lines[-2:] = [f"  - {name}: {value}", *(() if name == "isi" else ("    isi: sasaran.uraian",))]
    else:
        lines += [f"{group}:", f"  {name}: {value}"] if group else [f"{name}: {value}"]
    file = tmp_path / "templates" / "layouts" / "kantor.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    library = LayoutLibrary((tmp_path / "templates",))
    layout, findings = library.get("kantor")
    assert (layout is None) == bool(errors(findings))
    for finding in findings:
        for language in ("id", "en"):
            words = f"{finding.message(language)} {finding.hint(language)}"
            assert not any(
                sign in words for sign in ("Mapping", "Scalar", "object at", "\0", "'n'", "None", "()", "('")
            ), words


@each(
    ("content", "key", "line", "column"),
    [
        ("halaman: {kertas: [A4, F4]}\n", "RAK103", 2, 19),
        ("halaman: {ukuran: {n}}\n", "RAK103", 2, 19),
        ("warna_kepala: [a]\n", "RAK103", 2, 15),
        ("baris_periode: {periode: [T1]}\n", "RAK103", 2, 26),
        ("halaman: {margin: [15mm]}\n", "RAK103", 2, 19),
        ("halaman:\n  margin: {atas: {n: 1}}\n", "RAK106", 3, 12),
        ("halaman:\n  margin: {}\n", "RAK106", 3, 11),
    ],
)
def test_fields_or_a_list_where_one_text_belongs(
    tmp_path: Path, content: str, key: str, line: int, column: int
) -> None:
    assert findings(tmp_path, TITLE + content + COLUMNS) == [(key, "kantor.yaml", line, column)]


@pytest.mark.parametrize("name", ["kantor.YAML", "kantor.Yml", "kantor.yml"])
def test_a_layout_is_found_whatever_the_capitals_of_its_ending(tmp_path: Path, name: str) -> None:
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / name).write_text(TITLE + COLUMNS)
    layout, faults = LayoutLibrary([tmp_path]).get("kantor")
    assert layout is not None and faults == []


@pytest.mark.parametrize("place", ["layouts", "templates"])
def test_a_file_where_the_folder_of_layouts_should_be_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / place).write_text("")
    folder = tmp_path if place == "layouts" else tmp_path / place
    for name in ("rak-triwulan", "kantor"):
        assert [fault.key for fault in LayoutLibrary([folder]).get(name)[1]] == ["RAK903.nama"]


@pytest.mark.parametrize(
    ("lines", "pages", "told"), [(5, "semua", []), (45, "semua", ["RAK509.tinggi"]), (45, "pertama", [])]
)
def test_a_letterhead_on_all_pages_leaves_room_for_text(
    tmp_path: Path, lines: int, pages: str, told: list[str]
) -> None:
    (tmp_path / "layouts").mkdir()
    kop = f"kop: {{halaman: {pages}, baris: [{', '.join(['BARIS'] * lines)}]}}\n"
    (tmp_path / "layouts" / "kantor.yaml").write_text(TITLE + kop + COLUMNS)
    assert [fault.key for fault in LayoutLibrary([tmp_path]).get("kantor")[1]] == told


def test_a_letterhead_that_says_only_that_it_is_printed_is_that_of_the_office(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    office = Kop(baris=(KopLine(teks="KANTOR"),))
    for said, printed in (("ya", office), ("{cetak: ya}", office), ("tidak", None), ("{baris: [A]}", "A")):
        (tmp_path / "layouts" / "kantor.yaml").write_text(f"{TITLE}kop: {said}\n{COLUMNS}")
        layout, findings = LayoutLibrary([tmp_path], kop=(office, tmp_path / "rakgen.yaml")).get("kantor")
        assert layout is not None and not findings
        kop = layout.letterhead
        assert (kop.baris[0].teks if kop and printed == "A" else kop) == printed


def test_a_layout_that_came_along_is_read_once_and_has_no_letterhead_of_another_office() -> None:
    def layout(library: LayoutLibrary) -> Layout:
        found, faults = library.get("rak-triwulan")
        assert found is not None and faults == [] and "kolom:" in library.file_texts[found.path]
        return found

    kop = Kop(baris=(KopLine(teks="DINAS LAIN"),))
    first, office, again = (layout(LayoutLibrary(kop=whose)) for whose in (None, (kop, Path("rakgen.yaml")), None))
    assert again is first and first.letterhead is None
    assert office is not first and office.letterhead is kop
    file = LayoutLibrary().find("rak-triwulan")
    assert file is not None
    for old, new in ((b"9pt", b"8pt"), (b"halaman:", b"kop: {baris: [A]}\nhalaman:")):
        given = {file: file.read_bytes().replace(old, new)}
        typed, other = layout(LayoutLibrary(given=given)), layout(LayoutLibrary(given=given, kop=(kop, file)))
        assert first is not typed is not other and layout(LayoutLibrary(given=given)) is not typed
        assert [kop.baris[0].teks for kop in (other.letterhead,) if kop]
    assert layout(LayoutLibrary()) is first


def test_every_group_of_a_layout_is_known_by_its_field() -> None:
    assert {type_.__name__ for type_ in CHILD_MODELS.values()} | {"Layout"} == {name for name, _ in keys_of_language()}


def test_the_logo_of_a_plan_that_cannot_be_read_is_looked_at_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "kantor.yaml").write_text(f"{TITLE}kop: {{logo: jauh.png}}\n{COLUMNS}")
    library = LayoutLibrary([tmp_path])
    for plan, forced, told in (
        ("rak: [{layout: kantor, sasaran: x}, {layout: [kantor, pk]}]", (), ["RAK509"]),
        ("rak: [{layout: pk}]", (), []),
        ("rak: [{layout: pk}]", ("kantor",), ["RAK509"]),
        ("rak: [{kode: a}]", (), ["RAK509"]),
        ("rak: teks", (), []),
    ):
        faults = library.faults_of(parse(plan.encode(), "p.yaml").root, forced, "kantor")
        assert [fault.key for fault in faults] == told
    path = tmp_path / "p.yaml"
    path.write_text(RENCANA.replace("kode: a\n", "kode: a\n    layout: kantor\n").replace("T1-T2", "T9", 1))
    (tmp_path / "templates").mkdir()
    (tmp_path / "layouts").rename(tmp_path / "templates" / "layouts")
    assert {"RAK509", "RAK121"} <= {finding.code for finding in Compiler().check(path).findings}
