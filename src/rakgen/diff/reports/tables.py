"""Tables: what the Markdown and the HTML report share - their headings, and the words in the cells of one change."""

from __future__ import annotations

from rakgen.diff.change import Change
from rakgen.diff.compare import AnggaranTotal, Comparison
from rakgen.diff.records import RecordsComparison
from rakgen.diff.reports.grouping import rak_name
from rakgen.diff.reports.wording import field_name, judgement, remark
from rakgen.text.numbers import format_amount
from rakgen.text.words import Language, Words

_ITEM, _REMARK = Words("Butir", "Item"), Words("Keterangan", "Remark")
_BEFORE, _AFTER, _YEAR = Words("Semula", "Before"), Words("Menjadi", "After"), Words("Tahun {tahun}", "Year {tahun}")
_WARNING = Words("Peringatan: {note}", "Warning: {note}")
_TOTAL = Words(
    "Jumlah anggaran RAK {rak}: {old} menjadi {new}, selisih {difference}.",
    "Total budget of RAK {rak}: {old} became {new}, difference {difference}.",
)


def headings(language: Language, years: Comparison | RecordsComparison | None = None) -> tuple[str, str, str, str]:
    """The headings of the four columns; the two in the middle are years where `years` compares plans of two."""
    before, after = _BEFORE.said(language), _AFTER.said(language)
    if isinstance(years, Comparison) and years.across_years:
        before, after = (_YEAR.said(language, tahun=plan.tahun) for plan in (years.old, years.new))
    return _ITEM.said(language), before, after, _REMARK.said(language)


def item(change: Change, language: Language) -> tuple[str, str]:
    """What is changed: its level and field, and the text it is known by ('' where the change itself shows that)."""
    label = change.place.noun
    if change.field and change.kind != "redaksi":
        label += f": {field_name(change.field, language)}"
    return label, change.place.text if change.kind not in ("redaksi", "ditambah", "dihapus") else ""


def note(change: Change, language: Language) -> str:
    """What happened and how it is judged; a warning begins with its word."""
    text = "; ".join(part for part in (remark(change, language), judgement(change, language)) if part)
    return _WARNING.said(language, note=text) if change.is_warning else text


def total_sentence(total: AnggaranTotal, language: Language) -> str:
    """The budget of a rak before and after."""
    amounts = {"old": total.old, "new": total.new, "difference": total.new - total.old}
    words = {name: format_amount(amount) for name, amount in amounts.items()}
    return _TOTAL.said(language, rak=rak_name(total.rak, language), **words)
