"""What is shown of the place under the pointer."""

from __future__ import annotations

from pathlib import Path

from rakgen.lsp.completion import suggestions
from rakgen.lsp.hover import hover, page
from tests.support.each import each
from tests.support.editor import FILES, PLACE, PROYEK, RECORDS, Desk, with_caret

ALL = FILES | {"realisasi/t1.yaml": RECORDS}


@each(
    "name, old, new, shown",
    [
        (PLACE, "jadwal: T4", "jad‸wal: T4", "**jadwal**: Kapan berjalan: T2-T4"),
        (PLACE, "tempat: Kupang", "‸tempat: Kupang", "**tempat**: Tempat penandatanganan."),
        (PLACE, "pelaksana: prodat", "pelaksana: prod‸at", "pelaksana **prodat**: Sub Bagian Program & Data"),
        (PLACE, "  keu: Sub", "  ke‸u: Sub", "pelaksana **keu**: Sub Bagian Keuangan"),
        (PLACE, "program: dukung", "program: ‸dukung", "program **dukung**: Dukungan Manajemen"),
        (PLACE, "rujukan: sosialisasi", "rujukan: ‸sosialisasi", "**sosialisasi**: Sosialisasi tata cara layanan"),
        (PLACE, "layout: rak-triwulan", "layout: rak-‸triwulan", "**rak-triwulan**: RAK per triwulan"),
        (PLACE, "kode: ketua", "kode: ketua\n    pengecualian:\n      RAK2‸05: x", "## RAK205: "),
        ("rakgen.yaml", "  hukum: Sub", "  hukum‸: Sub", "pelaksana **hukum**: Sub Bagian Hukum"),
        ("realisasi/t1.yaml", "periode: T1", "peri‸ode: T1", "**periode**: Periodenya"),
        ("realisasi/t1.yaml", "indikator: layanan", "indikator: ‸layanan", "**layanan**: Persentase layanan"),
    ],
)
def test_a_field_and_a_name_are_told_in_words(tmp_path: Path, name: str, old: str, new: str, shown: str) -> None:
    desk = Desk(tmp_path, ALL)
    found = hover(desk.workspace, *desk.ask(with_caret(old, new, ALL[name]), name), "id")
    assert found is not None and found.markdown.startswith(shown)
    assert found.span is not None and found.span.line == found.span.end_line


def test_a_field_is_told_in_english(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    asked = desk.ask(with_caret("jadwal: T4", "jad‸wal: T4"))
    found = hover(desk.workspace, *asked, "en")
    assert found is not None and found.markdown.startswith("**jadwal**: When it runs: T2-T4")
    asked = desk.ask(with_caret("jadwal: T4", "‸"))
    offered = {one.label: one.words for one in suggestions(desk.workspace, *asked, "en")}
    assert offered["keterangan"].startswith("A remark.")


def test_on_a_finding_the_page_of_its_rule_is_shown(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    asked = desk.ask(with_caret("jadwal: T4", "jadwal: T‸5"))
    desk.findings()
    found = hover(desk.workspace, *asked, "id")
    assert found is not None and found.markdown == page("RAK121", "id") and "Pesan:" in found.markdown
    found = hover(desk.workspace, *asked, "en")
    assert found is not None and found.markdown == page("RAK121", "en") and "Messages:" in found.markdown


def test_a_name_cannot_draw_in_the_window(tmp_path: Path) -> None:
    proyek = PROYEK.replace("Sub Bagian Hukum", "<b>[x](http://y)</b>")
    desk = Desk(tmp_path, FILES | {"rakgen.yaml": proyek})
    found = hover(desk.workspace, *desk.ask(with_caret("  hukum:", "  huk‸um:", proyek), "rakgen.yaml"), "id")
    assert found is not None and "<b>" not in found.markdown and "[x](" not in found.markdown


@each("new", ["uraian: Penyusunan ‸laporan", "# ‸", "\n‸\n"])
def test_where_nothing_is_known_nothing_is_shown(tmp_path: Path, new: str) -> None:
    desk = Desk(tmp_path)
    assert hover(desk.workspace, *desk.ask(with_caret("uraian: Penyusunan laporan", new)), "id") is None
