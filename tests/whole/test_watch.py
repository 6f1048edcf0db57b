"""Watch: after every save the report is the one that a new run gives, whatever was saved; what is wrong while somebody
writes is told and recovers.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document

from rakgen.cli import watching
from rakgen.system.events import Events
from rakgen.writers.pdf.fonts import font_list
from tests.support.cli import run
from tests.support.each import each
from tests.support.offices import forked
from tests.support.pictures import png
from tests.support.plans import REFERENCE, ROOT
from tests.support.processes import HANGS, hear_all, in_time
from tests.support.progress import PLAN
from tests.support.saving import SOURCES, WAYS, Quick, Saves, renamed_over
from tests.support.seeds import some, usual


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder in which the runs are, with no more waiting than is needed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(watching, "QUIET", 0.01)
    monkeypatch.setattr(watching, "PATIENCE", 0.03)
    return tmp_path


def replaced(path: str, old: str, new: str) -> Callable[[], object]:
    def save() -> None:
        text = Path(path).read_text()
        assert old in text
        Path(path).write_text(text.replace(old, new))

    return save


def written(path: str, text: str) -> Callable[[], object]:
    def save() -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text)

    return save


def folder(path: str) -> Callable[[], object]:
    return lambda: Path(path).mkdir()


def a_folder_instead() -> None:
    Path("plans/b.yaml").unlink()
    Path("plans/b.yaml").mkdir()


def a_file_again() -> None:
    Path("plans/b.yaml").rmdir()
    shutil.copy(REFERENCE, "plans/b.yaml")


OWN = (ROOT / "templates" / "layouts" / "rak-triwulan.yaml").read_text()
LAST_YEAR = PLAN.replace("2021", "2020").replace("target: 8 laporan", "target: 9 laporan")
REACHED = """\
versi: 1
rencana: ../plans/a.yaml
realisasi:
  - indikator: laporan
    periode: T1
    nilai: 90
