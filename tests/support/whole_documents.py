"""A Document by hand that uses everything a Document can say, and one whose every text is hostile."""

from __future__ import annotations

import base64
from decimal import Decimal

from rakgen.document.document import (
    Activity,
    Cell,
    Column,
    Document,
    Grid,
    Image,
    Letterhead,
    Line,
    Mark,
    Number,
    Page,
    Paragraph,
    Row,
    Run,
    Section,
    Signature,
    Signer,
    Title,
)

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
PAGE = Page(330, 215, (15, 15, 15, 15), "Arial", 9)
HOSTILE = (
    "\"><script>alert(1)</script> javascript:alert(1) {{7*7}} ${x} =1+1 | `a` *b* _c_ [d](javascript:e) & &lt; ]]> '\\"
)


def head(text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(text, rowspan, colspan, role="header", align="tengah", style="tebal")


def tick(shaded: bool = False) -> Cell:
    if shaded:
        return Cell(Mark("■", shaded=True), role="mark", align="tengah", fill="BFBFBF")
    return Cell(Mark("✓"), role="mark", align="tengah")


def wide_grid(t: str = "") -> Grid:
    """Three header rows and a number row; two sasaran, bands, shaded and value periods, a merge in both directions, a
    total.
    """
    columns = (
        Column(10, "tengah"),
        Column(60, field="sasaran.uraian"),
        Column(80, field="kegiatan.uraian"),
        Column(15, "tengah", "Januari", "kegiatan.jadwal"),
        Column(15, "tengah", "Februari", "kegiatan.jadwal"),
        Column(15, "tengah", "April", "kegiatan.jadwal"),
        Column(45, field="kegiatan.pelaksana"),
        Column(60, "kanan", field="kegiatan.anggaran"),
    )
    header = (
        Row(
            (
                head("NO", 3),
                head("SASARAN" + t, 3),
                head("KEGIATAN", 3),
                head("JADWAL", 1, 3),
                None,
                None,
                head("PELAKSANA", 3),
                head("ANGGARAN", 3),
            )
        ),
        Row((None, None, None, head("T1", 1, 2), None, head("T2"), None, None)),
        Row((None, None, None, head("1"), head("2"), head("4"), None, None)),
        Row(tuple(Cell(f"({n})", role="number", align="tengah") for n in range(1, 9))),
    )
    blank = Cell("", align="tengah")
    two = (Line("Bagian Umum" + t), Line("Bagian Hukum"))
    runs = (Line.of(Run("Rapat "), Run("penting", "tebal"), Run(" lama", "coret")), Line("langkah kedua" + t, "miring"))
    body = (
        Row((Cell("I. KELOMPOK" + t, 1, 8, role="band", style="tebal", fill="1F3864"), *[None] * 7), band=1),
        Row(
            (
                Cell("1.", 2, role="number", align="tengah"),
                Cell("S1" + t, 2, role="label"),
                Cell(runs),
                tick(True),
                blank,
                blank,
                Cell(two),
                Cell(Number(Decimal("452750000"), "452.750.000"), align="kanan"),
            )
        ),
        Row((None, None, Cell("K2" + t), blank, tick(), tick(True), Cell("Bagian Hukum"), Cell("", align="kanan"))),
        Row((Cell("II. KELOMPOK", 1, 8, role="band", style="tebal"), *[None] * 7), band=1),
        Row((Cell("a. anak", 1, 8, role="band", style="miring"), *[None] * 7), band=2),
        Row(
            (
                Cell("2.", 2, role="number", align="tengah"),
                Cell("S2 dan kegiatannya" + t, 2, 2, role="label"),
                None,
                tick(),
                blank,
                blank,
                Cell("Bagian Umum" + t),
                Cell(Number(Decimal("77.5"), "77,5"), align="kanan"),
            )
        ),
        Row((None, None, None, blank, blank, tick(), Cell("Bagian Keuangan"), Cell("-", align="kanan"))),
        Row(
            (
                Cell("JUMLAH", 1, 7, role="total", style="tebal", align="kanan"),
                *[None] * 6,
                Cell(Number(Decimal("452750077.5"), "452.750.077,5"), role="total", align="kanan", style="tebal"),
            )
        ),
    )
    return Grid(columns, header, body, "Contoh" + t)


def small_grid(t: str = "") -> Grid:
    return Grid(
        (Column(100, field="program"), Column(60, "kanan")),
        (Row((head("Program" + t), head("Anggaran"))),),
        (Row((Cell("Dukungan  manajemen" + t), Cell("1.000", align="kanan"))),),
    )


def everything(t: str = "") -> Document:
    """Each text that a plan can say ends with `t`."""
    first = Section(
        PAGE,
        Title(("RENCANA AKSI" + t, "TAHUN 2022"), "Perubahan kesatu" + t, ("Lampiran" + t, "Nomor 1")),
        (
            wide_grid(t),
            Paragraph(Line("Anggaran per program" + t, "tebal"), "heading"),
            small_grid(t),
            Paragraph(Line.of(Run("Catatan: "), Run("miring" + t, "miring")), "note", "kanan"),
        ),
        Signature(
            Signer(("Mengetahui" + t, "KEPALA"), "A. Atas" + t, ("NIP. 1",)),
            Signer(("Kupang" + t, "KETUA"), "B. Bawah", ("NIP. 2",), "garis-bawah"),
        ),
        Letterhead(
            (Line("KANTOR CONTOH" + t, "tebal"), Line("Jalan Satu")), Image(DOT, "image/png", 20, 20, "lambang" + t)
        ),
        "satu" + t,
    )
    second = Section(
        Page(210, 297, (20, 15, 20, 15), "Bookman Old Style" + t, 11, "Halaman {n} dari {jumlah}"),
        Title(("PERJANJIAN KINERJA",)),
        (small_grid(t),),
        Signature(None, Signer((), "C. Cukup")),
        name="dua",
    )
    activities = (
        Activity("a/1", "Rapat" + t, (1,), ("Bagian Umum" + t, "Bagian Hukum"), first.name, "S1" + t, "I"),
        Activity("a/2", "K2" + t, (2, 4, 12), ("Bagian Hukum",), first.name, "S1", "I"),
        Activity("a/3", "Tanpa jadwal" + t, (), ("Bagian Hukum",), first.name, "S1", "I"),
    )
    return Document(
        "Rencana aksi" + t,
        "Kantor Contoh" + t,
        (first, second),
        (2022, 3, 1),
        keywords=("rak" + t,),
        year=2022,
        activities=activities,
    )
