"""Json: comparisons for programs, in the form that templates/schema/perubahan.schema.json describes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

from rakgen.diff.change import (
    Change,
    ChangePlace,
    JadwalDifference,
    ListDifference,
    RupiahDifference,
    TargetDifference,
    mark_words,
)
from rakgen.diff.compare import Comparison
from rakgen.diff.reports.grouping import FilePair
from rakgen.diff.reports.wording import remark

VERSION = 1
"""Version of the form; it rises when a field changes its meaning or goes away."""

JsonObject = dict[str, object]


def write_json(pairs: Sequence[FilePair]) -> str:
    """An object with `versi`, `sama` (nothing differs) and `rencana`, one entry for each pair of plan files."""
    content: JsonObject = {
        "versi": VERSION,
        "sama": all(pair.same for pair in pairs),
        "rencana": [_pair(pair) for pair in pairs],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _pair(pair: FilePair) -> JsonObject:
    status = "baru" if pair.old is None else "dihapus" if pair.new is None else "sama" if pair.same else "berubah"
    content: JsonObject = {"lama": pair.old, "baru": pair.new, "status": status, "tanda": sorted(pair.signs)}
    if isinstance(pair.comparison, Comparison):
        content["tahun_lama"], content["tahun_baru"] = pair.comparison.old.tahun, pair.comparison.new.tahun
    if pair.comparison is not None:
        content["perubahan"] = [_change(change) for change in pair.comparison.changes]
    if isinstance(pair.comparison, Comparison):
        content["anggaran"] = [
            {"rak": total.rak.kode, "lama": total.old, "baru": total.new, "selisih": total.new - total.old}
            for total in pair.comparison.anggaran
        ]
    return content


def _change(change: Change) -> JsonObject:
    content: JsonObject = {
        "jenis": change.kind,
        "tingkat": change.level,
        "isian": change.field or None,
        "keparahan": "peringatan" if change.is_warning else "informasi",
        "tanda": list(change.signs),
        "semula": change.before or None,
        "menjadi": change.after or None,
        "keterangan": remark(change),
        "alasan": change.reason,
        "tempat_lama": _place(change.old),
        "tempat_baru": _place(change.new),
    }
    if change.kind == "redaksi":
        left, right = mark_words(change.before, change.after)
        content["kata"] = {
            name: [{"teks": text, "berubah": changed} for text, changed in words]
            for name, words in (("semula", left), ("menjadi", right))
        }
    if change.content:
        content["bersama"] = [_place(place) for place in change.content]
    if change.detail is not None:
        content["rincian"] = _detail(change)
    return content


def _place(place: ChangePlace | None) -> JsonObject | None:
    if place is None:
        return None
    return {
        "tingkat": place.level,
        "kode": place.kode,
        "uraian": place.text or None,
        "nomor": place.ordinal,
        "baris": place.span.line if place.span else None,
        "jalur": [
            {"tingkat": above.level, "kode": above.kode, "uraian": above.text or None, "nomor": above.ordinal}
            for above in place.above
        ],
    }


def _detail(change: Change) -> JsonObject:
    detail = change.detail
    if isinstance(detail, TargetDifference):
        return {
            "selisih": _number(detail.difference),
            "persen": _number(detail.percent),
            "satuan": "poin" if detail.in_points else None,
            "nilai": detail.judgement,
        }
    if isinstance(detail, JadwalDifference):
        return {
            "periode": detail.periode.word,
            "tambah": list(detail.added),
            "hilang": list(detail.removed),
            "geser": detail.shift,
        }
    if isinstance(detail, RupiahDifference):
        return {"lama": detail.old, "baru": detail.new, "selisih": detail.difference}
    assert isinstance(detail, ListDifference)
    return {"tambah": list(detail.added), "hilang": list(detail.removed)}


def _number(value: Decimal | None) -> float | int | None:
    """A number with at most four decimals."""
    if value is None:
        return None
    rounded = round(value, 4)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)