"""
EDITS: list[Callable[[], object]] = [
    replaced("plans/a.yaml", "target: 8 laporan", "target: delapan laporan %"),
    replaced("plans/a.yaml", "uraian: Jumlah laporan", "urain: Jumlah laporan"),
    replaced("plans/a.yaml", "urain:", "uraian:"),
    written("plans/b.yaml", PLAN.replace("target: 8 laporan", "target: 7 laporan")),
    written("plans/b.yaml", "rak: [" * 40),
    lambda: Path("plans/b.yaml").write_bytes(b"\xff\xfe\x00"),
    lambda: Path("plans/b.yaml").write_bytes(b""),
    a_folder_instead,
    a_file_again,
    written("rakgen.yaml", "instansi: Kantor Lain\naturan: {RAK221: kesalahan}\n"),
    written("plans/rakgen.yaml", "instansi: Kantor Dekat\ntemplat: bentuk\n"),
    folder("plans/bentuk"),
    folder("plans/bentuk/layouts"),
    written("plans/bentuk/layouts/rak-triwulan.yaml", OWN.replace("isi: indikator.target", "isi: indikator.targett")),
    replaced("plans/bentuk/layouts/rak-triwulan.yaml", "indikator.targett", "indikator.target"),
    written("plans/bentuk/layouts/rak-triwulan.yaml", OWN + "kop: {baris: [KANTOR], logo: logo.png}\n"),
    lambda: Path("plans/bentuk/layouts/logo.png").write_bytes(png(4, 4)),
    Path("plans/rakgen.yaml").unlink,
    written("plans/2020.yaml", LAST_YEAR),
    written("realisasi/a.yaml", REACHED),
    written("realisasi/2020.yaml", REACHED.replace("a.yaml", "2020.yaml").replace("T1", "T4")),
    replaced("plans/2020.yaml", "uraian: Jumlah laporan", "uraian: Jumlah laporan triwulanan"),
    replaced("realisasi/a.yaml", "nilai: 90", "nilai: banyak"),
    lambda: shutil.rmtree("realisasi"),
    Path("rakgen.yaml").unlink,
    lambda: shutil.rmtree("plans"),
    folder("plans"),
    written("plans/a.yaml", PLAN),
]  # fmt: skip
"""One after the other."""


@pytest.mark.slow
def test_every_round_tells_what_a_new_run_tells(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("plans").mkdir()
    Path("plans/a.yaml").write_text(PLAN)
    told: list[str] = []
    anew: list[str] = []

    def compare() -> None:
        told.append(Path("hasil.json").read_text())
        run("check", "--report", "json:baru.json")
        anew.append(Path("baru.json").read_text())

    def compared(edit: Callable[[], object]) -> Callable[[], object]:
        return lambda: (compare(), edit())

    edits = usual(EDITS, 16)
    saves = Saves(Quick(), [*map(compared, edits), compare])
    monkeypatch.setattr(watching, "events", lambda: saves)
    run("check", "--watch", "--report", "json:hasil.json")
    for number, (one, other) in enumerate(zip(told, anew, strict=True)):
        assert one == other, f"after {number} edits"
    assert len(told) == len(edits) + 1
    assert saves.rounds == [1] * len(told) + [0]


@pytest.mark.slow
@pytest.mark.parametrize("source", SOURCES)
def test_a_hundred_saves_give_a_hundred_pages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: type[Events]
) -> None:
    """Each the right one and none twice, by whatever way they were saved."""
    monkeypatch.chdir(tmp_path)
    plan, page = Path("a.yaml"), Path("build/a.md")
    plan.write_text(PLAN)
    pages: list[str] = []
    texts = [PLAN.replace("Jumlah keluhan", f"Jumlah keluhan {number}") for number in range(max(len(WAYS), some(100)))]

    def save(number: int) -> None:
        pages.append(page.read_text())
        WAYS[number % len(WAYS)](plan, texts[number].encode())

    saves = Saves(source(), [partial(save, number) for number in range(len(texts))], seen_midway=True)
    monkeypatch.setattr(watching, "events", lambda: saves)
    result = run("build", plan, "--to", "md", "--watch")
    pages.append(page.read_text())
    cells = [set(one.replace("|", "\n").split("\n")) for one in pages[1:]]
    assert all(f" Jumlah keluhan {number} " in cells[number] for number in range(len(texts)))
    assert result.stdout == f"{page.absolute()}\n" * (len(texts) + 1) and saves.rounds == [1] * (len(texts) + 1)
    lines = result.stderr.removesuffix("\nDibatalkan.\n").splitlines()
    assert len(lines) == len(saves.rounds) and all("1 rencana: 1 disusun. 1 peringatan" in line for line in lines)


PAGES: list[Callable[[], object]] = [
    replaced("plans/a.yaml", "Jumlah laporan", "Jumlah laporan bulanan"),
    written("plans/b.yaml", PLAN.replace("Jumlah laporan", "Jumlah berkas")),
    replaced("plans/b.yaml", "Jumlah berkas", "Jumlah berkas tertulis"),
    replaced("plans/a.yaml", "tahun: 2021", "tahun: dua ribu"),
    replaced("plans/b.yaml", "Jumlah berkas tertulis", "Jumlah berkas tersimpan"),
    replaced("plans/a.yaml", "tahun: dua ribu", "tahun: 2021"),
    written("rakgen.yaml", "templat: bentuk\n"),
    written("bentuk/layouts/renaksi-triwulan.yaml", OWN),
    replaced("bentuk/layouts/renaksi-triwulan.yaml", "judul: KEGIATAN", "judul: KERJA"),
    Path("rakgen.yaml").unlink,
    Path("plans/b.yaml").unlink,
    lambda: Path("plans/a.yaml").rename("plans/c.yaml"),
    written("plans/c.yaml", ""),
    written("plans/c.yaml", PLAN),
]


@pytest.mark.slow
def test_every_round_leaves_the_pages_of_a_new_run(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a plan has errors, the pages that were there before."""
    Path("plans").mkdir()
    Path("plans/a.yaml").write_text(PLAN)
    kept: list[dict[str, str]] = []
    anew: list[dict[str, str]] = []
    codes: list[int] = []

    def pages(folder: str) -> dict[str, str]:
        return {path.name: path.read_text() for path in Path(folder).glob("*.md")}

    def compare() -> None:
        kept.append(pages("build"))
        codes.append(run("build", "plans", "--to", "md", "-o", "baru").exit_code)
        anew.append(pages("baru"))

    def compared(edit: Callable[[], object]) -> Callable[[], object]:
        return lambda: (compare(), edit())

    saves = Saves(Quick(), [*map(compared, PAGES), compare])
    monkeypatch.setattr(watching, "events", lambda: saves)
    result = run("build", "plans", "--to", "md", "--watch")
    assert isinstance(result.exception, SystemExit), result.exception
    assert kept == anew and codes.count(0) == 11
    assert saves.rounds == [1] * len(kept) + [0]


