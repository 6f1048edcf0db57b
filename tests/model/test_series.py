"""How values of periods become one: every manner, said and unsaid, with gaps and signs, up to the year."""

from __future__ import annotations

from rakgen.model import Butir, Indikator, Kegiatan, Keluaran, Periode
from rakgen.model.series import Manner, in_periode, manner_of, series_values, so_far, year_value, years_of
from rakgen.model.walk import all_of
from tests.support.each import each
from tests.support.forms import rencana
from tests.support.renstra import RENSTRA


def indikator(**fields: object) -> Indikator:
    return Indikator.model_validate({"uraian": "I", **fields})


def quarters(*texts: str) -> dict[str, str]:
    """The quarters from the first on; an empty text is one that is not written."""
    return {f"T{number}": text for number, text in enumerate(texts, 1) if text}


def year(field: str, butir: Butir) -> str | None:
    value = year_value(field, butir)
    return value.text if value else None


@each(
    ("target", "texts", "cumulative", "expected"),
    [
        ("8 dokumen", ("2", "2", "2", "2"), "tidak", "8"),
        ("8 dokumen", ("2 dokumen", "6 dokumen"), "tidak", "8 dokumen"),
        ("80%", ("20%", "40%", "", "80%"), "ya", "80%"),
        ("80%", ("20%", "40%"), "ya", "40%"),
        ("7,5", ("1,25", "", "6,25"), "tidak", "7,5"),
        ("5", ("2", "-", "3", "-"), "tidak", "5"),
        ("5", ("2", "5", "-"), "ya", "5"),
        ("Rp 3.000.000", ("Rp 1.000.000", "Rp 2.000.000"), "tidak", "Rp 3.000.000"),
        ("BB", ("B", "BB"), "tidak", "BB"),
        ("5", ("-", "-"), "tidak", "-"),
        ("5", ("2", "belum ada"), "tidak", None),
        ("8", ("5 dokumen", "3 laporan"), "tidak", None),
        ("8", ("50%", "50 dokumen"), "tidak", None),
        ("8", ("50%", "5"), "tidak", None),
        ("8", ("5", "3 dokumen"), "tidak", "8 dokumen"),
        ("8", ("5 dokumen", "3 laporan"), "ya", "3 laporan"),
        # measured anew each period: their sum would be 400%
        ("100%", ("100%", "100%", "100%", "100%"), "tidak", "100%"),
        ("85%", ("80%", "85%", "90%", "85%"), "tidak", "85%"),
        ("100%", ("25%", "25%", "25%", "25%"), "tidak", "100%"),
        # counts that are no number: neither the last one nor a sum
        ("1/2", ("1/4", "1/4"), "tidak", None),
        ("5-10 dok", ("1-2 dok", "2-3 dok"), "tidak", None),
        ("± 20", ("± 5", "± 15"), "tidak", None),
        ("5-10 dok", ("1-2 dok", "5-10 dok"), "ya", "5-10 dok"),
        ("< 5 hari", ("< 5 hari", "< 5 hari"), "tidak", "< 5 hari"),
        ("Level 3", ("Level 2", "Level 3"), "tidak", "Level 3"),
        ("minimal 8 desa", ("minimal 3 desa", "Minimal  5 desa"), "tidak", "minimal 8 desa"),
        ("≥ 8", ("≥2", "-", "≥ 6"), None, "≥ 8"),
        ("maks 5", ("maks 5", "minimal 3"), "tidak", None),
        ("8", ("> 4", "≥ 4"), "tidak", None),
        # unsaid: the reading that agrees with the year's target
        ("80%", ("20%", "40%", "", "80%"), None, "80%"),
        ("8", ("2", "2", "2", "2"), None, "8"),
        ("100", ("33,3", "33,3", "33,3"), None, "99,9"),
        # of one measure: in the smallest unit
        ("1 tahun", ("3 bulan", "3 bulan", "1 triwulan", "3 bulan"), None, "12 bulan"),
        ("2 jam", ("90 menit", "120 menit"), None, "120 menit"),
        ("5 ton", ("2 ton", "0", "500 kg", "2,5 ton"), None, "5.000 kg"),
        ("maks 4 jam", ("maks 90 menit", "maks 2,5 jam"), None, "maks 240 menit"),
        ("6 jam", ("2", "90 menit", "150 menit"), None, "360 menit"),
        ("6 ton", ("2", "500 kg", "2 ton"), "tidak", "4.500 kg"),
        ("8 laporan", ("4 orang", "4 orang"), None, "4 orang"),  # other things: nothing is decided
    ],
)
def test_targets_become_the_year(
    target: str, texts: tuple[str, ...], cumulative: str | None, expected: str | None
) -> None:
    said = {} if cumulative is None else {"kumulatif": cumulative}
    series = {"target": target, "target_periode": quarters(*texts), **said}
    assert year("target_periode", indikator(**series)) == expected
    assert year("target_periode", Keluaran.model_validate({"uraian": "O", **series})) == expected


