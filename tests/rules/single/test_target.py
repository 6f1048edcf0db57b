"""Rules about targets: a number is read in the ways that are possible, and no others."""

from __future__ import annotations

from tests.support.each import each
from tests.support.slips import BASE, checked, swapped


@each(
    ("typed", "remedy"),
    [
        ("1,000,000", "Tulis dengan titik: `1.000.000`."),
        ("12,500,000 orang", "Tulis dengan titik: `12.500.000`."),
        ("3,000", "Tulis `3.000` untuk ribuan, atau `3` bila koma desimal yang dimaksud."),
        ("12,500", "Tulis `12.500` untuk ribuan, atau `12,5` bila koma desimal yang dimaksud."),
    ],
)
def test_two_commas_are_no_decimal_number(typed: str, remedy: str) -> None:
    findings = checked(swapped(BASE, "target: 25%", f'target: "{typed}"')).findings
    assert [finding.hint() for finding in findings if finding.code == "RAK217"] == [remedy]


@each(
    ("field", "place"),
    [
        ('tambahan: {n: "1,000"}', '"1,000"'),
        ('tambahan: {n: "Rp 1,000"}', '"Rp 1,000"'),
        ('tambahan: {n: "IDR 1,000"}', '"IDR 1,000"'),
        ('tambahan: {n: {T1: "1.000", T2: "1,000 orang"}}', '"1,000 orang"'),
        ('keluaran: [{uraian: O, target: "1,000 lembar"}]', '"1,000 lembar"'),
        ('keluaran: [{uraian: O, target_periode: {T1: "1,000"}}]', '"1,000"'),
        ('tambahan: {n: "1.000", m: "Surat 1,000", o: "0,125", p: "12,5"}', ""),
    ],
)
def test_free_fields_and_keluaran_are_read_in_one_way_too(field: str, place: str) -> None:
    plan = swapped(BASE, "pelaksana: hukum\n", f"pelaksana: hukum\n                {field}\n")
    found = [finding for finding in checked(plan).findings if finding.code == "RAK217"]
    lines = plan.splitlines()
    spans = [finding.span for finding in found if finding.span]
    assert [lines[span.line - 1][span.column - 1 : span.end_column - 1] for span in spans] == [place] * bool(place)


@each(
    ("typed", "right"),
    [
        ("25% persen", "25%"),
        ("25 % %", "25 %"),
        ("25%%", "25%"),
        ("25%,", "25%"),
        ("25% pegawai", ""),
        ("25 persen", ""),
    ],
)
def test_a_percent_sign_that_is_said_twice_is_told(typed: str, right: str) -> None:
    findings = checked(swapped(BASE, "target: 25%", f"target: {typed}")).findings
    assert [one.values["benar"] for one in findings if one.code == "RAK220"] == ([right] if right else [])


@each("target", ["70-80%", "Rp 2-3 miliar", "antara 80% dan 90%"])
def test_a_range_is_told_however_it_is_written(target: str) -> None:
    findings = checked(swapped(BASE, "target: 25%", f"target: {target}")).findings
    assert [one.values["nilai"] for one in findings if one.code == "RAK219"] == [target]


@each(
    ("text", "target", "periods", "more", "code"),
    [
        ("Persentase berkas", "80%", ("20%", "40%", "60%", "70%"), "kumulatif: ya", "RAK212"),
        ("Jumlah orang", "8 orang", ("1", "2", "2", "2"), "kumulatif: tidak", "RAK212"),
        ("Persentase berkas", "80%", ("20%", "40%", "30%", "80%"), "kumulatif: ya", "RAK213"),
        ("Persentase berkas", "80%", ("20%", "20%", "20%", "20%"), "", "RAK214"),
        ("Persentase berkas", "120%", ("30%", "60%", "90%", "120%"), "", "RAK216"),
        ("Persentase berkas", "80%", ("20", "40%", "60%", "80%"), "", "RAK211"),
        ("Persentase berkas", "80.5%", (), "", "RAK218"),
        ("Jumlah orang", "3,000 orang", (), "", "RAK217"),
        ("Jumlah orang", "80%", (), "", "RAK222"),
        ("Nilai SAKIP", "80%", (), "", "RAK221"),
        ("Persentase berkas", "80%", ("20%", "40%", "60%", "80%"), "", ""),
    ],
)
def test_a_bound_is_looked_at_as_its_figure(
    text: str, target: str, periods: tuple[str, ...], more: str, code: str
) -> None:
    for word in ("", "minimal ", "min. ", "≥"):
        series = ", ".join(f'T{number}: "{word}{value}"' for number, value in enumerate(periods, 1))
        fields = [f'target: "{word}{target}"', more, series and f"target_periode: {{{series}}}"]
        lines = "".join(f"            {field}\n" for field in fields if field)
        plan = swapped(swapped(BASE, "Indikator satu", text), "            target: 25%\n", lines)
        findings = [finding for finding in checked(plan).findings if "RAK211" <= finding.code < "RAK228"]
        assert {finding.code for finding in findings} == {code} - {""}, word
        assert code in ("RAK217", "RAK218") or all(word in finding.message("id") for finding in findings), word


def test_a_bound_says_itself_that_less_is_better() -> None:
    series = "{T1: maks 90 menit, T2: maks 80 menit, T4: maks 60 menit}\n            kumulatif: ya"
    plan = swapped(BASE, "target: 25%\n", f"target: maks 60 menit\n            target_periode: {series}\n")
    assert "RAK213" not in {finding.code for finding in checked(plan).findings}
    plan = swapped(swapped(BASE, "Indikator satu", "Persentase kemiskinan"), "target: 25%", "target: maks 5%")
    assert "RAK223" not in {finding.code for finding in checked(plan).findings}
