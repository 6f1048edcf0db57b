"""Fill columns: how a workbook to fill in is laid out - what names an item, and what is to be said of it. Written and
read by the same table.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from rakgen.model.realisasi import Record, RecordLevel

NAMING = ("Tingkat", "Kode", "Uraian", "Menurut rencana")
"""The headings of the locked columns: the level of an item, its kode, its text, what the plan says of it."""
LEVEL_NAMES: dict[str, RecordLevel] = {
    "Indikator": "indikator", "Kegiatan": "kegiatan", "Sub kegiatan": "sub_kegiatan",
}  # fmt: skip
TITLE = "Isian realisasi {periode} tahun {tahun}"
RAK = "RAK: "
FILE = "Berkas realisasi: "
STATUS: tuple[str, ...] = ("belum", "berjalan", "selesai", "batal")
_LINES = "Satu per baris (Alt+Enter)."


class FillField(NamedTuple):
    """A column to fill in: the field of a record, its heading, its width, what is said beside its cells."""

    name: str
    heading: str
    width: int
    help: str


FILL_FIELDS = (
    FillField("nilai", "Nilai", 12, 'Yang dicapai, mis. 77,5% atau 25; 0 adalah nilai, "-" tidak diukur.'),
    FillField("pembilang", "Pembilang", 11, "Pembilang persentase; isi bersama penyebut."),
    FillField("penyebut", "Penyebut", 11, "Penyebut persentase; isi bersama pembilang."),
    FillField("status", "Status", 11, "Pilih: belum, berjalan, selesai, atau batal."),
    FillField("anggaran", "Anggaran terserap", 18, "Rupiah dalam periode ini, mis. 120.500.000."),
    FillField("kendala", "Kendala", 28, _LINES),
    FillField("tindak_lanjut", "Tindak lanjut", 28, _LINES),
    FillField("bukti", "Bukti", 22, _LINES),
)
assert {field.name for field in FILL_FIELDS} <= Record.model_fields.keys()


def filled_text(value: Any) -> str:
    """What a cell says of a field of a record: its text, each item of a list in a line."""
    if value is None:
        return ""
    if isinstance(value, tuple) and not hasattr(value, "text"):
        return "\n".join(map(filled_text, value))
    said = next((getattr(value, name) for name in ("text", "uraian") if hasattr(value, name)), value)
    return str(said).replace(".", ",") if isinstance(said, Decimal) else str(said)