@each(("said", "manner"), [({"kumulatif": "tidak"}, Manner.SUM), ({}, Manner.SUM)])
def test_a_target_without_a_unit_has_that_of_its_item_beside_others(said: dict[str, str], manner: Manner) -> None:
    series = {"target": "1500", "satuan": "juta rupiah", "target_periode": quarters("300", "Rp 400.000.000", "800")}
    item = indikator(**series, **said)
    assert (year("target_periode", item), manner_of("target_periode", item)) == ("Rp1.500.000.000", manner)


@each(
    ("cumulative", "targets", "realisasi", "manner"),
    [
        ("tidak", ("2", "2", "2", "2"), ("2", "2", "2", "1"), Manner.SUM),
        ("ya", ("2", "4", "6", "8"), ("2", "3"), Manner.LAST),
        (None, ("2", "4", "6", "8"), ("2", "3"), Manner.LAST),
        (None, ("2", "2", "2", "2"), ("2", "3"), Manner.SUM),
        (None, (), ("2", "3"), None),
        (None, ("2", "3"), ("2", "3"), None),
        (None, (), ("20%", "30%"), Manner.LAST),
        (None, (), ("2",), Manner.LAST),
        ("tidak", (), ("2", "3"), Manner.SUM),
        ("tidak", ("8", "8", "8", "8"), ("7", "8", "8", "7"), Manner.MEAN),
    ],
)
def test_free_fields_follow_their_item(
    cumulative: str | None, targets: tuple[str, ...], realisasi: tuple[str, ...], manner: Manner | None
) -> None:
    said = {} if cumulative is None else {"kumulatif": cumulative}
    written = {"target_periode": quarters(*targets)} if targets else {}
    butir = indikator(target="8", tambahan={"realisasi": quarters(*realisasi)}, **said, **written)
    assert manner_of("tambahan.realisasi", butir) is manner


def test_a_mean_of_what_was_measured_anew() -> None:
    butir = indikator(
        target="100%",
        target_periode=quarters(*["100%"] * 4),
        kumulatif="tidak",
        tambahan={"realisasi": quarters("95%", "98%", "100%", "98%")},
    )
    assert year("tambahan.realisasi", butir) == "97,75%"


@each(
    ("serapan", "expected"),
    [
        (("10.000.000", "", "5.000.000"), "15.000.000"),
        (("Rp 10.000.000", "Rp 5.000.000"), "Rp 15.000.000"),
        (("25%", "60%"), "60%"),
        (("100.000,-", "250.000,-"), "350.000,-"),
        (("Rp 1 juta", "Rp 2 juta"), "Rp 3.000.000"),
        (("1 juta", "2,5 juta"), "3,5 juta"),
        (("1.000.000", "2.000.000,-"), "3.000.000"),
        (("Rp 1.250,50", "Rp 1.250,50"), "Rp 2.501,00"),
        (("Rp 1.000.000", "1 juta"), "Rp 2.000.000"),
        (("1,5 juta rupiah", "Rp 500.000"), "Rp2.000.000"),
        (("Rp 1.000.000", "500.000"), "Rp 1.500.000"),
        (("1 juta", "500.000"), None),
        (("belum", "Rp 1.000.000", "Rp 2.000.000"), None),
        (("rapat", "50%", "selesai"), "selesai"),
        (("rapat", "laporan"), "laporan"),
        (("0", "1.500.000", "250.000"), "1.750.000"),
    ],
)
def test_amounts_of_a_kegiatan_are_added_up_and_its_percentages_and_texts_are_not(
    serapan: tuple[str, ...], expected: str | None
) -> None:
    kegiatan = Kegiatan.model_validate({
        "uraian": "K",
        "anggaran_periode": {"Januari": "1.000.000", "Desember": "2.000.000"},
        "tambahan": {"serapan": quarters(*serapan)},
    })  # fmt: skip
    assert year("anggaran_periode", kegiatan) == "3.000.000"
    assert year("tambahan.serapan", kegiatan) == expected