@pytest.mark.slow
def test_a_document_that_is_gone_is_built_again(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Alone or with its folder, of an unchanged plan too; one that `--prune` deletes, or a person changes, is not."""
    Path("plans").mkdir()
    for name in "ab":
        Path(f"plans/{name}.yaml").write_text(PLAN.replace("Kantor Contoh", f"Kantor {name}"))
    pages: list[set[str]] = []

    def after(step: Callable[[], object]) -> Callable[[], object]:
        return lambda: (pages.append({path.name for path in Path("build").glob("*.md")}), step())

    steps = [
        Path("build/a.md").unlink, lambda: shutil.rmtree("build"), written("build/b.md", "diubah"),
        replaced("plans/a.yaml", "Jumlah laporan", "Jumlah berkas"), Path("plans/b.yaml").unlink, lambda: None,
    ]  # fmt: skip
    saves = Saves(Quick(), [*map(after, steps)])
    monkeypatch.setattr(watching, "events", lambda: saves)
    result = run("build", "plans", "--to", "md", "--prune", "--watch")
    assert pages == [{"a.md", "b.md"}] * 5 + [{"a.md"}] and saves.rounds == [1, 1, 1, 0, 1, 1, 0]
    assert " build/a.md hilang; " in result.stderr and "2 rencana: 1 disusun, 1 tidak berubah" in result.stderr


@pytest.mark.slow
def test_a_document_that_something_stood_in_the_way_of_is_built_when_that_is_gone(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of its name, a file that may not be written or one in place of its folder; no other save is needed."""
    Path("a.yaml").write_text(PLAN)
    Path("build/a.md").mkdir(parents=True)

    def protected() -> None:
        Path("build/a.md").chmod(0o444)
        replaced("a.yaml", "Jumlah laporan", "Jumlah berkas")()

    def file_for_folder() -> None:
        shutil.rmtree("build")
        Path("build").touch()

    steps = [
        Path("build/a.md").rmdir, protected, lambda: Path("build/a.md").chmod(0o644),
        file_for_folder, lambda: None, Path("build").unlink, lambda: None,
    ]  # fmt: skip
    saves = Saves(Quick(), steps)
    monkeypatch.setattr(watching, "events", lambda: saves)
    result = run("build", "a.yaml", "--to", "md", "--watch")
    assert saves.rounds == [1, 1, 1, 1, 1, 0, 1, 0] and "Jumlah berkas" in Path("build/a.md").read_text()
    assert " build/a.md hilang; " in result.stderr and " build/a.md berubah; " in result.stderr


@pytest.mark.slow
def test_formats_processes_and_files_named(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An office's document and files of what was reached that are named are waited for as well."""
    forked(monkeypatch)
    Path("a.yaml").write_text(PLAN)
    Path("b.yaml").write_text(PLAN.replace("Kantor Contoh", "Kantor Lain"))
    office = Document()
    office.save("kantor.docx")
    made: list[list[bytes]] = []

    def look() -> None:
        made.append([Path(f"build/{name}.{ending}").read_bytes() for name in "ab" for ending in ("docx", "html")])

    def other_document() -> None:
        look()
        office.sections[0].header.paragraphs[0].text = "KEPALA SURAT"
        stream = BytesIO()
        office.save(stream)
        renamed_over(Path("kantor.docx"), stream.getvalue())

    def other_text() -> None:
        look()
        replaced("a.yaml", "Jumlah laporan", "Jumlah berkas")()

    saves = Saves(Quick(), [other_text, other_document, look])
    monkeypatch.setattr(watching, "events", lambda: saves)
    result = run("build", "a.yaml", "b.yaml", "--to", "docx,html", "-j", "2", "--template", "kantor.docx", "--watch")
    differ = [[one != other for one, other in zip(*two, strict=True)] for two in pairwise(made)]
    assert isinstance(result.exception, SystemExit), result.output
    assert differ == [[True, True, False, False], [True, False, True, False]], result.stderr
    assert saves.rounds == [1, 1, 1, 0]


@pytest.mark.slow
def test_a_file_that_comes_into_a_folder_of_what_was_reached_is_read(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a folder that is named, as of the project's own."""
    Path("plans").mkdir()
    Path("plans/a.yaml").write_text(PLAN.replace("renaksi-triwulan", "pengukuran-triwulan"))
    written("catatan/a.yaml", REACHED)()
    steps = [written("catatan/dalam/b.yaml", REACHED.replace("../", "../../").replace("T1", "T2")), lambda: None]
    saves = Saves(Quick(), steps)
    monkeypatch.setattr(watching, "events", lambda: saves)
    named = ("build", "plans/a.yaml", "--to", "md", "--periode", "T2", "--realisasi", "catatan")
    result = run(*named, "--watch")
    assert saves.rounds == [1, 1, 0], result.output
    page = Path("build/a-T2.md").read_text()
    run(*named, "--force", "-o", "baru")
    assert Path("baru/a-T2.md").read_text() == page


@pytest.mark.slow
def test_a_font_that_comes_into_its_folder_is_printed_with(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At any depth, and another one in its place, by whatever way the folder is named; what is saved as it was builds
    nothing again.
    """
    Path("templates/layouts").mkdir(parents=True)
    Path("templates/layouts/renaksi-triwulan.yaml").write_text(
        "judul: RENCANA\nhalaman: {huruf: Huruf Kantor Ku}\nkolom: [{judul: KEGIATAN, isi: kegiatan.uraian}]\n"
    )
    Path("a.yaml").write_text(PLAN)
    Path("huruf").mkdir()
    made: list[bytes] = []

    def look() -> None:
        made.append(Path("build/a.pdf").read_bytes())

    def put(font: bytes) -> None:
        look()
        Path("huruf/dalam").mkdir(exist_ok=True)
        Path("huruf/dalam/kantor.ttf").write_bytes(font)

    mono, sans = _fonts_named("Huruf Kantor Ku")
    saves = Saves(Quick(), [partial(put, one) for one in (mono, mono, sans)] + [look])
    monkeypatch.setattr(watching, "events", lambda: saves)
    result = run("build", "a.yaml", "--to", "pdf", "--font-path", "huruf/../huruf", "--watch")
    look()
    assert saves.rounds == [1, 1, 0, 1, 0], result.output
    assert made[1] == made[2] and len({*made}) == 3
    run("build", "a.yaml", "--to", "pdf", "--font-path", "huruf", "-o", "lain", "--force")
    assert Path("lain/a.pdf").read_bytes() == made[-1]


def _fonts_named(name: str) -> list[bytes]:
    """Two fonts of this machine under another name, which is as long as theirs."""
    found = {one.family: Path(one.path) for one in font_list(()).fonts() if one.path and "-Regular" in one.path}
    families = ("Liberation Mono", "Liberation Sans")
    if not found.keys() >= {*families}:
        pytest.skip("needs the Liberation fonts")
    fonts = [found[family].read_bytes().replace(family.encode(), name.encode()) for family in families]
    return [
        font.replace(family.encode("utf-16-be"), name.encode("utf-16-be"))
        for font, family in zip(fonts, families, strict=True)
    ]


@each(
    "arguments, reason",
    [
        (["build", "-"], "stdin bukan berkas"),
        (["build", "a.yaml", "-o", "-"], "--watch menulis ke berkas"),
        (["build", "a.yaml", "--template", "pipa.yaml"], "pipa.yaml bukan berkas"),
        (["check", "-"], "stdin bukan berkas"),
        (["check", "pipa.yaml"], "pipa.yaml bukan berkas"),
        (["check", "a.yaml", "--fix"], "--watch tidak menulis"),
        (["check", "a.yaml", "--diff"], "--watch tidak menulis"),
    ],
)
def test_what_cannot_be_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipa.yaml")
    result = run(*arguments, "--watch", stdin=PLAN)
    assert result.exit_code == 2 and reason in result.stderr


@pytest.mark.slow
@pytest.mark.parametrize("ending", usual([signal.SIGINT, signal.SIGTERM], 1))
def test_it_ends_quietly(tmp_path: Path, ending: signal.Signals) -> None:
    """With Ctrl-C, or when it is asked to end; what was printed has arrived before."""
    shutil.copy(REFERENCE, tmp_path / "a.yaml")
    command = [sys.executable, "-m", "rakgen", "check", "a.yaml", "--watch", "--report", "concise"]
    with (
        (tmp_path / "out").open("w") as out,
        (tmp_path / "err").open("w") as err,
        subprocess.Popen(command, cwd=tmp_path, stdout=out, stderr=err, preexec_fn=hear_all) as process,
    ):
        assert in_time(lambda: (tmp_path / "err").read_text() != "")
        assert (tmp_path / "out").read_text().startswith("a.yaml:")
        process.send_signal(ending)
        assert process.wait(HANGS) == 128 + ending
    assert len((tmp_path / "err").read_text().split("\n")) == 2 + (ending == signal.SIGINT)  # click ends the line of ^C