def test_a_kegiatan_without_a_budget_by_periods_has_that_of_its_sub_kegiatan() -> None:
    def kegiatan(*parts: dict[str, str], **own: dict[str, str]) -> Kegiatan:
        sub_kegiatan = tuple({"uraian": f"S{number}", "anggaran_periode": part} for number, part in enumerate(parts))
        return Kegiatan.model_validate({"uraian": "K", "sub_kegiatan": sub_kegiatan, **own})

    def texts(butir: Kegiatan) -> dict[str, str]:
        return {kind.label(at): value.text for (kind, at), value in series_values("anggaran_periode", butir).items()}

    some = {"T2": "1.000.000", "T4": "500.000"}
    assert texts(kegiatan(some, {"T4": "2.000.000"})) == {"T2": "1.000.000", "T4": "2.500.000"}
    assert texts(kegiatan(some, {})) == some and texts(kegiatan({}, {})) == {}
    assert texts(kegiatan(some, anggaran_periode={"T1": "7"})) == {"T1": "7"}
    months = {"April": "300.000", "Juni": "200.000", "Juli": "9.000"}
    assert texts(kegiatan(some, months)) == {"T2": "1.500.000", "T3": "9.000", "T4": "500.000"}
    assert texts(kegiatan({"2025": "Rp 1.000"}, {"2026": "Rp 2.000", "2025": "Rp 4.000"})) == {
        "2025": "Rp 5.000", "2026": "Rp 2.000",
    }  # fmt: skip
    assert texts(kegiatan(some, {"2025": "1.000"})) == {}


def test_other_numbers_of_a_kegiatan_are_undecided() -> None:
    kegiatan = Kegiatan.model_validate({"uraian": "K", "tambahan": {"indeks": quarters("3,25", "3,5")}})
    assert manner_of("tambahan.indeks", kegiatan) is None


def test_a_semester_holds_its_quarters_alone() -> None:
    butir = indikator(target="8", target_periode=quarters("1", "2", "", "5"), kumulatif="tidak")
    values = series_values("target_periode", butir)
    semesters = [in_periode(values, Periode.SEMESTER, number, Manner.SUM) for number in (1, 2)]
    assert [value.text if value else None for value in semesters] == ["3", "5"]
    assert in_periode(values, Periode.TRIWULAN, 3, Manner.SUM) is None
    assert in_periode(values, Periode.BULAN, 1, Manner.SUM) is None


def test_values_of_years_are_those_of_the_year_and_become_one_for_all_of_them() -> None:
    plan = rencana(RENSTRA)
    indikator, kegiatan = next(all_of(plan.rak[0], Indikator)), next(all_of(plan.rak[0], Kegiatan))
    assert years_of("target_tahun", indikator) == {2025, 2026, 2027, 2028, 2029}
    assert years_of("jadwal", kegiatan) == years_of("anggaran_periode", kegiatan) == {2025, 2026}
    for field, butir, texts in (
        ("anggaran_periode", kegiatan, ["40.000.000", "60.000.000", None, "100.000.000"]),
        ("tambahan.realisasi", indikator, ["45%", "65%", None, "65%"]),
    ):
        manner = manner_of(field, butir)
        assert manner is not None
        found = [in_periode(series_values(field, butir), Periode.TAHUN, year, manner) for year in (2025, 2026, 2027, 1)]
        assert [value.text if value else None for value in found] == texts


@each(
    ("texts", "manner", "expected"),
    [
        (("1", "", "3", "4"), Manner.SUM, ["1", "1", "4", "8"]),
        (("", "2", "-", "3"), Manner.SUM, [None, "2", "2", "5"]),
        (("10%", "", "30%"), Manner.LAST, ["10%", "10%", "30%", "30%"]),
        (("40%", "60%", "50%"), Manner.MEAN, ["40%", "50%", "50%", "50%"]),
        (("1", "banyak", "3"), Manner.SUM, ["1", None, None, None]),
    ],
)
def test_what_a_series_has_come_to_ends_as_the_year(
    texts: tuple[str, ...], manner: Manner, expected: list[str | None]
) -> None:
    values = series_values("target_periode", indikator(target_periode=quarters(*texts)))
    until = [so_far(values, Periode.TRIWULAN, number, manner) for number in range(1, 5)]
    assert [value and value.text for value in until] == expected
    assert until[-1] == in_periode(values, Periode.TAHUN, 1, manner)
    halves = [so_far(values, Periode.SEMESTER, number, manner) for number in (1, 2)]
    assert halves == [until[1], until[3]]
